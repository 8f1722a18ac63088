//! The engine as a web module: text in, text out.
//!
//! `js/tiendo.js` is the front door; it makes objects and `Error`s of what is answered here. Whatever goes in, no
//! function here panics: a problem is an `Err` with text.

use chrono::NaiveDate;
use tiendo::{
    Agenda, Assessment, Diagnostics, DossierColumns, IcalComponent, IcalOptions, Language, Letterhead, Opened, Plan,
    Records, Verdict, Words, parse_as_of,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// The assessment of the records against the plan on one day, as known on another if one is given, as JSON.
///
/// # Errors
/// The diagnostics of the inputs that cannot be used, as a JSON array.
#[wasm_bindgen]
pub fn assess(plan: &[u8], records: &[u8], as_of: &str, known_on: Option<String>) -> Result<String, String> {
    or_why(assessment_of(plan, records, as_of, known_on.as_deref()).map(|assessment| assessment.to_json()))
}

/// Which verdicts of one assessment (its JSON) are others in a later one, and why, as JSON.
///
/// # Errors
/// One sentence: a text is not an assessment.
#[wasm_bindgen]
pub fn compare(before: &[u8], after: &[u8]) -> Result<String, String> {
    match (Assessment::parse(text(before)), Assessment::parse(text(after))) {
        (Some(before), Some(after)) => Ok(before.compare(&after).to_json()),
        (None, _) | (_, None) => Err(String::from("these are not two assessments; give what `assess` answers")),
    }
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
    let opened = days_of(as_of, known_on.as_deref()).and_then(|(as_of, known_on)| {
        let (plan, records) = plan_and_records(plan, records)?;
        Ok(Opened::new(plan, records, as_of, known_on))
    });
    opened.map(OpenedPlan).map_err(|problems| problems.to_json())
}

/// Every date of the plan from one day to another, both included, as the records stand on the as-of date, as JSON.
///
/// # Errors
/// The diagnostics of the inputs that cannot be used, as a JSON array.
#[wasm_bindgen]
pub fn agenda(
    plan: &[u8],
    records: &[u8],
    as_of: &str,
    from: &str,
    to: &str,
    known_on: Option<String>,
) -> Result<String, String> {
    or_why(agenda_of(plan, records, [as_of, from, to], known_on.as_deref()).map(|agenda| agenda.to_json()))
}

/// The same as an iCalendar text: events, or to-dos.
///
/// # Errors
/// The diagnostics of the inputs that cannot be used, as a JSON array.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "an object would cross the border as text that has to be read")]
pub fn icalendar(
    plan: &[u8],
    records: &[u8],
    as_of: &str,
    from: &str,
    to: &str,
    known_on: Option<String>,
    language: &str,
    component: &str,
    alarm_days: u32,
) -> Result<String, String> {
    let options = IcalOptions { language: language_named(language), component: component_named(component), alarm_days };
    or_why(agenda_of(plan, records, [as_of, from, to], known_on.as_deref()).map(|agenda| agenda.to_ical(options)))
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
    let answers = parse_as_of(as_of).and_then(|as_of| Plan::parse(text(plan))?.assess_dossiers(&columns, as_of));
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

/// One verdict of an assessment (its JSON) in words.
///
/// # Errors
/// One sentence: the text is not a verdict.
#[wasm_bindgen]
pub fn explain(verdict: &str, language: &str) -> Result<String, String> {
    match Verdict::parse(verdict) {
        Some(verdict) => Ok(verdict.explain(language_named(language))),
        None => Err(String::from(
            "this is not a verdict; give an entry of an assessment's `indicators`, `tasks`, `reports`, `services` (or of \
             its `dossiers`), `consequences`, `reallocations`, `units`, `rankings` (or of its `places`) or `gradings` (or of \
             its `units`), or of a comparison's `changes`, `shares` or `ranks`",
        )),
    }
}

/// The draft of the explanation that a unit owes (its JSON) out of an assessment (its JSON), with a letterhead (JSON); with
/// a day the one for what is counted from that day. None if it owes none.
///
/// # Errors
/// One sentence: the text is not an assessment; or the diagnostics of the letterhead or the day, as a JSON array.
#[wasm_bindgen]
pub fn explanation_draft(
    assessment: &[u8],
    letterhead: &[u8],
    unit: &str,
    since: Option<String>,
    language: &str,
) -> Result<Option<String>, String> {
    let assessment = Assessment::parse(text(assessment)).ok_or(NOT_ASSESSED)?;
    let since = since.as_deref().map(parse_as_of).transpose().map_err(|problems| problems.to_json())?;
    let head = Letterhead::parse(text(letterhead)).map_err(|problems| problems.to_json())?;
    let draft = assessment.explanation_draft(unit, since, &head, language_named(language));
    Ok(draft.map(|draft| draft.to_json()))
}

/// The draft of the office's report (its JSON) out of an assessment (its JSON) and the one of the last report, if there is
/// one, with a letterhead (JSON).
///
/// # Errors
/// One sentence: a text is not an assessment; or the diagnostics of the letterhead, as a JSON array.
#[wasm_bindgen]
pub fn report_draft(
    assessment: &[u8],
    letterhead: &[u8],
    last: Option<Vec<u8>>,
    language: &str,
) -> Result<String, String> {
    let assessment = Assessment::parse(text(assessment)).ok_or(NOT_ASSESSED)?;
    let last = last.map(|last| Assessment::parse(text(&last)).ok_or(NOT_ASSESSED)).transpose()?;
    let head = Letterhead::parse(text(letterhead)).map_err(|problems| problems.to_json())?;
    Ok(assessment.report_draft(last.as_ref(), &head, language_named(language)).to_json())
}

const NOT_ASSESSED: &str = "this is not an assessment; give what `assess` answers";

/// The words for statuses, as JSON.
#[wasm_bindgen]
pub fn words(language: &str) -> String {
    Words::of(language_named(language)).to_json()
}

// Large texts cross the border as bytes that the page has encoded: faster than a string, letter by letter.
// INVARIANT: an encoder's bytes are valid UTF-8.
fn text(utf8: &[u8]) -> &str {
    std::str::from_utf8(utf8).unwrap_or_default()
}

fn or_why(answer: Result<String, Diagnostics>) -> Result<String, String> {
    answer.map_err(|problems| problems.to_json())
}

// In the order of the native corpus: the first input that cannot be used has all its problems told.
fn assessment_of(plan: &[u8], records: &[u8], as_of: &str, known_on: Option<&str>) -> Result<Assessment, Diagnostics> {
    let (as_of, known_on) = days_of(as_of, known_on)?;
    let (plan, records) = plan_and_records(plan, records)?;
    Ok(match known_on {
        Some(known_on) => plan.assess_as_known(&records, as_of, known_on),
        None => plan.assess(&records, as_of),
    })
}

fn days_of(as_of: &str, known_on: Option<&str>) -> Result<(NaiveDate, Option<NaiveDate>), Diagnostics> {
    Ok((parse_as_of(as_of)?, known_on.map(parse_as_of).transpose()?))
}

fn agenda_of(
    plan: &[u8],
    records: &[u8],
    [as_of, from, to]: [&str; 3],
    known_on: Option<&str>,
) -> Result<Agenda, Diagnostics> {
    let (as_of, known_on) = days_of(as_of, known_on)?;
    let (from, to) = (parse_as_of(from)?, parse_as_of(to)?);
    let (plan, records) = plan_and_records(plan, records)?;
    Ok(match known_on {
        Some(known_on) => plan.agenda_as_known(&records, as_of, known_on, from, to),
        None => plan.agenda(&records, as_of, from, to),
    })
}

fn plan_and_records(plan: &[u8], records: &[u8]) -> Result<(Plan, Records), Diagnostics> {
    let plan = Plan::parse(text(plan))?;
    let records = Records::parse(text(records), &plan)?;
    Ok((plan, records))
}

// INVARIANT: tiendo.js lets only `vi` and `en` pass.
fn language_named(name: &str) -> Language {
    if name == "en" { Language::En } else { Language::Vi }
}

// INVARIANT: tiendo.js lets only `event` and `todo` pass.
fn component_named(name: &str) -> IcalComponent {
    if name == "todo" { IcalComponent::Todo } else { IcalComponent::Event }
}
