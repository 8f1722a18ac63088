//! Which shares, scores and ranks of units are others.

use crate::assessment::{
    Assessment, ItemKind, ItemRef, Party, RankChange, RankedValue, Ranking, Scorecard, ShareChange, Standing,
};
use crate::status::{Among, RankedBy};
use std::collections::BTreeMap;

/// Where things stand in a list, by their ids.
pub(crate) type Places<'a> = BTreeMap<&'a str, usize>;

pub(crate) fn places(ids: Vec<&str>) -> Places<'_> {
    let mut places = Places::new();
    for (place, id) in ids.into_iter().enumerate() {
        places.insert(id, place);
    }
    places
}

/// Units in the order of the later assessment; what is gone stands last.
pub(super) fn shares(before: &Assessment, after: &Assessment) -> Vec<ShareChange> {
    let [was, is] =
        [before, after].map(|assessment| places(assessment.units.iter().map(|unit| unit.id.as_str()).collect()));
    let mut changes = Vec::new();
    for unit in &after.units {
        let before = was.get(unit.id.as_str()).and_then(|place| before.units.get(*place));
        of_unit(before, Some(unit), &mut changes);
    }
    for unit in before.units.iter().filter(|unit| !is.contains_key(unit.id.as_str())) {
        of_unit(Some(unit), None, &mut changes);
    }
    changes
}

fn of_unit(was: Option<&Scorecard>, is: Option<&Scorecard>, changes: &mut Vec<ShareChange>) {
    let Some(unit) = is.or(was) else { return };
    for among in [Among::Own, Among::Subtree] {
        for (_, by) in RankedBy::WORDS {
            let [before, after] = [was, is].map(|card| card.and_then(|card| card.value(by, among)));
            let exact = |value: &Option<RankedValue>| value.as_ref().and_then(RankedValue::exact);
            if exact(&before) != exact(&after) {
                let unit = Party { id: unit.id.clone(), name: unit.name.clone() };
                changes.push(ShareChange { kind: ItemKind::Scorecard, unit, by, among, before, after });
            }
        }
    }
}

/// By ranking, then by place in the later assessment; what is gone stands last.
pub(super) fn ranks(before: &Assessment, after: &Assessment) -> Vec<RankChange> {
    let [was, is] = [before, after]
        .map(|assessment| places(assessment.rankings.iter().map(|ranking| ranking.id.as_str()).collect()));
    let mut changes = Vec::new();
    for ranking in &after.rankings {
        let before = was.get(ranking.id.as_str()).and_then(|place| before.rankings.get(*place));
        of_ranking(before, Some(ranking), &mut changes);
    }
    for ranking in before.rankings.iter().filter(|ranking| !is.contains_key(ranking.id.as_str())) {
        of_ranking(Some(ranking), None, &mut changes);
    }
    changes
}

fn of_ranking(was: Option<&Ranking>, is: Option<&Ranking>, changes: &mut Vec<RankChange>) {
    let Some(ranking) = is.or(was) else { return };
    let [before, after] = [was, is].map(|ranking| ranking.map(units).unwrap_or_default());
    let [places_before, places_after] =
        [&before, &after].map(|units| places(units.iter().map(|unit| unit.id.as_str()).collect()));
    let gone = before.iter().filter(|unit| !places_after.contains_key(unit.id.as_str()));
    for unit in after.iter().chain(gone) {
        let stood = places_before.get(unit.id.as_str()).and_then(|place| standing(was?, *place));
        let stands = places_after.get(unit.id.as_str()).and_then(|place| standing(is?, *place));
        let rank = |standing: &Option<Standing>| standing.as_ref().and_then(|standing| standing.rank);
        if rank(&stood) != rank(&stands) {
            changes.push(RankChange {
                kind: ItemKind::Place,
                ranking: ItemRef { id: ranking.id.clone(), name: ranking.name.clone() },
                by: ranking.by,
                unit: (*unit).clone(),
                before: stood,
                after: stands,
            });
        }
    }
}

/// Those with a place, then those without.
fn units(ranking: &Ranking) -> Vec<&Party> {
    let ranked = ranking.places.iter().map(|place| &place.unit);
    ranked.chain(ranking.unranked.iter().map(|unranked| &unranked.unit)).collect()
}

/// How the unit at that place among all of them stands.
fn standing(ranking: &Ranking, place: usize) -> Option<Standing> {
    if let Some(ranked) = ranking.places.get(place) {
        return Some(Standing { rank: Some(ranked.rank), result: Some(ranked.result.clone()), unranked: None });
    }
    let unranked = ranking.unranked.get(place.checked_sub(ranking.places.len())?)?;
    Some(Standing { rank: None, result: None, unranked: Some(unranked.reason) })
}
