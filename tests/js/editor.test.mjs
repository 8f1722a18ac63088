/** Writing a plan on the page, in a browser, under its strict policy: what is wrong at its line, help from the schema, the board, files, keyboard. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { ROOT } from "./cases.mjs";
import * as reading from "./reading.mjs";
import { helper } from "../../js-demo/editor/help.js";
import { rows } from "./rows.mjs";
import { quiet } from "./waiting.mjs";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Suggestions are taken a moment after they appear, so that nobody takes one unseen. */
const SHOWN_FOR = 150;
const BUILT_IN = readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8");
const site = reading.inBrowser();

/** A small plan, on ten lines. */
const SMALL = `{
  "format": "tiendo/1",
  "id": "xa-2023",
  "name": "Kế hoạch <img src=x onerror=alert(1)>",
  "period": {"start": "2023-01-01", "end": "2023-12-31"},
  "units": [{"id": "xa", "name": "UBND xã <img src=x onerror=alert(1)>"}],
  "indicators": [
    {"id": "thu", "name": "Thu ngân sách", "measure": {"uom": "triệu đồng", "kind": "cumulative"}, "due": "2023-12-31", "target": {"at_least": 100}, "responsible": ["xa"]}
  ]
}
`;
const RECORDS = `{"format": "tiendo/1", "plan": "xa-2023", "observations": [{"indicator": "thu", "on": "2023-08-31", "value": 90}]}\n`;

/** The page with the editor open where that is wanted; closing it looks whether anything went wrong: errors, warnings, and what the policy refused. */
async function opened({ query = "", plan, records, isMissing = false, isOpen = true, ...options } = {}) {
  const { page, problems, close } = await reading.opened(site.chromium, site.address + query, {
    awaited: "#edit-plan",
    async prepare(page) {
      for (const [file, body] of Object.entries({ plan, records })) {
        if (body) await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body }));
      }
      if (isMissing) await page.route("**/plans/*", (route) => route.fulfill({ status: 404 }));
    },
    ...options,
  });
  if (isOpen) await open(page);
  return {
    page,
    async close() {
      assert.deepEqual(problems.filter((problem) => !(isMissing && problem.includes("404"))), []);
      await close();
    },
  };
}

async function open(page) {
  await page.click("#edit-plan");
  await page.waitForSelector("#editor .cm-content", { timeout: MINUTE });
  await page.waitForFunction(() => !/…/.test(document.querySelector("#editor-counted").textContent), null, { timeout: MINUTE });
}

/** Puts the cursor at the end of a line of the text, which stands on the screen. */
async function toLine(page, number) {
  await page.locator(`#editor .cm-lineNumbers .cm-gutterElement`, { hasText: new RegExp(`^${number}$`) }).first().waitFor();
  await page.locator("#editor .cm-line").nth(number - 1).click();
  await page.keyboard.press("End");
}

/** Pastes over all of the text that is shown. */
async function paste(page, text) {
  const content = page.locator("#editor .editor-text:not([hidden]) .cm-content");
  await content.focus();
  await page.keyboard.press("Control+A");
  await content.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const problemWith = (page, words) => page.locator("#editor .editor-problem", { hasText: words });
const cursorAt = (page, line) => page.locator("#editor .editor-text:not([hidden]) .cm-lineNumbers .cm-activeLineGutter", { hasText: new RegExp(`^${line}$`) }).waitFor({ timeout: 20 * SECOND });
const shut = (page) => page.locator("#editor").waitFor({ state: "detached", timeout: 20 * SECOND });
const textShown = (page) => page.locator("#editor .editor-text:not([hidden]) .cm-line").allTextContents();

/** A question to the engine that fails with these words; without words it waits until `goOn`. All others go their way. */
const hindered = (page, question, problem = null) => page.evaluate(([hinderedOne, words]) => {
  globalThis.postedAsEver ??= Worker.prototype.postMessage;
  globalThis.goOn = undefined;
  Worker.prototype.postMessage = function post(message, moved) {
    const go = () => globalThis.postedAsEver.call(this, message, moved);
    if (message.question !== hinderedOne) return go();
    if (words) throw new Error(words);
    globalThis.goOn = go;
  };
}, [question, problem]);

test("the editor comes when it is opened, not before", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ isOpen: false });
  await page.waitForSelector("#summary-title", { timeout: MINUTE });
  const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
  assert.deepEqual((await loaded()).filter((path) => /dialog|checking|schema/.test(path)), []);
  await open(page);
  const now = await loaded();
  for (const part of [/dialog-/, /schema\/plan\.json/, /schema\/records\.json/]) assert.ok(now.some((path) => part.test(path)), String(part));
  assert.equal(await page.locator("#editor style, #editor [style*='data:']").count(), 0);
  assert.equal(await page.locator("#editor-counted").innerText(), "2 cảnh báo.");
  await close();
});

for (const [lang, told, wayOut] of [["vi", "không có trường dues", "có phải due?"], ["en", "no field dues", "is due meant?"]]) {
  test(`a wrong field is told at its line within a second, and a click leads there: ${lang}`, { timeout: 2 * MINUTE }, async () => {
    const { page, close } = await opened({ query: `?lang=${lang}`, plan: SMALL, records: RECORDS });
    await paste(page, SMALL.replace('"due"', '"dues"'));
    const wrong = problemWith(page, told);
    await wrong.waitFor({ timeout: SECOND });
    assert.match(await wrong.innerText(), lang === "vi" ? /^Lỗi · kế hoạch, dòng 8/ : /^Error · plan, line 8/);
    assert.ok((await wrong.innerText()).includes(wayOut));
    // the name of the field is marked, not its line; where it lacks another one, the first field of what lacks it
    const marked = page.locator("#editor .cm-lintRange-error");
    assert.deepEqual(await marked.allInnerTexts(), ['{"id": "thu"', '"dues"']);
    assert.equal(await page.locator("#editor .cm-lint-marker-error").count(), 1);
    await page.keyboard.press("Control+Home");
    await cursorAt(page, 1);
    await wrong.click();
    await cursorAt(page, 8);
    assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.getSelection().toString()), '"dues"');
    // what it says stands at the place, too
    await marked.filter({ hasText: "dues" }).hover();
    await page.locator("#editor .cm-tooltip .cm-diagnostic-error", { hasText: told }).filter({ hasText: wayOut }).waitFor();
    await close();
  });
}

test("fields, values and ids are offered from the schema and the plan", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ plan: SMALL, records: RECORDS });
  const offered = page.locator("#editor .cm-tooltip-autocomplete li");
  // what a field means stands at it
  await page.locator("#editor .cm-line span", { hasText: /^"period"$/ }).hover();
  await page.locator("#editor .cm-tooltip .tip", { hasText: /^Kỳ kế hoạch\.$/ }).waitFor();
  await toLine(page, 5);
  await page.keyboard.type('\n"due');
  await offered.first().waitFor();
  assert.equal(await offered.first().innerText(), "due_soon_days");
  assert.ok((await page.locator("#editor .cm-completionInfo").innerText()).includes("Còn bao nhiêu ngày thì là sắp đến hạn"));
  await page.waitForTimeout(SHOWN_FOR);
  await page.keyboard.press("Enter");
  await page.keyboard.type("9");
  assert.ok((await textShown(page)).includes('  "due_soon_days": 9,'), (await textShown(page)).join("\n"));
  await page.locator("#editor-counted", { hasText: /lưu ý|Không/ }).waitFor();

  // a value that is one of a few, and the id of a unit with its name
  await paste(page, SMALL.replace('"cumulative"', '""').replace('["xa"]', '[""]'));
  const line = page.locator("#editor .cm-line", { hasText: '"thu"' });
  const goBehind = async (words) => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+f");
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+Space");
    await offered.first().waitFor();
  };
  await goBehind('"kind": "');
  assert.deepEqual(await offered.allInnerTexts(), ["cumulative", "snapshot"]);
  await page.keyboard.press("Escape");
  await goBehind('"responsible": ["');
  assert.deepEqual(await offered.allInnerTexts(), ["xaUBND xã <img src=x onerror=alert(1)>"]);
  await page.waitForTimeout(SHOWN_FOR);
  await page.keyboard.press("Enter");
  assert.ok((await line.innerText()).includes('["xa"]'));

  // in the records the ids of the plan as it is written, which nobody has shown or saved yet
  await paste(page, SMALL.replace('"thu"', '"thu-moi"'));
  await page.click("#editor-tab-records");
  await problemWith(page, "thu").filter({ hasText: "số liệu, dòng 1" }).waitFor();
  await page.locator("#editor .editor-text:not([hidden]) .cm-content").focus();
  await goBehind('"indicator": "');
  assert.deepEqual(await offered.allInnerTexts(), ["thu-moiThu ngân sách"]);
  assert.equal(await page.locator("#editor img").count(), 0);
  await close();
});

const OF_REFERENCES = {
  units: [{ id: "u1" }], indicators: [{ id: "i1" }], series: [{ id: "s1" }], documents: [{ id: "d1" }], policies: [{ id: "p1" }], gradings: [{ id: "g1" }],
  reallocations: [{ capital_sources: [{ id: "c1" }, { id: "c2" }], projects: [{ id: "r1" }] }, { capital_sources: [{ id: "c1" }], projects: [{ id: "r2" }] }],
  rule_sets: [{ id: "b1", criteria: [{ id: "k1" }], grades: [{ id: "m1" }, { id: "m2" }] }],
};
rows("the ids that are offered are of what the field names, and where a day or a number stands there are none", ([file, text]) => {
  const schema = JSON.parse(readFileSync(join(ROOT, `wasm/schema/${file}.schema.json`), "utf8"));
  const { completions } = helper({ schema, lang: "vi", t: (key) => key, plan: () => OF_REFERENCES });
  const [before, after] = text.split("|");
  const doc = { toString: () => before + after };
  const found = completions({ explicit: true, pos: before.length, state: { doc, sliceDoc: (from, to) => (before + after).slice(from, to) } });
  return (found?.options ?? []).filter(({ type }) => type === "constant").map(({ displayLabel }) => displayLabel).join(" ");
}, [
  [["plan", '{"reports": [{"to": "|"}]}'], "u1"], [["plan", '{"indicators": [{"ratio": {"to": "|"}}]}'], "i1 s1"],
  [["plan", '{"policies": [{"then": {"explanation": {"to": "|"}}}]}'], "u1"], [["plan", '{"policies": [{"when": {"unit": ["|"]}}]}'], "u1"],
  [["plan", '{"indicators": [{"target": {"between": {"from": 1, "to": "|"}}}]}'], ""], [["plan", '{"gradings": [{"period": {"to": "|"}}]}'], ""],
  [["records", '{"pauses": [{"to": "|"}]}'], ""], [["records", '{"dossiers": [{"pauses": [{"to": "|"}]}]}'], ""],
  [["records", '{"projects": [{"project": "|"}]}'], "r1 r2"], [["plan", '{"reallocations": [{"projects": [{"capital_source": "|"}]}]}'], "c1 c2"],
  [["plan", '{"gradings": [{"rule_set": "|"}]}'], "b1"], [["records", '{"scores": [{"criterion": "|"}]}'], "k1"],
  [["plan", '{"rule_sets": [{"caps": [{"of": ["|"]}]}]}'], "m1 m2"], [["plan", '{"policies": [{"then": {"grade": {"excluded_from": ["|"]}}}]}'], "m1 m2"],
]);

test("the board of the plan that was written, and its figures", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ plan: SMALL, records: RECORDS });
  await paste(page, SMALL.replace('"at_least": 100', '"at_leest": 1').replace("Thu ngân sách", "Thu nội địa"));
  await page.click("#editor-apply");
  await problemWith(page, "at_leest").waitFor();
  await page.locator(".editor-said", { hasText: /Còn \d+ lỗi phải sửa/ }).waitFor({ timeout: 20 * SECOND });
  await cursorAt(page, 8);
  assert.ok((await page.innerText("#board")).includes("Thu ngân sách"), "the board stays");

  await paste(page, SMALL.replace('"at_least": 100', '"at_least": 7777').replace("Thu ngân sách", "Thu nội địa"));
  await page.click("#editor-tab-records");
  await paste(page, RECORDS.replace("90", "1234"));
  const steps = await page.evaluate(() => history.length);
  // both in one turn: a second press of a mouse may come when the dialog is gone
  await page.locator("#editor-apply").evaluate((button) => [1, 2].forEach(() => button.click()));
  await shut(page);
  assert.equal(await page.evaluate(() => history.length), steps + 1, "pressed twice, it is one step of the history");
  const shown = (await page.innerText("#i-thu")).replaceAll("\u00a0", " ");
  for (const words of ["Thu nội địa", "7.777", "1.234"]) assert.ok(shown.includes(words), shown);
  await page.waitForFunction(() => document.activeElement.id === "edit-plan");
  assert.equal(await page.locator("img").count(), 0);
  for (const [lang, words] of [["en", "written on this page"], ["vi", "soạn trên trang này"]]) {
    await page.click(`#lang-${lang}`);
    await page.waitForFunction((words) => document.querySelector(".own-files").textContent === words, words);
  }
  // it is opened again as it was written
  await open(page);
  assert.ok((await textShown(page)).join().includes("7777"));
  await page.click("#editor-close");
  await shut(page);
  // it is in no file yet
  const asked = page.waitForEvent("dialog");
  page.reload().catch(() => {});
  assert.equal((await asked).type(), "beforeunload");
  await (await asked).dismiss();
  await close();
});

test("a board that cannot be shown, and what is written while it is drawn: nothing of the text is lost", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ plan: SMALL, records: RECORDS });
  await paste(page, SMALL.replace("Thu ngân sách", "Thu nội địa"));
  // the engine is told of a plan only to show it: first it cannot be, then it takes long
  await hindered(page, "take", "hết bộ nhớ");
  await page.click("#editor-apply");
  await page.locator(".editor-said", { hasText: "Không hiện được bảng; bảng cũ và văn bản của bạn giữ nguyên. hết bộ nhớ" }).waitFor({ timeout: 20 * SECOND });
  assert.ok((await page.innerText("#board")).includes("Thu ngân sách"));
  await hindered(page, "take");
  await page.click("#editor-apply");
  await page.waitForFunction(() => globalThis.goOn !== undefined);
  await paste(page, SMALL.replace("Thu ngân sách", "Thu trên địa bàn"));
  await page.evaluate(() => globalThis.goOn());
  await page.locator(".editor-said", { hasText: "Bảng đang hiện kế hoạch bạn soạn." }).waitFor({ timeout: 20 * SECOND });
  assert.ok((await page.innerText("#board")).includes("Thu nội địa"));
  assert.ok((await textShown(page)).join().includes("Thu trên địa bàn"));
  // taken, but not worked out: what was a trap of the engine
  await hindered(page, "board", "hết bộ nhớ");
  await page.click("#editor-apply");
  await page.locator(".editor-said", { hasText: "không tính được bảng; văn bản của bạn giữ nguyên. hết bộ nhớ" }).waitFor({ timeout: 20 * SECOND });
  assert.ok((await textShown(page)).join().includes("Thu trên địa bàn"));
  await close();
});

test("what the board shows and no file holds is asked about, though the editor was closed before it was shown", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ plan: SMALL, records: RECORDS });
  await paste(page, SMALL.replace("Thu ngân sách", "Thu nội địa"));
  await hindered(page, "take");
  await page.click("#editor-apply");
  await page.waitForFunction(() => globalThis.goOn !== undefined);
  await page.click("#editor-close");
  await page.click("#editor-leave-discard");
  await shut(page);
  await page.evaluate(() => globalThis.goOn());
  await page.locator("#i-thu", { hasText: "Thu nội địa" }).waitFor({ timeout: 20 * SECOND });
  const asked = page.waitForEvent("dialog", { timeout: 20 * SECOND });
  page.reload().catch(() => {});
  assert.equal((await asked).type(), "beforeunload");
  await (await asked).dismiss();
  await close();
});

for (const isMissing of [false, true]) {
  test(`a new plan has no errors and can be shown${isMissing ? ", also where the page has no plan" : ""}`, { timeout: 2 * MINUTE }, async () => {
    const { page, close } = await opened({ isMissing });
    if (!isMissing) await page.click("#editor-new_plan");
    await page.waitForFunction(() => document.querySelector("#editor-counted").textContent === "Không có lỗi.");
    await page.click("#editor-apply");
    await page.waitForSelector("#i-thu-ngan-sach", { timeout: MINUTE });
    assert.equal(await page.innerText("h1"), "Kế hoạch năm 2023");
    assert.equal(await page.locator("#problems section").count(), 0);
    await close();
  });
}

test("marks move with what is written, and stay there when one turns away and back before the next check", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ plan: SMALL.replace('"due"', '"dues"'), records: RECORDS });
  const marked = () => page.locator("#editor .editor-text:not([hidden]) .cm-lintRange").allTextContents();
  const before = await marked();
  assert.ok(before.length > 0);
  // in one turn of the page, so that no check comes between
  await page.evaluate(() => {
    const content = document.querySelector("#editor-plan .editor-host").shadowRoot.querySelector(".cm-content");
    content.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", keyCode: 9, bubbles: true, cancelable: true }));
    document.querySelector("#editor-tab-records").click();
    document.querySelector("#editor-tab-plan").click();
  });
  assert.ok((await textShown(page))[0].startsWith("  {"));
  assert.deepEqual(await marked(), before);
  await close();
});

test("files, undo, format; leaving asks", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ plan: SMALL, records: RECORDS });
  const whole = JSON.stringify(JSON.parse(SMALL)).replace("100", "100.50000000000000000001");
  await paste(page, whole);
  await page.click("#editor-format");
  const set = (await textShown(page)).join("\n");
  assert.ok(set.includes('\n  "period": {"start": "2023-01-01", "end": "2023-12-31"},\n'), set);
  assert.ok(set.includes("100.50000000000000000001"), "a number stays as it was written");
  const saved = async (press) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
  };
  for (const [button, text] of [["undo", whole], ["redo", set], ["undo", whole]]) {
    await page.click(`#editor-${button}`);
    assert.equal((await textShown(page)).join("\n"), text, button);
  }
  await page.click("#editor-find");
  await page.locator("#editor .cm-search").waitFor();
  await page.keyboard.press("Escape");
  await page.click("#editor-close");
  assert.match(await page.innerText(".editor-leave"), /thay đổi chưa lưu/);
  await page.keyboard.press("Escape");
  await page.locator(".editor-leave").waitFor({ state: "detached" });
  assert.equal(await page.locator("#editor[open]").count(), 1, "Escape is no answer: the text stays");
  assert.deepEqual(await saved(() => page.click("#editor-save")), ["xa-2023.plan.json", whole]);
  await page.locator("#editor .cm-content").focus();
  assert.deepEqual(await saved(() => page.keyboard.press("Control+s")), ["xa-2023.plan.json", whole]);
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(" ");
  await page.click("#editor-close");
  assert.deepEqual(await saved(() => page.click("#editor-leave-save")), ["xa-2023.plan.json", ` ${whole}`]);
  await shut(page);
  await open(page);
  assert.equal((await textShown(page)).join("\n"), SMALL, "the board's plan is opened again");
  // nothing was changed, nothing is asked
  await page.click("#editor-close");
  await shut(page);
  // closed by force, as by the back button of a telephone: what was written is still there
  await open(page);
  await paste(page, whole);
  await page.evaluate(() => document.querySelector("#editor").close());
  await shut(page);
  await open(page);
  assert.equal((await textShown(page)).join("\n"), whole);
  assert.match(await page.innerText(".editor-said"), /soạn dở lần trước/);
  const asked = page.waitForEvent("dialog");
  page.reload().catch(() => {});
  assert.equal((await asked).type(), "beforeunload");
  await (await asked).dismiss();
  await close();
});

test("text that is no plan: broken, empty, cut off, deeper than deep, decomposed letters, markup", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ plan: SMALL, records: RECORDS });
  for (const [text, words, line] of [
    [SMALL.replace('"end":', '"end"'), "không phải JSON", "5"],
    [SMALL.replace('"xa-2023"', '"xa-2023'), "ký tự không hợp lệ", "3"],
    ["", "tệp rỗng", "1"],
    ["[".repeat(100_000), "", "1"],
    [SMALL.replace('["xa"]', '["x\u0061\u0301"]'), "x\u00e1", "8"],
    [SMALL.replace('"due": "2023-12-31"', '"due": "<img src=x onerror=alert(1)>"'), "<img src=x onerror=alert(1)>", "8"],
  ]) {
    await paste(page, text);
    await page.locator("#editor .editor-problem", { hasText: words }).filter({ hasText: `kế hoạch, dòng ${line}` }).filter({ hasText: /^Lỗi/ }).first()
      .waitFor({ timeout: 20 * SECOND }).catch((error) => { throw new Error(`${words}: ${error}`); });
    // where the cursor is is told a moment later, and no worse
    await quiet(page, 300);
  }
  assert.equal(await page.locator("#editor img").count(), 0);
  await page.click("#editor-format");
  // of very many, here beside the two notes that the plan has anyway, the first are listed, and the others counted
  await paste(page, SMALL.replace('"name"', `${Array.from({ length: 120 }, (_, at) => `"la-${at}": 0, `).join("")}"name"`));
  await page.locator("#editor .editor-problems > li.meta", { hasText: /^và 22 chỗ nữa/ }).waitFor();
  assert.equal(await page.locator("#editor .editor-problem").count(), 100);
  await close();
});

test("a plan of 1 MB: typing does not wait, a problem at its end is told and reached", { timeout: 3 * MINUTE }, async () => {
  const plan = JSON.parse(BUILT_IN);
  const tasks = Array.from({ length: 5000 }, (_, at) => ({ id: `task-${at}`, name: `Nhiệm vụ thứ ${at} của kế hoạch, tên dài như tên thật`, deadline: { by: "2023-12-31" }, responsible: ["tckh"] }));
  const large = JSON.stringify({ ...plan, tasks: [...plan.tasks, ...tasks, { ...tasks[0], id: "last", deadline: { by: "2023-12-32" } }] }, null, 1);
  assert.ok(large.length > 1_000_000);
  const { page, close } = await opened({ query: "?lang=en" });
  const pasting = Date.now();
  await paste(page, large);
  const wrong = problemWith(page, "2023-12-32");
  await wrong.waitFor({ timeout: MINUTE });
  const checked = Date.now() - pasting;
  await wrong.click();
  await page.locator("#editor .cm-activeLine", { hasText: "2023-12-32" }).waitFor({ timeout: 20 * SECOND });
  await page.locator(".editor-here", { hasText: /tasks › \d+ › deadline › by/ }).waitFor({ timeout: 20 * SECOND });
  const before = Date.now();
  await page.keyboard.press("Home");
  await page.keyboard.type(" ".repeat(10));
  const spent = Date.now() - before;
  assert.ok(spent < checked, `ten letters took ${spent} ms, checking once ${checked} ms`);
  await close();
});

test("the keyboard: Tab indents, Escape and Tab lead out, all is reached in order", { timeout: 2 * MINUTE }, async () => {
  const { page, close } = await opened({ plan: SMALL.replace('"due"', '"dues"'), records: RECORDS, query: "?lang=en" });
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className);
  assert.equal(await focused(), "editor-host");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "editor-host");
  assert.ok((await textShown(page))[0].startsWith("  {"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "editor-problem");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(), "editor-host");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(), "editor-new_plan");
  await page.locator("#editor-tab-plan").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "editor-tab-records");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "editor-undo");
  // in the text F8 goes to the problem, Ctrl+F finds, Escape shuts what it opened and not the dialog
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowLeft");
  await page.locator("#editor .editor-text:not([hidden]) .cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.locator("#editor .editor-text:not([hidden]) .cm-lint-marker").nth(2).waitFor();
  for (const line of [4, 6, 8]) {
    await page.keyboard.press("F8");
    await cursorAt(page, line);
  }
  await page.keyboard.press("Control+f");
  await page.locator("#editor .cm-search").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#editor .cm-search").count(), 0);
  // one that is shut goes away a moment after
  assert.equal(await page.locator("#editor[open]").count(), 1);
  const name = await page.locator("#editor .cm-content").first().getAttribute("aria-label");
  assert.equal(name, "The plan, as JSON");
  await close();
});

for (const [width, lang, colorScheme, forcedColors] of [[360, "vi", "light"], [1280, "en", "dark"], [360, "en", "dark"], [1280, "vi", "light", "active"]]) {
  test(`axe finds nothing at ${width} px, ${lang}, ${forcedColors ? "high contrast" : colorScheme}`, { timeout: 2 * MINUTE }, async () => {
    const plan = SMALL.replace('"due"', '"dues"');
    // the strict policy lets no test tool in: this one page is read without it
    const { page, close } = await opened({ query: `?lang=${lang}`, plan, records: RECORDS, width, colorScheme, forcedColors: forcedColors ?? "none", bypassCSP: true });
    const found = () => violations(page, ["#editor"]);
    await page.keyboard.press("Control+f");
    await page.locator("#editor .cm-search").waitFor();
    if (lang === "vi") assert.equal(await page.locator("#editor .cm-search [name=search]").getAttribute("placeholder"), "Tìm");
    assert.deepEqual(await found(), []);
    await page.keyboard.press("Escape");
    await toLine(page, 5);
    await page.keyboard.type('\n"s');
    await page.locator("#editor .cm-tooltip-autocomplete li").first().waitFor();
    assert.deepEqual(await found(), []);
    assert.equal(await page.evaluate(() => document.querySelector("#editor").scrollWidth > document.querySelector("#editor").clientWidth), false, "the dialog scrolls sideways");
    await page.keyboard.press("Escape");
    await page.click("#editor-close");
    assert.deepEqual(await found(), []);
    await close();
  });
}
