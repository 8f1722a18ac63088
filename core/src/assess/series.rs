//! The values of series by day: observed, worked out from other series, rolled up from units.
//!
//! On a day a total counts if it has a figure of that very day, a state as it was found last. What is worked out needs
//! all its parts: a missing one is no zero.

use super::Question;
use crate::assessment::DecidedBy;
use crate::calendar::{next, previous};
use crate::number::Ratio;
use crate::order::sort_by_key;
use crate::plan::{Formula, Indicator, MeasureKind, Part, Plan, RollUp, UnitPart, at, below};
use crate::records::{Observation, standing};
use chrono::NaiveDate;
use std::cmp::Ordering;
use std::rc::Rc;

/// A value of a day.
#[derive(Debug, Clone)]
pub(super) struct Point {
    pub(super) on: NaiveDate,
    /// What it leans on that was found earliest: one fresh part makes no old one fresh.
    pub(super) oldest: FoundOn,
    pub(super) value: Ratio,
    pub(super) is_conflicting: bool,
    pub(super) illustrative: bool,
    /// Which of conflicting parts made it.
    pub(super) worse: Worse,
}

/// Where and when a figure was found: by day, then in the order of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FoundOn {
    pub(super) on: NaiveDate,
    pub(super) series: u32,
    pub(super) unit: Option<u32>,
}

/// Which value of a day is the worse one, where nothing else decides between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Worse {
    Low,
    High,
}

impl Worse {
    /// For what is divided by, or subtracted.
    pub(super) fn reversed(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }

    /// The worse value first.
    pub(super) fn of_values(self, one: &Ratio, other: &Ratio) -> Ordering {
        match self {
            Self::Low => one.cmp(other),
            Self::High => other.cmp(one),
        }
    }

    /// The figure with the worse value first.
    pub(super) fn by_value(self) -> impl Fn(&Observation, &Observation) -> Ordering {
        move |a, b| self.of_values(&a.value(), &b.value())
    }
}

/// Points that were worked out, each once for an assessment.
#[derive(Default)]
pub(super) struct Known {
    /// Of a series by its own figures or its formula.
    own: Memo,
    /// With what the units of an indicator make.
    rolled_up: Memo,
}

#[derive(Default)]
struct Memo(Vec<OfSeries>);

/// The points of one series that are known, sorted by unit and by which of two values is used.
type OfSeries = Vec<(Option<u32>, Worse, Rc<[Point]>)>;

impl Memo {
    /// The place of a series' points among those that are known, or where they belong.
    fn place(&self, series: u32, unit: Option<u32>, worse: Worse) -> Result<&Rc<[Point]>, usize> {
        let of_series = at(&self.0, series).map(Vec::as_slice).unwrap_or_default();
        match of_series.binary_search_by_key(&(unit, worse), |(unit, worse, _)| (*unit, *worse)) {
            Ok(place) => of_series.get(place).map(|(_, _, points)| points).ok_or(place),
            Err(place) => Err(place),
        }
    }

    fn note(&mut self, series: u32, unit: Option<u32>, worse: Worse, points: &Rc<[Point]>) {
        let (Err(place), Ok(series)) = (self.place(series, unit, worse), usize::try_from(series)) else { return };
        if self.0.len() <= series {
            self.0.resize_with(series.saturating_add(1), Vec::new);
        }
        if let Some(of_series) = self.0.get_mut(series) {
            of_series.insert(place, (unit, worse, Rc::clone(points)));
        }
    }
}

/// The points of a series up to the as-of date, of the whole or of a unit.
pub(super) fn points(
    question: &Question<'_>,
    known: &mut Known,
    series: u32,
    unit: Option<u32>,
    worse: Worse,
) -> Rc<[Point]> {
    if let Ok(points) = known.own.place(series, unit, worse) {
        return Rc::clone(points);
    }
    let worked_out: Rc<[Point]> = match at(&question.plan.series, series).map(|series| &series.formula) {
        None => Vec::new(),
        Some(Formula::Observed) => observed(question, series, unit, worse),
        Some(Formula::Ratio { of, to, .. } | Formula::Share { of, to }) => {
            let (of, to) = both(question, known, (of, to), unit, worse);
            ratios(&of, &to)
        }
        Some(Formula::Difference { of, minus }) => {
            let (of, minus) = both(question, known, (of, minus), unit, worse);
            let start = at(&question.plan.series, series).map(|series| series.start);
            // what was found by the start, such as a plan or the year before, is what it is compared with: none newer comes
            let oldest = |of: FoundOn, minus: FoundOn| if start < Some(minus.on) { of.min(minus) } else { of };
            together(&of, &minus, &|of, minus| Some(of.minus(minus)), &oldest)
        }
        Some(Formula::Sum(parts)) => {
            let parts: Vec<Column> = parts.iter().map(|part| column(question, known, part, unit, worse)).collect();
            sums(&parts)
        }
        Some(
            Formula::Score { .. } | Formula::WorstOf(_) | Formula::AllOf(_) | Formula::AnyOf(_) | Formula::GrowthOf(_),
        ) => Vec::new(),
    }
    .into();
    known.own.note(series, unit, worse, &worked_out);
    worked_out
}

/// The points of a series as a part of another one: of an indicator whose units are rolled up with what these make.
pub(super) fn points_of_part(
    question: &Question<'_>,
    known: &mut Known,
    series: u32,
    unit: Option<u32>,
    worse: Worse,
) -> Rc<[Point]> {
    let indicator = at(&question.plan.indicators, series).filter(|indicator| indicator.roll_up.is_some());
    let Some((indicator, place)) = indicator.and_then(|indicator| Some((indicator, indicator.place_of(unit)?))) else {
        return points(question, known, series, unit, worse);
    };
    if let Ok(points) = known.rolled_up.place(series, unit, worse) {
        return Rc::clone(points);
    }
    let made: Rc<[Point]> = rolled_up(question, known, (series, indicator), place, worse).into();
    known.rolled_up.note(series, unit, worse, &made);
    made
}

/// The points of a part, in the unit of measure of the whole.
struct Column {
    points: Rc<[Point]>,
    is_total: bool,
    power: i32,
    weight: Ratio,
}

impl Column {
    fn value(&self, point: &Point) -> Ratio {
        if self.power == 0 { point.value.clone() } else { point.value.times_ten_to(self.power) }
    }

    /// The point that counts on a day.
    fn on(&self, day: NaiveDate) -> Option<&Point> {
        on(&self.points, self.is_total, day)
    }
}

/// The point that counts on a day: a total's of that very day, a state's as it was found last.
pub(super) fn on(points: &[Point], is_total: bool, day: NaiveDate) -> Option<&Point> {
    let last = points.get(..points.partition_point(|point| point.on <= day))?.last()?;
    (!is_total || last.on == day).then_some(last)
}

fn column(question: &Question<'_>, known: &mut Known, part: &Part, unit: Option<u32>, worse: Worse) -> Column {
    let kind = at(&question.plan.series, part.series).map(|series| series.kind);
    let points = points_of_part(question, known, part.series, unit, worse);
    Column { points, is_total: kind == Some(MeasureKind::Cumulative), power: part.power, weight: Ratio::whole(1) }
}

fn both(
    question: &Question<'_>,
    known: &mut Known,
    (one, other): (&Part, &Part),
    unit: Option<u32>,
    worse: Worse,
) -> (Column, Column) {
    (column(question, known, one, unit, worse), column(question, known, other, unit, worse.reversed()))
}

/// The value of a part of a derived series on a day, in the derived series' unit of measure.
pub(super) fn part_on(
    question: &Question<'_>,
    known: &mut Known,
    part: &Part,
    unit: Option<u32>,
    worse: Worse,
    day: NaiveDate,
) -> Option<Point> {
    let column = column(question, known, part, unit, worse);
    column.on(day).map(|point| Point { value: column.value(point), ..point.clone() })
}

fn observed(question: &Question<'_>, series: u32, unit: Option<u32>, worse: Worse) -> Vec<Point> {
    let all = question.records.observations_of(series, unit);
    let of_series = at(&question.plan.series, series);
    let start =
        of_series.filter(|series| series.kind == MeasureKind::Cumulative).map_or(NaiveDate::MIN, |series| series.start);
    let is_illustrative = of_series.is_some_and(|series| series.illustrative);
    let from = all.partition_point(|observation| observation.on < start);
    let to = all.partition_point(|observation| observation.on <= question.as_of);
    let days = all.get(from..to).unwrap_or_default().chunk_by(|a, b| a.on == b.on);
    days.filter_map(|day| decide(question.plan, &standing(day), worse.by_value()))
        .map(|(observation, decided_by)| Point {
            on: observation.on,
            oldest: FoundOn { on: observation.on, series, unit },
            value: observation.value(),
            is_conflicting: decided_by.is_some(),
            illustrative: observation.illustrative || is_illustrative,
            worse,
        })
        .collect()
}

/// Which of the values of a day is used: they agree, or the plan's order of sources decides, or the worse one.
pub(super) fn decide<'r>(
    plan: &Plan,
    values: &[&'r Observation],
    worse: impl Fn(&Observation, &Observation) -> Ordering,
) -> Option<(&'r Observation, Option<DecidedBy>)> {
    let first = *values.first()?;
    if values.iter().all(|value| value.value() == first.value()) {
        return Some((first, None));
    }
    // a source that the plan does not list ranks after all that it does
    let rank = |observation: &Observation| {
        observation.source.filter(|source| at(&plan.sources, *source).is_some()).unwrap_or(u32::MAX)
    };
    let best = values.iter().map(|value| rank(value)).min()?;
    let mut of_best = values.iter().filter(|value| rank(value) == best);
    let (one, another) = (of_best.next()?, of_best.next());
    if another.is_none() {
        return Some((one, Some(DecidedBy::SourceOrder)));
    }
    let worst = values.iter().filter(|value| rank(value) == best).min_by(|a, b| worse(a, b))?;
    Some((worst, Some(DecidedBy::WorseVerdict)))
}

/// A ratio is as old as its numerator: what it is divided by, such as a population, is often found once a year.
fn ratios(of: &Column, to: &Column) -> Vec<Point> {
    together(of, to, &Ratio::divided_by, &|of, _| of)
}

/// The days on which two columns count together, with what is worked out from their values, and from what they lean on.
fn together(
    of: &Column,
    with: &Column,
    work_out: &dyn Fn(&Ratio, &Ratio) -> Option<Ratio>,
    oldest: &dyn Fn(FoundOn, FoundOn) -> FoundOn,
) -> Vec<Point> {
    // where one is a total its days are those of the whole; of two states those of both
    let mut days: Vec<NaiveDate> = match (of.is_total, with.is_total) {
        (true, _) => of.points.iter().map(|point| point.on).collect(),
        (false, true) => with.points.iter().map(|point| point.on).collect(),
        (false, false) => of.points.iter().chain(with.points.iter()).map(|point| point.on).collect(),
    };
    days.sort_unstable();
    days.dedup();
    let point = |day: NaiveDate| {
        let (one, other) = (of.on(day)?, with.on(day)?);
        Some(Point {
            on: day,
            oldest: oldest(one.oldest, other.oldest),
            value: work_out(&of.value(one), &with.value(other))?,
            is_conflicting: one.is_conflicting || other.is_conflicting,
            illustrative: one.illustrative || other.illustrative,
            worse: one.worse,
        })
    };
    days.into_iter().filter_map(point).collect()
}

/// The points of all columns by day; of one day in the order of the columns.
fn by_day(columns: &[Column]) -> Vec<(NaiveDate, usize, &Point)> {
    let mut events: Vec<(NaiveDate, usize, &Point)> = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        events.extend(column.points.iter().map(|point| (point.on, place, point)));
    }
    sort_by_key(&mut events, |(on, place, _)| (*on, *place));
    events
}

/// The sum of many columns, by weight, on the days on which all of them count.
fn sums(columns: &[Column]) -> Vec<Point> {
    swept(columns, &|a, b| Point {
        value: a.value.plus(&b.value),
        is_conflicting: a.is_conflicting || b.is_conflicting,
        illustrative: a.illustrative || b.illustrative,
        ..a
    })
}

/// The points of an indicator with a breakdown: its own figures, and on other days what the units below it make.
/// `part` is the position of a unit's part, none for the whole.
pub(super) fn rolled_up(
    question: &Question<'_>,
    known: &mut Known,
    (position, indicator): (u32, &Indicator),
    part: Option<u32>,
    worse: Worse,
) -> Vec<Point> {
    let unit = part.and_then(|part| at(&indicator.breakdown, part)).map(|part| part.unit);
    let own = points(question, known, position, unit, worse);
    let below = below(&indicator.breakdown, part);
    let (Some(roll_up), false) = (indicator.roll_up, below.is_empty()) else { return own.to_vec() };
    let mut made: Vec<Point> = Vec::new();
    for span in spans(question.plan, &below) {
        let points =
            of_units(question, known, (position, indicator), roll_up, &span.valid(question.plan, &below), worse);
        made.extend(points.into_iter().filter(|point| span.holds(point.on)));
    }
    // the whole's own figure decides where there is one
    made.retain(|point| own.binary_search_by_key(&point.on, |own| own.on).is_err());
    made.extend(own.iter().cloned());
    sort_by_key(&mut made, |point| point.on);
    made
}

/// Days on which the same units are valid; both ends included.
struct Span {
    from: NaiveDate,
    to: NaiveDate,
}

impl Span {
    fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    fn valid<'p>(&self, plan: &Plan, parts: &[(u32, &'p UnitPart)]) -> Vec<(u32, &'p UnitPart)> {
        let is_valid = |part: &UnitPart| at(&plan.units, part.unit).is_some_and(|unit| unit.is_valid_on(self.from));
        parts.iter().filter(|(_, part)| is_valid(part)).copied().collect()
    }
}

/// One after the other, from the first day to the last.
fn spans(plan: &Plan, parts: &[(u32, &UnitPart)]) -> Vec<Span> {
    let units = || parts.iter().filter_map(|(_, part)| at(&plan.units, part.unit));
    let mut starts: Vec<NaiveDate> = units().filter_map(|unit| unit.valid_from).collect();
    starts.extend(units().filter_map(|unit| unit.valid_to).map(next));
    starts.push(NaiveDate::MIN);
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).map(|start| previous(*start)).chain([NaiveDate::MAX]);
    starts.iter().copied().zip(ends).map(|(from, to)| Span { from, to }).collect()
}

fn of_units(
    question: &Question<'_>,
    known: &mut Known,
    (position, indicator): (u32, &Indicator),
    roll_up: RollUp,
    parts: &[(u32, &UnitPart)],
    worse: Worse,
) -> Vec<Point> {
    let Some(series) = at(&question.plan.series, position) else { return Vec::new() };
    if parts.is_empty() {
        return Vec::new();
    }
    let columns = |known: &mut Known, weight: &dyn Fn(&UnitPart) -> Ratio| -> Vec<Column> {
        let column_of = |(place, part): &(u32, &UnitPart)| {
            let mut points = rolled_up(question, known, (position, indicator), Some(*place), worse);
            points.iter_mut().for_each(|point| point.illustrative |= part.illustrative);
            let points = points.into();
            let is_total = series.kind == MeasureKind::Cumulative;
            Column { points, is_total, power: 0, weight: weight(part) }
        };
        parts.iter().map(column_of).collect()
    };
    match (roll_up, &series.formula) {
        (RollUp::Sum, _) => sums(&columns(known, &|_| Ratio::whole(1))),
        (RollUp::WeightedMean, _) => {
            let columns = columns(known, &|part| part.weight.ratio());
            let weights = columns.iter().fold(Ratio::whole(0), |sum, column| sum.plus(&column.weight));
            let mean = |point: Point| Some(Point { value: point.value.divided_by(&weights)?, ..point });
            sums(&columns).into_iter().filter_map(mean).collect()
        }
        (RollUp::RatioOfSums, Formula::Ratio { of, to, .. } | Formula::Share { of, to }) => {
            let (over, under) = fractions(question, known, indicator, (of, to), parts, worse);
            ratios(&over, &under)
        }
        (RollUp::Worst, _) => worst(&columns(known, &|_| Ratio::whole(1)), worse),
        (RollUp::RatioOfSums, _) | (RollUp::AllOf, _) => Vec::new(),
    }
}

/// The sums of numerators and of denominators on a day.
pub(super) fn fractions_on(
    question: &Question<'_>,
    known: &mut Known,
    (indicator, place): (&Indicator, Option<u32>),
    parts: (&Part, &Part),
    worse: Worse,
    day: NaiveDate,
) -> (Option<Point>, Option<Point>) {
    let units = Span { from: day, to: day }.valid(question.plan, &below(&indicator.breakdown, place));
    let (over, under) = fractions(question, known, indicator, parts, &units, worse);
    (over.on(day).cloned(), under.on(day).cloned())
}

/// The sums of numerators and of denominators: of the parts, or of the units below one that has no figure itself, as
/// they are valid from day to day.
fn fractions(
    question: &Question<'_>,
    known: &mut Known,
    indicator: &Indicator,
    (of, to): (&Part, &Part),
    parts: &[(u32, &UnitPart)],
    worse: Worse,
) -> (Column, Column) {
    let (mut overs, mut unders) = (Vec::new(), Vec::new());
    for (place, part) in parts {
        let (over, under) = both(question, known, (of, to), Some(part.unit), worse);
        let has_figures = !over.points.is_empty() && !under.points.is_empty();
        let (over, under) = if has_figures || part.below.is_empty() {
            (over, under)
        } else {
            let below = below(&indicator.breakdown, Some(*place));
            let (mut over, mut under) = (Vec::new(), Vec::new());
            for span in spans(question.plan, &below) {
                let valid = span.valid(question.plan, &below);
                if valid.is_empty() {
                    continue;
                }
                let (overs, unders) = fractions(question, known, indicator, (of, to), &valid, worse);
                over.extend(overs.points.iter().filter(|point| span.holds(point.on)).cloned());
                under.extend(unders.points.iter().filter(|point| span.holds(point.on)).cloned());
            }
            (summed(question, of, over), summed(question, to, under))
        };
        overs.push(over);
        unders.push(under);
    }
    (summed(question, of, sums(&overs)), summed(question, to, sums(&unders)))
}

/// Sums of a part's values, in the unit of measure of the whole.
fn summed(question: &Question<'_>, part: &Part, points: Vec<Point>) -> Column {
    let kind = at(&question.plan.series, part.series).map(|series| series.kind);
    let is_total = kind == Some(MeasureKind::Cumulative);
    Column { points: points.into(), is_total, power: 0, weight: Ratio::whole(1) }
}

/// The worst value of each day on which all columns count.
fn worst(columns: &[Column], worse: Worse) -> Vec<Point> {
    swept(columns, &|a, b| match worse {
        Worse::Low if b.value < a.value => b,
        Worse::High if a.value < b.value => b,
        Worse::Low | Worse::High => a,
    })
}

/// What all columns make together on each day on which all of them count. One sweep over their points; what the states
/// make is kept in a tree in which each node is made of the two below it, so that a day costs what is new on it.
fn swept(columns: &[Column], make: &dyn Fn(Point, Point) -> Point) -> Vec<Point> {
    let states = columns.iter().filter(|column| !column.is_total).count();
    let totals = columns.len().saturating_sub(states);
    let events = by_day(columns);
    let both = |a: Option<Point>, b: Option<Point>| match (a, b) {
        (Some(a), Some(b)) => {
            let oldest = a.oldest.min(b.oldest);
            Some(Point { oldest, ..make(a, b) })
        }
        (one, other) => one.or(other),
    };
    let leaves = columns.len().next_power_of_two();
    let mut tree: Vec<Option<Point>> = vec![None; leaves.saturating_mul(2)];
    let (mut begun, mut made) = (0_usize, Vec::new());
    for day in events.chunk_by(|(a, _, _), (b, _, _)| a == b) {
        let (mut of_totals, mut found): (Option<Point>, usize) = (None, 0);
        let mut nodes: Vec<usize> = Vec::new();
        for (_, place, point) in day {
            let Some(column) = columns.get(*place) else { continue };
            let point = Some(Point { value: column.value(point).times(&column.weight), ..(*point).clone() });
            if column.is_total {
                (of_totals, found) = (both(point, of_totals), found.saturating_add(1));
                continue;
            }
            let node = leaves.saturating_add(*place);
            if let Some(leaf) = tree.get_mut(node) {
                begun = begun.saturating_add(usize::from(leaf.is_none()));
                *leaf = point;
                nodes.push(node);
            }
        }
        while nodes.first().is_some_and(|node| 1 < *node) {
            nodes.iter_mut().for_each(|node| *node /= 2);
            nodes.dedup();
            for node in &nodes {
                let below = |node: usize| tree.get(node).cloned().flatten();
                let first = node.saturating_mul(2);
                let point = both(below(first), below(first.saturating_add(1)));
                if let Some(node) = tree.get_mut(*node) {
                    *node = point;
                }
            }
        }
        let all = both(tree.get(1).cloned().flatten(), of_totals);
        if let (Some(all), Some((on, _, _)), true) = (all, day.first(), begun == states && found == totals) {
            made.push(Point { on: *on, ..all });
        }
    }
    made
}
