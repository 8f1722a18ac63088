//! Scorecards and rankings in an assessment: what each unit answers for, counted, shared and weighed, and which unit
//! stands where beside others.

use super::{DocumentRef, FourStates, IndicatorCounts, ItemKind, ItemRef, Party, Reason, StatusCounts};
use crate::number::{Figure, Ratio};
use crate::status::{Among, RankedBy};
use crate::text::Text;

/// What one unit is responsible for: its own items, and with them those of all units below it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scorecard {
    /// Always `scorecard`.
    pub kind: ItemKind,
    /// The unit's id.
    pub id: String,
    /// The unit's name.
    pub name: Text,
    /// Its code in the national list of administrative units.
    pub code: Option<String>,
    /// The unit above it.
    pub parent: Option<String>,
    /// Its own items; on the wire these are fields of the scorecard itself.
    pub own: Totals,
    /// The same with all units below it. An item for which several of them answer counts once, and so does an indicator
    /// with the parts of it that are theirs. None where no unit below it answers for anything.
    pub subtree: Option<Totals>,
    /// What gives the weights.
    pub document: Option<DocumentRef>,
}

/// Items of units, counted, shared and weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Totals {
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
    /// How many consequences they face.
    pub consequences: u32,
    /// By the plan's weights; none in a plan without.
    pub score: Option<Score>,
    /// Achieved or exceeded / indicators with a final verdict. What has no final figure stands outside, and what a unit
    /// that has ended was still on the way to.
    pub achieved_share: Share,
    /// On track, achieved or exceeded so far / indicators that have a verdict by their figures.
    pub on_track_share: Share,
    /// Done in time / done or overdue, of tasks, periods of reports and dossiers; waived ones stand outside.
    pub on_time_share: Share,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// Whether an item counted, or the weights, are illustrative.
    pub illustrative: bool,
}

/// A share of counts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Share {
    /// Those that are so.
    pub over: u32,
    /// Of all these.
    pub under: u32,
    /// over / under; none where there is nothing to divide by.
    pub value: Option<Figure>,
}

/// A score by the plan's weights.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Score {
    /// Σ weight × share / Σ weight, over the parts that have a share; none where none has.
    pub value: Option<Figure>,
    /// What weighs, in the order indicators, tasks, reports, dossiers.
    pub parts: Vec<ScorePart>,
}

/// What weighs in a score, in the order in which it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScoredKind {
    /// chỉ tiêu.
    Indicator,
    /// nhiệm vụ.
    Task,
    /// The periods of reports.
    Report,
    /// hồ sơ.
    Dossier,
}

/// One kind of item in a score.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ScorePart {
    /// Indicators, tasks, periods of reports, or dossiers.
    pub kind: ScoredKind,
    /// Its weight.
    pub weight: Figure,
    /// The weights of the items that count in full: achieved or exceeded, done in time.
    pub full: Figure,
    /// Of those that count in part: nearly achieved, done late.
    pub partly: Figure,
    /// How much each of these counts, as a share of 1.
    pub credit: Figure,
    /// full + credit × partly.
    pub over: Figure,
    /// The weights of all items that are decided.
    pub under: Figure,
    /// over / under; none where nothing that weighs is decided.
    pub value: Option<Figure>,
}

/// What a unit is ranked by: a share or a score.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a rank is by a share or by a score")]
pub enum RankedValue {
    /// A share of counts.
    Share(Share),
    /// A score.
    Score(Score),
}

/// Units beside each other: standard competition ranking, by exact values.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ranking {
    /// Always `ranking`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// By what.
    pub by: RankedBy,
    /// Of a unit's own items, or with those of the units below it.
    pub among: Among,
    /// From the first; of those that are tied in the plan's order.
    pub places: Vec<Place>,
    /// The units that have no place, in the plan's order: they stand apart, not last.
    pub unranked: Vec<Unranked>,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Whether the ranking, an item counted or the weights are illustrative.
    pub illustrative: bool,
}

/// The place of one unit in a ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// Always `place`.
    pub kind: ItemKind,
    /// In this ranking.
    pub ranking: ItemRef,
    /// By what.
    pub by: RankedBy,
    /// Of its own items, or with those of the units below it.
    pub among: Among,
    /// The unit.
    pub unit: Party,
    /// One more than there are units with a better value.
    pub rank: u32,
    /// Units that have a place.
    pub of: u32,
    /// Other units with the same value.
    pub tied_with: u32,
    /// What it is ranked by.
    pub result: RankedValue,
    /// The next better value; none of the first.
    pub next_better: Option<NextBetter>,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// What orders the ranking.
    pub document: Option<DocumentRef>,
    /// Whether the ranking, an item counted or the weights are illustrative.
    pub illustrative: bool,
}

/// The place before another one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextBetter {
    /// Its rank.
    pub rank: u32,
    /// The first of its units.
    pub unit: Party,
    /// Its value.
    pub result: RankedValue,
}

/// A unit without a place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unranked {
    /// The unit.
    pub unit: Party,
    /// Why it has none.
    pub reason: WhyUnranked,
}

/// Why a unit has no place in a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WhyUnranked {
    /// It answers for nothing that counts.
    NoItems,
    /// Nothing of it is decided yet.
    NothingDecided,
    /// There are no figures for what it answers for.
    NoData,
    /// The unit does not exist on the day.
    NotValid,
}

/// A share or a score of a unit that is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ShareChange {
    /// Always `scorecard`.
    pub kind: ItemKind,
    /// The unit.
    pub unit: Party,
    /// Which number.
    pub by: RankedBy,
    /// Of its own items, or with those of the units below it.
    pub among: Among,
    /// Before; none where there was no scorecard, or no score.
    pub before: Option<RankedValue>,
    /// After.
    pub after: Option<RankedValue>,
}

/// A rank that is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RankChange {
    /// Always `place`.
    pub kind: ItemKind,
    /// In this ranking.
    pub ranking: ItemRef,
    /// By what.
    pub by: RankedBy,
    /// The unit.
    pub unit: Party,
    /// Before; none of a unit that was not in the ranking.
    pub before: Option<Standing>,
    /// After.
    pub after: Option<Standing>,
}

/// Where a unit stands in a ranking: at a rank, or without one for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Standing {
    /// Its rank.
    pub rank: Option<u32>,
    /// What it is ranked by.
    pub result: Option<RankedValue>,
    /// Why it has no rank.
    pub unranked: Option<WhyUnranked>,
}

impl Scorecard {
    /// The number that units can be ranked by; none where there is none.
    #[must_use]
    pub fn value(&self, by: RankedBy, among: Among) -> Option<RankedValue> {
        let totals = match among {
            Among::Own => &self.own,
            Among::Subtree => self.subtree.as_ref()?,
        };
        let share = match by {
            RankedBy::Score => return totals.score.clone().map(RankedValue::Score),
            RankedBy::AchievedShare => &totals.achieved_share,
            RankedBy::OnTrackShare => &totals.on_track_share,
            RankedBy::OnTimeShare => &totals.on_time_share,
        };
        Some(RankedValue::Share(share.clone()))
    }
}

impl Share {
    pub(crate) fn of(over: u32, under: u32) -> Self {
        let value = exact(over, under).map(|share| share.derived());
        Self { over, under, value }
    }
}

fn exact(over: u32, under: u32) -> Option<Ratio> {
    Ratio::whole(i64::from(over)).divided_by(&Ratio::whole(i64::from(under)))
}

impl ScorePart {
    /// The exact share.
    pub(crate) fn share(&self) -> Option<Ratio> {
        let over = self.full.ratio()?.plus(&self.credit.ratio()?.times(&self.partly.ratio()?));
        over.divided_by(&self.under.ratio()?)
    }
}

impl Score {
    /// The exact value, and the weights that it is divided by.
    pub(crate) fn exact(&self) -> Option<(Ratio, Ratio)> {
        let (mut sum, mut weights) = (Ratio::whole(0), Ratio::whole(0));
        for part in &self.parts {
            if let (Some(share), Some(weight)) = (part.share(), part.weight.ratio()) {
                sum = sum.plus(&weight.times(&share));
                weights = weights.plus(&weight);
            }
        }
        Some((sum.divided_by(&weights)?, weights))
    }
}

impl RankedValue {
    /// Rounded half-up to 6 places.
    #[must_use]
    pub fn value(&self) -> Option<&Figure> {
        match self {
            Self::Share(share) => share.value.as_ref(),
            Self::Score(score) => score.value.as_ref(),
        }
    }

    /// What decides between two of them.
    pub(crate) fn exact(&self) -> Option<Ratio> {
        match self {
            Self::Share(share) => exact(share.over, share.under),
            Self::Score(score) => score.exact().map(|(value, _)| value),
        }
    }
}
