//! Whether a condition holds for a verdict and a unit that answers for it.

use super::item::{Facts, Item};
use super::since::Since;
use crate::assessment::{AnyStatus, ItemKind};
use crate::number::Ratio;
use crate::plan::{Condition, Measured, Plan, Range};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;

/// The shares of units that a policy asks for: of each such condition, since when it holds for which units. Inner ones
/// first.
pub(super) struct Shares<'p>(Vec<(&'p Condition, Vec<Option<NaiveDate>>)>);

/// Since it can be asked at all.
const ALWAYS: NaiveDate = NaiveDate::MIN;

impl<'p> Shares<'p> {
    /// Counts every item once for each unit that answers for it. Among how many it is counted is not asked of days before.
    pub(super) fn of(condition: &'p Condition, plan: &Plan, as_of: NaiveDate, items: &[&Item<'_>]) -> Self {
        let mut shares = Self(Vec::new());
        for asked in asked(condition) {
            let Condition::UnitShare { of, among, range } = asked else { continue };
            let since = Since::new(of, &plan.calendar, as_of);
            let mut counts: Vec<(Vec<NaiveDate>, i64)> = vec![(Vec::new(), 0); plan.units.len()];
            for item in items {
                for unit in item.owed_by.iter() {
                    let place = usize::try_from(*unit).ok().and_then(|unit| counts.get_mut(unit));
                    if let Some((counted, all)) = place
                        && holds(among, item, *unit, &shares)
                    {
                        *all = all.saturating_add(1);
                        if holds(of, item, *unit, &shares) {
                            counted.push(since.of(item, *unit, &shares).unwrap_or(ALWAYS));
                        }
                    }
                }
            }
            shares.0.push((asked, counts.into_iter().map(|(counted, all)| share_since(counted, all, range)).collect()));
        }
        shares
    }

    /// Since when a condition on shares holds for a unit.
    pub(super) fn since(&self, condition: &Condition, unit: u32) -> Option<NaiveDate> {
        let (_, units) = self.0.iter().find(|(known, _)| std::ptr::eq(*known, condition))?;
        *units.get(usize::try_from(unit).ok()?)?
    }

    fn holds(&self, condition: &Condition, unit: u32, on: Option<NaiveDate>) -> bool {
        self.since(condition, unit).is_some_and(|since| on.is_none_or(|on| since <= on))
    }
}

/// Since when the share lies in the range without a break: of `all` those counted, each from its day on.
fn share_since(mut counted: Vec<NaiveDate>, all: i64, range: &Range) -> Option<NaiveDate> {
    counted.sort_unstable();
    let mut since = None;
    loop {
        let count = i64::try_from(counted.len()).unwrap_or(i64::MAX);
        // of nothing there is no share
        let share = Ratio::whole(count).divided_by(&Ratio::whole(all))?;
        if !range.holds(&share) {
            return since;
        }
        let Some(latest) = counted.last().copied() else { return Some(ALWAYS) };
        since = Some(latest);
        counted.truncate(counted.partition_point(|day| *day < latest));
    }
}

/// The conditions on shares within a condition, inner ones first.
fn asked(condition: &Condition) -> Vec<&Condition> {
    let mut all = Vec::new();
    for leaf in condition.leaves() {
        if let Condition::UnitShare { of, among, .. } = leaf {
            all.extend(asked(of));
            all.extend(asked(among));
            all.push(leaf);
        }
    }
    all
}

pub(super) fn holds(condition: &Condition, item: &Item<'_>, unit: u32, shares: &Shares<'_>) -> bool {
    match condition {
        Condition::Any(parts) => parts.iter().any(|part| holds(part, item, unit, shares)),
        Condition::All(parts) => parts.iter().all(|part| holds(part, item, unit, shares)),
        Condition::Not(part) => !holds(part, item, unit, shares),
        Condition::Indicator(statuses) => match item.status {
            AnyStatus::Indicator(status) => statuses.contains(&status),
            AnyStatus::Deadline(_) => false,
        },
        Condition::Task(statuses) => item.is(ItemKind::Task, statuses),
        Condition::Report(statuses) => item.is(ItemKind::Report, statuses),
        Condition::Dossier(statuses) => item.is(ItemKind::Dossier, statuses),
        Condition::Owed { under, status } => match &item.facts {
            Facts::Owed { policy, .. } => under.contains(policy) && item.is(ItemKind::Consequence, status),
            Facts::Indicator { .. } | Facts::Deadline(_) => false,
        },
        Condition::Quality(qualities) => match &item.facts {
            Facts::Indicator { quality, .. } => qualities.contains(quality),
            Facts::Deadline(_) | Facts::Owed { .. } => false,
        },
        Condition::Forecast(wanted) => match &item.facts {
            Facts::Indicator { forecast, .. } => forecast.is_some_and(|forecast| wanted.contains(&forecast.reaches)),
            Facts::Deadline(_) | Facts::Owed { .. } => false,
        },
        Condition::Number(measured, range) => in_range(*measured, range, &item.facts),
        Condition::UnitShare { .. } => shares.holds(condition, unit, item.on),
        Condition::Unit(units) => units.binary_search(&unit).is_ok(),
        Condition::Tag(tags) => item.common.is_some_and(|common| common.tags.iter().any(|tag| tags.contains(tag))),
        Condition::Section(sections) => {
            let section = item.common.and_then(|common| common.section);
            section.is_some_and(|section| sections.binary_search(&section).is_ok())
        }
    }
}

impl Item<'_> {
    fn is(&self, kind: ItemKind, statuses: &[DeadlineStatus]) -> bool {
        match self.status {
            AnyStatus::Deadline(status) => self.kind == kind && statuses.contains(&status),
            AnyStatus::Indicator(_) => false,
        }
    }
}

/// A number that there is not lies in no range.
fn in_range(measured: Measured, range: &Range, facts: &Facts<'_>) -> bool {
    let number = match (measured, facts) {
        (Measured::Achievement, Facts::Indicator { numbers, .. }) => {
            numbers.and_then(|numbers| numbers.achievement.clone())
        }
        (Measured::Pace, Facts::Indicator { numbers, .. }) => numbers.and_then(|numbers| numbers.pace.clone()),
        (_, Facts::Deadline(late) | Facts::Owed { late, .. }) => late.measured(measured).map(Ratio::whole),
        (Measured::DaysLate | Measured::WorkingDaysLate, Facts::Indicator { .. }) => None,
    };
    number.is_some_and(|number| range.holds(&number))
}
