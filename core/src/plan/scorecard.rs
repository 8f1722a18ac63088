//! How a plan weighs what units answer for, so that one number stands for many verdicts: its weights by kind of item, and
//! what counts in part. No norm gives them, so they are the plan's own.

use super::{Known, indicator};
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Node, Problems};
use crate::number::{Number, Ratio};

/// The weights of a plan's scores.
#[derive(Debug, Clone)]
pub(crate) struct Weighting {
    pub(crate) indicators: Number,
    pub(crate) tasks: Number,
    pub(crate) reports: Number,
    pub(crate) dossiers: Number,
    /// What counts in part, as a share of 1.
    pub(crate) nearly_achieved: Number,
    pub(crate) done_late: Number,
    pub(crate) document: Option<u32>,
    pub(crate) illustrative: bool,
}

pub(super) fn read(plan: &mut Fields<'_, '_>, known: &Known) -> Option<Weighting> {
    let node = plan.get("scorecards")?;
    let mut fields = Fields::of(node, &["weights", "credit", "document", "illustrative"], plan.problems)?;
    let weights = fields.need("weights").map(|node| read_weights(node, fields.problems));
    let credit = fields.get("credit").map(|node| read_credit(node, fields.problems));
    let document = fields.reference_if_given("document", &known.documents, Thing::Document);
    let illustrative = fields.flag("illustrative");
    let [indicators, tasks, reports, dossiers] = weights??;
    let [nearly_achieved, done_late] = credit.unwrap_or(Some([Number::from(0), Number::from(0)]))?;
    Some(Weighting { indicators, tasks, reports, dossiers, nearly_achieved, done_late, document, illustrative })
}

/// A kind that is left out weighs nothing.
fn read_weights(node: Node<'_>, problems: &mut Problems) -> Option<[Number; 4]> {
    const KINDS: &[&str] = &["indicators", "tasks", "reports", "dossiers"];
    let fields = Fields::of(node, KINDS, problems)?;
    let mut weight = |kind: &str| match fields.get(kind) {
        Some(node) => indicator::read_weight(node, fields.problems),
        None => Some(Number::from(0)),
    };
    let weights = ["indicators", "tasks", "reports", "dossiers"].map(&mut weight);
    let [Some(indicators), Some(tasks), Some(reports), Some(dossiers)] = weights else { return None };
    let weights = [indicators, tasks, reports, dossiers];
    if weights.iter().all(|weight| weight.ratio() <= Ratio::whole(0)) {
        problems.at(node, Problem::NothingWeighs);
    }
    Some(weights)
}

fn read_credit(node: Node<'_>, problems: &mut Problems) -> Option<[Number; 2]> {
    let fields = Fields::of(node, &["nearly_achieved", "done_late"], problems)?;
    let mut part = |name: &str| match fields.get(name) {
        Some(node) => json::part_of_one(node, fields.problems),
        None => Some(Number::from(0)),
    };
    let [Some(nearly_achieved), Some(done_late)] = ["nearly_achieved", "done_late"].map(&mut part) else { return None };
    Some([nearly_achieved, done_late])
}
