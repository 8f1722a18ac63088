//! Where the path says the value should be, and the pace, in words.

use super::super::phrase::{Lines, bracketed};
use super::reason::category_name;
use super::{expected_value, facing, in_full, plain, value, with_uom};
use crate::assessment::{GrowthVerdict, IndicatorVerdict, MeasureKind, Path, PathPoint, Target};
use crate::number::{Figure, Ratio, or_a_thousandth, yearly_growth};
use crate::status::IndicatorStatus;
use chrono::{Datelike, NaiveDate};

pub(super) fn say(verdict: &IndicatorVerdict, lines: &mut Lines) {
    if let Some(growth) = &verdict.growth {
        say_growth(verdict, growth, lines);
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
    let expected = &expected_shown(verdict, expected, &share, lines);
    let shown = with_uom(&verdict.measure, expected, lines);
    let percent = lines.with_percent(&lines.percent_to(share_places(verdict, &share, lines), &share));
    // a limit is not what should be done; the words are right for money as well as for deaths
    let is_ceiling = is_ceiling(verdict, &share);
    let wanted = match is_ceiling {
        true => &["không được vượt quá", "may not be exceeded"],
        false => &["phải đi được", "should be done"],
    };
    let wanted = lines.words(wanted, &[]);
    let line = match (verdict.path_days, verdict.path) {
        (Some(days), Some(path)) => {
            let sentence = match path {
                Path::WorkingDays => &[
                    "Theo lộ trình đều ngày làm việc, đến ngày {0} {6} {1}/{2} ngày làm việc = {3}, tức {4}.",
                    "On a path by working days {1} of {2} working days = {3} {6} by {0}, that is {4}.",
                ],
                Path::Compound => &[
                    "Theo lộ trình tăng trưởng kép, đến ngày {0} phải là {5}^({1}/{2} ngày) = {4}, tức đi được {3}.",
                    "On a compound path it should be {5}^({1}/{2} days) = {4} on {0}, which is {3} of the way.",
                ],
                Path::Linear
                | Path::MilestonesStep
                | Path::MilestonesLine
                | Path::LikeLastYear
                | Path::SamePeriod
                | Path::Growth
                | Path::AtEnd => &[
                    "Theo lộ trình đều, đến ngày {0} {6} {1}/{2} ngày = {3}, tức {4}.",
                    "On a linear path {1} of {2} days = {3} {6} by {0}, that is {4}.",
                ],
            };
            let growth = verdict.baseline.as_ref().zip(facing(verdict)).map(|(baseline, limit)| {
                let base = plain(&verdict.measure, &baseline.value, lines);
                format!("{base} × ({} / {base})", plain(&verdict.measure, limit, lines))
            });
            let (gone, all) = (lines.count(days.gone), lines.count(days.all));
            let growth = growth.unwrap_or_default();
            lines.words(sentence, &[&day, &gone, &all, &percent, &shown, &growth, &wanted])
        }
        (None, path) => {
            let points = points(verdict, &verdict.path_points, lines);
            let sentence = match path {
                Some(Path::LikeLastYear) => &[
                    "Theo tiến độ năm trước ({1}), đến ngày {0} {4} {2}, tức {3}.",
                    "As last year ({1}), {2} {4} by {0}, that is {3}.",
                ],
                // they stand for shares of the way to it
                Some(Path::MilestonesStep | Path::MilestonesLine) if verdict.revision.is_some() => &[
                    "Theo các mốc của mức giao lúc đầu ({1}), đến ngày {0} {4} {2}, tức {3}.",
                    "By the milestones of the first target ({1}), {2} {4} by {0}, that is {3}.",
                ],
                Some(
                    Path::Linear
                    | Path::WorkingDays
                    | Path::Compound
                    | Path::MilestonesStep
                    | Path::MilestonesLine
                    | Path::SamePeriod
                    | Path::Growth
                    | Path::AtEnd,
                )
                | None => &[
                    "Theo các mốc lộ trình ({1}), đến ngày {0} {4} {2}, tức {3}.",
                    "By the milestones ({1}), {2} {4} by {0}, that is {3}.",
                ],
            };
            // before the first milestone the path says nothing
            if points.is_empty() {
                return;
            }
            lines.words(sentence, &[&day, &points, &percent, &shown, &wanted])
        }
        (Some(_), None) => return,
    };
    lines.say(line);
    if let Some(line) = pace_line(verdict, &share, lines) {
        lines.say(line);
    }
    if verdict.status.is_slipping() && is_ceiling {
        let sentence = &[
            "Như vậy là đang tăng nhanh hơn mức tối đa theo lộ trình.",
            "It is rising faster than the ceiling allows.",
        ];
        lines.say(lines.words(sentence, &[]));
    }
}

/// What a path was worked out from: "31/08/2022: 37.200; 31/12/2022: 60.000".
pub(super) fn points(verdict: &IndicatorVerdict, points: &[PathPoint], lines: &Lines) -> String {
    let shown =
        |point: &PathPoint| format!("{}: {}", lines.day(point.on), plain(&verdict.measure, &point.value, lines));
    points.iter().map(shown).collect::<Vec<_>>().join("; ")
}

/// Where the way to a target begins, if not at 0: a total with a relative target starts from there all the same.
#[inline(never)]
pub(super) fn origin<'v>(verdict: &'v IndicatorVerdict, target: Option<&Target>) -> Option<&'v Figure> {
    let is_total = verdict.measure.kind == MeasureKind::Cumulative;
    let is_relative = matches!(target, Some(Target::IncreaseBy(_) | Target::ReduceBy(_) | Target::Maintain(_)));
    verdict.baseline.as_ref().filter(|_| !(is_total && is_relative)).map(|baseline| &baseline.value)
}

/// The share of the way that the expected value stands for.
fn share_of_way(verdict: &IndicatorVerdict, expected: &Figure) -> Option<Ratio> {
    let from = match origin(verdict, verdict.target.as_ref()) {
        Some(from) => from.ratio()?,
        None => Ratio::whole(0),
    };
    let way = facing(verdict)?.ratio()?.minus(&from);
    // of two numbers of six places the one that tells more
    match verdict.expected_progress.as_ref().filter(|_| way.magnitude() < Ratio::whole(1)) {
        Some(share) => share.ratio(),
        None => expected.ratio()?.minus(&from).divided_by(&way),
    }
}

/// Whether the path says what a total may not be above, and not how far the value should have come.
fn is_ceiling(verdict: &IndicatorVerdict, share: &Ratio) -> bool {
    match pace(verdict, share) {
        Some(Pace::OfCeiling(_)) => true,
        Some(Pace::Progress(..)) => false,
        None => verdict.measure.kind == MeasureKind::Cumulative && verdict.limits.from.is_none(),
    }
}

/// The pace, worked out again from the inputs.
enum Pace {
    /// expected / actual, of a cumulative ceiling.
    OfCeiling(Ratio),
    /// progress / expected progress, and the progress.
    Progress(Ratio, Ratio),
}

#[inline(never)]
fn pace(verdict: &IndicatorVerdict, share: &Ratio) -> Option<Pace> {
    let shown = verdict.pace.as_ref()?;
    let value = value(verdict)?;
    let is_total = verdict.measure.kind == MeasureKind::Cumulative;
    let from = match origin(verdict, verdict.target.as_ref()) {
        Some(baseline) => baseline.ratio()?,
        None => Ratio::whole(0),
    };
    let ceiling_to_value = |limit: &Figure| {
        let allowed = from.plus(&share.times(&limit.ratio()?.minus(&from)));
        allowed.divided_by(&value)
    };
    let of_ceiling = match (is_total, &verdict.limits.from, &verdict.limits.to) {
        (false, _, _) | (true, _, None) => None,
        (true, None, Some(limit)) => ceiling_to_value(limit),
        // of a band the end that decided is the one whose pace is shown
        (true, Some(_), Some(to)) => {
            ceiling_to_value(to).filter(|pace| value.is_positive() && pace.derived() == *shown)
        }
    };
    if let Some(pace) = of_ceiling {
        return Some(Pace::OfCeiling(agreed(verdict, pace, shown)));
    }
    let progress = value.minus(&from).divided_by(&facing(verdict)?.ratio()?.minus(&from))?;
    let pace = agreed(verdict, progress.divided_by(share)?, shown);
    Some(Pace::Progress(pace, progress))
}

fn bands(verdict: &IndicatorVerdict) -> Vec<Ratio> {
    [&verdict.bands.on_track, &verdict.bands.at_risk].into_iter().filter_map(|band| band.ratio()).collect()
}

/// The places of percentages with which the pace comes out of what is shown.
fn share_places(verdict: &IndicatorVerdict, share: &Ratio, lines: &Lines) -> u32 {
    let Some(Pace::Progress(pace, progress)) = pace(verdict, share) else { return 0 };
    let shown = |pace: &Ratio| lines.percent_beside(pace, &bands(verdict));
    lines.enough_for([&progress, share], &shown(&pace), &|places, share| lines.percent_to(places, share), &shown)
}

/// The expected value, with the places with which a division by the actual one comes out.
fn expected_shown(verdict: &IndicatorVerdict, expected: &Figure, share: &Ratio, lines: &Lines) -> Figure {
    let shown = expected_value(verdict, expected, lines);
    let (Some(Pace::OfCeiling(pace)), Some(value)) = (pace(verdict, share), value(verdict)) else {
        return shown;
    };
    let Some(exact) = expected.ratio().filter(|_| !verdict.measure.is_share) else { return shown };
    let comes_out = |figure: &Figure| {
        let quotient = figure.ratio().and_then(|figure| figure.divided_by(&value));
        quotient.is_some_and(|quotient| {
            lines.percent_beside(&quotient, &bands(verdict)) == lines.percent_beside(&pace, &bands(verdict))
        })
    };
    if comes_out(&shown) {
        return shown;
    }
    lines.rounded_to(lines.enough(&|places| comes_out(&lines.rounded_to(places, &exact))), &exact)
}

fn pace_line(verdict: &IndicatorVerdict, share: &Ratio, lines: &Lines) -> Option<String> {
    let (actual, expected) = (verdict.actual.as_ref()?, verdict.expected.as_ref()?);
    let (pace, progress) = match pace(verdict, share)? {
        Pace::OfCeiling(pace) => {
            let expected = expected_shown(verdict, expected, share, lines);
            let work = match (verdict.measure.is_share, expected.ratio(), value(verdict)) {
                (true, Some(most), Some(actual)) => {
                    let shown = |share: &Ratio| lines.percent_beside(share, &bands(verdict));
                    let result = shown(&pace);
                    let [most, actual] = lines.percents(&most, &actual, &result, &shown);
                    format!("{} / {} = {result}", bracketed(&most), bracketed(&actual))
                }
                (true | false, _, _) => lines.division(&expected, actual, &pace, &bands(verdict)),
            };
            let sentence = &["Mức tối đa đến ngày ấy / thực hiện: {0}.", "Ceiling by that day / actual: {0}."];
            return Some(lines.words(sentence, &[&work]));
        }
        Pace::Progress(pace, progress) => (pace, progress),
    };
    let places = share_places(verdict, share, lines);
    let [shown, share] = [&progress, share].map(|share| lines.with_percent(&lines.percent_to(places, share)));
    let work = progress_work(verdict, actual, &progress, (&shown, places), lines)?;
    let progress = shown;
    let against = format!("{} / {share}", bracketed(&progress));
    let sentence =
        &["Tiến độ: {0} = {1}; so với lộ trình: {2} = {3}.", "Progress: {0} = {1}; against the path: {2} = {3}."];
    Some(lines.words(sentence, &[&work, &progress, &against, &lines.percent_beside(&pace, &bands(verdict))]))
}

/// "(30 − 20) / (40 − 20)"; shares with the places with which the progress comes out.
fn progress_work(
    verdict: &IndicatorVerdict,
    actual: &Figure,
    progress: &Ratio,
    (shown, places): (&str, u32),
    lines: &Lines,
) -> Option<String> {
    let limit = facing(verdict)?;
    let baseline = origin(verdict, verdict.target.as_ref());
    let from = match baseline {
        Some(baseline) => baseline.ratio()?,
        None => Ratio::whole(0),
    };
    let (value, end) = (value(verdict)?, limit.ratio()?);
    let enough = lines.enough(&|enough| {
        if !verdict.measure.is_share {
            return true;
        }
        let rounded = |share: &Ratio| lines.percent_to(enough, share).ratio();
        let all = rounded(&value).zip(rounded(&from)).zip(rounded(&end));
        let again = all.and_then(|((value, from), end)| value.minus(&from).divided_by(&end.minus(&from)));
        again.is_some_and(|again| lines.with_percent(&lines.percent_to(places, &again)) == shown) || progress.is_zero()
    });
    let show = |figure: &Figure, exact: &Ratio| match verdict.measure.is_share {
        true => bracketed(&lines.with_percent(&lines.percent_to(enough, exact))),
        false => plain(&verdict.measure, figure, lines),
    };
    let (actual, limit) = (show(actual, &value), show(limit, &end));
    Some(match baseline.map(|baseline| show(baseline, &from)) {
        Some(baseline) => format!("({actual} − {baseline}) / ({limit} − {baseline})"),
        None => format!("{actual} / {limit}"),
    })
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
    let Some(actual) = verdict.actual.as_ref().filter(|_| verdict.pace.is_some()) else { return };
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
        false => &["Mức tối đa so với cùng kỳ / thực hiện: {0}.", "Ceiling by the same period / actual: {0}."],
    };
    lines.say(lines.words(sentence, &[&work]));
}

/// A rate of growth a year with its work: "(120 / 100)^(1/8) − 1 = 2,31%".
struct Rate<'v> {
    from: &'v Figure,
    to: &'v Figure,
    years: i32,
    /// Rooted again, since six places may not tell it from a threshold.
    rate: Ratio,
}

impl<'v> Rate<'v> {
    fn of(from: &'v Figure, to: &'v Figure, years: Option<i32>) -> Option<Self> {
        let years = years?;
        let rate = yearly_growth(&from.ratio()?, &to.ratio()?, u32::try_from(years).ok()?)?;
        Some(Self { from, to, years, rate })
    }

    /// With so many places, or more where it takes them not to look like a threshold.
    fn words(&self, places: u32, thresholds: &[Ratio], lines: &Lines) -> String {
        let shown = |figure: &Figure| match figure.ratio().filter(Ratio::is_zero) {
            // a thousandth stands for zero
            Some(zero) => lines.number(&or_a_thousandth(&zero).derived()),
            None => lines.term(figure),
        };
        let rate = match places {
            0 => lines.percent_beside(&self.rate, thresholds),
            places => lines.with_percent(&lines.percent_to(places, &self.rate)),
        };
        format!("({} / {})^(1/{}) − 1 = {rate}", shown(self.to), shown(self.from), self.years)
    }
}

/// Observed over required growth. The wanted direction gives the sign, and required growth counts without its own: where
/// both differ from the signs that are seen, the sentence says so.
fn growth_ratio(
    verdict: &IndicatorVerdict,
    observed: &Rate<'_>,
    required: &Rate<'_>,
    shown: &Figure,
    lines: &Lines,
) -> Option<String> {
    let quotient = observed.rate.divided_by(&required.rate.magnitude())?;
    let is_turned = shown.ratio()?.sign() != quotient.sign();
    let ratio = if is_turned { Ratio::whole(0).minus(&quotient) } else { quotient };
    let thresholds = bands(verdict);
    let result = lines.percent_beside(&ratio, &thresholds);
    let magnitude = |share: &Ratio| lines.percent_beside(&share.magnitude(), &thresholds);
    let [over, under] = lines.percents(&observed.rate, &required.rate, &magnitude(&ratio), &magnitude);
    let has_both_signs = observed.rate.divided_by(&required.rate)?.sign() == ratio.sign();
    Some(match (has_both_signs, is_turned) {
        (true, _) => format!("{} / {} = {result}", bracketed(&over), bracketed(&under)),
        (false, true) => format!("−{} / |{under}| = {result}", bracketed(&over)),
        (false, false) => format!("{} / |{under}| = {result}", bracketed(&over)),
    })
}

fn say_growth(verdict: &IndicatorVerdict, growth: &GrowthVerdict, lines: &mut Lines) {
    let base = verdict.baseline.as_ref();
    let years = |to: Option<NaiveDate>| to?.year().checked_sub(base?.on.year());
    let from = base.map(|base| &base.value);
    let observed = from.zip(verdict.actual.as_ref()).filter(|_| growth.observed.is_some());
    let observed = observed.and_then(|(from, to)| Rate::of(from, to, years(verdict.observed_on)));
    let required = from.zip(facing(verdict)).filter(|_| growth.required.is_some());
    let required = required.and_then(|(from, to)| Rate::of(from, to, years(Some(verdict.due))));
    let is_without_target = verdict.target.is_none();
    let scale = growth.coefficient.as_ref().and_then(Figure::ratio).unwrap_or_else(|| Ratio::whole(1));
    let of_growth = [15, 5].map(|share| Ratio::whole(share).times_ten_to(-3).times(&scale));
    let mut parts: Vec<String> = Vec::new();
    // thresholds near a natural limit are rounded, too: with the places that tell the rate from them
    let tells = |places: u32| {
        let rate = observed.as_ref().map(|observed| observed.rate.magnitude());
        let shown = |share: &Ratio| lines.percent_to(places, share);
        rate.is_none_or(|rate| of_growth.iter().all(|threshold| rate == *threshold || shown(&rate) != shown(threshold)))
    };
    let places = if is_without_target { lines.enough(&tells) } else { 0 };
    if let Some(observed) = &observed {
        let work = observed.words(places, &[Ratio::whole(0)], lines);
        parts.push(lines.words(&["bình quân mỗi năm {0}", "growth a year {0}"], &[&work]));
    }
    if let Some(required) = &required {
        let work = required.words(0, &[Ratio::whole(0)], lines);
        parts.push(lines.words(&["cần {0}", "required {0}"], &[&work]));
    }
    let both = observed.as_ref().zip(required.as_ref()).zip(growth.ratio.as_ref());
    if let Some(work) =
        both.and_then(|((observed, required), ratio)| growth_ratio(verdict, observed, required, ratio, lines))
    {
        parts.push(lines.words(&["tỷ số {0}", "ratio {0}"], &[&work]));
    }
    if let (Some(coefficient), Some(limit), Some(base)) = (&growth.coefficient, &growth.limit, base) {
        parts.push(coefficient_words(&base.value, limit, coefficient, lines));
    }
    let thresholds = match is_without_target {
        true => of_growth.map(|share| lines.with_percent(&lines.percent_to(places, &share))),
        false => [&verdict.bands.on_track, &verdict.bands.at_risk]
            .map(|band| band.ratio().map(|band| in_full(&band, lines)).unwrap_or_default()),
    };
    if observed.is_some() && growth.category.is_some() {
        let [high, low] = thresholds;
        parts.push(lines.words(&["ngưỡng {0} và {1}", "thresholds {0} and {1}"], &[&high, &low]));
    }
    if let Some(score) = &growth.score {
        parts.push(lines.words(&["điểm {0} (−5 đến 5)", "score {0} (−5 to 5)"], &[&lines.number(score)]));
    }
    if let Some(category) = growth.category {
        parts.push(lines.words(&["mức: {0}", "category: {0}"], &[category_name(category, lines)]));
    }
    // without figures there is nothing to say
    if parts.is_empty() {
        return;
    }
    let list = parts.join("; ");
    lines.say(lines.words(&["Phương pháp tăng trưởng (Open SDG): {0}.", "Growth method (Open SDG): {0}."], &[&list]));
}

/// "hệ số giới hạn 1 − (90 / 100)^4,44 = 0,373622".
fn coefficient_words(base: &Figure, limit: &Figure, coefficient: &Figure, lines: &Lines) -> String {
    let magnitudes = base.ratio().zip(limit.ratio()).map(|(base, limit)| (base.magnitude(), limit.magnitude()));
    // beyond the limit the distance counts as before it, up to twice the limit
    let near = magnitudes.map(|(base, limit)| if base <= limit { base } else { limit.plus(&limit).minus(&base) });
    let Some(near) = near.filter(Ratio::is_positive) else {
        return lines.words(
            &[
                "hệ số giới hạn {0} (kỳ gốc từ hai lần giới hạn trở lên)",
                "limit coefficient {0} (the baseline is twice the limit or more)",
            ],
            &[&lines.number(coefficient)],
        );
    };
    let limit = lines.number(&Figure::from_assessment(limit.as_str().trim_start_matches('-')));
    let work = format!("1 − ({} / {limit})^4{}44", lines.number(&near.whole_or_derived()), lines.point());
    lines.words(&["hệ số giới hạn {0} = {1}", "limit coefficient {0} = {1}"], &[&work, &lines.number(coefficient)])
}
