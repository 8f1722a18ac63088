//! A verdict in words, with the arithmetic a clerk can redo on paper and the document that orders it. Knows the
//! assessment only: what is explained can be filed without the plan.

mod consequence;
mod indicator;
mod phrase;
mod task;

use crate::assessment::{Consequence, IndicatorVerdict, ItemKind, Read, TaskVerdict, field};
use crate::json::Tree;
use crate::text::Language;

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
    /// Reads one member of `indicators`, `tasks` or `consequences` of an assessment's JSON. `None` if it is none.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        let tree = Tree::parse(json).ok()?;
        let root = tree.root();
        Some(match field(root, "kind")? {
            ItemKind::Indicator => Self::Indicator(Box::new(IndicatorVerdict::read(root)?)),
            ItemKind::Task => Self::Task(Box::new(TaskVerdict::read(root)?)),
            ItemKind::Consequence => Self::Consequence(Box::new(Consequence::read(root)?)),
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
