//! A draft as Markdown (CommonMark, tables as GitHub writes them). User text stays text: what Markdown would read as markup
//! is escaped.

use super::text::{addressed, in_one_line, listed};
use super::{Block, Draft, form::DOTS};
use crate::text::in_language;

impl Draft {
    /// As Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let form = &self.form;
        let words = |words: &'static [&'static str; 2]| in_language(self.language, words);
        let strong = |text: &str| format!("**{}**", escaped(text));
        let mut parts: Vec<String> = vec![strong(&form.mark)];
        parts.push(format!("{}\\\n{}", strong(&form.state), strong(&form.motto)));
        let mut issuer: Vec<String> = form.superior.iter().map(|superior| escaped(superior)).collect();
        issuer.extend([strong(&form.issuer), escaped(&form.number), format!("*{}*", escaped(&form.place_and_date))]);
        parts.push(issuer.join("\\\n"));
        parts.extend([format!("# {}", escaped(&form.title)), strong(&form.subject)]);
        let to = addressed(words(&["Kính gửi:", "To:"]), &form.to);
        let (first, others) = to.split_first().map_or(("", &[] as &[String]), |(first, others)| (first, others));
        parts.push(escaped(first));
        parts.extend((!others.is_empty()).then(|| list(others)));
        for block in &self.body {
            parts.push(match block {
                Block::Heading { level, text, .. } => {
                    format!("{} {}", if *level == 1 { "##" } else { "###" }, escaped(text))
                }
                Block::Paragraph { text, .. } => escaped(text),
                Block::Entry { label, sentences, .. } => {
                    let label = label.as_ref().map(|label| format!("{}: ", strong(label))).unwrap_or_default();
                    format!("- {label}{}", escaped(&sentences.join(" ")))
                }
                Block::Blank { label } => format!("- {}: {DOTS}{DOTS}{DOTS}", strong(label)),
                Block::Table { caption, header, words, rows } => table(caption, header, *words, rows),
            });
        }
        // a backslash at the end of a line breaks it
        parts.push(form.signatory.lines().map(strong).collect::<Vec<_>>().join("\\\n"));
        parts.push(escaped(&form.signer));
        parts.push(format!("***{}***", words(&["Nơi nhận:", "Recipients:"])));
        parts.push(list(&listed(&form.recipients)));
        let mut out = parts.join("\n\n");
        out.push('\n');
        out
    }
}

fn table(caption: &str, header: &[String], words: u32, rows: &[Vec<String>]) -> String {
    let row =
        |cells: &[String]| format!("| {} |", cells.iter().map(|cell| escaped(cell)).collect::<Vec<_>>().join(" | "));
    let marks = (0_u32..).zip(header).map(|(place, _)| if place < words { "---" } else { "---:" });
    let marks = format!("| {} |", marks.collect::<Vec<_>>().join(" | "));
    let mut lines = vec![format!("*{}*", escaped(caption)), String::new(), row(header), marks];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

fn list(lines: &[String]) -> String {
    lines.iter().map(|line| escaped_after(line, "- ")).collect::<Vec<_>>().join("\n")
}

fn escaped_after(line: &str, mark: &str) -> String {
    format!("{mark}{}", escaped(line.strip_prefix(mark).unwrap_or(line)))
}

/// What could be markup behind a backslash (CommonMark 2.4), a list's or a heading's mark only where a line begins.
fn escaped(text: &str) -> String {
    let text = in_one_line(text);
    let text = text.trim_start();
    let mut out = String::with_capacity(text.len());
    let first_after_digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    for (place, letter) in text.char_indices() {
        let begins_a_list = match letter {
            '-' | '+' => place == 0,
            '.' | ')' => place == first_after_digits && place != 0,
            _ => false,
        };
        if begins_a_list
            || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!')
        {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_text_is_no_markup() {
        let check = |text: &str, expected: &str| assert_eq!(escaped(text), expected);
        check("Phòng *Kinh tế* <img src=x> [a](b)", "Phòng \\*Kinh tế\\* \\<img src=x\\> \\[a\\](b)");
        check("1. một", "1\\. một");
        check("- một - hai", "\\- một - hai");
        check("a|b\nc", "a\\|b c");
        check("12,5 %", "12,5 %");
    }
}
