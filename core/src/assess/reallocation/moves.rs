//! What goes from where to where within one source of capital? The slowest gives first, the most advanced takes first.

use super::standing::{Ahead, Standing};
use crate::assessment::MoveLimit;
use crate::number::Ratio;
use crate::order::sort_by;
use std::cmp::Ordering;

/// Capital that goes from one project to another, by their places among those of the source.
pub(super) struct Move {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) amount: Ratio,
    /// What the giver had to give before, and what the taker still asked for.
    pub(super) to_give: Ratio,
    pub(super) asked: Ratio,
    pub(super) limited_by: MoveLimit,
}

/// One who gives or takes.
struct Party<'q> {
    place: usize,
    ahead: &'q Ahead,
    most: &'q Ratio,
}

/// By who takes, then by who gives. What is given is what is taken, to the last digit.
pub(super) fn all(standings: &[&Standing<'_>]) -> Vec<Move> {
    let givers = parties(standings, &|ahead| &ahead.unspent, &|a, b| a.cmp(b));
    let takers = parties(standings, &|ahead| &ahead.asks, &|a, b| b.cmp(a));
    let mut moves = Vec::new();
    let mut waiting = givers.iter().map(|giver| (giver.place, giver.most.clone()));
    let mut giver = waiting.next();
    for taker in takers {
        let mut asked = taker.most.clone();
        while asked.is_positive()
            && let Some((from, to_give)) = giver.take()
        {
            let (amount, limited_by) = match to_give.cmp(&asked) {
                Ordering::Less => (to_give.clone(), MoveLimit::ToGive),
                Ordering::Equal => (to_give.clone(), MoveLimit::Both),
                Ordering::Greater => (asked.clone(), MoveLimit::Asked),
            };
            let (left, still_asked) = (to_give.minus(&amount), asked.minus(&amount));
            moves.push(Move { from, to: taker.place, amount, to_give, asked, limited_by });
            giver = if left.is_positive() { Some((from, left)) } else { waiting.next() };
            asked = still_asked;
        }
    }
    moves
}

/// Those with an amount to give or to take, by the share of their capital that was disbursed; of equal shares the larger
/// amount comes first, then the order of the plan decides.
fn parties<'q>(
    standings: &[&'q Standing<'_>],
    most: &dyn Fn(&'q Ahead) -> &'q Ratio,
    by_share: &dyn Fn(&Option<Ratio>, &Option<Ratio>) -> Ordering,
) -> Vec<Party<'q>> {
    let ahead =
        standings.iter().zip(0_usize..).filter_map(|(standing, place)| Some((standing.ahead.as_ref().ok()?, place)));
    let mut parties: Vec<Party<'q>> = ahead
        .map(|(ahead, place)| Party { place, ahead, most: most(ahead) })
        .filter(|party| party.most.is_positive())
        .collect();
    // stable: what is equal stays in the plan's order
    sort_by(&mut parties, |a, b| by_share(&a.ahead.share, &b.ahead.share).then_with(|| b.most.cmp(a.most)));
    parties
}
