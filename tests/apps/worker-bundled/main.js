// The bundler finds the worker in these words only; where Trusted Types are required a default policy lets own files pass.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
});
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

const [plan, records] = await Promise.all([text("plan.json"), text("records.json")]);
worker.onmessage = ({ data }) => document.querySelector("#board").replaceChildren(...data.lines.map(item));
worker.postMessage({ plan, records, asOf: "2023-08-31" });

async function text(file) {
  return (await fetch(file)).text();
}

function item(line) {
  const element = document.createElement("li");
  element.textContent = line;
  return element;
}
