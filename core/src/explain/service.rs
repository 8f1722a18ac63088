//! Services and dossiers in words.

use super::deadline::{
    Dates, distance, limit_in_words, not_decided_in_words, of_reasons, undecided_until, was_overdue,
};
use super::phrase::Lines;
use crate::assessment::{DossierVerdict, OnTimeRate, Reason, ServiceVerdict};
use crate::number::Ratio;
use crate::text::{Language, in_language};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::slice;

impl ServiceVerdict {
    /// The counts in words, with the division behind each share, one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let totals = &self.totals;
        let numbers = Lines::new(language);
        let count = |count: u32| numbers.count(count);
        let head = lines.words(
            &["{0}: thời hạn {1}.", "{0}: time limit {1}."],
            &[self.name.get(language), &limit_in_words(self.limit, &lines)],
        );
        lines.say(head);
        if let Some(cut_off) = &self.cut_off {
            let words = &[
                "Hồ sơ đến sau {0} hoặc vào ngày nghỉ tính là tiếp nhận ngày làm việc kế tiếp.",
                "What comes after {0} or on a day off counts as received on the next working day.",
            ];
            lines.say(lines.words(words, &[cut_off]));
        }
        let received = lines.words(
            &[
                "Tiếp nhận trong kỳ {0} hồ sơ, từ kỳ trước chuyển sang {1}; đã giải quyết {2}.",
                "Received in the period {0}, carried over {1}; finished {2}.",
            ],
            &[&count(totals.received), &count(totals.carried_over), &count(totals.processed)],
        );
        lines.say(received);
        let statuses = totals.statuses;
        let by_status = lines.words(
            &[
                "Trước hạn {0}, đúng hạn {1}, quá hạn {2}; đang giải quyết trong hạn {3}, tạm dừng {4}, quá hạn chưa xong {5}.",
                "Early {0}, on time {1}, late {2}; pending in time {3}, paused {4}, overdue {5}.",
            ],
            &[
                &count(statuses.done_early),
                &count(statuses.done_on_time),
                &count(statuses.done_late),
                &count(totals.deadlines.pending_in_time.saturating_sub(statuses.paused)),
                &count(statuses.paused),
                &count(statuses.overdue),
            ],
        );
        lines.say(by_status);
        say_shares(self, &mut lines);
        if let Some(until) = self.forecast.until.filter(|_| totals.falling_due > 0) {
            let ahead = lines.working_days(i64::from(self.forecast.working_days));
            let words = &[
                "Đến hạn trong {0} tới (đến ngày {1}): {2} hồ sơ, sẽ trễ hẹn nếu chưa xong.",
                "Due within {0} (until {1}): {2}, late if not finished by then.",
            ];
            lines.say(lines.words(words, &[&ahead, &lines.day(until), &count(totals.falling_due)]));
        }
        if let Some(words) = self.reasons.iter().find_map(|reason| not_decided_in_words(reason, &lines)) {
            lines.say(words);
        }
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&self.reasons);
        lines.text()
    }
}

fn say_shares(service: &ServiceVerdict, lines: &mut Lines) {
    let totals = &service.totals;
    let (over, under) = (totals.on_time.over, totals.on_time.under);
    if let Some(share) = share(over, under) {
        let of = in_language(
            lines.language,
            match service.on_time_rate {
                OnTimeRate::Received => &["trên số tiếp nhận trong kỳ", "of those received"],
                OnTimeRate::Processed => &["trên số đã giải quyết", "of those finished"],
                OnTimeRate::Due => &["trên số đã giải quyết và quá hạn", "of those finished or overdue"],
                OnTimeRate::ReceivedAndCarried => {
                    &["trên số tiếp nhận và chuyển sang", "of those received or carried over"]
                }
            },
        );
        let work = format!("{} / {} = {}", lines.count(over), lines.count(under), lines.percent_of_all(&share));
        lines.say(lines.words(&["Tỷ lệ đúng hạn: {0} ({1}).", "On-time rate: {0} ({1})."], &[&work, of]));
    }
    if let Some(share) = share(totals.online, totals.received) {
        let work = format!(
            "{} / {} = {}",
            lines.count(totals.online),
            lines.count(totals.received),
            lines.percent_of_all(&share)
        );
        lines.say(lines.words(&["Nộp trực tuyến: {0}.", "Filed online: {0}."], &[&work]));
    }
    if let Some(mean) = share(totals.score, totals.processed) {
        let work = format!(
            "{} / {} = {}",
            lines.count(totals.score),
            lines.count(totals.processed),
            lines.number(&mean.rounded(2))
        );
        let words = &[
            "Điểm thời gian giải quyết bình quân: {0} (trước hạn 2, đúng hạn 1, quá hạn 0, theo cách tính của Điều 13 Thông tư 01/2018/TT-VPCP).",
            "Mean score for time: {0} (early 2, on time 1, late 0, as Circular 01/2018/TT-VPCP art. 13 counts).",
        ];
        lines.say(lines.words(words, &[&work]));
    }
}

fn share(over: u32, under: u32) -> Option<Ratio> {
    Ratio::whole(i64::from(over)).divided_by(&Ratio::whole(i64::from(under)))
}

impl DossierVerdict {
    /// The verdict in words, one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let head = lines.words(
            &["Hồ sơ {0} – {1} ({2}): {3}.", "Dossier {0} – {1} ({2}): {3}."],
            &[&self.id, self.service.name.get(language), self.unit.name.get(language), self.status.label(language)],
        );
        lines.say(head);
        let online = if self.online { in_language(language, &[", trực tuyến", ", online"]) } else { "" };
        let received = moment(&self.received, &lines);
        lines.say(lines.words(&["Tiếp nhận {0}{1}.", "Received {0}{1}."], &[&received, online]));
        if let Some(finished) = &self.finished {
            lines.say(lines.words(&["Có kết quả {0}.", "Finished {0}."], &[&moment(finished, &lines)]));
        }
        self.ways(&self.reasons.iter().collect::<Vec<_>>(), &lines)
            .into_iter()
            .for_each(|sentence| lines.say(sentence));
        if let Some(due) = self.due {
            let time = self.due_time.as_ref().map(|time| lines.words(&[" lúc {0}", " at {0}"], &[time]));
            let words = &["Hạn trả kết quả: ngày {0}{1}.", "Due on {0}{1}."];
            lines.say(lines.words(words, &[&lines.day(due), &time.unwrap_or_default()]));
        }
        let finished_at = self.finished.as_ref().and_then(|finished| finished.split_once('T'));
        if let (Some(0), Some(due), Some((_, finished))) = (self.days_late, &self.due_time, finished_at) {
            let words =
                &["Chậm trong ngày: hẹn {0}, có kết quả {1}.", "Late on the day itself: due at {0}, finished at {1}."];
            lines.say(lines.words(words, &[due, finished]));
        }
        for sentence in distance(&self.dates(), &lines) {
            lines.say(sentence);
        }
        if let Some(score) = self.score {
            let words = &[
                "Điểm: {0} (trước hạn 2, đúng hạn 1, quá hạn 0, theo cách tính của Điều 13 Thông tư 01/2018/TT-VPCP).",
                "Score: {0} (early 2, on time 1, late 0, as Circular 01/2018/TT-VPCP art. 13 counts).",
            ];
            lines.say(lines.words(words, &[&score.to_string()]));
        }
        lines.say_illustrative(&self.reasons);
        lines.text()
    }

    /// How the due day came about, where it is not that of the limit alone.
    pub(crate) fn way_to_due(&self, lines: &Lines) -> Vec<String> {
        let due = self.due.unwrap_or(NaiveDate::MAX);
        let reasons: Vec<Cow<'_, Reason>> =
            self.reasons.iter().filter_map(|reason| undecided_until(reason, due)).collect();
        let is_of_limit = |reason: &Cow<'_, Reason>| {
            matches!(**reason, Reason::Done { .. } | Reason::Limit { .. } | Reason::Illustrative { .. })
        };
        if reasons.iter().all(is_of_limit) {
            return Vec::new();
        }
        let mut sentences = self.ways(&reasons.iter().map(|reason| &**reason).collect::<Vec<_>>(), lines);
        sentences.extend(was_overdue(self.was_overdue_from, lines));
        sentences
    }

    /// What led to the due day, reason by reason.
    fn ways(&self, reasons: &[&Reason], lines: &Lines) -> Vec<String> {
        let dates = self.dates();
        let mut sentences = Vec::new();
        for (place, reason) in reasons.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| reasons.get(before));
            let plainly = || of_reasons(slice::from_ref(*reason), &dates, lines).pop();
            sentences.extend(before.and_then(|before| behind(before, reason, lines)).or_else(plainly));
        }
        if self.due.is_some_and(|due| keeps_promise(&self.reasons, due)) {
            let words = &[
                "Giữa ngày hẹn lại và ngày tính được sau khi chờ, lấy ngày muộn hơn.",
                "Of the promised day and the day that follows from the wait, the later one counts.",
            ];
            sentences.push(lines.words(words, &[]));
        }
        sentences
    }

    fn dates(&self) -> Dates {
        Dates {
            // the due day is said in a sentence of its own
            original_due: None,
            due: None,
            was_overdue_from: self.was_overdue_from,
            days_left: self.days_left,
            working_days_left: self.working_days_left,
            days_late: self.days_late,
            working_days_late: self.working_days_late,
            after_an_event: true,
            waits: false,
            is_term: true,
            late_by_due: false,
            done: None,
        }
    }
}

/// What a reason says behind another one, where that makes a difference.
fn behind(before: &Reason, reason: &Reason, lines: &Lines) -> Option<String> {
    match (before, reason) {
        (Reason::Supplement { .. }, Reason::AfterCutOff { cut_off, day_off, counted_from }) => {
            let words = match day_off {
                true => &[
                    "Đủ hồ sơ vào ngày nghỉ nên tính từ ngày làm việc kế tiếp, {1}.",
                    "They were complete on a day off, so it counts from the next working day, {1}.",
                ],
                false => &[
                    "Đủ hồ sơ sau {0} nên tính từ ngày làm việc kế tiếp, {1}.",
                    "They were complete after {0}, so it counts from the next working day, {1}.",
                ],
            };
            Some(lines.words(words, &[cut_off, &lines.day(*counted_from)]))
        }
        // it began among the days that were rolled over
        (Reason::Rolled { .. }, Reason::Suspension { from, to: Some(to) }) => {
            let words = &[
                "Tạm dừng từ ngày {0} đến hết ngày {1}, sau ngày cuối của thời hạn, nên hạn là ngày làm việc ngay sau đó.",
                "Suspended from {0} to {1}, after the last day of the limit, so it is due on the working day after that.",
            ];
            Some(lines.words(words, &[&lines.day(*from), &lines.day(*to)]))
        }
        _ => None,
    }
}

/// Whether a wait gave a day beside the promised one: it lasted when that was promised, papers were asked for later, or a
/// suspension left the promised day as it was.
fn keeps_promise(reasons: &[Reason], due: NaiveDate) -> bool {
    let is_wait = |reason: &Reason| matches!(reason, Reason::Supplement { .. } | Reason::Suspension { .. });
    let of_promise = |reason: &Reason| match reason {
        Reason::Rescheduled { to, was_due, .. } => Some((*to, *was_due)),
        _ => None,
    };
    let Some(place) = reasons.iter().position(|reason| of_promise(reason).is_some()) else { return false };
    let (before, later) = reasons.split_at(place);
    let Some((to, was_due)) = later.first().and_then(of_promise) else { return false };
    (was_due.is_none() && before.iter().any(is_wait))
        || later.iter().any(|reason| matches!(reason, Reason::Supplement { .. }) || (is_wait(reason) && due == to))
}

/// `2023-08-01T14:20` as it is written: "01/08/2023 14:20".
pub(crate) fn print_moment(written: &str, lines: &Lines) -> String {
    let (day, time) = written.split_once('T').unwrap_or((written, ""));
    let day = crate::calendar::parse_day(day).map(|day| lines.day(day)).unwrap_or_default();
    if time.is_empty() { day } else { format!("{day} {time}") }
}

/// `2023-08-01T14:20` as words.
pub(super) fn moment(written: &str, lines: &Lines) -> String {
    let (day, time) = written.split_once('T').unwrap_or((written, ""));
    let day = crate::calendar::parse_day(day).map(|day| lines.day(day)).unwrap_or_default();
    match time {
        "" => lines.words(&["ngày {0}", "on {0}"], &[&day]),
        time => lines.words(&["ngày {0} lúc {1}", "on {0} at {1}"], &[&day, time]),
    }
}
