//! Proposals to move capital for seeded plans, and what their projects report.

use crate::generate::{Dice, Inputs, day};
use serde_json::{Value, json};

const PROPOSALS: usize = 3;

/// A plan with nothing but such proposals, the same as in the whole plan of the seed.
#[must_use]
pub fn inputs(seed: u64) -> Inputs {
    let (reallocations, projects) = reallocations(seed);
    let plan = json!({
        "format": "tiendo/1", "id": "seeded", "name": "Kế hoạch",
        "period": {"start": "2023-01-01", "end": "2023-12-31"},
        "sources": ["kbnn", "tckh"],
        "units": (0..4).map(|n| json!({"id": format!("u{n}"), "name": format!("Đơn vị {n}")})).collect::<Vec<_>>(),
        // a plan checks something
        "indicators": [{
            "id": "i0", "name": "Chỉ tiêu", "measure": {"uom": "xe", "kind": "cumulative"}, "due": "2023-12-31",
            "target": {"at_least": 1}, "responsible": ["u0"],
        }],
        "reallocations": reallocations,
    });
    Inputs { plan, records: json!({"format": "tiendo/1", "plan": "seeded", "projects": projects}) }
}

/// Proposals, and rows of their projects.
pub(crate) fn reallocations(seed: u64) -> (Vec<Value>, Vec<Value>) {
    // dice of its own: what was drawn before stays as it was
    let mut dice = Dice::new(seed ^ 0xca917a1);
    let (mut proposals, mut rows) = (Vec::new(), Vec::new());
    for n in 0..dice.roll(PROPOSALS) {
        let sources = dice.roll(2).saturating_add(1);
        let mut projects = Vec::new();
        for m in 0..dice.roll(7).saturating_add(sources) {
            let id = format!("p{n}-{m}");
            // each source has one at least
            let source = if m < sources { m } else { dice.roll(sources) };
            let capital = 20_usize.saturating_add(dice.roll(8).saturating_mul(10));
            let mut project = json!({
                "id": id, "name": format!("Dự án {n}.{m}"), "capital_source": format!("s{source}"),
                "capital": capital, "responsible": [format!("u{}", dice.roll(4))],
            });
            if let Value::Object(fields) = &mut project {
                if dice.once_in(8) {
                    fields.insert("capital".to_owned(), json!(format!("{capital}.25")));
                }
                if dice.once_in(12) {
                    fields.insert("capital".to_owned(), json!(0));
                } else if dice.once_in(5) {
                    let revised = capital.saturating_add(dice.roll(20));
                    let revision = json!({"from": "2023-08-15", "decided": "2023-08-10", "capital": revised});
                    fields.insert("revisions".to_owned(), json!([revision]));
                }
                if dice.once_in(9) {
                    fields.insert("illustrative".to_owned(), json!(true));
                }
            }
            rows.extend(rows_of(&mut dice, &project));
            projects.push(project);
        }
        let mut proposal = json!({
            "id": format!("m{n}"), "name": format!("Điều chỉnh vốn {n}"), "uom": "tỷ đồng",
            "closes_on": if dice.once_in(2) { "2024-01-31" } else { "2023-12-31" },
            "capital_sources": (0..sources).map(|n| json!({"id": format!("s{n}"), "name": format!("Nguồn {n}")})).collect::<Vec<_>>(),
            "projects": projects, "responsible": ["u0"],
        });
        if let (Value::Object(fields), true) = (&mut proposal, dice.once_in(3)) {
            fields.insert("digits".to_owned(), json!(dice.roll(4)));
            fields.insert("start".to_owned(), json!("2023-02-01"));
        }
        proposals.push(proposal);
    }
    (proposals, rows)
}

fn rows_of(dice: &mut Dice, project: &Value) -> Vec<Value> {
    let capital = project.get("capital").and_then(Value::as_u64).and_then(|capital| usize::try_from(capital).ok());
    let capital = capital.unwrap_or(20);
    let mut rows = Vec::new();
    for _ in 0..dice.roll(4) {
        let disbursed = dice.roll(capital.saturating_add(1));
        let mut row = json!({"project": project.get("id"), "on": day(dice), "disbursed": disbursed});
        let Value::Object(fields) = &mut row else { continue };
        if dice.once_in(3) {
            let left = capital.saturating_sub(disbursed);
            let declared = if dice.once_in(2) { capital } else { disbursed.saturating_add(dice.roll(left)) };
            fields.insert("forecast".to_owned(), json!(declared));
        }
        if dice.once_in(2) {
            let need = dice.roll(60);
            fields.insert("need".to_owned(), if dice.once_in(3) { json!(format!("{need}.125")) } else { json!(need) });
        }
        if dice.once_in(6) {
            for name in ["disbursed", "forecast", "need"] {
                if let Some(amount) = fields.get(name).and_then(Value::as_u64) {
                    fields.insert(name.to_owned(), json!(amount.saturating_mul(1000)));
                }
            }
            // 60.125 triệu đồng will do as a need
            fields.insert("uom".to_owned(), json!("triệu đồng"));
        }
        if dice.once_in(3) {
            fields.insert("source".to_owned(), json!(dice.pick(&["kbnn", "tckh"])));
        }
        if dice.once_in(3) {
            fields.insert("recorded".to_owned(), json!(day(dice)));
        }
        if dice.once_in(5) {
            // another row of the day, which may say something else
            let mut other = row.clone();
            if let Value::Object(fields) = &mut other {
                fields.remove("forecast");
                fields.insert("source".to_owned(), json!(dice.pick(&["kbnn", "tckh", "khác"])));
            }
            rows.push(other);
        }
        rows.push(row);
    }
    rows
}
