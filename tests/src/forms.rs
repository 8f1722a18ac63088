//! Indicators of every form for seeded plans: other targets and paths on the plain ones, and what is worked out from them.

use crate::generate::{Dice, amount, day};
use serde_json::{Map, Value, json};

/// Makes a plain indicator one of another form now and then.
pub(crate) fn vary(dice: &mut Dice, fields: &mut Map<String, Value>, cumulative: bool) {
    let has_baseline = fields.contains_key("baseline");
    if dice.once_in(2) {
        let target = other_target(dice, has_baseline);
        fields.insert("target".to_owned(), target);
        fields.remove("nearly_achieved");
    }
    if dice.once_in(3)
        && let Some(path) = other_path(dice, fields, cumulative, has_baseline)
    {
        fields.insert("path".to_owned(), path);
    }
    if dice.once_in(6) {
        fields.insert("forecast".to_owned(), json!({"trend": {"days": 200}}));
    }
    if dice.once_in(6) {
        let rounding = dice.pick(&["half_up", "half_even", "truncate"]);
        fields.insert("print".to_owned(), json!({"digits": dice.roll(5), "rounding": rounding}));
    }
    if dice.once_in(5) {
        let revised = if has_baseline { json!({"increase_by": 30}) } else { json!({"at_least": "77.7"}) };
        let revision = json!({"from": "2023-08-15", "decided": "2023-08-10", "target": revised});
        fields.insert("revisions".to_owned(), json!([revision]));
    }
    if dice.once_in(5) {
        let interim =
            json!([{"by": "2023-07-31", "target": {"at_least": 40}}, {"by": "2023-08-31", "target": {"at_most": 70}}]);
        fields.insert("interim".to_owned(), interim);
    }
    if dice.once_in(6) && !has_baseline && !fields.contains_key("path") {
        let mut values: Vec<Value> = Vec::new();
        for month in 1..=12 {
            if dice.once_in(2) {
                values.push(json!({"on": format!("2022-{month:02}-28"), "value": amount(dice)}));
            }
        }
        if !values.is_empty() {
            fields.insert("baseline".to_owned(), json!({"same_period": values, "zero_base": "zero"}));
            let by = json!({"share_of_baseline": "0.05"});
            let target = if dice.once_in(2) { json!({"reduce_by": by}) } else { json!({"increase_by": by}) };
            fields.insert("target".to_owned(), target);
            for name in ["revisions", "interim", "nearly_achieved"] {
                fields.remove(name);
            }
        }
    }
    if dice.once_in(4) {
        let rolls = ["sum", "weighted_mean", "worst", "all_of"];
        let roll_up = dice.pick(&rolls).filter(|_| !dice.once_in(4));
        let has_weights = roll_up == Some(&"weighted_mean");
        let part = |unit: &str, target: Value, weight: usize| match has_weights {
            true => json!({"unit": unit, "target": target, "weight": weight}),
            false => json!({"unit": unit, "target": target}),
        };
        let weights = [dice.roll(4), dice.roll(4)];
        let mut parts = json!([
            part("u1", json!({"at_least": 50}), weights[0]),
            part("u2", json!({"at_least": 50}), weights[1]),
            part("u3", json!({"at_most": 60}), 1),
        ]);
        if let (1 | 2, Some(Value::Object(first))) = (weights[0], parts.get_mut(0)) {
            let revision = json!({"from": "2023-08-20", "decided": "2023-08-05", "target": {"at_least": "66.6"}});
            first.insert("revisions".to_owned(), json!([revision]));
            // what has no target of its own is the whole's until then
            if roll_up.is_some_and(|roll_up| *roll_up != "sum") && weights[0] == 2 {
                first.remove("target");
            }
        }
        fields.insert("breakdown".to_owned(), parts);
        if let Some(roll_up) = roll_up {
            fields.insert("roll_up".to_owned(), json!(roll_up));
        }
    }
}

fn other_target(dice: &mut Dice, has_baseline: bool) -> Value {
    let limit = if dice.once_in(2) { json!("100") } else { json!(format!("{}.25", dice.roll(120))) };
    match dice.roll(if has_baseline { 10 } else { 4 }) {
        0 => json!({"above": limit}),
        1 => json!({"below": limit}),
        2 => json!({"equal": {"value": limit, "tolerance": dice.roll(9)}}),
        3 => json!("zero"),
        4 => json!({"increase_by": dice.roll(90)}),
        5 => json!({"reduce_by": dice.roll(20)}),
        6 => json!({"increase_by": {"share_of_baseline": "0.25"}}),
        7 => json!({"reduce_by": {"share_of_baseline": "0.1"}}),
        8 => json!("maintain"),
        _ => json!({"maintain": "not_above"}),
    }
}

/// A path that the indicator may have, whatever its target.
fn other_path(dice: &mut Dice, fields: &Map<String, Value>, cumulative: bool, has_baseline: bool) -> Option<Value> {
    if !cumulative && !has_baseline {
        return None;
    }
    let is_year = fields.get("due") == Some(&json!("2023-12-31")) && !fields.contains_key("start");
    let of_100 = fields.get("target") == Some(&json!({"at_least": "100"}));
    Some(match dice.roll(4) {
        0 | 1 => json!("working_days"),
        2 if is_year => {
            let last_year: Vec<Value> = [("03-30", 21), ("06-30", 42), ("09-30", 63), ("12-31", 84)]
                .iter()
                .map(|(day, value)| json!({"on": format!("2022-{day}"), "value": value}))
                .collect();
            json!({"like_last_year": last_year})
        }
        _ if of_100 && is_year => {
            let milestones = json!([{"on": "2023-03-31", "value": 25}, {"on": "2023-06-30", "value": "60.5"}]);
            json!({"milestones": milestones, "between": if dice.once_in(2) { "step" } else { "line" }})
        }
        _ if of_100 && !cumulative => json!("compound"),
        _ => json!("linear"),
    })
}

/// Series and indicators that are worked out from `count` plain ones, and the figures of the series.
pub(crate) fn derived(dice: &mut Dice, count: usize) -> (Vec<Value>, Vec<Value>, Vec<Value>) {
    let series = json!({"id": "capital", "name": "Vốn kế hoạch", "measure": {"uom": "tỷ đồng", "kind": "snapshot"}});
    let mut observations = Vec::new();
    for _ in 0..dice.roll(4) {
        let value = format!("0.{:03}", dice.roll(200));
        observations.push(json!({"indicator": "capital", "on": day(dice), "value": value}));
    }
    let any = |dice: &mut Dice| format!("i{}", dice.roll(count));
    let mut indicators = Vec::new();
    for n in 0..dice.roll(5) {
        let (one, other) = (any(dice), any(dice));
        let two = if one == other { json!([one]) } else { json!([one, other]) };
        let mut item = json!({
            "id": format!("d{n}"), "name": format!("Chỉ tiêu tính {n}"), "responsible": [format!("u{}", dice.roll(4))],
        });
        let Value::Object(fields) = &mut item else { continue };
        let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        match dice.roll(8) {
            0 => {
                set("ratio", json!({"of": one, "to": "capital"}));
                set("target", json!({"at_least": "0.9"}));
                set("due", json!("2023-12-31"));
            }
            1 => {
                set("ratio", json!({"of": one, "to": other, "beside": ["capital"]}));
                set("target", json!({"at_most": "0.5"}));
                set("due", json!("2023-12-31"));
            }
            2 => {
                set("sum", two);
                set("target", json!({"at_least": 150}));
                set("due", json!("2023-09-30"));
            }
            3 => {
                set("difference", json!({"of": one, "minus": "capital"}));
                set("target", json!({"between": {"from": -10, "to": 30}}));
                set("due", json!("2023-12-31"));
            }
            4 => {
                set("score", json!([{"of": one, "weight": 2}]));
                set("cap", json!(1));
                set("target", json!({"at_least": "0.8"}));
            }
            5 => {
                set("worst_of", two);
                set("target", json!({"at_least": 1}));
            }
            6 => {
                set("all_of", two);
            }
            _ => {
                set("any_of", two);
            }
        }
        indicators.push(item);
    }
    if dice.once_in(3) {
        indicators.push(json!({
            "id": "g0", "name": "Tăng trưởng", "measure": {"uom": "triệu đồng", "kind": "snapshot"}, "due": "2025-12-31",
            "baseline": {"value": "20.5", "on": "2021-12-31"}, "target": {"at_least": 90}, "growth": {}, "responsible": ["u1"],
        }));
        indicators.push(json!({
            "id": "g1", "name": "Tăng trưởng tự do", "measure": {"uom": "triệu đồng", "kind": "snapshot"}, "due": "2023-12-31",
            "baseline": {"value": 55, "on": "2020-12-31"}, "growth": {"direction": "down", "limit": 20}, "responsible": ["u2"],
        }));
        indicators
            .push(json!({"id": "g2", "name": "Tăng trưởng chung", "growth_of": ["g0", "g1"], "responsible": ["u3"]}));
        for id in ["g0", "g1"] {
            observations.push(json!({"indicator": id, "on": day(dice), "value": amount(dice)}));
        }
    }
    (vec![series], indicators, observations)
}

/// Figures of units, for breakdowns.
pub(crate) fn of_units(dice: &mut Dice, plan: &Value) -> Vec<Value> {
    let mut observations = Vec::new();
    for item in plan.get("indicators").and_then(Value::as_array).into_iter().flatten() {
        if item.get("breakdown").is_none() {
            continue;
        }
        for _ in 0..dice.roll(3) {
            let on = day(dice);
            for unit in ["u1", "u2", "u3"] {
                let on = if dice.once_in(6) { day(dice) } else { on.clone() };
                observations.push(json!({"indicator": item.get("id"), "unit": unit, "on": on, "value": amount(dice)}));
            }
        }
    }
    observations
}
