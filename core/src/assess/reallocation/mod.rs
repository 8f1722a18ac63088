//! Which capital should be moved from slow projects to those that disburse well and need more? Slow ones give at most what
//! they will leave unspent, good ones take at most what they asked for, and nothing leaves its source of capital.

mod moves;
mod standing;

use super::refs;
use crate::assessment::{
    CapitalMove, CapitalReason, CapitalRole, CapitalSource, IllustrativePart, ItemKind, ItemRef, NothingToMove,
    ProjectCapital, ReallocationProposal, Reason, RevisionRef,
};
use crate::calendar::days_between;
use crate::number::Ratio;
use crate::plan::{self, Plan, Reallocation, position, projects_of};
use crate::records::{Amount, Records};
use chrono::NaiveDate;
use moves::Move;
use standing::Standing;

/// All proposals of a plan for one day, as known on another if one is given.
pub(super) fn all(
    plan: &Plan,
    records: &Records,
    as_of: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Vec<ReallocationProposal> {
    let numbered = plan.reallocations.iter().zip(0_u32..);
    numbered
        .map(|(reallocation, number)| Asked { plan, reallocation, records, as_of, known_on }.answer(number))
        .collect()
}

/// One proposal on one day.
struct Asked<'q> {
    plan: &'q Plan,
    reallocation: &'q Reallocation,
    records: &'q Records,
    as_of: NaiveDate,
    known_on: Option<NaiveDate>,
}

impl Asked<'_> {
    fn is_closed(&self) -> bool {
        self.reallocation.closes_on < self.as_of
    }

    fn answer(&self, number: u32) -> ReallocationProposal {
        let Self { plan, reallocation, as_of, .. } = *self;
        let common = &reallocation.common;
        let first = position(plan.projects.partition_point(|project| project.reallocation < number));
        let projects = projects_of(&plan.projects, number).iter().zip(first..);
        let standings: Vec<Standing<'_>> =
            projects.map(|(project, place)| Standing::of(self, project, place)).collect();
        let mut by_source: Vec<Vec<&Standing<'_>>> = reallocation.capital_sources.iter().map(|_| Vec::new()).collect();
        for standing in &standings {
            let place = usize::try_from(standing.project.capital_source).ok();
            if let Some(of_source) = place.and_then(|place| by_source.get_mut(place)) {
                of_source.push(standing);
            }
        }
        let capital_sources: Vec<CapitalSource> =
            reallocation.capital_sources.iter().zip(&by_source).map(|(source, of)| self.source(source, of)).collect();
        let parts = self.illustrative(&standings);
        let illustrative = !parts.is_empty();
        ReallocationProposal {
            kind: ItemKind::Reallocation,
            id: reallocation.id.clone(),
            name: common.name.clone(),
            section: refs::section(plan, common.section),
            tags: common.tags.clone(),
            as_of,
            uom: reallocation.uom.name.clone(),
            digits: reallocation.digits,
            start: reallocation.start,
            closes_on: reallocation.closes_on,
            days_left: Some(days_between(as_of, reallocation.closes_on)).filter(|days| *days >= 0),
            moved: sum(capital_sources.iter().filter_map(|source| source.moved.ratio())).whole_or_derived(),
            nothing_to_move: nothing_in_all(&capital_sources),
            capital_sources,
            reasons: illustrative.then_some(Reason::Illustrative { parts }).into_iter().collect(),
            responsible: refs::parties(plan, &common.responsible),
            supporting: refs::parties(plan, &common.supporting),
            document: refs::document(plan, common.document),
            note: common.note.clone(),
            illustrative,
        }
    }

    fn illustrative(&self, standings: &[Standing<'_>]) -> Vec<IllustrativePart> {
        let any = |is: fn(&Standing<'_>) -> bool| standings.iter().any(is);
        refs::illustrative(&[
            (self.plan.illustrative, IllustrativePart::Plan),
            (self.reallocation.common.illustrative, IllustrativePart::Reallocation),
            (any(|standing| standing.project.common.illustrative), IllustrativePart::Project),
            (any(|standing| standing.revision.is_some_and(|r| r.illustrative)), IllustrativePart::Revision),
            (any(|standing| standing.row.is_some_and(|row| row.illustrative)), IllustrativePart::Observation),
        ])
    }

    /// What is proposed for the projects of one source of capital.
    fn source(&self, source: &plan::CapitalSource, standings: &[&Standing<'_>]) -> CapitalSource {
        let moves = if self.is_closed() { Vec::new() } else { moves::all(standings) };
        let ahead = || standings.iter().filter_map(|standing| standing.ahead.as_ref().ok());
        let moved = sum(moves.iter().map(|one| one.amount.clone()));
        let (unspent, asked) = (sum(ahead().map(|a| a.unspent.clone())), sum(ahead().map(|a| a.asks.clone())));
        let nothing_to_move = match (ahead().next().is_some(), unspent.is_positive(), asked.is_positive()) {
            (false, _, _) => NothingToMove::NoFigures,
            (true, false, false) => NothingToMove::NeitherLeavesNorTakes,
            (true, true, _) => NothingToMove::NobodyTakes,
            (true, false, true) => NothingToMove::NobodyLeaves,
        };
        let nothing_to_move = if self.is_closed() { NothingToMove::Closed } else { nothing_to_move };
        CapitalSource {
            id: source.id.clone(),
            name: source.name.clone(),
            capital: sum(standings.iter().map(|standing| standing.capital.ratio())).whole_or_derived(),
            projects: self.projects(standings, &moves),
            moves: moves.iter().filter_map(|one| shown(one, standings)).collect(),
            unmet_need: asked.minus(&moved).whole_or_derived(),
            left_unspent: unspent.minus(&moved).whole_or_derived(),
            moved: moved.whole_or_derived(),
            nothing_to_move: moves.is_empty().then_some(nothing_to_move),
        }
    }

    fn projects(&self, standings: &[&Standing<'_>], moves: &[Move]) -> Vec<ProjectCapital> {
        let mut changes: Vec<[Ratio; 2]> = standings.iter().map(|_| [Ratio::whole(0), Ratio::whole(0)]).collect();
        for one in moves {
            if let Some([gives, _]) = changes.get_mut(one.from) {
                *gives = gives.plus(&one.amount);
            }
            if let Some([_, takes]) = changes.get_mut(one.to) {
                *takes = takes.plus(&one.amount);
            }
        }
        let anything_moves = !moves.is_empty();
        standings.iter().zip(changes).map(|(standing, change)| self.project(standing, change, anything_moves)).collect()
    }

    fn project(&self, standing: &Standing<'_>, [gives, takes]: [Ratio; 2], anything_moves: bool) -> ProjectCapital {
        let Standing { project, capital, revision, row, ahead } = standing;
        let (common, plan) = (&project.common, self.plan);
        let (role, because) = match (gives.is_positive(), takes.is_positive(), ahead) {
            (true, _, _) => (CapitalRole::Gives, CapitalReason::LeavesUnspent),
            (false, true, _) => (CapitalRole::Takes, CapitalReason::SpendsAllAndAsks),
            (false, false, Err(reason)) => (CapitalRole::NoData, *reason),
            (false, false, Ok(ahead)) => (CapitalRole::Keeps, beside_moves(ahead.alone, anything_moves)),
        };
        let ahead = ahead.as_ref().ok();
        let parts = [plan.illustrative, self.reallocation.common.illustrative, common.illustrative];
        let illustrative = parts.contains(&true)
            || revision.is_some_and(|revision| revision.illustrative)
            || row.is_some_and(|row| row.illustrative);
        ProjectCapital {
            id: project.id.clone(),
            name: common.name.clone(),
            capital: capital.figure(),
            revision: revision.map(|revision| RevisionRef {
                from: revision.from,
                decided: revision.decided,
                document: refs::document(plan, revision.document),
            }),
            observed_on: row.map(|row| row.on),
            recorded: row.and_then(|row| row.recorded),
            source: row.and_then(|row| refs::source(plan, self.records, row.source)),
            disbursed: row.map(|row| row.disbursed.figure()),
            share: ahead.and_then(|ahead| ahead.share.as_ref()).map(Ratio::derived),
            forecast: ahead.map(|ahead| ahead.forecast.derived()),
            method: ahead.map(|ahead| ahead.method),
            run_rate: ahead.map(|ahead| ahead.run_rate.derived()),
            days: ahead.map(|ahead| ahead.days),
            unspent: ahead.map(|ahead| ahead.unspent.whole_or_derived()),
            need: row.and_then(|row| row.need.as_ref()).map(Amount::figure),
            role,
            because,
            capital_after: capital.ratio().minus(&gives).plus(&takes).whole_or_derived(),
            gives: gives.whole_or_derived(),
            takes: takes.whole_or_derived(),
            responsible: refs::parties(plan, &common.responsible),
            supporting: refs::parties(plan, &common.supporting),
            document: refs::document(plan, common.document),
            note: common.note.clone(),
            illustrative,
        }
    }
}

fn sum(amounts: impl Iterator<Item = Ratio>) -> Ratio {
    amounts.fold(Ratio::whole(0), |sum, amount| sum.plus(&amount))
}

/// Why a project keeps its capital: where something moves, others came first.
fn beside_moves(alone: CapitalReason, anything_moves: bool) -> CapitalReason {
    if anything_moves && alone == CapitalReason::NobodyTakes {
        CapitalReason::NeedIsMet
    } else if anything_moves && alone == CapitalReason::NobodyLeaves {
        CapitalReason::NoneLeft
    } else {
        alone
    }
}

fn shown(one: &Move, standings: &[&Standing<'_>]) -> Option<CapitalMove> {
    let named = |place: usize| {
        let project = standings.get(place)?.project;
        Some(ItemRef { id: project.id.clone(), name: project.common.name.clone() })
    };
    Some(CapitalMove {
        from: named(one.from)?,
        to: named(one.to)?,
        amount: one.amount.whole_or_derived(),
        to_give: one.to_give.whole_or_derived(),
        asked: one.asked.whole_or_derived(),
        limited_by: one.limited_by,
    })
}

/// Why nothing moves in any source; `None` where something does.
fn nothing_in_all(sources: &[CapitalSource]) -> Option<NothingToMove> {
    let mut reasons = sources.iter().map(|source| source.nothing_to_move);
    let first = reasons.next()??;
    if reasons.all(|reason| reason == Some(first)) {
        return Some(first);
    }
    if sources.iter().any(|source| source.nothing_to_move.is_none()) {
        return None;
    }
    let any = |reason| sources.iter().any(|source| source.nothing_to_move == Some(reason));
    let would_cross = any(NothingToMove::NobodyTakes) && any(NothingToMove::NobodyLeaves);
    Some(if would_cross { NothingToMove::NotAcrossSources } else { NothingToMove::BySource })
}
