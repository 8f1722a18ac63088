//! One year of the plan's calendar: its special days, and what is still to be decided about them.

use crate::options::Options;
use crate::phrase::{self, weekday};
use std::io::Write;
use tiendo::{Calendar, CalendarDay, DayKind, Language, print_day};

pub(crate) fn print(calendar: &Calendar, year: i32, options: &Options) {
    let of_year = calendar.year(year);
    if options.json {
        say!("{}", of_year.to_json());
        return;
    }
    let language = options.language;
    match language {
        Language::Vi => say!("Lịch {}, năm {year}", calendar.id()),
        Language::En => say!("Calendar {}, year {year}", calendar.id()),
    }
    if !of_year.days.is_empty() {
        say!();
    }
    of_year.days.iter().for_each(|day| say!("  {}", line(day, language)));
    if !of_year.known {
        let words = ["Lịch không biết đủ các ngày của năm này.", "The calendar does not know every day of this year."];
        say!("\n{}", phrase::of(language, words));
    }
    if !of_year.to_decide.is_empty() {
        say!("\n{}", phrase::of(language, ["Chờ quyết định", "To be decided"]));
    }
    of_year.to_decide.iter().for_each(|words| say!("  ? {}", words.get(language)));
}

fn line(day: &CalendarDay, language: Language) -> String {
    let (sign, kind) = match day.kind {
        DayKind::Holiday => ('○', ["nghỉ lễ, tết", "holiday"]),
        DayKind::Compensation => ('○', ["nghỉ bù", "day off in lieu"]),
        DayKind::SwapOff => ('○', ["nghỉ hoán đổi", "swapped day off"]),
        DayKind::Worked => ('●', ["làm bù", "worked"]),
    };
    let (kind, status) = (phrase::of(language, kind), day.status.label(language));
    let source = if day.source.is_empty() { String::new() } else { format!(" ({})", day.source) };
    let (weekday, date, name) = (weekday(day.date, language), print_day(day.date, language), day.name.get(language));
    format!("{sign} {date:<17} {weekday:<9} {kind:<15} {name}: {status}{source}")
}
