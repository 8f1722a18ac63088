// What all elements have in common: what they are asked, the wait, the answer or what is in its way, their events, and
// that nothing stays behind when they leave.

import { LitElement, html, nothing } from "lit";
import { words } from "../tiendo.js";
import { answerTo, questionOf } from "./assessments.js";
import { AttributeError, isDay, isGiven, languageOf, notADay, notALanguage, notANumber, wholeNumber } from "./attributes.js";
import { attributeProblems, failure, waiting } from "./messages.js";
import { styles } from "./styles.js";
import { today } from "./today.js";
import { explanationOf } from "./why.js";
import { translator } from "./words.js";

/** A wait that is over before this is not shown; one that is longer than the second offers to try again. */
const SHOWN_AFTER = 300;
const LONG_AFTER = 8000;

const ASKED = ["plan", "records", "asOf", "knownOn"];
const USUAL_LEVEL = 2;

export class TiendoElement extends LitElement {
  static styles = styles;

  static properties = {
    plan: {}, records: {},
    asOf: { attribute: "as-of", reflect: true },
    knownOn: { attribute: "known-on", reflect: true },
    unit: { reflect: true },
    headingLevel: { attribute: "heading-level", reflect: true },
    answer: { state: true }, error: { state: true }, wait: { state: true }, opened: { state: true },
    unfolded: { state: true },
  };

  // `lang` is every element's own
  static get observedAttributes() {
    return [...super.observedAttributes, "lang"];
  }

  #held = null;
  #question = null;
  #timers = [];
  #ready = promised();
  #told = {};

  constructor() {
    super();
    this.answer = null;
    this.error = null;
    this.wait = "";
    this.opened = new Map();
    this.unfolded = new Set();
  }

  /** The assessment that is shown, or null. */
  get assessment() {
    return this.answer?.assessment ?? null;
  }

  /** Fulfilled with the assessment once it is shown; rejected with what is in its way. */
  get ready() {
    return this.#ready.promise;
  }

  /** Fetches and assesses anew; without `as-of` on what is today by then. */
  refresh() {
    this.#ask(true);
    return this.ready;
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    // an element that is only moved is back by then
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  attributeChangedCallback(name, before, after) {
    super.attributeChangedCallback(name, before, after);
    if (name === "lang" && before !== after) this.requestUpdate();
  }

  willUpdate(changed) {
    const isAsked = this.#held === null || ASKED.some((name) => changed.has(name));
    if (this.isConnected && isAsked) this.#ask(false);
    const { lang } = this;
    if (this.#told.lang !== lang) this.#speak();
  }

  updated() {
    const { answer, error } = this;
    const problems = answer || error ? this.#problems : [];
    const told = problems.map(({ message }) => message.en).join();
    if (told !== this.#told.problems && problems.length > 0) this.#tellOf(new AttributeError(problems));
    if (answer && answer !== this.#told.answer) {
      this.#tell("tiendo-assessed", { assessment: answer.assessment });
      this.#ready.fulfil(answer.assessment);
    }
    if (error && error !== this.#told.error) {
      if (!(error instanceof AttributeError)) this.#tellOf(error);
      this.#ready.fail(error);
    }
    Object.assign(this.#told, { answer, error, problems: told });
  }

  render() {
    const view = this.#view;
    const { answer, error, wait } = this;
    const retry = () => void this.refresh().catch(() => {});
    const problems = answer || error ? attributeProblems(view, this.#problems) : nothing;
    return html`<div class="tiendo ${answer || error ? "" : "pending"}" part="base" lang=${view.lang} aria-busy=${wait ? "true" : "false"}>
      ${problems}
      ${answer ? this.draw(view) : error ? failure(view, error, retry) : html`<slot></slot>`}
      ${waiting(view, wait, retry)}
    </div>`;
  }

  /** What to draw of an answer. */
  draw() {
    return nothing;
  }

  /** Problems of attributes beyond those that all elements have. */
  check() {
    return [];
  }


  /** The language of the nearest element that has one, if the elements speak it. */
  get #language() {
    let found = null;
    for (let place = this; place && !found; place = place.getRootNode().host) found = place.closest("[lang]");
    return languageOf(found?.lang) ?? "vi";
  }

  /** What the parts of an element are drawn from. */
  get #view() {
    const lang = this.#language;
    const level = wholeNumber(this.headingLevel, 1, 6) ?? USUAL_LEVEL;
    const { assessment } = this;
    return {
      lang, level, assessment, t: translator(lang), opened: this.opened, unfolded: this.unfolded,
      words: assessment && words(lang), dueWithin: this.answer?.dueWithin, tookToday: this.answer?.tookToday,
      why: (key, verdict) => this.#toggle(key, verdict),
      fold: (key) => {
        const unfolded = new Set(this.unfolded);
        if (!unfolded.delete(key)) unfolded.add(key);
        this.unfolded = unfolded;
      },
    };
  }

  get #problems() {
    const level = this.headingLevel;
    const given = this.getAttribute("lang");
    return [
      ...["as-of", "known-on"].flatMap((name) => this.#dayProblem(name)),
      ...(given && languageOf(given) === null ? [notALanguage(given)] : []),
      ...(isGiven(level) && wholeNumber(level, 1, 6) === null ? [notANumber("heading-level", level, 1, 6, USUAL_LEVEL)] : []),
      ...(this.assessment ? this.check(this.assessment) : []),
    ];
  }

  #dayProblem(name) {
    const value = name === "as-of" ? this.asOf : this.knownOn;
    return isGiven(value) && !isDay(value) ? [notADay(name, value)] : [];
  }

  // Asking and waiting

  #ask(afresh) {
    const days = ["as-of", "known-on"].flatMap((name) => this.#dayProblem(name));
    // nothing is assessed on a day that was guessed
    if (days.length > 0) return this.#refuse(days);
    const question = questionOf(this, this.asOf || today());
    if (!afresh && this.#held && this.#question === question.key) return undefined;
    const held = answerTo(question, afresh);
    this.#hold(held, question.key);
    const tookToday = !this.asOf;
    const isStill = () => this.#held === held;
    held.promise.then(
      (answer) => isStill() && this.#settle({ answer: { ...answer, tookToday }, error: null }),
      (error) => isStill() && this.#settle({ answer: null, error }),
    );
    return undefined;
  }

  /** Takes what is new before it lets go of what was held: what both need stays. */
  #hold(held, question) {
    this.#held?.release();
    this.#held = held;
    this.#question = question;
    this.#stopWaiting();
    if (this.#ready.isSettled) this.#ready = promised();
    const wait = (words) => () => {
      this.wait = words;
    };
    this.#timers = [setTimeout(wait("short"), SHOWN_AFTER), setTimeout(wait("long"), LONG_AFTER)];
  }

  #refuse(days) {
    this.#hold({ release() {} }, null);
    this.#settle({ answer: null, error: new AttributeError(days) });
  }

  #settle({ answer, error }) {
    this.#stopWaiting();
    this.opened = new Map();
    Object.assign(this, { answer, error });
  }

  #stopWaiting() {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.wait = "";
  }

  #leave() {
    this.#held?.release();
    this.#held = null;
    this.#question = null;
    this.#settle({ answer: null, error: null });
    this.#told = {};
  }

  // Explanations

  #toggle(key, verdict) {
    const opened = new Map(this.opened);
    if (opened.delete(key)) this.opened = opened;
    else if (this.#tell("tiendo-select", { verdict }, true)) this.#explain(key, verdict);
  }

  async #explain(key, verdict) {
    const lang = this.#language;
    this.opened = new Map(this.opened).set(key, { verdict, text: null });
    const opened = { verdict, ...(await explanationOf(verdict, lang).then((text) => ({ text }), (error) => ({ text: error.message, error }))) };
    if (opened.error) this.#tellOf(opened.error);
    // closed meanwhile, or the language changed
    if (this.opened.has(key) && this.#language === lang) this.opened = new Map(this.opened).set(key, opened);
  }

  /** What is open is said again in another language. */
  #speak() {
    this.#told.lang = this.lang;
    for (const [key, { verdict }] of this.opened) this.#explain(key, verdict);
  }

  // Telling the page

  #tellOf(error) {
    this.#tell("tiendo-error", { error, diagnostics: error.diagnostics ?? [] });
  }

  #tell(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }
}

/** A promise to be settled from outside, whose failure need not be heard. */
function promised() {
  const made = { isSettled: false };
  made.promise = new Promise((fulfil, fail) => {
    const settle = (how) => (value) => {
      made.isSettled = true;
      how(value);
    };
    Object.assign(made, { fulfil: settle(fulfil), fail: settle(fail) });
  });
  made.promise.catch(() => {});
  return made;
}
