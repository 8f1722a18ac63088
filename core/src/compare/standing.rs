//! Which shares, scores and ranks of units are others.

use crate::assessment::{
    Assessment, ItemKind, ItemRef, Party, Place, RankChange, RankedValue, Ranking, Scorecard, ShareChange, Standing,
    Unranked,
};
use crate::status::{Among, RankedBy};
use std::collections::BTreeMap;

/// Units in the order of the later assessment; what is gone stands last.
pub(super) fn shares(before: &Assessment, after: &Assessment) -> Vec<ShareChange> {
    let was: BTreeMap<&str, &Scorecard> = before.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let is: BTreeMap<&str, &Scorecard> = after.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let kept = after.units.iter().map(|unit| (unit, was.get(unit.id.as_str()).copied(), Some(unit)));
    let gone = before.units.iter().filter(|unit| !is.contains_key(unit.id.as_str()));
    let all = kept.chain(gone.map(|unit| (unit, Some(unit), None)));
    all.flat_map(|(unit, was, is)| of_unit(unit, was, is)).collect()
}

fn of_unit(unit: &Scorecard, was: Option<&Scorecard>, is: Option<&Scorecard>) -> Vec<ShareChange> {
    let numbers = [Among::Own, Among::Subtree].map(|among| RankedBy::WORDS.map(|(_, by)| (by, among)));
    let changed = numbers.as_flattened().iter().filter_map(|&(by, among)| {
        let value = |card: Option<&Scorecard>| card.and_then(|card| card.value(by, among));
        let (before, after) = (value(was), value(is));
        let exact = |value: &Option<RankedValue>| value.as_ref().and_then(RankedValue::exact);
        if exact(&before) == exact(&after) {
            return None;
        }
        let unit = Party { id: unit.id.clone(), name: unit.name.clone() };
        Some(ShareChange { kind: ItemKind::Scorecard, unit, by, among, before, after })
    });
    changed.collect()
}

/// By ranking, then by place in the later assessment; what is gone stands last.
pub(super) fn ranks(before: &Assessment, after: &Assessment) -> Vec<RankChange> {
    let was: BTreeMap<&str, &Ranking> = before.rankings.iter().map(|ranking| (ranking.id.as_str(), ranking)).collect();
    let is: BTreeMap<&str, &Ranking> = after.rankings.iter().map(|ranking| (ranking.id.as_str(), ranking)).collect();
    let kept = after.rankings.iter().map(|ranking| (ranking, was.get(ranking.id.as_str()).copied(), Some(ranking)));
    let gone = before.rankings.iter().filter(|ranking| !is.contains_key(ranking.id.as_str()));
    let all = kept.chain(gone.map(|ranking| (ranking, Some(ranking), None)));
    all.flat_map(|(ranking, was, is)| of_ranking(ranking, was, is)).collect()
}

fn of_ranking(ranking: &Ranking, was: Option<&Ranking>, is: Option<&Ranking>) -> Vec<RankChange> {
    let (before, after, by) = (standings(was), standings(is), ranking.by);
    let find = |all: &BTreeMap<&str, Standing>, id: &str| all.get(id).cloned();
    let in_order = |ranking: Option<&Ranking>| -> Vec<Party> { units(ranking).cloned().collect() };
    let gone = in_order(was).into_iter().filter(|unit| !after.contains_key(unit.id.as_str()));
    let units = in_order(is).into_iter().chain(gone);
    let changed = units.filter_map(|unit| {
        let (before, after) = (find(&before, &unit.id), find(&after, &unit.id));
        let rank = |standing: &Option<Standing>| standing.as_ref().and_then(|standing| standing.rank);
        if rank(&before) == rank(&after) {
            return None;
        }
        let ranking = ItemRef { id: ranking.id.clone(), name: ranking.name.clone() };
        Some(RankChange { kind: ItemKind::Place, ranking, by, unit, before, after })
    });
    changed.collect()
}

fn units(ranking: Option<&Ranking>) -> impl Iterator<Item = &Party> {
    let places = ranking.into_iter().flat_map(|ranking| ranking.places.iter().map(|place| &place.unit));
    places.chain(ranking.into_iter().flat_map(|ranking| ranking.unranked.iter().map(|unranked| &unranked.unit)))
}

fn standings(ranking: Option<&Ranking>) -> BTreeMap<&str, Standing> {
    let mut standings = BTreeMap::new();
    for Place { unit, rank, result, .. } in ranking.into_iter().flat_map(|ranking| &ranking.places) {
        let standing = Standing { rank: Some(*rank), result: Some(result.clone()), unranked: None };
        standings.insert(unit.id.as_str(), standing);
    }
    for Unranked { unit, reason } in ranking.into_iter().flat_map(|ranking| &ranking.unranked) {
        let standing = Standing { rank: None, result: None, unranked: Some(*reason) };
        standings.insert(unit.id.as_str(), standing);
    }
    standings
}
