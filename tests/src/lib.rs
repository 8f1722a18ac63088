//! The corpus of cases: what stands in `tests/cases`, and how an expectation is held against an answer.

pub mod capital;
pub mod columns;
mod forms;
pub mod generate;

use serde_json::Value;
use std::path::{Path, PathBuf};
use tiendo::{Diagnostics, Draft, Language, Letterhead, Plan, Records, Severity, parse_as_of};

/// One case on one day.
#[derive(Debug)]
pub struct Case {
    /// `<topic>/<case>/<date>`.
    pub name: String,
    /// The plan's text.
    pub plan: String,
    /// The records' text.
    pub records: Option<String>,
    /// The as-of date's text.
    pub as_of: String,
    /// What must be true.
    pub expected: Value,
}

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every case, sorted by name.
///
/// # Errors
/// Says which file cannot be read.
pub fn cases() -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for topic in folders(&root().join("tests/cases"))? {
        for folder in folders(&topic)? {
            let plan = input(&folder, "plan")?.ok_or(format!("{}: no plan", folder.display()))?;
            let records = input(&folder, "records")?;
            for file in files(&folder)? {
                let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
                if matches!(name, "plan" | "records") {
                    continue;
                }
                let text = read(&file)?;
                let expected = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", file.display()))?;
                let part = |path: &Path| path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
                cases.push(Case {
                    name: format!("{}/{}/{name}", part(&topic), part(&folder)),
                    plan: plan.clone(),
                    records: records.clone(),
                    as_of: name.to_owned(),
                    expected,
                });
            }
        }
    }
    Ok(cases)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// `plan.json`, or the file that `plan.ref` names.
fn input(folder: &Path, name: &str) -> Result<Option<String>, String> {
    let (own, reference) = (folder.join(format!("{name}.json")), folder.join(format!("{name}.ref")));
    if own.exists() {
        return read(&own).map(Some);
    }
    if reference.exists() {
        return read(&root().join(read(&reference)?.trim())).map(Some);
    }
    Ok(None)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>, String> {
    Ok(entries(folder)?.into_iter().filter(|path| path.is_dir()).collect())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    Ok(entries(folder)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "json")).collect())
}

/// What the engine answers: the assessment's JSON, or the JSON of the diagnostics of an unusable input. The same texts
/// give the same answer through WASM.
///
/// # Errors
/// The diagnostics.
pub fn answer(plan: &str, records: Option<&str>, as_of: &str) -> Result<tiendo::Assessment, Diagnostics> {
    let (as_of, known_on) = match as_of.split_once('@') {
        Some((as_of, known_on)) => (as_of, Some(parse_as_of(known_on)?)),
        None => (as_of, None),
    };
    let as_of = parse_as_of(as_of)?;
    let plan = Plan::parse(plan)?;
    let records = match records {
        Some(records) => Records::parse(records, &plan)?,
        None => Records::none(),
    };
    Ok(match known_on {
        Some(known_on) => plan.assess_as_known(&records, as_of, known_on),
        None => plan.assess(&records, as_of),
    })
}

/// An assessment as a JSON value.
#[must_use]
pub fn value(assessment: &tiendo::Assessment) -> Value {
    serde_json::from_str(&assessment.to_json()).unwrap_or_default()
}

/// What is not as a case expects, in words.
#[must_use]
pub fn failures(case: &Case) -> Vec<String> {
    let mut failures = Vec::new();
    let answered = answer(&case.plan, case.records.as_deref(), &case.as_of);
    let diagnostics = match &answered {
        Ok(assessment) => assessment.diagnostics.clone(),
        Err(problems) => problems.0.clone(),
    };
    let Value::Object(expected) = &case.expected else {
        return vec!["an expectation is an object".to_owned()];
    };
    let listed = |with_severity: bool| -> Value {
        let lines = diagnostics.iter().filter(|d| with_severity != (d.severity == Severity::Error)).map(|d| {
            let (input, severity) = (d.input.as_str(), d.severity.as_str());
            let line = d.line.map_or("-".to_owned(), |line| line.to_string());
            let pointer = if d.pointer.is_empty() { "/" } else { &d.pointer };
            let place = format!("{input} {} {pointer} {line}", d.code);
            Value::String(if with_severity { format!("{severity} {place}") } else { place })
        });
        Value::Array(lines.collect())
    };
    if !expected.contains_key("why") {
        failures.push("`why` is missing".to_owned());
    }
    if answered.is_err() != expected.contains_key("errors") {
        let lines: Vec<String> = diagnostics.iter().map(|d| d.print(Language::En)).collect();
        failures.push(format!("usable or not: {}", lines.join("\n    ")));
        return failures;
    }
    let assessment = answered.as_ref().map(value).unwrap_or_default();
    for (key, wanted) in expected {
        match key.as_str() {
            "why" => {}
            "errors" => compare("errors", wanted, &listed(false), &mut failures),
            "notes" => compare("notes", wanted, &listed(true), &mut failures),
            "says" => {
                let printed: Vec<String> =
                    diagnostics.iter().flat_map(|d| [d.print(Language::Vi), d.print(Language::En)]).collect();
                for text in texts(key, wanted, &mut failures) {
                    if !printed.iter().any(|line| line.contains(text)) {
                        failures.push(format!("no diagnostic says `{text}`; they say {printed:#?}"));
                    }
                }
            }
            "indicators" => by_id(key, wanted, indicators(&assessment), &mut failures),
            "tasks" | "units" | "services" | "reallocations" | "gradings" | "rankings" => {
                by_id(key, wanted, members(&assessment, key), &mut failures);
            }
            "reports" => by_id(key, wanted, reports(&assessment), &mut failures),
            "dossiers" => {
                let of_services =
                    members(&assessment, "services").flat_map(|(_, service)| members(service, "dossiers"));
                by_id(key, wanted, of_services, &mut failures);
            }
            "consequences" | "summary" => {
                compare(key, wanted, assessment.get(key).unwrap_or(&Value::Null), &mut failures);
            }
            "drafts" => drafts(wanted, answered.as_ref().ok(), &mut failures),
            "explains" => explains(wanted, answered.as_ref().ok(), &mut failures),
            other => failures.push(format!("`{other}` is not a key of an expectation")),
        }
    }
    failures
}

/// The members of a list with their ids.
fn members<'v>(of: &'v Value, list: &str) -> impl Iterator<Item = (String, &'v Value)> {
    let items = of.get(list).and_then(Value::as_array).into_iter().flatten();
    items.map(|item| (item.get("id").and_then(Value::as_str).unwrap_or_default().to_owned(), item))
}

/// Verdicts on indicators: the whole's by id, those of units by `id/unit`.
fn indicators(of: &Value) -> impl Iterator<Item = (String, &Value)> {
    members(of, "indicators").map(|(id, verdict)| match verdict.pointer("/unit/id").and_then(Value::as_str) {
        Some(unit) => (format!("{id}/{unit}"), verdict),
        None => (id, verdict),
    })
}

/// Verdicts on reports: by id where one unit owes it, and always by `id/unit`.
fn reports(of: &Value) -> impl Iterator<Item = (String, &Value)> {
    members(of, "reports").flat_map(move |(id, report)| {
        let unit = report.pointer("/unit/id").and_then(Value::as_str).unwrap_or_default();
        let owed_by_one = members(of, "reports").filter(|(other, _)| *other == id).count() == 1;
        let names = [Some(format!("{id}/{unit}")), owed_by_one.then_some(id)];
        names.into_iter().flatten().map(move |name| (name, report)).collect::<Vec<_>>()
    })
}

/// Some of the items, each by its id; an empty object wants none.
fn by_id<'v>(key: &str, wanted: &Value, items: impl Iterator<Item = (String, &'v Value)>, failures: &mut Vec<String>) {
    let items: Vec<(String, &Value)> = items.collect();
    let Value::Object(wanted) = wanted else {
        failures.push(format!("{key}: an object by id is wanted, not {wanted}"));
        return;
    };
    if wanted.is_empty() && !items.is_empty() {
        failures.push(format!("{key}: none is wanted, there are {}", items.len()));
    }
    for (id, wanted) in wanted {
        match items.iter().find(|(found, _)| found == id) {
            Some((_, item)) => compare(&format!("{key}.{id}"), wanted, item, failures),
            None => failures.push(format!("{key}: there is no `{id}`")),
        }
    }
}

/// The words of a verdict: an indicator's, a task's, those of a report (by `id/unit`, too), a service's or a dossier's, a
/// proposal's, a unit's, a ranking's, a place's (by `ranking/unit`), a grading's, a grade's (by `grading/unit`).
fn words_of(assessment: &tiendo::Assessment, id: &str, language: Language) -> Option<String> {
    let report = |report: &&tiendo::ReportVerdict| report.id == id || format!("{}/{}", report.id, report.unit.id) == id;
    let dossier = || assessment.services.iter().flat_map(|service| &service.dossiers).find(|dossier| dossier.id == id);
    let of_unit = |verdict: &&tiendo::IndicatorVerdict| {
        verdict.unit.as_ref().is_some_and(|unit| format!("{}/{}", verdict.id, unit.id) == id)
    };
    None.or_else(|| Some(assessment.indicator(id)?.explain(language)))
        .or_else(|| Some(assessment.indicators.iter().find(of_unit)?.explain(language)))
        .or_else(|| Some(assessment.task(id)?.explain(language)))
        .or_else(|| Some(assessment.reports.iter().find(report)?.explain(language)))
        .or_else(|| Some(assessment.service(id)?.explain(language)))
        .or_else(|| Some(dossier()?.explain(language)))
        .or_else(|| Some(assessment.reallocations.iter().find(|proposal| proposal.id == id)?.explain(language)))
        .or_else(|| Some(assessment.gradings.iter().find(|grading| grading.id == id)?.explain(language)))
        .or_else(|| {
            // a unit's grade
            let units = assessment.gradings.iter().flat_map(|grading| &grading.units);
            let of_unit = |unit: &&tiendo::UnitGrade| format!("{}/{}", unit.grading.id, unit.unit.id) == id;
            Some(units.into_iter().find(of_unit)?.explain(language))
        })
        .or_else(|| {
            // a unit, a ranking, or by `ranking/unit` a place in one
            let unit = assessment.units.iter().find(|unit| unit.id == id).map(|unit| unit.explain(language));
            let ranking = assessment.rankings.iter().find(|ranking| ranking.id == id);
            let place = |place: &&tiendo::Place| format!("{}/{}", place.ranking.id, place.unit.id) == id;
            let place = assessment.rankings.iter().flat_map(|ranking| &ranking.places).find(place);
            unit.or_else(|| Some(ranking?.explain(language))).or_else(|| Some(place?.explain(language)))
        })
        .or_else(|| {
            // all that follows from a policy, in the order it stands
            let of_policy = assessment.consequences.iter().filter(|consequence| consequence.policy == id);
            let words: Vec<String> = of_policy.map(|consequence| consequence.explain(language)).collect();
            (!words.is_empty()).then(|| words.join("\n\n"))
        })
}

/// Every draft of an assessment in one language: the explanation of each unit that owes one, and the office's report.
#[must_use]
pub fn drafts_of(assessment: &tiendo::Assessment, language: Language) -> Vec<(String, Draft)> {
    let head = Letterhead::default();
    let mut drafts: Vec<(String, Draft)> = Vec::new();
    for owed in &assessment.consequences {
        let unit = &owed.owed_by.id;
        if drafts.iter().all(|(id, _)| id != unit)
            && let Some(draft) = assessment.explanation_draft(unit, None, &head, language)
        {
            drafts.push((unit.clone(), draft));
        }
    }
    drafts.push(("report".to_owned(), assessment.report_draft(None, &head, language)));
    drafts
}

fn drafts(wanted: &Value, assessment: Option<&tiendo::Assessment>, failures: &mut Vec<String>) {
    let draft = |id: &str, language: Language| {
        let drafts = assessment.map(|assessment| drafts_of(assessment, language)).unwrap_or_default();
        drafts.iter().find(|(of, _)| of == id).map(|(_, draft)| draft.to_text())
    };
    said("drafts", wanted, draft, failures);
}

fn explains(wanted: &Value, assessment: Option<&tiendo::Assessment>, failures: &mut Vec<String>) {
    let words = |id: &str, language: Language| words_of(assessment?, id, language);
    said("explains", wanted, words, failures);
}

/// By id the texts that must occur in Vietnamese (`vi`) and in English (`en`), and those that must in neither (`not`).
fn said(key: &str, wanted: &Value, words_of: impl Fn(&str, Language) -> Option<String>, failures: &mut Vec<String>) {
    let Some(wanted) = wanted.as_object().filter(|wanted| !wanted.is_empty()) else {
        failures.push(format!("{key}: an object by id is wanted, not {wanted}"));
        return;
    };
    for (id, wanted) in wanted {
        let Some((vi, en)) = words_of(id, Language::Vi).zip(words_of(id, Language::En)) else {
            failures.push(format!("{key}: there is no `{id}`"));
            continue;
        };
        let Some(wanted) = wanted.as_object().filter(|wanted| !wanted.is_empty()) else {
            failures.push(format!("{key}.{id}: `vi`, `en` or `not` is wanted, not {wanted}"));
            continue;
        };
        for (code, wanted) in wanted {
            let place = format!("{key}.{id}.{code}");
            let (places, must_occur): (&[&String], bool) = match code.as_str() {
                "vi" => (&[&vi], true),
                "en" => (&[&en], true),
                "not" => (&[&vi, &en], false),
                _ => {
                    failures.push(format!("{place}: the keys are `vi`, `en` and `not`"));
                    continue;
                }
            };
            for text in texts(&place, wanted, failures) {
                for words in places.iter().filter(|words| words.contains(text) != must_occur) {
                    let found = if must_occur { "no " } else { "" };
                    failures.push(format!("{place}: {found}`{text}` in\n{words}"));
                }
            }
        }
    }
}

/// The texts of a list that holds one or more, and nothing else.
fn texts<'v>(place: &str, wanted: &'v Value, failures: &mut Vec<String>) -> Vec<&'v str> {
    let list = wanted.as_array().map(Vec::as_slice).unwrap_or_default();
    let texts: Vec<&str> = list.iter().filter_map(Value::as_str).filter(|text| !text.is_empty()).collect();
    if texts.is_empty() || texts.len() != list.len() {
        failures.push(format!("{place}: a list of texts is wanted, not {wanted}"));
    }
    texts
}

/// In part: an object may hold more than is wanted; a list is compared member by member, `reasons` in any order.
fn compare(place: &str, wanted: &Value, actual: &Value, failures: &mut Vec<String>) {
    match (wanted, actual) {
        (Value::Object(wanted), Value::Object(actual)) => {
            for (key, wanted) in wanted {
                let place = format!("{place}.{key}");
                match actual.get(key) {
                    Some(actual) if key == "reasons" => any_of(&place, wanted, actual, failures),
                    Some(actual) => compare(&place, wanted, actual, failures),
                    None => failures.push(format!("{place}: there is no such field")),
                }
            }
        }
        // members of a list by what names them
        (Value::Object(wanted), Value::Array(actual)) => {
            for (name, wanted) in wanted {
                let named = |item: &&Value| {
                    let names = ["/period", "/id", "/unit/id"].map(|place| item.pointer(place).and_then(Value::as_str));
                    names.into_iter().flatten().next() == Some(name)
                };
                match actual.iter().find(named) {
                    Some(actual) => compare(&format!("{place}.{name}"), wanted, actual, failures),
                    None => failures.push(format!("{place}: there is no `{name}`")),
                }
            }
        }
        (Value::Array(wanted), Value::Array(actual)) if wanted.len() == actual.len() => {
            for (position, (wanted, actual)) in wanted.iter().zip(actual).enumerate() {
                compare(&format!("{place}[{position}]"), wanted, actual, failures);
            }
        }
        (wanted, actual) if wanted == actual => {}
        (wanted, actual) => failures.push(format!("{place}: wanted {wanted}, got {actual}")),
    }
}

/// Some of a list, in any order; an empty one wants an empty one.
fn any_of(place: &str, wanted: &Value, actual: &Value, failures: &mut Vec<String>) {
    let (Value::Array(wanted), Value::Array(actual)) = (wanted, actual) else {
        failures.push(format!("{place}: two lists are compared, not {wanted} and {actual}"));
        return;
    };
    if wanted.is_empty() && !actual.is_empty() {
        failures.push(format!("{place}: none is wanted, there are {actual:?}"));
    }
    for wanted in wanted {
        let found = actual.iter().any(|actual| {
            let mut differences = Vec::new();
            compare(place, wanted, actual, &mut differences);
            differences.is_empty()
        });
        if !found {
            failures.push(format!("{place}: wanted {wanted} among {actual:?}"));
        }
    }
}
