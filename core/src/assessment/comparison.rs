//! What changed between two assessments, and because of what; what would be if a record were another.

use super::{
    AnyStatus, Cause, Consequence, Counts, Follows, IndicatorVerdict, ItemRef, Measure, Party, RankChange, Ranking,
    RevisionRef, Scorecard, ShareChange, SourceRef, Target, VerdictKind,
};
use crate::number::Figure;
use crate::text::Text;
use chrono::NaiveDate;

/// What a change brings: only what is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
pub struct VerdictChange {
    /// What it is on.
    pub kind: VerdictKind,
    /// Its id; of what follows that of the policy.
    pub id: String,
    /// The unit, of a breakdown, a report, a dossier, and of what follows.
    pub unit: Option<Party>,
    /// The period of a report; the day of an interim target; the due day of what follows.
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
#[non_exhaustive]
pub enum Because {
    /// Another figure counts.
    #[non_exhaustive]
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
        /// Its day: the same where it was corrected.
        instead_of_day: Option<NaiveDate>,
        /// Who gave it.
        instead_of_source: Option<SourceRef>,
        /// What is measured.
        measure: Measure,
    },
    /// The target was revised.
    #[non_exhaustive]
    Revision {
        /// The revision in force now; none where it is the first target again.
        revision: Option<RevisionRef>,
    },
    /// The plan has another target.
    #[non_exhaustive]
    Target {
        /// This one.
        target: Option<Target>,
        /// The one before.
        instead_of: Option<Target>,
        /// In what their numbers are measured.
        measure: Measure,
    },
    /// A figure of an earlier day, which settles the matter, is another.
    #[non_exhaustive]
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
    #[non_exhaustive]
    Plan {
        /// In these fields.
        fields: Vec<PlanField>,
    },
    /// Parts that it is worked out from are different.
    #[non_exhaustive]
    Parts {
        /// These.
        parts: Vec<ItemRef>,
    },
    /// It was done, or is not done any more.
    #[non_exhaustive]
    Done {
        /// On this day.
        on: Option<NaiveDate>,
        /// The day before.
        instead_of: Option<NaiveDate>,
        /// The day on which it was reopened since.
        reopened: Option<NaiveDate>,
    },
    /// The due day moved.
    #[non_exhaustive]
    Due {
        /// The due day.
        due: Option<NaiveDate>,
        /// The one before.
        instead_of: Option<NaiveDate>,
    },
    /// It need not be done any more, or has to be after all.
    #[non_exhaustive]
    Waived {
        /// Since this day.
        on: Option<NaiveDate>,
        /// Before, since this day.
        instead_of: Option<NaiveDate>,
    },
    /// A dossier was finished, or is not finished any more.
    #[non_exhaustive]
    Finished {
        /// On this day, or at this time.
        on: Option<String>,
        /// Before, on this one.
        instead_of: Option<String>,
    },
    /// Another due day was decided, or promised.
    #[non_exhaustive]
    Rescheduled {
        /// This one; none where it is not any more.
        to: Option<NaiveDate>,
        /// The one before.
        instead_of: Option<NaiveDate>,
    },
    /// It rests, or did.
    #[non_exhaustive]
    Paused {
        /// From this day
        from: NaiveDate,
        /// to this one; none while it lasts.
        to: Option<NaiveDate>,
    },
    /// It was paused before, and that is not so any more.
    #[non_exhaustive]
    NotPaused {
        /// From this day.
        from: NaiveDate,
    },
    /// Something follows from other verdicts.
    #[non_exhaustive]
    Causes {
        /// These are new.
        added: Vec<Cause>,
        /// From these it does not follow any more.
        gone: Vec<Cause>,
    },
    /// Time has passed: alone, or a day that decides with it.
    #[non_exhaustive]
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

/// What the plan, or its calendar, says of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PlanField {
    /// Its unit of measure.
    Uom,
    /// The first day.
    Start,
    /// The due day.
    Due,
    /// The day from which a figure is final.
    ClosesOn,
    /// The last day of a figure that counts.
    CountsUntil,
    /// The baseline.
    Baseline,
    /// The path.
    Path,
    /// The bands of pace.
    Bands,
    /// The band of nearly achieved.
    NearlyAchieved,
    /// How it is measured or worked out.
    Form,
    /// The growth method.
    Growth,
    /// What it is worked out from.
    Parts,
    /// The level that the path wants.
    Expected,
    /// The policy, the days on which it is in force, or what it asks for beside the verdicts.
    Policy,
    /// The time limit.
    Limit,
    /// How many days are soon.
    DueSoonDays,
}
