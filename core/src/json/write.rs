//! JSON out: the few forms that an answer needs, in the order they are written.

use chrono::{Datelike, NaiveDate};

// as texts: copied at once, where a letter is first encoded
const COMMA: &str = ",";
const QUOTE: &str = "\"";

/// A JSON text in the making.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    out: String,
    /// Whether what comes next is the first in its list or object.
    is_first: bool,
}

impl Writer {
    pub(crate) fn text(self) -> String {
        self.out
    }

    /// Begins a list or an object.
    pub(crate) fn open(&mut self, bracket: &str) {
        self.out.push_str(bracket);
        self.is_first = true;
    }

    pub(crate) fn close(&mut self, bracket: &str) {
        self.out.push_str(bracket);
        self.is_first = false;
    }

    /// Before each value of a list.
    pub(crate) fn item(&mut self) {
        if !self.is_first {
            self.out.push_str(COMMA);
        }
        self.is_first = false;
    }

    /// Before each value of an object. Names on the wire need no escapes.
    pub(crate) fn key(&mut self, name: &str) {
        self.item();
        self.out.push_str(QUOTE);
        self.out.push_str(name);
        self.out.push_str("\":");
    }

    /// The same by a key that is written out, with the comma before it: copied at once.
    pub(crate) fn whole_key(&mut self, key: &'static str) {
        self.out.push_str(if self.is_first { key.get(COMMA.len()..).unwrap_or_default() } else { key });
        self.is_first = false;
    }

    pub(crate) fn null(&mut self) {
        self.bare("null");
    }

    /// A number or a word that needs no quotes.
    pub(crate) fn bare(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// A string, escaped as RFC 8259 section 7 asks: quotes, backslashes and control characters.
    pub(crate) fn string(&mut self, text: &str) {
        self.out.push_str(QUOTE);
        let mut rest = text;
        while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)) {
            let (plain, special) = rest.split_at(place);
            self.out.push_str(plain);
            let mut characters = special.chars();
            if let Some(character) = characters.next() {
                self.escape(character);
            }
            rest = characters.as_str();
        }
        self.out.push_str(rest);
        self.out.push_str(QUOTE);
    }

    /// A day as `YYYY-MM-DD`. An answer is full of days, and chrono takes its time with each.
    pub(crate) fn day(&mut self, day: NaiveDate) {
        let Some(mut left) = u32::try_from(day.year()).ok().filter(|year| *year <= 9999) else {
            return self.string(&day.to_string());
        };
        for two in [day.month(), day.day()] {
            left = left.wrapping_mul(100).wrapping_add(two);
        }
        let mut shown = *b"\"YYYY-MM-DD\"";
        for place in shown.iter_mut().rev().filter(|place| place.is_ascii_uppercase()) {
            *place = (left % 10).to_le_bytes()[0].wrapping_add(b'0');
            left /= 10;
        }
        self.out.push_str(std::str::from_utf8(&shown).unwrap_or_default());
    }

    fn escape(&mut self, character: char) {
        match character {
            '"' => self.out.push_str("\\\""),
            '\\' => self.out.push_str("\\\\"),
            '\n' => self.out.push_str("\\n"),
            '\r' => self.out.push_str("\\r"),
            '\t' => self.out.push_str("\\t"),
            other => self.out.push_str(&format!("\\u{:04x}", u32::from(other))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_chrono_does() {
        for year in [-1, 0, 7, 1900, 2023, 2024, 9999, 10_000] {
            for ordinal in [1, 60, 100, 365] {
                let Some(day) = NaiveDate::from_yo_opt(year, ordinal) else { continue };
                let mut out = Writer::default();
                out.day(day);
                assert_eq!(out.text(), format!("\"{day}\""));
            }
        }
    }

    #[test]
    fn strings_come_back_as_serde_json_reads_them() {
        for text in ["", "a", "\"", "\\", "a\nb\r\t", "\u{0}\u{1f}\u{7f}\u{2028}", "ộ😀</script>", "\\u0041"] {
            let mut out = Writer::default();
            out.string(text);
            let read: Option<String> = serde_json::from_str(&out.text()).ok();
            assert_eq!(read.as_deref(), Some(text));
        }
    }
}
