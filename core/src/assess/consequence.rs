//! What follows from verdicts: for each policy, which unit owes what by when, and which verdicts caused it.

use super::deadline::not_decided;
use super::{Verdicts, refs};
use crate::assessment::{AnyStatus, Cause, Consequence, IllustrativePart, ItemKind, Owed, Reason};
use crate::calendar::next;
use crate::plan::{Common, Condition, Plan, Policy, at};
use crate::status::DeadlineStatus;
use crate::text::Text;
use chrono::NaiveDate;

/// One verdict, as policies look at it.
struct Item<'v> {
    common: &'v Common,
    /// Who owes what follows; of a report, the one unit that the verdict is on.
    owed_by: &'v [u32],
    cause: Cause,
    illustrative: bool,
}

/// By policy, then by unit in the plan's order, then by day: misses of one unit that fall due on one day are explained
/// together.
pub(super) fn all(plan: &Plan, verdicts: &Verdicts, as_of: NaiveDate) -> Vec<Consequence> {
    let items = missed_items(plan, verdicts);
    let mut consequences = Vec::new();
    for policy in &plan.policies {
        let mut owed: Vec<((u32, NaiveDate), &Item<'_>)> = Vec::new();
        for item in items.iter().filter(|item| holds(&policy.when, item)) {
            let Some(since) = counted_from(policy, item.cause.since, as_of) else {
                continue;
            };
            owed.extend(item.owed_by.iter().map(|unit| ((*unit, since), item)));
        }
        // stable: items of one unit and day stay in the plan's order
        owed.sort_by_key(|(key, _)| *key);
        for together in owed.chunk_by(|(a, _), (b, _)| a == b) {
            if let Some(((unit, since), _)) = together.first() {
                let items: Vec<&Item<'_>> = together.iter().map(|(_, item)| *item).collect();
                consequences.extend(consequence(plan, policy, *unit, *since, &items));
            }
        }
    }
    consequences
}

/// Verdicts with a day since which something is missed or late.
fn missed_items<'p>(plan: &'p Plan, verdicts: &Verdicts) -> Vec<Item<'p>> {
    let mut items = Vec::new();
    for (of_indicator, verdict) in verdicts.of_indicators.iter().zip(&verdicts.indicators) {
        let Some(indicator) = at(&plan.indicators, of_indicator.indicator) else { continue };
        let owed_by = of_indicator.responsible(plan);
        let interim = verdict
            .interim
            .iter()
            .map(|interim| (interim.status, interim.since, Some(interim.due.to_string()), interim.illustrative));
        let own = [(verdict.status, verdict.since, None, verdict.illustrative)];
        for (status, since, period, illustrative) in own.into_iter().chain(interim) {
            let Some(since) = since else { continue };
            let status = AnyStatus::Indicator(status);
            let cause = Cause { period, ..cause(ItemKind::Indicator, &verdict.id, &verdict.name, status, since) };
            items.push(Item { common: &indicator.common, owed_by, cause, illustrative });
        }
    }
    for (task, verdict) in plan.tasks.iter().zip(&verdicts.tasks) {
        let status = AnyStatus::Deadline(verdict.status);
        if let Some(since) = verdict.since {
            let cause = cause(ItemKind::Task, &verdict.id, &verdict.name, status, since);
            let owed_by = task.common.responsible.as_slice();
            items.push(Item { common: &task.common, owed_by, cause, illustrative: verdict.illustrative });
        }
    }
    let mut of_reports = verdicts.reports.iter();
    for report in &plan.reports {
        // INVARIANT: there is one verdict for each report and unit
        for (unit, verdict) in report.common.responsible.iter().zip(of_reports.by_ref()) {
            for period in &verdict.periods {
                let Some(since) = period.since else { continue };
                let status = AnyStatus::Deadline(period.status);
                let cause = cause(ItemKind::Report, &verdict.id, &verdict.name, status, since);
                let cause = Cause { period: Some(period.period.clone()), ..cause };
                let owed_by = std::slice::from_ref(unit);
                items.push(Item { common: &report.common, owed_by, cause, illustrative: period.illustrative });
            }
        }
    }
    items
}

fn cause(kind: ItemKind, id: &str, name: &Text, status: AnyStatus, since: NaiveDate) -> Cause {
    Cause { kind, id: id.to_owned(), period: None, name: name.clone(), status, since }
}

fn holds(condition: &Condition, item: &Item<'_>) -> bool {
    match condition {
        Condition::Any(parts) => parts.iter().any(|part| holds(part, item)),
        Condition::All(parts) => parts.iter().all(|part| holds(part, item)),
        Condition::Indicator(statuses) => match item.cause.status {
            AnyStatus::Indicator(status) => statuses.contains(&status),
            AnyStatus::Deadline(_) => false,
        },
        Condition::Task(statuses) => of_deadline(item, ItemKind::Task, statuses),
        Condition::Report(statuses) => of_deadline(item, ItemKind::Report, statuses),
        Condition::Tag(tags) => item.common.tags.iter().any(|tag| tags.contains(tag)),
        Condition::Section(sections) => item.common.section.is_some_and(|section| sections.contains(&section)),
    }
}

fn of_deadline(item: &Item<'_>, kind: ItemKind, statuses: &[DeadlineStatus]) -> bool {
    match item.cause.status {
        AnyStatus::Deadline(status) => item.cause.kind == kind && statuses.contains(&status),
        AnyStatus::Indicator(_) => false,
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
    let within = policy.explanation.within;
    let last = within.last_day(since, &plan.calendar);
    let due = last.and_then(|last| plan.calendar.roll(last, within.default_roll()));
    // calendar days end where they end; only the roll leans on the calendar
    let counted =
        last.zip(due).map(|(last, due)| if within.counts_working_days() { (next(since), due) } else { (last, due) });
    let parts = refs::illustrative(&[
        (plan.illustrative, IllustrativePart::Plan),
        (policy.illustrative, IllustrativePart::Policy),
        (policy.explanation.illustrative, IllustrativePart::Explanation),
        (items.iter().any(|item| item.illustrative), IllustrativePart::Cause),
    ]);
    let illustrative = !parts.is_empty();
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
        illustrative,
        reasons: not_decided(&plan.calendar, counted.as_slice())
            .into_iter()
            .chain((!parts.is_empty()).then_some(Reason::Illustrative { parts }))
            .collect(),
        document: refs::document(plan, policy.document),
    })
}
