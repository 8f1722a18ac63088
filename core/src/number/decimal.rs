//! Decimals: read from text without loss, echoed as they were written, printed for people.

use super::ratio::Ratio;
use crate::text::Language;
use rust_decimal::Decimal;

/// A page's own numbers are doubles, which keep 15 significant digits; longer numbers are written as strings.
pub(crate) const MOST_DIGITS_BARE: u32 = 15;
/// The most digits a number may have, before and after the point together.
pub(crate) const MOST_DIGITS: u32 = 28;

// as texts: copied at once, where a letter is first encoded
const POINT: &str = ".";
const ZERO: &str = "0";

/// A number of a plan or a record, with the digits it was written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number(Decimal);

/// Why a text is not a number here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NumberError {
    /// More significant digits than a double keeps, without quotes.
    TooManyDigitsBare,
    /// More than 28 digits, or a power of ten that takes more.
    TooManyDigits,
    /// Not a plain decimal; with the plain decimal that was probably meant.
    NotANumber(Option<String>),
}

impl Number {
    /// Reads the text of a JSON number: at most 15 significant digits.
    pub(crate) fn from_json(text: &str) -> Result<Self, NumberError> {
        let scanned = scan(text).ok_or(NumberError::NotANumber(None))?;
        let is_long = scanned.significant > MOST_DIGITS_BARE;
        let number = scanned.number()?;
        if is_long { Err(NumberError::TooManyDigitsBare) } else { Ok(number) }
    }

    /// Reads a number written as a string: a plain decimal of at most 28 digits.
    pub(crate) fn from_text(text: &str) -> Result<Self, NumberError> {
        let plain = !text.bytes().any(|byte| matches!(byte, b'e' | b'E'));
        match scan(text).filter(|_| plain) {
            Some(scanned) => scanned.number(),
            None => Err(NumberError::NotANumber(meant(text))),
        }
    }

    pub(crate) fn ratio(&self) -> Ratio {
        Ratio::decimal(self.0.mantissa(), self.0.scale())
    }

    /// The number as it was written.
    pub(crate) fn figure(&self) -> Figure {
        Figure(self.0.to_string())
    }

    /// Decimals compare exactly, whatever their places.
    pub(crate) fn is_below(&self, other: &Self) -> bool {
        self.0 < other.0
    }

    pub(crate) fn is_negative(&self) -> bool {
        self.0.is_sign_negative()
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.0.is_zero()
    }
}

impl Number {
    /// A number of hundredths, such as 0.95.
    pub(crate) fn hundredths(count: u32) -> Self {
        Self(Decimal::from_parts(count, 0, 0, false, 2))
    }

    /// A number of tenths, such as 0.9.
    pub(crate) fn tenths(count: u32) -> Self {
        Self(Decimal::from_parts(count, 0, 0, false, 1))
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self(Decimal::from(value))
    }
}

/// The digits of a number, and how many of them there are.
struct Scanned {
    negative: bool,
    /// `None` if wider than 28 digits.
    mantissa: Option<i128>,
    scale: i64,
    significant: u32,
}

/// Takes a JSON number apart: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
fn scan(text: &str) -> Option<Scanned> {
    let bytes = text.as_bytes();
    let (negative, rest) = match bytes.strip_prefix(b"-") {
        Some(rest) => (true, rest),
        None => (false, bytes),
    };
    let (digits, power) = match rest.iter().position(|byte| matches!(byte, b'e' | b'E')) {
        Some(place) => {
            let (digits, power) = rest.split_at(place);
            (digits, exponent(power.split_first()?.1)?)
        }
        None => (rest, 0),
    };
    let (whole, fraction) = match digits.iter().position(|byte| *byte == b'.') {
        Some(place) => {
            let (whole, fraction) = digits.split_at(place);
            let (_, fraction) = fraction.split_first()?;
            (whole, Some(fraction))
        }
        None => (digits, None),
    };
    let is_number = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    let leading_zero = whole.len() > 1 && whole.first() == Some(&b'0');
    if leading_zero || !is_number(whole) || !fraction.is_none_or(is_number) {
        return None;
    }
    let fraction = fraction.unwrap_or_default();
    let (mut significant, mut trailing_zeros) = (0_u32, 0_u32);
    // eighteen digits fit a machine word, and hardly a number has more
    let (mut low, mut low_digits, mut high) = (0_u64, 0_u32, Some(0_i128));
    for digit in whole.iter().chain(fraction).map(|byte| byte.wrapping_sub(b'0')) {
        low = low.saturating_mul(10).saturating_add(u64::from(digit));
        low_digits = low_digits.saturating_add(1);
        if low_digits == WORD_DIGITS {
            high = joined(high, low, low_digits);
            (low, low_digits) = (0, 0);
        }
        match digit {
            0 if significant == 0 => {}
            0 => trailing_zeros = trailing_zeros.saturating_add(1),
            _ => {
                significant = significant.saturating_add(trailing_zeros).saturating_add(1);
                trailing_zeros = 0;
            }
        }
    }
    let mantissa = joined(high, low, low_digits);
    let scale = i64::try_from(fraction.len()).ok()?.checked_sub(power)?;
    Some(Scanned { negative, mantissa, scale, significant })
}

const WORD_DIGITS: u32 = 18;

/// More digits behind those there are; `None` if they are too many.
fn joined(high: Option<i128>, low: u64, low_digits: u32) -> Option<i128> {
    match high? {
        0 => Some(i128::from(low)),
        high => high.checked_mul(10_i128.checked_pow(low_digits)?)?.checked_add(i128::from(low)),
    }
}

/// A power of ten; one with more than six digits is as good as any that is too large.
fn exponent(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text.split_first()? {
        (b'-', digits) => (true, digits),
        (b'+', digits) => (false, digits),
        _ => (false, text),
    };
    if digits.is_empty() {
        return None;
    }
    let mut size = 0_i64;
    for byte in digits {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        size = size.saturating_mul(10).saturating_add(i64::from(digit)).min(1_000_000);
    }
    Some(if negative { size.wrapping_neg() } else { size })
}

impl Scanned {
    fn number(self) -> Result<Number, NumberError> {
        let too_long = NumberError::TooManyDigits;
        let mut mantissa = self.mantissa.ok_or(too_long.clone())?;
        if mantissa == 0 {
            // a zero keeps its places, never its sign
            let places = self.scale.clamp(0, i64::from(MOST_DIGITS));
            let zero = Decimal::try_from_i128_with_scale(0, u32::try_from(places).unwrap_or(0));
            return zero.map(Number).map_err(|_| too_long);
        }
        let scale = u32::try_from(self.scale.max(0)).map_err(|_| too_long.clone())?;
        if self.scale < 0 {
            let power = u32::try_from(self.scale.unsigned_abs()).map_err(|_| too_long.clone())?;
            let shift = 10_i128.checked_pow(power).ok_or(too_long.clone())?;
            mantissa = mantissa.checked_mul(shift).ok_or(too_long.clone())?;
        }
        let widest = 10_i128.pow(MOST_DIGITS);
        if mantissa >= widest || scale > MOST_DIGITS {
            return Err(too_long);
        }
        let signed = if self.negative { mantissa.wrapping_neg() } else { mantissa };
        Decimal::try_from_i128_with_scale(signed, scale).map(Number).map_err(|_| too_long)
    }
}

/// The plain decimal that somebody probably meant: `1.234,5` is 1234.5, `95%` is 0.95, `1 000` is 1000.
fn meant(text: &str) -> Option<String> {
    let trimmed = text.trim();
    let (body, percent) = match trimmed.strip_suffix('%') {
        Some(body) => (body.trim_end(), true),
        None => (trimmed, false),
    };
    let spaceless: String = body.chars().filter(|c| !c.is_whitespace() && *c != '_').collect();
    let spaceless = spaceless.strip_prefix('+').unwrap_or(&spaceless);
    // With both marks the last one is the decimal mark; several of one kind group thousands; a lone comma is the
    // Vietnamese decimal mark.
    let plain = match (spaceless.rfind('.'), spaceless.rfind(',')) {
        (Some(point), Some(comma)) if point < comma => spaceless.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => spaceless.replace(',', ""),
        (None, Some(_)) if spaceless.matches(',').count() == 1 => spaceless.replace(',', "."),
        (None, Some(_)) => spaceless.replace(',', ""),
        (Some(_), None) if spaceless.matches('.').count() > 1 => spaceless.replace('.', ""),
        (Some(_) | None, None) => spaceless.to_owned(),
    };
    let number = scan(&plain)?.number().ok()?;
    let ratio = if percent { number.ratio().times_ten_to(-2) } else { number.ratio() };
    ratio.exact(MOST_DIGITS).map(|figure| figure.0)
}

/// An exact decimal as text: an input as it was written, or a derived number rounded to 6 places.
///
/// On the wire it is a JSON string, because a page's own numbers are doubles.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Figure(String);

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Figure {
    /// The text, such as `-1234.5`.
    ///
    /// ```
    /// # let plan = tiendo::Plan::parse(tiendo::builtin::NGA_NAM_2023_PLAN)?;
    /// # let records = tiendo::Records::parse(tiendo::builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// # let day = tiendo::parse_as_of("2023-08-31")?;
    /// let assessment = plan.assess(&records, day);
    /// let ceiling = assessment.indicator("1e-late-dossiers").and_then(|indicator| indicator.limits.to.clone());
    /// assert_eq!(ceiling.map(|ceiling| ceiling.as_str().to_owned()).as_deref(), Some("0"));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[cfg(test)]
    pub(crate) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// A number of an assessment's JSON.
    pub(crate) fn from_assessment(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub(crate) fn zero() -> Self {
        Self("0".to_owned())
    }

    /// `units` / 10^`places`, without trailing zeros.
    pub(crate) fn from_units(units: &str, places: u32) -> Self {
        let (sign, digits) = match units.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", units),
        };
        let places = usize::try_from(places).unwrap_or(0);
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(places));
        let zeros = places.saturating_sub(fraction.len());
        let fraction = fraction.trim_end_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        if fraction.is_empty() {
            return Self(if whole == "0" { whole.to_owned() } else { [sign, whole].concat() });
        }
        let mut shown = String::with_capacity(units.len().saturating_add(places).saturating_add(2));
        shown.push_str(sign);
        shown.push_str(whole);
        shown.push_str(POINT);
        (0..zeros).for_each(|_| shown.push_str(ZERO));
        shown.push_str(fraction);
        Self(shown)
    }

    /// The exact value; `None` for a text that is no decimal (an assessment edited by hand).
    pub(crate) fn ratio(&self) -> Option<Ratio> {
        let scanned = scan(&self.0).filter(|_| !self.0.contains(['e', 'E']))?;
        match scanned.number() {
            Ok(number) => Some(number.ratio()),
            // A derived value may be wider than an input: taken apart at the point.
            Err(_) => wide(&self.0),
        }
    }

    /// For people: `1.234,5` in Vietnamese, `1,234.5` in English.
    #[must_use]
    pub fn print(&self, language: Language) -> String {
        let (thousands, point) = match language {
            Language::Vi => ('.', ','),
            Language::En => (',', '.'),
        };
        let (sign, digits) = match self.0.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", self.0.as_str()),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::from(sign);
        for (place, digit) in whole.chars().enumerate() {
            let to_come = whole.len().saturating_sub(place);
            if place > 0 && to_come.is_multiple_of(3) {
                out.push(thousands);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(point);
            out.push_str(fraction);
        }
        out
    }
}

/// A decimal wider than 28 digits, by halves: whole part, then fraction, in steps of 18 digits.
fn wide(text: &str) -> Option<Ratio> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut value = Ratio::whole(0);
    for digit in whole.chars().chain(fraction.chars()) {
        value = value.times_ten_to(1).plus(&Ratio::whole(i64::from(digit.to_digit(10)?)));
    }
    let value = value.times_ten_to(i32::try_from(fraction.len()).ok()?.checked_neg()?);
    Some(if negative { Ratio::whole(0).minus(&value) } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Result<String, NumberError> {
        Number::from_json(text).map(|n| n.figure().to_string())
    }

    #[test]
    fn json_numbers_keep_their_digits() {
        let check = |text: &str, expected: &str| assert_eq!(json(text).as_deref(), Ok(expected), "{text}");
        check("41234.50", "41234.50");
        check("-0", "0");
        check("-0.00", "0.00");
        check("1e3", "1000");
        check("1.5E-3", "0.0015");
        check("0e999", "0");
        check("123456789012345", "123456789012345");
        check("1000000000000000000", "1000000000000000000");
        check("0.000000000000001", "0.000000000000001");
        check("1e-28", "0.0000000000000000000000000001");
    }

    #[test]
    fn what_is_not_exact_is_refused() {
        assert_eq!(json("1234567890123456"), Err(NumberError::TooManyDigitsBare));
        assert_eq!(json("0.1234567890123456"), Err(NumberError::TooManyDigitsBare));
        // no text of these digits would do
        assert_eq!(json("12345678901234567890123456789"), Err(NumberError::TooManyDigits));
        assert_eq!(json("1e999"), Err(NumberError::TooManyDigits));
        assert_eq!(json("1e28"), Err(NumberError::TooManyDigits));
        assert_eq!(json("1e27").map(|n| n.len()), Ok(28));
        assert_eq!(json("1e-29"), Err(NumberError::TooManyDigits));
        assert_eq!(json("1e99999999999999999999"), Err(NumberError::TooManyDigits));
    }

    #[test]
    fn strings_take_28_digits_and_say_what_was_meant() {
        let text = |t: &str| Number::from_text(t).map(|n| n.figure().to_string());
        let meant = |t: &str| NumberError::NotANumber(Some(t.to_owned()));
        assert_eq!(text("1234567890123456789012345678").map(|n| n.len()), Ok(28));
        assert_eq!(text("12345678901234567890123456789"), Err(NumberError::TooManyDigits));
        assert_eq!(text("123456789012345678901234567890"), Err(NumberError::TooManyDigits));
        assert_eq!(text("95%"), Err(meant("0.95")));
        assert_eq!(text("1.234,5"), Err(meant("1234.5")));
        assert_eq!(text("1,234.5"), Err(meant("1234.5")));
        assert_eq!(text("1.234.567"), Err(meant("1234567")));
        assert_eq!(text("7,5"), Err(meant("7.5")));
        assert_eq!(text(" 12 "), Err(meant("12")));
        assert_eq!(text("1e3"), Err(meant("1000")));
        assert_eq!(text("NaN"), Err(NumberError::NotANumber(None)));
        assert_eq!(text("007"), Err(NumberError::NotANumber(None)));
        assert_eq!(text(""), Err(NumberError::NotANumber(None)));
    }

    #[test]
    fn people_read_grouped_numbers() {
        let check = |text: &str, vi: &str, en: &str| {
            assert_eq!(Figure::new(text).print(Language::Vi), vi);
            assert_eq!(Figure::new(text).print(Language::En), en);
        };
        check("1234.5", "1.234,5", "1,234.5");
        check("-1234567", "-1.234.567", "-1,234,567");
        check("999", "999", "999");
        check("0.50", "0,50", "0.50");
    }
}
