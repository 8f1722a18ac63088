//! Working days: Monday to Friday, minus days off, plus worked weekend days. Counting is closed-form, so that centuries
//! cost no more than a week.

use super::day::{days_between, next, plus_days};
use chrono::{Datelike, NaiveDate, Weekday};

/// What a special day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// A statutory holiday (Labour Code 2019 art. 112).
    Holiday,
    /// The day off for a holiday that fell on a weekly rest day (Labour Code 2019 art. 111.3).
    Compensation,
    /// A working day swapped for a rest day.
    SwapOff,
    /// The rest day worked in exchange.
    Worked,
}

/// How sure a special day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayStatus {
    /// By law or by a decision that was read.
    Decided,
    /// Follows from the rules; the Prime Minister may still decide otherwise.
    Computed,
    /// Proposed only: changes nothing until it is decided.
    Proposed,
}

/// One special day of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CalendarDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// How sure that is.
    pub status: DayStatus,
    /// The occasion, in Vietnamese.
    pub name: String,
    /// Who says so; empty where the status `computed` says it.
    pub source: String,
}

/// The working days of public bodies between two days.
#[derive(Debug, Clone)]
pub(crate) struct Calendar {
    first: NaiveDate,
    last: NaiveDate,
    /// Days off that fall on Monday to Friday, sorted.
    weekdays_off: Vec<NaiveDate>,
    /// Worked days that fall on Saturday or Sunday, sorted.
    weekends_worked: Vec<NaiveDate>,
}

impl Calendar {
    /// A calendar that knows every day from `first` to `last`.
    pub(crate) fn new(
        first: NaiveDate,
        last: NaiveDate,
        days: impl Iterator<Item = (NaiveDate, DayKind, DayStatus)>,
    ) -> Self {
        let mut weekdays_off = Vec::new();
        let mut weekends_worked = Vec::new();
        for (date, kind, status) in days {
            match (kind, is_rest_day(date)) {
                _ if status == DayStatus::Proposed => {}
                (DayKind::Holiday | DayKind::Compensation | DayKind::SwapOff, false) => weekdays_off.push(date),
                (DayKind::Worked, true) => weekends_worked.push(date),
                (DayKind::Holiday | DayKind::Compensation | DayKind::SwapOff, true) | (DayKind::Worked, false) => {}
            }
        }
        for days in [&mut weekdays_off, &mut weekends_worked] {
            days.sort_unstable();
            days.dedup();
        }
        Self { first, last, weekdays_off, weekends_worked }
    }

    /// Working days from `from` to `to`, both included; 0 if `to` is before `from`. `None` where the calendar does not
    /// reach: what is not known is not counted.
    pub(crate) fn working_days(&self, from: NaiveDate, to: NaiveDate) -> Option<i64> {
        if to < from {
            return Some(0);
        }
        if from < self.first || self.last < to {
            return None;
        }
        let among = |days: &[NaiveDate]| {
            let until = days.partition_point(|day| *day <= to);
            let before = days.partition_point(|day| *day < from);
            i64::try_from(until.saturating_sub(before)).unwrap_or(i64::MAX)
        };
        let weekdays = weekdays(from, to);
        Some(weekdays.saturating_sub(among(&self.weekdays_off)).saturating_add(among(&self.weekends_worked)))
    }

    /// The `n`th working day after `day`; `day` itself is not counted (Civil Code 2015 art. 147.2). `n` is at least 1.
    pub(crate) fn nth_working_day_after(&self, day: NaiveDate, n: u32) -> Option<NaiveDate> {
        let from = next(day);
        let wanted = i64::from(n.max(1));
        let (mut low, mut high) = (from, self.last);
        if self.working_days(from, high)? < wanted {
            return None;
        }
        // INVARIANT: the first day up to which `wanted` working days have passed lies between `low` and `high`.
        while low < high {
            let half = u32::try_from(days_between(low, high).checked_div(2)?).ok()?;
            let middle = plus_days(low, half);
            if self.working_days(from, middle)? < wanted { low = next(middle) } else { high = middle }
        }
        Some(low)
    }

    /// The day itself if it is a working day, else the next one (roll "following", Civil Code 2015 art. 148.5).
    pub(crate) fn following(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.working_days(day, day)? {
            0 => self.nth_working_day_after(day, 1),
            _ => Some(day),
        }
    }
}

/// Saturday and Sunday.
pub(crate) fn is_rest_day(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Mondays to Fridays from `from` to `to`, both included.
fn weekdays(from: NaiveDate, to: NaiveDate) -> i64 {
    // Counted from a Monday far back: whole weeks have five, and a part of a week has at most five.
    let up_to = |day: NaiveDate| {
        let days = i64::from(day.num_days_from_ce()).saturating_sub(1); // 0001-01-01 was a Monday
        let (weeks, rest) = (days.div_euclid(7), days.rem_euclid(7));
        weeks.saturating_mul(5).saturating_add(rest.saturating_add(1).min(5))
    };
    up_to(to).saturating_sub(up_to(super::day::previous(from)))
}

#[cfg(test)]
mod tests {
    use super::super::vietnam;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        super::super::parse_day(text).unwrap_or_default()
    }

    #[test]
    fn counting_in_closed_form_equals_counting_day_by_day() {
        let calendar = vietnam::calendar();
        let (first, last) = (day("2021-12-20"), day("2026-12-31"));
        let mut one_by_one = 0;
        let mut to = first;
        while to <= last {
            one_by_one += calendar.working_days(to, to).unwrap_or(99);
            assert_eq!(calendar.working_days(first, to), Some(one_by_one), "{to}");
            to = next(to);
        }
    }

    #[test]
    fn the_nth_working_day() {
        let calendar = vietnam::calendar();
        let check = |from: &str, n: u32, expected: &str| {
            assert_eq!(calendar.nth_working_day_after(day(from), n), Some(day(expected)), "{from} + {n}");
        };
        // 01/01/2024 is a Monday and a holiday: 2, 3, 4, 5 and 8 January
        check("2024-01-01", 5, "2024-01-08");
        check("2023-12-29", 1, "2024-01-02");
        // Tết 2023: off 20 to 26 January, then Friday the 27th is worked
        check("2023-01-19", 1, "2023-01-27");
        check("2023-01-20", 1, "2023-01-27");
        // 29/4 to 3/5/2023 off
        check("2023-04-28", 1, "2023-05-04");
        // Saturday 04/05/2024 is worked in exchange for Monday 29/04
        check("2024-05-03", 1, "2024-05-04");
        check("2024-04-26", 1, "2024-05-02");
        assert_eq!(calendar.nth_working_day_after(day("2060-12-31"), 1), None);
        assert_eq!(calendar.working_days(day("2018-12-31"), day("2019-01-02")), None);
        assert_eq!(calendar.following(day("2023-09-02")), Some(day("2023-09-05")));
        assert_eq!(calendar.following(day("2023-09-05")), Some(day("2023-09-05")));
    }
}
