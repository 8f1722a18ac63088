//! Days: reading and printing them, and which of them are working days in Vietnamese public bodies.
//!
//! A calendar is data with a status for each day (decided, computed, proposed): the Prime Minister decides each year's
//! days, sometimes a week ahead.

mod day;
mod vietnam;
mod working;

pub use day::print_day;
pub(crate) use day::{DayError, days_between, next, parse_day, plus_days, previous};
pub(crate) use vietnam::calendar as vietnam;
pub use vietnam::days as vietnam_days;
pub(crate) use working::Calendar;
pub use working::{CalendarDay, DayKind, DayStatus};
