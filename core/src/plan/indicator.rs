//! Indicators as a plan states them: what is measured, the target, and the path to it.

use super::{Common, Known, read_common, read_responsible};
use crate::diagnostic::Problem;
use crate::json::{self, Fields, Node, Problems};
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
];

pub(crate) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Indicator> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let mut common = read_common(&mut fields, known);
    read_responsible(&mut fields, "responsible", known, &mut common);
    let measure = fields.need("measure").and_then(|node| read_measure(node, fields.problems));
    let (kind, uom) = measure.unzip();
    let days = read_days(&mut fields, known.period.map(|(start, _)| start));
    let target = fields.need("target").and_then(|node| read_target(node, fields.problems));
    let baseline = fields.get("baseline").and_then(|node| read_baseline(node, fields.problems));
    if let (Some(baseline), Some(node)) = (&baseline, fields.get("baseline")) {
        compare_baseline(node, baseline, days.as_ref(), target.as_ref(), kind, fields.problems);
    }
    let default_path = match (kind, fields.get("baseline")) {
        (Some(MeasureKind::Cumulative) | None, _) | (Some(MeasureKind::Snapshot), Some(_)) => Path::Linear,
        (Some(MeasureKind::Snapshot), None) => Path::AtEnd,
    };
    let mut path = default_path;
    if let Some(node) = fields.get("path") {
        let paths = [("linear", Path::Linear), ("at_end", Path::AtEnd)];
        path = json::word(node, &paths, fields.problems).unwrap_or(default_path);
        if (path, default_path) == (Path::Linear, Path::AtEnd) {
            fields.problems.at(node, Problem::LinearWithoutBaseline);
        }
    }
    let (on_track, at_risk) = read_bands(fields.get("bands"), fields.problems);
    let nearly_achieved = fields.get("nearly_achieved").and_then(|node| {
        if target.as_ref().is_some_and(|target| !target.form.is_positive()) {
            fields.problems.at(node, Problem::NearlyOfThisTarget);
        }
        json::share(node, fields.problems)
    });
    let stale_after_days = fields.whole_if_given("stale_after_days");
    let (days, target) = (days.unwrap_or_default(), target.unwrap_or_default());
    Some(Indicator {
        id,
        common,
        kind: kind.unwrap_or(MeasureKind::Cumulative),
        uom: uom.unwrap_or_default(),
        start: days.start,
        due: days.due,
        closes_on: days.closes_on,
        counts_until: days.counts_until,
        target: target.form,
        stretch: target.stretch,
        target_illustrative: target.illustrative,
        baseline,
        path,
        on_track,
        at_risk,
        nearly_achieved,
        stale_after_days,
    })
}

fn read_measure(node: Node<'_>, problems: &mut Problems) -> Option<(MeasureKind, Uom)> {
    let mut fields = Fields::of(node, &["uom", "kind"], problems)?;
    let kinds = [("cumulative", MeasureKind::Cumulative), ("snapshot", MeasureKind::Snapshot)];
    let uom = fields.name("uom").unwrap_or_default();
    let kind = fields.need("kind").and_then(|kind| json::word(kind, &kinds, fields.problems));
    Some((kind?, Uom::new(uom)))
}

#[derive(Default)]
struct Days {
    start: NaiveDate,
    due: NaiveDate,
    closes_on: NaiveDate,
    counts_until: NaiveDate,
}

fn read_days(fields: &mut Fields<'_, '_>, plan_start: Option<NaiveDate>) -> Option<Days> {
    let start = if fields.get("start").is_some() { fields.day("start") } else { plan_start };
    let due = fields.day("due");
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

/// A target with what stands beside it.
struct WholeTarget {
    form: Target,
    stretch: Option<Number>,
    illustrative: bool,
}

impl Default for WholeTarget {
    fn default() -> Self {
        Self { form: Target::AtLeast(Number::from(0)), stretch: None, illustrative: false }
    }
}

fn read_target(node: Node<'_>, problems: &mut Problems) -> Option<WholeTarget> {
    let mut fields = Fields::of(node, &["at_least", "at_most", "between", "stretch", "illustrative"], problems)?;
    let form = fields.one_of(&["at_least", "at_most", "between"]);
    let stretch = fields.get("stretch").and_then(|stretch| json::number(stretch, fields.problems));
    let illustrative = fields.flag("illustrative");
    let form = match form? {
        (0, limit) => Target::AtLeast(json::number(limit, fields.problems)?),
        (1, limit) => Target::AtMost(json::number(limit, fields.problems)?),
        (_, band) => read_between(band, fields.problems)?,
    };
    if form.has_zero() {
        fields.problems.at(node, Problem::ZeroTarget);
    }
    if let (Some(stretch), Some(node)) = (stretch, fields.get("stretch")) {
        compare_stretch(node, stretch, form, fields.problems);
    }
    Some(WholeTarget { form, stretch, illustrative })
}

fn read_between(node: Node<'_>, problems: &mut Problems) -> Option<Target> {
    let mut fields = Fields::of(node, &["from", "to"], problems)?;
    let (from, to) = (fields.number("from"), fields.number("to"));
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
    let mut fields = Fields::of(node, &["value", "on", "illustrative"], problems)?;
    let (value, on, illustrative) = (fields.number("value"), fields.day("on"), fields.flag("illustrative"));
    Some(Baseline { value: value?, on: on?, illustrative })
}

fn compare_baseline(
    node: Node<'_>,
    baseline: &Baseline,
    days: Option<&Days>,
    target: Option<&WholeTarget>,
    kind: Option<MeasureKind>,
    problems: &mut Problems,
) {
    if let Some(days) = days
        && days.due <= baseline.on
    {
        problems.at(node, Problem::BaselineNotBeforeDue { on: baseline.on.to_string(), due: days.due.to_string() });
    }
    let value = baseline.value.ratio();
    let (limit, beyond) = match (target.map(|target| target.form), kind) {
        (None, _) | (_, None) => return,
        (Some(Target::AtLeast(limit)), Some(_)) => (limit, limit.ratio() < value),
        (Some(Target::AtMost(limit)), Some(kind)) => (limit, kind == MeasureKind::Snapshot && value < limit.ratio()),
        // a baseline within the band has nothing to move; one outside moves to the nearer end
        (Some(Target::Between { from, to }), Some(_)) => (from, from.ratio() <= value && value <= to.ratio()),
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
fn read_bands(field: Option<Node<'_>>, problems: &mut Problems) -> (Number, Number) {
    let default = (Number::from(1), Number::tenths(9));
    let Some(mut fields) = field.and_then(|node| Fields::of(node, &["on_track", "at_risk"], problems)) else {
        return default;
    };
    let (Some(on_track), Some(at_risk)) = (fields.share("on_track"), fields.share("at_risk")) else { return default };
    if on_track.ratio() < at_risk.ratio() {
        let (on_track, at_risk) = (on_track.figure().to_string(), at_risk.figure().to_string());
        fields.problems.at(fields.of, Problem::BandsReversed { on_track, at_risk });
    }
    (on_track, at_risk)
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
