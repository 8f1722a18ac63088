//! A consequence in words.

use super::deadline::{not_decided_in_words, term_in_words, undecided_until};
use super::phrase::{Lines, Topic};
use crate::assessment::{
    AnyStatus, Bounds, Cause, CauseFact, CauseNumber, Consequence, Follows, UnitShare, VerdictKind,
};
use crate::calendar::{Roll, Term};
use crate::number::{Figure, Ratio};
use crate::status::{DeadlineStatus, IndicatorStatus, Quality};
use crate::text::{Language, in_language};
use chrono::NaiveDate;

impl Consequence {
    /// What follows, for whom, by when, where that stands, and the verdicts that caused it, one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        self.said(language).text()
    }

    pub(crate) fn said(&self, language: Language) -> Lines {
        let mut lines = Lines::new(language);
        lines.on(Topic::Due);
        lines.say(self.what(&lines));
        if let Some((within, since)) = self.within.zip(self.since) {
            lines.say(time_given(within, since, &lines));
        }
        lines.on(if self.done_on.is_some() { Topic::Recorded } else { Topic::Rule });
        if let Some(words) = self.standing(&lines) {
            lines.say(words);
        }
        lines.on(Topic::Rule);
        // no word is said of working days behind it
        if let Some(words) = self.undecided_until_due(&lines) {
            lines.say(words);
        }
        for cause in &self.because {
            lines.say(cause.in_words(&lines));
        }
        for share in &self.shares {
            lines.say(share.in_words(&lines));
        }
        if let Some(words) = lines.ended_by(&self.reasons) {
            lines.say(words);
        }
        // the policy speaks of both, and has been looking on since the first of them
        if let Some(since) = self.since.filter(|since| self.because.iter().any(|cause| cause.since > Some(*since))) {
            let words = &[
                "Tính từ ngày {0}, khi bắt đầu chậm hoặc có nguy cơ chậm, vì chính sách nói đến cả hai.",
                "Counted from {0}, when it began to be at risk or behind, since the policy speaks of both.",
            ];
            lines.say(lines.words(words, &[&lines.day(since)]));
        } else if let Some(since) = self.since.filter(|since| self.because.iter().any(|cause| cause.was_before(*since)))
        {
            let words = &[
                "Tính từ ngày {0}, ngày đầu tiên chính sách có hiệu lực và đủ điều kiện của chính sách.",
                "Counted from {0}, the first day on which the policy was in force and its whole condition held.",
            ];
            lines.say(lines.words(words, &[&lines.day(since)]));
        }
        lines.say(lines.words(&["Theo: {0}.", "Under: {0}."], &[self.name.get(language)]));
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&self.reasons);
        lines
    }

    /// On which undecided days its due day leans.
    pub(crate) fn undecided_until_due(&self, lines: &Lines) -> Option<String> {
        let due = self.due?;
        let until = self.reasons.iter().filter_map(|reason| undecided_until(reason, due));
        until.filter_map(|reason| not_decided_in_words(&reason, lines)).next()
    }

    fn what(&self, lines: &Lines) -> String {
        let unit = self.owed_by.name.get(lines.language);
        let due = self.due.map(|due| lines.day(due));
        match (self.follows, due, &self.note) {
            (Follows::Explanation, Some(due), _) => lines.words(
                &["{0} phải có báo cáo giải trình, hạn {1}.", "{0} must file an explanation by {1}."],
                &[unit, &due],
            ),
            (Follows::Explanation, None, _) => {
                lines.words(&["{0} phải có báo cáo giải trình.", "{0} must file an explanation."], &[unit])
            }
            (Follows::Review, Some(due), _) => lines.words(
                &[
                    "Đề nghị xem xét trách nhiệm của {0}, hạn {1}.",
                    "A review of the responsibility of {0} is proposed, to be held by {1}.",
                ],
                &[unit, &due],
            ),
            (Follows::Review, None, _) => lines.words(
                &["Đề nghị xem xét trách nhiệm của {0}.", "A review of the responsibility of {0} is proposed."],
                &[unit],
            ),
            (Follows::Reminder, ..) => lines.words(&["Nhắc việc: {0}.", "Reminder to {0}."], &[unit]),
            (Follows::Grade, ..) => {
                let limit = self.grade.as_ref().map(|limit| limit.in_words(lines)).unwrap_or_default();
                lines.words(&["{0}: {1}.", "{0}: {1}."], &[unit, &limit])
            }
            (Follows::Note, _, note) => {
                let note = note.as_ref().map(|note| note.get(lines.language)).unwrap_or_default();
                lines.words(&["{0}: {1}", "{0}: {1}"], &[unit, note])
            }
        }
    }

    /// Whether it was answered, or how the day stands to its due day.
    fn standing(&self, lines: &Lines) -> Option<String> {
        let days = |count: Option<i64>| lines.days(count.unwrap_or(0));
        let done = self.done_on.map(|day| lines.day(day)).unwrap_or_default();
        let verbs = if self.follows == Follows::Review { &["Đã xem xét", "Held"] } else { &["Đã nộp", "Filed"] };
        let verb = in_language(lines.language, verbs);
        Some(match self.status? {
            DeadlineStatus::DoneEarly => {
                let words = if self.due.is_some() {
                    &["{0} ngày {1}, trước hạn.", "{0} on {1}, before it was due."]
                } else {
                    &["{0} ngày {1}.", "{0} on {1}."]
                };
                lines.words(words, &[verb, &done])
            }
            DeadlineStatus::DoneOnTime => {
                lines.words(&["{0} ngày {1}, đúng ngày đến hạn.", "{0} on {1}, the day it was due."], &[verb, &done])
            }
            DeadlineStatus::DoneLate => lines
                .words(&["{0} ngày {1}, quá hạn {2}.", "{0} on {1}, {2} late."], &[verb, &done, &days(self.days_late)]),
            DeadlineStatus::Overdue => {
                lines.words(&["Đã quá hạn {0}.", "It is {0} overdue."], &[&days(self.days_late)])
            }
            DeadlineStatus::DueToday => lines.words(&["Hạn là hôm nay.", "It is due today."], &[]),
            DeadlineStatus::Upcoming | DeadlineStatus::DueSoon => {
                let left = self.days_left.map(|left| lines.days(left))?;
                lines.words(&["Còn {0}.", "{0} left."], &[&left])
            }
            DeadlineStatus::Paused | DeadlineStatus::Waived => return None,
        })
    }
}

fn time_given(within: Term, since: NaiveDate, lines: &Lines) -> String {
    let words = match within.default_roll() {
        Roll::None => &[
            "Thời hạn: {0} kể từ ngày {1}, ngày đầu không tính.",
            "Time given: {0} from {1}, the first day not counted.",
        ],
        Roll::Following | Roll::Preceding | Roll::ModifiedFollowing => &[
            "Thời hạn: {0} kể từ ngày {1}, ngày đầu không tính, ngày cuối nghỉ thì sang ngày làm việc kế tiếp.",
            "Time given: {0} from {1}, the first day not counted; a last day off moves it to the next working day.",
        ],
    };
    lines.words(words, &[&term_in_words(within, lines), &lines.day(since)])
}

impl Cause {
    /// Whether the miss began before a day.
    fn was_before(&self, day: NaiveDate) -> bool {
        self.since.is_some_and(|since| since < day)
    }

    /// What it is on, how that stands, and what else of it the policy asks about.
    pub(super) fn in_words(&self, lines: &Lines) -> String {
        let facts = self.facts.iter().filter_map(|fact| fact.in_words(lines));
        let standing = std::iter::once(self.standing(lines)).chain(facts).collect::<Vec<_>>().join("; ");
        lines.words(&["Vì: {0} – {1}.", "Because: {0} – {1}."], &[&self.named(lines), &standing])
    }

    /// What it is on: with the unit of a part, the period of a report, the day of an interim target, the due day of what is
    /// owed.
    pub(crate) fn named(&self, lines: &Lines) -> String {
        let mut name = self.name.get(lines.language).to_owned();
        if let Some(unit) = &self.unit {
            name = format!("{name} ({})", unit.name.get(lines.language));
        }
        if self.kind == VerdictKind::Dossier {
            name = lines.words(&["hồ sơ {1}, {0}", "dossier {1}, {0}"], &[&name, &self.id]);
        }
        let Some(period) = &self.period else { return name };
        let words = match self.kind {
            VerdictKind::Consequence => &["{0}, hạn {1}", "{0}, due {1}"],
            VerdictKind::Indicator => &["{0}, mốc {1}", "{0}, target for {1}"],
            VerdictKind::Task | VerdictKind::Report | VerdictKind::Dossier => &["{0}, kỳ {1}", "{0}, period {1}"],
        };
        lines.words(words, &[&name, &lines.period(period)])
    }

    /// Its status, and since when.
    pub(crate) fn standing(&self, lines: &Lines) -> String {
        let status = match self.status.told(self.kind, self.period.is_some()) {
            Some(status) => status.label(lines.language),
            None => in_language(lines.language, &["còn phải thực hiện", "owed"]),
        };
        let Some(since) = self.since else { return status.to_owned() };
        // late was the day after the due day, done only later
        let words = match self.status {
            // it may have been behind in between
            AnyStatus::Indicator(IndicatorStatus::AtRisk) => {
                &["{0}, như vậy hoặc xấu hơn từ ngày {1}", "{0}, so or worse since {1}"]
            }
            // what is missing has been so all along
            AnyStatus::Indicator(IndicatorStatus::NoData) => {
                &["{0} chốt, tính từ ngày {1}", "{0} of the end of the period, counted from {1}"]
            }
            AnyStatus::Deadline(DeadlineStatus::DoneLate) => &["{0}, quá hạn từ ngày {1}", "{0}, overdue from {1}"],
            AnyStatus::Deadline(_) | AnyStatus::Indicator(_) => &["{0} từ ngày {1}", "{0} since {1}"],
        };
        lines.words(words, &[status, &lines.day(since)])
    }
}

impl CauseFact {
    /// None of what the status has said.
    fn in_words(&self, lines: &Lines) -> Option<String> {
        let (number, value, bounds) = match self {
            Self::Number { number, value, bounds } => (number, value, bounds),
            Self::Quality { quality: Quality::None } => return None,
            Self::Quality { quality } => {
                return Some(lines.words(&["{0}", "its figure is {0}"], &[quality.label(lines.language)]));
            }
            Self::Forecast { reaches } => {
                let words = match reaches {
                    true => &["dự báo đạt", "expected to be reached"],
                    false => &["dự báo không đạt", "not expected to be reached"],
                };
                return Some(in_language(lines.language, words).to_owned());
            }
        };
        let (words, is_share) = match number {
            CauseNumber::Achievement => (&["tỷ lệ thực hiện {0}, {1}", "achievement {0}, {1}"], true),
            CauseNumber::Pace => (&["tiến độ so với lộ trình {0}, {1}", "pace {0}, {1}"], true),
            CauseNumber::DaysLate => (&["chậm {0} ngày, {1}", "days late: {0}, {1}"], false),
            CauseNumber::WorkingDaysLate => (&["chậm {0} ngày làm việc, {1}", "working days late: {0}, {1}"], false),
        };
        let shown = if is_share { bounds.beside(value.ratio().as_ref(), lines) } else { lines.number(value) };
        let bounds =
            lines.bounds(bounds.all(), |bound| if is_share { in_full(bound, lines) } else { lines.number(bound) });
        Some(lines.words(words, &[&shown, &bounds]))
    }
}

impl UnitShare {
    pub(super) fn in_words(&self, lines: &Lines) -> String {
        let words = &[
            "Chính sách xét tỷ lệ trong các nội dung của đơn vị: {0} / {1} = {2}, {3}.",
            "The policy looks at a share of the unit's items: {0} / {1} = {2}, {3}.",
        ];
        let [over, under] = [self.over, self.under].map(|count| lines.count(count));
        let share = Ratio::whole(i64::from(self.over)).divided_by(&Ratio::whole(i64::from(self.under)));
        let bounds = lines.bounds(self.bounds.all(), |bound| in_full(bound, lines));
        lines.words(words, &[&over, &under, &self.bounds.beside(share.as_ref(), lines), &bounds])
    }
}

impl Bounds {
    fn all(&self) -> [&Option<Figure>; 4] {
        [&self.at_least, &self.above, &self.at_most, &self.below]
    }

    /// A share of 1 as a percentage, with as many places as it takes to stand on the same side of each bound.
    fn beside(&self, share: Option<&Ratio>, lines: &Lines) -> String {
        let Some(share) = share else { return String::new() };
        let bounds = self.all().into_iter().filter_map(|bound| Some(bound.as_ref()?.ratio()?.times_ten_to(2)));
        lines.with_percent(&lines.beside(&share.times_ten_to(2), &bounds.collect::<Vec<_>>()))
    }
}

/// A share that was given, as a percentage with every digit.
fn in_full(share: &Figure, lines: &Lines) -> String {
    match share.ratio() {
        Some(share) => lines.with_percent(&share.times_ten_to(2).whole_or_derived()),
        None => lines.number(share),
    }
}
