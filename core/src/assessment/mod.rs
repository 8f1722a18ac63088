//! The answer for one day, as plain ordered data: the same bytes natively and in WASM, complete in itself, so that a
//! verdict can be filed and defended without the plan it came from.

mod read;

pub(crate) use read::{Read, field};

use crate::diagnostic::Diagnostic;
use crate::number::Figure;
use crate::status::{DeadlineStatus, IndicatorStatus, Quality};
use crate::text::Text;
use chrono::NaiveDate;
use serde::Serialize;

/// What the engine answers for one day (kết quả đánh giá).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assessment {
    /// `tiendo/1`.
    pub format: String,
    /// The plan that was assessed.
    pub plan: PlanSummary,
    /// The day the question was asked about.
    pub as_of: NaiveDate,
    /// Counts over all items, each once.
    pub summary: Counts,
    /// The plan's sections, in its order.
    pub sections: Vec<SectionRef>,
    /// One verdict for each indicator, in the plan's order.
    pub indicators: Vec<IndicatorVerdict>,
    /// One verdict for each task, in the plan's order.
    pub tasks: Vec<TaskVerdict>,
    /// What follows, by policy, then by unit, then by day.
    pub consequences: Vec<Consequence>,
    /// A scorecard for each unit that is responsible for something, in the plan's order.
    pub units: Vec<Scorecard>,
    /// Warnings and notes about plan and records.
    pub diagnostics: Vec<Diagnostic>,
}

/// The plan, as far as a reader of the assessment needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The section it belongs to.
    pub parent: Option<String>,
}

/// A unit, as it stands in a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Party {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// A document, as it stands in a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Where it can be read.
    pub url: Option<String>,
}

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// The unit of measure of all values of the verdict.
    pub uom: Text,
    /// Whether values are totals since the start or states on a day.
    pub kind: MeasureKind,
}

/// What a value means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureKind {
    /// The total since the start.
    Cumulative,
    /// The state on a day.
    Snapshot,
}

/// What must be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A floor.
    AtLeast(Figure),
    /// A ceiling.
    AtMost(Figure),
    /// A band, both ends included.
    Between {
        /// The lower end.
        from: Figure,
        /// The upper end.
        to: Figure,
    },
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::AtLeast(limit) => write!(f, "at_least {limit}"),
            Self::AtMost(limit) => write!(f, "at_most {limit}"),
            Self::Between { from, to } => write!(f, "between {from} and {to}"),
        }
    }
}

/// The value that the change is counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Baseline {
    /// The value.
    pub value: Figure,
    /// The day it was measured on.
    pub on: NaiveDate,
}

/// How the target is meant to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Path {
    /// The same amount every day.
    Linear,
    /// Only the end counts.
    AtEnd,
}

/// Days of the path on the day of the observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PathDays {
    /// Gone by.
    pub gone: i64,
    /// In all.
    pub all: i64,
}

/// Thresholds of pace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bands {
    /// On track from here.
    pub on_track: Figure,
    /// At risk from here, behind below.
    pub at_risk: Figure,
}

/// The verdict on one indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndicatorVerdict {
    /// Always `indicator`.
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
    pub status: IndicatorStatus,
    /// How far the figure can be trusted.
    pub quality: Quality,
    /// Whether no later day can change the verdict while the inputs stay.
    #[serde(rename = "final")]
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
    /// What must be reached.
    pub target: Target,
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
    /// progress / expected progress; for a cumulative ceiling expected / actual.
    pub pace: Option<Figure>,
    /// How the target is meant to be reached.
    pub path: Path,
    /// Thresholds of pace.
    pub bands: Bands,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deadline {
    /// The day itself is in time.
    By(NaiveDate),
    /// The day before is the last good one.
    Before(NaiveDate),
}

/// The verdict on one task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    #[serde(rename = "final")]
    pub is_final: bool,
    /// The first day on which it was late.
    pub since: Option<NaiveDate>,
    /// The deadline as the plan states it.
    pub deadline: Deadline,
    /// The last good day, moved by pauses; none while a pause without an end lasts.
    pub due: Option<NaiveDate>,
    /// The last good day of the plan.
    pub original_due: NaiveDate,
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

/// What a policy makes a unit owe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Consequence {
    /// Always `consequence`.
    pub kind: ItemKind,
    /// The policy's id.
    pub policy: String,
    /// The policy's name.
    pub name: Text,
    /// What is owed.
    pub owes: Owed,
    /// By whom.
    pub owed_by: Party,
    /// The verdicts that caused it.
    pub because: Vec<Cause>,
    /// The day from which the time is counted.
    pub since: NaiveDate,
    /// The last good day; none where the calendar does not reach.
    pub due: Option<NaiveDate>,
    /// The time given.
    pub within: Within,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Whether the policy, its time or a verdict behind it is illustrative.
    pub illustrative: bool,
}

/// A verdict that caused a consequence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// Indicator or task.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its status.
    pub status: AnyStatus,
    /// The first day of the miss.
    pub since: NaiveDate,
}

/// The status of an indicator or of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum AnyStatus {
    /// Of an indicator.
    Indicator(IndicatorStatus),
    /// Of a task.
    Deadline(DeadlineStatus),
}

/// What can be owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Owed {
    /// báo cáo giải trình.
    Explanation,
}

/// The time given for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// Calendar days; the last one rolls to a working day.
    Days(u32),
    /// Working days.
    WorkingDays(u32),
}

/// What a verdict speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// chỉ tiêu.
    Indicator,
    /// nhiệm vụ.
    Task,
    /// What follows.
    Consequence,
}

/// Why a verdict is what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
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
    NotReached,
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
    /// The figure is old.
    Stale {
        /// Its age in days.
        days: i64,
        /// The plan's limit.
        limit: u32,
    },
    /// There are different values on the day.
    Conflicting {
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

/// Why a path gives no pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
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
}

/// What decided between conflicting values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecidedBy {
    /// The plan's `sources`.
    SourceOrder,
    /// The worse verdict.
    WorseVerdict,
}

/// A value and who gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourcedValue {
    /// The source's id.
    pub source: Option<String>,
    /// The value, in the indicator's unit of measure.
    pub value: Figure,
}

/// An input that may be illustrative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
    /// The deadline.
    Deadline,
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
    /// A verdict behind a consequence.
    Cause,
}

/// Counts of items.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Indicators by status.
    pub indicators: IndicatorCounts,
    /// Tasks by status.
    pub tasks: TaskCounts,
    /// Tasks in the four states of official reports.
    pub deadlines: DeadlineCounts,
}

/// Indicators by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
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

/// Tasks by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the fields are the statuses")]
pub struct TaskCounts {
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
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

/// Counts of the items that one unit is responsible for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scorecard {
    /// The unit's id.
    pub id: String,
    /// The unit's name.
    pub name: Text,
    /// Its code in the national list of administrative units.
    pub code: Option<String>,
    /// The unit above it.
    pub parent: Option<String>,
    /// Its counts.
    #[serde(flatten)]
    pub counts: Counts,
    /// How many consequences it faces.
    pub consequences: u32,
}

impl Counts {
    pub(crate) fn add_indicator(&mut self, status: IndicatorStatus) {
        let counts = &mut self.indicators;
        let count = match status {
            IndicatorStatus::Missed => &mut counts.missed,
            IndicatorStatus::Behind => &mut counts.behind,
            IndicatorStatus::NoData => &mut counts.no_data,
            IndicatorStatus::AtRisk => &mut counts.at_risk,
            IndicatorStatus::NearlyAchieved => &mut counts.nearly_achieved,
            IndicatorStatus::InProgress => &mut counts.in_progress,
            IndicatorStatus::NotStarted => &mut counts.not_started,
            IndicatorStatus::OnTrack => &mut counts.on_track,
            IndicatorStatus::Achieved => &mut counts.achieved,
            IndicatorStatus::Exceeded => &mut counts.exceeded,
        };
        *count = count.saturating_add(1);
    }

    pub(crate) fn add_task(&mut self, status: DeadlineStatus) {
        let (tasks, four) = (&mut self.tasks, &mut self.deadlines);
        let (count, state) = match status {
            DeadlineStatus::Upcoming => (&mut tasks.upcoming, &mut four.pending_in_time),
            DeadlineStatus::DueSoon => (&mut tasks.due_soon, &mut four.pending_in_time),
            DeadlineStatus::DueToday => (&mut tasks.due_today, &mut four.pending_in_time),
            DeadlineStatus::Paused => (&mut tasks.paused, &mut four.pending_in_time),
            DeadlineStatus::Overdue => (&mut tasks.overdue, &mut four.pending_overdue),
            DeadlineStatus::DoneEarly => (&mut tasks.done_early, &mut four.done_in_time),
            DeadlineStatus::DoneOnTime => (&mut tasks.done_on_time, &mut four.done_in_time),
            DeadlineStatus::DoneLate => (&mut tasks.done_late, &mut four.done_late),
            DeadlineStatus::Waived => (&mut tasks.waived, &mut four.waived),
        };
        *count = count.saturating_add(1);
        *state = state.saturating_add(1);
        if status != DeadlineStatus::Waived {
            four.total = four.total.saturating_add(1);
        }
    }
}

impl Assessment {
    /// As a JSON object, in the order of the fields.
    #[must_use]
    pub fn to_json(&self) -> String {
        // INVARIANT: plain data with text keys always serializes.
        serde_json::to_string(self).unwrap_or_default()
    }

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

    /// The indicators that are missed or behind, in the plan's order.
    pub fn behind(&self) -> impl Iterator<Item = &IndicatorVerdict> {
        self.indicators.iter().filter(|i| matches!(i.status, IndicatorStatus::Missed | IndicatorStatus::Behind))
    }

    /// The tasks that are overdue, in the plan's order.
    pub fn overdue(&self) -> impl Iterator<Item = &TaskVerdict> {
        self.tasks.iter().filter(|task| task.status == DeadlineStatus::Overdue)
    }
}
