//! Paths: how a target is meant to be reached over the period; and what the values are counted from.

use super::measure::MeasureKind;
use super::target::Aim;
use crate::calendar::{days_between, next, year_before};
use crate::diagnostic::Problem;
use crate::json::{self, Fields, Kind, Node, Problems};
use crate::number::{Number, Ratio};
use chrono::NaiveDate;

/// A value of a day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ValueOn {
    pub(crate) on: NaiveDate,
    pub(crate) value: Number,
}

/// How the target is meant to be reached over the period.
#[derive(Debug, Clone)]
pub(crate) enum Path {
    Linear,
    WorkingDays,
    Compound,
    /// In order; the value of the last one reached.
    Steps(Vec<ValueOn>),
    /// In order; straight between them.
    Lines(Vec<ValueOn>),
    /// Last year's series, in order, up to the day a year before the due day.
    LikeLastYear(Vec<ValueOn>),
    /// The growth method takes the place of a path.
    Growth,
    AtEnd,
}

/// The value that the change is counted from.
#[derive(Debug, Clone)]
pub(crate) enum Baseline {
    One {
        value: Number,
        on: NaiveDate,
        illustrative: bool,
    },
    /// The same day of the year before; in order.
    SamePeriod {
        values: Vec<ValueOn>,
        zero_base: Option<ZeroBase>,
        illustrative: bool,
    },
}

/// What holds where the value of the year before is zero and a share of it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ZeroBase {
    /// Zero only.
    Zero,
    /// Anything.
    Holds,
}

impl Baseline {
    pub(crate) fn illustrative(&self) -> bool {
        match self {
            Self::One { illustrative, .. } | Self::SamePeriod { illustrative, .. } => *illustrative,
        }
    }

    /// The one value; that of the same period is another on each day.
    pub(crate) fn value(&self) -> Option<Ratio> {
        match self {
            Self::One { value, .. } => Some(value.ratio()),
            Self::SamePeriod { .. } => None,
        }
    }
}

/// Where a value begins: a state at its baseline, a total at 0 unless its path starts from a baseline; what a relative
/// target of a total is counted from is only compared with.
pub(crate) fn origin(baseline: Option<&Baseline>, kind: MeasureKind, aim: Option<&Aim>) -> Option<Ratio> {
    let is_compared_only = aim.is_some_and(|aim| aim.target.is_relative());
    match (baseline.and_then(Baseline::value), kind) {
        (Some(_), MeasureKind::Cumulative) if is_compared_only => Some(Ratio::whole(0)),
        (Some(value), _) => Some(value),
        (None, MeasureKind::Cumulative) => Some(Ratio::whole(0)),
        (None, MeasureKind::Snapshot) => None,
    }
}

pub(super) fn read_baseline(node: Node<'_>, problems: &mut Problems) -> Option<Baseline> {
    let mut fields = Fields::of(node, &["value", "on", "same_period", "zero_base", "illustrative"], problems)?;
    let illustrative = fields.flag("illustrative");
    if let Some(list) = fields.get("same_period") {
        for name in ["value", "on"] {
            if let Some(node) = fields.get(name) {
                fields.problems.at(node, Problem::OneOf { fields: format!("`same_period`, `{name}`") });
            }
        }
        let rules = [("zero", ZeroBase::Zero), ("holds", ZeroBase::Holds)];
        let zero_base = fields.get("zero_base").and_then(|node| json::word(node, &rules, fields.problems));
        let (values, is_any) = read_values(list, "same_period", fields.problems);
        return Some(Baseline::SamePeriod { values, zero_base, illustrative: illustrative || is_any });
    }
    if let Some(node) = fields.get("zero_base") {
        let known = "`value`, `on`".to_owned();
        fields.problems.at(node, Problem::UnknownField { field: "zero_base".to_owned(), nearest: None, known });
    }
    let (value, on) = (fields.number("value"), fields.day("on"));
    Some(Baseline::One { value: value?, on: on?, illustrative })
}

/// Values by day, in order, no day twice; and whether any is illustrative.
pub(super) fn read_values(list: Node<'_>, what: &'static str, problems: &mut Problems) -> (Vec<ValueOn>, bool) {
    let (mut values, mut is_any): (Vec<ValueOn>, bool) = (Vec::new(), false);
    if list.kind() == Kind::List && list.items().next().is_none() {
        problems.at(list, Problem::Empty { what });
    }
    for node in json::items(Some(list), problems) {
        let Some(mut fields) = Fields::of(node, &["on", "value", "illustrative"], problems) else { continue };
        is_any |= fields.flag("illustrative");
        let (on, value) = (fields.day("on"), fields.number("value"));
        let (Some(on), Some(value)) = (on, value) else { continue };
        if let Some(before) = values.last().filter(|before| on <= before.on) {
            fields.problems.at(node, Problem::OutOfOrder { on: on.to_string(), before: before.on.to_string() });
        }
        values.push(ValueOn { on, value });
    }
    (values, is_any)
}

/// What a path is read against.
pub(super) struct Around<'i> {
    pub(super) kind: MeasureKind,
    pub(super) start: NaiveDate,
    pub(super) due: NaiveDate,
    pub(super) aim: Option<&'i Aim>,
    pub(super) baseline: Option<&'i Baseline>,
}

impl Around<'_> {
    /// Whether there is a value from which a path could lead.
    fn has_origin(&self) -> bool {
        self.kind == MeasureKind::Cumulative || matches!(self.baseline, Some(Baseline::One { .. }))
    }
}

pub(super) fn default_path(around: &Around<'_>) -> Path {
    if around.has_origin() { Path::Linear } else { Path::AtEnd }
}

/// The word of a path.
#[derive(Clone, Copy)]
enum Word {
    Linear,
    AtEnd,
    WorkingDays,
    Compound,
}

const WORDS: [(&str, Word); 4] = [
    ("linear", Word::Linear),
    ("at_end", Word::AtEnd),
    ("working_days", Word::WorkingDays),
    ("compound", Word::Compound),
];

/// The series of values that a path is given by.
#[derive(Clone, Copy, PartialEq)]
enum Series {
    Milestones,
    LikeLastYear,
}

const SERIES: [(&str, Series); 2] = [("milestones", Series::Milestones), ("like_last_year", Series::LikeLastYear)];

pub(super) fn read_path(node: Node<'_>, around: &Around<'_>, problems: &mut Problems) -> Option<(Path, bool)> {
    let by_days = |path| (!around.has_origin()).then_some(Problem::LinearWithoutBaseline { path });
    if node.kind() != Kind::Object {
        let (path, problem) = match json::word(node, &WORDS, problems)? {
            Word::Linear => (Path::Linear, by_days("linear")),
            Word::AtEnd => (Path::AtEnd, None),
            Word::WorkingDays => (Path::WorkingDays, by_days("working_days")),
            Word::Compound => (Path::Compound, compound_problem(around)),
        };
        if let Some(problem) = problem {
            problems.at(node, problem);
        }
        return Some((path, false));
    }
    let mut fields = Fields::of(node, &["milestones", "between", "like_last_year", "illustrative"], problems)?;
    let illustrative = fields.flag("illustrative");
    let (series, list) = fields.one_of(&SERIES)?;
    let what = json::word_of(series, &SERIES);
    let (values, is_any) = read_values(list, what, fields.problems);
    if let Some(problem) = by_days(what) {
        fields.problems.at(node, problem);
    }
    let path = match series {
        Series::Milestones => {
            let is_step = match fields.need("between") {
                Some(node) => json::word(node, &[("step", true), ("line", false)], fields.problems)?,
                None => false,
            };
            look_over_milestones(list, &values, around, fields.problems);
            if is_step { Path::Steps(values) } else { Path::Lines(values) }
        }
        Series::LikeLastYear => {
            if let Some(between) = fields.get("between") {
                let problem = Problem::FieldWithoutEffect { field: "between", beside: "like_last_year" };
                fields.problems.at(between, problem);
            }
            look_over_last_year(list, &values, around.start, around.due, fields.problems);
            Path::LikeLastYear(values)
        }
    };
    Some((path, illustrative || is_any))
}

fn compound_problem(around: &Around<'_>) -> Option<Problem> {
    if around.kind == MeasureKind::Cumulative {
        return Some(Problem::CompoundOfTotal);
    }
    // where it begins and ends is looked at target by target (`fit`)
    (!around.has_origin()).then_some(Problem::LinearWithoutBaseline { path: "compound" })
}

/// Milestones stand within the period, and each lies between the one before and the target.
fn look_over_milestones(list: Node<'_>, values: &[ValueOn], around: &Around<'_>, problems: &mut Problems) {
    let (start, due) = (around.start, around.due);
    for (node, milestone) in list.items().zip(values) {
        if !(start <= milestone.on && milestone.on <= due) {
            let (on, start, due) = (milestone.on.to_string(), start.to_string(), due.to_string());
            problems.at(node, Problem::MilestoneOutsidePeriod { on, start, due });
        }
    }
    let Some(origin) = origin(around.baseline, around.kind, around.aim) else { return };
    let base = around.baseline.and_then(Baseline::value);
    let Some(limits) = around.aim.and_then(|aim| aim.target.limits(base.as_ref())) else { return };
    let limit = limits.facing(Some(&origin));
    let rises = origin < *limit;
    let mut before = origin;
    for (node, milestone) in list.items().zip(values) {
        let value = milestone.value.ratio();
        let (goes_back, goes_beyond) =
            if rises { (value < before, *limit < value) } else { (before < value, value < *limit) };
        if goes_back || goes_beyond {
            let (value, limit) = (milestone.value.figure().to_string(), limit.whole_or_derived().to_string());
            problems.at(node, Problem::MilestoneOffTheWay { value, limit });
        }
        before = value;
    }
}

/// Last year's series reaches the day a year before the due day, and shows no hole.
pub(super) fn look_over_last_year(
    list: Node<'_>,
    values: &[ValueOn],
    start: NaiveDate,
    due: NaiveDate,
    problems: &mut Problems,
) {
    let end = year_before(due);
    let Some(last) = values.last() else { return };
    if last.on < end {
        problems.at(list, Problem::LastYearIncomplete { last: last.on.to_string(), end: end.to_string() });
    } else if last.value.is_zero() {
        problems.at(list, Problem::LastYearZero { end: last.on.to_string() });
    }
    // the end of February counts for its day before, too
    let (first, until) = (year_before(start), next(end));
    for (node, value) in list.items().zip(values) {
        if !(first <= value.on && value.on <= until) {
            let (on, first, last) = (value.on.to_string(), first.to_string(), end.to_string());
            problems.at(node, Problem::LastYearOutside { on, first, last });
        }
    }
    // from 0 on, or all below it
    let is_below = last.value.is_negative();
    let zero = Ratio::whole(0);
    let along = |value: &ValueOn| if is_below { zero.minus(&value.value.ratio()) } else { value.value.ratio() };
    let mut before: Option<&ValueOn> = None;
    for (node, value) in list.items().zip(values) {
        let shown = || value.value.figure().to_string();
        if along(value) < zero {
            problems.at(node, Problem::LastYearSigns { value: shown(), last: last.value.figure().to_string() });
        } else if let Some(before) = before.filter(|before| along(value) < along(before)) {
            let (on, before) = (value.on.to_string(), before.value.figure().to_string());
            problems.at(node, Problem::LastYearFalls { on, value: shown(), before });
        }
        before = Some(value);
    }
    // a series by month, or by quarter: a gap of more than 7/4 of its usual step, the middle one, is a hole
    let mut days: Vec<NaiveDate> = vec![year_before(start)];
    days.extend(values.iter().map(|value| value.on));
    let gaps = || days.windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
    let mut steps: Vec<i64> = gaps().skip(1).map(|(from, to)| days_between(*from, *to)).collect();
    steps.sort_unstable();
    let step = steps.get(steps.len() / 2).copied().unwrap_or(0);
    let hole = gaps().find(|(from, to)| {
        let gap = days_between(**from, **to);
        0 < step && step.saturating_mul(7) < gap.saturating_mul(4)
    });
    if let Some((from, to)) = hole {
        problems.at(list, Problem::LastYearHole { from: next(*from).to_string(), to: to.to_string() });
    }
}
