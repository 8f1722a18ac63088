//! A whole number of any width: machine arithmetic while it fits in 128 bits, wide arithmetic where it does not.

use num_bigint::BigInt;
use std::cmp::Ordering;

/// A whole number. Both forms may hold the same value; they compare equal.
#[derive(Debug, Clone)]
pub(crate) enum Int {
    Small(i128),
    Wide(BigInt),
}

impl Int {
    pub(crate) const ZERO: Self = Self::Small(0);

    fn wide(&self) -> BigInt {
        match self {
            Self::Small(value) => BigInt::from(*value),
            Self::Wide(value) => value.clone(),
        }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let Some(sum) = a.checked_add(*b)
        {
            return Self::Small(sum);
        }
        #[expect(clippy::arithmetic_side_effects, reason = "a wide number grows; it cannot overflow")]
        Self::Wide(self.wide() + other.wide())
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let Some(product) = a.checked_mul(*b)
        {
            return Self::Small(product);
        }
        #[expect(clippy::arithmetic_side_effects, reason = "a wide number grows; it cannot overflow")]
        Self::Wide(self.wide() * other.wide())
    }

    pub(crate) fn negated(&self) -> Self {
        self.times(&Self::Small(-1))
    }

    /// The quotient rounded half away from zero (the "half-up" of official documents). `None` if `by` is zero.
    pub(crate) fn divided_half_up(&self, by: &Self) -> Option<Self> {
        let negative = (self.sign() == Ordering::Less) != (by.sign() == Ordering::Less);
        let (dividend, divisor) = (self.magnitude(), by.magnitude());
        if divisor.sign() == Ordering::Equal {
            return None;
        }
        // half up: (2 a + b) / 2 b, cut off
        let twice = Self::Small(2);
        let quotient = twice.times(&dividend).plus(&divisor).cut(&twice.times(&divisor))?;
        Some(if negative { quotient.negated() } else { quotient })
    }

    /// The quotient of two magnitudes, cut off.
    fn cut(&self, by: &Self) -> Option<Self> {
        if let (Self::Small(a), Self::Small(b)) = (self, by) {
            return a.checked_div(*b).map(Self::Small);
        }
        self.wide().checked_div(&by.wide()).map(Self::Wide)
    }

    fn magnitude(&self) -> Self {
        if self.sign() == Ordering::Less { self.negated() } else { self.clone() }
    }

    pub(crate) fn sign(&self) -> Ordering {
        match self {
            Self::Small(value) => value.cmp(&0),
            Self::Wide(value) => value.sign().cmp(&num_bigint::Sign::NoSign),
        }
    }

    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a.cmp(b),
            (Self::Small(_) | Self::Wide(_), Self::Wide(_)) | (Self::Wide(_), Self::Small(_)) => {
                self.wide().cmp(&other.wide())
            }
        }
    }

    /// Ten to a power.
    pub(crate) fn ten_to(power: u32) -> Self {
        match 10_i128.checked_pow(power) {
            Some(value) => Self::Small(value),
            None => Self::Wide(BigInt::from(10).pow(power)),
        }
    }
}

impl std::fmt::Display for Int {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Small(value) => value.fmt(f),
            Self::Wide(value) => value.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_up_goes_away_from_zero() {
        let check = |a: i128, b: i128, expected: &str| {
            let quotient = Int::Small(a).divided_half_up(&Int::Small(b)).map(|q| q.to_string());
            assert_eq!(quotient.as_deref(), Some(expected), "{a}/{b}");
        };
        check(5, 10, "1");
        check(4, 10, "0");
        check(-5, 10, "-1");
        check(5, -10, "-1");
        check(-4, 10, "0");
        check(i128::MAX, 1, "170141183460469231731687303715884105727");
        assert!(Int::Small(1).divided_half_up(&Int::ZERO).is_none());
    }

    #[test]
    fn wide_products_stay_exact() {
        let big = Int::Small(i128::MAX);
        let square = big.times(&big);
        assert_eq!(square.compare(&square.plus(&Int::Small(1))), Ordering::Less);
        assert_eq!(square.divided_half_up(&big).map(|q| q.compare(&big)), Some(Ordering::Equal));
        assert_eq!(square.plus(&square.negated()).sign(), Ordering::Equal);
        assert_eq!(Int::ten_to(40).to_string().len(), 41);
    }
}
