//! Observations: values of an indicator as of a day, from a source.

use super::source::Sources;
use crate::diagnostic::{Problem, Thing};
use crate::json::{Fields, Node, Problems};
use crate::number::{Figure, Number, Ratio, Uom};
use crate::plan::{Formula, Indicator, MeasureKind, Plan, RollUp, Series, UnitPart, at};
use chrono::NaiveDate;
use std::cmp::Ordering;

/// One value of one indicator.
#[derive(Debug, Clone)]
pub(crate) struct Observation {
    /// Position in the plan's series: the indicator's own where it is one.
    pub(crate) series: u32,
    /// The unit whose part it is; none for the whole.
    pub(crate) unit: Option<u32>,
    pub(crate) on: NaiveDate,
    /// As it was written.
    pub(crate) written: Number,
    /// The unit it was written in, if that is another one, and the power of ten that converts it.
    pub(crate) converted: Option<Box<Converted>>,
    /// Position in the records' sources.
    pub(crate) source: Option<u32>,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
    place: u32,
}

/// A unit of measure other than the indicator's.
#[derive(Debug, Clone)]
pub(crate) struct Converted {
    pub(crate) uom: String,
    power: i32,
}

impl Observation {
    /// The value in the indicator's unit of measure.
    pub(crate) fn value(&self) -> Ratio {
        match &self.converted {
            None => self.written.ratio(),
            Some(converted) => self.written.ratio().times_ten_to(converted.power),
        }
    }

    /// Where it stands in its text.
    pub(crate) fn place(&self) -> u32 {
        self.place
    }

    /// By series, unit and day; on one day by source, by when it was recorded, then by value.
    pub(crate) fn order(a: &Self, b: &Self) -> Ordering {
        let key = |o: &Self| (o.series, o.unit, o.on, o.source, o.recorded);
        key(a).cmp(&key(b)).then_with(|| a.value().cmp(&b.value()))
    }

    fn is_below(&self, other: &Self) -> bool {
        match (&self.converted, &other.converted) {
            (None, None) => self.written.is_below(&other.written),
            (Some(_), _) | (None, Some(_)) => self.value() < other.value(),
        }
    }

    /// The value in the indicator's unit: as it was written, or converted exactly.
    pub(crate) fn figure(&self) -> Figure {
        match self.converted {
            None => self.written.figure(),
            Some(_) => self.value().whole_or_derived(),
        }
    }
}

pub(super) fn read_observations(
    records: &mut Fields<'_, '_>,
    plan: &Plan,
    sources: &mut Sources<'_>,
) -> Vec<Observation> {
    let nodes = records.list("observations");
    let problems = &mut *records.problems;
    // most files list the values of one indicator together
    let mut last: Option<(&str, u32)> = None;
    let mut observations: Vec<Observation> =
        nodes.filter_map(|node| read(node, plan, sources, &mut last, problems)).collect();
    // the order of a file means nothing: a permuted file is the same records
    if !observations.is_sorted_by(|a, b| Observation::order(a, b) != Ordering::Greater) {
        observations.sort_by(Observation::order);
    }
    let mut denominators: Vec<u32> =
        plan.series.iter().filter_map(|series| series.formula.divided()).map(|(_, under)| under.series).collect();
    denominators.sort_unstable();
    for values in observations.chunk_by(|a, b| (a.series, a.unit) == (b.series, b.unit)) {
        let Some((series, position)) = values.first().and_then(|o| Some((at(&plan.series, o.series)?, o.series)))
        else {
            continue;
        };
        look_over(values, series, problems);
        if denominators.binary_search(&position).is_ok()
            && let Some(zero) = values.iter().find(|value| value.written.is_zero())
        {
            let on = zero.on.to_string();
            problems.at_place(zero.place, Problem::ZeroDenominator { id: series.id.clone(), on });
        }
    }
    compare_parts(&observations, plan, problems);
    observations
}

/// Figures of a whole that its parts do not add up to, sums of them that are below the whole's figure before, and parts
/// that are more than the whole; said once for a series.
fn compare_parts(observations: &[Observation], plan: &Plan, problems: &mut Problems) {
    let of = |series: u32, unit: Option<u32>| of_series(observations, series, unit);
    for (indicator, position) in plan.indicators.iter().zip(0_u32..) {
        // of a ratio of sums numerators and denominators add up, each by themselves
        let summed = match (indicator.roll_up, at(&plan.series, position).and_then(|own| own.formula.divided())) {
            (Some(RollUp::Sum), _) => vec![position],
            (Some(RollUp::RatioOfSums), Some((over, under))) => vec![over.series, under.series],
            (Some(RollUp::RatioOfSums | RollUp::WeightedMean | RollUp::Worst | RollUp::AllOf) | None, _) => continue,
        };
        for series in summed {
            compare_sums(observations, plan, indicator, series, problems);
        }
    }
    for series in &plan.series {
        let Formula::Share { of: part, to: whole } = &series.formula else { continue };
        let exceeds = of(part.series, None).iter().find_map(|figure| {
            let found = last_on(of(whole.series, None), figure.on)?;
            let of_whole = found.value().times_ten_to(whole.power);
            (of_whole < figure.value()).then(|| (figure, of_whole, later_recorded(figure, found)))
        });
        if let Some((figure, whole, latest)) = exceeds {
            let (on, part) = (figure.on.to_string(), figure.figure().to_string());
            let whole = whole.whole_or_derived().to_string();
            problems.at_place(latest.place, Problem::ShareExceedsWhole { on, part, whole });
        }
    }
}

/// The sums of the units' figures, beside the whole's of the same day and behind its last one before.
fn compare_sums(
    observations: &[Observation],
    plan: &Plan,
    indicator: &Indicator,
    series: u32,
    problems: &mut Problems,
) {
    let Some(total) = at(&plan.series, series) else { return };
    let own = of_series(observations, series, None);
    if own.is_empty() {
        return;
    }
    // several indicators may add up units of one series: of its figures only those of this one's are looked at
    let added = indicator.breakdown.iter().filter(|part| part.above.is_none());
    let of_units = added.flat_map(|part| of_series(observations, series, Some(part.unit)));
    let mut days: Vec<NaiveDate> = own.iter().chain(of_units).map(|figure| figure.on).collect();
    days.sort_unstable();
    days.dedup();
    let (mut differs, mut fall, mut times) = (None, None, 0_u32);
    // the figures of the whole that no sum has followed yet
    let mut last: Vec<&Observation> = Vec::new();
    for day in days {
        let until = own.get(..own.partition_point(|whole| whole.on <= day)).unwrap_or_default();
        let of_day = standing(until.get(until.partition_point(|whole| whole.on < day)..).unwrap_or_default());
        if of_day.is_empty() {
            if last.is_empty() {
                continue;
            }
            // a fall is below every figure of the day before, whichever of several counts
            let Some((sum, latest)) = sum_on(observations, plan, indicator, series, day, greatest) else { continue };
            let before = least(&last).filter(|before| total.start <= before.on && sum < before.value());
            if let (Some(before), MeasureKind::Cumulative) = (before, total.kind) {
                fall = fall.or(Some((day, before, sum, latest)));
                times = times.saturating_add(1);
            }
            last.clear();
            continue;
        }
        if let Some((sum, latest)) = sum_on(observations, plan, indicator, series, day, first)
            && let Some(whole) = of_day.iter().copied().find(|whole| sum != whole.value())
        {
            differs = differs.or(Some((whole, sum, latest)));
        }
        last = of_day;
    }
    if let Some((whole, sum, latest)) = differs {
        let (on, sum) = (whole.on.to_string(), sum.whole_or_derived().to_string());
        let problem = Problem::SumDiffers { on, sum, whole: whole.figure().to_string() };
        problems.at_place(later_recorded(whole, latest).place, problem);
    }
    if let Some((day, before, sum, latest)) = fall {
        let (on, value, times) = (day.to_string(), sum.whole_or_derived().to_string(), times.to_string());
        let problem = Problem::FallingSeries { on, value, before: before.figure().to_string(), times };
        problems.at_place(later_recorded(latest, before).place, problem);
    }
}

/// Of the figures of a day that stand the one that counts.
fn first<'o>(figures: &[&'o Observation]) -> Option<&'o Observation> {
    figures.first().copied()
}

fn least<'o>(figures: &[&'o Observation]) -> Option<&'o Observation> {
    figures.iter().copied().min_by(|one, other| one.value().cmp(&other.value()))
}

fn greatest<'o>(figures: &[&'o Observation]) -> Option<&'o Observation> {
    figures.iter().copied().max_by(|one, other| one.value().cmp(&other.value()))
}

/// The sum of a day on which every unit that is there has a figure, of several the one that is picked, and of these the one
/// that was recorded last.
fn sum_on<'o>(
    observations: &'o [Observation],
    plan: &Plan,
    indicator: &Indicator,
    series: u32,
    day: NaiveDate,
    picked: fn(&[&'o Observation]) -> Option<&'o Observation>,
) -> Option<(Ratio, &'o Observation)> {
    let valid = |part: &&UnitPart| at(&plan.units, part.unit).is_some_and(|unit| unit.is_valid_on(day));
    let (mut sum, mut latest) = (Ratio::whole(0), None);
    for part in indicator.breakdown.iter().filter(|part| part.above.is_none()).filter(valid) {
        let own = of_series(observations, series, Some(part.unit));
        let of_day = own.partition_point(|value| value.on < day)..own.partition_point(|value| value.on <= day);
        let found = picked(&standing(own.get(of_day).unwrap_or_default()))?;
        latest = Some(latest.map_or(found, |latest| later_recorded(latest, found)));
        sum = sum.plus(&found.value());
    }
    Some((sum, latest?))
}

/// The figures of a series, of the whole or of a unit.
#[inline(never)]
fn of_series(observations: &[Observation], series: u32, unit: Option<u32>) -> &[Observation] {
    let key = |o: &Observation| (o.series, o.unit);
    let from = observations.partition_point(|o| key(o) < (series, unit));
    let to = observations.partition_point(|o| key(o) <= (series, unit));
    observations.get(from..to).unwrap_or_default()
}

/// The last figure up to a day.
fn last_on(values: &[Observation], day: NaiveDate) -> Option<&Observation> {
    values.get(..values.partition_point(|value| value.on <= day))?.last()
}

/// Of what a problem is made of, that which was recorded last: until then nobody could see it.
fn later_recorded<'o>(one: &'o Observation, other: &'o Observation) -> &'o Observation {
    if one.recorded < other.recorded { other } else { one }
}

const FIELDS: &[&str] = &["indicator", "on", "value", "source", "recorded", "uom", "unit", "note", "illustrative"];

fn read<'a>(
    node: Node<'a>,
    plan: &Plan,
    sources: &mut Sources<'_>,
    last: &mut Option<(&'a str, u32)>,
    problems: &mut Problems,
) -> Option<Observation> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let series = match (fields.get("indicator"), *last) {
        (Some(given), Some((id, series))) if given.raw() == id => Some(series),
        (given, _) => {
            let series = fields.reference("indicator", &plan.series_ids, Thing::Indicator);
            *last = given.map(Node::raw).zip(series);
            series
        }
    };
    let (on, written) = (fields.day("on"), fields.number("value"));
    let source = fields.get("source").and_then(|source| sources.read(source, fields.problems));
    let recorded = fields.day_if_given("recorded");
    let mut converted = Some(None);
    if let Some(uom) = fields.text_if_given("uom")
        && let Some(node) = fields.get("uom")
        && let Some(wanted) = series.and_then(|series| at(&plan.series, series))
    {
        converted = read_uom(node, uom, &wanted.uom, fields.problems);
    }
    if let (Some(written), Some(node)) = (written, fields.get("value"))
        && written.is_negative()
    {
        fields.problems.at(node, Problem::NegativeValue { value: written.figure().to_string() });
    }
    let unit = match fields.get("unit") {
        Some(node) => read_unit(node, series, on, plan, fields.problems).map(Some),
        None => Some(None),
    };
    fields.name_if_given("note");
    let illustrative = fields.flag("illustrative");
    // of another unit, or another unit of measure, it is not this figure
    let (series, on, written, unit, converted) = (series?, on?, written?, unit?, converted?);
    Some(Observation { series, unit, on, written, converted, source, recorded, illustrative, place: node.place() })
}

/// The unit whose part a figure is. One that nothing uses, or on a day on which there is no such unit, is worth a look.
fn read_unit(
    node: Node<'_>,
    series: Option<u32>,
    on: Option<NaiveDate>,
    plan: &Plan,
    problems: &mut Problems,
) -> Option<u32> {
    let unit = plan.unit_ids.reference(node, Thing::Unit, problems)?;
    let id = || node.string().unwrap_or_default().into_owned();
    if series.is_some_and(|series| plan.broken_down.binary_search(&(series, unit)).is_err()) {
        problems.at(node, Problem::UnitNotBrokenDown { unit: id() });
    }
    if let (Some(on), Some(found)) = (on, at(&plan.units, unit))
        && !found.is_valid_on(on)
    {
        problems.at(node, Problem::UnitNotValid { unit: id(), on: on.to_string() });
    }
    Some(unit)
}

/// A unit of measure that does not convert is a problem; one that is the indicator's own is nothing to remember.
fn read_uom(node: Node<'_>, given: String, wanted: &Uom, problems: &mut Problems) -> Option<Option<Box<Converted>>> {
    match wanted.power_from(&given) {
        Some(0) => Some(None),
        Some(power) => Some(Some(Box::new(Converted { uom: given, power }))),
        None => {
            problems.at(node, Problem::UomMismatch { given, wanted: wanted.name.vi.clone() });
            None
        }
    }
}

/// What somebody should look at in one series, sorted by day.
fn look_over(values: &[Observation], series: &Series, problems: &mut Problems) {
    for day in values.chunk_by(|a, b| a.on == b.on).filter(|day| day.len() > 1) {
        let standing = standing(day);
        if let [first, .., last] = standing.as_slice()
            && standing.iter().any(|value| value.value() != first.value())
        {
            let on = first.on.to_string();
            let shown: Vec<String> = standing.iter().map(|value| format!("`{}`", value.figure())).collect();
            let latest = standing.iter().fold(*last, |latest, value| later_recorded(latest, value));
            problems.at_place(latest.place, Problem::TwoValues { on, values: shown.join(", ") });
        }
    }
    if let (Some(first), false) = (values.first(), matches!(series.formula, Formula::Observed)) {
        problems.at_place(first.place, Problem::ObservationOfDerived { id: series.id.clone() });
    }
    if let Some(until) = series.counts_until
        && let Some(late) = values.iter().find(|observation| until < observation.on)
    {
        let (on, until) = (late.on.to_string(), until.to_string());
        problems.at_place(late.place, Problem::AfterTheCount { on, until });
    }
    // said once for a series
    let early = values.iter().find_map(|value| value.recorded.filter(|day| *day < value.on).map(|day| (value, day)));
    if let Some((value, recorded)) = early {
        let (recorded, on) = (recorded.to_string(), value.on.to_string());
        problems.at_place(value.place, Problem::RecordedBefore { recorded, on });
    }
    if series.kind == MeasureKind::Cumulative {
        look_over_cumulative(values, series.start, problems);
    }
}

fn look_over_cumulative(values: &[Observation], start: NaiveDate, problems: &mut Problems) {
    if let Some(early) = values.iter().find(|observation| observation.on < start) {
        let (on, start) = (early.on.to_string(), start.to_string());
        problems.at_place(early.place, Problem::BeforeTheStart { on, start });
    }
    // A fall is a later day whose best value is below the worst of the day before; said once for a series.
    let (mut first, mut times) = (None, 0_u32);
    let mut before: Option<&Observation> = None;
    for day in values.chunk_by(|a, b| a.on == b.on) {
        let (least, most) = match day {
            [only] => (Some(only), Some(only)),
            several => {
                let values = standing(several);
                (least(&values), greatest(&values))
            }
        };
        if let (Some(before), Some(most)) = (before, most)
            && most.is_below(before)
        {
            first = first.or(Some((before, most)));
            times = times.saturating_add(1);
        }
        before = least;
    }
    if let Some((before_it, fallen)) = first {
        let times = times.to_string();
        let (on, value, before) = (fallen.on.to_string(), fallen.figure().to_string(), before_it.figure().to_string());
        let latest = later_recorded(fallen, before_it);
        problems.at_place(latest.place, Problem::FallingSeries { on, value, before, times });
    }
}

/// The observations of one day that stand: of each source the latest recorded (a correction replaces what it corrects).
pub(crate) fn standing(day: &[Observation]) -> Vec<&Observation> {
    let mut standing: Vec<&Observation> = Vec::with_capacity(1);
    for of_source in day.chunk_by(|a, b| a.source == b.source) {
        // sorted by `recorded`, so the last ones are the latest
        let latest = of_source.last().map(|observation| observation.recorded);
        let last: Vec<&Observation> = of_source.iter().filter(|o| Some(o.recorded) == latest).collect();
        for (place, observation) in last.iter().enumerate() {
            // sorted by value within one day of recording: equal ones stand once
            let repeated = place.checked_sub(1).and_then(|before| last.get(before));
            if repeated.is_none_or(|before| before.value() != observation.value()) {
                standing.push(observation);
            }
        }
    }
    standing
}
