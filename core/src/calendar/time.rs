//! Times of day: local, in minutes, and the hours in which offices are open.

/// Minutes since midnight, 0 to 1439.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct MinuteOfDay(pub(crate) u16);

impl MinuteOfDay {
    pub(crate) const MIDNIGHT: Self = Self(0);
    pub(crate) const LAST: Self = Self(1439);

    /// Reads `HH:MM`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let [h1, h2, b':', m1, m2] = *text.as_bytes() else {
            return None;
        };
        let digit = |byte: u8| byte.checked_sub(b'0').filter(|digit| *digit <= 9).map(u16::from);
        let number = |tens: u8, ones: u8| digit(tens)?.checked_mul(10)?.checked_add(digit(ones)?);
        let (hour, minute) = (number(h1, h2)?, number(m1, m2)?);
        (hour <= 23 && minute <= 59).then_some(Self(hour.saturating_mul(60).saturating_add(minute)))
    }
}

impl std::fmt::Display for MinuteOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// The sessions of a working day, in order; none where a calendar does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OfficeHours(Vec<(MinuteOfDay, MinuteOfDay)>);

impl OfficeHours {
    /// INVARIANT: each session begins before it ends, and not before the one before it has ended.
    pub(crate) fn new(sessions: Vec<(MinuteOfDay, MinuteOfDay)>) -> Self {
        Self(sessions)
    }

    pub(crate) fn sessions(&self) -> i64 {
        i64::try_from(self.0.len()).unwrap_or(0)
    }

    /// Minutes of a whole day.
    pub(crate) fn minutes(&self) -> i64 {
        self.minutes_up_to(MinuteOfDay::LAST)
    }

    /// Minutes of a day that are over at a time.
    pub(crate) fn minutes_up_to(&self, time: MinuteOfDay) -> i64 {
        self.0.iter().fold(0, |sum: i64, (from, to)| {
            let until = time.min(*to).0.saturating_sub(from.0);
            sum.saturating_add(i64::from(until))
        })
    }

    /// The time at which so many minutes are over, 1 to those of the whole day.
    pub(crate) fn minute_of(&self, minutes: i64) -> Option<MinuteOfDay> {
        let mut left = u16::try_from(minutes).ok()?;
        for (from, to) in &self.0 {
            let session = to.0.saturating_sub(from.0);
            if left <= session {
                return Some(MinuteOfDay(from.0.saturating_add(left)));
            }
            left = left.saturating_sub(session);
        }
        None
    }

    /// When the first session begins.
    pub(crate) fn opening(&self) -> MinuteOfDay {
        self.0.first().map_or(MinuteOfDay::MIDNIGHT, |(from, _)| *from)
    }

    /// How many sessions have begun by a time.
    pub(crate) fn begun_by(&self, time: MinuteOfDay) -> i64 {
        i64::try_from(self.0.iter().filter(|(from, _)| *from <= time).count()).unwrap_or(0)
    }

    /// How many sessions have ended by a time.
    pub(crate) fn ended_by(&self, time: MinuteOfDay) -> i64 {
        i64::try_from(self.0.iter().filter(|(_, to)| *to <= time).count()).unwrap_or(0)
    }

    /// The end of a session, counted from 0.
    pub(crate) fn end_of(&self, session: i64) -> Option<MinuteOfDay> {
        self.0.get(usize::try_from(session).ok()?).map(|(_, to)| *to)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Calendar, parse_day};
    use super::*;

    #[test]
    fn times_are_read_strictly() {
        let check = |text: &str, expected: Option<u16>| {
            assert_eq!(MinuteOfDay::parse(text).map(|time| time.0), expected, "{text}");
        };
        check("00:00", Some(0));
        check("15:00", Some(900));
        check("23:59", Some(1439));
        check("24:00", None);
        check("7:00", None);
        check("07:60", None);
        check("07h00", None);
        check("", None);
    }

    #[test]
    fn office_hours_over_lunch_evenings_and_weekends() {
        let time = |text: &str| MinuteOfDay::parse(text).unwrap_or(MinuteOfDay::MIDNIGHT);
        let day = |text: &str| parse_day(text).unwrap_or_default();
        let mut calendar = Calendar::vietnam();
        calendar.office_hours = OfficeHours::new(vec![(time("07:00"), time("11:00")), (time("13:00"), time("17:00"))]);
        let check = |from: (&str, &str), hours: i64, expected: (&str, &str)| {
            let found = calendar.after_office_minutes((day(from.0), time(from.1)), hours * 60);
            assert_eq!(found, Some((day(expected.0), time(expected.1))), "{from:?} + {hours} h");
        };
        // Thursday 31/08/2023 is a working day, 01/09 to 04/09 are off
        check(("2023-08-31", "10:00"), 2, ("2023-08-31", "14:00"));
        check(("2023-08-31", "12:10"), 1, ("2023-08-31", "14:00"));
        check(("2023-08-31", "06:00"), 1, ("2023-08-31", "08:00"));
        check(("2023-08-31", "16:00"), 1, ("2023-08-31", "17:00"));
        check(("2023-08-31", "16:00"), 2, ("2023-09-05", "08:00"));
        check(("2023-08-31", "18:00"), 8, ("2023-09-05", "17:00"));
        check(("2023-09-02", "09:00"), 4, ("2023-09-05", "11:00"));
        check(("2023-08-31", "11:00"), 8, ("2023-09-05", "11:00"));
        let counted = calendar.office_minutes((day("2023-08-31"), time("10:30")), (day("2023-09-05"), time("07:15")));
        assert_eq!(counted, 30 + 240 + 15);
        // sessions: the one of 07:00 begins then, and is over at 11:00
        let first = calendar.sessions_ended(day("2023-08-31"), time("10:59"));
        assert_eq!(calendar.sessions_ended(day("2023-08-31"), time("11:00")), first + 1);
        assert_eq!(calendar.sessions_begun(day("2023-08-31"), time("06:59")), first);
        assert_eq!(calendar.sessions_begun(day("2023-08-31"), time("07:00")), first + 1);
        assert_eq!(calendar.sessions_begun(day("2023-08-31"), time("12:59")), first + 1);
        assert_eq!(calendar.sessions_begun(day("2023-09-01"), time("09:00")), first + 2);
        assert_eq!(calendar.end_of_session(first + 2), Some((day("2023-08-31"), time("17:00"))));
        assert_eq!(calendar.end_of_session(first + 3), Some((day("2023-09-05"), time("11:00"))));
    }
}
