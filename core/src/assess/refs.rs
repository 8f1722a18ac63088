//! Positions in the plan, written out for a verdict that must be complete in itself.

use crate::assessment::{DocumentRef, IllustrativePart, Party, Reason, SourceRef};
use crate::plan::{Document, Plan, at};
use crate::records::Records;
use crate::text::Text;
use chrono::NaiveDate;

pub(crate) fn party(plan: &Plan, unit: u32) -> Option<Party> {
    at(&plan.units, unit).map(|unit| Party { id: unit.id.clone(), name: unit.name.clone() })
}

pub(crate) fn parties(plan: &Plan, units: &[u32]) -> Vec<Party> {
    units.iter().filter_map(|unit| party(plan, *unit)).collect()
}

/// That a unit has ended before the day, and what took its place.
pub(crate) fn ended(plan: &Plan, unit: u32, as_of: NaiveDate) -> Option<Reason> {
    let on = at(&plan.units, unit)?.valid_to.filter(|last| *last < as_of)?;
    let successors = (0..).zip(&plan.units).filter(|(_, other)| other.succeeds.contains(&unit));
    Some(Reason::UnitEnded { on, successors: successors.filter_map(|(position, _)| party(plan, position)).collect() })
}

pub(crate) fn section(plan: &Plan, section: Option<u32>) -> Option<String> {
    at(&plan.sections, section?).map(|section| section.id.clone())
}

pub(crate) fn document(plan: &Plan, document: Option<u32>) -> Option<DocumentRef> {
    at(&plan.documents, document?).map(document_ref)
}

pub(crate) fn document_ref(document: &Document) -> DocumentRef {
    DocumentRef {
        id: document.id.clone(),
        number: document.number.clone(),
        date: document.date.clone(),
        issuer: document.issuer.clone(),
        name: document.name.clone(),
        url: document.url.clone(),
    }
}

/// A source of the plan, or one that only the records name.
pub(crate) fn source(plan: &Plan, records: &Records, source: Option<u32>) -> Option<SourceRef> {
    let position = source?;
    match at(&plan.sources, position) {
        Some(source) => Some(SourceRef { id: source.id.clone(), name: source.name.clone(), url: source.url.clone() }),
        None => at(&records.sources, position).map(|id| SourceRef { id: id.clone(), name: Text::same(id), url: None }),
    }
}

/// Which inputs of a verdict are illustrative.
pub(crate) fn illustrative(inputs: &[(bool, IllustrativePart)]) -> Vec<IllustrativePart> {
    inputs.iter().filter(|(is_illustrative, _)| *is_illustrative).map(|(_, part)| *part).collect()
}
