//! The engine as two web modules, text in and text out: `engine` reads plans and records and assesses them, `explain`
//! puts assessments into words. Which of them is built is chosen by the feature of its name.
//!
//! `js/tiendo.js` and `js/explain.js` are the front doors; they make objects and `Error`s of what is answered here.
//! Whatever goes in, no function here panics: a problem is an `Err` with text.

#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "explain")]
pub mod explain;

use chrono::NaiveDate;
use tiendo::{Diagnostics, Language, parse_as_of};

// Large texts cross the border as bytes that the page has encoded: faster than a string, letter by letter.
// INVARIANT: an encoder's bytes are valid UTF-8.
pub(crate) fn text(utf8: &[u8]) -> &str {
    std::str::from_utf8(utf8).unwrap_or_default()
}

// INVARIANT: the front doors let only `vi` and `en` pass.
pub(crate) fn language_named(name: &str) -> Language {
    if name == "en" { Language::En } else { Language::Vi }
}

/// A day beside the as-of date; what is wrong with it names the option.
pub(crate) fn day_of(option: &str, text: &str) -> Result<NaiveDate, Diagnostics> {
    parse_as_of(text).map_err(|Diagnostics(mut problems)| {
        problems.iter_mut().for_each(|problem| problem.pointer = format!("/{option}"));
        Diagnostics(problems)
    })
}
