//! Deadlines as a plan states them: by or before a day, or within a time from a day or after another task.

use crate::calendar::{Calendar, NamedPoint, Roll, Term, is_in_range, previous};
use crate::diagnostic::Problem;
use crate::json::{self, Fields, Kind, Node, Problems};
use chrono::NaiveDate;

/// The boundary is a field: the 15th itself is in time `by` the 15th, and too late `before` it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    By(NaiveDate),
    Before(NaiveDate),
    Within(Term, Start),
}

/// What a time is counted from; that day itself is not counted (Civil Code 2015 art. 147.2 and 147.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Start {
    Day(NaiveDate),
    /// The completion of another task.
    After(u32),
}

/// A day given by a name of Civil Code 2015 art. 146.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) point: NamedPoint,
    pub(crate) of: String,
    pub(crate) day: NaiveDate,
}

/// A deadline.
#[derive(Debug, Clone)]
pub(crate) struct Deadline {
    pub(crate) form: Form,
    pub(crate) roll: Roll,
    pub(crate) named: Option<Named>,
    pub(crate) illustrative: bool,
}

/// The last good day; a day ends at 24:00 (Civil Code 2015 art. 148.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LastGoodDay {
    /// The day it is counted from, of a time.
    pub(crate) from: Option<NaiveDate>,
    /// Before the roll.
    pub(crate) unrolled: NaiveDate,
    /// After it.
    pub(crate) day: NaiveDate,
}

impl Deadline {
    /// Something instead of a deadline that could not be read.
    pub(super) fn nothing() -> Self {
        Self { form: Form::By(NaiveDate::MIN), roll: Roll::None, named: None, illustrative: false }
    }

    /// The task that it waits for.
    pub(crate) fn waits_for(&self) -> Option<u32> {
        match self.form {
            Form::By(_) | Form::Before(_) | Form::Within(_, Start::Day(_)) => None,
            Form::Within(_, Start::After(task)) => Some(task),
        }
    }

    /// The last good day, where the task that it waits for, if any, was done on `after`. `None` while that one is not
    /// done, and where the calendar does not reach.
    pub(crate) fn last_good_day(&self, calendar: &Calendar, after: Option<NaiveDate>) -> Option<LastGoodDay> {
        let (from, unrolled) = match self.form {
            Form::By(day) => (None, day),
            Form::Before(day) => (None, previous(day)),
            Form::Within(term, start) => {
                let from = match start {
                    Start::Day(day) => day,
                    Start::After(_) => after?,
                };
                (Some(from), term.last_day(from, calendar)?)
            }
        };
        Some(LastGoodDay { from, unrolled, day: calendar.roll(unrolled, self.roll)? })
    }

    /// Whether it cannot fall where nobody ever works.
    fn needs_working_days(&self) -> bool {
        self.counts_working_days() || self.roll != Roll::None
    }

    /// Whether its time is counted in working days, so that pauses are too.
    pub(crate) fn counts_working_days(&self) -> bool {
        match self.form {
            Form::By(_) | Form::Before(_) => false,
            Form::Within(term, _) => term.counts_working_days(),
        }
    }
}

const FIELDS: &[&str] = &["by", "before", "within", "from", "roll", "illustrative"];
const TERMS: &[&str] = &["days", "working_days", "weeks", "months", "years"];

/// Reads a deadline. What it waits for is found once all tasks are read: until then it is the task 0.
pub(super) fn read(node: Node<'_>, calendar: &Calendar, problems: &mut Problems) -> Option<Deadline> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let illustrative = fields.flag("illustrative");
    let roll = fields.get("roll").and_then(|roll| json::word(roll, &Roll::WORDS, fields.problems));
    let (form, value) = fields.one_of(&["by", "before", "within"])?;
    let from = match form {
        0 | 1 => {
            if let Some(node) = fields.get("from") {
                fields.problems.at(
                    node,
                    Problem::UnknownField {
                        field: "from".to_owned(),
                        nearest: None,
                        known: "`by`, `before`, `roll`, `illustrative`".to_owned(),
                    },
                );
            }
            None
        }
        _ => Some(fields.need("from")?),
    };
    let problems = &mut *fields.problems;
    let (form, named) = match (form, from) {
        (0, _) => {
            let (day, named) = read_day(value, problems)?;
            (Form::By(day), named)
        }
        (1, _) => {
            let (day, named) = read_day(value, problems)?;
            (Form::Before(day), named)
        }
        (_, from) => {
            let term = read_term(value, TERMS, problems);
            let start = from.and_then(|from| read_start(from, problems));
            let (start, named) = start?;
            (Form::Within(term?, start), named)
        }
    };
    let default_roll = match form {
        Form::By(_) | Form::Before(_) => Roll::None,
        Form::Within(term, _) => term.default_roll(),
    };
    let deadline = Deadline { form, roll: roll.unwrap_or(default_roll), named, illustrative };
    let can_fall = match deadline.waits_for() {
        None => deadline.last_good_day(calendar, None).is_some_and(|last| is_in_range(last.day)),
        // the day it counts from is not known yet
        Some(_) => !deadline.needs_working_days() || calendar.has_working_days(),
    };
    if !can_fall {
        problems.at(node, cannot_fall(calendar));
    }
    Some(deadline)
}

/// Why a deadline has no day.
pub(super) fn cannot_fall(calendar: &Calendar) -> Problem {
    if !calendar.has_working_days() {
        return Problem::NoWorkingDay;
    }
    let (first, last) = calendar.reach();
    Problem::DeadlineOutsideCalendar { first: first.to_string(), last: last.to_string() }
}

/// A day, or a name for one: `{"middle_of": "2023-09"}`.
fn read_day(node: Node<'_>, problems: &mut Problems) -> Option<(NaiveDate, Option<Named>)> {
    if node.kind() != Kind::Object {
        return Some((json::day(node, problems)?, None));
    }
    let points = &["start_of", "middle_of", "end_of"];
    let (place, value) = Fields::of(node, points, problems)?.one_of(points)?;
    let (_, point) = NamedPoint::WORDS.get(place).copied()?;
    let of = json::text(value, "date", problems)?.into_owned();
    let Some(day) = point.day(&of) else {
        problems.at(value, Problem::BadNamedPoint { text: json::shortened(&of) });
        return None;
    };
    Some((day, Some(Named { point, of, day })))
}

fn read_start(node: Node<'_>, problems: &mut Problems) -> Option<(Start, Option<Named>)> {
    let waits = node.kind() == Kind::Object && node.members().any(|(key, _)| key.raw() == "after");
    if waits {
        Fields::of(node, &["after"], problems)?.need("after")?;
        return Some((Start::After(0), None));
    }
    let (day, named) = read_day(node, problems)?;
    Some((Start::Day(day), named))
}

/// A time of at least one unit.
pub(super) fn read_term(node: Node<'_>, terms: &'static [&'static str], problems: &mut Problems) -> Option<Term> {
    let (place, value) = Fields::of(node, terms, problems)?.one_of(terms)?;
    let count = read_count(value, problems)?;
    Some(match terms.get(place).copied().unwrap_or_default() {
        "days" => Term::Days(count),
        "working_days" => Term::WorkingDays(count),
        "weeks" => Term::Weeks(count),
        "months" => Term::Months(count),
        _ => Term::Years(count),
    })
}

/// A whole number from 1.
pub(super) fn read_count(node: Node<'_>, problems: &mut Problems) -> Option<u32> {
    let count = json::whole(node, problems)?;
    if count == 0 {
        problems.at(node, Problem::OutOfRange { text: "0".to_owned(), from: "1", to: "36500" });
        return None;
    }
    Some(count)
}
