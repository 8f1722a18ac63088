//! Indicators as a plan states them: what is measured, the target, and the path to it.

use super::{Common, CommonFields, Known, read_common};
use crate::diagnostic::Problem;
use crate::json::{self, Node, Problems};
use crate::number::{Number, Ratio, Uom};
use chrono::NaiveDate;

/// What a value of the series means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MeasureKind {
    /// The total since the start, such as revenue.
    Cumulative,
    /// The state on a day, such as coverage.
    Snapshot,
}

/// What must be reached. Both ends of a band are included.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target {
    AtLeast(Number),
    AtMost(Number),
    Between { from: Number, to: Number },
}

/// How the target is meant to be reached over the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Path {
    Linear,
    AtEnd,
}

/// The value that the change is counted from.
#[derive(Debug)]
pub(crate) struct Baseline {
    pub(crate) value: Number,
    pub(crate) on: NaiveDate,
    pub(crate) illustrative: bool,
}

/// An indicator with its target.
#[derive(Debug)]
pub(crate) struct Indicator {
    pub(crate) id: String,
    pub(crate) common: Common,
    pub(crate) kind: MeasureKind,
    pub(crate) uom: Uom,
    pub(crate) start: NaiveDate,
    pub(crate) due: NaiveDate,
    /// INVARIANT: start ≤ closes_on ≤ due ≤ counts_until.
    pub(crate) closes_on: NaiveDate,
    pub(crate) counts_until: NaiveDate,
    pub(crate) target: Target,
    pub(crate) stretch: Option<Number>,
    pub(crate) target_illustrative: bool,
    pub(crate) baseline: Option<Baseline>,
    /// INVARIANT: linear only for a cumulative or with a baseline.
    pub(crate) path: Path,
    pub(crate) on_track: Number,
    pub(crate) at_risk: Number,
    pub(crate) nearly_achieved: Option<Number>,
    pub(crate) stale_after_days: Option<u32>,
}

pub(crate) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Indicator> {
    let [
        id,
        name,
        section,
        tags,
        measure,
        start,
        due,
        closes_on,
        counts_until,
        target,
        baseline,
        path,
        bands,
        nearly_achieved,
        stale_after_days,
        responsible,
        supporting,
        document,
        note,
        illustrative,
    ] = json::object(
        node,
        [
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
        ],
        problems,
    )?;
    let id = json::required(node, id, "id", problems).and_then(|id| json::id(id, problems));
    let fields = CommonFields { name, section, tags, responsible, supporting, document, note, illustrative };
    let common = read_common(node, &fields, known, problems);
    let measure =
        json::required(node, measure, "measure", problems).and_then(|measure| read_measure(measure, problems));
    let days = read_days(node, [start, due, closes_on, counts_until], known.start, problems);
    let target_node = json::required(node, target, "target", problems);
    let target = target_node.and_then(|target| read_target(target, problems));
    let baseline_node = baseline;
    let baseline = baseline.map(|baseline| read_baseline(baseline, problems));
    let path_node = path;
    let path = path.map(|path| json::word(path, &[("linear", Path::Linear), ("at_end", Path::AtEnd)], problems));
    let bands = read_bands(bands, problems);
    let nearly_node = nearly_achieved;
    let nearly_achieved = nearly_achieved.map(|nearly| json::share(nearly, problems));
    let stale_after_days = stale_after_days.map(|days| json::whole(days, problems));

    // all fields were looked at; from here on they are compared with each other
    let ((kind, uom), days, (target, stretch, target_illustrative)) = (measure?, days?, target?);
    let baseline = flatten(baseline)?;
    if let (Some(baseline), Some(node)) = (&baseline, baseline_node) {
        compare_baseline(node, baseline, days.due, target, kind, problems);
    }
    let default_path = match (kind, &baseline) {
        (MeasureKind::Cumulative, _) | (MeasureKind::Snapshot, Some(_)) => Path::Linear,
        (MeasureKind::Snapshot, None) => Path::AtEnd,
    };
    let path = flatten(path)?.unwrap_or(default_path);
    if let (Path::Linear, Path::AtEnd, Some(node)) = (path, default_path, path_node) {
        problems.at(node, Problem::LinearWithoutBaseline);
    }
    if target.has_zero()
        && let Some(node) = target_node
    {
        problems.at(node, Problem::ZeroTarget);
    }
    let nearly_achieved = flatten(nearly_achieved)?;
    if let (Some(_), Some(node), false) = (nearly_achieved, nearly_node, target.is_positive()) {
        problems.at(node, Problem::NearlyOfThisTarget);
    }
    let (on_track, at_risk) = bands?;
    Some(Indicator {
        id: id?.into_owned(),
        common: common?,
        kind,
        uom,
        start: days.start,
        due: days.due,
        closes_on: days.closes_on,
        counts_until: days.counts_until,
        target,
        stretch,
        target_illustrative,
        baseline,
        path,
        on_track,
        at_risk,
        nearly_achieved,
        stale_after_days: flatten(stale_after_days)?,
    })
}

/// A field that may be absent, but not unreadable.
pub(crate) fn flatten<T>(field: Option<Option<T>>) -> Option<Option<T>> {
    match field {
        Some(Some(value)) => Some(Some(value)),
        Some(None) => None,
        None => Some(None),
    }
}

fn read_measure(node: Node<'_>, problems: &mut Problems) -> Option<(MeasureKind, Uom)> {
    let [uom, kind] = json::object(node, ["uom", "kind"], problems)?;
    let kinds = [("cumulative", MeasureKind::Cumulative), ("snapshot", MeasureKind::Snapshot)];
    let uom = json::required(node, uom, "uom", problems).and_then(|uom| json::name(uom, problems));
    let kind = json::required(node, kind, "kind", problems).and_then(|kind| json::word(kind, &kinds, problems));
    Some((kind?, Uom::new(uom?)))
}

struct Days {
    start: NaiveDate,
    due: NaiveDate,
    closes_on: NaiveDate,
    counts_until: NaiveDate,
}

fn read_days(
    node: Node<'_>,
    [start_node, due_node, closes_node, counts_node]: [Option<Node<'_>>; 4],
    plan_start: Option<NaiveDate>,
    problems: &mut Problems,
) -> Option<Days> {
    let start = start_node.map_or(plan_start, |start| json::day(start, problems));
    let due = json::required(node, due_node, "due", problems).and_then(|due| json::day(due, problems));
    let closes_on = closes_node.map(|day| json::day(day, problems));
    let counts_until = counts_node.map(|day| json::day(day, problems));
    let (start, due) = (start?, due?);
    let closes_on = flatten(closes_on)?.unwrap_or(due);
    let counts_until = flatten(counts_until)?.unwrap_or(due);
    let (start_text, due_text) = (start.to_string(), due.to_string());
    if due < start {
        let place = due_node.unwrap_or(node);
        problems.at(place, Problem::DueBeforeStart { due: due_text, start: start_text });
        return None;
    }
    if let Some(node) = closes_node
        && !(start <= closes_on && closes_on <= due)
    {
        let closes_on = closes_on.to_string();
        problems.at(node, Problem::ClosesOutsidePeriod { closes_on, start: start_text, due: due_text.clone() });
    }
    if let Some(node) = counts_node
        && counts_until < due
    {
        problems.at(node, Problem::CountsUntilBeforeDue { counts_until: counts_until.to_string(), due: due_text });
    }
    Some(Days { start, due, closes_on, counts_until })
}

fn read_target(node: Node<'_>, problems: &mut Problems) -> Option<(Target, Option<Number>, bool)> {
    let [at_least, at_most, between, stretch, illustrative] =
        json::object(node, ["at_least", "at_most", "between", "stretch", "illustrative"], problems)?;
    let form = json::one_of(node, [at_least, at_most, between], "`at_least`, `at_most`, `between`", problems);
    let stretch_node = stretch;
    let stretch = stretch.map(|stretch| json::number(stretch, problems));
    let illustrative = json::flag(illustrative, problems);
    let target = match form? {
        (0, limit) => Target::AtLeast(json::number(limit, problems)?),
        (1, limit) => Target::AtMost(json::number(limit, problems)?),
        (_, band) => read_between(band, problems)?,
    };
    let stretch = flatten(stretch)?;
    if let (Some(stretch), Some(node)) = (stretch, stretch_node) {
        compare_stretch(node, stretch, target, problems);
    }
    Some((target, stretch, illustrative))
}

fn read_between(node: Node<'_>, problems: &mut Problems) -> Option<Target> {
    let [from, to] = json::object(node, ["from", "to"], problems)?;
    let from = json::required(node, from, "from", problems).and_then(|from| json::number(from, problems));
    let to = json::required(node, to, "to", problems).and_then(|to| json::number(to, problems));
    let (from, to) = (from?, to?);
    if to.ratio() < from.ratio() {
        let (from, to) = (from.figure().to_string(), to.figure().to_string());
        problems.at(node, Problem::BetweenReversed { from, to });
    }
    Some(Target::Between { from, to })
}

fn compare_stretch(node: Node<'_>, stretch: Number, target: Target, problems: &mut Problems) {
    let (beyond, limit) = match target {
        Target::AtLeast(limit) => (limit.ratio() < stretch.ratio(), limit),
        Target::AtMost(limit) => (stretch.ratio() < limit.ratio(), limit),
        Target::Between { .. } => {
            problems.at(node, Problem::StretchOfBand);
            return;
        }
    };
    if !beyond {
        let (stretch, target) = (stretch.figure().to_string(), limit.figure().to_string());
        problems.at(node, Problem::StretchNotBeyond { stretch, target });
    }
}

fn read_baseline(node: Node<'_>, problems: &mut Problems) -> Option<Baseline> {
    let [value, on, illustrative] = json::object(node, ["value", "on", "illustrative"], problems)?;
    let value = json::required(node, value, "value", problems).and_then(|value| json::number(value, problems));
    let on = json::required(node, on, "on", problems).and_then(|on| json::day(on, problems));
    let illustrative = json::flag(illustrative, problems);
    Some(Baseline { value: value?, on: on?, illustrative })
}

fn compare_baseline(
    node: Node<'_>,
    baseline: &Baseline,
    due: NaiveDate,
    target: Target,
    kind: MeasureKind,
    problems: &mut Problems,
) {
    if due <= baseline.on {
        problems.at(node, Problem::BaselineNotBeforeDue { on: baseline.on.to_string(), due: due.to_string() });
    }
    let value = baseline.value.ratio();
    let (limit, beyond) = match target {
        Target::AtLeast(limit) => (limit, limit.ratio() < value),
        Target::AtMost(limit) => (limit, kind == MeasureKind::Snapshot && value < limit.ratio()),
        // a baseline within the band has nothing to move; one outside moves to the nearer end
        Target::Between { from, to } => (from, from.ratio() <= value && value <= to.ratio()),
    };
    let baseline = baseline.value.figure().to_string();
    match (value == limit.ratio(), beyond) {
        (true, _) => problems.at(node, Problem::BaselineEqualsTarget { value: baseline }),
        (false, true) => {
            problems.at(node, Problem::BaselineBeyondTarget { baseline, target: limit.figure().to_string() });
        }
        (false, false) => {}
    }
}

/// Thresholds of pace: on track from 1, at risk from 0.9, unless the plan says otherwise.
fn read_bands(field: Option<Node<'_>>, problems: &mut Problems) -> Option<(Number, Number)> {
    let default = (Number::from_json("1").ok()?, Number::from_json("0.9").ok()?);
    let Some(node) = field else {
        return Some(default);
    };
    let [on_track, at_risk] = json::object(node, ["on_track", "at_risk"], problems)?;
    let on_track = json::required(node, on_track, "on_track", problems).and_then(|band| json::share(band, problems));
    let at_risk = json::required(node, at_risk, "at_risk", problems).and_then(|band| json::share(band, problems));
    let (on_track, at_risk) = (on_track?, at_risk?);
    if on_track.ratio() < at_risk.ratio() {
        let (on_track, at_risk) = (on_track.figure().to_string(), at_risk.figure().to_string());
        problems.at(node, Problem::BandsReversed { on_track, at_risk });
    }
    Some((on_track, at_risk))
}

impl Target {
    fn has_zero(self) -> bool {
        match self {
            Self::AtLeast(limit) | Self::AtMost(limit) => limit.is_zero(),
            Self::Between { .. } => false,
        }
    }

    /// Whether a value's share of the target has a meaning.
    fn is_positive(self) -> bool {
        let zero = Ratio::whole(0);
        match self {
            Self::AtLeast(limit) | Self::AtMost(limit) => zero < limit.ratio(),
            Self::Between { from, .. } => zero < from.ratio(),
        }
    }
}
