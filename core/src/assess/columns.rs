//! Dossiers by columns: due day and status of each row, and the same counts as by rows of objects. What only adds days
//! takes two look-ups in a table; what waited, was promised again or has a limit in hours goes the way of the rows.

use super::dossier::stand;
use super::service::{self, Belonging, Tally};
use crate::assessment::{DossierAnswers, Forecast};
use crate::calendar::{WorkingDayTable, plus_days, previous};
use crate::diagnostic::{Diagnostics, Input, Problem};
use crate::plan::{Limit, Plan, Service};
use crate::records::{DossierColumns, DossierCourse, DossierPause, Rescheduled, day_at, day_of, number_of, time_of};
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
    /// use tiendo::{DeadlineStatus, DossierColumns, Plan, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// // two land titles (10 working days) received on Tuesday 01/08/2023, one finished on the 15th
    /// let service = plan.service_position("1e-service-land-title").unwrap_or(u16::MAX);
    /// let unit = plan.unit_position("nga-nam").unwrap_or(u16::MAX);
    /// let received = DossierColumns::number_of(parse_as_of("2023-08-01")?);
    /// let finished = DossierColumns::number_of(parse_as_of("2023-08-15")?);
    /// let columns = DossierColumns {
    ///     service: &[service, service],
    ///     unit: &[unit, unit],
    ///     received: &[received, received],
    ///     finished: &[finished, DossierColumns::NO_DAY],
    ///     ..DossierColumns::default()
    /// };
    /// let answers = plan.assess_dossiers(&columns, parse_as_of("2023-08-31")?)?;
    /// assert_eq!(answers.due_of(1), Some(parse_as_of("2023-08-15")?));
    /// assert_eq!(answers.status_of(0), Some(DeadlineStatus::DoneOnTime));
    /// assert_eq!(answers.status_of(1), Some(DeadlineStatus::Overdue));
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
        // a cell for each service and unit must fit into a page's memory
        const MOST_CELLS: usize = 2_000_000;
        let cells = self.services.len().saturating_mul(self.units.len());
        if MOST_CELLS < cells {
            let problem = Problem::TooManyPairs { count: cells.to_string(), most: MOST_CELLS.to_string() };
            return Err(Diagnostics(vec![problem.diagnostic(Input::Plan, "/services".to_owned(), None)]));
        }
        let mut pass = Pass::new(self, columns, as_of);
        if !pass.all_rows() {
            return Err(columns.row_problems(self, &pass.outside));
        }
        let services = pass.services();
        Ok(DossierAnswers { due: pass.due, status: pass.status, services })
    }
}

/// The status of a row that does not count on the day: received later, or out of the plan's period.
const NOT_COUNTED: u8 = u8::MAX;

/// How a service's limit is looked up in the table: the working day of rank `ranks[received + days] + working_days`.
#[derive(Clone, Copy)]
struct Lane {
    days: i32,
    working_days: u32,
    /// What is received later counts as received on the next working day.
    cut_off: Option<u16>,
    /// The last day of its forecast.
    until: i32,
    /// Whether the table suffices.
    is_plain: bool,
}

/// Counts of one service and unit.
#[derive(Clone, Copy, Default)]
struct Cell {
    /// By status: the first eight of what was received in the plan's period, then of what was carried over.
    statuses: [u32; 16],
    /// Online in the lower half, falling due in the upper.
    beside: u64,
}

impl Cell {
    fn online(&self) -> u32 {
        u32::try_from(self.beside & u64::from(u32::MAX)).unwrap_or(u32::MAX)
    }

    fn falling_due(&self) -> u32 {
        u32::try_from(self.beside >> 32).unwrap_or(u32::MAX)
    }
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
    /// Rows whose limit the calendar does not reach far enough to count.
    outside: Vec<usize>,
    /// By service, then unit; one more for what does not count.
    cells: Vec<Cell>,
}

impl<'p> Pass<'p> {
    fn new(plan: &'p Plan, columns: &'p DossierColumns<'p>, as_of: NaiveDate) -> Self {
        let forecasts: Vec<Forecast> =
            plan.services.iter().map(|service| service::forecast(plan, service, as_of)).collect();
        let lanes = plan.services.iter().zip(&forecasts).map(|(service, forecast)| lane(service, *forecast)).collect();
        Self {
            plan,
            columns,
            as_of,
            table: table(plan, columns),
            lanes,
            forecasts,
            due: vec![DossierColumns::NO_DAY; columns.rows()],
            status: vec![NOT_COUNTED; columns.rows()],
            outside: Vec::new(),
            cells: vec![Cell::default(); plan.services.len().saturating_mul(plan.units.len()).saturating_add(1)],
        }
    }

    /// Whether every row can be used. Loops of one thing each: a processor keeps up with them best.
    fn all_rows(&mut self) -> bool {
        if !self.are_usable() {
            return false;
        }
        self.look_up_due_days();
        self.compare_with_due_days();
        self.look_closer();
        self.outside.is_empty() && self.count()
    }

    /// Whether days, services and units are what they should be.
    fn are_usable(&self) -> bool {
        let columns = self.columns;
        let (least, most) = DossierColumns::day_range();
        let (services, units) = (self.plan.services.len(), self.plan.units.len());
        let places = columns.service.iter().zip(columns.unit);
        let days = columns.received.iter().zip(columns.finished);
        places
            .fold(true, |all, (service, unit)| all & (usize::from(*service) < services) & (usize::from(*unit) < units))
            && days.fold(true, |all, (received, finished)| {
                let is_after = (received <= finished) & (*finished <= most);
                all & (least <= *received) & (*received <= most) & ((*finished == DossierColumns::NO_DAY) | is_after)
            })
            && columns.online.iter().fold(true, |all, online| all & (*online <= 1))
            && columns.rescheduled.iter().zip(columns.received).fold(true, |all, (day, received)| {
                all & ((*day == DossierColumns::NO_DAY) | ((received <= day) & (*day <= most)))
            })
            && columns
                .rescheduled_decided
                .iter()
                .fold(true, |all, day| all & ((*day == DossierColumns::NO_DAY) | ((least <= *day) & (*day <= most))))
            && self.minutes_are_usable()
    }

    /// The due days that the table holds; no day for the others.
    fn look_up_due_days(&mut self) {
        let columns = *self.columns;
        let (lanes, ranks, days) = (self.lanes.as_slice(), self.table.ranks.as_slice(), self.table.days.as_slice());
        let first = number_of(self.table.first);
        let rows = columns.service.iter().zip(columns.received).enumerate();
        for ((row, (service, received)), due) in rows.zip(&mut self.due) {
            let place = lanes.get(usize::from(*service)).and_then(|lane| {
                looked_up(ranks, days, lane, received.wrapping_sub(first), columns.received_minute, row)
            });
            *due = place.map_or(DossierColumns::NO_DAY, |place| place.wrapping_add(first));
        }
    }

    /// The statuses that follow from a due day alone.
    fn compare_with_due_days(&mut self) {
        let (as_of, soon) = (number_of(self.as_of), i32::try_from(self.plan.due_soon_days).unwrap_or(i32::MAX));
        for ((due, finished), status) in self.due.iter().zip(self.columns.finished).zip(&mut self.status) {
            let left = due.wrapping_sub(as_of);
            let open = u8::from(left <= soon).wrapping_add(u8::from(left <= 0)).wrapping_add(u8::from(left < 0));
            let done = 4_u8.wrapping_add(u8::from(due <= finished)).wrapping_add(u8::from(due < finished));
            let is_done = (*finished != DossierColumns::NO_DAY) & (*finished <= as_of);
            *status = chosen(is_done, done, open);
        }
    }

    /// What the table does not hold, what waited and what was promised again, as rows of objects are assessed.
    fn look_closer(&mut self) {
        let columns = *self.columns;
        let no_pauses: Vec<DossierPause> = Vec::new();
        for row in 0..columns.rows() {
            if self.due.get(row) == Some(&DossierColumns::NO_DAY)
                || day_at(columns.rescheduled, row) != DossierColumns::NO_DAY
            {
                self.look_at(row, &no_pauses);
            }
        }
        let mut first = 0_usize;
        while let Some(row) = columns.pause_row.get(first).copied() {
            let pauses = columns.pauses_from(first, row);
            first = first.saturating_add(pauses.len());
            self.look_at(usize::try_from(row).unwrap_or(usize::MAX), &pauses);
        }
    }

    fn look_at(&mut self, row: usize, pauses: &[DossierPause]) {
        let answer = careful(self.plan, self.columns, row, pauses, self.as_of);
        match (answer, self.due.get_mut(row), self.status.get_mut(row)) {
            (Some(answer), Some(due), Some(status)) => (*due, *status) = answer,
            (None, _, _) => self.outside.push(row),
            (Some(_), None, _) | (Some(_), _, None) => {}
        }
    }

    /// Counts the rows that belong to the plan's period on the day, and marks the others.
    fn count(&mut self) -> bool {
        let columns = *self.columns;
        let units = self.plan.units.len();
        let (start, end) = (number_of(self.plan.start), number_of(self.plan.end));
        let last_received = number_of(self.as_of).min(end);
        let lanes = self.lanes.as_slice();
        let cells = self.cells.as_mut_slice();
        let uncounted = cells.len().wrapping_sub(1);
        let rows = columns.service.iter().zip(columns.unit).zip(columns.received).zip(columns.finished).enumerate();
        for ((row, (((service, unit), received), finished)), (due, status)) in
            rows.zip(self.due.iter().zip(&mut self.status))
        {
            let is_received = start <= *received;
            let is_open = (*finished == DossierColumns::NO_DAY) | (start <= *finished);
            let belongs = (*received <= last_received) & (is_received | is_open);
            let place = usize::from(*service).wrapping_mul(units).wrapping_add(usize::from(*unit));
            // what does not belong is counted in a cell that nobody reads: no branch for the processor to guess
            let cell = cells.get_mut(if belongs { place } else { uncounted });
            let (Some(cell), Some(lane)) = (cell, lanes.get(usize::from(*service))) else { return false };
            let carried_over = u8::from(!is_received).wrapping_mul(8);
            if let Some(count) = cell.statuses.get_mut(usize::from((*status & 7) | carried_over)) {
                *count = count.wrapping_add(1);
            }
            // running: upcoming, due soon, due today
            let falls_due = (*status <= 2) & (*due <= lane.until) & (*due != DossierColumns::NO_DAY);
            let online = columns.online.get(row).copied().unwrap_or(0) & u8::from(is_received);
            // both in one number, so that one addition does; each stays below 2^32
            cell.beside = cell.beside.wrapping_add(u64::from(online)).wrapping_add(u64::from(falls_due) << 32);
            *status = chosen(belongs, *status, NOT_COUNTED);
        }
        true
    }

    /// Minutes are looked at where a column gives them, or a limit needs them.
    fn minutes_are_usable(&self) -> bool {
        let is_timed = self.plan.services.iter().any(|service| service.limit.needs_times());
        let given = !self.columns.received_minute.is_empty() || !self.columns.finished_minute.is_empty();
        !(is_timed || given) || self.columns.row_problems(self.plan, &[]).0.is_empty()
    }

    /// The counts as verdicts on the services.
    fn services(&self) -> Vec<crate::assessment::ServiceVerdict> {
        let units = self.plan.units.len();
        let of_services = self.plan.services.iter().zip(&self.forecasts).enumerate();
        of_services
            .map(|(position, (service, forecast))| {
                let places = (0..units).map(|unit| position.saturating_mul(units).saturating_add(unit));
                let by_unit: Vec<Tally> = places.map(|place| self.tally(place)).collect();
                let (totals, by_unit) = service::totals(self.plan, service, &by_unit);
                service::verdict(self.plan, service, self.as_of, *forecast, totals, by_unit, Vec::new(), false)
            })
            .collect()
    }

    fn tally(&self, place: usize) -> Tally {
        let mut tally = Tally::default();
        let cell = self.cells.get(place).copied().unwrap_or_default();
        let (received, carried_over) = cell.statuses.split_at(8);
        for (belonging, counts) in [(Belonging::Received, received), (Belonging::CarriedOver, carried_over)] {
            for ((_, status), count) in DeadlineStatus::WORDS.iter().zip(counts) {
                tally.add_many(belonging, *status, *count);
            }
        }
        tally.add_beside(cell.online(), cell.falling_due());
        tally
    }
}

/// One of two, without a branch.
#[inline(always)]
fn chosen(condition: bool, yes: u8, no: u8) -> u8 {
    let mask = u8::from(condition).wrapping_neg();
    (yes & mask) | (no & !mask)
}

/// The due day of a row whose limit the table suffices for, as a place in the table.
#[inline(always)]
fn looked_up(ranks: &[u32], days: &[i32], lane: &Lane, received: i32, minutes: &[u16], row: usize) -> Option<i32> {
    let rank = |place: i32| ranks.get(usize::try_from(place).ok()?).copied();
    let day = |rank: u32| days.get(usize::try_from(rank).ok()?).copied();
    if !lane.is_plain {
        return None;
    }
    let mut from = received;
    if let Some(cut_off) = lane.cut_off {
        let minute = minutes.get(row).copied().unwrap_or(DossierColumns::NO_MINUTE);
        let today = rank(received)?;
        let works = rank(received.wrapping_sub(1))? != today;
        if !works || (minute > cut_off && minute != DossierColumns::NO_MINUTE) {
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
        cut_off: service.cut_off.map(|time| time.0),
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

/// A row as the rows of objects are assessed. `None` where the calendar does not reach far enough to count its limit.
fn careful(
    plan: &Plan,
    columns: &DossierColumns<'_>,
    row: usize,
    pauses: &[DossierPause],
    as_of: NaiveDate,
) -> Option<(i32, u8)> {
    let service = columns.service.get(row).and_then(|service| plan.services.get(usize::from(*service)))?;
    let received = columns.received.get(row).and_then(|day| day_of(*day))?;
    let finished = columns.finished.get(row).and_then(|day| day_of(*day));
    let rescheduled = day_of(day_at(columns.rescheduled, row));
    let course = DossierCourse {
        received: (received, time_of(columns.minute(columns.received_minute, row))),
        pauses,
        rescheduled: rescheduled
            .map(|to| Rescheduled { to, decided: day_of(day_at(columns.rescheduled_decided, row)) }),
        finished: finished.map(|day| (day, time_of(columns.minute(columns.finished_minute, row)))),
    };
    let standing = stand(plan, service, &course, as_of);
    if standing.limit.is_outside {
        return None;
    }
    let status = DeadlineStatus::WORDS.iter().zip(0_u8..).find(|((_, status), _)| *status == standing.status);
    Some((
        standing.due.map_or(DossierColumns::NO_DAY, |due| number_of(due.day)),
        status.map_or(NOT_COUNTED, |(_, n)| n),
    ))
}
