/** The elements as classes; nothing is registered by this file, which `tiendo/define` does. */
import type { Assessment, Consequence, Day, Diagnostic, Indicator, PlanError, Report, Scorecard, Task } from "./tiendo.js";

/** An address, an element of the page (`#id`), JSON text, an object, or a promise of either of these two; null is still to come, and so is the false of `loaded && plan`. */
export type Input = string | URL | object | null | false;

/** An attribute that cannot be used: what was given, and in what way it is wrong. */
export interface AttributeProblem {
  attribute: string;
  given: string | null;
  code: "not_a_day" | "not_a_language" | "not_a_number" | "unknown_id" | "missing_id";
}
/** The error of attributes that cannot be used. */
export interface AttributeError extends RangeError {
  readonly name: "AttributeError";
  readonly problems: AttributeProblem[];
}
/** The error of a plan, records or module that cannot be had; `why` is a status of HTTP or a word. */
export interface SourceError extends Error {
  readonly name: "SourceError";
  readonly input: "plan" | "records" | "module";
  readonly source: string;
  readonly why: string;
}

/** A policy that keeps a module from running or a page from drawing, words that do not come, or a defect. */
export interface OtherError extends Error {
  readonly name: "Error" | "TypeError" | "RangeError" | "ReferenceError" | "SyntaxError" | "CompileError" | "LinkError" | "RuntimeError";
}

/** Told when an assessment is shown. */
export type AssessedEvent = CustomEvent<{ assessment: Assessment }>;
/** Told of what is in the way, by the `name` of the error; `diagnostics` are those of a `PlanError`, else there are none. */
export type ErrorEvent = CustomEvent<{ error: PlanError | SourceError | AttributeError | OtherError; diagnostics: Diagnostic[] }>;
/** Told when a reader asks why; `preventDefault()` keeps the explanation shut. */
export type SelectEvent = CustomEvent<{ verdict: Indicator | Task | Report | Consequence | Scorecard }>;

/** The events of all elements; they bubble, and pass through shadow roots. */
export interface TiendoEvents {
  "tiendo-assessed": AssessedEvent;
  "tiendo-error": ErrorEvent;
  "tiendo-select": SelectEvent;
}

declare global {
  // where the types of a page are there these say nothing
  interface URL {}
  interface CustomEvent<T = any> {}
  interface HTMLElementEventMap extends TiendoEvents {}
  interface DocumentEventMap extends TiendoEvents {}
  interface WindowEventMap extends TiendoEvents {}
}

/** That of HTML, where the types of a page are there; a worker or a program for Node has no such type, and may import the package all the same. */
type HTML = typeof globalThis extends { HTMLElement: { prototype: infer Type } } ? Type : object;
declare const Element: new () => HTML;

/** What all elements have in common. Properties but for plan and records stand in attributes, as text; null and undefined take the attribute away. */
declare class TiendoElement extends Element {
  get plan(): Input;
  set plan(value: Input | undefined);
  get records(): Input;
  set records(value: Input | undefined);
  /** That of HTML, which null and undefined take away: then the language around the element counts. */
  get lang(): string;
  set lang(value: string | null | undefined);
  /** The day asked about, `as-of`; without it today in Vietnam, as the element says. */
  get asOf(): Day | null;
  set asOf(value: Day | null | undefined);
  /** `known-on`: what was recorded or decided later is left out. */
  get knownOn(): Day | null;
  set knownOn(value: Day | null | undefined);
  get unit(): string | null;
  set unit(value: string | null | undefined);
  /** `heading-level`, 1 to 6; 2 without it. */
  get headingLevel(): string | null;
  set headingLevel(value: string | number | null | undefined);
  /** The assessment that is shown. */
  readonly assessment: Assessment | null;
  /** Fulfilled once what was asked last is assessed; rejected with what is in its way. A rejection that nobody hears is no error. */
  readonly ready: Promise<Assessment>;
  /** Fetches and assesses anew; without `as-of` on what is today by then. */
  refresh(): Promise<Assessment>;
}

/** `<tiendo-board>`: the whole plan. With `unit` or `section` only what is theirs; without, readers choose. */
export class TiendoBoard extends TiendoElement {
  get section(): string | null;
  set section(value: string | null | undefined);
}
/** `<tiendo-indicator>`: one indicator, with `unit` that unit's part. */
export class TiendoIndicator extends TiendoElement {
  get indicator(): string | null;
  set indicator(value: string | null | undefined);
}
/** `<tiendo-agenda>`: what is due in the days ahead, 30 unless told otherwise, of all or of one unit. */
export class TiendoAgenda extends TiendoElement {
  get days(): string | null;
  set days(value: string | number | null | undefined);
}
/** `<tiendo-scorecard>`: what one unit answers for. */
export class TiendoScorecard extends TiendoElement {}

/** What all elements take as attributes where they are written as JSX. Up to React 18 objects are not for them: set the property. */
export interface TiendoAttributes {
  plan?: Input | undefined;
  records?: Input | undefined;
  "as-of"?: Day | null | undefined;
  "known-on"?: Day | null | undefined;
  lang?: string | undefined;
  unit?: string | null | undefined;
  "heading-level"?: string | number | null | undefined;
  /** From React 19 on, and in Preact. */
  "ontiendo-assessed"?: ((event: AssessedEvent) => void) | undefined;
  "ontiendo-error"?: ((event: ErrorEvent) => void) | undefined;
  "ontiendo-select"?: ((event: SelectEvent) => void) | undefined;
}
/**
 * The elements as JSX knows them, for `IntrinsicElements`; `Common` is what a framework takes of every element, as
 * `React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>`.
 */
export interface TiendoElements<Common = object> {
  "tiendo-board": Common & TiendoAttributes & { section?: string | null | undefined };
  "tiendo-indicator": Common & TiendoAttributes & { indicator: string };
  "tiendo-agenda": Common & TiendoAttributes & { days?: string | number | null | undefined };
  "tiendo-scorecard": Common & TiendoAttributes & { unit: string };
}
