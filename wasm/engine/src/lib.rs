//! The engine as a web module: questions about a plan and its records; `js/tiendo.js` asks them.

use chrono::NaiveDate;
use tiendo::{
    Agenda, Assessment, Diagnostics, DossierColumns, IcalComponent, IcalOptions, Opened, Plan, Records, Words,
    parse_as_of,
};
use tiendo_wasm::{day_of, language_named, text};
use wasm_bindgen::prelude::wasm_bindgen;

/// The assessment of the records against the plan on one day, as known on another if one is given, as JSON.
///
/// # Errors
/// The diagnostics of the inputs that cannot be used, as a JSON array.
#[wasm_bindgen]
pub fn assess(plan: &[u8], records: &[u8], as_of: &str, known_on: Option<String>) -> Result<String, String> {
    let asked = asked(plan, records, as_of, known_on.as_deref());
    or_why(asked.map(|(read, days)| read.assessment(days).to_json()))
}

/// A plan and its records, read once and asked about any number of days.
#[wasm_bindgen]
pub struct ReadPlan {
    plan: Plan,
    records: Records,
}

#[wasm_bindgen]
impl ReadPlan {
    /// The assessment on one day, as known on another if one is given, as JSON.
    ///
    /// # Errors
    /// The diagnostics of the days, as a JSON array.
    pub fn assess(&self, as_of: &str, known_on: Option<String>) -> Result<String, String> {
        or_why(days_of(as_of, known_on.as_deref()).map(|days| self.assessment(days).to_json()))
    }

    /// Every date of the plan from one day to another, both included, as the records stand on the as-of date, as JSON.
    ///
    /// # Errors
    /// The diagnostics of the days, as a JSON array.
    pub fn agenda(&self, as_of: &str, from: &str, to: &str, known_on: Option<String>) -> Result<String, String> {
        or_why(span_of([as_of, from, to], known_on.as_deref()).map(|span| self.agenda_of(span).to_json()))
    }

    /// The same as an iCalendar text: events, or to-dos.
    ///
    /// # Errors
    /// The diagnostics of the days, as a JSON array.
    #[expect(clippy::too_many_arguments, reason = "an object would cross the border as text that has to be read")]
    pub fn icalendar(
        &self,
        as_of: &str,
        from: &str,
        to: &str,
        known_on: Option<String>,
        language: &str,
        component: &str,
        alarm_days: u32,
    ) -> Result<String, String> {
        let span = span_of([as_of, from, to], known_on.as_deref());
        or_why(span.map(|span| self.agenda_of(span).to_ical(ical_options(language, component, alarm_days))))
    }

    /// The special days of one year in the calendar of the plan, as JSON.
    pub fn calendar_year(&self, year: i32) -> String {
        self.plan.calendar().year(year).to_json()
    }
}

impl ReadPlan {
    // The first input that cannot be used has all its problems told.
    fn of(plan: &[u8], records: &[u8]) -> Result<Self, Diagnostics> {
        let plan = Plan::parse(text(plan))?;
        let records = Records::parse(text(records), &plan)?;
        Ok(Self { plan, records })
    }

    fn assessment(&self, (as_of, known_on): Days) -> Assessment {
        match known_on {
            Some(known_on) => self.plan.assess_as_known(&self.records, as_of, known_on),
            None => self.plan.assess(&self.records, as_of),
        }
    }

    fn agenda_of(&self, ((as_of, known_on), from, to): Span) -> Agenda {
        match known_on {
            Some(known_on) => self.plan.agenda_as_known(&self.records, as_of, known_on, from, to),
            None => self.plan.agenda(&self.records, as_of, from, to),
        }
    }
}

/// Reads a plan and its records.
///
/// # Errors
/// The diagnostics of the inputs that cannot be used, as a JSON array.
#[wasm_bindgen]
pub fn read(plan: &[u8], records: &[u8]) -> Result<ReadPlan, String> {
    ReadPlan::of(plan, records).map_err(|problems| problems.to_json())
}

/// The same, for a deadline calendar of these days.
///
/// # Errors
/// The diagnostics of the inputs and the days that cannot be used, as a JSON array.
#[wasm_bindgen]
pub fn read_for(
    plan: &[u8],
    records: &[u8],
    as_of: &str,
    from: &str,
    to: &str,
    known_on: Option<String>,
) -> Result<ReadPlan, String> {
    let read = both(span_of([as_of, from, to], known_on.as_deref()), ReadPlan::of(plan, records));
    read.map(|(_, read)| read).map_err(|problems| problems.to_json())
}

/// A plan and its records, kept for questions of the kind "what if".
#[wasm_bindgen]
pub struct OpenedPlan(Opened);

#[wasm_bindgen]
impl OpenedPlan {
    /// The assessment without any change, as JSON.
    pub fn assessment(&self) -> String {
        self.0.assessment().to_json()
    }

    /// What a change (JSON) brings, as JSON.
    ///
    /// # Errors
    /// The diagnostics of a change that cannot be used, as a JSON array.
    pub fn what_if(&self, change: &[u8]) -> Result<String, String> {
        or_why(self.0.what_if(text(change)).map(|what_if| what_if.to_json()))
    }
}

/// Opens a plan with its records on one day, as known on another if one is given.
///
/// # Errors
/// The diagnostics of the inputs that cannot be used, as a JSON array.
#[wasm_bindgen]
pub fn open(plan: &[u8], records: &[u8], as_of: &str, known_on: Option<String>) -> Result<OpenedPlan, String> {
    let opened = asked(plan, records, as_of, known_on.as_deref())
        .map(|(ReadPlan { plan, records }, (as_of, known_on))| Opened::new(plan, records, as_of, known_on));
    opened.map(OpenedPlan).map_err(|problems| problems.to_json())
}

/// The special days of one year in the calendar of a plan, as JSON.
///
/// # Errors
/// The diagnostics of a plan that cannot be used, as a JSON array.
#[wasm_bindgen]
pub fn calendar_year(plan: &[u8], year: i32) -> Result<String, String> {
    or_why(Plan::parse(text(plan)).map(|plan| plan.calendar().year(year).to_json()))
}

/// The answer for dossiers by columns; each part is taken once.
#[wasm_bindgen]
pub struct Dossiers {
    due: Vec<i32>,
    status: Vec<u8>,
    services: String,
}

#[wasm_bindgen]
impl Dossiers {
    /// The due day of each row.
    pub fn due(&mut self) -> Vec<i32> {
        std::mem::take(&mut self.due)
    }

    /// The status of each row.
    pub fn status(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.status)
    }

    /// The counts, as JSON.
    pub fn services(&mut self) -> String {
        std::mem::take(&mut self.services)
    }
}

/// Due day, status and counts of dossiers by columns.
///
/// # Errors
/// The diagnostics of a plan, a day or columns that cannot be used, as a JSON array.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "a column each")]
pub fn assess_dossiers(
    plan: &[u8],
    as_of: &str,
    service: &[u16],
    unit: &[u16],
    received: &[i32],
    received_minute: &[u16],
    finished: &[i32],
    finished_minute: &[u16],
    rescheduled: &[i32],
    rescheduled_decided: &[i32],
    online: &[u8],
    pause_row: &[u32],
    pause_kind: &[u8],
    pause_from: &[i32],
    pause_to: &[i32],
    pause_to_minute: &[u16],
) -> Result<Dossiers, String> {
    let columns = DossierColumns {
        service,
        unit,
        received,
        received_minute,
        finished,
        finished_minute,
        rescheduled,
        rescheduled_decided,
        online,
        pause_row,
        pause_kind,
        pause_from,
        pause_to,
        pause_to_minute,
    };
    let asked = both(parse_as_of(as_of), Plan::parse(text(plan)));
    let answers = asked.and_then(|(as_of, plan)| plan.assess_dossiers(&columns, as_of));
    let answers = answers.map_err(|problems| problems.to_json())?;
    let services = answers.services_to_json();
    Ok(Dossiers { due: answers.due, status: answers.status, services })
}

/// Every problem, warning and note of a plan, and of records for it, as a JSON array.
#[wasm_bindgen]
pub fn check(plan: &[u8], records: Option<Vec<u8>>) -> String {
    let records = records.as_deref().map(text);
    tiendo::check(text(plan), records).to_json()
}

/// The words for statuses, as JSON.
#[wasm_bindgen]
pub fn words(language: &str) -> String {
    Words::of(language_named(language)).to_json()
}

fn or_why(answer: Result<String, Diagnostics>) -> Result<String, String> {
    answer.map_err(|problems| problems.to_json())
}

/// The as-of date, and the day of knowledge.
type Days = (NaiveDate, Option<NaiveDate>);
/// These, and the first and the last day that a calendar is asked for.
type Span = (Days, NaiveDate, NaiveDate);

fn days_of(as_of: &str, known_on: Option<&str>) -> Result<Days, Diagnostics> {
    let known_on = known_on.map(|known_on| day_of("knownOn", known_on));
    both(parse_as_of(as_of), known_on.transpose())
}

/// What is read and the days that are asked for.
fn asked(plan: &[u8], records: &[u8], as_of: &str, known_on: Option<&str>) -> Result<(ReadPlan, Days), Diagnostics> {
    let (days, read) = both(days_of(as_of, known_on), ReadPlan::of(plan, records))?;
    Ok((read, days))
}

/// Both answers, or what is wrong with either.
fn both<A, B>(one: Result<A, Diagnostics>, other: Result<B, Diagnostics>) -> Result<(A, B), Diagnostics> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(Diagnostics(mut problems)), Err(Diagnostics(more))) => {
            problems.extend(more);
            Err(Diagnostics(problems))
        }
        (Err(problems), Ok(_)) | (Ok(_), Err(problems)) => Err(problems),
    }
}

fn span_of([as_of, from, to]: [&str; 3], known_on: Option<&str>) -> Result<Span, Diagnostics> {
    let (days, (from, to)) = both(days_of(as_of, known_on), both(day_of("from", from), day_of("to", to)))?;
    Ok((days, from, to))
}

// INVARIANT: tiendo.js lets only `event` and `todo` pass.
fn ical_options(language: &str, component: &str, alarm_days: u32) -> IcalOptions {
    let component = if component == "todo" { IcalComponent::Todo } else { IcalComponent::Event };
    IcalOptions { language: language_named(language), component, alarm_days }
}
