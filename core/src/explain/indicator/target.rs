//! The target and what share of it is reached, in words.

use super::super::phrase::Lines;
use super::ahead::given_amount;
use super::{Term, divided_out, given, given_bare, in_full, is_verdict_only, near_thresholds, plain, value};
use crate::assessment::{Baseline, ChangeBy, IndicatorVerdict, LimitsOf, Measure, Path, Side, Target, Tolerance};
use crate::number::{Figure, Ratio};
use chrono::NaiveDate;

pub(super) fn say(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let due = lines.day(verdict.due);
    let Some(target) = &verdict.target else {
        let sentence = match is_verdict_only(verdict) {
            true => &["Hạn {0}.", "Due {0}."],
            false => &["Không giao mức cụ thể, hạn {0}.", "No level is set; due {0}."],
        };
        lines.say(lines.words(sentence, &[&due]));
        return;
    };
    let words = words(&verdict.measure, target, &Beside::of(verdict), lines);
    lines.say(lines.words(&["Chỉ tiêu giao: {0}, hạn {1}.", "Target: {0} by {1}."], &[&words, &due]));
    if verdict.closes_on != verdict.due || verdict.counts_until != verdict.due {
        let sentence = match verdict.closes_on == verdict.counts_until {
            true => &["Số liệu chốt là số liệu ngày {0}.", "The final figure is that of {0}."],
            false => &["Số liệu chốt là số liệu từ ngày {0} đến ngày {1}.", "The final figure is one from {0} to {1}."],
        };
        lines.say(lines.words(sentence, &[&lines.day(verdict.closes_on), &lines.day(verdict.counts_until)]));
    }
    if let Some(revision) = &verdict.revision {
        let document = revision.document.as_ref().map(|document| format!(" ({})", lines.cited(document)));
        lines.say(lines.words(
            &[
                "Mức này được điều chỉnh từ ngày {0}, quyết định ngày {1}{2}.",
                "It holds from {0}, as decided on {1}{2}.",
            ],
            &[&lines.day(revision.from), &lines.day(revision.decided), &document.unwrap_or_default()],
        ));
    }
}

/// What a target that is counted from a baseline is shown with.
#[derive(Default)]
pub(in super::super) struct Beside<'v> {
    baseline: Option<&'v Baseline>,
    is_same_period: bool,
    /// Limits, and the day whose they are where that needs to be said.
    limits: Vec<(Option<NaiveDate>, &'v LimitsOf)>,
}

impl<'v> Beside<'v> {
    pub(super) fn of_interim(verdict: &'v IndicatorVerdict, limits: &'v LimitsOf) -> Self {
        Self { limits: vec![(None, limits)], ..Self::of(verdict) }
    }

    fn of(verdict: &'v IndicatorVerdict) -> Self {
        // the limit of a day a year after is not that of the due day
        let is_of_its_day = verdict.path == Some(Path::SamePeriod) && verdict.observed_on != Some(verdict.due);
        let on = verdict.observed_on.filter(|_| verdict.due_limits.is_some() || is_of_its_day);
        let mut limits = vec![(on, &verdict.limits)];
        limits.extend(verdict.due_limits.as_ref().map(|limits| (Some(verdict.due), limits)));
        let is_same_period = verdict.path == Some(Path::SamePeriod);
        Self { baseline: verdict.baseline.as_ref(), is_same_period, limits }
    }

    /// "so với kỳ gốc (100 ha ngày 31/12/2022), tức không quá 75 ha".
    fn words(&self, measure: &Measure, lines: &Lines) -> String {
        let base = match self.is_same_period {
            true => &["so với cùng kỳ năm trước", "from the same period of the year before"],
            false => &["so với kỳ gốc", "from the baseline"],
        };
        self.words_from(base, measure, lines)
    }

    /// The same after other words for the baseline.
    fn words_from(&self, base: &[&str; 2], measure: &Measure, lines: &Lines) -> String {
        let mut said = lines.words(base, &[]);
        // a baseline from which no limit followed does not stand beside that of another day
        let has_limit = |limits: &LimitsOf| limits.from.is_some() || limits.to.is_some();
        let is_used = self.limits.len() < 2 || self.limits.first().is_some_and(|(_, limits)| has_limit(limits));
        if let Some(Baseline { value, on }) = self.baseline.filter(|_| is_used) {
            let value = given(measure, value, lines);
            said.push_str(&lines.words(&[" ({0} ngày {1})", " ({0} on {1})"], &[&value, &lines.day(*on)]));
        }
        let ends: Vec<String> =
            self.limits.iter().filter_map(|(on, limits)| end(measure, *on, limits, lines)).collect();
        if !ends.is_empty() {
            said.push_str(&lines.words(&[", tức {0}", ", that is {0}"], &[&ends.join("; ")]));
        }
        said
    }
}

/// "đến ngày 31/08/2023 không quá 6,65 người".
fn end(measure: &Measure, on: Option<NaiveDate>, limits: &LimitsOf, lines: &Lines) -> Option<String> {
    let (words, limit) = match (&limits.from, &limits.to) {
        (Some(from), _) => (&["ít nhất {0}", "at least {0}"], from),
        (None, Some(to)) => (&["không quá {0}", "at most {0}"], to),
        (None, None) => return None,
    };
    let shown = lines.words(words, &[&given(measure, limit, lines)]);
    Some(match on {
        Some(on) => lines.words(&["đến ngày {0} {1}", "{1} up to {0}"], &[&lines.day(on), &shown]),
        None => shown,
    })
}

/// "ít nhất 95 triệu đồng".
pub(in super::super) fn words(measure: &Measure, target: &Target, beside: &Beside<'_>, lines: &Lines) -> String {
    let of = |words: &[&str; 2], limit: &Figure| lines.words(words, &[&given(measure, limit, lines)]);
    let relative = |words: &[&str; 2], change: &ChangeBy| {
        let by = match (&change.amount, &change.share_of_baseline) {
            (Some(by), _) => given_amount(measure, by, lines),
            (None, share) => {
                share.as_ref().and_then(Figure::ratio).map(|share| in_full(&share, lines)).unwrap_or_default()
            }
        };
        lines.words(words, &[&by, &beside.words(measure, lines)])
    };
    match target {
        Target::AtLeast(limit) => of(&["ít nhất {0}", "at least {0}"], limit),
        Target::Above(limit) => of(&["trên {0}", "above {0}"], limit),
        Target::AtMost(limit) => of(&["không quá {0}", "at most {0}"], limit),
        Target::Below(limit) => of(&["dưới {0}", "below {0}"], limit),
        Target::Between(band) => {
            let (from, to) = (given_bare(measure, &band.from, lines), given(measure, &band.to, lines));
            lines.words(&["từ {0} đến {1}", "from {0} to {1}"], &[&from, &to])
        }
        Target::Equal(Tolerance { value, tolerance }) => {
            let (value, tolerance) = (given(measure, value, lines), given_amount(measure, tolerance, lines));
            lines.words(&["bằng {0}, sai lệch không quá {1}", "equal to {0}, within {1}"], &[&value, &tolerance])
        }
        Target::IncreaseBy(change) => relative(&["tăng ít nhất {0} {1}", "up by at least {0} {1}"], change),
        Target::ReduceBy(change) => relative(&["giảm ít nhất {0} {1}", "down by at least {0} {1}"], change),
        Target::Maintain(side) => {
            let words = match side {
                Side::NotBelow => &["giữ không thấp hơn {0}", "not lower than {0}"],
                Side::NotAbove => &["giữ không cao hơn {0}", "not higher than {0}"],
            };
            let base = match beside.is_same_period {
                true => &["cùng kỳ năm trước", "the same period of the year before"],
                false => &["kỳ gốc", "the baseline"],
            };
            lines.words(words, &[&beside.words_from(base, measure, lines)])
        }
        Target::Zero(_) => lines.words(&["không để phát sinh", "none"], &[]),
    }
}

/// actual / target; against the same period also the change from it.
pub(super) fn say_achievement(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let Some(actual) = &verdict.actual else { return };
    if let (Some(Path::SamePeriod), Some(baseline)) = (verdict.path, &verdict.baseline)
        && let Some(line) = change(verdict, actual, &baseline.value, &lines.day(baseline.on), lines)
    {
        lines.say(line);
    }
    let ((Some(limit), None) | (None, Some(limit))) = (&verdict.limits.from, &verdict.limits.to) else { return };
    let terms = Term::value(verdict).zip(Term::given(limit));
    let work = terms
        .and_then(|(value, limit)| divided_out(&verdict.measure, [&value, &limit], &near_thresholds(verdict), lines));
    if let Some(work) = work {
        let of = match verdict.limits.from {
            Some(_) => &["kế hoạch", "of the target"],
            None => &["mức tối đa", "of the ceiling"],
        };
        let is_negative = limit.ratio().is_some_and(|limit| limit < Ratio::whole(0));
        let sense = match (is_negative, &verdict.limits.from) {
            (false, _) => &["", ""],
            (true, Some(_)) => {
                &["; mức giao âm nên trên 100% là chưa đạt", "; of a negative level more than 100% falls short"]
            }
            (true, None) => {
                &["; mức tối đa âm nên từ 100% là giữ được", "; of a negative ceiling 100% or more keeps it"]
            }
        };
        let work = format!("{work} {}", lines.words(of, &[]));
        lines.say(
            lines.words(&["Tỷ lệ thực hiện: {0}{1}.", "Achievement: {0}{1}."], &[&work, &lines.words(sense, &[])]),
        );
    }
}

/// "So với cùng kỳ 30/06/2022: (135 − 147) / 147 = −8,16%."
fn change(verdict: &IndicatorVerdict, actual: &Figure, base: &Figure, day: &str, lines: &Lines) -> Option<String> {
    let (value, from) = (value(verdict)?, base.ratio()?);
    let share: Ratio = value.minus(&from).divided_by(&from)?;
    let (actual, base) = (plain(&verdict.measure, actual, lines), plain(&verdict.measure, base, lines));
    let work = format!("({actual} − {base}) / {base} = {}", lines.percent(&share));
    Some(lines.words(&["So với cùng kỳ ngày {0}: {1}.", "Against {0}, the same period: {1}."], &[day, &work]))
}
