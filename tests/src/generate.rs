//! Seeded plans and records: valid ones of every form, and broken ones. The same seed gives the same texts for ever.

use crate::{capital, forms};
use serde_json::{Map, Value, json};

/// A small generator of numbers (SplitMix64): seeded, so that a failure can be looked at again.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to `sides` − 1.
    pub fn roll(&mut self, sides: usize) -> usize {
        let sides = u64::try_from(sides.max(1)).unwrap_or(1);
        usize::try_from(self.next().checked_rem(sides).unwrap_or(0)).unwrap_or(0)
    }

    /// Once in `sides`.
    pub fn once_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.roll(of.len()))
    }

    /// In another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            let other = self.roll(place.saturating_add(1));
            list.swap(place, other);
        }
    }
}

/// A plan and its records, as values, so that a law can change them.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// The plan.
    pub plan: Value,
    /// The records.
    pub records: Value,
}

/// A day of 2023, or a little around it.
pub fn day(dice: &mut Dice) -> String {
    let month = dice.roll(12).saturating_add(1);
    let day = dice.roll(28).saturating_add(1);
    match dice.roll(12) {
        0 => format!("2024-01-{day:02}"),
        1 => format!("2022-12-{day:02}"),
        2 => "2023-12-31".to_owned(),
        _ => format!("2023-{month:02}-{day:02}"),
    }
}

pub(crate) fn amount(dice: &mut Dice) -> Value {
    let whole = dice.roll(140);
    match dice.roll(8) {
        0 => json!("100"),
        1 => json!(format!("{whole}.{:024}", dice.roll(1_000_000))),
        2 => json!(whole),
        3 => json!("0"),
        5 => json!("95"),
        4 if dice.once_in(4) => json!(format!("-{whole}")),
        _ => json!(format!("{whole}.{}", dice.roll(100))),
    }
}

fn indicator(dice: &mut Dice, n: usize) -> Value {
    let cumulative = dice.once_in(2);
    let limit = match dice.roll(6) {
        0 => json!("0"),
        1 => json!(format!("{}.5", dice.roll(120))),
        _ => json!("100"),
    };
    let target = match dice.roll(3) {
        0 => json!({"at_least": limit}),
        1 => json!({"at_most": limit}),
        _ => json!({"between": {"from": 60, "to": "100.5"}}),
    };
    let mut item = json!({
        "id": format!("i{n}"), "name": {"vi": format!("Chỉ tiêu {n}"), "en": format!("Indicator {n}")},
        "measure": {"uom": "triệu đồng", "kind": if cumulative { "cumulative" } else { "snapshot" }},
        "due": if dice.once_in(3) { "2023-09-30" } else { "2023-12-31" },
        "target": target,
        "responsible": [format!("u{}", dice.roll(4))],
    });
    let Value::Object(fields) = &mut item else { return item };
    let mut maybe = |once_in: usize, name: &str, value: Value| {
        if dice.once_in(once_in) {
            fields.insert(name.to_owned(), value);
        }
    };
    maybe(6, "start", json!("2023-06-01"));
    maybe(4, "counts_until", json!("2024-01-31"));
    maybe(4, "stale_after_days", json!(40));
    maybe(4, "bands", json!({"on_track": "0.95", "at_risk": 0.8}));
    maybe(5, "path", json!("at_end"));
    maybe(5, "illustrative", json!(true));
    maybe(2, "baseline", json!({"value": "20.5", "on": "2022-12-31"}));
    maybe(4, "closes_on", json!("2023-09-15"));
    let positive = ["100", "60"].iter().any(|limit| item_has(fields, limit));
    if positive && dice.once_in(3) {
        fields.insert("nearly_achieved".to_owned(), json!(0.9));
    }
    forms::vary(dice, fields, cumulative);
    item
}

fn item_has(fields: &Map<String, Value>, limit: &str) -> bool {
    fields.get("target").map(Value::to_string).is_some_and(|target| target.contains(limit))
}

const ROLLS: [&str; 4] = ["none", "following", "preceding", "modified_following"];

fn task(dice: &mut Dice, n: usize) -> Value {
    let due = day(dice);
    let count = dice.roll(20).saturating_add(1);
    let mut deadline = match dice.roll(8) {
        0 | 1 => json!({"by": due}),
        2 | 3 => json!({"before": due}),
        4 => json!({"by": {"middle_of": "2023-09"}}),
        5 => json!({"within": {"working_days": count}, "from": due}),
        6 if n > 0 => json!({"within": {"days": count}, "from": {"after": format!("t{}", dice.roll(n))}}),
        _ => match dice.roll(3) {
            0 => json!({"within": {"weeks": dice.roll(5).saturating_add(1)}, "from": due}),
            1 => json!({"within": {"months": dice.roll(3).saturating_add(1)}, "from": due}),
            _ => json!({"within": {"years": 1}, "from": due}),
        },
    };
    if dice.once_in(3)
        && let Value::Object(fields) = &mut deadline
    {
        fields.insert("roll".to_owned(), json!(dice.pick(&ROLLS)));
    }
    json!({
        "id": format!("t{n}"), "name": format!("Nhiệm vụ {n}"), "deadline": deadline,
        "responsible": [format!("u{}", dice.roll(4))], "supporting": ["u0"], "tags": ["chung"],
    })
}

fn report(dice: &mut Dice, n: usize) -> Value {
    let every =
        dice.pick(&["week", "month", "quarter", "half_year", "nine_months", "year"]).copied().unwrap_or("month");
    let is_week = every == "week";
    let within = if dice.once_in(3) { "last_month" } else { "next_month" };
    // in the last month not before the period has begun, whatever the roll
    let day_of_month = match within {
        "last_month" => dice.roll(16).saturating_add(16),
        _ => dice.roll(31).saturating_add(1),
    };
    let mut deadline = match (is_week, dice.roll(3)) {
        (true, 0) => json!({"by_weekday": "fri", "in": "last_week"}),
        (true, 1) => json!({"by_weekday": "tue"}),
        (false, 0) => json!({"by_day": day_of_month, "in": within}),
        (false, 1) => json!({"before_day": day_of_month, "in": within}),
        _ => json!({"working_days_after_close": dice.roll(8).saturating_add(1)}),
    };
    if let Value::Object(fields) = &mut deadline {
        fields.insert("roll".to_owned(), json!(dice.pick(&ROLLS)));
    }
    let owed_by: Vec<String> = (0..dice.roll(3).saturating_add(1)).map(|unit| format!("u{unit}")).collect();
    let mut item = json!({
        "id": format!("r{n}"), "name": format!("Báo cáo {n}"), "every": every, "deadline": deadline, "owed_by": owed_by,
        "to": "u3",
    });
    if let Value::Object(fields) = &mut item {
        if !is_week && dice.once_in(3) {
            fields.insert("window".to_owned(), json!("decree_09_2019"));
        } else if !is_week && every != "month" && dice.once_in(3) {
            fields.insert("year_starts".to_owned(), json!("09-01"));
            fields.insert("start".to_owned(), json!("2022-09-01"));
            fields.insert("end".to_owned(), json!("2024-08-31"));
        }
    }
    item
}

/// The name of a period of a generated report, so that most submissions find theirs.
fn period(dice: &mut Dice, report: &Value) -> String {
    let text = |name: &str| report.get(name).and_then(Value::as_str).unwrap_or_default();
    let year = if text("year_starts").is_empty() { "2023" } else { "2022-2023" };
    match text("every") {
        "week" => format!("2023-W{:02}", dice.roll(52).saturating_add(1)),
        "month" => format!("2023-{:02}", dice.roll(12).saturating_add(1)),
        "quarter" => format!("{year}-Q{}", dice.roll(4).saturating_add(1)),
        "half_year" => format!("{year}-H{}", dice.roll(2).saturating_add(1)),
        "nine_months" => format!("{year}-9M"),
        _ => year.to_owned(),
    }
}

fn service(dice: &mut Dice, n: usize) -> Value {
    let count = dice.roll(12).saturating_add(1);
    let limit = match dice.roll(4) {
        0 => json!({"days": count}),
        1 => json!({"working_days": count}),
        2 => json!({"half_days": count}),
        _ => json!({"hours": count}),
    };
    let rate = dice.pick(&["received", "processed", "due", "received_and_carried"]).copied();
    let mut item = json!({"id": format!("s{n}"), "name": format!("Dịch vụ {n}"), "limit": limit, "on_time_rate": rate});
    if let Value::Object(fields) = &mut item {
        if dice.once_in(2) {
            fields.insert("cut_off".to_owned(), json!("15:00"));
        }
        if dice.once_in(3) {
            fields.insert("forecast_working_days".to_owned(), json!(dice.roll(15).saturating_add(1)));
        }
    }
    item
}

/// So many days after a day of 2022 to 2024.
fn later(day: &str, days: usize) -> String {
    let read = |from: usize, to: usize| day.get(from..to).and_then(|part| part.parse::<usize>().ok()).unwrap_or(1);
    let (mut year, mut month, mut date) = (read(0, 4), read(5, 7), read(8, 10));
    for _ in 0..days {
        let last = match month {
            2 if year % 4 == 0 => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (year, month, date) = match (date == last, month == 12) {
            (false, _) => (year, month, date.saturating_add(1)),
            (true, false) => (year, month.saturating_add(1), 1),
            (true, true) => (year.saturating_add(1), 1, 1),
        };
    }
    format!("{year}-{month:02}-{date:02}")
}

fn dossier(dice: &mut Dice, n: usize, services: usize) -> Value {
    let time = |dice: &mut Dice| format!("{:02}:{:02}", dice.roll(24), dice.roll(60));
    let received = day(dice);
    let mut item = json!({
        "id": format!("h{n}"), "service": format!("s{}", dice.roll(services)), "unit": format!("u{}", dice.roll(4)),
        "received": format!("{received}T{}", time(dice)), "online": dice.once_in(2),
    });
    let Value::Object(fields) = &mut item else { return item };
    let mut last = received;
    if dice.once_in(3) {
        let mut pauses = Vec::new();
        for _ in 0..dice.roll(3) {
            let from = later(&last, dice.roll(9).saturating_add(1));
            let to = later(&from, dice.roll(12));
            let kind = if dice.once_in(2) { "supplement" } else { "suspension" };
            let mut pause = json!({"kind": kind, "from": from});
            last = to;
            let is_open = dice.once_in(6);
            if let (Value::Object(pause), false) = (&mut pause, is_open) {
                pause.insert("to".to_owned(), json!(format!("{last}T{}", time(dice))));
            }
            pauses.push(pause);
            if is_open {
                break;
            }
        }
        fields.insert("pauses".to_owned(), json!(pauses));
    }
    if dice.once_in(8) {
        let to = later(&last, dice.roll(9).saturating_add(1));
        let decided = later(&last, dice.roll(9));
        let new = if dice.once_in(2) { json!(to) } else { json!({"to": to, "decided": decided}) };
        fields.insert("rescheduled".to_owned(), new);
    }
    if !dice.once_in(4) {
        let finished = later(&last, dice.roll(14).saturating_add(1));
        fields.insert("finished".to_owned(), json!(format!("{finished}T{}", time(dice))));
    }
    item
}

/// Policies with every condition, on each other's consequences, too.
fn policies() -> Value {
    let late = json!(["overdue", "done_late"]);
    let missed = json!({"any": [{"indicator": ["missed"]}, {"task": late}, {"report": late}]});
    let at_once = json!({"any": [{"achievement": {"below": 0.9}}, {"pace": {"at_least": 0.5, "below": 0.95}},
        {"days_late": {"at_least": 10}}, {"working_days_late": {"above": 3, "at_most": 9}}]});
    let behind = json!({"indicator": ["missed", "behind"]});
    json!([
        {"id": "review", "name": "Xem xét", "when": {"owed": {"under": ["explain"], "status": late}},
            "then": {"review": {"within": {"days": 3}}, "note": "Chậm giải trình"}},
        {"id": "explain", "name": "Giải trình", "valid_from": "2023-02-01", "when": missed,
            "then": {"explanation": {"within": {"working_days": 5}}}},
        {"id": "numbers", "name": "Con số", "when": at_once, "then": {"reminder": {}}},
        {"id": "share", "name": "Tỷ lệ", "valid_to": "2023-11-30",
            "when": {"all": [behind, {"unit_share": {"of": behind, "among": {"not": {"indicator": ["not_started"]}}, "at_least": 0.2}}]},
            "then": {"review": {}, "explanation": {"within": {"days": 2}}}},
        {"id": "doubtful", "name": "Số liệu",
            "when": {"all": [{"quality": ["stale", "conflicting"]}, {"not": {"forecast": ["reached"]}}, {"subtree": ["u0", "u1"]}]},
            "then": {"reminder": {}}},
        {"id": "grade", "name": "Không xuất sắc", "when": {"task": late}, "then": {"grade": {"excluded_from": ["excellent"]}}},
        {"id": "best", "name": "Tối đa", "when": {"report": ["overdue"]}, "then": {"grade": {"at_most": "completed", "grading": "year"}}},
        {"id": "dossiers", "name": "Hồ sơ", "when": {"all": [{"dossier": late}, {"unit": ["u0", "u2", "u3"]}]},
            "then": {"explanation": {"within": {"working_days": 3}}}},
    ])
}

/// A rule set with every kind of criterion, each condition asking for more of what is better.
fn rule_sets() -> Value {
    json!([{"id": "house", "name": "Quy chế", "valid_from": "2023-02-01", "criteria": [
        {"id": "points", "name": "Điểm", "kind": "points", "max": 100}, {"id": "bonus", "name": "Điểm thưởng", "kind": "points", "max": 10},
        {"id": "total", "name": "Tổng", "kind": "weighted_sum", "of": [{"criterion": "points", "weight": 90}, {"criterion": "bonus", "weight": "10.5"}]},
        {"id": "clean", "name": "Không vi phạm", "kind": "fact"}, {"id": "done", "name": "Xong", "kind": "done_share"},
        {"id": "late", "name": "Chậm", "kind": "late_share"}, {"id": "on_time", "name": "Đúng hạn", "kind": "on_time_share"},
        {"id": "exceeded", "name": "Vượt", "kind": "exceeded_share"}],
        "grades": [
            {"id": "excellent", "name": "Xuất sắc", "all": [{"criterion": "total", "at_least": "60.25"}, {"criterion": "clean", "met": true}]},
            {"id": "good", "name": "Tốt", "all": [{"criterion": "points", "at_least": 40}, {"criterion": "late", "at_most": "0.75"}]},
            {"id": "completed", "name": "Hoàn thành", "all": [{"criterion": "points", "above": 20}, {"criterion": "done", "at_least": "0.2"}]},
            {"id": "rest", "name": "Không hoàn thành", "all": []}],
        "caps": [{"grade": "excellent", "at_most": "0.5", "of": ["good"], "by": "total"}]}])
}

fn gradings(dice: &mut Dice) -> Value {
    let shares = ["0.2", "0.34", "1"];
    let share = dice.pick(&shares).copied().unwrap_or("0.2");
    let of: &[&str] = if dice.once_in(2) { &["completed"] } else { &["good", "completed"] };
    json!([
        {"id": "year", "name": "Cả năm", "rule_set": "house", "units": ["u0", "u1", "u2", "u3"],
            "caps": [{"grade": "good", "at_most": share, "of": of}]},
        {"id": "half", "name": "Nửa năm", "rule_set": "vn-nd-90-2020", "units": ["u1", "u3"],
            "period": {"from": "2023-01-01", "to": "2023-06-30"}, "on": "2023-07-15", "counts": {"early_is_exceeded": true}},
    ])
}

fn scores(dice: &mut Dice) -> Vec<Value> {
    let mut scores = Vec::new();
    for unit in 0..4 {
        for (criterion, max) in [("points", 101), ("bonus", 11)] {
            for n in 0..dice.roll(3) {
                // one score a day: two that differ are an error
                let on = format!(
                    "2023-{:02}-{:02}",
                    dice.roll(6).saturating_add(if n == 0 { 1 } else { 7 }),
                    dice.roll(28).saturating_add(1)
                );
                let mut score = json!({"grading": "year", "unit": format!("u{unit}"), "criterion": criterion, "points": dice.roll(max), "on": on});
                if let Value::Object(fields) = &mut score
                    && dice.once_in(3)
                {
                    fields.insert("recorded".to_owned(), json!(day(dice)));
                }
                scores.push(score);
            }
        }
        if !dice.once_in(4) {
            scores.push(json!({"grading": "year", "unit": format!("u{unit}"), "criterion": "clean", "met": !dice.once_in(3), "on": day(dice)}));
        }
        if unit % 2 == 1 && dice.once_in(2) {
            for criterion in ["rest-excellent", "rest-good", "rest-completed"] {
                scores.push(json!({"grading": "half", "unit": format!("u{unit}"), "criterion": criterion, "met": dice.once_in(2), "on": "2023-06-30"}));
            }
        }
    }
    scores
}

/// What units filed under them.
fn answers(dice: &mut Dice) -> Vec<Value> {
    let answer = |dice: &mut Dice| {
        let (unit, on) = (format!("u{}", dice.roll(4)), day(dice));
        match dice.roll(4) {
            0 => json!({"review": "review", "unit": unit, "on": on}),
            1 => json!({"review": "share", "unit": unit, "on": on, "recorded": day(dice)}),
            2 => json!({"explanation": "dossiers", "unit": unit, "on": on}),
            _ => json!({"explanation": "explain", "unit": unit, "on": on}),
        }
    };
    (0..dice.roll(8)).map(|_| answer(dice)).collect()
}

/// Four that answer for something, and two above them that answer for nothing of their own.
fn units() -> Vec<Value> {
    let unit = |n: usize| {
        let parent = if n < 2 { "left" } else { "top" };
        json!({"id": format!("u{n}"), "name": format!("Đơn vị {n}"), "parent": parent})
    };
    let above = [json!({"id": "left", "name": "Khối", "parent": "top"}), json!({"id": "top", "name": "Trên tất cả"})];
    (0..4).map(unit).chain(above).collect()
}

/// Weights of kinds and of items, and rankings by everything; some plans have none.
fn weigh(dice: &mut Dice, plan: &mut Value) {
    let is_weighed = !dice.once_in(4);
    let by = ["achieved_share", "on_track_share", "on_time_share", "score"];
    let by = by.get(..if is_weighed { 4 } else { 3 }).unwrap_or_default();
    let all = ["u0", "u1", "u2", "u3"];
    let mut ranking = |(n, by): (usize, &&str)| {
        let mut units = all;
        dice.shuffle(&mut units);
        let (units, among) = match n % 3 {
            0 => (json!(units), "own"),
            1 => (json!({"children_of": "top"}), "subtree"),
            _ => (json!(units), "subtree"),
        };
        json!({"id": format!("k{n}"), "name": format!("Xếp hạng {n}"), "units": units, "by": by, "among": among})
    };
    let rankings: Vec<Value> = by.iter().chain(by).enumerate().map(&mut ranking).collect();
    let weights =
        json!({"indicators": dice.roll(3), "tasks": "2.5", "reports": dice.roll(2), "dossiers": dice.roll(2)});
    let credit = json!({"nearly_achieved": 0.5, "done_late": format!("0.{}", dice.roll(10))});
    let Value::Object(fields) = plan else { return };
    fields.insert("rankings".to_owned(), json!(rankings));
    if !is_weighed {
        return;
    }
    fields.insert("scorecards".to_owned(), json!({"weights": weights, "credit": credit}));
    for name in ["indicators", "tasks", "reports"] {
        for item in fields.get_mut(name).and_then(Value::as_array_mut).into_iter().flatten() {
            if let (Value::Object(item), true) = (item, dice.once_in(3)) {
                item.insert("weight".to_owned(), json!(format!("{}.{}", dice.roll(4), dice.roll(100))));
            }
        }
    }
}

/// A valid plan with valid records.
#[must_use]
pub fn inputs(seed: u64) -> Inputs {
    let mut dice = Dice::new(seed);
    let (indicators, tasks) = (dice.roll(6).saturating_add(1), dice.roll(6).saturating_add(1));
    let (reports, services) = (dice.roll(4), dice.roll(4));
    let mut all: Vec<Value> = (0..indicators).map(|n| indicator(&mut dice, n)).collect();
    let (series, derived, mut observations) = forms::derived(&mut dice, indicators);
    all.extend(derived);
    let mut plan = json!({
        "format": "tiendo/1", "id": "seeded", "name": "Kế hoạch",
        "period": {"start": "2023-01-01", "end": "2023-12-31"},
        "sources": ["kbnn", "tckh"],
        "units": units(),
        "indicators": all, "series": series,
        "calendar": {"id": "local", "extends": "vn", "office_hours": [["07:00", "11:00"], ["13:00", "17:00"]]},
        "tasks": (0..tasks).map(|n| task(&mut dice, n)).collect::<Vec<_>>(),
        "reports": (0..reports).map(|n| report(&mut dice, n)).collect::<Vec<_>>(),
        "services": (0..services).map(|n| service(&mut dice, n)).collect::<Vec<_>>(),
        "policies": policies(),
    });
    observations.extend(forms::of_units(&mut dice, &plan));
    for n in 0..indicators {
        for _ in 0..dice.roll(7) {
            let mut observation =
                json!({"indicator": format!("i{n}"), "on": day(&mut dice), "value": amount(&mut dice)});
            if let Value::Object(fields) = &mut observation {
                if dice.once_in(2) {
                    let source = dice.pick(&["kbnn", "tckh"]).copied().unwrap_or("kbnn");
                    fields.insert("source".to_owned(), json!(source));
                }
                if dice.once_in(3) {
                    fields.insert("recorded".to_owned(), json!(day(&mut dice)));
                }
            }
            observations.push(observation);
        }
    }
    let mut of_tasks = |once_in: usize, more: fn(&mut Dice, usize) -> Value| -> Vec<Value> {
        let chosen: Vec<usize> = (0..tasks).filter(|_| dice.once_in(once_in)).collect();
        chosen.into_iter().map(|n| more(&mut dice, n)).collect()
    };
    let pauses = of_tasks(4, |dice, n| match dice.roll(3) {
        0 => json!({"task": format!("t{n}"), "from": day(dice)}),
        _ => json!({"task": format!("t{n}"), "from": "2023-05-10", "to": "2023-05-24"}),
    });
    let waivers = of_tasks(6, |dice, n| json!({"task": format!("t{n}"), "on": day(dice), "document": "CV 1"}));
    // some on the very day of the deadline
    let of_plan = plan.get("tasks").and_then(Value::as_array).into_iter().flatten();
    let completions: Vec<Value> = of_plan
        .filter_map(|task| {
            let due = task.pointer("/deadline/by").and_then(Value::as_str).map(str::to_owned);
            let on = due.filter(|_| dice.once_in(3)).unwrap_or_else(|| day(&mut dice));
            dice.once_in(2).then(|| json!({"task": task.get("id"), "on": on}))
        })
        .collect();
    let mut of_tasks = |once_in: usize, more: fn(&mut Dice, usize) -> Value| -> Vec<Value> {
        let chosen: Vec<usize> = (0..tasks).filter(|_| dice.once_in(once_in)).collect();
        chosen.into_iter().map(|n| more(&mut dice, n)).collect()
    };
    let reopenings = of_tasks(6, |dice, n| json!({"task": format!("t{n}"), "on": day(dice)}));
    let mut extensions =
        of_tasks(5, |dice, n| json!({"task": format!("t{n}"), "until": day(dice), "decided": day(dice)}));
    let mut submissions = Vec::new();
    for report in plan.get("reports").and_then(Value::as_array).into_iter().flatten() {
        let (id, units) = (report.get("id"), report.get("owed_by").and_then(Value::as_array).map_or(1, Vec::len));
        for _ in 0..dice.roll(6) {
            let unit = format!("u{}", dice.roll(units));
            let of = (period(&mut dice, report), day(&mut dice));
            submissions.push(json!({"report": id, "period": of.0, "unit": unit, "on": of.1}));
        }
        if dice.once_in(4) {
            let of = (period(&mut dice, report), day(&mut dice), day(&mut dice));
            extensions.push(json!({"report": id, "period": of.0, "until": of.1, "decided": of.2}));
        }
    }
    let dossiers: Vec<Value> = match services {
        0 => Vec::new(),
        services => (0..dice.roll(16)).map(|n| dossier(&mut dice, n, services)).collect(),
    };
    submissions.extend(answers(&mut dice));
    let (reallocations, projects) = capital::reallocations(seed);
    if let Value::Object(fields) = &mut plan {
        fields.insert("reallocations".to_owned(), json!(reallocations));
    }
    let (rules, graded, scores) = (rule_sets(), gradings(&mut dice), scores(&mut dice));
    if let Value::Object(fields) = &mut plan {
        fields.insert("rule_sets".to_owned(), rules);
        fields.insert("gradings".to_owned(), graded);
    }
    let records = json!({
        "format": "tiendo/1", "plan": "seeded", "scores": scores, "observations": observations, "completions": completions,
        "submissions": submissions, "pauses": pauses, "extensions": extensions, "waivers": waivers,
        "reopenings": reopenings, "dossiers": dossiers, "projects": projects,
    });
    let mut inputs = Inputs { plan, records };
    mend(&mut inputs.plan);
    weigh(&mut Dice::new(seed ^ 0x3c0e), &mut inputs.plan);
    inputs
}

/// What was drawn apart may contradict itself; a valid plan does not.
fn mend(plan: &mut Value) {
    for item in plan.get_mut("indicators").and_then(Value::as_array_mut).into_iter().flatten() {
        let Value::Object(fields) = item else { continue };
        let due_early = fields.get("due") == Some(&json!("2023-09-30"));
        if !due_early {
            fields.remove("closes_on");
        }
        // of a total's ceiling it says nothing
        let is_total = fields.get("measure").is_some_and(|measure| measure.get("kind") == Some(&json!("cumulative")));
        let is_ceiling = is_total && item_has(fields, "at_most");
        if fields.get("nearly_achieved").is_some() && (item_has(fields, "\"0\"") || is_ceiling) {
            fields.remove("nearly_achieved");
        }
    }
}

/// Texts that a careless author might send: a valid plan and records, broken in one or two places.
#[must_use]
pub fn broken(seed: u64) -> (String, String) {
    let inputs = inputs(seed);
    let (mut plan, mut records) = (inputs.plan.to_string(), inputs.records.to_string());
    let mut dice = Dice::new(seed ^ 0x5eed);
    for _ in 0..dice.roll(3).saturating_add(1) {
        if dice.once_in(2) {
            plan = damaged(&plan, &mut dice);
        } else {
            records = damaged(&records, &mut dice);
        }
    }
    (plan, records)
}

fn damaged(text: &str, dice: &mut Dice) -> String {
    const SWAPS: [(&str, &str); 36] = [
        ("2023-12-31", "2023-02-30"),
        ("2023-12-31", "31/12/2023"),
        ("2023", "0000"),
        ("2023", "9999"),
        ("\"100\"", "\"95%\""),
        ("\"100\"", "\"1.234,5\""),
        ("\"100\"", "NaN"),
        ("\"100\"", "1e999"),
        ("\"100\"", "1234567890123456"),
        ("\"100\"", "null"),
        ("\"100\"", "[[[[]]]]"),
        ("\"name\"", "\"nane\""),
        ("\"id\"", "\"name\""),
        ("\"i1\"", "\"i0\""),
        ("\"u1\"", "\"__proto__\""),
        ("\"responsible\"", "\"responsable\""),
        ("cumulative", "cumulativ"),
        ("seeded", "another"),
        ("tiendo/1", "tiendo/9"),
        ("triệu đồng", "ng\\ud83d\\ude00ười"),
        ("triệu đồng", "\\ud800"),
        ("[", "[["),
        ("}", "}}"),
        (":", "::"),
        ("\"every\"", "\"evry\""),
        ("\"month\"", "\"moon\""),
        ("working_days", "workdays"),
        ("following", "next"),
        ("\"t0\"", "\"t1\""),
        ("07:00", "7h"),
        ("17:00", "12:00"),
        ("2023-Q", "2023-Z"),
        ("\"kind\":\"supplement\"", "\"kind\":\"supplment\""),
        ("\"extends\":\"vn\"", "\"extends\":\"us\""),
        ("T1", "T9"),
        ("\"finished\":\"2023", "\"finished\":\"2021"),
    ];
    match dice.roll(4) {
        0 => {
            let cut = dice.roll(text.len());
            let cut = (0..=cut).rev().find(|cut| text.is_char_boundary(*cut)).unwrap_or(0);
            text.get(..cut).unwrap_or_default().to_owned()
        }
        1 => {
            let mut characters: Vec<char> = text.chars().collect();
            let place = dice.roll(characters.len());
            let stray = ['"', '{', ']', ',', '\\', '\u{feff}', 'ộ', '\u{0}', '9', ' '];
            if let (Some(character), Some(stray)) = (characters.get_mut(place), dice.pick(&stray)) {
                *character = *stray;
            }
            characters.into_iter().collect()
        }
        _ => {
            let (from, to) = dice.pick(&SWAPS).copied().unwrap_or_default();
            text.replacen(from, to, dice.roll(3).saturating_add(1))
        }
    }
}
