//! The engine as a web module: text in, text out.
//!
//! `js/tiendo.js` is the front door; it makes objects and `Error`s of what is answered here. Whatever goes in, no
//! function here panics: a problem is an `Err` with text.

use tiendo::{Diagnostics, Language, Plan, Records, Verdict, Words, parse_as_of};
use wasm_bindgen::prelude::wasm_bindgen;

/// The assessment of the records against the plan on one day, as JSON.
///
/// # Errors
/// The diagnostics of the inputs that cannot be used, as a JSON array.
#[wasm_bindgen]
pub fn assess(plan: &[u8], records: &[u8], as_of: &str) -> Result<String, String> {
    assess_or_say_why(text(plan), text(records), as_of).map_err(|problems| problems.to_json())
}

/// Every problem, warning and note of a plan, and of records for it, as a JSON array.
#[wasm_bindgen]
pub fn check(plan: &[u8], records: Option<Vec<u8>>) -> String {
    let records = records.as_deref().map(text);
    tiendo::check(text(plan), records).to_json()
}

/// One verdict of an assessment (its JSON) in words.
///
/// # Errors
/// One sentence: the text is not a verdict.
#[wasm_bindgen]
pub fn explain(verdict: &str, language: &str) -> Result<String, String> {
    match Verdict::parse(verdict) {
        Some(verdict) => Ok(verdict.explain(language_named(language))),
        None => Err(String::from(
            "this is not a verdict; give an entry of an assessment's `indicators`, `tasks` or `consequences`",
        )),
    }
}

/// The words for statuses, as JSON.
#[wasm_bindgen]
pub fn words(language: &str) -> String {
    Words::of(language_named(language)).to_json()
}

// Large texts cross the border as bytes that the page has encoded: faster than a string, letter by letter.
// INVARIANT: an encoder's bytes are valid UTF-8.
fn text(utf8: &[u8]) -> &str {
    std::str::from_utf8(utf8).unwrap_or_default()
}

// In the order of the native corpus: the first input that cannot be used has all its problems told.
fn assess_or_say_why(plan: &str, records: &str, as_of: &str) -> Result<String, Diagnostics> {
    let as_of = parse_as_of(as_of)?;
    let plan = Plan::parse(plan)?;
    let records = Records::parse(records, &plan)?;
    Ok(plan.assess(&records, as_of).to_json())
}

// INVARIANT: tiendo.js lets only `vi` and `en` pass.
fn language_named(name: &str) -> Language {
    if name == "en" { Language::En } else { Language::Vi }
}
