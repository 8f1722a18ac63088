import "tiendo/classic";

const inputs = ["plan.json", "records.json"].map(async (file) => (await fetch(file)).text());
Promise.all([...inputs, Tiendo.init()]).then(([plan, records]) => {
  const { indicators } = Tiendo.assess(plan, records, { asOf: "2023-08-31" });
  const { indicator } = Tiendo.words("vi");
  document.querySelector("#board li").textContent = indicators.map(({ name, status }) => `${name.vi}: ${indicator[status]}`).join("; ");
});
