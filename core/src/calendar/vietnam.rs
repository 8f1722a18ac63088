//! The days off of Vietnamese public bodies, 2019 to 2060: what was decided or is known from data up to 2027, what
//! follows from the Labour Code after that.

use super::working::{Calendar, CalendarDay, DayKind, DayStatus, Mark, RestDays, compensation_of};
use super::{next, parse_day, previous};
use crate::order::sort_by_key;
use crate::text::Text;
use chrono::{Datelike, NaiveDate};

/// The first and the last year of the built-in calendar; earlier days must be supplied.
const FIRST_YEAR: i32 = 2019;
const LAST_YEAR: i32 = 2060;
/// The last year whose days stand in the data, day by day.
const LAST_LISTED_YEAR: i32 = 2027;
/// Days off for Tết: Labour Code 2019 art. 112.1.b.
const TET_DAYS: usize = 5;

/// `date,kind,status,occasion`: 2019 to 2027, published or computed.
const LISTED: &str = include_str!("../../calendars/vn-days.csv");
/// `date,source` for the same days; apart, because counting working days does not need it.
const SOURCES: &str = include_str!("../../calendars/vn-sources.csv");
/// `year,tet,hung`: the first day of the lunar year and the tenth of its third month, 2000 to 2060, at UTC+7.
const LUNAR: &str = include_str!("../../calendars/vn-lunar.csv");

/// What a day off is for: word in the data, then the name in Vietnamese and English.
const OCCASIONS: [(&str, [&str; 2]); 8] = [
    ("new_year", ["Tết Dương lịch", "New Year's Day"]),
    ("tet", ["Tết Âm lịch", "Lunar New Year"]),
    ("hung_kings", ["Giỗ Tổ Hùng Vương", "Hùng Kings' Day"]),
    ("reunification", ["Ngày Chiến thắng", "Victory Day"]),
    ("labour_day", ["Ngày Quốc tế lao động", "Labour Day"]),
    ("reunification_labour", ["30/4 và 1/5", "30 April and 1 May"]),
    ("national_day", ["Quốc khánh", "National Day"]),
    ("culture_day", ["Ngày Văn hóa Việt Nam", "Vietnamese Culture Day"]),
];

/// The built-in calendar `vn`.
pub(crate) fn calendar() -> Calendar {
    let mut calendar = Calendar::new("vn", reach(), RestDays::WEEKEND, marks());
    calendar.is_vietnam = true;
    calendar
}

/// Its first and its last day.
pub(crate) fn reach() -> (NaiveDate, NaiveDate) {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    (day(FIRST_YEAR, 1, 1), day(LAST_YEAR, 12, 31))
}

/// Whether the days of a year stand in the data.
pub(crate) fn is_listed(year: i32) -> bool {
    year <= LAST_LISTED_YEAR
}

/// The special days in order, for offices that rest on these days of the week: if they are others than Saturday and
/// Sunday, the holidays on them are made up for anew (Labour Code 2019 art. 111.3).
pub(crate) fn marks_with(rest_days: RestDays) -> Vec<Mark> {
    let mut marks = marks();
    sort_by_key(&mut marks, |mark| mark.date);
    if rest_days == RestDays::WEEKEND {
        return marks;
    }
    let mut marks = without_compensations(marks);
    let mut compensations: Vec<Mark> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.kind == DayKind::Holiday && rest_days.has(mark.date)) {
        // in order of date, so the last compensation is the only one that may be in the way
        let is_taken = |date: NaiveDate| {
            let special = marks.binary_search_by_key(&date, |mark| mark.date).ok().and_then(|place| marks.get(place));
            special.is_some_and(|mark| !mark.kind.works()) || compensations.last().is_some_and(|last| date <= last.date)
        };
        if let Some(date) = compensation_of(mark.date, rest_days, is_taken) {
            compensations.push(compensation(date, mark.occasion));
        }
    }
    marks.extend(compensations);
    sort_by_key(&mut marks, |mark| mark.date);
    marks
}

/// Leaves out the days that make up for holidays on Saturdays and Sundays: those that say so, and those of a Tết beyond
/// its five days (Labour Code 2019 art. 112.1.b), because a Tết is decided as one row of days.
fn without_compensations(marks: Vec<Mark>) -> Vec<Mark> {
    let is_tet = |mark: &Mark| mark.occasion == Some("tet");
    let mut kept: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks.into_iter().filter(|mark| mark.kind != DayKind::Compensation) {
        let is_in_this_tet = |other: &&Mark| is_tet(other) && other.date.year() == mark.date.year();
        if !is_tet(&mark) || kept.iter().rev().take_while(is_in_this_tet).count() < TET_DAYS {
            kept.push(mark);
        }
    }
    kept
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
    let mut days: Vec<CalendarDay> = marks().iter().map(named).collect();
    // the listed days come first, in the order in which their sources stand
    let sources = SOURCES.lines().skip(1).filter_map(|line| line.split_once(','));
    for (day, (_, source)) in days.iter_mut().zip(sources) {
        source.clone_into(&mut day.source);
    }
    sort_by_key(&mut days, |day| day.date);
    days
}

/// The special days of one year with their sources; of a year that the calendar does not know, what the moon says.
pub(crate) fn days_of(year: i32) -> Vec<CalendarDay> {
    if year < FIRST_YEAR {
        let lunar = LUNAR.lines().filter_map(lunar).find(|(of, ..)| *of == year);
        let both = |(_, tet, hung)| [(tet, "tet"), (hung, "hung_kings")];
        let days = lunar.map(both).into_iter().flatten();
        return days.map(|(date, occasion)| named(&holiday(date, DayStatus::Computed, occasion))).collect();
    }
    days().into_iter().filter(|day| day.date.year() == year).collect()
}

fn marks() -> Vec<Mark> {
    let mut marks: Vec<Mark> = LISTED.lines().skip(1).filter_map(listed).collect();
    for (year, tet, hung) in LUNAR.lines().filter_map(lunar) {
        if LAST_LISTED_YEAR < year {
            computed(year, tet, hung, &mut marks);
        }
    }
    marks
}

fn lunar(line: &str) -> Option<(i32, NaiveDate, NaiveDate)> {
    let mut cells = line.split(',');
    let year = cells.next()?.parse().ok()?;
    Some((year, parse_day(cells.next()?).ok()?, parse_day(cells.next()?).ok()?))
}

fn listed(line: &'static str) -> Option<Mark> {
    let mut cells = line.split(',');
    let date = parse_day(cells.next()?).ok()?;
    let kind = meaning(&DayKind::WORDS, cells.next()?)?;
    let status = meaning(&DayStatus::WORDS, cells.next()?)?;
    Some(Mark { date, kind, status, occasion: Some(cells.next()?) })
}

fn holiday(date: NaiveDate, status: DayStatus, occasion: &'static str) -> Mark {
    Mark { date, kind: DayKind::Holiday, status, occasion: Some(occasion) }
}

fn compensation(date: NaiveDate, occasion: Option<&'static str>) -> Mark {
    Mark { date, kind: DayKind::Compensation, status: DayStatus::Computed, occasion }
}

fn meaning<T: Copy>(words: &[(&str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

fn named(mark: &Mark) -> CalendarDay {
    let Mark { date, kind, status, .. } = *mark;
    CalendarDay { date, kind, status, name: name_of(mark), source: String::new() }
}

/// What a built-in day is called.
pub(crate) fn name_of(mark: &Mark) -> Text {
    let [vi, en] = mark.occasion.and_then(|occasion| meaning(&OCCASIONS, occasion)).unwrap_or_default();
    match mark.kind {
        DayKind::Holiday => Text { vi: vi.to_owned(), en: en.to_owned() },
        DayKind::Compensation => Text { vi: format!("Nghỉ bù {vi}"), en: format!("Day off for {en}") },
        DayKind::SwapOff => Text { vi: format!("Nghỉ hoán đổi {vi}"), en: format!("Swapped day off, {en}") },
        DayKind::Worked => Text { vi: format!("Làm bù {vi}"), en: format!("Worked in exchange, {en}") },
    }
}

/// The holidays of a year by Labour Code 2019 art. 112, and the days that compensate for those on a weekend.
fn computed(year: i32, tet: NaiveDate, hung: NaiveDate, marks: &mut Vec<Mark>) {
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let is_rest_day = |day: NaiveDate| RestDays::WEEKEND.has(day);
    // the date, the occasion, and whether the Prime Minister decides it each year (art. 112.3)
    let mut holidays: Vec<(NaiveDate, &'static str, bool)> = vec![(hung, "hung_kings", false)];
    // Tết: five days; the last of the lunar year and the first four until the Prime Minister decides otherwise
    let mut day = previous(tet);
    for _ in 0..TET_DAYS {
        holidays.push((day, "tet", true));
        day = next(day);
    }
    // 24/11: Resolution 28/2026/QH16
    for (month, day, occasion) in [
        (1, 1, "new_year"),
        (4, 30, "reunification"),
        (5, 1, "labour_day"),
        (9, 2, "national_day"),
        (11, 24, "culture_day"),
    ] {
        holidays.extend(fixed(month, day).map(|date| (date, occasion, false)));
    }
    // National Day and one adjacent day: 1/9 if it is a weekday, else 3/9, until decided otherwise
    let adjacent = fixed(9, 1).filter(|day| !is_rest_day(*day)).or(fixed(9, 3));
    holidays.extend(adjacent.map(|date| (date, "national_day", true)));
    holidays.sort_unstable();

    let mut compensations: Vec<Mark> = Vec::new();
    for (date, occasion, _) in holidays.iter().filter(|(date, ..)| is_rest_day(*date)) {
        // Labour Code 2019 art. 111.3: compensated on the next working day, chained
        let taken = |day: NaiveDate| {
            holidays.iter().any(|(holiday, ..)| *holiday == day) || compensations.iter().any(|mark| mark.date == day)
        };
        if let Some(date) = compensation_of(*date, RestDays::WEEKEND, taken) {
            compensations.push(compensation(date, Some(*occasion)));
        }
    }
    marks.append(&mut compensations);
    marks.extend(holidays.iter().map(|(date, occasion, is_decided_each_year)| {
        let status = if *is_decided_each_year { DayStatus::Computed } else { DayStatus::Decided };
        holiday(*date, status, occasion)
    }));
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
        let years: Vec<i32> = LUNAR.lines().filter_map(lunar).map(|(year, ..)| year).collect();
        assert_eq!(years, (2000..=LAST_YEAR).collect::<Vec<_>>());
        assert!(days().iter().all(|day| !day.name.vi.is_empty() && !day.name.en.is_empty()));
    }

    #[test]
    fn listed_years_agree_with_the_moon() {
        for (year, tet, hung) in LUNAR.lines().filter_map(lunar) {
            if FIRST_YEAR <= year && year <= LAST_LISTED_YEAR {
                let days = days_of(year);
                let has = |date: NaiveDate, name: &str| days.iter().any(|day| day.date == date && day.name.en == name);
                assert!(has(hung, "Hùng Kings' Day"), "{hung}");
                assert!(has(tet, "Lunar New Year"), "{tet}");
            }
        }
        // before 2019 nothing is known but the moon: Tết and Hùng Vương
        let of = |year| days_of(year).iter().map(|day| day.date.to_string()).collect::<Vec<String>>();
        assert_eq!(of(2015), ["2015-02-19", "2015-04-28"]);
        assert_eq!(of(2018), ["2018-02-16", "2018-04-25"]);
        // New Year's Day of 2019, a Tuesday; Tết was on 5 February
        assert_eq!(of(2019).first().map(String::as_str), Some("2019-01-01"));
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
            .filter(|day| day.date.year() == 2028 && !RestDays::WEEKEND.has(day.date))
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
