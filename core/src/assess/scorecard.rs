//! Scorecards: what each unit is responsible for, counted. An item counts once for each responsible unit, never for a
//! supporting one.

use super::Verdicts;
use crate::assessment::{Consequence, Counts, Scorecard};
use crate::plan::{Plan, at};

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

/// Of each unit that answers for something.
pub(super) fn all(plan: &Plan, verdicts: &Verdicts, consequences: &[Consequence]) -> Vec<Scorecard> {
    let mut counts: Vec<Option<Counts>> = vec![None; plan.units.len()];
    let mut of = |unit: u32, count: &dyn Fn(&mut Counts)| {
        if let Some(counts) = usize::try_from(unit).ok().and_then(|unit| counts.get_mut(unit)) {
            count(counts.get_or_insert_default());
        }
    };
    for (of_indicator, verdict) in verdicts.indicators.of.iter().zip(&verdicts.indicators.verdicts) {
        for unit in of_indicator.responsible(plan) {
            of(*unit, &|counts| counts.add_indicator(verdict.status));
        }
    }
    for (task, verdict) in plan.tasks.iter().zip(&verdicts.tasks) {
        for unit in &task.common.responsible {
            of(*unit, &|counts| counts.add_task(verdict.status));
        }
    }
    for report in &verdicts.reports {
        if let Some(unit) = plan.unit_ids.get(&report.unit.id) {
            of(unit, &|counts| report.periods.iter().for_each(|period| counts.add_report(period.status)));
        }
    }
    for unit_totals in verdicts.services.iter().flat_map(|service| &service.units) {
        if let Some(unit) = plan.unit_ids.get(&unit_totals.unit.id) {
            of(unit, &|counts| counts.add_dossiers(&unit_totals.totals.statuses));
        }
    }
    let mut owed: Vec<u32> = vec![0; plan.units.len()];
    for consequence in consequences {
        let unit = plan.unit_ids.get(&consequence.owed_by.id).and_then(|unit| usize::try_from(unit).ok());
        if let Some(count) = unit.and_then(|unit| owed.get_mut(unit)) {
            *count = count.saturating_add(1);
        }
    }
    plan.units
        .iter()
        .zip(counts)
        .zip(owed)
        .filter_map(|((unit, counts), consequences)| {
            let counts = counts?;
            Some(Scorecard {
                id: unit.id.clone(),
                name: unit.name.clone(),
                code: unit.code.clone(),
                parent: unit.parent.and_then(|parent| at(&plan.units, parent)).map(|parent| parent.id.clone()),
                indicators: counts.indicators,
                tasks: counts.tasks,
                reports: counts.reports,
                dossiers: counts.dossiers,
                deadlines: counts.deadlines,
                consequences,
            })
        })
        .collect()
}
