//! Working days: the weekdays that are no rest days, minus days off, plus worked rest days. Counting and finding are
//! closed-form, so that centuries cost no more than a week.

use super::day::{FIRST_DAY, LAST_DAY, next, plus_days, previous};
use super::roll::Roll;
use super::time::{MinuteOfDay, OfficeHours};
use super::vietnam;
use crate::diagnostic::Diagnostic;
use crate::order::sort_by_key;
use crate::text::{Language, Text, in_language};
use chrono::{Datelike, NaiveDate, Weekday};

/// What a special day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a day of an unknown kind is neither off nor worked")]
pub enum DayKind {
    /// A statutory holiday (from 2021 on Labour Code 2019 art. 112).
    Holiday,
    /// The day off for a holiday that fell on a weekly rest day (from 2021 on Labour Code 2019 art. 111.3).
    Compensation,
    /// A working day swapped for a rest day.
    SwapOff,
    /// The rest day worked in exchange.
    Worked,
}

impl DayKind {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 4] = [
        ("holiday", Self::Holiday),
        ("compensation", Self::Compensation),
        ("swap_off", Self::SwapOff),
        ("worked", Self::Worked),
    ];

    /// Whether people work on it.
    pub(crate) fn works(self) -> bool {
        match self {
            Self::Holiday | Self::Compensation | Self::SwapOff => false,
            Self::Worked => true,
        }
    }
}

/// How sure a special day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "who does not know it would take a day for decided")]
pub enum DayStatus {
    /// By law or by a decision that was read.
    Decided,
    /// Follows from the rules; the Prime Minister may still decide otherwise.
    Computed,
    /// Proposed only: changes nothing until it is decided.
    Proposed,
}

impl DayStatus {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 3] =
        [("decided", Self::Decided), ("computed", Self::Computed), ("proposed", Self::Proposed)];

    /// The status in words.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        in_language(
            language,
            match self {
                Self::Decided => &["đã quyết định", "decided"],
                Self::Computed => {
                    &["tính theo luật, chưa đối chiếu quyết định", "computed from the law, no decision read"]
                }
                Self::Proposed => &["mới đề xuất", "proposed only"],
            },
        )
    }
}

/// One special day of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CalendarDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// How sure that is.
    pub status: DayStatus,
    /// The occasion.
    pub name: Text,
    /// Who says so; empty where the status `computed` says it.
    pub source: String,
}

impl CalendarDay {
    pub(crate) fn mark(&self) -> Mark {
        Mark { date: self.date, kind: self.kind, status: self.status, occasion: None }
    }
}

/// What counting needs of a special day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) date: NaiveDate,
    pub(crate) kind: DayKind,
    pub(crate) status: DayStatus,
    /// Of a built-in day, which has no name until somebody asks; a supplied one has its own.
    pub(crate) occasion: Option<&'static str>,
}

/// The days of the week on which nobody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RestDays {
    /// From Monday.
    rests: [bool; 7],
}

impl RestDays {
    /// Wire words, from Monday.
    pub(crate) const WORDS: [(&'static str, Weekday); 7] = [
        ("mon", Weekday::Mon),
        ("tue", Weekday::Tue),
        ("wed", Weekday::Wed),
        ("thu", Weekday::Thu),
        ("fri", Weekday::Fri),
        ("sat", Weekday::Sat),
        ("sun", Weekday::Sun),
    ];
    /// Of public bodies.
    pub(crate) const WEEKEND: Self = Self { rests: [false, false, false, false, false, true, true] };

    pub(crate) fn of(days: &[Weekday]) -> Self {
        Self { rests: Self::WORDS.map(|(_, day)| days.contains(&day)) }
    }

    pub(crate) fn has(self, day: NaiveDate) -> bool {
        usize::try_from(day.weekday().num_days_from_monday()).ok().and_then(|place| self.rests.get(place))
            == Some(&true)
    }

    /// Days from the first Monday of all, 0001-01-01, to `day` that are no rest days.
    fn worked_up_to(self, day: NaiveDate) -> i64 {
        let days = i64::from(day.num_days_from_ce()).saturating_sub(1);
        let (weeks, rest) = (days.div_euclid(7), days.rem_euclid(7).saturating_add(1));
        let part = usize::try_from(rest).map_or(0, |rest| count(self.rests.iter().take(rest)));
        weeks.saturating_mul(self.worked_a_week()).saturating_add(part)
    }

    fn worked_a_week(self) -> i64 {
        count(self.rests.iter())
    }

    /// The first day up to which `worked` days are no rest days; none if all days are.
    fn day_of(self, worked: i64) -> Option<NaiveDate> {
        let before = worked.saturating_sub(1);
        let (weeks, rest) =
            (before.checked_div_euclid(self.worked_a_week())?, before.checked_rem_euclid(self.worked_a_week())?);
        let place = (0_i64..7).zip(self.rests).filter(|(_, rests)| !rests).nth(usize::try_from(rest).ok()?)?.0;
        let days = weeks.saturating_mul(7).saturating_add(place).saturating_add(1);
        NaiveDate::from_num_days_from_ce_opt(i32::try_from(days).ok()?)
    }
}

fn count<'r>(rests: impl Iterator<Item = &'r bool>) -> i64 {
    i64::try_from(rests.filter(|rests| !**rests).count()).unwrap_or(0)
}

/// A day that is not what its weekday says.
#[derive(Debug, Clone, Copy)]
struct Exception {
    date: NaiveDate,
    works: bool,
    /// What all exceptions up to this one add to the weekdays.
    added: i64,
}

/// Which days public bodies work, between two days.
///
/// Days before [`Calendar::reach`] and after it are not known: nothing is counted there.
///
/// ```
/// use tiendo::{Calendar, Roll, parse_as_of};
/// let calendar = Calendar::vietnam();
/// let day = parse_as_of;
/// // Tết 2023: off from 20 to 26 January
/// assert_eq!(calendar.nth_working_day(day("2023-01-19")?, 1), Some(day("2023-01-27")?));
/// assert_eq!(calendar.nth_working_day(day("2023-01-27")?, -1), Some(day("2023-01-19")?));
/// assert_eq!(calendar.working_days(day("2023-01-19")?, day("2023-01-30")?), Some(3));
/// // 30/04/2022 was a Saturday and 01/05 a Sunday, so 2 and 3 May were off
/// assert_eq!(calendar.roll(day("2022-04-30")?, Roll::Following), Some(day("2022-05-04")?));
/// assert_eq!(calendar.roll(day("2022-04-30")?, Roll::ModifiedFollowing), Some(day("2022-04-29")?));
/// # Ok::<(), tiendo::Diagnostics>(())
/// ```
#[derive(Debug, Clone)]
pub struct Calendar {
    id: String,
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
    pub(crate) rest_days: RestDays,
    pub(crate) office_hours: OfficeHours,
    /// Sorted by date.
    exceptions: Vec<Exception>,
    /// Days not decided that make, or would make, a difference; sorted by date.
    undecided: Vec<Mark>,
    /// What is written down of it, sorted by date: all of a supplied calendar, nothing of the built-in one.
    pub(crate) supplied: Vec<CalendarDay>,
    /// Whether the built-in days are the ground it stands on.
    pub(crate) is_vietnam: bool,
    /// Warnings and notes about a text of its own.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Calendar {
    /// The built-in calendar of Vietnamese public bodies, 2019 to 2060.
    #[must_use]
    pub fn vietnam() -> Self {
        vietnam::calendar()
    }

    /// Its id: `vn` of the built-in one.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The first and the last day that the calendar knows.
    #[must_use]
    pub fn reach(&self) -> (NaiveDate, NaiveDate) {
        (self.first, self.last)
    }

    /// Warnings and notes about the text that [`Calendar::parse`] read: the calendar is used, with a defined result for
    /// each. There are none of the built-in one; those of a calendar that stands in a plan are among `Plan::diagnostics`.
    ///
    /// ```
    /// use tiendo::Calendar;
    /// // 29/10/2023 is a Sunday: nobody works then anyway
    /// let calendar = Calendar::parse(r#"{"id": "local", "extends": "vn",
    ///     "days": [{"date": "2023-10-29", "kind": "swap_off", "name": "Lễ hội", "status": "decided"}]}"#)?;
    /// let codes: Vec<&str> = calendar.diagnostics().iter().map(|diagnostic| &*diagnostic.code).collect();
    /// assert_eq!(codes, ["day-without-effect"]);
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// A calendar that knows every day from `first` to `last`: the special days, and the rest days.
    pub(crate) fn new(
        id: &str,
        (first, last): (NaiveDate, NaiveDate),
        rest_days: RestDays,
        mut marks: Vec<Mark>,
    ) -> Self {
        sort_by_key(&mut marks, |mark| mark.date);
        marks.retain(|mark| makes_a_difference(mark.date, mark.kind, rest_days));
        let mut exceptions: Vec<Exception> = Vec::new();
        let mut added: i64 = 0;
        for mark in marks.iter().filter(|mark| mark.status != DayStatus::Proposed) {
            let works = mark.kind.works();
            added = added.saturating_add(if works { 1 } else { -1 });
            exceptions.push(Exception { date: mark.date, works, added });
        }
        marks.retain(|mark| mark.status != DayStatus::Decided);
        Self {
            id: id.to_owned(),
            first,
            last,
            rest_days,
            office_hours: OfficeHours::default(),
            exceptions,
            undecided: marks,
            supplied: Vec::new(),
            is_vietnam: false,
            diagnostics: Vec::new(),
        }
    }

    /// Whether people work on a day; `None` where the calendar does not reach.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> Option<bool> {
        (self.first <= day && day <= self.last).then(|| self.works_on(day))
    }

    fn works_on(&self, day: NaiveDate) -> bool {
        match self.exceptions.binary_search_by_key(&day, |exception| exception.date) {
            Ok(place) => self.exceptions.get(place).is_some_and(|exception| exception.works),
            Err(_) => !self.rest_days.has(day),
        }
    }

    /// Whether anybody ever works.
    pub(crate) fn has_working_days(&self) -> bool {
        self.working_days(self.first, self.last) != Some(0)
    }

    /// Working days from the beginning of all counting to `day`, that day included.
    fn rank(&self, day: NaiveDate) -> i64 {
        let place = self.exceptions.partition_point(|exception| exception.date <= day);
        let added = place.checked_sub(1).and_then(|place| self.exceptions.get(place)).map_or(0, |found| found.added);
        self.rest_days.worked_up_to(day).saturating_add(added)
    }

    /// Working days from `from` to `to`, both included; 0 if `to` is before `from`. `None` where the calendar does not
    /// reach: what is not known is not counted.
    #[must_use]
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> Option<i64> {
        if to < from {
            return Some(0);
        }
        if from < self.first || self.last < to {
            return None;
        }
        Some(self.rank(to).saturating_sub(self.rank(previous(from))))
    }

    /// The `n`th working day after `day`, or for a negative `n` before it; `day` itself is not counted (Civil Code 2015
    /// art. 147.2), and is the answer for 0, wherever it is. Else `None` where the calendar does not reach.
    #[must_use]
    pub fn nth_working_day(&self, day: NaiveDate, n: i32) -> Option<NaiveDate> {
        let rank = match n {
            0 => return Some(day),
            1.. => self.rank(day).saturating_add(i64::from(n)),
            ..=-1 => self.rank(previous(day)).saturating_add(i64::from(n)).saturating_add(1),
        };
        let found = self.day_of(rank)?;
        let (from, to) = if n < 0 { (found, previous(day)) } else { (next(day), found) };
        (self.first <= from && to <= self.last && from <= to).then_some(found)
    }

    /// The working day of a rank.
    fn day_of(&self, rank: i64) -> Option<NaiveDate> {
        let upto = |exception: &Exception| self.rest_days.worked_up_to(exception.date).saturating_add(exception.added);
        let place = self.exceptions.partition_point(|exception| upto(exception) < rank);
        let before = place.checked_sub(1).and_then(|place| self.exceptions.get(place)).map_or(0, |found| found.added);
        // among plain weekdays behind the exception before, or on the next exception if that comes first
        let plain = self.rest_days.day_of(rank.saturating_sub(before));
        let exception = self.exceptions.get(place).filter(|exception| exception.works).map(|exception| exception.date);
        match (plain, exception) {
            (Some(plain), Some(exception)) => Some(plain.min(exception)),
            (found, None) | (None, found) => found,
        }
    }

    /// The working day that a day rolls to; `None` where the calendar does not reach or nobody ever works. With
    /// [`Roll::None`] every day stays.
    #[must_use]
    pub fn roll(&self, day: NaiveDate, roll: Roll) -> Option<NaiveDate> {
        if roll == Roll::None || self.is_working_day(day)? {
            return Some(day);
        }
        match roll {
            Roll::None => Some(day),
            Roll::Following => self.nth_working_day(day, 1),
            Roll::Preceding => self.nth_working_day(day, -1),
            Roll::ModifiedFollowing => {
                let same_month = |found: &NaiveDate| (found.year(), found.month()) == (day.year(), day.month());
                self.nth_working_day(day, 1).filter(same_month).or_else(|| self.nth_working_day(day, -1))
            }
        }
    }

    /// The days from `from` to `to` that are not decided and make, or would make, a difference to a count.
    pub(crate) fn undecided(&self, from: NaiveDate, to: NaiveDate) -> &[Mark] {
        let begin = self.undecided.partition_point(|day| day.date < from);
        let end = self.undecided.partition_point(|day| day.date <= to);
        self.undecided.get(begin..end).unwrap_or_default()
    }

    /// What a special day is called.
    pub(crate) fn name_of(&self, mark: &Mark) -> Text {
        let supplied = self.supplied.binary_search_by_key(&mark.date, |day| day.date).ok();
        match supplied.and_then(|place| self.supplied.get(place)) {
            Some(day) => day.name.clone(),
            None => vietnam::name_of(mark),
        }
    }

    /// Minutes in which offices are open from the beginning of all counting to a moment.
    fn office_minutes_up_to(&self, day: NaiveDate, minute: MinuteOfDay) -> i64 {
        let whole = self.rank(previous(day)).saturating_mul(self.office_hours.minutes());
        let part = if self.works_on(day) { self.office_hours.minutes_up_to(minute) } else { 0 };
        whole.saturating_add(part)
    }

    /// Minutes in which offices are open between two moments.
    pub(crate) fn office_minutes(&self, from: (NaiveDate, MinuteOfDay), to: (NaiveDate, MinuteOfDay)) -> i64 {
        self.office_minutes_up_to(to.0, to.1).saturating_sub(self.office_minutes_up_to(from.0, from.1))
    }

    /// The moment at which offices have been open for so many minutes since a moment.
    pub(crate) fn after_office_minutes(
        &self,
        from: (NaiveDate, MinuteOfDay),
        minutes: i64,
    ) -> Option<(NaiveDate, MinuteOfDay)> {
        let wanted = self.office_minutes_up_to(from.0, from.1).saturating_add(minutes);
        // the last minute of a day belongs to that day, not to the opening of the next
        let before = wanted.saturating_sub(1);
        let a_day = self.office_hours.minutes();
        let day = self.day_of(before.checked_div_euclid(a_day)?.saturating_add(1))?;
        let rest = before.checked_rem_euclid(a_day)?.saturating_add(1);
        (self.first <= from.0 && day <= self.last).then_some((day, self.office_hours.minute_of(rest)?))
    }

    /// Sessions of office hours that have begun by a moment, from the beginning of all counting.
    pub(crate) fn sessions_begun(&self, day: NaiveDate, minute: MinuteOfDay) -> i64 {
        self.sessions(day, self.office_hours.begun_by(minute))
    }

    /// Sessions of office hours that have ended by a moment, from the beginning of all counting.
    pub(crate) fn sessions_ended(&self, day: NaiveDate, minute: MinuteOfDay) -> i64 {
        self.sessions(day, self.office_hours.ended_by(minute))
    }

    fn sessions(&self, day: NaiveDate, of_day: i64) -> i64 {
        let whole = self.rank(previous(day)).saturating_mul(self.office_hours.sessions());
        whole.saturating_add(if self.works_on(day) { of_day } else { 0 })
    }

    /// The end of a session, counted from 1 as those that have begun are.
    pub(crate) fn end_of_session(&self, session: i64) -> Option<(NaiveDate, MinuteOfDay)> {
        let before = session.saturating_sub(1);
        let a_day = self.office_hours.sessions();
        let day = self.day_of(before.checked_div_euclid(a_day)?.saturating_add(1))?;
        let end = self.office_hours.end_of(before.checked_rem_euclid(a_day)?)?;
        (self.first <= day && day <= self.last).then_some((day, end))
    }

    /// A table of the calendar from `from` to `to`, for millions of look-ups.
    pub(crate) fn table(&self, from: NaiveDate, to: NaiveDate) -> WorkingDayTable {
        let (from, to) = (from.max(previous(self.first)), to.min(self.last));
        let mut table = WorkingDayTable { first: from, ranks: Vec::new(), days: Vec::new() };
        let (mut day, mut place, mut rank) = (from, 0_i32, 0_u32);
        while day <= to {
            if day == from || self.works_on(day) {
                // the first day stands for all before it
                if day != from {
                    rank = rank.saturating_add(1);
                }
                table.days.push(place);
            }
            table.ranks.push(rank);
            place = place.saturating_add(1);
            day = next(day);
        }
        table
    }
}

/// For each day its rank among the working days, and for each rank its day: both counted from the first day, which has
/// rank 0 whether it is a working day or not.
#[derive(Debug)]
pub(crate) struct WorkingDayTable {
    pub(crate) first: NaiveDate,
    pub(crate) ranks: Vec<u32>,
    pub(crate) days: Vec<i32>,
}

/// Whether a special day is not what its weekday says.
fn makes_a_difference(date: NaiveDate, kind: DayKind, rest_days: RestDays) -> bool {
    kind.works() == rest_days.has(date)
}

/// Every day that a plan may speak of.
pub(crate) fn all_days() -> (NaiveDate, NaiveDate) {
    (FIRST_DAY, LAST_DAY)
}

/// The next working day on which a holiday on a rest day is made up for (Labour Code 2019 art. 111.3): the first day
/// behind it that is neither a rest day nor `taken`.
pub(crate) fn compensation_of(
    holiday: NaiveDate,
    rest_days: RestDays,
    taken: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    const MOST_DAYS: u32 = 60;
    (1..=MOST_DAYS).map(|days| plus_days(holiday, days)).find(|day| !rest_days.has(*day) && !taken(*day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        super::super::parse_day(text).unwrap_or_default()
    }

    #[test]
    fn counting_in_closed_form_equals_counting_day_by_day() {
        let calendar = Calendar::vietnam();
        let (first, last) = (day("2021-12-20"), day("2026-12-31"));
        let (mut one_by_one, mut to) = (0, first);
        while to <= last {
            let works = calendar.is_working_day(to) == Some(true);
            one_by_one += i64::from(works);
            assert_eq!(calendar.working_days(first, to), Some(one_by_one), "{to}");
            if works {
                let n = i32::try_from(one_by_one).unwrap_or(0);
                assert_eq!(calendar.nth_working_day(previous(first), n), Some(to));
                assert_eq!(calendar.nth_working_day(next(last), -n).map(|_| ()), Some(()), "{to}");
            }
            to = next(to);
        }
    }

    #[test]
    fn the_table_is_the_calendar() {
        let calendar = Calendar::vietnam();
        let table = calendar.table(day("2022-04-20"), day("2024-05-10"));
        for (place, rank) in table.ranks.iter().enumerate() {
            let today = plus_days(table.first, u32::try_from(place).unwrap_or(0));
            let counted = calendar.working_days(day("2022-04-21"), today);
            assert_eq!(counted, Some(i64::from(*rank)), "{today}");
        }
        for (rank, place) in table.days.iter().enumerate().skip(1) {
            let found = plus_days(table.first, u32::try_from(*place).unwrap_or(0));
            assert_eq!(calendar.nth_working_day(table.first, i32::try_from(rank).unwrap_or(0)), Some(found));
        }
    }

    #[test]
    fn the_nth_working_day() {
        let calendar = Calendar::vietnam();
        let check = |from: &str, n: i32, expected: &str| {
            assert_eq!(calendar.nth_working_day(day(from), n), Some(day(expected)), "{from} {n}");
        };
        // 01/01/2024 is a Monday and a holiday: 2, 3, 4, 5 and 8 January
        check("2024-01-01", 5, "2024-01-08");
        check("2023-12-29", 1, "2024-01-02");
        check("2024-01-02", -1, "2023-12-29");
        // Tết 2023: off 20 to 26 January, then Friday the 27th is worked
        check("2023-01-19", 1, "2023-01-27");
        check("2023-01-20", 1, "2023-01-27");
        check("2023-01-27", -1, "2023-01-19");
        // 29/4 to 3/5/2023 off
        check("2023-04-28", 1, "2023-05-04");
        // Saturday 04/05/2024 is worked in exchange for Monday 29/04
        check("2024-05-03", 1, "2024-05-04");
        check("2024-05-04", 1, "2024-05-06");
        check("2024-05-06", -1, "2024-05-04");
        check("2024-04-26", 1, "2024-05-02");
        check("2024-05-05", 0, "2024-05-05");
        assert_eq!(calendar.nth_working_day(day("2060-12-31"), 1), None);
        assert_eq!(calendar.nth_working_day(day("2019-01-02"), -1), None);
        assert_eq!(calendar.nth_working_day(day("2019-01-03"), -1), Some(day("2019-01-02")));
        assert_eq!(calendar.nth_working_day(day("2018-12-31"), 1), Some(day("2019-01-02")));
        assert_eq!(calendar.nth_working_day(day("2018-12-30"), 1), None);
        assert_eq!(calendar.working_days(day("2018-12-31"), day("2019-01-02")), None);
    }

    #[test]
    fn rolls() {
        let calendar = Calendar::vietnam();
        let check = |from: &str, roll: Roll, expected: &str| {
            assert_eq!(calendar.roll(day(from), roll), Some(day(expected)), "{from} {roll:?}");
        };
        check("2023-09-02", Roll::None, "2023-09-02");
        check("2023-09-02", Roll::Following, "2023-09-05");
        check("2023-09-02", Roll::Preceding, "2023-08-31");
        check("2023-09-05", Roll::Following, "2023-09-05");
        // Sunday 31/12/2023: the next working day is in another month
        check("2023-12-31", Roll::ModifiedFollowing, "2023-12-29");
        check("2023-12-30", Roll::Following, "2024-01-02");
        check("2023-09-16", Roll::ModifiedFollowing, "2023-09-18");
    }

    #[test]
    fn nobody_ever_works() {
        let (first, last) = all_days();
        let all = RestDays::of(&RestDays::WORDS.map(|(_, day)| day));
        let calendar = Calendar::new("none", (first, last), all, Vec::new());
        assert_eq!(calendar.roll(day("2023-09-02"), Roll::Following), None);
        assert_eq!(calendar.nth_working_day(day("2023-09-02"), 1), None);
        let (kind, status) = (DayKind::Worked, DayStatus::Decided);
        let worked = Mark { date: day("2100-01-01"), kind, status, occasion: None };
        let calendar = Calendar::new("once", (first, last), all, vec![worked]);
        assert_eq!(calendar.roll(day("2023-09-02"), Roll::Following), Some(day("2100-01-01")));
        assert_eq!(calendar.nth_working_day(day("2023-09-02"), 2), None);
    }
}
