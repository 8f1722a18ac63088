//! The turns of phrase that all pages of the terminal share.

use chrono::{Datelike, NaiveDate, Weekday};
use tiendo::{AnyStatus, DeadlineStatus, IndicatorStatus, Language, Party, print_day};

/// One of two wordings, Vietnamese and English.
pub(crate) fn of(language: Language, [vi, en]: [&'static str; 2]) -> &'static str {
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}

pub(crate) fn sign_of_indicator(status: IndicatorStatus) -> char {
    match status {
        IndicatorStatus::Missed | IndicatorStatus::Behind => '✗',
        IndicatorStatus::AtRisk | IndicatorStatus::NearlyAchieved => '!',
        IndicatorStatus::NoData | IndicatorStatus::InProgress | IndicatorStatus::NotStarted => '·',
        IndicatorStatus::OnTrack | IndicatorStatus::Achieved | IndicatorStatus::Exceeded => '✓',
    }
}

pub(crate) fn sign_of_deadline(status: DeadlineStatus) -> char {
    match status {
        DeadlineStatus::Overdue | DeadlineStatus::DoneLate => '✗',
        DeadlineStatus::DueSoon | DeadlineStatus::DueToday => '!',
        DeadlineStatus::Upcoming | DeadlineStatus::Paused | DeadlineStatus::Waived => '·',
        DeadlineStatus::DoneEarly | DeadlineStatus::DoneOnTime => '✓',
    }
}

/// Sign and status, as wide for one as for another.
pub(crate) fn standing(status: AnyStatus, language: Language) -> String {
    let (sign, words) = match status {
        AnyStatus::Indicator(status) => (sign_of_indicator(status), status.label(language)),
        AnyStatus::Deadline(status) => (sign_of_deadline(status), status.label(language)),
    };
    format!("{sign} {words:<18}")
}

/// What is illustrative has a star.
pub(crate) fn mark(illustrative: bool) -> &'static str {
    if illustrative { " *" } else { "" }
}

pub(crate) fn say_mark(language: Language) -> &'static str {
    of(language, ["* số minh họa, không phải số chính thức", "* illustrative, not official"])
}

pub(crate) fn names(parties: &[Party], language: Language) -> String {
    parties.iter().map(|party| party.name.get(language)).collect::<Vec<_>>().join("; ")
}

pub(crate) fn day_or_dash(day: Option<NaiveDate>, language: Language) -> String {
    day.map_or("–".to_owned(), |day| print_day(day, language))
}

pub(crate) fn weekday(day: NaiveDate, language: Language) -> &'static str {
    let words = match day.weekday() {
        Weekday::Mon => ["Thứ Hai", "Monday"],
        Weekday::Tue => ["Thứ Ba", "Tuesday"],
        Weekday::Wed => ["Thứ Tư", "Wednesday"],
        Weekday::Thu => ["Thứ Năm", "Thursday"],
        Weekday::Fri => ["Thứ Sáu", "Friday"],
        Weekday::Sat => ["Thứ Bảy", "Saturday"],
        Weekday::Sun => ["Chủ nhật", "Sunday"],
    };
    of(language, words)
}

/// "5 ngày", "1 day", "5 days".
pub(crate) fn counted(count: i64, language: Language, [vi, one, many]: [&str; 3]) -> String {
    match (language, count) {
        (Language::Vi, count) => format!("{count} {vi}"),
        (Language::En, 1) => format!("1 {one}"),
        (Language::En, count) => format!("{count} {many}"),
    }
}

/// "13/15 = 86,67%"; only the fraction where nothing is divided.
pub(crate) fn share(over: u32, under: u32, language: Language) -> String {
    let fraction = format!("{over}/{under}");
    // half-up to hundredths of a per cent
    let doubled = u64::from(over).saturating_mul(20_000).saturating_add(u64::from(under));
    let Some(hundredths) = doubled.checked_div(u64::from(under).saturating_mul(2)) else { return fraction };
    let percent = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let percent = percent.trim_end_matches('0').trim_end_matches('.').replace('.', of(language, [",", "."]));
    format!("{fraction} = {percent}%")
}

pub(crate) fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
