//! A task's verdict in words.

use super::deadline::{Dates, say};
use super::phrase::Lines;
use crate::assessment::{Deadline, Reason, TaskVerdict};
use crate::calendar::next;
use crate::text::Language;

impl TaskVerdict {
    /// The verdict in words, one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        self.said(language).text()
    }

    pub(crate) fn said(&self, language: Language) -> Lines {
        let mut lines = Lines::new(language);
        lines.say(format!("{}: {}.", self.name.get(language), self.status.label(language)));
        let dates = Dates {
            original_due: self.original_due,
            due: self.due,
            was_overdue_from: self.was_overdue_from,
            days_left: self.days_left,
            working_days_left: self.working_days_left,
            days_late: self.days_late,
            working_days_late: self.working_days_late,
            after_an_event: self.reasons.iter().any(|reason| matches!(reason, Reason::AfterTask { .. })),
            waits: self.reasons.iter().any(|reason| matches!(reason, Reason::WaitsFor { .. })),
            late_by_due: self.since.zip(self.due).is_some_and(|(since, due)| since > next(due)),
            is_term: matches!(self.deadline, Deadline::Within(_)),
            done: Some(&["Hoàn thành ngày {0}{1}.", "Done on {0}{1}."]),
        };
        say(&self.reasons, &dates, &mut lines);
        lines.say_document(self.document.as_ref());
        lines.say_parties(&self.responsible, &self.supporting);
        lines.say_illustrative(&self.reasons);
        lines
    }
}
