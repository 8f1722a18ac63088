//! A calendar as an office supplies it: days that the built-in one does not have, or one of its own.

use crate::calendar::{
    Calendar, CalendarDay, DayKind, DayStatus, Mark, MinuteOfDay, OfficeHours, RestDays, all_days, compensation_of,
    vietnam_marks, vietnam_name, vietnam_reach,
};
use crate::diagnostic::{Diagnostics, Input, Problem};
use crate::json::{self, Fields, Kind, Node, Problems, Tree};
use crate::order::sort_by_key;
use crate::text::Text;
use chrono::{Datelike, NaiveDate};

const FIELDS: &[&str] =
    &["id", "name", "extends", "valid_from", "valid_to", "rest_days", "office_hours", "days", "illustrative"];

impl Calendar {
    /// Reads a calendar, JSON as a plan's `calendar` holds it: `"vn"`, or an object that extends or replaces it.
    ///
    /// # Errors
    /// Every problem of the text at once. Warnings alone are no error: they stand in [`Calendar::diagnostics`].
    ///
    /// ```
    /// use tiendo::{Calendar, parse_as_of};
    /// let calendar = Calendar::parse(r#"{"id": "local", "extends": "vn",
    ///     "days": [{"date": "2023-10-30", "kind": "holiday", "name": "Lễ hội", "status": "decided"}]}"#)?;
    /// assert_eq!(calendar.is_working_day(parse_as_of("2023-10-30")?), Some(false));
    /// let problems = Calendar::parse(r#"{"extends": "cn"}"#).err().unwrap_or_default();
    /// assert!(problems.to_string().starts_with("error[missing-field] calendar / (line 1): "));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, Diagnostics> {
        let tree = Tree::parse(text).map_err(|found| Problems::of_syntax(&found, text, Input::Calendar))?;
        let mut problems = Problems::default();
        let calendar = read(tree.root(), &mut problems);
        let has_errors = problems.has_errors();
        let diagnostics = problems.located(&tree, text, Input::Calendar);
        match calendar {
            Some((mut calendar, _)) if !has_errors => {
                calendar.diagnostics = diagnostics;
                Ok(calendar)
            }
            Some(_) | None => Err(Diagnostics(diagnostics)),
        }
    }
}

/// A calendar, and whether it or a day of it is illustrative.
pub(super) fn read(node: Node<'_>, problems: &mut Problems) -> Option<(Calendar, bool)> {
    if node.kind() != Kind::Object {
        return json::word(node, &[("vn", ())], problems).map(|()| (Calendar::vietnam(), false));
    }
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default();
    fields.name_if_given("name");
    let mut illustrative = fields.flag("illustrative");
    let extends = fields.get("extends").and_then(|base| json::word(base, &[("vn", ())], fields.problems)).is_some();
    let rest_days = fields.get("rest_days").map_or(RestDays::WEEKEND, |days| read_rest_days(days, fields.problems));
    let office_hours = fields.get("office_hours").map(|hours| read_office_hours(hours, fields.problems));
    let nodes: Vec<Node<'_>> = fields.list("days").collect();
    let days = read_days(&nodes, &mut illustrative, fields.problems);
    let supplied: Vec<CalendarDay> = days.iter().map(|(_, day)| day.clone()).collect();
    let reach = reach(&mut fields, extends, &supplied);

    let base = if extends { vietnam_marks(rest_days) } else { Vec::new() };
    // of one date the supplied day stands
    let is_supplied = |mark: &Mark| supplied.binary_search_by_key(&mark.date, |day| day.date).is_ok();
    let (replaced, mut marks): (Vec<_>, Vec<_>) = base.into_iter().partition(is_supplied);
    look_over_base(&days, &replaced, fields.problems);
    marks.extend(supplied.iter().map(CalendarDay::mark));
    sort_by_key(&mut marks, |mark| mark.date);
    let changes_nothing =
        |day: &CalendarDay| mark_of(&replaced, day.date).is_none_or(|was| was.kind.works() == day.kind.works());
    look_over(&days, &marks, rest_days, changes_nothing, fields.problems);
    if extends {
        look_over_years(&mut fields, reach, &supplied);
    }
    let mut calendar = Calendar::new(&id, reach, rest_days, marks);
    calendar.office_hours = office_hours.unwrap_or_default();
    calendar.supplied = supplied;
    calendar.is_vietnam = extends;
    Some((calendar, illustrative))
}

/// The special day of a date, among days sorted by date.
fn mark_of(marks: &[Mark], date: NaiveDate) -> Option<&Mark> {
    marks.binary_search_by_key(&date, |mark| mark.date).ok().and_then(|place| marks.get(place))
}

/// The days that the calendar knows: as it says; else those of its base, or the years of the days it lists.
fn reach(fields: &mut Fields<'_, '_>, extends: bool, supplied: &[CalendarDay]) -> (NaiveDate, NaiveDate) {
    let years = supplied.iter().map(|day| day.date.year()).min().zip(supplied.iter().map(|day| day.date.year()).max());
    let of_years =
        |(first, last): (i32, i32)| NaiveDate::from_ymd_opt(first, 1, 1).zip(NaiveDate::from_ymd_opt(last, 12, 31));
    let default = match (extends, years.and_then(of_years)) {
        (true, _) => vietnam_reach(),
        (false, Some(years)) => years,
        (false, None) => all_days(),
    };
    let from = fields.day_if_given("valid_from").unwrap_or(default.0);
    let to = fields.day_if_given("valid_to").unwrap_or(default.1);
    if to < from {
        let place = fields.get("valid_to").or(fields.get("valid_from")).unwrap_or(fields.of);
        fields.problems.at(place, Problem::ValidityReversed { from: from.to_string(), to: to.to_string() });
    }
    (from, to)
}

fn read_rest_days(node: Node<'_>, problems: &mut Problems) -> RestDays {
    let nodes: Vec<Node<'_>> = json::items(Some(node), problems).collect();
    let days: Vec<_> = nodes.into_iter().filter_map(|day| json::word(day, &RestDays::WORDS, problems)).collect();
    RestDays::of(&days)
}

fn read_office_hours(node: Node<'_>, problems: &mut Problems) -> OfficeHours {
    let mut sessions: Vec<(MinuteOfDay, MinuteOfDay)> = Vec::new();
    for session in json::items(Some(node), problems).collect::<Vec<_>>() {
        let times: Vec<Option<MinuteOfDay>> = json::items(Some(session), problems)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|time| json::time(time, problems))
            .collect();
        match *times.as_slice() {
            [Some(from), Some(to)] if from < to && sessions.last().is_none_or(|(_, before)| *before <= from) => {
                sessions.push((from, to));
            }
            // a time that cannot be read has its own problem
            [None, _] | [_, None] => {}
            _ => problems.at(session, Problem::OfficeHoursOrder),
        }
    }
    OfficeHours::new(sessions)
}

fn read_days(nodes: &[Node<'_>], illustrative: &mut bool, problems: &mut Problems) -> Vec<(u32, CalendarDay)> {
    let mut days: Vec<(u32, CalendarDay)> = Vec::new();
    for node in nodes {
        let names = &["date", "kind", "name", "status", "source", "illustrative"];
        let Some(mut fields) = Fields::of(*node, names, problems) else { continue };
        let date = fields.day("date");
        let kind = fields.need("kind").and_then(|kind| json::word(kind, &DayKind::WORDS, fields.problems));
        let status = fields.need("status").and_then(|status| json::word(status, &DayStatus::WORDS, fields.problems));
        let name = fields.name_if_given("name");
        let source = fields.text_if_given("source").unwrap_or_default();
        *illustrative |= fields.flag("illustrative");
        let (Some(date), Some(kind), Some(status)) = (date, kind, status) else { continue };
        let name = name.unwrap_or_else(|| Text::same(&date.to_string()));
        days.push((node.place(), CalendarDay { date, kind, status, name, source }));
    }
    sort_by_key(&mut days, |(place, day)| (day.date, *place));
    for pair in days.windows(2) {
        if let [(_, before), (place, day)] = pair
            && before.date == day.date
        {
            let date = day.date.to_string();
            problems.at_place(
                *place,
                match before.kind.works() == day.kind.works() {
                    true => Problem::DayTwice { date },
                    false => Problem::WorkedHoliday { date },
                },
            );
        }
    }
    days
}

/// What a supplied day takes away from the built-in calendar, or gives to it again.
fn look_over_base(supplied: &[(u32, CalendarDay)], replaced: &[Mark], problems: &mut Problems) {
    for (place, day) in supplied {
        if let Some(before) = mark_of(replaced, day.date)
            && before.kind.works() != day.kind.works()
        {
            problems
                .at_place(*place, Problem::ReplacesDay { date: day.date.to_string(), name: vietnam_name(before).vi });
        }
    }
}

/// What somebody should look at: days that are what they are anyway, holidays on a rest day that nothing makes up for.
fn look_over(
    supplied: &[(u32, CalendarDay)],
    marks: &[Mark],
    rest_days: RestDays,
    changes_nothing: impl Fn(&CalendarDay) -> bool,
    problems: &mut Problems,
) {
    let is_off = |day: NaiveDate| mark_of(marks, day).is_some_and(|mark| !mark.kind.works());
    let is_holiday = |day: NaiveDate| mark_of(marks, day).is_some_and(|mark| mark.kind == DayKind::Holiday);
    for (place, day) in supplied {
        let date = day.date.to_string();
        match (day.kind, rest_days.has(day.date)) {
            (DayKind::Worked, false) | (DayKind::SwapOff | DayKind::Compensation, true) => {
                if changes_nothing(day) {
                    problems.at_place(*place, Problem::DayWithoutEffect { date });
                }
            }
            (DayKind::Holiday, true) => {
                let has_compensation = compensation_of(day.date, rest_days, is_holiday).is_some_and(is_off);
                let made_up = compensation_of(day.date, rest_days, is_off).filter(|_| !has_compensation);
                if let Some(next) = made_up {
                    problems.at_place(*place, Problem::HolidayUncompensated { date, next: next.to_string() });
                }
            }
            (DayKind::Worked, true) | (DayKind::Holiday | DayKind::SwapOff | DayKind::Compensation, false) => {}
        }
    }
}

/// Years beyond the built-in days of which nothing is supplied.
fn look_over_years(fields: &mut Fields<'_, '_>, reach: (NaiveDate, NaiveDate), supplied: &[CalendarDay]) {
    let (first, last) = vietnam_reach();
    let has_days = |year: i32| supplied.iter().any(|day| day.date.year() == year);
    let is_empty = |year: &i32| (*year < first.year() || last.year() < *year) && !has_days(*year);
    let mut empty = (reach.0.year()..=reach.1.year()).filter(is_empty);
    let place = fields.get("valid_from").or(fields.get("valid_to"));
    if let (Some(node), Some(year)) = (place, empty.next()) {
        let (year, count) = (year.to_string(), empty.count().saturating_add(1).to_string());
        fields.problems.at(node, Problem::YearsWithoutDays { year, count });
    }
}
