// What stands in the way of a result, in words: attributes, problems of plan and records, what does not load; and the
// wait before it.

import { html, nothing } from "lit/html.js";
import { AttributeError, inWords } from "./attributes.js";
import { grouped } from "./statuses.js";
import { icon } from "./icons.js";

const INPUTS = ["as_of", "plan", "records"];
const SEVERITIES = { error: ["missed", "bad"], warning: ["at_risk", "warn"], note: ["no_data", "info"] };

/** Attributes that cannot be used; what else there is goes on. */
export function attributeProblems(view, problems) {
  return problems.length > 0 ? alert(view, view.t("bad_attributes"), html`<ul class="diagnostics">${problems.map((problem) =>
    html`<li><code>${problem.attribute}</code>: ${withCode(inWords(view, problem))}</li>`)}</ul>`) : nothing;
}

/** Why there is no result. */
export function failure(view, error, retry) {
  const { t } = view;
  if (error instanceof AttributeError) return nothing; // said above
  if (error.diagnostics) return alert(view, t("cannot_assess"), diagnostics(view, error.diagnostics), again(t, retry));
  return alert(view, t("cannot_load"), reason(view, error), again(t, retry));
}

/** The wait, which after a while offers to try again; "" when nothing is waited for. */
export function waiting({ t }, wait, retry) {
  const isLong = wait === "long";
  return html`<div class="waiting" part=${wait ? "loading" : nothing}>
    <p role="status">${wait ? t(isLong ? "slow" : "loading") : nothing}</p>${isLong ? again(t, retry) : nothing}
  </div>`;
}

function alert({ level }, title, ...content) {
  return html`<div class="problems" part="error" role="alert">
    <p class="title" role="heading" aria-level=${level}>${icon("missed")}<span>${title}</span></p>${content}
  </div>`;
}

/** The button that tries again. */
export function again(t, retry) {
  return html`<p><button class="plain" part="button" type="button" @click=${retry}>${t("try_again")}</button></p>`;
}

function reason({ t }, error) {
  const [what, help] = sentences(t, error);
  return html`<p>${withCode(what)}</p>${help ? html`<p class="meta">${withCode(help)}</p>` : nothing}`;
}

/** What is the matter, and a way out; `input` is what cannot be had. */
export function sentences(t, error, input = error.input) {
  const { source, why } = error;
  if (!why) return isPolicy(error) ? [t("policy"), t("policy_help")] : [error.message];
  if (+why) return [t("cannot_have", input, source, t("answered", why)), ...(why < 500 ? [t("web_page_help")] : [])];
  return [t("cannot_have", input, source, t(why)), t(why === "no_element" ? "missing_help" : `${why}_help`, input)];
}

/** The package says in one message what a policy lacks. */
function isPolicy({ message }) {
  return message.includes("add 'wasm-unsafe-eval'");
}

/** Every problem, by what it stands in: how bad, where, what, and a way out. */
function diagnostics(view, all) {
  const by = grouped(all, ({ input }) => input);
  return INPUTS.filter((input) => by.has(input)).map((input) => html`
    <p class="input">${view.t(`in_${input}`)}</p>
    <ul class="diagnostics">${by.get(input).map((found) => html`<li>${diagnostic(view, found)}</li>`)}</ul>`);
}

function diagnostic({ t, lang }, { severity, line, pointer, message, help }) {
  const [drawing, tone] = SEVERITIES[severity];
  return html`
    <p class="place"><span class="severity tone-${tone}">${icon(drawing)}<b>${t(severity)}</b></span>
      ${line === null ? nothing : html`<span>${t("line", line)}</span>`}
      ${pointer ? html`<code>${pointer}</code>` : nothing}</p>
    <p>${withCode(message[lang])}</p>
    <p class="meta">${withCode(help[lang])}</p>`;
}

/** Words in which `…` marks what stands in a file. */
function withCode(text) {
  return text.split("`").map((part, place) => (place % 2 === 1 ? html`<code>${part}</code>` : part));
}
