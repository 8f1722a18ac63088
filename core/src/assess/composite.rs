//! The verdict on what is put together from other verdicts: the worst, the best, the mean of achievements or of growth
//! scores.

use super::Question;
use super::figure::{Phase, judge};
use super::indicator::{Exact, Judged, Outcome, beside, from_value, since};
use super::past;
use super::subject::Subject;
use crate::assessment::{
    GrowthCategory, GrowthVerdict, IndicatorVerdict, ItemRef, MeasureForm, PartRole, PartValue, Reason,
};
use crate::number::{Number, Ratio};
use crate::plan::{Formula, Fulfilment, RollUp, at};
use crate::status::{IndicatorStatus, Quality};
use crate::text::Text;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The verdict on a part, and its unrounded numbers.
#[derive(Clone, Copy)]
pub(super) struct OfPart<'j> {
    pub(super) verdict: &'j IndicatorVerdict,
    pub(super) exact: &'j Exact,
}

impl OfPart<'_> {
    /// The day of the oldest figure that its value leans on.
    fn oldest(&self) -> Option<NaiveDate> {
        self.exact.oldest.or(self.verdict.observed_on)
    }
}

impl Judged {
    pub(super) fn as_part(&self) -> OfPart<'_> {
        OfPart { verdict: &self.verdict, exact: &self.exact }
    }
}

/// The verdict on a composite; `judged` finds the verdicts on its parts.
pub(super) fn assess<'j>(
    question: &Question<'_>,
    subject: &Subject<'_>,
    judged: &dyn Fn(u32) -> Option<OfPart<'j>>,
) -> Judged {
    let formula = &subject.series.formula;
    let parts: Vec<(u32, OfPart<'_>)> =
        formula.verdicts().into_iter().filter_map(|part| Some((part, judged(part)?))).collect();
    let verdicts: Vec<OfPart<'_>> = parts.iter().map(|(_, judged)| *judged).collect();
    let rows = rows(formula, &parts);
    let phase = Phase::of(subject, question.as_of);
    match formula {
        Formula::Score { parts: weighted, cap } => {
            let weight = |part: u32| weighted.iter().find(|(of, _)| *of == part).map(|(_, weight)| weight.ratio());
            let mut sum = Some((Ratio::whole(0), Ratio::whole(0)));
            for (part, judged) in &parts {
                let fulfilled = judged.exact.fulfilment.clone().and_then(|fulfilled| capped(fulfilled, cap.as_ref()));
                sum = sum.zip(fulfilled).zip(weight(*part)).map(|(((sum, weights), fulfilled), weight)| {
                    (sum.plus(&fulfilled.times(&weight)), weights.plus(&weight))
                });
            }
            let mean = sum.and_then(|(sum, weights)| sum.divided_by(&weights));
            // of what nothing is used there is no share, unless a cap gives one
            let has_share = |judged: &OfPart<'_>| {
                judged.exact.fulfilment.clone().and_then(|fulfilled| capped(fulfilled, cap.as_ref())).is_some()
            };
            of_value(question, subject, mean, &verdicts, &has_share, rows, phase)
        }
        Formula::WorstOf(_) => {
            let fulfilled: Option<Vec<&Fulfilment>> =
                verdicts.iter().map(|judged| judged.exact.fulfilment.as_ref()).collect();
            let shares = fulfilled.map(|all| all.into_iter().filter_map(share));
            // of parts of which nothing is used none is the least: each is fulfilled
            let least = shares.map(|all| all.min().cloned().unwrap_or_else(|| Ratio::whole(1)));
            let has_share = |judged: &OfPart<'_>| judged.exact.fulfilment.is_some();
            of_value(question, subject, least, &verdicts, &has_share, rows, phase)
        }
        Formula::AnyOf(_) => of_verdicts(question, subject, &verdicts, rows, phase, Take::Best),
        Formula::GrowthOf(_) => of_growth(question, subject, &verdicts, rows, phase),
        Formula::AllOf(_)
        | Formula::Observed
        | Formula::Ratio { .. }
        | Formula::Share { .. }
        | Formula::Sum(_)
        | Formula::Difference { .. } => of_verdicts(question, subject, &verdicts, rows, phase, Take::Worst),
    }
}

/// At most the cap; without one there is no share of what nothing is used of.
fn capped(fulfilled: Fulfilment, cap: Option<&Number>) -> Option<Ratio> {
    match (fulfilled, cap.map(Number::ratio)) {
        (Fulfilment::Share(share), Some(cap)) => Some(share.min(cap)),
        (Fulfilment::Share(share), None) => Some(share),
        (Fulfilment::NothingUsed, cap) => cap,
    }
}

fn share(fulfilled: &Fulfilment) -> Option<&Ratio> {
    match fulfilled {
        Fulfilment::Share(share) => Some(share),
        Fulfilment::NothingUsed => None,
    }
}

/// The whole of a breakdown that is the worst of its units' verdicts, unless it has a figure of its own that is not older
/// than theirs; `judged` is the verdict on that.
pub(super) fn of_units(question: &Question<'_>, subject: &Subject<'_>, units: &[Judged], judged: Judged) -> Judged {
    if subject.indicator.roll_up != Some(RollUp::AllOf) {
        return judged;
    }
    // from the due day on the units that were there then, though figures may still count: they had all of their time
    let day = question.as_of.min(subject.due);
    // a ceiling that broke stays broken: its own whatever its units say later, that of a unit though it has ended
    let is_broken = |judged: &Judged| {
        let verdict = &judged.verdict;
        verdict.is_final && verdict.reasons.iter().any(|reason| matches!(reason, Reason::CeilingBroken { .. }))
    };
    if is_broken(&judged) {
        return judged;
    }
    let valid = |judged: &&Judged| {
        let unit = judged.verdict.unit.as_ref().and_then(|unit| question.plan.unit_ids.get(&unit.id));
        let is_there = unit.and_then(|unit| at(&question.plan.units, unit)).is_some_and(|unit| unit.is_valid_on(day));
        is_there || is_broken(judged)
    };
    let verdicts: Vec<OfPart<'_>> = units.iter().filter(valid).map(Judged::as_part).collect();
    let is_older = |own: NaiveDate| verdicts.iter().all(|part| part.verdict.observed_on.is_some_and(|on| own < on));
    if judged.verdict.observed_on.is_some_and(|own| verdicts.is_empty() || !is_older(own)) {
        return judged;
    }
    let rows = verdicts.iter().map(|judged| row(judged.verdict)).collect();
    let phase = Phase::of(subject, question.as_of);
    let mut whole = of_verdicts(question, subject, &verdicts, rows, phase, Take::Worst);
    whole.verdict.measure.form = MeasureForm::RolledAllOf;
    // a figure of its own that is newer than theirs would decide
    whole.verdict.is_final &= phase == Phase::Closed;
    whole
}

fn row(verdict: &IndicatorVerdict) -> PartValue {
    PartValue {
        role: PartRole::Part,
        id: verdict.id.clone(),
        name: verdict.name.clone(),
        unit: verdict.unit.clone(),
        observed_on: verdict.observed_on,
        recorded: None,
        source: None,
        value: verdict.actual.clone(),
        uom: verdict.actual.as_ref().map(|_| verdict.measure.uom.clone()),
        status: Some(verdict.status),
        achievement: verdict.achievement.clone(),
        weight: None,
        share: None,
        score: verdict.growth.as_ref().and_then(|growth| growth.score.clone()),
    }
}

fn rows(formula: &Formula, parts: &[(u32, OfPart<'_>)]) -> Vec<PartValue> {
    let weight = |part: u32| match formula {
        Formula::Score { parts, .. } => parts.iter().find(|(of, _)| *of == part).map(|(_, weight)| weight.figure()),
        Formula::Observed
        | Formula::Ratio { .. }
        | Formula::Share { .. }
        | Formula::Sum(_)
        | Formula::Difference { .. }
        | Formula::WorstOf(_)
        | Formula::AllOf(_)
        | Formula::AnyOf(_)
        | Formula::GrowthOf(_) => None,
    };
    let fulfilled = |judged: &OfPart<'_>| match formula {
        Formula::Score { cap, .. } => {
            let fulfilled = judged.exact.fulfilment.clone();
            fulfilled.and_then(|fulfilled| capped(fulfilled, cap.as_ref())).map(|share| share.derived())
        }
        Formula::WorstOf(_) => judged.exact.fulfilment.as_ref().and_then(share).map(Ratio::derived),
        Formula::Observed
        | Formula::Ratio { .. }
        | Formula::Share { .. }
        | Formula::Sum(_)
        | Formula::Difference { .. }
        | Formula::AllOf(_)
        | Formula::AnyOf(_)
        | Formula::GrowthOf(_) => None,
    };
    let row = |(part, judged): &(u32, OfPart<'_>)| PartValue {
        weight: weight(*part),
        share: fulfilled(judged),
        ..row(judged.verdict)
    };
    parts.iter().map(row).collect()
}

/// The day by which all parts are known: that of the oldest figure, but for those of a part's own close, which hold on
/// every later day. Where all are such, that of the latest.
fn known_on(parts: &[OfPart<'_>]) -> Option<NaiveDate> {
    let (mut oldest_open, mut latest): (Option<NaiveDate>, Option<NaiveDate>) = (None, None);
    for judged in parts {
        let on = judged.verdict.observed_on?;
        if judged.oldest()? < judged.verdict.closes_on {
            oldest_open = Some(oldest_open.map_or(on, |oldest| oldest.min(on)));
        }
        latest = latest.max(Some(on));
    }
    oldest_open.or(latest)
}

/// The day from which on there were figures of all parts.
fn known_since(parts: &[OfPart<'_>]) -> Option<NaiveDate> {
    let mut latest = None;
    for judged in parts {
        latest = latest.max(Some(judged.exact.known_since?));
    }
    latest
}

/// The first part that lacks its final figure, of its own due day, unless an earlier one has settled it.
fn without_final_figure<'j>(subject: &Subject<'_>, parts: &[OfPart<'j>]) -> Option<&'j IndicatorVerdict> {
    let lacks = |part: &&OfPart<'_>| {
        let closes_on = part.verdict.closes_on.min(subject.closes_on);
        let is_settled = part.verdict.is_final && part.verdict.status != IndicatorStatus::NoData;
        part.oldest().is_none_or(|on| on < closes_on) && !is_settled
    };
    parts.iter().find(lacks).map(|judged| judged.verdict)
}

/// How far the parts can be trusted: the least of them.
fn quality(parts: &[OfPart<'_>]) -> Quality {
    let worst = [Quality::Conflicting, Quality::Stale, Quality::None, Quality::Fresh];
    let has = |quality: &Quality| parts.iter().any(|judged| judged.verdict.quality == *quality);
    worst.into_iter().find(has).unwrap_or(Quality::None)
}

/// Of which parts the figures are old or conflict, of each once, however many ways lead to it.
fn doubts(parts: &[OfPart<'_>]) -> Vec<Reason> {
    let (mut doubts, mut told) = (Vec::new(), BTreeSet::<String>::new());
    for judged in parts {
        let units: BTreeSet<&str> =
            judged.verdict.parts.iter().filter_map(|row| row.unit.as_ref()).map(|unit| unit.id.as_str()).collect();
        for reason in &judged.verdict.reasons {
            let (Reason::Stale { part, .. } | Reason::Conflicting { part, .. }) = reason else { continue };
            let of = part.as_ref().map_or_else(
                || named(judged.verdict),
                |of| {
                    if units.contains(of.id.as_str()) { of_unit(judged.verdict, of) } else { of.clone() }
                },
            );
            let kind = if matches!(reason, Reason::Stale { .. }) { "stale" } else { "conflicting" };
            // an id has no space
            if !told.insert([kind, &of.id, &of.name.vi].join(" ")) {
                continue;
            }
            let mut doubt = reason.clone();
            if let Reason::Stale { part, .. } | Reason::Conflicting { part, .. } = &mut doubt {
                *part = Some(of);
            }
            doubts.push(doubt);
        }
    }
    doubts
}

/// An indicator for one of its units, as others know it.
fn of_unit(verdict: &IndicatorVerdict, unit: &ItemRef) -> ItemRef {
    let with_unit = |name: &str, unit: &str| format!("{name} ({unit})");
    let name = Text { vi: with_unit(&verdict.name.vi, &unit.name.vi), en: with_unit(&verdict.name.en, &unit.name.en) };
    ItemRef { id: verdict.id.clone(), name }
}

/// A part by its unit, where it is that of a unit.
fn named(verdict: &IndicatorVerdict) -> ItemRef {
    let unit = verdict.unit.as_ref();
    ItemRef {
        id: unit.map_or(&verdict.id, |unit| &unit.id).clone(),
        name: unit.map_or(&verdict.name, |unit| &unit.name).clone(),
    }
}

fn is_illustrative(parts: &[OfPart<'_>]) -> bool {
    parts.iter().any(|judged| judged.verdict.illustrative)
}

/// A value of the parts' achievements, judged as any other.
fn of_value(
    question: &Question<'_>,
    subject: &Subject<'_>,
    value: Option<Ratio>,
    parts: &[OfPart<'_>],
    has_share: &dyn Fn(&OfPart<'_>) -> bool,
    rows: Vec<PartValue>,
    phase: Phase,
) -> Judged {
    let found = value.zip(known_on(parts));
    let missing = parts.iter().find(|judged| !has_share(judged)).map(|judged| judged.verdict);
    let judgement = found.as_ref().map(|(value, on)| judge(subject, value, *on, phase));
    let outcome = match (phase, &judgement, without_final_figure(subject, parts)) {
        (Phase::NotStarted, _, _) => not_started(subject),
        (Phase::Counting | Phase::Closed, Some(_), Some(part)) => no_final_figure(part, phase),
        (Phase::Running | Phase::Counting | Phase::Closed, Some(judgement), _) => {
            // a part that is due later may still move it
            let is_final = phase == Phase::Closed && parts.iter().all(|judged| judged.verdict.is_final);
            Outcome { status: judgement.status, decided: judgement.decided.clone(), is_final }
        }
        (Phase::Running | Phase::Counting | Phase::Closed, None, _) => Outcome {
            status: IndicatorStatus::NoData,
            decided: missing.map_or(Reason::NoObservation { from: subject.begins }, |part| Reason::PartMissing {
                id: part.id.clone(),
                name: part.name.clone(),
            }),
            is_final: phase == Phase::Closed,
        },
    };
    let known_since = known_since(parts);
    let past = past::of_value(subject, parts, (known_since, known_on(parts)), outcome.status);
    let since = since(subject, &outcome, &past);
    let mut reasons = vec![outcome.decided];
    reasons.extend(beside(subject, outcome.status, outcome.is_final, phase));
    reasons.extend(doubts(parts));
    let (status, is_final) = (outcome.status, outcome.is_final);
    let mut judged =
        from_value(question, subject, found, judgement, (status, is_final, since), reasons, is_illustrative(parts));
    judged.verdict.parts = rows;
    judged.verdict.quality = quality(parts);
    (judged.exact.past, judged.exact.known_since) = (past, known_since);
    judged
}

/// Which of the parts' verdicts is the whole's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Take {
    Worst,
    Best,
}

impl Take {
    pub(super) fn status(self, of: impl Iterator<Item = IndicatorStatus>) -> Option<IndicatorStatus> {
        match self {
            Self::Worst => of.min(),
            Self::Best => of.max(),
        }
    }

    /// The worst of all has been so since the first of those days, the best since the last.
    fn day(self, of: impl Iterator<Item = NaiveDate>) -> Option<NaiveDate> {
        match self {
            Self::Worst => of.min(),
            Self::Best => of.max(),
        }
    }
}

fn of_verdicts(
    question: &Question<'_>,
    subject: &Subject<'_>,
    parts: &[OfPart<'_>],
    rows: Vec<PartValue>,
    phase: Phase,
    take: Take,
) -> Judged {
    let taken = take.status(parts.iter().map(|judged| judged.verdict.status));
    let outcome = match (phase, taken) {
        (Phase::NotStarted, _) => not_started(subject),
        (Phase::Running | Phase::Counting | Phase::Closed, taken) => {
            let status = taken.unwrap_or(IndicatorStatus::NoData);
            let those = || parts.iter().filter(|judged| judged.verdict.status == status);
            let which = those().map(|judged| named(judged.verdict));
            // the worst of all, or the best, stays whatever becomes of the others
            let settles = match take {
                Take::Worst => status == IndicatorStatus::Missed,
                Take::Best => status == IndicatorStatus::Exceeded,
            };
            let is_final = !parts.is_empty() && parts.iter().all(|judged| judged.verdict.is_final)
                || (settles && those().any(|judged| judged.verdict.is_final));
            let decided = match parts.is_empty() {
                true => Reason::NoUnit { on: question.as_of },
                false => Reason::OfParts { parts: which.collect() },
            };
            Outcome { status, decided, is_final }
        }
    };
    let status = outcome.status;
    let past = if phase == Phase::NotStarted { Vec::new() } else { past::of_verdicts(subject, parts, take) };
    let since = match (phase, status) {
        (Phase::NotStarted, _) => None,
        // the part that is worst now may not have been
        (Phase::Running | Phase::Counting | Phase::Closed, _) if status.is_slipping() => past::since(&past, status),
        // the best of all may still be another
        (Phase::Running | Phase::Counting | Phase::Closed, _) if take == Take::Best && !outcome.is_final => None,
        (Phase::Running | Phase::Counting | Phase::Closed, _) => {
            let those = parts.iter().filter(|judged| judged.verdict.status == status);
            take.day(those.filter_map(|judged| judged.verdict.since))
        }
    };
    let standing = (status, outcome.is_final, since);
    let mut reasons = vec![outcome.decided];
    reasons.extend(beside(subject, status, outcome.is_final, phase).filter(|_| phase == Phase::Counting));
    reasons.extend(doubts(parts));
    let mut judged = from_value(question, subject, None, None, standing, reasons, is_illustrative(parts));
    let verdict = &mut judged.verdict;
    (verdict.parts, verdict.quality) = (rows, quality(parts));
    (verdict.observed_on, verdict.path) = (known_on(parts), None);
    (judged.exact.past, judged.exact.known_since) = (past, known_since(parts));
    judged
}

/// The mean of the scores; the target is reached only if every part has reached its own.
fn of_growth(
    question: &Question<'_>,
    subject: &Subject<'_>,
    parts: &[OfPart<'_>],
    rows: Vec<PartValue>,
    phase: Phase,
) -> Judged {
    let scores: Option<Vec<&Ratio>> =
        parts.iter().map(|judged| judged.exact.growth.as_ref().and_then(|growth| growth.score.as_ref())).collect();
    let mean = scores.and_then(|scores| {
        let count = i64::try_from(scores.len()).ok()?;
        scores.into_iter().fold(Ratio::whole(0), |sum, score| sum.plus(score)).divided_by(&Ratio::whole(count))
    });
    let is_reached = parts.iter().all(|judged| {
        judged.exact.growth.as_ref().is_some_and(|growth| growth.category == Some(GrowthCategory::TargetAchieved))
    });
    let category = mean.as_ref().map(|mean| match is_reached {
        true => GrowthCategory::TargetAchieved,
        false => GrowthCategory::of_score(mean),
    });
    let missing = parts.iter().find(|judged| judged.exact.growth.as_ref().is_none_or(|growth| growth.score.is_none()));
    let outcome = match (phase, category, without_final_figure(subject, parts)) {
        (Phase::NotStarted, _, _) => not_started(subject),
        (Phase::Counting | Phase::Closed, Some(_), Some(part)) => no_final_figure(part, phase),
        (Phase::Running | Phase::Counting | Phase::Closed, Some(category), _) => Outcome {
            status: category.status(),
            decided: Reason::Growth { category },
            is_final: parts.iter().all(|judged| judged.verdict.is_final),
        },
        (Phase::Running | Phase::Counting | Phase::Closed, None, _) => Outcome {
            status: IndicatorStatus::NoData,
            decided: missing.map_or(Reason::NoObservation { from: subject.begins }, |part| Reason::PartMissing {
                id: part.verdict.id.clone(),
                name: part.verdict.name.clone(),
            }),
            is_final: phase == Phase::Closed,
        },
    };
    let (on, known_since) = (known_on(parts), known_since(parts));
    let past = past::of_value(subject, parts, (known_since, on), outcome.status);
    let standing = (outcome.status, outcome.is_final, since(subject, &outcome, &past));
    let mut reasons = vec![outcome.decided];
    reasons.extend(doubts(parts));
    let mut judged = from_value(question, subject, None, None, standing, reasons, is_illustrative(parts));
    let growth = GrowthVerdict {
        observed: None,
        required: None,
        ratio: None,
        limit: None,
        coefficient: None,
        category,
        score: mean.as_ref().map(Ratio::derived),
    };
    let verdict = &mut judged.verdict;
    (verdict.parts, verdict.quality) = (rows, quality(parts));
    (verdict.observed_on, verdict.path) = (on, None);
    verdict.growth = Some(growth);
    (judged.exact.past, judged.exact.known_since) = (past, known_since);
    judged
}

fn not_started(subject: &Subject<'_>) -> Outcome {
    let decided = Reason::NotStarted { start: subject.begins };
    Outcome { status: IndicatorStatus::NotStarted, decided, is_final: false }
}

/// After the due day a part's figure from before its close decides nothing.
fn no_final_figure(part: &IndicatorVerdict, phase: Phase) -> Outcome {
    let named = ItemRef { id: part.id.clone(), name: part.name.clone() };
    let decided = Reason::FinalFigureMissing { from: part.closes_on, until: part.counts_until, part: Some(named) };
    Outcome { status: IndicatorStatus::NoData, decided, is_final: phase == Phase::Closed && part.is_final }
}
