//! Dossiers of generated records, turned from rows into columns.

use crate::generate::Inputs;
use chrono::NaiveDate;
use serde_json::Value;
use tiendo::{Diagnostics, DossierAnswers, DossierColumns, Plan, parse_as_of};

/// Owned columns.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of `DossierColumns`")]
pub struct Columns {
    pub service: Vec<u16>,
    pub unit: Vec<u16>,
    pub received: Vec<i32>,
    pub received_minute: Vec<u16>,
    pub finished: Vec<i32>,
    pub finished_minute: Vec<u16>,
    pub rescheduled: Vec<i32>,
    pub rescheduled_decided: Vec<i32>,
    pub online: Vec<u8>,
    pub pause_row: Vec<u32>,
    pub pause_kind: Vec<u8>,
    pub pause_from: Vec<i32>,
    pub pause_to: Vec<i32>,
    pub pause_to_minute: Vec<u16>,
}

impl Columns {
    /// The dossiers of generated inputs, in the order of the records.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        let mut columns = Self::default();
        let position = |list: &str, item: &Value, name: &str| {
            let items = inputs.plan.get(list).and_then(Value::as_array).into_iter().flatten();
            let found = items.into_iter().position(|known| known.get("id") == item.get(name));
            found.and_then(|found| u16::try_from(found).ok()).unwrap_or(u16::MAX)
        };
        let dossiers = inputs.records.get("dossiers").and_then(Value::as_array).into_iter().flatten();
        for (dossier, row) in dossiers.zip(0_u32..) {
            columns.service.push(position("services", dossier, "service"));
            columns.unit.push(position("units", dossier, "unit"));
            let (received, received_minute) = moment(dossier.get("received"));
            columns.received.push(received);
            columns.received_minute.push(received_minute);
            let (finished, finished_minute) = moment(dossier.get("finished"));
            columns.finished.push(finished);
            columns.finished_minute.push(finished_minute);
            let (to, decided) = (dossier.pointer("/rescheduled/to"), dossier.pointer("/rescheduled/decided"));
            columns.rescheduled.push(moment(to.or(dossier.get("rescheduled"))).0);
            columns.rescheduled_decided.push(moment(decided).0);
            columns.online.push(u8::from(dossier.get("online") == Some(&Value::Bool(true))));
            for pause in dossier.get("pauses").and_then(Value::as_array).into_iter().flatten() {
                columns.pause_row.push(row);
                let is_supplement = pause.get("kind").and_then(Value::as_str) == Some("supplement");
                columns.pause_kind.push(u8::from(!is_supplement));
                columns.pause_from.push(moment(pause.get("from")).0);
                let (to, to_minute) = moment(pause.get("to"));
                columns.pause_to.push(to);
                columns.pause_to_minute.push(to_minute);
            }
        }
        columns
    }

    /// As the engine takes them.
    #[must_use]
    pub fn slices(&self) -> DossierColumns<'_> {
        DossierColumns {
            service: &self.service,
            unit: &self.unit,
            received: &self.received,
            received_minute: &self.received_minute,
            finished: &self.finished,
            finished_minute: &self.finished_minute,
            rescheduled: &self.rescheduled,
            rescheduled_decided: &self.rescheduled_decided,
            online: &self.online,
            pause_row: &self.pause_row,
            pause_kind: &self.pause_kind,
            pause_from: &self.pause_from,
            pause_to: &self.pause_to,
            pause_to_minute: &self.pause_to_minute,
        }
    }

    /// The answers for them.
    ///
    /// # Errors
    /// The problems of the plan, the day or the columns.
    pub fn try_assess(&self, plan: &str, as_of: &str) -> Result<DossierAnswers, Diagnostics> {
        Plan::parse(plan)?.assess_dossiers(&self.slices(), parse_as_of(as_of)?)
    }

    /// The answers for generated inputs, which are usable.
    ///
    /// # Panics
    /// If they are not.
    #[must_use]
    #[expect(clippy::panic, reason = "generated columns that are not usable are a failure")]
    pub fn assess(&self, inputs: &Inputs, as_of: &str) -> DossierAnswers {
        match self.try_assess(&inputs.plan.to_string(), as_of) {
            Ok(answers) => answers,
            Err(problems) => panic!("{problems}\n{}\n{}", inputs.plan, inputs.records),
        }
    }
}

/// Days since 1970-01-01 and the minute of the day.
fn moment(text: Option<&Value>) -> (i32, u16) {
    let none = (DossierColumns::NO_DAY, DossierColumns::NO_MINUTE);
    let Some(text) = text.and_then(Value::as_str) else { return none };
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let Ok(day) = parse_as_of(day) else { return none };
    let days = day.signed_duration_since(NaiveDate::default()).num_days();
    let minute = time.split_once(':').and_then(|(hour, minute)| {
        let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
        hour.checked_mul(60)?.checked_add(minute)
    });
    (i32::try_from(days).unwrap_or(DossierColumns::NO_DAY), minute.unwrap_or(DossierColumns::NO_MINUTE))
}
