//! The verdict on one indicator: what the figure that counts on the day amounts to, since when, and what stands beside it.

use super::chosen::{Broken, Chosen, Found, Values, conflicts_of, find, quality, stale, values_of};
use super::deadline::not_decided;
use super::figure::{Judgement, Phase};
use super::forecast::{forecast, required_rate, too_few_for_trend};
use super::growth::Grown;
use super::parts::{beside_values, lagging, missing_part, parts_on};
use super::past::{self, Past};
use super::path::span;
use super::series::Known;
use super::stated::{self, illustrative_parts};
use super::subject::{Subject, shown};
use super::{Question, refs};
use crate::assessment::{
    Bands, IllustrativePart, IndicatorVerdict, InterimVerdict, ItemKind, LimitsOf, MeasureForm, PartValue, Reason,
    RevisionRef,
};
use crate::calendar::{days_between, next};
use crate::number::Ratio;
use crate::plan::{self, Fulfilment, Limits, MeasureKind, Path, RollUp, at};
use crate::records::Observation;
use crate::status::{IndicatorStatus, Quality};
use chrono::NaiveDate;

/// A verdict, with the unrounded numbers that composites are worked out from.
pub(super) struct Judged {
    pub(super) verdict: IndicatorVerdict,
    pub(super) exact: Exact,
}

/// Unrounded numbers of a verdict.
#[derive(Debug, Default)]
pub(super) struct Exact {
    /// How far the target is fulfilled.
    pub(super) fulfilment: Option<Fulfilment>,
    pub(super) growth: Option<Grown>,
    pub(super) numbers: Numbers,
    /// How it stood before, where that matters.
    pub(super) past: Vec<Past>,
    /// The day of the first figure, of what is put together the first on which there was one of every part.
    pub(super) known_since: Option<NaiveDate>,
    /// The day of the oldest state that the value leans on.
    pub(super) oldest: Option<NaiveDate>,
    pub(super) interim: Vec<ExactInterim>,
}

/// The numbers of a verdict that policies may ask for.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Numbers {
    pub(super) achievement: Option<Ratio>,
    pub(super) pace: Option<Ratio>,
}

/// Of a target for an earlier date.
#[derive(Debug, PartialEq)]
pub(super) struct ExactInterim {
    /// Of the figure that counts for it, which grows no older once its day is past.
    pub(super) quality: Quality,
    pub(super) numbers: Numbers,
    pub(super) past: Vec<Past>,
}

/// The status, the rule that gave it, and whether it stays.
pub(super) struct Outcome {
    pub(super) status: IndicatorStatus,
    pub(super) decided: Reason,
    pub(super) is_final: bool,
}

/// The verdict on an indicator with values, as a whole or on one unit's part.
pub(super) fn assess(question: &Question<'_>, known: &mut Known, subject: &Subject<'_>) -> Judged {
    let position = subject.position;
    let (indicator, as_of) = (subject.indicator, day_of(question, subject));
    let phase = Phase::of(subject, as_of);
    let points = values_of(question, known, position, subject, as_of);
    let found = find(question, subject, &points, phase, as_of);
    let missing = if found.chosen.is_none() { missing_part(question, known, subject) } else { None };
    let outcome = outcome(subject, found.chosen.as_ref(), found.broken.as_ref(), missing, phase);
    let chosen = found.chosen.as_ref();
    let conflicts = conflicts_of(question, subject, &found);
    let judgement = chosen.map(|chosen| &chosen.judgement);
    let limits = limits_of(subject, judgement);
    let value = chosen.map(|chosen| &chosen.value);
    let observation = chosen.and_then(|chosen| chosen.observation);
    let observed_on = chosen.map(|chosen| chosen.on);
    let is_closing = phase == Phase::Closed && chosen.is_some_and(|chosen| subject.closes_on <= chosen.oldest.on);
    let stretch_reached = stretch_reached(subject, limits.as_ref(), value, is_closing);
    let stale = chosen.and_then(|chosen| stale(subject, chosen, as_of));
    // a state from before the start says where the period began, not how it goes
    let before = observed_on.filter(|on| *on < subject.begins && phase != Phase::NotStarted);
    let quality = quality(&found, stale.as_ref());
    let past = past_of(question, subject, &points, &found, outcome.status);
    let (known_since, oldest) = (points.first_from(subject.begins), chosen.map(|chosen| chosen.oldest.on));
    let since = since(subject, &outcome, &past).map(|day| missed_from(subject, &past, outcome.status, day));
    let (made_of, form) = made_of(question, known, position, subject, chosen);
    let (interim, exact_interim): (Vec<InterimVerdict>, Vec<ExactInterim>) = indicator
        .interim
        .iter()
        .filter(|_| subject.part.is_none())
        .map(|interim| assess_interim(question, &subject.interim(interim), &points, as_of))
        .unzip();

    let is_illustrative = found.is_illustrative() || past::is_illustrative(&past, outcome.status);
    let mut parts = illustrative_parts(subject, is_illustrative, &interim);
    let leans_on = leans_on(subject, &outcome.decided);
    let mut reasons = vec![outcome.decided];
    // a unit that ended on the way keeps the verdict of its last day
    let is_final = outcome.is_final || as_of < question.as_of;
    reasons.extend(beside(subject, outcome.status, is_final, phase));
    reasons.extend(subject.part.and_then(|(_, part)| refs::ended(question.plan, part.unit, question.as_of)));
    reasons.extend(stale);
    reasons.extend(before.map(|on| Reason::BeforeStart { on, start: subject.begins }));
    reasons.extend(off_track_since(subject, outcome.status, &past, observed_on));
    if let Some(observation) = observation
        && let Some(converted) = &observation.converted
    {
        reasons.push(Reason::Converted { value: observation.written.figure(), uom: converted.uom.clone() });
    }
    reasons.extend(conflicts);
    if let (Some(stretch), Some(reached)) = (subject.aim.and_then(|aim| aim.stretch), stretch_reached) {
        reasons.push(Reason::Stretch { stretch: stretch.figure(), reached });
    }
    reasons.extend(leans_on);

    let is_running = phase == Phase::Running && !is_final;
    // what the closing figure has measured is not foreseen
    let ahead = chosen.filter(|chosen| is_running && chosen.on < subject.closes_on).zip(limits.as_ref());
    let forecast = ahead.and_then(|(chosen, limits)| {
        let share = chosen.judgement.expected_progress.as_ref();
        forecast(subject, &|| points.all(question, subject), &chosen.value, chosen.on, limits, share)
    });
    if forecast.is_some() && indicator.forecast_illustrative {
        parts.push(IllustrativePart::Forecast);
    }
    let illustrative = !parts.is_empty();
    if illustrative {
        reasons.push(Reason::Illustrative { parts });
    }
    reasons
        .extend(ahead.and_then(|(chosen, _)| too_few_for_trend(subject, &|| points.all(question, subject), chosen.on)));
    let required_rate = ahead.and_then(|(chosen, limits)| required_rate(subject, &chosen.value, chosen.on, limits));
    let recorded = observation.and_then(|observation| observation.recorded);
    let source = observation.and_then(|observation| refs::source(question.plan, question.records, observation.source));
    let figure = observation.map(Observation::figure);
    let found = found.chosen.map(|chosen| ((chosen.value, chosen.on), chosen.judgement));
    let (value, judgement) = found.unzip();
    let standing = (outcome.status, is_final, since);
    let mut judged = from_value(question, subject, value, judgement, standing, reasons, illustrative);
    let verdict = &mut judged.verdict;
    verdict.quality = quality;
    (verdict.recorded, verdict.source) = (recorded, source);
    if figure.is_some() {
        verdict.actual = figure;
    }
    (verdict.parts, verdict.measure.form) = (made_of, form);
    verdict.stretch_reached = stretch_reached;
    (verdict.forecast, verdict.required_rate) = (forecast, required_rate);
    (verdict.interim, judged.exact.interim) = (interim, exact_interim);
    (judged.exact.past, judged.exact.known_since, judged.exact.oldest) = (past, known_since, oldest);
    if as_of < question.as_of {
        (verdict.days_left, verdict.days_past) = (None, None);
    }
    judged
}

/// A verdict from a value and what it amounts to; what only figures of records have is left open.
pub(super) fn from_value(
    question: &Question<'_>,
    subject: &Subject<'_>,
    found: Option<(Ratio, NaiveDate)>,
    judgement: Option<Judgement>,
    (status, is_final, since): (IndicatorStatus, bool, Option<NaiveDate>),
    mut reasons: Vec<Reason>,
    illustrative: bool,
) -> Judged {
    let indicator = subject.indicator;
    let (value, observed_on) = found.unzip();
    let judgement = judgement.as_ref();
    let limits = limits_of(subject, judgement);
    let achievement = achievement(limits.as_ref(), value.as_ref());
    let derived = |ratio: Option<&Ratio>| ratio.map(Ratio::derived);
    let has_words = reasons.iter().any(|reason| matches!(reason, Reason::Illustrative { .. }));
    if illustrative && !has_words {
        let mut parts = illustrative_parts(subject, false, &[]);
        parts.push(IllustrativePart::Part);
        reasons.push(Reason::Illustrative { parts });
    }
    let growth = judgement.and_then(|judgement| judgement.growth.clone());
    let verdict = IndicatorVerdict {
        kind: ItemKind::Indicator,
        id: indicator.id.clone(),
        unit: subject.part.and_then(|(_, part)| refs::party(question.plan, part.unit)),
        name: indicator.common.name.clone(),
        section: refs::section(question.plan, indicator.common.section),
        tags: indicator.common.tags.clone(),
        status,
        quality: Quality::None,
        is_final,
        since: up_to(question, since),
        measure: stated::measure(subject, stated::form_of(subject)),
        observed_on,
        recorded: None,
        source: None,
        actual: value.as_ref().map(stated::worked_out),
        parts: Vec::new(),
        target: subject.aim.map(|aim| stated::target(&aim.target)),
        limits: LimitsOf {
            from: shown(limits.as_ref().and_then(Limits::floor)),
            to: shown(limits.as_ref().and_then(Limits::ceiling)),
        },
        due_limits: due_limits(subject, limits.as_ref()),
        revision: subject.revision.map(|revision| RevisionRef {
            from: revision.from,
            decided: revision.decided,
            document: refs::document(question.plan, revision.document),
        }),
        stretch: subject.aim.and_then(|aim| aim.stretch).map(|stretch| stretch.figure()),
        stretch_reached: None,
        baseline: stated::baseline(subject, observed_on),
        achievement: derived(achievement.as_ref()),
        progress: derived(judgement.and_then(|j| j.progress.as_ref())),
        expected: derived(judgement.and_then(|j| j.expected.as_ref())),
        expected_progress: derived(judgement.and_then(|j| j.expected_progress.as_ref())),
        path_days: judgement.and_then(|j| j.path_days),
        path_points: judgement.map(|j| j.path_points.clone()).unwrap_or_default(),
        pace: derived(judgement.and_then(|j| j.pace.as_ref())),
        path: Some(stated::path(subject)),
        bands: Bands { on_track: indicator.on_track.figure(), at_risk: indicator.at_risk.figure() },
        growth: growth.as_ref().map(stated::growth_verdict),
        forecast: None,
        required_rate: None,
        interim: Vec::new(),
        print: stated::print_rule(indicator),
        start: subject.start,
        due: subject.due,
        closes_on: subject.closes_on,
        counts_until: subject.counts_until,
        days_left: (question.as_of <= subject.due).then(|| days_between(question.as_of, subject.due)),
        days_past: (subject.due < question.as_of).then(|| days_between(subject.due, question.as_of)),
        reasons,
        responsible: match subject.part {
            Some((_, part)) => refs::parties(question.plan, &part.responsible),
            None => refs::parties(question.plan, &indicator.common.responsible),
        },
        supporting: match subject.part {
            // who helps with the whole answers for its own part
            Some((_, part)) => {
                let helps = indicator.common.supporting.iter().filter(|unit| !part.responsible.contains(unit));
                refs::parties(question.plan, &helps.copied().collect::<Vec<_>>())
            }
            None => refs::parties(question.plan, &indicator.common.supporting),
        },
        document: refs::document(question.plan, indicator.common.document),
        note: indicator.common.note.clone(),
        illustrative,
    };
    let fulfilment = match judgement.is_some_and(Judgement::holds_anyway) {
        true => Some(Fulfilment::Share(Ratio::whole(1))),
        false => limits.as_ref().zip(value.as_ref()).and_then(|(limits, value)| limits.fulfilment(value)),
    };
    let numbers = Numbers { achievement, pace: judgement.and_then(|judgement| judgement.pace.clone()) };
    Judged { verdict, exact: Exact { fulfilment, growth, numbers, ..Exact::default() } }
}

/// The limits that a value was held against, if there were any; without a value those of the due day.
fn limits_of(subject: &Subject<'_>, judgement: Option<&Judgement>) -> Option<Limits> {
    match judgement {
        Some(judgement) => judgement.limits.clone(),
        None => subject.limits_on(subject.due),
    }
}

/// Beside the same period the limits of the due day, where they are not those of the figure's day.
fn due_limits(subject: &Subject<'_>, limits: Option<&Limits>) -> Option<LimitsOf> {
    if !matches!(subject.baseline(), Some(plan::Baseline::SamePeriod { .. })) {
        return None;
    }
    let shown_limits = |limits: Option<&Limits>| LimitsOf {
        from: shown(limits.and_then(Limits::floor)),
        to: shown(limits.and_then(Limits::ceiling)),
    };
    let end = subject.goal(subject.due).ok().filter(|goal| goal.is_same_period)?.now;
    Some(shown_limits(Some(&end))).filter(|end| *end != shown_limits(limits))
}

/// The as-of date; of a unit that ended before the due day its last day. One that was there on the due day had all of its
/// time.
fn day_of(question: &Question<'_>, subject: &Subject<'_>) -> NaiveDate {
    let unit = subject.part.and_then(|(_, part)| at(&question.plan.units, part.unit));
    let ended = unit.and_then(|unit| unit.valid_to).filter(|last| *last < subject.due);
    ended.map_or(question.as_of, |last| question.as_of.min(last))
}

/// The verdict on a target for an earlier date.
fn assess_interim(
    question: &Question<'_>,
    subject: &Subject<'_>,
    values: &Values<'_>,
    as_of: NaiveDate,
) -> (InterimVerdict, ExactInterim) {
    let phase = Phase::of(subject, as_of);
    let found = find(question, subject, values, phase, as_of);
    let outcome = outcome(subject, found.chosen.as_ref(), found.broken.as_ref(), None, phase);
    let chosen = found.chosen.as_ref();
    let observation = chosen.and_then(|chosen| chosen.observation);
    let limits = limits_of(subject, chosen.map(|chosen| &chosen.judgement));
    let past = past_of(question, subject, values, &found, outcome.status);
    let since = since(subject, &outcome, &past);
    let leans_on = leans_on(subject, &outcome.decided);
    let is_illustrative = found.is_illustrative() || past::is_illustrative(&past, outcome.status);
    let mut reasons = vec![outcome.decided];
    reasons.extend(beside(subject, outcome.status, outcome.is_final, phase));
    reasons.extend(conflicts_of(question, subject, &found));
    reasons.extend(leans_on);
    let numbers = Numbers {
        achievement: achievement(limits.as_ref(), chosen.map(|chosen| &chosen.value)),
        pace: chosen.and_then(|chosen| chosen.judgement.pace.clone()),
    };
    let verdict = InterimVerdict {
        due: subject.due,
        target: subject.aim.map(|aim| stated::target(&aim.target)),
        limits: LimitsOf {
            from: shown(limits.as_ref().and_then(Limits::floor)),
            to: shown(limits.as_ref().and_then(Limits::ceiling)),
        },
        status: outcome.status,
        is_final: outcome.is_final,
        since: up_to(question, since),
        observed_on: chosen.map(|chosen| chosen.on),
        recorded: observation.and_then(|observation| observation.recorded),
        source: observation.and_then(|observation| refs::source(question.plan, question.records, observation.source)),
        actual: chosen.map(|chosen| stated::worked_out(&chosen.value)),
        achievement: numbers.achievement.as_ref().map(Ratio::derived),
        expected: chosen.and_then(|chosen| chosen.judgement.expected.as_ref()).map(Ratio::derived),
        path_days: chosen.and_then(|chosen| chosen.judgement.path_days),
        path_points: chosen.map(|chosen| chosen.judgement.path_points.clone()).unwrap_or_default(),
        pace: numbers.pace.as_ref().map(Ratio::derived),
        reasons,
        illustrative: !illustrative_parts(subject, is_illustrative, &[]).is_empty(),
    };
    let stale = chosen.and_then(|chosen| stale(subject, chosen, as_of));
    (verdict, ExactInterim { quality: quality(&found, stale.as_ref()), numbers, past })
}

/// The earlier figure since which it has been off track, with the target that it was held against where that is another.
fn off_track_since(
    subject: &Subject<'_>,
    status: IndicatorStatus,
    past: &[Past],
    observed_on: Option<NaiveDate>,
) -> Option<Reason> {
    if !status.is_slipping() {
        return None;
    }
    // under a revision the figure that counts stands among the earlier ones, too, as it was held against the target before
    let first = past::as_bad_since(past, status).filter(|first| Some(first.on) != observed_on)?;
    let in_words = |subject: &Subject<'_>| subject.aim.map(|aim| stated::target(&aim.target));
    Some(Reason::OffTrackSince {
        on: first.on,
        value: first.value.as_ref().map(stated::worked_out)?,
        pace: first.numbers.pace.as_ref().map(Ratio::derived),
        target: in_words(&subject.as_known_on(first.on)).filter(|then| Some(then) != in_words(subject).as_ref()),
    })
}

/// The days of a path by working days that are not decided, where its pace decides.
fn leans_on(subject: &Subject<'_>, decided: &Reason) -> Option<Reason> {
    match (&subject.indicator.path, decided) {
        (Path::WorkingDays, Reason::Pace { .. }) => not_decided(&subject.plan.calendar, &[span(subject)]),
        (_, _) => None,
    }
}

/// How it stood on the days of its figures, as far as that matters.
fn past_of(
    question: &Question<'_>,
    subject: &Subject<'_>,
    values: &Values<'_>,
    found: &Found<'_>,
    status: IndicatorStatus,
) -> Vec<Past> {
    let Some(Chosen { on, .. }) = &found.chosen else { return Vec::new() };
    let phase = Phase::of(subject, day_of(question, subject));
    past::of_figures(subject, &|| values.all(question, subject), *on, (status, phase), found.broken.as_ref())
}

/// The one decision: which rule speaks on the day.
fn outcome(
    subject: &Subject<'_>,
    chosen: Option<&Chosen<'_>>,
    broken: Option<&Broken>,
    missing: Option<Reason>,
    phase: Phase,
) -> Outcome {
    let closed = phase == Phase::Closed;
    let say = |status, decided, is_final| Outcome { status, decided, is_final };
    let is_closing = chosen.is_some_and(|chosen| subject.closes_on <= chosen.oldest.on);
    // where others have their final figures, whose is missing
    let lagging =
        chosen.filter(|chosen| subject.closes_on <= chosen.on).and_then(|chosen| lagging(subject, chosen.oldest));
    let no_final = Reason::FinalFigureMissing { from: subject.closes_on, until: subject.counts_until, part: lagging };
    match (phase, broken, chosen, is_closing) {
        (Phase::NotStarted, _, _, _) => {
            say(IndicatorStatus::NotStarted, Reason::NotStarted { start: subject.begins }, false)
        }
        // a broken ceiling cannot come back: it settles the matter before and after the due day, unless it is raised
        (Phase::Running | Phase::Counting | Phase::Closed, Some(broken), _, _) => {
            say(IndicatorStatus::Missed, broken.decided.clone(), closed || !subject.is_to_be_revised)
        }
        (Phase::Running, None, None, _) => {
            let none = Reason::NoObservation { from: subject.begins };
            say(IndicatorStatus::NoData, missing.unwrap_or(none), false)
        }
        (Phase::Counting | Phase::Closed, None, None, _) => {
            say(IndicatorStatus::NoData, missing.unwrap_or(no_final), closed)
        }
        (Phase::Running, None, Some(chosen), _) | (Phase::Counting, None, Some(chosen), true) => {
            say(chosen.judgement.status, chosen.judgement.decided.clone(), false)
        }
        (Phase::Closed, None, Some(chosen), true) => {
            say(chosen.judgement.status, chosen.judgement.decided.clone(), true)
        }
        // an earlier figure settles it only if a total has reached its floor
        (Phase::Counting | Phase::Closed, None, Some(chosen), false) => {
            let reached = chosen.judgement.status.is_reached();
            match (subject.kind(), &chosen.judgement.limits, reached) {
                (MeasureKind::Cumulative, Some(Limits::Floor(_)), true) => {
                    say(chosen.judgement.status, chosen.judgement.decided.clone(), closed)
                }
                (MeasureKind::Cumulative, Some(Limits::Floor(_)), false)
                | (MeasureKind::Cumulative, Some(Limits::Ceiling(_) | Limits::Band(..)) | None, _)
                | (MeasureKind::Snapshot, _, _) => say(IndicatorStatus::NoData, no_final, closed),
            }
        }
    }
}

/// Since when there is something to explain: the day a ceiling broke, the day after the last that counts, or, while the
/// end is still to come, the first day of the figures that are off track without a break.
pub(super) fn since(subject: &Subject<'_>, outcome: &Outcome, past: &[Past]) -> Option<NaiveDate> {
    use IndicatorStatus::{
        Achieved, AtRisk, Behind, Exceeded, InProgress, Missed, NearlyAchieved, NoData, NotStarted, OnTrack,
    };
    match (outcome.status, &outcome.decided, outcome.is_final) {
        // of a unit that begins later not before its first day
        (Missed, Reason::CeilingBroken { on, .. }, _) => Some((*on).max(subject.begins)),
        (Missed | NearlyAchieved | NoData, _, true) => Some(next(subject.counts_until)),
        (Behind | AtRisk, _, _) => past::since(past, outcome.status),
        (Missed | NearlyAchieved | NoData, _, false)
        | (InProgress | NotStarted | OnTrack | Achieved | Exceeded, _, _) => None,
    }
}

/// Nothing has been so since a day that is still to come: that of a target that was decided later.
fn up_to(question: &Question<'_>, since: Option<NaiveDate>) -> Option<NaiveDate> {
    since.filter(|day| *day <= question.as_of)
}

/// What is missed by a revised target is so since it was missed without a break by those in force before, too.
fn missed_from(subject: &Subject<'_>, past: &[Past], status: IndicatorStatus, day: NaiveDate) -> NaiveDate {
    match subject.revision {
        Some(revision) if status == IndicatorStatus::Missed && day < revision.in_force() => {
            past::since(past, status).map_or(day, |since| since.max(day))
        }
        Some(_) | None => day,
    }
}

/// Facts that stand beside the rule that decided.
pub(super) fn beside(subject: &Subject<'_>, status: IndicatorStatus, is_final: bool, phase: Phase) -> Option<Reason> {
    match (phase, status.is_reached(), is_final) {
        (Phase::Running | Phase::Counting, true, false) => Some(Reason::SoFar { until: subject.counts_until }),
        (Phase::Counting, false, false) => Some(Reason::StillCounting { until: subject.counts_until }),
        (Phase::Running, false, _) | (Phase::NotStarted | Phase::Closed, _, _) | (_, _, true) => None,
    }
}

/// actual / target; a band has no single target.
pub(super) fn achievement(limits: Option<&Limits>, value: Option<&Ratio>) -> Option<Ratio> {
    match limits? {
        Limits::Floor(bound) | Limits::Ceiling(bound) => value?.divided_by(&bound.value),
        Limits::Band(..) => None,
    }
}

/// Under a stretch a total can still go beyond it until the count is closed.
fn stretch_reached(
    subject: &Subject<'_>,
    limits: Option<&Limits>,
    value: Option<&Ratio>,
    is_closing: bool,
) -> Option<bool> {
    let (stretch, value) = (subject.aim?.stretch?.ratio(), value?);
    match (limits?, subject.kind()) {
        (Limits::Floor(_), _) => Some(stretch <= *value),
        (Limits::Ceiling(_), MeasureKind::Snapshot) => Some(*value <= stretch),
        (Limits::Ceiling(_), MeasureKind::Cumulative) if stretch < *value => Some(false),
        (Limits::Ceiling(_), MeasureKind::Cumulative) => is_closing.then_some(true),
        (Limits::Band(..), _) => None,
    }
}

/// What the value is made of, and how it came about.
fn made_of(
    question: &Question<'_>,
    known: &mut Known,
    position: u32,
    subject: &Subject<'_>,
    chosen: Option<&Chosen<'_>>,
) -> (Vec<PartValue>, MeasureForm) {
    let form = stated::form_of(subject);
    let Some(chosen) = chosen.filter(|chosen| chosen.observation.is_none()) else { return (Vec::new(), form) };
    let (mut parts, is_rolled_up) = parts_on(question, known, position, subject, chosen.worse, chosen.on);
    parts.extend(beside_values(question, known, subject, chosen.worse, chosen.on));
    let rolled = match subject.indicator.roll_up.filter(|_| is_rolled_up) {
        None => form,
        Some(RollUp::Sum) => MeasureForm::RolledSum,
        Some(RollUp::RatioOfSums) => MeasureForm::RatioOfSums,
        Some(RollUp::WeightedMean) => MeasureForm::WeightedMean,
        Some(RollUp::Worst) => MeasureForm::Worst,
        Some(RollUp::AllOf) => MeasureForm::RolledAllOf,
    };
    (parts, rolled)
}
