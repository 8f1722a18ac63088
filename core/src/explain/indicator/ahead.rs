//! What lies ahead, in words: a forecast with its method, the rate that is needed, targets for earlier dates.

use super::super::phrase::Lines;
use super::{facing, plain, with_uom};
use crate::assessment::{ForecastMethod, IndicatorForecast, IndicatorVerdict, InterimVerdict, RequiredRate};
use crate::number::Figure;

pub(super) fn say(verdict: &IndicatorVerdict, lines: &mut Lines) {
    if let Some(forecast) = &verdict.forecast {
        say_forecast(verdict, forecast, lines);
    }
    if let Some(required) = &verdict.required_rate {
        say_required(verdict, required, lines);
    }
}

fn say_forecast(verdict: &IndicatorVerdict, forecast: &IndicatorForecast, lines: &mut Lines) {
    let method = lines.words(
        match forecast.method {
            ForecastMethod::RunRate => &["đi tiếp lộ trình như đến nay", "going on along the path as so far"],
            ForecastMethod::Trend => &["xu hướng bình phương tối thiểu", "least-squares trend"],
            ForecastMethod::LikeLastYear => &["tỷ lệ như năm trước", "in proportion to last year"],
        },
        &[],
    );
    let value = with_uom(verdict, &forecast.value, lines);
    let gap = forecast.gap.print(lines.language).replace('-', "−");
    let gap = if gap.starts_with('−') || gap == "0" { gap } else { format!("+{gap}") };
    let outcome = lines.words(
        match forecast.reaches {
            true => &["đạt", "reached"],
            false => &["không đạt", "not reached"],
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
        let limit = with_uom(verdict, limit, lines);
        lines.say(lines.words(
            &["Với tốc độ này, đến mức {1} vào ngày {0}.", "At this rate it comes to {1} on {0}."],
            &[&lines.day(day), &limit],
        ));
    }
}

fn say_required(verdict: &IndicatorVerdict, required: &RequiredRate, lines: &mut Lines) {
    let shown = |figure: &Option<Figure>| figure.as_ref().map(|figure| with_uom(verdict, figure, lines));
    let (left, months) = (with_uom(verdict, &required.left, lines), lines.number(&required.months));
    let Some(per_month) = shown(&required.per_month) else { return };
    let mut line = lines.words(
        &["Còn {0} trong {1} tháng: {2} mỗi tháng", "{0} is left for {1} months: {2} a month"],
        &[&left, &months, &per_month],
    );
    if let (Some(days), Some(rate)) = (required.working_days, shown(&required.per_working_day)) {
        line.push_str(&lines.words(
            &[", {0} mỗi ngày làm việc ({1} ngày)", ", {0} a working day ({1} days)"],
            &[&rate, &days.to_string()],
        ));
    }
    if let Some(so_far) = shown(&required.so_far_per_month) {
        line.push_str(&lines.words(&["; đến nay {0} mỗi tháng", "; so far {0} a month"], &[&so_far]));
    }
    line.push('.');
    lines.say(line);
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
    let limit = limit.map(|limit| with_uom(verdict, limit, lines)).unwrap_or_default();
    match &interim.actual {
        Some(actual) => lines.words(
            &["Mốc {0} ({1}): {2}, số liệu {3}.", "By {0} ({1}): {2}, figure {3}."],
            &[&day, &limit, status, &plain(verdict, actual, lines)],
        ),
        None => lines.words(&["Mốc {0} ({1}): {2}.", "By {0} ({1}): {2}."], &[&day, &limit, status]),
    }
}
