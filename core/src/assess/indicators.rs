//! The verdicts on all indicators: parts before what is put together from them, units after the whole.

use super::composite::OfPart;
use super::indicator::{Exact, Judged};
use super::series::Known;
use super::subject::Subject;
use super::{OfIndicator, Question, composite, indicator};
use crate::assessment::IndicatorVerdict;
use crate::plan::{Aim, RollUp, at};
use std::collections::BTreeMap;

/// The verdicts on indicators, in the plan's order, each followed by those on its units' parts.
#[derive(Debug, Default)]
pub(super) struct Indicators {
    pub(super) verdicts: Vec<IndicatorVerdict>,
    /// What each of them is on.
    pub(super) of: Vec<OfIndicator>,
    /// The unrounded numbers of each.
    pub(super) exact: Vec<Exact>,
}

pub(super) fn assess(question: &Question<'_>) -> Indicators {
    let indicators = &question.plan.indicators;
    let mut known = Known::default();
    let mut wholes: Vec<Option<(Judged, Vec<Judged>)>> = Vec::with_capacity(indicators.len());
    wholes.resize_with(indicators.len(), || None);
    for &position in &question.plan.series_order {
        let Some(whole) = Subject::whole(question, position) else { continue };
        let of_part = |part: u32| at(&wholes, part)?.as_ref().map(|(judged, _)| judged.as_part());
        let judged = one(question, &mut known, &whole, None, &of_part);
        if let Some(place) = usize::try_from(position).ok().and_then(|place| wholes.get_mut(place)) {
            *place = Some(judged);
        }
    }
    let mut all = Indicators::default();
    all.verdicts.reserve(wholes.len());
    for (indicator, judged) in (0..).zip(wholes) {
        let Some((whole, units)) = judged else { continue };
        all.push(OfIndicator { indicator, part: None }, whole);
        for (part, unit) in (0..).zip(units) {
            all.push(OfIndicator { indicator, part: Some(part) }, unit);
        }
    }
    all
}

impl Indicators {
    fn push(&mut self, of: OfIndicator, Judged { verdict, exact }: Judged) {
        self.verdicts.push(verdict);
        self.of.push(of);
        self.exact.push(exact);
    }
}

/// One indicator and its units' parts. `judged` finds the verdicts that it may be put together from; `tried` is a target
/// on trial that its units take over where they have none of their own.
pub(super) fn one<'j>(
    question: &Question<'_>,
    known: &mut Known,
    whole: &Subject<'_>,
    tried: Option<&Tried>,
    judged: &dyn Fn(u32) -> Option<OfPart<'j>>,
) -> (Judged, Vec<Judged>) {
    if whole.series.formula.is_of_verdicts() {
        return (composite::assess(question, whole, judged), Vec::new());
    }
    let units: Vec<Judged> = (0..)
        .zip(&whole.indicator.breakdown)
        .map(|(place, part)| {
            // that of the whole comes with the whole
            let aim = tried.and_then(|tried| tried.parts.get(&place));
            indicator::assess(question, known, &whole.of_unit(question, place, part, aim))
        })
        .collect();
    let mut verdict = indicator::assess(question, known, whole);
    if whole.indicator.roll_up == Some(RollUp::AllOf) {
        verdict = composite::of_units(question, whole, &units, verdict);
    }
    (verdict, units)
}

/// Targets on trial of one indicator: the whole's, and those of parts.
#[derive(Debug, Default)]
pub(super) struct Tried {
    pub(super) whole: Option<Aim>,
    pub(super) parts: BTreeMap<u32, Aim>,
}
