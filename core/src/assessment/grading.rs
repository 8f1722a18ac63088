//! Gradings: which grade each unit gets, every condition shown.

use super::{Cause, DocumentRef, IllustrativePart, ItemKind, ItemRef, Party, UnitShare};
use crate::number::Figure;
use crate::text::Text;
use chrono::NaiveDate;

/// Units graded together, by one rule set, for one period (xếp loại).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Grading {
    /// Always `grading`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The rules.
    pub rule_set: RuleSetRef,
    /// Items count that are due from this day …
    pub from: NaiveDate,
    /// … to this one.
    pub to: NaiveDate,
    /// The day graded, as the plan has it.
    pub on: NaiveDate,
    /// The day that was looked at: the as-of date until then.
    pub looked_at: NaiveDate,
    /// Whether the rule set is in force on that day.
    pub in_force: bool,
    /// What counts as items.
    pub counts: GradingCounts,
    /// How many may have a grade, and how many qualify: the best grade first, which is the order in which caps are asked.
    pub caps: Vec<CapResult>,
    /// The units, in the plan's order.
    pub units: Vec<UnitGrade>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Whether any unit's grade leans on an illustrative input.
    pub illustrative: bool,
}

/// The rules by which units are graded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleSetRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The norm.
    pub document: Option<DocumentRef>,
    /// First day in force.
    pub valid_from: Option<NaiveDate>,
    /// Last day in force.
    pub valid_to: Option<NaiveDate>,
    /// Where it was read.
    pub source: RuleSource,
}

/// Where a rule set was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RuleSource {
    /// In the norm itself.
    Norm,
    /// In sources that quote the norm.
    Secondary,
    /// It is the office's own.
    Own,
}

/// What counts as a unit's items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct GradingCounts {
    /// Indicators.
    pub indicators: bool,
    /// Tasks.
    pub tasks: bool,
    /// Periods of reports.
    pub reports: bool,
    /// What is done before its due day counts as exceeded.
    pub early_is_exceeded: bool,
}

/// The grade of one unit, complete in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitGrade {
    /// Always `grade`.
    pub kind: ItemKind,
    /// The grading.
    pub grading: ItemRef,
    /// The rules.
    pub rule_set: RuleSetRef,
    /// The unit.
    pub unit: Party,
    /// The day that was looked at.
    pub looked_at: NaiveDate,
    /// The grade; none where it cannot be said, or is to be decided.
    pub grade: Option<ItemRef>,
    /// The grade by the conditions alone.
    pub grade_before_limits: Option<ItemRef>,
    /// Policies and caps that took a better grade away, or leave it to be decided.
    pub limited_by: Vec<LimitedBy>,
    /// Whether it may still change without another input: the day has not come, or something is not final yet.
    pub provisional: bool,
    /// What counts as items.
    pub counts: GradingCounts,
    /// The items that count.
    pub items: GradedItems,
    /// The value of each criterion, in the rule set's order.
    pub criteria: Vec<CriterionValue>,
    /// Each grade with its conditions, the best first.
    pub grades: Vec<GradeCheck>,
    /// Why there is no grade, or why it is provisional.
    pub reasons: Vec<GradeReason>,
    /// What orders the grading.
    pub document: Option<DocumentRef>,
    /// Whether an input is illustrative.
    pub illustrative: bool,
}

/// A unit's items that are due in the period, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct GradedItems {
    /// Those that shares are counted of: settled, or without the figure that would settle them.
    pub all: u32,
    /// Done: tasks and reports, also late; targets reached.
    pub done: u32,
    /// Done not later than due; targets reached.
    pub on_time: u32,
    /// Done late, overdue, or targets not reached.
    pub late: u32,
    /// Targets exceeded; what is done early where the plan counts that.
    pub exceeded: u32,
    /// Past their last day without the figure that would settle them.
    pub unknown: u32,
    /// Not settled yet, or on the way when the unit ended, which stand outside.
    pub pending: u32,
    /// Waived, which stand outside.
    pub waived: u32,
}

/// The value of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CriterionValue {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The article of the norm.
    pub article: Option<Text>,
    /// How it is found.
    pub by: CriterionKind,
    /// Points, a sum, or a share as a fraction of 1; none where it is not known, or of facts.
    pub value: Option<Figure>,
    /// The most points.
    pub max: Option<Figure>,
    /// Of a fact whether it is so.
    pub met: Option<bool>,
    /// Of a share its numerator.
    pub over: Option<u32>,
    /// Of a share its denominator.
    pub under: Option<u32>,
    /// Of a share the items that may still come to the numerator: a figure is missing.
    pub unknown: Option<u32>,
    /// Of a weighted sum its parts.
    pub parts: Vec<WeightedPart>,
    /// The day on which the score was given.
    pub scored_on: Option<NaiveDate>,
}

/// How a criterion's value is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CriterionKind {
    /// Points are given.
    Points,
    /// A yes or no is given.
    Fact,
    /// A weighted sum of points.
    WeightedSum,
    /// Share of items that are done.
    DoneShare,
    /// Share of items that are done on time.
    OnTimeShare,
    /// Share of items that are not on schedule.
    LateShare,
    /// Share of items that are exceeded.
    ExceededShare,
}

/// A part of a weighted sum.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct WeightedPart {
    /// The criterion.
    pub id: String,
    /// Its points.
    pub points: Option<Figure>,
    /// Its most points.
    pub max: Figure,
    /// Its weight.
    pub weight: Figure,
}

/// A grade with its conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GradeCheck {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The article of the norm.
    pub article: Option<Text>,
    /// Whether all conditions hold.
    pub holds: Holds,
    /// Each condition.
    pub conditions: Vec<ConditionCheck>,
}

/// A condition of a grade; the value stands in `criteria`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConditionCheck {
    /// The criterion's id.
    pub criterion: String,
    /// Not below this.
    pub at_least: Option<Figure>,
    /// Above this.
    pub above: Option<Figure>,
    /// Not above this.
    pub at_most: Option<Figure>,
    /// Below this.
    pub below: Option<Figure>,
    /// Of a fact what it must be.
    pub met: Option<bool>,
    /// Whether it holds.
    pub holds: Holds,
}

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a condition holds, does not, or is not known to")]
pub enum Holds {
    /// đạt.
    Met,
    /// không đạt.
    NotMet,
    /// chưa xác định: a score, a figure or any item is missing.
    Unknown,
}

/// What took a better grade away.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "few of them, and written as they stand")]
#[non_exhaustive]
pub enum LimitedBy {
    /// A policy.
    #[non_exhaustive]
    Policy {
        /// The policy.
        policy: ItemRef,
        /// Grades that it excludes from.
        excluded_from: Vec<ItemRef>,
        /// The best grade that it leaves.
        at_most: Option<ItemRef>,
        /// The verdicts that caused it.
        because: Vec<Cause>,
        /// The shares of the unit's items that it asks about.
        shares: Vec<UnitShare>,
        /// What orders it.
        document: Option<DocumentRef>,
    },
    /// A cap: more units qualify than may have the grade.
    #[non_exhaustive]
    Cap {
        /// The grade.
        grade: ItemRef,
        /// How many may have it.
        allowed: u32,
        /// How many qualify, by the conditions or falling from a better grade.
        qualified: u32,
        /// Whether it is to be decided which of them have it: nothing puts this unit before or behind the others.
        to_decide: bool,
    },
}

/// How many units may have a grade.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CapResult {
    /// The grade.
    pub grade: ItemRef,
    /// At most this share …
    pub at_most: Figure,
    /// … of the units with one of these grades.
    pub of: Vec<ItemRef>,
    /// The criterion whose points decide who comes first.
    pub by: Option<ItemRef>,
    /// The article of the norm.
    pub article: Option<Text>,
    /// Whether the grading adds it: its article is none of the rule set's norm.
    pub of_grading: bool,
    /// How many qualify.
    pub qualified: u32,
    /// How many may have it: the share of those counted, where all who qualify have it; otherwise the most of them with
    /// whom they are no more than the share of those who then count.
    pub allowed: u32,
    /// The units counted for that, by the final grades; of those who are to be decided about as many as are allowed have
    /// the capped grade and the others the next one.
    pub counted: u32,
    /// How many would count if one more of those who qualify had it; none where nobody more does.
    pub counted_with_one_more: Option<u32>,
    /// How many have it.
    pub kept: u32,
    /// How many are to be decided about.
    pub to_decide: u32,
}

/// Why a grade is none, or provisional.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum GradeReason {
    /// The rule set is not in force on the day looked at.
    #[non_exhaustive]
    NotInForce {
        /// First day in force.
        from: Option<NaiveDate>,
        /// Last day in force.
        to: Option<NaiveDate>,
    },
    /// The period has not begun.
    #[non_exhaustive]
    NotStarted {
        /// Its first day.
        from: NaiveDate,
    },
    /// A better grade, or any, hangs on scores that nobody has given.
    #[non_exhaustive]
    ScoreMissing {
        /// The criteria.
        criteria: Vec<ItemRef>,
    },
    /// A grade hangs on a share of the unit's items, and none counts yet.
    NoItems {},
    /// A grade hangs on items without a figure.
    #[non_exhaustive]
    FiguresMissing {
        /// How many.
        count: u32,
    },
    /// The conditions of no grade hold; what then follows the rule set does not say.
    NoGradeHolds {},
    /// Policies exclude from every grade that is left.
    NoGradeLeft {},
    /// More qualify for the grade than may have it, and nothing puts them in an order.
    #[non_exhaustive]
    ToBeDecided {
        /// The grade.
        grade: ItemRef,
        /// How many may have it.
        allowed: u32,
        /// How many may still have it beside those who certainly do.
        left: u32,
        /// Among how many that is to be decided.
        among: u32,
    },
    /// Units whose grade hangs on what is missing may still take, or make, places under the cap.
    #[non_exhaustive]
    CapNotSettled {
        /// The grade.
        grade: ItemRef,
        /// How many such units there are.
        missing: u32,
    },
    /// The day graded has not come.
    #[non_exhaustive]
    BeforeTheDay {
        /// The day.
        on: NaiveDate,
    },
    /// Items of the period are not settled yet.
    #[non_exhaustive]
    NotSettled {
        /// How many.
        count: u32,
    },
    /// Inputs are illustrative.
    #[non_exhaustive]
    Illustrative {
        /// Which.
        parts: Vec<IllustrativePart>,
    },
}

/// What a policy takes from a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct GradeLimit {
    /// Grades that it excludes from.
    pub excluded_from: Vec<ItemRef>,
    /// The best grade that it leaves.
    pub at_most: Option<ItemRef>,
    /// In which grading; none is in all that have these grades.
    pub grading: Option<ItemRef>,
}
