/** The package as a portal meets it: loading, errors that are errors, and work that goes on after them. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "./cases.mjs";
import { launch } from "./chromium.mjs";
import { packageFrom } from "./package.mjs";
import { POLICY, listen, pageOf, send, serve } from "./serve.mjs";

const PACKAGE = join(ROOT, "wasm/pkg");
const PLAN = readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8");
const RECORDS = readFileSync(join(ROOT, "core/plans/nga-nam-2023.records.json"), "utf8");
const DAY = { asOf: "2023-08-31" };
const SEPTEMBER = { ...DAY, from: "2023-09-01", to: "2023-09-30" };

const copies = mkdtempSync(join(tmpdir(), "tiendo-"));
let copied = 0;
after(() => rmSync(copies, { recursive: true }));

/** The package as nobody has used it yet, from a folder of its own. */
async function fresh() {
  copied += 1;
  const copy = join(copies, String(copied));
  cpSync(PACKAGE, copy, { recursive: true });
  return packageFrom(`${pathToFileURL(copy)}/`);
}

/** One of its doors, likewise. */
async function freshDoor(file) {
  await fresh();
  return import(pathToFileURL(join(copies, String(copied), file)));
}

function copiedTo(folder, name) {
  cpSync(join(PACKAGE, name), join(folder, name));
  return join(folder, name);
}

const bytesOf = (name) => readFileSync(join(PACKAGE, name));

const MODULE = bytesOf("tiendo_bg.wasm");
const ready = await fresh();
await ready.init();
const ASSESSED = ready.assessText(PLAN, RECORDS, DAY.asOf);

const SMALL = { format: "tiendo/1", id: "small", name: "Nhỏ", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "a", name: "A" }],
  tasks: [{ id: "t", name: "T", deadline: { by: "2023-12-31" }, responsible: ["a"] }] };
const NOTHING = { format: "tiendo/1", plan: "small" };
const SMALL_ANSWER = ready.assess(SMALL, NOTHING, DAY);

/** Each door, its module, its calls, and whether it works. */
const DOORS = [
  {
    name: "tiendo", file: "tiendo.js", binary: "tiendo_bg.wasm", works,
    calls: {
      assess: [PLAN, RECORDS, DAY], check: [PLAN], words: ["vi"], agenda: [PLAN, RECORDS, SEPTEMBER],
      icalendar: [PLAN, RECORDS, SEPTEMBER], calendarYear: [PLAN, 2023], open: [PLAN, RECORDS, DAY],
      read: [PLAN, RECORDS],
    },
  },
  {
    name: "tiendo/explain", file: "explain.js", binary: "explain_bg.wasm",
    works: ({ compare }) => assert.deepEqual(compare(ASSESSED, ASSESSED).changes, []),
    calls: { explain: [{}], compare: [{}, {}], reportDraft: [ASSESSED], explanationDraft: [ASSESSED, "nobody"] },
  },
];

for (const { name, file, binary, works, calls } of DOORS) {
  describe(`loading ${name}`, () => {
    const bytes = bytesOf(binary);

    test("calls before init say what to do", async () => {
      const door = await freshDoor(file);
      const first = { message: `${name} is not loaded yet: call init() and await it first` };
      for (const [call, inputs] of Object.entries(calls)) assert.throws(() => door[call](...inputs), first, call);
      await door.init();
      works(door);
    });

    const response = (type) => new Response(bytes, { headers: { "Content-Type": type } });
    for (const [what, source] of [
      ["the file beside it", () => undefined],
      ["a URL", () => pathToFileURL(join(PACKAGE, binary))],
      ["a URL as text", () => pathToFileURL(join(PACKAGE, binary)).href],
      ["a relative URL", () => `./${binary}`],
      ["a path as the system writes it", () => copiedTo(join(copies, "a b#1%20"), binary)],
      ["a data URL", () => `data:application/wasm;base64,${bytes.toString("base64")}`],
      ["bytes", () => bytes],
      ["a buffer", () => new Uint8Array(bytes).buffer],
      ["a module", () => new WebAssembly.Module(bytes)],
      ["a response", () => response("application/wasm")],
      ["a response of another type", () => response("application/octet-stream")],
      ["a promise of a response", () => Promise.resolve(response("application/wasm"))],
    ]) {
      test(`from ${what}`, async () => {
        const door = await freshDoor(file);
        assert.equal(await door.init(source()), undefined);
        works(door);
      });
    }

    test("once, however often it is asked for", async () => {
      const door = await freshDoor(file);
      const loads = [door.init(), door.init(), door.init(bytes)];
      assert.equal(new Set(loads).size, 1);
      await Promise.all(loads);
      assert.equal(door.init(), loads[0]);
      works(door);
    });

    test("again after a failure", async () => {
      const door = await freshDoor(file);
      const [call, inputs] = Object.entries(calls)[0];
      const absent = pathToFileURL(join(PACKAGE, "absent.wasm"));
      const notThere = new Response("not found", { status: 404 });
      const offline = async () => { throw new Error("offline"); };
      for (const source of [() => new Uint8Array([1, 2, 3]), () => absent, () => notThere, offline, () => 7, () => Object.create(null), () => "data:,x"]) {
        await assert.rejects(door.init(source()), Error);
        assert.throws(() => door[call](...inputs), /call init\(\)/);
      }
      for (const [address, problem, cause] of [["./nope.wasm", "cannot be fetched (is it there?)", "ENOENT"], ["http://127.0.0.1:1/x.wasm", "cannot be fetched (is it there?)"]]) {
        const error = await door.init(address).catch((error) => error);
        assert.ok(error.message.startsWith("tiendo: ") && error.message.endsWith(problem) && error.message.includes(address.slice(1)), error.message);
        assert.deepEqual([error.name, error.input, error.why, error.cause.code], ["SourceError", "module", "no_answer", cause]);
      }
      const broken = (type) => new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError("broken off")) }), { headers: { "Content-Type": type } });
      for (const [given, name] of [[Promise.reject(new TypeError("Failed to fetch")), "what was given"], [broken("application/wasm"), "the module"], [broken("text/plain"), "the module"]]) {
        await assert.rejects(door.init(given), {
          name: "SourceError", input: "module", source: "", why: "no_answer",
          message: `tiendo: ${name} cannot be fetched whole (is its integrity right?)`,
        });
      }
      await assert.rejects(door.init(new Response("", { status: 404 })), { name: "SourceError", input: "module", source: "", why: "404", message: "tiendo: the module was answered with status 404" });
      await assert.rejects(door.init(Uint8Array.of(1)), { name: "SourceError", source: "", why: "web_page", message: /^tiendo: what was given is not the WebAssembly/ });
      await assert.rejects(door.init({ afresh: true }), { name: "TypeError", message: /^init\(\) takes the address of the module/ });
      await assert.rejects(door.init(undefined, { afrsh: true }), { name: "TypeError", message: 'there is no option "afrsh"; the options are afresh' });
      await door.init(undefined, null);
      works(door);
    });

    test("whichever load comes first counts, and whoever waits for one that was given up has it", async () => {
      const door = await freshDoor(file);
      let arrive;
      const first = door.init(new Promise((resolve) => (arrive = resolve)).then(() => response("application/wasm")));
      const second = door.init(new Promise(() => {}), { afresh: true });
      arrive();
      await Promise.all([first, second, door.init(), door.init(undefined, { afresh: true })]);
      works(door);
      // the one that was given up fails, or is the only one that does not
      const other = await freshDoor(file);
      let fail;
      const failed = other.init(new Promise((_, reject) => (fail = reject)));
      const good = other.init(bytes, { afresh: true });
      fail(new TypeError("Failed to fetch"));
      await Promise.all([failed, good]);
      works(other);
      const third = await freshDoor(file);
      const slow = third.init(new Promise((resolve) => (arrive = resolve)));
      await assert.rejects(third.init(Uint8Array.of(1), { afresh: true }), { why: "web_page" });
      arrive(bytes);
      await slow;
      assert.equal(await third.init(Uint8Array.of(1)), undefined);
      works(third);
    });

    test("nothing takes the place of what was given and failed, but what is given; an address is asked for again", async () => {
      const door = await freshDoor(file);
      const refused = { name: "SourceError", source: "", why: "no_answer" };
      await assert.rejects(door.init(Promise.reject(new TypeError("integrity"))), refused);
      for (const again of [[undefined, { afresh: true }], [null], [null, { afresh: true }]]) await assert.rejects(door.init(...again), refused);
      const address = pathToFileURL(join(copies, "later.wasm")).href;
      for (const again of [[address], [null], [undefined, { afresh: true }]]) await assert.rejects(door.init(...again), { source: address, why: "no_answer" });
      writeFileSync(join(copies, "later.wasm"), bytes);
      await door.init(null, { afresh: true });
      rmSync(join(copies, "later.wasm"));
      works(door);
      const byDefault = await freshDoor(file);
      await byDefault.init(null);
      works(byDefault);
    });

    test("a module that is not the one of these scripts is told, and the right one loads after it", async () => {
      const door = await freshDoor(file);
      const [call, inputs] = Object.entries(calls)[0];
      const others = DOORS.find((other) => other.name !== name).binary;
      for (const [source, lacking] of [
        [Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0), "no __wbindgen_start"],
        [bytesOf(others), `no ${calls.assess ? "assess" : "compare"}`],
        // of another version: without a call that there is now, and with another import
        [instead(bytes, call, call.toUpperCase()), `no ${call}`],
        [instead(bytes, "__wbindgen_init_externref_table", "__wbindgen_init_externref_tablE"), "tablE"],
      ]) {
        for (const given of [source, new Response(source, { headers: { "Content-Type": "application/wasm" } }), new WebAssembly.Module(source)]) {
          const error = await door.init(given).catch((error) => error);
          assert.deepEqual([error.name, error.input, error.why], ["SourceError", "module", "mixed"]);
          assert.match(error.message, /^tiendo: what was given is of another version than the scripts \(.*\); clear the cache, and copy the whole package again$/);
          assert.ok(error.message.includes(lacking), error.message);
          assert.throws(() => door[call](...inputs), /call init\(\)/);
        }
      }
      await door.init();
      works(door);
    });
  });
}

test("the two doors throw one and the same PlanError", async () => {
  const [tiendo, explain] = [await freshDoor("tiendo.js"), await import(pathToFileURL(join(copies, String(copied), "explain.js")))];
  assert.equal(tiendo.PlanError, explain.PlanError);
});

describe("errors", async () => {
  const tiendo = await fresh();
  await tiendo.init();

  test("an unusable plan is a PlanError with every problem", () => {
    const error = thrown(() => tiendo.assess(PLAN.replace(/"due": "[^"]*"/g, '"due": "31/12"'), RECORDS, DAY));
    assert.ok(error instanceof tiendo.PlanError && error instanceof Error);
    assert.equal(error.name, "PlanError");
    assert.ok(error.diagnostics.length > 1);
    for (const { code, message, help } of error.diagnostics) {
      assert.match(code, /^[a-z-]+$/);
      assert.ok(message.vi && message.en && help.vi && help.en);
      assert.ok(error.message.includes(`[${code}]`));
    }
    assert.ok(error.diagnostics.every(({ line }) => Number.isInteger(line)));
    works(tiendo);
  });

  test("lines count in a text, not in an object", () => {
    const plan = { ...JSON.parse(PLAN), format: "tiendo/2" };
    const lines = (given) => thrown(() => tiendo.assess(given, RECORDS, DAY)).diagnostics.map(({ line }) => line);
    assert.deepEqual(lines(plan), [null]);
    assert.deepEqual(lines(JSON.stringify(plan)), [1]);
    assert.deepEqual(tiendo.check(plan).map(({ line }) => line), [null]);
    const { diagnostics: ofText, ...text } = tiendo.assess(PLAN, RECORDS, DAY);
    const { diagnostics: ofObjects, ...objects } = tiendo.assess(JSON.parse(PLAN), JSON.parse(RECORDS), DAY);
    assert.deepEqual(objects, text);
    assert.deepEqual(ofObjects, ofText.map((diagnostic) => ({ ...diagnostic, line: null })));
  });

  const cyclic = {};
  cyclic.self = cyclic;
  const fails = { toJSON() { throw new TypeError("not today"); } };
  const failsOddly = { toJSON() { throw Object.create(null); } };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const noText = Object.assign(Object.create(null), { toJSON: () => undefined });
  for (const [what, value] of Object.entries({
    undefined, null: null, "a number": 7, "a truth value": true, "a bigint": 1n, "a symbol": Symbol("plan"), "a function": () => PLAN,
    "a cycle": cyclic, "a bigint inside": { id: 1n }, "a toJSON that throws": fails, "a toJSON that throws what has no text": failsOddly,
    "a revoked proxy": revoked, "a toJSON without a text": noText,
  })) {
    test(`${what} is a problem in words`, () => {
      const ofPlan = thrown(() => tiendo.assess(value, RECORDS, DAY));
      const ofBoth = thrown(() => tiendo.assess(value, value, DAY));
      assert.deepEqual(problems(ofPlan), ["not-json plan"]);
      assert.deepEqual(problems(ofBoth), ["not-json plan", "not-json records"]);
      assert.deepEqual(problems({ diagnostics: tiendo.check(value) }), ["not-json plan"]);
      if (value != null) {
        const found = tiendo.check(PLAN, value).filter(({ severity }) => severity === "error");
        assert.deepEqual(problems({ diagnostics: found }), ["not-json records"]);
      }
      assert.throws(() => tiendo.explain(value), TypeError);
      for (const dates of [tiendo.agenda, tiendo.icalendar]) {
        assert.deepEqual(problems(thrown(() => dates(value, value, SEPTEMBER))), ["not-json plan", "not-json records"]);
      }
      assert.deepEqual(problems(thrown(() => tiendo.calendarYear(value, 2023))), ["not-json plan"]);
      works(tiendo);
    });
  }

  test("what is wrong with the days is told beside what is wrong with the plan, and of each day", () => {
    const days = { asOf: "31/08/2023", knownOn: "2023-02-30" };
    const wrong = { ...JSON.parse(PLAN), due_soon_days: "mười" };
    const told = (ask) => thrown(ask).diagnostics.map(({ input, pointer }) => `${input} ${pointer}`);
    for (const ask of [tiendo.assess, tiendo.open]) {
      assert.deepEqual(told(() => ask(wrong, RECORDS, days)), ["as_of ", "as_of /knownOn", "plan /due_soon_days"]);
      assert.deepEqual(told(() => ask(PLAN, RECORDS, days)), ["as_of ", "as_of /knownOn"]);
    }
    // likewise where a day, or the records, are no text at all
    for (const [given, expected] of [
      [[wrong, RECORDS, { asOf: 5, knownOn: 6 }], ["as_of ", "as_of /knownOn", "plan /due_soon_days"]],
      [["{", "[", { asOf: "x", knownOn: 6 }], ["as_of ", "as_of /knownOn", "plan "]],
      [["{", undefined, { asOf: 5 }], ["as_of ", "plan ", "records "]],
      [[undefined, "[", { ...DAY, knownOn: 6 }], ["as_of /knownOn", "plan "]],
      [[wrong, 7, DAY], ["plan /due_soon_days", "records "]],
      [[PLAN, "[", { asOf: 5 }], ["as_of ", "records "]],
    ]) {
      for (const ask of [tiendo.assess, tiendo.open]) assert.deepEqual(told(() => ask(...given)), expected);
    }
    const read = tiendo.read(PLAN, RECORDS);
    assert.deepEqual(told(() => read.assess({ asOf: 5, knownOn: 6 })), ["as_of ", "as_of /knownOn"]);
    assert.deepEqual(told(() => read.agenda({ ...SEPTEMBER, from: "x", to: 5 })), ["as_of /from", "as_of /to"]);
    read.close();
    // records are looked at once the plan can be used
    const recordsToo = RECORDS.replace('"observations"', '"observationz"');
    assert.deepEqual(told(() => tiendo.assess(wrong, recordsToo, DAY)), ["plan /due_soon_days"]);
    assert.ok(told(() => tiendo.assess(PLAN, recordsToo, DAY)).every((place) => place.startsWith("records ")));
    const all = { ...days, from: "1/9", to: "30/9" };
    const ofAll = ["as_of ", "as_of /knownOn", "as_of /from", "as_of /to"];
    for (const ask of [tiendo.agenda, tiendo.icalendar]) {
      assert.deepEqual(told(() => ask(wrong, RECORDS, all)), [...ofAll, "plan /due_soon_days"]);
      assert.deepEqual(told(() => ask(PLAN, RECORDS, all)), ofAll);
    }
  });

  for (const [what, options] of Object.entries({
    "no options": undefined, "no day": {}, "null": { asOf: null }, "a Date": { asOf: new Date(0) }, "a number": { asOf: 20230831 },
    "a day in words": { asOf: "hôm nay" }, "a day that is none": { asOf: "2023-02-30" }, "a time": { asOf: "2023-08-31T00:00:00Z" },
  })) {
    test(`as of ${what} is a problem in words`, () => {
      const error = thrown(() => tiendo.assess(PLAN, RECORDS, options));
      assert.ok(error instanceof tiendo.PlanError, String(error));
      assert.deepEqual(error.diagnostics.map(({ input, line }) => [input, line]), [["as_of", null]]);
      for (const option of ["asOf", "from", "to"]) {
        for (const dates of [tiendo.agenda, tiendo.icalendar]) {
          const ofDates = thrown(() => dates(PLAN, RECORDS, { ...SEPTEMBER, [option]: options?.asOf }));
          assert.ok(ofDates instanceof tiendo.PlanError, String(ofDates));
          assert.deepEqual(ofDates.diagnostics.map(({ input, line }) => [input, line]), [["as_of", null]]);
        }
      }
      works(tiendo);
    });
  }

  test("strange texts are texts", () => {
    for (const text of ["", "\ud800", '{"\ud800": "\\ud800"}', "\u0000", "\ufeff{}", "[".repeat(100_000), '{"__proto__": {"polluted": true}}']) {
      for (const given of [() => tiendo.assess(text, RECORDS, DAY), () => tiendo.assess(PLAN, text, DAY)]) {
        assert.ok(thrown(given) instanceof tiendo.PlanError);
      }
      assert.ok(tiendo.check(text, text).length > 0);
      const answer = JSON.parse(tiendo.assessText(text, RECORDS, DAY.asOf));
      assert.ok(Array.isArray(answer) && answer.length > 0);
    }
    assert.ok(thrown(() => tiendo.assess(JSON.parse('{"__proto__": {"polluted": true}}'), RECORDS, DAY)) instanceof tiendo.PlanError);
    assert.equal({}.polluted, undefined);
    assert.throws(() => tiendo.assessText({}, RECORDS, DAY.asOf), TypeError);
    works(tiendo);
  });

  test("a mark of the order of bytes is refused, and taken off as the README says", () => {
    const [, how] = /`text(\.replace\(.*?\))`/.exec(readFileSync(join(ROOT, "wasm/README.md"), "utf8"));
    assert.equal(how, '.replace(/^\\uFEFF/, "")');
    const marked = `\ufeff${PLAN}`;
    assert.deepEqual(tiendo.check(marked).map(({ code }) => code), ["byte-order-mark"]);
    assert.equal(tiendo.check(marked.replace(/^\uFEFF/, "")).some(({ severity }) => severity === "error"), false);
  });

  test("words and explanations in a language that there is", () => {
    const [indicator] = tiendo.assess(PLAN, RECORDS, DAY).indicators;
    assert.equal(tiendo.explain(indicator), tiendo.explain(indicator, "vi"));
    assert.notEqual(tiendo.explain(indicator, "en"), tiendo.explain(indicator, "vi"));
    assert.deepEqual(tiendo.words(), tiendo.words("vi"));
    assert.equal(tiendo.words("en").indicator.missed, "missed");
    for (const language of ["fr", "VI", "", null, 1, Symbol("vi"), Object.create(null), revoked]) {
      assert.throws(() => tiendo.explain(indicator, language), RangeError);
      assert.throws(() => tiendo.words(language), RangeError);
    }
    assert.throws(() => tiendo.explain({ kind: "indicator" }), { name: "TypeError", message: /not a verdict/ });
    works(tiendo);
  });

  test("a deadline calendar without days asks for each of them", () => {
    const read = tiendo.read(PLAN, RECORDS);
    for (const options of [undefined, null, {}]) {
      for (const ask of [tiendo.agenda, tiendo.icalendar].flatMap((ask) => [() => ask(PLAN, RECORDS, options), () => read.agenda(options), () => read.icalendar(options)])) {
        const { diagnostics } = thrown(ask);
        assert.deepEqual(diagnostics.map(({ pointer, message }) => `${pointer} ${message.en.split(" ")[0]}`), [" `asOf`", "/from `from`", "/to `to`"]);
      }
    }
    read.close();
    works(tiendo);
  });

  test("the place of a day is the same whether it is no text or no day", () => {
    const assessed = tiendo.assess(PLAN, RECORDS, DAY);
    const unit = assessed.units[0].id;
    for (const wrong of ["x", 5]) {
      const places = (ask) => thrown(ask).diagnostics.map(({ code, input, pointer }) => `${code} ${input} ${pointer}`);
      for (const [option, pointer] of [["asOf", ""], ["knownOn", "/knownOn"], ["from", "/from"], ["to", "/to"]]) {
        assert.deepEqual(places(() => tiendo.agenda(PLAN, RECORDS, { ...SEPTEMBER, [option]: wrong })), [`not-a-day as_of ${pointer}`]);
      }
      assert.deepEqual(places(() => tiendo.explanationDraft(assessed, unit, { since: wrong })), ["not-a-day as_of /since"]);
    }
  });

  test("an option that there is not is named, with those that there are; what is wrong with a day names its option", () => {
    const rows = [
      [() => tiendo.assess(PLAN, RECORDS, { as_of: "2023-08-31" }), '"as_of"; the options are asOf, knownOn'],
      [() => tiendo.open(PLAN, RECORDS, { ...DAY, known_on: "2023-08-31" }), '"known_on"; the options are asOf, knownOn'],
      [() => tiendo.agenda(PLAN, RECORDS, { ...SEPTEMBER, until: "2023-08-31" }), '"until"; the options are asOf, knownOn, from, to, language, component, alarmDays'],
      [() => tiendo.icalendar(PLAN, RECORDS, { ...SEPTEMBER, lang: "vi" }), '"lang"; the options are asOf, knownOn, from, to, language, component, alarmDays'],
      [() => tiendo.explanationDraft({}, "kt", { last: null }), '"last"; the options are letterhead, language, since'],
      [() => tiendo.reportDraft({}, { since: null }), '"since"; the options are letterhead, language, last'],
    ];
    for (const [ask, said] of rows) assert.throws(ask, { name: "TypeError", message: `there is no option ${said}` });
    const bare = [
      [() => tiendo.agenda(PLAN, RECORDS, "2023-08-31"), '{ asOf: … }, not the text "2023-08-31"'],
      [() => tiendo.explanationDraft({}, "kt", "en"), '{ letterhead: … }, not the text "en"'],
      [() => tiendo.reportDraft({}, 7), "{ letterhead: … }, not 7"],
    ];
    for (const [ask, said] of bare) assert.throws(ask, { name: "TypeError", message: `options are an object, as in ${said}` });
    const pointers = (ask) => thrown(ask).diagnostics.map(({ input, pointer, message }) => `${input} ${pointer}: ${message.en}`);
    assert.deepEqual(pointers(() => tiendo.agenda(PLAN, RECORDS, { ...SEPTEMBER, to: "2023-13-01" })), ["as_of /to: `2023-13-01` is not a day"]);
    assert.deepEqual(pointers(() => tiendo.assess(PLAN, RECORDS, { ...DAY, knownOn: "x" })), ["as_of /knownOn: `x` is not a day"]);
    works(tiendo);
  });

  test("what is no text of a plan is named: bytes, a promise, a response", () => {
    const said = (given) => thrown(() => tiendo.assess(given, RECORDS, DAY)).diagnostics.map(({ code, message }) => `${code}: ${message.en}`);
    for (const bytes of [new TextEncoder().encode(PLAN), Buffer.from(PLAN), new ArrayBuffer(8)]) assert.deepEqual(said(bytes), ["not-json: this cannot become JSON: bytes, which have to be decoded first"]);
    assert.deepEqual(said(Promise.resolve(PLAN)), ["not-json: this cannot become JSON: a promise, which has to be awaited first"]);
    for (const answer of [new Response(PLAN), new Blob([PLAN])]) assert.deepEqual(said(answer), ["not-json: this cannot become JSON: a response or a file, of which the text has to be read first"]);
    for (const [collection, found] of [[new Map([["format", "tiendo/1"]]), "Map"], [new Set(), "Set"]]) {
      assert.deepEqual(said(collection), ["not-json: this cannot become JSON: a Map or a Set, which has to be made an object or a list first"], found);
    }
    const cyclic = {};
    cyclic.self = cyclic;
    const inVietnamese = (given) => thrown(() => tiendo.assess(given, RECORDS, DAY)).diagnostics.map(({ message }) => message.vi);
    for (const [given, said] of [
      [new ArrayBuffer(8), "dãy byte, phải giải mã thành chuỗi trước"], [Promise.resolve(PLAN), "promise, phải chờ (await) kết quả trước"],
      [new Blob([PLAN]), "response hoặc tệp, phải đọc nội dung chữ trước"], [new Map(), "Map hoặc Set, phải đổi thành đối tượng hoặc mảng trước"], [cyclic, "đối tượng chứa chính nó"], [{ id: 1n }, "đối tượng có số kiểu BigInt"],
      [revoked, "proxy đã bị thu hồi"],
    ]) assert.deepEqual(inVietnamese(given), [`không thành JSON được: ${said}`]);
    works(tiendo);
  });

  test("assessments of two plans, a last report of a later day, and a unit that there is not are refused", () => {
    const [june, august] = ["2023-06-30", "2023-08-31"].map((day) => tiendo.assess(PLAN, RECORDS, { asOf: day }));
    const other = { ...august, plan: { ...august.plan, id: "another" } };
    const refused = (ask, message) => assert.throws(ask, { name: "TypeError", message });
    const twoPlans = "these assessments are of two plans, `another` and `nga-nam-2023`; give two of the same plan";
    refused(() => tiendo.compare(other, august), twoPlans);
    refused(() => tiendo.reportDraft(august, { last: other }), twoPlans);
    refused(() => tiendo.reportDraft(june, { last: august }), "the last report, of 2023-08-31, is later than this one, of 2023-06-30");
    assert.ok(tiendo.reportDraft(august, { last: june }).html);
    assert.ok(tiendo.reportDraft(august, { last: august }).html);
    for (const unit of ["typo", undefined, august.units[0], Object.create(null)]) assert.throws(() => tiendo.explanationDraft(august, unit), { name: "TypeError", message: /^`.*` answers for nothing in this assessment; the units that do are `/ });
    works(tiendo);
  });

  test("lines count in a text, not in an object, for every question", () => {
    const plan = { ...JSON.parse(PLAN), format: "tiendo/2" };
    for (const ask of [(given) => tiendo.agenda(given, RECORDS, SEPTEMBER), (given) => tiendo.icalendar(given, RECORDS, SEPTEMBER), (given) => tiendo.calendarYear(given, 2023)]) {
      const lines = (given) => thrown(() => ask(given)).diagnostics.map(({ line }) => line);
      assert.deepEqual([lines(plan), lines(JSON.stringify(plan))], [[null], [1]]);
    }
    works(tiendo);
  });

  test("a calendar's options are looked at before plan and records, and all that is no text at once", () => {
    for (const ask of [tiendo.agenda, tiendo.icalendar]) {
      assert.deepEqual(thrown(() => ask(undefined, undefined, {})).diagnostics.map(({ input }) => input), ["as_of", "as_of", "as_of", "plan", "records"]);
      assert.throws(() => ask("{", RECORDS, { ...SEPTEMBER, lang: "vi" }), TypeError);
      assert.throws(() => ask("{", RECORDS, SEPTEMBER), { name: "PlanError" });
    }
    assert.throws(() => tiendo.icalendar("{", RECORDS, { ...SEPTEMBER, language: "fr" }), RangeError);
  });

  test("what iCalendar and years can be asked for", () => {
    const calendar = (options) => tiendo.icalendar(PLAN, RECORDS, { ...SEPTEMBER, ...options });
    const strange = [null, "", 1, Symbol("todo"), ["todo"], Object.create(null)];
    for (const component of ["events", "TODO", ...strange]) assert.throws(() => calendar({ component }), RangeError);
    for (const language of ["fr", "VI", ...strange]) assert.throws(() => calendar({ language }), RangeError);
    for (const alarmDays of [-1, 366, 0.5, NaN, Infinity, "7", 7n, null, Object.create(null)]) assert.throws(() => calendar({ alarmDays }), RangeError);
    for (const year of [1899, 2200, 2023.5, NaN, "2023", 2023n, null, undefined]) {
      assert.throws(() => tiendo.calendarYear(PLAN, year), RangeError);
    }
    assert.throws(() => tiendo.calendarYear(PLAN, "2023"), { message: 'year must be a whole number from 1900 to 2199, not the text "2023"' });
    for (const alarmDays of [0, 1, 365]) assert.ok(calendar({ alarmDays }).includes("\r\nTRIGGER"));
    for (const year of [1900, 2199]) assert.equal(tiendo.calendarYear(PLAN, year).year, year);
    works(tiendo);
  });

  test("an answer is plain data", () => {
    const assessment = tiendo.assess(PLAN, RECORDS, DAY);
    assert.deepEqual(structuredClone(assessment), assessment);
    assert.equal(JSON.stringify(assessment), tiendo.assessText(PLAN, RECORDS, DAY.asOf));
    for (const answer of [tiendo.agenda(PLAN, RECORDS, SEPTEMBER), tiendo.calendarYear(PLAN, 2023)]) {
      assert.deepEqual(structuredClone(answer), answer);
      assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
    }
  });

  test("a trap is an error, and the module is started afresh", async () => {
    const small = await freshDoor("tiendo.js");
    await small.init(withLittleMemory(MODULE));
    const words = small.words("en");
    for (let n = 0; n < 3; n += 1) {
      const error = thrown(() => small.check(" ".repeat(1 << 26)));
      assert.equal(error.message, "tiendo stopped in the middle of its work and was started afresh");
      assert.ok(error.cause instanceof Error);
      assert.deepEqual(small.words("en"), words);
    }
    const read = small.read(SMALL, NOTHING);
    thrown(() => small.check(" ".repeat(1 << 26)));
    assert.throws(() => read.assess(DAY), { message: "tiendo was started afresh since this plan was read: read it again" });
    read.close();
    const message = "tiendo was started afresh since this plan was opened: open it again";
    for (const trap of [(opened) => opened.whatIf(" ".repeat(1 << 26)), () => small.check(" ".repeat(1 << 26))]) {
      const opened = small.open(SMALL, NOTHING, DAY);
      const before = opened.assessment.summary;
      assert.match(thrown(() => trap(opened)).message, /started afresh$/);
      assert.throws(() => opened.whatIf({}), { message });
      assert.throws(() => opened.assessment, { message });
      opened.close();
      assert.deepEqual(small.open(SMALL, NOTHING, DAY).assessment.summary, before);
    }
  });
});

test("what is asked once keeps no memory in the module", async () => {
  const small = await freshDoor("tiendo.js");
  await small.init(withLittleMemory(MODULE));
  for (let n = 0; n < 512; n += 1) assert.equal(small.agenda({ ...SMALL, name: "N".repeat(4096) }, NOTHING, SEPTEMBER).length, 0);
});

test("a trap among words is an error, and only their module is started afresh", async () => {
  const small = await freshDoor("explain.js");
  await small.init(withLittleMemory(bytesOf("explain_bg.wasm")));
  for (let n = 0; n < 3; n += 1) {
    const error = thrown(() => small.compare(" ".repeat(1 << 26), "{}"));
    assert.equal(error.message, "tiendo/explain stopped in the middle of its work and was started afresh");
    assert.deepEqual(small.compare(SMALL_ANSWER, SMALL_ANSWER).changes, []);
  }
});

describe("dates", async () => {
  const tiendo = await fresh();
  await tiendo.init();

  test("the deadline calendar: both ends, by day, the same for texts and objects", () => {
    const entries = tiendo.agenda(PLAN, RECORDS, SEPTEMBER);
    const [tax] = entries.filter(({ kind, id }) => kind === "report" && id === "1a-tax-report");
    assert.deepEqual([tax.day, tax.period, tax.status, tax.owed_by.length], ["2023-09-14", "2023-08", "upcoming", 1]);
    const days = entries.map(({ day }) => day);
    assert.deepEqual(days, days.toSorted());
    assert.ok(days.every((day) => SEPTEMBER.from <= day && day <= SEPTEMBER.to));
    assert.equal(new Set(entries.map(({ uid }) => uid)).size, entries.length);
    assert.deepEqual(tiendo.agenda(JSON.parse(PLAN), JSON.parse(RECORDS), SEPTEMBER), entries);
    const of = (from, to) => tiendo.agenda(PLAN, RECORDS, { ...DAY, from, to }).some(({ uid }) => uid === tax.uid);
    assert.deepEqual([of("2023-09-13", "2023-09-13"), of("2023-09-14", "2023-09-14"), of("2023-09-15", "2023-09-15")], [false, true, false]);
  });

  test("the calendar as known on a day: what was recorded later has not happened yet", () => {
    const records = { format: "tiendo/1", plan: JSON.parse(PLAN).id, submissions: [{ report: "1a-tax-report", period: "2023-08", on: "2023-09-12", recorded: "2023-09-20" }] };
    const september = { ...SEPTEMBER, asOf: "2023-09-13" };
    const statusOn = (knownOn) => tiendo.agenda(PLAN, records, { ...september, knownOn }).find(({ id }) => id === "1a-tax-report").status;
    assert.deepEqual(["2023-09-19", "2023-09-20", undefined].map(statusOn), ["due_soon", "done_early", "done_early"]);
    const calendars = ["2023-09-19", "2023-09-20"].map((knownOn) => tiendo.icalendar(PLAN, records, { ...september, knownOn }));
    assert.notEqual(calendars[0], calendars[1]);
    assert.throws(() => tiendo.agenda(PLAN, records, { ...september, knownOn: "tomorrow" }), { name: "PlanError" });
  });

  test("nothing is due between a day and one before it", () => {
    const reversed = { ...DAY, from: "2023-09-30", to: "2023-09-01" };
    assert.deepEqual(tiendo.agenda(PLAN, RECORDS, reversed), []);
    assert.doesNotMatch(tiendo.icalendar(PLAN, RECORDS, reversed), /VEVENT/);
  });

  for (const [what, options, has, hasNot] of [
    ["events in Vietnamese", {}, /\r\nBEGIN:VEVENT\r\n.*Chủ trì: .*TRIGGER:-P6DT16H/s, /VTODO|Responsible/],
    ["events in English", { language: "en" }, /\r\nBEGIN:VEVENT\r\n.*Responsible: /s, /VTODO|Chủ trì/],
    ["to-dos", { component: "todo" }, /\r\nBEGIN:VTODO\r\n.*TRIGGER;RELATED=END:-P7DT15H59M/s, /VEVENT/],
    ["alarms on the day", { alarmDays: 0 }, /TRIGGER:PT8H/, /TRIGGER:-P/],
    ["what is not said", { language: undefined, component: undefined, alarmDays: undefined }, /VEVENT.*Chủ trì.*-P6DT16H/s, /VTODO/],
  ]) {
    test(`iCalendar: ${what}`, () => {
      const text = tiendo.icalendar(PLAN, RECORDS, { ...SEPTEMBER, ...options });
      assert.match(text, /^BEGIN:VCALENDAR\r\n/);
      assert.match(text, /\r\nEND:VCALENDAR\r\n$/);
      assert.match(text, has);
      assert.doesNotMatch(text, hasNot);
      const entries = tiendo.agenda(PLAN, RECORDS, SEPTEMBER);
      assert.equal(text.match(/\r\nUID:/g).length, entries.length);
    });
  }

  test("as known on a day: later records are left out, and the day is echoed", () => {
    const known = tiendo.assess(PLAN, RECORDS, { ...DAY, knownOn: "2023-01-31" });
    assert.equal(known.known_on, "2023-01-31");
    assert.equal(tiendo.assess(PLAN, RECORDS, DAY).known_on, null);
    const recorded = known.indicators.map((indicator) => indicator.recorded).filter((day) => day !== null);
    assert.ok(recorded.every((day) => day <= "2023-01-31"), recorded.join());
    assert.throws(() => tiendo.assess(PLAN, RECORDS, { ...DAY, knownOn: "tomorrow" }), { name: "PlanError" });
    assert.throws(() => tiendo.assess(PLAN, RECORDS, { ...DAY, knownOn: 20230131 }), { name: "PlanError" });
  });

  test("what is null is not given; a unit is the same in either form of its letters", () => {
    const later = { asOf: "2023-12-31" };
    const assessment = tiendo.assess(PLAN, RECORDS, later);
    const [{ id }] = assessment.units.filter(({ id }) => tiendo.explanationDraft(assessment, id));
    for (const [without, withNull] of [
      [tiendo.check(PLAN), tiendo.check(PLAN, null)], [assessment, tiendo.assess(PLAN, RECORDS, { ...later, knownOn: null })],
      [tiendo.explanationDraft(assessment, id), tiendo.explanationDraft(assessment, id, { since: null })],
      [tiendo.reportDraft(assessment), tiendo.reportDraft(assessment, { last: null })],
    ]) assert.deepEqual(withNull, without);
    const named = tiendo.assess({ ...SMALL, units: [{ id: "sở", name: "Sở" }], tasks: [{ ...SMALL.tasks[0], responsible: ["sở"] }] }, NOTHING, DAY);
    assert.equal(tiendo.explanationDraft(named, "sở".normalize("NFD")), tiendo.explanationDraft(named, "sở"));
  });

  test("two assessments compared: what changed, and why", () => {
    const [august, october] = ["2023-08-31", "2023-10-31"].map((asOf) => tiendo.assess(PLAN, RECORDS, { asOf }));
    assert.deepEqual(tiendo.compare(august, august).changes, []);
    const { changes, from_as_of: from, to_as_of: to } = tiendo.compare(august, october);
    assert.deepEqual([from, to], ["2023-08-31", "2023-10-31"]);
    assert.ok(changes.length > 0);
    for (const change of changes) {
      assert.ok(change.because.length > 0 && change.before !== change.after, change.id);
      assert.match(tiendo.explain(change, "vi"), / → .*\.\n/);
    }
    assert.throws(() => tiendo.compare(august, {}), { name: "TypeError" });
  });

  test("compared: a waiver that became known, a field of the plan, a part that is gone", () => {
    const plan = (more) => ({
      format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "u", name: "U" }],
      tasks: [{ id: "t", name: "T", deadline: { by: "2023-06-30" }, responsible: ["u"] }],
      indicators: ["a", "b"].map((id) => ({
        id, name: id, measure: { uom: "vụ", kind: "snapshot" }, due: "2023-12-31", target: { at_least: 100 }, responsible: ["u"], ...more?.[id],
      })).concat({ id: "both", name: "Cả hai", responsible: ["u"], ...(more?.both ?? { all_of: ["a", "b"] }) }),
      ...more?.plan,
    });
    const records = {
      format: "tiendo/1", plan: "p", waivers: [{ task: "t", on: "2023-06-20", recorded: "2023-07-05" }],
      observations: [{ indicator: "a", on: "2023-12-31", value: 100 }, { indicator: "b", on: "2023-12-31", value: 98 }],
    };
    const on = (asOf, more, knownOn) => tiendo.assess(plan(more), records, { asOf, knownOn });
    const because = (before, after, id) => tiendo.compare(before, after).changes.find((change) => change.id === id).because;
    const [unknown, known] = ["2023-07-01", "2023-07-09"].map((knownOn) => on("2023-07-10", {}, knownOn));
    assert.deepEqual(because(unknown, known, "t"), [{ code: "waived", on: "2023-06-20", instead_of: null }]);
    assert.match(tiendo.explain(tiendo.compare(unknown, known).changes[0], "vi"), /Được miễn từ ngày 20\/06\/2023/);
    const after = on("2024-01-05");
    assert.deepEqual(because(after, on("2024-01-05", { b: { nearly_achieved: 0.95 } }), "b"), [{ code: "plan", fields: ["nearly_achieved"] }]);
    assert.deepEqual(because(after, on("2024-01-05", { both: { all_of: ["a"] } }), "both"), [{ code: "plan", fields: ["parts"] }]);
    assert.deepEqual(because(after, on("2024-01-05", { both: { any_of: ["a", "b"] } }), "both"), [{ code: "plan", fields: ["form"] }]);
    const soon = (days) => on("2023-06-18", { plan: { due_soon_days: days } });
    assert.deepEqual(because(soon(11), soon(12), "t"), [{ code: "plan", fields: ["due_soon_days"] }]);
  });
  test("compared: an earlier figure that was corrected, another form of target, a first figure", () => {
    const indicator = { id: "x", name: "X", measure: { uom: "vụ", kind: "cumulative" }, due: "2023-12-31", target: { at_most: 100 }, responsible: ["a"] };
    const planWith = (target) => ({ format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "a", name: "A" }], indicators: [{ ...indicator, target }] });
    const of = (target, ...figures) => tiendo.assess(planWith(target), {
      format: "tiendo/1", plan: "p", observations: figures.map(([on, value, recorded]) => ({ indicator: "x", on, value, ...(recorded && { recorded }) })),
    }, { asOf: "2023-06-30" });
    const causes = (before, after) => tiendo.compare(before, after).changes.flatMap(({ because }) => because.map(({ code }) => code));
    const told = (before, after, language) => tiendo.explain(tiendo.compare(before, after).changes[0], language);
    const [most, last] = [{ at_most: 100 }, ["2023-06-30", 30]];
    const [wrong, right] = [["2023-03-31", 120], ["2023-03-31", 20]].map((first) => of(most, first, last));
    assert.deepEqual(causes(wrong, right), ["earlier-figure"]);
    assert.match(told(wrong, right, "en"), /The figure of 31 March 2023 was 120 vụ before, which broke the ceiling; it does not any more\./);
    assert.match(told(right, wrong, "vi"), /Số liệu ngày 31\/03\/2023 nay là 120 vụ, đã vượt mức tối đa\./);
    const [least, strict] = [{ at_least: 30 }, { above: 30 }].map((target) => of(target, last));
    assert.deepEqual(causes(least, strict), ["target"]);
    assert.match(told(least, strict, "vi"), /Chỉ tiêu giao là trên 30 vụ, thay cho ít nhất 30 vụ\./);
    assert.match(told(of(most), of(most, last), "vi"), /Có số liệu ngày 30\/06\/2023: 30 vụ, trước đó chưa có\./);
  });

  test("compared: dossiers, what follows from them, shares and ranks", () => {
    const plan = {
      format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" },
      units: [{ id: "u", name: "Đơn vị U" }, { id: "v", name: "Đơn vị V" }],
      tasks: [{ id: "t", name: "T", deadline: { by: "2023-06-30" }, responsible: ["v"] }],
      services: [{ id: "s", name: "Thủ tục", limit: { days: 10 }, on_time_rate: "processed" }],
      policies: [{ id: "late", name: "Trễ hẹn", when: { dossier: ["overdue"] }, then: { explanation: { within: { working_days: 2 } }, note: "Nhắc" } }],
      rankings: [{ id: "k", name: "Xếp hạng", units: ["u", "v"], by: "on_time_share" }],
    };
    const given = (more = {}, others = {}) => ({
      format: "tiendo/1", plan: "p", completions: [{ task: "t", on: "2023-06-01" }],
      dossiers: ["finished", "overdue", "resting", "promised"].map((id) => ({ id, service: "s", unit: "u", received: "2023-08-01", ...more[id] })), ...others,
    });
    const on = (asOf, records = given()) => tiendo.assess(plan, records, { asOf });
    const happened = given({
      finished: { finished: "2023-08-11" }, resting: { pauses: [{ kind: "suspension", from: "2023-08-10" }] },
      promised: { rescheduled: { to: "2023-08-30", decided: "2023-08-10" } },
    });
    const later = { ...happened, dossiers: [...happened.dossiers, { id: "new", service: "s", unit: "u", received: "2023-08-14" }] };
    // ten days after 1 August is Friday 11 August; the 12th and 13th are a weekend
    const { changes, shares, ranks } = tiendo.compare(on("2023-08-08"), on("2023-08-14", later));
    const found = Object.fromEntries(changes.map((change) => [change.follows ?? change.id, change]));
    const told = (id) => [found[id].before, found[id].after, found[id].because];
    assert.deepEqual(told("finished"), ["due_soon", "done_on_time", [{ code: "finished", on: "2023-08-11", instead_of: null }]]);
    assert.deepEqual(told("overdue"), ["due_soon", "overdue", [{ code: "time-passed", from: "2023-08-08", to: "2023-08-14" }]]);
    assert.deepEqual(told("resting"), ["due_soon", "paused", [{ code: "due", due: null, instead_of: "2023-08-11" }, { code: "paused", from: "2023-08-10", to: null }]]);
    assert.deepEqual(told("promised"), ["due_soon", "upcoming", [{ code: "due", due: "2023-08-30", instead_of: "2023-08-11" }, { code: "rescheduled", to: "2023-08-30", instead_of: null }]]);
    assert.deepEqual(told("new"), [null, "upcoming", [{ code: "added" }]]);
    const cause = { kind: "dossier", id: "overdue", unit: null, period: null, counted_from: null, name: { vi: "Thủ tục", en: "Thủ tục" }, status: "overdue", since: "2023-08-12", facts: [] };
    const causes = { code: "causes", added: [cause], gone: [] };
    assert.deepEqual(told("explanation"), [null, "due_soon", [{ code: "added" }, causes]]);
    assert.deepEqual([found.explanation.id, found.explanation.unit.id, found.explanation.period, found.explanation.since], ["late", "u", "2023-08-15", "2023-08-12"]);
    // a note is not owed: it is there, or it is not
    assert.deepEqual(told("note"), [null, null, [{ code: "added" }, causes]]);
    assert.equal(changes.length, 7);
    const words = (change, language) => tiendo.explain(change, language);
    assert.match(words(found.resting, "vi"), /^Hồ sơ resting, Thủ tục \(Đơn vị U\): sắp đến hạn → tạm dừng\.\n.*\nTạm dừng từ 10\/08\/2023\.$/);
    assert.match(words(found.promised, "en"), /The due day was extended or promised anew: 30 August 2023\.$/);
    assert.match(words(found.explanation, "vi"), /^Báo cáo giải trình, Trễ hẹn \(Đơn vị U; hạn 15\/08\/2023\): không có → sắp đến hạn\.\nMới phát sinh\.\nVì: hồ sơ overdue, Thủ tục\.$/);
    assert.match(words(found.note, "en"), /^Note, Trễ hẹn \(Đơn vị U\): not there → there\./);
    // one of two in time; before, nothing of U was decided
    const half = { over: 1, under: 2, value: "0.5" };
    assert.deepEqual(shares.map(({ unit, by, among, before, after }) => [unit.id, by, among, before, after]), [["u", "on_time_share", "own", { over: 0, under: 0, value: null }, half]]);
    assert.equal(words(shares[0], "vi"), "Đơn vị U, tỷ lệ đúng hạn: chưa có → 50% (1 / 2).");
    assert.deepEqual(ranks.map(({ ranking, unit, before, after }) => [ranking.id, unit.id, before, after]), [
      ["k", "u", { rank: null, result: null, unranked: "nothing-decided" }, { rank: 2, result: half, unranked: null }],
    ]);
    assert.equal(words(ranks[0], "en"), "Xếp hạng, Đơn vị U: no rank (nothing is decided yet) → rank 2, 50% (1 / 2).");

    const owed = (before, after) => tiendo.compare(before, after).changes.filter(({ follows }) => follows === "explanation").map(({ before: was, after: is, because }) => [was, is, because]);
    const monday = on("2023-08-14", later);
    assert.deepEqual(owed(monday, on("2023-08-16", later)), [["due_soon", "overdue", [{ code: "time-passed", from: "2023-08-14", to: "2023-08-16" }]]]);
    const filed = { ...later, submissions: [{ explanation: "late", unit: "u", on: "2023-08-15" }] };
    assert.deepEqual(owed(monday, on("2023-08-16", filed)), [["due_soon", "done_on_time", [{ code: "done", on: "2023-08-15", instead_of: null, reopened: null }]]]);
    const mended = { ...later, dossiers: later.dossiers.map((dossier) => (dossier.id === "overdue" ? { ...dossier, finished: "2023-08-10" } : dossier)) };
    assert.deepEqual(owed(monday, on("2023-08-14", mended)), [["due_soon", null, [{ code: "removed" }, { code: "causes", added: [], gone: [cause] }]]]);
    const again = tiendo.compare(monday, monday);
    assert.deepEqual([again.changes, again.shares, again.ranks], [[], [], []]);
  });

  test("a plan that is read once answers on any day as one that is read each time, and nothing after it is closed", () => {
    const read = tiendo.read(PLAN, RECORDS);
    const known = { knownOn: "2023-08-31" };
    for (const asOf of ["2023-08-31", "2024-01-15", "2022-12-31", "2023-08-31"]) {
      for (const options of [{ asOf }, { asOf, ...known }]) assert.deepEqual(read.assess(options), tiendo.assess(PLAN, RECORDS, options));
      const span = { asOf, from: "2023-09-01", to: "2023-12-31", language: "en", component: "todo" };
      assert.deepEqual(read.agenda(span), tiendo.agenda(PLAN, RECORDS, span));
      assert.equal(read.icalendar(span), tiendo.icalendar(PLAN, RECORDS, span));
    }
    assert.deepEqual(read.calendarYear(2028), tiendo.calendarYear(PLAN, 2028));
    const wrong = (ask) => thrown(ask).diagnostics.map(({ code, pointer }) => [code, pointer]);
    assert.deepEqual(wrong(() => read.assess({ asOf: "tomorrow" })), wrong(() => tiendo.assess(PLAN, RECORDS, { asOf: "tomorrow" })));
    assert.deepEqual(wrong(() => read.agenda({ ...SEPTEMBER, from: "2023-02-30" })), wrong(() => tiendo.agenda(PLAN, RECORDS, { ...SEPTEMBER, from: "2023-02-30" })));
    assert.throws(() => read.assess({ as_of: "2023-08-31" }), TypeError);
    assert.throws(() => read.calendarYear(1899), RangeError);
    read.close();
    read.close();
    for (const ask of [() => read.assess(DAY), () => read.agenda(SEPTEMBER), () => read.calendarYear(2023)]) assert.throws(ask, /has been closed/);
    // lines only where the caller has a text
    for (const given of [[PLAN, RECORDS], [JSON.parse(PLAN), RECORDS], [JSON.parse(PLAN), JSON.parse(RECORDS)]]) {
      assert.deepEqual(tiendo.read(...given).assess(DAY).diagnostics, tiendo.assess(...given, DAY).diagnostics);
    }
    assert.throws(() => tiendo.read("{", NOTHING), (error) => error.name === "PlanError" && error.diagnostics.length > 0);
  });

  test("what if, on an opened plan: only what changes, and nothing after it is closed", () => {
    const opened = tiendo.open(PLAN, RECORDS, DAY);
    assert.deepEqual(opened.assessment, tiendo.assess(PLAN, RECORDS, DAY));
    const target = { indicator: "ref-grdp", target: { at_least: "5" } };
    const { indicators } = opened.whatIf({ targets: [target] });
    assert.deepEqual(indicators.map((indicator) => indicator.id), ["ref-grdp"]);
    assert.deepEqual(opened.whatIf({}).indicators, []);
    // a target that does not fit is refused as it is in a plan
    const { diagnostics } = thrown(() => opened.whatIf({ targets: [{ indicator: "ref-grdp", target: { increase_by: 1 } }] }));
    assert.deepEqual(diagnostics.map(({ code, input, pointer, line }) => [code, input, pointer, line]), [["baseline-needed", "change", "/targets/0", null]]);
    // lines count in a text that the caller has
    const asText = '{\n"targets": [\n{"indicator": "nobody", "target": "zero"}]}';
    assert.deepEqual(thrown(() => opened.whatIf(asText)).diagnostics.map(({ code, input, line }) => [code, input, line]), [["unknown-indicator", "change", 3]]);
    assert.deepEqual(thrown(() => opened.whatIf(() => 1)).diagnostics.map(({ code, input }) => [code, input]), [["not-json", "change"]]);
    for (const wrong of [{ targets: [{ indicator: "nobody", target: "zero" }] }, { target: 5 }, "{", null]) {
      assert.throws(() => opened.whatIf(wrong), (error) => error.name === "PlanError" && error.diagnostics.length > 0);
    }
    const twice = { indicator: "ref-grdp", on: "2023-12-31", value: 5 };
    const composite = opened.assessment.indicators.find(({ measure }) => measure.form === "all_of").id;
    for (const [code, wrong] of [
      ["listed-twice", { targets: [target, target] }],
      ["listed-twice", { observations: [twice, { ...twice, value: 6 }] }],
      ["tried-worked-out", { observations: [{ ...twice, indicator: composite }] }],
      ["no-target-to-try", { targets: [{ ...target, indicator: composite }] }],
      ["unit-not-broken-down", { targets: [{ ...target, unit: "tckh" }] }],
      ["unit-not-broken-down", { observations: [{ ...twice, unit: "tckh" }] }],
    ]) assert.deepEqual(thrown(() => opened.whatIf(wrong)).diagnostics.filter(({ severity }) => severity === "error").map((problem) => problem.code), [code]);
    opened.close();
    opened.close();
    assert.throws(() => opened.whatIf({}), { message: "this plan has been closed" });
  });

  test("a year: what is known of it, and what is to be decided", () => {
    const { year, known, days, to_decide } = tiendo.calendarYear(PLAN, 2023);
    assert.deepEqual([year, known, to_decide], [2023, true, []]);
    assert.ok(days.some(({ date, kind, status }) => date === "2023-01-20" && kind === "holiday" && status === "decided"));
    const later = tiendo.calendarYear(PLAN, 2028);
    assert.ok(later.to_decide.some(({ en }) => en.startsWith("Lunar New Year, 25 January 2028")));
    assert.equal(tiendo.calendarYear(PLAN, 2100).known, false);
  });

  test("every verdict explains itself", () => {
    const { indicators, tasks, reports, services, consequences, reallocations } = tiendo.assess(PLAN, RECORDS, { asOf: "2023-10-31" });
    const dossiers = services.flatMap((service) => service.dossiers);
    for (const verdicts of [indicators, tasks, reports, services, dossiers, consequences, reallocations]) {
      assert.ok(verdicts.length > 0);
      for (const language of ["vi", "en"]) assert.ok(tiendo.explain(verdicts[0], language).length > 0);
    }
  });
});

describe("dossiers by columns", async () => {
  const tiendo = await fresh();
  await tiendo.init();
  // two land titles received on 01/08/2023 (19570), one finished on the 15th
  const columns = () => ({
    service: Uint16Array.of(0, 0), unit: Uint16Array.of(0, 1), received: Int32Array.of(19570, 19570),
    finished: Int32Array.of(19584, tiendo.NO_DAY), online: Uint8Array.of(1, 0),
  });

  test("due days, statuses and counts", () => {
    const { due, status, services } = tiendo.assessDossiers(PLAN, columns(), DAY);
    // ten working days from Tuesday 01/08: 2, 3, 4, 7, 8, 9, 10, 11, 14, 15
    assert.deepEqual(due, Int32Array.of(19584, 19584));
    // done on time, overdue
    assert.deepEqual(status, Uint8Array.of(5, 3));
    assert.deepEqual([services[0].totals.received, services[0].totals.on_time.rate, services[0].units.length], [2, "1", 2]);
    assert.deepEqual(tiendo.assessDossiers(JSON.parse(PLAN), columns(), DAY).due, due);
    const none = Object.fromEntries(Object.entries(columns()).map(([name, array]) => [name, array.slice(0, 0)]));
    assert.equal(tiendo.assessDossiers(PLAN, none, DAY).due.length, 0);
  });

  test("a column of another kind is a TypeError that names it", () => {
    for (const [change, message] of [
      [{ unit: [0, 1] }, /column "unit" must be a Uint16Array/],
      [{ received: Float64Array.of(1, 2) }, /column "received" must be a Int32Array/],
      [{ recieved: Int32Array.of(1, 2) }, /no column "recieved"/],
    ]) {
      assert.throws(() => tiendo.assessDossiers(PLAN, { ...columns(), ...change }, DAY), { name: "TypeError", message });
    }
    for (const given of [undefined, null, {}, 5, []]) assert.throws(() => tiendo.assessDossiers(PLAN, given, DAY), { name: "TypeError", message: /column "service" must be a Uint16Array/ });
    works(tiendo);
  });

  test("columns that cannot be used are a PlanError with a place for each", () => {
    for (const [change, expected] of [
      [{ unit: Uint16Array.of(0) }, ["unequal-columns /unit"]],
      [{ online: Uint8Array.of(1), received_minute: Uint16Array.of(1, 2, 3) }, ["unequal-columns /received_minute", "unequal-columns /online"]],
      [{ service: Uint16Array.of(0, 99) }, ["bad-column /service/1"]],
      [{ received: Int32Array.of(19570, 1e9), finished: Int32Array.of(0, tiendo.NO_DAY) }, ["bad-column /received/1", "bad-column /finished/0"]],
      [{ rescheduled: Int32Array.of(tiendo.NO_DAY, 5) }, ["bad-column /rescheduled/1"]],
      // 01/11/2018: before the calendar begins
      [{ received: Int32Array.of(19570, 17836) }, ["deadline-outside-calendar /received/1"]],
      [{ pause_row: Uint32Array.of(2), pause_kind: Uint8Array.of(0), pause_from: Int32Array.of(19571), pause_to: Int32Array.of(19570) },
        ["bad-column /pause_row/0", "bad-column /pause_to/0"]],
      // no such hour: 24:00
      [{ received_minute: Uint16Array.of(1440, 0) }, ["bad-column /received_minute/0"]],
    ]) {
      const error = thrown(() => tiendo.assessDossiers(PLAN, { ...columns(), ...change }, DAY));
      assert.ok(error instanceof tiendo.PlanError, String(error));
      assert.deepEqual(error.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`), expected);
      problems(error);
    }
    assert.ok(thrown(() => tiendo.assessDossiers(PLAN, columns(), {})) instanceof tiendo.PlanError);
    assert.ok(thrown(() => tiendo.assessDossiers("{}", columns(), DAY)) instanceof tiendo.PlanError);
    // what is wrong with the day and with the plan is told at once
    assert.deepEqual([{ asOf: "2023-02-29" }, {}].map((days) => [...new Set(problems(thrown(() => tiendo.assessDossiers("{}", columns(), days))))]),
      [["no-such-day as_of", "missing-field plan"], ["not-a-day as_of", "missing-field plan"]]);
    works(tiendo);
  });
});

describe("in a browser", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  const seen = async (policy, options) => {
    const server = await serve({ "/": pageOf("/tests/js/browser-init.mjs", policy) }, options);
    try {
      const page = await browser.newPage();
      await page.goto(server.address);
      await page.waitForFunction(() => document.title === "done", null, { timeout: 30_000 });
      return await page.textContent("body");
    } finally {
      server.close();
    }
  };

  test("it loads under a strict policy with Trusted Types", async () => {
    assert.ok(POLICY.includes("require-trusted-types-for 'script'"));
    assert.equal(await seen(POLICY), "missed, TypeError");
  });

  test("it loads when the server does not know the type", async () => {
    assert.equal(await seen(POLICY, { wasmType: "application/octet-stream" }), "missed, TypeError");
  });

  test("a policy without wasm-unsafe-eval is named, with the way out", async () => {
    const said = await seen(POLICY.replace(" 'wasm-unsafe-eval'", ""));
    assert.match(said, /^Error: .*Content-Security-Policy.* add 'wasm-unsafe-eval' to its script-src/);
  });

  test("a download that breaks off, and a hash that is wrong, are told as what keeps the module from loading", async () => {
    const server = await listen((path, response) => {
      if (!path.startsWith("/cut/")) return send(response, join(ROOT, path), POLICY);
      response.writeHead(200, { "Content-Type": "application/wasm", "Content-Length": "700000" });
      return response.write(readFileSync(join(PACKAGE, path.split("/").at(-1))).subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50));
    });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.address}/wasm/pkg/package.json`);
      const told = await page.evaluate(async () => {
        const said = ({ name, input, source, why, message }) => [name, input, source.split("/").at(-1), why, message.replace(/http\S+\//, "")];
        const [engine, explaining] = await Promise.all([import("/wasm/pkg/tiendo.js"), import("/wasm/pkg/explain.js")]);
        const integrity = `sha384-${"A".repeat(64)}`;
        return [
          await engine.init("/cut/tiendo_bg.wasm").catch(said),
          await explaining.init("/cut/explain_bg.wasm").catch(said),
          await engine.init(fetch("/wasm/pkg/tiendo_bg.wasm", { integrity })).catch(said),
          await engine.init(),
        ];
      });
      const words = (name) => ["SourceError", "module", name, "no_answer", `tiendo: ${name} cannot be fetched whole (is its integrity right?)`];
      assert.deepEqual(told, [words("tiendo_bg.wasm"), words("explain_bg.wasm"), words("what was given").with(2, ""), undefined]);
    } finally {
      server.close();
    }
  });

  test("a module that a bundler put into the script is taken from there, which no policy has to allow", async () => {
    const server = await serve({ "/": pageOf("/tests/js/none.mjs", POLICY), "/tests/js/none.mjs": { type: "text/javascript", body: "" } });
    try {
      const page = await browser.newPage();
      await page.goto(server.address);
      const module = readFileSync(join(PACKAGE, "tiendo_bg.wasm")).toString("base64");
      const said = await page.evaluate(async (module) => {
        const { init, words } = await import("/wasm/pkg/tiendo.js");
        const broken = await init(`data:application/wasm;base64,${module.slice(0, 400_000)}`).catch(({ message }) => message);
        await init(`data:application/wasm;base64,${module}`);
        return [broken.length < 600, words("en").indicator.missed];
      }, module);
      assert.deepEqual(said, [true, "missed"]);
    } finally {
      server.close();
    }
  });

  test("a policy that forbids to fetch is named", async () => {
    assert.match(await seen(POLICY.replace("connect-src 'self'; ", "")), /^SourceError: tiendo: .*tiendo_bg\.wasm cannot be fetched .*connect-src/);
  });
});

function works(tiendo) {
  assert.equal(tiendo.assess(PLAN, RECORDS, DAY).as_of, DAY.asOf);
}

function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}

/** Code and input of each problem, which must speak both languages. */
function problems({ diagnostics }) {
  return diagnostics.map(({ code, input, message, help }) => {
    assert.ok(message.vi && message.en && help.vi && help.en);
    return `${code} ${input}`;
  });
}

/** The same module with another name in it, as long as the one before. */
function instead(bytes, name, other) {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(name, other), "latin1");
}

/** The same module with a memory that grows by 16 pages (1 MiB) and no further. */
function withLittleMemory(bytes) {
  const MEMORY = 5;
  for (let at = 8; at < bytes.length; ) {
    const [id, [size, content]] = [bytes[at], number(bytes, at + 1)];
    if (id === MEMORY) {
      const [least] = number(bytes, content + 2);
      const section = [1, 1, ...leb(least), ...leb(least + 16)];
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([MEMORY, ...leb(section.length), ...section]), bytes.subarray(content + size)]);
    }
    at = content + size;
  }
  return assert.fail("the module has no memory");
}

/** An unsigned LEB128 number, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value |= (bytes[at] & 0x7f) << shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
}

function leb(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}
