// What all elements have in common: what they are asked, the wait, the answer or what is in its way, their events, and
// that nothing stays behind when they leave.

import { html, nothing, render } from "lit/html.js";
import { words } from "../tiendo.js";
import { answerTo, questionOf } from "./assessments.js";
import { AttributeError, languageOf, notADay, notALanguage, notANumber, wholeNumber } from "./attributes.js";
import { attributeProblems, failure, sentences, waiting } from "./messages.js";
import { sheet } from "./styles.js";
import { isAddress } from "./sources.js";
import { today } from "./today.js";
import { explanationOf } from "./why.js";
import { isKnown, learn, translator } from "./words.js";

/** A wait that is over before this is not shown; one that is longer than the second offers to try again. */
const SHOWN_AFTER = 300;
const LONG_AFTER = 8000;

const INPUTS = ["plan", "records"];
const DAYS = ["as-of", "known-on"];
const USUAL_LEVEL = 2;

/** Properties that stand in an attribute; each element looks at those that concern it. That of HTML would write a `lang` that is undefined out. */
const REFLECTED = {
  lang: "lang", asOf: "as-of", knownOn: "known-on", unit: "unit", section: "section", indicator: "indicator", days: "days", headingLevel: "heading-level",
};

/** Without a page, as in Node, there is nothing to extend, and no harm in importing it. */
const Base = globalThis.HTMLElement ?? Object;

export class TiendoElement extends Base {
  static observedAttributes = [...INPUTS, ...Object.values(REFLECTED)];

  /** Plan and records that are not addresses in an attribute. */
  #given = {};
  /** Those that are, as of when they were set: a page may change its own address afterwards. */
  #addresses = {};
  #held = null;
  #question = null;
  #answer = null;
  #error = null;
  /** "", or how long the wait is. */
  #wait = "";
  /** What was held when what is shown came. */
  #shown = null;
  #timers = [];
  #ready = promised();
  /** What the reader has opened: explanations by key, and folds. */
  #opened = new Map();
  #unfolded = new Set();
  #told = {};
  #isDrawing = false;
  /** Why nothing can ever be drawn. */
  #refusal = null;
  /** The language that is drawn, and why another one cannot be. */
  #spoken = null;
  #lost = null;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  get plan() {
    return this.#input("plan");
  }
  set plan(value) {
    this.#give("plan", value);
  }
  get records() {
    return this.#input("records");
  }
  set records(value) {
    this.#give("records", value);
  }

  /** The assessment that is shown, or null. */
  get assessment() {
    return this.#answer?.assessment ?? null;
  }

  /** Fulfilled with the assessment once it is shown; rejected with what is in its way. */
  get ready() {
    return this.#ready.promise;
  }

  /** Fetches and assesses anew; without `as-of` on what is today by then. */
  refresh() {
    if (this.isConnected) {
      this.#ask(true);
      if (!isKnown(this.#language)) this.#learn(this.#language, true);
    }
    return this.ready;
  }

  connectedCallback() {
    // it is of this document, and taken away in that of another window; jsdom knows sheets, but no place for them
    if (this.ownerDocument === document && !this.shadowRoot.adoptedStyleSheets?.length) this.shadowRoot.adoptedStyleSheets = [sheet()];
    // what a page set before this was defined stands in the way of what sets it now
    for (const name of [...INPUTS, ...Object.keys(REFLECTED)].filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.changed();
  }

  disconnectedCallback() {
    // an element that is only moved is back by then
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  /** Moved within the page (`moveBefore`): nothing to do. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (INPUTS.includes(name)) {
      delete this.#given[name];
      this.#addresses[name] = Object.assign(this.ownerDocument.createElement("a"), { href: after }).href;
    }
    if (INPUTS.includes(name) || DAYS.includes(name)) this.#askAnew();
    this.changed();
  }

  /** Draws anew, once for all that changes in one turn. */
  changed() {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      if (this.isConnected && this.#question === null) this.#ask(false);
      this.#speak(this.#language);
      try {
        this.#draw();
      } catch (error) {
        // a defect is told in the place of the board
        this.#shown = null;
        if (this.#answer || !this.#error) this.#settle(null, error);
        else if (this.#spoken) this.#giveUp(error);
      }
    });
  }

  /** What is shown stays until the words of another language are there; before that, and where they cannot be had, Vietnamese has to do. */
  #speak(lang) {
    if (!isKnown(lang)) return this.#learn(lang);
    const before = this.#spoken;
    this.#spoken = lang;
    if (before && before !== lang) this.#speakAgain();
    return undefined;
  }

  #learn(lang, afresh) {
    learn(lang, afresh).then(() => this.changed(), (error) => {
      if (this.#lost === error) return;
      this.#lost = error;
      this.#spoken ??= "vi";
      this.#tellOf(error);
      this.changed();
    });
  }

  /** What to draw of an answer. */
  draw() {
    return nothing;
  }

  /** Problems of attributes beyond those that all elements have. */
  check() {
    return [];
  }

  #input(name) {
    return this.#given[name] ?? this.getAttribute(name);
  }

  #give(name, value) {
    if (isAddress(value)) return this.setAttribute(name, value);
    this.removeAttribute(name);
    this.#given[name] = value;
    this.#askAnew();
    return this.changed();
  }

  /** From now on another answer is waited for. */
  #askAnew() {
    this.#question = null;
    if (this.#ready.isSettled) this.#ready = promised();
  }

  // Asking and waiting

  #ask(afresh) {
    if (this.#refusal) return this.#askInVain();
    const days = this.#dayProblems;
    // nothing is assessed on a day that was guessed
    if (days.length > 0) return this.#refuse(days);
    const question = questionOf(this, this.asOf || today(), this.#addresses);
    if (!afresh && this.#held?.question?.key === question.key) {
      this.#question = this.#held.question = question;
      return undefined;
    }
    const held = { ...answerTo(question, afresh), question };
    this.#hold(held, question);
    const settle = (answer, error) => this.#held === held && this.#settle(answer, error);
    // a promise that a page gave need not be rejected with an error, but with a status, or a request that has one
    held.promise.then((answer) => settle(answer, null), (why) => settle(null, why instanceof Error ? why : Error(why?.status ?? why)));
    return undefined;
  }

  /** The next drawing is the end of it. */
  #askInVain() {
    this.#askAnew();
    this.#question = [];
    this.changed();
  }

  /** Takes what is new before it lets go of what was held: what both need stays. */
  #hold(held, question) {
    this.#held?.release();
    this.#held = held;
    this.#question = question;
    // days that were mended are no news, and there is nothing to show yet
    if (this.#error instanceof AttributeError) this.#error = null;
    this.#stopWaiting();
    if (this.#ready.isSettled) this.#ready = promised();
    const later = (wait, after) => setTimeout(() => {
      this.#wait = wait;
      this.changed();
    }, after);
    this.#timers = [later("short", SHOWN_AFTER), later("long", LONG_AFTER)];
  }

  #refuse(days) {
    this.#shown = null;
    this.#hold({ release() {} }, days);
    this.#settle(null, new AttributeError(days));
  }

  #settle(answer, error) {
    if (this.#held) this.#held.isOver = true;
    this.#stopWaiting();
    this.#error = error;
    // what cannot be had anew stays, as long as it is what is asked for
    if (!error || !this.#shown || !isTheSame(this.#shown.question, this.#held.question)) {
      this.#opened.clear();
      this.#answer = answer;
      this.#shown = answer && this.#held;
    }
    this.changed();
  }

  #stopWaiting() {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.#wait = "";
  }

  #leave() {
    this.#held?.release();
    this.#held = null;
    this.#question = null;
    this.#told = {};
    this.#ready.fail(new DOMException("", "AbortError"));
    this.#ready = promised();
    this.#settle(null, null);
  }

  // Drawing

  #draw() {
    if (this.#refusal) return this.#tellThatNothingCanBeDrawn();
    const view = this.#viewIn(this.#spoken ?? "vi");
    const [answer, error, wait] = [this.#answer, this.#error, this.#wait];
    const isPending = !this.#spoken || (!answer && !error);
    const problems = isPending ? [] : this.#problems;
    const retry = ({ target }) => {
      // the button will go, and the focus stays in the element
      target.closest(".tiendo").focus();
      this.refresh();
    };
    render(html`<div class="tiendo ${isPending ? "pending" : wait}" part="base" lang=${view.lang} dir="ltr" tabindex="-1" aria-busy=${wait !== ""}>
      ${attributeProblems(view, problems)}
      ${isPending ? html`<slot></slot>` : [error ? failure(view, error, retry) : nothing, answer ? this.draw(view) : nothing]}
      ${waiting(view, wait, retry)}
    </div>`, this.shadowRoot);
    if (this.#spoken) this.#tellAll(answer, error, problems);
  }

  /** What the parts of an element are drawn from. */
  #viewIn(lang) {
    return {
      ...this.#answer, lang, t: translator(lang), words: this.#answer && words(lang),
      // the board of yesterday, which a refresh could not replace, is of no today
      tookToday: this.#held?.isOver && !this.asOf && this.assessment?.as_of === today(), level: wholeNumber(this.headingLevel, 1, 6) ?? USUAL_LEVEL,
      opened: this.#opened, unfolded: this.#unfolded,
      why: (key, verdict) => this.#toggle(key, verdict),
      fold: (key) => {
        if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
        this.changed();
      },
    };
  }

  /** The language of the nearest element that has one, if the elements speak it. */
  get #language() {
    let found;
    for (let place = this; place && !found; place = place.parentNode ?? place.host) found = place.getAttribute?.("lang")?.trim();
    return languageOf(found) ?? "vi";
  }

  get #problems() {
    const { assessment } = this;
    return [
      ...this.#dayProblems,
      ...notALanguage(this.getAttribute("lang")),
      ...notANumber("heading-level", this.headingLevel, 1, 6, USUAL_LEVEL),
      ...(assessment ? this.check(assessment) : []),
    ];
  }

  get #dayProblems() {
    return [...notADay("as-of", this.asOf), ...notADay("known-on", this.knownOn)];
  }

  // Explanations

  #toggle(key, verdict) {
    if (this.#opened.delete(key)) this.changed();
    else if (this.#tell("tiendo-select", { verdict }, true)) this.#explain(key, verdict);
  }

  async #explain(key, verdict) {
    const opened = { verdict, text: null };
    this.#opened.set(key, opened);
    this.changed();
    try {
      opened.text = await explanationOf(verdict, this.#spoken);
    } catch (error) {
      opened.retry = ({ target }) => {
        target.closest(".tiendo").focus();
        this.#explain(key, verdict);
      };
      // no line of it is a verdict
      opened.text = ["", ...sentences(translator(this.#spoken), error, "explanations")].join("\n").replaceAll("`", "");
      this.#tellOf(error);
    }
    this.changed();
  }

  /** What is open is said in the other language. */
  #speakAgain() {
    for (const [key, { verdict }] of this.#opened) this.#explain(key, verdict);
  }

  // Telling the page

  /** Tells what is drawn for the first time. */
  #tellAll(answer, error, problems) {
    const told = this.#told;
    const said = new AttributeError(problems).message;
    this.#told = { answer, error, said };
    if (said && said !== told.said) this.#tellOf(new AttributeError(problems));
    // what is drawn may still be the answer to what was asked before
    const { fulfil, fail } = this.#question && this.#held?.isOver ? this.#ready : {};
    if (error) fail?.(error);
    if (error && error !== told.error && !(error instanceof AttributeError)) this.#tellOf(error);
    if (answer) fulfil?.(answer.assessment);
    if (answer && answer !== told.answer) this.#tell("tiendo-assessed", { assessment: answer.assessment });
  }

  /** What is on its way is nobody's business any more. */
  #giveUp(error) {
    this.#hold({ release() {} }, this.#question);
    this.#stopWaiting();
    this.#refusal = error;
    this.changed();
  }

  /** Where not even a message can be drawn, which only a policy on Trusted Types does, it is written, and nothing more is loaded or tried. */
  #tellThatNothingCanBeDrawn() {
    const textContent = translator(this.#spoken)("no_drawing");
    if (this.shadowRoot.textContent !== textContent) this.shadowRoot.replaceChildren(Object.assign(document.createElement("p"), { role: "alert", textContent }));
    if (!this.#question || this.#ready.isSettled) return;
    const error = new Error(textContent, { cause: this.#refusal });
    this.#ready.fail(error);
    this.#tellOf(error);
  }

  #tellOf(error) {
    this.#tell("tiendo-error", { error, diagnostics: error.diagnostics ?? [] });
  }

  #tell(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }
}

// null and undefined take the attribute away; of HTML `lang` is never null
for (const [name, attribute] of Object.entries(REFLECTED)) {
  Object.defineProperty(TiendoElement.prototype, name, {
    configurable: true, enumerable: true,
    get() {
      return this.getAttribute(attribute)?.trim().normalize() ?? (name === "lang" ? "" : null);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}

/** Whether the same is asked, on the same day or on whatever day it is. */
function isTheSame(before, now) {
  return before.key === now.key || before.given === now.given;
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
