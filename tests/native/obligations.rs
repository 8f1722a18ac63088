//! A law over days: what is owed is there from the day on which its time begins, so that nothing is overdue from the start.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use tiendo::{Diagnostics, Plan, Records, parse_as_of};
use tiendo_tests::generate::{self, Inputs};
use tiendo_tests::root;

const SEEDS: u64 = 40;

#[test]
fn what_is_owed_is_there_from_the_day_on_which_its_time_begins() -> std::io::Result<()> {
    let (mut found, mut count) = (Vec::new(), 0_usize);
    for topic in fs::read_dir(root().join("tests/cases"))?.flatten().filter(|topic| topic.path().is_dir()) {
        for case in fs::read_dir(topic.path())?.flatten() {
            let read = |name: &str| fs::read_to_string(case.path().join(name)).ok();
            let Some(plan) = read("plan.json").filter(|plan| plan.contains("\"policies\"")) else { continue };
            let name = case.path().display().to_string();
            // what cannot be used is not asked
            count += check(&name, &plan, read("records.json").as_deref(), &mut found).unwrap_or(0);
        }
    }
    for seed in 0..SEEDS {
        let Inputs { mut plan, mut records } = generate::inputs(seed);
        // decisions that look back
        for changes in ["extensions", "reopenings", "dossiers"] {
            if let Some(records) = records.as_object_mut() {
                records.remove(changes);
            }
        }
        // an indicator that is missed now counts as on track until then, though it may have been behind
        if let Some(policies) = plan.get_mut("policies").and_then(Value::as_array_mut) {
            policies.retain(|policy| policy["id"] != "share");
        }
        let name = format!("seed {seed}");
        count += check(&name, &plan.to_string(), Some(&records.to_string()), &mut found).unwrap_or(0);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(100 < count, "only {count} obligations");
    Ok(())
}

fn check(name: &str, plan: &str, records: Option<&str>, found: &mut Vec<String>) -> Result<usize, Diagnostics> {
    let plan = Plan::parse(plan)?;
    let records = records.map_or_else(|| Ok(Records::none()), |records| Records::parse(records, &plan))?;
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut day = parse_as_of("2023-01-01")?;
    let last = parse_as_of("2024-03-31")?;
    while day <= last {
        for owed in plan.assess(&records, day).consequences {
            let (Some(since), Some(_)) = (owed.since, owed.within) else { continue };
            let key = format!("{} {} {:?} {since}", owed.policy, owed.owed_by.id, owed.follows);
            if seen.insert(key.clone(), day.to_string()).is_none() && since != day {
                found.push(format!("{name}: {key}: first on {day}"));
            }
        }
        let Some(next) = day.succ_opt() else { break };
        day = next;
    }
    Ok(seen.len())
}
