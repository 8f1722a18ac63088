//! The verdicts as policies look at them: one item for each target, task, period, dossier, and for what is owed already.

use super::super::past::{self, Past};
use super::super::{OfIndicator, Verdicts, indicator::Exact, indicator::Numbers};
use crate::assessment::{
    AnyStatus, Cause, Consequence, DossierVerdict, IndicatorForecast, IndicatorVerdict, ItemKind, Party, ReportVerdict,
    TaskVerdict,
};
use crate::plan::{Common, DeadlineOf, Plan, Reach, Report, Service, Task, at};
use crate::status::{IndicatorStatus, Quality};
use crate::text::Text;
use chrono::NaiveDate;
use std::borrow::Cow;

/// One verdict.
pub(in crate::assess) struct Item<'v> {
    pub(super) kind: ItemKind,
    id: &'v str,
    name: &'v Text,
    /// Of a breakdown, whose part it is.
    unit: Option<&'v Party>,
    /// Of a report its period, of an interim target and of what is owed its due day.
    period: Option<Cow<'v, str>>,
    pub(super) common: Option<&'v Common>,
    /// Who answers for it; of a report, the one unit that the verdict is on.
    pub(super) owed_by: Cow<'v, [u32]>,
    pub(super) status: AnyStatus,
    /// Its status as a set of one.
    pub(super) reach: Reach,
    /// The first day of the miss.
    pub(super) since: Option<NaiveDate>,
    pub(super) illustrative: bool,
    pub(super) facts: Facts<'v>,
}

/// What else policies may ask.
pub(super) enum Facts<'v> {
    Indicator {
        quality: Quality,
        forecast: Option<&'v IndicatorForecast>,
        numbers: Option<&'v Numbers>,
        /// How it stood before.
        past: &'v [Past],
    },
    Deadline {
        days_late: Option<i64>,
        working_days_late: Option<i64>,
    },
    /// Of what is owed under a policy, its position, too.
    Owed {
        policy: u32,
        counted_from: Option<NaiveDate>,
        days_late: Option<i64>,
        working_days_late: Option<i64>,
    },
}

impl<'v> Item<'v> {
    pub(in crate::assess) fn meets(&self, wanted: Reach) -> bool {
        self.reach.meets(wanted)
    }

    /// How it stood before, latest first, as far back as it was off track without a break; none of others.
    pub(super) fn off_track(&self) -> impl Iterator<Item = &'v Past> {
        let past: &'v [Past] = match (self.status, &self.facts) {
            (
                AnyStatus::Indicator(IndicatorStatus::Behind | IndicatorStatus::AtRisk),
                Facts::Indicator { past, .. },
            ) => past,
            (AnyStatus::Indicator(_) | AnyStatus::Deadline(_), _) => &[],
        };
        past::off_track(past)
    }

    /// What conditions look at, as it was on the day of an earlier figure, which was fresh then; what was foreseen is not
    /// worked out again.
    pub(super) fn on(&self, past: &'v Past) -> Self {
        let facts =
            Facts::Indicator { quality: Quality::Fresh, forecast: None, numbers: Some(&past.numbers), past: &[] };
        Item {
            status: AnyStatus::Indicator(past.status),
            reach: Reach::indicator(past.status),
            facts,
            period: None,
            owed_by: Cow::Borrowed(&[]),
            ..*self
        }
    }

    /// As it stands among the causes of a consequence.
    pub(super) fn cause(&self) -> Cause {
        Cause {
            kind: self.kind,
            id: self.id.to_owned(),
            unit: self.unit.cloned(),
            period: self.period.as_deref().map(str::to_owned),
            counted_from: match &self.facts {
                Facts::Owed { counted_from, .. } => *counted_from,
                Facts::Indicator { .. } | Facts::Deadline { .. } => None,
            },
            name: self.name.clone(),
            status: self.status,
            since: self.since,
        }
    }
}

/// The items that some policy may speak of or has to look at, in the plan's order.
pub(in crate::assess) fn items<'p>(plan: &'p Plan, verdicts: &'p Verdicts, wanted: Reach) -> Vec<Item<'p>> {
    let mut items = Vec::new();
    if wanted.is_nothing() {
        return items;
    }
    let of = verdicts.indicators.of.iter();
    for ((of, verdict), exact) in of.zip(&verdicts.indicators.verdicts).zip(&verdicts.indicators.exact) {
        of_indicator(plan, *of, verdict, Some(exact), wanted, &mut items);
    }
    for (task, verdict) in plan.tasks.iter().zip(&verdicts.tasks) {
        items.extend(of_task(task, verdict).filter(|item| item.reach.meets(wanted)));
    }
    for ((report, unit), verdict) in owed_reports(plan).zip(&verdicts.reports) {
        items.extend(of_report(report, unit, verdict).filter(|item| item.reach.meets(wanted)));
    }
    if wanted.meets(Reach::deadlines(DeadlineOf::Dossier)) {
        for (service, verdict) in plan.services.iter().zip(&verdicts.services) {
            let dossiers = verdict.dossiers.iter().filter_map(|dossier| of_dossier(plan, service, dossier));
            items.extend(dossiers.filter(|item| item.reach.meets(wanted)));
        }
    }
    items
}

/// An indicator's own verdict, and those of its interim targets.
pub(in crate::assess) fn of_indicator<'p>(
    plan: &'p Plan,
    of: OfIndicator,
    verdict: &'p IndicatorVerdict,
    exact: Option<&'p Exact>,
    wanted: Reach,
    items: &mut Vec<Item<'p>>,
) {
    let Some(indicator) = at(&plan.indicators, of.indicator) else { return };
    let item = |status, since, illustrative, facts| Item {
        kind: ItemKind::Indicator,
        id: &verdict.id,
        name: &verdict.name,
        unit: verdict.unit.as_ref(),
        period: None,
        common: Some(&indicator.common),
        owed_by: Cow::Borrowed(of.responsible(plan)),
        status: AnyStatus::Indicator(status),
        reach: Reach::indicator(status),
        since,
        illustrative,
        facts,
    };
    let quality = verdict.quality;
    if Reach::indicator(verdict.status).meets(wanted) {
        let numbers = exact.map(|exact| &exact.numbers);
        let past = exact.map(|exact| exact.past.as_slice()).unwrap_or_default();
        let facts = Facts::Indicator { quality, forecast: verdict.forecast.as_ref(), numbers, past };
        items.push(item(verdict.status, verdict.since, verdict.illustrative, facts));
    }
    for (n, interim) in verdict.interim.iter().enumerate() {
        if !Reach::indicator(interim.status).meets(wanted) {
            continue;
        }
        let exact = exact.and_then(|exact| exact.interim.get(n));
        let past = exact.map(|exact| exact.past.as_slice()).unwrap_or_default();
        let facts = Facts::Indicator { quality, forecast: None, numbers: exact.map(|exact| &exact.numbers), past };
        items.push(Item {
            period: Some(Cow::Owned(interim.due.to_string())),
            ..item(interim.status, interim.since, interim.illustrative, facts)
        });
    }
}

pub(in crate::assess) fn of_task<'p>(task: &'p Task, verdict: &'p TaskVerdict) -> Option<Item<'p>> {
    Some(Item {
        kind: ItemKind::Task,
        id: &verdict.id,
        name: &verdict.name,
        unit: None,
        period: None,
        common: Some(&task.common),
        owed_by: Cow::Borrowed(&task.common.responsible),
        status: AnyStatus::Deadline(verdict.status),
        reach: Reach::deadline(DeadlineOf::Task, verdict.status),
        since: verdict.since,
        illustrative: verdict.illustrative,
        facts: Facts::Deadline { days_late: verdict.days_late, working_days_late: verdict.working_days_late },
    })
}

/// The reports with the units that owe them, in the order of their verdicts.
pub(in crate::assess) fn owed_reports(plan: &Plan) -> impl Iterator<Item = (&Report, &u32)> {
    plan.reports.iter().flat_map(|report| report.common.responsible.iter().map(move |unit| (report, unit)))
}

pub(in crate::assess) fn of_report<'p>(
    report: &'p Report,
    unit: &'p u32,
    verdict: &'p ReportVerdict,
) -> impl Iterator<Item = Item<'p>> {
    verdict.periods.iter().map(move |period| Item {
        kind: ItemKind::Report,
        id: &verdict.id,
        name: &verdict.name,
        unit: None,
        period: Some(Cow::Borrowed(&period.period)),
        common: Some(&report.common),
        owed_by: Cow::Borrowed(std::slice::from_ref(unit)),
        status: AnyStatus::Deadline(period.status),
        reach: Reach::deadline(DeadlineOf::Report, period.status),
        since: period.since,
        illustrative: period.illustrative,
        facts: Facts::Deadline { days_late: period.days_late, working_days_late: period.working_days_late },
    })
}

pub(in crate::assess) fn of_dossier<'p>(
    plan: &Plan,
    service: &'p Service,
    verdict: &'p DossierVerdict,
) -> Option<Item<'p>> {
    Some(Item {
        kind: ItemKind::Dossier,
        id: &verdict.id,
        name: &service.common.name,
        unit: None,
        period: None,
        common: Some(&service.common),
        owed_by: Cow::Owned(vec![plan.unit_ids.get(&verdict.unit.id)?]),
        status: AnyStatus::Deadline(verdict.status),
        reach: Reach::deadline(DeadlineOf::Dossier, verdict.status),
        since: verdict.since,
        illustrative: verdict.illustrative,
        facts: Facts::Deadline { days_late: verdict.days_late, working_days_late: verdict.working_days_late },
    })
}

/// What is owed under a policy, as other policies look at it.
pub(super) fn of_owed<'c>(policy: u32, unit: u32, owed: &'c Consequence) -> Option<Item<'c>> {
    let status = owed.status?;
    Some(Item {
        kind: ItemKind::Consequence,
        id: &owed.policy,
        name: &owed.name,
        unit: None,
        period: owed.due.map(|due| Cow::Owned(due.to_string())),
        common: None,
        owed_by: Cow::Owned(vec![unit]),
        status: AnyStatus::Deadline(status),
        reach: Reach::deadline(DeadlineOf::Owed, status),
        since: owed.overdue_from,
        illustrative: owed.illustrative,
        facts: Facts::Owed {
            policy,
            counted_from: owed.since,
            days_late: owed.days_late,
            working_days_late: owed.working_days_late,
        },
    })
}
