//! A unit's items that are due in the period of a grading, counted.

use super::super::Verdicts;
use super::super::scorecard::ended_on_the_way;
use crate::assessment::{GradedItems, Reason};
use crate::plan::{Counts, Grading, Plan};
use crate::status::{DeadlineStatus, IndicatorStatus};
use chrono::NaiveDate;

/// The items of one unit.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) counted: GradedItems,
    /// Whether a verdict among them is illustrative.
    pub(super) illustrative: bool,
}

impl Tally {
    fn add(&mut self, how: &Settled, illustrative: bool) {
        let items = &mut self.counted;
        let mut one_more = |count: fn(&mut GradedItems) -> &mut u32| {
            let count = count(items);
            *count = count.saturating_add(1);
        };
        match how {
            Settled::Waived => one_more(|items| &mut items.waived),
            Settled::Pending => one_more(|items| &mut items.pending),
            Settled::Unknown => {
                one_more(|items| &mut items.all);
                one_more(|items| &mut items.unknown);
            }
            Settled::Known { done, on_time, exceeded } => {
                one_more(|items| &mut items.all);
                if *done {
                    one_more(|items| &mut items.done);
                }
                one_more(if *on_time { |items| &mut items.on_time } else { |items| &mut items.late });
                if *exceeded {
                    one_more(|items| &mut items.exceeded);
                }
            }
        }
        self.illustrative |= illustrative;
    }
}

/// Where an item stands.
enum Settled {
    Waived,
    Pending,
    /// It is past its last day, and the figure that would settle it is missing.
    Unknown,
    Known {
        done: bool,
        on_time: bool,
        exceeded: bool,
    },
}

/// Of each unit of the plan its items that count, as verdicts of one day say.
pub(super) fn tallies(plan: &Plan, grading: &Grading, verdicts: &Verdicts, day: NaiveDate) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); plan.units.len()];
    let mut add = |units: &[u32], how: Settled, illustrative: bool| {
        for unit in units {
            if let Some(tally) = usize::try_from(*unit).ok().and_then(|unit| tallies.get_mut(unit)) {
                tally.add(&how, illustrative);
            }
        }
    };
    let (from, to) = grading.period;
    let is_due = |due: Option<NaiveDate>| due.is_some_and(|due| from <= due && due <= to);
    let counts = grading.counts;
    if counts.indicators {
        for (of, verdict) in verdicts.indicators.of.iter().zip(&verdicts.indicators.verdicts) {
            if is_due(Some(verdict.due)) {
                let has_come = verdict.is_final || verdict.due <= day;
                let is_past = !ended_on_the_way(verdict) && (verdict.is_final || verdict.counts_until < day);
                add(of.responsible(plan), of_indicator(verdict.status, has_come, is_past), verdict.illustrative);
            }
        }
    }
    if counts.tasks {
        for (task, verdict) in plan.tasks.iter().zip(&verdicts.tasks) {
            // a task in an open pause stands where it was due, one that never had a day where it was done
            let due = verdict.due.or_else(|| due_before_rest(&verdict.reasons)).or(verdict.original_due);
            if is_due(due.or(verdict.done_on)) {
                add(&task.common.responsible, of_deadline(verdict.status, counts), verdict.illustrative);
            }
        }
    }
    if counts.reports {
        for report in &verdicts.reports {
            let Some(unit) = plan.unit_ids.get(&report.unit.id) else { continue };
            for period in report.periods.iter().filter(|period| is_due(period.due)) {
                add(&[unit], of_deadline(period.status, counts), period.illustrative);
            }
        }
    }
    tallies
}

/// When something was due before the pause that lasts, or is by what was decided in it.
fn due_before_rest(reasons: &[Reason]) -> Option<NaiveDate> {
    reasons.iter().fold(None, |due, reason| match reason {
        Reason::Paused { was_due: Some(was_due), .. } => Some(*was_due),
        Reason::Extended { until, .. } => due.and(Some(*until)),
        _ => due,
    })
}

fn of_deadline(status: DeadlineStatus, counts: Counts) -> Settled {
    match status {
        DeadlineStatus::Upcoming | DeadlineStatus::DueSoon | DeadlineStatus::DueToday | DeadlineStatus::Paused => {
            Settled::Pending
        }
        DeadlineStatus::Waived => Settled::Waived,
        DeadlineStatus::DoneEarly => Settled::Known { done: true, on_time: true, exceeded: counts.early_is_exceeded },
        DeadlineStatus::DoneOnTime => Settled::Known { done: true, on_time: true, exceeded: false },
        DeadlineStatus::DoneLate => Settled::Known { done: true, on_time: false, exceeded: false },
        DeadlineStatus::Overdue => Settled::Known { done: false, on_time: false, exceeded: false },
    }
}

/// What is reached counts from the due day on, what is not once the last day is past on which a figure counts.
fn of_indicator(status: IndicatorStatus, has_come: bool, is_past: bool) -> Settled {
    let known = |done: bool, exceeded: bool| Settled::Known { done, on_time: done, exceeded };
    match status {
        IndicatorStatus::Exceeded if has_come => known(true, true),
        IndicatorStatus::Achieved if has_come => known(true, false),
        // near enough is not reached
        IndicatorStatus::Missed
        | IndicatorStatus::NearlyAchieved
        | IndicatorStatus::Behind
        | IndicatorStatus::AtRisk
        | IndicatorStatus::OnTrack
            if is_past =>
        {
            known(false, false)
        }
        IndicatorStatus::NoData | IndicatorStatus::InProgress | IndicatorStatus::NotStarted if is_past => {
            Settled::Unknown
        }
        IndicatorStatus::Exceeded
        | IndicatorStatus::Achieved
        | IndicatorStatus::Missed
        | IndicatorStatus::NearlyAchieved
        | IndicatorStatus::Behind
        | IndicatorStatus::AtRisk
        | IndicatorStatus::OnTrack
        | IndicatorStatus::NoData
        | IndicatorStatus::InProgress
        | IndicatorStatus::NotStarted => Settled::Pending,
    }
}
