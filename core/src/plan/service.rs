//! Services as a plan states them: how long a citizen's dossier may take.

use super::{Common, Known, deadline, read_common};
use crate::calendar::MinuteOfDay;
use crate::diagnostic::Problem;
use crate::json::{self, Fields, Node, Problems};

/// How long a dossier may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    /// Calendar days; the last one rolls to a working day (Civil Code 2015 art. 148.5).
    Days(u32),
    /// Working days.
    WorkingDays(u32),
    /// Sessions of the calendar's office hours, two a day.
    HalfDays(u32),
    /// Hours in which offices are open.
    Hours(u32),
}

impl Limit {
    /// Whether it needs times of day.
    pub(crate) fn needs_times(self) -> bool {
        match self {
            Self::Days(_) | Self::WorkingDays(_) => false,
            Self::HalfDays(_) | Self::Hours(_) => true,
        }
    }
}

/// What the on-time rate divides by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OnTimeRate {
    /// Received in the plan's period.
    Received,
    /// Finished.
    Processed,
    /// Finished, or overdue.
    Due,
    /// Received in the plan's period, or carried over into it.
    ReceivedAndCarried,
}

impl OnTimeRate {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 4] = [
        ("received", Self::Received),
        ("processed", Self::Processed),
        ("due", Self::Due),
        ("received_and_carried", Self::ReceivedAndCarried),
    ];
}

/// A service.
#[derive(Debug, Clone)]
pub(crate) struct Service {
    pub(crate) id: String,
    /// Nobody is responsible for a service as such: each dossier has its unit.
    pub(crate) common: Common,
    pub(crate) limit: Limit,
    pub(crate) limit_illustrative: bool,
    pub(crate) on_time_rate: OnTimeRate,
    /// What is received later than this counts as received on the next working day.
    pub(crate) cut_off: Option<MinuteOfDay>,
    pub(crate) forecast_working_days: u32,
}

/// How far ahead the forecast of late dossiers looks, unless the plan says otherwise.
const FORECAST_WORKING_DAYS: u32 = 5;
const FIELDS: &[&str] = &[
    "id",
    "name",
    "section",
    "tags",
    "limit",
    "on_time_rate",
    "cut_off",
    "forecast_working_days",
    "document",
    "note",
    "illustrative",
];

pub(super) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<(String, Service)> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let common = read_common(&mut fields, known);
    let limit = fields.need("limit").and_then(|node| read_limit(node, known, fields.problems));
    let rate = fields.need("on_time_rate").and_then(|node| json::word(node, &OnTimeRate::WORDS, fields.problems));
    let cut_off = fields.get("cut_off").and_then(|node| json::time(node, fields.problems));
    let forecast = fields.get("forecast_working_days").and_then(|node| deadline::read_count(node, fields.problems));
    let (limit, limit_illustrative) = limit.unwrap_or((Limit::Days(1), false));
    let service = Service {
        id: id.clone(),
        common,
        limit,
        limit_illustrative,
        on_time_rate: rate.unwrap_or(OnTimeRate::Due),
        cut_off,
        forecast_working_days: forecast.unwrap_or(FORECAST_WORKING_DAYS),
    };
    Some((id, service))
}

/// The field that gives a limit in one unit, and the limit of so many of it.
type LimitForm = (&'static str, fn(u32) -> Limit);

const LIMITS: [LimitForm; 4] = [
    ("days", Limit::Days),
    ("working_days", Limit::WorkingDays),
    ("half_days", Limit::HalfDays),
    ("hours", Limit::Hours),
];
const FIELDS_OF_LIMIT: [&str; 5] = json::fields_of_forms(&LIMITS, ["illustrative"]);

fn read_limit(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<(Limit, bool)> {
    let mut fields = Fields::of(node, &FIELDS_OF_LIMIT, problems)?;
    let illustrative = fields.flag("illustrative");
    let (limit_of, value) = fields.one_of(&LIMITS)?;
    let limit = limit_of(deadline::read_count(value, fields.problems)?);
    if !known.calendar.has_working_days() {
        problems.at(node, Problem::NoWorkingDay);
    }
    match (limit, known.calendar.office_hours.sessions()) {
        (Limit::HalfDays(_) | Limit::Hours(_), 0) => problems.at(node, Problem::NoOfficeHours),
        (Limit::HalfDays(_), 1 | 3..) => problems.at(node, Problem::HalfDaysNeedTwoSessions),
        (Limit::Days(_) | Limit::WorkingDays(_) | Limit::HalfDays(_) | Limit::Hours(_), _) => {}
    }
    Some((limit, illustrative))
}
