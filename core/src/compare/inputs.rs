//! Which inputs of a verdict are others than before: the figure, the target, the days, or what the plan says.

use crate::assessment::{
    Because, DossierVerdict, IndicatorVerdict, InterimVerdict, ItemRef, MeasureForm, PartRole, PartValue, Path,
    PlanField, Reason, SourceRef, Target,
};
use crate::number::Figure;
use chrono::NaiveDate;
use std::collections::BTreeSet;

pub(super) fn of_dossier(now: &DossierVerdict, then: &DossierVerdict) -> Vec<Because> {
    let mut because = Vec::new();
    if now.finished != then.finished {
        because.push(Because::Finished { on: now.finished.clone(), instead_of: then.finished.clone() });
    }
    because.extend(of_deadline((None, now.due, &now.reasons), (None, then.due, &then.reasons)));
    if now.due == then.due && now.due_time != then.due_time {
        because.push(Because::Plan { fields: vec![PlanField::Limit] });
    }
    because
}

pub(super) fn of_indicator(now: &IndicatorVerdict, then: &IndicatorVerdict) -> Vec<Because> {
    let mut because = Vec::new();
    let (judged, before) = (Judged::whole(now), Judged::whole(then));
    let is_one_unit = now.measure.uom == then.measure.uom;
    let parts = moved_parts(now, then);
    let is_recalculated = is_one_unit && now.actual != then.actual && is_recalculated(now, then);
    if !is_recalculated {
        because.extend(judged.another_figure(&before));
    }
    if now.revision != then.revision {
        because.push(Because::Revision { revision: now.revision.clone() });
    } else {
        because.extend(judged.another_target(&before));
    }
    because.extend(judged.another_break(&before));
    let mut fields = of_plan(now, then);
    // nothing else says why the same figures come to something else
    let has_moved = parts.is_empty() || !now.parts.iter().map(Parts::key).eq(then.parts.iter().map(Parts::key));
    if is_recalculated && (has_moved || now.measure.form != then.measure.form) {
        fields.push(PlanField::Form);
    }
    if !fields.is_empty() {
        because.push(Because::Plan { fields });
    }
    if !parts.is_empty() {
        because.push(Because::Parts { parts });
    }
    because
}

/// The inputs of a target for an earlier day.
pub(super) fn of_interim(now: &Judged<'_>, then: &Judged<'_>) -> Vec<Because> {
    let mut because: Vec<Because> = now.another_figure(then).into_iter().collect();
    // what revised the last target redraws no way to this one
    because.extend(now.another_target(then));
    because.extend(now.another_break(then));
    let mut fields = of_plan(now.of, then.of);
    // the others are of the whole, and of its last day
    fields.retain(|field| {
        use PlanField::{Bands, Baseline, Form, Path, Start, Uom};
        matches!(field, Bands | Baseline | Form | Path | Start | Uom)
    });
    if both_differ(nearly(now.reasons), nearly(then.reasons)) {
        fields.push(PlanField::NearlyAchieved);
    }
    if !fields.is_empty() {
        because.push(Because::Plan { fields });
    }
    // where its value is the indicator's, so are the parts
    if [now, then].iter().all(|judged| judged.observed_on == judged.of.observed_on) {
        let parts = moved_parts(now.of, then.of);
        because.extend((!parts.is_empty()).then_some(Because::Parts { parts }));
    }
    because
}

/// What a target is judged by: that of an indicator, or one of its targets for earlier days.
pub(super) struct Judged<'v> {
    of: &'v IndicatorVerdict,
    target: &'v Option<Target>,
    observed_on: Option<NaiveDate>,
    recorded: Option<NaiveDate>,
    source: &'v Option<SourceRef>,
    actual: &'v Option<Figure>,
    reasons: &'v [Reason],
}

impl<'v> Judged<'v> {
    fn whole(of: &'v IndicatorVerdict) -> Self {
        let IndicatorVerdict { target, observed_on, recorded, source, actual, reasons, .. } = of;
        Self { of, target, observed_on: *observed_on, recorded: *recorded, source, actual, reasons }
    }

    pub(super) fn interim(of: &'v IndicatorVerdict, interim: &'v InterimVerdict) -> Self {
        let InterimVerdict { target, observed_on, recorded, source, actual, reasons, .. } = interim;
        Self { of, target, observed_on: *observed_on, recorded: *recorded, source, actual, reasons }
    }

    fn another_figure(&self, then: &Self) -> Option<Because> {
        let is_one_unit = self.of.measure.uom == then.of.measure.uom;
        // what is put together from verdicts has no figure
        let has_figure = self.actual.is_some() || then.actual.is_some();
        let is_other = (self.observed_on, self.actual, self.source) != (then.observed_on, then.actual, then.source);
        (is_one_unit && has_figure && is_other).then(|| Because::Figure {
            on: self.observed_on,
            value: self.actual.clone(),
            recorded: self.recorded,
            source: self.source.clone(),
            instead_of: then.actual.clone(),
            instead_of_day: then.observed_on,
            instead_of_source: then.source.clone(),
            measure: self.of.measure.clone(),
        })
    }

    fn another_target(&self, then: &Self) -> Option<Because> {
        (self.target != then.target).then(|| Because::Target {
            target: self.target.clone(),
            instead_of: then.target.clone(),
            measure: self.of.measure.clone(),
        })
    }

    /// An earlier figure that breaks the ceiling, or does not any more.
    fn another_break(&self, then: &Self) -> Option<Because> {
        let broken = |reasons: &[Reason]| {
            reasons.iter().find_map(|reason| match reason {
                Reason::CeilingBroken { on, value, .. } => Some((*on, value.clone())),
                _ => None,
            })
        };
        let earlier =
            |on, value, breaks| Because::EarlierFigure { on, value, breaks, measure: self.of.measure.clone() };
        match (broken(self.reasons), broken(then.reasons)) {
            (Some((on, value)), was) if was.as_ref() != Some(&(on, value.clone())) && self.observed_on != Some(on) => {
                Some(earlier(on, value, true))
            }
            (None, Some((on, value))) if then.observed_on != Some(on) => Some(earlier(on, value, false)),
            (Some(_) | None, Some(_) | None) => None,
        }
    }
}

/// Whether the same figures of the parts come to another value: by another target of a part, or another way that the plan
/// has.
fn is_recalculated(now: &IndicatorVerdict, then: &IndicatorVerdict) -> bool {
    let is_of_same_figures = |these: &IndicatorVerdict, those: &IndicatorVerdict| {
        let others = Parts::of(those);
        let is_same = |part: &PartValue| match others.in_any_role(part).first() {
            Some(other) => {
                (other.observed_on, &other.value, &other.source) == (part.observed_on, &part.value, &part.source)
            }
            // of what has no unit the plan says whether it is a part
            None => part.unit.is_none(),
        };
        !these.parts.is_empty() && these.parts.iter().all(is_same)
    };
    let is_derived = [now, then].iter().all(|verdict| verdict.measure.form != MeasureForm::Observed);
    is_derived && now.observed_on == then.observed_on && is_of_same_figures(now, then) && is_of_same_figures(then, now)
}

/// The parts that are new or others, and units that have ended and are none any more.
fn moved_parts(now: &IndicatorVerdict, then: &IndicatorVerdict) -> Vec<ItemRef> {
    use MeasureForm::{AllOf, AnyOf, RolledAllOf};
    let (before, after) = (Parts::of(then), Parts::of(now));
    // of the worst and the best of verdicts nothing else counts
    let has_figures = !matches!(now.measure.form, AllOf | AnyOf | RolledAllOf);
    let is_other = |part: &PartValue, other: &PartValue| {
        // beside a ratio a share follows from the numerator, too
        let counts_otherwise = || (&other.achievement, &other.share) != (&part.achievement, &part.share);
        (other.status, &other.value, &other.weight) != (part.status, &part.value, &part.weight)
            || (part.status.is_some() && counts_otherwise())
            // the same value of a later day may be what was missing
            || (has_figures && other.observed_on != part.observed_on)
    };
    let mut moved: Vec<&PartValue> = now.parts.iter().collect();
    moved.retain(|part| before.find(part).is_none_or(|other| is_other(part, other)));
    // what cannot be worked out shows no parts
    if !now.parts.is_empty() {
        let left = |part: &&PartValue| part.unit.is_some() && after.find(part).is_none();
        moved.extend(then.parts.iter().filter(left));
    }
    let named = |part: &PartValue| match &part.unit {
        Some(unit) => ItemRef { id: unit.id.clone(), name: unit.name.clone() },
        None => ItemRef { id: part.id.clone(), name: part.name.clone() },
    };
    moved.into_iter().map(named).collect()
}

/// The parts of a verdict, in the order of their keys.
struct Parts<'v>(Vec<&'v PartValue>);

impl<'v> Parts<'v> {
    #[inline(never)]
    fn of(verdict: &'v IndicatorVerdict) -> Self {
        let mut parts: Vec<&PartValue> = verdict.parts.iter().collect();
        parts.sort_by(|a, b| Self::key(a).cmp(&Self::key(b)));
        Self(parts)
    }

    fn find(&self, part: &PartValue) -> Option<&'v PartValue> {
        self.in_any_role(part).iter().copied().find(|other| other.role == part.role)
    }

    /// What is the same, whatever it is in the calculation.
    #[inline(never)]
    fn in_any_role(&self, part: &PartValue) -> &[&'v PartValue] {
        let from = self.0.get(self.0.partition_point(|other| Self::item(other) < Self::item(part))..);
        let from = from.unwrap_or_default();
        let to = from.partition_point(|other| Self::item(other) == Self::item(part));
        from.get(..to).unwrap_or_default()
    }

    fn item(part: &PartValue) -> (&str, Option<&str>) {
        (&part.id, part.unit.as_ref().map(|unit| unit.id.as_str()))
    }

    fn key(part: &PartValue) -> ((&str, Option<&str>), PartRole) {
        (Self::item(part), part.role)
    }
}

/// The band of near enough, or that there is none, where the period is over and the verdict speaks of it.
fn nearly(reasons: &[Reason]) -> Option<Option<&str>> {
    reasons.iter().find_map(|reason| match reason {
        Reason::NearlyReached { threshold } => Some(Some(threshold.as_str())),
        Reason::NotReached { nearly } => Some(nearly.as_ref().map(|threshold| threshold.as_str())),
        _ => None,
    })
}

fn limit_of_growth(verdict: &IndicatorVerdict) -> Option<&str> {
    verdict.growth.as_ref().and_then(|growth| growth.limit.as_ref()).map(|limit| limit.as_str())
}

/// Whether it was made of something that it is not made of any more.
fn has_lost_parts(now: &IndicatorVerdict, then: &IndicatorVerdict) -> bool {
    let ids = |verdict: &IndicatorVerdict| -> BTreeSet<String> {
        verdict.parts.iter().filter(|part| part.unit.is_none()).map(|part| part.id.clone()).collect()
    };
    // what cannot be worked out shows none
    !then.parts.is_empty() && !now.parts.is_empty() && !ids(then).is_subset(&ids(now))
}

/// The fields of the plan that are others, and what follows from its calendar.
fn of_plan(now: &IndicatorVerdict, then: &IndicatorVerdict) -> Vec<PlanField> {
    let is_one_figure = now.observed_on == then.observed_on;
    // beside the same period the baseline is another one on each day
    let is_same_period = now.path == Some(Path::SamePeriod);
    let others = [
        (PlanField::Uom, now.measure.uom != then.measure.uom),
        (PlanField::Start, now.start != then.start),
        (PlanField::Due, now.due != then.due),
        (PlanField::ClosesOn, now.closes_on != then.closes_on),
        (PlanField::CountsUntil, now.counts_until != then.counts_until),
        (PlanField::Baseline, (is_one_figure || !is_same_period) && now.baseline != then.baseline),
        // a verdict that is put together from others has none
        (PlanField::Path, now.measure.form == then.measure.form && now.path != then.path),
        (PlanField::Bands, now.bands != then.bands),
        // before the end nothing speaks of it
        (
            PlanField::NearlyAchieved,
            is_one_figure && now.actual == then.actual && both_differ(nearly(&now.reasons), nearly(&then.reasons)),
        ),
        // a whole may be of its own, or of its units: as the figures have it
        (PlanField::Form, is_one_figure && now.actual == then.actual && now.measure.form != then.measure.form),
        (
            PlanField::Growth,
            now.growth.is_some() && then.growth.is_some() && limit_of_growth(now) != limit_of_growth(then),
        ),
        (PlanField::Parts, has_lost_parts(now, then)),
    ];
    let mut fields: Vec<PlanField> = others.iter().filter(|(_, is_other)| *is_other).map(|(field, _)| *field).collect();
    // of a band what is expected of a value depends on which end it is nearer to
    let inputs =
        |verdict: &IndicatorVerdict| (verdict.target.clone(), verdict.revision.clone(), verdict.actual.clone());
    let is_other = both_differ(now.expected.as_ref(), then.expected.as_ref());
    if fields.is_empty() && is_one_figure && inputs(now) == inputs(then) && is_other {
        fields.push(PlanField::Expected);
    }
    fields
}

/// Whether both are there and are others.
fn both_differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

/// Done on, due, and what else is said of it.
pub(super) type Deadline<'v> = (Option<NaiveDate>, Option<NaiveDate>, &'v [Reason]);

pub(super) fn of_deadline((done, due, reasons): Deadline<'_>, (was_done, was_due, were): Deadline<'_>) -> Vec<Because> {
    let waived_on = |reasons: &[Reason]| {
        reasons.iter().find_map(|reason| match reason {
            Reason::Waived { on, .. } => Some(*on),
            _ => None,
        })
    };
    let (waived, was_waived) = (waived_on(reasons), waived_on(were));
    let mut because = Vec::new();
    if done != was_done {
        let reopened_on = |reasons: &[Reason]| {
            reasons.iter().find_map(|reason| match reason {
                Reason::Reopened { on, .. } => Some(*on),
                _ => None,
            })
        };
        let reopened = reopened_on(reasons).filter(|on| reopened_on(were) != Some(*on));
        because.push(Because::Done { on: done, instead_of: was_done, reopened });
    }
    if due != was_due {
        because.push(Because::Due { due, instead_of: was_due });
    }
    if waived != was_waived {
        because.push(Because::Waived { on: waived, instead_of: was_waived });
        // what is waived speaks of nothing else
        return because;
    }
    let (moved, was_moved) = (rescheduled(reasons), rescheduled(were));
    if moved != was_moved {
        because.push(Because::Rescheduled { to: moved, instead_of: was_moved });
    }
    let (rests, rested) = (pauses(reasons), pauses(were));
    let new = rests.iter().filter(|pause| !rested.contains(pause));
    because.extend(new.map(|(from, to)| Because::Paused { from: *from, to: *to }));
    let gone = rested.iter().filter(|(from, _)| rests.iter().all(|(now, _)| now != from));
    because.extend(gone.map(|(from, _)| Because::NotPaused { from: *from }));
    because
}

/// The last due day that was decided or promised in place of another.
fn rescheduled(reasons: &[Reason]) -> Option<NaiveDate> {
    reasons.iter().rev().find_map(|reason| match reason {
        Reason::Extended { until: to, .. } | Reason::Rescheduled { to, .. } => Some(*to),
        _ => None,
    })
}

/// When it rested.
fn pauses(reasons: &[Reason]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let pause = |reason: &Reason| match reason {
        Reason::Paused { from, to, .. } | Reason::Supplement { from, to } | Reason::Suspension { from, to } => {
            Some((*from, *to))
        }
        _ => None,
    };
    reasons.iter().filter_map(pause).collect()
}
