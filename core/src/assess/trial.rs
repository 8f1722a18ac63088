//! What if: another figure or another target, tried on an opened plan. Only what depends on the change is judged again.

use super::composite::OfPart;
use super::indicator::{Exact, Judged};
use super::indicators::{Tried, one};
use super::policy::{self, Item};
use super::scorecard::Tallies;
use super::series::Known;
use super::subject::Subject;
use super::{Answered, OfIndicator, Question, ranking, scorecard};
use crate::assessment::{Assessment, Consequence, Counts, Follows, IndicatorVerdict, WhatIf, is_same};
use crate::diagnostic::Diagnostics;
use crate::order::sort_by_key;
use crate::plan::{DeadlineOf, Plan, Reach, at};
use crate::records::{Observation, Records, Trial, place_in};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A plan with its records, assessed on one day and kept for questions of the kind "what if".
#[derive(Debug)]
pub struct Opened {
    plan: Plan,
    /// Those known on the day of knowledge.
    records: Records,
    as_of: NaiveDate,
    known_on: Option<NaiveDate>,
    assessment: Assessment,
    of: Vec<OfIndicator>,
    exact: Vec<Exact>,
    tallies: Tallies,
    /// Where the verdict on each indicator as a whole stands; those on its units' parts follow.
    wholes: Vec<usize>,
    /// The series and indicators that are worked out from each series, and its place among all in order.
    used_by: Vec<Vec<u32>>,
    rank: Vec<u32>,
    /// The items of each unit that policies look at, in order.
    concerned: Vec<Vec<Concerned>>,
    /// Where the consequences of each unit stand.
    owes: Vec<Vec<usize>>,
    /// The statuses that policies look at.
    wanted: Reach,
}

/// Where an item stands that policies look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Concerned {
    Indicator(usize),
    Task(usize),
    Report(usize),
    /// Of a service.
    Dossier(usize, usize),
}

impl Opened {
    /// Assesses the records against the plan, as [`Plan::assess`] does or, with `known_on`, [`Plan::assess_as_known`], and
    /// keeps both; whoever needs them elsewhere gives it clones.
    ///
    /// ```
    /// use tiendo::{Opened, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let opened = Opened::new(plan, records, parse_as_of("2023-08-31")?, None);
    /// let what_if = opened.what_if(r#"{"targets": [{"indicator": "ref-grdp", "target": {"at_least": 5}}]}"#)?;
    /// assert_eq!(what_if.indicators.len(), 1);
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn new(plan: Plan, records: Records, as_of: NaiveDate, known_on: Option<NaiveDate>) -> Self {
        let records = match known_on {
            Some(known_on) => records.used_by(&plan).known_on(known_on),
            None if records.is_of_another(&plan) => Records::OF_NO_PLAN,
            None => records,
        };
        let question = Question { plan: &plan, records: &records, as_of, known_on };
        let Answered { assessment, of, exact, tallies } = question.answer_with_exact();
        let wholes = of.iter().enumerate().filter(|(_, of)| of.part.is_none()).map(|(place, _)| place).collect();
        let mut used_by: Vec<Vec<u32>> = vec![Vec::new(); plan.series.len()];
        for (series, whole) in plan.series.iter().zip(0_u32..) {
            for part in series.formula.series().into_iter().chain(series.formula.verdicts()) {
                if let Some(users) = place(part).and_then(|part| used_by.get_mut(part)) {
                    users.push(whole);
                }
            }
        }
        let mut rank: Vec<u32> = vec![0; plan.series.len()];
        for (series, order) in plan.series_order.iter().zip(0_u32..) {
            if let Some(rank) = place(*series).and_then(|series| rank.get_mut(series)) {
                *rank = order;
            }
        }
        let wanted = policy::wanted(&plan);
        let mut concerned: Vec<Vec<Concerned>> = vec![Vec::new(); plan.units.len()];
        let mut note = |units: &[u32], item: Concerned| {
            for unit in units {
                if let Some(concerned) = place(*unit).and_then(|unit| concerned.get_mut(unit)) {
                    concerned.push(item);
                }
            }
        };
        for ((at, of), verdict) in of.iter().enumerate().zip(&assessment.indicators) {
            let statuses = verdict.interim.iter().map(|interim| interim.status).chain([verdict.status]);
            if statuses.map(Reach::indicator).any(|reach| reach.meets(wanted)) {
                note(of.responsible(&plan), Concerned::Indicator(at));
            }
        }
        for ((at, task), verdict) in plan.tasks.iter().enumerate().zip(&assessment.tasks) {
            if Reach::deadline(DeadlineOf::Task, verdict.status).meets(wanted) {
                note(&task.common.responsible, Concerned::Task(at));
            }
        }
        for ((at, (_, unit)), verdict) in policy::owed_reports(&plan).enumerate().zip(&assessment.reports) {
            let mut statuses = verdict.periods.iter().map(|period| Reach::deadline(DeadlineOf::Report, period.status));
            if statuses.any(|reach| reach.meets(wanted)) {
                note(std::slice::from_ref(unit), Concerned::Report(at));
            }
        }
        for (service, verdict) in assessment.services.iter().enumerate() {
            for (at, dossier) in verdict.dossiers.iter().enumerate() {
                if Reach::deadline(DeadlineOf::Dossier, dossier.status).meets(wanted) {
                    note(plan.unit_ids.get(&dossier.unit.id).as_slice(), Concerned::Dossier(service, at));
                }
            }
        }
        let mut owes: Vec<Vec<usize>> = vec![Vec::new(); plan.units.len()];
        for (at, consequence) in assessment.consequences.iter().enumerate() {
            let unit = plan.unit_ids.get(&consequence.owed_by.id).and_then(place);
            if let Some(owes) = unit.and_then(|unit| owes.get_mut(unit)) {
                owes.push(at);
            }
        }
        Self {
            plan,
            records,
            as_of,
            known_on,
            assessment,
            of,
            exact,
            tallies,
            wholes,
            used_by,
            rank,
            concerned,
            owes,
            wanted,
        }
    }

    /// The assessment without any change.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// What the assessment would be with other figures and other targets: a JSON object with `observations`, as records
    /// have them (one of an indicator, unit, day and source takes the place of the recorded one), and `targets`, each with
    /// `indicator`, `target` and, of a breakdown, `unit`; it takes the place of the one in force.
    ///
    /// The answer is that of an assessment from scratch, at the cost of what depends on the change.
    ///
    /// # Errors
    /// Every problem of the change at once.
    pub fn what_if(&self, change: &str) -> Result<WhatIf, Diagnostics> {
        let change = Trial::parse(change, &self.plan, &self.records)?;
        let targets = by_indicator(&change);
        let affected = self.affected(&change);
        let records = self.overlaid(&change, &affected);
        let question = Question { plan: &self.plan, records: &records, as_of: self.as_of, known_on: self.known_on };
        let mut known = Known::default();
        // by place among the verdicts
        let mut judged: BTreeMap<usize, Judged> = BTreeMap::new();
        for position in affected {
            let Some(subject) = Subject::whole(&question, position) else { continue };
            let tried = targets.get(&position);
            let whole = match tried.and_then(|tried| tried.whole.as_ref()) {
                Some(aim) => subject.by(aim),
                None => subject,
            };
            let Some(&first) = at(&self.wholes, position) else { continue };
            let of_part = |part: u32| {
                let part = *at(&self.wholes, part)?;
                match judged.get(&part) {
                    Some(judged) => Some(judged.as_part()),
                    None => {
                        Some(OfPart { verdict: self.assessment.indicators.get(part)?, exact: self.exact.get(part)? })
                    }
                }
            };
            let (whole, units) = one(&question, &mut known, &whole, tried, &of_part);
            judged.extend((first..).zip(std::iter::once(whole).chain(units)));
        }
        let (mut changed, mut exact) = (Vec::new(), BTreeMap::new());
        for (place, judged) in judged {
            let is_other = self.assessment.indicators.get(place).is_none_or(|before| !is_same(before, &judged.verdict));
            // policies may look further back than the verdict
            let kept =
                |exact: &Exact| (exact.past.as_slice() == judged.exact.past) && exact.interim == judged.exact.interim;
            let was_other = !self.exact.get(place).is_some_and(kept);
            if is_other || was_other {
                changed.push((place, judged.verdict));
                exact.insert(place, judged.exact);
            }
        }
        Ok(self.answer(changed, &exact))
    }

    /// The series that may change, parts before what is worked out from them.
    fn affected(&self, change: &Trial) -> Vec<u32> {
        let of_observations = change.observations.iter().map(|observation| observation.series);
        let changed = of_observations.chain(change.targets.iter().map(|target| target.indicator)).collect();
        let mut affected =
            reached(self.plan.series.len(), changed, |series| at(&self.used_by, series).cloned().unwrap_or_default());
        affected.sort_by_key(|series| at(&self.rank, *series).copied());
        affected
    }

    /// The records of the series that are looked at, with the change laid over them.
    fn overlaid(&self, change: &Trial, affected: &[u32]) -> Records {
        let needed = reached(self.plan.series.len(), affected.to_vec(), |series| {
            at(&self.plan.series, series).map(|series| series.formula.series()).unwrap_or_default()
        });
        let key = |o: &Observation| (o.series, o.unit, o.on, o.source);
        // as known on the day that the plan was opened for
        let is_known =
            |o: &&Observation| self.known_on.is_none_or(|known_on| o.recorded.is_none_or(|day| day <= known_on));
        let mut tried: Vec<_> = change.observations.iter().filter(is_known).map(key).collect();
        tried.sort_unstable();
        let mut observations: Vec<Observation> = Vec::new();
        for series in needed {
            let recorded = self.records.observations_of_series(series).iter();
            let moved = recorded.map(|o| {
                let mut moved = o.clone();
                moved.source = place_in(&self.records.sources, o.source, &change.sources, self.plan.sources.len());
                moved
            });
            observations.extend(moved.filter(|o| tried.binary_search(&key(o)).is_err()));
        }
        observations.extend(change.observations.iter().filter(is_known).cloned());
        observations.sort_by(Observation::order);
        Records { observations, sources: change.sources.clone(), ..Records::none() }
    }

    /// What follows from the verdicts that changed.
    fn answer(&self, changed: Vec<(usize, IndicatorVerdict)>, exact: &BTreeMap<usize, Exact>) -> WhatIf {
        let mut summary = Counts { ..self.assessment.summary };
        let mut tried = scorecard::Tried::new(&self.plan, &self.tallies);
        for (place, verdict) in &changed {
            let (Some(before), Some(of)) = (self.assessment.indicators.get(*place), self.of.get(*place)) else {
                continue;
            };
            if of.part.is_none() {
                summary.indicators.change(before.status, verdict.status);
            }
            tried.replace(*of, before, verdict);
        }
        let units = tried.units();
        let items = if self.plan.policies.is_empty() { Vec::new() } else { self.items_of(&units, &changed, exact) };
        let owed_now = policy::all(&self.plan, &self.records, &items, Some(&units), self.as_of);
        drop(items);
        let mut places: Vec<usize> = units.iter().filter_map(|unit| at(&self.owes, *unit)).flatten().copied().collect();
        places.sort_unstable();
        let owed_before: Vec<&Consequence> =
            places.iter().filter_map(|place| self.assessment.consequences.get(*place)).collect();
        let mut owing: Vec<u32> = owed_now.iter().filter_map(|owed| self.plan.unit_ids.get(&owed.owed_by.id)).collect();
        owing.sort_unstable();
        for unit in &units {
            let before = |unit: u32| owing.partition_point(|owing| *owing < unit);
            let count = before(unit.saturating_add(1)).saturating_sub(before(*unit));
            tried.face(*unit, u32::try_from(count).unwrap_or(u32::MAX));
        }
        let touched = tried.touched();
        let cards = touched.iter().filter_map(|unit| {
            let card = tried.card(*unit)?;
            let known = &self.assessment.units;
            let place = known.binary_search_by_key(&Some(*unit), |card| self.plan.unit_ids.get(&card.id)).ok();
            place.and_then(|place| known.get(place)).is_none_or(|before| !is_same(before, &card)).then_some(card)
        });
        let rankings = self.plan.rankings.iter().zip(&self.assessment.rankings).filter_map(|(ranking, before)| {
            let is_touched = touched.iter().any(|unit| ranking.units.binary_search(unit).is_ok());
            let now = is_touched
                .then(|| ranking::one(&self.plan, ranking, &|unit, among| tried.get(unit, among), self.as_of))?;
            (!is_same(before, &now)).then_some(now)
        });
        let owed_now: Vec<&Consequence> = owed_now.iter().collect();
        WhatIf {
            indicators: changed
                .into_iter()
                .filter(|(place, verdict)| {
                    self.assessment.indicators.get(*place).is_none_or(|before| !is_same(before, verdict))
                })
                .map(|(_, verdict)| verdict)
                .collect(),
            summary,
            units: cards.collect(),
            rankings: rankings.collect(),
            owed: not_among(&owed_now, &owed_before),
            settled: not_among(&owed_before, &owed_now),
        }
    }

    /// The items of some units that policies look at, in the plan's order, with those that changed.
    fn items_of<'c>(
        &'c self,
        units: &[u32],
        changed: &'c [(usize, IndicatorVerdict)],
        exact: &'c BTreeMap<usize, Exact>,
    ) -> Vec<Item<'c>> {
        let known = units.iter().filter_map(|unit| at(&self.concerned, *unit)).flatten().copied();
        let mut sources: Vec<Concerned> =
            known.chain(changed.iter().map(|(place, _)| Concerned::Indicator(*place))).collect();
        sources.sort_unstable();
        sources.dedup();
        let reports: Vec<_> = policy::owed_reports(&self.plan).collect();
        let mut items = Vec::new();
        for source in sources {
            match source {
                Concerned::Indicator(place) => {
                    let tried = changed.binary_search_by_key(&place, |(place, _)| *place).ok();
                    let tried = tried.and_then(|tried| changed.get(tried)).map(|(_, verdict)| verdict);
                    let verdict = tried.or_else(|| self.assessment.indicators.get(place));
                    let exact = exact.get(&place).or_else(|| self.exact.get(place));
                    if let (Some(verdict), Some(of)) = (verdict, self.of.get(place)) {
                        policy::of_indicator(&self.plan, *of, verdict, exact, self.wanted, &mut items);
                    }
                }
                Concerned::Task(place) => {
                    let found = self.plan.tasks.get(place).zip(self.assessment.tasks.get(place));
                    items.extend(found.and_then(|(task, verdict)| policy::of_task(task, verdict)));
                }
                Concerned::Report(place) => {
                    if let (Some((report, unit)), Some(verdict)) =
                        (reports.get(place), self.assessment.reports.get(place))
                    {
                        items.extend(policy::of_report(report, unit, verdict));
                    }
                }
                Concerned::Dossier(service, place) => {
                    let found = self.plan.services.get(service).zip(self.assessment.services.get(service));
                    items.extend(found.and_then(|(service, verdict)| {
                        policy::of_dossier(&self.plan, service, verdict.dossiers.get(place)?)
                    }));
                }
            }
        }
        items.retain(|item| item.meets(self.wanted));
        items
    }
}

/// The targets on trial of each indicator.
fn by_indicator(change: &Trial) -> BTreeMap<u32, Tried> {
    let mut targets: BTreeMap<u32, Tried> = BTreeMap::new();
    for target in &change.targets {
        let tried = targets.entry(target.indicator).or_default();
        match target.part {
            None => tried.whole = Some(target.aim),
            Some(part) => {
                tried.parts.insert(part, target.aim);
            }
        }
    }
    targets
}

/// What names an obligation among others: its policy, unit and day, and what it is.
type Key<'o> = (&'o str, &'o str, Option<NaiveDate>, Follows);

fn key<'o>(owed: &&'o Consequence) -> Key<'o> {
    (&owed.policy, &owed.owed_by.id, owed.since, owed.follows)
}

/// Obligations that are not among others, or not the same there. Written out only where their keys agree.
fn not_among(obligations: &[&Consequence], others: &[&Consequence]) -> Vec<Consequence> {
    let mut others = others.to_vec();
    sort_by_key(&mut others, key);
    let is_other = |owed: &&&Consequence| {
        let place = others.binary_search_by(|other| key(other).cmp(&key(owed))).ok();
        place.and_then(|place| others.get(place)).is_none_or(|other| !is_same(*other, **owed))
    };
    obligations.iter().filter(is_other).map(|owed| (*owed).clone()).collect()
}

/// A position as a place in a list.
fn place(position: u32) -> Option<usize> {
    usize::try_from(position).ok()
}

/// What is reached from some series, themselves included, each once.
fn reached(all: usize, from: Vec<u32>, next: impl Fn(u32) -> Vec<u32>) -> Vec<u32> {
    let mut seen = vec![false; all];
    let (mut to_look_at, mut reached) = (from, Vec::new());
    while let Some(series) = to_look_at.pop() {
        if let Some(seen) = place(series).and_then(|series| seen.get_mut(series))
            && !*seen
        {
            *seen = true;
            reached.push(series);
            to_look_at.extend(next(series));
        }
    }
    reached
}
