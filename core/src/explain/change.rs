//! A verdict that changed, in words: from what to what, and because of what.

use super::indicator::target::{Beside, words};
use super::indicator::with_uom;
use super::phrase::Lines;
use super::service::moment;
use crate::assessment::{AnyStatus, Because, Cause, Measure, PlanField, SourceRef, Target, VerdictChange, VerdictKind};
use crate::number::{Figure, Ratio};
use crate::text::{Language, in_language};
use chrono::NaiveDate;
use std::cmp::Ordering;

impl VerdictChange {
    /// The change in words, one sentence a line.
    ///
    /// ```
    /// use tiendo::{Language, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let august = plan.assess(&records, parse_as_of("2023-08-31")?);
    /// let comparison = august.compare(&plan.assess(&records, parse_as_of("2023-10-31")?));
    /// assert!(!comparison.changes.is_empty());
    /// assert!(comparison.changes.iter().all(|change| change.explain(Language::En).contains(" → ")));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let unit = self.unit.as_ref().map(|unit| unit.name.get(language).to_owned());
        let period = self.period.as_ref().map(|period| {
            let words = match self.kind {
                VerdictKind::Indicator => &["mốc {0}", "target for {0}"],
                VerdictKind::Consequence => &["hạn {0}", "due {0}"],
                VerdictKind::Task | VerdictKind::Report | VerdictKind::Dossier => &["{0}", "{0}"],
            };
            lines.words(words, &[&lines.period(period)])
        });
        let details: Vec<String> = unit.into_iter().chain(period).collect();
        let details = if details.is_empty() { String::new() } else { format!(" ({})", details.join("; ")) };
        let is_there = |other: &Because| !self.because.contains(other);
        // a period that had not begun was not there either
        let was_there = is_there(&Because::Added) && self.kind != VerdictKind::Report;
        let told = |status: Option<AnyStatus>| status?.told(self.kind, self.period.is_some());
        let before = label(told(self.before), was_there, language);
        let after = label(told(self.after), is_there(&Because::Removed), language);
        lines.say(format!("{}{details}: {before} → {after}.", self.what(&lines)));
        for because in &self.because {
            let line = match because {
                Because::TimePassed { from, to } if 1 < self.because.len() => lines.words(
                    &["Thời gian đã qua từ {0} đến {1}.", "Time has passed, from {0} to {1}."],
                    &[&lines.day(*from), &lines.day(*to)],
                ),
                because => say(because, self.kind, &lines),
            };
            lines.say(line);
        }
        lines.text()
    }

    /// What has changed, by its name.
    fn what(&self, lines: &Lines) -> String {
        let name = self.name.get(lines.language);
        if self.kind == VerdictKind::Dossier {
            return lines.words(&["Hồ sơ {1}, {0}", "Dossier {1}, {0}"], &[name, &self.id]);
        }
        match self.follows {
            Some(follows) => format!("{}, {name}", follows.label(lines.language)),
            None => name.to_owned(),
        }
    }
}

/// A status; what follows and is not owed, or has no time, is there or not.
fn label(status: Option<AnyStatus>, is_there: bool, language: Language) -> &'static str {
    match (status, is_there) {
        (Some(status), _) => status.label(language),
        (None, true) => in_language(language, &["có", "there"]),
        (None, false) => in_language(language, &["không có", "not there"]),
    }
}

/// What stands now, and what stood before: a sentence for what is new, one for what is another, one for what is gone.
fn in_place_of(
    (now, before): (Option<String>, Option<String>),
    [new, other, gone]: [&[&str; 2]; 3],
    lines: &Lines,
) -> String {
    let sentence = match (&now, &before) {
        (Some(_), None) => new,
        (Some(_), Some(_)) => other,
        (None, _) => gone,
    };
    lines.words(sentence, &[&now.unwrap_or_default(), &before.unwrap_or_default()])
}

/// A value with its unit of measure; a share as a percentage that does not look like the other one.
fn value_of(measure: &Measure, figure: &Figure, other: Option<&Figure>, lines: &Lines) -> String {
    match figure.ratio().filter(|_| measure.is_share) {
        Some(share) => {
            let other: Vec<Ratio> = other.and_then(Figure::ratio).into_iter().collect();
            lines.percent_beside(&share, &other)
        }
        None => with_uom(measure, figure, lines),
    }
}

fn say(because: &Because, kind: VerdictKind, lines: &Lines) -> String {
    let day = |day: &Option<NaiveDate>| day.map(|day| lines.day(day));
    match because {
        Because::Figure { on, value, recorded, source, instead_of, instead_of_day, instead_of_source, measure } => {
            let (values, sources) = ([value, instead_of], [source, instead_of_source]);
            another_figure([*on, *instead_of_day], values.map(Option::as_ref), sources, *recorded, measure, lines)
        }
        Because::Revision { revision: Some(revision) } => {
            let document =
                revision.document.as_ref().map(|document| format!(" ({})", document.name.get(lines.language)));
            let [from, decided] = [revision.from, revision.decided].map(|day| lines.day(day));
            lines.words(
                &[
                    "Chỉ tiêu được điều chỉnh từ ngày {0}, quyết định ngày {1}{2}.",
                    "The target was revised from {0}, decided on {1}{2}.",
                ],
                &[&from, &decided, &document.unwrap_or_default()],
            )
        }
        Because::Revision { revision: None } => {
            lines.words(&["Trở lại chỉ tiêu ban đầu.", "It is the first target again."], &[])
        }
        Because::Target { target, instead_of, measure } => {
            let shown = |target: &Option<Target>| match target {
                Some(target) => words(measure, target, &Beside::default(), lines),
                None => lines.words(&["không giao mức", "no level"], &[]),
            };
            lines.words(
                &["Chỉ tiêu giao là {0}, thay cho {1}.", "The target is {0}, in place of {1}."],
                &[&shown(target), &shown(instead_of)],
            )
        }
        Because::EarlierFigure { on, value, breaks, measure } => {
            let sentence = match breaks {
                true => &[
                    "Số liệu ngày {0} nay là {1}, đã vượt mức tối đa.",
                    "The figure of {0} is {1} now, which breaks the ceiling.",
                ],
                false => &[
                    "Số liệu ngày {0} trước đó là {1}, vượt mức tối đa; nay không còn như vậy.",
                    "The figure of {0} was {1} before, which broke the ceiling; it does not any more.",
                ],
            };
            lines.words(sentence, &[&lines.day(*on), &value_of(measure, value, None, lines)])
        }
        Because::Plan { fields } if matches!(fields[..], [PlanField::Policy]) => lines.words(
            &[
                "Các kết quả liên quan như trước; khác ở điều kiện kèm theo của chính sách (ngưỡng, tỷ lệ, số ngày, hiệu lực) hoặc ở chính chính sách.",
                "The verdicts behind it are as before; what differs is whether the policy's other conditions hold (thresholds, shares, days, validity), or the policy itself.",
            ],
            &[],
        ),
        Because::Plan { fields } => {
            let names: Vec<&str> = fields.iter().map(|field| field_name(*field, lines.language)).collect();
            lines.words(
                &["Kế hoạch hoặc lịch đã khác về: {0}.", "The plan, or its calendar, is different in: {0}."],
                &[&names.join("; ")],
            )
        }
        Because::Parts { parts } => {
            let names: Vec<&str> = parts.iter().map(|part| part.name.get(lines.language)).collect();
            lines.words(&["Thành phần thay đổi: {0}.", "Parts that changed: {0}."], &[&names.join("; ")])
        }
        Because::Done { on, instead_of, reopened: Some(reopened) } => {
            let done = Because::Done { on: *on, instead_of: *instead_of, reopened: None };
            let words = &["{0} Mở lại ngày {1}.", "{0} It was reopened on {1}."];
            lines.words(words, &[&say(&done, kind, lines), &lines.day(*reopened)])
        }
        Because::Done { on, instead_of, reopened: None } => in_place_of(
            (day(on), day(instead_of)),
            [
                &["Hoàn thành ngày {0}.", "Done on {0}."],
                &["Hoàn thành ngày {0}, trước đó ghi ngày {1}.", "Done on {0}; before: {1}."],
                &["Không còn ghi nhận hoàn thành; trước đó là ngày {1}.", "It is not done any more; it was on {1}."],
            ],
            lines,
        ),
        Because::Due { due, instead_of } => in_place_of(
            (day(due), day(instead_of)),
            [
                &["Nay có hạn {0}.", "It is due on {0} now."],
                &["Hạn: {0}, trước đó: {1}.", "Due: {0}; before: {1}."],
                &["Tạm chưa có hạn; trước đó: {1}.", "It has no due day for now; before: {1}."],
            ],
            lines,
        ),
        Because::Waived { on: Some(on), .. } => {
            lines.words(&["Được miễn từ ngày {0}.", "Waived from {0} on."], &[&lines.day(*on)])
        }
        Because::Waived { on: None, .. } => lines.words(&["Không còn được miễn.", "It is not waived any more."], &[]),
        Because::TimePassed { from, to } => lines.words(
            &["Chỉ có thời gian trôi qua, từ {0} đến {1}.", "Only time has passed, from {0} to {1}."],
            &[&lines.day(*from), &lines.day(*to)],
        ),
        Because::Finished { on, instead_of } => in_place_of(
            [on, instead_of].map(|at| at.as_ref().map(|at| moment(at, lines))).into(),
            [
                &["Có kết quả: {0}.", "Finished: {0}."],
                &["Có kết quả: {0}; trước đó: {1}.", "Finished: {0}; before: {1}."],
                &["Không còn ghi nhận có kết quả; trước đó: {1}.", "It is not finished any more; before: {1}."],
            ],
            lines,
        ),
        Because::Rescheduled { to, instead_of } => in_place_of(
            (day(to), day(instead_of)),
            [
                &["Hạn được gia hạn hoặc hẹn lại: {0}.", "The due day was extended or promised anew: {0}."],
                &[
                    "Hạn được gia hạn hoặc hẹn lại: {0}, trước đó: {1}.",
                    "The due day was extended or promised anew: {0}; before: {1}.",
                ],
                &["Không còn gia hạn hoặc hẹn lại đến {1}.", "It is not extended or promised anew to {1} any more."],
            ],
            lines,
        ),
        Because::Paused { from, to: Some(to) } => lines
            .words(&["Tạm dừng từ {0} đến {1}.", "It rested from {0} to {1}."], &[&lines.day(*from), &lines.day(*to)]),
        Because::Paused { from, to: None } => {
            lines.words(&["Tạm dừng từ {0}.", "It rests from {0} on."], &[&lines.day(*from)])
        }
        Because::NotPaused { from } => lines
            .words(&["Không còn tạm dừng từ {0}.", "There is no pause from {0} on any more."], &[&lines.day(*from)]),
        Because::Causes { added, gone } => {
            let named = |causes: &[Cause]| causes.iter().map(|cause| cause.named(lines)).collect::<Vec<_>>().join("; ");
            let (new, old) = (named(added), named(gone));
            let words = match (added.is_empty(), gone.is_empty()) {
                (false, true) => &["Vì: {0}.", "Because of: {0}."],
                (false, false) => &["Thêm: {0}. Không còn: {1}.", "Because of: {0}. No longer: {1}."],
                (true, _) => &["Không còn vì: {1}.", "No longer because of: {1}."],
            };
            lines.words(words, &[&new, &old])
        }
        Because::Added => lines.words(added(kind), &[]),
        Because::Removed => lines.words(removed(kind), &[]),
    }
}

/// Which figure counts now, and which did before; of days, values and sources the present one stands first.
fn another_figure(
    days: [Option<NaiveDate>; 2],
    values: [Option<&Figure>; 2],
    sources: [&Option<SourceRef>; 2],
    recorded: Option<NaiveDate>,
    measure: &Measure,
    lines: &Lines,
) -> String {
    let ([on, day_before], [value, instead_of], [source, source_before]) = (days, values, sources);
    let shown = |figure: Option<&Figure>, other: Option<&Figure>| {
        figure.map_or("–".to_owned(), |figure| value_of(measure, figure, other, lines))
    };
    let sentence = figure_beside(value, instead_of, on.cmp(&day_before), source == source_before);
    let (now, then) = (shown(value, instead_of), shown(instead_of, value));
    let mut line = lines.words(sentence, &[&lines.day_or_dash(on), &now, &then, &lines.day_or_dash(day_before)]);
    if recorded.is_some() {
        line.push_str(&lines.words(&["; ghi nhận ngày {0}", "; recorded on {0}"], &[&lines.day_or_dash(recorded)]));
    }
    if let Some(source) = source {
        line.push_str(&lines.words(&["; nguồn: {0}", "; source: {0}"], &[source.name.get(lines.language)]));
    }
    line.push('.');
    line
}

/// What is of another day or source stands beside the one before; only a correction takes its place.
fn figure_beside(
    value: Option<&Figure>,
    instead_of: Option<&Figure>,
    days: Ordering,
    is_one_source: bool,
) -> &'static [&'static str; 2] {
    match (value, instead_of, days) {
        (None, _, _) => {
            &["Không còn số liệu; trước đó, ngày {3}: {2}", "There is no figure any more; that of {3} was {2}"]
        }
        (Some(_), None, _) => {
            &["Có số liệu ngày {0}: {1}, trước đó chưa có", "There is a figure of {0}, {1}; there was none"]
        }
        (Some(_), Some(_), Ordering::Greater) => &[
            "Có số liệu mới, ngày {0}: {1}; trước đó, ngày {3}: {2}",
            "There is a new figure of {0}, {1}; the one before, of {3}: {2}",
        ],
        (Some(_), Some(_), Ordering::Less) => &[
            "Nay tính theo số liệu ngày {0}: {1}; trước đó, ngày {3}: {2}",
            "Now the figure of {0} counts, {1}; the one before, of {3}: {2}",
        ],
        (Some(now), Some(then), Ordering::Equal) if now == then => {
            &["Số liệu ngày {0} vẫn là {1}, theo nguồn khác", "The figure of {0} is still {1}, from another source"]
        }
        (Some(_), Some(_), Ordering::Equal) if !is_one_source => &[
            "Nay tính theo nguồn khác, cùng ngày {0}: {1}; trước đó: {2}",
            "Another source counts now for the same day, {0}: {1}; before: {2}",
        ],
        (Some(_), Some(_), Ordering::Equal) => {
            &["Số liệu ngày {0}: {1}, thay cho {2}", "The figure of {0} is {1}, in place of {2}"]
        }
    }
}

fn added(kind: VerdictKind) -> &'static [&'static str; 2] {
    match kind {
        VerdictKind::Dossier => &["Hồ sơ mới có trong số liệu.", "The dossier is new in the records."],
        VerdictKind::Consequence => &["Mới phát sinh.", "It follows now, and did not before."],
        VerdictKind::Indicator | VerdictKind::Task | VerdictKind::Report => {
            &["Mới có trong kế hoạch.", "It is new in the plan."]
        }
    }
}

fn removed(kind: VerdictKind) -> &'static [&'static str; 2] {
    match kind {
        VerdictKind::Dossier => &["Không còn tính trong kỳ.", "The dossier is not counted any more."],
        VerdictKind::Consequence => &["Không còn phát sinh.", "It does not follow any more."],
        VerdictKind::Indicator | VerdictKind::Task | VerdictKind::Report => {
            &["Không còn trong kế hoạch.", "It is no longer in the plan."]
        }
    }
}

/// A field of the plan, as it is named in a comparison.
fn field_name(field: PlanField, language: Language) -> &'static str {
    let words = match field {
        PlanField::Baseline => &["kỳ gốc", "baseline"],
        PlanField::Path => &["lộ trình", "path"],
        PlanField::Bands => &["ngưỡng tiến độ", "bands of pace"],
        PlanField::Expected => &["mức theo lộ trình", "level expected by the path"],
        PlanField::Start => &["ngày bắt đầu", "start"],
        PlanField::ClosesOn => &["ngày chốt", "closing day"],
        PlanField::CountsUntil => &["ngày cuối còn tính số liệu", "last day that figures count"],
        PlanField::NearlyAchieved => &["ngưỡng cơ bản đạt", "band of nearly achieved"],
        PlanField::Form => &["cách tính", "form of the measure"],
        PlanField::Growth => &["phương pháp tăng trưởng", "growth method"],
        PlanField::Parts => &["các thành phần", "parts"],
        PlanField::Uom => &["đơn vị tính", "unit of measure"],
        PlanField::Policy => {
            &["chính sách, hoặc hiệu lực của chính sách", "the policy, or the days on which it is in force"]
        }
        PlanField::Limit => &["thời hạn giải quyết", "time limit"],
        PlanField::DueSoonDays => &["số ngày sắp đến hạn", "days that are soon"],
        PlanField::Due => &["hạn", "due day"],
    };
    in_language(language, words)
}
