//! A consequence in words.

use super::phrase::Lines;
use crate::assessment::{AnyStatus, Consequence, Owed, Within};
use crate::text::Language;

impl Consequence {
    /// What is owed, by whom, by when, and the verdicts that caused it, one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let unit = self.owed_by.name.get(language);
        let due = self.due.map(|due| lines.day(due));
        lines.say(match (self.owes, &due, language) {
            (Owed::Explanation, Some(due), Language::Vi) => {
                format!("{unit} phải có báo cáo giải trình, hạn {due}.")
            }
            (Owed::Explanation, Some(due), Language::En) => {
                format!("{unit} must file an explanation by {due}.")
            }
            (Owed::Explanation, None, Language::Vi) => {
                format!("{unit} phải có báo cáo giải trình.")
            }
            (Owed::Explanation, None, Language::En) => format!("{unit} must file an explanation."),
        });
        let since = lines.day(self.since);
        lines.say(match (self.within, language) {
            (Within::Days(days), Language::Vi) => format!(
                "Thời hạn: {} kể từ ngày {since}, ngày đầu không tính, ngày cuối nghỉ thì sang ngày làm việc kế tiếp.",
                lines.days(i64::from(days))
            ),
            (Within::Days(days), Language::En) => format!(
                "Time given: {} from {since}, the first day not counted, rolled to the next working day.",
                lines.days(i64::from(days))
            ),
            (Within::WorkingDays(days), Language::Vi) => {
                format!("Thời hạn: {} kể từ ngày {since}, ngày đầu không tính.", lines.working_days(i64::from(days)))
            }
            (Within::WorkingDays(days), Language::En) => {
                format!("Time given: {} from {since}, the first day not counted.", lines.working_days(i64::from(days)))
            }
        });
        for cause in &self.because {
            let status = match cause.status {
                AnyStatus::Indicator(status) => status.label(language),
                AnyStatus::Deadline(status) => status.label(language),
            };
            let (name, since) = (cause.name.get(language), lines.day(cause.since));
            lines.say(match language {
                Language::Vi => format!("Vì: {name} – {status} từ ngày {since}."),
                Language::En => format!("Because: {name} – {status} since {since}."),
            });
        }
        lines.say(match language {
            Language::Vi => format!("Theo: {}.", self.name.vi),
            Language::En => format!("Under: {}.", self.name.en),
        });
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&self.reasons);
        lines.text()
    }
}
