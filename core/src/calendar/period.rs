//! Periods that come again: weeks, months, quarters and the like, their names, their data windows, and the days on
//! which reports on them are due.

use super::day::{parse_day, plus_days, plus_months, previous};
use super::working::Calendar;
use chrono::{Datelike, NaiveDate, Weekday};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Every {
    /// Monday to Sunday, numbered as ISO 8601 numbers them.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// Half a year.
    HalfYear,
    /// The first nine months of a year.
    NineMonths,
    /// A year.
    Year,
}

impl Every {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 6] = [
        ("week", Self::Week),
        ("month", Self::Month),
        ("quarter", Self::Quarter),
        ("half_year", Self::HalfYear),
        ("nine_months", Self::NineMonths),
        ("year", Self::Year),
    ];
}

/// Which days a period's data cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WindowKind {
    /// Those of the calendar.
    Calendar,
    /// From the 15th of the month before to the 14th of the last month (Decree 09/2019/NĐ-CP art. 12).
    Decree09,
}

impl WindowKind {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 2] =
        [("calendar", Self::Calendar), ("decree_09_2019", Self::Decree09)];
}

/// How periods follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rhythm {
    pub(crate) every: Every,
    pub(crate) window: WindowKind,
    /// Month and day on which a year begins; INVARIANT: the day is at most 28.
    pub(crate) year_starts: (u32, u32),
}

/// One period: a number that grows with time, by which it is found again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PeriodNumber(i32);

/// Both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "it has two ends")]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Rhythm {
    /// Months of one period, and how many periods a year has; weeks have neither.
    fn months(self) -> Option<(u32, i32)> {
        match self.every {
            Every::Week => None,
            Every::Month => Some((1, 12)),
            Every::Quarter => Some((3, 4)),
            Every::HalfYear => Some((6, 2)),
            Every::NineMonths => Some((9, 1)),
            Every::Year => Some((12, 1)),
        }
    }

    /// The period's days in the calendar, whatever its window.
    fn calendar_span(self, period: PeriodNumber) -> Option<Span> {
        let PeriodNumber(number) = period;
        let Some((months, a_year)) = self.months() else {
            // 0001-01-01 was a Monday
            let from = NaiveDate::from_num_days_from_ce_opt(number.checked_mul(7)?.checked_add(1)?)?;
            return Some(Span { from, to: plus_days(from, 6) });
        };
        let (year, part) = (number.checked_div_euclid(a_year)?, number.checked_rem_euclid(a_year)?);
        let (month, day) = self.year_starts;
        let year_begins = NaiveDate::from_ymd_opt(year, month, day)?;
        let from = plus_months(year_begins, months.saturating_mul(u32::try_from(part).ok()?));
        Some(Span { from, to: previous(plus_months(from, months)) })
    }

    /// The days that the period's data cover.
    pub(crate) fn window(self, period: PeriodNumber) -> Option<Span> {
        let span = self.calendar_span(period)?;
        match self.window {
            WindowKind::Calendar => Some(span),
            // Decree 09/2019/NĐ-CP art. 12; a year there begins on 1 January, so both ends are ends of months
            WindowKind::Decree09 => Some(Span { from: previous(span.from).with_day(15)?, to: span.to.with_day(14)? }),
        }
    }

    /// The period to whose calendar days a day belongs; for nine months, that of its year.
    fn period_of(self, day: NaiveDate) -> PeriodNumber {
        let Some((months, a_year)) = self.months() else {
            return PeriodNumber(day.num_days_from_ce().saturating_sub(1).div_euclid(7));
        };
        let (month, first) = self.year_starts;
        let starts_later = (day.month(), day.day()) < (month, first);
        let year = day.year().saturating_sub(i32::from(starts_later));
        let since = i64::from(day.month()).saturating_sub(i64::from(month)).rem_euclid(12);
        // within the month in which the year begins it is a whole year on, or just begun
        let gone = match (day.month() == month && starts_later, day.day() < first) {
            (true, _) => 11,
            (false, true) => since.saturating_sub(1),
            (false, false) => since,
        };
        let part = i32::try_from(gone).unwrap_or(0).checked_div(i32::try_from(months).unwrap_or(1)).unwrap_or(0);
        PeriodNumber(year.saturating_mul(a_year).saturating_add(part.min(a_year.saturating_sub(1))))
    }

    /// The periods whose windows close from `start` to `end`: the first and the last of them.
    pub(crate) fn closing_within(self, start: NaiveDate, end: NaiveDate) -> Option<(PeriodNumber, PeriodNumber)> {
        let closes = |period: PeriodNumber| self.window(period).map(|window| window.to);
        // the window closes near the period's last day, so its neighbours are far enough away
        let near = |day: NaiveDate| {
            let PeriodNumber(number) = self.period_of(day);
            [-1, 0, 1].map(|step| PeriodNumber(number.saturating_add(step)))
        };
        let first = near(start).into_iter().find(|period| closes(*period).is_some_and(|day| start <= day))?;
        let last = near(end).into_iter().rev().find(|period| closes(*period).is_some_and(|day| day <= end))?;
        (first <= last).then_some((first, last))
    }

    /// The period's name: `2023-07`, `2023-Q3`, `2023-H1`, `2023-9M`, `2023`, `2023-W31`; of years that do not begin on
    /// 1 January `2023-2024`, `2023-2024-Q1` and so on.
    pub(crate) fn name(self, period: PeriodNumber) -> String {
        let PeriodNumber(number) = period;
        let Some((_, a_year)) = self.months() else {
            let week = self.calendar_span(period).map(|span| span.from.iso_week());
            return week.map(|week| format!("{:04}-W{:02}", week.year(), week.week())).unwrap_or_default();
        };
        let year = number.checked_div_euclid(a_year).unwrap_or(0);
        let part = number.checked_rem_euclid(a_year).unwrap_or(0).saturating_add(1);
        let year = match self.year_starts {
            (1, 1) => format!("{year:04}"),
            _ => format!("{year:04}-{:04}", year.saturating_add(1)),
        };
        match self.every {
            Every::Week | Every::Year => year,
            Every::Month => format!("{year}-{part:02}"),
            Every::Quarter => format!("{year}-Q{part}"),
            Every::HalfYear => format!("{year}-H{part}"),
            Every::NineMonths => format!("{year}-9M"),
        }
    }

    /// The period of a name.
    pub(crate) fn named(self, name: &str) -> Option<PeriodNumber> {
        let year: i32 = name.get(..4)?.parse().ok()?;
        let rest = name.get(4..)?;
        let candidate = match self.months() {
            None => {
                let week = rest.strip_prefix("-W")?.parse().ok()?;
                self.period_of(NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?)
            }
            Some((_, a_year)) => {
                let digits = rest.chars().rev().take_while(char::is_ascii_digit).count();
                let part = match self.every {
                    Every::Week | Every::Year | Every::NineMonths => 1,
                    Every::Month | Every::Quarter | Every::HalfYear => {
                        rest.get(rest.len().checked_sub(digits)?..)?.parse::<i32>().ok()?
                    }
                };
                PeriodNumber(year.checked_mul(a_year)?.checked_add(part)?.checked_sub(1)?)
            }
        };
        // what is read must be what is written: nothing else is a name
        (self.name(candidate) == name).then_some(candidate)
    }

    /// The number of periods from one to another, both included.
    pub(crate) fn count(first: PeriodNumber, last: PeriodNumber) -> i64 {
        i64::from(last.0).saturating_sub(i64::from(first.0)).saturating_add(1)
    }

    /// The periods from one to another, both included.
    pub(crate) fn all(first: PeriodNumber, last: PeriodNumber) -> impl DoubleEndedIterator<Item = PeriodNumber> {
        (first.0..=last.0).map(PeriodNumber)
    }
}

/// In which month or week a due day is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Within {
    /// The first one after the period.
    Next,
    /// The last one of the period.
    Last,
}

/// The day on which a report on a period is due, before any roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum RecurringDeadline {
    /// A day of a month, itself in time; the last one where the month lacks it.
    ByDay(u32, Within),
    /// The day before it is the last good one.
    BeforeDay(u32, Within),
    /// A day of a week, itself in time.
    ByWeekday(Weekday, Within),
    /// So many working days after the window closes.
    WorkingDaysAfterClose(u32),
}

impl RecurringDeadline {
    /// The last good day for a period, before any roll. `None` where the calendar does not reach.
    pub(crate) fn last_good_day(self, rhythm: Rhythm, period: PeriodNumber, calendar: &Calendar) -> Option<NaiveDate> {
        let span = rhythm.calendar_span(period)?;
        let of_month = |day: u32, within: Within| {
            let month = span.to.with_day(1)?;
            let month = match within {
                Within::Next => plus_months(month, 1),
                Within::Last => month,
            };
            (28..=day).rev().chain([day]).find_map(|day| month.with_day(day))
        };
        match self {
            Self::ByDay(day, within) => of_month(day, within),
            // before the 1st is the last day of the month before; every other day has one before it
            Self::BeforeDay(1, within) => of_month(1, within).map(previous),
            Self::BeforeDay(day, within) => of_month(day.saturating_sub(1), within),
            Self::ByWeekday(weekday, within) => {
                let days = weekday.num_days_from_monday();
                let days = match within {
                    Within::Next => days.saturating_add(7),
                    Within::Last => days,
                };
                Some(plus_days(span.from, days))
            }
            Self::WorkingDaysAfterClose(days) => {
                calendar.nth_working_day(rhythm.window(period)?.to, i32::try_from(days).ok()?)
            }
        }
    }
}

/// A moment that the Civil Code 2015 art. 146 names: the beginning, the middle or the end of a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NamedPoint {
    /// The first day.
    StartOf,
    /// Of a month the fifteenth, of a year 30 June.
    MiddleOf,
    /// The last day.
    EndOf,
}

impl NamedPoint {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 3] =
        [("start_of", Self::StartOf), ("middle_of", Self::MiddleOf), ("end_of", Self::EndOf)];

    /// The day of a month `2023-09` or a year `2023`.
    pub(crate) fn day(self, of: &str) -> Option<NaiveDate> {
        let (first, months) = match of.len() {
            4 => (parse_day(&format!("{of}-01-01")).ok()?, 12),
            7 => (parse_day(&format!("{of}-01")).ok()?, 1),
            _ => return None,
        };
        Some(match (self, months) {
            (Self::StartOf, _) => first,
            (Self::MiddleOf, 1) => plus_days(first, 14),
            (Self::MiddleOf, _) => previous(plus_months(first, 6)),
            (Self::EndOf, months) => previous(plus_months(first, months)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap_or_default()
    }

    fn rhythm(every: Every, window: WindowKind, year_starts: (u32, u32)) -> Rhythm {
        Rhythm { every, window, year_starts }
    }

    #[test]
    fn windows_and_names() {
        let check = |rhythm: Rhythm, name: &str, from: &str, to: &str| {
            let found = rhythm.named(name);
            let window = found.and_then(|period| rhythm.window(period));
            assert_eq!(window, Some(Span { from: day(from), to: day(to) }), "{name}");
            assert_eq!(found.map(|period| rhythm.name(period)).as_deref(), Some(name));
        };
        let plain = |every| rhythm(every, WindowKind::Calendar, (1, 1));
        check(plain(Every::Week), "2023-W31", "2023-07-31", "2023-08-06");
        check(plain(Every::Week), "2020-W53", "2020-12-28", "2021-01-03");
        check(plain(Every::Month), "2024-02", "2024-02-01", "2024-02-29");
        check(plain(Every::Quarter), "2023-Q3", "2023-07-01", "2023-09-30");
        check(plain(Every::HalfYear), "2023-H2", "2023-07-01", "2023-12-31");
        check(plain(Every::NineMonths), "2023-9M", "2023-01-01", "2023-09-30");
        check(plain(Every::Year), "2023", "2023-01-01", "2023-12-31");
        // Decree 09/2019/NĐ-CP art. 12
        let decree = |every| rhythm(every, WindowKind::Decree09, (1, 1));
        check(decree(Every::Month), "2023-07", "2023-06-15", "2023-07-14");
        check(decree(Every::Month), "2023-01", "2022-12-15", "2023-01-14");
        check(decree(Every::Quarter), "2023-Q1", "2022-12-15", "2023-03-14");
        check(decree(Every::HalfYear), "2023-H1", "2022-12-15", "2023-06-14");
        check(decree(Every::HalfYear), "2023-H2", "2023-06-15", "2023-12-14");
        check(decree(Every::NineMonths), "2023-9M", "2022-12-15", "2023-09-14");
        check(decree(Every::Year), "2023", "2022-12-15", "2023-12-14");
        // a school year, and a fiscal year from July
        check(rhythm(Every::Year, WindowKind::Calendar, (9, 5)), "2023-2024", "2023-09-05", "2024-09-04");
        check(rhythm(Every::Quarter, WindowKind::Calendar, (7, 1)), "2023-2024-Q3", "2024-01-01", "2024-03-31");
        check(rhythm(Every::HalfYear, WindowKind::Calendar, (9, 1)), "2023-2024-H2", "2024-03-01", "2024-08-31");
    }

    #[test]
    fn what_is_no_name_is_no_period() {
        let months = rhythm(Every::Month, WindowKind::Calendar, (1, 1));
        for text in ["", "2023", "2023-13", "2023-00", "2023-7", "2023-007", "2023-07-01", "23-07", "2023-Q1", "ộộ-07"]
        {
            assert_eq!(months.named(text), None, "{text}");
        }
        let weeks = rhythm(Every::Week, WindowKind::Calendar, (1, 1));
        assert_eq!(weeks.named("2023-W53"), None);
        assert_eq!(weeks.named("2023-W00"), None);
        let years = rhythm(Every::Year, WindowKind::Calendar, (9, 1));
        assert_eq!(years.named("2023"), None);
        assert_eq!(years.named("2023-2025"), None);
    }

    #[test]
    fn every_day_is_in_the_period_that_holds_it() {
        for every in [Every::Week, Every::Month, Every::Quarter, Every::HalfYear, Every::Year] {
            for year_starts in [(1, 1), (7, 1), (9, 5), (3, 28)] {
                let rhythm = rhythm(every, WindowKind::Calendar, year_starts);
                for days in 0..1500 {
                    let day = plus_days(day("2022-12-01"), days);
                    let span = rhythm.window(rhythm.period_of(day));
                    let inside = span.is_some_and(|span| span.from <= day && day <= span.to);
                    // months are the calendar's, whenever a year begins
                    let is_of_month = every == Every::Month && year_starts != (1, 1);
                    assert!(inside || is_of_month, "{every:?} {year_starts:?} {day} {span:?}");
                }
            }
        }
    }

    #[test]
    fn periods_that_close_within() {
        let check = |rhythm: Rhythm, start: &str, end: &str, expected: Option<(&str, &str)>| {
            let found = rhythm.closing_within(day(start), day(end));
            let names = found.map(|(first, last)| (rhythm.name(first), rhythm.name(last)));
            assert_eq!(names, expected.map(|(a, b)| (a.to_owned(), b.to_owned())), "{start} {end}");
        };
        let months = rhythm(Every::Month, WindowKind::Calendar, (1, 1));
        check(months, "2023-01-01", "2023-12-31", Some(("2023-01", "2023-12")));
        check(months, "2023-01-31", "2023-12-30", Some(("2023-01", "2023-11")));
        check(months, "2023-02-01", "2023-02-27", None);
        let decree = rhythm(Every::Month, WindowKind::Decree09, (1, 1));
        check(decree, "2023-01-14", "2023-12-14", Some(("2023-01", "2023-12")));
        check(decree, "2023-01-15", "2023-12-13", Some(("2023-02", "2023-11")));
        check(decree, "2023-08-20", "2023-12-31", Some(("2023-09", "2023-12")));
        let nine = rhythm(Every::NineMonths, WindowKind::Calendar, (1, 1));
        check(nine, "2023-01-01", "2024-09-30", Some(("2023-9M", "2024-9M")));
        check(nine, "2023-10-01", "2024-09-29", None);
        let school = rhythm(Every::Year, WindowKind::Calendar, (9, 1));
        check(school, "2023-01-01", "2024-08-31", Some(("2022-2023", "2023-2024")));
        let weeks = rhythm(Every::Week, WindowKind::Calendar, (1, 1));
        check(weeks, "2023-08-06", "2023-08-20", Some(("2023-W31", "2023-W33")));
    }

    #[test]
    fn due_days() {
        use RecurringDeadline::{BeforeDay, ByDay, ByWeekday, WorkingDaysAfterClose};
        let calendar = Calendar::vietnam();
        let check = |every: Every, name: &str, deadline: RecurringDeadline, expected: &str| {
            let rhythm = rhythm(every, WindowKind::Calendar, (1, 1));
            let due = rhythm.named(name).and_then(|period| deadline.last_good_day(rhythm, period, &calendar));
            assert_eq!(due, Some(day(expected)), "{name} {deadline:?}");
        };
        check(Every::Month, "2023-07", BeforeDay(15, Within::Next), "2023-08-14");
        check(Every::Month, "2023-12", ByDay(15, Within::Next), "2024-01-15");
        check(Every::Month, "2023-01", ByDay(31, Within::Next), "2023-02-28");
        check(Every::Month, "2024-01", ByDay(30, Within::Next), "2024-02-29");
        check(Every::Month, "2023-07", BeforeDay(1, Within::Next), "2023-07-31");
        // the 30th is before the 31st, and so is 28 February
        check(Every::Month, "2023-03", BeforeDay(31, Within::Next), "2023-04-30");
        check(Every::Month, "2023-01", BeforeDay(31, Within::Next), "2023-02-28");
        check(Every::Month, "2023-01", BeforeDay(29, Within::Next), "2023-02-28");
        check(Every::Quarter, "2023-Q3", ByDay(25, Within::Last), "2023-09-25");
        check(Every::Year, "2023", ByDay(31, Within::Last), "2023-12-31");
        check(Every::Week, "2023-W31", ByWeekday(Weekday::Fri, Within::Last), "2023-08-04");
        check(Every::Week, "2023-W31", ByWeekday(Weekday::Mon, Within::Next), "2023-08-07");
        // after 31/12/2023: 2 to 8 January, the 6th and 7th a weekend
        check(Every::Month, "2023-12", WorkingDaysAfterClose(5), "2024-01-08");
    }

    #[test]
    fn named_points() {
        let check = |point: NamedPoint, of: &str, expected: Option<&str>| {
            assert_eq!(point.day(of), expected.map(day), "{point:?} {of}");
        };
        check(NamedPoint::StartOf, "2023", Some("2023-01-01"));
        check(NamedPoint::MiddleOf, "2023", Some("2023-06-30"));
        check(NamedPoint::EndOf, "2023", Some("2023-12-31"));
        check(NamedPoint::StartOf, "2024-02", Some("2024-02-01"));
        check(NamedPoint::MiddleOf, "2024-02", Some("2024-02-15"));
        check(NamedPoint::EndOf, "2024-02", Some("2024-02-29"));
        check(NamedPoint::EndOf, "2023-13", None);
        check(NamedPoint::EndOf, "2023-08-31", None);
    }
}
