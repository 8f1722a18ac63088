//! One day: read as `YYYY-MM-DD`, printed for people.

use crate::text::Language;
use chrono::{Datelike, Days, NaiveDate};

/// The years in which plans are made. Anything outside is a typing error, and would make every loop over days long.
const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 2199;
pub(crate) const FIRST_DAY: NaiveDate = or_epoch(NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1));
pub(crate) const LAST_DAY: NaiveDate = or_epoch(NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31));

const fn or_epoch(day: Option<NaiveDate>) -> NaiveDate {
    match day {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// Why a text is not a day here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DayError {
    /// Not of the form `YYYY-MM-DD`; with the day that was probably meant.
    NotADay(Option<String>),
    /// The month has no such day; with the last day it has.
    NoSuchDay(String),
    YearOutOfRange,
}

/// Reads `YYYY-MM-DD`.
pub(crate) fn parse_day(text: &str) -> Result<NaiveDate, DayError> {
    let Some((year, month, day)) = parts(text) else {
        let meant = meant(text);
        return Err(match meant.as_deref().map(parse_day) {
            Some(Err(DayError::NoSuchDay(last))) => DayError::NoSuchDay(last),
            // none of another year is offered, which would be refused in its turn
            Some(Err(DayError::NotADay(_) | DayError::YearOutOfRange)) => DayError::NotADay(None),
            Some(Ok(_)) | None => DayError::NotADay(meant),
        });
    };
    if !(FIRST_YEAR <= year && year <= LAST_YEAR) {
        return Err(DayError::YearOutOfRange);
    }
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => Ok(date),
        None if (1..=12).contains(&month) && (29..=31).contains(&day) => {
            let last = (28..=31).rev().find_map(|last| NaiveDate::from_ymd_opt(year, month, last));
            last.map_or(Err(DayError::NotADay(None)), |last| Err(DayError::NoSuchDay(last.to_string())))
        }
        None => Err(DayError::NotADay(None)),
    }
}

fn parts(text: &str) -> Option<(i32, u32, u32)> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else {
        return None;
    };
    let digits = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |number, digit| {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit <= 9)?;
            number.checked_mul(10)?.checked_add(u32::from(digit))
        })
    };
    Some((i32::try_from(digits(&[y1, y2, y3, y4])?).ok()?, digits(&[m1, m2])?, digits(&[d1, d2])?))
}

/// `31/8/2023` and `31-08-2023` are days as Vietnamese offices write them; `2023-8-1` lacks zeros.
fn meant(text: &str) -> Option<String> {
    let numbers: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    let [first, second, third] = numbers.as_slice() else {
        return None;
    };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let written = format!("{year}-{month:0>2}-{day:0>2}");
    parts(&written).map(|_| written)
}

/// Days from `from` to `to`: 0 on the same day, negative backwards.
pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// The day after; the last day of all stays itself.
pub(crate) fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// Whether a plan may speak of a day.
pub(crate) fn is_in_range(day: NaiveDate) -> bool {
    FIRST_DAY <= day && day <= LAST_DAY
}

/// The day before; the first day of all stays itself.
pub(crate) fn previous(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

/// `days` later; a day beyond all calendars becomes the last one.
pub(crate) fn plus_days(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX)
}

/// `months` later, on the same day of the month or on its last (Civil Code 2015 art. 148.3); a day beyond all calendars
/// becomes the last one.
pub(crate) fn plus_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(chrono::Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The same day of the year before; of 29 February the 28th.
pub(crate) fn year_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_months(chrono::Months::new(12)).unwrap_or(NaiveDate::MIN)
}

/// The same day of the year before, the end of February being its end in a leap year, too.
pub(crate) fn same_day_of_year_before(day: NaiveDate) -> NaiveDate {
    let before = year_before(day);
    let is_end = day.month() == 2 && next(day).month() == 3;
    if is_end && next(before).month() == 2 { next(before) } else { before }
}

/// A span of time in whole months and days of the month that follows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Months {
    pub(crate) whole: u32,
    pub(crate) days: i64,
    /// The days of that month.
    pub(crate) of: i64,
}

/// The months from the end of one day to the end of a later one, counted from the mornings after: from 28 February to
/// 31 December they are ten, as ten calendar months are left.
pub(crate) fn months_between(from: NaiveDate, to: NaiveDate) -> Months {
    let (from, to) = (next(from), next(to));
    let years = i64::from(to.year()).saturating_sub(i64::from(from.year()));
    let months = i64::from(to.month()).saturating_sub(i64::from(from.month()));
    let all = u32::try_from(years.saturating_mul(12).saturating_add(months)).unwrap_or(0);
    let whole = if plus_months(from, all) <= to { all } else { all.saturating_sub(1) };
    let (last, following) = (plus_months(from, whole), plus_months(from, whole.saturating_add(1)));
    Months { whole, days: days_between(last, to).max(0), of: days_between(last, following).max(1) }
}

/// A day for people: `31/08/2023` in Vietnamese, `31 August 2023` in English.
///
/// ```
/// use tiendo::{Language, parse_as_of, print_day};
/// let day = parse_as_of("2023-08-31")?;
/// assert_eq!(print_day(day, Language::Vi), "31/08/2023");
/// assert_eq!(print_day(day, Language::En), "31 August 2023");
/// # Ok::<(), tiendo::Diagnostics>(())
/// ```
#[must_use]
pub fn print_day(day: NaiveDate, language: Language) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match language {
        Language::Vi => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
        Language::En => {
            let month = usize::try_from(day.month0()).ok().and_then(|m| MONTHS.get(m)).copied().unwrap_or_default();
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_strictly_and_the_meant_day_is_named() {
        let check = |text: &str, expected: Result<&str, DayError>| {
            assert_eq!(parse_day(text).map(|d| d.to_string()), expected.map(str::to_owned), "{text}");
        };
        check("2023-08-31", Ok("2023-08-31"));
        check("2024-02-29", Ok("2024-02-29"));
        check("2023-02-29", Err(DayError::NoSuchDay("2023-02-28".into())));
        check("2023-02-30", Err(DayError::NoSuchDay("2023-02-28".into())));
        check("2023-04-31", Err(DayError::NoSuchDay("2023-04-30".into())));
        check("2023-13-01", Err(DayError::NotADay(None)));
        check("2023-00-10", Err(DayError::NotADay(None)));
        check("0000-01-01", Err(DayError::YearOutOfRange));
        check("1899-12-31", Err(DayError::YearOutOfRange));
        check("1900-01-01", Ok("1900-01-01"));
        check("2199-12-31", Ok("2199-12-31"));
        check("2200-01-01", Err(DayError::YearOutOfRange));
        check("9999-12-31", Err(DayError::YearOutOfRange));
        check("31/8/2023", Err(DayError::NotADay(Some("2023-08-31".into()))));
        check("2023-8-1", Err(DayError::NotADay(Some("2023-08-01".into()))));
        check("30/02/2023", Err(DayError::NoSuchDay("2023-02-28".into())));
        check("abcd-ef-gh", Err(DayError::NotADay(None)));
        check("tomorrow", Err(DayError::NotADay(None)));
        check("2023-08-31T00:00", Err(DayError::NotADay(None)));
        check("", Err(DayError::NotADay(None)));
    }
}
