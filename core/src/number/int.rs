//! A whole number of any width: machine arithmetic while it fits in 128 bits, wide arithmetic where it does not.
//!
//! The wide arithmetic is our own because of its size: `num-bigint` was measured at about 10 KB of the web module
//! (tests/js/size.mjs), for fast methods that pay off at widths never seen here. The tests hold ours against it.

use std::cmp::Ordering;
use std::iter::repeat;

/// How a number becomes one with fewer digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "who does not know it would print another number")]
pub enum Rounding {
    /// The nearer one, a half away from zero: the "half-up" of official documents.
    HalfUp,
    /// The nearer one, a half to the even digit.
    HalfEven,
    /// Cut off.
    Truncate,
}

impl Rounding {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 3] =
        [("half_up", Self::HalfUp), ("half_even", Self::HalfEven), ("truncate", Self::Truncate)];
}

/// A whole number. Both forms may hold the same value; they compare equal.
#[derive(Debug, Clone)]
pub(crate) enum Int {
    Small(i128),
    Wide(Wide),
}

impl Int {
    pub(crate) const ZERO: Self = Self::Small(0);

    pub(super) fn wide(&self) -> Wide {
        match self {
            Self::Small(value) => Wide::of(*value),
            Self::Wide(value) => value.clone(),
        }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let Some(sum) = a.checked_add(*b)
        {
            return Self::Small(sum);
        }
        Self::Wide(self.wide().plus(&other.wide()))
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other) {
            // one machine word each is the common case, and much the fastest
            if let (Ok(a), Ok(b)) = (i64::try_from(*a), i64::try_from(*b))
                && let Some(product) = a.checked_mul(b)
            {
                return Self::Small(i128::from(product));
            }
            if let Some(product) = a.checked_mul(*b) {
                return Self::Small(product);
            }
        }
        Self::Wide(self.wide().times(&other.wide()))
    }

    pub(crate) fn negated(&self) -> Self {
        self.times(&Self::Small(-1))
    }

    /// The quotient as a whole number. `None` if `by` is zero.
    pub(crate) fn divided(&self, by: &Self, rounding: Rounding) -> Option<Self> {
        let negative = (self.sign() == Ordering::Less) != (by.sign() == Ordering::Less);
        let (dividend, divisor) = (self.magnitude(), by.magnitude());
        if divisor.sign() == Ordering::Equal {
            return None;
        }
        // one machine word each is the common case, and much the fastest
        if let (Self::Small(a), Self::Small(b)) = (&dividend, &divisor)
            && let (Ok(a), Ok(b)) = (u64::try_from(*a), u64::try_from(*b))
            && let Some(quotient) = divided_in_a_word(a, b, rounding)
        {
            let quotient = Self::Small(i128::from(quotient));
            return Some(if negative { quotient.negated() } else { quotient });
        }
        let twice = Self::Small(2);
        let quotient = match rounding {
            Rounding::Truncate => dividend.cut(&divisor)?,
            // (2 a + b) / 2 b, cut off
            Rounding::HalfUp | Rounding::HalfEven => {
                let (over, under) = (twice.times(&dividend).plus(&divisor), twice.times(&divisor));
                let up = over.cut(&under)?;
                let is_tie = up.times(&under).compare(&over) == Ordering::Equal;
                if rounding == Rounding::HalfEven && is_tie && up.is_odd() { up.plus(&Self::Small(-1)) } else { up }
            }
        };
        Some(if negative { quotient.negated() } else { quotient })
    }

    /// How many times it goes into another one without remainder; `None` where it does not, or where either is wide.
    pub(super) fn times_in(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Small(part), Self::Small(whole)) if whole.checked_rem(*part) == Some(0) => {
                whole.checked_div(*part).map(Self::Small)
            }
            (Self::Small(_) | Self::Wide(_), Self::Small(_) | Self::Wide(_)) => None,
        }
    }

    pub(super) fn is_odd(&self) -> bool {
        match self {
            Self::Small(value) => value & 1 == 1,
            Self::Wide(value) => value.limbs.first().is_some_and(|limb| limb & 1 == 1),
        }
    }

    /// The quotient of two magnitudes, cut off.
    pub(super) fn cut(&self, by: &Self) -> Option<Self> {
        if let (Self::Small(a), Self::Small(b)) = (self, by) {
            return a.checked_div(*b).map(Self::Small);
        }
        self.wide().cut(&by.wide()).map(Self::Wide)
    }

    fn magnitude(&self) -> Self {
        if self.sign() == Ordering::Less { self.negated() } else { self.clone() }
    }

    pub(crate) fn sign(&self) -> Ordering {
        match self {
            Self::Small(value) => value.cmp(&0),
            Self::Wide(value) => value.sign(),
        }
    }

    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a.cmp(b),
            (Self::Small(_) | Self::Wide(_), Self::Wide(_)) | (Self::Wide(_), Self::Small(_)) => {
                self.wide().compare(&other.wide())
            }
        }
    }

    /// Ten to a power.
    pub(crate) fn ten_to(power: u32) -> Self {
        if let Some(value) = 10_i64.checked_pow(power) {
            return Self::Small(i128::from(value));
        }
        if let Some(value) = 10_i128.checked_pow(power) {
            return Self::Small(value);
        }
        let root = Self::ten_to(power / 2);
        root.times(&root).times(&Self::Small(if power.is_multiple_of(2) { 1 } else { 10 }))
    }
}

/// `None` where it takes more than a word, or the divisor is zero.
fn divided_in_a_word(a: u64, b: u64, rounding: Rounding) -> Option<u64> {
    let (down, rest) = (a.checked_div(b)?, a.checked_rem(b)?);
    let beyond_half = rest.checked_mul(2)?.cmp(&b);
    let goes_up = match (rounding, beyond_half) {
        (Rounding::Truncate, _) | (_, Ordering::Less) => false,
        (Rounding::HalfUp | Rounding::HalfEven, Ordering::Greater) | (Rounding::HalfUp, Ordering::Equal) => true,
        (Rounding::HalfEven, Ordering::Equal) => down & 1 == 1,
    };
    down.checked_add(u64::from(goes_up))
}

impl std::fmt::Display for Int {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            // the width of 128 bits is seldom needed and slow to print
            Self::Small(value) => match i64::try_from(*value) {
                Ok(value) => value.fmt(f),
                Err(_) => value.fmt(f),
            },
            Self::Wide(value) => f.pad_integral(!value.negative, "", &decimal(value.limbs.clone())),
        }
    }
}

/// A whole number as sign and magnitude.
#[derive(Debug, Clone)]
pub(crate) struct Wide {
    /// INVARIANT: zero is not negative.
    negative: bool,
    /// Digits to the base 2^32, the lowest first. INVARIANT: the highest is not zero.
    limbs: Vec<u32>,
}

impl Wide {
    pub(super) fn new(negative: bool, mut limbs: Vec<u32>) -> Self {
        trim(&mut limbs);
        Self { negative: negative && !limbs.is_empty(), limbs }
    }

    pub(super) fn of(value: i128) -> Self {
        let bytes = value.unsigned_abs().to_le_bytes();
        let (limbs, _) = bytes.as_chunks();
        Self::new(value < 0, limbs.iter().map(|limb| u32::from_le_bytes(*limb)).collect())
    }

    /// The value, where a machine word holds its magnitude.
    pub(super) fn small(&self) -> Option<i64> {
        let magnitude = match self.limbs.as_slice() {
            [] => 0,
            [limb] => u64::from(*limb),
            [low, high] => u64::from(*low) | (u64::from(*high) << 32),
            [_, _, _, ..] => return None,
        };
        let magnitude = i64::try_from(magnitude).ok()?;
        Some(if self.negative { magnitude.saturating_neg() } else { magnitude })
    }

    /// Divided by 2^32 so many times, cut off.
    pub(super) fn without_limbs(&self, count: usize) -> Self {
        Self::new(self.negative, self.limbs.get(count..).unwrap_or_default().to_vec())
    }

    /// Multiplied by 2^32 so many times.
    pub(super) fn with_limbs(&self, count: usize) -> Self {
        let mut limbs = vec![0; count];
        limbs.extend_from_slice(&self.limbs);
        Self::new(self.negative, limbs)
    }

    /// The position of the highest bit of the magnitude, from 1; 0 for zero.
    pub(super) fn bits(&self) -> i64 {
        let highest = self.limbs.last().map_or(0, |limb| 32_i64.saturating_sub(i64::from(limb.leading_zeros())));
        i64::try_from(self.limbs.len())
            .unwrap_or(i64::MAX)
            .saturating_sub(1)
            .max(0)
            .saturating_mul(32)
            .saturating_add(highest)
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let (larger, smaller) = match compare(&self.limbs, &other.limbs) {
            Ordering::Less => (other, self),
            Ordering::Equal | Ordering::Greater => (self, other),
        };
        let mut limbs = larger.limbs.clone();
        if self.negative == other.negative {
            limbs.push(0); // room for the carry
            add_product(&mut limbs, &smaller.limbs, 1);
        } else {
            subtract(&mut limbs, &smaller.limbs);
        }
        Self::new(larger.negative, limbs)
    }

    /// As at school: row by row, each a limb further up.
    pub(super) fn times(&self, other: &Self) -> Self {
        let mut limbs = vec![0; self.limbs.len().saturating_add(other.limbs.len())];
        for (place, limb) in self.limbs.iter().enumerate() {
            if let Some(row) = limbs.get_mut(place..) {
                add_product(row, &other.limbs, *limb);
            }
        }
        Self::new(self.negative != other.negative, limbs)
    }

    /// The quotient, cut off. `None` if `by` is zero.
    pub(super) fn cut(&self, by: &Self) -> Option<Self> {
        let quotient = (by.sign() != Ordering::Equal).then(|| quotient(self.limbs.clone(), &by.limbs))?;
        Some(Self::new(self.negative != by.negative, quotient))
    }

    pub(super) fn sign(&self) -> Ordering {
        match (self.negative, self.limbs.is_empty()) {
            (true, _) => Ordering::Less,
            (false, true) => Ordering::Equal,
            (false, false) => Ordering::Greater,
        }
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => compare(&self.limbs, &other.limbs),
            (true, true) => compare(&other.limbs, &self.limbs),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        }
    }
}

/// Drops the zeros at the top: magnitudes are compared by length first.
fn trim(limbs: &mut Vec<u32>) {
    while limbs.last() == Some(&0) {
        limbs.pop();
    }
}

fn compare(a: &[u32], b: &[u32]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

/// Adds `limbs` times `factor` to `sum`, which has room for it.
fn add_product(sum: &mut [u32], limbs: &[u32], factor: u32) {
    let mut carry = 0;
    for (digit, limb) in sum.iter_mut().zip(limbs.iter().chain(repeat(&0))) {
        (*digit, carry) = split(multiply_add(*limb, factor, *digit, carry));
    }
}

/// `a` `b` + `c` + `d`.
#[expect(clippy::arithmetic_side_effects, reason = "with m = 2^32 - 1 at most m m + 2 m = 2^64 - 1: it always fits")]
fn multiply_add(a: u32, b: u32, c: u32, d: u32) -> u64 {
    u64::from(a) * u64::from(b) + u64::from(c) + u64::from(d)
}

/// The low half and the high half.
fn split(value: u64) -> (u32, u32) {
    (value as u32, (value >> 32) as u32)
}

/// Subtracts `limbs` from `rest`, which is not less.
fn subtract(rest: &mut [u32], limbs: &[u32]) {
    let mut borrow = false;
    for (digit, limb) in rest.iter_mut().zip(limbs.iter().chain(repeat(&0))) {
        let (without_limb, below) = digit.overflowing_sub(*limb);
        let (without_borrow, below_too) = without_limb.overflowing_sub(u32::from(borrow));
        (*digit, borrow) = (without_borrow, below || below_too);
    }
}

/// Long division, limb by limb (Knuth, The Art of Computer Programming, vol. 2, 4.3.1 D). The divisor is not zero.
fn quotient(mut dividend: Vec<u32>, divisor: &[u32]) -> Vec<u32> {
    if let [divisor] = divisor {
        divide_by_limb(&mut dividend, *divisor);
        return dividend;
    }
    // shifted so far that the divisor's highest bit is set: then an estimate is at most two too large
    let shift = divisor.last().map_or(0, |limb| limb.leading_zeros());
    let divisor = shifted(divisor, shift);
    dividend = shifted(&dividend, shift);
    dividend.push(0);
    let Some(places) = dividend.len().checked_sub(divisor.len()) else { return Vec::new() };
    let mut quotient = vec![0; places];
    for place in (0..places).rev() {
        let Some(rest) = dividend.get_mut(place..) else { continue };
        let mut digit = estimate(rest, &divisor);
        let mut product = vec![0; divisor.len().saturating_add(1)];
        add_product(&mut product, &divisor, digit);
        while compare(&trimmed(&product), &trimmed(rest)) == Ordering::Greater {
            subtract(&mut product, &divisor);
            digit = digit.saturating_sub(1);
        }
        subtract(rest, &product);
        if let Some(place) = quotient.get_mut(place) {
            *place = digit;
        }
    }
    quotient
}

/// The next digit of a quotient from the two highest limbs of what is left, not too small.
fn estimate(rest: &[u32], divisor: &[u32]) -> u32 {
    let limb = |at: usize| u64::from(rest.get(at).copied().unwrap_or(0));
    let highest = u64::from(divisor.last().copied().unwrap_or(1));
    let top = limb(divisor.len()) << 32 | limb(divisor.len().saturating_sub(1));
    u32::try_from(top.checked_div(highest).unwrap_or(0)).unwrap_or(u32::MAX)
}

fn trimmed(limbs: &[u32]) -> Vec<u32> {
    let mut limbs = limbs.to_vec();
    trim(&mut limbs);
    limbs
}

/// Multiplied by a power of two below a limb.
fn shifted(limbs: &[u32], by: u32) -> Vec<u32> {
    let mut carry = 0;
    let mut out: Vec<u32> = limbs
        .iter()
        .map(|limb| {
            let wide = u64::from(*limb) << by | u64::from(carry);
            let (low, high) = split(wide);
            carry = high;
            low
        })
        .collect();
    out.push(carry);
    trim(&mut out);
    out
}

/// The decimal digits.
fn decimal(mut limbs: Vec<u32>) -> String {
    let mut groups = Vec::new();
    while !limbs.is_empty() {
        groups.push(format!("{:09}", pop_nine_digits(&mut limbs)));
    }
    groups.reverse();
    let digits = groups.concat();
    match digits.trim_start_matches('0') {
        "" => String::from("0"),
        digits => digits.to_owned(),
    }
}

/// Divides by 10^9, to the remainder: the most digits that fit in a limb.
fn pop_nine_digits(limbs: &mut Vec<u32>) -> u32 {
    let rest = divide_by_limb(limbs, 1_000_000_000);
    trim(limbs);
    rest
}

/// Divides by one limb, which is not zero, to the remainder.
fn divide_by_limb(limbs: &mut [u32], by: u32) -> u32 {
    let by = u64::from(by.max(1));
    let mut rest = 0;
    for limb in limbs.iter_mut().rev() {
        let dividend = u64::from(rest) << 32 | u64::from(*limb);
        // the remainder is less than the divisor, so that the quotient is a limb again
        let (quotient, remainder) = (dividend.checked_div(by), dividend.checked_rem(by));
        (*limb, rest) = (quotient.unwrap_or(0) as u32, remainder.unwrap_or(0) as u32);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::{BigInt, Sign};
    use proptest::prelude::*;

    #[test]
    fn half_up_goes_away_from_zero() {
        let check = |a: i128, b: i128, expected: &str| {
            let quotient = Int::Small(a).divided(&Int::Small(b), Rounding::HalfUp).map(|q| q.to_string());
            assert_eq!(quotient.as_deref(), Some(expected), "{a}/{b}");
        };
        check(5, 10, "1");
        check(4, 10, "0");
        check(-5, 10, "-1");
        check(5, -10, "-1");
        check(-4, 10, "0");
        check(i128::MAX, 1, "170141183460469231731687303715884105727");
        assert!(Int::Small(1).divided(&Int::ZERO, Rounding::HalfUp).is_none());
    }

    /// 1.5, 2.5, 3.5, and what lies beside a tie, in a word and beyond it.
    #[test]
    fn half_even_goes_to_the_even_neighbour_at_any_width() {
        for scale in [1, 10_i128.pow(19), 10_i128.pow(36)] {
            let scale = Int::Small(scale);
            for (a, b, expected) in [
                (3, 2, "2"),
                (5, 2, "2"),
                (7, 2, "4"),
                (-3, 2, "-2"),
                (-5, 2, "-2"),
                (5, -2, "-2"),
                (24, 10, "2"),
                (25, 10, "2"),
                (26, 10, "3"),
                (1, 2, "0"),
            ] {
                let quotient = Int::Small(a).times(&scale).divided(&Int::Small(b).times(&scale), Rounding::HalfEven);
                assert_eq!(quotient.map(|q| q.to_string()).as_deref(), Some(expected), "{a}/{b} times {scale}");
            }
        }
    }

    #[test]
    fn wide_products_stay_exact() {
        let big = Int::Small(i128::MAX);
        let square = big.times(&big);
        assert_eq!(square.compare(&square.plus(&Int::Small(1))), Ordering::Less);
        assert_eq!(square.divided(&big, Rounding::HalfUp).map(|q| q.compare(&big)), Some(Ordering::Equal));
        assert_eq!(square.plus(&square.negated()).sign(), Ordering::Equal);
        assert_eq!(Int::ten_to(40).to_string().len(), 41);
    }

    /// A number in both implementations, and ours always in the wide form.
    fn both(negative: bool, limbs: Vec<u32>) -> (Int, BigInt) {
        let theirs = BigInt::from_slice(if negative { Sign::Minus } else { Sign::Plus }, &limbs);
        (Int::Wide(Wide::new(negative, limbs)), theirs)
    }

    /// Up to 2,016 bits, with many limbs at the borders, where carries run; a third of them no wider than 160 bits,
    /// and of what fits in 128 bits half in the small form.
    fn number() -> impl Strategy<Value = (Int, BigInt)> {
        let limb = prop_oneof![3 => any::<u32>(), 1 => Just(0), 2 => Just(u32::MAX), 1 => Just(1), 1 => Just(1 << 31)];
        let length = prop_oneof![1 => 0..=5_usize, 2 => 0..=63_usize];
        let limbs = length.prop_flat_map(move |length| prop::collection::vec(limb.clone(), length));
        (any::<bool>(), any::<bool>(), limbs, 0..u32::BITS).prop_map(|(negative, small, mut limbs, narrower)| {
            if let Some(highest) = limbs.last_mut() {
                *highest = highest.unbounded_shr(narrower);
            }
            let (ours, theirs) = both(negative, limbs);
            match i128::try_from(&theirs) {
                Ok(value) if small => (Int::Small(value), theirs),
                Ok(_) | Err(_) => (ours, theirs),
            }
        })
    }

    fn magnitude(value: &BigInt) -> BigInt {
        BigInt::from(value.magnitude().clone())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        #[expect(clippy::arithmetic_side_effects, reason = "a wide number grows; it cannot overflow")]
        fn sums_products_and_orders_are_those_of_num_bigint((a, x) in number(), (b, y) in number()) {
            prop_assert_eq!(a.to_string(), x.to_string());
            prop_assert_eq!(format!("{a:+700}|{a:<09}"), format!("{x:+700}|{x:<09}"));
            prop_assert_eq!(a.plus(&b).to_string(), (&x + &y).to_string());
            prop_assert_eq!(a.plus(&b.negated()).to_string(), (&x - &y).to_string());
            prop_assert_eq!(a.times(&b).to_string(), (&x * &y).to_string());
            prop_assert_eq!(a.compare(&b), x.cmp(&y));
            prop_assert_eq!(a.sign(), x.cmp(&BigInt::ZERO));
            // equal and next to equal, by another way
            let again = a.plus(&b).plus(&b.negated());
            prop_assert_eq!(again.compare(&a), Ordering::Equal);
            prop_assert_eq!(again.plus(&Int::Small(1)).compare(&a), Ordering::Greater);
            prop_assert_eq!(a.compare(&again.plus(&Int::Small(1))), Ordering::Less);
            prop_assert_eq!(again.plus(&again.negated()).sign(), Ordering::Equal);
        }

        #[test]
        #[expect(clippy::arithmetic_side_effects, reason = "a wide number grows; a zero divisor is asked about before")]
        fn quotients_are_those_of_num_bigint((a, x) in number(), (b, y) in number()) {
            let Some(quotient) = a.divided(&b, Rounding::HalfUp) else {
                prop_assert_eq!(y, BigInt::ZERO);
                return Ok(());
            };
            // cut off, then one further from zero if what is left is half or more
            let (cut, left) = (&x / &y, magnitude(&(&x % &y)));
            let up = BigInt::from(&left + &left >= magnitude(&y));
            let away = if (x.sign() == Sign::Minus) == (y.sign() == Sign::Minus) { up } else { -up };
            prop_assert_eq!(quotient.to_string(), (cut + away).to_string());
        }

        /// Quotients with a half, just below it, and none.
        #[test]
        fn halves_go_away_from_zero_at_any_width((a, _) in number(), (b, _) in number()) {
            let (a, b) = (a.magnitude(), b.magnitude().plus(&Int::Small(1)));
            let (twice, one) = (b.plus(&b), Int::Small(1));
            let (whole, next) = (a.times(&twice), a.plus(&one));
            let check = |dividend: &Int, expected: &Int| {
                let quotient = |a: &Int, b: &Int| a.divided(b, Rounding::HalfUp).map(|quotient| quotient.to_string());
                let (up, down) = (Some(expected.to_string()), Some(expected.negated().to_string()));
                prop_assert_eq!(&quotient(dividend, &twice), &up);
                prop_assert_eq!(&quotient(&dividend.negated(), &twice.negated()), &up);
                prop_assert_eq!(&quotient(&dividend.negated(), &twice), &down);
                prop_assert_eq!(&quotient(dividend, &twice.negated()), &down);
                Ok(())
            };
            check(&whole, &a)?;
            check(&whole.plus(&b).plus(&one.negated()), &a)?;
            check(&whole.plus(&b), &next)?;
            check(&whole.plus(&twice).plus(&one.negated()), &next)?;
        }

        #[test]
        fn powers_of_ten_are_those_of_num_bigint(power in 0..700_u32) {
            prop_assert_eq!(Int::ten_to(power).to_string(), BigInt::from(10).pow(power).to_string());
        }
    }

    /// 2^(32 n) - 1, the limbs all ones, where one more carries through all of them.
    #[test]
    fn carries_run_through_all_limbs() {
        let one = Int::Small(1);
        for length in 1..=63 {
            let (ones, theirs) = both(false, vec![u32::MAX; length]);
            let border = ones.plus(&one);
            assert_eq!(border.to_string(), (&theirs + BigInt::from(1)).to_string());
            assert_eq!(border.plus(&one.negated()).compare(&ones), Ordering::Equal);
            assert_eq!(ones.compare(&border), Ordering::Less);
            assert_eq!(ones.times(&ones).to_string(), (&theirs * &theirs).to_string());
            assert_eq!(
                border.times(&ones).divided(&border, Rounding::HalfUp).map(|q| q.compare(&ones)),
                Some(Ordering::Equal)
            );
        }
    }

    #[test]
    fn the_least_small_number_is_one_like_any_other() {
        let least = Int::Small(i128::MIN);
        assert_eq!(least.negated().to_string(), "170141183460469231731687303715884105728");
        assert_eq!(least.negated().negated().compare(&least), Ordering::Equal);
        assert_eq!(
            least.divided(&Int::Small(-1), Rounding::HalfUp).map(|q| q.compare(&least.negated())),
            Some(Ordering::Equal)
        );
    }
}
