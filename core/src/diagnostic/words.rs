//! What is said of a problem, with the user's words filled in.

use super::{Diagnostic, Input, Problem, Severity};
use crate::text::{Text, filled};

/// No text takes more of the user's words.
const MOST_GIVEN: usize = 6;

pub(super) struct Words<'p> {
    code: &'static str,
    severity: Severity,
    texts: &'static [&'static str; 4],
    given: [&'p str; MOST_GIVEN],
}

impl Problem {
    pub(crate) fn severity(&self) -> Severity {
        self.words().severity
    }

    /// Whether another one says the same.
    pub(crate) fn says_as(&self, other: &Self) -> bool {
        let (words, others) = (self.words(), other.words());
        words.code == others.code && words.given == others.given
    }

    pub(crate) fn diagnostic(&self, input: Input, pointer: String, line: Option<u32>) -> Diagnostic {
        let Words { code, severity, texts, given } = self.words();
        let [vi, en, help_vi, help_en] = texts.map(|text| filled(text, &given));
        Diagnostic {
            severity,
            code: code.to_owned(),
            input,
            pointer,
            line,
            message: Text { vi, en },
            help: Text { vi: help_vi, en: help_en },
        }
    }
}

pub(super) fn say<'p, const N: usize>(
    code: &'static str,
    severity: Severity,
    texts: &'static [&'static str; 4],
    given: [&'p str; N],
) -> Words<'p> {
    let mut all = [""; MOST_GIVEN];
    all.iter_mut().zip(given).for_each(|(place, word)| *place = word);
    Words { code, severity, texts, given: all }
}
