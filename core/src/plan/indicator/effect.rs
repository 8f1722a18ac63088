//! Fields that would change nothing beside what else an indicator says. A field without effect misleads its reader as an
//! unknown one does.

use super::measure::{Formula, MeasureKind, Series};
use super::path::{Baseline, Path};
use super::target::{Aim, Limits, Target};
use super::{Indicator, Method, UnitPart};
use crate::diagnostic::Problem;
use crate::json::{Node, Problems};

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

pub(super) fn say(node: Node<'_>, indicator: &Indicator, series: &Series, problems: &mut Problems) {
    let formula = &series.formula;
    let form = formula.field();
    match formula {
        Formula::AllOf(_) | Formula::AnyOf(_) | Formula::GrowthOf(_) => {
            say_all(node, &NOT_OF_VERDICTS, form, problems);
        }
        Formula::Score { .. } | Formula::WorstOf(_) => {
            say_all(node, &NOT_OF_ACHIEVEMENTS, form, problems);
        }
        Formula::Observed
        | Formula::Ratio { .. }
        | Formula::Share { .. }
        | Formula::Sum(_)
        | Formula::Difference { .. } => {}
    }
    if !matches!(formula, Formula::Score { .. }) {
        say_all(node, &["cap"], form, problems);
    }
    // its days are those of its parts, unless it has a due day of its own
    if formula.is_of_verdicts() && !indicator.has_due {
        say_all(node, &["closes_on", "counts_until"], form, problems);
    }
    if let (Some(_), Some(_), Some(growth)) = (&indicator.growth, &indicator.aim, node.member_if_given("growth")) {
        say_all(growth, &["direction", "limit"], "target", problems);
    }
    let is_same_period = matches!(indicator.baseline, Some(Baseline::SamePeriod { .. }));
    let leads_nowhere = matches!(indicator.path, Path::AtEnd | Path::Growth) && !is_same_period;
    if let (Method::RunRate, true, Some(forecast)) =
        (&indicator.forecast, leads_nowhere, node.member_if_given("forecast"))
    {
        let beside = if matches!(indicator.path, Path::Growth) { "growth" } else { "at_end" };
        problems.at(forecast, Problem::FieldWithoutEffect { field: "forecast", beside });
    }
    // a ceiling that a total breaks is missed at once: there is no end at which it could be near
    let breaks_at_once = series.kind == MeasureKind::Cumulative && !formula.is_of_verdicts();
    if breaks_at_once && has_ceilings_alone(indicator) {
        say_all(node, &["nearly_achieved"], "target", problems);
    }
    say_same_period(node, indicator, problems);
}

/// Whether it has targets, and all of them, also those of units, are ceilings above zero that hold throughout; one from
/// the same period is another on the due day.
fn has_ceilings_alone(indicator: &Indicator) -> bool {
    let own = indicator.baseline.as_ref();
    let is_ceiling = |aim: &Aim, baseline: Option<&Baseline>| {
        let limits = aim.target.limits(baseline.and_then(Baseline::value).as_ref());
        matches!(limits, Some(Limits::Ceiling(limit)) if limit.value.is_positive())
    };
    let mut of_units = indicator.breakdown.iter();
    indicator.aim.is_some()
        && of_the_whole(indicator).all(|aim| is_ceiling(aim, own))
        && of_units.all(|part| part.aims().all(|aim| is_ceiling(aim, part.baseline.as_ref().or(own))))
}

/// The first target, the interim ones, those of revisions.
fn of_the_whole(indicator: &Indicator) -> impl Iterator<Item = &Aim> {
    let of_interim = indicator.interim.iter().map(|interim| &interim.aim);
    let of_revisions = indicator.revisions.iter().map(|revision| &revision.aim);
    indicator.aim.iter().chain(of_interim).chain(of_revisions)
}

/// A series of the year before is there for relative targets, its rule for zero for shares of it; where it has a zero the
/// rule is missed.
fn say_same_period(node: Node<'_>, indicator: &Indicator, problems: &mut Problems) {
    let Some(Baseline::SamePeriod { values, .. }) = &indicator.baseline else { return };
    let node = node.member("baseline");
    let of_units = indicator.breakdown.iter().flat_map(UnitPart::aims);
    let aims: Vec<&Target> = of_the_whole(indicator).chain(of_units).map(|aim| &aim.target).collect();
    if aims.is_empty() {
        return;
    }
    if !aims.iter().any(|target| target.is_relative()) {
        let field = "same_period";
        problems.at(node.member(field), Problem::FieldWithoutEffect { field, beside: "target" });
        return;
    }
    let asks_for_share = aims.iter().any(|target| target.is_share_of_baseline());
    match (node.member_if_given("zero_base"), asks_for_share) {
        (Some(rule), false) => {
            problems.at(rule, Problem::FieldWithoutEffect { field: "zero_base", beside: "target" });
        }
        (None, true) => {
            if let Some(zero) = values.iter().find(|value| value.value.is_zero()) {
                problems.at(node, Problem::ZeroBaseRule { on: zero.on.to_string() });
            }
        }
        (Some(_), true) | (None, false) => {}
    }
}

fn say_all(node: Node<'_>, names: &[&'static str], beside: &'static str, problems: &mut Problems) {
    for field in names {
        if let Some(node) = node.member_if_given(field) {
            problems.at(node, Problem::FieldWithoutEffect { field, beside });
        }
    }
}
