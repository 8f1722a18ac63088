//! Indicators as a plan states them: what is measured, the target, and the path to it.

mod breakdown;
mod effect;
mod fit;
mod measure;
mod path;
mod resolve;
mod revision;
mod target;
mod way;

pub(crate) use breakdown::{RollUp, UnitPart, below};
pub(crate) use fit::{is_without_share, look_over, misfits};
pub(super) use measure::read_weight;
pub(crate) use measure::{Formula, MeasureKind, Part, Series};
pub(crate) use path::{Baseline, Path, ValueOn, ZeroBase, origin};
pub(crate) use resolve::{broken_down, resolve};
pub(crate) use revision::{Interim, Revision, is_to_be_revised, revision_on};
pub(crate) use target::{Aim, Bound, Change, Fulfilment, Limits, Side, Target, read as read_target};
pub(crate) use way::read_ways;

use super::{Common, Known, parties, read_common, read_responsible};
use crate::diagnostic::Problem;
use crate::json::{self, Fields, Kind, Node, Problems};
use crate::number::{Number, Ratio, Rounding};
use chrono::NaiveDate;

/// An indicator with its target.
#[derive(Debug, Clone)]
pub(crate) struct Indicator {
    pub(crate) id: String,
    pub(crate) common: Common,
    pub(crate) start: NaiveDate,
    pub(crate) due: NaiveDate,
    /// INVARIANT: start ≤ closes_on ≤ due ≤ counts_until.
    pub(crate) closes_on: NaiveDate,
    pub(crate) counts_until: NaiveDate,
    /// None of composites of verdicts, and of growth without a target.
    pub(crate) aim: Option<Aim>,
    pub(crate) baseline: Option<Baseline>,
    /// INVARIANT: by days only for a total or with a baseline.
    pub(crate) path: Path,
    pub(crate) path_illustrative: bool,
    pub(crate) on_track: Number,
    pub(crate) at_risk: Number,
    pub(crate) nearly_achieved: Option<Number>,
    pub(crate) stale_after_days: Option<u32>,
    pub(crate) forecast: Method,
    pub(crate) forecast_illustrative: bool,
    pub(crate) growth: Option<Growth>,
    pub(crate) print: Option<Print>,
    /// In order.
    pub(crate) interim: Vec<Interim>,
    /// In the order in which they take effect.
    pub(crate) revisions: Vec<Revision>,
    pub(crate) breakdown: Vec<UnitPart>,
    /// Its parts with others below them: unit and place, by unit.
    pub(crate) groups: Vec<(u32, u32)>,
    pub(crate) roll_up: Option<RollUp>,
    /// Whether start and due day are its own, not those of its parts.
    has_start: bool,
    has_due: bool,
    /// Whether its days could be read.
    has_days: bool,
}

/// How the value on the due day is foreseen.
#[derive(Debug, Clone)]
pub(crate) enum Method {
    /// As far along the path as so far.
    RunRate,
    /// Least squares over the figures of so many days.
    Trend {
        days: u32,
    },
    /// By last year's series.
    LikeLastYear(Vec<ValueOn>),
    None,
}

/// The growth method.
#[derive(Debug, Clone)]
pub(crate) struct Growth {
    /// A natural limit of the values.
    pub(crate) limit: Option<Number>,
    /// Where it stands in the text.
    place: u32,
    /// Whether values are to rise, where no target says so.
    pub(crate) rises: Option<bool>,
}

/// How derived numbers are printed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Print {
    pub(crate) digits: u32,
    pub(crate) rounding: Rounding,
}

const FIELDS: &[&str] = &[
    "id",
    "name",
    "section",
    "tags",
    "measure",
    "start",
    "due",
    "closes_on",
    "counts_until",
    "target",
    "baseline",
    "path",
    "bands",
    "nearly_achieved",
    "stale_after_days",
    "responsible",
    "supporting",
    "document",
    "note",
    "illustrative",
    "ratio",
    "share",
    "sum",
    "difference",
    "score",
    "cap",
    "worst_of",
    "all_of",
    "any_of",
    "growth_of",
    "growth",
    "forecast",
    "print",
    "interim",
    "revisions",
    "breakdown",
    "roll_up",
    "weight",
];

/// An indicator with the series of its values.
pub(crate) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<(Indicator, Series)> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let mut common = read_common(&mut fields, known);
    let (given, form) = measure::read(&mut fields, known);
    let days = read_days(&mut fields, known.period, form.is_of_verdicts());
    let (growth, aim) = (fields.get("growth"), read_aim(&mut fields, &form));
    let growth = growth.and_then(|node| read_growth(node, aim.as_ref(), fields.problems));
    let baseline = fields.get("baseline").and_then(|node| path::read_baseline(node, fields.problems));
    let span = days.as_ref().map(|days| (days.start, days.due));
    let interim = revision::read_interim(&mut fields, span);
    let revisions = revision::read_revisions(&mut fields, span, &known.documents);
    if fields.get("baseline").is_none() {
        if let Some(place) = revision::relative(aim.as_ref(), &interim, &revisions) {
            let node = fields.get(place).unwrap_or(fields.of);
            fields.problems.at(node, Problem::BaselineNeeded);
        } else if growth.is_some() {
            fields.problems.at(fields.of, Problem::GrowthNeedsBaseline);
        }
    }
    let forecast = fields.get("forecast").and_then(|node| read_method(node, span, fields.problems));
    let (on_track, at_risk) = read_bands(fields.get("bands"), growth.is_some(), fields.problems);
    let nearly_achieved = read_nearly(&mut fields, aim.as_ref());
    let print = fields.get("print").and_then(|node| read_print(node, fields.problems));
    let stale_after_days = fields.whole_if_given("stale_after_days");
    let (breakdown, roll_up) = breakdown::read(&mut fields, known, aim.as_ref(), &revisions, &form, span);
    read_responsible(&mut fields, "responsible", known, &mut common);
    if let Some((_, due)) = span {
        let named = fields.get("responsible");
        parties::say_who_is_not_there(named, &common.responsible, due, known, fields.problems);
    }
    let has_start = fields.get("start").is_some();
    let has_due = fields.get("due").is_some();
    let has_days = days.is_some();
    let days = days.unwrap_or_default();
    let (forecast, forecast_illustrative) = forecast.unwrap_or((Method::RunRate, false));
    let series = Series {
        id: id.clone(),
        name: common.name.clone(),
        has_uom: given.uom.is_some(),
        has_kind: given.kind.is_some(),
        uom: given.uom.unwrap_or_default(),
        // of what is worked out it is taken from the parts, unless it is given
        kind: given.kind.unwrap_or(MeasureKind::Cumulative),
        is_share: false,
        formula: form,
        start: days.start,
        counts_until: Some(days.counts_until),
        illustrative: common.illustrative,
        place: node.place(),
    };
    let indicator = Indicator {
        id,
        common,
        start: days.start,
        due: days.due,
        closes_on: days.closes_on,
        counts_until: days.counts_until,
        aim,
        baseline,
        path: Path::AtEnd,
        path_illustrative: false,
        on_track,
        at_risk,
        nearly_achieved,
        stale_after_days,
        forecast,
        forecast_illustrative,
        growth,
        print,
        interim,
        revisions,
        groups: breakdown::groups(&breakdown),
        breakdown,
        roll_up,
        has_start,
        has_due,
        has_days,
    };
    Some((indicator, series))
}

/// A quantity without a target of its own.
pub(crate) fn read_series(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Series> {
    const FIELDS: &[&str] = &[
        "id",
        "name",
        "measure",
        "start",
        "ratio",
        "share",
        "sum",
        "difference",
        "score",
        "cap",
        "worst_of",
        "all_of",
        "any_of",
        "growth_of",
        "note",
        "document",
        "illustrative",
    ];
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let name = fields.name("name").unwrap_or_default();
    let (given, form) = measure::read(&mut fields, known);
    if form.is_of_verdicts() {
        fields.problems.at(node, Problem::CompositeSeries);
    }
    fields.name_if_given("note");
    fields.reference_if_given("document", &known.documents, crate::diagnostic::Thing::Document);
    let start = fields.day_if_given("start").or(known.period.map(|(start, _)| start)).unwrap_or_default();
    let illustrative = fields.flag("illustrative");
    Some(Series {
        id,
        name,
        has_uom: given.uom.is_some(),
        has_kind: given.kind.is_some(),
        uom: given.uom.unwrap_or_default(),
        kind: given.kind.unwrap_or(MeasureKind::Cumulative),
        is_share: false,
        formula: form,
        start,
        counts_until: None,
        illustrative,
        place: node.place(),
    })
}

/// The target: none of a composite of verdicts, and none needed by growth.
fn read_aim(fields: &mut Fields<'_, '_>, form: &Formula) -> Option<Aim> {
    if form.is_verdict_only() {
        if let Some(node) = fields.get("target") {
            fields.problems.at(node, Problem::CompositeTarget);
        }
        return None;
    }
    let node = if fields.get("growth").is_some() { fields.get("target") } else { fields.need("target") }?;
    target::read(node, fields.problems)
}

#[derive(Default)]
struct Days {
    start: NaiveDate,
    due: NaiveDate,
    closes_on: NaiveDate,
    counts_until: NaiveDate,
}

/// Of a composite the days may be those of its parts, which are not known yet.
fn read_days(fields: &mut Fields<'_, '_>, period: Option<(NaiveDate, NaiveDate)>, is_composite: bool) -> Option<Days> {
    let start = if fields.get("start").is_some() { fields.day("start") } else { period.map(|(start, _)| start) };
    let due = match (fields.get("due"), is_composite) {
        (None, true) => period.map(|(_, end)| end),
        (Some(_), _) | (None, false) => fields.day("due"),
    };
    let (closes_on, counts_until) = (fields.day_if_given("closes_on"), fields.day_if_given("counts_until"));
    let (start, due) = (start?, due?);
    let (closes_on, counts_until) = (closes_on.unwrap_or(due), counts_until.unwrap_or(due));
    let (start_text, due_text) = (start.to_string(), due.to_string());
    if due < start {
        let place = fields.get("due").unwrap_or(fields.of);
        fields.problems.at(place, Problem::DueBeforeStart { due: due_text, start: start_text });
        return None;
    }
    if let Some(node) = fields.get("closes_on")
        && !(start <= closes_on && closes_on <= due)
    {
        let (closes_on, due) = (closes_on.to_string(), due_text.clone());
        fields.problems.at(node, Problem::ClosesOutsidePeriod { closes_on, start: start_text, due });
    }
    if let Some(node) = fields.get("counts_until")
        && counts_until < due
    {
        let counts_until = counts_until.to_string();
        fields.problems.at(node, Problem::CountsUntilBeforeDue { counts_until, due: due_text });
    }
    Some(Days { start, due, closes_on, counts_until })
}

/// Thresholds of pace: on track from 1, at risk from 0.9, unless the plan says otherwise; those of the growth method
/// are its own.
fn read_bands(field: Option<Node<'_>>, has_growth: bool, problems: &mut Problems) -> (Number, Number) {
    let default = if has_growth {
        (Number::hundredths(95), Number::hundredths(60))
    } else {
        (Number::from(1), Number::tenths(9))
    };
    let Some(node) = field else { return default };
    if has_growth {
        problems.at(node, Problem::PathOfGrowth);
    }
    let Some(mut fields) = Fields::of(node, &["on_track", "at_risk"], problems) else { return default };
    let (Some(on_track), Some(at_risk)) = (fields.share("on_track"), fields.share("at_risk")) else { return default };
    if on_track.ratio() < at_risk.ratio() {
        let (on_track, at_risk) = (on_track.figure().to_string(), at_risk.figure().to_string());
        fields.problems.at(fields.of, Problem::BandsReversed { on_track, at_risk });
    }
    (on_track, at_risk)
}

/// How near a value must come: a share of the target, which must be above zero for it to have a meaning.
fn read_nearly(fields: &mut Fields<'_, '_>, aim: Option<&Aim>) -> Option<Number> {
    let node = fields.get("nearly_achieved")?;
    let limit = aim.and_then(|aim| aim.target.limits(None)).map(|limits| limits.facing(None).clone());
    if limit.is_some_and(|limit| !limit.is_positive()) {
        fields.problems.at(node, Problem::NearlyOfThisTarget);
    }
    let share = json::number(node, fields.problems)?;
    if share.is_zero() || share.is_negative() || Ratio::whole(1) <= share.ratio() {
        fields.problems.at(node, Problem::NearlyOutside { share: share.figure().to_string() });
    }
    Some(share)
}

/// A method, and whether it is illustrative.
fn read_method(
    node: Node<'_>,
    span: Option<(NaiveDate, NaiveDate)>,
    problems: &mut Problems,
) -> Option<(Method, bool)> {
    #[derive(Clone, Copy)]
    enum Form {
        Trend,
        LikeLastYear,
    }
    if node.kind() != Kind::Object {
        let is_none = json::word(node, &[("run_rate", false), ("none", true)], problems)?;
        return Some((if is_none { Method::None } else { Method::RunRate }, false));
    }
    let mut fields = Fields::of(node, &["trend", "like_last_year", "illustrative"], problems)?;
    let illustrative = fields.flag("illustrative");
    let (form, node) = fields.one_of(&[("trend", Form::Trend), ("like_last_year", Form::LikeLastYear)])?;
    match form {
        Form::Trend => {
            let mut fields = Fields::of(node, &["days"], fields.problems)?;
            let days = fields.need("days")?;
            json::whole(days, fields.problems).map(|days| (Method::Trend { days }, illustrative))
        }
        Form::LikeLastYear => {
            let (values, is_any) = path::read_values(node, "like_last_year", fields.problems);
            if let Some((start, due)) = span {
                path::look_over_last_year(node, &values, start, due, fields.problems);
            }
            Some((Method::LikeLastYear(values), illustrative || is_any))
        }
    }
}

fn read_growth(node: Node<'_>, aim: Option<&Aim>, problems: &mut Problems) -> Option<Growth> {
    let fields = Fields::of(node, &["limit", "direction"], problems)?;
    let limit = fields.get("limit").and_then(|node| json::number(node, fields.problems));
    let directions = [("up", true), ("down", false)];
    let rises = fields.get("direction").and_then(|node| json::word(node, &directions, fields.problems));
    if aim.is_none() && fields.get("direction").is_none() {
        fields.problems.at(node, Problem::GrowthNeedsDirection);
    }
    let place = fields.get("limit").map_or(0, Node::place);
    Some(Growth { limit, rises, place })
}

fn read_print(node: Node<'_>, problems: &mut Problems) -> Option<Print> {
    let mut fields = Fields::of(node, &["digits", "rounding"], problems)?;
    let digits = fields.need("digits").and_then(|node| json::whole_up_to(node, (12, "12"), fields.problems));
    let rounding = fields.get("rounding").and_then(|node| json::word(node, &Rounding::WORDS, fields.problems));
    Some(Print { digits: digits?, rounding: rounding.unwrap_or(Rounding::HalfUp) })
}

impl Indicator {
    /// The place among its parts of a unit with others below it; that of the whole is none.
    pub(crate) fn place_of(&self, unit: Option<u32>) -> Option<Option<u32>> {
        let Some(unit) = unit else { return Some(None) };
        let group = self.groups.binary_search_by_key(&unit, |(unit, _)| *unit).ok()?;
        self.groups.get(group).map(|(_, place)| Some(*place))
    }

    /// The target of the whole, or of a unit's part, that is in force on a day, as known on another: the latest revision
    /// that has begun, or the first target.
    pub(crate) fn aim_on<'i>(
        &'i self,
        part: Option<&'i UnitPart>,
        as_of: NaiveDate,
        known_on: Option<NaiveDate>,
    ) -> (Option<&'i Aim>, Option<&'i Revision>) {
        let day = as_of.min(self.due);
        let (first, revisions) = match part.filter(|part| !part.is_of_whole(day, known_on)) {
            Some(part) => (Some(&part.aim), &part.revisions),
            None => (self.aim.as_ref(), &self.revisions),
        };
        let revision = revision_on(revisions, day, known_on);
        (revision.map(|revision| &revision.aim).or(first), revision)
    }
}
