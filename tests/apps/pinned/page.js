import { assess, init, words } from "./tiendo/tiendo.js";

await init(fetch("tiendo/tiendo_bg.wasm", { integrity: "sha384-…" }));
const [plan, records] = await Promise.all(["plan.json", "records.json"].map(async (file) => (await fetch(file)).text()));
const { indicators } = assess(plan, records, { asOf: "2023-08-31" });
document.querySelector("#board li").textContent = `${indicators[0].name.vi}: ${words("vi").indicator[indicators[0].status]}`;
