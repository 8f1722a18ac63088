//! The sentences that all deadlines share: how the due day came about, what moved it, how far it is.

use super::phrase::{Lines, Topic};
use crate::assessment::{Limit, NotDecidedDay, Reason};
use crate::calendar::{NamedPoint, Roll, Term, parse_day};
use crate::text::in_language;
use chrono::NaiveDate;
use std::borrow::Cow;

/// What a sentence on one obligation may need beside its reason.
pub(super) struct Dates {
    pub(super) original_due: Option<NaiveDate>,
    pub(super) due: Option<NaiveDate>,
    pub(super) was_overdue_from: Option<NaiveDate>,
    pub(super) days_left: Option<i64>,
    pub(super) working_days_left: Option<i64>,
    pub(super) days_late: Option<i64>,
    pub(super) working_days_late: Option<i64>,
    /// Whether the time is counted from an event, such as the completion of another task.
    pub(super) after_an_event: bool,
    /// Whether it waits for another task to be done.
    pub(super) waits: bool,
    /// Whether it is a period of time, of which the Civil Code says where its last day goes.
    pub(super) is_term: bool,
    /// Whether its days late are more than those since which it has been late: it was done in time, and reopened later.
    pub(super) late_by_due: bool,
    /// The words for "done on"; none where that is said elsewhere.
    pub(super) done: Option<&'static [&'static str; 2]>,
}

/// The sentences of the reasons, then the distance to the due day.
pub(super) fn sentences(reasons: &[Reason], dates: &Dates, lines: &Lines) -> Vec<String> {
    of_reasons(reasons, dates, lines).into_iter().chain(distance(dates, lines)).collect()
}

/// Says the same.
pub(super) fn say(reasons: &[Reason], dates: &Dates, lines: &mut Lines) {
    for reason in reasons {
        if let Some((topic, sentence)) = sentence(reason, dates, lines) {
            lines.on(topic);
            lines.say(sentence);
        }
    }
    lines.on(Topic::Rule);
    for sentence in distance(dates, lines) {
        lines.say(sentence);
    }
}

/// How the due day came about, and what moved it.
pub(super) fn of_reasons(reasons: &[Reason], dates: &Dates, lines: &Lines) -> Vec<String> {
    reasons.iter().filter_map(|reason| sentence(reason, dates, lines)).map(|(_, sentence)| sentence).collect()
}

/// By which document something was decided, in brackets.
fn by(document: &Option<String>) -> String {
    document.as_ref().map(|document| format!(" ({document})")).unwrap_or_default()
}

/// What a reason says of a deadline, if anything, and what that is about.
fn sentence(reason: &Reason, dates: &Dates, lines: &Lines) -> Option<(Topic, String)> {
    let day = |day: &NaiveDate| lines.day(*day);
    let mut topic = Topic::Due;
    let sentence = match reason {
        Reason::DueDay { due } => {
            let words = match has_moved(dates) {
                true => &["Hạn ban đầu: đến hết ngày {0}.", "At first due by {0}, that day included."],
                false => &["Hạn: đến hết ngày {0}.", "Due by {0}, that day included."],
            };
            lines.words(words, &[&day(due)])
        }
        Reason::LastGoodDay { before } => {
            let last = lines.day_or_dash(before.pred_opt());
            let words = match has_moved(dates) {
                true => &[
                    "Hạn ban đầu: trước ngày {0}, tức chậm nhất ngày {1}.",
                    "At first due before {0}, that is {1} at the latest.",
                ],
                false => {
                    &["Hạn: trước ngày {0}, tức chậm nhất ngày {1}.", "Due before {0}, that is {1} at the latest."]
                }
            };
            lines.words(words, &[&day(before), &last])
        }
        Reason::NamedDay { point, of, day } => named_day(*point, of, *day, lines),
        Reason::Term { term, from, last } => {
            let article = article(*term, dates.after_an_event, lines);
            let words = &[
                "Thời hạn: {0} kể từ ngày {1}, ngày đầu không tính, đến ngày {2} ({3}).",
                "Time given: {0} from {1}, the first day not counted, until {2} ({3}).",
            ];
            lines.words(words, &[&term_in_words(*term, lines), &day(from), &day(last), &article])
        }
        Reason::Rolled { roll, from, to } => rolled(*roll, *from, *to, dates.is_term, lines),
        Reason::AfterTask { task: _, name, on } => lines.words(
            &["Tính từ khi xong “{0}”, ngày {1}.", "Counted from the completion of “{0}” on {1}."],
            &[name.get(lines.language), &day(on)],
        ),
        Reason::WaitsFor { task: _, name, waived: true } => lines.words(
            &[
                "Chưa có hạn: chờ xong “{0}”, mà nhiệm vụ ấy đã được miễn.",
                "No due day: it waits for “{0}”, which is waived.",
            ],
            &[name.get(lines.language)],
        ),
        Reason::WaitsFor { task: _, name, waived: false } => lines.words(
            &["Chưa có hạn: chờ xong “{0}”.", "No due day yet: it waits for “{0}”."],
            &[name.get(lines.language)],
        ),
        Reason::Done { on, document } => {
            topic = Topic::Recorded;
            lines.words(dates.done?, &[&day(on), &by(document)])
        }
        Reason::BeforeStart { on, start } => {
            topic = Topic::Recorded;
            lines.words(
                &[
                    "Ngày {0} kỳ chưa bắt đầu (từ ngày {1}): cần xem lại kỳ hoặc ngày gửi.",
                    "On {0} the period had not begun (it begins on {1}): look at the period or the day again.",
                ],
                &[&day(on), &day(start)],
            )
        }
        Reason::Paused { from, to, days, working_days, last, was_due, document } => {
            let moved = days.map(|days| lines.days(days)).or(working_days.map(|days| lines.working_days(days)));
            let days = [Some(*from), to.or(*was_due), *last].map(|day| lines.day_or_dash(day));
            let words = paused(to.is_some(), last.is_some(), moved.is_some(), was_due.is_some());
            let [from, to, last] = &days;
            lines.words(words, &[from, to, &moved.unwrap_or_default(), last, &by(document)])
        }
        Reason::Extended { until, decided, was_due, in_time, stays, document } => {
            let words = extended(*decided, *was_due, *in_time, *stays, dates);
            lines.words(words, &[&day(until), &day(decided), &lines.day_or_dash(*was_due), &by(document)])
        }
        Reason::Reopened { on, done, document } => lines.words(
            &[
                "Đã hoàn thành ngày {1}, mở lại ngày {0}{2}: lần hoàn thành ấy không còn tính.",
                "Done on {1}, reopened on {0}{2}: that completion does not count any more.",
            ],
            &[&day(on), &day(done), &by(document)],
        ),
        Reason::Waived { on, document } => {
            lines.words(&["Được miễn từ ngày {0}{1}.", "Waived on {0}{1}."], &[&day(on), &by(document)])
        }
        // they may stand in the days late only
        Reason::NotDecided { days, more } => {
            topic = Topic::Rule;
            not_decided(days, *more, lines)
        }
        Reason::OutsideCalendar => lines.words(
            &[
                "Lịch ngày nghỉ không đủ xa để tính hạn.",
                "The calendar does not reach far enough to work out the due day.",
            ],
            &[],
        ),
        Reason::Limit { limit, from, time } => time_limit(*limit, *from, time.as_deref(), lines),
        Reason::AfterCutOff { cut_off, day_off, counted_from } => {
            let words = if *day_off {
                &[
                    "Đến vào ngày nghỉ nên tính là tiếp nhận ngày {1}.",
                    "It came on a day off, so it counts as received on {1}.",
                ]
            } else {
                &["Đến sau {0} nên tính là tiếp nhận ngày {1}.", "It came after {0}, so it counts as received on {1}."]
            };
            lines.words(words, &[cut_off, &day(counted_from)])
        }
        Reason::Supplement { from, to: Some(to) } => lines.words(
            &[
                "Bổ sung hồ sơ từ ngày {0} đến ngày {1}: tính lại đủ thời hạn từ ngày đủ hồ sơ{2}.",
                "Papers asked for on {0} were complete on {1}: the full limit starts again on that day{2}.",
            ],
            &[&day(from), &day(to), decree_61(*from, lines)],
        ),
        Reason::Supplement { from, to: None } => {
            lines.words(&["Chờ bổ sung hồ sơ từ ngày {0}.", "Waiting for papers since {0}."], &[&day(from)])
        }
        Reason::Suspension { from, to: Some(to) } => lines.words(
            &[
                "Tạm dừng từ ngày {0} đến hết ngày {1}: những ngày ấy không tính, phần còn lại tính tiếp.",
                "Suspended from {0} to {1}: those days do not count, what was left goes on.",
            ],
            &[&day(from), &day(to)],
        ),
        Reason::Suspension { from, to: None } => {
            lines.words(&["Tạm dừng từ ngày {0}, chưa tiếp tục.", "Suspended since {0}, not resumed."], &[&day(from)])
        }
        Reason::EndedByResult { on } => lines.words(
            &[
                "Không ghi ngày hết chờ nào trước ngày có kết quả: coi như hết vào ngày {0}.",
                "No end of the wait is recorded before the result: it is taken to have ended on {0}.",
            ],
            &[&day(on)],
        ),
        Reason::Rescheduled { to, decided, was_due } => promised_again(*to, *decided, *was_due, lines),
        // said last, by everybody
        Reason::Illustrative { .. } => return None,
        // of indicators
        Reason::NotStarted { .. }
        | Reason::NoObservation { .. }
        | Reason::Reached
        | Reason::NotReached { .. }
        | Reason::NoCommonDay { .. }
        | Reason::NearlyReached { .. }
        | Reason::Pace { .. }
        | Reason::NothingUsed
        | Reason::OfParts { .. }
        | Reason::PartMissing { .. }
        | Reason::ZeroDenominator { .. }
        | Reason::NoUnit { .. }
        | Reason::TooFewForTrend { .. }
        | Reason::SamePeriodMissing { .. }
        | Reason::ZeroBase { .. }
        | Reason::ZeroBaseHolds { .. }
        | Reason::Growth { .. }
        | Reason::UnitEnded { .. }
        | Reason::NoPace { .. }
        | Reason::CeilingBroken { .. }
        | Reason::FinalFigureMissing { .. }
        | Reason::SoFar { .. }
        | Reason::StillCounting { .. }
        | Reason::Stale { .. }
        | Reason::OffTrackSince { .. }
        | Reason::Conflicting { .. }
        | Reason::Converted { .. }
        | Reason::Stretch { .. } => return None,
    };
    Some((topic, sentence))
}

/// A pause, and how far the due day moved by it.
/// A pause, with its end or what was due before it; `moved` is by how many days.
fn paused(is_over: bool, has_moved: bool, by_days: bool, had_due: bool) -> &'static [&'static str; 2] {
    match (is_over, has_moved) {
        (true, true) if by_days => &[
            "Tạm dừng từ ngày {0} đến ngày {1}{4}: hạn lùi {2}, đến ngày {3}.",
            "Paused from {0} to {1}{4}: the due day moves by {2}, to {3}.",
        ],
        (true, true) => &[
            "Tạm dừng từ ngày {0} đến ngày {1}{4} nên hạn sang ngày làm việc kế tiếp, {3}.",
            "Paused from {0} to {1}{4}, so it is due on the next working day, {3}.",
        ],
        (true, false) => &["Tạm dừng từ ngày {0} đến ngày {1}{4}.", "Paused from {0} to {1}{4}."],
        (false, _) if had_due => &[
            "Tạm dừng từ ngày {0}{4}, chưa tiếp tục; hạn cũ là {1}.",
            "Paused since {0}{4}, not resumed; it was due on {1}.",
        ],
        (false, _) => &["Tạm dừng từ ngày {0}{4}, chưa tiếp tục.", "Paused since {0}{4}, not resumed."],
    }
}

/// An extension; of a time that had begun whether that was over, of one that had not whether it changed anything.
fn extended(
    decided: NaiveDate,
    was_due: Option<NaiveDate>,
    in_time: bool,
    stays: bool,
    dates: &Dates,
) -> &'static [&'static str; 2] {
    match (was_due, in_time) {
        (None, _) if dates.waits => &[
            "Gia hạn đến ngày {0}, quyết định ngày {1}{3}: ngày này chỉ tính khi nhiệm vụ phải chờ đã xong, và chỉ khi muộn hơn hạn tính từ đó.",
            "Extended until {0}, decided on {1}{3}: that day counts only once the other task is done, and only where it is later than the day counted from then.",
        ],
        (None, _) if dates.due.is_none() => &[
            "Gia hạn đến ngày {0}, quyết định ngày {1}{3}: chưa có hạn khi còn tạm dừng.",
            "Extended until {0}, decided on {1}{3}: there is no due day while it is paused.",
        ],
        (None, _) => &["Gia hạn đến ngày {0}, quyết định ngày {1}{3}.", "Extended until {0}, decided on {1}{3}."],
        (Some(_), _) if stays => &[
            "Gia hạn đến ngày {0}, quyết định ngày {1}{3}: hạn đang có {2} muộn hơn nên vẫn giữ.",
            "Extended until {0}, decided on {1}{3}: the due day in force, {2}, is later and stays.",
        ],
        (Some(due), true) if due < decided => &[
            "Gia hạn đến ngày {0}, quyết định ngày {1}{3}; hạn cũ {2} đã qua, nhưng việc đã hoàn thành trong hạn.",
            "Extended until {0}, decided on {1}{3}; the old due day {2} was past, but it had been done in time.",
        ],
        (Some(_), true) => &[
            "Gia hạn đến ngày {0}, quyết định ngày {1}{3}, khi hạn cũ {2} chưa qua.",
            "Extended until {0}, decided on {1}{3}, before the old due day {2} was past.",
        ],
        (Some(_), false) => &[
            "Gia hạn đến ngày {0}, quyết định ngày {1}{3}, khi đã quá hạn cũ {2}.",
            "Extended until {0}, decided on {1}{3}, when the old due day {2} was past.",
        ],
    }
}

/// How the due day of a dossier is counted.
fn time_limit(limit: Limit, from: NaiveDate, time: Option<&str>, lines: &Lines) -> String {
    let time = time.map(|time| lines.words(&[" lúc {0}", " at {0}"], &[time])).unwrap_or_default();
    let words = match limit {
        Limit::Days(_) | Limit::WorkingDays(_) => &[
            "Thời hạn giải quyết: {0} kể từ ngày {1}, ngày đầu không tính.",
            "Time limit: {0} from {1}, the first day not counted.",
        ],
        Limit::HalfDays(_) => &[
            "Thời hạn giải quyết: {0} kể từ ngày {1}{2}, tính những buổi bắt đầu sau đó.",
            "Time limit: {0} from {1}{2}, those that begin later counted.",
        ],
        Limit::Hours(_) => &["Thời hạn giải quyết: {0} kể từ ngày {1}{2}.", "Time limit: {0} from {1}{2}."],
    };
    lines.words(words, &[&limit_in_words(limit, lines), &lines.day(from), &time])
}

/// A day that was promised, and what it takes the place of.
fn promised_again(to: NaiveDate, decided: Option<NaiveDate>, was_due: Option<NaiveDate>, lines: &Lines) -> String {
    let decided = decided.map(|day| lines.words(&[", quyết định ngày {0}", ", decided on {0}"], &[&lines.day(day)]));
    let instead = was_due
        .map(|day| lines.words(&[" thay cho ngày {0}", ", in place of {0}"], &[&lines.day(day)]))
        .unwrap_or_default();
    lines.words(
        &["Hẹn lại ngày {0}{1}{2}.", "Promised again for {0}{1}{2}."],
        &[&lines.day(to), &instead, &decided.unwrap_or_default()],
    )
}

pub(crate) fn term_in_words(term: Term, lines: &Lines) -> String {
    match term {
        Term::Days(count) => lines.days(i64::from(count)),
        Term::WorkingDays(count) => lines.working_days(i64::from(count)),
        Term::Weeks(count) => lines.counted(count, "tuần", &["week", "weeks"]),
        Term::Months(count) => lines.counted(count, "tháng", &["month", "months"]),
        Term::Years(count) => lines.counted(count, "năm", &["year", "years"]),
    }
}

pub(crate) fn limit_in_words(limit: Limit, lines: &Lines) -> String {
    match limit {
        Limit::Days(count) => lines.days(i64::from(count)),
        Limit::WorkingDays(count) => lines.working_days(i64::from(count)),
        Limit::HalfDays(count) => lines.counted(count, "buổi làm việc", &["half working day", "half working days"]),
        Limit::Hours(count) => lines.counted(count, "giờ làm việc", &["working hour", "working hours"]),
    }
}

/// Where the counting of a time is written: from a day (clause 2 of art. 147), or from an event (clause 3).
fn article(term: Term, after_an_event: bool, lines: &Lines) -> String {
    let counted = if after_an_event { "3" } else { "2" };
    let ends = match term {
        Term::Days(_) => "1",
        Term::Weeks(_) => "2",
        Term::Months(_) => "3",
        Term::Years(_) => "4",
        Term::WorkingDays(_) => {
            let words = &["khoản {0} Điều 147 Bộ luật Dân sự 2015", "Civil Code 2015 art. 147.{0}"];
            return lines.words(words, &[counted]);
        }
    };
    let words =
        &["khoản {0} Điều 147, khoản {1} Điều 148 Bộ luật Dân sự 2015", "Civil Code 2015 arts 147.{0}, 148.{1}"];
    lines.words(words, &[counted, ends])
}

/// Decree 61/2018/NĐ-CP, while it was in force: until 30/06/2025.
fn decree_61(on: NaiveDate, lines: &Lines) -> &'static str {
    let in_force = NaiveDate::from_ymd_opt(2025, 6, 30).is_some_and(|last| on <= last);
    let words = if in_force { &[" (Nghị định 61/2018/NĐ-CP)", " (Decree 61/2018/NĐ-CP)"] } else { &["", ""] };
    in_language(lines.language, words)
}

fn named_day(point: NamedPoint, of: &str, day: NaiveDate, lines: &Lines) -> String {
    let is_month = parse_day(&format!("{of}-01")).is_ok();
    let of = match of.split_once('-') {
        Some((year, month)) => lines.words(&["{1}/{0}", "{1}/{0}"], &[year, month]),
        None => of.to_owned(),
    };
    let words = match (point, is_month) {
        (NamedPoint::StartOf, true) => &["Đầu tháng {0}", "The beginning of {0}"],
        (NamedPoint::MiddleOf, true) => &["Giữa tháng {0}", "The middle of {0}"],
        (NamedPoint::EndOf, true) => &["Cuối tháng {0}", "The end of {0}"],
        (NamedPoint::StartOf, false) => &["Đầu năm {0}", "The beginning of {0}"],
        (NamedPoint::MiddleOf, false) => &["Giữa năm {0}", "The middle of {0}"],
        (NamedPoint::EndOf, false) => &["Cuối năm {0}", "The end of {0}"],
    };
    let named = lines.words(words, &[&of]);
    lines.words(
        &["{0} là ngày {1} (Điều 146 Bộ luật Dân sự 2015).", "{0} is {1} (Civil Code 2015 art. 146)."],
        &[&named, &lines.day(day)],
    )
}

fn rolled(roll: Roll, from: NaiveDate, to: NaiveDate, is_term: bool, lines: &Lines) -> String {
    let article = match is_term {
        true => {
            in_language(lines.language, &[" (khoản 5 Điều 148 Bộ luật Dân sự 2015)", " (Civil Code 2015 art. 148.5)"])
        }
        false => "",
    };
    let words = match roll {
        Roll::Following => &[
            "Ngày {0} là ngày nghỉ nên hạn sang ngày làm việc kế tiếp, {1}{3}.",
            "{0} is a day off, so it is due on the next working day, {1}{3}.",
        ],
        Roll::None | Roll::Preceding | Roll::ModifiedFollowing => {
            &["Ngày {0} là ngày nghỉ nên hạn chuyển {2}: {1}.", "{0} is a day off, so the due day goes {2}: {1}."]
        }
    };
    lines.words(words, &[&lines.day(from), &lines.day(to), roll.label(lines.language), article])
}

/// The sentence on days that are not decided, if the reason is that.
pub(super) fn not_decided_in_words(reason: &Reason, lines: &Lines) -> Option<String> {
    match reason {
        Reason::NotDecided { days, more } => Some(not_decided(days, *more, lines)),
        _ => None,
    }
}

/// Of days that are not decided those up to a day, none if there are none; any other reason as it is.
pub(super) fn undecided_until(reason: &Reason, last: NaiveDate) -> Option<Cow<'_, Reason>> {
    let Reason::NotDecided { days, more } = reason else { return Some(Cow::Borrowed(reason)) };
    let until: Vec<NotDecidedDay> = days.iter().filter(|day| day.date <= last).cloned().collect();
    // those that are not named come behind the named ones
    let more = if until.len() == days.len() { *more } else { 0 };
    (!until.is_empty()).then_some(Cow::Owned(Reason::NotDecided { days: until, more }))
}

pub(super) fn not_decided(days: &[NotDecidedDay], more: u32, lines: &Lines) -> String {
    let same = |a: &NotDecidedDay, b: &NotDecidedDay| (&a.name, a.status) == (&b.name, b.status);
    let named: Vec<String> = days
        .chunk_by(same)
        .filter_map(|together| {
            let (first, last) = (together.first()?, together.last()?);
            let span = match first.date == last.date {
                true => lines.day(first.date),
                false => lines.words(&["{0} đến {1}", "{0} to {1}"], &[&lines.day(first.date), &lines.day(last.date)]),
            };
            Some(format!("{span} ({}, {})", first.name.get(lines.language), first.status.label(lines.language)))
        })
        .collect();
    let more = match more {
        0 => String::new(),
        more => lines.words(&[" và {0} ngày nữa", " and {0} more"], &[&lines.count(more)]),
    };
    lines.words(
        &["Có tính đến ngày nghỉ chưa được quyết định: {0}{1}.", "Counted with days that are not decided: {0}{1}."],
        &[&named.join("; "), &more],
    )
}

/// Whether the due day is not the one of the plan any more.
fn has_moved(dates: &Dates) -> bool {
    dates.due.is_some_and(|due| dates.original_due.is_some_and(|original| original != due))
}

/// Since when it was late before a later decision.
pub(super) fn was_overdue(from: Option<NaiveDate>, lines: &Lines) -> Option<String> {
    let words = &["Đã từng quá hạn từ ngày {0}.", "It had been overdue since {0}."];
    from.map(|from| lines.words(words, &[&lines.day(from)]))
}

/// A due day that moved, and the days to it or from it.
pub(super) fn distance(dates: &Dates, lines: &Lines) -> Vec<String> {
    let working =
        |count: Option<i64>| count.map(|count| format!(" ({})", lines.working_days(count))).unwrap_or_default();
    let moved = dates.due.filter(|_| has_moved(dates));
    let moved = moved.map(|due| lines.words(&["Hạn mới: {0}.", "Now due on {0}."], &[&lines.day(due)]));
    let was_overdue = was_overdue(dates.was_overdue_from, lines);
    let line = match (dates.days_left, dates.days_late) {
        (None, None | Some(0)) => None,
        (Some(0), _) => Some(lines.words(&["Hôm nay là ngày đến hạn.", "It is due today."], &[])),
        (Some(left), _) => {
            Some(lines.words(&["Còn {0}{1}.", "{0} left{1}."], &[&lines.days(left), &working(dates.working_days_left)]))
        }
        (None, Some(late)) => {
            let from_due = dates.due.filter(|_| dates.late_by_due);
            let words = &[", tính từ hạn {0}", ", counted from the due day, {0}"];
            let from_due = from_due.map(|due| lines.words(words, &[&lines.day(due)])).unwrap_or_default();
            let days = [&lines.days(late), &*working(dates.working_days_late), &from_due];
            Some(lines.words(&["Chậm {0}{1}{2}.", "{0} late{1}{2}."], &days))
        }
    };
    moved.into_iter().chain(was_overdue).chain(line).collect()
}
