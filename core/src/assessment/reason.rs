//! Why a verdict is what it is: the rule that decided, and the facts beside it.

use super::{GrowthCategory, IllustrativePart, ItemRef, Limit, Party, SourceRef, Target};
use crate::calendar::{DayKind, DayStatus, NamedPoint, Roll, Term};
use crate::number::Figure;
use crate::text::Text;
use chrono::NaiveDate;

/// The last day on which a part has a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PartDay {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// This day.
    pub on: NaiveDate,
}

/// Why a verdict is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The as-of date is before the start.
    #[non_exhaustive]
    NotStarted {
        /// The start.
        start: NaiveDate,
    },
    /// There is no figure yet.
    #[non_exhaustive]
    NoObservation {
        /// Figures count from this day.
        from: NaiveDate,
    },
    /// The target is reached.
    Reached,
    /// The target was not reached.
    #[non_exhaustive]
    NotReached {
        /// The plan's band for near enough, if that was not reached either.
        nearly: Option<Figure>,
    },
    /// Not reached, but within the plan's band.
    #[non_exhaustive]
    NearlyReached {
        /// The band.
        threshold: Figure,
    },
    /// The pace decides.
    #[non_exhaustive]
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
    #[non_exhaustive]
    OfParts {
        /// The parts.
        parts: Vec<ItemRef>,
    },
    /// A part of what is worked out has no figure.
    #[non_exhaustive]
    PartMissing {
        /// Its id.
        id: String,
        /// Its name.
        name: Text,
    },
    /// All parts have figures, but on no day all of them count.
    #[non_exhaustive]
    NoCommonDay {
        /// From this day on.
        from: NaiveDate,
        /// The latest day of each, the oldest first, a few of them.
        parts: Vec<PartDay>,
    },
    /// The denominator is zero.
    #[non_exhaustive]
    ZeroDenominator {
        /// On this day.
        on: NaiveDate,
        /// Its name.
        name: Text,
    },
    /// No unit of the breakdown exists on the day.
    #[non_exhaustive]
    NoUnit {
        /// This day.
        on: NaiveDate,
    },
    /// A trend needs figures of two days, and its window has fewer: there is no forecast.
    #[non_exhaustive]
    TooFewForTrend {
        /// The window: so many days up to the figure's day.
        days: u32,
        /// The days in it that have a figure.
        figures: u32,
    },
    /// The year before has no value for the day.
    #[non_exhaustive]
    SamePeriodMissing {
        /// This day.
        on: NaiveDate,
    },
    /// The year before has a zero, of which no share can be taken.
    #[non_exhaustive]
    ZeroBase {
        /// On this day.
        on: NaiveDate,
    },
    /// The year before has a zero, and the plan says that anything holds then.
    #[non_exhaustive]
    ZeroBaseHolds {
        /// On this day.
        on: NaiveDate,
    },
    /// The category of growth decides.
    #[non_exhaustive]
    Growth {
        /// The category.
        category: GrowthCategory,
    },
    /// The unit does not exist any more.
    #[non_exhaustive]
    UnitEnded {
        /// Its last day.
        on: NaiveDate,
        /// What took its place.
        successors: Vec<Party>,
    },
    /// The path gives no pace.
    #[non_exhaustive]
    NoPace {
        /// Why not.
        because: NoPace,
    },
    /// A cumulative ceiling was broken; it cannot come back.
    #[non_exhaustive]
    CeilingBroken {
        /// The first day.
        on: NaiveDate,
        /// The value of that day.
        value: Figure,
        /// The ceiling.
        limit: Figure,
        /// When that value was recorded, if the records say so.
        recorded: Option<NaiveDate>,
        /// Who gave it.
        source: Option<SourceRef>,
    },
    /// After the due date there is no figure that may decide.
    #[non_exhaustive]
    FinalFigureMissing {
        /// It must be dated from here.
        from: NaiveDate,
        /// To here.
        until: NaiveDate,
        /// The part whose figure it is, of what others have theirs of.
        part: Option<ItemRef>,
    },
    /// Reached, and may be lost again.
    #[non_exhaustive]
    SoFar {
        /// Until this day.
        until: NaiveDate,
    },
    /// The due day is past, and later figures still count.
    #[non_exhaustive]
    StillCounting {
        /// Until this day.
        until: NaiveDate,
    },
    /// Off track since an earlier figure, without a break.
    #[non_exhaustive]
    OffTrackSince {
        /// The earlier figure's day.
        on: NaiveDate,
        /// The earlier figure.
        value: Figure,
        /// Its pace.
        pace: Option<Figure>,
        /// The target that it was held against, where another is in force now.
        target: Option<Target>,
    },
    /// The latest state, or the submission, is from before the start.
    #[non_exhaustive]
    BeforeStart {
        /// The day of the figure, or of the submission.
        on: NaiveDate,
        /// The first day of the period, or of the unit.
        start: NaiveDate,
    },
    /// The figure is old.
    #[non_exhaustive]
    Stale {
        /// Its age in days.
        days: i64,
        /// The plan's limit.
        limit: u32,
        /// The part whose figure it is, where others have newer ones: a unit, or an indicator, named with its unit where it is one of its units alone.
        part: Option<ItemRef>,
    },
    /// There are different values on the day.
    #[non_exhaustive]
    Conflicting {
        /// The part that has them, of what is worked out, named as that of `Stale` is.
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
    #[non_exhaustive]
    Converted {
        /// As recorded.
        value: Figure,
        /// In this unit.
        uom: String,
    },
    /// What is hoped for.
    #[non_exhaustive]
    Stretch {
        /// The value.
        stretch: Figure,
        /// Whether it is reached.
        reached: bool,
    },
    /// The last good day is the day itself.
    #[non_exhaustive]
    DueDay {
        /// The last good day.
        due: NaiveDate,
    },
    /// The last good day is the one before.
    #[non_exhaustive]
    LastGoodDay {
        /// Before this day.
        before: NaiveDate,
    },
    /// It was done.
    #[non_exhaustive]
    Done {
        /// On this day.
        on: NaiveDate,
        /// By this document.
        document: Option<String>,
    },
    /// It was paused.
    #[non_exhaustive]
    Paused {
        /// From this day.
        from: NaiveDate,
        /// To this day; none while it lasts.
        to: Option<NaiveDate>,
        /// The days by which its last day moved.
        days: Option<i64>,
        /// The working days by which it moved, of a deadline in working days.
        working_days: Option<i64>,
        /// Where its last day moved, before any roll; without days the first working day after the pause, since the due day
        /// lay in it. None while it lasts, or where nothing moved.
        last: Option<NaiveDate>,
        /// While it lasts, the day on which it was due before; none where it had no due day.
        was_due: Option<NaiveDate>,
        /// By this document.
        document: Option<String>,
    },
    /// The due day is named, not dated (Civil Code 2015 art. 146).
    #[non_exhaustive]
    NamedDay {
        /// Which point
        point: NamedPoint,
        /// of which month or year.
        of: String,
        /// The day.
        day: NaiveDate,
    },
    /// A time was counted (Civil Code 2015 arts 147 and 148).
    #[non_exhaustive]
    Term {
        /// The time.
        term: Term,
        /// From this day, which is not counted.
        from: NaiveDate,
        /// Its last day, before any roll.
        last: NaiveDate,
    },
    /// The last day was no working day.
    #[non_exhaustive]
    Rolled {
        /// The convention.
        roll: Roll,
        /// The day it was.
        from: NaiveDate,
        /// The day it became.
        to: NaiveDate,
    },
    /// The time is counted from the completion of another task.
    #[non_exhaustive]
    AfterTask {
        /// Its id.
        task: String,
        /// Its name.
        name: Text,
        /// The day it was done.
        on: NaiveDate,
    },
    /// The time begins when another task is done.
    #[non_exhaustive]
    WaitsFor {
        /// Its id.
        task: String,
        /// Its name.
        name: Text,
        /// Whether that one is waived, so that it may never be done.
        waived: bool,
    },
    /// A new due day was decided.
    #[non_exhaustive]
    Extended {
        /// The new due day.
        until: NaiveDate,
        /// The day of the decision.
        decided: NaiveDate,
        /// The due day before it.
        was_due: Option<NaiveDate>,
        /// Whether it was not late when it was decided: the old due day was not past, or it was done in time.
        in_time: bool,
        /// Whether the due day in force, which is later, stays: it was decided before the time had begun, or for a day of a
        /// pause.
        stays: bool,
        /// By this document.
        document: Option<String>,
    },
    /// An earlier completion was cancelled.
    #[non_exhaustive]
    Reopened {
        /// On this day.
        on: NaiveDate,
        /// The day of that completion.
        done: NaiveDate,
        /// By this document.
        document: Option<String>,
    },
    /// Days that were counted are not decided.
    #[non_exhaustive]
    NotDecided {
        /// The first of them.
        days: Vec<NotDecidedDay>,
        /// How many there are beyond these.
        more: u32,
    },
    /// The calendar does not reach far enough to work out the due day.
    OutsideCalendar,
    /// How the due day of a dossier is counted.
    #[non_exhaustive]
    Limit {
        /// The limit.
        limit: Limit,
        /// From this day, which is not counted.
        from: NaiveDate,
        /// From this time, where the limit needs one.
        time: Option<String>,
    },
    /// It came after the hour, or on a day on which nobody works; behind `Supplement`, its papers were complete then.
    #[non_exhaustive]
    AfterCutOff {
        /// The hour.
        cut_off: String,
        /// Whether it came in time, but on a day on which nobody works.
        day_off: bool,
        /// It counts as received, or complete, on this day.
        counted_from: NaiveDate,
    },
    /// It waited for the applicant's papers; then the full limit started again.
    #[non_exhaustive]
    Supplement {
        /// From this day.
        from: NaiveDate,
        /// The day the papers were complete; none while they are not.
        to: Option<NaiveDate>,
    },
    /// It was suspended; what was left went on.
    #[non_exhaustive]
    Suspension {
        /// From this day.
        from: NaiveDate,
        /// To this day; none while it lasts.
        to: Option<NaiveDate>,
    },
    /// The last wait of a dossier was not over by its records: it ended with the result.
    #[non_exhaustive]
    EndedByResult {
        /// The day of the result.
        on: NaiveDate,
    },
    /// The result was promised for another day.
    #[non_exhaustive]
    Rescheduled {
        /// This one.
        to: NaiveDate,
        /// Decided on this day; none if that is not recorded.
        decided: Option<NaiveDate>,
        /// In place of this one, in force on that day; none while it waited, or where that is not known.
        was_due: Option<NaiveDate>,
    },
    /// It was waived.
    #[non_exhaustive]
    Waived {
        /// On this day.
        on: NaiveDate,
        /// By this document.
        document: Option<String>,
    },
    /// Some inputs are not from a source.
    #[non_exhaustive]
    Illustrative {
        /// Which.
        parts: Vec<IllustrativePart>,
    },
}

/// A day that was counted and is not decided.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
pub enum DecidedBy {
    /// The plan's `sources`.
    SourceOrder,
    /// The worse verdict.
    WorseVerdict,
}

/// A value and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourcedValue {
    /// Who gave it.
    pub source: Option<SourceRef>,
    /// The value, in the indicator's unit of measure.
    pub value: Figure,
}
