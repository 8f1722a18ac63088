//! The figure that counts, and what it is made of, in words.

use super::super::phrase::{Lines, quantity};
use super::{is_verdict_only, plain, with_uom};
use crate::assessment::{IndicatorVerdict, InterimVerdict, MeasureForm, MeasureKind, PartRole, PartValue, SourceRef};
use crate::number::{Figure, Ratio};
use chrono::{Datelike, NaiveDate};

/// No sum is written out with more terms.
const MOST_TERMS: usize = 8;

pub(super) fn say(verdict: &IndicatorVerdict, lines: &mut Lines) {
    if is_verdict_only(verdict) {
        return say_verdicts(verdict, lines);
    }
    let (Some(actual), Some(on)) = (&verdict.actual, verdict.observed_on) else { return };
    let shown = match worked_out(verdict, lines) {
        Some(work) => work,
        None => with_uom(&verdict.measure, actual, lines),
    };
    say_one(verdict, (on, &shown), origin(verdict.source.as_ref(), verdict.recorded, lines), lines);
    say_sources(verdict, lines);
    for beside in verdict.parts.iter().filter(|part| part.role == PartRole::Beside) {
        say_beside(verdict, beside, lines);
    }
}

/// The figure that counts for a target for an earlier day.
pub(super) fn say_of_interim(verdict: &IndicatorVerdict, interim: &InterimVerdict, lines: &mut Lines) {
    let (Some(actual), Some(on)) = (&interim.actual, interim.observed_on) else { return };
    let origin = origin(interim.source.as_ref(), interim.recorded, lines);
    say_one(verdict, (on, &with_uom(&verdict.measure, actual, lines)), origin, lines);
}

fn say_one(verdict: &IndicatorVerdict, (on, shown): (NaiveDate, &str), origin: Vec<String>, lines: &mut Lines) {
    let origin = if origin.is_empty() { String::new() } else { format!(" ({})", origin.join("; ")) };
    // the day of a score is that of the oldest part which can still change
    let has_newer = verdict.parts.iter().any(|part| Some(on) < part.observed_on);
    let sentence = match verdict.measure.kind {
        _ if has_newer && matches!(verdict.measure.form, MeasureForm::Score | MeasureForm::WorstOf) => &[
            "Số liệu mới nhất của các thành phần, đủ đến ngày {0}: {1}{2}.",
            "Latest figures of the parts, all known up to {0}: {1}{2}.",
        ],
        // a total that does not begin with a year says from where it is counted
        MeasureKind::Cumulative if verdict.start.ordinal() != 1 => {
            &["Lũy kế từ ngày {3} đến ngày {0}: {1}{2}.", "Total from {3} to {0}: {1}{2}."]
        }
        MeasureKind::Cumulative => &["Lũy kế đến ngày {0}: {1}{2}.", "Total up to {0}: {1}{2}."],
        MeasureKind::Snapshot => &["Số liệu ngày {0}: {1}{2}.", "On {0}: {1}{2}."],
    };
    lines.say(lines.words(sentence, &[&lines.day(on), shown, &origin, &lines.day(verdict.start)]));
}

/// Who gave a figure, and when it was recorded.
pub(super) fn origin(source: Option<&SourceRef>, recorded: Option<NaiveDate>, lines: &Lines) -> Vec<String> {
    let source = source.map(|source| lines.words(&["nguồn: {0}", "source: {0}"], &[source.name.get(lines.language)]));
    let recorded = recorded.map(|day| lines.words(&["ghi nhận ngày {0}", "recorded on {0}"], &[&lines.day(day)]));
    source.into_iter().chain(recorded).collect()
}

/// Who gave the parts' figures, and when; the day of a part where it is not the whole's.
fn say_sources(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let of_part = |part: &PartValue| {
        let mut said: Vec<String> = Vec::new();
        if let Some(on) = part.observed_on.filter(|on| Some(*on) != verdict.observed_on) {
            said.push(lines.words(&["ngày {0}", "of {0}"], &[&lines.day(on)]));
        }
        said.extend(origin(part.source.as_ref(), part.recorded, lines));
        let name = part.unit.as_ref().map_or(&part.name, |unit| &unit.name).get(lines.language);
        (!said.is_empty()).then(|| format!("{name} ({})", said.join("; ")))
    };
    let all: Vec<String> = verdict.parts.iter().filter_map(of_part).collect();
    if all.is_empty() {
        return;
    }
    let list = listed(all, lines).join("; ");
    lines.say(lines.words(&["Số liệu thành phần: {0}.", "Figures of the parts: {0}."], &[&list]));
}

/// The first few, and how many more there are.
fn listed(mut all: Vec<String>, lines: &Lines) -> Vec<String> {
    let more = all.len().saturating_sub(MOST_TERMS);
    all.truncate(MOST_TERMS);
    if more > 0 {
        all.push(lines.words(&["{0} mục khác", "{0} more"], &[&more.to_string()]));
    }
    all
}

/// A value that was divided on its way, worked out again from its parts and rounded once.
fn divided(verdict: &IndicatorVerdict, value: Option<Ratio>, lines: &Lines) -> Option<String> {
    let value = value?;
    if verdict.measure.is_share {
        return Some(exact_percent(verdict, &value, lines));
    }
    with_uom(&verdict.measure, &lines.rate_beside(&value, &limits(verdict)), lines).into()
}

fn limits(verdict: &IndicatorVerdict) -> Vec<Ratio> {
    [&verdict.limits.from, &verdict.limits.to].into_iter().flatten().filter_map(Figure::ratio).collect()
}

fn of_role(verdict: &IndicatorVerdict, role: PartRole) -> Option<&PartValue> {
    verdict.parts.iter().find(|part| part.role == role)
}

/// A part's figure with its name, or that of its unit: of a unit as the whole's values are shown, else with its own unit
/// of measure where that is not the whole's.
fn named(verdict: &IndicatorVerdict, part: &PartValue, lines: &Lines) -> String {
    let name = part.unit.as_ref().map_or(&part.name, |unit| &unit.name).get(lines.language);
    let uom = part.uom.as_ref().filter(|uom| **uom != verdict.measure.uom).map(|uom| uom.get(lines.language));
    let value = match (&part.value, &part.unit, uom) {
        (None, _, _) => "–".to_owned(),
        (Some(value), Some(_), _) => plain(&verdict.measure, value, lines),
        (Some(value), None, Some(uom)) => quantity(&lines.term(value), uom),
        (Some(value), None, None) => lines.term(value),
    };
    format!("{value} ({name})")
}

/// How far a part's target is fulfilled; beside it what is achieved of it, where that is another number.
fn fulfilled(part: &PartValue, lines: &Lines) -> String {
    let percent = |share: &Option<Figure>| share.as_ref().and_then(Figure::ratio).map(|share| lines.percent(&share));
    let name = part.name.get(lines.language);
    let achieved = percent(&part.achievement).filter(|_| part.share != part.achievement);
    let share = percent(&part.share).unwrap_or_else(|| "–".to_owned());
    match achieved {
        Some(achieved) => {
            lines.words(&["{0} ({1}, thực hiện {2})", "{0} ({1}, achievement {2})"], &[&share, name, &achieved])
        }
        None => format!("{share} ({name})"),
    }
}

/// The calculation with its result; none of a figure of the records.
fn worked_out(verdict: &IndicatorVerdict, lines: &Lines) -> Option<String> {
    let actual = with_uom(&verdict.measure, verdict.actual.as_ref()?, lines);
    let parts: Vec<&PartValue> = verdict.parts.iter().filter(|part| part.role == PartRole::Part).collect();
    let sum = |term: &dyn Fn(&PartValue) -> String| {
        let mut terms: Vec<String> = parts.iter().take(MOST_TERMS).map(|part| term(part)).collect();
        let more = parts.len().saturating_sub(MOST_TERMS);
        if more > 0 {
            terms.push(lines.words(&["… ({0} mục khác)", "… ({0} more)"], &[&more.to_string()]));
        }
        terms.join(" + ")
    };
    Some(match verdict.measure.form {
        MeasureForm::Ratio | MeasureForm::Share => fraction(verdict, lines)?,
        MeasureForm::Difference => {
            let (of, minus) = (of_role(verdict, PartRole::Of)?, of_role(verdict, PartRole::Minus)?);
            format!("{} − {} = {actual}", named(verdict, of, lines), named(verdict, minus, lines))
        }
        MeasureForm::Sum | MeasureForm::RolledSum => format!("{} = {actual}", sum(&|part| named(verdict, part, lines))),
        MeasureForm::WeightedMean => {
            let weight = |part: &PartValue| part.weight.as_ref().map(|weight| lines.number(weight)).unwrap_or_default();
            let terms = sum(&|part| format!("{} × {}", named(verdict, part, lines), weight(part)));
            let weights = sum(&weight);
            let mean = divided(verdict, mean(&parts), lines).unwrap_or(actual);
            format!("({terms}) / ({weights}) = {mean}")
        }
        MeasureForm::Score => {
            let weight = |part: &PartValue| part.weight.as_ref().map(|weight| lines.number(weight)).unwrap_or_default();
            let terms = sum(&|part| format!("{} × {}", fulfilled(part, lines), weight(part)));
            format!("({terms}) / ({}) = {actual}", sum(&weight))
        }
        MeasureForm::RatioOfSums => {
            let list = sum(&|part| named(verdict, part, lines)).replace(" + ", "; ");
            let work = fraction(verdict, lines)?;
            let words =
                &["{0}, chia tổng tử số cho tổng mẫu số của {1}", "{0}, sums of numerators and denominators of {1}"];
            lines.words(words, &[&work, &list])
        }
        MeasureForm::WorstOf | MeasureForm::Worst => {
            let is_of_shares = verdict.measure.form == MeasureForm::WorstOf;
            let list = sum(&|part| if is_of_shares { fulfilled(part, lines) } else { named(verdict, part, lines) });
            let list = list.replace(" + ", "; ");
            let words = &["{1}, xấu nhất trong {0}", "{1}, the worst of {0}"];
            lines.words(words, &[&list, &actual])
        }
        MeasureForm::Observed
        | MeasureForm::AllOf
        | MeasureForm::AnyOf
        | MeasureForm::GrowthOf
        | MeasureForm::RolledAllOf => return None,
    })
}

/// A value that was divided on its way, worked out again from its parts; none of others.
pub(super) fn quotient(verdict: &IndicatorVerdict) -> Option<Ratio> {
    match verdict.measure.form {
        MeasureForm::Ratio | MeasureForm::Share | MeasureForm::RatioOfSums => {
            let (of, to) = (of_role(verdict, PartRole::Of)?, of_role(verdict, PartRole::To)?);
            of.value.as_ref()?.ratio()?.divided_by(&to.value.as_ref()?.ratio()?)
        }
        MeasureForm::WeightedMean => {
            mean(&verdict.parts.iter().filter(|part| part.role == PartRole::Part).collect::<Vec<_>>())
        }
        MeasureForm::Observed
        | MeasureForm::Difference
        | MeasureForm::Sum
        | MeasureForm::RolledSum
        | MeasureForm::Score
        | MeasureForm::WorstOf
        | MeasureForm::Worst
        | MeasureForm::AllOf
        | MeasureForm::AnyOf
        | MeasureForm::GrowthOf
        | MeasureForm::RolledAllOf => None,
    }
}

/// "5 (tử số) / 8 (mẫu số) = 62,5%".
fn fraction(verdict: &IndicatorVerdict, lines: &Lines) -> Option<String> {
    let (of, to) = (of_role(verdict, PartRole::Of)?, of_role(verdict, PartRole::To)?);
    let value = of.value.as_ref()?.ratio()?.divided_by(&to.value.as_ref()?.ratio()?);
    let result = divided(verdict, value, lines)?;
    Some(format!("{} / {} = {result}", named(verdict, of, lines), named(verdict, to, lines)))
}

/// The mean by weight.
fn mean(parts: &[&PartValue]) -> Option<Ratio> {
    let mut sum = (Ratio::whole(0), Ratio::whole(0));
    for part in parts {
        let (value, weight) = (part.value.as_ref()?.ratio()?, part.weight.as_ref()?.ratio()?);
        sum = (sum.0.plus(&value.times(&weight)), sum.1.plus(&weight));
    }
    sum.0.divided_by(&sum.1)
}

/// A share beside the thresholds that it is compared with.
fn exact_percent(verdict: &IndicatorVerdict, share: &Ratio, lines: &Lines) -> String {
    lines.percent_beside(share, &limits(verdict))
}

/// Another denominator, and the share of it.
fn say_beside(verdict: &IndicatorVerdict, beside: &PartValue, lines: &mut Lines) {
    let over = of_role(verdict, PartRole::Of).and_then(|of| of.value.as_ref());
    let share = over.and_then(|over| over.ratio()?.divided_by(&beside.value.as_ref()?.ratio()?));
    let (Some(over), Some(share)) = (over, share) else {
        if beside.value.as_ref().and_then(Figure::ratio).is_some_and(|under| under.is_zero()) {
            let name = beside.name.get(lines.language);
            let sentence = &["Mẫu số khác “{0}” bằng 0 nên không tính được.", "The other denominator “{0}” is 0."];
            lines.say(lines.words(sentence, &[name]));
        }
        return;
    };
    let work = format!("{} / {} = {}", lines.term(over), named(verdict, beside, lines), lines.percent(&share));
    lines.say(lines.words(&["Nếu chia cho mẫu số khác: {0}.", "Over another denominator: {0}."], &[&work]));
}

/// The verdicts that it is put together from.
fn say_verdicts(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let words = |part: &PartValue| {
        let name = part.unit.as_ref().map_or(&part.name, |unit| &unit.name).get(lines.language);
        let status = part.status.map(|status| status.label(lines.language)).unwrap_or_default();
        match part.score.as_ref().filter(|_| verdict.measure.form == MeasureForm::GrowthOf) {
            Some(score) => format!("{name}: {status} ({})", lines.number(score)),
            None => format!("{name}: {status}"),
        }
    };
    let list = listed(verdict.parts.iter().map(words).collect(), lines);
    if list.is_empty() {
        return;
    }
    let sentence = match verdict.measure.form {
        MeasureForm::AnyOf => &["Lấy kết quả tốt nhất trong: {0}.", "The best of: {0}."],
        MeasureForm::GrowthOf => &["Điểm tiến bộ trung bình của: {0}.", "The mean of the progress scores of: {0}."],
        MeasureForm::AllOf
        | MeasureForm::RolledAllOf
        | MeasureForm::Observed
        | MeasureForm::Ratio
        | MeasureForm::Share
        | MeasureForm::Sum
        | MeasureForm::Difference
        | MeasureForm::Score
        | MeasureForm::WorstOf
        | MeasureForm::RolledSum
        | MeasureForm::RatioOfSums
        | MeasureForm::WeightedMean
        | MeasureForm::Worst => &["Lấy kết quả xấu nhất trong: {0}.", "The worst of: {0}."],
    };
    lines.say(lines.words(sentence, &[&list.join("; ")]));
}
