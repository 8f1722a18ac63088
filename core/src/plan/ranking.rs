//! Rankings as a plan states them: which units stand beside each other, and by what.

use super::{Known, MOST_UNIT_LEVELS, Unit, at, position, read_all};
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Ids, Kind, Node, Problems};
use crate::order::sort_by_key;
use crate::status::{Among, RankedBy};
use crate::text::Text;

/// A ranking of units.
#[derive(Debug, Clone)]
pub(crate) struct Ranking {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// In the plan's order, none twice.
    pub(crate) units: Vec<u32>,
    pub(crate) by: RankedBy,
    pub(crate) among: Among,
    pub(crate) document: Option<u32>,
    pub(crate) illustrative: bool,
}

/// More places than all rankings of a plan have together: a unit may stand in many of them.
const MOST_PLACES: usize = 100_000;

const FIELDS: &[&str] = &["id", "name", "units", "by", "among", "document", "illustrative"];

pub(super) fn read(plan: &mut Fields<'_, '_>, known: &Known) -> Vec<Ranking> {
    let below = if plan.get("rankings").is_some() { directly_below(&known.unit_list) } else { Vec::new() };
    let has_scores = known.has_scorecards;
    let places = std::cell::Cell::new(0_usize);
    let rankings = read_all(plan, "rankings", &mut Ids::default(), |node, problems| {
        let mut fields = Fields::of(node, FIELDS, problems)?;
        let id = fields.id().unwrap_or_default().into_owned();
        let name = fields.name("name").unwrap_or_default();
        let by = fields.need("by").and_then(|by| json::word(by, &RankedBy::WORDS, fields.problems));
        if let (Some(RankedBy::Score), false, Some(node)) = (by, has_scores, fields.get("by")) {
            fields.problems.at(node, Problem::ScoreWithoutWeights);
        }
        let among = fields.get("among").and_then(|among| json::word(among, &Among::WORDS, fields.problems));
        let among = among.unwrap_or(Among::Own);
        let units = fields.need("units");
        let units = units.and_then(|units| read_units(units, &below, known, &places, fields.problems));
        if let (Some(units), Some(node)) = (&units, fields.get("units")) {
            look_over(node, units, among, known, fields.problems);
        }
        let document = fields.reference_if_given("document", &known.documents, Thing::Document);
        let illustrative = fields.flag("illustrative");
        let by = by.unwrap_or(RankedBy::OnTimeShare);
        let units = units.unwrap_or_default();
        Some((id.clone(), Ranking { id, name, units, by, among, document, illustrative }))
    });
    let places = places.get();
    if let (true, Some(node)) = (MOST_PLACES < places, plan.get("rankings")) {
        let (count, most) = (places.to_string(), MOST_PLACES.to_string());
        plan.problems.at(node, Problem::TooManyPlaces { count, most });
    }
    rankings
}

/// Of each unit those directly below it, in the plan's order.
fn directly_below(units: &[Unit]) -> Vec<Vec<u32>> {
    let mut below: Vec<Vec<u32>> = vec![Vec::new(); units.len()];
    for (place, unit) in units.iter().enumerate() {
        let parent = unit.parent.and_then(|parent| usize::try_from(parent).ok());
        if let Some(below) = parent.and_then(|parent| below.get_mut(parent)) {
            below.push(position(place));
        }
    }
    below
}

/// A list of units, or those directly below one. Beyond the most places they are only counted.
fn read_units(
    node: Node<'_>,
    below: &[Vec<u32>],
    known: &Known,
    places: &std::cell::Cell<usize>,
    problems: &mut Problems,
) -> Option<Vec<u32>> {
    let units = if node.kind() == Kind::Object {
        let mut fields = Fields::of(node, &["children_of"], problems)?;
        let parent = fields.reference("children_of", &known.units, Thing::Unit)?;
        let children = at(below, parent)?;
        if children.is_empty() {
            let id = at(&known.unit_list, parent)?.id.clone();
            problems.at(node, Problem::NoUnitBelow { id });
            return None;
        }
        places.set(places.get().saturating_add(children.len()));
        if MOST_PLACES < places.get() {
            return None;
        }
        children.clone()
    } else {
        let mut units: Vec<(u32, Node<'_>)> = Vec::new();
        for item in json::items(Some(node), problems) {
            units.extend(known.units.reference(item, Thing::Unit, problems).map(|unit| (unit, item)));
        }
        if node.kind() == Kind::List && node.items().next().is_none() {
            problems.at(node, Problem::Empty { what: "units" });
        }
        places.set(places.get().saturating_add(units.len()));
        sort_by_key(&mut units, |(unit, item)| (*unit, item.place()));
        for pair in units.windows(2) {
            if let [(first, _), (again, item)] = pair
                && first == again
            {
                let id = item.string().unwrap_or_default().into_owned();
                problems.at(*item, Problem::ListedTwice { id });
            }
        }
        units.into_iter().map(|(unit, _)| unit).collect()
    };
    Some(units)
}

/// A single unit beside no other, and units that stand beside one above them.
fn look_over(node: Node<'_>, units: &[u32], among: Among, known: &Known, problems: &mut Problems) {
    if let [unit] = units {
        let id = at(&known.unit_list, *unit).map(|unit| unit.id.clone()).unwrap_or_default();
        problems.at(node, Problem::RankingOfOne { id });
    }
    for unit in units {
        let Some(found) = at(&known.unit_list, *unit) else { continue };
        let mut above = found.parent;
        // a circle of parents is told elsewhere
        for _ in 0..MOST_UNIT_LEVELS {
            let Some(place) = above else { break };
            let Some(over) = at(&known.unit_list, place) else { break };
            if units.binary_search(&place).is_ok() {
                let (unit, above) = (found.id.clone(), over.id.clone());
                problems.at(
                    node,
                    match among {
                        Among::Subtree => Problem::RankedWithItsPart { unit, above },
                        Among::Own => Problem::RankedBesideItsPart { unit, above },
                    },
                );
                break;
            }
            above = over.parent;
        }
    }
}
