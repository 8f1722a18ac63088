//! A JSON text as a flat list of cells: one for each value and key, in the order of the text.
//!
//! Numbers stay text, keys stay in order, twice-given keys are seen, and every cell knows its place. That is what the
//! usual value trees lose, and what exact numbers and exact diagnostics need.

use super::text::first_special;
use crate::diagnostic::Problem;
use hifijson::SliceLexer;
use hifijson::num::Lex as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::Lex as _;
use std::borrow::Cow;

/// Room is made for so many cells at once; records have a cell for about nine bytes.
const BYTES_A_CELL: usize = 12;
/// Deeper texts are refused; the format needs 8 levels.
const MOST_LEVELS: usize = 64;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Null,
    True,
    False,
    Number,
    /// A string without escapes: its text stands in the input.
    Text,
    /// A string with escapes.
    EscapedText,
    List,
    Object,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    kind: Kind,
    /// Byte offsets in the text; of strings, between the quotes.
    start: u32,
    end: u32,
    /// The cell after this one and all it holds.
    next: u32,
}

/// A JSON text, read once.
#[derive(Debug)]
pub(crate) struct Tree<'t> {
    text: &'t str,
    cells: Vec<Cell>,
}

/// Marks a member that is not there, in the index of what it is missing in: a text of 2 GiB has fewer cells.
const MISSING: u32 = 1 << 31;

/// A value (or key) of a tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'a> {
    tree: &'a Tree<'a>,
    index: u32,
}

/// A problem of the text itself, at a byte.
#[derive(Debug)]
pub(crate) struct SyntaxProblem {
    pub(crate) problem: Problem,
    pub(crate) at: usize,
}

impl<'t> Tree<'t> {
    /// Reads a whole text. There is one problem at most: what comes after it cannot be understood.
    pub(crate) fn parse(text: &'t str) -> Result<Self, SyntaxProblem> {
        if text.len() > usize::try_from(i32::MAX).unwrap_or(usize::MAX) {
            return Err(SyntaxProblem { problem: Problem::TooLarge, at: 0 });
        }
        if text.starts_with('\u{feff}') {
            return Err(SyntaxProblem { problem: Problem::ByteOrderMark, at: 0 });
        }
        let mut reader = Reader { text, at: 0, cells: Vec::with_capacity(text.len() / BYTES_A_CELL) };
        match reader.document() {
            Ok(()) => Ok(Self { text, cells: reader.cells }),
            Err(problem) => Err(SyntaxProblem { problem, at: reader.at }),
        }
    }

    pub(crate) fn root(&self) -> Node<'_> {
        Node { tree: self, index: 0 }
    }

    #[inline(always)]
    fn cell(&self, index: u32) -> Cell {
        const NOTHING: Cell = Cell { kind: Kind::Null, start: 0, end: 0, next: u32::MAX };
        // INVARIANT: an index is only made from this tree's own cells, so it is always there.
        usize::try_from(index).ok().and_then(|index| self.cells.get(index)).copied().unwrap_or(NOTHING)
    }
}

impl<'a> Node<'a> {
    #[inline(always)]
    pub(crate) fn kind(self) -> Kind {
        self.tree.cell(self.index).kind
    }

    /// A number that stands for this place among all of its tree, in the order of the text.
    pub(crate) fn place(self) -> u32 {
        self.index
    }

    /// The place behind this one and all that it holds.
    pub(crate) fn behind(self) -> u32 {
        self.tree.cell(self.index).next
    }

    /// What stands at another place of the same tree.
    pub(crate) fn elsewhere(self, place: u32) -> Self {
        Self { index: place, ..self }
    }

    /// Byte offset in the text.
    pub(crate) fn start(self) -> u32 {
        self.tree.cell(self.index).start
    }

    /// The text of the value as it stands in the input; a string's without its quotes.
    #[inline]
    pub(crate) fn raw(self) -> &'a str {
        let Cell { start, end, .. } = self.tree.cell(self.index);
        let (start, end) = (usize::try_from(start).unwrap_or(0), usize::try_from(end).unwrap_or(0));
        self.tree.text.get(start..end).unwrap_or_default()
    }

    /// What a string says; `None` for other kinds.
    pub(crate) fn string(self) -> Option<Cow<'a, str>> {
        match self.kind() {
            Kind::Text => Some(Cow::Borrowed(self.raw())),
            Kind::EscapedText => {
                let closed = format!("{}\"", self.raw());
                let decoded = SliceLexer::new(closed.as_bytes()).str_string().ok()?.into_owned();
                Some(Cow::Owned(decoded))
            }
            Kind::Null | Kind::True | Kind::False | Kind::Number | Kind::List | Kind::Object => None,
        }
    }

    /// The values of a list.
    pub(crate) fn items(self) -> Items<'a> {
        let end = if self.kind() == Kind::List { self.tree.cell(self.index).next } else { 0 };
        Items { tree: Some(self.tree), index: self.index.saturating_add(1), end }
    }

    /// Keys and values of an object, in order.
    pub(crate) fn members(self) -> Members<'a> {
        let end = if self.kind() == Kind::Object { self.tree.cell(self.index).next } else { 0 };
        Members { tree: self.tree, index: self.index.saturating_add(1), end }
    }

    /// The value of a key; a `null` if there is none.
    pub(crate) fn member(self, name: &str) -> Self {
        // INVARIANT: no tree has so many cells; `cell` answers `null` beyond the last
        self.member_if_given(name).unwrap_or(Node { index: self.index | MISSING, ..self })
    }

    /// Of a member that is not there, what it is missing in.
    pub(crate) fn missing_in(self) -> Option<Self> {
        (self.index & MISSING != 0).then_some(Node { index: self.index & !MISSING, ..self })
    }

    /// The same, if it stands there.
    pub(crate) fn member_if_given(self, name: &str) -> Option<Self> {
        self.members().find(|(key, _)| key.raw() == name).map(|(_, value)| value)
    }
}

/// The values of a list, one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Items<'a> {
    tree: Option<&'a Tree<'a>>,
    index: u32,
    end: u32,
}

impl Items<'_> {
    /// Of a list that is not there.
    pub(crate) fn none() -> Self {
        Self { tree: None, index: 0, end: 0 }
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    // once in the module, not in every loop
    #[inline(never)]
    fn next(&mut self) -> Option<Node<'a>> {
        let tree = self.tree.filter(|_| self.index < self.end)?;
        let node = Node { tree, index: self.index };
        self.index = tree.cell(self.index).next;
        Some(node)
    }
}

/// Keys and values of an object, one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Members<'a> {
    tree: &'a Tree<'a>,
    index: u32,
    end: u32,
}

impl<'a> Iterator for Members<'a> {
    type Item = (Node<'a>, Node<'a>);

    fn next(&mut self) -> Option<(Node<'a>, Node<'a>)> {
        if self.end <= self.index {
            return None;
        }
        // a key is one cell, and its value the next
        let key = Node { tree: self.tree, index: self.index };
        let value = Node { tree: self.tree, index: self.index.saturating_add(1) };
        self.index = self.tree.cell(value.index).next;
        Some((key, value))
    }
}

struct Reader<'t> {
    text: &'t str,
    /// The byte that comes next.
    at: usize,
    cells: Vec<Cell>,
}

/// What an open list or object waits for.
struct Open {
    /// Its own cell.
    cell: usize,
    end: u8,
}

impl<'t> Reader<'t> {
    /// One value and nothing after it. Without recursion: depth is data here.
    fn document(&mut self) -> Result<(), Problem> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            // a value, or the end of an empty list or object
            let first = self.peek()?;
            if let Some(top) = open.last()
                && first == top.end
                && self.cells.len() == top.cell.saturating_add(1)
            {
                self.close(&mut open);
            } else {
                if let Some(Open { end: b'}', .. }) = open.last() {
                    self.key(first)?;
                }
                match self.peek()? {
                    b'[' => {
                        self.open(Kind::List, b']', &mut open)?;
                        continue;
                    }
                    b'{' => {
                        self.open(Kind::Object, b'}', &mut open)?;
                        continue;
                    }
                    first => self.scalar(first)?,
                }
            }
            // after a value: a comma, or the end of what is open
            loop {
                let Some(top) = open.last() else {
                    self.skip_white();
                    return if self.at == self.text.len() {
                        Ok(())
                    } else {
                        Err(Problem::AfterTheEnd { found: self.excerpt() })
                    };
                };
                let end = top.end;
                match self.peek()? {
                    b',' => {
                        self.step();
                        break;
                    }
                    found if found == end => self.close(&mut open),
                    _ => return Err(Problem::NotJson { found: self.excerpt() }),
                }
            }
            // a comma is followed by a value, never by the end
            if matches!(self.peek()?, b']' | b'}') {
                return Err(Problem::NotJson { found: self.excerpt() });
            }
        }
    }

    #[inline(always)]
    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    #[inline(always)]
    fn skip_white(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(self.at) {
            self.step();
        }
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Result<u8, Problem> {
        self.skip_white();
        match self.text.as_bytes().get(self.at) {
            Some(byte) => Ok(*byte),
            None if self.cells.is_empty() => Err(Problem::EmptyText),
            None => Err(Problem::Truncated),
        }
    }

    /// The library's lexer, from here on.
    fn lexer(&self) -> SliceLexer<'t> {
        SliceLexer::new(self.text.as_bytes().get(self.at..).unwrap_or_default())
    }

    /// Goes on where the lexer stopped.
    fn follow(&mut self, lexer: &SliceLexer<'_>) {
        self.at = self.text.len().saturating_sub(lexer.as_slice().len());
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let index = self.cells.len().saturating_add(1);
        self.cells.push(Cell { kind, start: narrow(start), end: narrow(end), next: narrow(index) });
    }

    fn open(&mut self, kind: Kind, end: u8, open: &mut Vec<Open>) -> Result<(), Problem> {
        if open.len() >= MOST_LEVELS {
            return Err(Problem::TooDeep { most: MOST_LEVELS.to_string() });
        }
        open.push(Open { cell: self.cells.len(), end });
        self.push(kind, self.at, self.at);
        self.step();
        Ok(())
    }

    fn close(&mut self, open: &mut Vec<Open>) {
        self.step();
        let (end, next) = (self.at, self.cells.len());
        if let Some(cell) = open.pop().and_then(|open| self.cells.get_mut(open.cell)) {
            cell.end = narrow(end);
            cell.next = narrow(next);
        }
    }

    fn key(&mut self, first: u8) -> Result<(), Problem> {
        if first == b'"' {
            self.string()?;
            if self.peek()? == b':' {
                self.step();
                return Ok(());
            }
        }
        Err(Problem::NotJson { found: self.excerpt() })
    }

    fn scalar(&mut self, first: u8) -> Result<(), Problem> {
        let start = self.at;
        let mut lexer = self.lexer();
        let kind = match first {
            b'"' => return self.string(),
            b'0'..=b'9' | b'-' => lexer.num_ignore().validate().ok().map(|_| Kind::Number),
            _ => lexer.null_or_bool().map(|word| match word {
                None => Kind::Null,
                Some(true) => Kind::True,
                Some(false) => Kind::False,
            }),
        };
        match kind {
            Some(kind) => {
                self.follow(&lexer);
                self.push(kind, start, self.at);
                Ok(())
            }
            None => Err(self.word_or_end()),
        }
    }

    fn string(&mut self) -> Result<(), Problem> {
        self.step();
        let start = self.at;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        // most strings have nothing special in them
        let length = first_special(rest).unwrap_or(rest.len());
        self.at = start.saturating_add(length);
        if rest.get(length) == Some(&b'"') {
            self.push(Kind::Text, start, self.at);
            self.step();
            return Ok(());
        }
        self.at = start;
        let mut lexer = self.lexer();
        let read = lexer.str_string().is_ok();
        self.follow(&lexer);
        let before = self.at.saturating_sub(1);
        match read {
            true => {
                self.push(Kind::EscapedText, start, before);
                Ok(())
            }
            false if self.at == self.text.len() => Err(Problem::Truncated),
            false => {
                // point at the character, not behind it
                self.at = before;
                Err(Problem::BadString { found: self.excerpt() })
            }
        }
    }

    /// The problem of a value that is none: the text ends within it, it is a word, or it is something else.
    fn word_or_end(&self) -> Problem {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let is_of_word = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() || matches!(c, '-' | '+' | '.' | '_');
        let word: String = rest.chars().take_while(|c| is_of_word(*c)).take(40).collect();
        if word.len() == rest.len() && ["null", "true", "false", "-"].iter().any(|whole| whole.starts_with(&word)) {
            return Problem::Truncated;
        }
        if self.cells.is_empty() {
            return Problem::NoJson { found: self.excerpt() };
        }
        if word.is_empty() { Problem::NotJson { found: self.excerpt() } } else { Problem::BareWord { word } }
    }

    fn excerpt(&self) -> String {
        excerpt(self.text, self.at)
    }
}

/// Places are 32 bits wide: a text has at most 2 GiB.
fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// A few characters of the text from a place on, on one line.
fn excerpt(text: &str, at: usize) -> String {
    let mut at = at;
    while !text.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    let rest = text.get(at..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    // a line break where none may stand is shown as it would be written
    if line.is_empty() { "\\n".to_owned() } else { line.chars().take(20).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same value through serde_json, to compare with.
    fn value(node: Node<'_>) -> serde_json::Value {
        use serde_json::Value;
        match node.kind() {
            Kind::Null => Value::Null,
            Kind::True => Value::Bool(true),
            Kind::False => Value::Bool(false),
            Kind::Number => serde_json::from_str(node.raw()).unwrap_or_default(),
            Kind::Text | Kind::EscapedText => Value::String(node.string().unwrap_or_default().into_owned()),
            Kind::List => Value::Array(node.items().map(value).collect()),
            Kind::Object => Value::Object(
                node.members().map(|(k, v)| (k.string().unwrap_or_default().into_owned(), value(v))).collect(),
            ),
        }
    }

    #[test]
    fn reads_what_serde_json_reads_and_nothing_else() {
        let texts = [
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1.5e3",
            "\"\"",
            "\"a\\n\\u00e9\\ud83d\\ude00\"",
            "[]",
            "{}",
            "[[]]",
            "[{}, {}]",
            "{\"a\": [1, 2, {\"b\": null}], \"c\": \"\"}",
            " [ 1 , 2 ] ",
            "[1,]",
            "[,1]",
            "{,}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a: 1}",
            "[1 2]",
            "01",
            "1.",
            ".5",
            "+1",
            "NaN",
            "Infinity",
            "-",
            "--1",
            "1e",
            "1e+",
            "nul",
            "truee",
            "\"\\x\"",
            "\"\\ud800\"",
            "\"\\udc00\"",
            "\"\u{1}\"",
            "\"a",
            "[",
            "{\"a\": [",
            "]",
            "}",
            "[}",
            "{]",
            "",
            " ",
            "1 1",
            "[1]]",
            "\"a\" \"b\"",
            "{\"a\":1 \"b\":2}",
            "'a'",
            "[1]x",
            "/* */ 1",
            "\u{a0}1",
            "[\"\u{7f}\"]",
            "1E5",
            "1e-5",
            "[[[[[[[[[[1]]]]]]]]]]",
            "{\"\":{\"\":{}}}",
            "{}{}",
            "tru",
            "f",
            "[true,false,null]",
            "{\"a\":1,\"a\":2}",
        ];
        for text in texts {
            let theirs = serde_json::from_str::<serde_json::Value>(text).ok();
            let ours = Tree::parse(text).ok().map(|tree| value(tree.root()));
            assert_eq!(ours, theirs, "{text}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(Tree::parse(&deep(MOST_LEVELS)).is_ok());
        assert!(matches!(
            Tree::parse(&deep(MOST_LEVELS + 1)),
            Err(SyntaxProblem { problem: Problem::TooDeep { .. }, at: MOST_LEVELS })
        ));
        assert!(Tree::parse(&"[".repeat(10_000)).is_err());
    }
}
