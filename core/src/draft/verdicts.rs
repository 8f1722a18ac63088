//! The verdicts that the causes of what is owed stand on, found at once.

use crate::assessment::{
    Assessment, Cause, Consequence, DocumentRef, DossierVerdict, IndicatorVerdict, ReportVerdict, ServiceVerdict,
    TaskVerdict, VerdictKind,
};
use crate::order::sort_by_key;
use chrono::NaiveDate;

/// A verdict that a cause stands on.
#[derive(Clone, Copy)]
pub(super) enum Found<'a> {
    Indicator(&'a IndicatorVerdict),
    Task(&'a TaskVerdict),
    Report(&'a ReportVerdict),
    Consequence(&'a Consequence),
    /// With its service.
    Dossier(&'a ServiceVerdict, &'a DossierVerdict),
}

impl<'a> Found<'a> {
    pub(super) fn document(self) -> Option<&'a DocumentRef> {
        match self {
            Self::Indicator(verdict) => verdict.document.as_ref(),
            Self::Task(task) => task.document.as_ref(),
            Self::Report(report) => report.document.as_ref(),
            Self::Consequence(owed) => owed.document.as_ref(),
            Self::Dossier(service, _) => service.document.as_ref(),
        }
    }
}

/// Kind and id; the unit of a part, of a report and of what is owed; of that also its first day.
type Key<'a> = (VerdictKind, &'a str, &'a str, Option<NaiveDate>);

/// All verdicts of an assessment, by what names them.
pub(super) struct Verdicts<'a>(Vec<(Key<'a>, Found<'a>)>);

impl<'a> Verdicts<'a> {
    pub(super) fn of(assessment: &'a Assessment) -> Self {
        let mut all: Vec<(Key<'a>, Found<'a>)> = Vec::new();
        let mut add = |kind: VerdictKind, id: &'a str, unit: &'a str, since: Option<NaiveDate>, found: Found<'a>| {
            all.push(((kind, id, unit, since), found));
        };
        for verdict in &assessment.indicators {
            let unit = verdict.unit.as_ref().map_or("", |unit| &unit.id);
            add(VerdictKind::Indicator, &verdict.id, unit, None, Found::Indicator(verdict));
        }
        for task in &assessment.tasks {
            add(VerdictKind::Task, &task.id, "", None, Found::Task(task));
        }
        for report in &assessment.reports {
            add(VerdictKind::Report, &report.id, &report.unit.id, None, Found::Report(report));
        }
        for owed in &assessment.consequences {
            add(VerdictKind::Consequence, &owed.policy, &owed.owed_by.id, owed.since, Found::Consequence(owed));
        }
        for service in &assessment.services {
            for dossier in &service.dossiers {
                add(VerdictKind::Dossier, &dossier.id, "", None, Found::Dossier(service, dossier));
            }
        }
        // stable: of two of one name the first is found
        sort_by_key(&mut all, |(key, _)| *key);
        Self(all)
    }

    /// What a cause of something that a unit owes stands on.
    pub(super) fn behind(&self, cause: &Cause, unit: &str) -> Option<Found<'a>> {
        let of_cause = || cause.unit.as_ref().map_or("", |unit| unit.id.as_str());
        let (unit, since) = match cause.kind {
            VerdictKind::Indicator => (of_cause(), None),
            VerdictKind::Report => (unit, None),
            VerdictKind::Consequence => (unit, cause.counted_from),
            VerdictKind::Task | VerdictKind::Dossier => ("", None),
        };
        let wanted = (cause.kind, cause.id.as_str(), unit, since);
        let (key, found) = self.0.get(self.0.partition_point(|(key, _)| *key < wanted))?;
        (*key == wanted).then_some(*found)
    }
}

/// Of a list the places at which something stands that stood at none before, in order.
pub(super) fn firsts<K: Ord>(keys: &[K]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..keys.len()).collect();
    sort_by_key(&mut places, |place| keys.get(*place));
    places.dedup_by_key(|place| keys.get(*place));
    places.sort_unstable();
    places
}
