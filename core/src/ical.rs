//! The deadline calendar as iCalendar (RFC 5545), for the calendars that people keep.

use crate::assessment::{Agenda, AgendaEntry, AnyStatus, ItemKind};
use crate::calendar::{days_between, next, print_period};
use crate::status::DeadlineStatus;
use crate::text::{Language, Text, in_language};
use chrono::NaiveDate;

/// What an entry is in the calendar of the one who imports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IcalComponent {
    /// An all-day event: what Outlook and Google Calendar show.
    Event,
    /// A to-do that is due at the end of the day in Asia/Ho_Chi_Minh.
    Todo,
}

/// How the agenda is written as iCalendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "callers fill it in")]
pub struct IcalOptions {
    /// The language of summaries and descriptions.
    pub language: Language,
    /// Events or to-dos.
    pub component: IcalComponent,
    /// How many days before the day an alarm goes off, at 08:00.
    pub alarm_days: u32,
}

/// RFC 5545 section 3.1: no line is longer than 75 octets, without its line break.
const MOST_OCTETS: usize = 75;

impl Agenda {
    /// The agenda as an iCalendar text (RFC 5545). The same agenda gives the same text: the time stamp is the as-of
    /// date, and the UID of an entry stays when its day moves.
    ///
    /// ```
    /// use tiendo::{IcalComponent, IcalOptions, Language, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let day = parse_as_of;
    /// let agenda = plan.agenda(&Records::none(), day("2023-08-31")?, day("2023-09-01")?, day("2023-09-30")?);
    /// let options = IcalOptions { language: Language::Vi, component: IcalComponent::Event, alarm_days: 7 };
    /// assert!(agenda.to_ical(options).contains("\r\nDTSTART;VALUE=DATE:20230914\r\n"));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn to_ical(&self, options: IcalOptions) -> String {
        let mut out = Lines(String::new());
        let name = self.plan.name.get(options.language);
        out.plain("BEGIN:VCALENDAR");
        out.plain("VERSION:2.0");
        out.plain("PRODID:-//Tiendo//Tiendo//VI");
        out.plain("CALSCALE:GREGORIAN");
        out.plain("METHOD:PUBLISH");
        out.text("X-WR-CALNAME", name);
        out.plain("X-WR-TIMEZONE:Asia/Ho_Chi_Minh");
        out.plain("BEGIN:VTIMEZONE");
        out.plain("TZID:Asia/Ho_Chi_Minh");
        out.plain("BEGIN:STANDARD");
        out.plain("DTSTART:19750613T000000");
        out.plain("TZOFFSETFROM:+0800");
        out.plain("TZOFFSETTO:+0700");
        out.plain("TZNAME:+07");
        out.plain("END:STANDARD");
        out.plain("END:VTIMEZONE");
        for entry in &self.entries {
            self.write(entry, options, &mut out);
        }
        out.plain("END:VCALENDAR");
        out.0
    }

    fn write(&self, entry: &AgendaEntry, options: IcalOptions, out: &mut Lines) {
        let language = options.language;
        let component = match options.component {
            IcalComponent::Event => "VEVENT",
            IcalComponent::Todo => "VTODO",
        };
        let summary = summary(entry, language);
        out.plain(&format!("BEGIN:{component}"));
        out.text("UID", &format!("{}@{}", entry.uid, self.plan.id));
        out.plain(&format!("DTSTAMP:{}T000000Z", basic(self.as_of)));
        let state = State::of(entry.status);
        match options.component {
            IcalComponent::Event => {
                out.plain(&format!("DTSTART;VALUE=DATE:{}", basic(entry.day)));
                out.plain(&format!("DTEND;VALUE=DATE:{}", basic(next(entry.day))));
                out.plain("TRANSP:TRANSPARENT");
                out.plain(match state {
                    State::Open | State::Done => "STATUS:CONFIRMED",
                    State::Waived => "STATUS:CANCELLED",
                });
            }
            IcalComponent::Todo => {
                // a day ends at 24:00; the last minute of it is still that day
                out.plain(&format!("DUE;TZID=Asia/Ho_Chi_Minh:{}T235900", basic(entry.day)));
                out.plain(match state {
                    State::Open => "STATUS:NEEDS-ACTION",
                    State::Done => "STATUS:COMPLETED",
                    State::Waived => "STATUS:CANCELLED",
                });
                if let (State::Done, Some(done)) = (state, entry.done_on) {
                    // 23:59 in Asia/Ho_Chi_Minh
                    out.plain(&format!("COMPLETED:{}T165900Z", basic(done)));
                    out.plain("PERCENT-COMPLETE:100");
                }
            }
        }
        out.text("SUMMARY", &summary);
        out.text("DESCRIPTION", &self.description(entry, language));
        if let Some(url) = entry.document.as_ref().and_then(|document| document.url.as_ref()) {
            out.uri("URL", url);
        }
        if state == State::Open && days_between(self.as_of, entry.day) >= 0 {
            out.plain("BEGIN:VALARM");
            out.plain("ACTION:DISPLAY");
            out.plain(&trigger(options));
            out.text("DESCRIPTION", &summary);
            out.plain("END:VALARM");
        }
        out.plain(&format!("END:{component}"));
    }

    fn description(&self, entry: &AgendaEntry, language: Language) -> String {
        let words = |words: &'static [&'static str; 2]| in_language(language, words);
        let status = match entry.status {
            AnyStatus::Indicator(status) => status.label(language),
            AnyStatus::Deadline(status) => status.label(language),
        };
        let role = match entry.kind {
            ItemKind::Report => &["Đơn vị báo cáo", "Owed by"],
            ItemKind::Consequence => &["Đơn vị", "Unit"],
            _ => &["Chủ trì", "Responsible"],
        };
        let as_of = crate::calendar::print_day(self.as_of, language);
        let mut lines = vec![
            format!("{}: {}", words(role), units(entry, language)),
            format!("{} {as_of}: {status}", words(&["Ngày", "On"])),
        ];
        if let Some(document) = &entry.document {
            let number = document.number.as_ref().map(|number| format!("{number} – ")).unwrap_or_default();
            lines.push(format!("{}: {number}{}", words(&["Căn cứ", "By order of"]), document.name.get(language)));
        }
        if entry.illustrative {
            lines.push(words(&["Có số minh họa, không phải số chính thức", "Illustrative, not official"]).to_owned());
        }
        lines.join("\n")
    }
}

/// What of an entry matters to a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
    Waived,
}

impl State {
    fn of(status: AnyStatus) -> Self {
        match status {
            // a target is open until its day, however well it stands
            AnyStatus::Indicator(_) => Self::Open,
            AnyStatus::Deadline(status) => match status {
                DeadlineStatus::DoneEarly | DeadlineStatus::DoneOnTime | DeadlineStatus::DoneLate => Self::Done,
                DeadlineStatus::Waived => Self::Waived,
                DeadlineStatus::Upcoming
                | DeadlineStatus::DueSoon
                | DeadlineStatus::DueToday
                | DeadlineStatus::Overdue
                | DeadlineStatus::Paused => Self::Open,
            },
        }
    }
}

fn summary(entry: &AgendaEntry, language: Language) -> String {
    let Text { vi, en } = &entry.name;
    let name = match language {
        Language::Vi => vi,
        Language::En => en,
    };
    let what = match (&entry.period, entry.follows) {
        (Some(by), _) if entry.kind == ItemKind::Indicator => {
            let by = print_period(by, language);
            format!("{name} ({} {by})", in_language(language, &["mốc", "interim target,"]))
        }
        (Some(period), _) => format!("{name} ({})", print_period(period, language)),
        // a policy may be called as what follows by it
        (None, Some(follows)) if !name.starts_with(follows.label(language)) => {
            format!("{}, {name}", follows.label(language))
        }
        (None, _) => name.clone(),
    };
    // each unit owes one of its own
    let units = units(entry, language);
    match entry.kind {
        ItemKind::Report | ItemKind::Consequence if !units.is_empty() => format!("{what} – {units}"),
        _ => what,
    }
}

fn units(entry: &AgendaEntry, language: Language) -> String {
    let names: Vec<&str> = entry.owed_by.iter().map(|unit| unit.name.get(language)).collect();
    names.join("; ")
}

/// An alarm at 08:00 so many days before: counted from the beginning of an all-day event, or from 23:59 of a to-do.
fn trigger(options: IcalOptions) -> String {
    match (options.component, options.alarm_days) {
        (IcalComponent::Event, 0) => "TRIGGER:PT8H".to_owned(),
        (IcalComponent::Event, days) => format!("TRIGGER:-P{}DT16H", days.saturating_sub(1)),
        (IcalComponent::Todo, days) => format!("TRIGGER;RELATED=END:-P{days}DT15H59M"),
    }
}

/// `20230914`.
fn basic(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

/// Lines of iCalendar, folded and ended as RFC 5545 section 3.1 asks.
struct Lines(String);

impl Lines {
    fn plain(&mut self, line: &str) {
        let mut octets = 0_usize;
        for letter in line.chars() {
            let length = letter.len_utf8();
            // a fold never stands within a letter; the space that begins the next line counts
            if octets.saturating_add(length) > MOST_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets = octets.saturating_add(length);
        }
        self.0.push_str("\r\n");
    }

    /// A value of type TEXT (section 3.3.11): commas, semicolons, backslashes and line breaks escaped, tabs as blanks, other
    /// control characters left out.
    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for letter in value.replace("\r\n", "\n").chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' | '\r' => line.push_str("\\n"),
                letter if letter.is_control() => line.extend(letter.is_whitespace().then_some(' ')),
                letter => line.push(letter),
            }
        }
        self.plain(&line);
    }

    /// A value of type URI: nothing in it may end the line.
    fn uri(&mut self, name: &str, value: &str) {
        if value.chars().all(|letter| !letter.is_control() && !letter.is_whitespace()) {
            self.plain(&format!("{name}:{value}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters() {
        let mut out = Lines(String::new());
        out.text("SUMMARY", &"ệ".repeat(60));
        for line in out.0.split_terminator("\r\n") {
            assert!(line.len() <= MOST_OCTETS, "{} octets", line.len());
        }
        assert_eq!(out.0.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "ệ".repeat(60)));
    }

    #[test]
    fn nothing_in_a_text_ends_its_line() {
        let mut out = Lines(String::new());
        out.text("SUMMARY", "a;b,c\\d\nBEGIN:VALARM\r\ne\u{7}\rf\tg\u{85}h");
        assert_eq!(out.0, "SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM\\ne\\nf g h\r\n");
        out.uri("URL", "https://a.vn/\r\nX:1");
        assert!(!out.0.contains("URL"));
    }
}
