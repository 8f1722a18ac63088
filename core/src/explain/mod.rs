//! A verdict in words, with the arithmetic a clerk can redo on paper and the document that orders it. Knows the
//! assessment only: what is explained can be filed without the plan.

mod consequence;
mod indicator;
mod phrase;
mod task;

use crate::assessment::{Consequence, IndicatorVerdict, ItemKind, TaskVerdict};
use crate::text::Language;
use serde::Deserialize;

/// One verdict out of an assessment's JSON.
#[derive(Debug, Clone)]
pub enum Verdict {
    /// On an indicator.
    Indicator(Box<IndicatorVerdict>),
    /// On a task.
    Task(Box<TaskVerdict>),
    /// What follows.
    Consequence(Box<Consequence>),
}

impl Verdict {
    /// Reads one member of `indicators`, `tasks` or `consequences` of an assessment's JSON.
    ///
    /// # Errors
    /// What serde_json says, if the text is no such member.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        #[derive(Deserialize)]
        struct Kind {
            kind: ItemKind,
        }
        Ok(match serde_json::from_str::<Kind>(json)?.kind {
            ItemKind::Indicator => Self::Indicator(serde_json::from_str(json)?),
            ItemKind::Task => Self::Task(serde_json::from_str(json)?),
            ItemKind::Consequence => Self::Consequence(serde_json::from_str(json)?),
        })
    }

    /// The verdict in words, one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match self {
            Self::Indicator(indicator) => indicator.explain(language),
            Self::Task(task) => task.explain(language),
            Self::Consequence(consequence) => consequence.explain(language),
        }
    }
}
