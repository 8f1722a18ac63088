//! What lies ahead, in words: a forecast with its method, the rate that is needed, targets for earlier dates.

use super::super::phrase::Lines;
use super::{facing, plain, short, with_uom};
use crate::assessment::{
    ForecastMethod, IndicatorForecast, IndicatorVerdict, InterimVerdict, Measure, MeasureKind, RequiredRate,
};
use crate::number::{Figure, Ratio};
use crate::status::IndicatorStatus;

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
    let value = if verdict.measure.is_share { forecast.value.clone() } else { short(&forecast.value, lines) };
    let value = with_uom(&verdict.measure, &value, lines);
    let gap = signed(&verdict.measure, &forecast.gap, lines);
    let outcome = lines.words(
        match forecast.reaches {
            true => &["sẽ đạt", "will be reached"],
            false => &["sẽ không đạt", "will not be reached"],
        },
        &[],
    );
    lines.say(lines.words(
        &[
            "Dự báo ({0}): đến hạn {1}, chênh lệch {2} so với chỉ tiêu, {3}.",
            "Forecast ({0}): {1} on the due day, {2} from the target, {3}.",
        ],
        &[&method, &value, &gap, &outcome],
    ));
    if let (Some(day), Some(limit)) = (forecast.reached_on, facing(verdict)) {
        let limit = with_uom(&verdict.measure, limit, lines);
        lines.say(lines.words(
            &["Với tốc độ này, đến mức {1} vào ngày {0}.", "At this rate it comes to {1} on {0}."],
            &[&lines.day(day), &limit],
        ));
    }
}

/// How a value is foreseen, with the numbers that it follows from.
fn method(verdict: &IndicatorVerdict, forecast: &IndicatorForecast, lines: &Lines) -> String {
    let words = match forecast.method {
        ForecastMethod::RunRate => &["đi tiếp lộ trình như đến nay", "going on along the path as so far"],
        ForecastMethod::LikeLastYear => &["tỷ lệ như năm trước", "in proportion to last year"],
        ForecastMethod::Trend => {
            let since = forecast.since.map(|day| lines.day(day)).unwrap_or_default();
            let count = forecast.figures.unwrap_or(0).to_string();
            return lines.words(
                &[
                    "xu hướng bình phương tối thiểu của {0} số liệu từ ngày {1}",
                    "least-squares trend of {0} figures since {1}",
                ],
                &[&count, &since],
            );
        }
    };
    let words = lines.words(words, &[]);
    match share_so_far(verdict, forecast, lines) {
        Some(work) => format!("{words}: {work}"),
        None => words,
    }
}

/// The figure over the share of the way that it stands for: "58.025 / 66,58%".
fn share_so_far(verdict: &IndicatorVerdict, forecast: &IndicatorForecast, lines: &Lines) -> Option<String> {
    let actual = verdict.actual.as_ref()?;
    let origin = match (&verdict.baseline, forecast.method) {
        (Some(baseline), ForecastMethod::RunRate) => super::path::origin(verdict).map(|_| &baseline.value),
        (Some(_) | None, _) => None,
    };
    let from = match origin {
        Some(origin) => origin.ratio()?,
        None => Ratio::whole(0),
    };
    let share = actual.ratio()?.minus(&from).divided_by(&forecast.value.ratio()?.minus(&from))?;
    let (actual, share) = (plain(&verdict.measure, actual, lines), lines.percent(&share));
    Some(match origin.map(|origin| plain(&verdict.measure, origin, lines)) {
        Some(origin) => format!("{origin} + ({actual} − {origin}) / {share}"),
        None => format!("{actual} / {share}"),
    })
}

/// What is left, without its sign: the sentence says whether it is to be added, taken off, or may still be used.
fn say_required(verdict: &IndicatorVerdict, required: &RequiredRate, lines: &mut Lines) {
    let shown =
        |figure: &Option<Figure>| figure.as_ref().map(|figure| amount(&verdict.measure, &without_sign(figure), lines));
    let (left, months) =
        (amount(&verdict.measure, &without_sign(&required.left), lines), lines.number(&short(&required.months, lines)));
    let Some(per_month) = shown(&required.per_month) else { return };
    let is_down = required.left.as_str().starts_with('-');
    let may_be_used = verdict.measure.kind == MeasureKind::Cumulative && verdict.limits.from.is_none();
    let sentence = match (may_be_used, is_down) {
        (true, _) => {
            &["Còn được dùng {0} trong {1} tháng: {2} mỗi tháng", "{0} may still be used in {1} months: {2} a month"]
        }
        (false, true) => {
            &["Phải giảm thêm {0} trong {1} tháng: {2} mỗi tháng", "Down by {0} more in {1} months: {2} a month"]
        }
        (false, false) => &["Còn {0} trong {1} tháng: {2} mỗi tháng", "{0} more in {1} months: {2} a month"],
    };
    let mut line = lines.words(sentence, &[&left, &months, &per_month]);
    if let (Some(days), Some(rate)) = (required.working_days, shown(&required.per_working_day)) {
        line.push_str(&lines.words(
            &[", {0} mỗi ngày làm việc ({1} ngày)", ", {0} a working day ({1} days)"],
            &[&rate, &days.to_string()],
        ));
    }
    if let Some(so_far) = &required.so_far_per_month {
        let so_far = signed(&verdict.measure, so_far, lines);
        let so_far = so_far.trim_start_matches('+');
        line.push_str(&lines.words(&["; đến nay {0} mỗi tháng", "; so far {0} a month"], &[so_far]));
    }
    line.push('.');
    lines.say(line);
}

fn without_sign(figure: &Figure) -> Figure {
    Figure::from_assessment(figure.as_str().trim_start_matches('-'))
}

/// An amount of change: of shares in percentage points.
pub(super) fn amount(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    let figure = if measure.is_share { figure.clone() } else { short(figure, lines) };
    let shown = with_uom(measure, &figure, lines);
    let is_percent = measure.is_share || measure.uom.vi == "%";
    match (is_percent, shown.strip_suffix('%').map(str::trim_end)) {
        (true, Some(points)) => lines.words(&["{0} điểm phần trăm", "{0} percentage points"], &[points]),
        (true | false, _) => shown,
    }
}

/// The same with its sign.
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
        let line = interim_line(verdict, interim, lines);
        lines.say(line);
    }
}

fn interim_line(verdict: &IndicatorVerdict, interim: &InterimVerdict, lines: &Lines) -> String {
    let day = lines.day(interim.due);
    let status = interim.status.label(lines.language);
    let limit = interim.limits.from.as_ref().or(interim.limits.to.as_ref());
    let limit = limit.map(|limit| with_uom(&verdict.measure, limit, lines)).unwrap_or_default();
    match &interim.actual {
        Some(actual) if interim.status == IndicatorStatus::NoData => lines.words(
            &["Mốc {0} ({1}): {2} chốt; số gần nhất {3}.", "By {0} ({1}): {2} of that day; the last figure is {3}."],
            &[&day, &limit, status, &plain(&verdict.measure, actual, lines)],
        ),
        Some(actual) => lines.words(
            &["Mốc {0} ({1}): {2}, số liệu {3}.", "By {0} ({1}): {2}, figure {3}."],
            &[&day, &limit, status, &plain(&verdict.measure, actual, lines)],
        ),
        None => lines.words(&["Mốc {0} ({1}): {2}.", "By {0} ({1}): {2}."], &[&day, &limit, status]),
    }
}
