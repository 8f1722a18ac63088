//! What lies ahead, in words: a forecast with its method, the rate that is needed, targets for earlier dates.

use super::super::phrase::{Lines, bracketed, quantity};
use super::target::{Beside, words};
use super::{MOST_PLACES, amount_beside, facing, figure, given, plain, reason, short, value, value_beside, with_uom};
use crate::assessment::{
    ForecastMethod, IndicatorForecast, IndicatorVerdict, InterimVerdict, Measure, MeasureKind, Path, Reason,
    RequiredRate, Target,
};
use crate::calendar::{Months, days_between, months_between};
use crate::number::{Figure, Ratio};
use crate::status::IndicatorStatus;
use chrono::NaiveDate;

pub(super) fn say(verdict: &IndicatorVerdict, lines: &mut Lines) {
    if let Some(forecast) = &verdict.forecast {
        say_forecast(verdict, forecast, lines);
    }
    if let Some(required) = &verdict.required_rate {
        say_required(verdict, required, lines);
    }
}

fn say_forecast(verdict: &IndicatorVerdict, forecast: &IndicatorForecast, lines: &mut Lines) {
    let method = method(verdict, forecast, lines);
    let value = forecast.value.ratio().map(|value| foreseen(verdict, &value, lines)).unwrap_or_default();
    let gap = match (forecast.gap.as_str(), forecast.reaches) {
        // too small for six places
        ("0", false) => lines.words(&["chưa đến 0,000001", "less than 0.000001"], &[]),
        (_, _) => signed(&verdict.measure, &forecast.gap, lines),
    };
    // of a band the end that it is nearer to missing
    let end = match (&verdict.limits.from, &verdict.limits.to) {
        (Some(from), Some(to)) => {
            let end = forecast.value.ratio().zip(forecast.gap.ratio()).map(|(value, gap)| value.minus(&gap));
            let far = |limit: &Figure| limit.ratio().zip(end.as_ref()).map(|(limit, end)| limit.minus(end).magnitude());
            let limit = if far(from) <= far(to) { from } else { to };
            lines.words(&["mức {0}", "the end of {0}"], &[&given(&verdict.measure, limit, lines)])
        }
        (_, _) => lines.words(&["chỉ tiêu", "the target"], &[]),
    };
    let is_used_up = verdict.measure.kind == MeasureKind::Cumulative && verdict.limits.from.is_none();
    let outcome = lines.words(
        match (is_used_up, forecast.reaches) {
            (false, true) => &["sẽ đạt", "will be reached"],
            (false, false) => &["sẽ không đạt", "will not be reached"],
            (true, true) => &["sẽ giữ được", "will be kept"],
            (true, false) => &["sẽ vượt mức tối đa", "will not be kept"],
        },
        &[],
    );
    lines.say(lines.words(
        &[
            "Dự báo ({0}): đến hạn {1}, chênh lệch {2} so với {4}, {3}.",
            "Forecast ({0}): {1} on the due day, {2} from {4}, {3}.",
        ],
        &[&method, &value, &gap, &outcome, &end],
    ));
    if let (Some(day), Some(limit)) = (forecast.reached_on, facing(verdict)) {
        // what is beyond a strict limit already comes back to it
        let is_on_way = |is_before: fn(&Ratio, &Ratio) -> bool| {
            super::value(verdict).zip(limit.ratio()).is_some_and(|(value, limit)| is_before(&value, &limit))
        };
        let sentence = match verdict.target {
            Some(Target::Above(_)) if is_on_way(Ratio::le) => {
                &["Với tốc độ này, vượt mức {1} vào ngày {0}.", "At this rate it is above {1} on {0}."]
            }
            Some(Target::Below(_)) if is_on_way(Ratio::ge) => {
                &["Với tốc độ này, xuống dưới mức {1} vào ngày {0}.", "At this rate it is below {1} on {0}."]
            }
            Some(_) | None => &["Với tốc độ này, đến mức {1} vào ngày {0}.", "At this rate it comes to {1} on {0}."],
        };
        let limit = given(&verdict.measure, limit, lines);
        lines.say(lines.words(sentence, &[&lines.day(day), &limit]));
    }
}

/// How a value is foreseen, with the numbers that it follows from.
fn method(verdict: &IndicatorVerdict, forecast: &IndicatorForecast, lines: &Lines) -> String {
    let words = match forecast.method {
        ForecastMethod::RunRate => {
            lines.words(&["đi tiếp lộ trình như đến nay", "going on along the path as so far"], &[])
        }
        ForecastMethod::LikeLastYear => {
            let points = super::path::points(verdict, &forecast.points, lines);
            let sentence = &["tỷ lệ như năm trước, {0}", "in proportion to last year, {0}"];
            lines.words(sentence, &[&points])
        }
        ForecastMethod::Trend => {
            let since = forecast.since.map(|day| lines.day(day)).unwrap_or_default();
            let count = lines.count(forecast.figures.unwrap_or(0));
            let words = &[
                "xu hướng bình phương tối thiểu của {0} số liệu từ ngày {1}",
                "least-squares trend of {0} figures since {1}",
            ];
            lines.words(words, &[&count, &since])
        }
    };
    let work = match forecast.method {
        ForecastMethod::Trend => trend_work(verdict, forecast, lines),
        ForecastMethod::RunRate | ForecastMethod::LikeLastYear => share_so_far(verdict, forecast, lines),
    };
    match work {
        Some(work) => format!("{words}: {work}"),
        None => words,
    }
}

/// A value that is foreseen: never like a limit that it is not.
#[inline(never)]
fn foreseen(verdict: &IndicatorVerdict, value: &Ratio, lines: &Lines) -> String {
    foreseen_beside(verdict, value, &limits(verdict), lines)
}

fn foreseen_beside(verdict: &IndicatorVerdict, value: &Ratio, limits: &[Ratio], lines: &Lines) -> String {
    if verdict.measure.is_share {
        return lines.percent_beside(value, limits);
    }
    let shown = lines.beside(value, limits);
    let shown = if shown.as_str() == "0" { value.derived() } else { shown };
    quantity(&lines.number(&shown), verdict.measure.uom.get(lines.language))
}

fn limits(verdict: &IndicatorVerdict) -> Vec<Ratio> {
    [&verdict.limits.from, &verdict.limits.to].into_iter().flatten().filter_map(Figure::ratio).collect()
}

/// Whether a calculation with rounded terms gives the value that is foreseen, as it is shown. Where that value is a limit
/// itself, a result that differs from it by its roundings only need not be told from it.
fn comes_out(verdict: &IndicatorVerdict, again: &Ratio, value: &Ratio, lines: &Lines) -> bool {
    let others: Vec<Ratio> = limits(verdict).into_iter().filter(|limit| limit != value).collect();
    let [again, value] = [again, value].map(|value| foreseen_beside(verdict, value, &others, lines));
    again == value
}

/// The line on the figure's day, and what it adds until the due day: "120,4 + 0,352 × 92".
fn trend_work(verdict: &IndicatorVerdict, forecast: &IndicatorForecast, lines: &Lines) -> Option<String> {
    let (level, value) = (forecast.level.as_ref()?.ratio()?, forecast.value.ratio()?);
    let days = days_between(verdict.observed_on?, verdict.due);
    let ahead = Ratio::whole(days);
    // with more digits than the slope itself has
    let slope = value.minus(&level).divided_by(&ahead)?;
    let (up, down) = if verdict.measure.is_share { (2, -2) } else { (0, 0) };
    let rounded = |places: u32, value: &Ratio| lines.rounded_to(places, &value.times_ten_to(up));
    let places = lines.enough(&|places| {
        let [level, slope] = [&level, &slope].map(|value| rounded(places, value).ratio());
        let end = level.zip(slope).map(|(level, slope)| level.plus(&slope.times(&ahead)).times_ten_to(down));
        end.is_some_and(|end| comes_out(verdict, &end, &value, lines))
    });
    let shown = |value: &Ratio| {
        let shown = lines.term(&rounded(places, value));
        if verdict.measure.is_share { format!("{shown}%") } else { shown }
    };
    Some(format!("{} + {} × {}", shown(&level), shown(&slope), lines.days(days)))
}

/// The figure over the share of the way that it stands for: "58.025 / 66,58%".
fn share_so_far(verdict: &IndicatorVerdict, forecast: &IndicatorForecast, lines: &Lines) -> Option<String> {
    let actual = verdict.actual.as_ref()?;
    let is_same_period = verdict.path == Some(Path::SamePeriod);
    let origin = match &verdict.baseline {
        Some(baseline) if !is_same_period => {
            super::path::origin(verdict, verdict.target.as_ref()).map(|_| &baseline.value)
        }
        Some(_) | None => None,
    };
    let (value, from) = (value(verdict)?, origin.map_or(Some(Ratio::whole(0)), Figure::ratio)?);
    let end = forecast.value.ratio()?;
    let share = value.minus(&from).divided_by(&end.minus(&from))?;
    let show = |value: &Ratio, places: u32| match verdict.measure.is_share {
        true => lines.percent_to(places, value).ratio().map(|percent| percent.times_ten_to(-2)),
        false => Some(value.clone()),
    };
    let places = lines.enough(&|places| {
        let share = lines.percent_to(places, &share).ratio().map(|percent| percent.times_ten_to(-2));
        let all = share.zip(show(&value, places)).zip(show(&from, places));
        let again = all.and_then(|((share, value), from)| Some(from.plus(&value.minus(&from).divided_by(&share)?)));
        again.is_some_and(|again| comes_out(verdict, &again, &end, lines))
    });
    let share = lines.with_percent(&lines.percent_to(places, &share));
    let shown = |figure: &Figure, exact: &Ratio| match verdict.measure.is_share {
        true => bracketed(&lines.with_percent(&lines.percent_to(places, exact))),
        false => plain(&verdict.measure, figure, lines),
    };
    let actual = shown(actual, &value);
    Some(match origin.map(|origin| shown(origin, &from)) {
        Some(origin) => format!("{origin} + ({actual} − {origin}) / {share}"),
        None => format!("{actual} / {share}"),
    })
}

/// What is left, without its sign: the sentence says whether it is to be added, taken off, or may not be exceeded; and from
/// which day on.
fn say_required(verdict: &IndicatorVerdict, required: &RequiredRate, lines: &mut Lines) {
    let measure = &verdict.measure;
    let rate = |value: &Ratio| rate(measure, value, lines);
    let (Some(left), Some(on)) = (required.left.ratio(), verdict.observed_on) else { return };
    // not of six places, where the value is known exactly
    let exact = facing(verdict).and_then(Figure::ratio).zip(value(verdict)).map(|(limit, value)| limit.minus(&value));
    let left = exact.filter(|exact| exact.derived() == left.derived()).unwrap_or(left).magnitude();
    let Months { whole, days, of } = months_between(on, verdict.due);
    let Some(months) = Ratio::mixed(i64::from(whole), days, of) else { return };
    // worked out again from what is left, which may be too small for a rate of six places
    let Some(per_month) = left.divided_by(&months).as_ref().map(rate) else { return };
    let of_day = required.working_days.map(Ratio::whole);
    let of_day = of_day.and_then(|days| left.divided_by(&days).as_ref().map(rate).map(|rate| (days, rate)));
    let scale = if measure.is_share { 2 } else { 0 };
    let shown_left = |places: u32| lines.rounded_to(places, &left.times_ten_to(scale));
    let shown_months = |places: u32| months.rounded(places);
    let down = if measure.is_share { -2 } else { 0 };
    let places = lines.enough(&|places| {
        let left = shown_left(places).ratio().map(|left| left.times_ten_to(down));
        let again = |time: Option<&Ratio>| {
            let again = left.as_ref().zip(time).and_then(|(left, time)| left.divided_by(time));
            again.as_ref().map(rate)
        };
        let of_days = of_day.as_ref().is_none_or(|(days, rate)| again(Some(days)).as_ref() == Some(rate));
        of_days && again(shown_months(places).ratio().as_ref()).as_ref() == Some(&per_month)
    });
    let months = in_months(&shown_months(places), lines);
    // of less than a month a reader has no picture: 1 day (0.032 months)
    let time = if whole == 0 { format!("{} ({months})", lines.days(days)) } else { months };
    let is_down = required.left.as_str().starts_with('-');
    let may_rise = measure.kind == MeasureKind::Cumulative && verdict.limits.from.is_none();
    let sentence = match (may_rise, is_down) {
        (true, _) => &[
            "Từ ngày {3} không được tăng thêm quá {0} trong {1}: {2} mỗi tháng",
            "From {3} on it may not rise by more than {0} in {1}: {2} a month",
        ],
        (false, true) => &[
            "Từ ngày {3} phải giảm thêm {0} trong {1}: {2} mỗi tháng",
            "From {3} on down by {0} more in {1}: {2} a month",
        ],
        (false, false) => &["Từ ngày {3} còn {0} trong {1}: {2} mỗi tháng", "From {3} on {0} more in {1}: {2} a month"],
    };
    let left = match measure.is_share {
        true => points(&lines.number(&shown_left(places)), lines),
        false => amount_of(measure, &shown_left(places), lines),
    };
    let mut line = lines.words(sentence, &[&left, &time, &per_month, &lines.day(on)]);
    if let (Some(days), Some((_, rate))) = (required.working_days, &of_day) {
        line.push_str(
            &lines.words(&[", {0} mỗi ngày làm việc ({1})", ", {0} a working day ({1})"], &[rate, &lines.days(days)]),
        );
    }
    let so_far = required.so_far_per_month.as_ref().and_then(Figure::ratio).as_ref().map(rate);
    if let (Some(figure), Some(so_far)) = (&required.so_far_per_month, so_far) {
        // the same words for the same direction
        let sentence = match (figure.as_str().starts_with('-'), is_down && !may_rise) {
            (true, _) => &["; đến nay giảm {0} mỗi tháng", "; so far down by {0} a month"],
            (false, true) => &["; đến nay tăng {0} mỗi tháng", "; so far up by {0} a month"],
            (false, false) => &["; đến nay {0} mỗi tháng", "; so far {0} a month"],
        };
        line.push_str(&lines.words(sentence, &[&so_far]));
    }
    line.push('.');
    lines.say(line);
}

/// Months, which need not be whole: one month, 1.5 months.
fn in_months(months: &Figure, lines: &Lines) -> String {
    match months.as_str() {
        "1" => lines.words(&["1 tháng", "1 month"], &[]),
        _ => lines.words(&["{0} tháng", "{0} months"], &[&lines.number(months)]),
    }
}

/// A rate without its sign; of shares in percentage points.
#[inline(never)]
fn rate(measure: &Measure, value: &Ratio, lines: &Lines) -> String {
    if measure.is_share {
        return points(&lines.number(&lines.rate(&value.magnitude().times_ten_to(2))), lines);
    }
    amount_of(measure, &lines.rate(&value.magnitude()), lines)
}

fn points(shown: &str, lines: &Lines) -> String {
    let words = match shown {
        "1" => &["{0} điểm phần trăm", "{0} percentage point"],
        _ => &["{0} điểm phần trăm", "{0} percentage points"],
    };
    lines.words(words, &[shown])
}

fn without_sign(figure: &Figure) -> Figure {
    Figure::from_assessment(figure.as_str().trim_start_matches('-'))
}

/// An amount of change: of shares in percentage points.
#[inline(never)]
fn amount(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    let figure = if measure.is_share { figure.clone() } else { short(figure, lines) };
    amount_of(measure, &figure, lines)
}

#[inline(never)]
fn amount_of(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    in_points(measure, with_uom(measure, figure, lines), lines)
}

/// An amount of change that the plan gives, in full.
#[inline(never)]
pub(super) fn given_amount(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    in_points(measure, given(measure, figure, lines), lines)
}

fn in_points(measure: &Measure, shown: String, lines: &Lines) -> String {
    let is_percent = measure.is_share || measure.uom.vi == "%";
    match (is_percent, shown.strip_suffix('%')) {
        (true, Some(shown)) => points(shown, lines),
        (true | false, _) => shown,
    }
}

/// The same with its sign.
#[inline(never)]
fn signed(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    let sign = match (figure.as_str().starts_with('-'), figure.as_str()) {
        (true, _) => "−",
        (false, "0") => "",
        (false, _) => "+",
    };
    format!("{sign}{}", amount(measure, &without_sign(figure), lines))
}

/// The targets for earlier dates, each in a line.
pub(super) fn say_interim(verdict: &IndicatorVerdict, lines: &mut Lines) {
    for interim in &verdict.interim {
        say_verdict_of_interim(verdict, interim, lines);
    }
}

/// What it is, and what sources say otherwise of its figures.
pub(super) fn say_verdict_of_interim(verdict: &IndicatorVerdict, interim: &InterimVerdict, lines: &mut Lines) {
    let line = interim_line(verdict, interim, lines);
    lines.say(line);
    // what the verdict of the whole period says already is not said again
    let is_new = |reason: &&Reason| matches!(reason, Reason::Conflicting { .. }) && !verdict.reasons.contains(reason);
    let conflicts = interim.reasons.iter().filter(is_new);
    conflicts.for_each(|reason| reason::say(verdict, reason, lines));
}

/// What was due on that day.
pub(super) fn say_target_of_interim(verdict: &IndicatorVerdict, interim: &InterimVerdict, lines: &mut Lines) {
    let Some(target) = &interim.target else { return };
    let target = words(&verdict.measure, target, &Beside::of_interim(verdict, &interim.limits), lines);
    let due = lines.day(interim.due);
    lines.say(lines.words(&["Chỉ tiêu giao: {0}, hạn {1}.", "Target: {0} by {1}."], &[&target, &due]));
}

fn interim_line(verdict: &IndicatorVerdict, interim: &InterimVerdict, lines: &Lines) -> String {
    let day = lines.day(interim.due);
    let status = interim.status.label(lines.language);
    let beside = Beside::of_interim(verdict, &interim.limits);
    let target = interim.target.as_ref().map(|target| words(&verdict.measure, target, &beside, lines));
    let target = target.unwrap_or_default();
    let Some(actual) = &interim.actual else {
        return lines.words(&["Mốc {0} ({1}): {2}.", "By {0} ({1}): {2}."], &[&day, &target, status]);
    };
    let limits = [&interim.limits.from, &interim.limits.to].into_iter().flatten().filter_map(Figure::ratio);
    let limits: Vec<Ratio> = limits.collect();
    let value = actual.ratio().map(|value| value_beside(verdict, &value, &limits, lines)).unwrap_or_default();
    if interim.status == IndicatorStatus::NoData {
        return lines.words(
            &["Mốc {0} ({1}): {2} chốt; số gần nhất {3}.", "By {0} ({1}): {2} of that day; the last figure is {3}."],
            &[&day, &target, status, &value],
        );
    }
    if let Some((on, broken)) = broken_before(interim) {
        let broken = broken.ratio().map(|broken| amount_beside(&verdict.measure, &broken, &limits, lines));
        return lines.words(
            &[
                "Mốc {0} ({1}): {2}, ngày {3} lũy kế là {4}; đã vượt thì không trở lại được; số gần nhất {5}.",
                "By {0} ({1}): {2}, on {3} the total was {4}; a ceiling once broken stays broken; the last figure is {5}.",
            ],
            &[&day, &target, status, &lines.day(on), &broken.unwrap_or_default(), &value],
        );
    }
    let pace = interim_pace(verdict, interim, lines).unwrap_or_default();
    lines.words(
        &["Mốc {0} ({1}): {2}, số liệu {3}{4}.", "By {0} ({1}): {2}, figure {3}{4}."],
        &[&day, &target, status, &value, &pace],
    )
}

/// The figure that broke a ceiling, where a later one is the last.
fn broken_before(interim: &InterimVerdict) -> Option<(NaiveDate, &Figure)> {
    interim.reasons.iter().find_map(|reason| match reason {
        Reason::CeilingBroken { on, value, .. } if Some(*on) != interim.observed_on => Some((*on, value)),
        _ => None,
    })
}

/// The pace of an interim target with its arithmetic: what is done of the path, or what is allowed of what is used.
fn interim_pace(verdict: &IndicatorVerdict, interim: &InterimVerdict, lines: &Lines) -> Option<String> {
    let (expected, pace, shown) =
        (interim.expected.as_ref()?.ratio()?, interim.pace.as_ref()?.ratio()?, interim.actual.as_ref()?.ratio()?);
    // unrounded where it is the figure whose parts are known
    let value = value(verdict).filter(|exact| exact.derived() == shown.derived()).unwrap_or(shown);
    let from = super::path::origin(verdict, interim.target.as_ref())
        .and_then(Figure::ratio)
        .unwrap_or_else(|| Ratio::whole(0));
    let way = |value: &Ratio, expected: &Ratio| value.minus(&from).divided_by(&expected.minus(&from));
    let allowed = |value: &Ratio, expected: &Ratio| expected.divided_by(value);
    type Work<'w> = &'w dyn Fn(&Ratio, &Ratio) -> Option<Ratio>;
    let is_near = |work: Work<'_>| {
        let near = work(&value, &expected).map(|again| again.minus(&pace).magnitude());
        near.is_some_and(|far| far <= Ratio::whole(1).times_ten_to(-4))
    };
    let candidates: [Work<'_>; 2] = [&way, &allowed];
    // of a total's ceiling what is allowed stands above what is used, also where both are the same
    let is_used_up = verdict.measure.kind == MeasureKind::Cumulative && interim.limits.from.is_none();
    let allowed_first = candidates.into_iter().enumerate().filter(|(which, _)| is_used_up && *which == 1);
    let (which, work) = allowed_first.chain(candidates.into_iter().enumerate()).find(|(_, work)| is_near(*work))?;
    // on its own day the path has come to the target itself, which was given in full
    let is_on_the_day = interim.observed_on == Some(interim.due);
    let limit = [&interim.limits.from, &interim.limits.to].into_iter().flatten().next().and_then(Figure::ratio);
    let is_given = is_on_the_day && figure::quotient(verdict).is_none();
    let expected =
        limit.filter(|_| is_on_the_day).filter(|limit| limit.derived() == expected.derived()).unwrap_or(expected);
    let pace = work(&value, &expected).filter(|_| is_given).unwrap_or(pace);
    let thresholds: Vec<Ratio> = interim.reasons.iter().flat_map(thresholds).chain([Ratio::whole(1)]).collect();
    let result = lines.percent_beside(&pace, &thresholds);
    let shown = |places: u32, number: &Ratio| match verdict.measure.is_share {
        true if is_given => number.times_ten_to(2).whole_or_derived(),
        true => lines.percent_to(places, number),
        false => number.exact(MOST_PLACES).filter(|_| is_given).unwrap_or_else(|| lines.rounded_to(places, number)),
    };
    let exact = |figure: &Figure| match verdict.measure.is_share {
        true => figure.ratio().map(|percent| percent.times_ten_to(-2)),
        false => figure.ratio(),
    };
    let all = |places: u32| [&value, &expected, &from].map(|number| shown(places, number));
    let places = lines.enough(&|places| {
        let [value, expected, _] = all(places).map(|figure| exact(&figure));
        let again = value.zip(expected).and_then(|(value, expected)| work(&value, &expected));
        again.is_some_and(|again| lines.percent_beside(&again, &thresholds) == result)
    });
    let [value, expected, origin] = all(places).map(|figure| match verdict.measure.is_share {
        true => bracketed(&lines.with_percent(&figure)),
        false => lines.term(&figure),
    });
    let sentence = match (which, from.is_zero()) {
        (0, true) if is_on_the_day => &["; so với mốc: {0} / {1} = {3}", "; of the target: {0} / {1} = {3}"],
        (0, false) => &[
            "; so với lộ trình{4}: ({0} − {2}) / ({1} − {2}) = {3}",
            "; against the path{4}: ({0} − {2}) / ({1} − {2}) = {3}",
        ],
        (1, _) => &[
            "; mức tối đa đến ngày ấy{4} / thực hiện: {1} / {0} = {3}",
            "; ceiling by that day{4} / actual: {1} / {0} = {3}",
        ],
        _ => &["; so với lộ trình{4}: {0} / {1} = {3}", "; against the path{4}: {0} / {1} = {3}"],
    };
    let path = if is_on_the_day { String::new() } else { way_of_interim(verdict, interim, lines) };
    Some(lines.words(sentence, &[&value, &expected, &origin, &result, &path]))
}

/// What a reason holds a pace or an achievement against.
fn thresholds(reason: &Reason) -> Vec<Ratio> {
    let found = match reason {
        Reason::NearlyReached { threshold } => [Some(threshold), None],
        Reason::NotReached { nearly } => [nearly.as_ref(), None],
        Reason::Pace { threshold, other_threshold, .. } => [Some(threshold), other_threshold.as_ref()],
        _ => [None, None],
    };
    found.into_iter().flatten().filter_map(Figure::ratio).collect()
}

/// What the value that the path wants was worked out from: its days, its milestones, or last year's figures.
fn way_of_interim(verdict: &IndicatorVerdict, interim: &InterimVerdict, lines: &Lines) -> String {
    let (gone, all) = interim.path_days.map_or((0, 0), |days| (days.gone, days.all));
    let points = super::path::points(verdict, &interim.path_points, lines);
    let sentence = match (interim.path_days, verdict.path) {
        (Some(_), Some(Path::WorkingDays)) => &[" ({1}/{2} ngày làm việc)", " ({1} of {2} working days)"],
        (Some(_), _) => &[" ({1}/{2} ngày)", " ({1} of {2} days)"],
        // before the first of them the path says nothing
        (None, _) if points.is_empty() => return points,
        (None, Some(Path::LikeLastYear)) => &[" (năm trước {0})", " (last year {0})"],
        (None, _) => &[" (các mốc {0})", " (milestones {0})"],
    };
    lines.words(sentence, &[&points, &lines.count(gone), &lines.count(all)])
}
