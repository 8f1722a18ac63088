//! Powers with exponents that are fractions (growth by years, by days), where exactness ends: a decimal of 20 places,
//! correctly rounded half to even. Whole numbers only, so that every machine gives the same digits.

use super::int::{Int, Rounding, Wide};
use super::ratio::Ratio;
use std::cmp::Ordering;

/// Decimals of a root.
const PLACES: u32 = 20;
/// Limbs of 32 bits after the point, of ordinary numbers and of those that are very large or very small.
const LIMBS: usize = 6;
const MANY_LIMBS: usize = 16;
/// ln 2, the lowest limb first, to `MANY_LIMBS`.
const LN_2: [u32; MANY_LIMBS] = [
    0x1169b825, 0x27573b29, 0xc1382144, 0xed2eae35, 0x4afa1b10, 0x559552fb, 0x6debac98, 0xe7b87620, 0x8baafa2b,
    0x8a0d175b, 0x7298b62d, 0x40f34326, 0x03f2f6af, 0xc9e3b398, 0xd1cf79ab, 0xb17217f7,
];

/// `base`^(`over` / `under`), rounded half to even to 20 places. `None` unless `base` is above zero and the exponent is
/// a fraction from 0 to a few thousand.
pub(crate) fn power(base: &Ratio, over: u32, under: u32) -> Option<Ratio> {
    grown(&Ratio::whole(1), base, over, under)
}

/// The compound growth a year over whole years. The model knows no zero: a thousandth stands for it.
pub(crate) fn yearly_growth(from: &Ratio, to: &Ratio, years: u32) -> Option<Ratio> {
    let [from, to] = [from, to].map(or_a_thousandth);
    let times = to.divided_by(&from).filter(|_| years > 0)?;
    Some(power(&times, 1, years)?.minus(&Ratio::whole(1)))
}

/// A thousandth in place of a zero.
pub(crate) fn or_a_thousandth(value: &Ratio) -> Ratio {
    if value.is_zero() { Ratio::whole(1).times_ten_to(-3) } else { value.clone() }
}

/// `from` times that power, rounded once: a value on its way that is a decimal comes out exactly.
pub(crate) fn grown(from: &Ratio, base: &Ratio, over: u32, under: u32) -> Option<Ratio> {
    let common = common_divisor(over, under);
    let (over, under) = (over.checked_div(common)?, under.checked_div(common)?);
    if !base.is_positive() || !from.is_positive() || under == 0 {
        return None;
    }
    if over == 0 {
        return Some(rounded(&from.over, &from.under));
    }
    if (over, under) == (1, 1) {
        let value = from.times(base);
        return Some(rounded(&value.over, &value.under));
    }
    let (above, below) = (base.over.wide(), base.under.wide());
    let size = above.bits().saturating_sub(below.bits());
    let from_size = from.over.wide().bits().saturating_sub(from.under.wide().bits());
    let times = i64::from(over.div_ceil(under));
    // the bits before the point of the result
    let most = size.max(0).saturating_mul(times).saturating_add(from_size.max(0));
    let is_ordinary = -60 < size && -60 < from_size && most < 60;
    let limbs = if is_ordinary { LIMBS } else { MANY_LIMBS };
    // Errors are below 2^-170 of the result, which with 20 places is below 2^127: far from any tie that is none.
    let power = scaled_power(&above, &below, size, over, under, limbs)?;
    let (digits, point) = (power.times(&from.over.wide()).cut(&from.under.wide())?, limbs);
    let down = digits.without_limbs(point);
    let twice_rest =
        digits.plus(&minus(&down.with_limbs(point))).times(&Wide::of(2)).without_limbs(point.saturating_sub(1));
    // the first limb after the point of twice the rest: 2^32 is a tie
    let half = Wide::of(1).with_limbs(1);
    let beside_half = twice_rest.plus(&minus(&half));
    let is_near = beside_half.compare(&Wide::of(1)) != Ordering::Greater
        && Wide::of(-1).compare(&beside_half) != Ordering::Greater;
    let goes_up = match is_near {
        false => half.compare(&twice_rest) == Ordering::Less,
        true => {
            above_tie(from, base, &down, over, under).unwrap_or_else(|| half.compare(&twice_rest) == Ordering::Less)
        }
    };
    let units = if goes_up { down.plus(&Wide::of(1)) } else { down };
    Some(Ratio { over: Int::Wide(units), under: Int::ten_to(PLACES) })
}

fn common_divisor(a: u32, b: u32) -> u32 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a.max(1)
}

fn minus(value: &Wide) -> Wide {
    value.times(&Wide::of(-1))
}

fn rounded(over: &Int, under: &Int) -> Ratio {
    let units = over.times(&Int::ten_to(PLACES)).divided(under, Rounding::HalfEven);
    Ratio { over: units.unwrap_or(Int::ZERO), under: Int::ten_to(PLACES) }
}

/// The power times 10^20, with so many limbs after the point.
fn scaled_power(above: &Wide, below: &Wide, size: i64, over: u32, under: u32, limbs: usize) -> Option<Wide> {
    // base = 2^size m with m from 1/2 to 2; ln m = 2 artanh((m - 1) / (m + 1))
    let two_to = |power: i64| {
        let power = u32::try_from(power).ok()?;
        let whole = usize::try_from(power / 32).ok()?;
        Some(Wide::of(1_i128.checked_shl(power % 32)?).with_limbs(whole))
    };
    let (above, below) = match size {
        0.. => (above.clone(), below.times(&two_to(size)?)),
        _ => (above.times(&two_to(size.checked_neg()?)?), below.clone()),
    };
    let z = above.plus(&minus(&below)).with_limbs(limbs).cut(&above.plus(&below))?;
    let square = z.times(&z).without_limbs(limbs);
    let (mut sum, mut term, mut odd) = (Wide::of(0), z.times(&Wide::of(2)), 1_i128);
    while term.sign() != Ordering::Equal {
        sum = sum.plus(&term.cut(&Wide::of(odd))?);
        term = term.times(&square).without_limbs(limbs);
        odd = odd.checked_add(2)?;
    }
    let ln_2 = Wide::new(false, LN_2.get(MANY_LIMBS.checked_sub(limbs)?..)?.to_vec());
    let ln = ln_2.times(&Wide::of(i128::from(size))).plus(&sum);
    let exponent = ln.times(&Wide::of(i128::from(over))).cut(&Wide::of(i128::from(under)))?;
    // e^y = 2^twos e^rest, with a rest from 0 to ln 2
    let mut twos = exponent.cut(&ln_2)?;
    if exponent.compare(&twos.times(&ln_2)) == Ordering::Less {
        twos = twos.plus(&Wide::of(-1));
    }
    let rest = exponent.plus(&minus(&twos.times(&ln_2)));
    let one = Wide::of(1).with_limbs(limbs);
    let (mut power, mut term, mut n) = (one.clone(), one, 1_i128);
    while term.sign() != Ordering::Equal {
        term = term.times(&rest).without_limbs(limbs).cut(&Wide::of(n))?;
        power = power.plus(&term);
        n = n.checked_add(1)?;
    }
    let scaled = power.times(&Int::ten_to(PLACES).wide());
    let twos: i64 = twos.small()?;
    Some(match twos {
        0.. => scaled.times(&two_to(twos)?),
        _ => {
            // halves are taken off by whole limbs and the bits beyond them
            let down = twos.checked_neg()?;
            let whole = usize::try_from(down / 32).ok()?;
            let up = two_to(32_i64.checked_sub(down % 32)?)?;
            scaled.times(&up).without_limbs(whole.checked_add(1)?)
        }
    })
}

/// Exactly: whether the power lies above the middle between `down` and its successor, or on it with `down` odd. `None`
/// where it cannot lie on it: a base of at most 65 digits is no higher power of a number with 21 decimals.
fn above_tie(from: &Ratio, base: &Ratio, down: &Wide, over: u32, under: u32) -> Option<bool> {
    const MOST: u32 = 256;
    if under > MOST || over > MOST.checked_mul(MOST)? {
        return None;
    }
    let raised = |value: &Wide, power: u32| (0..power).fold(Wide::of(1), |product, _| product.times(value));
    // middle = (2 down + 1) / (2 10^20)
    let twice = down.times(&Wide::of(2)).plus(&Wide::of(1));
    let twice = twice.times(&from.under.wide());
    let scale = Int::ten_to(PLACES).wide().times(&Wide::of(2)).times(&from.over.wide());
    let of_middle = raised(&twice, under).times(&raised(&base.under.wide(), over));
    let of_power = raised(&base.over.wide(), over).times(&raised(&scale, under));
    Some(match of_middle.compare(&of_power) {
        Ordering::Less => true,
        Ordering::Greater => false,
        Ordering::Equal => Int::Wide(down.clone()).is_odd(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::decimal::Figure;
    use super::*;

    fn ratio(text: &str) -> Ratio {
        let mut parts = text.split('/').map(|part| Figure::new(part).ratio().unwrap_or_else(|| Ratio::whole(0)));
        let over = parts.next().unwrap_or_else(|| Ratio::whole(0));
        parts.next().and_then(|under| over.divided_by(&under)).unwrap_or(over)
    }

    fn check(base: &str, over: u32, under: u32, expected: &str) {
        let shown = power(&ratio(base), over, under).and_then(|root| root.exact(PLACES)).map(|root| root.to_string());
        assert_eq!(shown.as_deref(), Some(expected), "{base}^({over}/{under})");
    }

    /// Expected by squaring and cubing, or from tables of the constants.
    #[test]
    fn roots_are_correct_to_the_last_place() {
        check("4", 1, 2, "2");
        check("1.21", 1, 2, "1.1");
        check("2", 1, 2, "1.4142135623730950488");
        check("3", 1, 2, "1.73205080756887729353");
        check("0.5", 1, 2, "0.7071067811865475244");
        check("1000000000000000000000000000000", 1, 3, "10000000000");
        check("0.000000000000000000000000000001", 1, 3, "0.0000000001");
        check("8/27", 2, 3, "0.44444444444444444444");
        check("2", 10, 1, "1024");
        check("1", 355, 730, "1");
        check("7/3", 0, 5, "1");
        check("1/3", 1, 1, "0.33333333333333333333");
        // 10^34 √10: from a large number by a large factor; the digits of √10 are those of the tables
        let large = grown(&ratio("100000000000000000"), &ratio("100000000000000000000000000000000000"), 1, 2);
        let shown = large.and_then(|value| value.exact(PLACES)).map(|value| value.to_string());
        assert_eq!(shown.as_deref(), Some("31622776601683793319988935444327185.33719555139325216827"));
    }

    /// From 14641 down to 10000 in four steps: 13310 after the first, though the factor 10/11 is no decimal.
    #[test]
    fn a_value_that_is_a_decimal_comes_out_exactly() {
        let value =
            |over: u32| grown(&ratio("14641"), &ratio("10000/14641"), over, 4).and_then(|value| value.exact(PLACES));
        let shown = [0, 1, 2, 3, 4].map(|over| value(over).map(|value| value.to_string()).unwrap_or_default());
        assert_eq!(shown, ["14641", "13310", "12100", "11000", "10000"]);
    }

    /// 25 / (4 10^40) is the square of 2.5 10^-20: exactly between two decimals, the even one is 2.
    #[test]
    fn a_tie_goes_to_the_even_digit() {
        let tie = |digit: i64| {
            let half = Ratio::whole(digit).times_ten_to(-21);
            power(&half.times(&half), 1, 2).map(|root| root.times_ten_to(20).derived().to_string())
        };
        assert_eq!(tie(25).as_deref(), Some("2"));
        assert_eq!(tie(35).as_deref(), Some("4"));
        assert_eq!(tie(26).as_deref(), Some("3"));
    }

    /// The constant against the series ln 2 = 2 artanh(1/3), in whole numbers of 640 bits.
    #[test]
    fn ln_2_is_the_sum_of_its_series() {
        let limbs = MANY_LIMBS.saturating_add(4);
        let mut term = Wide::of(2).with_limbs(limbs).cut(&Wide::of(3));
        let (mut sum, mut odd) = (Wide::of(0), 1_i128);
        while let Some(now) = term.filter(|term| term.sign() != Ordering::Equal) {
            sum = now.cut(&Wide::of(odd)).map_or(sum.clone(), |part| sum.plus(&part));
            odd = odd.saturating_add(2);
            term = now.cut(&Wide::of(9));
        }
        let constant = Wide::new(false, LN_2.to_vec());
        assert_eq!(sum.without_limbs(4).compare(&constant), Ordering::Equal);
    }
}
