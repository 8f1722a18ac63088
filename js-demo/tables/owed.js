// What follows: by unit, with what it is, the due day, where that stands, and the verdicts behind it.

import { reveal } from "../finding/reveal.js";
import { fill, h, unseen } from "../parts/dom.js";
import { explanationButton, reportButton } from "../papers/draft.js";
import { followingFitting, isFiltered } from "../asked/fitting.js";
import { filterNote } from "../finding/filters.js";
import { causeInWords, gradesTaken, standingOf } from "../words/following.js";
import { keptOpen } from "../parts/fold.js";
import * as format from "../words/format.js";
import { endedMark, illustrativeMark, star } from "../parts/parties.js";
import { inPortions, portionOf } from "../parts/portion.js";
import { keyFor, keyOf } from "../asked/state.js";
import { badge } from "../parts/badge.js";
import { capital, grouped } from "../words/statuses.js";
import { trialMarkOfDebt } from "../trial/marks.js";
import { trial } from "../trial/start.js";
import { illustrativeParts, isOpen as isOpenDebt } from "../../wasm/js/elements/selection.js";
import { why } from "../board/why.js";

/** So many explanations are listed with their causes open; of more, each unit is folded. */
const FEW = 6;
/** So many days are told beside the name of a unit that is folded. */
const FEW_DAYS = 4;

export function drawOwed(place, page) {
  const { assessment, t } = page;
  const fits = followingFitting(page);
  const owed = assessment.consequences.filter((consequence) => page.isMine([consequence.owed_by]) && fits(consequence));
  const byUnit = [...grouped(owed, ({ owed_by }) => owed_by.id).values()];
  const drawn = owed.length <= FEW ? inFull : folded;
  const atATime = portionOf(owed.map(({ because }) => because.length));
  fill(place, h("section", { class: "owed", "aria-labelledby": "owed-title" },
    h("h2", { id: "owed-title", tabindex: "-1" }, t("owed")),
    filterNote(page, "owed"),
    h("p", { class: "meta" },
      owed.length > 0 ? t("owed_count", owed.length, byUnit.length, stillToDo(page, owed)) : t(isFiltered(page) ? "owed_none_fits" : "owed_none")),
    h("p", { class: "to-draft" }, reportButton(page)),
    owed.length > 0 && h("ul", { class: "owers" }, byUnit.map((ofUnit) =>
      h("li", { class: "ower" }, drawn(page, ofUnit, atATime))))));
}

function inFull(page, ofUnit, atATime) {
  const { id, name } = ofUnit[0].owed_by;
  return [h("h3", null, name[page.lang], endedMark(page, id)), toExplain(page, ofUnit), debts(page, ofUnit, { isOpen: true, atATime })].flat();
}

const isOverdue = ({ status }) => status === "overdue";

/** What has still to be done, by what it is: how many of each, and how many of these are late. */
function stillToDo({ t }, owed) {
  const open = [...grouped(owed.filter(isOpenDebt), ({ follows }) => follows)];
  const words = open.map(([follows, debts]) => t(`open_${follows}`, debts.length, debts.filter(isOverdue).length));
  return { all: owed.filter(isOpenDebt).length, words };
}

/** The unit with the days on which it owes something, which of them are past, and what else follows for it; the rest unfolds. */
function folded(page, ofUnit, atATime) {
  const { lang } = page;
  const [{ owed_by }] = ofUnit;
  const key = keyOf("o", owed_by.id);
  const due = ofUnit.filter((debt) => debt.due !== null && isOpenDebt(debt)).sort((one, other) => one.due.localeCompare(other.due));
  const late = due.filter(isOverdue);
  const others = [...grouped(ofUnit.filter((debt) => !due.includes(debt)), (debt) => standsAs(page, debt))].map(([words, { length }]) => (length > 1 ? `${words} (${length})` : words));
  return h("details", { class: "ower-fold", ...keptOpen(page, key) },
    h("summary", { id: key },
      h("h3", null, owed_by.name[lang], endedMark(page, owed_by.id)),
      late.length > 0 && h("span", { class: "fold-count" }, badge(page, "overdue"), h("b", null, String(late.length))),
      due.length > 0 && h("span", { class: "meta" }, daysOwed(page, due)),
      others.length > 0 && h("span", { class: "meta" }, capital(others.join("; ")))),
    toExplain(page, ofUnit), debts(page, ofUnit, { isOpen: false, atATime }));
}

/** A few days on which something is due; of more how many of what, how many of these are late, and the first of the days. */
function daysOwed(page, due) {
  const { t } = page;
  if (due.length <= FEW_DAYS) return [t("due"), due.flatMap((debt) => [" ", dayOwed(page, debt)])];
  return [capital(stillToDo(page, due).words.join(", ")), `; ${t("earliest_due")} `, dayOwed(page, due[0])];
}

/** What follows, and the day on which it was done. */
function standsAs({ t, lang }, { follows, note, done_on: doneOn }) {
  return [note ? note[lang] : t(`follows_${follows}`), doneOn && t("submitted_on", format.day(doneOn, lang))].filter(Boolean).join(" ");
}

function dayOwed(page, debt) {
  const { t, lang } = page;
  const words = [format.day(debt.due, lang), star(page, illustrativeParts(debt).includes(debt.follows))].flat();
  return isOverdue(debt) ? h("b", { class: "day-owed overdue" }, words, `, ${t("late", debt.days_late)}`) : h("span", { class: "day-owed" }, words);
}

/** The way to the draft, for a unit that still owes an explanation. */
function toExplain(page, ofUnit) {
  const owes = ofUnit.some(({ follows, done_on: doneOn }) => follows === "explanation" && doneOn === null);
  return owes && h("p", { class: "to-draft" }, explanationButton(page, ofUnit[0].owed_by));
}

function debts(page, ofUnit, how) {
  const list = h("ul", { class: "debts" });
  return [list, ...inPortions(page, list, ofUnit, (consequence) => debt(page, consequence, how), { ...how, of: ofUnit[0].owed_by.name[page.lang], keyOf: keyOfDebt })];
}

function keyOfDebt({ policy, follows, owed_by, since }) {
  return keyOf("o", policy, follows, owed_by.id, since);
}

function debt(page, consequence, how) {
  const { t, lang } = page;
  const { follows, note, grade, due, done_on: doneOn, days_late: late } = consequence;
  const standing = standingOf(consequence);
  const key = keyOfDebt(consequence);
  const { button, panel } = why(page, key, consequence);
  const another = trial(page, consequence, key);
  return h("li", { class: "debt" },
    h("div", { class: "debt-head" },
      h("p", { class: "debt-due" },
        h("b", null, note ? note[lang] : t(`follows_${follows}`)), " ",
        grade && h("span", null, gradesTaken(page, grade)),
        standing && badge(page, standing), " ",
        // a review is held, not handed in
        due && h("span", null, `${t(follows === "review" ? "due" : "owed_due")} ${format.day(due, lang)}`),
        doneOn && h("span", { class: "meta" }, ` ${t("submitted_on", format.day(doneOn, lang))}`),
        late > 0 && h("span", { class: "meta" }, ` ${t("late", late)}`)),
      illustrativeMark(page, consequence),
      trialMarkOfDebt(page, consequence),
      h("div", { class: "ask" }, button, another.button)),
    causes(page, `${key}-causes`, consequence, how),
    panel,
    another.form);
}

function causes(page, key, { because, owed_by, due, follows, note, more }, { isOpen, atATime }) {
  const { t, lang } = page;
  const of = [owed_by.name[lang], note ? note[lang] : t(`follows_${follows}`), due && format.day(due, lang)].filter(Boolean).join(", ");
  const list = h("ul");
  const items = [list, ...inPortions(page, list, because, (cause) => causeItem(page, cause, owed_by), { of, atATime }),
    more && h("p", { class: "meta" }, t("more_causes", more.causes))];
  if (because.length === 1) return h("div", { class: "causes" }, items);
  const toggle = (event) => {
    page.opened[event.target.open ? "add" : "delete"](key);
    page.opened[event.target.open ? "delete" : "add"](`${key}-shut`);
  };
  const open = page.opened.has(key) || (isOpen && !page.opened.has(`${key}-shut`));
  return h("details", { class: "causes", open, ontoggle: toggle },
    h("summary", { id: key }, t("causes", because.length + (more?.causes ?? 0))),
    items);
}

function causeItem(page, cause, unit) {
  const { t, lang } = page;
  const [named, more] = causeInWords(page, cause);
  const key = cause.kind === "consequence" ? "owed-title" : keyFor(page.assessment, cause.kind, cause.id, (cause.unit ?? unit).id);
  return h("li", null,
    badge(page, cause.status), unseen(" "),
    h("a", { href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)) }, named),
    more,
    cause.since && h("span", { class: "meta" }, ` ${t("since", format.day(cause.since, lang)).replaceAll(" ", "\u00a0")}`));
}
