//! The dossiers of one service, counted: in all and by unit.

use super::deadline::not_decided;
use super::dossier::{self, Standing, score, stated};
use super::refs;
use crate::assessment::{
    self, DossierTotals, Forecast, IllustrativePart, ItemKind, OnTimeShare, Reason, ServiceVerdict, UnitTotals,
};
use crate::number::Ratio;
use crate::plan::{OnTimeRate, Plan, Service};
use crate::records::{Dossier, Records};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;

pub(crate) fn assess(
    plan: &Plan,
    service: &Service,
    records: &Records,
    position: usize,
    as_of: NaiveDate,
) -> ServiceVerdict {
    let forecast = forecast(plan, service, as_of);
    let counted: Vec<(&Dossier, Belonging)> = records
        .dossiers_of(position)
        .iter()
        .filter_map(|dossier| {
            let belonging = belonging(plan, dossier.received.0, dossier.finished.map(|(day, _)| day), as_of)?;
            Some((dossier, belonging))
        })
        .collect();
    let mut by_unit: Vec<Tally> = vec![Tally::default(); plan.units.len()];
    let mut dossiers = Vec::with_capacity(counted.len());
    for (dossier, belonging) in &counted {
        let standing = dossier::stand(plan, service, &dossier.course(), as_of);
        if let Some(tally) = usize::try_from(dossier.unit).ok().and_then(|unit| by_unit.get_mut(unit)) {
            tally.add(*belonging, dossier.online, standing.status, falls_due(&standing, forecast));
        }
        dossiers.extend(dossier::assess(plan, service, dossier, &standing, as_of));
    }
    let illustrative_dossiers = counted.iter().any(|(dossier, _)| dossier.illustrative);
    let (totals, units) = totals(plan, service, &by_unit);
    verdict(plan, service, as_of, forecast, totals, units, dossiers, illustrative_dossiers)
}

/// The counts of all units together, and of each that has a dossier; `by_unit` is in the plan's order.
pub(super) fn totals(plan: &Plan, service: &Service, by_unit: &[Tally]) -> (DossierTotals, Vec<UnitTotals>) {
    let mut whole = Tally::default();
    let mut units = Vec::new();
    for (tally, unit) in by_unit.iter().zip(0_u32..).filter(|(tally, _)| !tally.is_empty()) {
        whole.merge(tally);
        let totals = tally.totals(service.on_time_rate);
        units.extend(refs::party(plan, unit).map(|unit| UnitTotals { unit, totals }));
    }
    (whole.totals(service.on_time_rate), units)
}

/// Everything but the counting.
#[expect(clippy::too_many_arguments, reason = "what is counted, each part by its name")]
pub(super) fn verdict(
    plan: &Plan,
    service: &Service,
    as_of: NaiveDate,
    forecast: Forecast,
    totals: DossierTotals,
    units: Vec<UnitTotals>,
    dossiers: Vec<assessment::DossierVerdict>,
    illustrative_dossiers: bool,
) -> ServiceVerdict {
    let parts = refs::illustrative(&[
        (plan.illustrative, IllustrativePart::Plan),
        (service.common.illustrative, IllustrativePart::Service),
        (service.limit_illustrative, IllustrativePart::Limit),
        (illustrative_dossiers, IllustrativePart::Dossier),
    ]);
    let illustrative = !parts.is_empty();
    let looked_ahead = forecast.until.map(|until| (as_of, until));
    let not_decided = not_decided(&plan.calendar, looked_ahead.as_slice());
    ServiceVerdict {
        kind: ItemKind::Service,
        id: service.id.clone(),
        name: service.common.name.clone(),
        section: refs::section(plan, service.common.section),
        tags: service.common.tags.clone(),
        limit: stated(service.limit),
        cut_off: service.cut_off.map(|time| time.to_string()),
        on_time_rate: match service.on_time_rate {
            OnTimeRate::Received => assessment::OnTimeRate::Received,
            OnTimeRate::Processed => assessment::OnTimeRate::Processed,
            OnTimeRate::Due => assessment::OnTimeRate::Due,
            OnTimeRate::ReceivedAndCarried => assessment::OnTimeRate::ReceivedAndCarried,
        },
        forecast,
        totals,
        units,
        dossiers,
        reasons: not_decided.into_iter().chain(illustrative.then_some(Reason::Illustrative { parts })).collect(),
        document: refs::document(plan, service.common.document),
        note: service.common.note.clone(),
        illustrative,
    }
}

/// The working days that the service looks ahead.
pub(super) fn forecast(plan: &Plan, service: &Service, as_of: NaiveDate) -> Forecast {
    let working_days = service.forecast_working_days;
    let ahead = i32::try_from(working_days).unwrap_or(i32::MAX);
    Forecast { working_days, until: plan.calendar.nth_working_day(as_of, ahead) }
}

/// Pending, and late within the forecast's days if it is not finished before.
fn falls_due(standing: &Standing<'_>, forecast: Forecast) -> bool {
    is_running(standing.status) && standing.due.zip(forecast.until).is_some_and(|(due, until)| due.day <= until)
}

/// Neither done nor resting nor late.
pub(super) fn is_running(status: DeadlineStatus) -> bool {
    match status {
        DeadlineStatus::Upcoming | DeadlineStatus::DueSoon | DeadlineStatus::DueToday => true,
        DeadlineStatus::Overdue
        | DeadlineStatus::DoneEarly
        | DeadlineStatus::DoneOnTime
        | DeadlineStatus::DoneLate
        | DeadlineStatus::Paused
        | DeadlineStatus::Waived => false,
    }
}

/// How a dossier belongs to the plan's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Belonging {
    Received,
    CarriedOver,
}

/// `None` for what came after the day or after the period, or was finished before it began.
pub(super) fn belonging(
    plan: &Plan,
    received: NaiveDate,
    finished: Option<NaiveDate>,
    as_of: NaiveDate,
) -> Option<Belonging> {
    if as_of < received || plan.end < received {
        return None;
    }
    if plan.start <= received {
        return Some(Belonging::Received);
    }
    finished.is_none_or(|finished| plan.start <= finished).then_some(Belonging::CarriedOver)
}

/// Counts in the making.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    received: u32,
    carried_over: u32,
    online: u32,
    /// Early and on time among those received in the period.
    received_in_time: u32,
    falling_due: u32,
    statuses: assessment::StatusCounts,
}

impl Tally {
    pub(super) fn add(&mut self, belonging: Belonging, online: bool, status: DeadlineStatus, falls_due: bool) {
        self.add_many(belonging, status, 1);
        let counts_online = online && belonging == Belonging::Received;
        self.add_beside(u32::from(counts_online), u32::from(falls_due));
    }

    /// So many of one status.
    pub(super) fn add_many(&mut self, belonging: Belonging, status: DeadlineStatus, count: u32) {
        let more = |all: &mut u32| *all = all.saturating_add(count);
        match belonging {
            Belonging::Received => {
                more(&mut self.received);
                if status.is_done_in_time() {
                    more(&mut self.received_in_time);
                }
            }
            Belonging::CarriedOver => more(&mut self.carried_over),
        }
        more(self.statuses.place(status));
    }

    /// What is counted beside the statuses.
    pub(super) fn add_beside(&mut self, online: u32, falling_due: u32) {
        self.online = self.online.saturating_add(online);
        self.falling_due = self.falling_due.saturating_add(falling_due);
    }

    fn merge(&mut self, other: &Self) {
        let more = |count: &mut u32, other: u32| *count = count.saturating_add(other);
        more(&mut self.received, other.received);
        more(&mut self.carried_over, other.carried_over);
        more(&mut self.online, other.online);
        more(&mut self.received_in_time, other.received_in_time);
        more(&mut self.falling_due, other.falling_due);
        for (_, status) in DeadlineStatus::WORDS {
            more(self.statuses.place(status), other.statuses.of(status));
        }
    }

    fn is_empty(&self) -> bool {
        self.received == 0 && self.carried_over == 0
    }

    fn totals(&self, rate: OnTimeRate) -> DossierTotals {
        let statuses = self.statuses;
        let mut deadlines = assessment::DeadlineCounts::default();
        let mut points: u32 = 0;
        for (_, status) in DeadlineStatus::WORDS {
            let count = statuses.of(status);
            deadlines.add(status, count);
            points = points.saturating_add(score(status).unwrap_or(0).saturating_mul(count));
        }
        let in_time = deadlines.done_in_time;
        let processed = in_time.saturating_add(deadlines.done_late);
        let due = processed.saturating_add(deadlines.pending_overdue);
        let (over, under) = match rate {
            OnTimeRate::Received => (self.received_in_time, self.received),
            OnTimeRate::Processed => (in_time, processed),
            OnTimeRate::Due => (in_time, due),
            OnTimeRate::ReceivedAndCarried => (in_time, self.received.saturating_add(self.carried_over)),
        };
        let share = |over: u32, under: u32| {
            let share = Ratio::whole(i64::from(over)).divided_by(&Ratio::whole(i64::from(under)));
            share.map(|share| share.derived())
        };
        DossierTotals {
            received: self.received,
            carried_over: self.carried_over,
            online: self.online,
            processed,
            due,
            statuses,
            deadlines,
            on_time: OnTimeShare { over, under, rate: share(over, under) },
            online_share: share(self.online, self.received),
            score: points,
            mean_score: share(points, processed),
            falling_due: self.falling_due,
        }
    }
}
