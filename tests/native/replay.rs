//! The replay: thousands of seeded plans, valid and broken, answered natively and written down for WASM.

#![expect(clippy::panic, reason = "a generated plan that is not valid is a failure")]

use serde_json::{Value, json};
use std::io::Write;
use tiendo::{IcalComponent, IcalOptions, Language, Letterhead, Opened, Plan, Records, parse_as_of};
use tiendo_tests::columns::Columns;
use tiendo_tests::generate::{Dice, broken, day, inputs};
use tiendo_tests::{answer, root};

const VALID: u64 = 800;
const BROKEN: u64 = 1_200;
/// So many of the valid ones are also asked for their deadline calendar, compared, tried, and given their dossiers by columns.
const BESIDE: u64 = 240;
const FROM: &str = "2023-01-15";
const TO: &str = "2024-02-15";

/// The deadline calendar, as data and as iCalendar.
fn agenda(plan: &str, records: &str, as_of: &str) -> Value {
    let agenda = parse_as_of(as_of).and_then(|as_of| {
        let plan = Plan::parse(plan)?;
        let records = Records::parse(records, &plan)?;
        Ok(plan.agenda(&records, as_of, parse_as_of(FROM)?, parse_as_of(TO)?))
    });
    let agenda = agenda.unwrap_or_else(|problems| panic!("{problems}"));
    let ical = |language, component| agenda.to_ical(IcalOptions { language, component, alarm_days: 3 });
    json!({
        "from": FROM, "to": TO, "json": agenda.to_json(),
        "event": ical(Language::Vi, IcalComponent::Event), "todo": ical(Language::En, IcalComponent::Todo),
    })
}

/// What changed since an earlier day, and what another figure would change.
fn questions(plan: &str, records: &str, as_of: &str) -> Value {
    let change = json!({"observations": [{"indicator": "i0", "on": "2023-06-30", "value": 33}]}).to_string();
    let answers = parse_as_of(as_of).and_then(|as_of| {
        let plan = Plan::parse(plan)?;
        let records = Records::parse(records, &plan)?;
        let earlier = plan.assess(&records, parse_as_of(FROM)?);
        let opened = Opened::new(plan, records, as_of, None);
        let comparison = earlier.compare(opened.assessment()).to_json();
        // a last report of a later day is refused at the door
        let last = (earlier.as_of <= opened.assessment().as_of).then_some(&earlier);
        let report = opened.assessment().report_draft(last, &Letterhead::default(), Language::En);
        Ok((comparison, report.to_text(), opened.what_if(&change)))
    });
    let (comparison, report, what_if) = answers.unwrap_or_else(|problems| panic!("{problems}"));
    let what_if = what_if.map_or_else(|problems| problems.to_json(), |what_if| what_if.to_json());
    json!({"from": FROM, "comparison": comparison, "report": report, "change": change, "what_if": what_if})
}

/// The dossiers by columns, and what is answered to them.
fn columns(seed: u64, plan: &str, as_of: &str) -> Value {
    let columns = Columns::of(&inputs(seed));
    let answers = columns.try_assess(plan, as_of).unwrap_or_else(|problems| panic!("{problems}"));
    json!({
        "given": {
            "service": columns.service, "unit": columns.unit, "received": columns.received,
            "received_minute": columns.received_minute, "finished": columns.finished,
            "finished_minute": columns.finished_minute, "rescheduled": columns.rescheduled,
            "rescheduled_decided": columns.rescheduled_decided, "online": columns.online,
            "pause_row": columns.pause_row, "pause_kind": columns.pause_kind, "pause_from": columns.pause_from,
            "pause_to": columns.pause_to, "pause_to_minute": columns.pause_to_minute,
        },
        "due": answers.due, "status": answers.status, "services": answers.services_to_json(),
    })
}

#[test]
fn native_answers_are_written_for_wasm() -> std::io::Result<()> {
    let folder = root().join("target");
    std::fs::create_dir_all(&folder)?;
    let mut file = std::io::BufWriter::new(std::fs::File::create(folder.join("replay.jsonl"))?);
    let (mut usable, mut unusable) = (0_u64, 0_u64);
    for seed in 0..VALID.saturating_add(BROKEN) {
        let (plan, records) = if seed < VALID {
            let inputs = inputs(seed);
            (inputs.plan.to_string(), inputs.records.to_string())
        } else {
            broken(seed)
        };
        let as_of = day(&mut Dice::new(seed));
        let answer = match answer(&plan, Some(&records), &as_of) {
            Ok(assessment) => {
                usable = usable.saturating_add(1);
                assessment.to_json()
            }
            Err(problems) => {
                unusable = unusable.saturating_add(1);
                problems.to_json()
            }
        };
        let mut line = json!({"plan": plan, "records": records, "as_of": as_of, "answer": answer});
        if seed < BESIDE
            && let Value::Object(fields) = &mut line
        {
            fields.insert("agenda".to_owned(), agenda(&plan, &records, &as_of));
            fields.insert("questions".to_owned(), questions(&plan, &records, &as_of));
            fields.insert("columns".to_owned(), columns(seed, &plan, &as_of));
        }
        writeln!(file, "{line}")?;
    }
    // every valid plan is usable; of the broken ones most are not, and some damage does no harm
    assert!(usable >= VALID && unusable > BROKEN / 2, "{usable} usable, {unusable} not");
    file.flush()
}
