// What was read, before it is taken: the plan and its records, each sheet, what is rejected and why, how it can be read otherwise.

import { today } from "../../wasm/js/elements/today.js";
import { nameOf } from "../asked/files.js";
import { dayThatCounts, firstDay } from "../asked/own.js";
import { ENCODINGS } from "../cells/csv-encodings.js";
import { addressOf } from "../engine/places.js";
import { dayField, dayIn, putDay } from "../parts/day-field.js";
import { diagnosticLine } from "../parts/diagnostic.js";
import { fill, h, withCode } from "../parts/dom.js";
import * as format from "../words/format.js";
import { cellProblem, cellWords } from "./cell-words.js";
import { notice } from "./notice-words.js";
import { fieldNames } from "./phrases.js";
import { planMade } from "./plan-made-words.js";
import { encodingName } from "./words.js";

/**
 * @param {object} result What the reader found.
 * @param {{ options: object, again: (changes: object) => void, take: Function, leave: () => void, saveProblems: (event: Event) => void }} ways
 */
export function review(page, t, result, ways) {
  if (result.isRefused) return [refused(page, t, result, ways)];
  return [
    h("h3", { tabindex: "-1" }, t("found")),
    foundLines(page, t, result),
    sheetsTable(page, t, result),
    howToRead(page, t, result, ways),
    rejected(page, t, result, ways),
    (result.plan.isNew || result.hasRecords) && remarks(page, t, result),
    decision(page, t, result, ways),
  ];
}

/** A plan or records that the engine does not take. */
function refused(page, t, { diagnostics, more, file, problems, problemCount, bySheet, asksDecimals }, ways) {
  return h("div", { class: "open-refused", role: "alert" },
    h("h3", { tabindex: "-1" }, t("diagnostics_title", file)),
    diagnostics.length === 0 && h("p", null, t("no_row_taken")),
    diagnostics.length > 0 && h("ul", { class: "open-diagnostics" }, diagnostics.map((diagnostic) => h("li", null, diagnosticLine(page, diagnostic)))),
    more > 0 && h("p", { class: "meta" }, t("more_diagnostics", more)),
    problemCount > 0 && rejectedTable(page, t, { problems, bySheet }),
    (asksDecimals || ways.options.decimals) && howFields(t, [decimalsField(t, ways)]),
    h("p", { class: "choices" }, h("button", { class: "plain", type: "button", id: "open-leave", onclick: ways.leave }, t("try_again"))));
}

function foundLines(page, t, { plan, counts, hasLetterhead, hasRecords, notices, csv, beside }) {
  const { lang } = page;
  const day = (date) => format.day(date, lang);
  const name = nameOf(plan.name, lang) ?? plan.id;
  const counted = (lists) => Object.entries(lists).map(([list, count]) => `${t("kinds")[list]} ${format.number(String(count), lang)}`);
  const parts = counted(counts);
  const has = (lists) => hasRecords && Object.keys(lists).length > 0;
  const isOfPlan = plan.isNew || hasRecords;
  const besideLine = (others) => (beside.isAdded ? h("li", null, t("open_stay", others)) : h("li", { class: "open-dropped" }, t("open_dropped", others)));
  return h("ul", { class: "open-found" },
    isOfPlan && h("li", null, h("b", null, plan.isNew ? t("plan_new", name, day(plan.period.start), day(plan.period.end)) : t("plan_open", name))),
    isOfPlan && h("li", null, parts.length > 0 ? t("records_are", parts.join(", ")) : t("no_records")),
    has(beside.others) && besideLine(counted(beside.others).join(", ")),
    has(beside.renewed) && h("li", null, t("open_renewed", counted(beside.renewed).join(", "))),
    hasLetterhead && h("li", null, t("letterhead_read")),
    csv.map(({ file, encoding, separator, isSure }) => h("li", null, t("encoding_read", file, encoding, separator, isSure))),
    notices.map((found) => (found.code === "plan-made" ? madeLine(planMade(found, lang)) : h("li", null, notice(found, lang)))));
}

/** A plan of sheets, and below it what a rule decided, one by one. */
const madeLine = ([plan, ...decided]) => h("li", null, `${plan}:`, h("ul", { class: "open-decided" }, decided.map((said) => h("li", null, said))));

function sheetsTable(page, t, { sheets }) {
  const read = sheets.filter(({ isGuide }) => !isGuide);
  if (read.length === 0) return null;
  const isOneFile = new Set(read.map(({ file }) => file)).size === 1;
  return table(t("sheets_caption"), ["col_sheet", "col_kind", "col_rows", "col_notices"].map((key) => t(key)),
    read.map((sheet) => [
      [sheet.name, !isOneFile && h("span", { class: "meta" }, ` ${sheet.file}`), sheet.hidden && h("span", { class: "meta" }, ` (${t("hidden_sheet")})`)],
      kindWords(t, sheet, page.lang),
      rowsInWords(page, t, sheet),
      sheet.notices.length > 0 ? h("ul", null, sheet.notices.map((found) => h("li", null, notice(found, page.lang)))) : "",
    ]), "sheets-read");
}

/** Rows, and how many indicators, figures or records they gave where that is more. */
function rowsInWords({ lang }, t, { kind, count, rows = count, besides = [] }) {
  if (count === undefined) return "–";
  const given = kind === "plan_indicators" ? "indicators_of_rows" : besides.length > 0 ? "records_of_rows" : "figures_of_rows";
  return [format.number(String(rows), lang), count > rows && h("span", { class: "meta" }, ` (${t(given, count)})`)];
}

function kindWords(t, { kind, lacking, row, isEmpty, besides = [] }, lang) {
  if (lacking) return t("lacking", t("kinds")[kind], row, lacking.map((need) => fieldNames([need].flat(), lang, kind)).join("; "));
  if (kind === null) return t(isEmpty ? "empty_sheet" : "not_a_sheet");
  return [[kind, ...besides].map((one) => t("kinds")[one]).join(", "), " ", h("span", { class: "meta" }, `(${t("header_row", row)})`)];
}

/** What the reader of the page can say of how files are meant. */
function howToRead(page, t, { csv, asksDecimals, plan, hasRecords, sheets, isOfBoth, isOfJson, beside }, { options, again }) {
  const sum = (counts) => format.number(String(Object.values(counts).reduce((all, count) => all + count, 0)), page.lang);
  const said = sheets.some(({ notices }) => notices.some(({ code }) => code === "read-as"));
  const fields = [
    (asksDecimals || options.decimals || said) && decimalsField(t, { options, again }),
    ...csv.map(({ file, encoding }, number) => select(`open-encoding-${number}`, t("encoding_of", file),
      ENCODINGS.map((value) => [value, encodingName(value)]), encoding, (value) => again({ encodings: { ...options.encodings, [file]: value } }))),
    isOfBoth && select("open-taken-for", t("taken_for"),
      ["plan", "records"].map((value) => [value, t(`taken_for_${value}`)]), options.takenFor ?? (plan.isNew ? "plan" : "records"),
      (value) => again({ takenFor: value })),
    !plan.isNew && hasRecords && !isOfJson && select("open-into", t("into"),
      [["add", t("into_add", sum(beside.others))], ["replace", t("into_replace", sum(beside.others))]], options.into ?? "add",
      (value) => again({ into: value })),
  ].filter(Boolean);
  return fields.length > 0 && howFields(t, fields);
}

function howFields(t, fields) {
  return h("fieldset", { class: "open-how" }, h("legend", null, t("how_to_read")), h("div", { class: "controls" }, fields));
}

function decimalsField(t, { options, again }) {
  return select("open-decimals", t("decimals"), ["", "comma", "point"].map((value) => [value, t(`decimals_${value || "auto"}`)]), options.decimals ?? "",
    (value) => again({ decimals: value || undefined }));
}

function select(id, label, choices, chosen, change) {
  return h("div", { class: "field" },
    h("label", { for: id }, label),
    h("select", { id, onchange: ({ target }) => change(target.value) },
      choices.map(([value, words]) => h("option", { value, selected: value === chosen }, words))));
}

function rejected(page, t, result, { saveProblems }) {
  const { problemCount, rejected: none, partlyOfPlan, partlyOfRecords, problems } = result;
  if (problemCount === 0) return null;
  return h("section", { class: "open-rejected", id: "open-rejected" },
    h("h3", null, t("rejected_title", problemCount, none + partlyOfPlan + partlyOfRecords)),
    h("p", null, t("rejected_help", none, partlyOfPlan, partlyOfRecords)),
    rejectedTable(page, t, result),
    h("p", { class: "choices" },
      problemCount > problems.length && h("span", { class: "meta" }, t("rejected_first", problems.length, problemCount)),
      h("button", { class: "plain", type: "button", id: "open-problems-csv", onclick: saveProblems }, t("rejected_csv"))));
}

/** By sheet: the cell, what stands in it, why it is not read and what to do. */
function rejectedTable(page, t, { problems, bySheet }) {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  const isOneFile = new Set(problems.map(({ file }) => file)).size === 1;
  return sheets.map((sheet) => {
    const own = problems.filter((problem) => problem.sheet === sheet);
    const [{ name, file }] = own;
    const caption = t("in_sheet", isOneFile ? name : `${file}, ${name}`, bySheet.get(sheet));
    return table(caption, ["col_cell", "col_words", "col_what"].map((key) => t(key)), own.map((problem) => [
      "row" in problem ? h("code", null, addressOf(problem.name, problem.row, problem.place)) : "",
      problem.words ? h("span", { class: "open-words" }, cellWords(problem, page.lang)) : "",
      withCode(cellProblem(problem, page.lang)),
    ]), "rejects");
  });
}

/** Warnings and notes of the engine: they stand in the way of nothing. */
function remarks(page, t, { remarks: found, moreRemarks }) {
  if (found.length === 0) return null;
  const line = ({ diagnostic }) => diagnosticLine(page, diagnostic);
  const list = h("ul", null);
  const fold = h("details", { class: "open-remarks" },
    h("summary", null, t("remarks_title", found.length + moreRemarks)), list,
    moreRemarks > 0 && h("p", { class: "meta" }, t("and_more", moreRemarks)));
  fold.addEventListener("toggle", () => fill(list, found.map((remark) => h("li", null, line(remark)))), { once: true });
  return fold;
}

function decision(page, t, result, { take, leave }) {
  const { plan, hasRecords, hasLetterhead } = result;
  const isOfPlan = plan.isNew || hasRecords;
  const leaving = (words) => h("button", { class: "plain", type: "button", id: "open-leave", onclick: leave }, words);
  if (!isOfPlan && !hasLetterhead) {
    return h("div", { class: "open-decision" }, h("p", null, t("nothing")), h("p", { class: "choices" }, leaving(t("try_again"))));
  }
  const asked = dayOfBoard(page, t, result);
  const accept = (event) => {
    const day = dayIn(asked.input);
    if (day === null) return asked.input.focus();
    event.currentTarget.disabled = true;
    take(result, day);
  };
  return h("div", { class: "open-decision" },
    isOfPlan && asked.fields,
    h("p", { class: "choices" },
      h("button", { class: "plain primary", type: "button", id: "open-take", onclick: accept }, isOfPlan ? takeInWords(t, result) : t("use_letterhead")),
      leaving(t("leave"))));
}

/** Whether all is taken, or the rows with which nothing is wrong. */
function takeInWords(t, { rejected: none, partlyOfPlan, partlyOfRecords, taken }) {
  const partly = partlyOfPlan + partlyOfRecords;
  return none + partly > 0 ? t("take_good", taken - partly, partly) : t("take");
}

/** The day that the board is to show, with what is to be known of it: its `input`, and all that is drawn of it (`fields`). */
function dayOfBoard(page, t, result) {
  const { plan, beside: { days } } = result;
  const start = plan.isNew ? firstDay(plan, today()) : page.date;
  const later = h("p", { class: "open-later", id: "open-later", role: "status" });
  const choices = h("p", { class: "choices", id: "open-latest" });
  const tellLater = (day) => {
    later.textContent = [laterInWords(t, page.lang, days, start, day), latestInWords(t, page.lang, result, day)].filter(Boolean).join(" ");
    const latest = latestBefore(result, day);
    fill(choices, latest && h("button", { class: "plain", type: "button", onclick: () => takeDay(latest) }, t("take_latest", format.day(latest, page.lang))));
  };
  const shown = dayThatCounts(plan, start, days.map(([on]) => on));
  const field = dayField(page, {
    id: "open-date", label: t("as_of"), value: shown, required: true, min: plan.period?.start, describedBy: ["open-later"], onday: tellLater,
  });
  const input = field.querySelector("input");
  const takeDay = (day) => {
    putDay(page, input, day);
    input.dispatchEvent(new Event("change"));
    input.focus();
  };
  tellLater(shown);
  return { input, fields: [field, later, choices] };
}

/** What of the file is of days after the one that was looked at, or after the one that is chosen: nobody should miss it on the board. */
function laterInWords(t, lang, days, start, chosen) {
  const after = (day) => days.filter(([on]) => on > day);
  const count = (found) => found.reduce((all, [, count]) => all + count, 0);
  const shown = (day) => format.day(day, lang);
  const [fromStart, left] = [after(start), chosen ? after(chosen) : []];
  return [
    fromStart.length > 0 && t("later_days", count(fromStart), shown(start), shown(fromStart.at(-1)[0])),
    left.length > 0 && t("later_left", count(left), shown(chosen)),
  ].filter(Boolean).join(" ");
}

/** Of a plan that is new the day of the latest record, where that is before the one that is chosen. */
function latestBefore({ plan, beside: { days } }, chosen) {
  const latest = plan.isNew ? days.at(-1)?.[0] : undefined;
  return latest !== undefined && chosen && latest < chosen && latest >= plan.period.start ? latest : null;
}

/** What was done after the latest record nobody knows: what was due since then would be overdue on a later day. */
function latestInWords(t, lang, result, chosen) {
  const latest = latestBefore(result, chosen);
  return latest && t("latest_is", format.day(latest, lang), format.day(chosen, lang));
}

function table(caption, heads, rows, name) {
  return h("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": caption },
    h("table", { class: `open-table ${name}` },
      h("caption", null, caption),
      h("thead", null, h("tr", null, heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", null, rows.map(([first, ...rest]) => h("tr", null, h("th", { scope: "row" }, first), rest.map((cell) => h("td", null, cell)))))));
}
