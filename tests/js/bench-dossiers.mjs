// A million dossiers of one year by columns, against what a page would write by hand. A process of its own, because a
// module's memory never shrinks.
import { NO_DAY, assessDossiers, init } from "../../wasm/pkg/tiendo.js";
import start from "../../wasm/pkg/tiendo_glue.js";
import { best, say } from "./timing.mjs";

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

await init();
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
// the module is loaded already: this gives what it exports
const { memory } = await start();
const all = bytes + memory.buffer.byteLength + DOSSIERS * 5;
console.log(`  memory: columns ${(bytes / 1e6).toFixed(0)} MB, module ${(memory.buffer.byteLength / 1e6).toFixed(1)} MB, answers ` +
  `${((DOSSIERS * 5) / 1e6).toFixed(0)} MB: ${(all / bytes).toFixed(2)} times the columns (below 4)`);
