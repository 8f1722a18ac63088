//! The target and what share of it is reached, in words.

use super::super::phrase::Lines;
use super::ahead::amount;
use super::{is_verdict_only, plain, share_worked_out, with_uom};
use crate::assessment::{ChangeBy, IndicatorVerdict, Path, Side, Target, Tolerance};
use crate::number::{Figure, Ratio};

pub(super) fn say(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let due = lines.day(verdict.due);
    let Some(target) = &verdict.target else {
        if !is_verdict_only(verdict) {
            lines.say(lines.words(&["Không giao mức cụ thể, hạn {0}.", "No level is set; due {0}."], &[&due]));
        }
        return;
    };
    let words = words(verdict, target, lines);
    lines.say(lines.words(&["Chỉ tiêu giao: {0}, hạn {1}.", "Target: {0} by {1}."], &[&words, &due]));
    if let Some(revision) = &verdict.revision {
        let document = revision.document.as_ref().map(|document| format!(" ({})", document.name.get(lines.language)));
        lines.say(lines.words(
            &[
                "Mức này được điều chỉnh từ ngày {0}, quyết định ngày {1}{2}.",
                "It holds from {0}, as decided on {1}{2}.",
            ],
            &[&lines.day(revision.from), &lines.day(revision.decided), &document.unwrap_or_default()],
        ));
    }
}

/// "ít nhất 95 triệu đồng".
pub(super) fn words(verdict: &IndicatorVerdict, target: &Target, lines: &Lines) -> String {
    let of = |words: &[&str; 2], limit: &Figure| lines.words(words, &[&with_uom(verdict, limit, lines)]);
    let limit = || verdict.limits.from.as_ref().or(verdict.limits.to.as_ref());
    let relative = |words: &[&str; 2], change: &ChangeBy| {
        let by = match (&change.amount, &change.share_of_baseline) {
            (Some(by), _) => amount(verdict, by, lines),
            (None, share) => {
                share.as_ref().and_then(Figure::ratio).map(|share| lines.percent(&share)).unwrap_or_default()
            }
        };
        let mut said = lines.words(words, &[&by]);
        if let Some(limit) = limit() {
            let words = match verdict.limits.from {
                Some(_) => &[", tức ít nhất {0}", ", that is at least {0}"],
                None => &[", tức không quá {0}", ", that is at most {0}"],
            };
            said.push_str(&of(words, limit));
        }
        said
    };
    match target {
        Target::AtLeast(limit) => of(&["ít nhất {0}", "at least {0}"], limit),
        Target::Above(limit) => of(&["trên {0}", "above {0}"], limit),
        Target::AtMost(limit) => of(&["không quá {0}", "at most {0}"], limit),
        Target::Below(limit) => of(&["dưới {0}", "below {0}"], limit),
        Target::Between(band) => {
            let (from, to) = (plain(verdict, &band.from, lines), with_uom(verdict, &band.to, lines));
            lines.words(&["từ {0} đến {1}", "from {0} to {1}"], &[&from, &to])
        }
        Target::Equal(Tolerance { value, tolerance }) => {
            let (value, tolerance) = (plain(verdict, value, lines), with_uom(verdict, tolerance, lines));
            lines.words(&["bằng {0}, sai lệch không quá {1}", "equal to {0}, within {1}"], &[&value, &tolerance])
        }
        Target::IncreaseBy(change) => {
            relative(&["tăng ít nhất {0} so với kỳ gốc", "up by at least {0} from the baseline"], change)
        }
        Target::ReduceBy(change) => {
            relative(&["giảm ít nhất {0} so với kỳ gốc", "down by at least {0} from the baseline"], change)
        }
        Target::Maintain(side) => {
            let words = match side {
                Side::NotBelow => &["giữ không dưới kỳ gốc {0}", "not below the baseline of {0}"],
                Side::NotAbove => &["giữ không vượt kỳ gốc {0}", "not above the baseline of {0}"],
            };
            match limit() {
                Some(limit) => of(words, limit),
                None => lines.words(&["giữ mức kỳ gốc", "keep the level of the baseline"], &[]),
            }
        }
        Target::Zero(_) => lines.words(&["không để phát sinh", "nothing of it may happen"], &[]),
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
    if let Some(work) = share_worked_out(verdict, actual, limit, lines) {
        let sentence = match verdict.limits.from {
            Some(_) => &["Tỷ lệ thực hiện: {0} kế hoạch.", "Achievement: {0} of the target."],
            None => &["Tỷ lệ thực hiện: {0} mức tối đa.", "Achievement: {0} of the ceiling."],
        };
        lines.say(lines.words(sentence, &[&work]));
    }
}

/// "So với cùng kỳ 30/06/2022: (135 − 147) / 147 = −8,16%."
fn change(verdict: &IndicatorVerdict, actual: &Figure, base: &Figure, day: &str, lines: &Lines) -> Option<String> {
    let (value, from) = (actual.ratio()?, base.ratio()?);
    let share: Ratio = value.minus(&from).divided_by(&from)?;
    let (actual, base) = (plain(verdict, actual, lines), plain(verdict, base, lines));
    let work = format!("({actual} − {base}) / {base} = {}", lines.percent(&share));
    Some(lines.words(&["So với cùng kỳ ngày {0}: {1}.", "Against {0}, the same period: {1}."], &[day, &work]))
}
