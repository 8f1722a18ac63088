// What follows from the verdicts, by unit: what is owed until when, where that stands, and why.

import { html, nothing } from "lit/html.js";
import { facts, heading, star, whyButton, whyPanel } from "./common.js";
import * as format from "./format.js";
import { badge } from "./icons.js";
import { isOpen } from "./selection.js";
import { grouped, standingOf } from "./statuses.js";

export function owedList(view, consequences) {
  const { t, lang } = view;
  const byUnit = [...grouped(consequences, ({ owed_by: unit }) => unit.id).values()];
  const open = consequences.filter(isOpen).length;
  return html`<p class="meta lead">${t("owed_count", consequences.length, byUnit.length, open)}</p>
    <ul class="owers">${byUnit.map((ofUnit) => html`<li class="ower" part="item">
      ${heading(view, 2, ofUnit[0].owed_by.name[lang], { name: "name" })}
      <ul>${ofUnit.map((consequence) => debt(view, consequence))}</ul></li>`)}</ul>`;
}

function debt(view, consequence) {
  const { t, lang } = view;
  const { policy, follows, note, owed_by: unit, since, due, done_on: doneOn, because } = consequence;
  const standing = standingOf(consequence);
  const key = `o-${policy}:${follows}:${unit.id}:${since}`;
  return html`<li class="debt">
    <div class="what"><p><b>${note ? note[lang] : t(`follows_${follows}`)}</b>${star(view, consequence.illustrative)}
        ${standing ? badge(view, standing) : nothing}</p>
      <p class="meta">${facts(due && `${t("due")} ${format.day(due, lang)}`, doneOn && t("submitted_on", format.day(doneOn, lang)), t("because", because.length))}</p></div>
    <div class="ask">${whyButton(view, key, consequence, since && format.day(since, lang))}</div>
    ${whyPanel(view, key, consequence)}
  </li>`;
}
