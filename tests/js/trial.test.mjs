/** What if, on the page: what it shows is what an assessment of the changed files says, and nothing else is touched. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ROOT } from "./cases.mjs";
import { dueDays, inWords } from "./differing.mjs";
import { PLAN, RECORDS, SECONDS, shown } from "./shown.mjs";
import { part } from "../../js-demo/asked/part.js";
import { readNumber, shareOf } from "../../js-demo/trial/number.js";

const at = (path) => import(pathToFileURL(join(ROOT, path)).href);
const tiendo = await at("wasm/pkg/tiendo.js");
const explaining = await at("wasm/pkg/explain.js");
const asOf = "2023-10-31";
let board;

before(async () => {
  await Promise.all([tiendo.init(), explaining.init()]);
  board = await shown();
}, { timeout: 600 * SECONDS });

after(() => board?.close());

/** A module of the page with something else in the place of the package; what it imports later it does not have. */
async function withPackage(path, contents) {
  const { outputFiles: [{ text }] } = await build({
    entryPoints: [join(ROOT, path)], bundle: true, write: false, format: "esm",
    plugins: [{ name: "tiendo", setup(bundler) {
      bundler.onResolve({ filter: /^tiendo$/ }, () => ({ path: "tiendo", namespace: "tiendo" }));
      bundler.onLoad({ filter: /./, namespace: "tiendo" }, () => ({ contents }));
      bundler.onResolve({ filter: /./ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined));
    } }],
  });
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}

test("of a plan of many years the days that were asked for stay known", async () => {
  const assessed = [];
  const years = [];
  globalThis.readManyYears = () => ({
    assess({ asOf }) {
      assessed.push(asOf);
      return { as_of: asOf, plan: { start: "2019-01-01" }, indicators: [], tasks: [], reports: [], services: [], consequences: [], diagnostics: [] };
    },
    agenda: () => [],
    calendarYear(year) {
      years.push(year);
      return { year, to_decide: [year] };
    },
    close() {},
  });
  const answers = [];
  let ask;
  Object.assign(globalThis, { addEventListener: (_, listener) => (ask = listener), postMessage: (answer) => answers.push(answer) });
  await withPackage("js-demo/engine/worker.js",
    "module.exports = { init: async () => {}, read: globalThis.readManyYears };");
  await ask({ data: { id: 0, question: "take", details: { plan: "p", records: "r" } } });
  for (const asOf of ["2030-10-02", "2030-10-01", "2030-10-02"]) await ask({ data: { id: 1, question: "board", details: { asOf, daysAhead: 30 } } });
  assert.deepEqual(assessed, ["2030-10-02", "2030-10-01"]);
  // the last year is the one in which the page can look at a day: 90 days on
  assert.deepEqual(years, [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  assert.deepEqual(answers.at(-1).answer.toDecide, years);
  await ask({ data: { id: 2, question: "board", details: { asOf: "2030-10-03", daysAhead: 30 } } });
  assert.equal(answers.at(-1).answer.toDecide.at(-1), 2031);
});

test("files are read once, anew after the engine was started afresh, and given back", async () => {
  const calls = [];
  /** As the package has it: what was read before a fresh start answers no more. */
  let starts = 0;
  globalThis.readByTest = (plan, records) => {
    const startedAs = starts;
    if (plan === "bad") throw Object.assign(new Error("bad"), { diagnostics: [{}] });
    calls.push(`read ${plan} ${records}`);
    return {
      assess(asOf) {
        if (asOf === "too much") starts += 1;
        if (startedAs !== starts) throw new Error("started afresh");
        return `${plan} ${asOf}`;
      },
      close: () => calls.push(`close ${plan}`),
    };
  };
  const { forgetAllBut, readBy } = await withPackage("js-demo/engine/read.js", "export const read = globalThis.readByTest;");
  const [taken, given, bad] = [{ plan: "taken", records: "r" }, { plan: "given", records: "r" }, { plan: "bad", records: "r" }];
  const on = (files, asOf) => readBy(files, (read) => read.assess(asOf));
  assert.deepEqual([on(taken, "1"), on(taken, "2"), on(given, "1")], ["taken 1", "taken 2", "given 1"]);
  assert.throws(() => on(bad, "1"), /bad/);
  assert.throws(() => on(given, "too much"), /started afresh/);
  assert.deepEqual([on(taken, "3"), on(given, "3")], ["taken 3", "given 3"]);
  forgetAllBut(taken);
  assert.deepEqual(calls, ["read taken r", "read given r", "close given", "read given r", "close given", "close taken", "read taken r", "read given r", "close given"]);
});

test("numbers as they are typed", () => {
  const rows = [
    ["vi", "1.234,5", "1234.5"], ["vi", "1234,50", "1234.50"], ["vi", "39.100", "39100"], ["vi", " 39 100,5 ", "39100.5"],
    ["vi", "−5", "-5"], ["vi", "-0,05", "-0.05"], ["vi", "007", "7"], ["vi", "1.000.000", "1000000"],
    ["vi", "12.34", null], ["vi", "1.2345", null], ["vi", "1,234.5", null], ["vi", "1..234", null], ["vi", "", null],
    // no group begins with a zero
    ["vi", "0.123", null], ["vi", "00.123", null], ["en", "0,123", null], ["en", "0.123", "0.123"], ["vi", "1.234", "1234"], ["en", "1.234", "1.234"], ["vi", "-0", "0"], ["vi", "5%", null],
    ["vi", "12a", null], ["vi", "=1+1", null], ["vi", "1e5", null], ["vi", "1,", null], ["vi", ",5", null],
    ["en", "1,234.5", "1234.5"], ["en", "1234.50", "1234.50"], ["en", "39,100", "39100"], ["en", "1.234,5", null], ["en", "12,34", null],
    ["vi", "1234567890123456789012345678", "1234567890123456789012345678"], ["vi", "12345678901234567890123456789", null],
    ["vi", "0,1234567890123456789012345678", null],
  ];
  for (const [lang, typed, decimal] of rows) assert.equal(readNumber(typed, lang), decimal, `${typed} in ${lang}`);
  for (const [percentage, share] of [["57.9", "0.579"], ["100", "1"], ["5", "0.05"], ["0.5", "0.005"], ["-5", "-0.05"], ["0", "0"], ["250", "2.5"]]) {
    assert.equal(shareOf(percentage), share);
  }
});

/** The changed files as the worker makes them, in Node. */
async function changer() {
  const { build } = await at("js-demo/node_modules/esbuild/lib/main.js").then((module) => module.default ?? module);
  const { outputFiles: [{ text }] } = await build({ entryPoints: [join(ROOT, "js-demo/trial/changed.js")], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

test("of the files nothing else changes, to the byte", async () => {
  const { changedFiles } = await changer();
  const plan = '{"format": "tiendo/1",\n "indicators": [ {"id":"a", "target": {"at_least": 1.50}, "revisions": [{"from": "2023-05-01", "target": "zero"}]}, {"id": "b","breakdown":[{"unit": "u"}, {"unit":"w", "revisions": [{"from":"2023-05-01", "target": {"at_least": 7}}]}] } ]}';
  const records = '{ "observations" : [ {"indicator": "a","on":"2023-01-31", "value":1.50},  {"indicator":"a","on":"2023-02-28","value":"2.0","uom":"tỷ"} ]  }';
  const rows = [
    [{ kind: "figure", indicator: "a", unit: null, on: "2023-02-28", value: "3.10" }, plan,
      '{ "observations" : [\n    {"indicator": "a","on":"2023-01-31", "value":1.50},\n    {"indicator":"a","on":"2023-02-28","value":"3.10","illustrative":true}\n  ]  }'],
    [{ kind: "figure", indicator: "a", unit: null, on: "2023-01-31", value: "3" }, plan,
      '{ "observations" : [\n    {"indicator":"a","on":"2023-02-28","value":"2.0","uom":"tỷ"},\n    {"indicator":"a","on":"2023-01-31","value":"3","illustrative":true}\n  ]  }'],
    [{ kind: "done", task: "t", on: "2023-03-01" }, plan, `{"completions": [\n    {"task":"t","on":"2023-03-01","illustrative":true}\n  ], ${records.slice(1)}`],
    [{ kind: "extended", task: "t", until: "2023-04-15", decided: "2023-03-01" }, plan, `{"extensions": [\n    {"task":"t","until":"2023-04-15","decided":"2023-03-01","illustrative":true}\n  ], ${records.slice(1)}`],
    [{ kind: "target", indicator: "a", unit: null, target: { at_least: "2" }, was: null },
      plan.replace('{"at_least": 1.50}', '{"at_least":"2","illustrative":true}').replace('"zero"', '{"at_least":"2","illustrative":true}'), records],
    [{ kind: "target", indicator: "b", unit: "u", target: { zero: true }, was: null }, plan.replace('{"unit"', '{"target": {"zero":true,"illustrative":true}, "unit"'), records],
    [{ kind: "target", indicator: "b", unit: "w", target: { zero: true }, was: null },
      plan.replace('{"unit":"w"', '{"target": {"zero":true,"illustrative":true}, "unit":"w"').replace('{"at_least": 7}', '{"zero":true,"illustrative":true}'), records],
    [{ kind: "day", on: "2023-03-01" }, plan, records],
  ];
  for (const [change, planAfter, recordsAfter] of rows) {
    assert.deepEqual(changedFiles({ plan, records }, [change]), { plan: planAfter, records: recordsAfter }, JSON.stringify(change));
  }
});

test("a report that is tried as filed takes the place of the filing of its unit, also where that is not named, since only one owes it", async () => {
  const { changedFiles } = await changer();
  const change = { kind: "filed", report: "r", unit: "u", period: "2023-09", on: "2023-10-05" };
  const own = { report: "r", unit: "u", period: "2023-09", on: "2023-10-05", illustrative: true };
  const recorded = { report: "r", period: "2023-09", on: "2023-10-20" };
  for (const [given, isReplaced] of [
    [{ ...recorded, unit: "u" }, true], [recorded, true], [{ ...recorded, unit: "other" }, false], [{ ...recorded, period: "2023-08" }, false],
    [{ ...recorded, report: "other" }, false], [{ explanation: "r", unit: "u", since: "2023-09-01", on: "2023-10-20" }, false],
  ]) {
    const files = { plan: "{}", records: JSON.stringify({ submissions: [given] }) };
    assert.deepEqual(JSON.parse(changedFiles(files, [change]).records).submissions, [...isReplaced ? [] : [given], own], JSON.stringify(given));
    assert.deepEqual(JSON.parse(changedFiles(files, [{ ...change, on: null }]).records).submissions, isReplaced ? [] : [given], JSON.stringify(given));
  }
});

test("more time that is tried counts behind what was decided before, and takes the place of what was decided on the same day", async () => {
  const { changedFiles } = await changer();
  const change = { kind: "extended", task: "t", until: "2023-04-15", decided: "2023-03-01" };
  const own = { task: "t", until: "2023-04-15", decided: "2023-03-01", illustrative: true };
  for (const [given, isReplaced] of [
    [{ task: "t", until: "2023-04-30", decided: "2023-03-01" }, true], [{ task: "t", until: "2023-04-30", decided: "2023-02-28" }, false],
    [{ task: "other", until: "2023-04-30", decided: "2023-03-01" }, false], [{ report: "t", period: "2023-03", until: "2023-04-30", decided: "2023-03-01" }, false],
  ]) {
    const files = { plan: "{}", records: JSON.stringify({ extensions: [given] }) };
    assert.deepEqual(JSON.parse(changedFiles(files, [change]).records).extensions, [...isReplaced ? [] : [given], own], JSON.stringify(given));
  }
});

test("what a change takes the place of is what counted on the day, as known on the day", async () => {
  const { replacedBy } = await changer();
  const ofSources = JSON.stringify({ ...JSON.parse(PLAN), sources: [...JSON.parse(PLAN).sources].reverse() });
  const given = JSON.parse(RECORDS);
  given.observations.push(
    { indicator: "1c-disbursement", on: "2023-09-30", value: 98700, source: "kbnn", recorded: "2023-10-20" },
    { indicator: "1c-disbursement", on: "2023-09-30", value: "98650.0", source: "kbnn", recorded: "2023-10-10" },
    { indicator: "1c-disbursement", on: "2023-08-31", value: "82.5", uom: "tỷ đồng" },
    { indicator: "1c-disbursement", on: "2023-07-31", value: 67201, source: "zeta" },
    { indicator: "1c-disbursement", on: "2023-07-31", value: 67202, source: "alpha" });
  given.completions.push({ task: "1-plan-129", on: "2023-10-20", recorded: "2023-10-25" }, { task: "1-plan-129", on: "2023-10-28", recorded: "2023-10-28" });
  given.submissions.push({ report: "1a-tax-report", unit: "tckh", period: "2023-09", on: "2023-10-20", recorded: "2023-10-25" },
    { explanation: "explain-miss", unit: "tckh", since: "2023-10-15", on: "2023-10-25", recorded: "2023-10-26" });
  const records = JSON.stringify(given);
  const was = (plan, change, knownOn = null, day = asOf) => replacedBy({ plan, records }, [change], tiendo.assess(plan, records, { asOf: day, knownOn }))[0];
  const figure = (on) => ({ kind: "figure", indicator: "1c-disbursement", unit: null, on, value: "1" });
  const [done, filed, answered] = [{ kind: "done", task: "1-plan-129", on: null }, { kind: "filed", report: "1a-tax-report", unit: "tckh", period: "2023-09", on: null },
    { kind: "answered", follows: "explanation", policy: "explain-miss", unit: "tckh", since: "2023-10-15", on: null }];
  for (const [expected, ...asked] of [
    [{ value: "117900", uom: null }, PLAN, figure(asOf)],
    [{ value: "119350", uom: null }, ofSources, figure(asOf)],
    [{ value: "117900", uom: null }, PLAN, figure(asOf), "2023-11-03"],
    [null, PLAN, figure(asOf), "2023-11-02"],
    [{ value: "98700", uom: null }, PLAN, figure("2023-09-30")],
    [{ value: "98650.0", uom: null }, PLAN, figure("2023-09-30"), "2023-10-19"],
    [{ value: "98600", uom: null }, PLAN, figure("2023-09-30"), "2023-10-09"],
    [{ value: "82.5", uom: "tỷ đồng" }, PLAN, figure("2023-08-31")],
    [{ value: "67200", uom: null }, PLAN, figure("2023-07-31")],
    [{ value: "67202", uom: null }, PLAN, figure("2023-07-31"), "2023-08-02"],
    [null, PLAN, figure("2023-07-30")],
    [{ on: "2023-10-20" }, PLAN, done], [{ on: "2023-10-20" }, PLAN, done, "2023-10-25"], [null, PLAN, done, "2023-10-24"], [null, PLAN, done, null, "2023-10-19"],
    [{ on: "2023-10-20" }, PLAN, filed], [{ on: "2023-10-20" }, PLAN, filed, "2023-10-25"], [null, PLAN, filed, "2023-10-24"],
    [{ on: "2023-10-25" }, PLAN, answered], [{ on: "2023-10-25" }, PLAN, answered, "2023-10-26"], [null, PLAN, answered, "2023-10-25"],
    [null, PLAN, { kind: "day", on: "2023-12-31" }],
    [{ on: "2023-12-31" }, PLAN, { kind: "extended", task: "1-plan-129", until: "2024-01-15", decided: asOf }],
  ]) assert.deepEqual(was(...asked), expected, JSON.stringify(asked.slice(1)));
  // sources may be ids alone; a target is that of the day
  const small = JSON.stringify({
    format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, sources: ["zeta", "alpha"], units: [{ id: "u", name: "U" }],
    indicators: [{ id: "a", name: "A", measure: { uom: "hộ", kind: "cumulative" }, due: "2023-12-31", target: { at_least: 10 }, revisions: [{ from: "2023-07-01", decided: "2023-07-01", target: { at_least: 8, stretch: 9 } }], responsible: ["u"] }],
  });
  const two = JSON.stringify({ format: "tiendo/1", plan: "p", observations: [{ indicator: "a", on: asOf, value: 7, source: "alpha" }, { indicator: "a", on: asOf, value: 5, source: "zeta" }] });
  const ofSmall = (change, day = asOf) => replacedBy({ plan: small, records: two }, [change], tiendo.assess(small, two, { asOf: day }))[0];
  assert.deepEqual(ofSmall({ ...figure(asOf), indicator: "a" }), { value: "5", uom: null });
  const target = { kind: "target", indicator: "a", unit: null, target: { at_least: "1" } };
  for (const [day, expected] of [["2023-06-30", { at_least: "10" }], ["2023-07-01", { at_least: "8", stretch: "9" }], ["2023-07-02", { at_least: "8", stretch: "9" }]]) assert.deepEqual(ofSmall(target, day), expected, day);
  // of every figure that counts it is the one of the board
  let compared = 0;
  for (const knownOn of [null, "2023-11-03"]) {
    for (const { id, unit, actual, observed_on: on, measure } of tiendo.assess(PLAN, records, { asOf, knownOn }).indicators) {
      if (on === null || measure.form !== "observed") continue;
      const found = was(PLAN, { ...figure(on), indicator: id, unit: unit?.id ?? null }, knownOn);
      assert.equal(Number(found?.value), Number(actual), `${id} ${unit?.id}`);
      compared += 1;
    }
  }
  assert.ok(compared > 40, `${compared} were compared`);
});

test("a target or a figure that is tried has the verdicts that `whatIf` gives", async () => {
  const { changedFiles } = await changer();
  const opened = tiendo.open(PLAN, RECORDS, { asOf });
  const files = { plan: PLAN, records: RECORDS };
  let tried = 0;
  for (const { id, unit, target, actual, observed_on: on, measure, limits } of opened.assessment.indicators) {
    const of = { indicator: id, ...(unit && { unit: unit.id }) };
    const level = measure.is_share ? "0.5" : "50";
    const changes = [
      target && limits.from !== null && [{ kind: "target", indicator: id, unit: unit?.id ?? null, target: { at_least: level }, was: target }, { targets: [{ ...of, target: { at_least: level } }] }],
      // one source a day, whose place is taken
      actual && measure.form === "observed" && [{ kind: "figure", indicator: id, unit: unit?.id ?? null, on, value: "12.5" },
        { observations: JSON.parse(RECORDS).observations.filter((o) => o.indicator === id && o.unit === unit?.id && o.on === on).map(({ source }) => ({ ...of, on, source, value: "12.5" })) }],
    ];
    for (const [change, asked] of changes.filter(Boolean)) {
      const whatIf = opened.whatIf(asked).indicators;
      const { plan, records } = changedFiles(files, [change]);
      const whole = tiendo.assess(plan, records, { asOf }).indicators;
      const found = (one) => whole.find((other) => other.id === one.id && other.unit?.id === one.unit?.id);
      assert.deepEqual(whatIf.map((one) => [one.id, one.status, one.actual, one.achievement]), whatIf.map(found).map((one) => [one.id, one.status, one.actual, one.achievement]), JSON.stringify(change));
      tried += 1;
    }
  }
  opened.close();
  assert.ok(tried > 40, `${tried} were tried`);
});

const revenue = (value) => (records) => {
  records.observations = records.observations.filter((o) => o.indicator !== "1a-budget-revenue" || o.on !== asOf);
  records.observations.push({ indicator: "1a-budget-revenue", on: asOf, value });
};

/** What is entered where; what that makes of plan and records; the item whose verdict is looked at. */
const TRIED = [
  ["vi", "i-1a-budget-revenue", { value: "65.000,5" }, revenue("65000.5"), ({ indicators }) => indicators.find(({ id }) => id === "1a-budget-revenue")],
  ["en", "i-1a-budget-revenue", { value: "65,000.5" }, revenue("65000.5"), ({ indicators }) => indicators.find(({ id }) => id === "1a-budget-revenue")],
  ["vi", "i-1a-budget-revenue", { "target-level": "40.000", "target-stretch": "" }, (_, plan) => {
    plan.indicators.find(({ id }) => id === "1a-budget-revenue").target = { at_least: 40000 };
  }, ({ indicators }) => indicators.find(({ id }) => id === "1a-budget-revenue")],
  ["vi", "i-1c-disbursement-rate", { "target-level": "60" }, (_, plan) => {
    plan.indicators.find(({ id }) => id === "1c-disbursement-rate").target = { at_least: "0.6" };
  }, ({ indicators }) => indicators.find(({ id }) => id === "1c-disbursement-rate")],
  ["vi", "t-1-plan-129", { on: "2023-10-20" }, (records) => {
    records.completions.push({ task: "1-plan-129", on: "2023-10-20" });
  }, ({ tasks }) => tasks.find(({ id }) => id === "1-plan-129")],
  // in time, which moves the unit from the eighth place to the first
  ["vi", "r-1a-tax-report--tckh", { on: "2023-10-12" }, (records) => {
    records.submissions.push({ report: "1a-tax-report", unit: "tckh", period: "2023-09", on: "2023-10-12" });
  }, ({ reports }) => reports.find(({ id, unit }) => id === "1a-tax-report" && unit.id === "tckh")],
  ["vi", "o-explain-miss--explanation--tckh--2023-10-15", { on: "2023-10-25" }, (records) => {
    records.submissions.push({ explanation: "explain-miss", unit: "tckh", since: "2023-10-15", on: "2023-10-25" });
  }, ({ consequences }) => consequences.find(({ policy, owed_by, since }) => policy === "explain-miss" && owed_by.id === "tckh" && since === "2023-10-15")],
];

/** A page for each language, used again by every row. */
const pages = {};

/** Opens the form of an item, however it is folded away. */
async function openForm(page, key) {
  await page.evaluate((id) => {
    for (let fold = document.getElementById(id).closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }, `${key}-try`);
  await page.locator(`#${key}-try`).click();
}

for (const [lang, key, entries, edit, itemOf] of TRIED) {
  test(`tried in ${lang}: ${key} ${JSON.stringify(entries)}`, { timeout: 180 * SECONDS }, async () => {
    const [plan, records] = [JSON.parse(PLAN), JSON.parse(RECORDS)];
    edit(records, plan);
    const real = tiendo.assess(PLAN, RECORDS, { asOf });
    const changed = tiendo.assess(plan, records, { asOf });
    const { changes, ranks, shares } = explaining.compare(real, changed);
    const status = itemOf(changed).status;
    assert.notEqual(status, itemOf(real).status, "the row tries something that changes the verdict");

    pages[lang] ??= await board.opened(`?date=${asOf}&lang=${lang}`);
    const { page, problems } = pages[lang];
    const address = page.url();
    await page.locator("#try").click();
    await page.waitForSelector(".trial-band");
    await openForm(page, key);
    for (const [name, text] of Object.entries(entries)) await page.locator(`#${key}-trial-${name}`).fill(text);
    await page.locator(`#${key}-trial-${Object.keys(entries)[0]}`).press("Enter");
    const item = page.locator(`li:has(> #${key}-trial)`);
    await item.locator(".was").first().waitFor({ state: "attached" });

    const words = tiendo.words(lang);
    const word = words.indicator[status] ?? words.deadline[status];
    assert.equal((await item.locator(".badge").first().innerText()).toLowerCase(), word);
    const before = itemOf(real).status;
    assert.ok((await item.locator(".was").first().innerText()).toLowerCase().includes(words.indicator[before] ?? words.deadline[before]));
    const lists = { changes, dues: dueDays(real, changed), ranks, shares };
    const expected = inWords(lang, lists);
    assert.ok((await page.locator("#said").innerText()).includes(expected), expected);
    // the head counts what the groups below it count
    const head = await page.locator(".trial-band h3").innerText();
    assert.ok(head.endsWith(`: ${expected}`), head);
    const groups = await page.locator(".trial-band .fold summary").allInnerTexts();
    assert.equal(groups.reduce((sum, words) => sum + Number(/\((\d+)\)/.exec(words)[1]), 0), Object.values(lists).reduce((sum, { length }) => sum + length, 0));
    assert.equal(await page.locator(".trial-changes li").count(), Object.keys(entries).every((name) => name.startsWith("target")) ? 1 : Object.keys(entries).length);
    assert.equal(page.url(), address, "nothing of the trial stands in the address");
    // a rank and a share that differ say what they were
    assert.deepEqual((await marks(page, ".ranking")).map(([, ...mark]) => mark), ranks.map(({ unit, before }) => [unit.name[lang], rankInWords(lang, before)]));
    assert.deepEqual((await marks(page, ".by-share")).sort(), shares.map(({ unit, by, among, before }) =>
      [SHARES.indexOf(by) + 1, unit.name[lang] + (among === "subtree" ? WITH_BELOW[lang] : ""), shareInWords(lang, before.value)]).sort());
    await page.locator("#trial-leave").click();
    await page.locator(".trial-band").waitFor({ state: "detached" });
    assert.deepEqual(problems, []);
  });
}

/** The columns of the shares after the first one, and what the line of a unit with those below it ends with. */
const SHARES = ["achieved_share", "on_track_share", "on_time_share", "score"];
const WITH_BELOW = { vi: " và đơn vị trực thuộc", en: ", with the units below it" };

/** The marks in the cells of a table: the column, the unit, what they say. */
const marks = (page, table) => page.locator(`${table} td .was`).evaluateAll((all) => all.map((mark) => {
  const cell = mark.closest("td");
  return [cell.cellIndex, cell.parentElement.cells[0].textContent, mark.textContent.replaceAll("\u00a0", " ")];
}));

const rankInWords = (lang, { rank }) => (lang === "vi" ? `Thử:trước là hạng ${rank}` : `Trial:was ${rank}`);

function shareInWords(lang, value) {
  const percentage = value === null ? "–" : `${Number((Number(value) * 100).toFixed(2))}%`;
  return lang === "vi" ? `Thử:trước là ${percentage.replace(".", ",")}` : `Trial:was ${percentage}`;
}

test("by keyboard: where what is tried no longer fits the filters, the focus is on what changed", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}&status=at_risk`);
  await page.locator("#i-1a-budget-revenue-try").press("Enter");
  await page.locator("#i-1a-budget-revenue-trial-value").fill("70.000");
  await page.keyboard.press("Enter");
  await page.locator(".trial-changes li").waitFor();
  assert.equal(await page.locator("#i-1a-budget-revenue").count(), 0);
  await page.waitForFunction(() => document.activeElement.id === "trial-title");
  assert.deepEqual(problems, []);
  await page.close();
});

test("by keyboard: undo, redo, another day, removal, the end; the real board is back", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  const revenueItem = page.locator("#i-1a-budget-revenue");
  const real = await page.locator("#summary").innerText();
  const badge = () => page.locator("#i-1a-budget-revenue > .verdict .badge").innerText();
  const focus = () => page.evaluate(() => document.activeElement.id);
  const until = (count) => page.waitForFunction((wanted) => document.querySelectorAll(".trial-changes li").length === wanted, count);
  await page.locator("#i-1a-budget-revenue-try").focus();
  await page.keyboard.press("Enter");
  await page.locator("#i-1a-budget-revenue-trial").waitFor();
  assert.equal(await focus(), "i-1a-budget-revenue-trial-value");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("70.000");
  await page.keyboard.press("Enter");
  await until(1);
  assert.equal(await focus(), "i-1a-budget-revenue-trial-value", "the focus stays");
  assert.equal(await badge(), "Vượt");
  await page.locator("#trial-undo").focus();
  await page.keyboard.press("Enter");
  await until(0);
  assert.equal(await badge(), "Có nguy cơ chậm");
  assert.equal(await focus(), "trial-undo");
  assert.equal(await page.locator("#trial-undo").getAttribute("aria-disabled"), "true");
  await page.locator("#trial-redo").press("Enter");
  await until(1);
  assert.equal(await badge(), "Vượt");

  // the day is tried too, and stands in no address
  await page.locator("input#date").fill("2023-12-31");
  await until(2);
  assert.ok((await page.locator("#summary-title").innerText()).includes("31/12/2023"));
  assert.ok(page.url().endsWith(`?date=${asOf}`));
  await page.locator("#section-1a").click();
  assert.ok(page.url().includes(`date=${asOf}`), "links lead to the real day");
  await page.goBack();
  assert.ok((await page.locator("#summary-title").innerText()).includes("31/12/2023"));
  await page.locator("#trial-remove-1").press("Enter");
  await until(1);
  await page.waitForFunction(() => document.activeElement.id === "trial-title");
  assert.ok((await page.locator("#summary-title").innerText()).includes("31/10/2023"));

  // the same in English: what is tried stays
  await page.locator("#lang-en").click();
  await page.waitForFunction(() => document.querySelector(".trial-changes li")?.innerText.includes("49,900"));
  assert.ok((await page.locator(".trial-changes").innerText()).includes("70,000"));
  await page.locator("#lang-vi").click();
  await page.waitForFunction(() => document.querySelector(".trial-changes li")?.innerText.includes("49.900"));

  await page.locator("#trial-reset").click();
  await until(0);
  await page.locator("#trial-leave").click();
  await page.locator("#trial .trial-band").waitFor({ state: "detached" });
  assert.equal(await focus(), "try");
  assert.equal(await page.locator("#summary").innerText(), real);
  assert.equal(await page.locator(".was").count(), 0);
  assert.equal(await revenueItem.locator("form").count(), 0);
  assert.deepEqual(problems, []);
  await page.close();
});

test("undo takes back the last step alone, a step after it leaves nothing to redo, and a reset brings the day back", { timeout: 180 * SECONDS }, async () => {
  pages.vi ??= await board.opened(`?date=${asOf}&lang=vi`);
  const { page, problems } = pages.vi;
  const tried = (wanted) => page.waitForFunction((wanted) => {
    const lines = [...document.querySelectorAll(".trial-changes li")].map((line) => ["del", "ins"].map((part) => line.querySelector(part).textContent.replaceAll("\u00a0", " ")).join(" → "));
    return lines.join("; ") === wanted;
  }, wanted.join("; "));
  const put = async (key, field, text) => {
    await openForm(page, key);
    await page.locator(`#${key}-trial-${field}`).fill(text);
    await page.locator(`#${key}-trial-${field}`).press("Enter");
  };
  const [figure, done, filed, day] = ["49.900 triệu đồng → 70.000 triệu đồng", "chưa xong → 20/10/2023", "chưa nộp → 20/10/2023", "31/10/2023 → 30/11/2023"];
  await page.locator("#try").click();
  await page.locator("#trial-title").waitFor();
  await put("i-1a-budget-revenue", "value", "70.000");
  await tried([figure]);
  await put("t-1-plan-129", "on", "2023-10-20");
  await tried([figure, done]);
  await page.locator("input#date").fill("2023-11-30");
  await tried([figure, done, day]);
  for (const [button, ...wanted] of [["undo", figure, done], ["undo", figure], ["redo", figure, done]]) {
    await page.locator(`#trial-${button}`).click();
    await tried(wanted);
    assert.equal(await page.inputValue("#date"), "31/10/2023");
  }
  assert.equal(await page.locator("#trial-redo").getAttribute("aria-disabled"), null);
  await put("r-1a-tax-report--tckh", "on", "2023-10-20");
  await tried([figure, done, filed]);
  assert.equal(await page.locator("#trial-redo").getAttribute("aria-disabled"), "true");
  await page.locator("#trial-undo").click();
  await tried([figure, done]);
  await page.locator("input#date").fill("2023-11-30");
  await tried([figure, done, day]);
  await page.locator("#trial-reset").click();
  await tried([]);
  assert.equal(await page.inputValue("#date"), "31/10/2023");
  assert.ok((await page.locator("#summary-title").innerText()).includes("31/10/2023"));
  // a task is done once, on the day that was tried last
  for (const day of ["20/10/2023", "21/10/2023"]) {
    await page.locator("#t-1-plan-129-trial-on").fill(day);
    await page.locator("#t-1-plan-129-trial-on").press("Enter");
    await tried([`chưa xong → ${day}`]);
  }
  await page.locator("#trial-leave").click();
  await page.locator(".trial-band").waitFor({ state: "detached" });
  assert.deepEqual(problems, []);
});

test("a number that is typed when the language changes stays that number", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  const field = (name) => page.locator(`#i-1a-budget-revenue-trial-${name}`);
  await page.locator("#i-1a-budget-revenue-try").click();
  await field("value").fill("61.000,5");
  await field("target-level").fill("70.000");
  await field("target-stretch").fill("71.5");
  await page.locator("#lang-en").click();
  await page.waitForFunction(() => document.documentElement.lang === "en" && document.querySelector("#i-1a-budget-revenue-trial-value")?.value !== "61.000,5");
  // what is no number in Vietnamese stays as it was typed
  assert.deepEqual(await Promise.all(["value", "target-level", "target-stretch"].map((name) => field(name).inputValue())), ["61,000.5", "70,000", "71.5"]);
  await page.locator("#lang-vi").click();
  await page.waitForFunction(() => document.querySelector("#i-1a-budget-revenue-trial-value")?.value === "61.000,5");
  await field("target-stretch").fill("");
  await field("value").press("Enter");
  await page.locator(".trial-changes li").first().waitFor();
  const tried = await page.locator(".trial-changes").innerText();
  assert.match(tried, /61\.000,5/);
  assert.match(tried, /70\.000/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what is wrong is said at its field, and nothing is tried", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  const key = "i-1a-budget-revenue";
  await page.locator(`#${key}-try`).click();
  const rows = [
    [{ value: "12.34" }, "value", "“12.34” không phải là số viết kiểu Việt Nam"],
    [{ value: " " }, "value", "Cần một số."],
    [{ value: "<img src=x onerror=alert(1)>" }, "value", "“<img src=x onerror=alert(1)>” không phải"],
    [{ value: "60.000", on: "2023-11-30" }, "on", "Sau ngày đánh giá 31/10/2023"],
    [{ value: "60.000", on: "" }, "on", "Cần một ngày"],
    [{ value: "60.000", on: "31/09/2023" }, "on", "Không đọc được “31/09/2023” là ngày nào"],
    // it is the engine that refuses a target beyond what is hoped for
    [{ "target-level": "70.000" }, "target-stretch", "phấn đấu"],
    [{ form: "between", "target-from": "9", "target-to": "5" }, "target-from", "9"],
  ];
  for (const [entries, wrong, words] of rows) {
    for (const [name, text] of Object.entries(entries)) {
      const field = page.locator(`#${key}-trial-${name}`);
      if (name === "form") await field.selectOption(text);
      else await field.fill(text);
    }
    await page.locator(`#${key}-trial-do`).click();
    await page.waitForFunction(() => document.querySelector(".trial-form [aria-invalid], .trial-problems:not(:empty)"));
    const field = page.locator(`#${key}-trial-${wrong}`);
    const said = await page.locator(`#${key}-trial-${wrong}-wrong`).innerText();
    assert.ok(said.includes(words), `${JSON.stringify(entries)}: ${said} | ${await page.locator(".trial-problems").innerText()}`);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await field.getAttribute("aria-describedby"), `${key}-trial-${wrong}-wrong`);
    assert.equal(await page.evaluate(() => document.activeElement.id), `${key}-trial-${wrong}`);
    assert.equal(await page.locator(".trial-changes li").count(), 0);
    // as it was
    await page.locator(`#${key}-trial-value`).fill("49.900");
    await page.locator(`#${key}-trial-on`).fill(asOf);
    await page.locator(`#${key}-trial-form`).selectOption("at_least");
    await page.locator(`#${key}-trial-target-level`).fill("65.000");
    await page.locator(`#${key}-trial-target-stretch`).fill("68.000");
  }
  await page.locator(`#${key}-trial-do`).click();
  assert.ok((await page.locator(".trial-problems").innerText()).includes("Chưa có gì khác"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("a part that did not come is asked for again also where the browser remembers that, as Firefox does", async () => {
  const address = new URL("../../js-demo/asked/usual.js", import.meta.url).href;
  const remembers = (address) => part(() => Promise.reject(new TypeError(`error loading dynamically imported module: ${address}`)));
  assert.ok((await remembers(address)).USUAL_QUESTION);
  await assert.rejects(remembers("https://example.org/usual.js"), /^TypeError: error loading/);
  await assert.rejects(part(() => Promise.reject(new Error("another"))), /another/);
});

for (const [lang, words] of [["vi", /^Phần này chưa tải được; kiểm tra kết nối mạng rồi thử lại\. Bảng đang xem giữ nguyên\.$/], ["en", /^This part did not load; check the connection and try again\./]]) {
  test(`without a connection the board stays, and each button says so in ${lang}; with one again it works`, { timeout: 180 * SECONDS }, async () => {
    const { page } = await board.opened(`?date=${asOf}&lang=${lang}`);
    const [summary, items] = [await page.locator("#summary").innerText(), await page.locator("#board li").count()];
    await page.context().setOffline(true);
    for (const button of ["#try", "#take-away", "#edit-plan", "#i-1a-budget-revenue-try"]) {
      await page.locator(button).press("Enter");
      await page.waitForFunction((id) => document.querySelector(`${id} + #not-loaded`), button);
      assert.match(await page.locator("#not-loaded").innerText(), words, button);
      assert.equal(await page.locator("#not-loaded").count(), 1);
      assert.equal(await page.evaluate(() => `#${document.activeElement.id}`), button, "the focus stays");
      assert.equal(await page.locator("#summary").innerText(), summary);
      assert.equal(await page.locator("#board li").count(), items);
      assert.equal(await page.locator(".trial-band").count(), 0);
    }
    await page.locator("#i-1a-budget-revenue-ask").click();
    await page.locator("#i-1a-budget-revenue-why [role=alert]").waitFor();
    assert.match(await page.locator("#i-1a-budget-revenue-why").innerText(), words);
    // what changed since a day cannot be had either; another day can
    await page.locator("#since").fill("2023-08-31");
    await page.locator("#problems [role=alert]").waitFor();
    assert.match(await page.locator("#problems").innerText(), words);
    assert.equal(await page.locator("#summary").innerText(), summary);
    assert.doesNotMatch(await page.locator("body").innerText(), /xtask|fetch|module/i);
    await page.context().setOffline(false);
    await page.locator("#try").click();
    await page.locator("#trial-title").waitFor();
    assert.equal(await page.locator("#not-loaded").count(), 0);
    await page.locator("#trial-leave").click();
    await page.locator(".trial-band").waitFor({ state: "detached" });
    await page.locator("#take-away").click();
    await page.locator("#take-title").waitFor();
    await page.close();
  });
}

test("a form in which a day has the focus is that of the new answer: what is changed next is what is tried", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  const key = "i-1a-budget-revenue";
  const field = (name) => page.locator(`#${key}-trial-${name}`);
  const tried = (wanted) => page.waitForFunction((line) => document.querySelector(".trial-changes li ins")?.textContent.replaceAll("\u00a0", " ") === line, wanted);
  await page.locator(`#${key}-try`).click();
  for (const [value, tone] of [["50.000", "warn"], ["70.000", "best"]]) {
    await field("value").fill(value);
    await field("on").press("Enter");
    await tried(`${value} triệu đồng`);
    assert.equal(await page.locator(`#${key}`).getAttribute("class"), `indicator tone-${tone}`, value);
    assert.equal(await page.evaluate(() => document.activeElement.id), `${key}-trial-on`);
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("a task is given more time on trial: its due day, its verdict, taken back where the day is emptied", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened("?date=2024-01-05");
  const key = "t-1c-road-d3";
  const status = () => page.locator(`#${key} .badge`).first().innerText();
  const until = page.locator(`#${key}-trial-until`);
  const decided = page.locator(`#${key}-trial-decided`);
  const tried = (wanted) => page.waitForFunction((line) => ["del", "ins"].map((part) => document.querySelector(`.trial-changes li ${part}`)?.textContent).join(" → ") === line, wanted);
  await page.locator("#try").click();
  await page.locator("#trial-title").waitFor();
  await openForm(page, key);
  assert.equal(await status(), "Quá hạn");
  assert.equal(await page.locator(`#${key}-trial-on`).inputValue(), "", "it is not completed, and is not on trial unless somebody says so");
  assert.equal(await decided.inputValue(), "05/01/2024");
  // due soon is seven days before it
  for (const [day, to, words] of [["31/12/2023", "13/01/2024", "Chưa đến hạn"], ["31/12/2023", "12/01/2024", "Sắp đến hạn"], ["02/01/2024", "05/01/2024", "Đến hạn hôm nay"], ["02/01/2024", "04/01/2024", "Quá hạn"]]) {
    await decided.fill(day);
    await until.fill(to);
    await until.press("Enter");
    await tried(`31/12/2023 → gia hạn đến ${to}, quyết định ngày ${day}`);
    assert.equal(await status(), words, `${day} ${to}`);
    assert.equal(await until.inputValue(), to);
  }
  // a decision of tomorrow is none yet
  for (const [field, text, words] of [[decided, "06/01/2024", "Sau ngày đánh giá 05/01/2024"], [decided, "", "Cần một ngày"], [until, "32/01/2024", "Không đọc được"], [until, "01/01/2300", "2199"]]) {
    const before = await field.inputValue();
    await field.fill(text);
    await field.press("Enter");
    await page.waitForFunction((id) => document.activeElement.getAttribute("aria-invalid") === "true" && document.activeElement.id === id, await field.getAttribute("id"));
    assert.ok((await page.locator(`#${await field.getAttribute("id")}-wrong`).innerText()).includes(words), text);
    await field.fill(before);
  }
  await until.fill("");
  await until.press("Enter");
  await page.locator(".trial-changes li").waitFor({ state: "detached" });
  assert.equal(await status(), "Quá hạn");
  assert.deepEqual(problems, []);
  await page.close();
});

test("what is tried of a day that nobody would know yet is refused at its field", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}&known=2023-10-20`);
  await page.locator("#try").click();
  await page.locator("#trial-title").waitFor();
  await openForm(page, "t-1-plan-129");
  const on = page.locator("#t-1-plan-129-trial-on");
  assert.equal(await page.locator("#t-1-plan-129-trial-decided").inputValue(), "20/10/2023");
  await on.fill("21/10/2023");
  await on.press("Enter");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-invalid") === "true");
  assert.ok((await page.locator("#t-1-plan-129-trial-on-wrong").innerText()).includes("Sau ngày ghi nhận 20/10/2023"));
  await on.fill("20/10/2023");
  await on.press("Enter");
  await page.locator(".trial-changes li").waitFor();
  assert.equal(await page.locator("#t-1-plan-129 .badge").first().innerText(), "Trước hạn");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a step back while something is tried brings the day of the address, but for a day that is tried", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened("");
  await page.locator("#day-2023-10-31").click();
  await page.waitForFunction(() => document.querySelector("#day-2023-10-31").getAttribute("aria-pressed") === "true");
  await page.locator("#try").click();
  await page.locator("#trial-title").waitFor();
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#date").value === "31/08/2023");
  await page.locator("#day-2023-12-31").click();
  await page.locator(".trial-changes li").waitFor();
  const before = await page.locator("#trial").innerText();
  await page.goForward();
  await page.waitForFunction(() => /date=2023-10-31/.test(location.search));
  assert.equal(await page.inputValue("#date"), "31/12/2023");
  // what the trial changes is by now counted from another day
  await page.waitForFunction((before) => document.querySelector("#trial").innerText !== before, before);
  await page.locator("#trial-leave").click();
  await page.locator(".trial-band").waitFor({ state: "detached" });
  assert.equal(await page.inputValue("#date"), "31/10/2023");
  assert.match(page.url(), /date=2023-10-31/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a step back to the day that is tried leaves nothing tried", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  await page.locator("#day-2023-12-31").click();
  await page.waitForFunction(() => /date=2023-12-31/.test(location.search));
  await page.locator("#try").click();
  await page.locator("#trial-title").waitFor();
  await page.locator("#day-2023-10-31").click();
  await page.locator(".trial-changes li").waitFor();
  await page.goBack();
  await page.locator(".trial-changes li").waitFor({ state: "detached" });
  assert.equal(await page.inputValue("#date"), "31/10/2023");
  assert.deepEqual(problems, []);
  await page.close();
});

test("the band names the figure that counted, and another one as known on another day", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  await page.locator("#i-1c-disbursement-try").click();
  await page.locator("#i-1c-disbursement-trial-value").fill("150.000");
  await page.keyboard.press("Enter");
  const named = (words) => page.waitForFunction((words) => document.querySelector(".trial-changes del")?.textContent.replaceAll("\u00a0", " ") === words, words);
  await named("117.900 triệu đồng");
  for (const [known, words] of [["2023-11-01", "chưa có số liệu"], ["2023-11-03", "117.900 triệu đồng"]]) {
    await page.locator("#known").fill(known);
    await named(words);
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("what was typed for one form of target is gone in another one, which begins with the level in force", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  const [form, level, stretch] = ["form", "target-level", "target-stretch"].map((name) => page.locator(`#i-1a-budget-revenue-trial-${name}`));
  await page.locator("#i-1a-budget-revenue-try").click();
  const inForce = await level.inputValue();
  await level.fill("12.345");
  await stretch.fill("23.456");
  await form.selectOption("above");
  assert.deepEqual([await level.inputValue(), await stretch.inputValue()], [inForce, "68.000"]);
  await level.fill("12.345");
  await form.selectOption("zero");
  assert.equal(await level.count(), 0);
  await form.selectOption("at_least");
  assert.equal(await level.inputValue(), inForce);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what was typed and not tried ends with the trial", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  const value = page.locator("#i-1a-budget-revenue-trial-value");
  await page.locator("#i-1a-budget-revenue-try").click();
  const usual = await value.inputValue();
  await value.fill("12.345");
  await page.locator("#trial-leave").click();
  await page.locator(".trial-band").waitFor({ state: "detached" });
  await page.locator("#day-2023-08-31").click();
  await page.waitForFunction(() => document.querySelector("#summary-title").textContent.includes("31/08/2023"));
  await page.locator("#i-1a-budget-revenue-try").click();
  await value.waitFor();
  assert.notEqual(await value.inputValue(), "12.345");
  await page.locator("#trial-leave").click();
  await page.locator(".trial-band").waitFor({ state: "detached" });
  await page.locator(`#day-${asOf}`).click();
  await page.waitForFunction(() => document.querySelector("#summary-title").textContent.includes("31/10/2023"));
  await page.locator("#i-1a-budget-revenue-try").click();
  await value.waitFor();
  assert.equal(await value.inputValue(), usual);
  await page.locator("#trial-leave").click();
  await page.locator(".trial-band").waitFor({ state: "detached" });
  await page.locator("#try").click();
  await page.locator("#trial-title").waitFor();
  assert.equal(await value.count(), 0, "forms are shut with it");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a reload asks before a trial is lost, and only then", { timeout: 180 * SECONDS }, async () => {
  const { page } = await board.opened(`?date=${asOf}`);
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await page.locator("#i-1a-budget-revenue-try").click();
  await page.reload();
  assert.deepEqual(asked, [], "nothing was tried yet");
  await page.locator("#i-1a-budget-revenue-try").click();
  await page.locator("#i-1a-budget-revenue-trial-value").fill("70.000");
  await page.keyboard.press("Enter");
  await page.locator(".trial-changes li").waitFor();
  await page.reload();
  assert.deepEqual(asked, ["beforeunload"]);
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached" });
  assert.equal(await page.locator(".trial-band").count(), 0);
  await page.close();
});

test("on a telephone, and for those who look at the marks", { timeout: 180 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}`);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.locator("#i-1a-budget-revenue-ask").click();
  const explanation = page.locator("#i-1a-budget-revenue-why .why-verdict");
  await explanation.waitFor();
  await page.locator("#i-1a-budget-revenue-try").click();
  await page.locator("#i-1a-budget-revenue-trial-value").waitFor();
  await explanation.waitFor();
  const field = await page.locator("#i-1a-budget-revenue-trial-value").boundingBox();
  assert.ok(field.y + field.height <= 800, `the field stands at ${field.y}: what stands above it pushes it out of sight`);
  // what becomes well would be folded away from under the hands of the reader
  await page.locator("#i-1a-budget-revenue-trial-value").fill("70.000");
  await page.keyboard.press("Enter");
  await page.locator(".trial-changes li").waitFor();
  assert.ok(await page.locator("#i-1a-budget-revenue-trial-value").isVisible());
  assert.equal(await page.evaluate(() => document.activeElement.id), "i-1a-budget-revenue-trial-value");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
  const strip = page.locator(".trial-strip");
  await page.locator("#rankings-title").scrollIntoViewIfNeeded();
  assert.equal(await strip.evaluate((element) => Math.round(element.getBoundingClientRect().top)), 0, "the strip stays in view");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a trial that begins shows its first words, below the strip that stays in view", { timeout: 180 * SECONDS }, async () => {
  for (const width of [360, 1280]) {
    const { page, problems } = await board.opened(`?date=${asOf}`);
    await page.setViewportSize({ width, height: 800 });
    await page.locator("#try").click();
    await page.waitForFunction(() => document.activeElement.id === "trial-title");
    const [title, strip] = await page.evaluate(() => ["#trial-title", ".trial-strip"].map((place) => document.querySelector(place).getBoundingClientRect()));
    assert.ok(strip.bottom <= title.top && title.bottom <= 800, `${width}: ${strip.bottom} ${title.top}`);
    assert.deepEqual(problems, []);
    await page.close();
  }
});
