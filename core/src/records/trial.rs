//! A change on trial: other figures, other targets. Text in, checked model out, as records are.

use super::Records;
use super::observation::{Observation, read_observations};
use super::source::Sources;
use crate::diagnostic::{Diagnostics, Input, Problem, Severity, Thing};
use crate::json::{Fields, Problems, Tree};
use crate::plan::{Aim, Formula, Plan, at, misfits, position, read_target};

/// What is tried.
#[derive(Debug)]
pub(crate) struct Trial {
    /// The records' sources with those of the trial, those of the plan first, the others by name.
    pub(crate) sources: Vec<String>,
    pub(crate) observations: Vec<Observation>,
    pub(crate) targets: Vec<TriedTarget>,
}

/// A target in place of the one in force, of an indicator as a whole or of one unit's part.
#[derive(Debug)]
pub(crate) struct TriedTarget {
    pub(crate) indicator: u32,
    pub(crate) part: Option<u32>,
    pub(crate) aim: Aim,
}

impl Trial {
    pub(crate) fn parse(text: &str, plan: &Plan, records: &Records) -> Result<Self, Diagnostics> {
        let tree = Tree::parse(text).map_err(|found| Problems::of_syntax(&found, text, Input::Change))?;
        let mut problems = Problems::default();
        let change = read(&tree, plan, records, &mut problems);
        // what would be left out of records with a warning would be an answer here: that it changes nothing
        problems.turn(|problem| match problem {
            Problem::UnitNotBrokenDown { unit } => Some(Problem::TriedUnitNotBrokenDown { unit: unit.clone() }),
            _ => None,
        });
        let has_errors = problems.has_errors();
        let diagnostics = problems.located(&tree, text, Input::Change);
        change.filter(|_| !has_errors).ok_or(Diagnostics(diagnostics))
    }
}

fn read(tree: &Tree<'_>, plan: &Plan, records: &Records, problems: &mut Problems) -> Option<Trial> {
    let mut fields = Fields::of(tree.root(), &["observations", "targets"], problems)?;
    let mut sources = Sources::of(tree.root(), plan, &records.sources);
    let observations = read_observations(&mut fields, plan, &mut sources);
    say_of_figures(&observations, plan, fields.problems);
    let (mut targets, mut tried_of) = (Vec::new(), Vec::new());
    for node in fields.list("targets") {
        let Some(mut fields) = Fields::of(node, &["indicator", "unit", "target"], fields.problems) else { continue };
        let indicator = fields.reference("indicator", &plan.series_ids, Thing::Indicator);
        let unit = fields.reference_if_given("unit", &plan.unit_ids, Thing::Unit);
        let aim = fields.need("target").and_then(|node| read_target(node, fields.problems));
        let (Some(indicator), Some(aim)) = (indicator, aim) else { continue };
        match tried(plan, indicator, unit, aim) {
            Ok(target) => targets.push(target),
            Err(problem) => fields.problems.at(node, problem),
        }
        tried_of.push((indicator, unit, node.place()));
    }
    tried_of.sort_unstable();
    for pair in tried_of.windows(2) {
        if let [(indicator, unit, _), (again, of, place)] = pair
            && (indicator, unit) == (again, of)
        {
            let id = at(&plan.series, *indicator).map(|series| series.id.clone()).unwrap_or_default();
            fields.problems.at_place(*place, Problem::ListedTwice { id });
        }
    }
    Some(Trial { sources: sources.names(), observations, targets })
}

/// What is worked out has no figure to be tried, and two figures of one day and source would only conflict.
fn say_of_figures(observations: &[Observation], plan: &Plan, problems: &mut Problems) {
    for pair in observations.windows(2) {
        if let [one, other] = pair
            && (one.series, one.unit, one.on, one.source) == (other.series, other.unit, other.on, other.source)
        {
            let id = at(&plan.series, other.series).map(|series| series.id.clone()).unwrap_or_default();
            problems.at_place(other.place(), Problem::ListedTwice { id });
        }
    }
    for observation in observations {
        let series = at(&plan.series, observation.series);
        if let Some(series) = series.filter(|series| !matches!(series.formula, Formula::Observed)) {
            problems.at_place(observation.place(), Problem::TriedWorkedOut { id: series.id.clone() });
        }
    }
}

/// Whether the indicator can have the target.
fn tried(plan: &Plan, position_of: u32, unit: Option<u32>, aim: Aim) -> Result<TriedTarget, Problem> {
    let Some(indicator) = at(&plan.indicators, position_of) else {
        let id = at(&plan.series, position_of).map(|series| series.id.clone()).unwrap_or_default();
        return Err(Problem::PartWithoutVerdict { id });
    };
    if indicator.aim.is_none() {
        let id = indicator.id.clone();
        return Err(Problem::NoTargetToTry { id });
    }
    let part = match unit {
        None => None,
        Some(unit) => {
            let part = indicator.breakdown.iter().position(|part| part.unit == unit);
            let id = || at(&plan.units, unit).map(|unit| unit.id.clone()).unwrap_or_default();
            Some(position(part.ok_or_else(|| Problem::UnitNotBrokenDown { unit: id() })?))
        }
    };
    let own = part.and_then(|part| at(&indicator.breakdown, part)).and_then(|part| part.baseline.as_ref());
    let baseline = own.or(indicator.baseline.as_ref());
    if aim.target.is_relative() && baseline.is_none() {
        return Err(Problem::BaselineNeeded);
    }
    let mut problem = None;
    if let Some(series) = at(&plan.series, position_of) {
        misfits(indicator, series, baseline, &aim, &mut |found| {
            problem = problem.take().or(Some(found).filter(|found| found.severity() == Severity::Error));
        });
    }
    match problem {
        Some(problem) => Err(problem),
        None => Ok(TriedTarget { indicator: position_of, part, aim }),
    }
}
