/** What goes in, for those who make it in TypeScript; `tiendo/schema/plan.json` and the like say the same, and what goes together. */
export type { Plan, Records } from "./written.js";

/** JSON text, or an object that becomes JSON; no promise, response or list, which have to be awaited, read or put into an object first. */
export type Json = string | { [field: string]: any; then?: never; arrayBuffer?: never; length?: never };

/** Words in both languages. A name given once in the plan stands in both. */
export interface Text { vi: string; en: string }
export type Language = "vi" | "en";
/** A day, `YYYY-MM-DD`. */
export type Day = string;
/** A day, or a day with a time: `2023-08-01`, `2023-08-01T14:20`. */
export type Moment = string;
/** A time of day, `14:20`. */
export type Time = string;
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
/** Something of the plan, by id and name. */
export interface ItemRef { id: string; name: Text }
export interface DocumentRef { id: string; number: string | null; date: string | null; issuer: Text | null; name: Text; url: string | null }
export interface Source { id: string; name: Text; url: string | null }
/** A value given by one source on one day, as recorded. */
export interface SourcedValue { source: Source | null; value: Decimal }
export interface Baseline { value: Decimal; on: Day }
/** What must be reached, as the plan writes it. */
export type Target =
  | { at_least: Decimal } | { above: Decimal }
  | { at_most: Decimal } | { below: Decimal }
  | { between: { from: Decimal; to: Decimal } }
  | { equal: { value: Decimal; tolerance: Decimal } }
  | { increase_by: ChangeBy } | { reduce_by: ChangeBy }
  | { maintain: "not_below" | "not_above" }
  | { zero: true };
/** By how much the baseline is to change: an amount, or a share of it. The other one is null. */
export interface ChangeBy { amount: Decimal | null; share_of_baseline: Decimal | null }
/** The limits of a target as numbers: a floor, a ceiling, or both of a band. */
export interface Limits { from: Decimal | null; to: Decimal | null }
/** A target that was changed: from which day it holds, when that was decided. */
export interface Revision { from: Day; decided: Day; document: DocumentRef | null }

/** Where a value comes from: the records, other series, the verdicts on other indicators, or the units of a breakdown. */
export type MeasureForm =
  | "observed" | "ratio" | "share" | "sum" | "difference" | "score" | "worst_of"
  | "all_of" | "any_of" | "growth_of"
  | "rolled_sum" | "ratio_of_sums" | "weighted_mean" | "worst" | "rolled_all_of";
/** What is measured. `is_share`: values are fractions of 1. */
export interface Measure { uom: Text; kind: "cumulative" | "snapshot"; form: MeasureForm; is_share: boolean }
/** A part of a value that was worked out. */
export interface Part {
  /** A numerator (or what something is taken from), a denominator, what is taken off, one of several, another denominator. */
  role: "of" | "to" | "minus" | "part" | "beside";
  id: string; name: Text;
  /** Of a breakdown the unit. */
  unit: Party | null;
  observed_on: Day | null;
  /** When its figure was recorded and who gave it, of what is observed. */
  recorded: Day | null; source: Source | null;
  /** Its figure, and the unit of measure of it. */
  value: Decimal | null; uom: Text | null;
  /** Verdict and achievement, of composites. */
  status: IndicatorStatus | null; achievement: Decimal | null;
  /** Its weight, of means. */
  weight: Decimal | null;
  /** The numerator over this denominator, of those beside a ratio; how far its target is fulfilled, as it counts in a score. */
  share: Decimal | null;
  /** Its growth score, from -5 to 5. */
  score: Decimal | null;
}
/** How a target is meant to be reached; `growth`: its growth a year is judged instead. */
export type Path =
  | "linear" | "working_days" | "compound" | "milestones_step" | "milestones_line" | "like_last_year" | "same_period"
  | "growth" | "at_end";
/** A value of a day that a path is made of. */
export interface PathPoint { on: Day; value: Decimal }
/** What is foreseen for the due day: never a verdict. */
export interface IndicatorForecast {
  /** As far along the path as so far; least squares over the last figures; like last year. */
  method: "run_rate" | "trend" | "like_last_year";
  value: Decimal;
  /** Of a trend the first figure that it follows, and how many there are. */
  since: Day | null; figures: number | null;
  /** Of a trend the value of the line on the figure's day, and its change a day. */
  level: Decimal | null; slope: Decimal | null;
  /** Of a forecast by last year the values of that year it follows from. */
  points: PathPoint[];
  /** The value minus the limit. */
  gap: Decimal;
  reaches: boolean;
  /** The day the limit is reached at this rate. */
  reached_on: Day | null;
}
/** What is left until the due day, and how fast it has to go beside how fast it went. */
export interface RequiredRate {
  /** Of a total's ceiling by how much it may still rise. */
  left: Decimal;
  /** Months and working days from the figure to the due day. */
  months: Decimal; working_days: number | null;
  per_month: Decimal | null; per_working_day: Decimal | null;
  so_far_per_month: Decimal | null; so_far_per_working_day: Decimal | null;
}
export type GrowthCategory = "target_achieved" | "substantial" | "moderate" | "limited" | "deterioration";
/** Growth a year, by the method of Statistics Canada and Open SDG. */
export interface Growth {
  observed: Decimal | null; required: Decimal | null;
  /** observed / required; without a target the growth in the wanted direction. */
  ratio: Decimal | null;
  /** The natural limit, and what thresholds are reduced by near it. */
  limit: Decimal | null; coefficient: Decimal | null;
  category: GrowthCategory | null;
  /** From -5 to 5. */
  score: Decimal | null;
}
/** The verdict on a target for an earlier date of the same indicator. */
export interface Interim {
  due: Day; target: Target | null; limits: Limits;
  status: IndicatorStatus; final: boolean; since: Day | null;
  observed_on: Day | null; recorded: Day | null; source: Source | null;
  actual: Decimal | null; achievement: Decimal | null; expected: Decimal | null;
  /** What `expected` was worked out from: days of the path, or milestones and last year's figures. */
  path_days: { gone: number; all: number } | null; path_points: PathPoint[];
  pace: Decimal | null;
  reasons: Reason[]; illustrative: boolean;
}
/** How derived numbers and percentages are printed. */
export interface Print { digits: number; rounding: "half_up" | "half_even" | "truncate" }

/** Days, both ends included. */
export interface Span { from: Day; to: Day }
/** A time given. */
export type Term =
  | { days: number }
  | { working_days: number }
  | { weeks: number }
  | { months: number }
  | { years: number };
/** How long a dossier may take: half days are sessions of the office hours, hours are those in which offices are open. */
export type Limit =
  | { days: number }
  | { working_days: number }
  | { half_days: number }
  | { hours: number };
/** Where a due day goes that is no working day. */
export type Roll = "none" | "following" | "preceding" | "modified_following";
/** A task's deadline as the plan states it: that day is in time; the day before is; a time from a day or after a task. */
export type Deadline =
  | { by: Day }
  | { before: Day }
  | { within: { term: Term; from: Day | null; after: ItemRef | null } };
/** A day of a month; the last one where the month lacks it. `next_month` is the first after the period. */
export interface DayOfMonth { day: number; in: "next_month" | "last_month" }
/** A day of the week after the period, or of the period itself. */
export interface DayOfWeek { day: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"; in: "next_week" | "last_week" }
/** The day on which a report on a period is due, as the plan states it. */
export type PeriodDeadline =
  | { by_day: DayOfMonth }
  | { before_day: DayOfMonth }
  | { by_weekday: DayOfWeek }
  | { working_days_after_close: number };

/** A holiday, the day off for one that fell on a rest day, a working day swapped off, the rest day worked in exchange. */
export type DayKind = "holiday" | "compensation" | "swap_off" | "worked";
/** `computed` follows from the law, and no decision was read; `proposed` changes nothing until it is decided. */
export type DayStatus = "decided" | "computed" | "proposed";
/** A day that was counted and is not decided. */
export interface NotDecidedDay { date: Day; kind: DayKind; status: "computed" | "proposed"; name: Text }

/** Why a verdict is what it is: the rule that decided first, then the facts beside it. */
export type Reason =
  // which rule decided the status of an indicator
  | { code: "not-started"; start: Day }
  | { code: "no-observation"; from: Day }
  | { code: "reached" }
  | { code: "not-reached"; nearly: Decimal | null }
  | { code: "nearly-reached"; threshold: Decimal }
  | { code: "pace"; pace: Decimal; threshold: Decimal; other_threshold: Decimal | null }
  | { code: "nothing-used" }
  | { code: "of-parts"; parts: ItemRef[] }
  | { code: "part-missing"; id: string; name: Text }
  | { code: "no-common-day"; from: Day; parts: { id: string; name: Text; on: Day }[] }
  | { code: "zero-denominator"; on: Day; name: Text }
  | { code: "no-unit"; on: Day }
  | { code: "too-few-for-trend"; days: number; figures: number }
  | { code: "same-period-missing"; on: Day }
  | { code: "zero-base" | "zero-base-holds"; on: Day }
  | { code: "growth"; category: GrowthCategory }
  | { code: "unit-ended"; on: Day; successors: Party[] }
  | { code: "no-pace"; because: "at-end" | "nothing-expected-yet" | "baseline-equals-target" | "baseline-beyond-target" | "past-the-band" | "no-growth" | "not-positive" }
  | { code: "ceiling-broken"; on: Day; value: Decimal; limit: Decimal; recorded: Day | null; source: Source | null }
  | { code: "final-figure-missing"; from: Day; until: Day; part: ItemRef | null }
  // facts beside it
  | { code: "so-far"; until: Day }
  | { code: "still-counting"; until: Day }
  | { code: "stale"; days: number; limit: number; part: ItemRef | null }
  | { code: "before-start"; on: Day; start: Day }
  | { code: "off-track-since"; on: Day; value: Decimal; pace: Decimal | null; target: Target | null }
  | { code: "conflicting"; part: ItemRef | null; on: Day; values: SourcedValue[]; decided_by: "source-order" | "worse-verdict"; value: Decimal }
  | { code: "converted"; value: Decimal; uom: string }
  | { code: "stretch"; stretch: Decimal; reached: boolean }
  // tasks, periods of reports and dossiers
  | { code: "due-day"; due: Day }
  | { code: "last-good-day"; before: Day }
  | { code: "named-day"; point: "start_of" | "middle_of" | "end_of"; of: string; day: Day }
  | { code: "term"; term: Term; from: Day; last: Day }
  | { code: "rolled"; roll: Roll; from: Day; to: Day }
  | { code: "after-task"; task: string; name: Text; on: Day }
  | { code: "waits-for"; task: string; name: Text; waived: boolean }
  | { code: "done"; on: Day; document: string | null }
  | { code: "paused"; from: Day; to: Day | null; days: number | null; working_days: number | null; last: Day | null; was_due: Day | null; document: string | null }
  | { code: "extended"; until: Day; decided: Day; was_due: Day | null; in_time: boolean; stays: boolean; document: string | null }
  | { code: "reopened"; on: Day; done: Day; document: string | null }
  | { code: "waived"; on: Day; document: string | null }
  // dossiers
  | { code: "limit"; limit: Limit; from: Day; time: Time | null }
  | { code: "after-cut-off"; cut_off: Time; day_off: boolean; counted_from: Day }
  | { code: "supplement"; from: Day; to: Day | null }
  | { code: "suspension"; from: Day; to: Day | null }
  | { code: "ended-by-result"; on: Day }
  | { code: "rescheduled"; to: Day; decided: Day | null; was_due: Day | null }
  // where days are counted
  | { code: "not-decided"; days: NotDecidedDay[]; more: number }
  | { code: "outside-calendar" }
  // everywhere: which inputs are not from a source
  | { code: "illustrative"; parts: IllustrativePart[] };
/** An input that may be illustrative. */
export type IllustrativePart =
  | "plan" | "indicator" | "task" | "report" | "service" | "dossier" | "policy"
  | "target" | "baseline" | "path" | "forecast" | "revision" | "part" | "deadline" | "limit"
  | "observation" | "completion" | "submission" | "extension" | "reopening" | "pause" | "waiver"
  | "explanation" | "review" | "cause" | "reallocation" | "project" | "rule_set" | "grading" | "score" | "cap" | "item"
  | "weights" | "ranking";

/** The verdict on one indicator, or on one unit of its breakdown. */
export interface Indicator {
  kind: "indicator";
  id: string;
  /** Of a breakdown the unit; null for the whole. */
  unit: Party | null;
  name: Text; section: string | null; tags: string[];
  status: IndicatorStatus; quality: Quality;
  /** True when no later day can change this verdict while the inputs stay. */
  final: boolean;
  /** Since when there is something to explain: the day a ceiling broke, the day after the last that counts, or the day of the figure (behind, at risk). */
  since: Day | null;
  measure: Measure;
  observed_on: Day | null; recorded: Day | null; source: Source | null;
  actual: Decimal | null;
  /** What a value that was worked out is made of; empty for one that was observed. */
  parts: Part[];
  /** The target in force; null of composites of verdicts, and of growth without a target. */
  target: Target | null;
  /** Its limits; of a same-period baseline those of the figure's day. */
  limits: Limits;
  /** Beside the same period those of the due day, where they are others and known. */
  due_limits: Limits | null;
  /** The revision that brought it. */
  revision: Revision | null;
  stretch: Decimal | null; stretch_reached: boolean | null;
  baseline: Baseline | null;
  /** actual / target, a fraction of 1. */
  achievement: Decimal | null;
  /** (actual - baseline) / (target - baseline). */
  progress: Decimal | null;
  /** Where the path says the value should be on the day of the observation. */
  expected: Decimal | null; expected_progress: Decimal | null;
  /** Days of the path gone by on the day of the observation, and in all. */
  path_days: { gone: number; all: number } | null;
  /** What a path by milestones, or by last year's series, was worked out from. */
  path_points: PathPoint[];
  /** progress / expected progress (a cumulative ceiling: expected / actual). */
  pace: Decimal | null;
  path: Path | null; bands: { on_track: Decimal; at_risk: Decimal };
  growth: Growth | null; forecast: IndicatorForecast | null; required_rate: RequiredRate | null;
  /** The verdicts on targets for earlier dates. */
  interim: Interim[];
  print: Print | null;
  start: Day; due: Day; closes_on: Day; counts_until: Day;
  /** Days until the due day (0 on it); null afterwards. */
  days_left: number | null;
  /** Days since the due day; null until the day after it. */
  days_past: number | null;
  reasons: Reason[];
  responsible: Party[]; supporting: Party[];
  document: DocumentRef | null; note: Text | null; illustrative: boolean;
}

/** Where one deadline stands on the day: of a task, of a period of a report, of a dossier. */
export interface Standing {
  status: DeadlineStatus;
  /** True when no later day can change this verdict while the inputs stay. */
  final: boolean;
  /** The first day on which it was late. */
  since: Day | null;
  /** The last good day, after all that moved it; null while it waits for something. */
  due: Day | null;
  /** The last good day of the plan; of a dossier, the one before any re-appointment. */
  original_due: Day | null;
  /** Days until the due day, 0 on it; null afterwards. */
  days_left: number | null;
  /** Working days until the due day, that day included. */
  working_days_left: number | null;
  /** Days after the due day; of a dossier 0 when it is late by hours. */
  days_late: number | null;
  /** Working days after the due day. */
  working_days_late: number | null;
  /** The first day on which it was late before an extension or a re-appointment that came later than the due day. */
  was_overdue_from: Day | null;
  reasons: Reason[];
  illustrative: boolean;
}

/** The verdict on one task. */
export interface Task extends Standing {
  kind: "task";
  id: string; name: Text; section: string | null; tags: string[];
  deadline: Deadline; roll: Roll;
  done_on: Day | null;
  responsible: Party[]; supporting: Party[];
  document: DocumentRef | null; note: Text | null;
}

/** One period of a recurring report. */
export interface Period extends Standing {
  /** Its name, such as `2023-07`, `2023-Q3` or `2023-2024-H1`. */
  period: string;
  /** The days that its data cover. */
  window: Span;
  submitted_on: Day | null;
}
/** How many of the periods that are settled came in time; waived ones stand outside. `rate` is in_time / due. */
export interface Compliance { due: number; in_time: number; late: number; missing: number; rate: Decimal | null }

/** The verdict on one recurring report of one unit that owes it. */
export interface Report {
  kind: "report";
  id: string; name: Text; section: string | null; tags: string[];
  /** Who owes it, and whom it is sent to. */
  unit: Party; to: Party | null;
  every: "week" | "month" | "quarter" | "half_year" | "nine_months" | "year";
  /** Which days the data of a period cover; by the decree from the 15th to the 14th. */
  window: "calendar" | "decree_09_2019";
  deadline: PeriodDeadline; roll: Roll;
  /** Periods are owed whose windows close between these days. */
  start: Day; end: Day;
  /** The most urgent status of its periods: what is pending before what is done; null before the first period. */
  status: DeadlineStatus | null;
  /** Every period whose window has begun, in order. */
  periods: Period[];
  compliance: Compliance;
  /** The earliest period not submitted whose due day is not past. */
  next_due: { period: string; due: Day } | null;
  reasons: Reason[];
  supporting: Party[];
  document: DocumentRef | null; note: Text | null; illustrative: boolean;
}

/** The verdict on one dossier. */
export interface Dossier extends Standing {
  kind: "dossier";
  id: string; service: ItemRef; unit: Party;
  online: boolean;
  received: Moment;
  /** The day from which its limit is counted; that day itself is not. */
  counted_from: Day | null;
  /** The last good time of the due day, where the limit needs one. */
  due_time: Time | null;
  finished: Moment | null;
  /** 2 early, 1 on time, 0 late (Circular 01/2018/TT-VPCP art. 13); null while it is pending. */
  score: number | null;
  document: string | null;
}

/** Counts of dossiers of the plan's period up to the day. */
export interface DossierTotals {
  /** Received in the period; before it, and not finished when it began; in the period, online. */
  received: number; carried_over: number; online: number;
  /** Finished; finished or overdue. */
  processed: number; due: number;
  statuses: Record<DeadlineStatus, number>;
  deadlines: DeadlineCounts;
  /** The on-time rate that the service names: early + on time, what that is divided by, and the rate. */
  on_time: { over: number; under: number; rate: Decimal | null };
  /** online / received. */
  online_share: Decimal | null;
  /** Points of those finished, and score / processed. */
  score: number; mean_score: Decimal | null;
  /** Pending, and due within the forecast's working days: late then, if not finished before. */
  falling_due: number;
}

/** The dossiers of one service. */
export interface Service {
  kind: "service";
  id: string; name: Text; section: string | null; tags: string[];
  limit: Limit;
  /** What is received later than this counts as received on the next working day. */
  cut_off: Time | null;
  /** What its on-time rate divides by; `due` is finished or overdue. */
  on_time_rate: "received" | "processed" | "due" | "received_and_carried";
  /** How far ahead `falling_due` looks: so many working days, until that day. */
  forecast: { working_days: number; until: Day | null };
  totals: DossierTotals;
  /** The same by unit; units without a dossier are left out. */
  units: { unit: Party; totals: DossierTotals }[];
  /** One verdict for each dossier, by the day received. */
  dossiers: Dossier[];
  reasons: Reason[];
  document: DocumentRef | null; note: Text | null; illustrative: boolean;
}

/**
 * A verdict behind a consequence; of a report with its period, of an interim target and of a consequence with its due
 * day, of a breakdown with the unit. `since` is the first day of a miss.
 */
export interface Cause {
  kind: "indicator" | "task" | "report" | "dossier" | "consequence";
  id: string; unit: Party | null; period: string | null;
  /** Of a consequence the day from which its time is counted. */
  counted_from: Day | null;
  name: Text;
  status: IndicatorStatus | DeadlineStatus; since: Day | null;
  /** What else of the verdict the policy asks about, and found as it asks. */
  facts: CauseFact[];
}
/** A share of a unit's items on which it hangs that a policy speaks of the unit. */
export interface UnitShare { over: number; under: number; value: Decimal; bounds: Bounds }
/** Between which bounds a number lies; null where it has none on a side. */
export interface Bounds { at_least: Decimal | null; above: Decimal | null; at_most: Decimal | null; below: Decimal | null }
/** A fact about a verdict on which it hangs that a policy speaks of it: a number, a share of 1 or days, and the bounds within which it lies; how good the figure is; what the forecast says. */
export type CauseFact =
  | { code: "number"; number: "achievement" | "pace" | "days_late" | "working_days_late"; value: Decimal; bounds: Bounds }
  | { code: "quality"; quality: Quality }
  | { code: "forecast"; reaches: boolean };
/** What follows from verdicts under a policy. What is owed has a status, and `since` is the day from which its time runs. */
export interface Consequence {
  kind: "consequence";
  policy: string; name: Text; follows: "explanation" | "review" | "reminder" | "note" | "grade"; note: Text | null;
  /** The grades that are taken from the unit; in one grading, or in all that have them. */
  grade: { excluded_from: ItemRef[]; at_most: ItemRef | null; grading: ItemRef | null } | null;
  owed_by: Party;
  /** Before whom it answers. */
  to: Party | null;
  because: Cause[];
  /** The shares of the unit's items that the policy asks about, and found as it asks. */
  shares: UnitShare[];
  since: Day | null; within: Term | null; due: Day | null;
  status: DeadlineStatus | null; overdue_from: Day | null; done_on: Day | null;
  days_left: number | null; working_days_left: number | null; days_late: number | null; working_days_late: number | null;
  reasons: Reason[];
  document: DocumentRef | null; illustrative: boolean;
}

/** What a project does in a proposal, and why. */
export type CapitalRole = "gives" | "takes" | "keeps" | "no_data";
export type CapitalReason =
  | "leaves-unspent" | "spends-all-and-asks"
  | "asks-for-nothing" | "leaves-too-little" | "nobody-takes" | "need-is-met" | "nobody-leaves" | "none-left" | "no-capital" | "closed"
  | "no-figures" | "before-revision" | "final-figure-missing" | "conflicting";
/** Why nothing is to be moved; the last two of a whole proposal only. */
export type NothingToMove =
  | "closed" | "no-figures" | "nobody-leaves" | "nobody-takes" | "neither-leaves-nor-takes" | "not-across-sources" | "by-source";
/** The capital of one project: amounts are in the proposal's unit of measure. */
export interface ProjectCapital {
  id: string; name: Text;
  /** The plan capital in force, and the revision that brought it. */
  capital: Decimal; revision: Revision | null;
  /** Its last figures. */
  observed_on: Day | null; recorded: Day | null; source: Source | null; disbursed: Decimal | null;
  /** disbursed / capital. */
  share: Decimal | null;
  /** What will have been disbursed by the closing day, at most the capital: declared, or disbursed x all days / days gone by. */
  forecast: Decimal | null; method: "declared" | "run_rate" | null; run_rate: Decimal | null;
  days: { gone: number; all: number } | null;
  /** capital - forecast: the most it can give. */
  unspent: Decimal | null;
  /** What it declared to need beyond its capital: the most it can take. */
  need: Decimal | null;
  role: CapitalRole; because: CapitalReason;
  gives: Decimal; takes: Decimal;
  /** capital - gives + takes. */
  capital_after: Decimal;
  responsible: Party[]; supporting: Party[];
  document: DocumentRef | null; note: Text | null; illustrative: boolean;
}
/** Capital from one project to another: the smaller one of what the giver still had to give and the taker still asked for. */
export interface CapitalMove {
  from: ItemRef; to: ItemRef; amount: Decimal;
  to_give: Decimal; asked: Decimal; limited_by: "to_give" | "asked" | "both";
}
/** A programme or source of capital, which moves do not leave: `capital` is the same before them and after them. */
export interface CapitalSource {
  id: string; name: Text; capital: Decimal;
  projects: ProjectCapital[]; moves: CapitalMove[];
  /** The sum of the moves; what those that could take asked for and do not get; what will stay unspent all the same. */
  moved: Decimal; unmet_need: Decimal; left_unspent: Decimal;
  nothing_to_move: NothingToMove | null;
}
/** A proposal to move plan capital from slow projects to those that disburse well and need more. It decides nothing. */
export interface Reallocation {
  kind: "reallocation";
  id: string; name: Text; section: string | null; tags: string[];
  as_of: Day;
  uom: Text;
  /** The places to which what a run rate leaves unspent is rounded down. */
  digits: number;
  /** The days of disbursement, and those left until the last one; null after it. */
  start: Day; closes_on: Day; days_left: number | null;
  capital_sources: CapitalSource[];
  moved: Decimal; nothing_to_move: NothingToMove | null;
  reasons: Reason[];
  responsible: Party[]; supporting: Party[];
  document: DocumentRef | null; note: Text | null; illustrative: boolean;
}

/** The rules by which units are graded, and where they were read: in the norm, in sources that quote it, or the office's own. */
export interface RuleSetRef {
  id: string; name: Text; document: DocumentRef | null; valid_from: Day | null; valid_to: Day | null;
  source: "norm" | "secondary" | "own";
}
/** Whether a condition holds; `unknown` where a score, a figure or any item is missing. */
export type Holds = "met" | "not_met" | "unknown";
/** The value of a criterion: points, a sum, a share as a fraction of 1 with its numerator and denominator, or a yes or no. */
export interface CriterionValue {
  id: string; name: Text; article: Text | null;
  by: "points" | "fact" | "weighted_sum" | "done_share" | "on_time_share" | "late_share" | "exceeded_share";
  value: Decimal | null; max: Decimal | null; met: boolean | null;
  over: number | null; under: number | null; unknown: number | null;
  parts: { id: string; points: Decimal | null; max: Decimal; weight: Decimal }[];
  scored_on: Day | null;
}
/** A grade with its conditions; `criterion` names one of `criteria`. */
export interface GradeCheck {
  id: string; name: Text; article: Text | null; holds: Holds;
  conditions: {
    criterion: string; at_least: Decimal | null; above: Decimal | null; at_most: Decimal | null; below: Decimal | null;
    met: boolean | null; holds: Holds;
  }[];
}
/** A policy or a cap that took a better grade away, or leaves it to be decided. */
export type LimitedBy =
  | { code: "policy"; policy: ItemRef; excluded_from: ItemRef[]; at_most: ItemRef | null; because: Cause[]; shares: UnitShare[]; document: DocumentRef | null }
  | { code: "cap"; grade: ItemRef; allowed: number; qualified: number; to_decide: boolean };
/** Why a grade is none, or provisional. */
export type GradeReason =
  | { code: "not-in-force"; from: Day | null; to: Day | null }
  | { code: "not-started"; from: Day }
  | { code: "score-missing"; criteria: ItemRef[] }
  | { code: "no-items" }
  | { code: "figures-missing"; count: number }
  | { code: "no-grade-holds" }
  | { code: "no-grade-left" }
  | { code: "to-be-decided"; grade: ItemRef; allowed: number; left: number; among: number }
  | { code: "cap-not-settled"; grade: ItemRef; missing: number }
  | { code: "before-the-day"; on: Day }
  | { code: "not-settled"; count: number }
  | { code: "illustrative"; parts: IllustrativePart[] };
/** The grade of one unit; null where it cannot be said, or is to be decided. */
export interface UnitGrade {
  kind: "grade";
  grading: ItemRef; rule_set: RuleSetRef; unit: Party; looked_at: Day;
  grade: ItemRef | null; grade_before_limits: ItemRef | null;
  limited_by: LimitedBy[];
  provisional: boolean;
  counts: { indicators: boolean; tasks: boolean; reports: boolean; early_is_exceeded: boolean };
  items: { all: number; done: number; on_time: number; late: number; exceeded: number; unknown: number; pending: number; waived: number };
  criteria: CriterionValue[];
  /** The best first. */
  grades: GradeCheck[];
  reasons: GradeReason[];
  document: DocumentRef | null; illustrative: boolean;
}
/** Units graded together, as of `looked_at`: the as-of date, but not after the day graded. */
export interface Grading {
  kind: "grading";
  id: string; name: Text; rule_set: RuleSetRef;
  from: Day; to: Day; on: Day; looked_at: Day; in_force: boolean;
  counts: { indicators: boolean; tasks: boolean; reports: boolean; early_is_exceeded: boolean };
  /** The best grade first, counted on the final grades. Where all who qualify have the grade, `allowed` is the share of `counted`, rounded down. */
  caps: {
    grade: ItemRef; at_most: Decimal; of: ItemRef[]; by: ItemRef | null; article: Text | null; of_grading: boolean;
    qualified: number; allowed: number; counted: number; counted_with_one_more: number | null; kept: number; to_decide: number;
  }[];
  units: UnitGrade[];
  document: DocumentRef | null; illustrative: boolean;
}

/** The four-state count of official reports; `waived` stands outside `total`. */
export interface DeadlineCounts {
  done_in_time: number; done_late: number; pending_in_time: number; pending_overdue: number; total: number; waived: number;
}
/** Counts of items by status: reports by their periods. */
export interface Counts {
  indicators: Record<IndicatorStatus, number>;
  tasks: Record<DeadlineStatus, number>;
  reports: Record<DeadlineStatus, number>;
  dossiers: Record<DeadlineStatus, number>;
  deadlines: { tasks: DeadlineCounts; reports: DeadlineCounts; dossiers: DeadlineCounts };
}
/** A share of counts; `value` is over / under, null where nothing is divided. */
export interface Share { over: number; under: number; value: Decimal | null }
/** One kind of item in a score, by the weights of its items. */
export interface ScorePart {
  kind: "indicator" | "task" | "report" | "dossier";
  /** The plan's weight of the kind. */
  weight: Decimal;
  /** Achieved or exceeded, done in time; nearly achieved, done late; how much each of these counts. */
  full: Decimal; partly: Decimal; credit: Decimal;
  /** full + credit * partly; the weights of all that is decided; over / under, null where nothing is. */
  over: Decimal; under: Decimal; value: Decimal | null;
}
/** A score by the plan's weights: the mean of the parts that have a value; null where none has. */
export interface Score { value: Decimal | null; parts: ScorePart[] }
/** Counts, shares and score of some items; `score` is null in a plan without weights. */
export interface Totals extends Counts {
  consequences: number;
  score: Score | null;
  /** Achieved or exceeded, of the indicators with a final verdict; what has no final figure stands outside, and what a unit that has ended was still on the way to. */
  achieved_share: Share;
  /** On track or better so far, of the indicators that have a verdict by their figures. */
  on_track_share: Share;
  /** Done in time, of what is done or overdue: tasks, periods of reports, dossiers; waived ones stand outside. */
  on_time_share: Share;
  reasons: Reason[]; illustrative: boolean;
}
/** What one unit is responsible for; `subtree` with all units below it, each item once, null where they have none. */
export interface Scorecard extends Totals {
  kind: "scorecard";
  id: string; name: Text; code: string | null; parent: string | null;
  subtree: Totals | null;
  /** What gives the weights. */
  document: DocumentRef | null;
}
/** By what units are ranked, and of which items. */
export type RankedBy = "score" | "achieved_share" | "on_track_share" | "on_time_share";
export type Among = "own" | "subtree";
/** Why a unit has no place: it stands apart, not last. */
export type WhyUnranked = "no-items" | "nothing-decided" | "no-data" | "not-valid";
/** The place of a unit in a ranking. */
export interface Place {
  kind: "place";
  ranking: ItemRef; by: RankedBy; among: Among;
  unit: Party;
  /** One more than there are better ones; of so many; so many others have the same value. */
  rank: number; of: number; tied_with: number;
  result: Share | Score;
  /** The next better value, and the first of its units; null of the first. */
  next_better: { rank: number; unit: Party; result: Share | Score } | null;
  reasons: Reason[]; document: DocumentRef | null; illustrative: boolean;
}
/** Units beside each other: standard competition ranking (1, 2, 2, 4) by exact values. */
export interface Ranking {
  kind: "ranking";
  id: string; name: Text; by: RankedBy; among: Among;
  places: Place[];
  unranked: { unit: Party; reason: WhyUnranked }[];
  reasons: Reason[]; document: DocumentRef | null; illustrative: boolean;
}

export interface Diagnostic {
  severity: "error" | "warning" | "note";
  /** Stable, in kebab case. */
  code: string;
  /** `as_of` speaks of any day that is asked about. */
  input: "plan" | "records" | "as_of" | "letterhead" | "change";
  /** JSON Pointer (RFC 6901); "" is the whole text. Of days that of the option (`/knownOn`, `/from`, `/to`), "" of `asOf`. */
  pointer: string;
  /** Counted from 1, in the text that was given; null when an object was given, or for a day. */
  line: number | null;
  message: Text; help: Text;
}

export interface PlanSummary { id: string; name: Text; start: Day; end: Day; illustrative: boolean }
export interface Assessment {
  format: "tiendo/1";
  plan: PlanSummary;
  as_of: Day;
  /** What was recorded or decided later is left out; null: everything is known. */
  known_on: Day | null;
  summary: Counts;
  sections: { id: string; name: Text; parent: string | null }[];
  /** One verdict for each indicator; where it is broken down, one for each unit after that on the whole. */
  indicators: Indicator[];
  tasks: Task[];
  /** One verdict for each recurring report and each unit that owes it. */
  reports: Report[];
  services: Service[];
  consequences: Consequence[];
  /** One for each proposal to move capital that the plan asks for. */
  reallocations: Reallocation[];
  /** Of units that answer for something, or have one below them that does. */
  units: Scorecard[];
  gradings: Grading[];
  rankings: Ranking[];
  diagnostics: Diagnostic[];
}

/** What a change brings: only what is not as it was. */
export interface WhatIf {
  indicators: Indicator[];
  /** The counts over all items. */
  summary: Counts;
  /** The scorecards and the rankings that changed. */
  units: Scorecard[]; rankings: Ranking[];
  /** What is owed now and was not, or not like this; what is not owed any more, or not like this. */
  owed: Consequence[]; settled: Consequence[];
}

/** Something that is due on a day. */
export interface AgendaEntry {
  /** A name that stays when the day moves; unique in its plan. */
  uid: string;
  day: Day;
  kind: "indicator" | "task" | "report" | "consequence";
  /** Of a consequence, the policy's. */
  id: string;
  /** Of a report, the period; of an interim target, its day. */
  period: string | null;
  /** Of a consequence, what is owed. */
  follows: "explanation" | "review" | null;
  name: Text; section: string | null; owed_by: Party[];
  status: IndicatorStatus | DeadlineStatus;
  done_on: Day | null;
  document: DocumentRef | null; illustrative: boolean;
}
/** The dates of a plan between two days, as the native engine writes them; `agenda` answers the entries. Only `tiendo/schema/agenda.json` is made from it. */
interface Agenda { plan: PlanSummary; as_of: Day; known_on: Day | null; from: Day; to: Day; entries: AgendaEntry[] }

/** A special day of a calendar. `source` is empty where the status `computed` says it. */
export interface CalendarDay { date: Day; kind: DayKind; status: DayStatus; name: Text; source: string }
/** The special days of one year. */
export interface CalendarYear {
  year: number;
  /** Whether the calendar knows every day of it. */
  known: boolean;
  days: CalendarDay[];
  /** What the Prime Minister still has to decide, or has decided in a document that was not read. */
  to_decide: Text[];
}

/** The words for statuses, and for how far figures can be trusted, as the explanations use them. */
export interface Words {
  indicator: Record<IndicatorStatus, string>;
  deadline: Record<DeadlineStatus, string>;
  quality: Record<Quality, string>;
}

/** What cannot be used, with every problem found: of days and plan together, of records once the plan can be used. */
export class PlanError extends Error {
  readonly name: "PlanError";
  readonly diagnostics: Diagnostic[];
}

/** Where the module comes from; by default `tiendo_bg.wasm` beside this file. */
export type ModuleSource = string | Global<"URL"> | Global<"Response"> | Promise<Global<"Response">> | ArrayBuffer | ArrayBufferView | WasmModule;
/** What an environment has, of which the types may not be there. */
type Global<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer Type } } ? Type : never;
/** `WebAssembly.Module`, where the types of a page or of a worker are there; a program for Node has no such type. */
type WasmModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module : never;
/**
 * `afresh`: a load that is still under way is given up, for a request that never ends, and its source is asked again, past
 * the browser's cache; what is loaded stays, and so does the failure of a `source` that was no address.
 */
export interface InitOptions { afresh?: boolean | undefined }

/** What keeps a module from loading: `why` is a status of HTTP or a word (`no_answer`, `bundle`, `web_page`, `mixed`), `source` an address, or "". It is known by its name. */
export interface SourceError extends Error {
  readonly name: "SourceError";
  readonly input: "module";
  readonly source: string;
  readonly why: string;
}
/**
 * Loads the module once; further calls wait for the same one, unless they ask `afresh`. After a failure, mostly a `SourceError`,
 * it can be called again, and fetches past the cache. With `source` null it is what was given before, if anything was.
 */
export function init(source?: ModuleSource | null, options?: InitOptions): Promise<void>;
/** On which day; what was recorded or decided after `knownOn` is left out. Without it everything is known. */
export interface AssessOptions { asOf: Day; knownOn?: Day | null | undefined }
/** Assesses the records against the plan on one day. Throws `PlanError`. */
export function assess(plan: Json, records: Json, options: AssessOptions): Assessment;
/**
 * The same as text, byte for byte what the native engine answers: the JSON of an `Assessment`, or, for inputs that
 * cannot be used, of a `Diagnostic[]`. For archives and comparisons.
 */
export function assessText(plan: string, records: string, asOf: Day, knownOn?: Day): string;
/** Other figures and other targets, as records and a plan give them; a target of a `unit` is that of its breakdown. */
export interface Trial {
  observations?: {
    indicator: string; unit?: string | undefined; on: Day; value: number | string; uom?: string | undefined; source?: string | undefined;
    recorded?: Day | undefined; note?: string | Text | undefined; illustrative?: boolean | undefined;
  }[] | undefined;
  /** A target as a plan writes it: `{ at_least: 95 }`, `"zero"`. */
  targets?: { indicator: string; unit?: string | undefined; target: object | "maintain" | "zero" }[] | undefined;
}
/** A plan and its records, read once and asked about any number of days. It keeps memory in the module until `close()`. */
export interface ReadPlan {
  /** The same as `assess`. Throws `PlanError`. */
  assess(options: AssessOptions): Assessment;
  /** The same as `agenda`. Throws `PlanError`. */
  agenda(options: AgendaOptions): AgendaEntry[];
  /** The same as `icalendar`. Throws `PlanError`. */
  icalendar(options: ICalendarOptions): string;
  /** The same as `calendarYear`. */
  calendarYear(year: number): CalendarYear;
  close(): void;
}
/** Reads a plan and its records once, where they are asked about more than one day. Throws `PlanError`. */
export function read(plan: Json, records: Json): ReadPlan;
/** A plan and its records, opened on one day. It keeps memory in the module until `close()`. */
export interface OpenedPlan {
  /** The assessment without any change. */
  readonly assessment: Assessment;
  /** What a change would bring on the day of the assessment: a figure of a later day brings nothing. Throws `PlanError`. */
  whatIf(change: Trial | string): WhatIf;
  close(): void;
}
/** Opens a plan for questions of the kind "what if". Throws `PlanError`. */
export function open(plan: Json, records: Json, options: AssessOptions): OpenedPlan;
/** Every problem of a plan, and of records for it once it can be used; never throws for what stands in them. */
export function check(plan: Json, records?: Json | null): Diagnostic[];
/** The words for statuses. */
export function words(language?: Language): Words;

/** Which days of the deadline calendar, both ends included (none are due from a day to an earlier one), as the records stand on `asOf`, as known on `knownOn`. */
export interface AgendaOptions extends AssessOptions { from: Day; to: Day }
/** The deadline calendar: what is due on which day, and who owes it. Throws `PlanError`. */
export function agenda(plan: Json, records: Json, options: AgendaOptions): AgendaEntry[];
export interface ICalendarOptions extends AgendaOptions {
  /** Vietnamese unless told otherwise. */
  language?: Language | undefined;
  /** All-day events, which Outlook and Google Calendar show, unless to-dos are asked for. */
  component?: "event" | "todo" | undefined;
  /** An alarm at 08:00 so many days before, 0 to 365; 7 unless told otherwise. */
  alarmDays?: number | undefined;
}
/** The same as an iCalendar text (RFC 5545), for the calendars that people keep. Throws `PlanError`. */
export function icalendar(plan: Json, records: Json, options: ICalendarOptions): string;
/** The special days of one year, 1900 to 2199, in the calendar of the plan. Throws `PlanError`. */
export function calendarYear(plan: Json, year: number): CalendarYear;
/** "No day" and "no minute" in a column. */
export const NO_DAY: -2147483648;
export const NO_MINUTE: 65535;
/**
 * Dossiers by columns, a row each. Days are counted from 1970-01-01 (`Date.UTC(y, m, d) / 864e5`), minutes from
 * midnight, both local. The optional columns may be left out.
 */
export interface DossierColumns {
  /** Position of the service, and of the unit, in the plan. */
  service: Uint16Array; unit: Uint16Array;
  /** The day received, and the minute. */
  received: Int32Array; received_minute?: Uint16Array | undefined;
  /** The day finished, and the minute; `NO_DAY` while it is not. */
  finished: Int32Array; finished_minute?: Uint16Array | undefined;
  /** The day of a re-appointment, or `NO_DAY`, and the day on which it was decided (`NO_DAY`: always known). */
  rescheduled?: Int32Array | undefined; rescheduled_decided?: Int32Array | undefined;
  /** 1 for online. */
  online?: Uint8Array | undefined;
  /** What waited: its row, sorted; 0 for a supplement and 1 for a suspension; first and last day (`NO_DAY` while it lasts). */
  pause_row?: Uint32Array | undefined; pause_kind?: Uint8Array | undefined; pause_from?: Int32Array | undefined; pause_to?: Int32Array | undefined;
  pause_to_minute?: Uint16Array | undefined;
}
/** The answer for columns: the verdicts that rows would get. */
export interface DossierAnswers {
  /** The due day of each row; `NO_DAY` while it waits, or where the calendar does not reach. */
  due: Int32Array;
  /**
   * The status of each row, as its position in `upcoming`, `due_soon`, `due_today`, `overdue`, `done_early`,
   * `done_on_time`, `done_late`, `paused`; 255 for what is not counted on the day.
   */
  status: Uint8Array;
  /** The counts, without single dossiers. */
  services: Service[];
}
/** Due day, status and counts of dossiers given by columns, for millions of them. Throws `PlanError`. */
export function assessDossiers(plan: Json, columns: DossierColumns, options: { asOf: Day }): DossierAnswers;
