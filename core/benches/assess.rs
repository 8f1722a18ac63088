//! What an assessment costs, as ratios in one run: against serde_json reading the same text, and per indicator from
//! 1,000 to 100,000 indicators. `cargo bench -p tiendo`.

#![expect(clippy::print_stdout, reason = "the ratios are printed")]
#![expect(clippy::float_arithmetic, reason = "times, not verdicts")]

use criterion::{BenchmarkId, Criterion, Throughput};
use std::cell::RefCell;
use std::hint::black_box;
use std::time::{Duration, Instant};
use tiendo::{Plan, Records, parse_as_of};

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
    criterion.final_summary();
}
