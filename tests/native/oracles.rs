//! Answers written down for other people's programs to check: `cargo xtask test` hands them to `tests/oracles/check.py`,
//! which compares them with `holidays`, numpy, dateutil, an iCalendar parser and Python's fractions.

#![expect(clippy::panic, reason = "an input of a test that is not usable is a failure")]

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io;
use tiendo::{
    Calendar, Diagnostics, Follows, IcalComponent, IcalOptions, ItemKind, Language, Plan, Records, Roll, Rounding,
    parse_as_of,
};
use tiendo_tests::generate::Dice;
use tiendo_tests::{answer, cases, root, value};

fn usable<T>(answer: Result<T, Diagnostics>) -> T {
    match answer {
        Ok(answer) => answer,
        Err(problems) => panic!("{problems}"),
    }
}

fn day(text: &str) -> NaiveDate {
    usable(parse_as_of(text))
}

fn plus(day: NaiveDate, days: usize) -> NaiveDate {
    day.checked_add_days(Days::new(u64::try_from(days).unwrap_or(0))).unwrap_or(day)
}

fn written(name: &str, text: &str) -> io::Result<()> {
    let folder = root().join("target/oracles");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join(name), text)
}

/// A line of a file; writing to a `String` does not fail.
macro_rules! row {
    ($out:expr, $($words:tt)*) => {
        let _ = writeln!($out, $($words)*);
    };
}

#[test]
fn working_days() -> io::Result<()> {
    let supplied = std::fs::read_to_string(root().join("tests/oracles/vn-2010-2018.calendar.json"))?;
    let calendar = usable(Calendar::parse(&supplied));
    let mut out = "date,working\n".to_owned();
    let mut today = day("2010-01-01");
    while today <= day("2027-12-31") {
        let Some(works) = calendar.is_working_day(today) else { panic!("{today} is not known") };
        row!(out, "{today},{}", u8::from(works));
        today = plus(today, 1);
    }
    written("working-days.csv", &out)
}

/// A calendar with some rest days and holidays, and how a row names them.
fn some_calendar(dice: &mut Dice) -> (Calendar, String) {
    let weeks: [&[&str]; 5] = [&["sat", "sun"], &["fri"], &["sun"], &["thu", "fri"], &[]];
    let rest_days = dice.pick(&weeks).copied().unwrap_or_default();
    let mut holidays: Vec<NaiveDate> = (0..dice.roll(40)).map(|_| plus(day("2020-01-01"), dice.roll(1500))).collect();
    holidays.sort_unstable();
    holidays.dedup();
    let days: Vec<Value> = holidays
        .iter()
        .map(|date| json!({"date": date.to_string(), "kind": "swap_off", "status": "decided"}))
        .collect();
    let calendar = json!({
        "id": "some", "valid_from": "1990-01-01", "valid_to": "2060-12-31", "rest_days": rest_days, "days": days,
    });
    let names = holidays.iter().map(NaiveDate::to_string).collect::<Vec<_>>().join(";");
    (usable(Calendar::parse(&calendar.to_string())), format!("{},{names}", rest_days.join("+")))
}

#[test]
fn offsets_counts_and_rolls() -> io::Result<()> {
    let mut dice = Dice::new(3);
    let mut offsets = "rest_days,holidays,date,n,result\n".to_owned();
    let mut counts = "rest_days,holidays,from,to,count\n".to_owned();
    let mut rolls = "rest_days,holidays,date,roll,result\n".to_owned();
    let conventions = [
        ("following", Roll::Following),
        ("preceding", Roll::Preceding),
        ("modified_following", Roll::ModifiedFollowing),
    ];
    for calendar_number in 0..100 {
        let (calendar, named) = some_calendar(&mut dice);
        for n in 0..60 {
            let date = plus(day("2019-10-01"), dice.roll(1700));
            let wanted = match (n, calendar_number) {
                (0, _) => 400,
                (1, _) => -400,
                _ => i32::try_from(dice.roll(801)).unwrap_or(0).saturating_sub(400),
            };
            if wanted != 0
                && let Some(result) = calendar.nth_working_day(date, wanted)
            {
                row!(offsets, "{named},{date},{wanted},{result}");
            }
            let to = if n == 2 { date } else { plus(day("2019-09-01"), dice.roll(1900)) };
            if let Some(count) = calendar.working_days(date, to) {
                row!(counts, "{named},{date},{to},{count}");
            }
            for (word, roll) in conventions {
                if let Some(result) = calendar.roll(date, roll) {
                    row!(rolls, "{named},{date},{word},{result}");
                }
            }
        }
    }
    written("offsets.csv", &offsets)?;
    written("counts.csv", &counts)?;
    written("rolls.csv", &rolls)
}

/// A plan with these items, on a calendar without rest days that reaches as far as plans do.
fn plan(indicators: &[Value], tasks: &[Value], reports: &[Value]) -> Plan {
    let plan = json!({
        "format": "tiendo/1", "id": "oracles", "name": "Đối chiếu", "period": {"start": "2019-01-01", "end": "2030-12-31"},
        "calendar": {"id": "all", "rest_days": []}, "units": [{"id": "u", "name": "Đơn vị"}],
        "indicators": indicators, "tasks": tasks, "reports": reports,
    });
    usable(Plan::parse(&plan.to_string()))
}

#[test]
fn terms() -> io::Result<()> {
    let mut dice = Dice::new(4);
    let mut asked: Vec<(NaiveDate, &str, usize)> = Vec::new();
    for unit in ["days", "weeks", "months", "years"] {
        for _ in 0..600 {
            // many ends of months
            let from = match dice.roll(3) {
                0 => day(&format!("20{:02}-{:02}-01", dice.roll(60), dice.roll(12).saturating_add(1))).pred_opt(),
                1 => Some(day(&format!("20{:02}-02-29", dice.roll(15).saturating_mul(4)))),
                _ => Some(plus(day("2000-01-01"), dice.roll(20_000))),
            };
            asked.push((from.unwrap_or_default(), unit, dice.roll(50).saturating_add(1)));
        }
    }
    let tasks: Vec<Value> = asked
        .iter()
        .enumerate()
        .map(|(n, (from, unit, count))| {
            let within = json!({(*unit).to_owned(): count});
            json!({"id": format!("t{n}"), "name": "T", "responsible": ["u"],
                "deadline": {"within": within, "from": from.to_string(), "roll": "none"}})
        })
        .collect();
    let assessment = plan(&[], &tasks, &[]).assess(&Records::none(), day("2019-01-01"));
    let mut out = "from,unit,n,last\n".to_owned();
    for ((from, unit, count), task) in asked.iter().zip(&assessment.tasks) {
        let Some(last) = task.due else { panic!("{} has no due day", task.id) };
        row!(out, "{from},{unit},{count},{last}");
    }
    written("terms.csv", &out)
}

#[test]
fn periods_and_due_days() -> io::Result<()> {
    let kinds = [
        ("week", "calendar", "01-01"),
        ("month", "calendar", "01-01"),
        ("quarter", "calendar", "01-01"),
        ("half_year", "calendar", "01-01"),
        ("nine_months", "calendar", "01-01"),
        ("year", "calendar", "01-01"),
        ("month", "decree_09_2019", "01-01"),
        ("quarter", "decree_09_2019", "01-01"),
        ("half_year", "decree_09_2019", "01-01"),
        ("nine_months", "decree_09_2019", "01-01"),
        ("year", "decree_09_2019", "01-01"),
        ("year", "calendar", "09-01"),
        ("half_year", "calendar", "09-05"),
        ("quarter", "calendar", "07-01"),
        ("nine_months", "calendar", "04-28"),
        ("quarter", "calendar", "02-28"),
    ];
    let mut windows = "every,window,year_starts,name,from,to\n".to_owned();
    let reports: Vec<Value> = kinds
        .iter()
        .enumerate()
        .map(|(n, (every, window, year_starts))| {
            let mut report = json!({"id": format!("r{n}"), "name": "R", "every": every, "window": window,
                "owed_by": ["u"], "deadline": {"working_days_after_close": 1}});
            if let (Value::Object(fields), true) = (&mut report, *year_starts != "01-01") {
                fields.insert("year_starts".to_owned(), json!(year_starts));
            }
            report
        })
        .collect();
    let assessment = plan(&[], &[], &reports).assess(&Records::none(), day("2031-06-01"));
    for ((every, window, year_starts), report) in kinds.iter().zip(&assessment.reports) {
        for period in &report.periods {
            let (name, span) = (&period.period, period.window);
            row!(windows, "{every},{window},{year_starts},{name},{},{}", span.from, span.to);
        }
    }
    written("periods.csv", &windows)?;

    let mut asked: Vec<(&str, &str, &str, u32)> = Vec::new();
    for every in ["month", "quarter", "half_year", "nine_months", "year"] {
        for deadline in ["by_day", "before_day"] {
            for within in ["next_month", "last_month"] {
                // before the 1st of the only month is before the period: an error of the plan
                let first = if (every, deadline, within) == ("month", "before_day", "last_month") { 2 } else { 1 };
                asked.extend((first..=31).map(|number| (every, deadline, within, number)));
            }
        }
    }
    let reports: Vec<Value> = asked
        .iter()
        .enumerate()
        .map(|(n, (every, deadline, within, number))| {
            json!({"id": format!("r{n}"), "name": "R", "every": every, "owed_by": ["u"],
                "start": "2022-01-01", "end": "2024-12-31", "deadline": {(*deadline).to_owned(): number, "in": within}})
        })
        .collect();
    let assessment = plan(&[], &[], &reports).assess(&Records::none(), day("2031-06-01"));
    let mut dues = "every,name,deadline,in,day,due\n".to_owned();
    for ((every, deadline, within, number), report) in asked.iter().zip(&assessment.reports) {
        for period in &report.periods {
            let Some(due) = period.original_due else { panic!("{} has no due day", period.period) };
            row!(dues, "{every},{},{deadline},{within},{number},{due}", period.period);
        }
    }
    written("dues.csv", &dues)
}

#[test]
fn deadline_calendar() -> io::Result<()> {
    let name = |n: usize| match n % 4 {
        0 => format!("Nhiệm vụ {n}; gồm hai phần, xem \"Phụ lục\\{n}\""),
        1 => "Tập trung quyết liệt đẩy nhanh tiến độ giải phóng mặt bằng, giải ngân vốn đầu tư công ".repeat(3),
        2 => format!("Dòng một\nBEGIN:VALARM\nTRIGGER:-P{n}D"),
        _ => format!("😀 {n}, ệệệệệệệệệệệệệệệệệệệệệệệệệệ"),
    };
    let tasks: Vec<Value> = (0..24)
        .map(|n| {
            json!({"id": format!("nhiệm-vụ/{n}@x"), "name": name(n), "responsible": ["u"],
                "deadline": {"by": plus(day("2023-09-01"), n).to_string()}})
        })
        .collect();
    let reports = [json!({"id": "thuế", "name": "Báo cáo, thuế", "every": "month", "owed_by": ["u"],
        "start": "2023-07-01", "end": "2023-12-31", "deadline": {"before_day": 15}})];
    let as_of = day("2023-08-31");
    let agenda = plan(&[], &tasks, &reports).agenda(&Records::none(), as_of, day("2023-09-01"), day("2023-12-31"));
    let options = |component| IcalOptions { language: Language::Vi, component, alarm_days: 7 };
    written("agenda-event.ics", &agenda.to_ical(options(IcalComponent::Event)))?;
    written("agenda-todo.ics", &agenda.to_ical(options(IcalComponent::Todo)))?;
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut out = "uid,day,summary\n".to_owned();
    for entry in &agenda.entries {
        // the one report here is of months
        let months = entry.period.as_ref().and_then(|period| period.split_once('-'));
        let period = months
            .map(|(year, month)| format!(" (tháng {}/{year})", month.trim_start_matches('0')))
            .unwrap_or_default();
        let owed = match entry.follows {
            Some(Follows::Explanation) => "Báo cáo giải trình, ",
            Some(Follows::Review) => "Xem xét trách nhiệm, ",
            Some(_) | None => "",
        };
        // each unit owes a report, and what follows, of its own
        let unit = match (entry.kind, entry.owed_by.as_slice()) {
            (ItemKind::Report | ItemKind::Consequence, [unit]) => format!(" – {}", unit.name.vi),
            _ => String::new(),
        };
        // a policy may be called as what follows by it
        let owed = if entry.name.vi.starts_with(owed.trim_end_matches(", ")) { "" } else { owed };
        let summary = format!("{owed}{}{period}{unit}", entry.name.vi);
        row!(out, "{},{},{}", cell(&format!("{}@{}", entry.uid, agenda.plan.id)), entry.day, cell(&summary));
    }
    written("agenda.csv", &out)
}

/// The day on which every indicator of `tests/oracles/questions.py` is assessed.
const AS_OF: &str = "2030-06-30";

/// The rows of a file that `tests/oracles/questions.py` made.
fn questions<const CELLS: usize>(name: &str) -> io::Result<Vec<[String; CELLS]>> {
    let text = std::fs::read_to_string(root().join("tests/oracles/questions").join(name))?;
    let row = |line: &str| {
        let cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        match <[String; CELLS]>::try_from(cells) {
            Ok(cells) => cells,
            Err(cells) => panic!("{name}: {cells:?} has other columns"),
        }
    };
    Ok(text.lines().skip(1).map(row).collect())
}

/// A state of these fields beside what every indicator has.
fn indicator(id: &str, due: &str, fields: Value) -> Value {
    let mut item = json!({"id": id, "name": "I", "measure": {"uom": "điểm", "kind": "snapshot"}, "due": due,
        "responsible": ["u"]});
    if let (Value::Object(item), Value::Object(fields)) = (&mut item, fields) {
        item.extend(fields);
    }
    item
}

/// `at_least 5`, or a word alone.
fn target(text: &str) -> Value {
    match text.split_once(' ') {
        Some((word, limit)) => json!({word: limit}),
        None => json!(text),
    }
}

fn observation(id: &str, on: &str, value: &str) -> Value {
    json!({"indicator": id, "on": on, "value": value})
}

/// The verdicts on these indicators, in their order.
fn verdicts(indicators: &[Value], observations: &[Value]) -> Vec<Value> {
    let plan = plan(indicators, &[], &[]);
    let records = json!({"format": "tiendo/1", "plan": "oracles", "observations": observations});
    let assessment = plan.assess(&usable(Records::parse(&records.to_string(), &plan)), day(AS_OF));
    value(&assessment).get("indicators").and_then(Value::as_array).cloned().unwrap_or_default()
}

/// What stands at these places of a verdict, as cells; nothing where nothing is said.
fn cells(verdict: &Value, places: &[&str]) -> String {
    let cell = |place: &&str| match verdict.pointer(place) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    };
    places.iter().map(cell).collect::<Vec<_>>().join(",")
}

#[test]
fn growth() -> io::Result<()> {
    let asked = questions::<8>("growth.csv")?;
    let groups = questions::<2>("growth-groups.csv")?;
    let mut indicators: Vec<Value> = asked
        .iter()
        .map(|[id, aim, limit, base, base_on, _, _, due]| {
            let mut growth = serde_json::Map::new();
            // a natural limit is for growth without a target only, and for one that leads to it
            let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
            let is_ahead = match aim.as_str() {
                "up" => number(base) <= number(limit),
                "down" => number(limit) <= number(base),
                _ => false,
            };
            if is_ahead {
                growth.insert("limit".to_owned(), json!(limit));
            }
            let mut fields = json!({"baseline": {"value": base, "on": base_on}});
            if let Value::Object(fields) = &mut fields {
                if matches!(aim.as_str(), "up" | "down") {
                    growth.insert("direction".to_owned(), json!(aim));
                } else {
                    fields.insert("target".to_owned(), target(aim));
                }
                fields.insert("growth".to_owned(), Value::Object(growth));
            }
            indicator(id, due, fields)
        })
        .collect();
    indicators.extend(groups.iter().map(|[id, parts]| {
        json!({"id": id, "name": "I", "growth_of": parts.split(';').collect::<Vec<_>>(), "responsible": ["u"]})
    }));
    let observations: Vec<Value> =
        asked.iter().map(|[id, _, _, _, _, value, on, _]| observation(id, on, value)).collect();
    let verdicts = verdicts(&indicators, &observations);

    let mut out =
        "id,target,limit,base,base_on,value,on,due,observed,required,ratio,coefficient,category,score,status\n"
            .to_owned();
    let growth =
        ["observed", "required", "ratio", "coefficient", "category", "score"].map(|name| format!("/growth/{name}"));
    let mut places: Vec<&str> = growth.iter().map(String::as_str).collect();
    places.push("/status");
    for (row, verdict) in asked.iter().zip(&verdicts) {
        row!(out, "{},{}", row.join(","), cells(verdict, &places));
    }
    written("growth.csv", &out)?;

    let mut out = "id,parts,category,score,status\n".to_owned();
    for (row, verdict) in groups.iter().zip(verdicts.iter().skip(asked.len())) {
        row!(out, "{},{}", row.join(","), cells(verdict, &["/growth/category", "/growth/score", "/status"]));
    }
    written("growth-groups.csv", &out)
}

#[test]
fn compound_paths() -> io::Result<()> {
    let asked = questions::<7>("compound.csv")?;
    let indicators: Vec<Value> = asked
        .iter()
        .map(|[id, base, base_on, aim, _, _, due]| {
            let baseline = json!({"value": base, "on": base_on});
            indicator(id, due, json!({"baseline": baseline, "target": target(aim), "path": "compound"}))
        })
        .collect();
    let observations: Vec<Value> = asked.iter().map(|[id, _, _, _, value, on, _]| observation(id, on, value)).collect();
    let mut out = "id,base,base_on,target,value,on,due,progress,expected,expected_progress,pace,status\n".to_owned();
    for (row, verdict) in asked.iter().zip(verdicts(&indicators, &observations)) {
        let places = ["/progress", "/expected", "/expected_progress", "/pace", "/status"];
        row!(out, "{},{}", row.join(","), cells(&verdict, &places));
    }
    written("compound.csv", &out)
}

#[test]
fn trends() -> io::Result<()> {
    let asked = questions::<5>("trend.csv")?;
    let indicators: Vec<Value> = asked
        .iter()
        .map(|[id, aim, days, due, _]| {
            let days: u32 = days.parse().unwrap_or_default();
            indicator(id, due, json!({"target": target(aim), "forecast": {"trend": {"days": days}}}))
        })
        .collect();
    let mut observations = Vec::new();
    for [id, _, _, _, figures] in &asked {
        let of_days = figures.split(';').filter_map(|figure| figure.split_once('='));
        observations.extend(of_days.map(|(on, value)| observation(id, on, value)));
    }
    let mut out = "id,target,days,due,figures,value,gap,reaches\n".to_owned();
    for (row, verdict) in asked.iter().zip(verdicts(&indicators, &observations)) {
        row!(out, "{},{}", row.join(","), cells(&verdict, &["/forecast/value", "/forecast/gap", "/forecast/reaches"]));
    }
    written("trend.csv", &out)
}

/// What the corpus explains in English, with how the indicator's numbers are printed.
#[test]
fn explanations() -> Result<(), String> {
    let mut out = "digits,rounding,line\n".to_owned();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for case in cases()? {
        let Ok(assessment) = answer(&case.plan, case.records.as_deref(), &case.as_of) else { continue };
        for verdict in &assessment.indicators {
            let print = verdict.print.map_or((2, Rounding::HalfUp), |print| (print.digits, print.rounding));
            let rounding = match print.1 {
                Rounding::HalfUp => "half_up",
                Rounding::HalfEven => "half_even",
                Rounding::Truncate => "truncate",
            };
            for line in verdict.explain(Language::En).lines() {
                let row = format!("{},{rounding},\"{}\"", print.0, line.replace('"', "\"\""));
                if seen.insert(row.clone()) {
                    row!(out, "{row}");
                }
            }
        }
    }
    written("explanations.csv", &out).map_err(|error| error.to_string())
}
