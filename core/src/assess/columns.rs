//! Dossiers by columns: due day and status of each row, and the same counts as by rows of objects. What only adds days
//! takes two look-ups in a table; what waited, was promised again or has a limit in hours goes the way of the rows.

use super::dossier::stand;
use super::refs;
use super::service::{self, Belonging, Tally};
use crate::assessment::{DossierAnswers, Forecast, UnitTotals};
use crate::calendar::{WorkingDayTable, plus_days, previous};
use crate::diagnostic::Diagnostics;
use crate::plan::{Limit, Plan, Service};
use crate::records::{DossierColumns, DossierCourse, DossierPause, day_at, day_of, number_of, time_of};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;

impl Plan {
    /// Due day and status of each dossier, and the counts by service and unit, of dossiers given by columns: the same
    /// verdicts as for rows of objects, for millions of them.
    ///
    /// # Errors
    /// Columns of unequal length, and for each column the first value that cannot be used with the number of such
    /// values.
    ///
    /// ```
    /// use tiendo::{DossierColumns, Plan, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// // two land titles (10 working days) received on Tuesday 01/08/2023, one finished on the 15th
    /// let columns = DossierColumns {
    ///     service: &[0, 0],
    ///     unit: &[0, 0],
    ///     received: &[19_570, 19_570],
    ///     finished: &[19_584, DossierColumns::NO_DAY],
    ///     ..DossierColumns::default()
    /// };
    /// let answers = plan.assess_dossiers(&columns, parse_as_of("2023-08-31")?)?;
    /// assert_eq!(answers.due, [19_584, 19_584]);
    /// assert_eq!(answers.services.first().map(|service| service.totals.processed), Some(1));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    pub fn assess_dossiers(
        &self,
        columns: &DossierColumns<'_>,
        as_of: NaiveDate,
    ) -> Result<DossierAnswers, Diagnostics> {
        let problems = columns.check_shape(self);
        if !problems.is_empty() {
            return Err(Diagnostics(problems));
        }
        let mut pass = Pass::new(self, columns, as_of);
        if !pass.all_rows() {
            return Err(columns.row_problems(self));
        }
        let services = pass.services();
        Ok(DossierAnswers { due: pass.due, status: pass.status, services })
    }
}

/// The status of a row that does not count on the day: received later, or out of the plan's period.
const NOT_COUNTED: u8 = u8::MAX;
/// Counts of one service and unit: eight statuses of what was received, eight of what was carried over.
const STATUSES: usize = 8;
const COUNTS: usize = 16;

/// How a service's limit is looked up in the table: the working day of rank `ranks[received + days] + working_days`.
#[derive(Clone, Copy)]
struct Lane {
    days: i32,
    working_days: u32,
    /// What is received later counts as received on the next working day; above all minutes if there is no such hour.
    cut_off: u16,
    has_cut_off: bool,
    /// The last day of its forecast.
    until: i32,
    /// Whether the table suffices.
    is_plain: bool,
}

/// One pass over all rows.
struct Pass<'p> {
    plan: &'p Plan,
    columns: &'p DossierColumns<'p>,
    as_of: NaiveDate,
    lanes: Vec<Lane>,
    forecasts: Vec<Forecast>,
    table: WorkingDayTable,
    due: Vec<i32>,
    status: Vec<u8>,
    /// By service, then unit: counts by status, of what was received and of what was carried over.
    counts: Vec<u32>,
    online: Vec<u32>,
    falling_due: Vec<u32>,
}

impl<'p> Pass<'p> {
    fn new(plan: &'p Plan, columns: &'p DossierColumns<'p>, as_of: NaiveDate) -> Self {
        let forecasts: Vec<Forecast> =
            plan.services.iter().map(|service| service::forecast(plan, service, as_of)).collect();
        let lanes: Vec<Lane> =
            plan.services.iter().zip(&forecasts).map(|(service, forecast)| lane(service, *forecast)).collect();
        let places = plan.services.len().saturating_mul(plan.units.len());
        Self {
            plan,
            columns,
            as_of,
            table: table(plan, columns),
            lanes,
            forecasts,
            due: vec![DossierColumns::NO_DAY; columns.rows()],
            status: vec![NOT_COUNTED; columns.rows()],
            counts: vec![0; places.saturating_mul(COUNTS)],
            online: vec![0; places],
            falling_due: vec![0; places],
        }
    }

    /// Whether every row can be used.
    fn all_rows(&mut self) -> bool {
        let columns = self.columns;
        let (least, most) = DossierColumns::day_range();
        let (as_of, soon) = (number_of(self.as_of), i32::try_from(self.plan.due_soon_days).unwrap_or(i32::MAX));
        let (start, end) = (number_of(self.plan.start), number_of(self.plan.end));
        let (table_first, units) = (number_of(self.table.first), self.plan.units.len());
        let units_16 = u16::try_from(units).unwrap_or(u16::MAX);
        let mut next_pause = 0_usize;
        let mut all_usable = true;
        let rows = columns.service.iter().zip(columns.unit).zip(columns.received).zip(columns.finished);
        let out = self.due.iter_mut().zip(&mut self.status);
        for (row, (((((service, unit), received), finished), (due_out, status_out)), row_number)) in
            rows.zip(out).zip(0_u32..).enumerate()
        {
            let (received, finished) = (*received, *finished);
            let is_finished_ever = finished != DossierColumns::NO_DAY;
            let Some(lane) = self.lanes.get(usize::from(*service)) else { return false };
            let in_range = *unit < units_16
                && least <= received
                && received <= most
                && (!is_finished_ever || (received <= finished && finished <= most));
            let minute = columns.received_minute.get(row).copied().unwrap_or(DossierColumns::NO_MINUTE);
            all_usable &= in_range;
            let is_paused = columns.pause_row.get(next_pause) == Some(&row_number);
            let is_rescheduled = day_at(columns.rescheduled, row) != DossierColumns::NO_DAY;
            let is_received = start <= received;
            let counts =
                received <= as_of && received <= end && (is_received || !is_finished_ever || start <= finished);
            let place = received.wrapping_sub(table_first);
            let plain = if lane.is_plain && !is_paused && !is_rescheduled {
                looked_up(&self.table, lane, place, minute)
            } else {
                None
            };
            let (due, status) = match plain {
                Some(place) => {
                    let due = place.wrapping_add(table_first);
                    let left = due.wrapping_sub(as_of);
                    let soon =
                        u8::from(left <= soon).wrapping_add(u8::from(left <= 0)).wrapping_add(u8::from(left < 0));
                    let done = 4_u8.wrapping_add(u8::from(due <= finished)).wrapping_add(u8::from(due < finished));
                    (due, if is_finished_ever && finished <= as_of { done } else { soon })
                }
                None => {
                    let pauses = if is_paused { columns.pauses_from(next_pause, row_number) } else { Vec::new() };
                    next_pause = next_pause.saturating_add(pauses.len());
                    careful(self.plan, columns, row, &pauses, self.as_of)
                }
            };
            (*due_out, *status_out) = (due, if counts { status } else { NOT_COUNTED });
            let counted = Counted {
                place: usize::from(*service).wrapping_mul(units).wrapping_add(usize::from(*unit)),
                status: *status_out,
                is_received,
                online: columns.online.get(row).copied().unwrap_or(0),
                falls_due: due <= lane.until && due != DossierColumns::NO_DAY,
            };
            all_usable &= count(&mut self.counts, &mut self.online, &mut self.falling_due, counted);
        }
        all_usable && self.minutes_are_usable()
    }

    /// Minutes are looked at where a column gives them, or a limit needs them.
    fn minutes_are_usable(&self) -> bool {
        let is_timed = self.plan.services.iter().any(|service| service.limit.needs_times());
        let given = !self.columns.received_minute.is_empty() || !self.columns.finished_minute.is_empty();
        !(is_timed || given) || self.columns.row_problems(self.plan).0.is_empty()
    }

    /// The counts as verdicts on the services.
    fn services(&self) -> Vec<crate::assessment::ServiceVerdict> {
        let units = self.plan.units.len();
        let of_services = self.plan.services.iter().zip(&self.forecasts).enumerate();
        of_services
            .map(|(position, (service, forecast))| {
                let mut whole = Tally::default();
                let mut by_unit = Vec::new();
                for (unit, unit_position) in (0..units).zip(0_u32..) {
                    let tally = self.tally(position.saturating_mul(units).saturating_add(unit));
                    if tally.is_empty() {
                        continue;
                    }
                    whole.merge(&tally);
                    let totals = tally.totals(service.on_time_rate);
                    by_unit.extend(refs::party(self.plan, unit_position).map(|unit| UnitTotals { unit, totals }));
                }
                let totals = whole.totals(service.on_time_rate);
                service::verdict(self.plan, service, *forecast, totals, by_unit, Vec::new(), false)
            })
            .collect()
    }

    fn tally(&self, place: usize) -> Tally {
        let mut tally = Tally::default();
        let from = place.saturating_mul(COUNTS);
        let counts = self.counts.get(from..from.saturating_add(COUNTS)).unwrap_or_default();
        let (received, carried_over) = counts.split_at_checked(STATUSES).unwrap_or_default();
        for (belonging, counts) in [(Belonging::Received, received), (Belonging::CarriedOver, carried_over)] {
            for ((_, status), count) in DeadlineStatus::WORDS.iter().zip(counts) {
                tally.add_many(belonging, *status, *count);
            }
        }
        let at = |column: &[u32]| column.get(place).copied().unwrap_or(0);
        tally.add_beside(at(&self.online), at(&self.falling_due));
        tally
    }
}

/// One row, as it is counted.
struct Counted {
    place: usize,
    status: u8,
    is_received: bool,
    online: u8,
    falls_due: bool,
}

/// Counts a row; whether it could.
fn count(counts: &mut [u32], online: &mut [u32], falling_due: &mut [u32], row: Counted) -> bool {
    if row.status == NOT_COUNTED {
        return row.online <= 1;
    }
    let carried_over = if row.is_received { 0 } else { STATUSES };
    let place = row.place.wrapping_mul(COUNTS).wrapping_add(carried_over).wrapping_add(usize::from(row.status));
    // running: upcoming, due soon, due today
    let falls_due = row.falls_due && row.status <= 2;
    match (counts.get_mut(place), online.get_mut(row.place), falling_due.get_mut(row.place)) {
        (Some(count), Some(online), Some(falling_due)) => {
            *count = count.wrapping_add(1);
            *online = online.wrapping_add(u32::from(row.online & u8::from(row.is_received)));
            *falling_due = falling_due.wrapping_add(u32::from(falls_due));
            row.online <= 1
        }
        _ => false,
    }
}

/// The due day of a plain row, as a place in the table.
#[inline(always)]
fn looked_up(table: &WorkingDayTable, lane: &Lane, received: i32, minute: u16) -> Option<i32> {
    let rank = |place: i32| table.ranks.get(usize::try_from(place).ok()?).copied();
    let day = |rank: u32| table.days.get(usize::try_from(rank).ok()?).copied();
    let mut from = received;
    if lane.has_cut_off {
        let today = rank(received)?;
        let works = rank(received.wrapping_sub(1))? != today;
        if !works || (minute > lane.cut_off && minute != DossierColumns::NO_MINUTE) {
            from = day(today.wrapping_add(1))?;
        }
    }
    day(rank(from.wrapping_add(lane.days))?.wrapping_add(lane.working_days))
}

fn lane(service: &Service, forecast: Forecast) -> Lane {
    let (days, working_days, is_plain) = match service.limit {
        // the first working day that is not before the last of so many days
        Limit::Days(days) => (i32::try_from(days).unwrap_or(i32::MAX).saturating_sub(1), 1, true),
        Limit::WorkingDays(days) => (0, days, true),
        Limit::HalfDays(_) | Limit::Hours(_) => (0, 0, false),
    };
    Lane {
        days,
        working_days,
        cut_off: service.cut_off.map_or(u16::MAX, |time| time.0),
        has_cut_off: service.cut_off.is_some(),
        until: forecast.until.map_or(DossierColumns::NO_DAY, number_of),
        is_plain,
    }
}

/// A table from the day before the first receipt to the last due day.
fn table(plan: &Plan, columns: &DossierColumns<'_>) -> WorkingDayTable {
    let (least, most) = DossierColumns::day_range();
    let known = |day: &i32| least <= *day && *day <= most;
    let first = columns.received.iter().copied().filter(known).min().and_then(day_of);
    let last = columns.received.iter().copied().filter(known).max().and_then(day_of);
    let (Some(first), Some(last)) = (first, last) else { return plan.calendar.table(NaiveDate::MAX, NaiveDate::MIN) };
    let ends = plan.services.iter().map(|service| match service.limit {
        Limit::Days(days) => plan.calendar.nth_working_day(plus_days(last, days), 2),
        Limit::WorkingDays(days) => {
            let days = i32::try_from(days).unwrap_or(i32::MAX).saturating_add(2);
            plan.calendar.nth_working_day(last, days)
        }
        Limit::HalfDays(_) | Limit::Hours(_) => Some(last),
    });
    let reach = plan.calendar.reach().1;
    let end = ends.map(|end| end.unwrap_or(reach)).max().unwrap_or(last);
    plan.calendar.table(previous(first), end)
}

/// A row as the rows of objects are assessed.
fn careful(
    plan: &Plan,
    columns: &DossierColumns<'_>,
    row: usize,
    pauses: &[DossierPause],
    as_of: NaiveDate,
) -> (i32, u8) {
    let service = columns.service.get(row).and_then(|service| plan.services.get(usize::from(*service)));
    let (Some(service), Some(received)) = (service, columns.received.get(row).and_then(|day| day_of(*day))) else {
        return (DossierColumns::NO_DAY, NOT_COUNTED);
    };
    let finished = columns.finished.get(row).and_then(|day| day_of(*day));
    let course = DossierCourse {
        received: (received, time_of(columns.minute(columns.received_minute, row))),
        pauses,
        rescheduled: day_of(day_at(columns.rescheduled, row)),
        finished: finished.map(|day| (day, time_of(columns.minute(columns.finished_minute, row)))),
    };
    let standing = stand(plan, service, &course, as_of);
    let status = DeadlineStatus::WORDS.iter().zip(0_u8..).find(|((_, status), _)| *status == standing.status);
    (standing.due.map_or(DossierColumns::NO_DAY, |due| number_of(due.day)), status.map_or(NOT_COUNTED, |(_, n)| n))
}
