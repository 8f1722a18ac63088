//! The verdicts on all indicators: parts before what is put together from them, units after the whole.

use super::indicator::Judged;
use super::series::Known;
use super::subject::Subject;
use super::{OfIndicator, Question, composite, indicator};
use crate::assessment::IndicatorVerdict;
use crate::plan::{RollUp, at};

/// In the plan's order, each followed by those on its units' parts; and what each is on.
pub(super) fn assess(question: &Question<'_>) -> (Vec<IndicatorVerdict>, Vec<OfIndicator>) {
    let indicators = &question.plan.indicators;
    let mut known = Known::default();
    let mut wholes: Vec<Option<Judged>> = Vec::with_capacity(indicators.len());
    wholes.resize_with(indicators.len(), || None);
    let mut of_units: Vec<(u32, u32, Judged)> = Vec::new();
    for &position in &question.plan.series_order {
        let Some(whole) = at(indicators, position).and_then(|indicator| {
            Subject::whole(question.plan, position, indicator, question.as_of, question.known_on)
        }) else {
            continue;
        };
        let (judged, units) = one(question, &mut known, position, &whole, &wholes);
        of_units.extend((0..).zip(units).map(|(part, unit)| (position, part, unit)));
        if let Some(place) = usize::try_from(position).ok().and_then(|place| wholes.get_mut(place)) {
            *place = Some(judged);
        }
    }
    of_units.sort_by_key(|(indicator, part, _)| (*indicator, *part));
    let mut of_units = of_units.into_iter().peekable();
    let (mut verdicts, mut of_indicators) =
        (Vec::with_capacity(indicators.len()), Vec::with_capacity(indicators.len()));
    for (indicator, judged) in (0..).zip(wholes) {
        let Some(judged) = judged else { continue };
        verdicts.push(judged.verdict);
        of_indicators.push(OfIndicator { indicator, part: None });
        while let Some((_, part, unit)) = of_units.next_if(|(of, _, _)| *of == indicator) {
            verdicts.push(unit.verdict);
            of_indicators.push(OfIndicator { indicator, part: Some(part) });
        }
    }
    (verdicts, of_indicators)
}

/// One indicator and its units' parts; `judged` holds the verdicts that it may be put together from.
pub(super) fn one(
    question: &Question<'_>,
    known: &mut Known,
    position: u32,
    whole: &Subject<'_>,
    judged: &[Option<Judged>],
) -> (Judged, Vec<Judged>) {
    if !whole.series.formula.verdicts().is_empty() {
        return (composite::assess(question, whole, judged), Vec::new());
    }
    let units: Vec<Judged> = (0..)
        .zip(&whole.indicator.breakdown)
        .map(|(place, part)| indicator::assess(question, known, position, &whole.of_unit(place, part)))
        .collect();
    let mut verdict = indicator::assess(question, known, position, whole);
    if whole.indicator.roll_up == Some(RollUp::AllOf) {
        verdict = composite::of_units(question, whole, &units, verdict);
    }
    (verdict, units)
}
