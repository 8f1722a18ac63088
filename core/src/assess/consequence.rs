//! What follows from verdicts: for each policy, which unit owes what by when, and which verdicts caused it.

use super::deadline::not_decided;
use super::{OfIndicator, Verdicts, refs};
use crate::assessment::{
    AnyStatus, Cause, Consequence, IllustrativePart, IndicatorVerdict, ItemKind, Owed, Reason, ReportVerdict,
    TaskVerdict,
};
use crate::calendar::next;
use crate::plan::{Common, Condition, Plan, Policy, Report, Task, at};
use crate::status::DeadlineStatus;
use crate::text::Text;
use chrono::NaiveDate;

/// One verdict, as policies look at it.
pub(super) struct Item<'v> {
    common: &'v Common,
    /// Who owes what follows; of a report, the one unit that the verdict is on.
    pub(super) owed_by: &'v [u32],
    cause: Cause,
    illustrative: bool,
}

/// What is owed because of items, by policy, then by unit in the plan's order, then by day: misses of one unit that fall
/// due on one day are explained together. `only` leaves out all other units.
pub(super) fn all(plan: &Plan, items: &[Item<'_>], only: Option<&[u32]>, as_of: NaiveDate) -> Vec<Consequence> {
    let mut consequences = Vec::new();
    for policy in &plan.policies {
        let mut owed: Vec<((u32, NaiveDate), &Item<'_>)> = Vec::new();
        for item in items.iter().filter(|item| holds(&policy.when, item)) {
            let Some(since) = counted_from(policy, item.cause.since, as_of) else {
                continue;
            };
            let units = item.owed_by.iter().filter(|unit| only.is_none_or(|only| only.contains(unit)));
            owed.extend(units.map(|unit| ((*unit, since), item)));
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
pub(super) fn items<'p>(plan: &'p Plan, verdicts: &Verdicts) -> Vec<Item<'p>> {
    let mut items = Vec::new();
    for (of_indicator, verdict) in verdicts.indicators.of.iter().zip(&verdicts.indicators.verdicts) {
        items.extend(of_indicator_items(plan, *of_indicator, verdict));
    }
    for (task, verdict) in plan.tasks.iter().zip(&verdicts.tasks) {
        items.extend(of_task(task, verdict));
    }
    for ((report, unit), verdict) in owed_reports(plan).zip(&verdicts.reports) {
        items.extend(of_report(report, unit, verdict));
    }
    items
}

/// An indicator's own miss, and those of its interim targets.
pub(super) fn of_indicator_items<'p>(plan: &'p Plan, of: OfIndicator, verdict: &IndicatorVerdict) -> Vec<Item<'p>> {
    let Some(indicator) = at(&plan.indicators, of.indicator) else { return Vec::new() };
    let interim = verdict
        .interim
        .iter()
        .map(|interim| (interim.status, interim.since, Some(interim.due.to_string()), interim.illustrative));
    let own = [(verdict.status, verdict.since, None, verdict.illustrative)];
    let missed = own.into_iter().chain(interim).filter_map(|(status, since, period, illustrative)| {
        let status = AnyStatus::Indicator(status);
        let cause = Cause { period, ..cause(ItemKind::Indicator, &verdict.id, &verdict.name, status, since?) };
        Some(Item { common: &indicator.common, owed_by: of.responsible(plan), cause, illustrative })
    });
    missed.collect()
}

pub(super) fn of_task<'p>(task: &'p Task, verdict: &TaskVerdict) -> Option<Item<'p>> {
    let status = AnyStatus::Deadline(verdict.status);
    let cause = cause(ItemKind::Task, &verdict.id, &verdict.name, status, verdict.since?);
    let owed_by = task.common.responsible.as_slice();
    Some(Item { common: &task.common, owed_by, cause, illustrative: verdict.illustrative })
}

/// The reports with the units that owe them, in the order of their verdicts.
pub(super) fn owed_reports(plan: &Plan) -> impl Iterator<Item = (&Report, &u32)> {
    plan.reports.iter().flat_map(|report| report.common.responsible.iter().map(move |unit| (report, unit)))
}

pub(super) fn of_report<'p>(report: &'p Report, unit: &'p u32, verdict: &ReportVerdict) -> Vec<Item<'p>> {
    let missed = verdict.periods.iter().filter_map(|period| {
        let status = AnyStatus::Deadline(period.status);
        let cause = cause(ItemKind::Report, &verdict.id, &verdict.name, status, period.since?);
        let cause = Cause { period: Some(period.period.clone()), ..cause };
        let owed_by = std::slice::from_ref(unit);
        Some(Item { common: &report.common, owed_by, cause, illustrative: period.illustrative })
    });
    missed.collect()
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
