//! Whether a condition holds for a verdict and a unit that answers for it.

use super::item::{Facts, Item};
use super::since::Since;
use crate::assessment::{AnyStatus, VerdictKind};
use crate::calendar::previous;
use crate::number::Ratio;
use crate::plan::{Condition, Measured, Plan, Range, at};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;

/// The shares of units that a policy asks for: of each such condition, when it came to hold for which units, and when it
/// ceased to. Inner ones first.
pub(super) struct Shares<'p>(Vec<(&'p Condition, Vec<Course>)>);

/// How a share of a unit came to be what it is.
struct Course {
    /// From which day on the condition holds, or does not, in order.
    turns: Vec<(NaiveDate, bool)>,
    /// The items that are counted now, and those they are counted among.
    counted: (i64, i64),
}

/// By how much the items that are counted, and those they are counted among, become more from a day on.
type Change = (NaiveDate, i64, i64);

impl<'p> Shares<'p> {
    /// Counts every item once for each unit that answers for it, on each day on which it came to stand otherwise.
    pub(super) fn of(condition: &'p Condition, plan: &Plan, as_of: NaiveDate, items: &[&Item<'_>]) -> Self {
        let mut shares = Self(Vec::new());
        for asked in asked(condition) {
            let Condition::UnitShare { of, among, range } = asked else { continue };
            let conditions = [of, among].map(|condition| (condition.as_ref(), Since::new(condition, plan, as_of)));
            let mut changes: Vec<Vec<Change>> = vec![Vec::new(); plan.units.len()];
            for item in items {
                for unit in item.owed_by.iter() {
                    let place = usize::try_from(*unit).ok().and_then(|unit| changes.get_mut(unit));
                    if let Some(changes) = place {
                        shares.count(item, *unit, &conditions, plan, changes);
                    }
                }
            }
            shares.0.push((asked, changes.into_iter().map(|changes| course(changes, range)).collect()));
        }
        shares
    }

    /// When an item was counted, and among others, for a unit.
    fn count(
        &self,
        item: &Item<'_>,
        unit: u32,
        [of, among]: &[(&Condition, Since<'_>); 2],
        plan: &Plan,
        changes: &mut Vec<Change>,
    ) {
        let counts = |item: &Item<'_>| {
            let is_among = holds(among.0, item, unit, self);
            (i64::from(is_among && holds(of.0, item, unit, self)), i64::from(is_among))
        };
        let mut days = of.1.turns(item, unit, self);
        days.extend(among.1.turns(item, unit, self));
        days.sort_unstable();
        days.dedup();
        let (first, last) = (days.first().copied(), days.last().copied());
        // as it stood before the first of these days, and as it stands since the last
        let before = first.map(|first| counts(&item.on(previous(first), plan)));
        let mut then = (0, 0);
        let mut change = |day: NaiveDate, now: (i64, i64)| {
            if now != then {
                changes.push((day, now.0.saturating_sub(then.0), now.1.saturating_sub(then.1)));
                then = now;
            }
        };
        change(NaiveDate::MIN, before.unwrap_or_else(|| counts(item)));
        for day in days {
            change(day, if Some(day) == last { counts(item) } else { counts(&item.on(day, plan)) });
        }
    }

    fn course(&self, condition: &Condition, unit: u32) -> Option<&Course> {
        let (_, units) = self.0.iter().find(|(known, _)| std::ptr::eq(*known, condition))?;
        at(units, unit)
    }

    /// The items of a unit that are counted now, and those they are counted among.
    pub(super) fn counted(&self, condition: &Condition, unit: u32) -> Option<(i64, i64)> {
        self.course(condition, unit).map(|course| course.counted)
    }

    /// The days on which a condition on shares came to hold for a unit, or ceased to.
    pub(super) fn turns(&self, condition: &Condition, unit: u32) -> impl Iterator<Item = NaiveDate> {
        self.course(condition, unit).into_iter().flat_map(|course| &course.turns).map(|(day, _)| *day)
    }

    fn holds(&self, condition: &Condition, unit: u32, on: Option<NaiveDate>) -> bool {
        let Some(Course { turns, .. }) = self.course(condition, unit) else { return false };
        let until = turns.partition_point(|(day, _)| on.is_none_or(|on| *day <= on));
        until.checked_sub(1).and_then(|last| turns.get(last)).is_some_and(|(_, holds)| *holds)
    }
}

/// When the share of those counted lay in the range; of nothing there is no share.
fn course(mut changes: Vec<Change>, range: &Range) -> Course {
    changes.sort_unstable();
    let mut turns: Vec<(NaiveDate, bool)> = Vec::new();
    let (mut counted, mut all) = (0_i64, 0_i64);
    for of_day in changes.chunk_by(|(one, ..), (other, ..)| one == other) {
        for (_, more_counted, more) in of_day {
            counted = counted.saturating_add(*more_counted);
            all = all.saturating_add(*more);
        }
        let share = Ratio::whole(counted).divided_by(&Ratio::whole(all));
        let holds = share.is_some_and(|share| range.holds(&share));
        if let Some((day, ..)) = of_day.first()
            && turns.last().is_none_or(|(_, before)| *before != holds)
        {
            turns.push((*day, holds));
        }
    }
    Course { turns, counted: (counted, all) }
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
        Condition::Task(statuses) => item.is(VerdictKind::Task, statuses),
        Condition::Report(statuses) => item.is(VerdictKind::Report, statuses),
        Condition::Dossier(statuses) => item.is(VerdictKind::Dossier, statuses),
        Condition::Owed { under, status } => match &item.facts {
            Facts::Owed { policy, .. } => under.contains(policy) && item.is(VerdictKind::Consequence, status),
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
    fn is(&self, kind: VerdictKind, statuses: &[DeadlineStatus]) -> bool {
        match self.status {
            AnyStatus::Deadline(status) => self.kind == kind && statuses.contains(&status),
            AnyStatus::Indicator(_) => false,
        }
    }
}

/// A number that there is not lies in no range.
fn in_range(measured: Measured, range: &Range, facts: &Facts<'_>) -> bool {
    number_of(measured, facts).is_some_and(|number| range.holds(&number))
}

pub(super) fn number_of(measured: Measured, facts: &Facts<'_>) -> Option<Ratio> {
    match (measured, facts) {
        (Measured::Achievement, Facts::Indicator { numbers, .. }) => {
            numbers.and_then(|numbers| numbers.achievement.clone())
        }
        (Measured::Pace, Facts::Indicator { numbers, .. }) => numbers.and_then(|numbers| numbers.pace.clone()),
        (_, Facts::Deadline(late) | Facts::Owed { late, .. }) => late.measured(measured).map(Ratio::whole),
        (Measured::DaysLate | Measured::WorkingDaysLate, Facts::Indicator { .. }) => None,
    }
}
