//! Rankings: which unit stands where beside others. Standard competition ranking (1, 2, 2, 4) on exact values; a unit
//! without a value stands apart and is not last.

use super::refs;
use super::scorecard::{Tally, marked};
use crate::assessment::{
    self, IllustrativePart, ItemKind, ItemRef, NextBetter, Place, RankedValue, Unranked, WhyUnranked,
};
use crate::number::Ratio;
use crate::order::sort_by;
use crate::plan::{Plan, Ranking, at};
use crate::status::{Among, RankedBy};
use chrono::NaiveDate;

/// What a unit answers for: alone, or with those below it.
pub(super) type TallyOf<'t> = dyn Fn(u32, Among) -> Option<&'t Tally> + 't;

pub(super) fn all<'t>(plan: &Plan, tally_of: &TallyOf<'t>, as_of: NaiveDate) -> Vec<assessment::Ranking> {
    plan.rankings.iter().map(|ranking| one(plan, ranking, tally_of, as_of)).collect()
}

/// A unit with its value.
struct Ranked<'t> {
    unit: u32,
    exact: Ratio,
    result: RankedValue,
    tally: &'t Tally,
}

pub(super) fn one<'t>(plan: &Plan, ranking: &Ranking, tally_of: &TallyOf<'t>, as_of: NaiveDate) -> assessment::Ranking {
    let weighting = plan.weighting.as_ref();
    let (mut ranked, mut unranked): (Vec<Ranked<'_>>, Vec<Unranked>) = (Vec::new(), Vec::new());
    for unit in &ranking.units {
        let is_valid = at(&plan.units, *unit).is_some_and(|unit| unit.is_valid_on(as_of));
        let tally = tally_of(*unit, ranking.among).filter(|_| is_valid);
        let result = tally.and_then(|tally| tally.result(ranking.by, weighting));
        let exact = result.as_ref().and_then(RankedValue::exact);
        let reason = match (tally, result, exact) {
            (Some(tally), Some(result), Some(exact)) => {
                ranked.push(Ranked { unit: *unit, exact, result, tally });
                continue;
            }
            (Some(tally), _, _) => tally.why_unranked(ranking.by, weighting),
            (None, _, _) if is_valid => WhyUnranked::NoItems,
            (None, _, _) => WhyUnranked::NotValid,
        };
        unranked.extend(refs::party(plan, *unit).map(|unit| Unranked { unit, reason }));
    }
    // stable: of those that are tied the plan's order stays
    sort_by(&mut ranked, |one, other| other.exact.cmp(&one.exact));
    let is_any = ranked.iter().any(|ranked| ranked.tally.is_illustrative(ranking.by, weighting));
    let (reasons, illustrative) = marked(illustrative(plan, ranking, is_any));
    assessment::Ranking {
        kind: ItemKind::Ranking,
        id: ranking.id.clone(),
        name: ranking.name.clone(),
        by: ranking.by,
        among: ranking.among,
        places: places(plan, ranking, &ranked),
        unranked,
        reasons,
        document: refs::document(plan, ranking.document),
        illustrative,
    }
}

fn places(plan: &Plan, ranking: &Ranking, ranked: &[Ranked<'_>]) -> Vec<Place> {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut places: Vec<Place> = Vec::with_capacity(ranked.len());
    let mut next_better: Option<NextBetter> = None;
    for tied in ranked.chunk_by(|one, other| one.exact == other.exact) {
        let rank = count(places.len()).saturating_add(1);
        for Ranked { unit, result, tally, .. } in tied {
            let Some(unit) = refs::party(plan, *unit) else { continue };
            let is_any = tally.is_illustrative(ranking.by, plan.weighting.as_ref());
            let (reasons, illustrative) = marked(illustrative(plan, ranking, is_any));
            places.push(Place {
                kind: ItemKind::Place,
                ranking: ItemRef { id: ranking.id.clone(), name: ranking.name.clone() },
                by: ranking.by,
                among: ranking.among,
                unit,
                rank,
                of: count(ranked.len()),
                tied_with: count(tied.len()).saturating_sub(1),
                result: result.clone(),
                next_better: next_better.clone(),
                reasons,
                document: refs::document(plan, ranking.document),
                illustrative,
            });
        }
        next_better = tied.first().and_then(|Ranked { unit, result, .. }| {
            Some(NextBetter { rank, unit: refs::party(plan, *unit)?, result: result.clone() })
        });
    }
    places
}

fn illustrative(plan: &Plan, ranking: &Ranking, is_any_item: bool) -> Vec<IllustrativePart> {
    let weights = plan.weighting.as_ref().filter(|_| ranking.by == RankedBy::Score);
    refs::illustrative(&[
        (plan.illustrative, IllustrativePart::Plan),
        (ranking.illustrative, IllustrativePart::Ranking),
        (weights.is_some_and(|weighting| weighting.illustrative), IllustrativePart::Weights),
        (is_any_item, IllustrativePart::Cause),
    ])
}
