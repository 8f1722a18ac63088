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

/// The field that gives a time in one unit, and the time of so many of it.
pub(super) type TermForm = (&'static str, fn(u32) -> Term);

/// How a deadline is stated: by which field.
#[derive(Clone, Copy)]
enum Stated {
    Day(fn(NaiveDate) -> Form),
    Within,
}

const FORMS: [(&str, Stated); 3] =
    [("by", Stated::Day(Form::By)), ("before", Stated::Day(Form::Before)), ("within", Stated::Within)];
const FIELDS: [&str; 6] = json::fields_of_forms(&FORMS, ["from", "roll", "illustrative"]);
const POINTS: [&str; 3] = json::fields_of_forms(&NamedPoint::WORDS, []);
const TERMS: [TermForm; 5] = [
    ("days", Term::Days),
    ("working_days", Term::WorkingDays),
    ("weeks", Term::Weeks),
    ("months", Term::Months),
    ("years", Term::Years),
];
const FIELDS_OF_TERM: [&str; 5] = json::fields_of_forms(&TERMS, []);

/// Reads a deadline. What it waits for is found once all tasks are read: until then it is the task 0.
pub(super) fn read(node: Node<'_>, calendar: &Calendar, problems: &mut Problems) -> Option<Deadline> {
    let mut fields = Fields::of(node, &FIELDS, problems)?;
    let illustrative = fields.flag("illustrative");
    let roll = fields.get("roll").and_then(|roll| json::word(roll, &Roll::WORDS, fields.problems));
    let (stated, value) = fields.one_of(&FORMS)?;
    let (form, named) = match stated {
        Stated::Day(form_of) => {
            if let Some(node) = fields.get("from") {
                let known = "`by`, `before`, `roll`, `illustrative`".to_owned();
                fields.problems.at(node, Problem::UnknownField { field: "from".to_owned(), nearest: None, known });
            }
            let (day, named) = read_day(value, fields.problems)?;
            (form_of(day), named)
        }
        Stated::Within => {
            let from = fields.need("from")?;
            let term = read_term(value, (&FIELDS_OF_TERM, &TERMS), fields.problems);
            let (start, named) = read_start(from, fields.problems)?;
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
    let (point, value) = Fields::of(node, &POINTS, problems)?.one_of(&NamedPoint::WORDS)?;
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

/// A time of at least one unit, given by a field for each unit.
pub(super) fn read_term(
    node: Node<'_>,
    (names, terms): (&'static [&'static str], &[TermForm]),
    problems: &mut Problems,
) -> Option<Term> {
    let (term_of, value) = Fields::of(node, names, problems)?.one_of(terms)?;
    read_count(value, problems).map(term_of)
}

/// A whole number from 1.
pub(super) fn read_count(node: Node<'_>, problems: &mut Problems) -> Option<u32> {
    json::whole_between(node, (1, "1"), (36_500, "36500"), problems)
}
