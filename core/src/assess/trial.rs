//! What if: another figure or another target, tried on an opened plan. Only what depends on the change is judged again.

use super::composite::OfPart;
use super::consequence::{self, Item};
use super::indicator::Exact;
use super::indicators::{Tried, one};
use super::series::Known;
use super::subject::Subject;
use super::{OfIndicator, Question};
use crate::assessment::{Assessment, Consequence, Counts, IndicatorVerdict, Scorecard, WhatIf};
use crate::diagnostic::{Diagnostics, Input, Problem, Thing};
use crate::json::{Fields, Problems, Tree};
use crate::plan::{Aim, Plan, at, position, read_target};
use crate::records::{Observation, Records, read_observations};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

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
    /// Where the verdict on each indicator as a whole stands; those on its units' parts follow.
    wholes: Vec<usize>,
    /// The series and indicators that are worked out from each series, and its place among all in order.
    used_by: Vec<Vec<u32>>,
    rank: Vec<u32>,
    /// The missed items of each unit, in order.
    missed: Vec<Vec<Missed>>,
    /// Where the consequences of each unit stand.
    owes: Vec<Vec<usize>>,
}

/// Where a missed item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Missed {
    Indicator(usize),
    Task(usize),
    Report(usize),
}

/// The targets and observations on trial.
struct Change {
    observations: Vec<Observation>,
    targets: BTreeMap<u32, Tried>,
}

impl Opened {
    /// Assesses the records against the plan and keeps both.
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
            Some(known_on) => records.known_on(known_on),
            None => records,
        };
        let question = Question { plan: &plan, records: &records, as_of, known_on };
        let (assessment, of, exact) = question.answer_with_exact();
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
        let mut missed: Vec<Vec<Missed>> = vec![Vec::new(); plan.units.len()];
        let mut note = |units: &[u32], item: Missed| {
            for unit in units {
                if let Some(missed) = place(*unit).and_then(|unit| missed.get_mut(unit)) {
                    missed.push(item);
                }
            }
        };
        for ((at, of), verdict) in of.iter().enumerate().zip(&assessment.indicators) {
            if has_miss(verdict) {
                note(of.responsible(&plan), Missed::Indicator(at));
            }
        }
        for ((at, task), verdict) in plan.tasks.iter().enumerate().zip(&assessment.tasks) {
            if verdict.since.is_some() {
                note(&task.common.responsible, Missed::Task(at));
            }
        }
        for ((at, (_, unit)), verdict) in consequence::owed_reports(&plan).enumerate().zip(&assessment.reports) {
            if verdict.periods.iter().any(|period| period.since.is_some()) {
                note(std::slice::from_ref(unit), Missed::Report(at));
            }
        }
        let mut owes: Vec<Vec<usize>> = vec![Vec::new(); plan.units.len()];
        for (at, consequence) in assessment.consequences.iter().enumerate() {
            let unit = plan.unit_ids.get(&consequence.owed_by.id).and_then(place);
            if let Some(owes) = unit.and_then(|unit| owes.get_mut(unit)) {
                owes.push(at);
            }
        }
        Self { plan, records, as_of, known_on, assessment, of, exact, wholes, used_by, rank, missed, owes }
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
        let change = self.read(change)?;
        let affected = self.affected(&change);
        let records = self.overlaid(&change, &affected);
        let question = Question { plan: &self.plan, records: &records, as_of: self.as_of, known_on: self.known_on };
        let mut known = Known::default();
        // by place among the verdicts
        let mut judged: BTreeMap<usize, (IndicatorVerdict, Exact)> = BTreeMap::new();
        for (_, position) in affected {
            let Some(subject) = Subject::whole(&question, position) else { continue };
            let tried = change.targets.get(&position);
            let whole = match tried.and_then(|tried| tried.whole.as_ref()) {
                Some(aim) => subject.by(aim),
                None => subject,
            };
            let Some(&first) = at(&self.wholes, position) else { continue };
            let of_part = |part: u32| {
                let part = *at(&self.wholes, part)?;
                match judged.get(&part) {
                    Some((verdict, exact)) => Some(OfPart { verdict, exact }),
                    None => {
                        Some(OfPart { verdict: self.assessment.indicators.get(part)?, exact: self.exact.get(part)? })
                    }
                }
            };
            let (whole, units) = one(&question, &mut known, &whole, tried, &of_part);
            for (place, judgement) in (first..).zip(std::iter::once(whole).chain(units)) {
                judged.insert(place, (judgement.verdict, judgement.exact));
            }
        }
        judged.retain(|place, (verdict, _)| self.assessment.indicators.get(*place) != Some(verdict));
        Ok(self.answer(judged.into_iter().map(|(place, (verdict, _))| (place, verdict)).collect()))
    }

    fn read(&self, text: &str) -> Result<Change, Diagnostics> {
        let tree = Tree::parse(text).map_err(|found| Problems::of_syntax(&found, text, Input::Records))?;
        let mut problems = Problems::default();
        let change = self.read_change(&tree, &mut problems);
        let has_errors = problems.has_errors();
        let diagnostics = problems.located(&tree, text, Input::Records);
        change.filter(|_| !has_errors).ok_or(Diagnostics(diagnostics))
    }

    fn read_change(&self, tree: &Tree<'_>, problems: &mut Problems) -> Option<Change> {
        let mut fields = Fields::of(tree.root(), &["observations", "targets"], problems)?;
        let mut sources = self.records.sources.clone();
        let observations = read_observations(&mut fields, &self.plan, &mut sources);
        let mut targets: BTreeMap<u32, Tried> = BTreeMap::new();
        for node in fields.list("targets") {
            let Some(mut fields) = Fields::of(node, &["indicator", "unit", "target"], fields.problems) else {
                continue;
            };
            let indicator = fields.reference("indicator", &self.plan.series_ids, Thing::Indicator);
            let unit = fields.reference_if_given("unit", &self.plan.unit_ids, Thing::Unit);
            let aim = fields.need("target").and_then(|node| read_target(node, fields.problems));
            let (Some(position), Some(aim)) = (indicator, aim) else { continue };
            if let Some(problem) = self.try_target(&mut targets, position, unit, aim) {
                fields.problems.at(node, problem);
            }
        }
        Some(Change { observations, targets })
    }

    /// Notes a target on trial, or says why it cannot be.
    fn try_target(
        &self,
        targets: &mut BTreeMap<u32, Tried>,
        position: u32,
        unit: Option<u32>,
        aim: Aim,
    ) -> Option<Problem> {
        let Some(indicator) = at(&self.plan.indicators, position) else {
            let id = at(&self.plan.series, position).map(|series| series.id.clone()).unwrap_or_default();
            return Some(Problem::PartWithoutVerdict { id });
        };
        if indicator.aim.is_none() {
            return Some(Problem::CompositeTarget);
        }
        if aim.target.is_relative() && indicator.baseline.is_none() {
            return Some(Problem::BaselineNeeded);
        }
        let tried = targets.entry(position).or_default();
        let Some(unit) = unit else {
            tried.whole = Some(aim);
            return None;
        };
        let Some(part) = indicator.breakdown.iter().position(|part| part.unit == unit) else {
            let unit = at(&self.plan.units, unit).map(|unit| unit.id.clone()).unwrap_or_default();
            return Some(Problem::UnitNotBrokenDown { unit });
        };
        tried.parts.push((self::position(part), aim));
        None
    }

    /// The indicators that may change, parts before what is put together from them, each with its place in that order.
    fn affected(&self, change: &Change) -> BTreeSet<(u32, u32)> {
        let mut affected = BTreeSet::new();
        let of_observations = change.observations.iter().map(|observation| observation.series);
        let mut to_look_at: Vec<u32> = of_observations.chain(change.targets.keys().copied()).collect();
        let mut seen = BTreeSet::new();
        while let Some(series) = to_look_at.pop() {
            if seen.insert(series) {
                affected.insert((at(&self.rank, series).copied().unwrap_or(0), series));
                to_look_at.extend(at(&self.used_by, series).into_iter().flatten());
            }
        }
        affected
    }

    /// The records of the series that are looked at, with the change laid over them.
    fn overlaid(&self, change: &Change, affected: &BTreeSet<(u32, u32)>) -> Records {
        let mut needed: BTreeSet<u32> = BTreeSet::new();
        let mut to_look_at: Vec<u32> = affected.iter().map(|(_, series)| *series).collect();
        while let Some(series) = to_look_at.pop() {
            if needed.insert(series) {
                to_look_at.extend(at(&self.plan.series, series).map(|s| s.formula.series()).unwrap_or_default());
            }
        }
        let key = |o: &Observation| (o.series, o.unit, o.on, o.source);
        let tried: BTreeSet<_> = change.observations.iter().map(key).collect();
        let mut observations: Vec<Observation> = Vec::new();
        for series in needed {
            let recorded = self.records.observations_of_series(series);
            observations.extend(recorded.iter().filter(|o| !tried.contains(&key(o))).cloned());
        }
        observations.extend(change.observations.iter().cloned());
        observations.sort_by(Observation::order);
        let sources = self.records.sources.clone();
        Records { observations, sources, ..Records::none() }
    }

    /// What follows from the verdicts that changed.
    fn answer(&self, changed: BTreeMap<usize, IndicatorVerdict>) -> WhatIf {
        let mut summary = Counts { ..self.assessment.summary };
        let mut units: BTreeSet<u32> = BTreeSet::new();
        let mut of_units: BTreeMap<&str, Scorecard> = BTreeMap::new();
        for (place, verdict) in &changed {
            let (Some(before), Some(of)) = (self.assessment.indicators.get(*place), self.of.get(*place)) else {
                continue;
            };
            if of.part.is_none() {
                summary.indicators.change(before.status, verdict.status);
            }
            for unit in of.responsible(&self.plan) {
                units.insert(*unit);
                let Some(id) = at(&self.plan.units, *unit).map(|unit| unit.id.as_str()) else { continue };
                let Some(card) = self.assessment.units.iter().find(|card| card.id == id) else { continue };
                let card = of_units.entry(id).or_insert_with(|| card.clone());
                card.indicators.change(before.status, verdict.status);
            }
        }
        let units: Vec<u32> = units.into_iter().collect();
        let items = self.items_of(&units, &changed);
        let owed_now = consequence::all(&self.plan, &items, Some(&units), self.as_of);
        let owed_before = units.iter().filter_map(|unit| at(&self.owes, *unit)).flatten();
        let mut places: Vec<usize> = owed_before.copied().collect();
        places.sort_unstable();
        let owed_before: Vec<&Consequence> =
            places.iter().filter_map(|place| self.assessment.consequences.get(*place)).collect();
        for card in of_units.values_mut() {
            let count = owed_now.iter().filter(|owed| owed.owed_by.id == card.id).count();
            card.consequences = u32::try_from(count).unwrap_or(u32::MAX);
        }
        let settled = owed_before.iter().filter(|before| !owed_now.contains(before));
        let settled: Vec<Consequence> = settled.map(|before| (*before).clone()).collect();
        let owed = owed_now.into_iter().filter(|owed| !owed_before.contains(&owed)).collect();
        let changed_cards = self
            .assessment
            .units
            .iter()
            .filter_map(|before| of_units.get(before.id.as_str()).filter(|card| *card != before).cloned());
        WhatIf { units: changed_cards.collect(), indicators: changed.into_values().collect(), summary, owed, settled }
    }

    /// The missed items of some units, in the plan's order, with those that changed.
    fn items_of(&self, units: &[u32], changed: &BTreeMap<usize, IndicatorVerdict>) -> Vec<Item<'_>> {
        let known = units.iter().filter_map(|unit| at(&self.missed, *unit)).flatten().copied();
        let mut sources: Vec<Missed> = known.chain(changed.keys().map(|place| Missed::Indicator(*place))).collect();
        sources.sort_unstable();
        sources.dedup();
        let reports: Vec<_> = consequence::owed_reports(&self.plan).collect();
        let mut items = Vec::new();
        for source in sources {
            match source {
                Missed::Indicator(place) => {
                    let verdict = changed.get(&place).or_else(|| self.assessment.indicators.get(place));
                    if let (Some(verdict), Some(of)) = (verdict, self.of.get(place)) {
                        items.extend(consequence::of_indicator_items(&self.plan, *of, verdict));
                    }
                }
                Missed::Task(place) => {
                    let found = self.plan.tasks.get(place).zip(self.assessment.tasks.get(place));
                    items.extend(found.and_then(|(task, verdict)| consequence::of_task(task, verdict)));
                }
                Missed::Report(place) => {
                    if let (Some((report, unit)), Some(verdict)) =
                        (reports.get(place), self.assessment.reports.get(place))
                    {
                        items.extend(consequence::of_report(report, unit, verdict));
                    }
                }
            }
        }
        items
    }
}

fn has_miss(verdict: &IndicatorVerdict) -> bool {
    verdict.since.is_some() || verdict.interim.iter().any(|interim| interim.since.is_some())
}

/// A position as a place in a list.
fn place(position: u32) -> Option<usize> {
    usize::try_from(position).ok()
}
