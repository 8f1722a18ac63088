//! A verdict that changed, in words: from what to what, and because of what.

use super::phrase::Lines;
use crate::assessment::{AnyStatus, Because, VerdictChange};
use crate::calendar::print_day;
use crate::number::Figure;
use crate::text::Language;
use chrono::NaiveDate;

impl VerdictChange {
    /// The change in words, one sentence a line.
    ///
    /// ```
    /// use tiendo::{Language, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let august = plan.assess(&records, parse_as_of("2023-08-31")?);
    /// let comparison = august.compare(&plan.assess(&records, parse_as_of("2023-10-31")?));
    /// assert!(comparison.changes.iter().all(|change| change.explain(Language::En).contains(" → ")));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let unit = self.unit.as_ref().map(|unit| unit.name.get(language).to_owned());
        let period = self.period.as_ref().map(|period| lines.period(period));
        let details: Vec<String> = unit.into_iter().chain(period).collect();
        let details = if details.is_empty() { String::new() } else { format!(" ({})", details.join("; ")) };
        let (before, after) = (label(self.before, language), label(self.after, language));
        lines.say(format!("{}{details}: {before} → {after}.", self.name.get(language)));
        for because in &self.because {
            let line = say(because, &lines);
            lines.say(line);
        }
        lines.text()
    }
}

fn label(status: Option<AnyStatus>, language: Language) -> &'static str {
    match (status, language) {
        (Some(AnyStatus::Indicator(status)), _) => status.label(language),
        (Some(AnyStatus::Deadline(status)), _) => status.label(language),
        (None, Language::Vi) => "không có",
        (None, Language::En) => "not there",
    }
}

fn say(because: &Because, lines: &Lines) -> String {
    let day = |day: &Option<NaiveDate>| day.map_or("–".to_owned(), |day| print_day(day, lines.language));
    let number = |figure: &Option<Figure>| figure.as_ref().map_or("–".to_owned(), |figure| lines.number(figure));
    match because {
        Because::Figure { on, value, recorded, source, instead_of } => {
            let source = source.as_ref().map(|source| source.name.get(lines.language));
            let mut line = lines.words(
                &["Số liệu ngày {0}: {1}, thay cho {2}", "The figure of {0} is {1}, in place of {2}"],
                &[&day(on), &number(value), &number(instead_of)],
            );
            if recorded.is_some() {
                line.push_str(&lines.words(&["; ghi nhận ngày {0}", "; recorded on {0}"], &[&day(recorded)]));
            }
            if let Some(source) = source {
                line.push_str(&lines.words(&["; nguồn: {0}", "; source: {0}"], &[source]));
            }
            line.push('.');
            line
        }
        Because::Revision { revision: Some(revision) } => {
            let document =
                revision.document.as_ref().map(|document| format!(" ({})", document.name.get(lines.language)));
            let [from, decided] = [revision.from, revision.decided].map(|day| lines.day(day));
            lines.words(
                &[
                    "Chỉ tiêu được điều chỉnh từ ngày {0}, quyết định ngày {1}{2}.",
                    "The target was revised from {0}, decided on {1}{2}.",
                ],
                &[&from, &decided, &document.unwrap_or_default()],
            )
        }
        Because::Revision { revision: None } => {
            lines.words(&["Trở lại chỉ tiêu ban đầu.", "It is the first target again."], &[])
        }
        Because::Target { limits, instead_of } => {
            let shown = |limits: &crate::assessment::LimitsOf| {
                let ends = [&limits.from, &limits.to].into_iter().flatten().map(|limit| lines.number(limit));
                ends.collect::<Vec<_>>().join("–")
            };
            lines.words(
                &["Mức chỉ tiêu là {0}, thay cho {1}.", "The target is {0}, in place of {1}."],
                &[&shown(limits), &shown(instead_of)],
            )
        }
        Because::Parts { parts } => {
            let names: Vec<&str> = parts.iter().map(|part| part.name.get(lines.language)).collect();
            lines.words(&["Thành phần thay đổi: {0}.", "Parts that changed: {0}."], &[&names.join("; ")])
        }
        Because::Done { on, instead_of } => lines.words(
            &["Ngày hoàn thành: {0}, trước đó: {1}.", "Done on: {0}; before: {1}."],
            &[&day(on), &day(instead_of)],
        ),
        Because::Due { due, instead_of } => {
            lines.words(&["Hạn: {0}, trước đó: {1}.", "Due: {0}; before: {1}."], &[&day(due), &day(instead_of)])
        }
        Because::TimePassed { from, to } => lines.words(
            &["Chỉ có thời gian trôi qua, từ {0} đến {1}.", "Only time has passed, from {0} to {1}."],
            &[&lines.day(*from), &lines.day(*to)],
        ),
        Because::Added => lines.words(&["Mới có trong kế hoạch.", "It is new in the plan."], &[]),
        Because::Removed => lines.words(&["Không còn trong kế hoạch.", "It is no longer in the plan."], &[]),
    }
}
