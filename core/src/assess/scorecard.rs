//! Scorecards: what each unit is responsible for, counted. An item counts once for each responsible unit, never for a
//! supporting one.

use crate::assessment::{Consequence, Counts, IndicatorVerdict, Scorecard, TaskVerdict};
use crate::plan::{Plan, at};
use std::collections::BTreeMap;

pub(crate) fn all(
    plan: &Plan,
    indicators: &[IndicatorVerdict],
    tasks: &[TaskVerdict],
    consequences: &[Consequence],
) -> Vec<Scorecard> {
    let mut counts: Vec<Option<Counts>> = vec![None; plan.units.len()];
    let mut of = |unit: u32, count: &dyn Fn(&mut Counts)| {
        if let Some(counts) = usize::try_from(unit).ok().and_then(|unit| counts.get_mut(unit)) {
            count(counts.get_or_insert_default());
        }
    };
    for (indicator, verdict) in plan.indicators.iter().zip(indicators) {
        for unit in &indicator.common.responsible {
            of(*unit, &|counts| counts.add_indicator(verdict.status));
        }
    }
    for (task, verdict) in plan.tasks.iter().zip(tasks) {
        for unit in &task.common.responsible {
            of(*unit, &|counts| counts.add_task(verdict.status));
        }
    }
    let mut owed: BTreeMap<&str, u32> = BTreeMap::new();
    for consequence in consequences {
        let count = owed.entry(&consequence.owed_by.id).or_default();
        *count = count.saturating_add(1);
    }
    plan.units
        .iter()
        .zip(counts)
        .filter_map(|(unit, counts)| {
            let counts = counts?;
            Some(Scorecard {
                id: unit.id.clone(),
                name: unit.name.clone(),
                code: unit.code.clone(),
                parent: unit.parent.and_then(|parent| at(&plan.units, parent)).map(|parent| parent.id.clone()),
                indicators: counts.indicators,
                tasks: counts.tasks,
                deadlines: counts.deadlines,
                consequences: owed.get(unit.id.as_str()).copied().unwrap_or(0),
            })
        })
        .collect()
}
