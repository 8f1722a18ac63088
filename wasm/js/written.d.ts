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
  $schema?: string;
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
  calendar?: Calendar;
  /** How many days before the due day something is due soon. */
  due_soon_days?: number;
  /** Sources of figures; their order decides between conflicting ones. */
  sources?: Source[];
  /** Documents that order or explain something. */
  documents?: Document[];
  /** Units: offices, wards, agencies. */
  units?: Unit[];
  /** Sections of the plan. */
  sections?: Section[];
  /** Indicators with their targets. */
  indicators?: Indicator[];
  /** Quantities without a target, from which others are worked out. */
  series?: Series[];
  /** Tasks with deadlines. */
  tasks?: Task[];
  /** Recurring reports. */
  reports?: Report[];
  /** Services, whose dossiers have a time limit. */
  services?: Service[];
  /** Policies: what follows from which verdicts. */
  policies?: Policy[];
  /** Proposals to move capital between projects. */
  reallocations?: Reallocation[];
  /** Rule sets of the plan's own, by which units are graded. */
  rule_sets?: RuleSet[];
  /** Gradings of units. */
  gradings?: Grading[];
  /** How scores of units are weighed. */
  scorecards?: Scorecards;
  /** Rankings of units. */
  rankings?: Ranking[];
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

/** What happened: figures, completions, submissions, dossiers. */
export interface Records {
  /** The file or address of the JSON Schema, by which editors check and complete; it changes no verdict. */
  $schema?: string;
  /** The version of the format. */
  format: "tiendo/1";
  /** The id of the plan that they are for. */
  plan: string;
  /** Observations: values of indicators as of a day. */
  observations?: Observation[];
  /** Tasks that were done. */
  completions?: Completion[];
  /** Reports, explanations and reviews that were filed. */
  submissions?: Submission[];
  /** Tasks that rested. */
  pauses?: Pause[];
  /** Extensions of due days. */
  extensions?: Extension[];
  /** What need not be done. */
  waivers?: Waiver[];
  /** Tasks that were reopened. */
  reopenings?: Reopening[];
  /** Dossiers. */
  dossiers?: Dossier[];
  /** What projects report of their capital. */
  projects?: ProjectRow[];
  /** Scores that somebody gave. */
  scores?: Score[];
}

export type Calendar = "vn" | OwnCalendar;

export type Source = string | {
  /** The source's id, as records name it. */
  id: string;
  /** The source's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** Its address. */
  url?: string;
};

export interface Document {
  /** The document's id. */
  id: string;
  /** Its number; `null` while it has none. */
  number?: string | null;
  /** Its day, month or year; `null` while it has none. */
  date?: string | null;
  /** Who issued it. One text for both languages, or `{"vi": …, "en": …}`. */
  issuer?: Name;
  /** Its name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** Its address. */
  url?: string;
}

export interface Unit {
  /** The unit's id. */
  id: string;
  /** The unit's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** Its code in the national list of administrative units. */
  code?: string;
  /** The unit above it. */
  parent?: string;
  /** Its first day; left out, from ever on. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_from?: Day;
  /** Its last day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_to?: Day;
  /** The units whose place it took. */
  succeeds?: string[] | null;
}

export interface Section {
  /** The section's id. */
  id: string;
  /** The section's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section above it. */
  parent?: string;
  /** Its document. */
  document?: string;
}

export interface Indicator {
  /** The indicator's id, unique in the plan. */
  id: string;
  /** The indicator's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string;
  /** Tags, for policies and filters. */
  tags?: string[];
  /** What is measured: unit and kind; needed for what is observed, optional for what is worked out. */
  measure?: {
    /** The unit of measure. One text for both languages, or `{"vi": …, "en": …}`. */
    uom?: Name;
    /** `cumulative`: the total since the start; `snapshot`: the state on a day. */
    kind?: "cumulative" | "snapshot";
  };
  /** Its first day; by default the plan's. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  start?: Day;
  /** The day by which it must be reached, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  due?: Day;
  /** A figure from this day on is the final one; by default the due day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  closes_on?: Day;
  /** Figures up to this day count; by default the due day. Disbursement: 31 January of the next year. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  counts_until?: Day;
  /** What must be reached; none where the verdict is put together from verdicts. One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`. */
  target?: Target;
  /** The value that the change is counted from. A value of a day, or last year's values of the same period. */
  baseline?: Baseline;
  /** How the target is meant to be reached; by default `linear` for totals and for states with a baseline, else `at_end`. `linear` the same amount every day, `working_days` every working day, `compound` the same growth rate, `at_end` only the end counts; or by milestones, or like last year. */
  path?: Path;
  /** Thresholds of pace (progress / expected progress): on track from `on_track`, at risk from `at_risk`, else behind. */
  bands?: {
    /** On track from here. A fraction of 1, from 0 to 10: 95% is `0.95`. */
    on_track: Exact;
    /** At risk from here. A fraction of 1, from 0 to 10: 95% is `0.95`. */
    at_risk: Exact;
  };
  /** After the due day, from this share of the target on it is nearly achieved; not beside the ceiling of a total. A fraction of 1, between 0 and 1: 98% is `0.98`. */
  nearly_achieved?: Exact;
  /** A figure older than so many days is stale; left out, never. */
  stale_after_days?: number;
  /** The units that answer for it. */
  responsible: string[];
  /** The units that help. */
  supporting?: string[];
  /** The document that orders it. */
  document?: string;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
  /** A ratio: `of` divided by `to`; `beside` names other denominators, shown beside it. */
  ratio?: {
    /** The numerator: the id of an indicator or a series. */
    of: string;
    /** The denominator. */
    to: string;
    /** Other denominators. */
    beside?: string[];
  };
  /** A part of a whole: `of` divided by `to`, which does not exceed 1. */
  share?: {
    /** The part. */
    of: string;
    /** The whole. */
    to: string;
  };
  /** The sum of these indicators or series. */
  sum?: string[];
  /** A difference: `of` minus `minus`. */
  difference?: {
    /** What something is taken from. */
    of: string;
    /** What is taken off. */
    minus: string;
  };
  /** A score: the mean by weight of how far the parts' targets are fulfilled. */
  score?: {
    /** The id of an indicator. */
    of: string;
    /** How much it counts. An exact number, 0 or more. */
    weight?: Exact;
  }[];
  /** Each part counts at most so much; beside `score` only. A fraction of 1, from 0 to 10: 95% is `0.95`. */
  cap?: Exact;
  /** The least that a part's target is fulfilled. */
  worst_of?: string[];
  /** The worst of the parts' verdicts: all must hold. */
  all_of?: string[];
  /** The best of the parts' verdicts: one is enough. */
  any_of?: string[];
  /** The mean of the parts' growth scores. */
  growth_of?: string[];
  /** Judged by its compound annual growth rate (Open SDG, Statistics Canada) in place of a path; needs a `baseline`. Without a target it needs a `direction`. */
  growth?: {
    /** A natural limit of the values; without a target only. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
    limit?: Exact;
    /** Which way values are to go; without a target only. */
    direction?: "up" | "down";
  };
  /** How the value on the due day is foreseen: `run_rate` as far along the path as so far, `trend` by least squares, `like_last_year`, `none`. */
  forecast?: Forecast;
  /** How derived numbers are printed. */
  print?: {
    /** Decimal places, 0 to 12. */
    digits: number;
    /** `half_up`, `half_even`, or `truncate`. */
    rounding?: "half_up" | "half_even" | "truncate";
  };
  /** Targets for earlier dates (quarters, half years), in order; each gets a verdict of its own. */
  interim?: {
    /** The date, before the due day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    by: Day;
    /** The target of that date. One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`. */
    target: Target;
  }[];
  /** Other targets from a day on. */
  revisions?: {
    /** The day from which it holds. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    from: Day;
    /** The day on which it was decided. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    decided: Day;
    /** The new target. One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`. */
    target: Target;
    /** The document that decides it. */
    document?: string;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean;
  }[];
  /** The parts of single units: each gets a verdict of its own. */
  breakdown?: {
    /** The unit. */
    unit: string;
    /** The unit's target; by default the whole's, except where `roll_up` is `sum` or left out. One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`. */
    target?: Target;
    /** The unit's baseline. A value of a day, or last year's values of the same period. */
    baseline?: Baseline;
    /** How much it counts; with `weighted_mean` only. An exact number, 0 or more. */
    weight?: Exact;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean;
  }[];
  /** What the whole is where it has no figure of its own: the `sum`, the `ratio_of_sums`, the `weighted_mean`, the `worst` value, or `all_of` for the worst verdict. */
  roll_up?: "sum" | "ratio_of_sums" | "weighted_mean" | "worst" | "all_of";
  /** How much it counts in a unit's score beside other indicators; needs `scorecards` in the plan. An exact number, 0 or more. */
  weight?: Exact;
}

export interface Series {
  /** Its id, unique among indicators and series. */
  id: string;
  /** Its name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** What is measured: unit and kind; needed for what is observed, optional for what is worked out. */
  measure?: {
    /** The unit of measure. One text for both languages, or `{"vi": …, "en": …}`. */
    uom?: Name;
    /** `cumulative`: the total since the start; `snapshot`: the state on a day. */
    kind?: "cumulative" | "snapshot";
  };
  /** Its first day; by default the plan's. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  start?: Day;
  /** A ratio: `of` divided by `to`; `beside` names other denominators, shown beside it. */
  ratio?: {
    /** The numerator: the id of an indicator or a series. */
    of: string;
    /** The denominator. */
    to: string;
    /** Other denominators. */
    beside?: string[];
  };
  /** A part of a whole: `of` divided by `to`, which does not exceed 1. */
  share?: {
    /** The part. */
    of: string;
    /** The whole. */
    to: string;
  };
  /** The sum of these indicators or series. */
  sum?: string[];
  /** A difference: `of` minus `minus`. */
  difference?: {
    /** What something is taken from. */
    of: string;
    /** What is taken off. */
    minus: string;
  };
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Its document. */
  document?: string;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Task {
  /** The task's id. */
  id: string;
  /** The task's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string;
  /** Tags, for policies and filters. */
  tags?: string[];
  /** Its deadline. `by` a day, that day included; `before` it; or `within` a time `from` a day or after a task. */
  deadline: Deadline;
  /** The units that answer for it. */
  responsible: string[];
  /** The units that help. */
  supporting?: string[];
  /** The document that orders it. */
  document?: string;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** How much it counts in a unit's score beside others of its kind; needs `scorecards` in the plan. An exact number, 0 or more. */
  weight?: Exact;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Report {
  /** The report's id. */
  id: string;
  /** The report's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string;
  /** Tags, for policies and filters. */
  tags?: string[];
  /** How often it is owed. */
  every: "week" | "month" | "quarter" | "half_year" | "nine_months" | "year";
  /** Which days a period's data cover: those of the `calendar`, or from the 15th to the 14th (Decree 09/2019/NĐ-CP art. 12). */
  window?: "calendar" | "decree_09_2019";
  /** Month and day on which a school or fiscal year begins, `MM-DD`; for quarters and longer periods of the calendar only. */
  year_starts?: string;
  /** Periods are owed that close from this day on; by default the plan's first. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  start?: Day;
  /** Periods are owed that close up to this day; by default the plan's last. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  end?: Day;
  /** When a period's report is due. In one of four forms; a day that a month lacks is its last. */
  deadline: RecurringDeadline;
  /** The units that owe it. */
  owed_by: string[];
  /** The units that help. */
  supporting?: string[];
  /** The unit it is sent to. */
  to?: string;
  /** The document that orders it. */
  document?: string;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** How much it counts in a unit's score beside others of its kind; needs `scorecards` in the plan. An exact number, 0 or more. */
  weight?: Exact;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Service {
  /** The service's id. */
  id: string;
  /** The service's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string;
  /** Tags, for policies and filters. */
  tags?: string[];
  /** How long a dossier may take, in one of the units. */
  limit: {
    /** Days; the last one rolls to a working day. */
    days?: number;
    /** Working days. */
    working_days?: number;
    /** Half days: sessions of the calendar's office hours. */
    half_days?: number;
    /** Hours in which offices are open. */
    hours?: number;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean;
  };
  /** What the on-time rate divides by: `received`, `processed`, `due` (finished or overdue), `received_and_carried` (received, or carried over). */
  on_time_rate: "received" | "processed" | "due" | "received_and_carried";
  /** What is received later counts as received on the next working day. A local time, written `HH:MM`. */
  cut_off?: Time;
  /** How many working days ahead late dossiers are foreseen. */
  forecast_working_days?: number;
  /** The document that orders it. */
  document?: string;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
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
        days?: number;
        /** Working days. */
        working_days?: number;
      };
      /** Before which unit it is answered for. */
      to?: string;
      /** Not from a source; every verdict that uses it says so. */
      illustrative?: boolean;
    };
    /** A review of the responsibility is proposed, within a time or without one. */
    review?: {
      /** The time given, counted from the miss. */
      within?: {
        /** Days. */
        days?: number;
        /** Working days. */
        working_days?: number;
      };
      /** Before which unit it is answered for. */
      to?: string;
      /** Not from a source; every verdict that uses it says so. */
      illustrative?: boolean;
    };
    /** A reminder: nothing is owed. */
    reminder?: {
      /** Not from a source; every verdict that uses it says so. */
      illustrative?: boolean;
    };
    /** Words beside the verdicts. One text for both languages, or `{"vi": …, "en": …}`. */
    note?: Name;
    /** The unit is excluded from grades, or capped at one. */
    grade?: {
      /** The grades that are taken away. */
      excluded_from?: string[];
      /** No better grade than this one. */
      at_most?: string;
      /** In this grading only; left out, in all that have the grades. */
      grading?: string;
      /** Not from a source; every verdict that uses it says so. */
      illustrative?: boolean;
    };
  };
  /** The document that orders it. */
  document?: string;
  /** In force from this day on. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_from?: Day;
  /** In force up to this day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_to?: Day;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Reallocation {
  /** The proposal's id. */
  id: string;
  /** The proposal's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The section of the plan it belongs to. */
  section?: string;
  /** Tags, for policies and filters. */
  tags?: string[];
  /** The unit of measure of the capital. One text for both languages, or `{"vi": …, "en": …}`. */
  uom: Name;
  /** The places to which what a run rate leaves unspent is rounded down. */
  digits?: number;
  /** The first day of disbursement; by default the plan's. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  start?: Day;
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
  supporting?: string[];
  /** Its document. */
  document?: string;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface RuleSet {
  /** The rule set's id. */
  id: string;
  /** The rule set's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The scheme it belongs to: two of one scheme must not collide. */
  scheme?: string;
  /** In force from this day on. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_from?: Day;
  /** In force up to this day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_to?: Day;
  /** Its document: an id of the plan, or stated here. */
  document?: string | Document;
  /** Where it was read: in the `norm`, in `secondary` sources that quote it, or the office's `own`. */
  source?: "norm" | "secondary" | "own";
  /** The criteria. */
  criteria: Criterion[];
  /** The grades, the best first. */
  grades: {
    /** The grade's id. */
    id: string;
    /** The grade's name. One text for both languages, or `{"vi": …, "en": …}`. */
    name: Name;
    /** The article that says so. One text for both languages, or `{"vi": …, "en": …}`. */
    article?: Name;
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
    by?: string;
    /** The article that says so. One text for both languages, or `{"vi": …, "en": …}`. */
    article?: Name;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean;
  }[];
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
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
  };
  /** The day graded; by default the plan's last day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on?: Day;
  /** What counts as a unit's items; by default all three kinds. */
  counts?: {
    /** Indicators count. */
    indicators?: boolean;
    /** Tasks count. */
    tasks?: boolean;
    /** Reports count. */
    reports?: boolean;
    /** What is done before its due day counts as exceeded. */
    early_is_exceeded?: boolean;
  };
  /** How many of a group may have a grade. */
  caps?: {
    /** The grade that is capped. */
    grade: string;
    /** At most this share of the units counted. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    at_most: Exact;
    /** The units with one of these grades are counted. */
    of: string[];
    /** The criterion of points that puts those in an order who qualify. */
    by?: string;
    /** The article that says so. One text for both languages, or `{"vi": …, "en": …}`. */
    article?: Name;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean;
  }[];
  /** Its document. */
  document?: string;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Scorecards {
  /** The weight of each kind of item; one that is left out weighs nothing. */
  weights: {
    /** Indicators. An exact number, 0 or more. */
    indicators?: Exact;
    /** Tasks. An exact number, 0 or more. */
    tasks?: Exact;
    /** Reports. An exact number, 0 or more. */
    reports?: Exact;
    /** Dossiers. An exact number, 0 or more. */
    dossiers?: Exact;
  };
  /** How much counts in part. */
  credit?: {
    /** Nearly achieved. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    nearly_achieved?: Exact;
    /** Done late. A fraction of 1, from 0 to 1: 20% is `0.2`. */
    done_late?: Exact;
  };
  /** What gives the weights. */
  document?: string;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
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
  among?: "own" | "subtree";
  /** Its document. */
  document?: string;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Observation {
  /** The indicator, or series. */
  indicator: string;
  /** The day as of which the value is. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** The value. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  value: Exact;
  /** A source of the plan; another one ranks after all that it lists. */
  source?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** The unit of measure, if it is not the plan's; converted exactly. */
  uom?: string;
  /** Of a breakdown the unit; left out, the whole. */
  unit?: string;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Completion {
  /** The task. */
  task: string;
  /** The day it was done. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Submission {
  /** The report. */
  report?: string;
  /** The period's name. */
  period?: string;
  /** The unit; left out, those that owe the report. */
  unit?: string;
  /** The day it was filed. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
  /** The policy under which the unit explains. */
  explanation?: string;
  /** The policy under which a review was held. */
  review?: string;
  /** It answers for what is counted from this day; left out, for all up to its own day. Not of a report. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  since?: Day;
}

export interface Pause {
  /** The task. */
  task: string;
  /** The first day of the pause, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  from: Day;
  /** The last day, that day included; left out, it still lasts. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  to?: Day;
  /** A document, in any words. */
  document?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Extension {
  /** The task. */
  task?: string;
  /** The report. */
  report?: string;
  /** The period's name. */
  period?: string;
  /** The unit; left out, those that owe the report. */
  unit?: string;
  /** The new due day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  until: Day;
  /** The day on which it was decided. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  decided: Day;
  /** A document, in any words. */
  document?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Waiver {
  /** The task. */
  task?: string;
  /** The report. */
  report?: string;
  /** The period's name. */
  period?: string;
  /** The unit; left out, those that owe the report. */
  unit?: string;
  /** The day from which it need not be done. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Reopening {
  /** The task. */
  task: string;
  /** Completions up to this day are cancelled. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Dossier {
  /** The dossier's id. */
  id: string;
  /** The service. */
  service: string;
  /** The unit that deals with it. */
  unit: string;
  /** Handed in online. */
  online?: boolean;
  /** When it was received; limits in hours and half days need the time. Written `YYYY-MM-DD`, or with a local time `YYYY-MM-DDTHH:MM`. */
  received: Moment;
  /** When it waited. */
  pauses?: {
    /** `supplement`: the papers are completed, and the full limit starts again; `suspension`: what was left goes on. */
    kind: "supplement" | "suspension";
    /** The first day, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    from: Day;
    /** The last day, that day included; of a supplement when the papers were complete. Written `YYYY-MM-DD`, or with a local time `YYYY-MM-DDTHH:MM`. */
    to?: Moment;
    /** A document, in any words. */
    document?: string;
    /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
    note?: Name;
  }[];
  /** The result was promised for another day: that day, or with the day of the decision. */
  rescheduled?: Day | {
    /** The new day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    to: Day;
    /** The day it was decided. A day is written `YYYY-MM-DD`, 1900 to 2199. */
    decided: Day;
  };
  /** When it was finished. Written `YYYY-MM-DD`, or with a local time `YYYY-MM-DDTHH:MM`. */
  finished?: Moment;
  /** A document, in any words. */
  document?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface ProjectRow {
  /** The project. */
  project: string;
  /** The day as of which the amounts are. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** What was disbursed. An exact number, 0 or more. */
  disbursed: Exact;
  /** What will have been disbursed by the closing day. An exact number, 0 or more. */
  forecast?: Exact;
  /** What is needed beyond the capital. An exact number, 0 or more. */
  need?: Exact;
  /** The unit of measure, if it is not the plan's; converted exactly. */
  uom?: string;
  /** A source of the plan; another one ranks after all that it lists. */
  source?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Score {
  /** The grading. */
  grading: string;
  /** The unit that is graded. */
  unit: string;
  /** The criterion. */
  criterion: string;
  /** The points, of a criterion of points. An exact number, 0 or more. */
  points?: Exact;
  /** Met or not, of a fact. */
  met?: boolean;
  /** The day it was given. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** A document, in any words. */
  document?: string;
  /** The day it became known; left out, it always was. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  recorded?: Day;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface OwnCalendar {
  /** The calendar's id. */
  id: string;
  /** The calendar's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name?: Name;
  /** `"vn"`: its days are added to the built-in calendar; left out, it replaces that one. */
  extends?: "vn";
  /** The first day that the calendar knows; by default that of its base, or of the years whose days it lists. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_from?: Day;
  /** The last day that the calendar knows, that day included. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  valid_to?: Day;
  /** The weekly rest days; a holiday on one is made up for on the next working day. */
  rest_days?: Weekday[];
  /** The sessions of a working day, from a time to a time, in order; needed for limits in hours and half days. */
  office_hours?: ([Time, Time])[];
  /** The special days; each replaces the built-in one of its date. */
  days?: CalendarDay[];
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export type Target = "maintain" | "zero" | TargetForm;

export interface Baseline {
  /** The value. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  value?: Exact;
  /** Its day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on?: Day;
  /** Last year's values by day, to be compared with the same day. */
  same_period?: ValueOn[];
  /** Where last year's value is 0 and a share of it is asked for: `zero` only 0 holds, `holds` anything does. */
  zero_base?: "zero" | "holds";
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export type Path = "linear" | "at_end" | "working_days" | "compound" | {
  /** The milestones, in order. */
  milestones: ValueOn[];
  /** Between milestones: `step` keeps the last one's value, `line` goes straight. */
  between: "step" | "line";
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
} | {
  /** Last year's values by day. */
  like_last_year: ValueOn[];
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
};

export type Forecast = "run_rate" | "none" | {
  /** Least squares over the figures of the last days. */
  trend?: {
    /** How many days. */
    days: number;
  };
  /** Last year's values by day. */
  like_last_year?: ValueOn[];
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
};

export interface Deadline {
  /** The last good day. */
  by?: DeadlineDay;
  /** Before this day: the day before is the last good one. */
  before?: DeadlineDay;
  /** Within this time; the first day is not counted (Civil Code 2015 art. 147). In one of the units. */
  within?: Term;
  /** Counted from this day, or from the completion of another task; with `within` only. */
  from?: DeadlineDay | {
    /** The task that it waits for. */
    after: string;
  };
  /** Where a due day goes that is no working day: `none` stays, `following` to the next working day, `preceding` to the one before, `modified_following` to the next of the month, else to the one before. By default fixed days stay; times in days, weeks, months and years follow (Civil Code 2015 art. 148.5). */
  roll?: "none" | "following" | "preceding" | "modified_following";
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface RecurringDeadline {
  /** By this day of the month. */
  by_day?: number;
  /** Before this day of the month. */
  before_day?: number;
  /** By this day of the week; for weekly reports. */
  by_weekday?: Weekday;
  /** Within so many working days after the period closes. */
  working_days_after_close?: number;
  /** Of which month or week: the one after the period (`next_month`, `next_week`, the default) or its last (`last_month`, `last_week`). */
  in?: "next_month" | "last_month" | "next_week" | "last_week";
  /** Where a due day goes that is no working day: `none` stays, `following` to the next working day, `preceding` to the one before, `modified_following` to the next of the month, else to the one before.  */
  roll?: "none" | "following" | "preceding" | "modified_following";
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Condition {
  /** One of these holds. */
  any?: Condition[];
  /** All of these hold. */
  all?: Condition[];
  /** This does not hold. Exactly one of the forms; `any`, `all`, `not` put conditions together. */
  not?: Condition;
  /** An indicator with one of these statuses. */
  indicator?: ("missed" | "behind" | "no_data" | "at_risk" | "nearly_achieved" | "in_progress" | "not_started" | "on_track" | "achieved" | "exceeded")[];
  /** A task with one of these statuses. */
  task?: ("upcoming" | "due_soon" | "due_today" | "overdue" | "done_early" | "done_on_time" | "done_late" | "paused" | "waived")[];
  /** A period of a recurring report with one of these statuses. */
  report?: ("upcoming" | "due_soon" | "due_today" | "overdue" | "done_early" | "done_on_time" | "done_late" | "paused" | "waived")[];
  /** A dossier with one of these statuses. */
  dossier?: ("upcoming" | "due_soon" | "due_today" | "overdue" | "done_early" | "done_on_time" | "done_late" | "paused" | "waived")[];
  /** What is owed under other policies, with one of these statuses. */
  owed?: {
    /** The policies. */
    under: string[];
    /** The statuses. */
    status: ("upcoming" | "due_soon" | "due_today" | "overdue" | "done_early" | "done_on_time" | "done_late" | "paused" | "waived")[];
  };
  /** How good an indicator's figure is. */
  quality?: ("fresh" | "stale" | "conflicting" | "none")[];
  /** Whether an indicator's forecast reaches its target. */
  forecast?: ("reached" | "not_reached")[];
  /** Achievement (actual / target), as a fraction of 1. A lower bound, an upper one, or both. */
  achievement?: Range;
  /** Progress / expected progress. A lower bound, an upper one, or both. */
  pace?: Range;
  /** Days late. A lower bound, an upper one, or both. */
  days_late?: Range;
  /** Working days late. A lower bound, an upper one, or both. */
  working_days_late?: Range;
  /** Of the unit's items for which `among` holds, the share for which `of` holds lies in a range. */
  unit_share?: {
    /** What is counted. Exactly one of the forms; `any`, `all`, `not` put conditions together. */
    of: Condition;
    /** Among which. Exactly one of the forms; `any`, `all`, `not` put conditions together. */
    among: Condition;
    /** Not below this. A fraction of 1, from 0 to 10: 95% is `0.95`. */
    at_least?: Exact;
    /** Above this. A fraction of 1, from 0 to 10: 95% is `0.95`. */
    above?: Exact;
    /** Not above this. A fraction of 1, from 0 to 10: 95% is `0.95`. */
    at_most?: Exact;
    /** Below this. A fraction of 1, from 0 to 10: 95% is `0.95`. */
    below?: Exact;
  };
  /** The unit is one of these. */
  unit?: string[];
  /** The unit is one of these, or below one. */
  subtree?: string[];
  /** Items that bear one of these tags. */
  tag?: string[];
  /** Items of one of these sections, or below one. */
  section?: string[];
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
    document?: string;
    /** Not from a source; every verdict that uses it says so. */
    illustrative?: boolean;
  }[];
  /** The units that answer for it. */
  responsible: string[];
  /** The units that help. */
  supporting?: string[];
  /** Its document. */
  document?: string;
  /** A note, printed with the verdict. One text for both languages, or `{"vi": …, "en": …}`. */
  note?: Name;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface Criterion {
  /** The criterion's id. */
  id: string;
  /** The criterion's name. One text for both languages, or `{"vi": …, "en": …}`. */
  name: Name;
  /** The article that says so. One text for both languages, or `{"vi": …, "en": …}`. */
  article?: Name;
  /** `points` that somebody gives, a `fact` (yes or no), a `weighted_sum` of points; or a share of the unit's items: done, on time, late, exceeded. */
  kind: "points" | "fact" | "weighted_sum" | "done_share" | "on_time_share" | "late_share" | "exceeded_share";
  /** The most points; of `points` only. An exact number, more than 0. */
  max?: Exact;
  /** The criteria of points that are added, each with its weight; of `weighted_sum` only. */
  of?: {
    /** A criterion of points. */
    criterion: string;
    /** Its weight. An exact number, 0 or more. */
    weight: Exact;
  }[];
}

export interface GradeCondition {
  /** The criterion. */
  criterion: string;
  /** Not below this. An exact number, 0 or more. */
  at_least?: Exact;
  /** Above this. An exact number, 0 or more. */
  above?: Exact;
  /** Not above this. An exact number, 0 or more. */
  at_most?: Exact;
  /** Below this. An exact number, 0 or more. */
  below?: Exact;
  /** Met or not; of a fact only. */
  met?: boolean;
}

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export interface CalendarDay {
  /** The day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  date: Day;
  /** `holiday`, `compensation` for a holiday on a rest day, `swap_off` a working day swapped off, `worked` the rest day worked in exchange. */
  kind: "holiday" | "compensation" | "swap_off" | "worked";
  /** Its name; left out, it is the date. One text for both languages, or `{"vi": …, "en": …}`. */
  name?: Name;
  /** `decided`, `computed` from the law, `proposed` (changes nothing; a verdict that looked at it says so). */
  status: "decided" | "computed" | "proposed";
  /** The document that decides it. */
  source?: string;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface TargetForm {
  /** Not below this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  at_least?: Exact;
  /** Not above this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  at_most?: Exact;
  /** From one value to the other, both included. */
  between?: {
    /** The lower end. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
    from: Exact;
    /** The upper end. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
    to: Exact;
  };
  /** Above this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  above?: Exact;
  /** Below this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  below?: Exact;
  /** This value, give or take the `tolerance`. */
  equal?: {
    /** The value. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
    value: Exact;
    /** How far off it may be, in the same unit. An exact number, 0 or more. */
    tolerance: Exact;
  };
  /** More than the baseline by this; needs a `baseline`. An amount, or `{"share_of_baseline": …}`. */
  increase_by?: ChangeBy;
  /** Less than the baseline by this; needs a `baseline`. An amount, or `{"share_of_baseline": …}`. */
  reduce_by?: ChangeBy;
  /** Not worse than the baseline; needs a `baseline`. */
  maintain?: "not_below" | "not_above";
  /** Nothing of it may happen. */
  zero?: true;
  /** What is hoped for, on the better side of the target; beside floors and ceilings only. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  stretch?: Exact;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export interface ValueOn {
  /** The day. A day is written `YYYY-MM-DD`, 1900 to 2199. */
  on: Day;
  /** The value. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  value: Exact;
  /** Not from a source; every verdict that uses it says so. */
  illustrative?: boolean;
}

export type DeadlineDay = Day | NamedDay;

export interface Term {
  /** Days. */
  days?: number;
  /** Working days. */
  working_days?: number;
  /** Weeks: it ends on the same weekday. */
  weeks?: number;
  /** Months: it ends on the same day of the month, or its last. */
  months?: number;
  /** Years. */
  years?: number;
}

export interface Range {
  /** Not below this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  at_least?: Exact;
  /** Above this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  above?: Exact;
  /** Not above this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  at_most?: Exact;
  /** Below this. An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes. */
  below?: Exact;
}

export type ChangeBy = Exact | {
  /** The share of the baseline: 5% is `0.05`. An exact number, 0 or more. */
  share_of_baseline: Exact;
};

export interface NamedDay {
  /** The first day of it. Written `YYYY-MM` or `YYYY`. */
  start_of?: string;
  /** The middle of it: the 15th, or 30 June. Written `YYYY-MM` or `YYYY`. */
  middle_of?: string;
  /** The last day of it. Written `YYYY-MM` or `YYYY`. */
  end_of?: string;
}
