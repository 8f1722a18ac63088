//! The documents that follow from an assessment, in the terminal.

use crate::options::{Form, Options};
use std::io::Write;
use tiendo::{Assessment, Diagnostics, Draft, Letterhead};

/// Reads the letterhead that is asked for, or takes an empty one.
pub(crate) fn letterhead(options: &Options) -> Result<Letterhead, crate::Failure> {
    match &options.letterhead {
        None => Ok(Letterhead::default()),
        Some(path) => {
            let text =
                std::fs::read_to_string(path).map_err(|error| crate::Failure::Words(format!("{path}: {error}")))?;
            Letterhead::parse(&text).map_err(|problems: Diagnostics| problems.into())
        }
    }
}

/// The explanation of a unit.
pub(crate) fn explanation(assessment: &Assessment, unit: &str, options: &Options) -> Result<(), crate::Failure> {
    let draft = assessment.explanation_draft(unit, None, &letterhead(options)?, options.language);
    let draft = draft.ok_or_else(|| {
        crate::Failure::Words(format!("{unit} không phải giải trình / owes no explanation: {}", assessment.as_of))
    })?;
    print(&draft, options);
    Ok(())
}

/// In the form that is asked for.
pub(crate) fn print(draft: &Draft, options: &Options) {
    let text = match (options.json, options.form) {
        (true, _) => draft.to_json(),
        (false, Form::Text) => draft.to_text(),
        (false, Form::Markdown) => draft.to_markdown(),
        (false, Form::Html) => draft.to_html(),
    };
    say!("{text}");
}
