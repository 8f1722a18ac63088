//! A recurring report in words: how often it is owed, how reliably it comes, and every period so far.

use super::deadline::{Dates, say, sentences};
use super::phrase::{Lines, Topic};
use crate::assessment::{DayOfMonth, DayOfWeek, PeriodDeadline, PeriodVerdict, ReportVerdict, WhichMonth, WhichWeek};
use crate::calendar::{Every, WindowKind};
use crate::number::Ratio;
use crate::text::{Language, in_language};
use chrono::Weekday;

impl ReportVerdict {
    /// The verdict in words, one sentence or period a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let ended = lines.ended_by(&self.reasons);
        let without = match ended {
            Some(_) => &["không có kỳ nào", "no period"],
            None => &["chưa đến kỳ", "no period yet"],
        };
        let status = self.status.map_or(in_language(language, without), |status| status.label(language));
        let (name, unit) = (self.name.get(language), self.unit.name.get(language));
        lines.say(format!("{name} – {unit}: {status}."));
        if let Some(ended) = ended {
            lines.say(ended);
        }
        say_rule(self, &mut lines);
        say_compliance(self, &mut lines);
        for period in &self.periods {
            lines.say(in_one_line(period, &lines));
        }
        if let Some(next) = &self.next_due {
            let words = &["Sắp tới: kỳ {0}, hạn ngày {1}.", "Next: period {0}, due on {1}."];
            lines.say(lines.words(words, &[&lines.period(&next.period), &lines.day(next.due)]));
        }
        lines.say_document(self.document.as_ref());
        lines.say_units(&["Đơn vị báo cáo: {0}", "Owed by: {0}"], std::slice::from_ref(&self.unit), &self.supporting);
        lines.say_illustrative(&self.reasons);
        lines.text()
    }

    /// The verdict on one of its periods.
    pub(crate) fn said_of_period(&self, period: &PeriodVerdict, language: Language) -> Lines {
        let mut lines = Lines::new(language);
        lines.say(head(period, &lines));
        lines.on(Topic::Due);
        say_rule(self, &mut lines);
        say(&period.reasons, &dates(period), &mut lines);
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&period.reasons);
        lines
    }
}

fn say_rule(report: &ReportVerdict, lines: &mut Lines) {
    let language = lines.language;
    lines.say(lines.words(
        &["Chế độ báo cáo: {0}; {1}; {2}.", "Owed {0}; {1}; {2}."],
        &[every(report.every, language), window(report.window, language), &due_in_words(report.deadline, lines)],
    ));
    if let Some(to) = &report.to {
        lines.say(lines.words(&["Gửi: {0}.", "Sent to: {0}."], &[to.name.get(language)]));
    }
}

fn say_compliance(report: &ReportVerdict, lines: &mut Lines) {
    let compliance = &report.compliance;
    let due = lines.counted(compliance.due, "kỳ", &["period", "periods"]);
    let [in_time, late, missing] =
        [compliance.in_time, compliance.late, compliance.missing].map(|count| lines.count(count));
    let share = Ratio::whole(i64::from(compliance.in_time)).divided_by(&Ratio::whole(i64::from(compliance.due)));
    lines.say(match share {
        Some(share) => lines.words(
            &[
                "Tỷ lệ đúng hạn: {1} / {0} = {4} (gửi muộn {2}, chưa gửi {3}).",
                "In time: {1} of {0} = {4} (late {2}, missing {3}).",
            ],
            &[&due, &in_time, &late, &missing, &lines.percent_of_all(&share)],
        ),
        None => lines.words(
            &[
                "Chưa có kỳ nào đã gửi hoặc quá hạn để tính tỷ lệ.",
                "No period is submitted or overdue yet, so there is no share.",
            ],
            &[],
        ),
    });
}

fn dates(period: &PeriodVerdict) -> Dates {
    Dates {
        original_due: period.original_due,
        due: period.due,
        was_overdue_from: period.was_overdue_from,
        days_left: period.days_left,
        working_days_left: period.working_days_left,
        days_late: period.days_late,
        working_days_late: period.working_days_late,
        after_an_event: false,
        waits: false,
        is_term: false,
        late_by_due: false,
        done: Some(&["Gửi ngày {0}{1}.", "Submitted on {0}{1}."]),
    }
}

fn head(period: &PeriodVerdict, lines: &Lines) -> String {
    let (from, to) = (lines.day(period.window.from), lines.day(period.window.to));
    lines.words(
        &["Kỳ {0} (từ {1} đến {2}): {3}.", "Period {0} ({1} to {2}): {3}."],
        &[&lines.period(&period.period), &from, &to, period.status.label(lines.language)],
    )
}

fn in_one_line(period: &PeriodVerdict, lines: &Lines) -> String {
    let rest = sentences(&period.reasons, &dates(period), lines);
    std::iter::once(head(period, lines)).chain(rest).collect::<Vec<_>>().join(" ")
}

fn every(every: Every, language: Language) -> &'static str {
    let words = match every {
        Every::Week => &["hằng tuần", "every week"],
        Every::Month => &["hằng tháng", "every month"],
        Every::Quarter => &["hằng quý", "every quarter"],
        Every::HalfYear => &["6 tháng một lần", "every half year"],
        Every::NineMonths => &["9 tháng đầu năm", "for the first nine months of a year"],
        Every::Year => &["hằng năm", "every year"],
    };
    in_language(language, words)
}

fn window(window: WindowKind, language: Language) -> &'static str {
    let words = match window {
        WindowKind::Calendar => &["kỳ số liệu theo dương lịch", "data of the calendar's periods"],
        WindowKind::Decree09 => &[
            "số liệu chốt theo Điều 12 Nghị định 09/2019/NĐ-CP (từ ngày 15 đến ngày 14)",
            "data from the 15th to the 14th (Decree 09/2019/NĐ-CP art. 12)",
        ],
    };
    in_language(language, words)
}

fn due_in_words(deadline: PeriodDeadline, lines: &Lines) -> String {
    let month = |month: WhichMonth| match month {
        WhichMonth::Next => &["của tháng sau kỳ báo cáo", "of the month after the period"],
        WhichMonth::Last => &["của tháng cuối kỳ báo cáo", "of the period's last month"],
    };
    let of = |words: &'static [&'static str; 2]| in_language(lines.language, words);
    match deadline {
        PeriodDeadline::ByDay(DayOfMonth { day, within }) => {
            lines.words(&["hạn đến hết ngày {0} {1}", "due by day {0} {1}"], &[&day.to_string(), of(month(within))])
        }
        PeriodDeadline::BeforeDay(DayOfMonth { day, within }) => {
            lines.words(&["hạn trước ngày {0} {1}", "due before day {0} {1}"], &[&day.to_string(), of(month(within))])
        }
        PeriodDeadline::ByWeekday(DayOfWeek { day, within }) => {
            let week = match within {
                WhichWeek::Next => &["tuần sau", "of the week after"],
                WhichWeek::Last => &["trong tuần", "of the week itself"],
            };
            lines.words(&["hạn đến hết {0} {1}", "due by {0} {1}"], &[of(weekday(day)), of(week)])
        }
        PeriodDeadline::WorkingDaysAfterClose(days) => lines.words(
            &["hạn {0} sau khi hết kỳ", "due {0} after the period closes"],
            &[&lines.working_days(i64::from(days))],
        ),
    }
}

fn weekday(day: Weekday) -> &'static [&'static str; 2] {
    match day {
        Weekday::Mon => &["thứ Hai", "Monday"],
        Weekday::Tue => &["thứ Ba", "Tuesday"],
        Weekday::Wed => &["thứ Tư", "Wednesday"],
        Weekday::Thu => &["thứ Năm", "Thursday"],
        Weekday::Fri => &["thứ Sáu", "Friday"],
        Weekday::Sat => &["thứ Bảy", "Saturday"],
        Weekday::Sun => &["Chủ nhật", "Sunday"],
    }
}
