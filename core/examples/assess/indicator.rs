//! An indicator in a line: figure, target, day; under it what its value is made of, and what lies ahead.

use crate::phrase::{self, mark, percent, sign_of_indicator, standing, to_hundredths};
use tiendo::{
    AnyStatus, Band, ChangeBy, Figure, IndicatorVerdict, Language, PartRole, PartValue, Side, Target, Tolerance,
    print_day,
};

/// The line of the indicator, or of one unit of its breakdown, and what stands under it.
pub(crate) fn lines(verdict: &IndicatorVerdict, language: Language) -> String {
    let parts =
        verdict.parts.iter().filter(|part| part.unit.is_none()).map(|part| line_of_part(verdict, part, language));
    let interim = verdict.interim.iter().map(|interim| {
        let limit = interim.limits.from.as_ref().or(interim.limits.to.as_ref());
        let limit = limit.map_or("–".to_owned(), |limit| value(verdict, limit, language));
        let actual = interim.actual.as_ref().map_or("–".to_owned(), |actual| value(verdict, actual, language));
        let (sign, status) = (sign_of_indicator(interim.status), interim.status.label(language));
        let by = phrase::of(language, ["mốc", "by"]);
        format!("{sign} {by} {}: {actual} / {limit}, {status}", print_day(interim.due, language))
    });
    let under = parts.chain(interim).chain(ahead(verdict, language)).map(|line| format!("\n      {line}"));
    format!("{}{}", line(verdict, language), under.collect::<String>())
}

fn line(verdict: &IndicatorVerdict, language: Language) -> String {
    let standing = standing(AnyStatus::Indicator(verdict.status), language);
    let name = match &verdict.unit {
        Some(unit) => format!("  └ {}", unit.name.get(language)),
        None => verdict.name.get(language).to_owned(),
    };
    let Some(target) = &verdict.target else {
        return format!("{standing} {name}{}", mark(verdict.illustrative));
    };
    let actual = verdict.actual.as_ref().map_or("–".to_owned(), |actual| value(verdict, actual, language));
    let uom = if verdict.measure.is_share { "" } else { verdict.measure.uom.get(language) };
    let on = verdict.observed_on.map_or(String::new(), |on| format!(" ({})", print_day(on, language)));
    let target = in_signs(verdict, target, language);
    let words = format!("{standing} {name}: {actual} / {target} {uom}");
    format!("{}{on}{}", words.trim_end(), mark(verdict.illustrative))
}

/// "≥ 95", "giảm 5% (≤ 12,35)".
fn in_signs(verdict: &IndicatorVerdict, target: &Target, language: Language) -> String {
    let shown = |figure: &Figure| value(verdict, figure, language);
    let limit = || match (&verdict.limits.from, &verdict.limits.to) {
        (Some(from), _) => format!(" (≥ {})", shown(from)),
        (None, Some(to)) => format!(" (≤ {})", shown(to)),
        (None, None) => String::new(),
    };
    let by = |words, change: &ChangeBy| {
        let share = change.share_of_baseline.as_ref().map(|share| percent(share, language));
        let amount = change.amount.as_ref().map(shown).or(share).unwrap_or_default();
        format!("{} {amount}{}", phrase::of(language, words), limit())
    };
    match target {
        Target::AtLeast(limit) => format!("≥ {}", shown(limit)),
        Target::Above(limit) => format!("> {}", shown(limit)),
        Target::AtMost(limit) => format!("≤ {}", shown(limit)),
        Target::Below(limit) => format!("< {}", shown(limit)),
        Target::Between(Band { from, to }) => format!("{} – {}", shown(from), shown(to)),
        Target::Equal(Tolerance { value, tolerance, .. }) => format!("{} ± {}", shown(value), shown(tolerance)),
        Target::IncreaseBy(change) => by(["tăng", "up by"], change),
        Target::ReduceBy(change) => by(["giảm", "down by"], change),
        Target::Maintain(Side::NotBelow | Side::NotAbove) => {
            format!("{}{}", phrase::of(language, ["giữ kỳ gốc", "the baseline"]), limit())
        }
        Target::Zero(_) => phrase::of(language, ["không phát sinh", "none"]).to_owned(),
        other => other.to_string(),
    }
}

/// A part of a value that was worked out, or a verdict that another is made of.
fn line_of_part(verdict: &IndicatorVerdict, part: &PartValue, language: Language) -> String {
    let sign = match part.role {
        PartRole::Of | PartRole::Part => '+',
        PartRole::To | PartRole::Beside => '÷',
        PartRole::Minus => '−',
        _ => '·',
    };
    let sign = part.status.map_or(sign, sign_of_indicator);
    let status = part.status.map(|status| status.label(language).to_owned());
    let amount = part.value.as_ref().map(|amount| amount.print(language));
    let share = part.share.as_ref().map(|share| {
        format!(
            "{} {}",
            phrase::of(language, ["tính theo mẫu số này", "by this denominator"]),
            percent(share, language)
        )
    });
    let achievement = part.achievement.as_ref().map(|share| percent(share, language));
    let facts: Vec<String> = [status, amount, achievement, share].into_iter().flatten().collect();
    let facts = if facts.is_empty() { verdict.status.label(language).to_owned() } else { facts.join(", ") };
    format!("{sign} {}: {facts}", part.name.get(language))
}

/// Forecast and required rate of the whole, while there is time.
fn ahead(verdict: &IndicatorVerdict, language: Language) -> Option<String> {
    let forecast =
        verdict.forecast.as_ref().filter(|_| verdict.unit.is_none() && verdict.observed_on < Some(verdict.due));
    let foreseen = forecast.map(|forecast| {
        let reaches = match forecast.reaches {
            true => phrase::of(language, ["đạt", "reached"]),
            false => phrase::of(language, ["không đạt", "not reached"]),
        };
        let words = phrase::of(language, ["dự báo", "forecast"]);
        format!("{words} {} ({reaches})", derived(verdict, &forecast.value, language))
    });
    let rate = verdict.required_rate.as_ref().filter(|_| verdict.unit.is_none()).and_then(|rate| {
        let points = if verdict.measure.is_share { phrase::of(language, [" điểm", " points"]) } else { "" };
        let amount = |amount: &Figure| format!("{}{points}", derived(verdict, amount, language).trim_end_matches('%'));
        let per_month = amount(rate.per_month.as_ref()?);
        let so_far = rate.so_far_per_month.as_ref().map(amount);
        let so_far = so_far
            .map_or(String::new(), |so_far| format!(", {} {so_far}", phrase::of(language, ["đến nay", "so far"])));
        Some(format!("{} {per_month}{so_far}", phrase::of(language, ["mỗi tháng cần", "needed a month"])))
    });
    let facts: Vec<String> = [foreseen, rate].into_iter().flatten().collect();
    (!facts.is_empty()).then(|| format!("→ {}", facts.join("; ")))
}

/// A number that was worked out, to two places.
fn derived(verdict: &IndicatorVerdict, figure: &Figure, language: Language) -> String {
    if verdict.measure.is_share { percent(figure, language) } else { to_hundredths(figure, 0, language) }
}

/// A value of the indicator; of a share the percentage.
fn value(verdict: &IndicatorVerdict, figure: &Figure, language: Language) -> String {
    if verdict.measure.is_share { percent(figure, language) } else { figure.print(language) }
}
