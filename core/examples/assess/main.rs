//! An assessment in the terminal: `cargo run --example assess -- --as-of 2023-08-31`.
//!
//! Without `--plan` and `--records` it assesses the built-in plan. Exit code 0, or 2 with diagnostics for bad input.

/// A line; a reader that has seen enough (`| head`) is no failure.
macro_rules! say {
    ($($words:tt)*) => {{
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

mod agenda;
mod board;
mod capital;
mod drafts;
mod gradings;
mod indicator;
mod options;
mod phrase;
mod services;
mod units;
mod year;

use options::{HELP, Options, Question};
use std::io::Write;
use std::process::ExitCode;
use tiendo::{Diagnostics, Plan, Records, builtin, parse_as_of};

fn main() -> ExitCode {
    let options = match options::read(std::env::args().skip(1)) {
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
    match answer(&options) {
        Ok(()) => ExitCode::SUCCESS,
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

enum Failure {
    Words(String),
    Input(Diagnostics),
}

impl From<Diagnostics> for Failure {
    fn from(problems: Diagnostics) -> Self {
        Self::Input(problems)
    }
}

fn answer(options: &Options) -> Result<(), Failure> {
    let as_of = parse_as_of(&options.as_of)?;
    let known_on = options.known_on.as_deref().map(parse_as_of).transpose()?;
    let (plan, records) = plan_and_records(options)?;
    let ahead = |days: u64| agenda::ahead(&plan, &records, as_of, known_on, days);
    let assess = |day| match known_on {
        Some(known_on) => plan.assess_as_known(&records, day, known_on),
        None => plan.assess(&records, day),
    };
    match &options.question {
        Question::Explanation { unit } => drafts::explanation(&assess(as_of), unit, options)?,
        Question::Report { since } => {
            let last = since.as_deref().map(parse_as_of).transpose()?.map(assess);
            let draft = assess(as_of).report_draft(last.as_ref(), &drafts::letterhead(options)?, options.language);
            drafts::print(&draft, options);
        }
        Question::Compare { since } => {
            let comparison = assess(parse_as_of(since)?).compare(&assess(as_of));
            if options.json {
                say!("{}", comparison.to_json());
            } else {
                let changes = comparison.changes.iter().map(|change| change.explain(options.language));
                let shares = comparison.shares.iter().map(|change| change.explain(options.language));
                let ranks = comparison.ranks.iter().map(|change| change.explain(options.language));
                changes.chain(shares).chain(ranks).for_each(|words| say!("{words}\n"));
            }
        }
        Question::Assessment => {
            let assessment = assess(as_of);
            match &options.only {
                Some(id) => board::explain(&assessment, id, options.language).map_err(Failure::Words)?,
                None => board::print(&assessment, options),
            }
        }
        Question::Agenda { days } => agenda::print(&ahead(*days), options),
        Question::Ical { days, file, component } => {
            agenda::write(&ahead(*days), file, *component, options.language).map_err(Failure::Words)?;
        }
        Question::Year(year) => year::print(plan.calendar(), *year, options),
    }
    Ok(())
}

fn plan_and_records(options: &Options) -> Result<(Plan, Records), Failure> {
    let read =
        |path: &String| std::fs::read_to_string(path).map_err(|error| Failure::Words(format!("{path}: {error}")));
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
    Ok((plan, records))
}
