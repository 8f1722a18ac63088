// Proposals to move capital: for each source of capital a table of its projects, and under it what goes from where to
// where.

import { fill, h } from "../parts/dom.js";
import * as format from "../words/format.js";
import { illustrativeMark, star } from "../parts/parties.js";
import { itemKey, keyOf } from "../asked/state.js";
import { capital as asSentence } from "../words/statuses.js";
import { why } from "../board/why.js";

/** The sign of each role, beside its word, and its colour. */
const ROLES = {
  gives: { sign: "−", tone: "warn" },
  takes: { sign: "+", tone: "good" },
  keeps: { sign: "=", tone: "calm" },
  no_data: { sign: "?", tone: "calm" },
};
/** The columns of amounts, as the fields of a project are named. */
const NUMBERS = ["capital", "disbursed", "forecast", "unspent", "need"];

/** The proposals that are shown: all, or those with a project of the chosen unit, or for which it answers. */
export function proposalsOf({ assessment, isMine }) {
  return assessment.reallocations.filter((proposal) =>
    isMine([...proposal.responsible, ...projectsOf(proposal).flatMap(({ responsible }) => responsible)]));
}

function projectsOf({ capital_sources: sources }) {
  return sources.flatMap(({ projects }) => projects);
}

export function drawCapital(place, page) {
  const shown = proposalsOf(page);
  if (shown.length === 0) return fill(place);
  fill(place, h("section", { class: "capital", "aria-labelledby": "capital-title" },
    h("h2", { id: "capital-title", tabindex: "-1" }, page.t("capital")),
    h("p", { class: "meta" }, page.t("capital_rule")),
    shown.map((proposal) => proposalBlock(page, proposal))));
}

function proposalBlock(page, proposal) {
  const { t, lang } = page;
  const key = itemKey(proposal.kind, proposal.id);
  const { button, panel } = why(page, key, proposal);
  const nothing = proposal.nothing_to_move;
  return h("section", { class: "part proposal", id: key, "aria-labelledby": `${key}-name`, tabindex: "-1" },
    h("h3", { id: `${key}-name` }, proposal.name[lang]),
    h("div", { class: "proposal-head" },
      h("p", null, h("b", null, nothing ? t("nothing_moves") : t("moves_in_all", amountOf(page, proposal, proposal.moved))),
        nothing && `: ${t(`nothing_${nothing}`)}`, ". ",
        h("span", { class: "meta" }, t("closes_on", format.day(proposal.closes_on, lang)), isForecast(proposal) && ` ${t("rounds_down", proposal.digits)}`)),
      illustrativeMark(page, proposal),
      h("div", { class: "ask" }, button)),
    panel,
    proposal.capital_sources.map((source) => sourceBlock(page, proposal, source)));
}

/** Whether the engine foresees what a project spends, and does not take its word for it. */
function isForecast(proposal) {
  return projectsOf(proposal).some(({ method }) => method === "run_rate");
}

function amountOf({ lang }, { uom }, decimal) {
  return format.quantity(decimal, uom[lang], lang);
}

function sourceBlock(page, proposal, source) {
  const { t, lang } = page;
  const name = keyOf("capital", proposal.id, source.id);
  const { unmet_need: unmet, left_unspent: left, nothing_to_move: nothing } = source;
  const amount = (decimal) => amountOf(page, proposal, decimal);
  return h("div", { class: "capital-source" },
    h("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": name },
      h("table", null,
        h("caption", { id: name }, h("b", null, source.name[lang]), ` (${proposal.uom[lang]})`),
        head(t),
        h("tbody", null, source.projects.map((project) => row(page, project))),
        h("tfoot", null, totals(page, source)))),
    source.moves.length > 0 && h("ul", { class: "moves", "aria-label": t("moves") }, source.moves.map((move) =>
      h("li", null, t("move", amount(move.amount), move.from.name[lang], move.to.name[lang])))),
    h("p", { class: "meta" }, [
      nothing && `${asSentence(t(`nothing_${nothing}`))}.`,
      unmet !== "0" && t("unmet_need", amount(unmet)),
      left !== "0" && t("left_unspent", amount(left)),
    ].filter(Boolean).join(" ")));
}

function head(t) {
  return h("thead", null, h("tr", null,
    // by its rowspan the style sheets know a corner, which stays in view
    h("th", { scope: "col", rowspan: "1" }, t("project")),
    [...NUMBERS, "role", "change", "capital_after"].map((column) =>
      h("th", { scope: "col", class: column === "role" && column }, t(`col_${column}`)))));
}

function row(page, project) {
  const { t, lang } = page;
  const { role, gives, takes } = project;
  const number = (decimal) => (decimal === null ? "–" : format.number(decimal, lang));
  const isMine = page.unit !== "" && page.isMine(project.responsible);
  const beside = {
    disbursed: project.share !== null && format.percent(project.share, lang),
    forecast: project.method && t(`method_${project.method}`),
  };
  const cells = { ...project, forecast: project.forecast && format.shortened(project.forecast) };
  return h("tr", { class: isMine && "chosen" },
    h("th", { scope: "row" }, project.name[lang], star(page, project.illustrative)),
    NUMBERS.map((column) => h("td", { class: cells[column] === "0" && "zero" },
      number(cells[column]), beside[column] && h("span", { class: "meta" }, beside[column]))),
    h("td", { class: "role" },
      h("span", { class: `role-word tone-${ROLES[role].tone}` },
        h("span", { "aria-hidden": "true" }, ROLES[role].sign), ` ${t(`role_${role}`)}`),
      h("span", { class: "meta" }, t(`because_${project.because}`))),
    h("td", { class: "all" }, changeOf(gives, takes, lang)),
    h("td", null, number(project.capital_after)));
}

function changeOf(gives, takes, lang) {
  if (gives !== "0") return `−${format.number(gives, lang)}`;
  return takes === "0" ? "0" : `+${format.number(takes, lang)}`;
}

/** The capital is the same before and after: what is given is what is taken. */
function totals({ t, lang }, { capital, moved }) {
  const number = (decimal) => format.number(decimal, lang);
  const sum = moved === "0" ? "0" : `−${number(moved)} +${number(moved)} = 0`;
  return h("tr", null,
    h("th", { scope: "row" }, t("whole_source")),
    h("td", null, number(capital)),
    h("td", { colspan: NUMBERS.length }),
    h("td", { class: "all" }, sum),
    h("td", null, number(capital)));
}
