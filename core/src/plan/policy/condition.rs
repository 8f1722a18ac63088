//! When a policy speaks of a verdict and a unit that answers for it.

use super::Named;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Kind, Node, Problems};
use crate::number::{Figure, Number, Ratio};
use crate::plan::{Indicator, Section, Unit, at, position};
use crate::status::{DeadlineStatus, IndicatorStatus, Quality};
use std::cmp::Ordering;

/// When a policy speaks of a verdict and a unit that answers for it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Condition {
    Any(Vec<Condition>),
    All(Vec<Condition>),
    Not(Box<Condition>),
    Indicator(Vec<IndicatorStatus>),
    Task(Vec<DeadlineStatus>),
    /// A period of a recurring report.
    Report(Vec<DeadlineStatus>),
    Dossier(Vec<DeadlineStatus>),
    /// What is owed under other policies.
    Owed {
        under: Vec<u32>,
        status: Vec<DeadlineStatus>,
    },
    /// How good an indicator's figure is.
    Quality(Vec<Quality>),
    /// Whether the forecast of an indicator reaches its target.
    Forecast(Vec<bool>),
    /// A number of the verdict lies in a range.
    Number(Measured, Range),
    /// Of the unit's items `among` those, the share for which `of` holds lies in a range.
    UnitShare {
        of: Box<Condition>,
        among: Box<Condition>,
        range: Range,
    },
    /// The unit is one of these; sorted.
    Unit(Vec<u32>),
    /// Items that bear one of these tags.
    Tag(Vec<String>),
    /// Items of one of these sections; sorted.
    Section(Vec<u32>),
}

/// A number of a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measured {
    Achievement,
    Pace,
    DaysLate,
    WorkingDaysLate,
}

/// From one bound to another, each with whether it belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Range {
    pub(crate) from: Option<(Number, bool)>,
    pub(crate) to: Option<(Number, bool)>,
}

impl Measured {
    /// Whether it is a number of indicators, not of deadlines.
    pub(crate) fn is_of_indicators(self) -> bool {
        match self {
            Self::Achievement | Self::Pace => true,
            Self::DaysLate | Self::WorkingDaysLate => false,
        }
    }
}

impl Condition {
    /// What it is put together from.
    pub(crate) fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Any(parts) | Self::All(parts) => parts.iter().flat_map(Self::leaves).collect(),
            Self::Not(part) => part.leaves(),
            Self::Indicator(_)
            | Self::Task(_)
            | Self::Report(_)
            | Self::Dossier(_)
            | Self::Owed { .. }
            | Self::Quality(_)
            | Self::Forecast(_)
            | Self::Number(..)
            | Self::UnitShare { .. }
            | Self::Unit(_)
            | Self::Tag(_)
            | Self::Section(_) => vec![self],
        }
    }
}

impl Condition {
    /// Whether it looks at what is achieved of an indicator, as its own or as one of a unit's items.
    pub(super) fn asks_what_is_achieved_of(&self, item: &Indicator) -> bool {
        match self {
            Self::Number(measured, _) => *measured == Measured::Achievement,
            Self::Any(parts) => parts.iter().any(|part| part.asks_what_is_achieved_of(item)),
            Self::All(parts) => {
                let may_hold = parts.iter().all(|part| part.may_hold_of(item));
                parts.iter().any(|part| {
                    (may_hold || matches!(part, Self::UnitShare { .. })) && part.asks_what_is_achieved_of(item)
                })
            }
            Self::Not(part) => part.asks_what_is_achieved_of(item),
            Self::UnitShare { of, among, .. } => {
                among.asks_what_is_achieved_of(item) || among.may_hold_of(item) && of.asks_what_is_achieved_of(item)
            }
            Self::Indicator(_)
            | Self::Task(_)
            | Self::Report(_)
            | Self::Dossier(_)
            | Self::Owed { .. }
            | Self::Quality(_)
            | Self::Forecast(_)
            | Self::Unit(_)
            | Self::Tag(_)
            | Self::Section(_) => false,
        }
    }

    /// Whether it may hold of an indicator, as far as that hangs on who answers for it, and where it stands.
    fn may_hold_of(&self, item: &Indicator) -> bool {
        match self {
            Self::Any(parts) => parts.iter().any(|part| part.may_hold_of(item)),
            Self::All(parts) => parts.iter().all(|part| part.may_hold_of(item)),
            Self::Unit(units) => {
                let of_parts = item.breakdown.iter().map(|part| &part.unit);
                item.common.responsible.iter().chain(of_parts).any(|unit| units.binary_search(unit).is_ok())
            }
            Self::Tag(tags) => tags.iter().any(|tag| item.common.tags.contains(tag)),
            Self::Section(sections) => item.common.section.is_some_and(|own| sections.binary_search(&own).is_ok()),
            Self::Task(_) | Self::Report(_) | Self::Dossier(_) | Self::Owed { .. } => false,
            Self::Not(part) => !matches!(**part, Self::Tag(_) | Self::Section(_)) || !part.may_hold_of(item),
            Self::Indicator(_) | Self::Quality(_) | Self::Forecast(_) | Self::Number(..) | Self::UnitShare { .. } => {
                true
            }
        }
    }
}

impl Range {
    pub(crate) fn holds(&self, value: &Ratio) -> bool {
        self.begins_by(value) && self.ends_after(value)
    }

    /// Whether the value is not before it.
    pub(crate) fn begins_by(&self, value: &Ratio) -> bool {
        self.from.as_ref().is_none_or(|(from, is_in)| match from.ratio().cmp(value) {
            Ordering::Less => true,
            Ordering::Equal => *is_in,
            Ordering::Greater => false,
        })
    }

    /// Whether the value is not beyond it.
    pub(crate) fn ends_after(&self, value: &Ratio) -> bool {
        self.to.as_ref().is_none_or(|(to, is_in)| match value.cmp(&to.ratio()) {
            Ordering::Less => true,
            Ordering::Equal => *is_in,
            Ordering::Greater => false,
        })
    }

    /// Its bounds as they are written: at least, above, at most, below.
    pub(crate) fn bounds(&self) -> [Option<Figure>; 4] {
        let bound = |end: &Option<(Number, bool)>, with_it: bool| {
            end.as_ref().filter(|(_, is_in)| *is_in == with_it).map(|(bound, _)| bound.figure())
        };
        [bound(&self.from, true), bound(&self.from, false), bound(&self.to, true), bound(&self.to, false)]
    }

    /// The part outside of it in which a value lies that does not lie in it.
    pub(crate) fn beside(&self, value: &Ratio) -> Self {
        let turned = |end: &Option<(Number, bool)>| end.as_ref().map(|(bound, is_in)| (*bound, !is_in));
        match self.begins_by(value) {
            true => Self { from: turned(&self.to), to: None },
            false => Self { from: None, to: turned(&self.from) },
        }
    }

    /// Whether a value may lie in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let begins_in = |one: &Self, other: &Self| match (&one.from, &other.to) {
            (Some((from, from_in)), Some((to, to_in))) => match from.ratio().cmp(&to.ratio()) {
                Ordering::Less => true,
                Ordering::Equal => *from_in && *to_in,
                Ordering::Greater => false,
            },
            (None, _) | (_, None) => true,
        };
        begins_in(self, other) && begins_in(other, self)
    }
}

/// The form of a condition: the field that states it.
#[derive(Clone, Copy)]
enum Form {
    Any,
    All,
    Not,
    Indicator,
    Task,
    Report,
    Dossier,
    Owed,
    Quality,
    Forecast,
    Achievement,
    Pace,
    DaysLate,
    WorkingDaysLate,
    UnitShare,
    Unit,
    Subtree,
    Tag,
    Section,
}

const FORMS: [(&str, Form); 19] = [
    ("any", Form::Any),
    ("all", Form::All),
    ("not", Form::Not),
    ("indicator", Form::Indicator),
    ("task", Form::Task),
    ("report", Form::Report),
    ("dossier", Form::Dossier),
    ("owed", Form::Owed),
    ("quality", Form::Quality),
    ("forecast", Form::Forecast),
    ("achievement", Form::Achievement),
    ("pace", Form::Pace),
    ("days_late", Form::DaysLate),
    ("working_days_late", Form::WorkingDaysLate),
    ("unit_share", Form::UnitShare),
    ("unit", Form::Unit),
    ("subtree", Form::Subtree),
    ("tag", Form::Tag),
    ("section", Form::Section),
];
const FIELDS: [&str; 19] = json::fields_of_forms(&FORMS, []);

/// Nested conditions are as deep as the text, whose depth is bounded. `counts_days`: a time is counted from the verdict,
/// so statuses from which none can be counted are errors.
pub(super) fn read(node: Node<'_>, named: &Named<'_>, counts_days: bool, problems: &mut Problems) -> Option<Condition> {
    let (form, value) = Fields::of(node, &FIELDS, problems)?.one_of(&FORMS)?;
    let known = named.known;
    Some(match form {
        Form::Any => Condition::Any(all_of(value, named, counts_days, problems)),
        Form::All => Condition::All(all_of(value, named, counts_days, problems)),
        Form::Not => Condition::Not(Box::new(read(value, named, false, problems)?)),
        Form::Indicator => {
            let words = words(value, &IndicatorStatus::WORDS, problems);
            Condition::Indicator(with_days(words, IndicatorStatus::has_since, counts_days, problems))
        }
        Form::Task => Condition::Task(deadlines(value, counts_days, problems)),
        Form::Report => Condition::Report(deadlines(value, counts_days, problems)),
        Form::Dossier => Condition::Dossier(deadlines(value, counts_days, problems)),
        Form::Owed => {
            let mut fields = Fields::of(value, &["under", "status"], problems)?;
            let under = fields.references("under", named.policies, Thing::Policy);
            let list = (fields.need("under"), fields.need("status"));
            if let Some(node) = list.0 {
                say_empty(node, "under", fields.problems);
            }
            let status = list.1.map(|status| deadlines(status, counts_days, fields.problems)).unwrap_or_default();
            Condition::Owed { under, status }
        }
        Form::Quality => Condition::Quality(words(value, &Quality::WORDS, problems).into_iter().map(second).collect()),
        Form::Forecast => {
            let words = words(value, &[("reached", true), ("not_reached", false)], problems);
            Condition::Forecast(words.into_iter().map(second).collect())
        }
        Form::Achievement => Condition::Number(Measured::Achievement, read_range(value, json::number, problems)?),
        Form::Pace => Condition::Number(Measured::Pace, read_range(value, json::number, problems)?),
        Form::DaysLate => Condition::Number(Measured::DaysLate, read_range(value, lateness, problems)?),
        Form::WorkingDaysLate => Condition::Number(Measured::WorkingDaysLate, read_range(value, lateness, problems)?),
        Form::UnitShare => {
            let names = &["of", "among", "at_least", "above", "at_most", "below"];
            let mut fields = Fields::of(value, names, problems)?;
            let (of, among) = (fields.need("of"), fields.need("among"));
            let of = of.and_then(|of| read(of, named, false, fields.problems));
            let among = among.and_then(|among| read(among, named, false, fields.problems));
            let range = range_of(&mut fields, json::part_of_one)?;
            say_nothing_between(&range, &mut fields);
            Condition::UnitShare { of: Box::new(of?), among: Box::new(among?), range }
        }
        Form::Unit => Condition::Unit(references(value, &known.units, Thing::Unit, problems)),
        Form::Subtree => {
            let tops = references(value, &known.units, Thing::Unit, problems);
            Condition::Unit(below_or_in(&tops, &known.unit_list, |unit: &Unit| unit.parent))
        }
        Form::Tag => {
            say_empty(value, "tag", problems);
            let tags = json::items(Some(value), problems);
            let known = |node: Node<'_>, problems: &mut Problems| {
                let tag = json::text(node, "tag", problems)?.into_owned();
                // an item that cannot be read is not among them
                if !problems.has_errors() && !named.tags.contains(tag.as_str()) {
                    problems.at(node, Problem::TagOfNoItem { tag: tag.clone() });
                }
                Some(tag)
            };
            Condition::Tag(tags.filter_map(|node| known(node, problems)).collect())
        }
        Form::Section => {
            let tops = references(value, &known.sections, Thing::Section, problems);
            Condition::Section(below_or_in(&tops, named.sections, |section: &Section| section.parent))
        }
    })
}

fn all_of(list: Node<'_>, named: &Named<'_>, counts_days: bool, problems: &mut Problems) -> Vec<Condition> {
    say_empty(list, "when", problems);
    let nodes = json::items(Some(list), problems);
    nodes.filter_map(|node| read(node, named, counts_days, problems)).collect()
}

fn say_empty(list: Node<'_>, what: &'static str, problems: &mut Problems) {
    if list.kind() == Kind::List && list.items().next().is_none() {
        problems.at(list, Problem::Empty { what });
    }
}

/// The words of a list with their nodes.
fn words<'a, T: Copy>(list: Node<'a>, words: &[(&'static str, T)], problems: &mut Problems) -> Vec<(Node<'a>, T)> {
    say_empty(list, "when", problems);
    let nodes = json::items(Some(list), problems);
    nodes.filter_map(|node| Some((node, json::word(node, words, problems)?))).collect()
}

fn second<T>((_, value): (Node<'_>, T)) -> T {
    value
}

fn deadlines(list: Node<'_>, counts_days: bool, problems: &mut Problems) -> Vec<DeadlineStatus> {
    let words = words(list, &DeadlineStatus::WORDS, problems);
    with_days(words, DeadlineStatus::has_since, counts_days, problems)
}

/// Where a time is counted, only statuses that have a day from which it can be.
fn with_days<T: Copy>(
    words: Vec<(Node<'_>, T)>,
    has_since: impl Fn(T) -> bool,
    counts_days: bool,
    problems: &mut Problems,
) -> Vec<T> {
    for (node, _) in words.iter().filter(|(_, status)| counts_days && !has_since(*status)) {
        let status = node.string().unwrap_or_default().into_owned();
        problems.at(*node, Problem::StatusWithoutDay { status });
    }
    words.into_iter().map(second).collect()
}

/// Days late, of which none is negative.
fn lateness(node: Node<'_>, problems: &mut Problems) -> Option<Number> {
    let days = json::number(node, problems)?;
    if days.is_negative() {
        problems.at(node, Problem::NegativeLateness { days: days.figure().to_string() });
        return None;
    }
    Some(days)
}

/// How a bound is read.
type ReadBound = fn(Node<'_>, &mut Problems) -> Option<Number>;

fn read_range(node: Node<'_>, read: ReadBound, problems: &mut Problems) -> Option<Range> {
    let mut fields = Fields::of(node, &["at_least", "above", "at_most", "below"], problems)?;
    let range = range_of(&mut fields, read)?;
    say_nothing_between(&range, &mut fields);
    Some(range)
}

/// Of two equal bounds both must belong to the range.
fn say_nothing_between(range: &Range, fields: &mut Fields<'_, '_>) {
    if let Range { from: Some((low, with_low)), to: Some((high, with_high)) } = range
        && let Some(node) = fields.get("at_most").or(fields.get("below"))
        && low.ratio() == high.ratio()
        && !(*with_low && *with_high)
    {
        let (from, to) = (low.figure().to_string(), high.figure().to_string());
        fields.problems.at(node, Problem::BetweenReversed { from, to });
    }
}

/// The bounds among the fields of an object, the lower one not above the other. Where they are equal and one is not
/// meant with it, nothing lies between: that is for the caller to say.
pub(in crate::plan) fn range_of(fields: &mut Fields<'_, '_>, read: ReadBound) -> Option<Range> {
    let mut bound = |names: [&'static str; 2]| {
        let given = names.map(|name| fields.get(name));
        let bounds = given.map(|node| node.map(|node| (node, read(node, fields.problems))));
        match bounds {
            [Some(_), Some((node, _))] => {
                let [one, other] = names;
                fields.problems.at(node, Problem::OneOf { fields: format!("`{one}`, `{other}`") });
                None
            }
            [Some((node, Some(number))), None] => Some((node, number, true)),
            [None, Some((node, Some(number)))] => Some((node, number, false)),
            [None | Some((_, None)), None] | [None, Some((_, None))] => None,
        }
    };
    let (from, to) = (bound(["at_least", "above"]), bound(["at_most", "below"]));
    if let (Some((_, low, _)), Some((node, high, _))) = (&from, &to)
        && high.ratio() < low.ratio()
    {
        let (from, to) = (low.figure().to_string(), high.figure().to_string());
        fields.problems.at(*node, Problem::BetweenReversed { from, to });
    }
    if from.is_none() && to.is_none() {
        let given = ["at_least", "above", "at_most", "below"];
        if given.iter().all(|name| fields.get(name).is_none()) {
            fields
                .problems
                .at(fields.of, Problem::OneOf { fields: "`at_least`, `above`, `at_most`, `below`".to_owned() });
        }
        return None;
    }
    let bound = |(_, number, is_in): (Node<'_>, Number, bool)| (number, is_in);
    Some(Range { from: from.map(bound), to: to.map(bound) })
}

fn references(list: Node<'_>, ids: &json::Ids, thing: Thing, problems: &mut Problems) -> Vec<u32> {
    say_empty(list, "when", problems);
    let nodes = json::items(Some(list), problems);
    let mut found: Vec<u32> = nodes.filter_map(|node| ids.reference(node, thing, problems)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Those that are, or stand below, one of the tops; sorted.
fn below_or_in<T>(tops: &[u32], all: &[T], parent: impl Fn(&T) -> Option<u32>) -> Vec<u32> {
    let is_in = |place: u32| {
        let mut here = Some(place);
        // a circle is an error elsewhere, and no chain is longer than there are things
        for _ in 0..=all.len() {
            match here {
                Some(now) if tops.binary_search(&now).is_ok() => return true,
                Some(now) => here = at(all, now).and_then(&parent),
                None => return false,
            }
        }
        false
    };
    (0..position(all.len())).filter(|place| is_in(*place)).collect()
}
