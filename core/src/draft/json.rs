//! A draft as JSON: its parts, and the three texts that they make.

use super::{About, Block, Draft, DraftKind, EntryTopic, Form};
use crate::assessment::Wire;
use crate::json::Writer;
use crate::text::Language;

impl Draft {
    /// As a JSON object, with itself as `text`, `markdown` and `html` at its end.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Writer::default();
        out.object("");
        word(
            &mut out,
            "kind",
            match self.kind {
                DraftKind::Explanation => "explanation",
                DraftKind::PeriodicReport => "periodic_report",
                DraftKind::YearEndReport => "year_end_report",
            },
        );
        word(
            &mut out,
            "language",
            match self.language {
                Language::Vi => "vi",
                Language::En => "en",
            },
        );
        member(&mut out, "plan", &self.plan);
        member(&mut out, "as_of", &self.as_of);
        member(&mut out, "known_on", &self.known_on);
        member(&mut out, "unit", &self.unit);
        out.key("form");
        form(&self.form, &mut out);
        out.key("body");
        out.list();
        for part in &self.body {
            block(part, &mut out);
        }
        out.end();
        member(&mut out, "illustrative", &self.illustrative);
        word(&mut out, "text", &self.to_text());
        word(&mut out, "markdown", &self.to_markdown());
        word(&mut out, "html", &self.to_html());
        out.end();
        out.text()
    }
}

fn word(out: &mut Writer, key: &str, text: &str) {
    out.key(key);
    out.string(text);
}

fn member(out: &mut Writer, key: &str, value: &impl Wire) {
    out.key(key);
    value.write(out);
}

fn form(form: &Form, out: &mut Writer) {
    out.object("");
    word(out, "mark", &form.mark);
    word(out, "state", &form.state);
    word(out, "motto", &form.motto);
    member(out, "superior", &form.superior);
    word(out, "issuer", &form.issuer);
    word(out, "number", &form.number);
    word(out, "place_and_date", &form.place_and_date);
    word(out, "title", &form.title);
    word(out, "subject", &form.subject);
    member(out, "to", &form.to);
    word(out, "signatory", &form.signatory);
    word(out, "signer", &form.signer);
    member(out, "recipients", &form.recipients);
    out.end();
}

fn block(block: &Block, out: &mut Writer) {
    out.object("");
    match block {
        Block::Heading { level, text, about } => {
            word(out, "block", "heading");
            member(out, "level", level);
            word(out, "text", text);
            of(about.as_ref(), out);
        }
        Block::Paragraph { text, about } => {
            word(out, "block", "paragraph");
            word(out, "text", text);
            of(about.as_ref(), out);
        }
        Block::Entry { topic, label, sentences, about } => {
            word(out, "block", "entry");
            member(out, "topic", &topic.map(|topic| name_of(topic).to_owned()));
            member(out, "label", label);
            member(out, "sentences", sentences);
            of(about.as_ref(), out);
        }
        Block::Blank { label } => {
            word(out, "block", "blank");
            word(out, "label", label);
        }
        Block::Table { caption, header, words, rows } => {
            word(out, "block", "table");
            word(out, "caption", caption);
            member(out, "header", header);
            member(out, "words", words);
            member(out, "rows", rows);
        }
    }
    out.end();
}

fn name_of(topic: EntryTopic) -> &'static str {
    match topic {
        EntryTopic::Due => "due",
        EntryTopic::Recorded => "recorded",
        EntryTopic::Arithmetic => "arithmetic",
        EntryTopic::Verdict => "verdict",
        EntryTopic::Ahead => "ahead",
        EntryTopic::Note => "note",
    }
}

fn of(about: Option<&About>, out: &mut Writer) {
    out.key("about");
    let Some(about) = about else { return out.null() };
    out.object("");
    member(out, "kind", &about.kind);
    member(out, "id", &about.id);
    member(out, "unit", &about.unit);
    member(out, "period", &about.period);
    out.end();
}
