//! One year of a calendar: its special days, and what is still to be decided about them.

use super::vietnam;
use super::working::{Calendar, CalendarDay, DayKind, DayStatus};
use super::{next, print_day};
use crate::order::sort_by_key;
use crate::text::{Language, Text};
use chrono::{Datelike, NaiveDate};

/// The special days of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// Whether the calendar knows every day of it. Of a year it does not know, built-in calendars still tell Tết and
    /// Hùng Vương from 2000 on.
    pub known: bool,
    /// In order, with status and source.
    pub days: Vec<CalendarDay>,
    /// What the Prime Minister still has to decide, or has decided in a document that was not read.
    pub to_decide: Vec<Text>,
}

impl Calendar {
    /// The special days of a year, and what is still to be decided about them.
    ///
    /// ```
    /// use tiendo::{Calendar, Language};
    /// let year = Calendar::vietnam().year(2028);
    /// let words: Vec<&str> = year.to_decide.iter().map(|words| words.get(Language::En)).collect();
    /// assert!(words.iter().any(|words| words.starts_with("Lunar New Year, 25 January 2028 to 29 January 2028")), "{words:?}");
    /// ```
    #[must_use]
    pub fn year(&self, year: i32) -> CalendarYear {
        let of_year = |day: &CalendarDay| day.date.year() == year;
        let mut days: Vec<CalendarDay> = if self.is_vietnam { vietnam::days_of(year) } else { Vec::new() };
        let supplied: Vec<CalendarDay> = self.supplied.iter().filter(|day| of_year(day)).cloned().collect();
        days.retain(|day| supplied.iter().all(|own| own.date != day.date));
        days.extend(supplied);
        sort_by_key(&mut days, |day| day.date);
        let ends = [(1, 1), (12, 31)].map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
        let known = ends.into_iter().flatten().all(|day| self.is_working_day(day).is_some());
        let mut to_decide = to_decide(&days);
        if self.is_vietnam && known && !vietnam::is_listed(year) {
            to_decide.push(Text {
                vi: "Hoán đổi ngày nghỉ và ngày làm bù trong năm: chưa có quyết định".to_owned(),
                en: "Swapped days off and the days worked in exchange: not decided".to_owned(),
            });
        }
        CalendarYear { year, known, days, to_decide }
    }
}

/// Runs of days of one name that are computed or proposed. Compensation follows from the law alone (Labour Code 2019
/// art. 111.3); the days of Tết and the second National Day are the Prime Minister's to decide (art. 112.3).
fn to_decide(days: &[CalendarDay]) -> Vec<Text> {
    let open = days.iter().filter(|day| match (day.status, day.kind) {
        (DayStatus::Decided, _) | (DayStatus::Computed, DayKind::Compensation) => false,
        (DayStatus::Computed, DayKind::Holiday | DayKind::SwapOff | DayKind::Worked) | (DayStatus::Proposed, _) => true,
    });
    let mut runs: Vec<(&CalendarDay, NaiveDate)> = Vec::new();
    for day in open {
        match runs.last_mut() {
            Some((first, last))
                if next(*last) == day.date && (&first.name, first.status) == (&day.name, day.status) =>
            {
                *last = day.date;
            }
            Some(_) | None => runs.push((day, day.date)),
        }
    }
    runs.into_iter().map(|(first, last)| run_in_words(first, last)).collect()
}

fn run_in_words(first: &CalendarDay, last: NaiveDate) -> Text {
    let words = |language: Language, until: &str| {
        let from = print_day(first.date, language);
        let span = if first.date == last { from } else { format!("{from} {until} {}", print_day(last, language)) };
        format!("{}, {span}: {}", first.name.get(language), first.status.label(language))
    };
    Text { vi: words(Language::Vi, "đến"), en: words(Language::En, "to") }
}
