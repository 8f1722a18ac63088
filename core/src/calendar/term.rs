//! Periods of time (thời hạn), counted as the Civil Code 2015 counts them.

use super::day::{is_in_range, plus_days, plus_months};
use super::roll::Roll;
use super::working::Calendar;
use chrono::NaiveDate;

/// How long there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Term {
    /// Calendar days.
    Days(u32),
    /// Working days.
    WorkingDays(u32),
    /// Weeks: it ends on the same weekday (Civil Code 2015 art. 148.2).
    Weeks(u32),
    /// Months: it ends on the same day of the month, or on its last day (art. 148.3).
    Months(u32),
    /// Years: it ends on the same day of the year (art. 148.4), 29 February on 28 February.
    Years(u32),
}

impl Term {
    /// The last day, before any roll; `from` itself is not counted (art. 147.2). `None` where the calendar does not reach.
    pub(crate) fn last_day(self, from: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        let last = match self {
            Self::Days(days) => plus_days(from, days),
            Self::WorkingDays(days) => return calendar.nth_working_day(from, i32::try_from(days).ok()?),
            Self::Weeks(weeks) => plus_days(from, weeks.saturating_mul(7)),
            Self::Months(months) => plus_months(from, months),
            Self::Years(years) => plus_months(from, years.saturating_mul(12)),
        };
        is_in_range(last).then_some(last)
    }

    pub(crate) fn counts_working_days(self) -> bool {
        matches!(self, Self::WorkingDays(_))
    }

    /// Where it goes if the last day is no working day and nothing else is said.
    pub(crate) fn default_roll(self) -> Roll {
        match self {
            Self::WorkingDays(_) => Roll::None,
            // Civil Code 2015 art. 148.5
            Self::Days(_) | Self::Weeks(_) | Self::Months(_) | Self::Years(_) => Roll::Following,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse_day;
    use super::*;

    #[test]
    fn months_and_years_end_on_the_same_day_or_the_last() {
        let day = |text: &str| parse_day(text).unwrap_or_default();
        let calendar = Calendar::vietnam();
        let check = |from: &str, term: Term, expected: &str| {
            assert_eq!(term.last_day(day(from), &calendar), Some(day(expected)), "{from} {term:?}");
        };
        check("2023-08-01", Term::Days(1), "2023-08-02");
        check("2023-08-01", Term::Weeks(2), "2023-08-15");
        check("2023-01-31", Term::Months(1), "2023-02-28");
        check("2024-01-31", Term::Months(1), "2024-02-29");
        check("2023-02-28", Term::Months(1), "2023-03-28");
        check("2024-02-29", Term::Years(1), "2025-02-28");
        check("2024-02-29", Term::Years(4), "2028-02-29");
        check("2023-12-31", Term::Months(2), "2024-02-29");
        check("2022-04-29", Term::WorkingDays(1), "2022-05-04");
        // a day beyond all calendars is the last one
        assert_eq!(Term::WorkingDays(1).last_day(day("2060-12-31"), &calendar), None);
    }
}
