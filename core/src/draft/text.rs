//! A draft as plain text, for whoever pastes it into a document of their own.

use super::{Block, Draft, form::DOTS};
use crate::text::in_language;

impl Draft {
    /// As plain text: one part a line, tables with a bar between cells. Line breaks within names are spaces.
    #[must_use]
    pub fn to_text(&self) -> String {
        let form = &self.form;
        let words = |words: &'static [&'static str; 2]| in_language(self.language, words);
        let mut lines: Vec<String> = vec![form.mark.clone(), String::new(), form.state.clone(), form.motto.clone()];
        lines.push(String::new());
        lines.extend(form.superior.clone());
        lines.extend([form.issuer.clone(), form.number.clone(), form.place_and_date.clone(), String::new()]);
        lines.extend([form.title.clone(), form.subject.clone(), String::new()]);
        lines.extend(addressed(words(&["Kính gửi:", "To:"]), &form.to));
        for block in &self.body {
            match block {
                Block::Heading { text, .. } => lines.extend([String::new(), text.clone()]),
                Block::Paragraph { text, .. } => lines.push(text.clone()),
                Block::Entry { label, sentences, .. } => {
                    let label = label.as_ref().map(|label| format!("{label}: ")).unwrap_or_default();
                    lines.push(format!("- {label}{}", sentences.join(" ")));
                }
                Block::Blank { label } => lines.push(format!("- {label}: {DOTS}{DOTS}{DOTS}")),
                Block::Table { caption, header, rows, .. } => {
                    lines.extend([String::new(), caption.clone(), in_a_row(header)]);
                    lines.extend(rows.iter().map(|row| in_a_row(row)));
                }
            }
        }
        lines.push(String::new());
        lines.extend(form.signatory.lines().map(str::to_owned));
        lines.extend([form.signer.clone(), String::new()]);
        lines.push(words(&["Nơi nhận:", "Recipients:"]).to_owned());
        lines.extend(listed(&form.recipients));
        lines.iter().map(|line| in_one_line(line)).collect::<Vec<_>>().join("\n")
    }
}

/// Cells between bars; a bar within one is a broken bar.
fn in_a_row(cells: &[String]) -> String {
    cells.iter().map(|cell| cell.replace('|', "¦")).collect::<Vec<_>>().join(" | ")
}

/// To whom: one behind the words, several each on a line of its own (Decree 30/2020/NĐ-CP Appendix I, part I, section II, 9.b).
pub(super) fn addressed(words: &str, to: &[String]) -> Vec<String> {
    match to {
        [one] => vec![format!("{words} {one}")],
        several => [words.to_owned()].into_iter().chain(listed(several)).collect(),
    }
}

/// "- Như trên;", the last one with a full stop.
pub(super) fn listed(recipients: &[String]) -> Vec<String> {
    let last = recipients.len().saturating_sub(1);
    let end = |place: usize| if place == last { "." } else { ";" };
    recipients.iter().enumerate().map(|(place, name)| format!("- {name}{}", end(place))).collect()
}

/// Names are the user's, and may hold line breaks.
pub(super) fn in_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
