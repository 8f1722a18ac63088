//! Every wait of some weeks, of tasks and of dossiers in each unit, promised again or not: what waits longer is due no
//! earlier, and nothing is due on a day on which it waits.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use tiendo::{Plan, Records, parse_as_of};

/// The first and the last day of a wait, as days of August 2023: 31 August is followed by four days off.
type Span = (u32, u32);

const LAST: u32 = 31;

fn day(number: u32) -> String {
    format!("2023-08-{number:02}")
}

fn spans() -> impl Iterator<Item = Span> {
    (3..=LAST).flat_map(|from| (from..=LAST).map(move |to| (from, to)))
}

fn due_days() -> Result<BTreeMap<(String, Span), String>, tiendo::Diagnostics> {
    let kinds = ["days", "working_days", "half_days", "hours"];
    let services = kinds.map(|kind| json!({"id": kind, "name": kind, "limit": {kind: 11}, "on_time_rate": "due"}));
    let (mut tasks, mut pauses, mut dossiers) = (Vec::new(), Vec::new(), Vec::new());
    for (from, to) in spans() {
        for kind in ["days", "working_days"] {
            let id = format!("task-{kind}/{from}/{to}");
            tasks.push(json!({"id": id, "name": "t", "deadline": {"within": {kind: 11}, "from": "2023-08-01"}, "responsible": ["u"]}));
            pauses.push(json!({"task": id, "from": day(from), "to": day(to)}));
        }
        for kind in kinds {
            // a Friday, a Sunday and a Saturday among them
            for promised in [0, 18, 20, 26] {
                let mut dossier = json!({"id": format!("{kind}-{promised}/{from}/{to}"), "service": kind, "unit": "u",
                    "received": "2023-08-01T09:00", "pauses": [{"kind": "suspension", "from": day(from), "to": day(to)}]});
                if let (Some(fields), true) = (dossier.as_object_mut(), promised > 0) {
                    fields.insert("rescheduled".to_owned(), json!({"to": day(promised), "decided": "2023-08-02"}));
                }
                dossiers.push(dossier);
            }
        }
    }
    let plan = json!({"format": "tiendo/1", "id": "waits", "name": "Chờ",
        "period": {"start": "2023-01-01", "end": "2023-12-31"}, "units": [{"id": "u", "name": "u"}],
        "calendar": {"id": "hours", "name": "Giờ", "extends": "vn", "office_hours": [["07:30", "11:30"], ["13:30", "17:00"]]},
        "services": services, "tasks": tasks});
    let records = json!({"format": "tiendo/1", "plan": "waits", "pauses": pauses, "dossiers": dossiers});
    let plan = Plan::parse(&plan.to_string())?;
    let records = Records::parse(&records.to_string(), &plan)?;
    let assessment: Value =
        serde_json::from_str(&plan.assess(&records, parse_as_of("2023-12-31")?).to_json()).unwrap_or_default();
    let items = |of: &Value, list: &str| of.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
    let dossiers =
        items(&assessment, "services").iter().flat_map(|service| items(service, "dossiers")).collect::<Vec<_>>();
    let found = items(&assessment, "tasks").into_iter().chain(dossiers).map(|item| {
        let text = |field: &str| item.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (id, due) = (text("id"), text("due") + "T" + &text("due_time"));
        let mut parts = id.split('/');
        let kind = parts.next().unwrap_or_default().to_owned();
        let mut number = || parts.next().and_then(|part| part.parse().ok()).unwrap_or_default();
        ((kind, (number(), number())), due)
    });
    Ok(found.collect())
}

#[test]
fn what_waits_longer_is_due_no_earlier_and_not_while_it_waits() -> Result<(), tiendo::Diagnostics> {
    let found = due_days()?;
    let (mut compared, mut moved) = (0, 0);
    for ((kind, (from, to)), due) in &found {
        for longer in [(from - 1, *to), (*from, to + 1)] {
            if let Some(later) = found.get(&(kind.clone(), longer)) {
                assert!(due <= later, "{kind} {from}–{to}: {due}, {longer:?}: {later}");
                (compared, moved) = (compared + 1, moved + usize::from(due < later));
            }
        }
        // what began behind the due day does not count: so it is due without a wait, and none makes it earlier
        let waits = day(*from) <= *due && *due < day(*to) + "U";
        let plain = found.get(&(kind.clone(), (LAST, LAST)));
        assert!(plain.is_some_and(|plain| plain <= due), "{kind} {from}–{to}: {due}, without: {plain:?}");
        assert!(!waits || plain.is_some_and(|plain| plain < &day(*from)), "{kind} {from}–{to}: {due}");
    }
    assert!(compared > 10_000 && moved > 1_000, "{compared} compared, {moved} moved");
    Ok(())
}
