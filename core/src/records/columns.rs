//! Dossiers by columns: millions of rows as slices, with the same meaning as rows of objects.

use super::dossier::{DossierPause, DossierPauseKind};
use crate::calendar::{MinuteOfDay, all_days};
use crate::diagnostic::{Diagnostic, Diagnostics, Input, Problem};
use crate::plan::Plan;
use chrono::{Datelike, NaiveDate};

/// Dossiers by columns. Days are counted from 1970-01-01 ([`DossierColumns::number_of`]), minutes from midnight, both local.
/// Columns that may be left out are empty; a pause is a row of the `pause_…` columns, sorted by the dossier's row, then by
/// day.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "callers fill it in")]
pub struct DossierColumns<'c> {
    /// Position of the service in the plan: [`Plan::service_position`].
    pub service: &'c [u16],
    /// Position of the unit in the plan: [`Plan::unit_position`].
    pub unit: &'c [u16],
    /// The day received.
    pub received: &'c [i32],
    /// The minute received, or [`DossierColumns::NO_MINUTE`]; may be left out.
    pub received_minute: &'c [u16],
    /// The day finished, or [`DossierColumns::NO_DAY`].
    pub finished: &'c [i32],
    /// The minute finished, or [`DossierColumns::NO_MINUTE`]; may be left out.
    pub finished_minute: &'c [u16],
    /// The day of a re-appointment, or [`DossierColumns::NO_DAY`]; may be left out.
    pub rescheduled: &'c [i32],
    /// The day on which that was decided, or [`DossierColumns::NO_DAY`] for always known; may be left out.
    pub rescheduled_decided: &'c [i32],
    /// 1 for online, 0 for not; may be left out.
    pub online: &'c [u8],
    /// The row of the dossier that waited.
    pub pause_row: &'c [u32],
    /// 0 for a supplement, 1 for a suspension.
    pub pause_kind: &'c [u8],
    /// The first day of the wait.
    pub pause_from: &'c [i32],
    /// The last day, or [`DossierColumns::NO_DAY`] while it lasts.
    pub pause_to: &'c [i32],
    /// The minute at which papers were complete, or [`DossierColumns::NO_MINUTE`]; may be left out.
    pub pause_to_minute: &'c [u16],
}

/// 1970-01-01 as chrono counts days.
const EPOCH: i32 = 719_163;

impl DossierColumns<'_> {
    /// No day.
    pub const NO_DAY: i32 = i32::MIN;
    /// No minute.
    pub const NO_MINUTE: u16 = u16::MAX;

    /// The number that stands for a day in a column.
    ///
    /// ```
    /// use tiendo::{DossierColumns, parse_as_of};
    /// assert_eq!(DossierColumns::number_of(parse_as_of("1970-01-02")?), 1);
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn number_of(day: NaiveDate) -> i32 {
        number_of(day)
    }

    /// How many dossiers there are.
    pub(crate) fn rows(&self) -> usize {
        self.received.len()
    }

    /// The first and the last day that a column may hold.
    pub(crate) fn day_range() -> (i32, i32) {
        let (first, last) = all_days();
        (number_of(first), number_of(last))
    }

    /// Every problem that can be seen without looking at each row: columns of unequal length, and the pauses.
    pub(crate) fn check_shape(&self, plan: &Plan) -> Vec<Diagnostic> {
        let mut found = self.lengths();
        if found.is_empty() {
            found.extend(self.pauses_problems(plan));
        }
        found
    }

    fn lengths(&self) -> Vec<Diagnostic> {
        let (rows, pauses) = (self.rows(), self.pause_row.len());
        // name, length, how long it must be, whether it may be left out
        let columns: [(&'static str, usize, usize, bool); 13] = [
            ("service", self.service.len(), rows, false),
            ("unit", self.unit.len(), rows, false),
            ("received_minute", self.received_minute.len(), rows, true),
            ("finished", self.finished.len(), rows, false),
            ("finished_minute", self.finished_minute.len(), rows, true),
            ("rescheduled", self.rescheduled.len(), rows, true),
            ("rescheduled_decided", self.rescheduled_decided.len(), rows, true),
            ("online", self.online.len(), rows, true),
            ("pause_row", pauses, pauses, false),
            ("pause_kind", self.pause_kind.len(), pauses, false),
            ("pause_from", self.pause_from.len(), pauses, false),
            ("pause_to", self.pause_to.len(), pauses, false),
            ("pause_to_minute", self.pause_to_minute.len(), pauses, true),
        ];
        let wrong = columns
            .into_iter()
            .filter(|(_, length, wanted, optional)| length != wanted && !(*optional && *length == 0));
        wrong
            .map(|(column, length, wanted, _)| {
                let problem =
                    Problem::UnequalColumns { column, length: length.to_string(), wanted: wanted.to_string() };
                problem.diagnostic(Input::Records, format!("/{column}"), None)
            })
            .collect()
    }

    /// The pauses are few: each is looked at.
    fn pauses_problems(&self, plan: &Plan) -> Vec<Diagnostic> {
        let row_of = |pause: usize| usize::try_from(at(self.pause_row, pause)).unwrap_or(usize::MAX);
        let same_row_before = |pause: usize| {
            pause.checked_sub(1).filter(|before| at(self.pause_row, *before) == at(self.pause_row, pause))
        };
        let count = self.pause_row.len();
        let mut found = Vec::new();
        found.extend(bad(
            count,
            "pause_row",
            &|pause| i64::from(at(self.pause_row, pause)),
            &["số dòng của một hồ sơ, tăng dần", "the row of a dossier, in order"],
            &|pause| {
                let before = pause.checked_sub(1).map_or(0, |before| at(self.pause_row, before));
                row_of(pause) >= self.rows() || at(self.pause_row, pause) < before
            },
        ));
        found.extend(bad(
            count,
            "pause_kind",
            &|pause| i64::from(at(self.pause_kind, pause)),
            &["0 (bổ sung) hoặc 1 (tạm dừng)", "0 (supplement) or 1 (suspension)"],
            &|pause| at(self.pause_kind, pause) > 1,
        ));
        found.extend(bad(
            count,
            "pause_from",
            &|pause| i64::from(at(self.pause_from, pause)),
            &[
                "một ngày từ khi tiếp nhận, sau khi lần dừng trước đã hết",
                "a day since receipt, after the pause before it is over",
            ],
            &|pause| {
                let from = at(self.pause_from, pause);
                // an open pause ends never
                let before = same_row_before(pause).map(|before| at(self.pause_to, before));
                let overlaps = before.is_some_and(|to| to == Self::NO_DAY || from <= to);
                !is_known_day(from) || from < at(self.received, row_of(pause)) || overlaps
            },
        ));
        found.extend(bad(
            count,
            "pause_to",
            &|pause| i64::from(at(self.pause_to, pause)),
            &["một ngày không trước ngày bắt đầu dừng, hoặc không có", "a day not before the pause begins, or none"],
            &|pause| {
                let to = at(self.pause_to, pause);
                to != Self::NO_DAY && (!is_known_day(to) || to < at(self.pause_from, pause))
            },
        ));
        found.extend(bad(
            count,
            "pause_to_minute",
            &|pause| i64::from(self.minute(self.pause_to_minute, pause)),
            &[
                "phút trong ngày từ 0 đến 1439, không trước giờ tiếp nhận của cùng ngày; cần có khi thời hạn theo giờ hoặc nửa ngày",
                "a minute of the day, 0 to 1439, on the day of receipt not before its minute; needed where the limit is in hours or half days",
            ],
            &|pause| {
                let (to, row) = (at(self.pause_to, pause), row_of(pause));
                let starts_limit = at(self.pause_kind, pause) == 0 && to != Self::NO_DAY;
                let (minute, received) =
                    (self.minute(self.pause_to_minute, pause), self.minute(self.received_minute, row));
                let is_before = to == at(self.received, row) && minute < received && received != Self::NO_MINUTE;
                is_before || is_bad_minute(minute, starts_limit && self.needs_times(plan, row))
            },
        ));
        found
    }

    /// What is wrong with the rows; asked only when something is. `outside` are rows beyond the calendar.
    pub(crate) fn row_problems(&self, plan: &Plan, outside: &[usize]) -> Diagnostics {
        let mut found = self.positions_problems(plan);
        found.extend(self.receipts_problems(plan));
        found.extend(self.results_problems(plan));
        found.extend(self.appointments_problems());
        found.extend(bad(
            self.rows(),
            "online",
            &|row| i64::from(at(self.online, row)),
            &["0 hoặc 1", "0 or 1"],
            &|row| at(self.online, row) > 1,
        ));
        if let Some(row) = outside.first() {
            let (first, last) = plan.calendar.reach();
            let (first, last) = (first.to_string(), last.to_string());
            let problem = Problem::DeadlineOutsideCalendar { first, last };
            found.push(problem.diagnostic(Input::Records, format!("/received/{row}"), None));
        }
        Diagnostics(found)
    }

    /// `service` and `unit`.
    fn positions_problems(&self, plan: &Plan) -> Vec<Diagnostic> {
        let services = bad(
            self.rows(),
            "service",
            &|row| i64::from(at(self.service, row)),
            &["vị trí của một dịch vụ trong kế hoạch", "the position of a service in the plan"],
            &|row| usize::from(at(self.service, row)) >= plan.services.len(),
        );
        let units = bad(
            self.rows(),
            "unit",
            &|row| i64::from(at(self.unit, row)),
            &["vị trí của một đơn vị trong kế hoạch", "the position of a unit in the plan"],
            &|row| usize::from(at(self.unit, row)) >= plan.units.len(),
        );
        services.into_iter().chain(units).collect()
    }

    /// `received` and `received_minute`.
    fn receipts_problems(&self, plan: &Plan) -> Vec<Diagnostic> {
        let days = bad(
            self.rows(),
            "received",
            &|row| i64::from(at(self.received, row)),
            &["số ngày kể từ 01/01/1970, năm từ 1900 đến 2199", "days since 1970-01-01, of the years 1900 to 2199"],
            &|row| !is_known_day(at(self.received, row)),
        );
        let minutes = bad(
            self.rows(),
            "received_minute",
            &|row| i64::from(self.minute(self.received_minute, row)),
            MINUTES,
            &|row| is_bad_minute(self.minute(self.received_minute, row), self.needs_times(plan, row)),
        );
        days.into_iter().chain(minutes).collect()
    }

    /// `finished` and `finished_minute`.
    fn results_problems(&self, plan: &Plan) -> Vec<Diagnostic> {
        let days = bad(
            self.rows(),
            "finished",
            &|row| i64::from(at(self.finished, row)),
            &["một ngày không trước khi tiếp nhận, hoặc không có", "a day not before receipt, or none"],
            &|row| {
                let (finished, received) = (at(self.finished, row), at(self.received, row));
                let minutes = (self.minute(self.finished_minute, row), self.minute(self.received_minute, row));
                let before = finished < received
                    || (finished == received && minutes.0 < minutes.1 && minutes.1 != Self::NO_MINUTE);
                finished != Self::NO_DAY && (!is_known_day(finished) || before)
            },
        );
        let minutes = bad(
            self.rows(),
            "finished_minute",
            &|row| i64::from(self.minute(self.finished_minute, row)),
            MINUTES,
            &|row| {
                let is_finished = at(self.finished, row) != Self::NO_DAY;
                let minute = self.minute(self.finished_minute, row);
                is_bad_minute(minute, is_finished && self.needs_times(plan, row))
            },
        );
        days.into_iter().chain(minutes).collect()
    }

    /// `rescheduled` and `rescheduled_decided`.
    fn appointments_problems(&self) -> Vec<Diagnostic> {
        let days = bad(
            self.rows(),
            "rescheduled",
            &|row| i64::from(day_at(self.rescheduled, row)),
            &["một ngày từ khi tiếp nhận, hoặc không có", "a day since receipt, or none"],
            &|row| {
                let day = day_at(self.rescheduled, row);
                day != Self::NO_DAY && (!is_known_day(day) || day < at(self.received, row))
            },
        );
        let decided = bad(
            self.rows(),
            "rescheduled_decided",
            &|row| i64::from(day_at(self.rescheduled_decided, row)),
            &["một ngày, hoặc không có", "a day, or none"],
            &|row| {
                let day = day_at(self.rescheduled_decided, row);
                day != Self::NO_DAY && !is_known_day(day)
            },
        );
        days.into_iter().chain(decided).collect()
    }

    fn needs_times(&self, plan: &Plan, row: usize) -> bool {
        let service = plan.services.get(usize::from(at(self.service, row)));
        service.is_some_and(|service| service.limit.needs_times())
    }

    /// A minute of a column that may be left out.
    pub(crate) fn minute(&self, column: &[u16], row: usize) -> u16 {
        column.get(row).copied().unwrap_or(Self::NO_MINUTE)
    }

    /// The pauses of a row, which begin at `first` among all.
    pub(crate) fn pauses_from(&self, first: usize, row: u32) -> Vec<DossierPause> {
        let of_row = self.pause_row.iter().skip(first).take_while(|found| **found == row).count();
        (first..first.saturating_add(of_row))
            .map(|pause| DossierPause {
                kind: match at(self.pause_kind, pause) {
                    0 => DossierPauseKind::Supplement,
                    _ => DossierPauseKind::Suspension,
                },
                from: day_of(at(self.pause_from, pause)).unwrap_or_default(),
                to: day_of(at(self.pause_to, pause)),
                to_time: time_of(self.minute(self.pause_to_minute, pause)),
                place: 0,
            })
            .collect()
    }
}

/// What a column of minutes holds.
const MINUTES: &[&str; 2] = &[
    "phút trong ngày từ 0 đến 1439; cần có khi thời hạn theo giờ hoặc nửa ngày",
    "a minute of the day, 0 to 1439; needed where the limit is in hours or half days",
];

fn is_known_day(day: i32) -> bool {
    let (first, last) = DossierColumns::day_range();
    first <= day && day <= last
}

/// Beyond the day, or left out where it is needed.
fn is_bad_minute(minute: u16, is_needed: bool) -> bool {
    if minute == DossierColumns::NO_MINUTE { is_needed } else { minute > MinuteOfDay::LAST.0 }
}

/// The first bad row of a column, and how many there are.
fn bad(
    rows: usize,
    column: &'static str,
    value: &dyn Fn(usize) -> i64,
    wanted: &'static [&'static str; 2],
    is_bad: &dyn Fn(usize) -> bool,
) -> Option<Diagnostic> {
    let mut all = (0..rows).filter(|row| is_bad(*row));
    let first = all.next()?;
    let count = all.count().saturating_add(1).to_string();
    let problem = Problem::BadColumn { column, row: first.to_string(), value: value(first).to_string(), wanted, count };
    Some(problem.diagnostic(Input::Records, format!("/{column}/{first}"), None))
}

/// INVARIANT: lengths were compared before; what is left out is 0.
fn at<T: Copy + Default>(column: &[T], row: usize) -> T {
    column.get(row).copied().unwrap_or_default()
}

/// A day of a column that may be left out.
pub(crate) fn day_at(column: &[i32], row: usize) -> i32 {
    column.get(row).copied().unwrap_or(DossierColumns::NO_DAY)
}

/// Days since 1970-01-01.
pub(crate) fn number_of(day: NaiveDate) -> i32 {
    day.num_days_from_ce().saturating_sub(EPOCH)
}

/// The day of a number.
pub(crate) fn day_of(number: i32) -> Option<NaiveDate> {
    if number == DossierColumns::NO_DAY {
        return None;
    }
    NaiveDate::from_num_days_from_ce_opt(number.checked_add(EPOCH)?)
}

/// The time of a minute.
pub(crate) fn time_of(minute: u16) -> Option<MinuteOfDay> {
    (minute <= MinuteOfDay::LAST.0).then_some(MinuteOfDay(minute))
}
