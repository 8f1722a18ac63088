//! The deadline calendar: day by day, who owes what; or as a file for the calendars that people keep.

use crate::options::Options;
use crate::phrase::{self, counted, mark, names, standing, weekday};
use chrono::{Days, NaiveDate};
use std::io::Write;
use tiendo::{Agenda, AgendaEntry, IcalComponent, IcalOptions, ItemKind, Language, Plan, Records, print_day};

/// How many days before the day an alarm goes off.
const ALARM_DAYS: u32 = 7;

/// From the as-of date, so many days on.
pub(crate) fn ahead(
    plan: &Plan,
    records: &Records,
    as_of: NaiveDate,
    known_on: Option<NaiveDate>,
    days: u64,
) -> Agenda {
    let to = as_of.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    match known_on {
        Some(known_on) => plan.agenda_as_known(records, as_of, known_on, as_of, to),
        None => plan.agenda(records, as_of, as_of, to),
    }
}

pub(crate) fn print(agenda: &Agenda, options: &Options) {
    if options.json {
        say!("{}", agenda.to_json());
        return;
    }
    let language = options.language;
    let [from, to] = [agenda.from, agenda.to].map(|day| print_day(day, language));
    let count = agenda.entries.len();
    say!("{}", agenda.plan.name.get(language));
    match language {
        Language::Vi => say!("Lịch thời hạn từ {from} đến {to}: {count} việc"),
        Language::En => say!("Deadline calendar, {from} to {to}: {count} in all"),
    }
    for due in agenda.entries.chunk_by(|one, other| one.day == other.day) {
        let Some(first) = due.first() else { continue };
        let day = print_day(first.day, language);
        say!("\n{}, {day} ({})", weekday(first.day, language), away(agenda.as_of, first.day, language));
        due.iter().for_each(|entry| say!("  {}", line(entry, language)));
    }
    say!("\n{}", phrase::say_mark(language));
}

fn away(as_of: NaiveDate, day: NaiveDate, language: Language) -> String {
    match (day.signed_duration_since(as_of).num_days(), language) {
        (0, Language::Vi) => "hôm nay".to_owned(),
        (0, Language::En) => "today".to_owned(),
        (days, Language::Vi) => format!("còn {days} ngày"),
        (days, Language::En) => format!("in {}", counted(days, language, ["ngày", "day", "days"])),
    }
}

fn line(entry: &AgendaEntry, language: Language) -> String {
    let kind = match entry.kind {
        ItemKind::Indicator => ["chỉ tiêu", "indicator"],
        ItemKind::Task => ["nhiệm vụ", "task"],
        ItemKind::Report => ["báo cáo", "report"],
        ItemKind::Consequence => ["giải trình", "explanation"],
        ItemKind::Service => ["dịch vụ", "service"],
        ItemKind::Dossier => ["hồ sơ", "dossier"],
        ItemKind::Reallocation => ["vốn", "capital"],
        ItemKind::Grading | ItemKind::Grade => ["xếp loại", "grade"],
        ItemKind::Scorecard => ["đơn vị", "unit"],
        ItemKind::Ranking | ItemKind::Place => ["xếp hạng", "ranking"],
        other => [other.as_str(), other.as_str()],
    };
    let kind = phrase::of(language, kind);
    let period = entry.period.as_ref().map(|period| format!(" ({period})")).unwrap_or_default();
    let (name, who) = (entry.name.get(language), names(&entry.owed_by, language));
    let standing = standing(entry.status, language);
    format!("{standing} {kind:<11} {name}{period} – {who}{}", mark(entry.illustrative))
}

/// Writes it as iCalendar to a file, and says how much that is; or to the terminal for `-`.
pub(crate) fn write(agenda: &Agenda, file: &str, component: IcalComponent, language: Language) -> Result<(), String> {
    let text = agenda.to_ical(IcalOptions { language, component, alarm_days: ALARM_DAYS });
    if file == "-" {
        let _ = write!(std::io::stdout(), "{text}");
        return Ok(());
    }
    std::fs::write(file, text).map_err(|error| format!("{file}: {error}"))?;
    let count = agenda.entries.len();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    eprintln!("{file}: {}", counted(count, language, ["việc", "entry", "entries"]));
    Ok(())
}
