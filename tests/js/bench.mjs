// What an assessment costs in WebAssembly, as ratios in one run: against JSON.parse of the same input and output.
import { NO_DAY, init, assess, assessDossiers, assessText, check, explain } from "../../wasm/pkg/tiendo.js";

const OBSERVATIONS = 12;
const RUNS = 9;

/** A plan of `count` indicators of all the forms there are, and twelve monthly observations of each, as JSON. */
function inputs(count) {
  const forms = [
    ["cumulative", { at_least: 1000 }, {}],
    ["cumulative", { at_most: 1200 }, { stale_after_days: 45 }],
    ["snapshot", { at_least: 990, stretch: 1200 }, { baseline: { value: 10, on: "2022-12-31" } }],
    ["snapshot", { between: { from: 500, to: 900 } }, {}],
  ];
  const indicators = Array.from({ length: count }, (_, n) => {
    const [kind, target, more] = forms[n % forms.length];
    const measure = { uom: "triệu đồng", kind };
    const responsible = [`u${n % 20}`];
    return { id: `indicator-${n}`, name: `Chỉ tiêu số ${n}`, measure, due: "2023-12-31", target, responsible, ...more };
  });
  const observations = indicators.flatMap(({ id }, n) => Array.from({ length: OBSERVATIONS }, (_, month) => {
    const on = `2023-${String(month + 1).padStart(2, "0")}-28`;
    return { indicator: id, on, value: (month + 1) * 80 + (n % 97) + 0.25, source: "kbnn", recorded: on };
  }));
  const plan = {
    format: "tiendo/1", id: "bench", name: "Kế hoạch", period: { start: "2023-01-01", end: "2023-12-31" },
    sources: ["kbnn", "tckh"],
    units: Array.from({ length: 20 }, (_, n) => ({ id: `u${n}`, name: `Đơn vị ${n}` })),
    indicators,
  };
  return [JSON.stringify(plan), JSON.stringify({ format: "tiendo/1", plan: "bench", observations })];
}

/** The shortest time of several runs, in milliseconds. */
function best(run) {
  let shortest = Infinity;
  for (let n = 0; n < RUNS; n += 1) {
    const start = performance.now();
    run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

const say = (label, milliseconds) => console.log(`  ${label.padEnd(34)} ${milliseconds.toFixed(1).padStart(8)} ms`);

await init();
{
  const [plan, records] = inputs(10_000);
  const options = { asOf: "2023-08-31" };
  const output = assessText(plan, records, options.asOf);
  console.log(`10,000 indicators with ${OBSERVATIONS} observations each, ` +
    `${((plan.length + records.length) / 1e6).toFixed(1)} MB in, ${(output.length / 1e6).toFixed(1)} MB out:`);
  const parsing = best(() => [plan, records, output].map((text) => JSON.parse(text)));
  const textToText = best(() => assessText(plan, records, options.asOf));
  const textToObject = best(() => assess(plan, records, options));
  say("JSON.parse of input and output", parsing);
  say("assess, text to text", textToText);
  say("assess, text to object", textToObject);
  say("check", best(() => check(plan, records)));
  const verdicts = assess(plan, records, options).indicators.slice(0, 1000);
  say("explain 1,000 verdicts", best(() => verdicts.map((verdict) => explain(verdict, "vi"))));
  console.log(`  ratio ${(textToObject / parsing).toFixed(2)} (at most 3)\n`);
}
let first;
for (const count of [1_000, 10_000, 100_000]) {
  const [plan, records] = inputs(count);
  const each = (best(() => assessText(plan, records, "2023-08-31")) * 1000) / count;
  first ??= each;
  console.log(`  ${String(count).padStart(7)} indicators: ${each.toFixed(1)} µs each, ${(each / first).toFixed(2)} of the first`);
}

// a million dossiers of one year by columns, against what a page would write by hand
const [DOSSIERS, SERVICES, UNITS, AS_OF] = [1_000_000, 5, 130, 19_661];

function dossiers() {
  const columns = {
    service: new Uint16Array(DOSSIERS), unit: new Uint16Array(DOSSIERS), received: new Int32Array(DOSSIERS),
    finished: new Int32Array(DOSSIERS), online: new Uint8Array(DOSSIERS),
  };
  for (let n = 0; n < DOSSIERS; n += 1) {
    // a multiplicative hash, so that neighbours differ
    const mixed = Math.imul(n, 2_654_435_761) >>> 8;
    const part = (shift, of) => (mixed >>> shift) % of;
    columns.service[n] = part(3, SERVICES);
    columns.unit[n] = part(6, UNITS);
    columns.received[n] = 19_358 + part(0, 365);
    columns.finished[n] = part(9, 12) === 0 ? NO_DAY : columns.received[n] + part(5, 22);
    columns.online[n] = part(4, 3) === 0 ? 1 : 0;
  }
  return columns;
}

/** Calendar days, a status, totals by service and unit. */
function byHand({ service, unit, received, finished }, limits) {
  const [due, status] = [new Int32Array(DOSSIERS), new Uint8Array(DOSSIERS)];
  const totals = new Uint32Array(SERVICES * UNITS * 8);
  for (let n = 0; n < DOSSIERS; n += 1) {
    const day = received[n] + limits[service[n]];
    const done = finished[n];
    const found = done !== NO_DAY && done <= AS_OF ? (done < day ? 4 : done === day ? 5 : 6) : AS_OF <= day ? 0 : 3;
    due[n] = day;
    status[n] = found;
    totals[(service[n] * UNITS + unit[n]) * 8 + found] += 1;
  }
  return { due, status, totals };
}

const columns = dossiers();
const limits = Array.from({ length: SERVICES }, (_, n) => n * 3 + 3);
const oneStop = JSON.stringify({
  format: "tiendo/1", id: "bench", name: "Một cửa", period: { start: "2023-01-01", end: "2023-12-31" },
  units: Array.from({ length: UNITS }, (_, n) => ({ id: `u${n}`, name: `Đơn vị ${n}` })),
  services: limits.map((days, n) => ({
    id: `s${n}`, name: `Dịch vụ ${n}`, limit: { [n % 2 === 0 ? "working_days" : "days"]: days }, on_time_rate: "due",
  })),
});
const hand = best(() => byHand(columns, limits));
const engine = best(() => assessDossiers(oneStop, columns, { asOf: "2023-10-31" }));
const bytes = Object.values(columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
console.log(`\n1,000,000 dossiers of ${SERVICES} services and ${UNITS} units, ${(bytes / 1e6).toFixed(0)} MB of columns:`);
say("a loop that adds calendar days", hand);
say("assessDossiers", engine);
console.log(`  ratio ${(engine / hand).toFixed(2)} (at most 3)`);
const memory = memoryBytes();
console.log(`  memory of the module ${(memory / 1e6).toFixed(1)} MB, and ${((DOSSIERS * 5) / 1e6).toFixed(0)} MB of answers: ` +
  `${((memory + DOSSIERS * 5) / bytes).toFixed(2)} of the columns (below 4, of which 1 are the columns themselves)`);
