//! What is wrong with an input, or worth knowing about it: where, in whose words, and the way out.

mod problem;
mod words;

pub(crate) use problem::{Expected, Problem, Thing};

use crate::text::{Language, Text};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "an input is used or not, and what is used is to be looked at or not")]
pub enum Severity {
    /// The input cannot be used, and nothing of it is.
    Error,
    /// Used, with a defined result that somebody should look at.
    Warning,
    /// Used; worth knowing.
    Note,
}

/// Which input a diagnostic speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Input {
    /// The rules.
    Plan,
    /// What happened.
    Records,
    /// The as-of date.
    AsOf,
    /// What an office puts around its documents.
    Letterhead,
    /// What is tried.
    Change,
    /// A calendar that stands by itself.
    Calendar,
    /// An answer that was filed, or a verdict out of it.
    Assessment,
}

/// One problem: where it stands, what it is, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name in kebab case, for programs.
    pub code: String,
    /// Which input.
    pub input: Input,
    /// JSON Pointer (RFC 6901) to the place; empty for the whole text.
    pub pointer: String,
    /// Line of the place, counted from 1; none for the as-of date.
    pub line: Option<u32>,
    /// What is the matter.
    pub message: Text,
    /// A way out.
    pub help: Text,
}

impl Diagnostic {
    /// The problem in one line of text.
    ///
    /// ```
    /// use tiendo::{Language, Plan};
    /// let problems = Plan::parse("{}").err().unwrap_or_default();
    /// let line = problems.iter().next().map(|p| p.print(Language::En)).unwrap_or_default();
    /// assert_eq!(line, "error[missing-field] plan / (line 1): field `format` is missing; add `format`");
    /// ```
    #[must_use]
    pub fn print(&self, language: Language) -> String {
        let severity = match (self.severity, language) {
            (Severity::Error, Language::Vi) => "lỗi",
            (Severity::Error, Language::En) => "error",
            (Severity::Warning, Language::Vi) => "cảnh báo",
            (Severity::Warning, Language::En) => "warning",
            (Severity::Note, Language::Vi) => "lưu ý",
            (Severity::Note, Language::En) => "note",
        };
        let input = match (self.input, language) {
            (Input::Plan, Language::Vi) => "kế hoạch",
            (Input::Plan, Language::En) => "plan",
            (Input::Records, Language::Vi) => "số liệu",
            (Input::Records, Language::En) => "records",
            (Input::AsOf, Language::Vi) => "ngày đánh giá",
            (Input::AsOf, Language::En) => "as-of date",
            (Input::Letterhead, Language::Vi) => "thể thức văn bản",
            (Input::Letterhead, Language::En) => "letterhead",
            (Input::Change, Language::Vi) => "thay đổi thử",
            (Input::Change, Language::En) => "change",
            (Input::Calendar, Language::Vi) => "lịch",
            (Input::Calendar, Language::En) => "calendar",
            (Input::Assessment, Language::Vi) => "kết quả đánh giá",
            (Input::Assessment, Language::En) => "assessment",
        };
        let place = if self.pointer.is_empty() { "/" } else { &self.pointer };
        let line = match (self.line, language) {
            (Some(line), Language::Vi) => format!(" (dòng {line})"),
            (Some(line), Language::En) => format!(" (line {line})"),
            (None, _) => String::new(),
        };
        let code = &self.code;
        let (message, help) = (self.message.get(language), self.help.get(language));
        format!("{severity}[{code}] {input} {place}{line}: {message}; {help}")
    }
}

impl std::fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.print(Language::En))
    }
}

/// Every problem of one input, in the order of the text; at least one is an error when this is an `Err`.
///
/// Where `main` gives it back, or a test that uses `?`, Rust prints it by `Debug`: these are the same lines as those of `Display`.
///
/// ```
/// let refused = tiendo::Plan::parse("{}").unwrap_err();
/// assert!(format!("{refused:?}").starts_with("error["));
/// assert_eq!(format!("{refused:?}"), refused.to_string());
/// ```
#[derive(Clone, Default, PartialEq, Eq, thiserror::Error)]
#[error("{}", lines(.0))]
#[expect(clippy::exhaustive_structs, reason = "it is a list")]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl std::fmt::Debug for Diagnostics {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl Diagnostics {
    /// The problems, one after the other.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }
}

impl<'d> IntoIterator for &'d Diagnostics {
    type Item = &'d Diagnostic;
    type IntoIter = std::slice::Iter<'d, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

fn lines(diagnostics: &[Diagnostic]) -> String {
    let lines: Vec<String> = diagnostics.iter().map(Diagnostic::to_string).collect();
    lines.join("\n")
}
