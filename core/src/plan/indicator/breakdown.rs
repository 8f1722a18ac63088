//! Breakdowns: the targets of single units, and what the whole is made of.

use super::super::{Known, MOST_UNIT_LEVELS, Unit, at};
use super::measure::{Formula, say_too_many, say_zero_weights, weight_given};
use super::path::{Baseline, read_baseline};
use super::revision::{self, Revision, revision_on};
use super::target::{self, Aim, Target};
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Node, Problems};
use crate::number::{Number, Ratio};
use crate::order::sort_by_key;
use chrono::NaiveDate;
use std::iter;

/// How the whole follows from the units' values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RollUp {
    Sum,
    /// Of a ratio: the sum of the numerators over the sum of the denominators.
    RatioOfSums,
    WeightedMean,
    /// The worst value.
    Worst,
    /// The worst verdict.
    AllOf,
}

impl RollUp {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 5] = [
        ("sum", Self::Sum),
        ("ratio_of_sums", Self::RatioOfSums),
        ("weighted_mean", Self::WeightedMean),
        ("worst", Self::Worst),
        ("all_of", Self::AllOf),
    ];

    fn word(self) -> &'static str {
        json::word_of(self, &Self::WORDS)
    }
}

/// One unit's part of an indicator.
#[derive(Debug, Clone)]
pub(crate) struct UnitPart {
    pub(crate) unit: u32,
    /// As the responsible units of an indicator: this one.
    pub(crate) responsible: [u32; 1],
    pub(crate) aim: Aim,
    /// Whether it is its own, not the whole's.
    pub(crate) has_own_aim: bool,
    /// Its own, in the order in which they take effect.
    pub(crate) revisions: Vec<Revision>,
    /// Its own, where it is not the indicator's.
    pub(crate) baseline: Option<Baseline>,
    pub(crate) weight: Number,
    /// The nearest part above it in the tree of units.
    pub(crate) above: Option<u32>,
    /// The parts of which it is the nearest one.
    pub(crate) below: Vec<u32>,
    pub(crate) illustrative: bool,
}

/// What an indicator says of its parts.
struct Whole<'a> {
    aim: Option<&'a Aim>,
    has_baseline: bool,
    has_roll_up: bool,
    /// What it says, where that can be read.
    roll_up: Option<RollUp>,
    /// From when and until when it is asked for.
    days: Option<(NaiveDate, NaiveDate)>,
}

/// `breakdown` and `roll_up`.
pub(super) fn read(
    fields: &mut Fields<'_, '_>,
    known: &Known,
    aim: Option<&Aim>,
    revisions: &[Revision],
    form: &Formula,
    days: Option<(NaiveDate, NaiveDate)>,
) -> (Vec<UnitPart>, Option<RollUp>) {
    let roll_up_node = fields.get("roll_up");
    let roll_up = roll_up_node.and_then(|node| json::word(node, &RollUp::WORDS, fields.problems));
    let Some(list) = fields.get("breakdown") else {
        if let Some(node) = roll_up_node {
            fields.problems.at(node, Problem::RollUpWithoutBreakdown);
        }
        return (Vec::new(), None);
    };
    if let (Some(node), Some(roll_up)) = (roll_up_node, roll_up) {
        say_roll_up_of_form(node, roll_up, form, fields.problems);
    }
    if form.is_of_verdicts() {
        fields.problems.at(list, Problem::BreakdownOfComposite);
    }
    let has_baseline = fields.get("baseline").is_some();
    let whole = Whole { aim, has_baseline, has_roll_up: roll_up_node.is_some(), roll_up, days };
    let problems = &mut *fields.problems;
    let mut parts: Vec<UnitPart> = Vec::new();
    let mut named: Vec<(u32, Node<'_>)> = Vec::new();
    for node in json::items(Some(list), problems) {
        if let Some(part) = read_part(node, &whole, known, problems) {
            named.push((part.unit, node));
            parts.push(part);
        }
    }
    if parts.is_empty() && list.items().next().is_none() {
        problems.at(list, Problem::Empty { what: "breakdown" });
    }
    say_above(&mut parts, &known.unit_list);
    say_too_deep(list, &parts, problems);
    // a part that has no target, or could not be read, is told by itself
    let have_targets = parts.len() == list.items().count() && parts.iter().all(|part| part.has_own_aim);
    match roll_up {
        Some(RollUp::WeightedMean) => {
            say_too_many(list, parts.len(), problems);
            say_zero_weights(list, parts.iter().map(|part| &part.weight), problems);
        }
        Some(RollUp::Sum) if have_targets => {
            let due = days.map(|(_, due)| due);
            // those in force in the end
            let last = revisions.last().map(|revision| &revision.aim);
            if let Some(aim) = last.or(aim) {
                compare_sum(list, aim, None, &parts, &known.unit_list, due, problems);
            }
            for ((place, part), (_, node)) in (0..).zip(&parts).zip(&named) {
                if let (Some(aim), false) = (part.aims().next_back(), part.below.is_empty()) {
                    compare_sum(*node, aim, Some(place), &parts, &known.unit_list, due, problems);
                }
            }
        }
        Some(RollUp::Sum | RollUp::RatioOfSums | RollUp::Worst | RollUp::AllOf) | None => {}
    }
    say_listed_twice(named, problems);
    (parts, roll_up)
}

/// A ratio is no sum of ratios, and what is no ratio has no numerators to add.
fn say_roll_up_of_form(node: Node<'_>, roll_up: RollUp, form: &Formula, problems: &mut Problems) {
    let is_ratio = matches!(form, Formula::Ratio { .. } | Formula::Share { .. });
    let fits = match roll_up {
        RollUp::Sum => !is_ratio,
        RollUp::RatioOfSums => is_ratio,
        RollUp::WeightedMean | RollUp::Worst | RollUp::AllOf => true,
    };
    if !fits {
        let word = node.string().unwrap_or_default().into_owned();
        problems.at(node, Problem::RollUpOfForm { roll_up: word });
    }
}

fn read_part(node: Node<'_>, whole: &Whole<'_>, known: &Known, problems: &mut Problems) -> Option<UnitPart> {
    let roll_up = whole.roll_up;
    let mut fields =
        Fields::of(node, &["unit", "target", "revisions", "baseline", "weight", "illustrative"], problems)?;
    let unit = fields.reference("unit", &known.units, Thing::Unit);
    let own = fields.get("target").map(|node| target::read(node, fields.problems));
    let revisions = revision::read_revisions(&mut fields, whole.days, &known.documents);
    let baseline = fields.get("baseline").and_then(|node| read_baseline(node, fields.problems));
    let weight = weight_given(&mut fields);
    if let (Some(node), false) = (fields.get("weight"), roll_up == Some(RollUp::WeightedMean)) {
        let beside = roll_up.map_or("breakdown", RollUp::word);
        fields.problems.at(node, Problem::FieldWithoutEffect { field: "weight", beside });
    }
    let illustrative = fields.flag("illustrative");
    let is_relative = revision::relative(own.flatten().as_ref(), &[], &revisions).is_some();
    if is_relative && baseline.is_none() && !whole.has_baseline {
        fields.problems.at(node, Problem::BaselineNeeded);
    }
    if own.is_none() && (!whole.has_roll_up || roll_up == Some(RollUp::Sum)) {
        fields.need("target");
    }
    let has_own_aim = own.is_some();
    let aim = own.unwrap_or_else(|| whole.aim.copied());
    let (unit, aim, weight) = (unit?, aim?, weight?);
    say_outside(unit, whole, known, &mut fields);
    let (above, below) = (None, Vec::new());
    Some(UnitPart {
        unit,
        responsible: [unit],
        aim,
        has_own_aim,
        revisions,
        baseline,
        weight,
        above,
        below,
        illustrative,
    })
}

/// A unit that ended before the indicator begins, or begins after it is due.
fn say_outside(unit: u32, whole: &Whole<'_>, known: &Known, fields: &mut Fields<'_, '_>) {
    let (Some((start, due)), Some(given)) = (whole.days, at(&known.unit_list, unit)) else { return };
    let is_outside =
        given.valid_to.is_some_and(|last| last < start) || given.valid_from.is_some_and(|first| due < first);
    if let (true, Some(node)) = (is_outside, fields.get("unit")) {
        let (unit, start, due) = (given.id.clone(), start.to_string(), due.to_string());
        fields.problems.at(node, Problem::UnitOutsidePeriod { unit, start, due });
    }
}

fn say_listed_twice(mut named: Vec<(u32, Node<'_>)>, problems: &mut Problems) {
    sort_by_key(&mut named, |(unit, node)| (*unit, node.place()));
    for pair in named.windows(2) {
        if let [(first, _), (again, node)] = pair
            && first == again
        {
            let id = node.member("unit").string().unwrap_or_default().into_owned();
            problems.at(*node, Problem::ListedTwice { id });
        }
    }
}

/// Of each part the nearest one above it in the tree of units, and those below it.
fn say_above(parts: &mut [UnitPart], units: &[Unit]) {
    let mut places: Vec<(u32, u32)> = parts.iter().zip(0..).map(|(part, place)| (part.unit, place)).collect();
    places.sort_unstable();
    let above: Vec<Option<u32>> = parts
        .iter()
        .map(|part| {
            let mut above = at(units, part.unit).and_then(|unit| unit.parent);
            // a tree is not so high; a circle of parents is told elsewhere
            for _ in 0..MOST_UNIT_LEVELS {
                let Some(unit) = above else { break };
                if let Ok(found) = places.binary_search_by_key(&unit, |(unit, _)| *unit) {
                    return places.get(found).map(|(_, place)| *place);
                }
                above = at(units, unit).and_then(|unit| unit.parent);
            }
            None
        })
        .collect();
    for ((place, above), own) in (0_u32..).zip(above).zip(0_usize..) {
        let Some(above) = above else { continue };
        if let Some(part) = parts.get_mut(own) {
            part.above = Some(above);
        }
        if let Some(part) = usize::try_from(above).ok().and_then(|above| parts.get_mut(above)) {
            part.below.push(place);
        }
    }
}

/// Nobody defends a figure that is rolled up in more steps than this.
const MOST_LEVELS: usize = 16;

fn say_too_deep(list: Node<'_>, parts: &[UnitPart], problems: &mut Problems) {
    let is_too_deep = |part: &UnitPart| {
        let mut above = part.above;
        (0..MOST_LEVELS).for_each(|_| above = above.and_then(|part| at(parts, part)).and_then(|part| part.above));
        above.is_some()
    };
    if parts.iter().any(is_too_deep) {
        let (id, most) = ("breakdown".to_owned(), MOST_LEVELS.to_string());
        problems.at(list, Problem::TooDeepDerived { id, most });
    }
}

impl UnitPart {
    /// Whether the target that is in force on a day, as known on another, is the whole's.
    pub(crate) fn is_of_whole(&self, day: NaiveDate, known_on: Option<NaiveDate>) -> bool {
        !self.has_own_aim && revision_on(&self.revisions, day, known_on).is_none()
    }

    /// Its first target, and those that it was revised to.
    pub(super) fn aims(&self) -> impl DoubleEndedIterator<Item = &Aim> {
        iter::once(&self.aim).chain(self.revisions.iter().map(|revision| &revision.aim))
    }
}

/// The parts that make up a part, or the whole.
pub(crate) fn below(parts: &[UnitPart], of: Option<u32>) -> Vec<(u32, &UnitPart)> {
    match of {
        None => (0..).zip(parts).filter(|(_, part)| part.above.is_none()).collect(),
        Some(part) => {
            let places = at(parts, part).map(|part| part.below.as_slice()).unwrap_or_default();
            places.iter().filter_map(|place| Some((*place, at(parts, *place)?))).collect()
        }
    }
}

/// The parts with others below them, unit and place, by unit.
pub(super) fn groups(parts: &[UnitPart]) -> Vec<(u32, u32)> {
    let with_others = (0..).zip(parts).filter(|(_, part)| !part.below.is_empty());
    let mut groups: Vec<(u32, u32)> = with_others.map(|(place, part)| (part.unit, place)).collect();
    groups.sort_unstable();
    groups
}

/// Units' targets that do not add up to that of the whole, or of the part above them: a floor or a ceiling of amounts.
fn compare_sum(
    place: Node<'_>,
    whole: &Aim,
    above: Option<u32>,
    parts: &[UnitPart],
    units: &[Unit],
    due: Option<NaiveDate>,
    problems: &mut Problems,
) {
    let amount = |target: &Target| match target {
        Target::AtLeast(limit) | Target::Above(limit) | Target::AtMost(limit) | Target::Below(limit) => {
            Some(limit.ratio())
        }
        Target::Zero => Some(Ratio::whole(0)),
        Target::Between { .. }
        | Target::Equal { .. }
        | Target::IncreaseBy(_)
        | Target::ReduceBy(_)
        | Target::Maintain(_) => None,
    };
    let Some(whole) = amount(&whole.target) else { return };
    // those that there are on the due day
    let is_there = |part: &UnitPart| match due {
        Some(due) => at(units, part.unit).is_some_and(|unit| unit.is_valid_on(due)),
        None => true,
    };
    let below = below(parts, above).into_iter().map(|(_, part)| part).filter(|part| is_there(part));
    let limits: Option<Vec<Ratio>> =
        below.map(|part| part.aims().next_back().and_then(|aim| amount(&aim.target))).collect();
    let Some(limits) = limits else { return };
    // a part that has ended, or has nobody left below it
    if above.and_then(|above| at(parts, above)).is_some_and(|part| limits.is_empty() || !is_there(part)) {
        return;
    }
    let sum = limits.iter().fold(Ratio::whole(0), |sum, limit| sum.plus(limit));
    if sum != whole {
        let (sum, whole) = (sum.whole_or_derived().to_string(), whole.whole_or_derived().to_string());
        problems.at(
            place,
            match above {
                None => Problem::PartsDoNotAddUp { sum, whole },
                Some(_) => Problem::PartsBelowDoNotAddUp { sum, whole },
            },
        );
    }
}
