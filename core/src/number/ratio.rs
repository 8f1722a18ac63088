//! Exact fractions: what a share, a pace or a point on a path is, before anybody rounds it.

use super::decimal::Figure;
use super::int::{Int, Rounding};
use std::cmp::Ordering;

/// An exact fraction. Compared by cross-multiplication, never by dividing.
#[derive(Debug, Clone)]
pub(crate) struct Ratio {
    pub(super) over: Int,
    /// INVARIANT: greater than zero.
    pub(super) under: Int,
}

/// Derived numbers are shown to this many places and decide nothing.
const DERIVED_PLACES: u32 = 6;
/// The highest power of ten of 128 bits.
const POWERS: u32 = 38;

impl Ratio {
    pub(crate) fn whole(value: i64) -> Self {
        Self { over: Int::Small(i128::from(value)), under: Int::Small(1) }
    }

    /// `mantissa` / 10^`scale`.
    pub(crate) fn decimal(mantissa: i128, scale: u32) -> Self {
        Self { over: Int::Small(mantissa), under: Int::ten_to(scale) }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        if self.under.compare(&other.under) == Ordering::Equal {
            return Self { over: self.over.plus(&other.over), under: self.under.clone() };
        }
        // decimals of different places stay decimals
        if let Some(factor) = self.under.times_in(&other.under) {
            return Self { over: self.over.times(&factor).plus(&other.over), under: other.under.clone() };
        }
        if let Some(factor) = other.under.times_in(&self.under) {
            return Self { over: other.over.times(&factor).plus(&self.over), under: self.under.clone() };
        }
        Self {
            over: self.over.times(&other.under).plus(&other.over.times(&self.under)),
            under: self.under.times(&other.under),
        }
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        self.plus(&Self { over: other.over.negated(), under: other.under.clone() })
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        Self { over: self.over.times(&other.over), under: self.under.times(&other.under) }
    }

    /// `None` if the divisor is zero.
    pub(crate) fn divided_by(&self, other: &Self) -> Option<Self> {
        let (over, under) = (self.over.times(&other.under), self.under.times(&other.over));
        match under.sign() {
            Ordering::Greater => Some(Self { over, under }),
            Ordering::Less => Some(Self { over: over.negated(), under: under.negated() }),
            Ordering::Equal => None,
        }
    }

    /// Shifted by a power of ten, as one unit of measure is turned into another.
    pub(crate) fn times_ten_to(&self, power: i32) -> Self {
        let shift = Int::ten_to(power.unsigned_abs());
        if power < 0 {
            Self { over: self.over.clone(), under: self.under.times(&shift) }
        } else {
            Self { over: self.over.times(&shift), under: self.under.clone() }
        }
    }

    pub(crate) fn sign(&self) -> Ordering {
        self.over.sign()
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.sign() == Ordering::Equal
    }

    pub(crate) fn is_positive(&self) -> bool {
        self.sign() == Ordering::Greater
    }

    /// As a derived number: rounded half-up to 6 places, without trailing zeros.
    pub(crate) fn derived(&self) -> Figure {
        self.rounded(DERIVED_PLACES)
    }

    /// Rounded half-up to `places`, without trailing zeros.
    pub(crate) fn rounded(&self, places: u32) -> Figure {
        self.rounded_as(places, Rounding::HalfUp)
    }

    /// Rounded to `places`, without trailing zeros.
    #[inline(never)]
    pub(crate) fn rounded_as(&self, places: u32, rounding: Rounding) -> Figure {
        let scaled = self.over.times(&Int::ten_to(places));
        // INVARIANT: `under` is not zero, so there is a quotient.
        let units = scaled.divided(&self.under, rounding).unwrap_or(Int::ZERO);
        Figure::from_units(&units.to_string(), places)
    }

    /// A whole number and a part of one; `None` of a part of nothing.
    pub(crate) fn mixed(whole: i64, part: i64, of: i64) -> Option<Self> {
        Some(Self::whole(whole).plus(&Self::whole(part).divided_by(&Self::whole(of))?))
    }

    /// The number without its sign.
    pub(crate) fn magnitude(&self) -> Self {
        if self.sign() == Ordering::Less { Self::whole(0).minus(self) } else { self.clone() }
    }

    /// The next whole number up, where a machine word holds it.
    pub(crate) fn ceiling(&self) -> Option<i64> {
        let down = self.over.divided(&self.under, Rounding::Truncate)?;
        let is_above = down.times(&self.under).compare(&self.over) == Ordering::Less;
        match if is_above { down.plus(&Int::Small(1)) } else { down } {
            Int::Small(whole) => i64::try_from(whole).ok(),
            Int::Wide(whole) => whole.small(),
        }
    }

    /// An input in another unit of measure, in full.
    pub(crate) fn whole_or_derived(&self) -> Figure {
        // 28 places, shifted by at most the largest power of ten of a unit: every input fits
        const MOST_PLACES: u32 = 48;
        self.exact(MOST_PLACES).unwrap_or_else(|| self.derived())
    }

    /// The exact decimal, when it has at most `places` places.
    pub(crate) fn exact(&self, places: u32) -> Option<Figure> {
        if let (Int::Small(over), Int::Small(under)) = (&self.over, &self.under) {
            return exact_decimal(*over, *under)
                .filter(|(_, power)| *power <= places)
                .map(|(units, power)| Figure::from_units(&units.to_string(), power));
        }
        let shown = self.rounded(places);
        (shown.ratio()? == *self).then_some(shown)
    }
}

/// A fraction as units of a power of ten, if it is one: its denominator, in lowest terms, has no factors but 2 and 5.
fn exact_decimal(over: i128, under: i128) -> Option<(i128, u32)> {
    // the common case: a decimal as it was written
    if let Some(power) = (0..=POWERS).find(|power| 10_i128.checked_pow(*power) == Some(under)) {
        return Some((over, power));
    }
    let (mut a, mut b) = (over.checked_abs()?, under);
    while b != 0 {
        (a, b) = (b, a.checked_rem(b)?);
    }
    let (over, mut under) = (over.checked_div(a)?, under.checked_div(a)?);
    let mut count = |factor: i128| {
        let mut times = 0_u32;
        while under.checked_rem(factor) == Some(0) {
            under = under.checked_div(factor).unwrap_or(1);
            times = times.saturating_add(1);
        }
        times
    };
    let (twos, fives) = (count(2), count(5));
    if under != 1 {
        return None;
    }
    let missing = |times: u32, factor: i128| factor.checked_pow(twos.max(fives).saturating_sub(times));
    let units = over.checked_mul(missing(twos, 2)?)?.checked_mul(missing(fives, 5)?)?;
    Some((units, twos.max(fives)))
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        self.over.times(&other.under).compare(&other.over.times(&self.under))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(text: &str) -> Ratio {
        Figure::new(text).ratio().unwrap_or_else(|| Ratio::whole(0))
    }

    #[test]
    fn shares_are_compared_unrounded() {
        let share = |a: &str, b: &str| ratio(a).divided_by(&ratio(b));
        // 94.999…% is not 95 %
        assert!(share("94999999999999999999999999", "100000000000000000000000000") < Some(ratio("0.95")));
        assert_eq!(share("95000000000000000000000000", "100000000000000000000000000"), Some(ratio("0.95")));
        // 126729 of 145559 is 0.870637 to six places (Hồng Dân 2021)
        assert_eq!(share("126729", "145559").map(|r| r.derived().to_string()).as_deref(), Some("0.870637"));
        assert!(share("1", "0").is_none());
    }

    #[test]
    fn the_widest_numbers_stay_exact() {
        let tiny = ratio("0.0000000000000000000000000001");
        let huge = ratio("9999999999999999999999999999");
        let sum = huge.plus(&tiny);
        assert!(sum > huge);
        assert_eq!(sum.minus(&huge), tiny);
        assert_eq!(huge.times(&huge).divided_by(&huge), Some(huge.clone()));
        assert_eq!(huge.times_ten_to(9).times_ten_to(-9), huge);
    }

    #[test]
    fn derived_numbers_round_half_up_to_six_places() {
        let check = |text: &str, expected: &str| assert_eq!(ratio(text).derived().to_string(), expected);
        check("0.0000005", "0.000001");
        check("0.0000004999999", "0");
        check("-0.0000005", "-0.000001");
        check("-0.0000001", "0");
        check("12.50", "12.5");
        check("100", "100");
        check("-7.1234565", "-7.123457");
    }
}
