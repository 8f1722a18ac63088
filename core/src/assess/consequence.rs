//! What follows from verdicts: for each policy, which unit owes what by when, and which verdicts caused it.

use super::refs;
use crate::assessment::{
    self, AnyStatus, Cause, Consequence, IllustrativePart, IndicatorVerdict, ItemKind, Owed, Reason, TaskVerdict,
};
use crate::calendar::plus_days;
use crate::plan::{Common, Condition, Plan, Policy, Within};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One verdict, as policies look at it.
struct Item<'v> {
    common: &'v Common,
    cause: Cause,
    illustrative: bool,
}

/// By policy, then by unit in the plan's order, then by day: misses of one unit that fall due on one day are explained
/// together.
pub(crate) fn all(
    plan: &Plan,
    indicators: &[IndicatorVerdict],
    tasks: &[TaskVerdict],
    as_of: NaiveDate,
) -> Vec<Consequence> {
    let items = missed_items(plan, indicators, tasks);
    let mut consequences = Vec::new();
    for policy in &plan.policies {
        let mut owed: BTreeMap<(u32, NaiveDate), Vec<&Item<'_>>> = BTreeMap::new();
        for item in items.iter().filter(|item| holds(&policy.when, item)) {
            let Some(since) = counted_from(policy, item.cause.since, as_of) else {
                continue;
            };
            for unit in &item.common.responsible {
                owed.entry((*unit, since)).or_default().push(item);
            }
        }
        for ((unit, since), items) in owed {
            consequences.extend(consequence(plan, policy, unit, since, &items));
        }
    }
    consequences
}

/// Verdicts with a day since which something is missed or late.
fn missed_items<'p>(plan: &'p Plan, indicators: &[IndicatorVerdict], tasks: &[TaskVerdict]) -> Vec<Item<'p>> {
    let indicators = plan.indicators.iter().zip(indicators).filter_map(|(indicator, verdict)| {
        let cause = Cause {
            kind: ItemKind::Indicator,
            id: verdict.id.clone(),
            name: verdict.name.clone(),
            status: AnyStatus::Indicator(verdict.status),
            since: verdict.since?,
        };
        Some(Item { common: &indicator.common, cause, illustrative: verdict.illustrative })
    });
    let tasks = plan.tasks.iter().zip(tasks).filter_map(|(task, verdict)| {
        let cause = Cause {
            kind: ItemKind::Task,
            id: verdict.id.clone(),
            name: verdict.name.clone(),
            status: AnyStatus::Deadline(verdict.status),
            since: verdict.since?,
        };
        Some(Item { common: &task.common, cause, illustrative: verdict.illustrative })
    });
    indicators.chain(tasks).collect()
}

fn holds(condition: &Condition, item: &Item<'_>) -> bool {
    match condition {
        Condition::Any(parts) => parts.iter().any(|part| holds(part, item)),
        Condition::All(parts) => parts.iter().all(|part| holds(part, item)),
        Condition::Indicator(statuses) => match item.cause.status {
            AnyStatus::Indicator(status) => statuses.contains(&status),
            AnyStatus::Deadline(_) => false,
        },
        Condition::Task(statuses) => match item.cause.status {
            AnyStatus::Deadline(status) => statuses.contains(&status),
            AnyStatus::Indicator(_) => false,
        },
        Condition::Tag(tags) => item.common.tags.iter().any(|tag| tags.contains(tag)),
        Condition::Section(sections) => item.common.section.is_some_and(|section| sections.contains(&section)),
    }
}

/// The day from which the time runs: the miss, or the policy's first day if that is later; `None` if the policy is not
/// in force.
fn counted_from(policy: &Policy, since: NaiveDate, as_of: NaiveDate) -> Option<NaiveDate> {
    let from = policy.valid_from.map_or(since, |valid_from| valid_from.max(since));
    (from <= as_of && policy.valid_to.is_none_or(|valid_to| from <= valid_to)).then_some(from)
}

fn consequence(plan: &Plan, policy: &Policy, unit: u32, since: NaiveDate, items: &[&Item<'_>]) -> Option<Consequence> {
    // the first day is not counted; a period in days ends with a working day (Civil Code 2015 arts 147.2, 148.5)
    let (within, due) = match policy.explanation.within {
        Within::Days(days) => (assessment::Within::Days(days), plan.calendar.following(plus_days(since, days))),
        Within::WorkingDays(days) => {
            (assessment::Within::WorkingDays(days), plan.calendar.nth_working_day_after(since, days))
        }
    };
    let parts = refs::illustrative(&[
        (plan.illustrative, IllustrativePart::Plan),
        (policy.illustrative, IllustrativePart::Policy),
        (policy.explanation.illustrative, IllustrativePart::Explanation),
        (items.iter().any(|item| item.illustrative), IllustrativePart::Cause),
    ]);
    Some(Consequence {
        kind: ItemKind::Consequence,
        policy: policy.id.clone(),
        name: policy.name.clone(),
        owes: Owed::Explanation,
        owed_by: refs::party(plan, unit)?,
        because: items.iter().map(|item| item.cause.clone()).collect(),
        since,
        due,
        within,
        illustrative: !parts.is_empty(),
        reasons: if parts.is_empty() { Vec::new() } else { vec![Reason::Illustrative { parts }] },
        document: refs::document(plan, policy.document),
    })
}
