//! Where the path says the value should be, and the pace, in words.

use super::super::phrase::{Lines, bracketed};
use super::reason::category_name;
use super::{expected_value, facing, plain, with_uom};
use crate::assessment::{GrowthVerdict, IndicatorVerdict, MeasureKind, Path, Target};
use crate::number::{Figure, Ratio};
use crate::status::IndicatorStatus;

pub(super) fn say(verdict: &IndicatorVerdict, lines: &mut Lines) {
    if let Some(growth) = &verdict.growth {
        say_growth(growth, lines);
    }
    let (Some(expected), Some(on)) = (&verdict.expected, verdict.observed_on) else { return };
    if verdict.path == Some(Path::SamePeriod) {
        return say_same_period(verdict, expected, lines);
    }
    let by_days = verdict.path_days.and_then(|days| Ratio::whole(days.gone).divided_by(&Ratio::whole(days.all)));
    let is_by_days = matches!(verdict.path, Some(Path::Linear | Path::WorkingDays));
    let exact = by_days.filter(|_| is_by_days);
    let Some(share) = exact.or_else(|| share_of_way(verdict, expected)) else { return };
    let day = lines.day(on);
    let expected = &expected_value(verdict, expected, lines);
    let shown = with_uom(&verdict.measure, expected, lines);
    let percent = lines.percent(&share);
    let line = match (verdict.path_days, verdict.path) {
        (Some(days), Some(path)) => {
            let sentence = match path {
                Path::WorkingDays => &[
                    "Theo lộ trình đều ngày làm việc, đến ngày {0} phải đi được {1}/{2} ngày làm việc = {3}, tức {4}.",
                    "On a path by working days {1} of {2} working days = {3} should be done by {0}, that is {4}.",
                ],
                Path::Compound => &[
                    "Theo lộ trình tăng trưởng kép, đến ngày {0} (sau {1}/{2} ngày) phải đi được {3}, tức {4}.",
                    "On a compound path, {1} of {2} days on {0} should bring {3}, that is {4}.",
                ],
                _ => &[
                    "Theo lộ trình đều, đến ngày {0} phải đi được {1}/{2} ngày = {3}, tức {4}.",
                    "On a linear path {1} of {2} days = {3} should be done by {0}, that is {4}.",
                ],
            };
            lines.words(sentence, &[&day, &days.gone.to_string(), &days.all.to_string(), &percent, &shown])
        }
        (None, path) => {
            let points: Vec<String> = verdict
                .path_points
                .iter()
                .map(|point| format!("{}: {}", lines.day(point.on), plain(&verdict.measure, &point.value, lines)))
                .collect();
            let sentence = match path {
                Some(Path::LikeLastYear) => &[
                    "Theo tiến độ năm trước ({1}), đến ngày {0} phải đi được {2}, tức {3}.",
                    "As last year ({1}), {2} should be done by {0}, that is {3}.",
                ],
                _ => &[
                    "Theo các mốc lộ trình ({1}), đến ngày {0} phải đi được {2}, tức {3}.",
                    "By the milestones ({1}), {2} should be done by {0}, that is {3}.",
                ],
            };
            let points = if points.is_empty() { "–".to_owned() } else { points.join("; ") };
            lines.words(sentence, &[&day, &points, &percent, &shown])
        }
        (Some(_), None) => return,
    };
    lines.say(line);
    if let Some(line) = pace_line(verdict, &share, lines) {
        lines.say(line);
    }
}

/// Where the way begins, if not at 0: a total with a relative target starts from there all the same.
pub(super) fn origin(verdict: &IndicatorVerdict) -> Option<&Figure> {
    let is_total = verdict.measure.kind == MeasureKind::Cumulative;
    let is_relative = matches!(verdict.target, Some(Target::IncreaseBy(_) | Target::ReduceBy(_) | Target::Maintain(_)));
    verdict.baseline.as_ref().filter(|_| !(is_total && is_relative)).map(|baseline| &baseline.value)
}

/// The share of the way that the expected value stands for.
fn share_of_way(verdict: &IndicatorVerdict, expected: &Figure) -> Option<Ratio> {
    let from = match origin(verdict) {
        Some(from) => from.ratio()?,
        None => Ratio::whole(0),
    };
    let limit = facing(verdict)?.ratio()?;
    expected.ratio()?.minus(&from).divided_by(&limit.minus(&from))
}

/// The pace, worked out again from the inputs: expected / actual for a cumulative ceiling, else progress / expected
/// progress.
fn pace_line(verdict: &IndicatorVerdict, share: &Ratio, lines: &Lines) -> Option<String> {
    let shown = verdict.pace.as_ref()?;
    let bands = [verdict.bands.on_track.ratio()?, verdict.bands.at_risk.ratio()?];
    let (actual, expected) = (verdict.actual.as_ref()?, verdict.expected.as_ref()?);
    let value = actual.ratio()?;
    let is_total = verdict.measure.kind == MeasureKind::Cumulative;
    let baseline = origin(verdict);
    let from = match baseline {
        Some(baseline) => baseline.ratio()?,
        None => Ratio::whole(0),
    };
    let allowed_to_used = |limit: &Figure| {
        let allowed = from.plus(&share.times(&limit.ratio()?.minus(&from)));
        allowed.divided_by(&value)
    };
    let of_ceiling = match (is_total, &verdict.limits.from, &verdict.limits.to) {
        (false, _, _) | (true, _, None) => None,
        (true, None, Some(limit)) => allowed_to_used(limit),
        // of a band the end that decided is the one whose pace is shown
        (true, Some(_), Some(to)) => allowed_to_used(to).filter(|pace| value.is_positive() && pace.derived() == *shown),
    };
    if let Some(pace) = of_ceiling {
        let expected = expected_value(verdict, expected, lines);
        let pace = agreed(verdict, pace, shown);
        let work = lines.division(&expected, actual, &pace, &bands);
        return Some(
            lines.words(&["Mức cho phép đến ngày ấy / đã dùng: {0}.", "Allowed by that day / used: {0}."], &[&work]),
        );
    }
    let limit = facing(verdict)?;
    let progress = value.minus(&from).divided_by(&limit.ratio()?.minus(&from))?;
    let pace = agreed(verdict, progress.divided_by(share)?, shown);
    let (actual, limit) = (plain(&verdict.measure, actual, lines), plain(&verdict.measure, limit, lines));
    let work = match baseline.map(|baseline| plain(&verdict.measure, baseline, lines)) {
        Some(baseline) => format!("({actual} − {baseline}) / ({limit} − {baseline})"),
        None => format!("{actual} / {limit}"),
    };
    let progress = lines.percent(&progress);
    let against = format!("{} / {}", bracketed(&progress), lines.percent(share));
    let sentence =
        &["Tiến độ: {0} = {1}; so với lộ trình: {2} = {3}.", "Progress: {0} = {1}; against the path: {2} = {3}."];
    Some(lines.words(sentence, &[&work, &progress, &against, &lines.percent_beside(&pace, &bands)]))
}

/// A pace worked out again from an expected value that was rounded can lie on the other side of the threshold that
/// decided; the one that was shown then speaks.
fn agreed(verdict: &IndicatorVerdict, worked_out: Ratio, shown: &Figure) -> Ratio {
    let (Some(on_track), Some(at_risk), Some(shown)) =
        (verdict.bands.on_track.ratio(), verdict.bands.at_risk.ratio(), shown.ratio())
    else {
        return worked_out;
    };
    let by_days = matches!(verdict.path, Some(Path::Linear | Path::WorkingDays));
    let agrees = |pace: &Ratio| match verdict.status {
        IndicatorStatus::OnTrack => on_track <= *pace,
        IndicatorStatus::AtRisk => at_risk <= *pace && *pace < on_track,
        IndicatorStatus::Behind => *pace < at_risk,
        IndicatorStatus::Missed
        | IndicatorStatus::NoData
        | IndicatorStatus::NearlyAchieved
        | IndicatorStatus::InProgress
        | IndicatorStatus::NotStarted
        | IndicatorStatus::Achieved
        | IndicatorStatus::Exceeded => true,
    };
    if by_days || !agrees(&shown) { worked_out } else { shown }
}

/// What the value may be, or must be, by the same day of the year before.
fn say_same_period(verdict: &IndicatorVerdict, expected: &Figure, lines: &mut Lines) {
    let Some(actual) = &verdict.actual else { return };
    let (over, under) = if verdict.limits.from.is_some() { (actual, expected) } else { (expected, actual) };
    let share = over.ratio().zip(under.ratio()).and_then(|(over, under)| over.divided_by(&under));
    let (Some(share), Some(on_track), Some(at_risk)) =
        (share, verdict.bands.on_track.ratio(), verdict.bands.at_risk.ratio())
    else {
        return;
    };
    let work = lines.division(over, under, &share, &[on_track, at_risk]);
    let sentence = match verdict.limits.from.is_some() {
        true => &["Thực hiện / mức phải đạt cùng kỳ: {0}.", "Actual / wanted by the same period: {0}."],
        false => &["Mức cho phép cùng kỳ / thực hiện: {0}.", "Allowed by the same period / actual: {0}."],
    };
    lines.say(lines.words(sentence, &[&work]));
}

fn say_growth(growth: &GrowthVerdict, lines: &mut Lines) {
    let percent = |share: &Option<Figure>| share.as_ref().and_then(Figure::ratio).map(|share| lines.percent(&share));
    let mut parts: Vec<String> = Vec::new();
    if let Some(observed) = percent(&growth.observed) {
        parts.push(lines.words(&["tăng trưởng bình quân năm {0}", "growth a year {0}"], &[&observed]));
    }
    if let Some(required) = percent(&growth.required) {
        parts.push(lines.words(&["cần {0}", "required {0}"], &[&required]));
    }
    if let (Some(ratio), true) = (percent(&growth.ratio), growth.required.is_some()) {
        parts.push(lines.words(&["tỷ số {0}", "ratio {0}"], &[&ratio]));
    }
    if let Some(coefficient) = &growth.coefficient {
        parts.push(lines.words(&["hệ số giới hạn {0}", "limit coefficient {0}"], &[&lines.number(coefficient)]));
    }
    if let Some(score) = &growth.score {
        parts.push(lines.words(&["điểm {0} (−5 đến 5)", "score {0} (−5 to 5)"], &[&lines.term(score)]));
    }
    if let Some(category) = growth.category {
        parts.push(lines.words(&["mức: {0}", "category: {0}"], &[category_name(category, lines)]));
    }
    let list = parts.join("; ");
    lines.say(lines.words(&["Phương pháp tăng trưởng (Open SDG): {0}.", "Growth method (Open SDG): {0}."], &[&list]));
}
