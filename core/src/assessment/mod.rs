//! The answer for one day, as plain ordered data: the same bytes natively and in WASM, complete in itself, so that a
//! verdict can be filed and defended without the plan it came from.

mod grading;
mod reallocation;
mod scorecard;
mod wire;

pub use grading::{
    CapResult, ConditionCheck, CriterionKind, CriterionValue, GradeCheck, GradeLimit, GradeReason, GradedItems,
    Grading, GradingCounts, Holds, LimitedBy, RuleSetRef, RuleSource, UnitGrade, WeightedPart,
};
pub use reallocation::{
    CapitalForecast, CapitalMove, CapitalReason, CapitalRole, CapitalSource, MoveLimit, NothingToMove, ProjectCapital,
    ReallocationProposal,
};
pub use scorecard::{
    NextBetter, Place, RankChange, RankedValue, Ranking, Score, ScorePart, Scorecard, Share, ShareChange, Standing,
    Totals, Unranked, WhyUnranked,
};
pub(crate) use wire::{Wire, is_same, read};

use crate::calendar::{DayKind, DayStatus, Every, NamedPoint, Roll, Span, Term, WindowKind};
use crate::diagnostic::Diagnostic;
use crate::number::{Figure, Rounding};
use crate::status::{DeadlineStatus, IndicatorStatus, Quality};
use crate::text::Text;
use chrono::NaiveDate;

/// What the engine answers for one day (kết quả đánh giá).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// `tiendo/1`.
    pub format: String,
    /// The plan that was assessed.
    pub plan: PlanSummary,
    /// The day the question was asked about.
    pub as_of: NaiveDate,
    /// What was recorded or decided later is left out; none where everything is known.
    pub known_on: Option<NaiveDate>,
    /// Counts over all items, each once.
    pub summary: Counts,
    /// The plan's sections, in its order.
    pub sections: Vec<SectionRef>,
    /// One verdict for each indicator, in the plan's order.
    pub indicators: Vec<IndicatorVerdict>,
    /// One verdict for each task, in the plan's order.
    pub tasks: Vec<TaskVerdict>,
    /// One verdict for each recurring report and each unit that owes it, in the plan's order.
    pub reports: Vec<ReportVerdict>,
    /// The dossiers of each service, in the plan's order.
    pub services: Vec<ServiceVerdict>,
    /// What follows, by policy, then by unit, then by day.
    pub consequences: Vec<Consequence>,
    /// One proposal to move capital for each that the plan asks for, in its order.
    pub reallocations: Vec<ReallocationProposal>,
    /// A scorecard for each unit that is responsible for something, or above one that is, in the plan's order.
    pub units: Vec<Scorecard>,
    /// Which grade each unit gets, in the plan's order.
    pub gradings: Vec<Grading>,
    /// Which unit stands where, in the plan's order.
    pub rankings: Vec<Ranking>,
    /// Warnings and notes about plan and records.
    pub diagnostics: Vec<Diagnostic>,
}

/// The plan, as far as a reader of the assessment needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSummary {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// First day of its period.
    pub start: NaiveDate,
    /// Last day of its period.
    pub end: NaiveDate,
    /// Whether the whole plan is illustrative.
    pub illustrative: bool,
}

/// What a change brings: only what is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The verdicts that changed.
    pub indicators: Vec<IndicatorVerdict>,
    /// The counts over all items.
    pub summary: Counts,
    /// The scorecards that changed.
    pub units: Vec<Scorecard>,
    /// The rankings that changed.
    pub rankings: Vec<Ranking>,
    /// What is owed now and was not, or not like this.
    pub owed: Vec<Consequence>,
    /// What is not owed any more, or not like this.
    pub settled: Vec<Consequence>,
}

/// Two assessments side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The plan's id, of the later one.
    pub plan: String,
    /// The as-of date of the earlier one.
    pub from_as_of: NaiveDate,
    /// Its day of knowledge.
    pub from_known_on: Option<NaiveDate>,
    /// The as-of date of the later one.
    pub to_as_of: NaiveDate,
    /// Its day of knowledge.
    pub to_known_on: Option<NaiveDate>,
    /// The verdicts that changed, in the order of the later one; what is gone stands last.
    pub changes: Vec<VerdictChange>,
    /// The shares and scores of units that changed.
    pub shares: Vec<ShareChange>,
    /// The ranks that changed.
    pub ranks: Vec<RankChange>,
}

/// A verdict that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictChange {
    /// What it is on.
    pub kind: ItemKind,
    /// Its id; of what follows that of the policy.
    pub id: String,
    /// The unit, of a breakdown, a report, a dossier, and of what follows.
    pub unit: Option<Party>,
    /// The period of a report; the due day of what follows.
    pub period: Option<String>,
    /// What follows.
    pub follows: Option<Follows>,
    /// The day from which the time of what follows is counted.
    pub since: Option<NaiveDate>,
    /// Its name; of a dossier that of its service.
    pub name: Text,
    /// The status before; none of what was not there, and of what is not owed.
    pub before: Option<AnyStatus>,
    /// The status after; none of what is gone, and of what is not owed.
    pub after: Option<AnyStatus>,
    /// What is different in its inputs.
    pub because: Vec<Because>,
}

/// Why a verdict changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// Another figure counts.
    Figure {
        /// Its day.
        on: Option<NaiveDate>,
        /// Its value.
        value: Option<Figure>,
        /// When it was recorded.
        recorded: Option<NaiveDate>,
        /// Who gave it.
        source: Option<SourceRef>,
        /// The value before.
        instead_of: Option<Figure>,
        /// What is measured.
        measure: Measure,
    },
    /// The target was revised.
    Revision {
        /// The revision in force now; none where it is the first target again.
        revision: Option<RevisionRef>,
    },
    /// The plan has another target.
    Target {
        /// This one.
        target: Option<Target>,
        /// The one before.
        instead_of: Option<Target>,
        /// In what their numbers are measured.
        measure: Measure,
    },
    /// A figure of an earlier day, which settles the matter, is another.
    EarlierFigure {
        /// Its day.
        on: NaiveDate,
        /// Its value, where it breaks a ceiling.
        value: Figure,
        /// Whether it breaks the ceiling now, or did before.
        breaks: bool,
        /// What is measured.
        measure: Measure,
    },
    /// The plan says something else of it.
    Plan {
        /// In these fields.
        fields: Vec<String>,
    },
    /// Parts that it is worked out from are different.
    Parts {
        /// These.
        parts: Vec<ItemRef>,
    },
    /// It was done, or is not done any more.
    Done {
        /// On this day.
        on: Option<NaiveDate>,
        /// The day before.
        instead_of: Option<NaiveDate>,
    },
    /// The due day moved.
    Due {
        /// The due day.
        due: Option<NaiveDate>,
        /// The one before.
        instead_of: Option<NaiveDate>,
    },
    /// It need not be done any more, or has to be after all.
    Waived {
        /// Since this day.
        on: Option<NaiveDate>,
        /// Before, since this day.
        instead_of: Option<NaiveDate>,
    },
    /// A dossier was finished, or is not finished any more.
    Finished {
        /// On this day, or at this time.
        on: Option<String>,
        /// Before, on this one.
        instead_of: Option<String>,
    },
    /// Another due day was decided, or promised.
    Rescheduled {
        /// This one; none where it is not any more.
        to: Option<NaiveDate>,
        /// The one before.
        instead_of: Option<NaiveDate>,
    },
    /// It rests, or did.
    Paused {
        /// From this day
        from: NaiveDate,
        /// to this one; none while it lasts.
        to: Option<NaiveDate>,
    },
    /// It was paused before, and that is not so any more.
    NotPaused {
        /// From this day.
        from: NaiveDate,
    },
    /// Something follows from other verdicts.
    Causes {
        /// These are new.
        added: Vec<Cause>,
        /// From these it does not follow any more.
        gone: Vec<Cause>,
    },
    /// Only time has passed.
    TimePassed {
        /// From this day
        from: NaiveDate,
        /// to this one.
        to: NaiveDate,
    },
    /// It was not in the earlier assessment.
    Added,
    /// It is not in the later assessment.
    Removed,
}

/// A section of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The section it belongs to.
    pub parent: Option<String>,
}

/// A unit, as it stands in a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// A document, as it stands in a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRef {
    /// Its id in the plan.
    pub id: String,
    /// Its number, such as `129/KH-UBND`; none for a draft.
    pub number: Option<String>,
    /// A day, a month or a year, as the plan writes it.
    pub date: Option<String>,
    /// Who issued it.
    pub issuer: Option<Text>,
    /// What it is about.
    pub name: Text,
    /// Where it can be read.
    pub url: Option<String>,
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Where it can be read.
    pub url: Option<String>,
}

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// The unit of measure of all values of the verdict.
    pub uom: Text,
    /// Whether values are totals since the start or states on a day.
    pub kind: MeasureKind,
    /// Where the value comes from.
    pub form: MeasureForm,
    /// Whether values are fractions of 1.
    pub is_share: bool,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeasureForm {
    /// A figure of the records.
    Observed,
    /// One series over another.
    Ratio,
    /// A part of a whole.
    Share,
    /// A sum of series.
    Sum,
    /// One series minus another.
    Difference,
    /// The mean of achievements by weight.
    Score,
    /// The least achievement.
    WorstOf,
    /// The worst verdict; there is no value.
    AllOf,
    /// The best verdict; there is no value.
    AnyOf,
    /// The mean of growth scores; there is no value.
    GrowthOf,
    /// The sum of the units.
    RolledSum,
    /// The sum of the units' numerators over that of their denominators.
    RatioOfSums,
    /// The mean of the units by weight.
    WeightedMean,
    /// The worst value of the units.
    Worst,
    /// The worst verdict of the units; there is no value.
    RolledAllOf,
}

/// What a value means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeasureKind {
    /// The total since the start.
    Cumulative,
    /// The state on a day.
    Snapshot,
}

/// What must be reached, as the plan writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A floor.
    AtLeast(Figure),
    /// A floor that does not hold itself.
    Above(Figure),
    /// A ceiling.
    AtMost(Figure),
    /// A ceiling that does not hold itself.
    Below(Figure),
    /// A band.
    Between(Band),
    /// A band around a value.
    Equal(Tolerance),
    /// A floor above the baseline.
    IncreaseBy(ChangeBy),
    /// A ceiling below the baseline.
    ReduceBy(ChangeBy),
    /// Not worse than the baseline.
    Maintain(Side),
    /// Nothing of it may happen.
    Zero(bool),
}

/// A value with a tolerance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tolerance {
    /// The value.
    pub value: Figure,
    /// How far from it is still equal.
    pub tolerance: Figure,
}

/// By how much the baseline is to change: one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeBy {
    /// An amount.
    pub amount: Option<Figure>,
    /// A share of the baseline.
    pub share_of_baseline: Option<Figure>,
}

/// On which side of the baseline a value is not worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// Not below it.
    NotBelow,
    /// Not above it.
    NotAbove,
}

/// The limits of a target as numbers: a floor, a ceiling, or both of a band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitsOf {
    /// The floor.
    pub from: Option<Figure>,
    /// The ceiling.
    pub to: Option<Figure>,
}

/// A target that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionRef {
    /// It holds from this day.
    pub from: NaiveDate,
    /// The day of the decision.
    pub decided: NaiveDate,
    /// What orders it.
    pub document: Option<DocumentRef>,
}

/// A part of a value that was worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartValue {
    /// What it is in the calculation.
    pub role: PartRole,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The unit whose part it is.
    pub unit: Option<Party>,
    /// The day of its figure.
    pub observed_on: Option<NaiveDate>,
    /// When that was recorded, of what is observed.
    pub recorded: Option<NaiveDate>,
    /// Who gave it, of what is observed.
    pub source: Option<SourceRef>,
    /// Its figure.
    pub value: Option<Figure>,
    /// The unit of measure of its figure.
    pub uom: Option<Text>,
    /// The verdict on it, of composites.
    pub status: Option<IndicatorStatus>,
    /// Its achievement, of composites.
    pub achievement: Option<Figure>,
    /// Its weight, of means.
    pub weight: Option<Figure>,
    /// The numerator over this denominator, of those beside a ratio; how far its target is fulfilled, as it counts in a
    /// score.
    pub share: Option<Figure>,
    /// Its growth score, of composites.
    pub score: Option<Figure>,
}

/// What a part is in a calculation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartRole {
    /// The numerator, or what something is taken from.
    Of,
    /// The denominator.
    To,
    /// What is taken off.
    Minus,
    /// One of several.
    Part,
    /// Another denominator.
    Beside,
}

/// A value of a day that a path is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathPoint {
    /// The day.
    pub on: NaiveDate,
    /// The value.
    pub value: Figure,
}

/// What is foreseen for the due day; never a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorForecast {
    /// How.
    pub method: ForecastMethod,
    /// The value on the due day.
    pub value: Figure,
    /// Of a trend the first figure that it follows.
    pub since: Option<NaiveDate>,
    /// Of a trend the number of figures.
    pub figures: Option<u32>,
    /// Of a trend the value of the line on the day of the figure.
    pub level: Option<Figure>,
    /// Of a trend the change of the line a day.
    pub slope: Option<Figure>,
    /// Of a forecast by last year the values of that year it follows from.
    pub points: Vec<PathPoint>,
    /// The value minus the limit.
    pub gap: Figure,
    /// Whether that holds.
    pub reaches: bool,
    /// The day the limit is reached at this rate.
    pub reached_on: Option<NaiveDate>,
}

/// How a value is foreseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ForecastMethod {
    /// As far along the path as so far.
    RunRate,
    /// Least squares over the last figures.
    Trend,
    /// By the share of last year's total that was reached on the same day.
    LikeLastYear,
}

/// What is left until the due day, and the rate so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredRate {
    /// What is left; of a total's ceiling what may still be used.
    pub left: Figure,
    /// Months from the figure to the due day.
    pub months: Figure,
    /// Working days of that time.
    pub working_days: Option<i64>,
    /// What is left / months.
    pub per_month: Option<Figure>,
    /// What is left / working days.
    pub per_working_day: Option<Figure>,
    /// The same of what was done until the figure.
    pub so_far_per_month: Option<Figure>,
    /// The same by working days.
    pub so_far_per_working_day: Option<Figure>,
}

/// Growth a year, by the method of Statistics Canada and Open SDG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrowthVerdict {
    /// Of the figure.
    pub observed: Option<Figure>,
    /// Of the target.
    pub required: Option<Figure>,
    /// Observed / required; without a target the growth in the wanted direction.
    pub ratio: Option<Figure>,
    /// The natural limit of the values, where it counts.
    pub limit: Option<Figure>,
    /// What thresholds are reduced by near a natural limit.
    pub coefficient: Option<Figure>,
    /// The category.
    pub category: Option<GrowthCategory>,
    /// From −5 to 5.
    pub score: Option<Figure>,
}

/// What growth amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GrowthCategory {
    /// The target is reached.
    TargetAchieved,
    /// Fast enough.
    Substantial,
    /// Progress, but it must be faster.
    Moderate,
    /// Hardly any progress.
    Limited,
    /// Backwards.
    Deterioration,
}

/// The verdict on a target for an earlier date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterimVerdict {
    /// The day by which it must be reached.
    pub due: NaiveDate,
    /// What must be reached.
    pub target: Option<Target>,
    /// Its limits.
    pub limits: LimitsOf,
    /// The verdict.
    pub status: IndicatorStatus,
    /// Whether no later day can change it while the inputs stay.
    pub is_final: bool,
    /// Since when there is something to explain.
    pub since: Option<NaiveDate>,
    /// The day of the figure.
    pub observed_on: Option<NaiveDate>,
    /// When it was recorded.
    pub recorded: Option<NaiveDate>,
    /// Who gave it.
    pub source: Option<SourceRef>,
    /// The figure.
    pub actual: Option<Figure>,
    /// actual / target.
    pub achievement: Option<Figure>,
    /// Where the path says the value should be on the day of the figure.
    pub expected: Option<Figure>,
    /// The pace on the way to it.
    pub pace: Option<Figure>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// Whether an input is illustrative.
    pub illustrative: bool,
}

/// How derived numbers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PrintRule {
    /// Places of percentages and derived numbers.
    pub digits: u32,
    /// How they are rounded.
    pub rounding: Rounding,
}

/// A band, both ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The lower end.
    pub from: Figure,
    /// The upper end.
    pub to: Figure,
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::AtLeast(limit) => write!(f, "at_least {limit}"),
            Self::Above(limit) => write!(f, "above {limit}"),
            Self::AtMost(limit) => write!(f, "at_most {limit}"),
            Self::Below(limit) => write!(f, "below {limit}"),
            Self::Between(Band { from, to }) => write!(f, "between {from} and {to}"),
            Self::Equal(Tolerance { value, tolerance }) => write!(f, "equal {value} ± {tolerance}"),
            Self::IncreaseBy(change) => write!(f, "increase_by {change}"),
            Self::ReduceBy(change) => write!(f, "reduce_by {change}"),
            Self::Maintain(Side::NotBelow) => f.write_str("maintain not_below"),
            Self::Maintain(Side::NotAbove) => f.write_str("maintain not_above"),
            Self::Zero(_) => f.write_str("zero"),
        }
    }
}

impl std::fmt::Display for ChangeBy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.amount, &self.share_of_baseline) {
            (Some(amount), _) => write!(f, "{amount}"),
            (None, Some(share)) => write!(f, "{share} of the baseline"),
            (None, None) => f.write_str("?"),
        }
    }
}

/// The value that the change is counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// The value.
    pub value: Figure,
    /// The day it was measured on.
    pub on: NaiveDate,
}

/// How the target is meant to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Path {
    /// The same amount every day.
    Linear,
    /// The same amount every working day.
    WorkingDays,
    /// The same growth rate throughout.
    Compound,
    /// The last milestone reached.
    MilestonesStep,
    /// Straight between milestones.
    MilestonesLine,
    /// The share of last year's total that was reached on the same day.
    LikeLastYear,
    /// The same day of the year before.
    SamePeriod,
    /// The growth method takes the place of a path.
    Growth,
    /// Only the end counts.
    AtEnd,
}

/// Days of the path on the day of the observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathDays {
    /// Gone by.
    pub gone: i64,
    /// In all.
    pub all: i64,
}

/// Thresholds of pace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bands {
    /// On track from here.
    pub on_track: Figure,
    /// At risk from here, behind below.
    pub at_risk: Figure,
}

/// The verdict on one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorVerdict {
    /// Always `indicator`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Of a breakdown the unit; none of the whole.
    pub unit: Option<Party>,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The verdict.
    pub status: IndicatorStatus,
    /// How far the figure can be trusted.
    pub quality: Quality,
    /// Whether no later day can change the verdict while the inputs stay.
    pub is_final: bool,
    /// Since when there is something to explain: the day a ceiling broke, the day after the last that counts (missed,
    /// nearly achieved, final figure missing), or the day of the figure (behind, at risk).
    pub since: Option<NaiveDate>,
    /// What is measured.
    pub measure: Measure,
    /// The day of the figure.
    pub observed_on: Option<NaiveDate>,
    /// The day the figure was recorded.
    pub recorded: Option<NaiveDate>,
    /// Where the figure comes from.
    pub source: Option<SourceRef>,
    /// The figure.
    pub actual: Option<Figure>,
    /// What a value that was worked out is made of.
    pub parts: Vec<PartValue>,
    /// What must be reached; none of composites of verdicts, and of growth without a target.
    pub target: Option<Target>,
    /// Its limits, those of the figure's day.
    pub limits: LimitsOf,
    /// Of a comparison with the same period the limits of the due day, where they are others and known.
    pub due_limits: Option<LimitsOf>,
    /// The revision that brought the target.
    pub revision: Option<RevisionRef>,
    /// What is hoped for.
    pub stretch: Option<Figure>,
    /// Whether it is reached.
    pub stretch_reached: Option<bool>,
    /// The value that the change is counted from.
    pub baseline: Option<Baseline>,
    /// actual / target, a fraction of 1.
    pub achievement: Option<Figure>,
    /// (actual − baseline) / (target − baseline).
    pub progress: Option<Figure>,
    /// Where the path says the value should be on the day of the figure.
    pub expected: Option<Figure>,
    /// The share of the path that should be done on that day.
    pub expected_progress: Option<Figure>,
    /// The days that share is made of.
    pub path_days: Option<PathDays>,
    /// The values that the path was worked out from, of milestones and of last year's series.
    pub path_points: Vec<PathPoint>,
    /// progress / expected progress; for a cumulative ceiling expected / actual.
    pub pace: Option<Figure>,
    /// How the target is meant to be reached; none of composites of verdicts.
    pub path: Option<Path>,
    /// Thresholds of pace.
    pub bands: Bands,
    /// The growth method's answer.
    pub growth: Option<GrowthVerdict>,
    /// What is foreseen for the due day.
    pub forecast: Option<IndicatorForecast>,
    /// What is left until then.
    pub required_rate: Option<RequiredRate>,
    /// The verdicts on targets for earlier dates.
    pub interim: Vec<InterimVerdict>,
    /// How derived numbers are printed.
    pub print: Option<PrintRule>,
    /// First day of the indicator's period.
    pub start: NaiveDate,
    /// The day by which the target must be reached.
    pub due: NaiveDate,
    /// Figures from this day on can be the final one.
    pub closes_on: NaiveDate,
    /// Figures up to this day count.
    pub counts_until: NaiveDate,
    /// Days until the due day, 0 on it.
    pub days_left: Option<i64>,
    /// Days since the due day.
    pub days_past: Option<i64>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// Who answers for it.
    pub responsible: Vec<Party>,
    /// Who helps.
    pub supporting: Vec<Party>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// The plan's own note.
    pub note: Option<Text>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// A deadline as the plan states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deadline {
    /// The day itself is in time.
    By(NaiveDate),
    /// The day before is the last good one.
    Before(NaiveDate),
    /// A time from a day, or after another task.
    Within(TermFrom),
}

/// A time and what it is counted from; that day is not counted itself (Civil Code 2015 art. 147).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermFrom {
    /// The time.
    pub term: Term,
    /// The day; none while the other task is not done.
    pub from: Option<NaiveDate>,
    /// The other task.
    pub after: Option<ItemRef>,
}

/// Something of the plan, by id and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// The verdict on one task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskVerdict {
    /// Always `task`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The verdict.
    pub status: DeadlineStatus,
    /// Whether no later day can change the verdict while the inputs stay.
    pub is_final: bool,
    /// The first day on which it was late.
    pub since: Option<NaiveDate>,
    /// The deadline as the plan states it.
    pub deadline: Deadline,
    /// Where the last good day goes if it is no working day.
    pub roll: Roll,
    /// The last good day, moved by pauses and extensions; none while a pause without an end lasts, or while it waits for
    /// another task.
    pub due: Option<NaiveDate>,
    /// The last good day of the plan; none while it waits for another task.
    pub original_due: Option<NaiveDate>,
    /// The first day on which it was late before an extension that came later than the due day.
    pub was_overdue_from: Option<NaiveDate>,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// Days until the due day, 0 on it.
    pub days_left: Option<i64>,
    /// Working days until the due day, the day itself included.
    pub working_days_left: Option<i64>,
    /// Days after the due day.
    pub days_late: Option<i64>,
    /// Working days after the due day.
    pub working_days_late: Option<i64>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// Who answers for it.
    pub responsible: Vec<Party>,
    /// Who helps.
    pub supporting: Vec<Party>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// The plan's own note.
    pub note: Option<Text>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// One period of a recurring report, for one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodVerdict {
    /// Its name, such as `2023-07` or `2023-Q3`.
    pub period: String,
    /// The days that its data cover.
    pub window: Span,
    /// The verdict.
    pub status: DeadlineStatus,
    /// Whether no later day can change the verdict while the inputs stay.
    pub is_final: bool,
    /// The first day on which it was late.
    pub since: Option<NaiveDate>,
    /// The last good day, moved by extensions.
    pub due: Option<NaiveDate>,
    /// The last good day of the plan.
    pub original_due: Option<NaiveDate>,
    /// The first day on which it was late before an extension that came later than the due day.
    pub was_overdue_from: Option<NaiveDate>,
    /// The day it was submitted.
    pub submitted_on: Option<NaiveDate>,
    /// Days until the due day, 0 on it.
    pub days_left: Option<i64>,
    /// Working days until the due day, the day itself included.
    pub working_days_left: Option<i64>,
    /// Days after the due day.
    pub days_late: Option<i64>,
    /// Working days after the due day.
    pub working_days_late: Option<i64>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// The day on which a report on a period is due, as the plan states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodDeadline {
    /// That day of a month is in time.
    ByDay(DayOfMonth),
    /// The day before is the last good one.
    BeforeDay(DayOfMonth),
    /// That day of a week is in time.
    ByWeekday(DayOfWeek),
    /// So many working days after the window closes.
    WorkingDaysAfterClose(u32),
}

/// A day of a month, 1 to 31.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOfMonth {
    /// The day; the last one where the month lacks it.
    pub day: u32,
    /// Which month.
    pub within: WhichMonth,
}

/// Of which month a day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichMonth {
    /// The first after the period.
    Next,
    /// The last of the period.
    Last,
}

/// A day of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOfWeek {
    /// The day.
    pub day: chrono::Weekday,
    /// Which week.
    pub within: WhichWeek,
}

/// Of which week a day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichWeek {
    /// The one after the period.
    Next,
    /// The period itself.
    Last,
}

/// The verdict on one recurring report of one unit that owes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportVerdict {
    /// Always `report`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Who owes it.
    pub unit: Party,
    /// Whom it is sent to.
    pub to: Option<Party>,
    /// How often.
    pub every: Every,
    /// Which days the data of a period cover.
    pub window: WindowKind,
    /// The due day as the plan states it.
    pub deadline: PeriodDeadline,
    /// Where a due day goes that is no working day.
    pub roll: Roll,
    /// Periods are owed whose windows close from this day
    pub start: NaiveDate,
    /// to this one.
    pub end: NaiveDate,
    /// The most urgent status of its periods: what is pending before what is done. None before the first period.
    pub status: Option<DeadlineStatus>,
    /// Every period whose window has begun, in order.
    pub periods: Vec<PeriodVerdict>,
    /// How reliably it comes.
    pub compliance: Compliance,
    /// What is due next: the earliest period not submitted whose due day is not past.
    pub next_due: Option<NextDue>,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// Who helps.
    pub supporting: Vec<Party>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// The plan's own note.
    pub note: Option<Text>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// How many of the periods that are settled came in time. Waived ones stand outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compliance {
    /// Submitted, or overdue.
    pub due: u32,
    /// Submitted early or on time.
    pub in_time: u32,
    /// Submitted late.
    pub late: u32,
    /// Overdue.
    pub missing: u32,
    /// in time / due.
    pub rate: Option<Figure>,
}

/// The period that is due next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextDue {
    /// Its name.
    pub period: String,
    /// Its last good day.
    pub due: NaiveDate,
}

/// How long a dossier may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Calendar days; the last one rolls to a working day.
    Days(u32),
    /// Working days.
    WorkingDays(u32),
    /// Sessions of the office hours, two a day.
    HalfDays(u32),
    /// Hours in which offices are open.
    Hours(u32),
}

/// The verdict on one dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierVerdict {
    /// Always `dossier`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its service.
    pub service: ItemRef,
    /// The unit that settles it.
    pub unit: Party,
    /// Whether it came online.
    pub online: bool,
    /// The verdict.
    pub status: DeadlineStatus,
    /// Whether no later day can change the verdict while the inputs stay.
    pub is_final: bool,
    /// The first day on which it was late.
    pub since: Option<NaiveDate>,
    /// When it came: `2023-08-01` or `2023-08-01T14:20`.
    pub received: String,
    /// The day from which its limit is counted.
    pub counted_from: Option<NaiveDate>,
    /// The last good day; none while it waits for the applicant, or where the calendar does not reach.
    pub due: Option<NaiveDate>,
    /// The last good time of that day, such as `10:00`, where the limit needs one.
    pub due_time: Option<String>,
    /// The last good day as if it had never waited or been promised again.
    pub original_due: Option<NaiveDate>,
    /// The first day on which it was late before a re-appointment that came later than the due day.
    pub was_overdue_from: Option<NaiveDate>,
    /// When it was finished.
    pub finished: Option<String>,
    /// Days until the due day, 0 on it.
    pub days_left: Option<i64>,
    /// Working days until the due day, the day itself included.
    pub working_days_left: Option<i64>,
    /// Days after the due day; 0 if it was late by hours only.
    pub days_late: Option<i64>,
    /// Working days after the due day.
    pub working_days_late: Option<i64>,
    /// 2 early, 1 on time, 0 late (Circular 01/2018/TT-VPCP art. 13); none while it is pending.
    pub score: Option<u32>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// The document of the record.
    pub document: Option<String>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// The dossiers of one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceVerdict {
    /// Always `service`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// How long a dossier may take.
    pub limit: Limit,
    /// What is received later than this counts as received on the next working day.
    pub cut_off: Option<String>,
    /// What its on-time rate divides by.
    pub on_time_rate: OnTimeRate,
    /// How far ahead `falling_due` looks.
    pub forecast: Forecast,
    /// All its dossiers of the plan's period.
    pub totals: DossierTotals,
    /// The same by unit, in the plan's order; units without a dossier are left out.
    pub units: Vec<UnitTotals>,
    /// One verdict for each dossier, by the day received.
    pub dossiers: Vec<DossierVerdict>,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// The plan's own note.
    pub note: Option<Text>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// What the on-time rate divides by. The numerator is early + on time among the same dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OnTimeRate {
    /// Received in the plan's period.
    Received,
    /// Finished.
    Processed,
    /// Finished, or overdue.
    Due,
    /// Received in the plan's period, or carried over into it.
    ReceivedAndCarried,
}

/// A look ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// So many working days.
    pub working_days: u32,
    /// The last of them; none where the calendar does not reach.
    pub until: Option<NaiveDate>,
}

/// The dossiers of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitTotals {
    /// The unit.
    pub unit: Party,
    /// Its dossiers.
    pub totals: DossierTotals,
}

/// Counts of dossiers of the plan's period up to the day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DossierTotals {
    /// Received in the period.
    pub received: u32,
    /// Received before the period, and not finished when it began.
    pub carried_over: u32,
    /// Received in the period, online.
    pub online: u32,
    /// Finished.
    pub processed: u32,
    /// Finished, or overdue.
    pub due: u32,
    /// By status.
    pub statuses: StatusCounts,
    /// In the four states of official reports.
    pub deadlines: DeadlineCounts,
    /// The on-time rate that the service names.
    pub on_time: OnTimeShare,
    /// online / received.
    pub online_share: Option<Figure>,
    /// Points of those finished: 2 early, 1 on time, 0 late (Circular 01/2018/TT-VPCP art. 13).
    pub score: u32,
    /// score / processed.
    pub mean_score: Option<Figure>,
    /// Pending, and due within the forecast's working days: late then, if not finished before.
    pub falling_due: u32,
}

/// An on-time rate with what it is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnTimeShare {
    /// Early + on time.
    pub over: u32,
    /// What it is divided by.
    pub under: u32,
    /// The rate; none where nothing is divided.
    pub rate: Option<Figure>,
}

/// What a policy makes a unit owe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// Always `consequence`.
    pub kind: ItemKind,
    /// The policy's id.
    pub policy: String,
    /// The policy's name.
    pub name: Text,
    /// What follows.
    pub follows: Follows,
    /// The words of a note.
    pub note: Option<Text>,
    /// The grades that are taken from the unit.
    pub grade: Option<GradeLimit>,
    /// By which unit.
    pub owed_by: Party,
    /// Before whom it answers.
    pub to: Option<Party>,
    /// The verdicts that caused it.
    pub because: Vec<Cause>,
    /// The day from which the time is counted; none of what is not owed.
    pub since: Option<NaiveDate>,
    /// The time given.
    pub within: Option<Term>,
    /// The last good day; none without a time, and where the calendar does not reach.
    pub due: Option<NaiveDate>,
    /// Where the day, or what was filed, stands to the due day; none of what is not owed.
    pub status: Option<DeadlineStatus>,
    /// The first day on which it was late.
    pub overdue_from: Option<NaiveDate>,
    /// The day it was filed, or held.
    pub done_on: Option<NaiveDate>,
    /// Days to the due day.
    pub days_left: Option<i64>,
    /// Working days to the due day.
    pub working_days_left: Option<i64>,
    /// Days from the due day, to the as-of date or to the day it was filed.
    pub days_late: Option<i64>,
    /// The same in working days.
    pub working_days_late: Option<i64>,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Whether the policy, its time or a verdict behind it is illustrative.
    pub illustrative: bool,
}

/// A verdict that caused a consequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// Indicator, task, report, dossier, or a consequence of another policy.
    pub kind: ItemKind,
    /// Its id; of a consequence that of its policy.
    pub id: String,
    /// Of an indicator's part, whose part it is.
    pub unit: Option<Party>,
    /// Of a report the period; of an interim target and of a consequence its due day.
    pub period: Option<String>,
    /// Of a consequence the day from which its time is counted.
    pub counted_from: Option<NaiveDate>,
    /// Its name; of a dossier that of its service.
    pub name: Text,
    /// Its status.
    pub status: AnyStatus,
    /// The first day of the miss, if it is one.
    pub since: Option<NaiveDate>,
}

/// The status of an indicator or of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnyStatus {
    /// Of an indicator.
    Indicator(IndicatorStatus),
    /// Of a task or a report.
    Deadline(DeadlineStatus),
}

/// What can follow from verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Follows {
    /// báo cáo giải trình: an explanation is owed.
    Explanation,
    /// kiểm điểm, xem xét trách nhiệm: a review is proposed.
    Review,
    /// nhắc việc: a reminder.
    Reminder,
    /// ghi chú: words of the policy.
    Note,
    /// hạn chế xếp loại: the unit is excluded from grades, or capped in one.
    Grade,
}

/// The last day on which a part has a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartDay {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// This day.
    pub on: NaiveDate,
}

/// What a verdict speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// chỉ tiêu.
    Indicator,
    /// nhiệm vụ.
    Task,
    /// chế độ báo cáo.
    Report,
    /// A service with its dossiers.
    Service,
    /// hồ sơ.
    Dossier,
    /// What follows.
    Consequence,
    /// điều chỉnh kế hoạch vốn.
    Reallocation,
    /// xếp loại: units graded together.
    Grading,
    /// The grade of one of them.
    Grade,
    /// A unit's scorecard.
    Scorecard,
    /// bảng xếp hạng.
    Ranking,
    /// A unit's place in a ranking.
    Place,
}

/// Why a verdict is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The as-of date is before the start.
    NotStarted {
        /// The start.
        start: NaiveDate,
    },
    /// There is no figure yet.
    NoObservation {
        /// Figures count from this day.
        from: NaiveDate,
    },
    /// The target is reached.
    Reached,
    /// The target was not reached.
    NotReached {
        /// The plan's band for near enough, if that was not reached either.
        nearly: Option<Figure>,
    },
    /// Not reached, but within the plan's band.
    NearlyReached {
        /// The band.
        threshold: Figure,
    },
    /// The pace decides.
    Pace {
        /// The pace.
        pace: Figure,
        /// The band that decided: reached for on track and at risk, not reached for behind.
        threshold: Figure,
        /// For at risk: the band for on track, not reached.
        other_threshold: Option<Figure>,
    },
    /// A ceiling of which nothing is used yet.
    NothingUsed,
    /// What these parts are decides.
    OfParts {
        /// The parts.
        parts: Vec<ItemRef>,
    },
    /// A part of what is worked out has no figure.
    PartMissing {
        /// Its id.
        id: String,
        /// Its name.
        name: Text,
    },
    /// All parts have figures, but on no day all of them count.
    NoCommonDay {
        /// From this day on.
        from: NaiveDate,
        /// The latest day of each, the oldest first, a few of them.
        parts: Vec<PartDay>,
    },
    /// The denominator is zero.
    ZeroDenominator {
        /// On this day.
        on: NaiveDate,
        /// Its name.
        name: Text,
    },
    /// No unit of the breakdown exists on the day.
    NoUnit {
        /// This day.
        on: NaiveDate,
    },
    /// A trend needs figures of two days, and its window has fewer: there is no forecast.
    TooFewForTrend {
        /// The window: so many days up to the figure's day.
        days: u32,
        /// The days in it that have a figure.
        figures: u32,
    },
    /// The year before has no value for the day.
    SamePeriodMissing {
        /// This day.
        on: NaiveDate,
    },
    /// The year before has a zero, of which no share can be taken.
    ZeroBase {
        /// On this day.
        on: NaiveDate,
    },
    /// The year before has a zero, and the plan says that anything holds then.
    ZeroBaseHolds {
        /// On this day.
        on: NaiveDate,
    },
    /// The category of growth decides.
    Growth {
        /// The category.
        category: GrowthCategory,
    },
    /// The unit does not exist any more.
    UnitEnded {
        /// Its last day.
        on: NaiveDate,
        /// What took its place.
        successors: Vec<Party>,
    },
    /// The path gives no pace.
    NoPace {
        /// Why not.
        because: NoPace,
    },
    /// A cumulative ceiling was broken; it cannot come back.
    CeilingBroken {
        /// The first day.
        on: NaiveDate,
        /// The value of that day.
        value: Figure,
        /// The ceiling.
        limit: Figure,
    },
    /// After the due date there is no figure that may decide.
    FinalFigureMissing {
        /// It must be dated from here.
        from: NaiveDate,
        /// To here.
        until: NaiveDate,
    },
    /// Reached, and may be lost again.
    SoFar {
        /// Until this day.
        until: NaiveDate,
    },
    /// The due day is past, and later figures still count.
    StillCounting {
        /// Until this day.
        until: NaiveDate,
    },
    /// The latest state is from before the start.
    BeforeStart {
        /// The figure's day.
        on: NaiveDate,
        /// The first day of the period, or of the unit.
        start: NaiveDate,
    },
    /// The figure is old.
    Stale {
        /// Its age in days.
        days: i64,
        /// The plan's limit.
        limit: u32,
    },
    /// There are different values on the day.
    Conflicting {
        /// The part that has them, of what is worked out.
        part: Option<ItemRef>,
        /// The day.
        on: NaiveDate,
        /// All of them.
        values: Vec<SourcedValue>,
        /// What decided between them.
        decided_by: DecidedBy,
        /// The one that was used.
        value: Figure,
    },
    /// The figure was recorded in another unit of measure.
    Converted {
        /// As recorded.
        value: Figure,
        /// In this unit.
        uom: String,
    },
    /// What is hoped for.
    Stretch {
        /// The value.
        stretch: Figure,
        /// Whether it is reached.
        reached: bool,
    },
    /// The last good day is the day itself.
    DueDay {
        /// The last good day.
        due: NaiveDate,
    },
    /// The last good day is the one before.
    LastGoodDay {
        /// Before this day.
        before: NaiveDate,
    },
    /// It was done.
    Done {
        /// On this day.
        on: NaiveDate,
    },
    /// It was paused.
    Paused {
        /// From this day.
        from: NaiveDate,
        /// To this day; none while it lasts.
        to: Option<NaiveDate>,
        /// The days by which the due day moved.
        days: Option<i64>,
        /// The working days by which it moved, of a deadline in working days.
        working_days: Option<i64>,
    },
    /// The due day is named, not dated (Civil Code 2015 art. 146).
    NamedDay {
        /// Which point
        point: NamedPoint,
        /// of which month or year.
        of: String,
        /// The day.
        day: NaiveDate,
    },
    /// A time was counted (Civil Code 2015 arts 147 and 148).
    Term {
        /// The time.
        term: Term,
        /// From this day, which is not counted.
        from: NaiveDate,
        /// Its last day, before any roll.
        last: NaiveDate,
    },
    /// The last day was no working day.
    Rolled {
        /// The convention.
        roll: Roll,
        /// The day it was.
        from: NaiveDate,
        /// The day it became.
        to: NaiveDate,
    },
    /// The time is counted from the completion of another task.
    AfterTask {
        /// Its id.
        task: String,
        /// Its name.
        name: Text,
        /// The day it was done.
        on: NaiveDate,
    },
    /// The time begins when another task is done.
    WaitsFor {
        /// Its id.
        task: String,
        /// Its name.
        name: Text,
        /// Whether that one is waived, so that it may never be done.
        waived: bool,
    },
    /// A new due day was decided.
    Extended {
        /// The new due day.
        until: NaiveDate,
        /// The day of the decision.
        decided: NaiveDate,
        /// The due day before it.
        was_due: Option<NaiveDate>,
        /// Whether it was decided before the old due day was past.
        in_time: bool,
        /// By this document.
        document: Option<String>,
    },
    /// An earlier completion was cancelled.
    Reopened {
        /// On this day.
        on: NaiveDate,
    },
    /// Days that were counted are not decided.
    NotDecided {
        /// The first of them.
        days: Vec<NotDecidedDay>,
        /// How many there are beyond these.
        more: u32,
    },
    /// The calendar does not reach far enough to work out the due day.
    OutsideCalendar,
    /// How the due day of a dossier is counted.
    Limit {
        /// The limit.
        limit: Limit,
        /// From this day, which is not counted.
        from: NaiveDate,
        /// From this time, where the limit needs one.
        time: Option<String>,
    },
    /// It came after the hour, or on a day on which nobody works.
    AfterCutOff {
        /// The hour.
        cut_off: String,
        /// Whether it came in time, but on a day on which nobody works.
        day_off: bool,
        /// It counts as received on this day.
        counted_from: NaiveDate,
    },
    /// It waited for the applicant's papers; then the full limit started again.
    Supplement {
        /// From this day.
        from: NaiveDate,
        /// The day the papers were complete; none while they are not.
        to: Option<NaiveDate>,
    },
    /// It was suspended; what was left went on.
    Suspension {
        /// From this day.
        from: NaiveDate,
        /// To this day; none while it lasts.
        to: Option<NaiveDate>,
    },
    /// The last wait of a dossier was not over by its records: it ended with the result.
    EndedByResult {
        /// The day of the result.
        on: NaiveDate,
    },
    /// The result was promised for another day.
    Rescheduled {
        /// This one.
        to: NaiveDate,
        /// Decided on this day; none if that is not recorded.
        decided: Option<NaiveDate>,
        /// In place of this one.
        was_due: Option<NaiveDate>,
    },
    /// It was waived.
    Waived {
        /// On this day.
        on: NaiveDate,
        /// By this document.
        document: Option<String>,
    },
    /// Some inputs are not from a source.
    Illustrative {
        /// Which.
        parts: Vec<IllustrativePart>,
    },
}

/// A day that was counted and is not decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotDecidedDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is taken for, or proposed as.
    pub kind: DayKind,
    /// Computed or proposed.
    pub status: DayStatus,
    /// The occasion.
    pub name: Text,
}

/// Why a path gives no pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPace {
    /// Only the end counts.
    AtEnd,
    /// The path begins later.
    NothingExpectedYet,
    /// There is nothing to move.
    BaselineEqualsTarget,
    /// The baseline is already better than the target.
    BaselineBeyondTarget,
    /// The value is beyond the far end of the band.
    PastTheBand,
    /// Growth cannot be worked out.
    NoGrowth,
    /// Of values that are not above zero there is no share.
    NotPositive,
}

/// What decided between conflicting values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecidedBy {
    /// The plan's `sources`.
    SourceOrder,
    /// The worse verdict.
    WorseVerdict,
}

/// A value and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcedValue {
    /// The source's id.
    pub source: Option<String>,
    /// The value, in the indicator's unit of measure.
    pub value: Figure,
}

/// An input that may be illustrative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IllustrativePart {
    /// The whole plan.
    Plan,
    /// The indicator.
    Indicator,
    /// The task.
    Task,
    /// The policy.
    Policy,
    /// The target.
    Target,
    /// The baseline.
    Baseline,
    /// The path.
    Path,
    /// The revision.
    Revision,
    /// A part of what is worked out.
    Part,
    /// The report.
    Report,
    /// The service.
    Service,
    /// The dossier.
    Dossier,
    /// The deadline.
    Deadline,
    /// The time limit.
    Limit,
    /// The submission.
    Submission,
    /// The extension.
    Extension,
    /// The reopening.
    Reopening,
    /// The figure.
    Observation,
    /// The completion.
    Completion,
    /// The pause.
    Pause,
    /// The waiver.
    Waiver,
    /// The time for the explanation.
    Explanation,
    /// The time for the review.
    Review,
    /// A verdict behind a consequence, a share or a score.
    Cause,
    /// The proposal to move capital.
    Reallocation,
    /// The capital of a project.
    Project,
    /// The rule set.
    RuleSet,
    /// The grading.
    Grading,
    /// A score.
    Score,
    /// How many may have a grade.
    Cap,
    /// A verdict on an item that counts for a grade.
    Item,
    /// The weights of scores.
    Weights,
    /// The ranking.
    Ranking,
}

/// The answer for dossiers given by columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierAnswers {
    /// The due day of each row, in days since 1970-01-01; `i32::MIN` while it waits, or where the calendar does not
    /// reach.
    pub due: Vec<i32>,
    /// The status of each row: its position in the order `upcoming`, `due_soon`, `due_today`, `overdue`, `done_early`,
    /// `done_on_time`, `done_late`, `paused`. 255 for what is received later than the day or does not belong to the
    /// plan's period, and is not counted.
    pub status: Vec<u8>,
    /// The counts of each service, in the plan's order; without single dossiers.
    pub services: Vec<ServiceVerdict>,
}

/// The dates of a plan between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The plan.
    pub plan: PlanSummary,
    /// The day on which the records were looked at.
    pub as_of: NaiveDate,
    /// What was recorded or decided after this day is left out.
    pub known_on: Option<NaiveDate>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// By day.
    pub entries: Vec<AgendaEntry>,
}

/// Something that is due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaEntry {
    /// A name that stays when the day moves; unique in its plan.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// Indicator, task, report or consequence.
    pub kind: ItemKind,
    /// Its id; of a consequence, the policy's.
    pub id: String,
    /// Of a report, the period.
    pub period: Option<String>,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Who owes it.
    pub owed_by: Vec<Party>,
    /// How it stands.
    pub status: AnyStatus,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Whether an input of it is illustrative.
    pub illustrative: bool,
}

/// Counts of items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Indicators by status.
    pub indicators: IndicatorCounts,
    /// Tasks by status.
    pub tasks: StatusCounts,
    /// Periods of reports by status.
    pub reports: StatusCounts,
    /// Dossiers by status.
    pub dossiers: StatusCounts,
    /// Each in the four states of official reports.
    pub deadlines: FourStates,
}

/// What has deadlines, in the four states of official reports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FourStates {
    /// Tasks.
    pub tasks: DeadlineCounts,
    /// Periods of reports.
    pub reports: DeadlineCounts,
    /// Dossiers.
    pub dossiers: DeadlineCounts,
}

/// Indicators by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the statuses")]
pub struct IndicatorCounts {
    pub missed: u32,
    pub behind: u32,
    pub no_data: u32,
    pub at_risk: u32,
    pub nearly_achieved: u32,
    pub in_progress: u32,
    pub not_started: u32,
    pub on_track: u32,
    pub achieved: u32,
    pub exceeded: u32,
}

/// What has deadlines, by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the statuses")]
pub struct StatusCounts {
    pub upcoming: u32,
    pub due_soon: u32,
    pub due_today: u32,
    pub overdue: u32,
    pub done_early: u32,
    pub done_on_time: u32,
    pub done_late: u32,
    pub paused: u32,
    pub waived: u32,
}

/// The four-state count of official reports. The four add up to `total`; waived items stand outside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DeadlineCounts {
    /// Done early or on time.
    pub done_in_time: u32,
    /// Done late.
    pub done_late: u32,
    /// Not done, not late.
    pub pending_in_time: u32,
    /// Not done, late.
    pub pending_overdue: u32,
    /// All four.
    pub total: u32,
    /// Waived.
    pub waived: u32,
}

impl IndicatorCounts {
    /// The count of one status.
    pub(crate) fn of(&mut self, status: IndicatorStatus) -> &mut u32 {
        match status {
            IndicatorStatus::Missed => &mut self.missed,
            IndicatorStatus::Behind => &mut self.behind,
            IndicatorStatus::NoData => &mut self.no_data,
            IndicatorStatus::AtRisk => &mut self.at_risk,
            IndicatorStatus::NearlyAchieved => &mut self.nearly_achieved,
            IndicatorStatus::InProgress => &mut self.in_progress,
            IndicatorStatus::NotStarted => &mut self.not_started,
            IndicatorStatus::OnTrack => &mut self.on_track,
            IndicatorStatus::Achieved => &mut self.achieved,
            IndicatorStatus::Exceeded => &mut self.exceeded,
        }
    }

    /// All of them.
    pub(crate) fn all(&self) -> u32 {
        let mut counts = *self;
        IndicatorStatus::WORDS.iter().map(|(_, status)| *counts.of(*status)).fold(0, u32::saturating_add)
    }

    /// One of them has another status now.
    pub(crate) fn change(&mut self, from: IndicatorStatus, to: IndicatorStatus) {
        let count = self.of(from);
        *count = count.saturating_sub(1);
        let count = self.of(to);
        *count = count.saturating_add(1);
    }
}

impl Counts {
    pub(crate) fn add_indicator(&mut self, status: IndicatorStatus) {
        let count = self.indicators.of(status);
        *count = count.saturating_add(1);
    }

    pub(crate) fn add_task(&mut self, status: DeadlineStatus) {
        self.tasks.add(status);
        self.deadlines.tasks.add(status, 1);
    }

    pub(crate) fn add_report(&mut self, status: DeadlineStatus) {
        self.reports.add(status);
        self.deadlines.reports.add(status, 1);
    }

    pub(crate) fn add_dossiers(&mut self, counts: &StatusCounts) {
        for (_, status) in DeadlineStatus::WORDS {
            let count = counts.of(status);
            let all = self.dossiers.place(status);
            *all = all.saturating_add(count);
            self.deadlines.dossiers.add(status, count);
        }
    }
}

impl StatusCounts {
    /// The count of one status.
    #[must_use]
    pub fn of(&self, status: DeadlineStatus) -> u32 {
        let mut counts = *self;
        *counts.place(status)
    }

    pub(crate) fn place(&mut self, status: DeadlineStatus) -> &mut u32 {
        match status {
            DeadlineStatus::Upcoming => &mut self.upcoming,
            DeadlineStatus::DueSoon => &mut self.due_soon,
            DeadlineStatus::DueToday => &mut self.due_today,
            DeadlineStatus::Paused => &mut self.paused,
            DeadlineStatus::Overdue => &mut self.overdue,
            DeadlineStatus::DoneEarly => &mut self.done_early,
            DeadlineStatus::DoneOnTime => &mut self.done_on_time,
            DeadlineStatus::DoneLate => &mut self.done_late,
            DeadlineStatus::Waived => &mut self.waived,
        }
    }

    pub(crate) fn add(&mut self, status: DeadlineStatus) {
        let count = self.place(status);
        *count = count.saturating_add(1);
    }
}

impl DeadlineCounts {
    pub(crate) fn add(&mut self, status: DeadlineStatus, count: u32) {
        let state = match status {
            DeadlineStatus::DoneEarly | DeadlineStatus::DoneOnTime => &mut self.done_in_time,
            DeadlineStatus::DoneLate => &mut self.done_late,
            DeadlineStatus::Upcoming | DeadlineStatus::DueSoon | DeadlineStatus::DueToday | DeadlineStatus::Paused => {
                &mut self.pending_in_time
            }
            DeadlineStatus::Overdue => &mut self.pending_overdue,
            DeadlineStatus::Waived => &mut self.waived,
        };
        *state = state.saturating_add(count);
        if status != DeadlineStatus::Waived {
            self.total = self.total.saturating_add(count);
        }
    }
}

impl Assessment {
    /// The verdict on one indicator.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&IndicatorVerdict> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// The verdict on one task.
    #[must_use]
    pub fn task(&self, id: &str) -> Option<&TaskVerdict> {
        self.tasks.iter().find(|task| task.id == id)
    }

    /// The verdicts on one report, one for each unit that owes it.
    pub fn reports_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a ReportVerdict> {
        self.reports.iter().filter(move |report| report.id == id)
    }

    /// The dossiers of one service.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&ServiceVerdict> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The indicators that are missed or behind, in the plan's order.
    pub fn behind(&self) -> impl Iterator<Item = &IndicatorVerdict> {
        self.indicators.iter().filter(|i| matches!(i.status, IndicatorStatus::Missed | IndicatorStatus::Behind))
    }

    /// The tasks that are overdue, in the plan's order.
    pub fn overdue(&self) -> impl Iterator<Item = &TaskVerdict> {
        self.tasks.iter().filter(|task| task.status == DeadlineStatus::Overdue)
    }
}
