//! The words for statuses, for pages that show verdicts.

use crate::json::Writer;
use crate::status::{DeadlineStatus, IndicatorStatus, Quality};
use crate::text::Language;

/// The words for all statuses in one language, so that a page says them as the explanations do.
#[derive(Debug, Clone)]
pub struct Words {
    indicator: Labels,
    deadline: Labels,
    quality: Labels,
}

/// Wire word and label, in order.
#[derive(Debug, Clone)]
struct Labels(Vec<(&'static str, &'static str)>);

impl Words {
    /// The words in one language.
    ///
    /// ```
    /// use tiendo::{Language, Words};
    /// let json = Words::of(Language::Vi).to_json();
    /// assert!(json.starts_with(r#"{"indicator":{"missed":"không đạt","behind":"chậm tiến độ""#));
    /// ```
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self {
            indicator: Labels(IndicatorStatus::WORDS.map(|(word, status)| (word, status.label(language))).to_vec()),
            deadline: Labels(DeadlineStatus::WORDS.map(|(word, status)| (word, status.label(language))).to_vec()),
            quality: Labels(Quality::WORDS.map(|(word, quality)| (word, quality.label(language))).to_vec()),
        }
    }

    /// As a JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Writer::default();
        out.object("");
        for (key, labels) in [("indicator", &self.indicator), ("deadline", &self.deadline), ("quality", &self.quality)]
        {
            out.key(key);
            out.object("");
            for (word, label) in &labels.0 {
                out.key(word);
                out.string(label);
            }
            out.end();
        }
        out.end();
        out.text()
    }
}
