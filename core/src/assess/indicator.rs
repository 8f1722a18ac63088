//! The verdict on one indicator: which figure counts on the day, what it amounts to, how far it can be trusted.

use super::figure::{Judgement, Phase, broken, judge};
use super::refs;
use crate::assessment::{
    self, Band, Bands, Baseline, DecidedBy, IllustrativePart, IndicatorVerdict, ItemKind, Measure, Reason, SourcedValue,
};
use crate::calendar::{days_between, next};
use crate::number::Ratio;
use crate::plan::{Indicator, MeasureKind, Path, Plan, Target, at};
use crate::records::{Observation, Records, standing};
use crate::status::{IndicatorStatus, Quality};
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The figure that counts, and what it amounts to.
struct Chosen<'r> {
    observation: &'r Observation,
    judgement: Judgement,
    conflict: Option<Reason>,
}

/// The status, the rule that gave it, and whether it stays.
struct Outcome {
    status: IndicatorStatus,
    decided: Reason,
    is_final: bool,
}

pub(crate) fn assess(
    plan: &Plan,
    indicator: &Indicator,
    records: &Records,
    position: usize,
    as_of: NaiveDate,
) -> IndicatorVerdict {
    let phase = Phase::of(indicator, as_of);
    let series = counted(indicator, records.observations_of(position), as_of);
    let break_of_ceiling = first_break(plan, indicator, series, phase);
    let chosen = last_day(series).and_then(|day| choose(plan, records, indicator, day, phase));
    let outcome = outcome(indicator, chosen.as_ref(), break_of_ceiling, phase);

    let observation = chosen.as_ref().map(|chosen| chosen.observation);
    let since = since(indicator, &outcome, observation);
    let judgement = chosen.as_ref().map(|chosen| &chosen.judgement);
    let value = observation.map(Observation::value);
    let stretch_reached = stretch_reached(indicator, value.as_ref());
    let age = observation.map(|o| days_between(o.on, as_of.min(indicator.due)));
    let is_stale = matches!((age, indicator.stale_after_days), (Some(age), Some(limit)) if i64::from(limit) < age);
    let quality = match (&chosen, is_stale) {
        (None, _) => Quality::None,
        (Some(Chosen { conflict: Some(_), .. }), _) => Quality::Conflicting,
        (Some(Chosen { conflict: None, .. }), true) => Quality::Stale,
        (Some(Chosen { conflict: None, .. }), false) => Quality::Fresh,
    };

    let parts = illustrative_parts(plan, indicator, observation);
    let mut reasons = vec![outcome.decided];
    reasons.extend(beside(indicator, outcome.status, outcome.is_final, phase));
    if let (true, Some(days), Some(limit)) = (is_stale, age, indicator.stale_after_days) {
        reasons.push(Reason::Stale { days, limit });
    }
    if let Some(observation) = observation
        && let Some(converted) = &observation.converted
    {
        reasons.push(Reason::Converted { value: observation.written.figure(), uom: converted.uom.clone() });
    }
    reasons.extend(chosen.as_ref().and_then(|chosen| chosen.conflict.clone()));
    if let (Some(stretch), Some(reached)) = (indicator.stretch, stretch_reached) {
        reasons.push(Reason::Stretch { stretch: stretch.figure(), reached });
    }
    let illustrative = !parts.is_empty();
    if illustrative {
        reasons.push(Reason::Illustrative { parts });
    }

    let derived = |ratio: Option<&Ratio>| ratio.map(Ratio::derived);
    let path_holds = indicator.path == Path::Linear;
    IndicatorVerdict {
        kind: ItemKind::Indicator,
        id: indicator.id.clone(),
        name: indicator.common.name.clone(),
        section: refs::section(plan, indicator.common.section),
        tags: indicator.common.tags.clone(),
        status: outcome.status,
        quality,
        is_final: outcome.is_final,
        since,
        measure: Measure {
            uom: indicator.uom.name.clone(),
            kind: match indicator.kind {
                MeasureKind::Cumulative => assessment::MeasureKind::Cumulative,
                MeasureKind::Snapshot => assessment::MeasureKind::Snapshot,
            },
        },
        observed_on: observation.map(|observation| observation.on),
        recorded: observation.and_then(|observation| observation.recorded),
        source: observation.and_then(|observation| refs::source(plan, records, observation.source)),
        actual: observation.map(Observation::figure),
        target: match indicator.target {
            Target::AtLeast(limit) => assessment::Target::AtLeast(limit.figure()),
            Target::AtMost(limit) => assessment::Target::AtMost(limit.figure()),
            Target::Between { from, to } => assessment::Target::Between(Band { from: from.figure(), to: to.figure() }),
        },
        stretch: indicator.stretch.map(|stretch| stretch.figure()),
        stretch_reached,
        baseline: indicator
            .baseline
            .as_ref()
            .map(|baseline| Baseline { value: baseline.value.figure(), on: baseline.on }),
        achievement: achievement(indicator, value.as_ref()).as_ref().map(Ratio::derived),
        progress: derived(judgement.and_then(|j| j.progress.as_ref())),
        expected: derived(judgement.and_then(|j| j.expected.as_ref())),
        expected_progress: derived(judgement.and_then(|j| j.expected_progress.as_ref())),
        path_days: judgement.and_then(|j| j.path_days),
        pace: derived(judgement.and_then(|j| j.pace.as_ref())),
        path: if path_holds { assessment::Path::Linear } else { assessment::Path::AtEnd },
        bands: Bands { on_track: indicator.on_track.figure(), at_risk: indicator.at_risk.figure() },
        start: indicator.start,
        due: indicator.due,
        closes_on: indicator.closes_on,
        counts_until: indicator.counts_until,
        days_left: (as_of <= indicator.due).then(|| days_between(as_of, indicator.due)),
        days_past: (indicator.due < as_of).then(|| days_between(indicator.due, as_of)),
        reasons,
        responsible: refs::parties(plan, &indicator.common.responsible),
        supporting: refs::parties(plan, &indicator.common.supporting),
        document: refs::document(plan, indicator.common.document),
        note: indicator.common.note.clone(),
        illustrative,
    }
}

/// The observations that count on the day: not later than it, nor than `counts_until`; of a cumulative, which counts
/// from the start, none before that.
fn counted<'r>(indicator: &Indicator, series: &'r [Observation], as_of: NaiveDate) -> &'r [Observation] {
    let until = as_of.min(indicator.counts_until);
    let to = series.partition_point(|observation| observation.on <= until);
    let from = match indicator.kind {
        MeasureKind::Cumulative => series.partition_point(|observation| observation.on < indicator.start),
        MeasureKind::Snapshot => 0,
    };
    series.get(from..to).unwrap_or_default()
}

fn last_day(series: &[Observation]) -> Option<&[Observation]> {
    let last = series.last()?.on;
    series.get(series.partition_point(|observation| observation.on < last)..)
}

/// The first day on which a cumulative ceiling was broken, with its value.
fn first_break(plan: &Plan, indicator: &Indicator, series: &[Observation], phase: Phase) -> Option<Reason> {
    let limit = match (indicator.kind, indicator.target) {
        (MeasureKind::Cumulative, Target::AtMost(limit) | Target::Between { to: limit, .. }) => limit.ratio(),
        (MeasureKind::Cumulative, Target::AtLeast(_)) | (MeasureKind::Snapshot, _) => return None,
    };
    if phase == Phase::NotStarted {
        return None;
    }
    series.chunk_by(|a, b| a.on == b.on).find_map(|day| {
        // judged as on that day, so that a later day does not choose another of two conflicting values
        let (observation, _) = decide(plan, indicator, &standing(day), Phase::Running)?;
        let on = observation.on;
        let value = observation.value();
        (limit < value).then(|| broken(on, &value, &limit))
    })
}

/// The value of a day that counts, and what it amounts to.
fn choose<'r>(
    plan: &Plan,
    records: &Records,
    indicator: &Indicator,
    day: &'r [Observation],
    phase: Phase,
) -> Option<Chosen<'r>> {
    let values = standing(day);
    let (observation, decided_by) = decide(plan, indicator, &values, phase)?;
    let conflict = decided_by.map(|decided_by| Reason::Conflicting {
        on: observation.on,
        values: values
            .iter()
            .map(|value| SourcedValue {
                source: value.source.and_then(|source| at(&records.sources, source)).cloned(),
                value: value.figure(),
            })
            .collect(),
        decided_by,
        value: observation.figure(),
    });
    Some(Chosen { observation, judgement: judge(indicator, &observation.value(), observation.on, phase), conflict })
}

/// Which of the values of a day is used: they agree, or the plan's order of sources decides, or the worse verdict.
fn decide<'r>(
    plan: &Plan,
    indicator: &Indicator,
    values: &[&'r Observation],
    phase: Phase,
) -> Option<(&'r Observation, Option<DecidedBy>)> {
    let first = *values.first()?;
    if values.iter().all(|value| value.value() == first.value()) {
        return Some((first, None));
    }
    // a source that the plan does not list ranks after all that it does
    let rank = |observation: &Observation| {
        observation.source.filter(|source| at(&plan.sources, *source).is_some()).unwrap_or(u32::MAX)
    };
    let best = values.iter().map(|value| rank(value)).min()?;
    let mut of_best = values.iter().filter(|value| rank(value) == best);
    let (one, another) = (of_best.next()?, of_best.next());
    if another.is_none() {
        return Some((one, Some(DecidedBy::SourceOrder)));
    }
    let worst = values.iter().filter(|value| rank(value) == best).min_by(|a, b| worse(indicator, a, b, phase))?;
    Some((worst, Some(DecidedBy::WorseVerdict)))
}

/// Orders two values of one day, the worse verdict first; of equal verdicts the worse value.
fn worse(indicator: &Indicator, a: &Observation, b: &Observation, phase: Phase) -> Ordering {
    let status = |observation: &Observation| judge(indicator, &observation.value(), observation.on, phase).status;
    let by_value = match indicator.target {
        Target::AtLeast(_) | Target::Between { .. } => a.value().cmp(&b.value()),
        Target::AtMost(_) => b.value().cmp(&a.value()),
    };
    status(a).cmp(&status(b)).then(by_value)
}

/// The one decision: which rule speaks on the day.
fn outcome(indicator: &Indicator, chosen: Option<&Chosen<'_>>, broken: Option<Reason>, phase: Phase) -> Outcome {
    let closed = phase == Phase::Closed;
    let say = |status, decided, is_final| Outcome { status, decided, is_final };
    let missing = Reason::FinalFigureMissing { from: indicator.closes_on, until: indicator.counts_until };
    let is_closing = chosen.is_some_and(|chosen| indicator.closes_on <= chosen.observation.on);
    match (phase, broken, chosen, is_closing) {
        (Phase::NotStarted, _, _, _) => {
            say(IndicatorStatus::NotStarted, Reason::NotStarted { start: indicator.start }, false)
        }
        // a broken ceiling cannot come back: it settles the matter before and after the due day
        (Phase::Running | Phase::Counting | Phase::Closed, Some(broken), _, _) => {
            say(IndicatorStatus::Missed, broken, true)
        }
        (Phase::Running, None, None, _) => {
            say(IndicatorStatus::NoData, Reason::NoObservation { from: indicator.start }, false)
        }
        (Phase::Counting | Phase::Closed, None, None, _) => say(IndicatorStatus::NoData, missing, closed),
        (Phase::Running, None, Some(chosen), _) | (Phase::Counting, None, Some(chosen), true) => {
            say(chosen.judgement.status, chosen.judgement.decided.clone(), false)
        }
        (Phase::Closed, None, Some(chosen), true) => {
            say(chosen.judgement.status, chosen.judgement.decided.clone(), true)
        }
        // an earlier figure settles it only if a total has reached its floor
        (Phase::Counting | Phase::Closed, None, Some(chosen), false) => {
            let reached = matches!(chosen.judgement.status, IndicatorStatus::Achieved | IndicatorStatus::Exceeded);
            match (indicator.kind, indicator.target, reached) {
                (MeasureKind::Cumulative, Target::AtLeast(_), true) => {
                    say(chosen.judgement.status, chosen.judgement.decided.clone(), closed)
                }
                (MeasureKind::Cumulative, Target::AtLeast(_), false)
                | (MeasureKind::Cumulative, Target::AtMost(_) | Target::Between { .. }, _)
                | (MeasureKind::Snapshot, _, _) => say(IndicatorStatus::NoData, missing, closed),
            }
        }
    }
}

/// Since when there is something to explain: the day a ceiling broke, the day after the last that counts, or, while the
/// end is still to come, the day of the figure that shows it.
fn since(indicator: &Indicator, outcome: &Outcome, observation: Option<&Observation>) -> Option<NaiveDate> {
    use IndicatorStatus::{
        Achieved, AtRisk, Behind, Exceeded, InProgress, Missed, NearlyAchieved, NoData, NotStarted, OnTrack,
    };
    match (outcome.status, &outcome.decided, outcome.is_final) {
        (Missed, Reason::CeilingBroken { on, .. }, _) => Some(*on),
        (Missed | NearlyAchieved | NoData, _, true) => Some(next(indicator.counts_until)),
        (Behind | AtRisk, _, _) => observation.map(|observation| observation.on),
        (Missed | NearlyAchieved | NoData, _, false)
        | (InProgress | NotStarted | OnTrack | Achieved | Exceeded, _, _) => None,
    }
}

/// Facts that stand beside the rule that decided.
fn beside(indicator: &Indicator, status: IndicatorStatus, is_final: bool, phase: Phase) -> Option<Reason> {
    let reached = matches!(status, IndicatorStatus::Achieved | IndicatorStatus::Exceeded);
    match (phase, reached, is_final) {
        (Phase::Running | Phase::Counting, true, false) => Some(Reason::SoFar { until: indicator.counts_until }),
        (Phase::Counting, false, false) => Some(Reason::StillCounting { until: indicator.counts_until }),
        (Phase::Running, false, _) | (Phase::NotStarted | Phase::Closed, _, _) | (_, _, true) => None,
    }
}

/// actual / target; a band has no single target.
fn achievement(indicator: &Indicator, value: Option<&Ratio>) -> Option<Ratio> {
    match indicator.target {
        Target::AtLeast(limit) | Target::AtMost(limit) => value?.divided_by(&limit.ratio()),
        Target::Between { .. } => None,
    }
}

fn stretch_reached(indicator: &Indicator, value: Option<&Ratio>) -> Option<bool> {
    let (stretch, value) = (indicator.stretch?.ratio(), value?);
    match indicator.target {
        Target::AtLeast(_) => Some(stretch <= *value),
        Target::AtMost(_) => Some(*value <= stretch),
        Target::Between { .. } => None,
    }
}

fn illustrative_parts(plan: &Plan, indicator: &Indicator, observation: Option<&Observation>) -> Vec<IllustrativePart> {
    let baseline = indicator.baseline.as_ref().is_some_and(|baseline| baseline.illustrative);
    refs::illustrative(&[
        (plan.illustrative, IllustrativePart::Plan),
        (indicator.common.illustrative, IllustrativePart::Indicator),
        (indicator.target_illustrative, IllustrativePart::Target),
        (baseline, IllustrativePart::Baseline),
        (observation.is_some_and(|observation| observation.illustrative), IllustrativePart::Observation),
    ])
}
