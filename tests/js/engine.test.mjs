/** The page's side of the engine: what becomes of questions when its worker dies, and where in the files stands what it says. */
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { atAddress, placeOf } from "../../js-demo/engine/places.js";
import { PLAN, read } from "./open-sheets.mjs";
import { rows } from "./rows.mjs";

/** The workers that were started, of which a test has each answer or die. */
let workers;

class Worker {
  constructor() {
    this.listeners = {};
    this.heard = [];
    this.isEnded = false;
    workers.push(this);
  }

  addEventListener(type, listener) {
    this.listeners[type] = listener;
  }

  postMessage({ id }) {
    this.heard.push(id);
  }

  terminate() {
    this.isEnded = true;
  }

  answer(answer) {
    this.listeners.message({ data: { id: this.heard.shift(), answer } });
  }

  die(message) {
    this.listeners.error({ message });
  }
}

beforeEach(() => {
  workers = [];
  globalThis.Worker = Worker;
});
after(() => {
  delete globalThis.Worker;
});

/** The module afresh: it has one worker for the life of a page. */
const engine = (name) => import(`../../js-demo/engine/engine.js?${name}`);

test("a worker that dies before it ever answered is told as not loaded, and the next question starts another one", async () => {
  const { ask, isThere } = await engine("before");
  const asked = [ask("board"), ask("files")].map((answer) => answer.catch(({ message, isOfStart }) => [message, isOfStart]));
  workers[0].die("");
  assert.deepEqual(await Promise.all(asked), [["worker.js", true], ["worker.js", true]]);
  assert.deepEqual([workers.length, workers[0].isEnded, isThere()], [1, true, false]);
  const again = ask("board");
  workers[1].answer("here");
  assert.deepEqual([await again, isThere()], ["here", true]);
});

test("with a worker that dies after it has answered all that it held is gone: nothing is answered any more, by no other one either", async () => {
  const { ask, isThere, start } = await engine("after");
  const first = ask("board");
  workers[0].answer("here");
  assert.deepEqual([await first, isThere()], ["here", true]);
  const underway = ask("files").catch(({ message }) => message);
  workers[0].die("out of memory");
  assert.deepEqual([await underway, isThere()], ["out of memory", false]);
  start();
  assert.equal(await ask("board").catch(({ message }) => message), "out of memory");
  assert.deepEqual([workers.length, workers[0].isEnded], [1, true]);
});

const { places } = await read([
  { name: "Giải ngân", rows: [["Mã dự án", "Ngày", "Giải ngân (tỷ đồng)"], [PLAN.reallocations[0].projects[0].id, "30/09/2023", 5]] },
  { name: "Thu", rows: [["Mã chỉ tiêu", "Ngày", "ĐVT", "Giá trị"], ["1a-budget-revenue", "30/09/2023", "triệu đồng", 5]] },
]);
rows("a unit of measure is in its column, or in the heading over the figure: the cell is the figure's", (pointer) => placeOf(places, pointer)?.place ?? null, [
  ["/projects/0/disbursed", 2], ["/projects/0/uom", 2], ["/observations/0/value", 3], ["/observations/0/uom", 2],
]);
rows("what is said of a text that was made from sheets has an address in place of a line, which nobody has", (pointer) => {
  const { line, address, isBeside } = atAddress({ pointer, input: "records", line: 7 }, places);
  return [line, address, isBeside].join(" ");
}, [["/observations/0/value", " Thu!D2 "], ["/observations/9/value", "  true"], ["", "  false"]]);
