//! Words about assessments as a web module: explanations, comparisons and documents; `js/explain.js` asks for them.

use tiendo::{Assessment, Letterhead, Verdict};
use tiendo_wasm::{day_of, language_named, text};
use wasm_bindgen::prelude::wasm_bindgen;

/// Which verdicts of one assessment (its JSON) are others in a later one, and why, as JSON.
///
/// # Errors
/// One sentence: a text is not an assessment, or the two are of different plans.
#[wasm_bindgen]
pub fn compare(before: &[u8], after: &[u8]) -> Result<String, String> {
    match (Assessment::parse(text(before)), Assessment::parse(text(after))) {
        (Ok(before), Ok(after)) => {
            of_one_plan(&before, &after)?;
            Ok(before.compare(&after).to_json())
        }
        (Err(_), _) | (_, Err(_)) => Err(String::from("these are not two assessments; give what `assess` answers")),
    }
}

/// Of two plans each verdict would have come or gone.
fn of_one_plan(one: &Assessment, other: &Assessment) -> Result<(), String> {
    let [one, other] = [one, other].map(|assessment| &assessment.plan.id);
    if one == other {
        return Ok(());
    }
    Err(format!("these assessments are of two plans, `{one}` and `{other}`; give two of the same plan"))
}

/// One verdict of an assessment (its JSON) in words.
///
/// # Errors
/// One sentence: the text is not a verdict.
#[wasm_bindgen]
pub fn explain(verdict: &str, language: &str) -> Result<String, String> {
    match Verdict::parse(verdict) {
        Ok(verdict) => Ok(verdict.explain(language_named(language))),
        Err(_) => Err(String::from(
            "this is not a verdict; give an entry of an assessment's `indicators`, `tasks`, `reports`, `services` (or of \
             its `dossiers`), `consequences`, `reallocations`, `units`, `rankings` (or of its `places`) or `gradings` (or of \
             its `units`), or of a comparison's `changes`, `shares` or `ranks`",
        )),
    }
}

/// The draft of the explanation that a unit owes (its JSON) out of an assessment (its JSON), with a letterhead (JSON); with
/// a day the one for what is counted from that day. None if it owes none.
///
/// # Errors
/// One sentence: the text is not an assessment, or has no such unit; or the diagnostics of the letterhead or the day, as a
/// JSON array.
#[wasm_bindgen]
pub fn explanation_draft(
    assessment: &[u8],
    letterhead: &[u8],
    unit: &str,
    since: Option<String>,
    language: &str,
) -> Result<Option<String>, String> {
    let assessment = Assessment::parse(text(assessment)).map_err(|_| NOT_ASSESSED)?;
    if assessment.units.iter().all(|scorecard| scorecard.id != unit) {
        let known: Vec<&str> = assessment.units.iter().map(|scorecard| scorecard.id.as_str()).collect();
        return Err(format!(
            "`{unit}` answers for nothing in this assessment; the units that do are `{}`",
            known.join("`, `")
        ));
    }
    let since =
        since.as_deref().map(|since| day_of("since", since)).transpose().map_err(|problems| problems.to_json())?;
    let head = Letterhead::parse(text(letterhead)).map_err(|problems| problems.to_json())?;
    let draft = assessment.explanation_draft(unit, since, &head, language_named(language));
    Ok(draft.map(|draft| draft.to_json()))
}

/// The draft of the office's report (its JSON) out of an assessment (its JSON) and the one of the last report, if there is
/// one, with a letterhead (JSON).
///
/// # Errors
/// One sentence: a text is not an assessment, or the last one is of another plan or of a later day; or the diagnostics of
/// the letterhead, as a JSON array.
#[wasm_bindgen]
pub fn report_draft(
    assessment: &[u8],
    letterhead: &[u8],
    last: Option<Vec<u8>>,
    language: &str,
) -> Result<String, String> {
    let assessment = Assessment::parse(text(assessment)).map_err(|_| NOT_ASSESSED)?;
    let last = last.map(|last| Assessment::parse(text(&last)).map_err(|_| NOT_ASSESSED)).transpose()?;
    if let Some(last) = &last {
        of_one_plan(last, &assessment)?;
        if assessment.as_of < last.as_of {
            return Err(format!("the last report, of {}, is later than this one, of {}", last.as_of, assessment.as_of));
        }
    }
    let head = Letterhead::parse(text(letterhead)).map_err(|problems| problems.to_json())?;
    Ok(assessment.report_draft(last.as_ref(), &head, language_named(language)).to_json())
}

const NOT_ASSESSED: &str = "this is not an assessment; give what `assess` answers";
