/** What people write: plans and records, as `assess` takes them. Made from the JSON Schemas by `wasm/schema/build.mjs`. */

/** A day, `YYYY-MM-DD`. */
export type Day = string;
/** A local time of day, `14:20`. */
export type Time = string;
/** A day, or a day with a time: `2023-08-01`, `2023-08-01T14:20`. */
export type Moment = string;
/** An exact number: of at most 15 significant digits; longer ones as text. */
export type Exact = number | string;
/** A name: one text for both languages, or both wordings. */
export type Name = string | { vi: string; en: string };

/** A plan: who must reach what by when, and what follows if they do not. */
export interface Plan {
  /** The file or address of the JSON Schema, by which editors check and complete; it changes no verdict. */
  $schema?: string | undefined;
  /** The version of the format. */
  format: "tiendo/1";
  /** The plan's id, which its records name. */
  id: string;
  /** The plan's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The plan's period. */
  period: {
    /** The first day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    start: Day;
    /** The last day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    end: Day;
  };
  /** The calendar of working days. `"vn"` is the built-in one of Vietnamese public bodies, 2019 to 2060; or one of its own that extends or replaces it. */
  calendar?: Calendar | undefined;
  /** How many days before the due day something is due soon. */
  due_soon_days?: number | undefined;
  /** Sources of figures; their order decides between conflicting ones. */
  sources?: Source[] | undefined;
  /** Documents that order or explain something. */
  documents?: Document[] | undefined;
  /** Units: offices, wards, agencies. */
  units?: Unit[] | undefined;
  /** Sections of the plan. */
  sections?: Section[] | undefined;
  /** Indicators with their targets. */
  indicators?: Indicator[] | undefined;
  /** Quantities without a target, from which others are worked out. */
  series?: Series[] | undefined;
  /** Tasks with deadlines. */
  tasks?: Task[] | undefined;
  /** Recurring reports. */
  reports?: Report[] | undefined;
  /** Services, whose dossiers have a time limit. */
  services?: Service[] | undefined;
  /** Policies: what follows from which verdicts. */
  policies?: Policy[] | undefined;
  /** Proposals to move capital between projects. */
  reallocations?: Reallocation[] | undefined;
  /** Rule sets of the plan's own, by which units are graded. */
  rule_sets?: RuleSet[] | undefined;
  /** Gradings of units. */
  gradings?: Grading[] | undefined;
  /** How scores of units are weighed. */
  scorecards?: Scorecards | undefined;
  /** Rankings of units. */
  rankings?: Ranking[] | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

/** What happened: figures, completions, submissions, dossiers. */
export interface Records {
  /** The file or address of the JSON Schema, by which editors check and complete; it changes no verdict. */
  $schema?: string | undefined;
  /** The version of the format. */
  format: "tiendo/1";
  /** The id of the plan that they are for. */
  plan: string;
  /** Observations: values of indicators as of a day. */
  observations?: Observation[] | undefined;
  /** Tasks that were done. */
  completions?: Completion[] | undefined;
  /** Reports, explanations and reviews that were filed. */
  submissions?: Submission[] | undefined;
  /** Tasks that rested. */
  pauses?: Pause[] | undefined;
  /** Extensions of due days. */
  extensions?: Extension[] | undefined;
  /** What need not be done. */
  waivers?: Waiver[] | undefined;
  /** Tasks that were reopened. */
  reopenings?: Reopening[] | undefined;
  /** Dossiers. */
  dossiers?: Dossier[] | undefined;
  /** What projects report of their capital. */
  projects?: ProjectRow[] | undefined;
  /** Scores that somebody gave. */
  scores?: Score[] | undefined;
}

export type Calendar = "vn" | OwnCalendar;

export type Source = string | {
  /** The source's id, as records name it. */
  id: string;
  /** The source's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** Its address of the web, whole, `https://…`; no other is linked. */
  url?: string | undefined;
};

export interface Document {
  /** The document's id. */
  id: string;
  /** Its number; `null` while it has none. */
  number?: string | null | undefined;
  /** Its day, month or year; `null` while it has none. */
  date?: string | null | undefined;
  /** Who issued it. One text for both languages, or `{"vi": …, "en": …}`. */
  issuer?: Name | undefined;
  /** Its name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** Its address of the web, whole, `https://…`; no other is linked. */
  url?: string | undefined;
}

export interface Unit {
  /** The unit's id. */
  id: string;
  /** The unit's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** Its code in the national list of administrative units. */
  code?: string | undefined;
  /** The unit above it. */
  parent?: string | undefined;
  /** Its first day; left out, from ever on. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_from?: Day | undefined;
  /** Its last day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_to?: Day | undefined;
  /** The units whose place it took, or that it took in; where it has a `valid_from`, that is after their last day (`valid_to`). */
  succeeds?: string[] | null | undefined;
}

export interface Section {
  /** The section's id. */
  id: string;
  /** The section's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section above it. */
  parent?: string | undefined;
  /** Its document. */
  document?: string | undefined;
}

export interface Indicator {
  /** The indicator's id, unique in the plan. */
  id: string;
  /** The indicator's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string | undefined;
  /** Tags, for policies and filters. */
  tags?: string[] | undefined;
  /** What is measured: unit and kind; needed for what is observed, optional for what is worked out. */
  measure?: {
    /** The unit of measure. One text for both languages, or `{"vi": …, "en": …}`. */
    uom?: Name | undefined;
    /** `cumulative`: the total since the start; `snapshot`: the state on a day. */
    kind?: "cumulative" | "snapshot" | undefined;
  } | undefined;
  /** Its first day; by default the plan's. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  start?: Day | undefined;
  /** The day by which it must be reached, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  due?: Day | undefined;
  /** A figure from this day on is the final one; by default the due day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  closes_on?: Day | undefined;
  /** Figures up to this day count; by default the due day. Disbursement: 31 January of the next year. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  counts_until?: Day | undefined;
  /** What must be reached; none where the verdict is put together from verdicts. One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`. */
  target?: Target | undefined;
  /** The value that the change is counted from. A value of a day, or last year's values of the same period. */
  baseline?: Baseline | undefined;
  /** How the target is meant to be reached; by default `linear` for totals and for states with a baseline, else `at_end`. `linear` the same amount every day, `working_days` every working day, `compound` the same growth rate, `at_end` only the end counts; or by milestones, or like last year. */
  path?: Path | undefined;
  /** Thresholds of pace (progress / expected progress): on track from `on_track`, at risk from `at_risk`, else behind. */
  bands?: {
    /** On track from here. A fraction of 1, from 0 to 10: 95% is `0.95`. */
    on_track: Exact;
    /** At risk from here. A fraction of 1, from 0 to 10: 95% is `0.95`. */
    at_risk: Exact;
  } | undefined;
  /** After the due day, from this share of the target on it is nearly achieved; not beside the ceiling of a total. A fraction of 1, between 0 and 1: 98% is `0.98`. */
  nearly_achieved?: Exact | undefined;
  /** A figure older than so many days is stale; left out, never. */
  stale_after_days?: number | undefined;
  /** The units that answer for it. */
  responsible: string[];
  /** The units that help. */
  supporting?: string[] | undefined;
  /** The document that orders it. */
  document?: string | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
  /** A ratio: `of` divided by `to`; `beside` names other denominators, shown beside it. */
  ratio?: {
    /** The numerator: the id of an indicator or a series. */
    of: string;
    /** The denominator. */
    to: string;
    /** Other denominators. */
    beside?: string[] | undefined;
  } | undefined;
  /** A part of a whole: `of` divided by `to`, which does not exceed 1. */
  share?: {
    /** The part. */
    of: string;
    /** The whole. */
    to: string;
  } | undefined;
  /** The sum of these indicators or series. */
  sum?: string[] | undefined;
  /** A difference: `of` minus `minus`. */
  difference?: {
    /** What something is taken from. */
    of: string;
    /** What is taken off. */
    minus: string;
  } | undefined;
  /** A score: the mean by weight of how far the parts' targets are fulfilled. */
  score?: {
    /** The id of an indicator. */
    of: string;
    /** How much it counts. An exact number, 0 or more. */
    weight?: Exact | undefined;
  }[] | undefined;
  /** Each part counts at most so much; beside `score` only. A fraction of 1, from 0 to 10: 95% is `0.95`. */
  cap?: Exact | undefined;
  /** The least that a part's target is fulfilled. */
  worst_of?: string[] | undefined;
  /** The worst of the parts' verdicts: all must hold. */
  all_of?: string[] | undefined;
  /** The best of the parts' verdicts: one is enough. */
  any_of?: string[] | undefined;
  /** The mean of the parts' growth scores. */
  growth_of?: string[] | undefined;
  /** Judged by its compound annual growth rate (Open SDG, Statistics Canada) in place of a path; needs a `baseline`. Without a target it needs a `direction`. */
  growth?: {
    /** A natural limit of the values; without a target only. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
    limit?: Exact | undefined;
    /** Which way values are to go; without a target only. */
    direction?: "up" | "down" | undefined;
  } | undefined;
  /** How the value on the due day is foreseen: `run_rate` as far along the path as so far, `trend` by least squares, `like_last_year`, `none`. */
  forecast?: Forecast | undefined;
  /** How derived numbers are printed. */
  print?: {
    /** Decimal places, 0 to 12. */
    digits: number;
    /** `half_up`, `half_even`, or `truncate`. */
    rounding?: "half_up" | "half_even" | "truncate" | undefined;
  } | undefined;
  /** Targets for earlier dates (quarters, half years), in order; each gets a verdict of its own. */
  interim?: {
    /** The date, before the due day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    by: Day;
    /** The target of that date. One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`. */
    target: Target;
  }[] | undefined;
  /** Other targets from a day on. */
  revisions?: TargetRevision[] | undefined;
  /** The parts of single units: each gets a verdict of its own. */
  breakdown?: {
    /** The unit. */
    unit: string;
    /** The unit's target; by default the whole's, except where `roll_up` is `sum` or left out. One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`. */
    target?: Target | undefined;
    /** Revisions of this unit's target alone; without any a unit that has no target of its own follows those of the whole. */
    revisions?: TargetRevision[] | undefined;
    /** The unit's baseline. A value of a day, or last year's values of the same period. */
    baseline?: Baseline | undefined;
    /** How much it counts; with `weighted_mean` only. An exact number, 0 or more. */
    weight?: Exact | undefined;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean | undefined;
  }[] | undefined;
  /** What the whole is where it has no figure of its own: the `sum`, the `ratio_of_sums`, the `weighted_mean`, the `worst` value, or `all_of` for the worst verdict. */
  roll_up?: "sum" | "ratio_of_sums" | "weighted_mean" | "worst" | "all_of" | undefined;
  /** How much it counts in a unit's score beside other indicators; needs `scorecards` in the plan. An exact number, 0 or more. */
  weight?: Exact | undefined;
}

export interface Series {
  /** Its id, unique among indicators and series. */
  id: string;
  /** Its name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** What is measured: unit and kind; needed for what is observed, optional for what is worked out. */
  measure?: {
    /** The unit of measure. One text for both languages, or `{"vi": …, "en": …}`. */
    uom?: Name | undefined;
    /** `cumulative`: the total since the start; `snapshot`: the state on a day. */
    kind?: "cumulative" | "snapshot" | undefined;
  } | undefined;
  /** Its first day; by default the plan's. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  start?: Day | undefined;
  /** A ratio: `of` divided by `to`; `beside` names other denominators, shown beside it. */
  ratio?: {
    /** The numerator: the id of an indicator or a series. */
    of: string;
    /** The denominator. */
    to: string;
    /** Other denominators. */
    beside?: string[] | undefined;
  } | undefined;
  /** A part of a whole: `of` divided by `to`, which does not exceed 1. */
  share?: {
    /** The part. */
    of: string;
    /** The whole. */
    to: string;
  } | undefined;
  /** The sum of these indicators or series. */
  sum?: string[] | undefined;
  /** A difference: `of` minus `minus`. */
  difference?: {
    /** What something is taken from. */
    of: string;
    /** What is taken off. */
    minus: string;
  } | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Its document. */
  document?: string | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Task {
  /** The task's id. */
  id: string;
  /** The task's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string | undefined;
  /** Tags, for policies and filters. */
  tags?: string[] | undefined;
  /** Its deadline. `by` a day, that day included; `before` it; or `within` a time `from` a day or after a task. */
  deadline: Deadline;
  /** The units that answer for it. */
  responsible: string[];
  /** The units that help. */
  supporting?: string[] | undefined;
  /** The document that orders it. */
  document?: string | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** How much it counts in a unit's score beside others of its kind; needs `scorecards` in the plan. An exact number, 0 or more. */
  weight?: Exact | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Report {
  /** The report's id. */
  id: string;
  /** The report's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string | undefined;
  /** Tags, for policies and filters. */
  tags?: string[] | undefined;
  /** How often it is owed. */
  every: "week" | "month" | "quarter" | "half_year" | "nine_months" | "year";
  /** Which days a period's data cover: those of the `calendar`, or from the 15th to the 14th (Decree 09/2019/NĐ-CP art. 12). */
  window?: "calendar" | "decree_09_2019" | undefined;
  /** Month and day on which a school or fiscal year begins, `MM-DD`; for quarters and longer periods of the calendar only. */
  year_starts?: string | undefined;
  /** Periods are owed that close from this day on; by default the plan's first. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  start?: Day | undefined;
  /** Periods are owed that close up to this day; by default the plan's last. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  end?: Day | undefined;
  /** When a period's report is due. In one of four forms; a day that a month lacks is its last. */
  deadline: RecurringDeadline;
  /** The units that owe it. */
  owed_by: string[];
  /** The units that help. */
  supporting?: string[] | undefined;
  /** The unit it is sent to. */
  to?: string | undefined;
  /** The document that orders it. */
  document?: string | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** How much it counts in a unit's score beside others of its kind; needs `scorecards` in the plan. An exact number, 0 or more. */
  weight?: Exact | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Service {
  /** The service's id. */
  id: string;
  /** The service's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string | undefined;
  /** Tags, for policies and filters. */
  tags?: string[] | undefined;
  /** How long a dossier may take, in one of the units. */
  limit: {
    /** Days; the last one rolls to a working day. */
    days?: number | undefined;
    /** Working days. */
    working_days?: number | undefined;
    /** Half days: sessions of the calendar's office hours. */
    half_days?: number | undefined;
    /** Hours in which offices are open. */
    hours?: number | undefined;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean | undefined;
  };
  /** What the on-time rate divides by: `received`, `processed`, `due` (finished or overdue), `received_and_carried` (received, or carried over). */
  on_time_rate: "received" | "processed" | "due" | "received_and_carried";
  /** What is received later counts as received on the next working day. A local time, written `HH:MM`. */
  cut_off?: Time | undefined;
  /** How many working days ahead late dossiers are foreseen. */
  forecast_working_days?: number | undefined;
  /** The document that orders it. */
  document?: string | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Policy {
  /** The policy's id. */
  id: string;
  /** The policy's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** When: a condition on a verdict and a unit that answers for it. Exactly one of the forms; `any`, `all`, `not` put conditions together. */
  when: Condition;
  /** What follows, at least one thing. */
  then: {
    /** An explanation is owed within a time. */
    explanation?: {
      /** The time given, counted from the miss. */
      within: {
        /** Days. */
        days?: number | undefined;
        /** Working days. */
        working_days?: number | undefined;
      };
      /** Before which unit it is answered for. */
      to?: string | undefined;
      /** Not from a source; every verdict that uses it says so. */
      illustrative?: boolean | undefined;
    } | undefined;
    /** A review of the responsibility is proposed, within a time or without one. */
    review?: {
      /** The time given, counted from the miss. */
      within?: {
        /** Days. */
        days?: number | undefined;
        /** Working days. */
        working_days?: number | undefined;
      } | undefined;
      /** Before which unit it is answered for. */
      to?: string | undefined;
      /** Not from a source; every verdict that uses it says so. */
      illustrative?: boolean | undefined;
    } | undefined;
    /** A reminder: nothing is owed. */
    reminder?: {
      /** Not from a source; every verdict that uses it says so. */
      illustrative?: boolean | undefined;
    } | undefined;
    /** Words beside the verdicts. One text for both languages, or `{"vi": …, "en": …}`. */
    note?: Name | undefined;
    /** The unit is excluded from grades, or capped at one. */
    grade?: {
      /** The grades that are taken away. */
      excluded_from?: string[] | undefined;
      /** No better grade than this one. */
      at_most?: string | undefined;
      /** In this grading only; left out, in all that have the grades. */
      grading?: string | undefined;
      /** Not from a source; every verdict that uses it says so. */
      illustrative?: boolean | undefined;
    } | undefined;
  };
  /** The document that orders it. */
  document?: string | undefined;
  /** In force from this day on. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_from?: Day | undefined;
  /** In force up to this day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_to?: Day | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Reallocation {
  /** The proposal's id. */
  id: string;
  /** The proposal's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string | undefined;
  /** Tags, for policies and filters. */
  tags?: string[] | undefined;
  /** The unit of measure of the capital. One text for both languages, or `{"vi": …, "en": …}`. */
  uom: Name;
  /** The places to which what a run rate leaves unspent is rounded down. */
  digits?: number | undefined;
  /** The first day of disbursement; by default the plan's. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  start?: Day | undefined;
  /** The last day of disbursement, mostly 31 January of the next year. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  closes_on: Day;
  /** Programmes or sources of capital, which moves do not leave. */
  capital_sources: {
    /** The source's id. */
    id: string;
    /** The source's name. One text for both languages, or `{"vi": …, "en": …}`. */
    name: Name;
  }[];
  /** The projects. */
  projects: Project[];
  /** The units that answer for it. */
  responsible: string[];
  /** The units that help. */
  supporting?: string[] | undefined;
  /** Its document. */
  document?: string | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface RuleSet {
  /** The rule set's id. */
  id: string;
  /** The rule set's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The scheme it belongs to: two of one scheme must not collide. */
  scheme?: string | undefined;
  /** In force from this day on. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_from?: Day | undefined;
  /** In force up to this day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_to?: Day | undefined;
  /** Its document: an id of the plan, or stated here. */
  document?: string | Document | undefined;
  /** Where it was read: in the `norm`, in `secondary` sources that quote it, or the office's `own`. */
  source?: "norm" | "secondary" | "own" | undefined;
  /** The criteria. */
  criteria: Criterion[];
  /** The grades, the best first. */
  grades: {
    /** The grade's id. */
    id: string;
    /** The grade's name. One text for both languages, or `{"vi": …, "en": …}`. */
    name: Name;
    /** The article that says so. One text for both languages, or `{"vi": …, "en": …}`. */
    article?: Name | undefined;
    /** The conditions, all of which must hold. */
    all: GradeCondition[];
  }[];
  /** How many of a group may have a grade. */
  caps?: {
    /** The grade that is capped. */
    grade: string;
    /** At most this share of the units counted. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    at_most: Exact;
    /** The units with one of these grades are counted. */
    of: string[];
    /** The criterion of points that puts those in an order who qualify. */
    by?: string | undefined;
    /** The article that says so. One text for both languages, or `{"vi": …, "en": …}`. */
    article?: Name | undefined;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean | undefined;
  }[] | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Grading {
  /** The grading's id. */
  id: string;
  /** The grading's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The rule set: one of the plan's, or a shipped one (`vn-366-qd-tw-2025`, `vn-nd-90-2020`, `vn-qd-766-2022`). */
  rule_set: string;
  /** The units that are graded together. */
  units: string[] | {
    /** The units directly below this one. */
    children_of: string;
  };
  /** Items count that are due in this period; by default the plan's. */
  period?: {
    /** The first day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    from: Day;
    /** The last day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    to: Day;
  } | undefined;
  /** The day graded; by default the plan's last day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on?: Day | undefined;
  /** What counts as a unit's items; by default all three kinds. */
  counts?: {
    /** Indicators count. */
    indicators?: boolean | undefined;
    /** Tasks count. */
    tasks?: boolean | undefined;
    /** Reports count. */
    reports?: boolean | undefined;
    /** What is done before its due day counts as exceeded. */
    early_is_exceeded?: boolean | undefined;
  } | undefined;
  /** How many of a group may have a grade. */
  caps?: {
    /** The grade that is capped. */
    grade: string;
    /** At most this share of the units counted. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    at_most: Exact;
    /** The units with one of these grades are counted. */
    of: string[];
    /** The criterion of points that puts those in an order who qualify. */
    by?: string | undefined;
    /** The article that says so. One text for both languages, or `{"vi": …, "en": …}`. */
    article?: Name | undefined;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean | undefined;
  }[] | undefined;
  /** Its document. */
  document?: string | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Scorecards {
  /** The weight of each kind of item; one that is left out weighs nothing. */
  weights: {
    /** Indicators. An exact number, 0 or more. */
    indicators?: Exact | undefined;
    /** Tasks. An exact number, 0 or more. */
    tasks?: Exact | undefined;
    /** Reports. An exact number, 0 or more. */
    reports?: Exact | undefined;
    /** Dossiers. An exact number, 0 or more. */
    dossiers?: Exact | undefined;
  };
  /** How much counts in part. */
  credit?: {
    /** Nearly achieved. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    nearly_achieved?: Exact | undefined;
    /** Done late. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    done_late?: Exact | undefined;
  } | undefined;
  /** What gives the weights. */
  document?: string | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Ranking {
  /** The ranking's id. */
  id: string;
  /** The ranking's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The units that stand beside each other. */
  units: string[] | {
    /** The units directly below this one. */
    children_of: string;
  };
  /** By what: the `score`, or the share achieved, on track, or done in time. */
  by: "score" | "achieved_share" | "on_track_share" | "on_time_share";
  /** Of the unit's own items, or of all below it, too. */
  among?: "own" | "subtree" | undefined;
  /** Its document. */
  document?: string | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Observation {
  /** The indicator, or series. */
  indicator: string;
  /** The day as of which the value is. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** The value. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  value: Exact;
  /** A source of the plan; another one ranks after all that it lists. */
  source?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** The unit of measure, if it is not the plan's; converted exactly. */
  uom?: string | undefined;
  /** Of a breakdown the unit; left out, the whole. */
  unit?: string | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Completion {
  /** The task. */
  task: string;
  /** The day it was done. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Submission {
  /** The report. */
  report?: string | undefined;
  /** The period's name. */
  period?: string | undefined;
  /** The unit; left out, those that owe the report. */
  unit?: string | undefined;
  /** The day it was filed. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
  /** The policy under which the unit explains. */
  explanation?: string | undefined;
  /** The policy under which a review was held. */
  review?: string | undefined;
  /** It answers for what is counted from this day; left out, for all up to its own day. Not of a report. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  since?: Day | undefined;
}

export interface Pause {
  /** The task. */
  task: string;
  /** The first day of the pause, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  from: Day;
  /** The last day, that day included; left out, it still lasts. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  to?: Day | undefined;
  /** A document, in any words. */
  document?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Extension {
  /** The task. */
  task?: string | undefined;
  /** The report. */
  report?: string | undefined;
  /** The period's name. */
  period?: string | undefined;
  /** The unit; left out, those that owe the report. */
  unit?: string | undefined;
  /** The new due day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  until: Day;
  /** The day on which it was decided. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  decided: Day;
  /** A document, in any words. */
  document?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Waiver {
  /** The task. */
  task?: string | undefined;
  /** The report. */
  report?: string | undefined;
  /** The period's name. */
  period?: string | undefined;
  /** The unit; left out, those that owe the report. */
  unit?: string | undefined;
  /** The day from which it need not be done. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Reopening {
  /** The task. */
  task: string;
  /** Completions up to this day are cancelled. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Dossier {
  /** The dossier's id. */
  id: string;
  /** The service. */
  service: string;
  /** The unit that deals with it. */
  unit: string;
  /** Handed in online. */
  online?: boolean | undefined;
  /** When it was received; limits in hours and half days need the time. Written `YYYY-MM-DD`, or with a local time `YYYY-MM-DDTHH:MM`. */
  received: Moment;
  /** When it waited. */
  pauses?: {
    /** `supplement`: the papers are completed, and the full limit starts again; `suspension`: what was left goes on. */
    kind: "supplement" | "suspension";
    /** The first day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    from: Day;
    /** The last day, that day included; of a supplement when the papers were complete. Written `YYYY-MM-DD`, or with a local time `YYYY-MM-DDTHH:MM`. */
    to?: Moment | undefined;
    /** A document, in any words. */
    document?: string | undefined;
    /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
    note?: Name | undefined;
  }[] | undefined;
  /** The result was promised for another day: that day, or with the day of the decision. */
  rescheduled?: Day | {
    /** The new day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    to: Day;
    /** The day it was decided. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    decided: Day;
  } | undefined;
  /** When it was finished. Written `YYYY-MM-DD`, or with a local time `YYYY-MM-DDTHH:MM`. */
  finished?: Moment | undefined;
  /** A document, in any words. */
  document?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface ProjectRow {
  /** The project. */
  project: string;
  /** The day as of which the amounts are. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** What was disbursed. An exact number, 0 or more. */
  disbursed: Exact;
  /** What will have been disbursed by the closing day. An exact number, 0 or more. */
  forecast?: Exact | undefined;
  /** What is needed beyond the capital. An exact number, 0 or more. */
  need?: Exact | undefined;
  /** The unit of measure, if it is not the plan's; converted exactly. */
  uom?: string | undefined;
  /** A source of the plan; another one ranks after all that it lists. */
  source?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Score {
  /** The grading. */
  grading: string;
  /** The unit that is graded. */
  unit: string;
  /** The criterion. */
  criterion: string;
  /** The points, of a criterion of points. An exact number, 0 or more. */
  points?: Exact | undefined;
  /** Met or not, of a fact. */
  met?: boolean | undefined;
  /** The day it was given. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string | undefined;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface OwnCalendar {
  /** The calendar's id. */
  id: string;
  /** The calendar's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name?: Name | undefined;
  /** `"vn"`: its days are added to the built-in calendar; left out, it replaces that one. */
  extends?: "vn" | undefined;
  /** The first day that the calendar knows; by default that of its base, or of the years whose days it lists. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_from?: Day | undefined;
  /** The last day that the calendar knows, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_to?: Day | undefined;
  /** The weekly rest days; a holiday on one is made up for on the next working day. */
  rest_days?: Weekday[] | undefined;
  /** The sessions of a working day, from a time to a time, in order; needed for limits in hours and half days. */
  office_hours?: ([Time, Time])[] | undefined;
  /** The special days; each replaces the built-in one of its date. */
  days?: CalendarDay[] | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export type Target = "maintain" | "zero" | TargetForm;

export interface Baseline {
  /** The value. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  value?: Exact | undefined;
  /** Its day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on?: Day | undefined;
  /** Last year's values by day, to be compared with the same day. */
  same_period?: ValueOn[] | undefined;
  /** Where last year's value is 0 and a share of it is asked for: `zero` only 0 holds, `holds` anything does. */
  zero_base?: "zero" | "holds" | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export type Path = "linear" | "at_end" | "working_days" | "compound" | {
  /** The milestones, in order. */
  milestones: ValueOn[];
  /** Between milestones: `step` keeps the last one's value, `line` goes straight. */
  between: "step" | "line";
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
} | {
  /** Last year's values by day. */
  like_last_year: ValueOn[];
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
};

export type Forecast = "run_rate" | "none" | {
  /** Least squares over the figures of the last days. */
  trend?: {
    /** How many days. */
    days: number;
  } | undefined;
  /** Last year's values by day. */
  like_last_year?: ValueOn[] | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
};

export interface TargetRevision {
  /** The day from which it holds. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  from: Day;
  /** The day on which it was decided. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  decided: Day;
  /** The new target. One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`. */
  target: Target;
  /** The document that decides it. */
  document?: string | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Deadline {
  /** The last good day. */
  by?: DeadlineDay | undefined;
  /** Before this day: the day before is the last good one. */
  before?: DeadlineDay | undefined;
  /** Within this time; the first day is not counted (Civil Code 2015 art. 147). In one of the units. */
  within?: Term | undefined;
  /** Counted from this day, or from the completion of another task; with `within` only. */
  from?: DeadlineDay | {
    /** The task that it waits for. */
    after: string;
  } | undefined;
  /** Where a due day goes that is no working day: `none` stays, `following` to the next working day, `preceding` to the one before, `modified_following` to the next of the month, else to the one before. By default fixed days stay; times in days, weeks, months and years follow (Civil Code 2015 art. 148.5). */
  roll?: "none" | "following" | "preceding" | "modified_following" | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface RecurringDeadline {
  /** By this day of the month. */
  by_day?: number | undefined;
  /** Before this day of the month. */
  before_day?: number | undefined;
  /** By this day of the week; for weekly reports. */
  by_weekday?: Weekday | undefined;
  /** Within so many working days after the period closes. */
  working_days_after_close?: number | undefined;
  /** Of which month or week: the one after the period (`next_month`, `next_week`, the default) or its last (`last_month`, `last_week`). */
  in?: "next_month" | "last_month" | "next_week" | "last_week" | undefined;
  /** Where a due day goes that is no working day: `none` stays, `following` to the next working day, `preceding` to the one before, `modified_following` to the next of the month, else to the one before.  */
  roll?: "none" | "following" | "preceding" | "modified_following" | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Condition {
  /** One of these holds. */
  any?: Condition[] | undefined;
  /** All of these hold. */
  all?: Condition[] | undefined;
  /** This does not hold. Exactly one of the forms; `any`, `all`, `not` put conditions together. */
  not?: Condition | undefined;
  /** An indicator with one of these statuses. */
  indicator?: ("missed" | "behind" | "no_data" | "at_risk" | "nearly_achieved" | "in_progress" | "not_started" | "on_track" | "achieved" | "exceeded")[] | undefined;
  /** A task with one of these statuses. */
  task?: ("upcoming" | "due_soon" | "due_today" | "overdue" | "done_early" | "done_on_time" | "done_late" | "paused" | "waived")[] | undefined;
  /** A period of a recurring report with one of these statuses. */
  report?: ("upcoming" | "due_soon" | "due_today" | "overdue" | "done_early" | "done_on_time" | "done_late" | "paused" | "waived")[] | undefined;
  /** A dossier with one of these statuses. */
  dossier?: ("upcoming" | "due_soon" | "due_today" | "overdue" | "done_early" | "done_on_time" | "done_late" | "paused" | "waived")[] | undefined;
  /** What is owed under other policies, with one of these statuses. */
  owed?: {
    /** The policies. */
    under: string[];
    /** The statuses. */
    status: ("upcoming" | "due_soon" | "due_today" | "overdue" | "done_early" | "done_on_time" | "done_late" | "paused" | "waived")[];
  } | undefined;
  /** How good an indicator's figure is. */
  quality?: ("fresh" | "stale" | "conflicting" | "none")[] | undefined;
  /** Whether an indicator's forecast reaches its target. */
  forecast?: ("reached" | "not_reached")[] | undefined;
  /** Achievement (actual / target), as a fraction of 1. A lower bound, an upper one, or both. */
  achievement?: Range | undefined;
  /** Progress / expected progress. A lower bound, an upper one, or both. */
  pace?: Range | undefined;
  /** Days late. A lower bound, an upper one, or both, in days. */
  days_late?: RangeOfDays | undefined;
  /** Working days late. A lower bound, an upper one, or both, in days. */
  working_days_late?: RangeOfDays | undefined;
  /** Of the unit's items for which `among` holds, the share for which `of` holds lies in a range. */
  unit_share?: {
    /** What is counted. Exactly one of the forms; `any`, `all`, `not` put conditions together. */
    of: Condition;
    /** Among which. Exactly one of the forms; `any`, `all`, `not` put conditions together. */
    among: Condition;
    /** Not below this. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    at_least?: Exact | undefined;
    /** Above this. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    above?: Exact | undefined;
    /** Not above this. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    at_most?: Exact | undefined;
    /** Below this. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    below?: Exact | undefined;
  } | undefined;
  /** The unit is one of these. */
  unit?: string[] | undefined;
  /** The unit is one of these, or below one. */
  subtree?: string[] | undefined;
  /** Items that bear one of these tags. */
  tag?: string[] | undefined;
  /** Items of one of these sections, or below one. */
  section?: string[] | undefined;
}

export interface Project {
  /** The project's id, unique in the plan. */
  id: string;
  /** The project's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The source of its capital. */
  capital_source: string;
  /** Its plan capital. An exact number, 0 or more. */
  capital: Exact;
  /** Other capital from a day on. */
  revisions?: {
    /** The day from which it holds. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    from: Day;
    /** The day on which it was decided. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    decided: Day;
    /** The new capital. An exact number, 0 or more. */
    capital: Exact;
    /** The document that decides it. */
    document?: string | undefined;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean | undefined;
  }[] | undefined;
  /** The units that answer for it. */
  responsible: string[];
  /** The units that help. */
  supporting?: string[] | undefined;
  /** Its document. */
  document?: string | undefined;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface Criterion {
  /** The criterion's id. */
  id: string;
  /** The criterion's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The article that says so. One text for both languages, or `{"vi": …, "en": …}`. */
  article?: Name | undefined;
  /** `points` that somebody gives, a `fact` (yes or no), a `weighted_sum` of points; or a share of the unit's items: done, on time, late, exceeded. */
  kind: "points" | "fact" | "weighted_sum" | "done_share" | "on_time_share" | "late_share" | "exceeded_share";
  /** The most points; of `points` only. An exact number, more than 0. */
  max?: Exact | undefined;
  /** The criteria of points that are added, each with its weight; of `weighted_sum` only. */
  of?: {
    /** A criterion of points. */
    criterion: string;
    /** Its weight. An exact number, 0 or more. */
    weight: Exact;
  }[] | undefined;
}

export interface GradeCondition {
  /** The criterion. */
  criterion: string;
  /** Not below this. An exact number, 0 or more. */
  at_least?: Exact | undefined;
  /** Above this. An exact number, 0 or more. */
  above?: Exact | undefined;
  /** Not above this. An exact number, 0 or more. */
  at_most?: Exact | undefined;
  /** Below this. An exact number, 0 or more. */
  below?: Exact | undefined;
  /** Met or not; of a fact only. */
  met?: boolean | undefined;
}

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export interface CalendarDay {
  /** The day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  date: Day;
  /** `holiday`, `compensation` for a holiday on a rest day, `swap_off` a working day swapped off, `worked` the rest day worked in exchange. */
  kind: "holiday" | "compensation" | "swap_off" | "worked";
  /** Its name; left out, it is the date. One text for both languages, or `{"vi": …, "en": …}`. */
  name?: Name | undefined;
  /** `decided`, `computed` from the law, `proposed` (changes nothing; a verdict that looked at it says so). */
  status: "decided" | "computed" | "proposed";
  /** The document that decides it. */
  source?: string | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface TargetForm {
  /** Not below this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  at_least?: Exact | undefined;
  /** Not above this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  at_most?: Exact | undefined;
  /** From one value to the other, both included. */
  between?: {
    /** The lower end. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
    from: Exact;
    /** The upper end. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
    to: Exact;
  } | undefined;
  /** Above this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  above?: Exact | undefined;
  /** Below this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  below?: Exact | undefined;
  /** This value, give or take the `tolerance`. */
  equal?: {
    /** The value. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
    value: Exact;
    /** How far off it may be, in the same unit. An exact number, 0 or more. */
    tolerance: Exact;
  } | undefined;
  /** More than the baseline by this; needs a `baseline`. An amount, or `{"share_of_baseline": …}`. */
  increase_by?: ChangeBy | undefined;
  /** Less than the baseline by this; needs a `baseline`. An amount, or `{"share_of_baseline": …}`. */
  reduce_by?: ChangeBy | undefined;
  /** Not worse than the baseline; needs a `baseline`. */
  maintain?: "not_below" | "not_above" | undefined;
  /** Nothing of it may happen. */
  zero?: true | undefined;
  /** What is hoped for, on the better side of the target; beside floors and ceilings only. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  stretch?: Exact | undefined;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export interface ValueOn {
  /** The day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** The value. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  value: Exact;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean | undefined;
}

export type DeadlineDay = Day | NamedDay;

export interface Term {
  /** Days. */
  days?: number | undefined;
  /** Working days. */
  working_days?: number | undefined;
  /** Weeks: it ends on the same weekday. */
  weeks?: number | undefined;
  /** Months: it ends on the same day of the month, or its last. */
  months?: number | undefined;
  /** Years. */
  years?: number | undefined;
}

export interface Range {
  /** Not below this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  at_least?: Exact | undefined;
  /** Above this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  above?: Exact | undefined;
  /** Not above this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  at_most?: Exact | undefined;
  /** Below this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  below?: Exact | undefined;
}

export interface RangeOfDays {
  /** Not below this. An exact number, 0 or more. */
  at_least?: Exact | undefined;
  /** Above this. An exact number, 0 or more. */
  above?: Exact | undefined;
  /** Not above this. An exact number, 0 or more. */
  at_most?: Exact | undefined;
  /** Below this. An exact number, 0 or more. */
  below?: Exact | undefined;
}

export type ChangeBy = Exact | {
  /** The share of the baseline: 5% is `0.05`. An exact number, 0 or more. */
  share_of_baseline: Exact;
};

export interface NamedDay {
  /** The first day of it. Written `YYYY-MM` or `YYYY`. */
  start_of?: string | undefined;
  /** The middle of it: the 15th, or 30 June. Written `YYYY-MM` or `YYYY`. */
  middle_of?: string | undefined;
  /** The last day of it. Written `YYYY-MM` or `YYYY`. */
  end_of?: string | undefined;
}
