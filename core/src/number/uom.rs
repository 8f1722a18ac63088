//! Units of measure: a quantity (its dimension) and a power of ten, so that triệu đồng and tỷ đồng convert exactly.

use crate::text::{Text, composed, lowercase};

/// A unit of measure as a plan names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Uom {
    pub(crate) name: Text,
    /// What is counted: two units convert into each other only if this is the same.
    dimension: String,
    power: i32,
}

/// Words before a unit that multiply it, in both languages.
const MULTIPLES: [(&str, i32); 8] = [
    ("nghìn ", 3),
    ("ngàn ", 3),
    ("thousand ", 3),
    ("triệu ", 6),
    ("million ", 6),
    ("tỷ ", 9),
    ("tỉ ", 9),
    ("billion ", 9),
];

/// Units with a name of their own: what they measure, and their power of ten of it.
const KNOWN: [(&str, &str, i32); 17] = [
    ("đ", "đồng", 0),
    ("vnd", "đồng", 0),
    ("vnđ", "đồng", 0),
    ("dong", "đồng", 0),
    ("%", "lần", -2),
    ("‰", "lần", -3),
    ("g", "g", 0),
    ("kg", "g", 3),
    ("tạ", "g", 5),
    ("tấn", "g", 6),
    ("m", "m", 0),
    ("km", "m", 3),
    ("m²", "m2", 0),
    ("ha", "m2", 4),
    ("km2", "m2", 6),
    ("km²", "m2", 6),
    ("people", "người", 0),
];

impl Uom {
    /// Reads a name. The Vietnamese words decide what is measured; a word not known here is a unit of its own.
    pub(crate) fn new(name: Text) -> Self {
        let (dimension, power) = dimension(&name.vi);
        Self { name, dimension, power }
    }

    /// The power of ten that turns amounts of `from` into this unit; `None` if they measure different things.
    pub(crate) fn power_from(&self, from: &str) -> Option<i32> {
        if from == self.name.vi || from == self.name.en {
            return Some(0);
        }
        let (dimension, power) = dimension(from);
        (dimension == self.dimension).then(|| power.saturating_sub(self.power))
    }
}

fn dimension(name: &str) -> (String, i32) {
    let lower = lowercase(&composed(name.trim()));
    let (base, multiple) = MULTIPLES
        .iter()
        .find_map(|(word, power)| lower.strip_prefix(word).map(|base| (base.trim_start(), *power)))
        .unwrap_or((&lower, 0));
    match KNOWN.iter().find(|(known, _, _)| *known == base) {
        Some((_, dimension, power)) => ((*dimension).to_owned(), power.saturating_add(multiple)),
        None => (base.to_owned(), multiple),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Ratio;
    use super::*;

    #[test]
    fn money_and_shares_convert_exactly_and_people_are_not_dong() {
        let check = |amount: i64, from: &str, to: &str, expected: Option<&str>| {
            let power = Uom::new(Text::same(to)).power_from(from);
            let shown = power.map(|power| Ratio::whole(amount).times_ten_to(power).derived().to_string());
            assert_eq!(shown.as_deref(), expected, "{from} to {to}");
        };
        check(3, "tỷ đồng", "triệu đồng", Some("3000"));
        check(3, "triệu đồng", "tỷ đồng", Some("0.003"));
        check(3, "Ty\u{309} đo\u{302}\u{300}ng", "triệu đồng", Some("3000"));
        check(95, "%", "lần", Some("0.95"));
        check(2, "nghìn người", "người", Some("2000"));
        check(3, "ha", "km2", Some("0.03"));
        check(3, "người", "đồng", None);
        check(3, "xe", "hộ", None);
        check(3, "xe", "xe", Some("3"));
    }
}
