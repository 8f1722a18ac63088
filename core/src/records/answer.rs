//! What units filed because of policies: explanations, and reviews that were held.

use super::progress::{Done, Obligation};
use crate::diagnostic::{Problem, Thing};
use crate::json::Fields;
use crate::plan::{Effect, Plan, at};
use chrono::NaiveDate;

/// An explanation or a review under a policy.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) policy: u32,
    pub(crate) unit: u32,
    pub(crate) is_review: bool,
    /// It answers for what is counted from this day; without one for all up to its own day.
    pub(crate) since: Option<NaiveDate>,
    pub(crate) on: NaiveDate,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
    /// Where it stands among the submissions.
    pub(crate) row: u32,
    place: u32,
}

impl Answer {
    /// The order of a file means nothing.
    pub(super) fn order(&self) -> (u32, u32, bool, NaiveDate, Option<NaiveDate>, bool) {
        (self.policy, self.unit, self.is_review, self.on, self.since, self.illustrative)
    }

    /// Whether it answers for what is counted from a day.
    pub(crate) fn answers(&self, since: Option<NaiveDate>) -> bool {
        match (self.since, since) {
            (Some(of), Some(since)) => of == since && since <= self.on,
            (Some(_), None) => false,
            (None, since) => since.is_none_or(|since| since <= self.on),
        }
    }

    /// As the completion of what is owed.
    pub(crate) fn done(&self) -> Done {
        let of = Obligation::Owed(self.policy, self.unit);
        Done {
            of,
            on: self.on,
            document: None,
            recorded: self.recorded,
            illustrative: self.illustrative,
            place: self.place,
        }
    }
}

/// Reads a submission that names a policy as `explanation` or `review`.
pub(super) fn read(fields: &mut Fields<'_, '_>, row: u32, plan: &Plan) -> Option<Answer> {
    let is_review = fields.get("review").is_some();
    let name = if is_review { "review" } else { "explanation" };
    for other in ["report", "period", "explanation"].into_iter().filter(|other| *other != name) {
        if let Some(node) = fields.get(other) {
            fields.problems.at(node, Problem::FieldWithoutEffect { field: other, beside: name });
        }
    }
    let policy = fields.reference(name, &plan.policy_ids, Thing::Policy);
    let unit = fields.reference("unit", &plan.unit_ids, Thing::Unit);
    let (since, on) = (fields.day_if_given("since"), fields.day("on"));
    fields.text_if_given("document");
    fields.name_if_given("note");
    let (recorded, illustrative) = (fields.recorded(on), fields.flag("illustrative"));
    let effect = if is_review { Effect::Review } else { Effect::Explanation };
    let found = policy.and_then(|policy| at(&plan.policies, policy));
    if let (Some(found), Some(node)) = (found, fields.get(name))
        && found.then.iter().all(|follows| follows.effect != effect)
    {
        fields.problems.at(node, Problem::PolicyOwesNone { id: found.id.clone(), field: name });
    }
    if let (Some(since), Some(on), Some(node)) = (since, on, fields.get("on"))
        && on < since
    {
        fields.problems.at(node, Problem::SubmittedBeforePeriod { on: on.to_string(), from: since.to_string() });
    }
    let place = fields.of.place();
    Some(Answer { policy: policy?, unit: unit?, is_review, since, on: on?, recorded, illustrative, row, place })
}
