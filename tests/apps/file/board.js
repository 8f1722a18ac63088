/* global PLAN, RECORDS, Tiendo */
Tiendo.init().then(show, tell);

function show() {
  const { indicators } = Tiendo.assess(PLAN, RECORDS, { asOf: "2023-08-31" });
  const { indicator } = Tiendo.words("vi");
  tell({ message: indicators.map(({ name, status }) => `${name.vi}: ${indicator[status]}`).join("\n") });
}

function tell({ message }) {
  document.querySelector("#board li").textContent = message;
}
