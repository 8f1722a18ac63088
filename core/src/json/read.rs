//! Fields out of a tree. Each function says what it wanted where it did not find it, and the reading goes on.

use super::tree::{Items, Kind, Node, SyntaxProblem, Tree};
use crate::calendar::{DayError, MinuteOfDay, parse_day};
use crate::diagnostic::{Diagnostic, Diagnostics, Expected, Input, Problem, Severity, Thing};
use crate::number::{Number, NumberError, Ratio};
use crate::order::{sort_by, sort_by_key};
use crate::text::{Text, composed, nearest};
use chrono::NaiveDate;
use std::borrow::Cow;

/// The problems found so far, each at its place. Pointers and lines are worked out once, at the end.
#[derive(Debug, Default)]
pub(crate) struct Problems(Vec<(u32, Problem)>);

impl Problems {
    pub(crate) fn at(&mut self, node: Node<'_>, problem: Problem) {
        self.at_place(node.place(), problem);
    }

    /// At a place remembered from [`Node::place`].
    pub(crate) fn at_place(&mut self, place: u32, problem: Problem) {
        self.0.push((place, problem));
    }

    /// The known word nearest to a mistyped one. Looked for among the first problems of a file only: 100,000 rows with
    /// the same typing error are answered in one go.
    fn near<'k>(&self, word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
        const MOST_SUGGESTIONS: usize = 100;
        if self.0.len() < MOST_SUGGESTIONS { nearest(word, known).map(str::to_owned) } else { None }
    }

    /// Says other problems in place of some.
    pub(crate) fn turn(&mut self, turned: impl Fn(&Problem) -> Option<Problem>) {
        for (_, problem) in &mut self.0 {
            if let Some(other) = turned(problem) {
                *problem = other;
            }
        }
    }

    /// How many there are so far.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.0.iter().any(|(_, problem)| problem.severity() == Severity::Error)
    }

    /// All problems in the order of the text, with pointers and lines: one walk over the tree for all of them.
    pub(crate) fn located(mut self, tree: &Tree<'_>, text: &str, input: Input) -> Vec<Diagnostic> {
        if self.0.is_empty() {
            return Vec::new();
        }
        sort_by_key(&mut self.0, |(place, _)| *place);
        let mut walk = Walk { wanted: self.0, done: 0, input, out: Vec::new(), lines: Lines::new(text) };
        walk.visit(tree.root(), &mut String::new());
        walk.out
    }

    /// The one problem of a text that is not JSON.
    pub(crate) fn of_syntax(found: &SyntaxProblem, text: &str, input: Input) -> Diagnostics {
        let line = Lines::new(text).line_at(found.at);
        Diagnostics(vec![found.problem.diagnostic(input, String::new(), Some(line))])
    }
}

struct Walk<'t> {
    wanted: Vec<(u32, Problem)>,
    done: usize,
    input: Input,
    out: Vec<Diagnostic>,
    lines: Lines<'t>,
}

impl Walk<'_> {
    /// The tree's depth is bounded, so this recursion is.
    fn visit(&mut self, node: Node<'_>, pointer: &mut String) {
        self.report(node, pointer);
        let length = pointer.len();
        for (position, item) in node.items().enumerate() {
            if !self.is_due_in(item) {
                continue;
            }
            pointer.push_str(&format!("/{position}"));
            self.visit(item, pointer);
            pointer.truncate(length);
        }
        for (key, value) in node.members() {
            if !self.is_due_in(value) {
                continue;
            }
            pointer.push('/');
            // RFC 6901: ~ and / are written ~0 and ~1
            pointer.push_str(&key.string().unwrap_or_default().replace('~', "~0").replace('/', "~1"));
            self.report(key, pointer);
            self.visit(value, pointer);
            pointer.truncate(length);
        }
    }

    /// Whether the next problem is of a node, of its key, or of something that it holds.
    fn is_due_in(&self, node: Node<'_>) -> bool {
        self.wanted.get(self.done).is_some_and(|(place, _)| *place < node.behind())
    }

    fn report(&mut self, node: Node<'_>, pointer: &str) {
        while let Some((place, problem)) = self.wanted.get(self.done)
            && *place == node.place()
        {
            let start = usize::try_from(node.start()).unwrap_or(usize::MAX);
            let line = self.lines.line_at(start);
            self.out.push(problem.diagnostic(self.input, pointer.to_owned(), Some(line)));
            self.done = self.done.saturating_add(1);
        }
    }
}

/// Counts lines going forward.
struct Lines<'t> {
    text: &'t [u8],
    counted: usize,
    line: u32,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        Self { text: text.as_bytes(), counted: 0, line: 1 }
    }

    fn line_at(&mut self, at: usize) -> u32 {
        let until = at.min(self.text.len());
        let passed = self.text.get(self.counted..until).unwrap_or_default();
        let breaks = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.counted = self.counted.max(until);
        self.line
    }
}

/// Fields at hand without a list of their own: no object but an indicator may have more.
const FIELDS_AT_HAND: usize = 20;

/// The fields of an object, asked for by name. Each getter says what it wanted where it did not find it, and gives
/// `None`; so all fields of an item are looked at, and compared with each other where they could be read.
pub(crate) struct Fields<'a, 'p> {
    pub(crate) of: Node<'a>,
    names: &'static [&'static str],
    values: [Option<Node<'a>>; FIELDS_AT_HAND],
    /// Those beyond, once there is one.
    more: Vec<Option<Node<'a>>>,
    /// Behind the field asked for last: most are asked for in order.
    next: std::cell::Cell<usize>,
    pub(crate) problems: &'p mut Problems,
}

impl<'a, 'p> Fields<'a, 'p> {
    /// The fields of an object that may have these and no others; unknown and repeated ones are problems. `None` if the
    /// node is no object.
    pub(crate) fn of(node: Node<'a>, names: &'static [&'static str], problems: &'p mut Problems) -> Option<Self> {
        if node.kind() != Kind::Object {
            problems.at(node, Problem::NoObject { found: shown(node), known: in_backticks(names) });
            return None;
        }
        let mut values = [None; FIELDS_AT_HAND];
        let mut more = Vec::new();
        let mut unknown: Vec<(Cow<'a, str>, Node<'a>)> = Vec::new();
        // most authors keep one order: look where the last field was found first
        let mut expected = 0_usize;
        for (key, value) in node.members() {
            if let (Kind::Text, Some(next), Some(field)) = (key.kind(), names.get(expected), values.get_mut(expected))
                && key.raw() == *next
                && field.is_none()
            {
                *field = Some(value);
                expected = expected.saturating_add(1);
                continue;
            }
            let name = key.string().unwrap_or_default();
            let position = names.iter().position(|known| *known == name);
            if more.is_empty() && position.is_some_and(|position| FIELDS_AT_HAND <= position) {
                more.resize(names.len().saturating_sub(FIELDS_AT_HAND), None);
            }
            let place = position.and_then(|position| match position.checked_sub(FIELDS_AT_HAND) {
                Some(beyond) => more.get_mut(beyond),
                None => values.get_mut(position),
            });
            match place {
                Some(Some(_)) => problems.at(key, Problem::DuplicateKey { key: name.into_owned() }),
                Some(field) => {
                    *field = Some(value);
                    expected = position.unwrap_or(0).saturating_add(1);
                }
                None => unknown.push((name, key)),
            }
        }
        say_unknown(unknown, names, problems);
        Some(Self { of: node, names, values, more, next: std::cell::Cell::new(0), problems })
    }

    /// A field that may be absent.
    #[inline(never)]
    pub(crate) fn get(&self, name: &str) -> Option<Node<'a>> {
        let position = match self.names.get(self.next.get()) {
            // the same words mostly stand in the same place
            Some(known) if std::ptr::eq(*known, name) || *known == name => self.next.get(),
            // one literal is mostly one text in memory
            Some(_) | None => {
                let same = self.names.iter().position(|known| std::ptr::eq(*known, name));
                same.or_else(|| self.names.iter().position(|known| *known == name))?
            }
        };
        self.next.set(position.saturating_add(1));
        let value = match position.checked_sub(FIELDS_AT_HAND) {
            Some(beyond) => self.more.get(beyond),
            None => self.values.get(position),
        };
        value.copied().flatten()
    }

    /// A field that must be there.
    #[inline(never)]
    pub(crate) fn need(&mut self, name: &'static str) -> Option<Node<'a>> {
        let field = self.get(name);
        if field.is_none() {
            self.problems.at(self.of, Problem::MissingField { field: name });
        }
        field
    }

    /// Exactly one of several forms, each a field: which one it is, and the field's value.
    pub(crate) fn one_of<T: Copy>(&mut self, forms: &[(&'static str, T)]) -> Option<(T, Node<'a>)> {
        let (position, node) = self.position_of_one(&|position| forms.get(position).map(|(name, _)| *name))?;
        forms.get(position).map(|(_, form)| (*form, node))
    }

    /// Where the one field that is given stands among several: once in the module, whatever the forms are.
    #[inline(never)]
    fn position_of_one(&mut self, name_at: &dyn Fn(usize) -> Option<&'static str>) -> Option<(usize, Node<'a>)> {
        let names: Vec<&str> = (0..).map_while(name_at).collect();
        let mut given = names.iter().enumerate().filter_map(|(position, name)| Some((position, self.get(name)?)));
        match (given.next(), given.next()) {
            (Some(one), None) => Some(one),
            (None, _) | (Some(_), Some(_)) => {
                self.problems.at(self.of, Problem::OneOf { fields: in_backticks(&names) });
                None
            }
        }
    }

    #[inline(never)]
    pub(crate) fn id(&mut self) -> Option<Cow<'a, str>> {
        let node = self.need("id")?;
        id(node, "id", self.problems)
    }

    #[inline(never)]
    pub(crate) fn name(&mut self, field: &'static str) -> Option<Text> {
        let node = self.need(field)?;
        name(node, self.problems)
    }

    #[inline(never)]
    pub(crate) fn name_if_given(&mut self, field: &'static str) -> Option<Text> {
        let node = self.get(field)?;
        name(node, self.problems)
    }

    #[inline(never)]
    pub(crate) fn text_if_given(&mut self, field: &'static str) -> Option<String> {
        let node = self.get(field)?;
        text(node, field, self.problems).map(Cow::into_owned)
    }

    #[inline(never)]
    pub(crate) fn day(&mut self, field: &'static str) -> Option<NaiveDate> {
        let node = self.need(field)?;
        day(node, self.problems)
    }

    #[inline(never)]
    pub(crate) fn day_if_given(&mut self, field: &'static str) -> Option<NaiveDate> {
        let node = self.get(field)?;
        day(node, self.problems)
    }

    pub(crate) fn number(&mut self, field: &'static str) -> Option<Number> {
        let node = self.need(field)?;
        number(node, self.problems)
    }

    pub(crate) fn share(&mut self, field: &'static str) -> Option<Number> {
        let node = self.need(field)?;
        share(node, self.problems)
    }

    /// When a record became known, which is not before the day that it is about.
    #[inline(never)]
    pub(crate) fn recorded(&mut self, on: Option<NaiveDate>) -> Option<NaiveDate> {
        let recorded = self.day_if_given("recorded")?;
        if let (Some(on), Some(node)) = (on, self.get("recorded"))
            && recorded < on
        {
            let (recorded, on) = (recorded.to_string(), on.to_string());
            self.problems.at(node, Problem::RecordedBefore { recorded, on });
        }
        Some(recorded)
    }

    #[inline(never)]
    pub(crate) fn whole_if_given(&mut self, field: &'static str) -> Option<u32> {
        let node = self.get(field)?;
        whole(node, self.problems)
    }

    /// `true` or `false`; absent is `false`.
    #[inline(never)]
    pub(crate) fn flag(&mut self, field: &'static str) -> bool {
        match self.get(field).map(|node| (node, node.kind())) {
            None | Some((_, Kind::False)) => false,
            Some((_, Kind::True)) => true,
            Some((node, Kind::Null | Kind::Number | Kind::Text | Kind::EscapedText | Kind::List | Kind::Object)) => {
                wrong_type(node, Expected::YesOrNo, self.problems);
                false
            }
        }
    }

    /// The values of a list; an absent list is empty.
    #[inline(never)]
    pub(crate) fn list(&mut self, field: &'static str) -> Items<'a> {
        items(self.get(field), self.problems)
    }

    #[inline(never)]
    pub(crate) fn reference_if_given(&mut self, field: &'static str, ids: &Ids, thing: Thing) -> Option<u32> {
        let node = self.get(field)?;
        ids.reference(node, thing, self.problems)
    }

    #[inline(never)]
    pub(crate) fn reference(&mut self, field: &'static str, ids: &Ids, thing: Thing) -> Option<u32> {
        let node = self.need(field)?;
        ids.reference(node, thing, self.problems)
    }

    /// A list of references, none of them twice.
    #[inline(never)]
    pub(crate) fn references(&mut self, field: &'static str, ids: &Ids, thing: Thing) -> Vec<u32> {
        let mut found: Vec<u32> = Vec::new();
        for node in self.list(field) {
            let Some(position) = ids.reference(node, thing, self.problems) else { continue };
            if found.contains(&position) {
                let id = node.string().unwrap_or_default().into_owned();
                self.problems.at(node, Problem::ListedTwice { id });
            } else {
                found.push(position);
            }
        }
        found
    }
}

/// The fields of an object that takes one of several forms: these, then those that may stand beside any of them.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "worked out by the compiler, which stops where the numbers do not fit"
)]
pub(crate) const fn fields_of_forms<T: Copy, const FORMS: usize, const BESIDE: usize, const ALL: usize>(
    forms: &[(&'static str, T); FORMS],
    beside: [&'static str; BESIDE],
) -> [&'static str; ALL] {
    assert!(FORMS + BESIDE == ALL, "a list of fields is as long as its parts");
    let mut all = [""; ALL];
    let mut n = 0;
    while n < ALL {
        all[n] = if n < FORMS { forms[n].0 } else { beside[n - FORMS] };
        n += 1;
    }
    all
}

/// Fields that there are not: of each the first as unknown, what comes after it as given twice.
fn say_unknown(mut unknown: Vec<(Cow<'_, str>, Node<'_>)>, names: &[&str], problems: &mut Problems) {
    sort_by(&mut unknown, |(a, at), (b, other)| a.cmp(b).then(at.place().cmp(&other.place())));
    let mut before: Option<Cow<'_, str>> = None;
    for (name, key) in unknown {
        let field = name.clone().into_owned();
        if before.as_ref() == Some(&name) {
            problems.at(key, Problem::DuplicateKey { key: field });
        } else {
            let nearest = problems.near(&field, names.iter().copied());
            problems.at(key, Problem::UnknownField { field, nearest, known: in_backticks(names) });
        }
        before = Some(name);
    }
}

fn in_backticks(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Whether a text has the field by which its kind is known, and not that of the other kind.
pub(crate) fn is_of(kind: &str, other: &str, root: Node<'_>) -> bool {
    root.member_if_given(kind).is_some() && root.member_if_given(other).is_none()
}

/// The values of a list; an absent list is empty.
#[inline(never)]
pub(crate) fn items<'a>(field: Option<Node<'a>>, problems: &mut Problems) -> Items<'a> {
    let Some(node) = field else { return Items::none() };
    if node.kind() != Kind::List {
        wrong_type(node, Expected::List, problems);
    }
    node.items()
}

/// A text that is not empty.
pub(crate) fn text<'a>(node: Node<'a>, what: &'static str, problems: &mut Problems) -> Option<Cow<'a, str>> {
    let Some(text) = node.string() else {
        wrong_type(node, Expected::Text, problems);
        return None;
    };
    if text.trim().is_empty() {
        problems.at(node, Problem::Empty { what });
        return None;
    }
    Some(text)
}

/// An id: any text, compared in composed form, so that a name typed on another machine is the same name. `what`: the field.
pub(crate) fn id<'a>(node: Node<'a>, what: &'static str, problems: &mut Problems) -> Option<Cow<'a, str>> {
    Some(match text(node, what, problems)? {
        Cow::Borrowed(text) => composed(text),
        Cow::Owned(text) => Cow::Owned(composed(&text).into_owned()),
    })
}

/// A name: one text for both languages, or both.
pub(crate) fn name(node: Node<'_>, problems: &mut Problems) -> Option<Text> {
    let name = match node.kind() {
        Kind::Text | Kind::EscapedText => Text::same(&text(node, "name", problems)?),
        Kind::Object => {
            let mut fields = Fields::of(node, &["vi", "en"], problems)?;
            let (vi, en) = (fields.need("vi"), fields.need("en"));
            let vi = vi.and_then(|vi| text(vi, "vi", problems));
            let en = en.and_then(|en| text(en, "en", problems));
            Text { vi: vi?.into_owned(), en: en?.into_owned() }
        }
        Kind::Null | Kind::True | Kind::False | Kind::Number | Kind::List => {
            wrong_type(node, Expected::Name, problems);
            return None;
        }
    };
    if looks_like_markup(&name.vi) || looks_like_markup(&name.en) {
        let text = if looks_like_markup(&name.vi) { &name.vi } else { &name.en };
        problems.at(node, Problem::MarkupInText { text: text.clone() });
    }
    Some(name)
}

/// `<` before a letter, `/` or `!`: what a browser would take for a tag.
fn looks_like_markup(text: &str) -> bool {
    text.bytes().any(|byte| byte == b'<')
        && text
            .split('<')
            .skip(1)
            .any(|after| after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'))
}

/// A day, `YYYY-MM-DD`.
pub(crate) fn day(node: Node<'_>, problems: &mut Problems) -> Option<NaiveDate> {
    if node.kind() == Kind::Text
        && let Ok(day) = parse_day(node.raw())
    {
        return Some(day);
    }
    let Some(text) = node.string() else {
        wrong_type(node, Expected::Day, problems);
        return None;
    };
    match parse_day(&text) {
        Ok(day) => Some(day),
        Err(error) => {
            problems.at(node, day_problem(&text, error));
            None
        }
    }
}

pub(crate) fn day_problem(text: &str, error: DayError) -> Problem {
    let text = shortened(text);
    match error {
        DayError::NotADay(meant) => Problem::NotADay { text, meant },
        DayError::NoSuchDay(last) => Problem::NoSuchDay { text, last },
        DayError::YearOutOfRange => Problem::YearOutOfRange { text },
    }
}

/// A time of day, `HH:MM`.
pub(crate) fn time(node: Node<'_>, problems: &mut Problems) -> Option<MinuteOfDay> {
    let Some(text) = node.string() else {
        wrong_type(node, Expected::Time, problems);
        return None;
    };
    let time = MinuteOfDay::parse(&text);
    if time.is_none() {
        problems.at(node, Problem::BadTime { text: shortened(&text) });
    }
    time
}

/// A day, or a day with a local time: `2023-08-01` or `2023-08-01T14:20`.
pub(crate) fn moment(node: Node<'_>, problems: &mut Problems) -> Option<(NaiveDate, Option<MinuteOfDay>)> {
    let text = node.string().unwrap_or_default();
    let Some((day_text, time_text)) = text.split_once('T') else {
        return Some((day(node, problems)?, None));
    };
    let day = match parse_day(day_text) {
        Ok(day) => Some(day),
        Err(error) => {
            problems.at(node, day_problem(day_text, error));
            None
        }
    };
    let time = MinuteOfDay::parse(time_text);
    if time.is_none() {
        problems.at(node, Problem::BadTime { text: shortened(time_text) });
    }
    Some((day?, Some(time?)))
}

/// An exact number: a JSON number of at most 15 significant digits, or a string of at most 28 digits.
pub(crate) fn number(node: Node<'_>, problems: &mut Problems) -> Option<Number> {
    let (read, text) = match node.kind() {
        Kind::Number => (Number::from_json(node.raw()), Cow::Borrowed(node.raw())),
        Kind::Text | Kind::EscapedText => {
            let text = node.string().unwrap_or_default();
            if let Some(thousands) = grouped_thousands(&text) {
                let (read, text) = (text.trim_end_matches('0').trim_end_matches('.').to_owned(), text.to_string());
                problems.at(node, Problem::PerhapsThousands { text, read, thousands });
            }
            (Number::from_text(&text), text)
        }
        Kind::Null | Kind::True | Kind::False | Kind::List | Kind::Object => {
            wrong_type(node, Expected::Number, problems);
            return None;
        }
    };
    let text = shortened(&text);
    let problem = match read {
        Ok(number) => return Some(number),
        Err(NumberError::NotANumber(Some(share))) if text.trim_end().ends_with('%') => {
            match Number::from_text(&share).map(|share| share.ratio().times_ten_to(2).whole_or_derived().to_string()) {
                Ok(plain) => Problem::PercentNumber { text, plain, share },
                Err(_) => Problem::NotANumber { text, meant: Some(share) },
            }
        }
        Err(NumberError::NotANumber(meant)) => Problem::NotANumber { text, meant },
        Err(NumberError::TooManyDigitsBare) => Problem::TooManyDigitsBare { text },
        Err(NumberError::TooManyDigits) => Problem::TooManyDigits { text },
    };
    problems.at(node, problem);
    None
}

/// `65.000` is 65 here, and sixty-five thousand where a point groups: a text of this look that no program would write as
/// a decimal, with the number it may stand for.
#[inline(never)]
fn grouped_thousands(text: &str) -> Option<String> {
    let (whole, group) = text.trim_start_matches('-').split_once('.')?;
    let is_whole = matches!(whole.len(), 1..=3) && !whole.starts_with('0') && whole.bytes().all(|b| b.is_ascii_digit());
    let is_group = group.len() == 3 && group.ends_with('0') && group.bytes().all(|b| b.is_ascii_digit());
    (is_whole && is_group).then(|| text.replace('.', ""))
}

/// A number from 0 to 10, such as a band.
pub(crate) fn share(node: Node<'_>, problems: &mut Problems) -> Option<Number> {
    number_up_to(node, (10, "10"), problems)
}

/// A part of something: from 0 to 1.
pub(crate) fn part_of_one(node: Node<'_>, problems: &mut Problems) -> Option<Number> {
    number_up_to(node, (1, "1"), problems)
}

/// A number from 0 to the most, which is also given as text.
#[inline(never)]
fn number_up_to(node: Node<'_>, (most, shown): (i64, &'static str), problems: &mut Problems) -> Option<Number> {
    let number = number(node, problems)?;
    let ratio = number.ratio();
    if !(Ratio::whole(0) <= ratio && ratio <= Ratio::whole(most)) {
        problems.at(node, Problem::OutOfRange { text: number.figure().to_string(), from: "0", to: shown });
        return None;
    }
    Some(number)
}

/// A whole number of days or the like, from 0 to 36500.
pub(crate) fn whole(node: Node<'_>, problems: &mut Problems) -> Option<u32> {
    whole_up_to(node, (36_500, "36500"), problems)
}

/// A whole number that is not negative and not above the most, which is also given as text.
pub(crate) fn whole_up_to(node: Node<'_>, most: (u32, &'static str), problems: &mut Problems) -> Option<u32> {
    whole_between(node, (0, "0"), most, problems)
}

/// A whole number with the least and the most that it may be, each also given as text.
#[inline(never)]
pub(crate) fn whole_between(
    node: Node<'_>,
    (least, from): (u32, &'static str),
    (most, to): (u32, &'static str),
    problems: &mut Problems,
) -> Option<u32> {
    if node.kind() != Kind::Number || node.raw().contains(['.', 'e', 'E']) {
        wrong_type(node, Expected::WholeNumber, problems);
        return None;
    }
    let value = node.raw().parse().ok().filter(|value| least <= *value && *value <= most);
    if value.is_none() {
        problems.at(node, Problem::OutOfRange { text: shortened(node.raw()), from, to });
    }
    value
}

/// One of a few words.
pub(crate) fn word<T: Copy>(node: Node<'_>, words: &[(&'static str, T)], problems: &mut Problems) -> Option<T> {
    let position = position_of_word(node, &|position| words.get(position).map(|(word, _)| *word), problems)?;
    words.get(position).map(|(_, meaning)| *meaning)
}

/// The word for a value, which stands in the table. Of all enumerations of a byte the optimizer keeps one copy.
#[inline(never)]
pub(crate) fn word_of<T: Copy + PartialEq>(value: T, words: &[(&'static str, T)]) -> &'static str {
    words.iter().find(|(_, meaning)| *meaning == value).map(|(word, _)| *word).unwrap_or_default()
}

/// Where a word stands among a few: once in the module, whatever the words mean.
#[inline(never)]
fn position_of_word(
    node: Node<'_>,
    word_at: &dyn Fn(usize) -> Option<&'static str>,
    problems: &mut Problems,
) -> Option<usize> {
    let given = text(node, "word", problems)?;
    let known: Vec<&str> = (0..).map_while(word_at).collect();
    let position = known.iter().position(|word| *word == given);
    if position.is_none() {
        let nearest = problems.near(&given, known.iter().copied());
        let (word, known) = (shortened(&given), in_backticks(&known));
        problems.at(node, Problem::UnknownWord { word, nearest, known });
    }
    position
}

/// Ids of one kind of thing, each with its position in the plan. Noted while things are read, found once all are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ids(Vec<(String, u32)>);

impl Ids {
    /// The ids of things in their order, to be found at once; what is wrong with them is said elsewhere.
    pub(crate) fn noted<'i>(ids: impl Iterator<Item = Cow<'i, str>>) -> Self {
        let mut noted: Vec<(String, u32)> =
            ids.zip(0..).map(|(id, position)| (composed(&id).into_owned(), position)).collect();
        noted.sort_unstable();
        Self(noted)
    }

    /// Notes the id of the next thing.
    pub(crate) fn add(&mut self, node: Node<'_>, id: &str, position: u32, problems: &mut Problems) {
        const WORDS_OF_JAVASCRIPT: [&str; 5] = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
        if WORDS_OF_JAVASCRIPT.contains(&id) {
            problems.at(node, Problem::ReservedId { id: id.to_owned() });
        }
        if looks_like_markup(id) {
            problems.at(node, Problem::MarkupInText { text: id.to_owned() });
        }
        self.0.push((id.to_owned(), position));
    }

    /// Orders the ids, so that they are found; one that is used again is a problem at the later thing.
    pub(crate) fn seal(&mut self, nodes: &[Node<'_>], problems: &mut Problems) {
        self.0.sort_unstable();
        for pair in self.0.windows(2) {
            if let [(first, _), (again, position)] = pair
                && first == again
                && let Some(node) = usize::try_from(*position).ok().and_then(|position| nodes.get(position))
            {
                problems.at(*node, Problem::DuplicateId { id: again.clone() });
            }
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<u32> {
        let place = self.0.binary_search_by(|(known, _)| known.as_str().cmp(id)).ok()?;
        self.0.get(place).map(|(_, position)| *position)
    }

    /// The position of what a node names.
    pub(crate) fn reference(&self, node: Node<'_>, thing: Thing, problems: &mut Problems) -> Option<u32> {
        let given = id(node, thing.field(), problems)?;
        let found = self.get(&given);
        if found.is_none() {
            let nearest = problems.near(&given, self.0.iter().map(|(id, _)| id.as_str()));
            problems.at(node, Problem::Dangling { thing, id: shortened(&given), nearest });
        }
        found
    }
}

fn wrong_type(node: Node<'_>, expected: Expected, problems: &mut Problems) {
    problems.at(node, Problem::WrongType { expected, found: shown(node) });
}

/// What stands there, in a few letters.
pub(crate) fn shown(node: Node<'_>) -> String {
    match node.kind() {
        Kind::Null => "`null`".to_owned(),
        Kind::True => "`true`".to_owned(),
        Kind::False => "`false`".to_owned(),
        Kind::Number => format!("`{}`", shortened(node.raw())),
        Kind::Text | Kind::EscapedText => {
            format!("`\"{}\"`", shortened(&node.string().unwrap_or_default()))
        }
        Kind::List => "`[…]`".to_owned(),
        Kind::Object => "`{…}`".to_owned(),
    }
}

/// The user's words, cut after 60 characters.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
