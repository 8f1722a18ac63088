// What can be taken away: the board as a workbook, a table as CSV, the calendar, the answer, the files, a link, a print.

import { oneAtATime } from "../parts/busy.js";
import { h } from "../parts/dom.js";
import { ask } from "../engine/engine.js";
import { choices } from "../finding/filters.js";
import { failureInWords } from "../parts/not-loaded.js";
import { endInWords } from "../parts/parties.js";
import { saveBlob, saveText } from "../parts/save.js";
import { NO_FILTERS } from "../asked/state.js";
import { changeInWords, inOneLine } from "../trial/told.js";
import { saveCalendar } from "./calendar.js";
import { fileName } from "../words/file-names.js";
import { canHeadPages } from "./paper.js";
import { wordsOf } from "./words.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function openTakeAway(page) {
  const { lang, trial } = page;
  const t = wordsOf(lang);
  const said = h("p", { class: "meta", role: "status" });
  const chosen = choices(page).map(({ words }) => words);
  const scope = chosen.length > 0 && h("input", { type: "checkbox", id: "take-filtered", checked: true, "aria-describedby": "take-filtered-how" });
  const table = h("select", { id: "take-table" }, tablesThere(page).map((id) => h("option", { value: id }, t(`sheet_${id}`))));

  /** What the engine is asked about. */
  const asked = () => {
    const { assessment: { as_of: asOf, known_on: knownOn }, since } = page;
    return { asOf, knownOn, since, language: lang, realDay: trial?.asked.date };
  };
  const choice = () => ({
    filters: Object.fromEntries(Object.entries(NO_FILTERS).map(([name, none]) => [name, scope?.checked ? page[name] : none])),
    inWords: scope?.checked ? chosen : [],
    endedLines: unitsEnded(page),
    trialLines: trial && trial.changes.map((change, place) => inOneLine(page, changeInWords(page, change, trial.was[place]))),
  });

  // what the engine is asked is what the file is named by, whatever is asked meanwhile
  async function workbook() {
    const name = fileName(page, "board", "xlsx");
    const bytes = await ask("workbook", { ...asked(), choice: choice() });
    saveBlob(name, new Blob([bytes], { type: XLSX }));
    return name;
  }
  async function csv() {
    const name = fileName(page, t(`sheet_${table.value}`), "csv");
    const text = await ask("csv", { ...asked(), choice: { ...choice(), table: table.value } });
    saveText(name, "text/csv", text);
    return name;
  }
  async function assessment() {
    const name = fileName(page, "assessment", "json");
    const text = await ask("assessText", asked());
    saveText(name, "application/json", text);
    return name;
  }
  async function file(what) {
    const name = fileName(page, what, "json");
    const files = await ask("files");
    saveText(name, "application/json", files[what]);
    return name;
  }

  function button(id, words, work) {
    const onclick = oneAtATime(async () => {
      said.textContent = page.t("busy");
      said.textContent = await work().then((name) => t("saved", name), (error) => t("not_saved", failureInWords(page, error)));
    });
    return h("button", { class: "plain", type: "button", id, onclick }, words);
  }
  function linkButton() {
    if (!navigator.clipboard) return null;
    const copy = () => navigator.clipboard.writeText(location.href).then(() => t("link_copied"), () => t("not_copied"));
    const onclick = async () => {
      said.textContent = await copy();
    };
    return h("button", { class: "plain", type: "button", id: "copy-link", onclick }, t("copy_link"));
  }
  function printed() {
    dialog.close();
    print();
  }

  const part = (name, how, ...content) => h("li", null,
    h("h3", null, t(`w_${name}`)), h("p", { class: "meta" }, how), h("div", { class: "choices" }, content));
  const dialog = h("dialog", { class: "take", lang, "aria-labelledby": "take-title", onclose: close },
    h("h2", { id: "take-title", tabindex: "-1" }, t("take_away")),
    trial && h("p", { class: "notice" }, h("b", null, t("trial_mark"))),
    h("p", { class: "meta" }, t("take_away_how")),
    scope && h("p", null, h("label", { for: "take-filtered", class: "check" }, scope, ` ${t("only_filtered", chosen.join("; "))}`),
      h("span", { class: "meta", id: "take-filtered-how" }, ` ${t("filters_how")}`)),
    h("ul", { class: "ways" },
      part("workbook", t("w_workbook_how"), button("take-xlsx", t("save_as", "xlsx"), workbook)),
      part("csv", t("w_csv_how"), h("label", { for: "take-table", class: "unseen" }, t("w_table")), table, button("take-csv", t("save_as", "csv"), csv)),
      part("calendar", t("w_calendar_how", page.days), button("take-ics", t("save_as", "ics"), () => saveCalendar(page))),
      part("assessment", t("w_assessment_how"), button("take-json", t("save_as", "json"), assessment)),
      part("files", t(trial ? "w_files_trial" : "w_files_how"),
        button("take-plan", t("w_plan"), () => file("plan")), button("take-records", t("w_records"), () => file("records"))),
      part("link", t(trial ? "w_link_trial" : "w_link_how"), linkButton()),
      part("print", t(canHeadPages() ? "w_print_how" : "w_print_unheaded"),
        h("button", { class: "plain", type: "button", id: "take-print", onclick: printed }, t("print")))),
    h("div", { class: "take-end" }, said,
      h("button", { class: "plain", type: "button", id: "take-close", onclick: () => dialog.close() }, t("closing"))));

  function close() {
    dialog.remove();
    document.getElementById("take-away")?.focus();
  }

  document.body.append(dialog);
  dialog.showModal();
  document.getElementById("take-title").focus();
}

/** Units that there are no more on the day that is shown, each with its last day. */
function unitsEnded(page) {
  return page.assessment.units.map(({ id, name }) => [name[page.lang], endInWords(page, id)])
    .filter(([, end]) => end !== null).map((line) => line.join(": "));
}

/** The tables that have something to say, in the order of the sheets: what a CSV can be of. */
function tablesThere({ assessment, comparison, tried }) {
  const { indicators, tasks, reports, services, consequences, units, rankings, gradings, reallocations } = assessment;
  const isThere = {
    indicators: indicators.length > 0, milestones: indicators.some(({ interim }) => interim.length > 0), tasks: tasks.length > 0, reports: reports.length > 0,
    services: services.length > 0, dossiers: services.some(({ dossiers, many }) => many || dossiers.length > 0), consequences: consequences.length > 0,
    projects: reallocations.length > 0, moves: reallocations.some(({ capital_sources: sources }) => sources.some(({ moves }) => moves.length > 0)),
    scorecards: units.length > 0, rankings: rankings.length > 0, grades: gradings.length > 0,
    changes: comparison !== null, tried: tried !== null, notes: true,
  };
  return Object.keys(isThere).filter((id) => isThere[id]);
}
