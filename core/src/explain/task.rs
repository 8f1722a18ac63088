//! A task's verdict in words.

use super::phrase::Lines;
use crate::assessment::{Reason, TaskVerdict};
use crate::text::Language;

impl TaskVerdict {
    /// The verdict in words, one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        lines.say(format!("{}: {}.", self.name.get(language), self.status.label(language)));
        self.reasons.iter().for_each(|reason| say_reason(self, reason, &mut lines));
        say_days(self, &mut lines);
        lines.say_document(self.document.as_ref());
        lines.say_parties(&self.responsible, &self.supporting);
        lines.say_illustrative(&self.reasons);
        lines.text()
    }
}

fn say_reason(verdict: &TaskVerdict, reason: &Reason, lines: &mut Lines) {
    let line = match (reason, lines.language) {
        (Reason::DueDay { due }, Language::Vi) => format!("Hạn: đến hết ngày {}.", lines.day(*due)),
        (Reason::DueDay { due }, Language::En) => {
            format!("Due by {}, that day included.", lines.day(*due))
        }
        (Reason::LastGoodDay { before }, Language::Vi) => {
            format!("Hạn: trước ngày {}, tức chậm nhất ngày {}.", lines.day(*before), lines.day(verdict.original_due))
        }
        (Reason::LastGoodDay { before }, Language::En) => {
            format!("Due before {}, that is {} at the latest.", lines.day(*before), lines.day(verdict.original_due))
        }
        (Reason::Done { on }, Language::Vi) => format!("Hoàn thành ngày {}.", lines.day(*on)),
        (Reason::Done { on }, Language::En) => format!("Done on {}.", lines.day(*on)),
        (Reason::Paused { from, to, days }, _) => paused(verdict, *from, *to, *days, lines),
        (Reason::Waived { on, document }, language) => {
            let by = document.as_ref().map(|document| format!(" ({document})")).unwrap_or_default();
            match language {
                Language::Vi => format!("Được miễn ngày {}{by}.", lines.day(*on)),
                Language::En => format!("Waived on {}{by}.", lines.day(*on)),
            }
        }
        (
            Reason::NotStarted { .. }
            | Reason::NoObservation { .. }
            | Reason::Reached
            | Reason::NotReached
            | Reason::NearlyReached { .. }
            | Reason::Pace { .. }
            | Reason::NothingUsed
            | Reason::NoPace { .. }
            | Reason::CeilingBroken { .. }
            | Reason::FinalFigureMissing { .. }
            | Reason::SoFar { .. }
            | Reason::StillCounting { .. }
            | Reason::Stale { .. }
            | Reason::Conflicting { .. }
            | Reason::Converted { .. }
            | Reason::Stretch { .. }
            | Reason::Illustrative { .. },
            _,
        ) => return,
    };
    lines.say(line);
}

fn paused(
    verdict: &TaskVerdict,
    from: chrono::NaiveDate,
    to: Option<chrono::NaiveDate>,
    days: Option<i64>,
    lines: &Lines,
) -> String {
    let from = lines.day(from);
    match (to.zip(days), lines.language) {
        (Some((to, days)), Language::Vi) => {
            format!("Tạm dừng từ ngày {from} đến ngày {}: hạn lùi {}.", lines.day(to), lines.days(days))
        }
        (Some((to, days)), Language::En) => {
            format!("Paused from {from} to {}: the due day moves by {}.", lines.day(to), lines.days(days))
        }
        (None, Language::Vi) => {
            format!("Tạm dừng từ ngày {from}, chưa tiếp tục; hạn cũ là {}.", lines.day(verdict.original_due))
        }
        (None, Language::En) => {
            format!("Paused since {from}, not resumed; it was due on {}.", lines.day(verdict.original_due))
        }
    }
}

fn say_days(verdict: &TaskVerdict, lines: &mut Lines) {
    let language = lines.language;
    let working = |count: Option<i64>| match (count, language) {
        (Some(count), Language::Vi) => format!(" ({})", lines.working_days(count)),
        (Some(count), Language::En) => format!(" ({})", lines.working_days(count)),
        (None, _) => String::new(),
    };
    let moved = verdict.due.filter(|due| *due != verdict.original_due).map(|due| match language {
        Language::Vi => format!("Hạn mới: {}.", lines.day(due)),
        Language::En => format!("Now due on {}.", lines.day(due)),
    });
    let line = match (verdict.days_left, verdict.days_late, language) {
        (Some(0), _, _) => None,
        (Some(left), _, Language::Vi) => {
            Some(format!("Còn {}{}.", lines.days(left), working(verdict.working_days_left)))
        }
        (Some(left), _, Language::En) => {
            Some(format!("{} left{}.", lines.days(left), working(verdict.working_days_left)))
        }
        (None, Some(late), Language::Vi) => {
            Some(format!("Chậm {}{}.", lines.days(late), working(verdict.working_days_late)))
        }
        (None, Some(late), Language::En) => {
            Some(format!("{} late{}.", lines.days(late), working(verdict.working_days_late)))
        }
        (None, None, _) => None,
    };
    moved.into_iter().chain(line).for_each(|line| lines.say(line));
}
