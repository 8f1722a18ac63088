// What changed since another day: each verdict with what it was and is, and because of what; then due days, ranks, shares and scores that are others.

import { reveal } from "./reveal.js";
import { dayField } from "../parts/day-field.js";
import { fill, h, unseen } from "../parts/dom.js";
import { changeFitting } from "../asked/fitting.js";
import { keptOpen } from "../parts/fold.js";
import { hasNoStatus, periodOf, presenceIn, standingIn } from "../words/following.js";
import * as format from "../words/format.js";
import { keyFor } from "../asked/state.js";
import { badgeOf } from "../parts/badge.js";

const KINDS = ["indicator", "task", "report", "dossier", "consequence"];

export function drawChanges(place, page) {
  const { t, lang, comparison } = page;
  const found = differencesOf(comparison, changeFitting(page));
  fill(place, h("section", { class: "changes", "aria-labelledby": "changes-title" },
    h("h2", { id: "changes-title", tabindex: "-1" }, t("changes")),
    h("div", { class: "controls" }, sinceField(page)),
    page.since === page.assessment.as_of && h("p", { class: "meta" }, t("changes_same_day")),
    comparison && h("p", { class: "meta" }, t("changes_count", ...countInWords(page, found),
      format.day(comparison.from_as_of, lang), format.day(comparison.to_as_of, lang))),
    found.more + found.moreDues > 0 && h("p", { class: "meta" }, t("more_changes", found.more + found.moreDues)),
    changeTables(page, found, "changes")));
}

/** What differs, and fits; nothing where nothing is compared. `more` verdicts and `moreDues` due days are not told. */
export function differencesOf(comparison, fits = () => true) {
  const lists = ["changes", "dues", "ranks", "shares"].map((name) => [name, (comparison?.[name] ?? []).filter(fits)]);
  return { ...Object.fromEntries(lists), more: comparison?.more ?? 0, moreDues: comparison?.moreDues ?? 0 };
}

/** How much differs, as the groups below count it: `94 kết quả, 8 thứ hạng và 40 tỷ lệ/điểm của đơn vị`; and whether that is one thing only. */
export function countInWords({ t, lang }, { changes, dues, ranks, shares, more, moreDues }) {
  const counts = { verdicts: changes.length + more, dues: dues.length + moreDues, ranks: ranks.length, shares: shares.length };
  const all = Object.values(counts).reduce((sum, count) => sum + count);
  const words = Object.entries(counts).filter(([what, count]) => count > 0 || (all === 0 && what === "verdicts"))
    .map(([what, count]) => t(`some_${what}`, format.number(String(count), lang)));
  const [last, ...others] = words.reverse();
  return [[others.reverse().join(", "), last].filter(Boolean).join(` ${t("and")} `), all === 1];
}

/** A table of the verdicts of each kind, and lists of the rest; `prefix` keeps the ids of several such lists apart. */
export function changeTables(page, { changes, dues, ranks, shares }, prefix) {
  const list = (name, items, line) => items.length > 0 && folded(page, `${prefix}-${name}`, page.t(`changes_${name}`, items.length),
    h("ul", { class: "moved" }, items.map((item) => h("li", null, line(item)))));
  return [
    ...KINDS.map((kind) => group(page, kind, changes.filter((change) => change.kind === kind), prefix)),
    list("due", dues, (due) => dueLine(page, due)),
    list("rank", ranks, ({ told }) => told.join(" ")),
    list("share", shares, ({ told }) => told.join(" ")),
  ];
}

/** A due day that is another one, with the way to its task or report. */
function dueLine(page, { kind, id, name, unit, period, before, after }) {
  const { t, lang, assessment } = page;
  const key = keyFor(assessment, kind, id, unit?.id);
  const [was, now] = [before, after].map((due) => (due === null ? t("no_due_day") : format.day(due, lang)));
  return [
    h("a", { href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)) }, name[lang]),
    [unit && ` (${unit.name[lang]})`, period && `, ${format.period(period, lang)}`, `: ${was} → ${now}`].filter(Boolean).join(""),
  ];
}

function sinceField(page) {
  const { t, since } = page;
  const clear = () => {
    page.change({ since: "" });
    // the button goes with the day
    document.getElementById("since").focus();
  };
  return [
    dayField(page, { id: "since", label: t("changes_since"), value: since, onday: (day) => day !== null && page.change({ since: day }) }),
    since && h("button", { class: "plain", type: "button", id: "clear-since", onclick: clear }, t("changes_clear")),
  ];
}

function group(page, kind, changes, prefix) {
  if (changes.length === 0) return null;
  const { t } = page;
  const title = t(`changes_${kind}`, changes.length);
  return folded(page, `${prefix}-${kind}`, title,
    h("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": title },
      h("table", null,
        h("caption", { class: "unseen" }, title),
        h("thead", null, h("tr", null, ["changed", "was", "is_now", "because_of"].map((column) => h("th", { scope: "col" }, t(column))))),
        h("tbody", null, changes.map((change) => row(page, change))))));
}

function folded(page, key, title, content) {
  return h("details", { class: "fold", ...keptOpen(page, key) },
    h("summary", { id: key }, h("span", { class: "fold-title" }, title)), content);
}

function row(page, change) {
  const { lang, assessment } = page;
  const { kind, id, name, unit, period, after, told: [head, ...because] } = change;
  const isThere = kind !== "dossier" && kind !== "consequence" && after !== null;
  const key = kind === "consequence" ? "owed-title" : keyFor(assessment, kind, id, unit?.id);
  const title = kind === "dossier" || kind === "consequence"
    ? head.slice(0, head.lastIndexOf(":"))
    : [name[lang], unit && ` (${unit.name[lang]})`, period && `, ${periodOf(page, change)}`].filter(Boolean).join("");
  return h("tr", null,
    h("th", { scope: "row" }, isThere
      ? h("a", { href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)) }, title)
      : title),
    ["before", "after"].map((when) => h("td", null, standing(page, change, when))),
    h("td", null, because.map((line) => h("p", null, line))));
}

/** How it stands before or after: without a status or a time there is no more to say than that it is there, new, or no more. */
function standing(page, change, when) {
  const status = change[when];
  const presence = hasNoStatus(change) ? presenceIn(change, when) : null;
  if (presence) return page.t(presence);
  if (status === null) return h("span", null, "–", unseen(page.t("none")));
  const shown = standingIn(change, status);
  return shown ? badgeOf(page, shown, change) : page.t("is_there");
}
