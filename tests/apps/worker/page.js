// A page that requires Trusted Types takes the address of a worker from a policy only.
const policy = globalThis.trustedTypes?.createPolicy("tiendo-worker", { createScriptURL: () => "worker.js" });
const worker = new Worker(policy?.createScriptURL("") ?? "worker.js", { type: "module" });

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
