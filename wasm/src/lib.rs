//! What both web modules do with what crosses the border, which is text in and text out: `engine` reads plans and records
//! and assesses them, `explain` puts assessments into words.
//!
//! `js/tiendo.js` and `js/explain.js` are the front doors; they make objects and `Error`s of what is answered here.
//! Whatever goes in, no function of the modules panics: a problem is an `Err` with text.

use chrono::NaiveDate;
use tiendo::{Diagnostics, Language, parse_as_of};

/// A text. Large ones cross as bytes that the page has encoded: faster than a string, letter by letter.
///
/// INVARIANT: an encoder's bytes are valid UTF-8.
pub fn text(utf8: &[u8]) -> &str {
    std::str::from_utf8(utf8).unwrap_or_default()
}

/// The language of a name.
///
/// INVARIANT: the front doors let only `vi` and `en` pass.
pub fn language_named(name: &str) -> Language {
    if name == "en" { Language::En } else { Language::Vi }
}

/// A day beside the as-of date.
///
/// # Errors
/// What is wrong with it, in the place of the option's name.
pub fn day_of(option: &str, text: &str) -> Result<NaiveDate, Diagnostics> {
    parse_as_of(text).map_err(|Diagnostics(mut problems)| {
        problems.iter_mut().for_each(|problem| problem.pointer = format!("/{option}"));
        Diagnostics(problems)
    })
}
