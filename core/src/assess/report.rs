//! The verdicts on one recurring report, for each unit that owes it: every period so far, how reliably it comes, what is
//! due next.

use super::deadline::{Known, settle};
use super::refs;
use crate::assessment::{
    Compliance, DayOfMonth, DayOfWeek, IllustrativePart, ItemKind, NextDue, PeriodDeadline, PeriodVerdict, Reason,
    ReportVerdict, WhichMonth, WhichWeek,
};
use crate::calendar::{PeriodNumber, RecurringDeadline, Span, Term, Within, next};
use crate::number::Ratio;
use crate::plan::{Plan, Report};
use crate::records::{Obligation, Records, Rule};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;

pub(crate) fn assess(
    plan: &Plan,
    report: &Report,
    records: &Records,
    position: u32,
    as_of: NaiveDate,
) -> Vec<ReportVerdict> {
    let units = &report.common.responsible;
    units.iter().filter_map(|unit| of_unit(plan, report, records, position, *unit, as_of)).collect()
}

fn of_unit(
    plan: &Plan,
    report: &Report,
    records: &Records,
    position: u32,
    unit: u32,
    as_of: NaiveDate,
) -> Option<ReportVerdict> {
    let obligation = |period: PeriodNumber| Obligation::Period(position, unit, period);
    let begun = |period: &PeriodNumber| report.rhythm.window(*period).is_some_and(|window| window.from <= as_of);
    let periods: Vec<PeriodVerdict> = report
        .periods_of(plan, unit)
        .take_while(begun)
        .filter_map(|period| of_period(plan, report, records, obligation(period), period, as_of))
        .collect();
    let inputs = [
        (plan.illustrative, IllustrativePart::Plan),
        (report.common.illustrative, IllustrativePart::Report),
        (report.deadline_illustrative, IllustrativePart::Deadline),
    ];
    let mut parts = refs::illustrative(&inputs);
    parts.extend(parts_of(&periods));
    let illustrative = !parts.is_empty();
    let mut reasons: Vec<Reason> = refs::ended(plan, unit, as_of).into_iter().collect();
    if illustrative {
        reasons.push(Reason::Illustrative { parts });
    }
    Some(ReportVerdict {
        kind: ItemKind::Report,
        id: report.id.clone(),
        name: report.common.name.clone(),
        section: refs::section(plan, report.common.section),
        tags: report.common.tags.clone(),
        unit: refs::party(plan, unit)?,
        to: report.to.and_then(|to| refs::party(plan, to)),
        every: report.rhythm.every,
        window: report.rhythm.window,
        deadline: stated(report.deadline),
        roll: report.roll,
        start: report.start,
        end: report.end,
        status: most_urgent(&periods),
        compliance: compliance(&periods),
        next_due: next_due(plan, report, records, (unit, &obligation), as_of),
        periods,
        reasons,
        supporting: refs::parties(plan, &report.common.supporting),
        document: refs::document(plan, report.common.document),
        note: report.common.note.clone(),
        illustrative,
    })
}

/// The periods that are due on days that `wanted` names, whether they have begun or not.
pub(super) fn periods_due(
    plan: &Plan,
    report: &Report,
    records: &Records,
    position: u32,
    unit: u32,
    as_of: NaiveDate,
    wanted: impl Fn(&NaiveDate) -> bool,
) -> Vec<PeriodVerdict> {
    let obligation = |period: PeriodNumber| Obligation::Period(position, unit, period);
    let periods = report.periods_of(plan, unit).filter_map(|period| {
        let last = report.last_good_day(period, &plan.calendar)?;
        let course = records.course(obligation(period));
        let moved = course.moved(&plan.calendar, Rule::of_report(report), Some(last), as_of);
        moved.due.filter(&wanted)?;
        of_period(plan, report, records, obligation(period), period, as_of)
    });
    periods.collect()
}

fn of_period(
    plan: &Plan,
    report: &Report,
    records: &Records,
    obligation: Obligation,
    period: PeriodNumber,
    as_of: NaiveDate,
) -> Option<PeriodVerdict> {
    let window: Span = report.rhythm.window(period)?;
    // INVARIANT: every period has a last good day
    let last = report.last_good_day(period, &plan.calendar)?;
    let counts = matches!(report.deadline, RecurringDeadline::WorkingDaysAfterClose(_));
    let known = Known {
        rule: Rule::of_report(report),
        last: Some(last),
        reasons: vec![how_it_falls(report.deadline, window, last.unrolled)],
        counted: counts.then_some((next(window.to), last.unrolled)).into_iter().collect(),
    };
    let settled = settle(plan, known, &records.course(obligation), as_of, IllustrativePart::Submission);
    let parts = refs::illustrative(&settled.parts);
    let of_plan = plan.illustrative || report.common.illustrative || report.deadline_illustrative;
    let illustrative = of_plan || !parts.is_empty();
    let mut reasons = settled.reasons;
    // it counts, but can tell nothing of a period that had not begun
    if let Some(&Reason::Done { on, .. }) = reasons.first()
        && on < window.from
    {
        reasons.insert(1, Reason::BeforeStart { on, start: window.from });
    }
    if !parts.is_empty() {
        reasons.push(Reason::Illustrative { parts });
    }
    Some(PeriodVerdict {
        period: report.rhythm.name(period),
        window,
        status: settled.status,
        is_final: settled.is_final,
        since: settled.since,
        due: settled.due,
        original_due: settled.original_due,
        was_overdue_from: settled.was_overdue_from,
        submitted_on: settled.done_on,
        days_left: settled.distance.days_left,
        working_days_left: settled.distance.working_days_left,
        days_late: settled.distance.days_late,
        working_days_late: settled.distance.working_days_late,
        reasons,
        illustrative,
    })
}

fn how_it_falls(deadline: RecurringDeadline, window: Span, unrolled: NaiveDate) -> Reason {
    match deadline {
        RecurringDeadline::ByDay(..) | RecurringDeadline::ByWeekday(..) => Reason::DueDay { due: unrolled },
        RecurringDeadline::BeforeDay(..) => Reason::LastGoodDay { before: next(unrolled) },
        RecurringDeadline::WorkingDaysAfterClose(days) => {
            Reason::Term { term: Term::WorkingDays(days), from: window.to, last: unrolled }
        }
    }
}

fn stated(deadline: RecurringDeadline) -> PeriodDeadline {
    let month = |within: Within| match within {
        Within::Next => WhichMonth::Next,
        Within::Last => WhichMonth::Last,
    };
    match deadline {
        RecurringDeadline::ByDay(day, within) => PeriodDeadline::ByDay(DayOfMonth { day, within: month(within) }),
        RecurringDeadline::BeforeDay(day, within) => {
            PeriodDeadline::BeforeDay(DayOfMonth { day, within: month(within) })
        }
        RecurringDeadline::ByWeekday(day, within) => PeriodDeadline::ByWeekday(DayOfWeek {
            day,
            within: match within {
                Within::Next => WhichWeek::Next,
                Within::Last => WhichWeek::Last,
            },
        }),
        RecurringDeadline::WorkingDaysAfterClose(days) => PeriodDeadline::WorkingDaysAfterClose(days),
    }
}

/// What is pending before what is done, and among each the worse first.
fn most_urgent(periods: &[PeriodVerdict]) -> Option<DeadlineStatus> {
    let urgency = |status: DeadlineStatus| match status {
        DeadlineStatus::Overdue => 0,
        DeadlineStatus::DueToday => 1,
        DeadlineStatus::DueSoon => 2,
        DeadlineStatus::Upcoming => 3,
        DeadlineStatus::Paused => 4,
        DeadlineStatus::DoneLate => 5,
        DeadlineStatus::DoneOnTime => 6,
        DeadlineStatus::DoneEarly => 7,
        DeadlineStatus::Waived => 8,
    };
    periods.iter().map(|period| period.status).min_by_key(|status| urgency(*status))
}

fn compliance(periods: &[PeriodVerdict]) -> Compliance {
    let count = |is_so: fn(DeadlineStatus) -> bool| {
        u32::try_from(periods.iter().filter(|period| is_so(period.status)).count()).unwrap_or(u32::MAX)
    };
    let in_time = count(DeadlineStatus::is_done_in_time);
    let late = count(|status| status == DeadlineStatus::DoneLate);
    let missing = count(|status| status == DeadlineStatus::Overdue);
    let due = in_time.saturating_add(late).saturating_add(missing);
    let rate = Ratio::whole(i64::from(in_time)).divided_by(&Ratio::whole(i64::from(due)));
    Compliance { due, in_time, late, missing, rate: rate.map(|rate| rate.derived()) }
}

/// The earliest due day that is not past, of a period neither submitted nor waived; also of periods still to begin.
fn next_due(
    plan: &Plan,
    report: &Report,
    records: &Records,
    (unit, obligation): (u32, &dyn Fn(PeriodNumber) -> Obligation),
    as_of: NaiveDate,
) -> Option<NextDue> {
    // due days follow the order of the periods, but for extensions: of those to come only such are looked at
    let mut found: Option<(NaiveDate, PeriodNumber)> = None;
    let mut is_to_come = false;
    for period in report.periods_of(plan, unit) {
        let course = records.course(obligation(period));
        if is_to_come && course.extensions.is_empty() {
            continue;
        }
        let last = report.last_good_day(period, &plan.calendar)?;
        let is_open = course.done_on(as_of).is_none() && course.waivers.iter().all(|waiver| as_of < waiver.on);
        let due = course.moved(&plan.calendar, Rule::of_report(report), Some(last), as_of).due;
        if let Some(due) = due.filter(|due| is_open && as_of <= *due)
            && found.is_none_or(|(first, _)| due < first)
        {
            found = Some((due, period));
        }
        is_to_come |= found.is_some_and(|(first, _)| first < last.day);
    }
    found.map(|(due, period)| NextDue { period: report.rhythm.name(period), due })
}

/// What of the records of the periods is illustrative, each word once.
fn parts_of(periods: &[PeriodVerdict]) -> Vec<IllustrativePart> {
    let all = periods.iter().flat_map(|period| &period.reasons).filter_map(|reason| match reason {
        Reason::Illustrative { parts } => Some(parts),
        _ => None,
    });
    let mut found: Vec<IllustrativePart> = Vec::new();
    for part in all.flatten() {
        if !found.contains(part) {
            found.push(*part);
        }
    }
    found
}
