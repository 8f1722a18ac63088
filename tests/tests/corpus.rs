//! The corpus, natively: every expectation holds, and every whole answer is written down for the other runners.

#![expect(clippy::panic, reason = "a test that cannot read its cases has failed")]

use tiendo::{Assessment, Language};
use tiendo_tests::{Case, answer, cases, failures, root};

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

#[test]
fn every_answer_is_written_for_the_other_runners() -> std::io::Result<()> {
    for case in all_cases() {
        let path = root().join("target/corpus").join(&case.name);
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
        }
    }
    Ok(())
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
    let verdicts = indicators.chain(tasks).chain(reports).chain(services).chain(consequences);
    verdicts.chain(units).chain(rankings).collect::<Vec<_>>().join("\n\n")
}
