//! The corpus, natively: every expectation holds, and every whole answer is written down for the other runners.

#![expect(clippy::panic, reason = "a test that cannot read its cases has failed")]

use serde_json::{Value, json};
use tiendo::{Assessment, Language};
use tiendo_tests::{Case, answer, cases, drafts_of, failures, root};

fn all_cases() -> Vec<Case> {
    match cases() {
        Ok(cases) => cases,
        Err(words) => panic!("{words}"),
    }
}

#[test]
fn every_case_is_as_expected() {
    let cases = all_cases();
    let mut out = Vec::new();
    for case in &cases {
        for failure in failures(case) {
            out.push(format!("{}: {failure}", case.name));
        }
    }
    assert!(cases.len() > 100, "the corpus has {} cases", cases.len());
    assert!(out.is_empty(), "{} of {} cases:\n{}", out.len(), cases.len(), out.join("\n"));
}

/// What is expected of a case in place of its own expectations.
fn failures_of(name: &str, expected: Value) -> Vec<String> {
    let case = all_cases().into_iter().find(|case| case.name == name);
    case.map(|case| failures(&Case { expected, ..case })).unwrap_or_else(|| vec![format!("there is no case {name}")])
}

#[test]
fn an_expectation_can_fail() {
    let name = "policy/illustrative/2024-01-01";
    let reasons = |wanted: Value| json!({"why": "", "indicators": {"official": {"reasons": wanted}}});
    let explained = |wanted: Value| json!({"why": "", "explains": {"official": wanted}});
    let rows = [
        (reasons(json!([{"code": "not-reached"}])), ""),
        (reasons(json!([])), "indicators.official.reasons: none is wanted"),
        (reasons(json!([{"code": "reached"}])), "indicators.official.reasons: wanted {"),
        (reasons(json!({"code": "not-reached"})), "indicators.official.reasons: two lists"),
        (reasons(json!("not-reached")), "indicators.official.reasons: two lists"),
        (explained(json!({"vi": ["không đạt"], "en": ["missed"], "not": ["on track"]})), ""),
        (explained(json!({"vi": ["missed"]})), "explains.official.vi: no `missed`"),
        (explained(json!({"en": ["không đạt"]})), "explains.official.en: no `không đạt`"),
        (explained(json!({"not": ["missed"]})), "explains.official.not: `missed`"),
        (explained(json!({"not": ["không đạt"]})), "explains.official.not: `không đạt`"),
        (explained(json!({"vn": ["không đạt"]})), "explains.official.vn: the keys are"),
        (explained(json!({"en": "missed"})), "explains.official.en: a list of texts"),
        (explained(json!({"en": ["missed", 1]})), "explains.official.en: a list of texts"),
        (explained(json!({"en": []})), "explains.official.en: a list of texts"),
        (explained(json!({"en": [""]})), "explains.official.en: a list of texts"),
        (explained(json!({})), "explains.official: `vi`, `en` or `not`"),
        (explained(json!(["missed"])), "explains.official: `vi`, `en` or `not`"),
        (json!({"why": "", "explains": {"nobody": {"not": ["missed"]}}}), "explains: there is no `nobody`"),
        (json!({"why": "", "explains": ["missed"]}), "explains: an object by id"),
        (json!({"why": "", "drafts": {"tckh": {"not": ["Kính gửi"]}}}), "drafts.tckh.not: `Kính gửi`"),
        (json!({"why": "", "drafts": {"nobody": {"not": ["Kính gửi"]}}}), "drafts: there is no `nobody`"),
        (json!({"why": "", "drafts": {"tckh": {"text": ["Kính gửi"]}}}), "drafts.tckh.text: the keys are"),
        (json!({"why": "", "indicators": {}}), "indicators: none is wanted, there are"),
        (json!({"why": "", "indicators": []}), "indicators: an object by id"),
        (json!({"why": "", "tasks": {}}), ""),
        (json!({"why": "", "says": "unit"}), "says: a list of texts"),
        (json!({"why": "", "explain": {}}), "`explain` is not a key"),
        (json!({}), "`why` is missing"),
    ];
    for (expected, failure) in rows {
        let words = format!("{expected}");
        let failures = failures_of(name, expected);
        match failure {
            "" => assert!(failures.is_empty(), "{words}: {failures:?}"),
            _ => {
                assert!(failures.len() == 1 && failures.iter().all(|f| f.starts_with(failure)), "{words}: {failures:?}")
            }
        }
    }
}

#[test]
fn every_answer_is_written_for_the_other_runners() -> std::io::Result<()> {
    let cases = all_cases();
    let corpus = root().join("target/corpus");
    // no answer of a case as it was before
    if corpus.exists() {
        std::fs::remove_dir_all(&corpus)?;
    }
    for case in &cases {
        let path = corpus.join(&case.name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let answered = answer(&case.plan, case.records.as_deref(), &case.as_of);
        let text = match &answered {
            Ok(assessment) => assessment.to_json(),
            Err(problems) => problems.to_json(),
        };
        std::fs::write(path.with_extension("out"), text)?;
        if let Ok(assessment) = &answered {
            std::fs::write(path.with_extension("vi.txt"), explanations(assessment, Language::Vi))?;
            std::fs::write(path.with_extension("en.txt"), explanations(assessment, Language::En))?;
            let drafts = [Language::Vi, Language::En].map(|language| drafts(assessment, language)).concat();
            std::fs::write(path.with_extension("drafts"), drafts.join("\n"))?;
        }
    }
    let written = |case: &&Case| corpus.join(&case.name).with_extension("out").is_file();
    assert_eq!(cases.iter().filter(written).count(), cases.len());
    Ok(())
}

#[test]
fn nothing_has_been_so_since_a_day_that_is_still_to_come() {
    let mut seen = 0_usize;
    for case in all_cases() {
        let Ok(assessment) = answer(&case.plan, case.records.as_deref(), &case.as_of) else { continue };
        let indicators = assessment.indicators.iter().flat_map(|verdict| {
            std::iter::once(verdict.since).chain(verdict.interim.iter().map(|interim| interim.since))
        });
        let tasks = assessment.tasks.iter().map(|task| task.since);
        let periods = assessment.reports.iter().flat_map(|report| report.periods.iter().map(|period| period.since));
        let owed = assessment.consequences.iter().map(|owed| owed.since);
        for since in indicators.chain(tasks).chain(periods).chain(owed).flatten() {
            seen = seen.saturating_add(1);
            assert!(since <= assessment.as_of, "{}: {since}", case.name);
        }
    }
    assert!(seen > 500, "{seen} days");
}

#[test]
fn no_sentence_of_an_explanation_ends_before_it_says_anything() {
    let mut broken = Vec::new();
    let mut count = 0_usize;
    for case in all_cases() {
        let Ok(assessment) = answer(&case.plan, case.records.as_deref(), &case.as_of) else { continue };
        for language in [Language::Vi, Language::En] {
            let said = explanations(&assessment, language);
            count = count.saturating_add(said.lines().count());
            let is_broken = |line: &&str| [": .", ": ;", "; .", "()", "{0}"].iter().any(|sign| line.contains(sign));
            broken.extend(said.lines().filter(is_broken).map(|line| format!("{}: {line}", case.name)));
        }
    }
    assert!(count > 50_000, "{count} sentences");
    assert!(broken.is_empty(), "{} of {count}:\n{}", broken.len(), broken.join("\n"));
}

/// Those of a plan where somebody owes an explanation.
fn drafts(assessment: &Assessment, language: Language) -> Vec<String> {
    let drafts = drafts_of(assessment, language);
    if drafts.len() < 2 {
        return Vec::new();
    }
    drafts.iter().map(|(_, draft)| draft.to_json()).collect()
}

fn explanations(assessment: &Assessment, language: Language) -> String {
    let indicators = assessment.indicators.iter().map(|indicator| indicator.explain(language));
    let tasks = assessment.tasks.iter().map(|task| task.explain(language));
    let reports = assessment.reports.iter().map(|report| report.explain(language));
    let services = assessment.services.iter().flat_map(|service| {
        let dossiers = service.dossiers.iter().map(|dossier| dossier.explain(language));
        std::iter::once(service.explain(language)).chain(dossiers)
    });
    let consequences = assessment.consequences.iter().map(|consequence| consequence.explain(language));
    let units = assessment.units.iter().map(|unit| unit.explain(language));
    let rankings = assessment.rankings.iter().flat_map(|ranking| {
        let places = ranking.places.iter().map(|place| place.explain(language));
        std::iter::once(ranking.explain(language)).chain(places)
    });
    let proposals = assessment.reallocations.iter().map(|proposal| proposal.explain(language));
    let gradings = assessment.gradings.iter().flat_map(|grading| {
        let units = grading.units.iter().map(|unit| unit.explain(language));
        std::iter::once(grading.explain(language)).chain(units)
    });
    indicators
        .chain(tasks)
        .chain(reports)
        .chain(services)
        .chain(consequences)
        .chain(proposals)
        .chain(gradings)
        .chain(units)
        .chain(rankings)
        .collect::<Vec<_>>()
        .join("\n\n")
}
