//! Recurring reports as a plan states them: who owes which periods, to whom, by when.

use super::{Common, Known, LastGoodDay, Plan, Unit, at, deadline, parties, read_common, read_responsible};
use crate::calendar::{
    Calendar, Every, PeriodNumber, RecurringDeadline, RestDays, Rhythm, Roll, WindowKind, Within, is_in_range,
};
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Node, Problems};
use chrono::NaiveDate;

/// More periods than a report has in a life's time: 38 years of weeks.
const MOST_PERIODS: i64 = 2_000;

/// A recurring report. Those who owe it are its responsible units.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    pub(crate) id: String,
    pub(crate) common: Common,
    pub(crate) rhythm: Rhythm,
    pub(crate) start: NaiveDate,
    pub(crate) end: NaiveDate,
    /// The periods that are owed. INVARIANT: each has a last good day in the plan's calendar.
    pub(crate) first: PeriodNumber,
    pub(crate) last: PeriodNumber,
    pub(crate) deadline: RecurringDeadline,
    pub(crate) roll: Roll,
    pub(crate) deadline_illustrative: bool,
    /// Whom it is sent to.
    pub(crate) to: Option<u32>,
}

impl Report {
    /// The last good day of a period.
    pub(crate) fn last_good_day(&self, period: PeriodNumber, calendar: &Calendar) -> Option<LastGoodDay> {
        let unrolled = self.deadline.last_good_day(self.rhythm, period, calendar)?;
        Some(LastGoodDay { from: None, unrolled, day: calendar.roll(unrolled, self.roll)? })
    }

    /// The periods that are owed, in order.
    pub(crate) fn periods(&self) -> impl DoubleEndedIterator<Item = PeriodNumber> {
        Rhythm::all(self.first, self.last)
    }

    /// Whether a unit owes a period: there is such a unit on its last good day.
    pub(crate) fn is_owed_by(&self, unit: &Unit, period: PeriodNumber, calendar: &Calendar) -> bool {
        let is_for_ever = unit.valid_from.is_none() && unit.valid_to.is_none();
        is_for_ever || self.last_good_day(period, calendar).is_some_and(|last| unit.is_valid_on(last.day))
    }

    /// The periods that a unit owes, in order.
    pub(crate) fn periods_of(&self, plan: &Plan, unit: u32) -> impl Iterator<Item = PeriodNumber> {
        let unit = at(&plan.units, unit);
        self.periods().filter(move |period| unit.is_some_and(|unit| self.is_owed_by(unit, *period, &plan.calendar)))
    }
}

const FIELDS: &[&str] = &[
    "id",
    "name",
    "section",
    "tags",
    "every",
    "window",
    "year_starts",
    "start",
    "end",
    "deadline",
    "owed_by",
    "supporting",
    "to",
    "document",
    "note",
    "weight",
    "illustrative",
];

pub(super) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<(String, Report)> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let mut common = read_common(&mut fields, known);
    read_responsible(&mut fields, "owed_by", known, &mut common);
    let to = fields.reference_if_given("to", &known.units, Thing::Unit);
    let rhythm = read_rhythm(&mut fields);
    let start = fields.day_if_given("start").or(known.period.map(|(start, _)| start));
    let end = fields.day_if_given("end").or(known.period.map(|(_, end)| end));
    let deadline =
        fields.need("deadline").and_then(|node| read_deadline(node, rhythm.map(|r| r.every), fields.problems));
    let mut report = Report {
        id: id.clone(),
        common,
        rhythm: rhythm.unwrap_or(Rhythm { every: Every::Year, window: WindowKind::Calendar, year_starts: (1, 1) }),
        start: start.unwrap_or_default(),
        end: end.unwrap_or_default(),
        first: PeriodNumber::default(),
        last: PeriodNumber::default(),
        deadline: RecurringDeadline::WorkingDaysAfterClose(1),
        roll: Roll::None,
        deadline_illustrative: false,
        to,
    };
    if let (Some(_), Some(start), Some(end)) = (rhythm, start, end) {
        let has_periods = read_periods(&mut report, start, end, node, fields.problems);
        if let Some((form, roll, illustrative)) = deadline.filter(|_| has_periods) {
            (report.deadline, report.roll, report.deadline_illustrative) = (form, roll, illustrative);
            let nodes = [fields.get("deadline"), fields.get("owed_by")];
            look_over(&report, known, nodes, fields.problems);
        }
    }
    Some((id, report))
}

/// Whether every period has a due day, none before it begins, and somebody who owes it.
fn look_over(report: &Report, known: &Known, [deadline, owed_by]: [Option<Node<'_>>; 2], problems: &mut Problems) {
    let Some(node) = deadline else { return };
    let day = |period: PeriodNumber| report.last_good_day(period, &known.calendar).map(|last| last.day);
    if !report.periods().all(|period| day(period).is_some_and(is_in_range)) {
        problems.at(node, deadline::cannot_fall(&known.calendar));
        return;
    }
    let early = report.periods().find_map(|period| {
        let (window, due) = (report.rhythm.window(period)?, day(period)?);
        (due < window.from).then_some((due, window.from))
    });
    if let Some((due, from)) = early {
        problems.at(node, Problem::DueBeforePeriod { due: due.to_string(), from: from.to_string() });
    }
    let nobody_there =
        report.periods().filter_map(day).find(|day| !parties::anybody_there(&report.common.responsible, *day, known));
    if let (Some(node), Some(day)) = (owed_by, nobody_there) {
        parties::say_nobody_there(node, day, problems);
    }
}

/// The periods that close from start to end; whether there are any, and not too many.
fn read_periods(
    report: &mut Report,
    start: NaiveDate,
    end: NaiveDate,
    node: Node<'_>,
    problems: &mut Problems,
) -> bool {
    if end < start {
        problems.at(node, Problem::PeriodReversed { start: start.to_string(), end: end.to_string() });
        return false;
    }
    let Some((first, last)) = report.rhythm.closing_within(start, end) else {
        problems.at(node, Problem::NoPeriod { start: start.to_string(), end: end.to_string() });
        return false;
    };
    let count = Rhythm::count(first, last);
    if MOST_PERIODS < count {
        problems.at(node, Problem::TooManyPeriods { count: count.to_string(), most: MOST_PERIODS.to_string() });
        return false;
    }
    (report.first, report.last) = (first, last);
    true
}

/// More submissions than a plan owes: a verdict on each takes about a kilobyte.
const MOST_SUBMISSIONS: i64 = 100_000;

/// All periods of all units of all reports are bounded, too.
pub(super) fn look_over_all(reports: &[Report], plan: &mut Fields<'_, '_>) {
    let of_report = |report: &Report| {
        let units = i64::try_from(report.common.responsible.len()).unwrap_or(i64::MAX);
        Rhythm::count(report.first, report.last).saturating_mul(units)
    };
    let count = reports.iter().map(of_report).fold(0, i64::saturating_add);
    if let (true, Some(node)) = (MOST_SUBMISSIONS < count, plan.get("reports")) {
        let (count, most) = (count.to_string(), MOST_SUBMISSIONS.to_string());
        plan.problems.at(node, Problem::TooManyPeriods { count, most });
    }
}

fn read_rhythm(fields: &mut Fields<'_, '_>) -> Option<Rhythm> {
    let every = fields.need("every").and_then(|every| json::word(every, &Every::WORDS, fields.problems));
    let window = match fields.get("window") {
        Some(node) => json::word(node, &WindowKind::WORDS, fields.problems)?,
        None => WindowKind::Calendar,
    };
    let every = every?;
    if let (Every::Week, WindowKind::Decree09, Some(node)) = (every, window, fields.get("window")) {
        fields.problems.at(node, Problem::WeekInDecree);
        return None;
    }
    let mut year_starts = (1, 1);
    if let Some(node) = fields.get("year_starts") {
        let text = json::text(node, "year_starts", fields.problems)?;
        match (every, window) {
            (Every::Week | Every::Month, _) | (_, WindowKind::Decree09) => {
                fields.problems.at(node, Problem::YearStartsNotUsed);
            }
            (Every::Quarter | Every::HalfYear | Every::NineMonths | Every::Year, WindowKind::Calendar) => {
                match month_and_day(&text) {
                    Some(found) => year_starts = found,
                    None => fields.problems.at(node, Problem::BadYearStart { text: json::shortened(&text) }),
                }
            }
        }
    }
    Some(Rhythm { every, window, year_starts })
}

/// `09-01`; the day is one that every month has.
fn month_and_day(text: &str) -> Option<(u32, u32)> {
    use chrono::Datelike;
    let day = crate::calendar::parse_day(&format!("2023-{text}")).ok()?;
    (day.day() <= 28).then_some((day.month(), day.day()))
}

/// The form of a recurring deadline: the field that states it.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    ByDay,
    BeforeDay,
    ByWeekday,
    WorkingDaysAfterClose,
}

const FORMS: [(&str, Form); 4] = [
    ("by_day", Form::ByDay),
    ("before_day", Form::BeforeDay),
    ("by_weekday", Form::ByWeekday),
    ("working_days_after_close", Form::WorkingDaysAfterClose),
];
const FIELDS_OF_DEADLINE: [&str; 7] = json::fields_of_forms(&FORMS, ["in", "roll", "illustrative"]);

fn read_deadline(
    node: Node<'_>,
    every: Option<Every>,
    problems: &mut Problems,
) -> Option<(RecurringDeadline, Roll, bool)> {
    let mut fields = Fields::of(node, &FIELDS_OF_DEADLINE, problems)?;
    let illustrative = fields.flag("illustrative");
    let roll =
        fields.get("roll").and_then(|roll| json::word(roll, &Roll::WORDS, fields.problems)).unwrap_or(Roll::None);
    let (form, value) = fields.one_of(&FORMS)?;
    let is_week = every.map(|every| every == Every::Week);
    let fits = match (form, is_week) {
        (Form::ByDay | Form::BeforeDay, Some(true)) | (Form::ByWeekday, Some(false)) => false,
        (Form::ByDay | Form::BeforeDay, Some(false) | None)
        | (Form::ByWeekday, Some(true) | None)
        | (Form::WorkingDaysAfterClose, Some(_) | None) => true,
    };
    if !fits {
        let form = json::word_of(form, &FORMS);
        fields.problems.at(node, Problem::DeadlineNotForPeriod { form });
        return None;
    }
    let months = [("next_month", Within::Next), ("last_month", Within::Last)];
    let weeks = [("next_week", Within::Next), ("last_week", Within::Last)];
    let within = match (fields.get("in"), form) {
        (None, _) => Within::Next,
        (Some(node), Form::ByDay | Form::BeforeDay) => json::word(node, &months, fields.problems)?,
        (Some(node), Form::ByWeekday) => json::word(node, &weeks, fields.problems)?,
        (Some(node), Form::WorkingDaysAfterClose) => {
            let known = "`working_days_after_close`, `roll`, `illustrative`".to_owned();
            fields.problems.at(node, Problem::UnknownField { field: "in".to_owned(), nearest: None, known });
            return None;
        }
    };
    let deadline = match form {
        Form::ByDay => RecurringDeadline::ByDay(read_day_of_month(value, fields.problems)?, within),
        Form::BeforeDay => RecurringDeadline::BeforeDay(read_day_of_month(value, fields.problems)?, within),
        Form::ByWeekday => RecurringDeadline::ByWeekday(json::word(value, &RestDays::WORDS, fields.problems)?, within),
        Form::WorkingDaysAfterClose => {
            RecurringDeadline::WorkingDaysAfterClose(deadline::read_count(value, fields.problems)?)
        }
    };
    Some((deadline, roll, illustrative))
}

fn read_day_of_month(node: Node<'_>, problems: &mut Problems) -> Option<u32> {
    json::whole_between(node, (1, "1"), (31, "31"), problems)
}
