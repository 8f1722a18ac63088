//! A verdict in words, with the arithmetic a clerk can redo on paper and the document that orders it. Knows the
//! assessment only: what is explained can be filed without the plan.

mod change;
mod consequence;
mod deadline;
mod grade;
mod indicator;
mod phrase;
mod reallocation;
mod report;
mod scorecard;
mod service;
mod task;
mod words;

pub(crate) use deadline::{limit_in_words, term_in_words};
pub(crate) use phrase::{Lines, Topic};
pub(crate) use service::print_moment;
pub use words::Words;

use crate::assessment::{
    Consequence, DossierVerdict, Grading, IndicatorVerdict, ItemKind, Place, RankChange, Ranking, ReallocationProposal,
    ReportVerdict, Scorecard, ServiceVerdict, ShareChange, TaskVerdict, UnitGrade, Unread, VerdictChange, Wire, parsed,
};
use crate::diagnostic::Diagnostics;
use crate::json::Node;
use crate::text::Language;

/// One verdict out of an assessment's JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// On an indicator.
    Indicator(Box<IndicatorVerdict>),
    /// On a task.
    Task(Box<TaskVerdict>),
    /// On a recurring report of one unit.
    Report(Box<ReportVerdict>),
    /// On the dossiers of a service.
    Service(Box<ServiceVerdict>),
    /// On one dossier.
    Dossier(Box<DossierVerdict>),
    /// What follows.
    Consequence(Box<Consequence>),
    /// What capital should be moved.
    Reallocation(Box<ReallocationProposal>),
    /// On units graded together.
    Grading(Box<Grading>),
    /// On the grade of one of them.
    Grade(Box<UnitGrade>),
    /// Of one unit.
    Scorecard(Box<Scorecard>),
    /// Of units beside each other.
    Ranking(Box<Ranking>),
    /// Of one unit beside others.
    Place(Box<Place>),
    /// On one that changed.
    Change(Box<VerdictChange>),
    /// Of a share or a score that changed.
    ShareChange(Box<ShareChange>),
    /// Of a rank that changed.
    RankChange(Box<RankChange>),
}

impl Verdict {
    /// Reads one member of `indicators`, `tasks`, `reports`, `services` (or of its `dossiers`), `consequences`,
    /// `reallocations`, `units`, `rankings` (or of its `places`) or `gradings` (or of its `units`) of an assessment's JSON, or
    /// of `changes`, `shares` or `ranks` of a comparison's.
    ///
    /// # Errors
    /// Everything that a verdict of its `kind` has and this text has not, or has otherwise.
    ///
    /// ```
    /// use tiendo::Verdict;
    /// let problems = Verdict::parse(r#"{"kind": "task", "id": "tax"}"#).err().unwrap_or_default();
    /// assert!(problems.to_string().starts_with("error[missing-field] assessment / (line 1): field `name` is missing; "));
    /// ```
    pub fn parse(json: &str) -> Result<Self, Diagnostics> {
        parsed(json, Self::read)
    }

    /// None of a kind that there is not.
    fn read(root: Node<'_>, unread: &mut Unread) -> Option<Self> {
        let kind = unread.field(root, "kind");
        if !unread.is_none() {
            return None;
        }
        // a change has the kind of what changed
        if root.member("before").missing_in().is_none() {
            return Some(match kind {
                ItemKind::Scorecard => Self::ShareChange(Box::new(Wire::read(root, unread))),
                ItemKind::Place => Self::RankChange(Box::new(Wire::read(root, unread))),
                ItemKind::Indicator
                | ItemKind::Task
                | ItemKind::Report
                | ItemKind::Service
                | ItemKind::Dossier
                | ItemKind::Consequence
                | ItemKind::Ranking
                | ItemKind::Reallocation
                | ItemKind::Grading
                | ItemKind::Grade => Self::Change(Box::new(Wire::read(root, unread))),
            });
        }
        Some(match kind {
            ItemKind::Indicator => Self::Indicator(Box::new(Wire::read(root, unread))),
            ItemKind::Task => Self::Task(Box::new(Wire::read(root, unread))),
            ItemKind::Report => Self::Report(Box::new(Wire::read(root, unread))),
            ItemKind::Service => Self::Service(Box::new(Wire::read(root, unread))),
            ItemKind::Dossier => Self::Dossier(Box::new(Wire::read(root, unread))),
            ItemKind::Consequence => Self::Consequence(Box::new(Wire::read(root, unread))),
            ItemKind::Reallocation => Self::Reallocation(Box::new(Wire::read(root, unread))),
            ItemKind::Grading => Self::Grading(Box::new(Wire::read(root, unread))),
            ItemKind::Grade => Self::Grade(Box::new(Wire::read(root, unread))),
            ItemKind::Scorecard => Self::Scorecard(Box::new(Wire::read(root, unread))),
            ItemKind::Ranking => Self::Ranking(Box::new(Wire::read(root, unread))),
            ItemKind::Place => Self::Place(Box::new(Wire::read(root, unread))),
        })
    }

    /// The verdict in words, one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match self {
            Self::Indicator(indicator) => indicator.explain(language),
            Self::Task(task) => task.explain(language),
            Self::Report(report) => report.explain(language),
            Self::Service(service) => service.explain(language),
            Self::Dossier(dossier) => dossier.explain(language),
            Self::Consequence(consequence) => consequence.explain(language),
            Self::Reallocation(proposal) => proposal.explain(language),
            Self::Grading(grading) => grading.explain(language),
            Self::Grade(grade) => grade.explain(language),
            Self::Scorecard(scorecard) => scorecard.explain(language),
            Self::Ranking(ranking) => ranking.explain(language),
            Self::Place(place) => place.explain(language),
            Self::Change(change) => change.explain(language),
            Self::ShareChange(change) => change.explain(language),
            Self::RankChange(change) => change.explain(language),
        }
    }
}
