//! Days: reading and printing them, which of them are working days in Vietnamese public bodies, how time is counted, and
//! the periods that come again.
//!
//! A calendar is data with a status for each day (decided, computed, proposed): the Prime Minister decides each year's
//! days, sometimes a week ahead.

mod day;
mod name;
mod period;
mod roll;
mod term;
mod time;
mod vietnam;
mod working;
mod year;

pub use day::print_day;
pub(crate) use day::{
    DayError, LAST_DAY, Months, days_between, is_in_range, months_between, next, parse_day, plus_days, previous,
    same_day_of_year_before, year_before,
};
pub(crate) use name::print_period;
pub use period::{Every, NamedPoint, Span, WindowKind};
pub(crate) use period::{PeriodNumber, RecurringDeadline, Rhythm, Within};
pub use roll::Roll;
pub use term::Term;
pub(crate) use time::{MinuteOfDay, OfficeHours};
pub use vietnam::days as vietnam_days;
pub(crate) use vietnam::{marks_with as vietnam_marks, name_of as vietnam_name, reach as vietnam_reach};
pub use working::{Calendar, CalendarDay, DayKind, DayStatus};
pub(crate) use working::{Mark, RestDays, WorkingDayTable, all_days, compensation_of};
pub use year::CalendarYear;
