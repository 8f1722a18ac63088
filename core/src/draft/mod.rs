//! An assessment as the documents that offices owe after it: the explanation of a unit (báo cáo giải trình), and the
//! office's periodic or year-end report. Knows the assessment and its words only, and leaves blank what only people know:
//! causes, remedies, number, signature.

mod beside;
mod explanation;
mod form;
mod html;
mod json;
mod letterhead;
mod markdown;
mod office;
mod text;
mod verdicts;

pub use form::Form;
pub use letterhead::Letterhead;

use crate::assessment::{ItemKind, ItemRef, Party};
use crate::text::Language;
use chrono::NaiveDate;

/// A document to be completed and signed, with the components of Decree 30/2020/NĐ-CP art. 8.2.
///
/// Everything in it is either a sentence on a verdict (`about` says on which), or words of the form, or a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Draft {
    /// Which document it is.
    pub kind: DraftKind,
    /// Its language.
    pub language: Language,
    /// The plan it speaks of.
    pub plan: ItemRef,
    /// The day of the assessment.
    pub as_of: NaiveDate,
    /// The day as known on which it was assessed.
    pub known_on: Option<NaiveDate>,
    /// Whose document it is; of an office's report none.
    pub unit: Option<Party>,
    /// What stands around its body.
    pub form: Form,
    /// What it says.
    pub body: Vec<Block>,
    /// Whether anything in it is illustrative.
    pub illustrative: bool,
}

/// Which document a draft is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DraftKind {
    /// báo cáo giải trình: a unit explains what it missed.
    Explanation,
    /// báo cáo định kỳ: the office reports within the plan's period.
    PeriodicReport,
    /// báo cáo cuối năm: the office reports when the period is over.
    YearEndReport,
}

/// A part of a draft's body. Closed: who renders one passes over nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a renderer that passes over a block leaves words out of a document")]
pub enum Block {
    /// A heading with its number, of level 1 or 2.
    Heading {
        /// 1 or 2.
        level: u32,
        /// Its words.
        text: String,
        /// On which verdict the part is.
        about: Option<About>,
    },
    /// Sentences.
    Paragraph {
        /// Its words.
        text: String,
        /// On which verdict they are.
        about: Option<About>,
    },
    /// Sentences of an item on one topic.
    Entry {
        /// What they are about; none in a list of items.
        topic: Option<EntryTopic>,
        /// Words to set before them.
        label: Option<String>,
        /// One or more.
        sentences: Vec<String>,
        /// On which verdict they are, where no heading says so.
        about: Option<About>,
    },
    /// A place to be filled in by hand.
    Blank {
        /// With what.
        label: String,
    },
    /// A table; every row has a cell for each column.
    Table {
        /// What it shows.
        caption: String,
        /// The columns.
        header: Vec<String>,
        /// How many columns at the left are words; the others are numbers.
        words: u32,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

/// What the sentences of an item are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EntryTopic {
    /// What was due, and by which document.
    Due,
    /// What was recorded, when and by whom.
    Recorded,
    /// The calculation.
    Arithmetic,
    /// The verdict, since when, and the threshold that decided.
    Verdict,
    /// What is still possible.
    Ahead,
    /// What is illustrative.
    Note,
}

/// The verdict that a part of a draft is on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct About {
    /// Of what.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Of a part, or of what is owed, the unit.
    pub unit: Option<String>,
    /// Of a report its period; of an interim target and of what is owed its due day.
    pub period: Option<String>,
}
