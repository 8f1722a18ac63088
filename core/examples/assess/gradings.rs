//! Gradings: each unit's grade, and what keeps it from the next better one.

use crate::board::line_or_words;
use crate::options::Options;
use crate::phrase::{self, mark};
use std::io::Write;
use tiendo::{GradeReason, Grading, Holds, Language, UnitGrade, print_day};

pub(crate) fn print(gradings: &[Grading], options: &Options) {
    let language = options.language;
    for grading in gradings {
        let title = phrase::of(language, ["Xếp loại", "Grades"]);
        say!("\n{title}: {} ({})", grading.name.get(language), print_day(grading.looked_at, language));
        say!("{}", grading.rule_set.name.get(language));
        for unit in &grading.units {
            say!("{}", line_or_words(options, || unit.explain(language), || line(unit, language)));
        }
    }
}

fn line(unit: &UnitGrade, language: Language) -> String {
    let (sign, grade) = match &unit.grade {
        Some(grade) => ('✓', grade.name.get(language)),
        None => ('·', phrase::of(language, ["chưa xếp loại", "not graded"])),
    };
    let mut facts: Vec<String> = Vec::new();
    if unit.provisional {
        facts.push(phrase::of(language, ["tạm tính", "provisional"]).to_owned());
    }
    facts.extend(missing(unit, language));
    if !unit.limited_by.is_empty() {
        facts.push(phrase::of(language, ["bị hạn chế", "limited"]).to_owned());
    }
    let facts = if facts.is_empty() { String::new() } else { format!(": {}", facts.join("; ")) };
    format!("{sign} {grade:<30} {}{facts}{}", unit.unit.name.get(language), mark(unit.illustrative))
}

/// The scores that are missing, or the conditions of the next better grade that do not hold.
fn missing(unit: &UnitGrade, language: Language) -> Vec<String> {
    let scores = unit.reasons.iter().find_map(|reason| match reason {
        GradeReason::ScoreMissing { criteria, .. } => Some(criteria),
        _ => None,
    });
    if let Some(criteria) = scores {
        let names: Vec<&str> = criteria.iter().map(|criterion| criterion.name.get(language)).collect();
        return vec![format!("{} {}", phrase::of(language, ["thiếu", "missing"]), names.join(", "))];
    }
    let own = unit.grade_before_limits.as_ref().map(|grade| &grade.id);
    let better = unit.grades.iter().take_while(|grade| Some(&grade.id) != own).last();
    let failed = better.into_iter().flat_map(|grade| &grade.conditions).filter(|check| check.holds == Holds::NotMet);
    let failed = failed.filter_map(|check| unit.criteria.iter().find(|criterion| criterion.id == check.criterion));
    let failed: Vec<&str> = failed.map(|criterion| criterion.name.get(language)).collect();
    if failed.is_empty() {
        return Vec::new();
    }
    vec![format!("{} {}", phrase::of(language, ["chưa đạt", "short of"]), failed.join(", "))]
}
