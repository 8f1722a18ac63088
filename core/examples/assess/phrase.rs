//! The turns of phrase that all pages of the terminal share.

use chrono::{Datelike, NaiveDate, Weekday};
use tiendo::{AnyStatus, DeadlineStatus, Figure, IndicatorStatus, Language, Party, print_day};

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

/// "86,67%": half-up to hundredths of a per cent.
pub(crate) fn percent(share: &Figure, language: Language) -> String {
    format!("{}%", to_hundredths(share, 2, language))
}

/// A number that was worked out, half-up to two places, times a power of ten: on its digits.
pub(crate) fn to_hundredths(figure: &Figure, shift: usize, language: Language) -> String {
    let (sign, digits) = match figure.as_str().strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", figure.as_str()),
    };
    let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
    let places: String = places.chars().chain(std::iter::repeat('0')).take(shift.saturating_add(3)).collect();
    let Ok(thousandths) = format!("{whole}{places}").parse::<u128>() else { return figure.print(language) };
    let hundredths = thousandths.saturating_add(5) / 10;
    let digits = (hundredths / 100).to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().flat_map(std::str::from_utf8).collect();
    let places = format!("{}{:02}", of(language, [",", "."]), hundredths % 100);
    let places = places.trim_end_matches('0').trim_end_matches([',', '.']);
    format!("{sign}{}{places}", groups.join(of(language, [".", ","])))
}

pub(crate) fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
