//! Fields that would change nothing beside what else an indicator says. A field without effect misleads its reader as an
//! unknown one does.

use super::measure::Formula;
use super::path::{Baseline, Path};
use super::target::{Aim, Target};
use super::{Interim, Method, Revision, UnitPart};
use crate::diagnostic::Problem;
use crate::json::Fields;

/// Of what is put together from verdicts alone.
const NOT_OF_VERDICTS: [&str; 10] = [
    "measure",
    "baseline",
    "path",
    "bands",
    "nearly_achieved",
    "stale_after_days",
    "forecast",
    "interim",
    "revisions",
    "growth",
];
/// Of what is put together from achievements: the parts have a past, the whole has none.
const NOT_OF_ACHIEVEMENTS: [&str; 4] = ["stale_after_days", "forecast", "interim", "growth"];

/// What was read beside the fields.
pub(super) struct Read<'i> {
    pub(super) form: &'i Formula,
    pub(super) aim: Option<&'i Aim>,
    pub(super) baseline: Option<&'i Baseline>,
    pub(super) path: &'i Path,
    pub(super) forecast: Option<&'i Method>,
    pub(super) interim: &'i [Interim],
    pub(super) revisions: &'i [Revision],
    pub(super) breakdown: &'i [UnitPart],
}

pub(super) fn say(fields: &mut Fields<'_, '_>, read: &Read<'_>) {
    let form = read.form.field();
    match read.form {
        Formula::AllOf(_) | Formula::AnyOf(_) | Formula::GrowthOf(_) => {
            say_all(fields, &NOT_OF_VERDICTS, form);
        }
        Formula::Score { .. } | Formula::WorstOf(_) => {
            say_all(fields, &NOT_OF_ACHIEVEMENTS, form);
        }
        Formula::Observed
        | Formula::Ratio { .. }
        | Formula::Share { .. }
        | Formula::Sum(_)
        | Formula::Difference { .. } => {}
    }
    if fields.get("score").is_none() {
        say_all(fields, &["cap"], form);
    }
    // its days are those of its parts, unless it has a due day of its own
    if read.form.is_of_verdicts() && fields.get("due").is_none() {
        say_all(fields, &["closes_on", "counts_until"], form);
    }
    if let (Some(growth), Some(_)) = (fields.get("growth"), read.aim) {
        for field in ["direction", "limit"] {
            if let Some(node) = growth.member_if_given(field) {
                fields.problems.at(node, Problem::FieldWithoutEffect { field, beside: "target" });
            }
        }
    }
    let is_same_period = matches!(read.baseline, Some(Baseline::SamePeriod { .. }));
    let leads_nowhere = matches!(read.path, Path::AtEnd | Path::Growth) && !is_same_period;
    if let (Some(node), Some(Method::RunRate), true) = (fields.get("forecast"), read.forecast, leads_nowhere) {
        let beside = if matches!(read.path, Path::Growth) { "growth" } else { "at_end" };
        fields.problems.at(node, Problem::FieldWithoutEffect { field: "forecast", beside });
    }
    say_same_period(fields, read);
}

/// A series of the year before is there for relative targets, its rule for zero for shares of it; where it has a zero the
/// rule is missed.
fn say_same_period(fields: &mut Fields<'_, '_>, read: &Read<'_>) {
    let Some(node) = fields.get("baseline") else { return };
    let Some(Baseline::SamePeriod { values, .. }) = read.baseline else { return };
    let of_interim = read.interim.iter().map(|interim| &interim.aim);
    let of_revisions = read.revisions.iter().map(|revision| &revision.aim);
    let of_units = read.breakdown.iter().map(|part| &part.aim);
    let aims: Vec<&Target> =
        read.aim.into_iter().chain(of_interim).chain(of_revisions).chain(of_units).map(|aim| &aim.target).collect();
    if aims.is_empty() {
        return;
    }
    if !aims.iter().any(|target| target.is_relative()) {
        let field = "same_period";
        fields.problems.at(node.member(field), Problem::FieldWithoutEffect { field, beside: "target" });
        return;
    }
    let asks_for_share = aims.iter().any(|target| target.is_share_of_baseline());
    match (node.member_if_given("zero_base"), asks_for_share) {
        (Some(rule), false) => {
            fields.problems.at(rule, Problem::FieldWithoutEffect { field: "zero_base", beside: "target" });
        }
        (None, true) => {
            if let Some(zero) = values.iter().find(|value| value.value.is_zero()) {
                fields.problems.at(node, Problem::ZeroBaseRule { on: zero.on.to_string() });
            }
        }
        (Some(_), true) | (None, false) => {}
    }
}

fn say_all(fields: &mut Fields<'_, '_>, names: &[&'static str], beside: &'static str) {
    for field in names {
        if let Some(node) = fields.get(field) {
            fields.problems.at(node, Problem::FieldWithoutEffect { field, beside });
        }
    }
}
