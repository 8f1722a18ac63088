//! Scorecards: what each unit is responsible for, counted. An item counts once for each responsible unit, never for a
//! supporting one; and once for a unit with all those below it, whoever of them answers for it.

use super::{OfIndicator, Verdicts, refs};
use crate::assessment::{
    Consequence, Counts, IllustrativePart, IndicatorVerdict, ItemKind, RankedValue, Reason, Score, ScorePart,
    Scorecard, ScoredKind, Share, StatusCounts, Totals, WhyUnranked,
};
use crate::number::{Number, Ratio};
use crate::plan::{MOST_UNIT_LEVELS, Plan, Weighting, at};
use crate::status::{Among, DeadlineStatus, IndicatorStatus, RankedBy};
use std::cmp::Ordering;

/// All items, each once.
pub(super) fn summary(verdicts: &Verdicts) -> Counts {
    let mut counts = Counts::default();
    // a unit's part is no item of its own
    let wholes = verdicts.indicators.verdicts.iter().filter(|indicator| indicator.unit.is_none());
    wholes.for_each(|indicator| counts.add_indicator(indicator.status));
    verdicts.tasks.iter().for_each(|task| counts.add_task(task.status));
    let periods = verdicts.reports.iter().flat_map(|report| &report.periods);
    periods.for_each(|period| counts.add_report(period.status));
    verdicts.services.iter().for_each(|service| counts.add_dossiers(&service.totals.statuses));
    counts
}

impl ScoredKind {
    /// INVARIANT: each stands at its own place, by which a tally keeps its numbers.
    const ALL: [Self; 4] = [Self::Indicator, Self::Task, Self::Report, Self::Dossier];

    /// Its weight, and how much of an item counts that counts in part.
    fn weight(self, weighting: &Weighting) -> (&Number, &Number) {
        match self {
            Self::Indicator => (&weighting.indicators, &weighting.nearly_achieved),
            Self::Task => (&weighting.tasks, &weighting.done_late),
            Self::Report => (&weighting.reports, &weighting.done_late),
            Self::Dossier => (&weighting.dossiers, &weighting.done_late),
        }
    }
}

/// How an item counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Full,
    Partly,
    Not,
    /// It is not decided yet.
    Open,
    WithoutData,
}

fn counted(verdict: &IndicatorVerdict) -> Counted {
    match (verdict.status, verdict.is_final) {
        (IndicatorStatus::NoData, _) => Counted::WithoutData,
        (IndicatorStatus::NotStarted, _) => Counted::Open,
        (_, true) if ended_on_the_way(verdict) => Counted::Open,
        // growth without a target has nothing to reach: that it stays on track is the best that can be said of it
        (IndicatorStatus::Achieved | IndicatorStatus::Exceeded | IndicatorStatus::OnTrack, true) => Counted::Full,
        (IndicatorStatus::NearlyAchieved, true) => Counted::Partly,
        (
            IndicatorStatus::Missed | IndicatorStatus::Behind | IndicatorStatus::AtRisk | IndicatorStatus::InProgress,
            true,
        ) => Counted::Not,
        (
            IndicatorStatus::Missed
            | IndicatorStatus::Behind
            | IndicatorStatus::AtRisk
            | IndicatorStatus::NearlyAchieved
            | IndicatorStatus::InProgress
            | IndicatorStatus::OnTrack
            | IndicatorStatus::Achieved
            | IndicatorStatus::Exceeded,
            false,
        ) => Counted::Open,
    }
}

/// Whether its unit ended while it was on the way: nobody can say any more whether it would have got there.
pub(super) fn ended_on_the_way(verdict: &IndicatorVerdict) -> bool {
    let has_ended = || verdict.reasons.iter().any(|reason| matches!(reason, Reason::UnitEnded { .. }));
    match verdict.status {
        IndicatorStatus::OnTrack | IndicatorStatus::Behind | IndicatorStatus::AtRisk | IndicatorStatus::InProgress => {
            verdict.is_final && has_ended()
        }
        IndicatorStatus::Missed
        | IndicatorStatus::NoData
        | IndicatorStatus::NearlyAchieved
        | IndicatorStatus::NotStarted
        | IndicatorStatus::Achieved
        | IndicatorStatus::Exceeded => false,
    }
}

/// Of what has a deadline; waived items stand outside.
fn counted_by_deadline(status: DeadlineStatus) -> Option<Counted> {
    Some(match status {
        DeadlineStatus::DoneEarly | DeadlineStatus::DoneOnTime => Counted::Full,
        DeadlineStatus::DoneLate => Counted::Partly,
        DeadlineStatus::Overdue => Counted::Not,
        DeadlineStatus::Upcoming | DeadlineStatus::DueSoon | DeadlineStatus::DueToday | DeadlineStatus::Paused => {
            Counted::Open
        }
        DeadlineStatus::Waived => return None,
    })
}

/// The weights of items of one kind.
#[derive(Debug, Clone)]
struct Weighed {
    full: Ratio,
    partly: Ratio,
    decided: Ratio,
    /// How many items weigh anything, and how many of these have no data.
    items: u32,
    without_data: u32,
}

impl Weighed {
    fn nothing() -> Self {
        Self { full: Ratio::whole(0), partly: Ratio::whole(0), decided: Ratio::whole(0), items: 0, without_data: 0 }
    }

    fn add(&mut self, counted: Counted, weight: &Ratio) {
        let part = match counted {
            Counted::Full => Some(&mut self.full),
            Counted::Partly => Some(&mut self.partly),
            Counted::Not | Counted::Open | Counted::WithoutData => None,
        };
        if let Some(part) = part {
            *part = part.plus(weight);
        }
        if is_decided(counted) {
            self.decided = self.decided.plus(weight);
        }
        // what is taken off has a negative weight
        let step = |count: &mut u32| {
            *count = match weight.sign() {
                Ordering::Greater => count.saturating_add(1),
                Ordering::Less => count.saturating_sub(1),
                Ordering::Equal => *count,
            };
        };
        step(&mut self.items);
        if counted == Counted::WithoutData {
            step(&mut self.without_data);
        }
    }
}

/// What a unit answers for, counted and weighed.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    counts: Counts,
    consequences: u32,
    /// Indicators with a final verdict, and those of them that are achieved.
    decided: u32,
    achieved: u32,
    /// Illustrative items of each kind.
    illustrative: [u32; 4],
    /// Indicators, tasks and reports by weight, where the plan weighs them; dossiers weigh the same.
    weighed: Option<Box<[Weighed; 3]>>,
}

impl Tally {
    fn weigh(&mut self, kind: ScoredKind, counted: Option<Counted>, weight: Option<&Ratio>) {
        let (Some(counted), Some(weight)) = (counted, weight) else { return };
        let weighed = self.weighed.get_or_insert_with(|| Box::new([(); 3].map(|()| Weighed::nothing())));
        if let Some(weighed) = weighed.get_mut(kind as usize) {
            weighed.add(counted, weight);
        }
    }

    fn mark(&mut self, kind: ScoredKind, count: u32) {
        if let Some(illustrative) = self.illustrative.get_mut(kind as usize) {
            *illustrative = illustrative.saturating_add(count);
        }
    }

    fn add_indicator(&mut self, verdict: &IndicatorVerdict, weight: Option<&Ratio>) {
        let counted = counted(verdict);
        self.counts.add_indicator(verdict.status);
        self.mark(ScoredKind::Indicator, u32::from(verdict.illustrative));
        self.decided = self.decided.saturating_add(u32::from(is_decided(counted)));
        self.achieved = self.achieved.saturating_add(u32::from(counted == Counted::Full));
        self.weigh(ScoredKind::Indicator, Some(counted), weight);
    }

    /// One of its indicators has another verdict.
    fn replace_indicator(&mut self, before: &IndicatorVerdict, after: &IndicatorVerdict, weight: Option<&Ratio>) {
        let was = counted(before);
        *self.counts.indicators.of(before.status) = self.counts.indicators.of(before.status).saturating_sub(1);
        self.decided = self.decided.saturating_sub(u32::from(is_decided(was)));
        self.achieved = self.achieved.saturating_sub(u32::from(was == Counted::Full));
        let [illustrative, ..] = &mut self.illustrative;
        *illustrative = illustrative.saturating_sub(u32::from(before.illustrative));
        let taken_off = weight.map(|weight| Ratio::whole(0).minus(weight));
        self.weigh(ScoredKind::Indicator, Some(was), taken_off.as_ref());
        self.add_indicator(after, weight);
    }

    fn weighed(&self, kind: ScoredKind) -> Weighed {
        if kind == ScoredKind::Dossier {
            let mut weighed = Weighed::nothing();
            for (_, status) in DeadlineStatus::WORDS {
                if let Some(counted) = counted_by_deadline(status) {
                    weighed.add(counted, &Ratio::whole(i64::from(self.counts.dossiers.of(status))));
                }
            }
            return weighed;
        }
        let found = self.weighed.as_ref().and_then(|weighed| weighed.get(kind as usize));
        found.cloned().unwrap_or_else(Weighed::nothing)
    }

    fn achieved_share(&self) -> Share {
        Share::of(self.achieved, self.decided)
    }

    fn on_track_share(&self) -> Share {
        let counts = &self.counts.indicators;
        let well = [counts.on_track, counts.achieved, counts.exceeded].into_iter().fold(0, u32::saturating_add);
        let badly = [counts.missed, counts.behind, counts.at_risk, counts.nearly_achieved];
        Share::of(well, badly.into_iter().fold(well, u32::saturating_add))
    }

    fn on_time_share(&self) -> Share {
        let kinds = [self.counts.tasks, self.counts.reports, self.counts.dossiers];
        let sum = |of: &dyn Fn(&StatusCounts) -> u32| kinds.iter().map(of).fold(0, u32::saturating_add);
        let in_time = sum(&|counts| counts.done_early.saturating_add(counts.done_on_time));
        let late = sum(&|counts| counts.done_late.saturating_add(counts.overdue));
        Share::of(in_time, in_time.saturating_add(late))
    }

    fn score(&self, weighting: &Weighting) -> Score {
        let part = |kind: &ScoredKind| {
            let (weight, credit) = kind.weight(weighting);
            if weight.is_zero() {
                return None;
            }
            let Weighed { full, partly, decided, .. } = self.weighed(*kind);
            let over = full.plus(&credit.ratio().times(&partly));
            Some(ScorePart {
                kind: *kind,
                weight: weight.figure(),
                full: full.whole_or_derived(),
                partly: partly.whole_or_derived(),
                credit: credit.figure(),
                over: over.whole_or_derived(),
                under: decided.whole_or_derived(),
                value: over.divided_by(&decided).map(|share| share.derived()),
            })
        };
        let mut score = Score { value: None, parts: ScoredKind::ALL.iter().filter_map(part).collect() };
        score.value = score.exact().map(|(value, _)| value.derived());
        score
    }

    /// What the unit is ranked by.
    pub(super) fn result(&self, by: RankedBy, weighting: Option<&Weighting>) -> Option<RankedValue> {
        Some(match by {
            RankedBy::Score => RankedValue::Score(self.score(weighting?)),
            RankedBy::AchievedShare => RankedValue::Share(self.achieved_share()),
            RankedBy::OnTrackShare => RankedValue::Share(self.on_track_share()),
            RankedBy::OnTimeShare => RankedValue::Share(self.on_time_share()),
        })
    }

    /// Why there is no such number.
    pub(super) fn why_unranked(&self, by: RankedBy, weighting: Option<&Weighting>) -> WhyUnranked {
        let counts = &self.counts;
        let (has_items, has_more_than_no_data) = match (by, weighting) {
            (RankedBy::AchievedShare | RankedBy::OnTrackShare, _) => {
                let all = counts.indicators.all();
                (0 < all, counts.indicators.no_data < all)
            }
            (RankedBy::OnTimeShare, _) => {
                let four = counts.deadlines;
                let has_items = [four.tasks, four.reports, four.dossiers].iter().any(|counts| 0 < counts.total);
                (has_items, has_items)
            }
            (RankedBy::Score, None) => (false, false),
            (RankedBy::Score, Some(weighting)) => {
                let weighs = ScoredKind::ALL.iter().filter(|kind| !kind.weight(weighting).0.is_zero());
                let weighed: Vec<Weighed> = weighs.map(|kind| self.weighed(*kind)).collect();
                let has_items = weighed.iter().any(|weighed| 0 < weighed.items);
                (has_items, weighed.iter().any(|weighed| weighed.without_data < weighed.items))
            }
        };
        match (has_items, has_more_than_no_data) {
            (false, _) => WhyUnranked::NoItems,
            (true, false) => WhyUnranked::NoData,
            (true, true) => WhyUnranked::NothingDecided,
        }
    }

    /// Whether something illustrative stands behind the number.
    pub(super) fn is_illustrative(&self, by: RankedBy, weighting: Option<&Weighting>) -> bool {
        ScoredKind::ALL.iter().zip(self.illustrative).any(|(kind, count)| {
            let is_of_indicators = *kind == ScoredKind::Indicator;
            let is_used = match by {
                RankedBy::Score => weighting.is_some_and(|weighting| !kind.weight(weighting).0.is_zero()),
                RankedBy::AchievedShare | RankedBy::OnTrackShare => is_of_indicators,
                RankedBy::OnTimeShare => !is_of_indicators,
            };
            is_used && 0 < count
        })
    }

    fn totals(&self, plan: &Plan) -> Totals {
        let Counts { indicators, tasks, reports, dossiers, deadlines } = self.counts.clone();
        let (reasons, illustrative) = marked(self.illustrative(plan));
        Totals {
            indicators,
            tasks,
            reports,
            dossiers,
            deadlines,
            consequences: self.consequences,
            score: plan.weighting.as_ref().map(|weighting| self.score(weighting)),
            achieved_share: self.achieved_share(),
            on_track_share: self.on_track_share(),
            on_time_share: self.on_time_share(),
            reasons,
            illustrative,
        }
    }

    /// What of it is illustrative.
    fn illustrative(&self, plan: &Plan) -> Vec<IllustrativePart> {
        refs::illustrative(&[
            (plan.illustrative, IllustrativePart::Plan),
            (plan.weighting.as_ref().is_some_and(|weighting| weighting.illustrative), IllustrativePart::Weights),
            (self.illustrative.iter().any(|count| 0 < *count), IllustrativePart::Cause),
        ])
    }
}

fn is_decided(counted: Counted) -> bool {
    match counted {
        Counted::Full | Counted::Partly | Counted::Not => true,
        Counted::Open | Counted::WithoutData => false,
    }
}

/// What all units answer for: each alone, and those that have units below them which do, with these.
#[derive(Debug, Default)]
pub(super) struct Tallies {
    own: Vec<Option<Tally>>,
    with_below: Vec<Option<Tally>>,
}

pub(super) fn tallied(plan: &Plan, verdicts: &Verdicts, consequences: &[Consequence]) -> Tallies {
    let mut own: Vec<Option<Tally>> = vec![None; plan.units.len()];
    each(plan, verdicts, consequences, &mut |units, _, add| {
        for unit in units {
            if let Some(tally) = place(*unit).and_then(|unit| own.get_mut(unit)) {
                add(tally.get_or_insert_default());
            }
        }
    });
    let mut with_below: Vec<Option<Tally>> = vec![None; plan.units.len()];
    let mut has_any = false;
    for (unit, _) in (0_u32..).zip(&own).filter(|(_, tally)| tally.is_some()) {
        for above in above(plan, unit) {
            if let Some(tally) = place(above).and_then(|above| with_below.get_mut(above)) {
                tally.get_or_insert_default();
                has_any = true;
            }
        }
    }
    if has_any {
        each(plan, verdicts, consequences, &mut |units, whole, add| {
            for unit in subtrees(plan, units, whole) {
                if let Some(Some(tally)) = place(unit).and_then(|unit| with_below.get_mut(unit)) {
                    add(tally);
                }
            }
        });
    }
    Tallies { own, with_below }
}

/// Each item with the units that answer for it, those that answer for the whole of which it is a part, and how it is
/// counted.
type Visit<'v> = dyn FnMut(&[u32], &[u32], &dyn Fn(&mut Tally)) + 'v;

fn each(plan: &Plan, verdicts: &Verdicts, consequences: &[Consequence], visit: &mut Visit<'_>) {
    let is_weighed = plan.weighting.is_some();
    for (of, verdict) in verdicts.indicators.of.iter().zip(&verdicts.indicators.verdicts) {
        let weight = weight_of(plan, *of);
        visit(of.responsible(plan), whole_of(plan, *of), &|tally| tally.add_indicator(verdict, weight.as_ref()));
    }
    for (task, verdict) in plan.tasks.iter().zip(&verdicts.tasks) {
        let weight = is_weighed.then(|| task.common.weight.ratio());
        visit(&task.common.responsible, &[], &|tally| {
            tally.counts.add_task(verdict.status);
            tally.mark(ScoredKind::Task, u32::from(verdict.illustrative));
            tally.weigh(ScoredKind::Task, counted_by_deadline(verdict.status), weight.as_ref());
        });
    }
    for ((report, unit), verdict) in super::policy::owed_reports(plan).zip(&verdicts.reports) {
        let weight = is_weighed.then(|| report.common.weight.ratio());
        visit(std::slice::from_ref(unit), &[], &|tally| {
            for period in &verdict.periods {
                tally.counts.add_report(period.status);
                tally.mark(ScoredKind::Report, u32::from(period.illustrative));
                tally.weigh(ScoredKind::Report, counted_by_deadline(period.status), weight.as_ref());
            }
        });
    }
    for service in &verdicts.services {
        for of_unit in &service.units {
            let Some(unit) = plan.unit_ids.get(&of_unit.unit.id) else { continue };
            visit(&[unit], &[], &|tally| {
                tally.counts.add_dossiers(&of_unit.totals.statuses);
                tally.mark(ScoredKind::Dossier, u32::from(service.illustrative));
            });
        }
    }
    for consequence in consequences {
        let Some(unit) = plan.unit_ids.get(&consequence.owed_by.id) else { continue };
        visit(&[unit], &[], &|tally| tally.consequences = tally.consequences.saturating_add(1));
    }
}

/// The weight of an indicator, where the plan weighs them.
fn weight_of(plan: &Plan, of: OfIndicator) -> Option<Ratio> {
    plan.weighting.as_ref()?;
    at(&plan.indicators, of.indicator).map(|indicator| indicator.common.weight.ratio())
}

/// Who answers for the whole of which this is a part.
fn whole_of(plan: &Plan, of: OfIndicator) -> &[u32] {
    match of.part {
        Some(_) => OfIndicator { part: None, ..of }.responsible(plan),
        None => &[],
    }
}

fn place(position: u32) -> Option<usize> {
    usize::try_from(position).ok()
}

/// The units above one, the nearest first.
fn above(plan: &Plan, unit: u32) -> impl Iterator<Item = u32> {
    let parent = |unit: u32| at(&plan.units, unit).and_then(|unit| unit.parent);
    std::iter::successors(parent(unit), move |unit| parent(*unit)).take(MOST_UNIT_LEVELS)
}

/// The units in whose subtrees an item of these units stands, each once; not those in which the whole stands that it is a
/// part of.
fn subtrees(plan: &Plan, units: &[u32], whole: &[u32]) -> Vec<u32> {
    let over = |units: &[u32]| {
        let mut over: Vec<u32> =
            units.iter().flat_map(|unit| std::iter::once(*unit).chain(above(plan, *unit))).collect();
        over.sort_unstable();
        over.dedup();
        over
    };
    let (mut of_units, of_whole) = (over(units), over(whole));
    of_units.retain(|unit| of_whole.binary_search(unit).is_err());
    of_units
}

impl Tallies {
    pub(super) fn get(&self, unit: u32, among: Among) -> Option<&Tally> {
        let own = at(&self.own, unit).and_then(Option::as_ref);
        match among {
            Among::Own => own,
            // of a unit without others below it that is the same
            Among::Subtree => at(&self.with_below, unit).and_then(Option::as_ref).or(own),
        }
    }
}

/// Of each unit that answers for something, or has one below it that does.
pub(super) fn all(plan: &Plan, tallies: &Tallies) -> Vec<Scorecard> {
    let cards = (0_u32..).zip(tallies.own.iter().zip(&tallies.with_below));
    cards.filter_map(|(unit, (own, with_below))| card(plan, unit, own.as_ref(), with_below.as_ref())).collect()
}

fn card(plan: &Plan, unit: u32, own: Option<&Tally>, with_below: Option<&Tally>) -> Option<Scorecard> {
    if own.is_none() && with_below.is_none() {
        return None;
    }
    let unit = at(&plan.units, unit)?;
    let weighting = plan.weighting.as_ref();
    Some(Scorecard {
        kind: ItemKind::Scorecard,
        id: unit.id.clone(),
        name: unit.name.clone(),
        code: unit.code.clone(),
        parent: unit.parent.and_then(|parent| at(&plan.units, parent)).map(|parent| parent.id.clone()),
        own: own.unwrap_or(&Tally::default()).totals(plan),
        subtree: with_below.map(|tally| tally.totals(plan)),
        document: weighting.and_then(|weighting| refs::document(plan, weighting.document)),
    })
}

/// What is illustrative, as a reason, and whether anything is.
pub(super) fn marked(parts: Vec<IllustrativePart>) -> (Vec<Reason>, bool) {
    let illustrative = !parts.is_empty();
    (illustrative.then_some(Reason::Illustrative { parts }).into_iter().collect(), illustrative)
}

/// Tallies with some verdicts on trial: those that change, beside all others.
pub(super) struct Tried<'t> {
    plan: &'t Plan,
    tallies: &'t Tallies,
    own: Changed,
    with_below: Changed,
}

/// By unit, in order.
#[derive(Default)]
struct Changed(Vec<(u32, Tally)>);

impl Changed {
    fn place(&self, unit: u32) -> Result<usize, usize> {
        self.0.binary_search_by_key(&unit, |(unit, _)| *unit)
    }

    fn get(&self, unit: u32) -> Option<&Tally> {
        self.0.get(self.place(unit).ok()?).map(|(_, tally)| tally)
    }

    /// Changes a unit's tally, that of before where it is the first change.
    fn change(&mut self, unit: u32, before: &[Option<Tally>], change: &dyn Fn(&mut Tally)) {
        let Some(Some(before)) = at(before, unit) else { return };
        let place = self.place(unit).unwrap_or_else(|place| {
            self.0.insert(place, (unit, before.clone()));
            place
        });
        if let Some((_, tally)) = self.0.get_mut(place) {
            change(tally);
        }
    }

    fn units(&self) -> impl Iterator<Item = u32> {
        self.0.iter().map(|(unit, _)| *unit)
    }
}

impl<'t> Tried<'t> {
    pub(super) fn new(plan: &'t Plan, tallies: &'t Tallies) -> Self {
        Self { plan, tallies, own: Changed::default(), with_below: Changed::default() }
    }

    fn change(&mut self, units: &[u32], whole: &[u32], change: &dyn Fn(&mut Tally)) {
        units.iter().for_each(|unit| self.own.change(*unit, &self.tallies.own, change));
        for unit in subtrees(self.plan, units, whole) {
            self.with_below.change(unit, &self.tallies.with_below, change);
        }
    }

    /// An indicator has another verdict.
    pub(super) fn replace(&mut self, of: OfIndicator, before: &IndicatorVerdict, after: &IndicatorVerdict) {
        let weight = weight_of(self.plan, of);
        let (units, whole) = (of.responsible(self.plan), whole_of(self.plan, of));
        self.change(units, whole, &|tally| tally.replace_indicator(before, after, weight.as_ref()));
    }

    /// A unit faces so many consequences now.
    pub(super) fn face(&mut self, unit: u32, consequences: u32) {
        let before = self.tallies.get(unit, Among::Own).map_or(0, |tally| tally.consequences);
        let change = |tally: &mut Tally| {
            tally.consequences = tally.consequences.saturating_sub(before).saturating_add(consequences);
        };
        self.change(&[unit], &[], &change);
    }

    /// The units whose own items changed.
    pub(super) fn units(&self) -> Vec<u32> {
        self.own.units().collect()
    }

    /// Those and the units above them, in the plan's order.
    pub(super) fn touched(&self) -> Vec<u32> {
        let mut touched: Vec<u32> = self.own.units().chain(self.with_below.units()).collect();
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    pub(super) fn get(&self, unit: u32, among: Among) -> Option<&Tally> {
        let own = self.own.get(unit);
        let tried = match among {
            Among::Own => own,
            Among::Subtree => self.with_below.get(unit).or_else(|| {
                let is_same = at(&self.tallies.with_below, unit).is_none_or(Option::is_none);
                own.filter(|_| is_same)
            }),
        };
        tried.or_else(|| self.tallies.get(unit, among))
    }

    pub(super) fn card(&self, unit: u32) -> Option<Scorecard> {
        let with_below = at(&self.tallies.with_below, unit).and_then(Option::as_ref);
        let with_below = with_below.map(|tally| self.with_below.get(unit).unwrap_or(tally));
        card(self.plan, unit, self.get(unit, Among::Own), with_below)
    }
}
