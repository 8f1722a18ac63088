//! The names of periods for people.

use super::day::{parse_day, print_day};
use crate::text::{Language, filled, in_language};

/// `2023-10` as `tháng 10/2023` or `October 2023`, `2023-Q3` as `quý III/2023` or `Q3 2023`; a day as a day.
pub(crate) fn print_period(name: &str, language: Language) -> String {
    // an interim target is named by its day
    if let Ok(day) = parse_day(name) {
        return print_day(day, language);
    }
    let (year, part) = match name.rsplit_once('-') {
        // of a year that does not begin on 1 January both years are the year's name
        Some((year, part)) if part.len() < 4 => (year, part),
        Some(_) | None => (name, ""),
    };
    let digits = part.trim_start_matches(|c: char| !c.is_ascii_digit());
    let number = digits.trim_start_matches('0');
    let words = match part.chars().next() {
        None => &["năm {0}", "{0}"],
        Some('Q') => {
            let roman = ["", "I", "II", "III", "IV"];
            let number = number.parse().ok().and_then(|quarter: usize| roman.get(quarter)).copied();
            let words = in_language(language, &["quý {1}/{0}", "Q{2} {0}"]);
            return filled(words, &[year, number.unwrap_or(part), digits]);
        }
        Some('H') if number == "1" => &["6 tháng đầu năm {0}", "the first half of {0}"],
        Some('H') => &["6 tháng cuối năm {0}", "the second half of {0}"],
        Some('9') if part == "9M" => &["9 tháng đầu năm {0}", "the first nine months of {0}"],
        Some('W') => &["tuần {1} năm {0}", "week {1} of {0}"],
        Some(_) if language == Language::En => {
            let first = parse_day(&format!("{name}-01")).map(|day| print_day(day, language)).unwrap_or_default();
            return first.strip_prefix("1 ").unwrap_or(name).to_owned();
        }
        Some(_) => &["tháng {1}/{0}", "{1}/{0}"],
    };
    filled(in_language(language, words), &[year, number])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_named_as_people_name_them() {
        for (name, vi, en) in [
            ("2023-09", "tháng 9/2023", "September 2023"),
            ("2023-10", "tháng 10/2023", "October 2023"),
            ("2023-Q3", "quý III/2023", "Q3 2023"),
            ("2023-2024-Q1", "quý I/2023-2024", "Q1 2023-2024"),
            ("2023-H1", "6 tháng đầu năm 2023", "the first half of 2023"),
            ("2023-H2", "6 tháng cuối năm 2023", "the second half of 2023"),
            ("2023-9M", "9 tháng đầu năm 2023", "the first nine months of 2023"),
            ("2023-W01", "tuần 1 năm 2023", "week 1 of 2023"),
            ("2023", "năm 2023", "2023"),
            ("2023-2024", "năm 2023-2024", "2023-2024"),
            ("2023-06-30", "30/06/2023", "30 June 2023"),
        ] {
            assert_eq!([print_period(name, Language::Vi), print_period(name, Language::En)], [vi, en], "{name}");
        }
    }
}
