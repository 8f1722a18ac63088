//! An assessment in the terminal: `cargo run --example assess -- --as-of 2023-08-31`.
//!
//! Without `--plan` and `--records` it assesses the built-in plan. Exit code 0, or 2 with diagnostics for bad input.

use std::io::Write;
use std::process::ExitCode;
use tiendo::{
    Assessment, Band, DeadlineStatus, Diagnostics, IndicatorStatus, IndicatorVerdict, Language, Plan, Records, Target,
    TaskVerdict, builtin, parse_as_of, print_day,
};

/// A line; a reader that has seen enough (`| head`) is no failure.
macro_rules! say {
    ($($words:tt)*) => {{
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

const HELP: &str = "\
Assess a plan and its records on one day.

  cargo run --example assess -- [options]

  --as-of YYYY-MM-DD   the day the question is asked about (2023-08-31)
  --plan FILE          a plan; without it the built-in plan nga-nam-2023
  --records FILE       its records; without it none, or the built-in ones of the built-in plan
  --lang vi|en         the language (vi)
  --json               the whole assessment as JSON
  --explain            every verdict with its arithmetic and its document
  --help               this text";

struct Options {
    as_of: String,
    plan: Option<String>,
    records: Option<String>,
    language: Language,
    json: bool,
    explain: bool,
}

fn main() -> ExitCode {
    let options = match read_options(std::env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            say!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(words) => {
            eprintln!("{words}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match assess(&options) {
        Ok(assessment) => {
            print(&assessment, &options);
            ExitCode::SUCCESS
        }
        Err(Failure::Words(words)) => {
            eprintln!("{words}");
            ExitCode::from(2)
        }
        Err(Failure::Input(problems)) => {
            problems.iter().for_each(|problem| eprintln!("{}", problem.print(options.language)));
            ExitCode::from(2)
        }
    }
}

fn read_options(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>, String> {
    let mut options = Options {
        as_of: "2023-08-31".to_owned(),
        plan: None,
        records: None,
        language: Language::Vi,
        json: false,
        explain: false,
    };
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--as-of" => options.as_of = value()?,
            "--plan" => options.plan = Some(value()?),
            "--records" => options.records = Some(value()?),
            "--lang" => {
                let code = value()?;
                options.language = Language::parse(&code).ok_or(format!("--lang is vi or en, not {code}"))?;
            }
            "--json" => options.json = true,
            "--explain" => options.explain = true,
            "--help" | "-h" => return Ok(None),
            other => return Err(format!("there is no option {other}")),
        }
    }
    Ok(Some(options))
}

enum Failure {
    Words(String),
    Input(Diagnostics),
}

impl From<Diagnostics> for Failure {
    fn from(problems: Diagnostics) -> Self {
        Self::Input(problems)
    }
}

fn assess(options: &Options) -> Result<Assessment, Failure> {
    let read =
        |path: &String| std::fs::read_to_string(path).map_err(|error| Failure::Words(format!("{path}: {error}")));
    let as_of = parse_as_of(&options.as_of)?;
    let (plan, records) = match (&options.plan, &options.records) {
        (None, None) => (builtin::NGA_NAM_2023_PLAN.to_owned(), Some(builtin::NGA_NAM_2023_RECORDS.to_owned())),
        (None, Some(records)) => (builtin::NGA_NAM_2023_PLAN.to_owned(), Some(read(records)?)),
        (Some(plan), None) => (read(plan)?, None),
        (Some(plan), Some(records)) => (read(plan)?, Some(read(records)?)),
    };
    let plan = Plan::parse(&plan)?;
    let records = match records {
        Some(records) => Records::parse(&records, &plan)?,
        None => Records::none(),
    };
    Ok(plan.assess(&records, as_of))
}

fn print(assessment: &Assessment, options: &Options) {
    if options.json {
        say!("{}", assessment.to_json());
        return;
    }
    let language = options.language;
    let word = |vi: &'static str, en: &'static str| match language {
        Language::Vi => vi,
        Language::En => en,
    };
    let title = assessment.plan.name.get(language);
    say!("{title}\n{} {}\n", word("Ngày đánh giá", "As of"), print_day(assessment.as_of, language));
    print_summary(assessment, language);
    let sections = assessment.sections.iter().map(|section| Some(section.id.as_str())).chain([None]);
    for section in sections {
        let indicators: Vec<&IndicatorVerdict> =
            assessment.indicators.iter().filter(|i| i.section.as_deref() == section).collect();
        let tasks: Vec<&TaskVerdict> = assessment.tasks.iter().filter(|t| t.section.as_deref() == section).collect();
        if indicators.is_empty() && tasks.is_empty() {
            continue;
        }
        let found = assessment.sections.iter().find(|known| Some(known.id.as_str()) == section);
        let name = found.map_or(word("Khác", "Other"), |section| section.name.get(language));
        say!("\n{name}");
        indicators.iter().for_each(|indicator| print_indicator(indicator, options));
        tasks.iter().for_each(|task| print_task(task, options));
    }
    if !assessment.consequences.is_empty() {
        say!("\n{}", word("Phải giải trình", "Explanations owed"));
    }
    for consequence in &assessment.consequences {
        let due = consequence.due.map_or("–".to_owned(), |due| print_day(due, language));
        let because: Vec<&str> = consequence.because.iter().map(|cause| cause.name.get(language)).collect();
        let unit = consequence.owed_by.name.get(language);
        say!("  → {unit} ({} {due}): {}{}", word("hạn", "by"), because.join("; "), mark(consequence.illustrative));
    }
    say!("\n{}", word("* số minh họa, không phải số chính thức", "* illustrative, not official"));
    assessment.diagnostics.iter().for_each(|diagnostic| eprintln!("{}", diagnostic.print(language)));
}

fn print_summary(assessment: &Assessment, language: Language) {
    use IndicatorStatus::{
        Achieved, AtRisk, Behind, Exceeded, InProgress, Missed, NearlyAchieved, NoData, NotStarted, OnTrack,
    };
    let counts = &assessment.summary.indicators;
    let by_status = [
        (Missed, counts.missed),
        (Behind, counts.behind),
        (NoData, counts.no_data),
        (AtRisk, counts.at_risk),
        (NearlyAchieved, counts.nearly_achieved),
        (InProgress, counts.in_progress),
        (NotStarted, counts.not_started),
        (OnTrack, counts.on_track),
        (Achieved, counts.achieved),
        (Exceeded, counts.exceeded),
    ];
    let some: Vec<String> = by_status
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| format!("{count} {}", status.label(language)))
        .collect();
    let deadlines = assessment.summary.deadlines;
    match language {
        Language::Vi => {
            say!("Chỉ tiêu ({}): {}", assessment.indicators.len(), some.join(", "));
            say!(
                "Nhiệm vụ ({}): {} hoàn thành đúng hạn, {} hoàn thành quá hạn, {} đang trong hạn, {} quá hạn; miễn {}",
                deadlines.total,
                deadlines.done_in_time,
                deadlines.done_late,
                deadlines.pending_in_time,
                deadlines.pending_overdue,
                deadlines.waived
            );
        }
        Language::En => {
            say!("Indicators ({}): {}", assessment.indicators.len(), some.join(", "));
            say!(
                "Tasks ({}): {} done in time, {} done late, {} pending in time, {} overdue; {} waived",
                deadlines.total,
                deadlines.done_in_time,
                deadlines.done_late,
                deadlines.pending_in_time,
                deadlines.pending_overdue,
                deadlines.waived
            );
        }
    }
}

fn mark(illustrative: bool) -> &'static str {
    if illustrative { " *" } else { "" }
}

fn print_indicator(verdict: &IndicatorVerdict, options: &Options) {
    let language = options.language;
    if options.explain {
        say!("{}\n", indented(&verdict.explain(language)));
        return;
    }
    let sign = match verdict.status {
        IndicatorStatus::Missed | IndicatorStatus::Behind => '✗',
        IndicatorStatus::AtRisk | IndicatorStatus::NearlyAchieved => '!',
        IndicatorStatus::NoData | IndicatorStatus::InProgress | IndicatorStatus::NotStarted => '·',
        IndicatorStatus::OnTrack | IndicatorStatus::Achieved | IndicatorStatus::Exceeded => '✓',
    };
    let target = match &verdict.target {
        Target::AtLeast(limit) => format!("≥ {}", limit.print(language)),
        Target::AtMost(limit) => format!("≤ {}", limit.print(language)),
        Target::Between(Band { from, to }) => format!("{} – {}", from.print(language), to.print(language)),
    };
    let actual = verdict.actual.as_ref().map_or("–".to_owned(), |actual| actual.print(language));
    let on = verdict.observed_on.map_or(String::new(), |on| format!(" ({})", print_day(on, language)));
    let (status, uom) = (verdict.status.label(language), verdict.measure.uom.get(language));
    let name = verdict.name.get(language);
    say!("  {sign} {status:<16} {name}: {actual} / {target} {uom}{on}{}", mark(verdict.illustrative));
}

fn print_task(verdict: &TaskVerdict, options: &Options) {
    let language = options.language;
    if options.explain {
        say!("{}\n", indented(&verdict.explain(language)));
        return;
    }
    let sign = match verdict.status {
        DeadlineStatus::Overdue | DeadlineStatus::DoneLate => '✗',
        DeadlineStatus::DueSoon | DeadlineStatus::DueToday => '!',
        DeadlineStatus::Upcoming | DeadlineStatus::Paused | DeadlineStatus::Waived => '·',
        DeadlineStatus::DoneEarly | DeadlineStatus::DoneOnTime => '✓',
    };
    let due = verdict.due.map_or("–".to_owned(), |due| print_day(due, language));
    let (status, name) = (verdict.status.label(language), verdict.name.get(language));
    say!("  {sign} {status:<16} {name} ({due}){}", mark(verdict.illustrative));
}

fn indented(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("  {line}")).collect();
    lines.join("\n")
}
