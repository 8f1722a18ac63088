//! The answer for one day, as plain ordered data: the same bytes natively and in WASM, complete in itself, so that a
//! verdict can be filed and defended without the plan it came from.

mod agenda;
mod comparison;
mod consequence;
mod counts;
mod deadline;
mod dossier;
mod grading;
mod indicator;
mod reallocation;
mod reason;
mod scorecard;
mod wire;

pub use agenda::{Agenda, AgendaEntry};
pub use comparison::{Because, Comparison, PlanField, VerdictChange, WhatIf};
pub use consequence::{Bounds, Cause, CauseFact, CauseNumber, Consequence, Follows, UnitShare};
pub use counts::{Counts, DeadlineCounts, FourStates, IndicatorCounts, StatusCounts};
pub use deadline::{
    Compliance, DayOfMonth, DayOfWeek, Deadline, NextDue, PeriodDeadline, PeriodVerdict, ReportVerdict, TaskVerdict,
    TermFrom, WhichMonth, WhichWeek,
};
pub use dossier::{
    DossierAnswers, DossierTotals, DossierVerdict, Forecast, Limit, OnTimeRate, OnTimeShare, ServiceVerdict, UnitTotals,
};
pub use grading::{
    CapResult, ConditionCheck, CriterionKind, CriterionValue, GradeCheck, GradeLimit, GradeReason, GradedItems,
    Grading, GradingCounts, Holds, LimitedBy, RuleSetRef, RuleSource, UnitGrade, WeightedPart,
};
pub use indicator::{
    Band, Bands, Baseline, ChangeBy, ForecastMethod, GrowthCategory, GrowthVerdict, IndicatorForecast,
    IndicatorVerdict, InterimVerdict, LimitsOf, Measure, MeasureForm, MeasureKind, PartRole, PartValue, Path, PathDays,
    PathPoint, PrintRule, RequiredRate, RevisionRef, Side, Target, Tolerance,
};
pub use reallocation::{
    CapitalForecast, CapitalMove, CapitalReason, CapitalRole, CapitalSource, MoveLimit, NothingToMove, ProjectCapital,
    ReallocationProposal,
};
pub use reason::{DecidedBy, NoPace, NotDecidedDay, PartDay, Reason, SourcedValue};
pub use scorecard::{
    NextBetter, Place, RankChange, RankedValue, Ranking, Score, ScorePart, Scorecard, ScoredKind, Share, ShareChange,
    Standing, Totals, Unranked, WhyUnranked,
};
pub(crate) use wire::{Unread, Wire, is_same, parsed};

use crate::diagnostic::Diagnostic;
use crate::status::{DeadlineStatus, IndicatorStatus};
use crate::text::{Language, Text};
use chrono::NaiveDate;

/// What the engine answers for one day (kết quả đánh giá).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
    /// Warnings and notes about plan and records; an error only where records of another plan were given, and not used.
    pub diagnostics: Vec<Diagnostic>,
}

/// The plan, as far as a reader of the assessment needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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

/// A section of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct Party {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// A document, as it stands in a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct SourceRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Where it can be read.
    pub url: Option<String>,
}

/// Something of the plan, by id and name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// The status of an indicator or of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "there are two sets of statuses")]
pub enum AnyStatus {
    /// Of an indicator.
    Indicator(IndicatorStatus),
    /// Of a task or a report.
    Deadline(DeadlineStatus),
}

impl AnyStatus {
    /// The status as it may be told: of what follows, nothing is early or late without a due day, so what waits without one
    /// has none.
    pub(crate) fn told(self, of: VerdictKind, has_due: bool) -> Option<Self> {
        let is_untimed = of == VerdictKind::Consequence && !has_due && self == Self::Deadline(DeadlineStatus::Upcoming);
        (!is_untimed).then_some(self)
    }

    /// The status in words.
    pub(crate) fn label(self, language: Language) -> &'static str {
        match self {
            Self::Indicator(status) => status.label(language),
            Self::Deadline(status) => status.label(language),
        }
    }
}

/// What a verdict speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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

/// What a verdict with a status is on: what policies speak of, and comparisons tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VerdictKind {
    /// chỉ tiêu.
    Indicator,
    /// nhiệm vụ.
    Task,
    /// A period of a report.
    Report,
    /// hồ sơ.
    Dossier,
    /// What follows.
    Consequence,
}

impl From<VerdictKind> for ItemKind {
    fn from(kind: VerdictKind) -> Self {
        match kind {
            VerdictKind::Indicator => Self::Indicator,
            VerdictKind::Task => Self::Task,
            VerdictKind::Report => Self::Report,
            VerdictKind::Dossier => Self::Dossier,
            VerdictKind::Consequence => Self::Consequence,
        }
    }
}

/// An input that may be illustrative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
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
    /// The method of the forecast.
    Forecast,
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
    ///
    /// ```
    /// use tiendo::{Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let assessment = plan.assess(&Records::none(), parse_as_of("2023-10-31")?);
    /// assert_eq!(assessment.reports_of("1a-tax-report").map(|report| &*report.unit.id).collect::<Vec<_>>(), ["tckh"]);
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
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
