//! What a verdict on an indicator repeats of the plan: its measure, target, baseline and path, and which of it is
//! illustrative.

use super::growth::Grown;
use super::refs;
use super::subject::Subject;
use crate::assessment::{
    self, Baseline, GrowthVerdict, IllustrativePart, InterimVerdict, Measure, MeasureForm, PrintRule,
};
use crate::number::{Figure, Ratio};
use crate::plan::{self, Formula, Indicator, MeasureKind, Path};
use chrono::NaiveDate;

pub(super) fn measure(subject: &Subject<'_>, form: MeasureForm) -> Measure {
    Measure {
        uom: subject.series.uom.name.clone(),
        kind: match subject.kind() {
            MeasureKind::Cumulative => assessment::MeasureKind::Cumulative,
            MeasureKind::Snapshot => assessment::MeasureKind::Snapshot,
        },
        form,
        is_share: subject.series.is_share,
    }
}

pub(super) fn target(target: &plan::Target) -> assessment::Target {
    use assessment::{Band, ChangeBy, Target, Tolerance};
    let change = |change: &plan::Change| match change {
        plan::Change::Amount(amount) => ChangeBy { amount: Some(amount.figure()), share_of_baseline: None },
        plan::Change::ShareOfBaseline(share) => ChangeBy { amount: None, share_of_baseline: Some(share.figure()) },
    };
    match target {
        plan::Target::AtLeast(limit) => Target::AtLeast(limit.figure()),
        plan::Target::Above(limit) => Target::Above(limit.figure()),
        plan::Target::AtMost(limit) => Target::AtMost(limit.figure()),
        plan::Target::Below(limit) => Target::Below(limit.figure()),
        plan::Target::Between { from, to } => Target::Between(Band { from: from.figure(), to: to.figure() }),
        plan::Target::Equal { value, tolerance } => {
            Target::Equal(Tolerance { value: value.figure(), tolerance: tolerance.figure() })
        }
        plan::Target::IncreaseBy(by) => Target::IncreaseBy(change(by)),
        plan::Target::ReduceBy(by) => Target::ReduceBy(change(by)),
        plan::Target::Maintain(side) => Target::Maintain(match side {
            plan::Side::NotBelow => assessment::Side::NotBelow,
            plan::Side::NotAbove => assessment::Side::NotAbove,
        }),
        plan::Target::Zero => Target::Zero(true),
    }
}

/// The value that the change is counted from; of the same period that of the figure's day.
pub(super) fn baseline(subject: &Subject<'_>, observed_on: Option<NaiveDate>) -> Option<Baseline> {
    match subject.baseline()? {
        plan::Baseline::One { value, on, .. } => Some(Baseline { value: value.figure(), on: *on }),
        plan::Baseline::SamePeriod { .. } => {
            let (on, found) = subject.same_period(observed_on?)?;
            Some(Baseline { value: found.value.figure(), on })
        }
    }
}

pub(super) fn path(subject: &Subject<'_>) -> assessment::Path {
    let is_relative = subject.aim.is_some_and(|aim| aim.target.is_relative());
    match (&subject.indicator.path, subject.baseline()) {
        (_, Some(plan::Baseline::SamePeriod { .. })) if is_relative => assessment::Path::SamePeriod,
        (Path::Linear, _) => assessment::Path::Linear,
        (Path::WorkingDays, _) => assessment::Path::WorkingDays,
        (Path::Compound, _) => assessment::Path::Compound,
        (Path::Steps(_), _) => assessment::Path::MilestonesStep,
        (Path::Lines(_), _) => assessment::Path::MilestonesLine,
        (Path::LikeLastYear(_), _) => assessment::Path::LikeLastYear,
        (Path::Growth, _) => assessment::Path::Growth,
        (Path::AtEnd, _) => assessment::Path::AtEnd,
    }
}

pub(super) fn growth_verdict(growth: &Grown) -> GrowthVerdict {
    let derived = |ratio: &Option<Ratio>| ratio.as_ref().map(Ratio::derived);
    GrowthVerdict {
        observed: Some(growth.observed.derived()),
        required: derived(&growth.required),
        ratio: derived(&growth.ratio),
        limit: growth.limit.map(|limit| limit.figure()),
        coefficient: derived(&growth.coefficient),
        category: growth.category,
        score: derived(&growth.score),
    }
}

pub(super) fn print_rule(indicator: &Indicator) -> Option<PrintRule> {
    indicator.print.map(|print| PrintRule { digits: print.digits, rounding: print.rounding })
}

pub(super) fn illustrative_parts(
    subject: &Subject<'_>,
    is_figure: bool,
    interim: &[InterimVerdict],
) -> Vec<IllustrativePart> {
    let indicator = subject.indicator;
    // milestones are shares of the way to the first target
    let is_first_used = matches!(indicator.path, Path::Steps(_) | Path::Lines(_))
        && subject.first.is_some_and(|first| first.illustrative);
    refs::illustrative(&[
        (subject.plan.illustrative, IllustrativePart::Plan),
        (
            indicator.common.illustrative || subject.part.is_some_and(|(_, part)| part.illustrative),
            IllustrativePart::Indicator,
        ),
        (
            subject.aim.is_some_and(|aim| aim.illustrative)
                || is_first_used
                || interim.iter().any(|interim| interim.illustrative),
            IllustrativePart::Target,
        ),
        (subject.revision.is_some_and(|revision| revision.illustrative), IllustrativePart::Revision),
        (subject.baseline().is_some_and(plan::Baseline::illustrative), IllustrativePart::Baseline),
        (indicator.path_illustrative, IllustrativePart::Path),
        (is_figure, IllustrativePart::Observation),
    ])
}

pub(super) fn form_of(subject: &Subject<'_>) -> MeasureForm {
    match subject.series.formula {
        Formula::Observed => MeasureForm::Observed,
        Formula::Ratio { .. } => MeasureForm::Ratio,
        Formula::Share { .. } => MeasureForm::Share,
        Formula::Sum(_) => MeasureForm::Sum,
        Formula::Difference { .. } => MeasureForm::Difference,
        Formula::Score { .. } => MeasureForm::Score,
        Formula::WorstOf(_) => MeasureForm::WorstOf,
        Formula::AllOf(_) => MeasureForm::AllOf,
        Formula::AnyOf(_) => MeasureForm::AnyOf,
        Formula::GrowthOf(_) => MeasureForm::GrowthOf,
    }
}

/// A value that was worked out: in full where it is a decimal, else as derived numbers are.
pub(super) fn worked_out(value: &Ratio) -> Figure {
    value.whole_or_derived()
}
