/** Words about assessments: explanations of verdicts, what changed between two days, and drafts of documents. */
import type {
  Among, Assessment, Cause, Consequence, Day, DeadlineStatus, Decimal, Dossier, Grading, Indicator,
  IndicatorStatus, ItemRef, Language, Measure, InitOptions, ModuleSource, Moment, Party, Place, RankedBy, Ranking, Reallocation,
  Report, Revision, Score, Scorecard, Service, Share, Source, Target, Task, Text, UnitGrade, WhyUnranked,
} from "./tiendo.js";

export { PlanError } from "./tiendo.js";

/** What the plan, or its calendar, says of an item. */
export type PlanField =
  | "uom" | "start" | "due" | "closes_on" | "counts_until" | "baseline" | "path" | "bands" | "nearly_achieved" | "form" | "growth" | "parts"
  | "expected" | "policy" | "limit" | "due_soon_days";
/** Why a verdict is another one. */
export type Because =
  | { code: "figure"; on: Day | null; value: Decimal | null; recorded: Day | null; source: Source | null; instead_of: Decimal | null; instead_of_day: Day | null; instead_of_source: Source | null; measure: Measure }
  | { code: "revision"; revision: Revision | null }
  | { code: "target"; target: Target | null; instead_of: Target | null; measure: Measure }
  | { code: "earlier-figure"; on: Day; value: Decimal; breaks: boolean; measure: Measure }
  | { code: "plan"; fields: PlanField[] }
  | { code: "parts"; parts: ItemRef[] }
  | { code: "done"; on: Day | null; instead_of: Day | null; reopened: Day | null }
  | { code: "due"; due: Day | null; instead_of: Day | null }
  | { code: "waived"; on: Day | null; instead_of: Day | null }
  | { code: "finished"; on: Moment | null; instead_of: Moment | null }
  | { code: "rescheduled"; to: Day | null; instead_of: Day | null }
  | { code: "paused"; from: Day; to: Day | null }
  | { code: "not-paused"; from: Day }
  | { code: "causes"; added: Cause[]; gone: Cause[] }
  | { code: "time-passed"; from: Day; to: Day }
  | { code: "added" }
  | { code: "removed" };
/**
 * A verdict that is another one; `before` is null for what was not there, `after` for what is gone, and both for what
 * follows without being owed. Of what follows `id` is the policy's, `period` the due day.
 */
export interface VerdictChange {
  kind: "indicator" | "task" | "report" | "dossier" | "consequence";
  id: string; unit: Party | null; period: string | null;
  follows: Consequence["follows"] | null; since: Day | null;
  name: Text;
  before: IndicatorStatus | DeadlineStatus | null; after: IndicatorStatus | DeadlineStatus | null;
  because: Because[];
}
/** A share or a score of a unit that is another one. */
export interface ShareChange { kind: "scorecard"; unit: Party; by: RankedBy; among: Among; before: Share | Score | null; after: Share | Score | null }
/** A rank that is another one; null of a unit that is not in the ranking. */
export interface RankChange { kind: "place"; ranking: ItemRef; by: RankedBy; unit: Party; before: Ranked | null; after: Ranked | null }
/** Where a unit stands in a ranking: at a rank, or without one for a reason. */
export interface Ranked { rank: number | null; result: Share | Score | null; unranked: WhyUnranked | null }
/** Two assessments side by side: the verdicts that changed, in the order of the later one. */
export interface Comparison {
  plan: string;
  from_as_of: Day; from_known_on: Day | null; to_as_of: Day; to_known_on: Day | null;
  changes: VerdictChange[]; shares: ShareChange[]; ranks: RankChange[];
}

/**
 * Loads the module once; further calls wait for the same one, unless they ask `afresh`. After a failure, mostly a `SourceError`,
 * it can be called again, and fetches past the cache. With `source` null it is what was given before, if anything was.
 */
export function init(source?: ModuleSource | null, options?: InitOptions): Promise<void>;
/** One verdict in words, with the arithmetic and the document; in Vietnamese unless told otherwise. */
export function explain(verdict: Indicator | Task | Report | Service | Dossier | Consequence | Reallocation | Grading | UnitGrade | Scorecard | Ranking | Place | VerdictChange | ShareChange | RankChange, language?: Language): string;
/** Which verdicts are others in a later assessment, and because of what. */
export function compare(before: Assessment | string, after: Assessment | string): Comparison;

/** What stands around a document; what is not given stays blank, or is taken from the assessment. */
export interface Letterhead {
  /** The body above the one that issues it, who issues it (the unit, if not given), its number, the letters behind the number. */
  superior?: string | undefined; issuer?: string | undefined; number?: string | undefined; symbol?: string | undefined;
  place?: string | undefined; date?: Day | undefined;
  /** To whom (those before whom the policies make units answer, if not given), and who receives a copy. */
  to?: string[] | undefined; copies?: string[] | undefined;
  /** In which office it is signed, and by whom. */
  signatory?: string | undefined; signer?: string | undefined;
}
/** The components of a document beside its body (Decree 30/2020/NĐ-CP art. 8.2); what is not known is a row of dots. */
export interface Form {
  mark: string; state: string; motto: string; superior: string | null; issuer: string; number: string; place_and_date: string;
  title: string; subject: string; to: string[]; signatory: string; signer: string; recipients: string[];
}
/** The verdict that a part of a draft is on. */
export interface About {
  kind: "indicator" | "task" | "report" | "dossier" | "consequence" | "ranking" | "place" | "grading" | "reallocation";
  id: string; unit: string | null; period: string | null;
}
export type Block =
  | { block: "heading"; level: number; text: string; about: About | null }
  | { block: "paragraph"; text: string; about: About | null }
  | { block: "entry"; topic: "due" | "recorded" | "arithmetic" | "verdict" | "ahead" | "note" | null; label: string | null; sentences: string[]; about: About | null }
  /** To be filled in by hand. */
  | { block: "blank"; label: string }
  /** `words`: so many columns at the left are words, the others numbers. */
  | { block: "table"; caption: string; header: string[]; words: number; rows: string[][] };
/** A document to be completed and signed; `text`, `markdown` and `html` are the whole of it. The HTML is safe: user text is escaped. */
export interface Draft {
  kind: "explanation" | "periodic_report" | "year_end_report";
  language: Language; plan: ItemRef; as_of: Day; known_on: Day | null; unit: Party | null;
  form: Form; body: Block[]; illustrative: boolean;
  text: string; markdown: string; html: string;
}
/**
 * The draft of the explanation (báo cáo giải trình) that a unit still owes; with `since` the one for what is counted from
 * that day, filed or not. Null if it owes none. Throws `TypeError` for a unit that answers for nothing in the assessment, `PlanError` for a
 * letterhead or a day that cannot be used.
 */
export function explanationDraft(
  assessment: Assessment | string, unit: string,
  options?: { language?: Language | undefined; since?: Day | null | undefined; letterhead?: Letterhead | string | undefined },
): Draft | null;
/**
 * The draft of the office's report: the year-end report when the plan's period is over, a periodic one before. With `last`,
 * the assessment of the last report, it says what changed since. Throws `PlanError` for a letterhead that cannot be used.
 */
export function reportDraft(
  assessment: Assessment | string,
  options?: { language?: Language | undefined; last?: Assessment | string | null | undefined; letterhead?: Letterhead | string | undefined },
): Draft;
