//! Where the values of a series come from: observed, or worked out from other series.

use super::super::Known;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Kind, Node, Problems};
use crate::number::{Number, Ratio, Uom};
use crate::order::sort_by;
use crate::text::Text;
use chrono::NaiveDate;

/// What a value of the series means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MeasureKind {
    /// The total since the start, such as revenue.
    Cumulative,
    /// The state on a day, such as coverage.
    Snapshot,
}

/// Another series in a derived one, with the power of ten that turns its unit of measure into the one wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) series: u32,
    pub(crate) power: i32,
    /// Where it is named in the text.
    pub(crate) place: u32,
}

/// Where the values come from.
#[derive(Debug, Clone)]
pub(crate) enum Formula {
    Observed,
    /// Of / to, and other denominators to be shown beside it.
    Ratio {
        of: Part,
        to: Part,
        beside: Vec<Part>,
    },
    /// The same of a part of a whole.
    Share {
        of: Part,
        to: Part,
    },
    Sum(Vec<Part>),
    Difference {
        of: Part,
        minus: Part,
    },
    /// The mean of achievements by weight, each at most the cap.
    Score {
        parts: Vec<(u32, Number)>,
        cap: Option<Number>,
    },
    /// The least achievement.
    WorstOf(Vec<u32>),
    /// The worst verdict.
    AllOf(Vec<u32>),
    /// The best verdict.
    AnyOf(Vec<u32>),
    /// The mean of growth scores.
    GrowthOf(Vec<u32>),
}

impl Formula {
    /// The series that a value is worked out from.
    pub(crate) fn series(&self) -> Vec<u32> {
        match self {
            Self::Observed
            | Self::Score { .. }
            | Self::WorstOf(_)
            | Self::AllOf(_)
            | Self::AnyOf(_)
            | Self::GrowthOf(_) => Vec::new(),
            Self::Ratio { of, to, beside } => [of, to].into_iter().chain(beside).map(|part| part.series).collect(),
            Self::Share { of, to: other } | Self::Difference { of, minus: other } => vec![of.series, other.series],
            Self::Sum(parts) => parts.iter().map(|part| part.series).collect(),
        }
    }

    /// The indicators whose verdicts it is worked out from.
    pub(crate) fn verdicts(&self) -> Vec<u32> {
        match self {
            Self::Observed | Self::Ratio { .. } | Self::Share { .. } | Self::Sum(_) | Self::Difference { .. } => {
                Vec::new()
            }
            Self::Score { parts, .. } => parts.iter().map(|(indicator, _)| *indicator).collect(),
            Self::WorstOf(parts) | Self::AllOf(parts) | Self::AnyOf(parts) | Self::GrowthOf(parts) => parts.clone(),
        }
    }

    /// Of a fraction: the series divided, and the one it is divided by.
    pub(crate) fn divided(&self) -> Option<(&Part, &Part)> {
        match self {
            Self::Ratio { of, to, .. } | Self::Share { of, to } => Some((of, to)),
            Self::Observed
            | Self::Sum(_)
            | Self::Difference { .. }
            | Self::Score { .. }
            | Self::WorstOf(_)
            | Self::AllOf(_)
            | Self::AnyOf(_)
            | Self::GrowthOf(_) => None,
        }
    }

    /// Whether it is put together from verdicts.
    pub(crate) fn is_of_verdicts(&self) -> bool {
        match self {
            Self::Score { .. } | Self::WorstOf(_) | Self::AllOf(_) | Self::AnyOf(_) | Self::GrowthOf(_) => true,
            Self::Observed | Self::Ratio { .. } | Self::Share { .. } | Self::Sum(_) | Self::Difference { .. } => false,
        }
    }

    /// The field that says it.
    pub(crate) fn field(&self) -> &'static str {
        match self {
            Self::Observed => "measure",
            Self::Ratio { .. } => "ratio",
            Self::Share { .. } => "share",
            Self::Sum(_) => "sum",
            Self::Difference { .. } => "difference",
            Self::Score { .. } => "score",
            Self::WorstOf(_) => "worst_of",
            Self::AllOf(_) => "all_of",
            Self::AnyOf(_) => "any_of",
            Self::GrowthOf(_) => "growth_of",
        }
    }

    /// Whether it has no value, only a verdict.
    pub(crate) fn is_verdict_only(&self) -> bool {
        matches!(self, Self::AllOf(_) | Self::AnyOf(_) | Self::GrowthOf(_))
    }
}

/// A quantity: of an indicator at the indicator's position, or one without a target behind them.
#[derive(Debug, Clone)]
pub(crate) struct Series {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) uom: Uom,
    pub(crate) kind: MeasureKind,
    /// Whether values are fractions of 1.
    pub(crate) is_share: bool,
    pub(crate) formula: Formula,
    /// A total counts from this day.
    pub(crate) start: NaiveDate,
    /// Figures after this day do not count.
    pub(crate) counts_until: Option<NaiveDate>,
    /// Whether it is not from a source; of an indicator's own the indicator says so.
    pub(crate) illustrative: bool,
    /// Whether unit and kind are given, not those of the parts.
    pub(crate) has_uom: bool,
    pub(crate) has_kind: bool,
    pub(crate) place: u32,
}

pub(crate) const FORMS: [&str; 9] =
    ["ratio", "share", "sum", "difference", "score", "worst_of", "all_of", "any_of", "growth_of"];

/// Unit of measure and kind, each if it is given.
pub(crate) struct Given {
    pub(crate) uom: Option<Uom>,
    pub(crate) kind: Option<MeasureKind>,
}

/// `measure` and the form; an observed series needs unit and kind.
pub(crate) fn read(fields: &mut Fields<'_, '_>, known: &Known) -> (Given, Formula) {
    let mut forms = FORMS.iter().filter_map(|name| fields.get(name).map(|node| (*name, node)));
    let (form, another) = (forms.next(), forms.next());
    if let Some((name, node)) = another {
        let fields_given = form.map_or_else(String::new, |(first, _)| format!("`{first}`, `{name}`"));
        fields.problems.at(node, Problem::OneOf { fields: fields_given });
    }
    let is_observed = form.is_none();
    let measure = if is_observed { fields.need("measure") } else { fields.get("measure") };
    let given = measure.and_then(|node| read_measure(node, is_observed, fields.problems));
    let form = form.and_then(|(name, node)| read_form(name, node, fields, known));
    (given.unwrap_or(Given { uom: None, kind: None }), form.unwrap_or(Formula::Observed))
}

fn read_measure(node: Node<'_>, is_observed: bool, problems: &mut Problems) -> Option<Given> {
    let mut fields = Fields::of(node, &["uom", "kind"], problems)?;
    let kinds = [("cumulative", MeasureKind::Cumulative), ("snapshot", MeasureKind::Snapshot)];
    let uom = if is_observed { fields.name("uom") } else { fields.name_if_given("uom") };
    let kind = if is_observed { fields.need("kind") } else { fields.get("kind") };
    let kind = kind.and_then(|kind| json::word(kind, &kinds, fields.problems));
    Some(Given { uom: uom.map(Uom::new), kind })
}

fn read_form(name: &str, node: Node<'_>, fields: &mut Fields<'_, '_>, known: &Known) -> Option<Formula> {
    let problems = &mut *fields.problems;
    let part = |node: Option<Node<'_>>, problems: &mut Problems| {
        let node = node?;
        let series = known.series.reference(node, Thing::Indicator, problems)?;
        Some(Part { series, power: 0, place: node.place() })
    };
    let parts = |node: Node<'_>, what: &'static str, ids_end: u32, problems: &mut Problems| {
        let mut parts: Vec<(u32, u32)> = Vec::new();
        for item in json::items(Some(node), problems) {
            let Some(series) = known.series.reference(item, Thing::Indicator, problems) else { continue };
            let id = || item.string().unwrap_or_default().into_owned();
            if ids_end <= series {
                problems.at(item, Problem::PartWithoutVerdict { id: id() });
            } else {
                parts.push((series, item.place()));
            }
        }
        if node.kind() == Kind::List && node.items().next().is_none() {
            problems.at(node, Problem::Empty { what });
        }
        say_listed_twice(node, |item| item, problems);
        parts
    };
    let verdicts = |node: Node<'_>, what: &'static str, problems: &mut Problems| -> Vec<u32> {
        parts(node, what, known.indicators, problems).into_iter().map(|(indicator, _)| indicator).collect()
    };
    Some(match name {
        "ratio" => {
            let mut fields = Fields::of(node, &["of", "to", "beside"], problems)?;
            let (of, to) = (fields.need("of"), fields.need("to"));
            let beside =
                fields.get("beside").map(|node| parts(node, "beside", u32::MAX, fields.problems)).unwrap_or_default();
            let (of, to) = (part(of, fields.problems), part(to, fields.problems));
            let beside = beside.into_iter().map(|(series, place)| Part { series, power: 0, place }).collect();
            Formula::Ratio { of: of?, to: to?, beside }
        }
        "share" => {
            let mut fields = Fields::of(node, &["of", "to"], problems)?;
            let (of, to) = (fields.need("of"), fields.need("to"));
            let (of, to) = (part(of, fields.problems), part(to, fields.problems));
            Formula::Share { of: of?, to: to? }
        }
        "difference" => {
            let mut fields = Fields::of(node, &["of", "minus"], problems)?;
            let (of, minus) = (fields.need("of"), fields.need("minus"));
            let (of, minus) = (part(of, fields.problems), part(minus, fields.problems));
            Formula::Difference { of: of?, minus: minus? }
        }
        "sum" => {
            let parts = parts(node, "sum", u32::MAX, problems);
            Formula::Sum(parts.into_iter().map(|(series, place)| Part { series, power: 0, place }).collect())
        }
        "score" => read_score(node, fields, known)?,
        "worst_of" => Formula::WorstOf(verdicts(node, "worst_of", problems)),
        "all_of" => Formula::AllOf(verdicts(node, "all_of", problems)),
        "any_of" => Formula::AnyOf(verdicts(node, "any_of", problems)),
        _ => {
            let parts = verdicts(node, "growth_of", problems);
            say_too_many(node, parts.len(), problems);
            Formula::GrowthOf(parts)
        }
    })
}

/// A part named twice would count twice.
fn say_listed_twice<'a>(list: Node<'a>, named: impl Fn(Node<'a>) -> Node<'a>, problems: &mut Problems) {
    let mut named: Vec<(String, Node<'a>)> =
        list.items().filter_map(|item| Some((named(item).string()?.into_owned(), named(item)))).collect();
    sort_by(&mut named, |(a, at), (b, other)| a.cmp(b).then(at.place().cmp(&other.place())));
    for pair in named.windows(2) {
        if let [(first, _), (again, node)] = pair
            && first == again
        {
            problems.at(*node, Problem::ListedTwice { id: again.clone() });
        }
    }
}

fn read_score(node: Node<'_>, fields: &mut Fields<'_, '_>, known: &Known) -> Option<Formula> {
    let cap = fields.get("cap").and_then(|cap| json::share(cap, fields.problems));
    let problems = &mut *fields.problems;
    let mut parts: Vec<(u32, Number)> = Vec::new();
    for item in json::items(Some(node), problems) {
        let Some(mut fields) = Fields::of(item, &["of", "weight"], problems) else { continue };
        let of = fields.reference("of", &known.series, Thing::Indicator);
        let weight = weight_given(&mut fields);
        let (Some(of), Some(weight)) = (of, weight) else { continue };
        let id = || fields.get("of").and_then(Node::string).unwrap_or_default().into_owned();
        if known.indicators <= of {
            fields.problems.at(item, Problem::PartWithoutVerdict { id: id() });
        } else {
            parts.push((of, weight));
        }
    }
    say_listed_twice(node, |item| item.member("of"), problems);
    if parts.is_empty() && node.items().next().is_none() {
        problems.at(node, Problem::Empty { what: "score" });
    }
    say_too_many(node, parts.len(), problems);
    say_zero_weights(node, parts.iter().map(|(_, weight)| weight), problems);
    Some(Formula::Score { parts, cap })
}

/// The field `weight`, by default 1.
pub(super) fn weight_given(fields: &mut Fields<'_, '_>) -> Option<Number> {
    match fields.get("weight") {
        Some(node) => read_weight(node, fields.problems),
        None => Some(Number::from(1)),
    }
}

/// A weight: how much something counts beside others.
pub(in crate::plan) fn read_weight(node: Node<'_>, problems: &mut Problems) -> Option<Number> {
    let weight = json::number(node, problems)?;
    if weight.is_negative() {
        problems.at(node, Problem::NegativeWeight { weight: weight.figure().to_string() });
    }
    Some(weight)
}

/// Means of many fractions are exact only at a cost that grows with the square of their number.
pub(super) fn say_too_many(node: Node<'_>, count: usize, problems: &mut Problems) {
    const MOST: usize = 1_000;
    if MOST < count {
        problems.at(node, Problem::TooManyParts { count: count.to_string(), most: MOST.to_string() });
    }
}

pub(super) fn say_zero_weights<'n>(
    node: Node<'_>,
    mut weights: impl ExactSizeIterator<Item = &'n Number>,
    problems: &mut Problems,
) {
    // Where a part could not be read, its weight is not known.
    let all_read = weights.len() > 0 && weights.len() == node.items().count();
    if all_read && weights.all(|weight| weight.ratio() <= Ratio::whole(0)) {
        problems.at(node, Problem::WeightsSumToZero);
    }
}
