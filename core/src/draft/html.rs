//! A draft as HTML: elements of our own around escaped text, without style, script or address, so that it is safe wherever
//! it is put, and pastes into a word processor as a document.

use super::text::{addressed, listed};
use super::{Block, Draft, form::DOTS};
use crate::text::{Language, in_language};

impl Draft {
    /// As one `<article>`.
    #[must_use]
    pub fn to_html(&self) -> String {
        let form = &self.form;
        let words = |words: &'static [&'static str; 2]| in_language(self.language, words);
        let mut out = Html(String::new());
        out.raw(match self.language {
            Language::Vi => "<article lang=\"vi\">",
            Language::En => "<article lang=\"en\">",
        });
        out.element("p", &form.mark);
        out.raw("<table role=\"presentation\"><tr><td>");
        form.superior.iter().for_each(|superior| out.element("p", superior));
        out.strong(&form.issuer);
        out.element("p", &form.number);
        out.raw("</td><td>");
        out.strong(&form.state);
        out.strong(&form.motto);
        out.raw("<p><em>");
        out.text(&form.place_and_date);
        out.raw("</em></p></td></tr></table>");
        out.element("h1", &form.title);
        out.strong(&form.subject);
        addressed(words(&["Kính gửi:", "To:"]), &form.to).iter().for_each(|line| out.element("p", line));
        self.body.iter().for_each(|block| out.block(block));
        out.raw("<table role=\"presentation\"><tr><td><p><strong><em>");
        out.text(words(&["Nơi nhận:", "Recipients:"]));
        out.raw("</em></strong></p>");
        listed(&form.recipients).iter().for_each(|line| out.element("p", line));
        out.raw("</td><td>");
        form.signatory.lines().for_each(|line| out.strong(line));
        out.element("p", &form.signer);
        out.raw("</td></tr></table></article>");
        out.0
    }
}

struct Html(String);

impl Html {
    /// Markup of our own.
    fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
    }

    fn element(&mut self, name: &'static str, text: &str) {
        self.0.push_str(&format!("<{name}>"));
        self.text(text);
        self.0.push_str(&format!("</{name}>"));
    }

    fn strong(&mut self, text: &str) {
        self.raw("<p><strong>");
        self.text(text);
        self.raw("</strong></p>");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, .. } => self.element(if *level == 1 { "h2" } else { "h3" }, text),
            Block::Paragraph { text, .. } => self.element("p", text),
            Block::Entry { label: Some(label), sentences, .. } => self.labelled(label, &sentences.join(" ")),
            Block::Entry { label: None, sentences, .. } => self.element("p", &sentences.join(" ")),
            Block::Blank { label } => self.labelled(label, &format!("{DOTS}{DOTS}{DOTS}")),
            Block::Table { caption, header, rows, .. } => {
                self.raw("<table>");
                self.element("caption", caption);
                self.raw("<thead><tr>");
                for cell in header {
                    self.raw("<th scope=\"col\">");
                    self.text(cell);
                    self.raw("</th>");
                }
                self.raw("</tr></thead><tbody>");
                for row in rows {
                    self.raw("<tr>");
                    row.iter().for_each(|cell| self.element("td", cell));
                    self.raw("</tr>");
                }
                self.raw("</tbody></table>");
            }
        }
    }

    fn labelled(&mut self, label: &str, text: &str) {
        self.raw("<p><strong>");
        self.text(label);
        self.raw(":</strong> ");
        self.text(text);
        self.raw("</p>");
    }
}
