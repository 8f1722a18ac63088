//! The days off of Vietnamese public bodies, 2019 to 2060: what was decided or is known from data up to 2027, what
//! follows from the Labour Code after that.

use super::working::{Calendar, CalendarDay, DayKind, DayStatus, is_rest_day};
use super::{next, parse_day, previous};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// The first and the last year of the built-in calendar; earlier days must be supplied.
const FIRST_YEAR: i32 = 2019;
const LAST_YEAR: i32 = 2060;
/// The last year whose days stand in the data, day by day.
const LAST_LISTED_YEAR: i32 = 2027;

/// `date,kind,status`: 2019 to 2027, published or computed.
const LISTED: &str = include_str!("../../calendars/vn-days.csv");
/// `date,name,source` for the same days; apart, because counting working days does not need it.
const SOURCES: &str = include_str!("../../calendars/vn-sources.csv");
/// `year,tet,hung`: the first day of the lunar year and the tenth of its third month, 2028 to 2060, at UTC+7.
const LUNAR: &str = include_str!("../../calendars/vn-lunar.csv");

/// A special day, without where it is known from.
struct Mark {
    date: NaiveDate,
    kind: DayKind,
    status: DayStatus,
    /// Of a computed day: the holiday it is, or compensates for.
    name: &'static str,
}

/// The built-in calendar `vn`.
pub(crate) fn calendar() -> Calendar {
    let first = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).unwrap_or_default();
    let last = NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).unwrap_or_default();
    Calendar::new(first, last, marks().iter().map(|mark| (mark.date, mark.kind, mark.status)))
}

/// Every special day of the built-in calendar `vn`, 2019 to 2060, in order; each with its status and source. Days with
/// the status `proposed` change nothing until they are decided.
///
/// ```
/// use tiendo::{DayKind, vietnam_days};
/// let worked: Vec<String> = vietnam_days()
///     .into_iter()
///     .filter(|day| day.kind == DayKind::Worked && day.date.to_string().starts_with("2024"))
///     .map(|day| day.date.to_string())
///     .collect();
/// assert_eq!(worked, ["2024-05-04"]);
/// ```
#[must_use]
pub fn days() -> Vec<CalendarDay> {
    let sources: BTreeMap<&str, (&str, &str)> = SOURCES
        .lines()
        .filter_map(|line| {
            let (date, rest) = line.split_once(',')?;
            Some((date, rest.split_once(',')?))
        })
        .collect();
    let mut days: Vec<CalendarDay> = marks()
        .into_iter()
        .map(|Mark { date, kind, status, name }| {
            let listed = sources.get(date.to_string().as_str());
            let name = match (listed, kind) {
                (Some((name, _)), _) => (*name).to_owned(),
                (None, DayKind::Compensation) => format!("Nghỉ bù {name}"),
                (None, DayKind::Holiday | DayKind::SwapOff | DayKind::Worked) => name.to_owned(),
            };
            let source = listed.map(|(_, source)| (*source).to_owned()).unwrap_or_default();
            CalendarDay { date, kind, status, name, source }
        })
        .collect();
    days.sort_by_key(|day| day.date);
    days
}

fn marks() -> Vec<Mark> {
    let mut marks: Vec<Mark> = LISTED.lines().skip(1).filter_map(listed).collect();
    for line in LUNAR.lines().skip(1) {
        let mut cells = line.split(',');
        let year = cells.next().and_then(|year| year.parse::<i32>().ok());
        let tet = cells.next().and_then(|day| parse_day(day).ok());
        let hung = cells.next().and_then(|day| parse_day(day).ok());
        if let (Some(year), Some(tet), Some(hung)) = (year, tet, hung)
            && LAST_LISTED_YEAR < year
        {
            computed(year, tet, hung, &mut marks);
        }
    }
    marks
}

fn listed(line: &str) -> Option<Mark> {
    let mut cells = line.split(',');
    let date = parse_day(cells.next()?).ok()?;
    let kind = match cells.next()? {
        "holiday" => DayKind::Holiday,
        "compensation" => DayKind::Compensation,
        "swap_off" => DayKind::SwapOff,
        "worked" => DayKind::Worked,
        _ => return None,
    };
    let status = match cells.next()? {
        "decided" => DayStatus::Decided,
        "computed" => DayStatus::Computed,
        "proposed" => DayStatus::Proposed,
        _ => return None,
    };
    Some(Mark { date, kind, status, name: "" })
}

/// The holidays of a year by Labour Code 2019 art. 112, and the days that compensate for those on a weekend.
fn computed(year: i32, tet: NaiveDate, hung: NaiveDate, marks: &mut Vec<Mark>) {
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let mut holidays: Vec<(NaiveDate, &'static str)> = vec![(hung, "Giỗ Tổ Hùng Vương")];
    // Tết: five days; the last of the lunar year and the first four until the Prime Minister decides otherwise
    let mut day = previous(tet);
    for _ in 0..5 {
        holidays.push((day, "Tết Âm lịch"));
        day = next(day);
    }
    // Resolution 28/2026/QH16: 24/11
    for (month, day, name) in [
        (1, 1, "Tết Dương lịch"),
        (4, 30, "Ngày Chiến thắng"),
        (5, 1, "Ngày Quốc tế lao động"),
        (9, 2, "Quốc khánh"),
        (11, 24, "Ngày Văn hóa Việt Nam"),
    ] {
        holidays.extend(fixed(month, day).map(|date| (date, name)));
    }
    // National Day and one adjacent day: 1/9 if it is a weekday, else 3/9, until decided otherwise
    let adjacent = fixed(9, 1).filter(|day| !is_rest_day(*day)).or(fixed(9, 3));
    holidays.extend(adjacent.map(|date| (date, "Quốc khánh")));
    holidays.sort_unstable();

    let from = marks.len();
    for (date, name) in &holidays {
        if !is_rest_day(*date) {
            continue;
        }
        // Labour Code 2019 art. 111.3: compensated on the next working day, chained
        let mut compensation = next(*date);
        while is_rest_day(compensation)
            || holidays.iter().any(|(day, _)| *day == compensation)
            || marks.iter().skip(from).any(|mark| mark.date == compensation)
        {
            compensation = next(compensation);
        }
        let (kind, status) = (DayKind::Compensation, DayStatus::Computed);
        marks.push(Mark { date: compensation, kind, status, name });
    }
    marks.extend(holidays.iter().map(|(date, name)| {
        let status = if is_moved_by_decision(*date, tet) { DayStatus::Computed } else { DayStatus::Decided };
        Mark { date: *date, kind: DayKind::Holiday, status, name }
    }));
}

/// Tết and the second National Day are decided each year; the other holidays stand in the law.
fn is_moved_by_decision(date: NaiveDate, tet: NaiveDate) -> bool {
    let near_tet = previous(tet) <= date && date < super::plus_days(tet, 4);
    near_tet || (date.month() == 9 && date.day() != 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_read() {
        let listed_days = LISTED.lines().skip(1).count();
        assert_eq!(LISTED.lines().skip(1).filter_map(listed).count(), listed_days);
        assert!(listed_days > 100);
        // each listed day has a name, and each name a day
        let dates = |text: &'static str| text.lines().map(|line| line.split(',').next().unwrap_or_default());
        assert!(dates(LISTED).eq(dates(SOURCES)));
        let years: Vec<i32> = LUNAR.lines().skip(1).filter_map(|line| line.get(..4)?.parse().ok()).collect();
        assert_eq!(years, (LAST_LISTED_YEAR + 1..=LAST_YEAR).collect::<Vec<_>>());
    }

    #[test]
    fn no_day_stands_twice() {
        let days = days();
        for pair in days.windows(2) {
            if let [one, two] = pair {
                assert!(one.date < two.date, "{one:?} {two:?}");
            }
        }
    }

    #[test]
    fn a_computed_year_follows_the_labour_code() {
        // 2028: Tết is Wednesday 26 January, so 25 to 29 January with a Saturday; 1 January is a Saturday;
        // 2 September is a Saturday, so National Day takes Friday 1 September beside it.
        let off: Vec<String> = days()
            .into_iter()
            .filter(|day| day.date.year() == 2028 && !is_rest_day(day.date))
            .map(|day| day.date.format_off())
            .collect();
        assert_eq!(
            off,
            [
                "01-03", "01-25", "01-26", "01-27", "01-28", "01-31", "04-04", "05-01", "05-02", "09-01", "09-04",
                "11-24"
            ]
        );
    }

    trait MonthAndDay {
        fn format_off(&self) -> String;
    }

    impl MonthAndDay for NaiveDate {
        fn format_off(&self) -> String {
            format!("{:02}-{:02}", self.month(), self.day())
        }
    }
}
