//! The verdict on an indicator: what is measured, by which target, the figures, the path, what lies ahead.

use super::{DocumentRef, ItemKind, Party, Reason, SourceRef};
use crate::number::{Figure, Rounding};
use crate::status::{IndicatorStatus, Quality};
use crate::text::Text;
use chrono::NaiveDate;

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
pub enum MeasureKind {
    /// The total since the start.
    Cumulative,
    /// The state on a day.
    Snapshot,
}

/// What must be reached, as the plan writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct Tolerance {
    /// The value.
    pub value: Figure,
    /// How far from it is still equal.
    pub tolerance: Figure,
}

/// By how much the baseline is to change: one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChangeBy {
    /// An amount.
    pub amount: Option<Figure>,
    /// A share of the baseline.
    pub share_of_baseline: Option<Figure>,
}

/// On which side of the baseline a value is not worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a limit has two sides")]
pub enum Side {
    /// Not below it.
    NotBelow,
    /// Not above it.
    NotAbove,
}

/// The limits of a target as numbers: a floor, a ceiling, or both of a band.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LimitsOf {
    /// The floor.
    pub from: Option<Figure>,
    /// The ceiling.
    pub to: Option<Figure>,
}

/// A target that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
pub struct PathPoint {
    /// The day.
    pub on: NaiveDate,
    /// The value.
    pub value: Figure,
}

/// What is foreseen for the due day; never a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
pub struct RequiredRate {
    /// What is left; of a total's ceiling by how much it may still rise.
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
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
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
    /// The days that it was worked out from.
    pub path_days: Option<PathDays>,
    /// The values that it was worked out from, of milestones and of last year's series.
    pub path_points: Vec<PathPoint>,
    /// The pace on the way to it.
    pub pace: Option<Figure>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// Whether an input is illustrative.
    pub illustrative: bool,
}

/// How derived numbers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PrintRule {
    /// Places of percentages and derived numbers.
    pub digits: u32,
    /// How they are rounded.
    pub rounding: Rounding,
}

/// A band, both ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "it has two ends")]
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
#[non_exhaustive]
pub struct Baseline {
    /// The value.
    pub value: Figure,
    /// The day it was measured on.
    pub on: NaiveDate,
}

/// How the target is meant to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct PathDays {
    /// Gone by.
    pub gone: i64,
    /// In all.
    pub all: i64,
}

/// Thresholds of pace.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bands {
    /// On track from here.
    pub on_track: Figure,
    /// At risk from here, behind below.
    pub at_risk: Figure,
}

/// The verdict on one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
