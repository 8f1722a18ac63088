import { assess, init, words } from "tiendo";

const board = document.querySelector("#board");
try {
  const [plan, records] = await Promise.all([text("plan.json"), text("records.json"), init()]);
  board.replaceChildren(...verdicts(assess(plan, records, { asOf: "2023-08-31" })).map(item));
} catch (error) {
  // says every problem of plan and records with its place, or what the page has to allow
  board.replaceChildren(item(error.message));
}

async function text(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.text();
}

function verdicts({ indicators, tasks }) {
  const { indicator, deadline } = words("vi");
  return [
    ...indicators.map(({ name, status }) => `${name.vi}: ${indicator[status]}`),
    ...tasks.map(({ name, status }) => `${name.vi}: ${deadline[status]}`),
  ];
}

function item(line) {
  const element = document.createElement("li");
  element.textContent = line;
  return element;
}
