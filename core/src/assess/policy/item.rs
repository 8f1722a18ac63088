//! The verdicts as policies look at them: one item for each target, task, period, dossier, and for what is owed already.

use super::super::deadline::{Distance, late_on, pending};
use super::super::past::{self, Past};
use super::super::{OfIndicator, Verdicts, indicator::Exact, indicator::Numbers};
use crate::assessment::{
    AnyStatus, Cause, CauseFact, Consequence, DossierVerdict, IndicatorForecast, IndicatorVerdict, Party, Reason,
    ReportVerdict, TaskVerdict, VerdictKind,
};
use crate::calendar::{Calendar, next, parse_day};
use crate::plan::{Common, DeadlineOf, Measured, Plan, Reach, Report, Service, Task, at};
use crate::status::{DeadlineStatus, IndicatorStatus, Quality};
use crate::text::Text;
use chrono::{Days, NaiveDate};
use std::borrow::Cow;

/// One verdict.
pub(in crate::assess) struct Item<'v> {
    pub(super) kind: VerdictKind,
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
    /// The day on which it stood so, if that is an earlier one.
    pub(super) on: Option<NaiveDate>,
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
    Deadline(Late),
    /// Of what is owed under a policy, its position, too.
    Owed {
        policy: u32,
        counted_from: Option<NaiveDate>,
        late: Late,
    },
}

/// How late something is or was.
pub(super) struct Late {
    pub(super) due: Option<NaiveDate>,
    pub(super) done_on: Option<NaiveDate>,
    days: Option<i64>,
    working_days: Option<i64>,
}

impl Late {
    /// How late it was on a day on which it stood so.
    pub(super) fn on(&self, day: NaiveDate, status: DeadlineStatus, calendar: &Calendar) -> Self {
        let late_on = late_on(status, day, self.done_on);
        let Distance { days_late, working_days_late, .. } = Distance::of(calendar, self.due, day, late_on, false);
        Self { days: days_late, working_days: working_days_late, ..*self }
    }

    pub(super) fn measured(&self, measured: Measured) -> Option<i64> {
        match measured {
            Measured::DaysLate => self.days,
            Measured::WorkingDaysLate => self.working_days,
            Measured::Achievement | Measured::Pace => None,
        }
    }
}

impl<'v> Item<'v> {
    pub(in crate::assess) fn meets(&self, wanted: Reach) -> bool {
        self.reach.meets(wanted)
    }

    pub(super) fn late(&self) -> Option<&Late> {
        match &self.facts {
            Facts::Indicator { .. } => None,
            Facts::Deadline(late) | Facts::Owed { late, .. } => Some(late),
        }
    }

    /// The first day of the miss; of what is off track that of the figures that are so without a break.
    pub(super) fn missed_since(&self) -> Option<NaiveDate> {
        match self.status {
            // one of its own, unless it was off track until a ceiling broke
            AnyStatus::Indicator(IndicatorStatus::Missed)
                if self.past().iter().all(|past| past.status == IndicatorStatus::Missed) =>
            {
                self.since
            }
            AnyStatus::Indicator(_) | AnyStatus::Deadline(_) => {
                past::off_track(self.past()).last().map(|first| first.on).or(self.since)
            }
        }
    }

    /// The days on which it came to stand as it did from then on: its figures, as far back as they are known, one grown
    /// stale, the days about its due day, its completion.
    pub(super) fn turns(&self, plan: &Plan) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self.since.into_iter().collect();
        match &self.facts {
            Facts::Indicator { past, .. } => {
                days.extend(past.iter().flat_map(|past| [Some(past.on), past.stale_from]).flatten());
            }
            Facts::Deadline(late) | Facts::Owed { late, .. } => {
                days.extend(late.done_on);
                days.extend(
                    late.due
                        .into_iter()
                        .flat_map(|due| {
                            [due.checked_sub_days(Days::new(u64::from(plan.due_soon_days))), Some(due), Some(next(due))]
                        })
                        .flatten(),
                );
            }
        }
        days
    }

    /// How it stood before, latest first, of what is off track or missed; none of others.
    fn past(&self) -> &'v [Past] {
        match (self.status, &self.facts) {
            (AnyStatus::Indicator(status), Facts::Indicator { past, .. })
                if status.is_slipping() || status == IndicatorStatus::Missed =>
            {
                past
            }
            (AnyStatus::Indicator(_) | AnyStatus::Deadline(_), _) => &[],
        }
    }

    /// As conditions saw it on an earlier day, but for its reach, which is asked before them. An indicator whose first figure
    /// was off track, or that was missed, was on track before that; what was foreseen is not worked out again.
    pub(super) fn on(&self, day: NaiveDate, plan: &Plan) -> Item<'_> {
        let (status, facts) = match &self.facts {
            Facts::Indicator { quality, forecast, numbers, past } => {
                let facts = |quality, numbers| Facts::Indicator { quality, forecast: *forecast, numbers, past: &[] };
                let then = past.get(past.partition_point(|past| day < past.on));
                let quality_then = then.map_or(*quality, |then| then.quality_on(day));
                match (then, self.missed_since()) {
                    (then, Some(since))
                        if day < since && then.is_none_or(|then| then.status == IndicatorStatus::Missed) =>
                    {
                        (AnyStatus::Indicator(IndicatorStatus::OnTrack), facts(*quality, None))
                    }
                    (None, _) if past.last().is_some_and(|first| first.status.is_off_track()) => {
                        (AnyStatus::Indicator(IndicatorStatus::OnTrack), facts(*quality, None))
                    }
                    (Some(then), _) if past.first().is_some_and(|now| then.on < now.on) => {
                        (AnyStatus::Indicator(then.status), facts(quality_then, Some(&then.numbers)))
                    }
                    (Some(_), _) if *quality == Quality::Stale => (self.status, facts(quality_then, *numbers)),
                    (Some(_) | None, _) => (self.status, facts(*quality, *numbers)),
                }
            }
            Facts::Deadline(late) => {
                let status = self.status_on(late, day, plan);
                (AnyStatus::Deadline(status), Facts::Deadline(late.on(day, status, &plan.calendar)))
            }
            Facts::Owed { policy, counted_from, late } => {
                let status = self.status_on(late, day, plan);
                let late = late.on(day, status, &plan.calendar);
                let facts = Facts::Owed { policy: *policy, counted_from: *counted_from, late };
                (AnyStatus::Deadline(status), facts)
            }
        };
        Item { status, facts, period: None, owed_by: Cow::Borrowed(&[]), on: Some(day), ..*self }
    }

    /// Before it was done it stood to its due day as the day did.
    fn status_on(&self, late: &Late, day: NaiveDate, plan: &Plan) -> DeadlineStatus {
        let AnyStatus::Deadline(now) = self.status else { return DeadlineStatus::Upcoming };
        match (now, late.due) {
            (DeadlineStatus::Waived | DeadlineStatus::Paused, _) | (_, None) => now,
            _ if late.done_on.is_some_and(|done_on| done_on <= day) => now,
            // by hours it is late on the due day itself
            _ if self.since.is_some_and(|since| since <= day) => DeadlineStatus::Overdue,
            // what was done in time was so until it was reopened
            (DeadlineStatus::Overdue | DeadlineStatus::DoneLate, Some(due)) if due < day => DeadlineStatus::DoneOnTime,
            (_, Some(due)) => pending(plan, due, day),
        }
    }

    /// As it stands among the causes of a consequence.
    pub(super) fn cause(&self, facts: Vec<CauseFact>) -> Cause {
        Cause {
            kind: self.kind,
            id: self.id.to_owned(),
            unit: self.unit.cloned(),
            period: self.period.as_deref().map(str::to_owned),
            counted_from: match &self.facts {
                Facts::Owed { counted_from, .. } => *counted_from,
                Facts::Indicator { .. } | Facts::Deadline(_) => None,
            },
            name: self.name.clone(),
            status: self.status,
            since: self.since,
            facts,
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
        kind: VerdictKind::Indicator,
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
        on: None,
    };
    // a miss after the end of the period is one of its own; a ceiling that breaks within it goes on with what was off track
    let of_its_own = |status, since: Option<NaiveDate>, due, reasons: &[Reason], past: &'p [Past]| {
        let is_broken = reasons.iter().any(|reason| matches!(reason, Reason::CeilingBroken { .. }));
        if status != IndicatorStatus::Missed || (is_broken && since.is_some_and(|since| since <= due)) {
            return past;
        }
        let missed = past.iter().take_while(|past| past.status == IndicatorStatus::Missed).count();
        past.get(..missed).unwrap_or_default()
    };
    let quality = verdict.quality;
    if Reach::indicator(verdict.status).meets(wanted) {
        let numbers = exact.map(|exact| &exact.numbers);
        let past = exact.map(|exact| exact.past.as_slice()).unwrap_or_default();
        let past = of_its_own(verdict.status, verdict.since, verdict.due, &verdict.reasons, past);
        let facts = Facts::Indicator { quality, forecast: verdict.forecast.as_ref(), numbers, past };
        items.push(item(verdict.status, verdict.since, verdict.illustrative, facts));
    }
    for (n, interim) in verdict.interim.iter().enumerate() {
        if !Reach::indicator(interim.status).meets(wanted) {
            continue;
        }
        let exact = exact.and_then(|exact| exact.interim.get(n));
        let past = exact.map(|exact| exact.past.as_slice()).unwrap_or_default();
        let past = of_its_own(interim.status, interim.since, interim.due, &interim.reasons, past);
        let numbers = exact.map(|exact| &exact.numbers);
        let quality = exact.map_or(quality, |exact| exact.quality);
        let facts = Facts::Indicator { quality, forecast: None, numbers, past };
        items.push(Item {
            period: Some(Cow::Owned(interim.due.to_string())),
            ..item(interim.status, interim.since, interim.illustrative, facts)
        });
    }
}

pub(in crate::assess) fn of_task<'p>(task: &'p Task, verdict: &'p TaskVerdict) -> Option<Item<'p>> {
    Some(Item {
        kind: VerdictKind::Task,
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
        facts: Facts::Deadline(Late {
            due: verdict.due,
            done_on: verdict.done_on,
            days: verdict.days_late,
            working_days: verdict.working_days_late,
        }),
        on: None,
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
        kind: VerdictKind::Report,
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
        facts: Facts::Deadline(Late {
            due: period.due,
            done_on: period.submitted_on,
            days: period.days_late,
            working_days: period.working_days_late,
        }),
        on: None,
    })
}

pub(in crate::assess) fn of_dossier<'p>(
    plan: &Plan,
    service: &'p Service,
    verdict: &'p DossierVerdict,
) -> Option<Item<'p>> {
    Some(Item {
        kind: VerdictKind::Dossier,
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
        facts: Facts::Deadline(Late {
            due: verdict.due,
            done_on: finished_on(verdict),
            days: verdict.days_late,
            working_days: verdict.working_days_late,
        }),
        on: None,
    })
}

/// The day on which a dossier was finished.
fn finished_on(verdict: &DossierVerdict) -> Option<NaiveDate> {
    parse_day(verdict.finished.as_deref()?.split('T').next()?).ok()
}

/// What is owed under a policy, as other policies look at it.
pub(super) fn of_owed<'c>(policy: u32, unit: u32, owed: &'c Consequence) -> Option<Item<'c>> {
    let status = owed.status?;
    Some(Item {
        kind: VerdictKind::Consequence,
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
            late: Late {
                due: owed.due,
                done_on: owed.done_on,
                days: owed.days_late,
                working_days: owed.working_days_late,
            },
        },
        on: None,
    })
}
