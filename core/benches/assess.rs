//! What an assessment costs, as ratios in one run: against serde_json reading the same text, per indicator from 1,000 to
//! 100,000 indicators, what-ifs, caps and comparisons of four times as many units, and a million dossiers by columns
//! against a loop that only adds calendar days.
//! `cargo bench -p tiendo`.

#![expect(clippy::print_stdout, reason = "the ratios are printed")]
#![expect(clippy::float_arithmetic, reason = "times, not verdicts")]

use criterion::{BenchmarkId, Criterion, Throughput};
use std::cell::RefCell;
use std::hint::black_box;
use std::time::{Duration, Instant};
use tiendo::{Diagnostics, DossierColumns, Opened, Plan, Records, builtin, parse_as_of};

const OBSERVATIONS: usize = 12;

/// A plan of `count` indicators of all the forms there are, and twelve monthly observations of each.
fn inputs(count: usize) -> (String, String) {
    let indicators: Vec<String> = (0..count).map(indicator).collect();
    let units: Vec<String> = (0..20).map(|n| format!(r#"{{"id":"u{n}","name":"Đơn vị {n}"}}"#)).collect();
    let plan = format!(
        r#"{{"format":"tiendo/1","id":"bench","name":"Kế hoạch","period":{{"start":"2023-01-01","end":"2023-12-31"}},"sources":["kbnn","tckh"],"units":[{}],"indicators":[{}]}}"#,
        units.join(","),
        indicators.join(",\n")
    );
    let mut observations = Vec::with_capacity(count.saturating_mul(OBSERVATIONS));
    for n in 0..count {
        for month in 1..=OBSERVATIONS {
            let value = month.saturating_mul(80).saturating_add(n % 97);
            observations.push(format!(
                r#"{{"indicator":"indicator-{n}","on":"2023-{month:02}-28","value":{value}.25,"source":"kbnn","recorded":"2023-{month:02}-28"}}"#
            ));
        }
    }
    let records = format!(r#"{{"format":"tiendo/1","plan":"bench","observations":[{}]}}"#, observations.join(",\n"));
    (plan, records)
}

fn indicator(n: usize) -> String {
    let (kind, target, more) = match n % 4 {
        0 => ("cumulative", r#"{"at_least":1000}"#, ""),
        1 => ("cumulative", r#"{"at_most":1200}"#, r#","stale_after_days":45"#),
        2 => ("snapshot", r#"{"at_least":990,"stretch":1200}"#, r#","baseline":{"value":10,"on":"2022-12-31"}"#),
        _ => ("snapshot", r#"{"between":{"from":500,"to":900}}"#, ""),
    };
    let unit = n % 20;
    format!(
        r#"{{"id":"indicator-{n}","name":"Chỉ tiêu số {n}","measure":{{"uom":"triệu đồng","kind":"{kind}"}},"due":"2023-12-31","target":{target},"responsible":["u{unit}"]{more}}}"#
    )
}

/// The forms of indicators, one a line: `@k` is the number of the indicator k before, `@u` that of a unit.
const FORMS: &str = include_str!("../../tests/forms.json");

/// A plan of `count` indicators, all forms in turn, and monthly observations of those that are observed.
fn mixed(count: usize) -> (String, String) {
    let forms: Vec<&str> =
        FORMS.lines().filter(|line| line.starts_with('{')).map(|line| line.trim_end_matches(',')).collect();
    let mut indicators = Vec::with_capacity(count);
    let mut observations = Vec::new();
    for (n, form) in (0..count).zip(forms.iter().cycle()) {
        let mut indicator = form.replace("@u", &(n % 20).to_string());
        for back in (0..=10).rev() {
            indicator = indicator.replace(&format!("@{back}"), &n.saturating_sub(back).to_string());
        }
        if form.contains("\"measure\"") {
            let units: &[&str] =
                if form.contains("breakdown") { &[",\"unit\":\"u1\"", ",\"unit\":\"u2\""] } else { &[""] };
            for month in 1..=OBSERVATIONS {
                for unit in units {
                    let value = month.saturating_mul(80).saturating_add(n % 97);
                    observations.push(format!(
                        r#"{{"indicator":"indicator-{n}"{unit},"on":"2023-{month:02}-28","value":{value}.25,"recorded":"2023-{month:02}-28"}}"#
                    ));
                }
            }
        }
        indicators.push(indicator);
    }
    observations.push(r#"{"indicator":"capital","on":"2023-01-02","value":"1.2"}"#.to_owned());
    let units: Vec<String> = (0..20).map(|n| format!(r#"{{"id":"u{n}","name":"Đơn vị {n}"}}"#)).collect();
    let plan = format!(
        r#"{{"format":"tiendo/1","id":"bench","name":"Kế hoạch","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{}],"series":[{{"id":"capital","name":"Vốn","measure":{{"uom":"tỷ đồng","kind":"snapshot"}}}}],"indicators":[{}]}}"#,
        units.join(","),
        indicators.join(",\n")
    );
    let records = format!(r#"{{"format":"tiendo/1","plan":"bench","observations":[{}]}}"#, observations.join(",\n"));
    (plan, records)
}

/// Every form in turn, and one change on an opened plan against the whole again.
fn every_form(criterion: &mut Criterion) {
    let mut first = None;
    println!("\nAll forms in turn:");
    for count in [1_000, 10_000, 100_000] {
        let (plan, records) = mixed(count);
        let time = timed(criterion, "parse+assess, all forms", count, || assess(&plan, &records));
        let each = time.as_secs_f64() * 1e6 / count as f64;
        let base = *first.get_or_insert(each);
        println!("  {count:>7} indicators: {each:.2} µs each, {:.2} of the first\n", each / base);
    }
    let (plan, records) = mixed(100_000);
    let opened = Plan::parse(&plan).and_then(|plan| {
        let records = Records::parse(&records, &plan)?;
        Ok(Opened::new(plan, records, parse_as_of("2023-08-31")?, None))
    });
    let (Ok(opened), Ok(as_of)) = (opened, parse_as_of("2023-08-31")) else { return };
    let changes = [
        r#"{"observations":[{"indicator":"indicator-50000","on":"2023-08-28","value":900}]}"#,
        r#"{"targets":[{"indicator":"indicator-50000","target":{"at_least":500}}]}"#,
    ];
    let both = timed(criterion, "what if, of 100,000", 1, || {
        changes.iter().filter_map(|change| opened.what_if(change).ok()).map(|what_if| what_if.indicators.len()).sum()
    });
    let what_if = both.checked_div(2).unwrap_or(both);
    let Ok(plan) = Plan::parse(&plan) else { return };
    let Ok(records) = Records::parse(&records, &plan) else { return };
    let whole =
        timed(criterion, "assess, all forms, already read", 100_000, || plan.assess(&records, as_of).indicators.len());
    println!(
        "  assess of 100,000 {:>8.1} ms, a what-if {:>8.3} ms",
        whole.as_secs_f64() * 1e3,
        what_if.as_secs_f64() * 1e3
    );
    println!("  ratio {:.5} (at most 0.01)\n", what_if.as_secs_f64() / whole.as_secs_f64());
}

/// So many policies of every kind of condition: by status, unit and band of achievement, by a unit's share, by forecast and
/// quality, and on what is owed under another one. Together they speak of every indicator that lags.
fn policies(count: usize) -> String {
    let policy = |n: usize| {
        let unit = n % 20;
        let (from, to) = match n / 20 % 4 {
            0 => ("0", "0.25"),
            1 => ("0.25", "0.5"),
            2 => ("0.5", "0.75"),
            _ => ("0.75", "1"),
        };
        let lags = r#"{"indicator":["missed","behind","at_risk","no_data"]}"#;
        let when = match n % 10 {
            7 => format!(
                r#"{{"unit_share":{{"of":{lags},"among":{{"indicator":["missed","behind","at_risk","no_data","on_track","achieved","exceeded"]}},"at_least":0.5}}}},{{"unit":["u{unit}"]}},{lags}"#
            ),
            8 => format!(r#"{{"owed":{{"under":["policy-0"],"status":["overdue"]}}}},{{"unit":["u{unit}"]}}"#),
            9 => format!(
                r#"{{"any":[{{"forecast":["not_reached"]}},{{"quality":["stale"]}}]}},{{"unit":["u{unit}"]}},{lags}"#
            ),
            _ => format!(r#"{lags},{{"unit":["u{unit}"]}},{{"achievement":{{"at_least":{from},"below":{to}}}}}"#),
        };
        let then = if n == 0 { r#"{"explanation":{"within":{"days":5}}}"# } else { r#"{"reminder":{}}"# };
        format!(r#"{{"id":"policy-{n}","name":"Chính sách {n}","when":{{"all":[{when}]}},"then":{then}}}"#)
    };
    (0..count).map(policy).collect::<Vec<_>>().join(",")
}

/// What 100 policies add to the assessment of 100,000 indicators.
fn with_policies(criterion: &mut Criterion) {
    let (without, records) = mixed(100_000);
    let with = without.replacen("\"units\":", &format!("\"policies\":[{}],\"units\":", policies(100)), 1);
    let Ok(as_of) = parse_as_of("2023-08-31") else { return };
    let mut time_of = |name: &str, plan: &str| {
        let plan = Plan::parse(plan);
        if let Err(problems) = &plan {
            println!("{problems}");
        }
        let plan = plan.ok()?;
        let records = Records::parse(&records, &plan).ok()?;
        let follows = plan.assess(&records, as_of).consequences;
        let causes: usize = follows.iter().map(|consequence| consequence.because.len()).sum();
        println!("  {name}: {} consequences of {causes} causes", follows.len());
        Some(timed(criterion, name, 100_000, || plan.assess(&records, as_of).consequences.len()))
    };
    let (Some(without), Some(with)) = (time_of("without policies", &without), time_of("100 policies", &with)) else {
        return;
    };
    let added = with.saturating_sub(without);
    println!("\n100,000 indicators of all forms, assessed: {:>8.1} ms", without.as_secs_f64() * 1e3);
    println!("  100 policies add                         {:>8.1} ms", added.as_secs_f64() * 1e3);
    println!("  ratio {:.2} (at most 1)\n", added.as_secs_f64() / without.as_secs_f64());
}

/// Parse and assess, to the assessment; the number of verdicts, so that nothing is optimized away.
fn assess(plan: &str, records: &str) -> usize {
    let assessed = Plan::parse(plan).and_then(|plan| {
        let records = Records::parse(records, &plan)?;
        Ok(plan.assess(&records, parse_as_of("2023-08-31")?))
    });
    assessed.map_or(0, |assessment| assessment.indicators.len())
}

fn values(plan: &str, records: &str) -> usize {
    let read = |text: &str| {
        serde_json::from_str::<serde_json::Value>(text).map_or(0, |v| v.as_object().map_or(0, |o| o.len()))
    };
    read(plan).saturating_add(read(records))
}

/// Times a routine under criterion, and keeps the shortest time of one run.
fn timed(criterion: &mut Criterion, name: &str, count: usize, run: impl Fn() -> usize) -> Duration {
    let best = RefCell::new(Duration::MAX);
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10).throughput(Throughput::Elements(u64::try_from(count).unwrap_or(0)));
    group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
        bencher.iter_custom(|runs| {
            let mut total = Duration::ZERO;
            for _ in 0..runs {
                let start = Instant::now();
                black_box(run());
                let time = start.elapsed();
                total = total.saturating_add(time);
                best.replace_with(|best| (*best).min(time));
            }
            total
        });
    });
    group.finish();
    best.into_inner()
}

const SERVICES: u16 = 5;
const UNITS: u16 = 130;

/// Columns of so many dossiers of one year, the same for every run.
struct Dossiers {
    service: Vec<u16>,
    unit: Vec<u16>,
    received: Vec<i32>,
    finished: Vec<i32>,
    online: Vec<u8>,
}

impl Dossiers {
    fn new(count: u32) -> Self {
        // 2023-01-01, in days since 1970-01-01
        const FIRST: i32 = 19_358;
        let mut dossiers = Self {
            service: Vec::new(),
            unit: Vec::new(),
            received: Vec::new(),
            finished: Vec::new(),
            online: Vec::new(),
        };
        for n in 0..count {
            // a multiplicative hash, so that neighbours differ
            let mixed = n.wrapping_mul(2_654_435_761) >> 8;
            let part = |shift: u32, of: u32| (mixed >> shift).checked_rem(of).unwrap_or(0);
            let received = FIRST.saturating_add(i32::try_from(part(0, 365)).unwrap_or(0));
            let took = i32::try_from(part(5, 22)).unwrap_or(0);
            let finished = if part(9, 12) == 0 { DossierColumns::NO_DAY } else { received.saturating_add(took) };
            dossiers.service.push(u16::try_from(part(3, u32::from(SERVICES))).unwrap_or(0));
            dossiers.unit.push(u16::try_from(part(6, u32::from(UNITS))).unwrap_or(0));
            dossiers.received.push(received);
            dossiers.finished.push(finished);
            dossiers.online.push(u8::from(part(4, 3) == 0));
        }
        dossiers
    }

    fn plan() -> String {
        let units: Vec<String> = (0..UNITS).map(|n| format!(r#"{{"id":"u{n}","name":"Đơn vị {n}"}}"#)).collect();
        let services: Vec<String> = (0..SERVICES)
            .map(|n| {
                let limit = if n % 2 == 0 { "working_days" } else { "days" };
                let days = n.saturating_mul(3).saturating_add(3);
                format!(r#"{{"id":"s{n}","name":"Dịch vụ {n}","limit":{{"{limit}":{days}}},"on_time_rate":"due"}}"#)
            })
            .collect();
        format!(
            r#"{{"format":"tiendo/1","id":"bench","name":"Một cửa","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{}],"services":[{}]}}"#,
            units.join(","),
            services.join(",")
        )
    }

    fn columns(&self) -> DossierColumns<'_> {
        DossierColumns {
            service: &self.service,
            unit: &self.unit,
            received: &self.received,
            finished: &self.finished,
            online: &self.online,
            ..DossierColumns::default()
        }
    }

    /// What a page would write by hand: calendar days, a status, totals by service and unit.
    fn by_hand(&self, as_of: i32) -> usize {
        let mut due = vec![0_i32; self.received.len()];
        let mut status = vec![0_u8; self.received.len()];
        let mut totals = vec![0_u32; usize::from(SERVICES).saturating_mul(usize::from(UNITS)).saturating_mul(8)];
        let columns = self.service.iter().zip(&self.unit).zip(&self.received).zip(&self.finished);
        for (((((service, unit), received), finished), due), status) in columns.zip(&mut due).zip(&mut status) {
            *due = received.wrapping_add(i32::from(*service).wrapping_mul(3).wrapping_add(3));
            let is_done = *finished != DossierColumns::NO_DAY && *finished <= as_of;
            *status = match (is_done, *finished < *due, *finished == *due, as_of <= *due) {
                (true, true, _, _) => 4,
                (true, false, true, _) => 5,
                (true, false, false, _) => 6,
                (false, _, _, true) => 0,
                (false, _, _, false) => 3,
            };
            let place = usize::from(*service).wrapping_mul(usize::from(UNITS)).wrapping_add(usize::from(*unit));
            if let Some(total) = totals.get_mut(place.wrapping_mul(8).wrapping_add(usize::from(*status))) {
                *total = total.wrapping_add(1);
            }
        }
        black_box((&due, &status));
        totals.iter().filter(|total| **total > 0).count()
    }
}

fn dossiers(criterion: &mut Criterion) {
    const COUNT: u32 = 1_000_000;
    let (Ok(plan), Ok(as_of)) = (Plan::parse(&Dossiers::plan()), parse_as_of("2023-10-31")) else { return };
    let dossiers = Dossiers::new(COUNT);
    let by_hand = timed(criterion, "dossiers, calendar days by hand", 1_000_000, || dossiers.by_hand(19_661));
    let columns = timed(criterion, "dossiers by columns", 1_000_000, || {
        plan.assess_dossiers(&dossiers.columns(), as_of).map_or(0, |answers| answers.status.len())
    });
    println!("\n1,000,000 dossiers of {SERVICES} services and {UNITS} units, by columns:");
    println!("  a loop that adds calendar days {:>8.1} ms", by_hand.as_secs_f64() * 1e3);
    println!("  assess_dossiers                {:>8.1} ms", columns.as_secs_f64() * 1e3);
    println!("  ratio {:.2}\n", columns.as_secs_f64() / by_hand.as_secs_f64());
}

/// The plan that comes with the crate: from text to text, and what of it is assessing.
fn built_in(criterion: &mut Criterion) {
    let (plan, records) = (builtin::NGA_NAM_2023_PLAN, builtin::NGA_NAM_2023_RECORDS);
    let answered = |plan: &str, records: &str| {
        let day = parse_as_of("2023-08-31")?;
        let plan = Plan::parse(plan)?;
        Ok::<_, Diagnostics>(plan.assess(&Records::parse(records, &plan)?, day).to_json().len())
    };
    let whole = timed(criterion, "built-in, text to text", 1, || answered(plan, records).unwrap_or(0));
    let assessed = timed(criterion, "built-in, to the assessment", 1, || assess(plan, records));
    println!("\nThe built-in plan on one day, text to text {:>8.2} ms", whole.as_secs_f64() * 1e3);
    println!("  without writing it                     {:>8.2} ms\n", assessed.as_secs_f64() * 1e3);
}

/// A plan of so many units.
fn of_units(count: usize, more: &str) -> String {
    let units: Vec<String> = (0..count).map(|n| format!(r#"{{"id":"u{n}","name":"Đơn vị {n}"}}"#)).collect();
    format!(
        r#"{{"format":"tiendo/1","id":"bench","name":"Kế hoạch","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{}],{more}}}"#,
        units.join(",")
    )
}

fn each(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect::<Vec<_>>().join(",")
}

/// A plan and records that can be used.
fn read(plan: &str, records: &str) -> Option<(Plan, Records)> {
    let records = format!(r#"{{"format":"tiendo/1","plan":"bench",{records}}}"#);
    let read = Plan::parse(plan).and_then(|plan| Ok((Records::parse(&records, &plan)?, plan)));
    read.inspect_err(|problems| println!("{problems}")).ok().map(|(records, plan)| (plan, records))
}

/// A breakdown over so many units, ten policies on each part, and another figure of every second unit on trial.
fn tried(count: usize) -> Option<(Opened, String)> {
    let lags = r#"{"indicator":["missed","behind","at_risk","no_data"]}"#;
    let policies = each(10, |n| {
        format!(r#"{{"id":"p{n}","name":"P","when":{lags},"then":{{"explanation":{{"within":{{"days":5}}}}}}}}"#)
    });
    let parts = each(count, |n| format!(r#"{{"unit":"u{n}","target":{{"at_least":100}}}}"#));
    let plan = of_units(
        count,
        &format!(
            r#""policies":[{policies}],"indicators":[{{"id":"i","name":"I","measure":{{"uom":"hộ","kind":"cumulative"}},"due":"2023-12-31","target":{{"at_least":100}},"roll_up":"all_of","breakdown":[{parts}],"responsible":["u0"]}}]"#
        ),
    );
    let figures = |of_others: u32| {
        let figure = |n: usize| if n.is_multiple_of(2) { 10 } else { of_others };
        let one = |n: usize| format!(r#"{{"indicator":"i","unit":"u{n}","on":"2023-06-30","value":{}}}"#, figure(n));
        format!(r#""observations":[{}]"#, each(count, one))
    };
    let (plan, records) = read(&plan, &figures(10))?;
    let opened = Opened::new(plan, records, parse_as_of("2023-08-31").ok()?, None);
    Some((opened, format!("{{{}}}", figures(90))))
}

/// So many units with points of their own, of which a fifth may have the best grade, and a policy that excludes each.
fn capped(count: usize) -> Option<(Plan, Records)> {
    let tasks = each(count, |n| {
        format!(r#"{{"id":"t{n}","name":"T","deadline":{{"by":"2023-06-30"}},"responsible":["u{n}"]}}"#)
    });
    let by_points = |grade: &str, from: u32| {
        format!(r#"{{"id":"{grade}","name":"{grade}","all":[{{"criterion":"points","at_least":{from}}}]}}"#)
    };
    let grades = [by_points("a", 90), by_points("b", 70), by_points("c", 0)].join(",");
    let units = each(count, |n| format!(r#""u{n}""#));
    let plan = of_units(
        count,
        &format!(
            r#""policies":[{{"id":"p","name":"P","when":{{"task":["overdue"]}},"then":{{"grade":{{"excluded_from":["a"]}}}}}}],"tasks":[{tasks}],"rule_sets":[{{"id":"own","name":"Q","criteria":[{{"id":"points","name":"P","kind":"points","max":1000000}}],"grades":[{grades}],"caps":[{{"grade":"b","at_most":0.2,"of":["a","b","c"],"by":"points"}}]}}],"gradings":[{{"id":"g","name":"G","rule_set":"own","units":[{units}]}}]"#
        ),
    );
    let points = |n: usize| n.saturating_add(100);
    let scores = each(count, |n| {
        format!(r#"{{"grading":"g","unit":"u{n}","criterion":"points","on":"2023-06-30","points":{}}}"#, points(n))
    });
    read(&plan, &format!(r#""scores":[{scores}]"#))
}

/// So many monthly reports.
fn reported(count: usize) -> Option<(Plan, Records)> {
    let one =
        |n: usize| format!(r#"{{"id":"r{n}","name":"R","every":"month","deadline":{{"by_day":15}},"owed_by":["u0"]}}"#);
    read(&of_units(1, &format!(r#""reports":[{}]"#, each(count, one))), r#""submissions":[]"#)
}

/// What looks many things up among many others: four times as much of it takes little more than four times as long.
fn many_of_one(criterion: &mut Criterion) {
    let (Ok(january), Ok(december)) = (parse_as_of("2023-01-31"), parse_as_of("2023-12-31")) else { return };
    println!("\nFour times as many:");
    let grown = |name: &str, [few, many]: [Duration; 2]| {
        let ratio = many.as_secs_f64() / few.as_secs_f64();
        println!("  {name}: {:.1} ms, ratio {ratio:.1} (at most 6)\n", many.as_secs_f64() * 1e3);
    };
    let tries = [1_000, 4_000].map(|count| {
        let Some((opened, change)) = tried(count) else { return Duration::ZERO };
        timed(criterion, "what if, many units", count, || {
            opened.what_if(&change).map_or(0, |found| found.settled.len())
        })
    });
    grown("what if, 4,000 units", tries);
    let caps = [4_000, 16_000].map(|count| {
        let Some((plan, records)) = capped(count) else { return Duration::ZERO };
        timed(criterion, "grades under a cap", count, || plan.assess(&records, december).gradings.len())
    });
    grown("grades under a cap, 16,000 units", caps);
    let compared = [2_000, 8_000].map(|count| {
        let Some((plan, records)) = reported(count) else { return Duration::ZERO };
        let (before, after) = (plan.assess(&records, january), plan.assess(&records, december));
        timed(criterion, "compare, new periods", count, || before.compare(&after).changes.len())
    });
    grown("compare, 8,000 reports", compared);
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let (plan, records) = inputs(10_000);
    let text = plan.len().saturating_add(records.len());
    let reading = timed(&mut criterion, "serde_json::Value", 10_000, || values(&plan, &records));
    let assessing = timed(&mut criterion, "parse+assess", 10_000, || assess(&plan, &records));
    println!("\n10,000 indicators with 12 observations each, {:.1} MB of JSON:", text as f64 / 1e6);
    println!("  serde_json to a Value {:>8.1} ms", reading.as_secs_f64() * 1e3);
    println!("  parse and assess      {:>8.1} ms", assessing.as_secs_f64() * 1e3);
    println!("  ratio {:.2} (at most 1.5)\n", assessing.as_secs_f64() / reading.as_secs_f64());
    let mut first = None;
    for count in [1_000, 10_000, 100_000] {
        let (plan, records) = inputs(count);
        let time = timed(&mut criterion, "parse+assess", count, || assess(&plan, &records));
        let each = time.as_secs_f64() * 1e6 / count as f64;
        let base = *first.get_or_insert(each);
        println!("  {count:>7} indicators: {each:.2} µs each, {:.2} of the first\n", each / base);
    }
    built_in(&mut criterion);
    every_form(&mut criterion);
    with_policies(&mut criterion);
    many_of_one(&mut criterion);
    dossiers(&mut criterion);
    criterion.final_summary();
}
