/** Words in both languages. A name given once in the plan stands in both. */
export interface Text { vi: string; en: string }
export type Language = "vi" | "en";
/** A day, `YYYY-MM-DD`. */
export type Day = string;
/** An exact decimal as text: an input as it was written, or a derived number rounded half-up to 6 places. */
export type Decimal = string;

export type IndicatorStatus =
  | "missed" | "behind" | "no_data" | "at_risk" | "nearly_achieved"
  | "in_progress" | "not_started" | "on_track" | "achieved" | "exceeded";
export type DeadlineStatus =
  | "upcoming" | "due_soon" | "due_today" | "overdue"
  | "done_early" | "done_on_time" | "done_late" | "paused" | "waived";
/** How far the figures can be trusted: a second axis, never a status. */
export type Quality = "fresh" | "stale" | "conflicting" | "none";

/** A unit as it stands in a verdict. */
export interface Party { id: string; name: Text }
export interface DocumentRef { id: string; number: string | null; date: string | null; issuer: Text | null; name: Text; url: string | null }
export interface Source { id: string; name: Text; url: string | null }
/** A value given by one source on one day, as recorded. */
export interface SourcedValue { source: string | null; value: Decimal }
export interface Baseline { value: Decimal; on: Day }
export type Target =
  | { at_least: Decimal }
  | { at_most: Decimal }
  | { between: { from: Decimal; to: Decimal } };

/** Why a verdict is what it is: the rule that decided first, then the facts beside it. */
export type Reason =
  // which rule decided the status of an indicator
  | { code: "not-started"; start: Day }
  | { code: "no-observation"; from: Day }
  | { code: "reached" }
  | { code: "not-reached" }
  | { code: "nearly-reached"; threshold: Decimal }
  | { code: "pace"; pace: Decimal; threshold: Decimal; other_threshold: Decimal | null }
  | { code: "nothing-used" }
  | { code: "no-pace"; because: "at-end" | "nothing-expected-yet" | "baseline-equals-target" | "baseline-beyond-target" | "past-the-band" }
  | { code: "ceiling-broken"; on: Day; value: Decimal; limit: Decimal }
  | { code: "final-figure-missing"; from: Day; until: Day }
  // facts beside it
  | { code: "so-far"; until: Day }
  | { code: "still-counting"; until: Day }
  | { code: "stale"; days: number; limit: number }
  | { code: "conflicting"; on: Day; values: SourcedValue[]; decided_by: "source-order" | "worse-verdict"; value: Decimal }
  | { code: "converted"; value: Decimal; uom: string }
  | { code: "stretch"; stretch: Decimal; reached: boolean }
  // tasks
  | { code: "due-day"; due: Day }
  | { code: "last-good-day"; before: Day }
  | { code: "done"; on: Day }
  | { code: "paused"; from: Day; to: Day | null; days: number | null }
  | { code: "waived"; on: Day; document: string | null }
  // everywhere: which inputs are not from a source
  | { code: "illustrative"; parts: ("plan" | "indicator" | "task" | "policy" | "target" | "baseline" | "deadline" | "observation" | "completion" | "pause" | "waiver" | "explanation" | "cause")[] };

/** The verdict on one indicator. */
export interface Indicator {
  kind: "indicator";
  id: string; name: Text; section: string | null; tags: string[];
  status: IndicatorStatus; quality: Quality;
  /** True when no later day can change this verdict while the inputs stay. */
  final: boolean;
  /** Since when there is something to explain: the day a ceiling broke, the day after the last that counts, or the day of the figure (behind, at risk). */
  since: Day | null;
  measure: { uom: Text; kind: "cumulative" | "snapshot" };
  observed_on: Day | null; recorded: Day | null; source: Source | null;
  actual: Decimal | null;
  target: Target; stretch: Decimal | null; stretch_reached: boolean | null;
  baseline: Baseline | null;
  /** actual / target, a fraction of 1. */
  achievement: Decimal | null;
  /** (actual - baseline) / (target - baseline). */
  progress: Decimal | null;
  /** Where the path says the value should be on the day of the observation. */
  expected: Decimal | null; expected_progress: Decimal | null;
  /** Days of the path gone by on the day of the observation, and in all. */
  path_days: { gone: number; all: number } | null;
  /** progress / expected progress (a cumulative ceiling: expected / actual). */
  pace: Decimal | null;
  path: "linear" | "at_end"; bands: { on_track: Decimal; at_risk: Decimal };
  start: Day; due: Day; closes_on: Day; counts_until: Day;
  /** Days until the due day (0 on it); null afterwards. */
  days_left: number | null;
  /** Days since the due day; null until the day after it. */
  days_past: number | null;
  reasons: Reason[];
  responsible: Party[]; supporting: Party[];
  document: DocumentRef | null; note: Text | null; illustrative: boolean;
}

/** The verdict on one task. */
export interface Task {
  kind: "task";
  id: string; name: Text; section: string | null; tags: string[];
  status: DeadlineStatus; final: boolean; since: Day | null;
  deadline: { by: Day } | { before: Day };
  /** The last good day, moved by pauses; null while a pause without an end lasts. */
  due: Day | null; original_due: Day; done_on: Day | null;
  days_left: number | null; working_days_left: number | null;
  days_late: number | null; working_days_late: number | null;
  reasons: Reason[];
  responsible: Party[]; supporting: Party[];
  document: DocumentRef | null; note: Text | null; illustrative: boolean;
}

/** What a policy makes somebody owe. */
export interface Consequence {
  kind: "consequence";
  policy: string; name: Text; owes: "explanation"; owed_by: Party;
  because: { kind: "indicator" | "task"; id: string; name: Text; status: IndicatorStatus | DeadlineStatus; since: Day }[];
  since: Day; due: Day | null; within: { days: number } | { working_days: number };
  reasons: Reason[];
  document: DocumentRef | null; illustrative: boolean;
}

/** The four-state count of official reports; `waived` stands outside `total`. */
export interface DeadlineCounts {
  done_in_time: number; done_late: number; pending_in_time: number; pending_overdue: number; total: number; waived: number;
}
export interface Counts {
  indicators: Record<IndicatorStatus, number>;
  tasks: Record<DeadlineStatus, number>;
  deadlines: DeadlineCounts;
}
/** Counts of the items one unit is responsible for. */
export interface Scorecard extends Counts { id: string; name: Text; code: string | null; parent: string | null; consequences: number }

export interface Diagnostic {
  severity: "error" | "warning" | "note";
  /** Stable, in kebab case. */
  code: string;
  input: "plan" | "records" | "as_of";
  /** JSON Pointer (RFC 6901); "" is the whole text. */
  pointer: string;
  /** Counted from 1, in the text that was given; null when an object was given, or for the as-of date. */
  line: number | null;
  message: Text; help: Text;
}

export interface Assessment {
  format: "tiendo/1";
  plan: { id: string; name: Text; start: Day; end: Day; illustrative: boolean };
  as_of: Day;
  summary: Counts;
  sections: { id: string; name: Text; parent: string | null }[];
  indicators: Indicator[];
  tasks: Task[];
  consequences: Consequence[];
  units: Scorecard[];
  diagnostics: Diagnostic[];
}

/** The words for statuses, qualities and headings, as the explanations use them. */
export interface Words {
  indicator: Record<IndicatorStatus, string>;
  deadline: Record<DeadlineStatus, string>;
  quality: Record<Quality, string>;
}

/** What cannot be used, with every problem found. */
export class PlanError extends Error {
  readonly name: "PlanError";
  readonly diagnostics: Diagnostic[];
}

/** Where the module comes from; by default `tiendo_bg.wasm` beside this file. */
export type ModuleSource = string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module;

/** Loads the module once; further calls wait for the same one. */
export function init(source?: ModuleSource): Promise<void>;
/** Assesses the records against the plan on one day. Throws `PlanError`. */
export function assess(plan: string | object, records: string | object, options: { asOf: Day }): Assessment;
/**
 * The same as text, byte for byte what the native engine answers: the JSON of an `Assessment`, or, for inputs that
 * cannot be used, of a `Diagnostic[]`. For archives and comparisons.
 */
export function assessText(plan: string, records: string, asOf: Day): string;
/** Every problem of a plan, and of records for it; never throws for what stands in them. */
export function check(plan: string | object, records?: string | object): Diagnostic[];
/** One verdict in words, with the arithmetic and the document; in Vietnamese unless told otherwise. */
export function explain(verdict: Indicator | Task | Consequence, language?: Language): string;
/** The words for statuses. */
export function words(language?: Language): Words;
