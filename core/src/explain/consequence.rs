//! A consequence in words.

use super::deadline::{not_decided_in_words, term_in_words};
use super::phrase::Lines;
use crate::assessment::{AnyStatus, Consequence, Owed};
use crate::calendar::Roll;
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
        let term = term_in_words(self.within, &lines);
        let words = match self.within.default_roll() {
            Roll::None => &[
                "Thời hạn: {0} kể từ ngày {1}, ngày đầu không tính.",
                "Time given: {0} from {1}, the first day not counted.",
            ],
            Roll::Following | Roll::Preceding | Roll::ModifiedFollowing => &[
                "Thời hạn: {0} kể từ ngày {1}, ngày đầu không tính, ngày cuối nghỉ thì sang ngày làm việc kế tiếp.",
                "Time given: {0} from {1}, the first day not counted, rolled to the next working day.",
            ],
        };
        lines.say(lines.words(words, &[&term, &lines.day(self.since)]));
        if let Some(words) = self.reasons.iter().find_map(|reason| not_decided_in_words(reason, &lines)) {
            lines.say(words);
        }
        for cause in &self.because {
            let status = match cause.status {
                AnyStatus::Indicator(status) => status.label(language),
                AnyStatus::Deadline(status) => status.label(language),
            };
            let (name, since) = (cause.name.get(language), lines.day(cause.since));
            let name = match &cause.period {
                Some(period) => lines.words(&["{0}, kỳ {1}", "{0}, period {1}"], &[name, &lines.period(period)]),
                None => name.to_owned(),
            };
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
