//! Targets beside the one of the due day: those for earlier dates, and those that were changed on the way.

use super::target::{self, Aim};
use crate::diagnostic::{Problem, Thing};
use crate::json::{Fields, Ids};
use crate::order::sort_by_key;
use chrono::NaiveDate;

/// A target for an earlier date of the same indicator.
#[derive(Debug, Clone)]
pub(crate) struct Interim {
    pub(crate) by: NaiveDate,
    pub(crate) aim: Aim,
}

/// Another target from a day on.
#[derive(Debug, Clone)]
pub(crate) struct Revision {
    pub(crate) from: NaiveDate,
    pub(crate) decided: NaiveDate,
    pub(crate) aim: Aim,
    pub(crate) document: Option<u32>,
    pub(crate) illustrative: bool,
}

impl Revision {
    /// The first day on which somebody could be held to it.
    pub(crate) fn in_force(&self) -> NaiveDate {
        self.from.max(self.decided)
    }

    fn is_known_on(&self, known_on: Option<NaiveDate>) -> bool {
        known_on.is_none_or(|known_on| self.decided <= known_on)
    }
}

/// The latest that has begun on a day, as known on another.
pub(crate) fn revision_on(revisions: &[Revision], day: NaiveDate, known_on: Option<NaiveDate>) -> Option<&Revision> {
    revisions.iter().rev().find(|revision| revision.from <= day && revision.is_known_on(known_on))
}

/// Whether a target that is known takes the place of the one in force on a later day.
pub(crate) fn is_to_be_revised(revisions: &[Revision], as_of: NaiveDate, known_on: Option<NaiveDate>) -> bool {
    revisions.iter().any(|revision| as_of < revision.from && revision.is_known_on(known_on))
}

/// From the start up to the day before the due day.
pub(super) fn read_interim(fields: &mut Fields<'_, '_>, days: Option<(NaiveDate, NaiveDate)>) -> Vec<Interim> {
    let mut interim: Vec<Interim> = Vec::new();
    for node in fields.list("interim") {
        let Some(mut fields) = Fields::of(node, &["by", "target"], fields.problems) else { continue };
        let by = fields.day("by");
        let aim = fields.need("target").and_then(|node| target::read(node, fields.problems));
        if let (Some(by), Some((start, due))) = (by, days)
            && !(start <= by && by < due)
        {
            let (by, start, due) = (by.to_string(), start.to_string(), due.to_string());
            fields.problems.at(node, Problem::InterimOutsidePeriod { by, start, due });
        }
        let (Some(by), Some(aim)) = (by, aim) else { continue };
        if let Some(before) = interim.last().filter(|before| by <= before.by) {
            fields.problems.at(node, Problem::OutOfOrder { on: by.to_string(), before: before.by.to_string() });
        }
        interim.push(Interim { by, aim });
    }
    interim
}

/// In the order in which they take effect: by `from`, then by the day they were decided.
pub(super) fn read_revisions(
    fields: &mut Fields<'_, '_>,
    days: Option<(NaiveDate, NaiveDate)>,
    documents: &Ids,
) -> Vec<Revision> {
    let mut revisions: Vec<Revision> = Vec::new();
    let mut days_of: Vec<(NaiveDate, NaiveDate, u32)> = Vec::new();
    for node in fields.list("revisions") {
        let names = &["from", "decided", "target", "document", "illustrative"];
        let Some(mut fields) = Fields::of(node, names, fields.problems) else { continue };
        let (from, decided) = (fields.day("from"), fields.day("decided"));
        let aim = fields.need("target").and_then(|node| target::read(node, fields.problems));
        let document = fields.reference_if_given("document", documents, Thing::Document);
        let illustrative = fields.flag("illustrative");
        if let (Some(from), Some((start, due))) = (from, days)
            && !(start <= from && from <= due)
        {
            let (from, start, due) = (from.to_string(), start.to_string(), due.to_string());
            fields.problems.at(node, Problem::RevisionOutsidePeriod { from, start, due });
        }
        let (Some(from), Some(decided), Some(aim)) = (from, decided, aim) else { continue };
        days_of.push((from, decided, node.place()));
        revisions.push(Revision { from, decided, aim, document, illustrative });
    }
    days_of.sort_unstable();
    for pair in days_of.windows(2) {
        if let [(from, decided, _), (again, too, place)] = pair
            && (from, decided) == (again, too)
        {
            fields.problems.at_place(*place, Problem::ListedTwice { id: from.to_string() });
        }
    }
    sort_by_key(&mut revisions, |revision| (revision.from, revision.decided));
    revisions
}

/// The field with a target that is counted from the baseline.
pub(super) fn relative(aim: Option<&Aim>, interim: &[Interim], revisions: &[Revision]) -> Option<&'static str> {
    let is_relative = |aim: &Aim| aim.target.is_relative();
    if aim.is_some_and(is_relative) {
        Some("target")
    } else if interim.iter().any(|interim| is_relative(&interim.aim)) {
        Some("interim")
    } else {
        revisions.iter().any(|revision| is_relative(&revision.aim)).then_some("revisions")
    }
}
