//! The way to a target: from which baseline, along which path. Whether an indicator is a total or a state decides what
//! fits, and of what is worked out that is known only once its parts are.

use super::measure::{MeasureKind, Series};
use super::path::{self, Around, Baseline, Path};
use super::target::{Limits, Target};
use super::{Indicator, effect};
use crate::calendar::{Calendar, next, previous, year_before};
use crate::diagnostic::Problem;
use crate::json::{Node, Problems};
use crate::plan::deadline::cannot_fall;
use chrono::{Datelike, NaiveDate};

/// Reads the paths, and looks over what stands beside them; `any` is a place in the plan's text.
pub(crate) fn read_ways(
    indicators: &mut [Indicator],
    series: &[Series],
    calendar: &Calendar,
    any: Node<'_>,
    problems: &mut Problems,
) {
    for (indicator, series) in indicators.iter_mut().zip(series) {
        let node = any.elsewhere(series.place);
        // without its days an indicator has a problem already
        if indicator.has_days {
            if let Some(baseline) = &indicator.baseline
                && let Some(node) = node.member_if_given("baseline")
            {
                compare_baseline(node, baseline, indicator, series.kind, problems);
                look_over_baseline(node, baseline, indicator, series.kind, problems);
            }
            (indicator.path, indicator.path_illustrative) =
                read_path(node.member_if_given("path"), indicator, series.kind, problems);
            if matches!(indicator.path, Path::WorkingDays) && !reaches(calendar, indicator) {
                problems.at(node.member("path"), cannot_fall(calendar));
            }
        }
        effect::say(node, indicator, series, problems);
    }
}

/// Whether the calendar knows all working days of a path.
fn reaches(calendar: &Calendar, indicator: &Indicator) -> bool {
    let of_units = indicator.breakdown.iter().filter_map(|part| part.baseline.as_ref());
    let baselines = indicator.baseline.iter().chain(of_units).filter_map(|baseline| match baseline {
        Baseline::One { on, .. } => Some(*on),
        Baseline::SamePeriod { .. } => None,
    });
    let first = baselines.chain([indicator.start]).min().unwrap_or(indicator.start);
    first >= indicator.due || calendar.working_days(first, indicator.due).is_some()
}

fn read_path(
    node: Option<Node<'_>>,
    indicator: &Indicator,
    kind: MeasureKind,
    problems: &mut Problems,
) -> (Path, bool) {
    let (aim, baseline) = (indicator.aim.as_ref(), indicator.baseline.as_ref());
    let around = Around { kind, start: indicator.start, due: indicator.due, aim, baseline };
    let has_growth = indicator.growth.is_some();
    let is_same_period = matches!(baseline, Some(Baseline::SamePeriod { .. }));
    match node {
        Some(node) if has_growth || is_same_period => {
            problems.at(node, if has_growth { Problem::PathOfGrowth } else { Problem::PathOfSamePeriod });
        }
        Some(node) => {
            if let Some(path) = path::read_path(node, &around, problems) {
                return path;
            }
        }
        None => {}
    }
    (if has_growth { Path::Growth } else { path::default_path(&around) }, false)
}

fn compare_baseline(
    node: Node<'_>,
    baseline: &Baseline,
    indicator: &Indicator,
    kind: MeasureKind,
    problems: &mut Problems,
) {
    let (Some(aim), Baseline::One { value, on, .. }) = (&indicator.aim, baseline) else { return };
    if indicator.due <= *on {
        problems.at(node, Problem::BaselineNotBeforeDue { on: on.to_string(), due: indicator.due.to_string() });
    }
    if matches!(aim.target, Target::Maintain(_)) || (aim.target.is_relative() && kind == MeasureKind::Cumulative) {
        return;
    }
    let origin = value.ratio();
    let Some(limits) = aim.target.limits(Some(&origin)) else { return };
    let beyond = match (&limits, kind) {
        (Limits::Floor(limit), _) => limit.value < origin,
        (Limits::Ceiling(limit), kind) => kind == MeasureKind::Snapshot && origin < limit.value,
        // a baseline within the band has nothing to move; one outside moves to the nearer end
        (Limits::Band(..), _) => limits.holds(&origin),
    };
    let limit = limits.facing(None);
    let value = value.figure().to_string();
    match (origin == *limit, beyond) {
        (true, _) => problems.at(node, Problem::BaselineEqualsTarget { value }),
        (false, true) => {
            let target = limit.whole_or_derived().to_string();
            problems.at(node, Problem::BaselineBeyondTarget { baseline: value, target });
        }
        (false, false) => {}
    }
}

/// Growth is counted in years; a series of the year before has the days that figures are compared with.
fn look_over_baseline(
    node: Node<'_>,
    baseline: &Baseline,
    indicator: &Indicator,
    kind: MeasureKind,
    problems: &mut Problems,
) {
    let (start, due) = (indicator.start, indicator.due);
    match baseline {
        Baseline::One { on, .. } if indicator.growth.is_some() && on.year() == due.year() => {
            problems.at(node, Problem::GrowthNeedsYears { from: on.to_string(), to: due.to_string() });
        }
        Baseline::One { .. } => {}
        Baseline::SamePeriod { values, .. } => {
            // a state may have been found before the period; the end of February counts for its day before, too
            let first = match kind {
                MeasureKind::Cumulative => year_before(start),
                MeasureKind::Snapshot => NaiveDate::MIN,
            };
            let last = next(year_before(indicator.counts_until));
            for (item, value) in node.member("same_period").items().zip(values) {
                if !(first <= value.on && value.on <= last) {
                    let on = value.on.to_string();
                    let (first, last) = (year_before(start).to_string(), previous(last).to_string());
                    problems.at(item, Problem::SamePeriodOutside { on, first, last });
                }
            }
        }
    }
}
