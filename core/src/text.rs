//! Words in Vietnamese and English, and the small rules for comparing what people type.

/// The language of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "everything is said in both")]
pub enum Language {
    /// Vietnamese: numbers as `1.234,5`, dates as `31/08/2023`.
    Vi,
    /// English: numbers as `1,234.5`, dates as `31 August 2023`.
    En,
}

impl Language {
    /// Reads `vi` or `en`.
    ///
    /// ```
    /// assert_eq!(tiendo::Language::parse("vi"), Some(tiendo::Language::Vi));
    /// assert_eq!(tiendo::Language::parse("fr"), None);
    /// ```
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "vi" => Some(Self::Vi),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// The same words in both languages. A name that a plan gives once stands in both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "there are two languages")]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The words in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }

    /// One wording for both languages.
    pub(crate) fn same(words: &str) -> Self {
        Self { vi: words.to_owned(), en: words.to_owned() }
    }
}

/// One of two wordings, Vietnamese and English.
pub(crate) fn in_language(language: Language, [vi, en]: &'static [&'static str; 2]) -> &'static str {
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}

/// A text with values at `{0}`, `{1}`, …: words are data, and a value is never looked into.
pub(crate) fn filled(text: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let mut characters = after.chars();
        let place = characters.next().and_then(|c| c.to_digit(10)).and_then(|place| usize::try_from(place).ok());
        match (place.and_then(|place| values.get(place)), characters.next()) {
            (Some(value), Some('}')) => {
                out.push_str(value);
                rest = characters.as_str();
            }
            (Some(_) | None, _) => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Composes Vietnamese letters typed as a letter followed by combining marks (NFD, as macOS and some spreadsheets
/// write them), so that both spellings of one word are one word. Text without combining marks is returned as it is.
pub(crate) fn composed(text: &str) -> std::borrow::Cow<'_, str> {
    // U+0300 to U+036F begin with these bytes
    if !text.bytes().any(|byte| matches!(byte, 0xcc | 0xcd)) {
        return std::borrow::Cow::Borrowed(text);
    }
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for mark in text.chars() {
        match out.last().and_then(|&letter| compose(letter, mark)) {
            Some(one) => {
                out.pop();
                out.push(one);
            }
            None => out.push(mark),
        }
    }
    std::borrow::Cow::Owned(out.into_iter().collect())
}

/// Each row: a combining mark, then pairs of a letter and the letter with the mark. A dot below may come before a
/// circumflex, breve or horn (NFD sorts it so); the pairs of those marks therefore list the dotted letters too.
const MARKS: [(char, &str); 8] = [
    ('\u{302}', "aâeêoôạậẹệọộAÂEÊOÔẠẬẸỆỌỘ"),
    ('\u{306}', "aăạặAĂẠẶ"),
    ('\u{31b}', "oơuưọợụựOƠUƯỌỢỤỰ"),
    ('\u{300}', "aàâầăằeèêềiìoòôồơờuùưừyỳAÀÂẦĂẰEÈÊỀIÌOÒÔỒƠỜUÙƯỪYỲ"),
    ('\u{301}', "aáâấăắeéêếiíoóôốơớuúưứyýAÁÂẤĂẮEÉÊẾIÍOÓÔỐƠỚUÚƯỨYÝ"),
    ('\u{309}', "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷAẢÂẨĂẲEẺÊỂIỈOỎÔỔƠỞUỦƯỬYỶ"),
    ('\u{303}', "aãâẫăẵeẽêễiĩoõôỗơỡuũưữyỹAÃÂẪĂẴEẼÊỄIĨOÕÔỖƠỠUŨƯỮYỸ"),
    ('\u{323}', "aạâậăặeẹêệiịoọôộơợuụưựyỵAẠÂẬĂẶEẸÊỆIỊOỌÔỘƠỢUỤƯỰYỴ"),
];

/// Small letters for capitals, in ASCII and Vietnamese; the tables for all the world's letters are larger than the rest
/// of this module's words.
pub(crate) fn lowercase(text: &str) -> String {
    text.chars().map(small).collect()
}

/// Capitals for small letters, in ASCII and Vietnamese.
pub(crate) fn uppercase(text: &str) -> String {
    text.chars().map(capital).collect()
}

fn capital(letter: char) -> char {
    let candidates = [0x20, 1].map(|distance| u32::from(letter).checked_sub(distance).and_then(char::from_u32));
    candidates.into_iter().flatten().find(|capital| *capital != letter && small(*capital) == letter).unwrap_or(letter)
}

/// Unicode places a Vietnamese capital 32 before its small letter in Latin-1, and right before it elsewhere.
fn small(letter: char) -> char {
    let code = u32::from(letter);
    let distance = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => 0x20,
        0x102 | 0x110 | 0x128 | 0x168 | 0x1a0 | 0x1af => 1,
        0x1ea0..=0x1ef8 if code.is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(code.saturating_add(distance)).unwrap_or(letter)
}

fn compose(letter: char, mark: char) -> Option<char> {
    let pairs = MARKS.iter().find(|(with, _)| *with == mark)?.1;
    let mut letters = pairs.chars();
    while let (Some(plain), Some(marked)) = (letters.next(), letters.next()) {
        if plain == letter {
            return Some(marked);
        }
    }
    None
}

/// The known word that a mistyped one most likely means, if one is near enough to be worth naming.
pub(crate) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // A plan may hold 100,000 ids: what is compared is bounded, so that a file full of typing errors stays linear.
    const MOST_COMPARED: usize = 2_000;
    let word = lowercase(word);
    let length = word.chars().count();
    let most_edits = match length {
        // Another letter is another word.
        0..=1 => 0,
        2..=3 => 1,
        4..=8 => 2,
        _ => 3,
    };
    known
        .into_iter()
        .take(MOST_COMPARED)
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= most_edits)
        .map(|candidate| (strsim::osa_distance(&word, &lowercase(candidate)), candidate))
        .filter(|(edits, _)| *edits <= most_edits)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_vietnamese_is_composed() {
        let check = |nfd: &str, nfc: &str| assert_eq!(composed(nfd), nfc);
        check("trie\u{323}\u{302}u d\u{111}", "triệu dđ");
        check("\u{111}o\u{302}\u{300}ng", "đồng");
        check("ty\u{309}", "tỷ");
        check("ngu\u{31b}o\u{31b}\u{300}i", "người");
        check("đồng", "đồng");
    }

    #[test]
    fn vietnamese_capitals_have_small_letters() {
        assert_eq!(lowercase("TRIỆU ĐỒNG"), "triệu đồng");
        for (_, pairs) in MARKS {
            assert_eq!(lowercase(pairs), pairs.to_lowercase());
            assert_eq!(uppercase(pairs), pairs.to_uppercase());
        }
    }

    #[test]
    fn values_are_put_in_and_never_looked_into() {
        assert_eq!(filled("`{0}` hay `{1}`?", &["{1}", "b"]), "`{1}` hay `b`?");
        assert_eq!(filled("viết `{…}` {2} {", &["a"]), "viết `{…}` {2} {");
    }

    #[test]
    fn near_words_are_named_and_far_ones_are_not() {
        let known = ["responsible", "supporting", "target", "due"];
        let check = |word: &str, expected: Option<&str>| assert_eq!(nearest(word, known), expected, "{word}");
        check("responsable", Some("responsible"));
        check("taget", Some("target"));
        check("deu", Some("due"));
        check("TARGET", Some("target"));
        check("weight", None);
        check("", None);
        let ids = ["k", "x", "T1", "t2"];
        let check = |word: &str, expected: Option<&str>| assert_eq!(nearest(word, ids), expected, "{word}");
        check("X", Some("x"));
        check("y", None);
        check("t1", Some("T1"));
    }
}
