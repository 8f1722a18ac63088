//! JSON out: the few forms that an answer needs, in the order they are written.

use super::text::first_special;
use chrono::{Datelike, NaiveDate};

// as texts: copied at once, where a letter is first encoded
const COMMA: &str = ",";
const QUOTE: &str = "\"";

/// Bytes of a name of one letter, written out with comma and colon: `,"x":`.
const SHORTEST_NAME: usize = 5;

/// A JSON text in the making. Values are written one after the other; the lists and objects that they stand in know what
/// comes before each: a comma, and in an object its name.
#[derive(Debug)]
pub(crate) struct Writer {
    out: String,
    within: Level,
    outer: Vec<Level>,
}

/// What the next value stands in.
#[derive(Debug)]
struct Level {
    /// Names of the members to come, written out with comma and colon: `,"id":,"name":`. None in a list.
    names: &'static str,
    closing: &'static str,
    is_first: bool,
}

impl Default for Writer {
    fn default() -> Self {
        Self { out: String::new(), within: Level { names: "", closing: "", is_first: true }, outer: Vec::new() }
    }
}

impl Writer {
    pub(crate) fn text(self) -> String {
        self.out
    }

    /// Begins a list.
    pub(crate) fn list(&mut self) {
        self.open("[", Level { names: "", closing: "]", is_first: true });
    }

    /// Begins an object whose members have these names: `,"id":,"name":`. Without names each is given by [`Self::key`].
    pub(crate) fn object(&mut self, names: &'static str) {
        self.open("{", Level { names, closing: "}", is_first: true });
    }

    fn open(&mut self, bracket: &str, level: Level) {
        self.bare(bracket);
        self.outer.push(std::mem::replace(&mut self.within, level));
    }

    /// Names of further members, once those given before are used up.
    pub(crate) fn further(&mut self, names: &'static str) {
        self.within.names = names;
    }

    /// Ends the list or the object.
    pub(crate) fn end(&mut self) {
        self.out.push_str(self.within.closing);
        if let Some(outer) = self.outer.pop() {
            self.within = outer;
        }
    }

    /// The name of the next member of an object that was begun without names. It needs no escapes.
    pub(crate) fn key(&mut self, name: &str) {
        self.begin();
        self.out.push_str(QUOTE);
        self.out.push_str(name);
        self.out.push_str("\":");
        self.within.is_first = true;
    }

    pub(crate) fn null(&mut self) {
        self.bare("null");
    }

    /// A number or a word that needs no quotes.
    #[inline(never)]
    pub(crate) fn bare(&mut self, text: &str) {
        self.begin();
        self.out.push_str(text);
    }

    /// A whole number. An answer is full of counts, and the standard library takes its time with each.
    pub(crate) fn whole(&mut self, number: i64) {
        let mut shown = [b'0'; 20];
        let (mut left, mut length) = (number.unsigned_abs(), 0_usize);
        for place in shown.iter_mut().rev() {
            *place = (left % 10).to_le_bytes()[0].wrapping_add(b'0');
            left /= 10;
            length = length.saturating_add(1);
            if left == 0 {
                break;
            }
        }
        if number < 0
            && let Some(place) = shown.iter_mut().rev().nth(length)
        {
            *place = b'-';
            length = length.saturating_add(1);
        }
        let digits = shown.get(shown.len().saturating_sub(length)..).unwrap_or_default();
        self.bare(std::str::from_utf8(digits).unwrap_or_default());
    }

    /// Before each value: the comma, and in an object the name.
    #[inline(never)]
    fn begin(&mut self) {
        let Level { names, is_first, .. } = &mut self.within;
        let before = if names.is_empty() {
            COMMA
        } else {
            let further = names.bytes().skip(SHORTEST_NAME).position(|byte| byte == b',');
            let (next, rest) = names.split_at(further.map_or(names.len(), |more| more.saturating_add(SHORTEST_NAME)));
            *names = rest;
            next
        };
        self.out.push_str(if *is_first { before.get(COMMA.len()..).unwrap_or_default() } else { before });
        *is_first = false;
    }

    /// A string, escaped as RFC 8259 section 7 asks: quotes, backslashes and control characters.
    pub(crate) fn string(&mut self, text: &str) {
        self.bare(QUOTE);
        let mut rest = text;
        while let Some(place) = first_special(rest.as_bytes()) {
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
        self.bare(std::str::from_utf8(&shown).unwrap_or_default());
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
    fn values_stand_where_they_belong() {
        let mut out = Writer::default();
        out.object(",\"a\":,\"b\":");
        out.null();
        out.list();
        out.string("x");
        out.object("");
        out.key("k");
        out.bare("1");
        out.key("l");
        out.list();
        out.end();
        out.end();
        out.end();
        out.further(",\"c\":");
        out.bare("true");
        out.end();
        assert_eq!(out.text(), r#"{"a":null,"b":["x",{"k":1,"l":[]}],"c":true}"#);
    }

    #[test]
    fn whole_numbers_are_written_as_the_standard_library_does() {
        let powers = (0..19).map(|power| 10_i64.pow(power));
        let numbers =
            powers.flat_map(|power| [power - 1, power, power + 1]).chain([0, i64::MAX, i64::MIN + 1, i64::MIN]);
        for number in numbers.flat_map(|number| [number, number.wrapping_neg()]) {
            let mut out = Writer::default();
            out.whole(number);
            assert_eq!(out.text(), number.to_string());
        }
    }

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
