//! Two assessments side by side: which verdicts changed, and because of what. Knows assessments only, so that filed ones
//! can be compared.

mod causes;
mod inputs;
mod standing;

pub(crate) use standing::places;

use crate::assessment::{
    AnyStatus, Assessment, Because, Cause, Comparison, Consequence, DossierVerdict, Follows, IndicatorVerdict,
    InterimVerdict, PeriodVerdict, PlanField, Reason, ReportVerdict, TaskVerdict, VerdictChange, VerdictKind,
};
use crate::order::sort_by_key;
use crate::status::DeadlineStatus;
use crate::text::Text;
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Assessment {
    /// Which verdicts are others in a later assessment (of another day, as known on another day, of another version of
    /// the plan, with other records), and because of which figure, revision, completion, or passing of time.
    ///
    /// ```
    /// use tiendo::{Because, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let august = plan.assess(&records, parse_as_of("2023-08-31")?);
    /// let october = plan.assess(&records, parse_as_of("2023-10-31")?);
    /// assert!(august.compare(&august).changes.is_empty());
    /// assert!(august.compare(&october).changes.iter().any(|change| !change.because.is_empty()));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn compare(&self, later: &Self) -> Comparison {
        between(self, later)
    }
}

/// What changed from an assessment to a later one.
pub(crate) fn between(earlier: &Assessment, later: &Assessment) -> Comparison {
    let (before, after) = (seen(earlier), seen(later));
    let owed_before = owed(earlier);
    let passed = |day: NaiveDate| earlier.as_of <= day && day < later.as_of;
    let time = (earlier.as_of != later.as_of).then_some(Because::TimePassed { from: earlier.as_of, to: later.as_of });
    let mut changes: Vec<(usize, VerdictChange)> = Vec::new();
    for (key, now) in &after {
        match find(&before, key) {
            Some(then) if then.status == now.status => {}
            Some(then) => {
                let mut because = now.differences(then);
                // what changes without a record changes with the calendar
                if because.is_empty() {
                    because.push(time.clone().unwrap_or_else(|| now.unnamed()));
                } else if now.of.waits_anew(then.of) || now.of.last_chance().is_some_and(passed) {
                    because.extend(time.clone());
                }
                changes.push((now.place, now.change(then.status, now.status, because)));
            }
            None if now.of.is_left_out_of(&before) => {}
            None => {
                let began = now.of.began_after(earlier.as_of, &owed_before).then(|| time.clone()).flatten();
                let why = now.of.by_policy(&before).or_else(|| now.caused(|added| (added, Vec::new())));
                let because = std::iter::once(began.unwrap_or(Because::Added)).chain(now.of.submitted()).chain(why);
                changes.push((now.place, now.change(None, now.status, because.collect())));
            }
        }
    }
    for (key, then) in &before {
        if find(&after, key).is_none() && !then.of.is_left_out_of(&after) {
            let why = then.of.by_policy(&after).or_else(|| then.caused(|gone| (Vec::new(), gone)));
            let because = std::iter::once(Because::Removed).chain(why);
            changes.push((usize::MAX, then.change(then.status, None, because.collect())));
        }
    }
    sort_by_key(&mut changes, |(place, _)| *place);
    Comparison {
        plan: later.plan.id.clone(),
        from_as_of: earlier.as_of,
        from_known_on: earlier.known_on,
        to_as_of: later.as_of,
        to_known_on: later.known_on,
        changes: changes.into_iter().map(|(_, change)| change).collect(),
        shares: standing::shares(earlier, later),
        ranks: standing::ranks(earlier, later),
    }
}

/// Which unit owes which report, also one without periods; sorted.
fn owed(assessment: &Assessment) -> Vec<(&str, &str)> {
    let reports = assessment.reports.iter();
    let mut owed: Vec<_> = reports.map(|report| (report.id.as_str(), report.unit.id.as_str())).collect();
    sort_by_key(&mut owed, |owed| *owed);
    owed
}

/// The verdict on one item, as far as it is compared.
struct Seen<'a> {
    /// Among all of its assessment.
    place: usize,
    of: Of<'a>,
    /// None of what follows and is not owed.
    status: Option<AnyStatus>,
}

/// What the verdict is on.
#[derive(Clone, Copy)]
enum Of<'a> {
    Indicator(&'a IndicatorVerdict),
    /// A target for an earlier day.
    Interim(&'a IndicatorVerdict, &'a InterimVerdict),
    Task(&'a TaskVerdict),
    Period(&'a ReportVerdict, &'a PeriodVerdict),
    Dossier(&'a DossierVerdict),
    Consequence(&'a Consequence),
}

/// Kind, id, unit (of a dossier its service), period, what follows, and a day: of a target for an earlier day its due day,
/// of what follows the one from which it is counted.
type Key<'a> = (VerdictKind, &'a str, Option<&'a str>, Option<&'a str>, Option<Follows>, Option<NaiveDate>);

/// Sorted by key.
fn seen(assessment: &Assessment) -> Vec<(Key<'_>, Seen<'_>)> {
    let indicators = assessment.indicators.iter().flat_map(|verdict| {
        let interim = verdict.interim.iter().map(move |interim| Of::Interim(verdict, interim));
        std::iter::once(Of::Indicator(verdict)).chain(interim)
    });
    let tasks = assessment.tasks.iter().map(Of::Task);
    let reports = assessment.reports.iter();
    let periods = reports.flat_map(|report| report.periods.iter().map(move |period| Of::Period(report, period)));
    let dossiers = assessment.services.iter().flat_map(|service| &service.dossiers).map(Of::Dossier);
    let consequences = assessment.consequences.iter().map(Of::Consequence);
    let all = indicators.chain(tasks).chain(periods).chain(dossiers).chain(consequences).enumerate();
    let mut seen: Vec<(Key<'_>, Seen<'_>)> =
        all.map(|(place, of)| (of.key(), Seen { place, of, status: of.status() })).collect();
    sort_by_key(&mut seen, |(key, _)| *key);
    seen
}

fn find<'s, 'a>(seen: &'s [(Key<'a>, Seen<'a>)], key: &Key<'a>) -> Option<&'s Seen<'a>> {
    let place = seen.binary_search_by(|(other, _)| other.cmp(key)).ok()?;
    seen.get(place).map(|(_, seen)| seen)
}

impl<'a> Of<'a> {
    fn key(self) -> Key<'a> {
        match self {
            Self::Indicator(verdict) => {
                let unit = verdict.unit.as_ref().map(|unit| unit.id.as_str());
                (VerdictKind::Indicator, &verdict.id, unit, None, None, None)
            }
            Self::Interim(verdict, interim) => {
                (VerdictKind::Indicator, &verdict.id, None, None, None, Some(interim.due))
            }
            Self::Task(verdict) => (VerdictKind::Task, &verdict.id, None, None, None, None),
            Self::Period(report, period) => {
                (VerdictKind::Report, &report.id, Some(&report.unit.id), Some(&period.period), None, None)
            }
            Self::Dossier(verdict) => (VerdictKind::Dossier, &verdict.id, Some(&verdict.service.id), None, None, None),
            Self::Consequence(owed) => {
                let (follows, unit) = (Some(owed.follows), Some(owed.owed_by.id.as_str()));
                (VerdictKind::Consequence, &owed.policy, unit, None, follows, owed.since)
            }
        }
    }

    /// Whether it is a target for an earlier day of an indicator that shows none at all in another assessment: that need
    /// not be the plan's doing.
    fn is_left_out_of(self, others: &[(Key<'_>, Seen<'_>)]) -> bool {
        match self {
            Self::Interim(verdict, _) => find(others, &Self::Indicator(verdict).key())
                .is_some_and(|whole| matches!(whole.of, Of::Indicator(whole) if whole.interim.is_empty())),
            Self::Indicator(_) | Self::Task(_) | Self::Period(..) | Self::Dossier(_) | Self::Consequence(_) => false,
        }
    }

    /// Whether it waits for its final figure, and did not before: then the time that has passed is a cause, too.
    fn waits_anew(self, then: Self) -> bool {
        let is_waiting = |reasons: &[Reason]| reasons.iter().any(|r| matches!(r, Reason::FinalFigureMissing { .. }));
        let waits = |of: Self| match of {
            Self::Indicator(verdict) => is_waiting(&verdict.reasons),
            Self::Interim(_, interim) => is_waiting(&interim.reasons),
            Self::Task(_) | Self::Period(..) | Self::Dossier(_) | Self::Consequence(_) => false,
        };
        waits(self) && !waits(then)
    }

    /// The last day on which what is overdue or missed could still have been done, or reached.
    fn last_chance(self) -> Option<NaiveDate> {
        let is_over = |reasons: &[Reason]| {
            reasons.iter().any(|r| matches!(r, Reason::NotReached { .. } | Reason::NearlyReached { .. }))
        };
        let is_overdue = self.status() == Some(AnyStatus::Deadline(DeadlineStatus::Overdue));
        match self {
            Self::Indicator(verdict) => is_over(&verdict.reasons).then_some(verdict.counts_until),
            Self::Interim(_, interim) => is_over(&interim.reasons).then_some(interim.due),
            Self::Task(verdict) => verdict.due.filter(|_| is_overdue),
            Self::Period(_, period) => period.due.filter(|_| is_overdue),
            Self::Dossier(verdict) => verdict.due.filter(|_| is_overdue),
            Self::Consequence(owed) => owed.due.filter(|_| is_overdue),
        }
    }

    /// Of what follows from verdicts that are the same in the other assessment, from whatever day: it is the policy that is
    /// not, or what it asks for beside them.
    fn by_policy(self, others: &[(Key<'_>, Seen<'_>)]) -> Option<Because> {
        match self {
            Self::Consequence(owed) => {
                let first: Key<'_> = (VerdictKind::Consequence, &owed.policy, Some(&owed.owed_by.id), None, None, None);
                let of_unit = others.get(others.partition_point(|(key, _)| *key < first)..).unwrap_or_default();
                let mut of_unit =
                    of_unit.iter().take_while(|(key, _)| (key.0, key.1, key.2) == (first.0, first.1, first.2));
                let is_counted_anew = of_unit.any(|(key, _)| key.4 == Some(owed.follows));
                (!is_counted_anew && causes::all_stand(owed, others))
                    .then(|| Because::Plan { fields: vec![PlanField::Policy] })
            }
            Self::Indicator(_) | Self::Interim(..) | Self::Task(_) | Self::Period(..) | Self::Dossier(_) => None,
        }
    }

    /// Of a period that has been submitted.
    fn submitted(self) -> Option<Because> {
        match self {
            Self::Period(_, period) => {
                period.submitted_on.map(|on| Because::Done { on: Some(on), instead_of: None, reopened: None })
            }
            Self::Indicator(_) | Self::Interim(..) | Self::Task(_) | Self::Dossier(_) | Self::Consequence(_) => None,
        }
    }

    /// Whether it is a period, of a report that was owed before, that began only later.
    fn began_after(self, day: NaiveDate, owed_before: &[(&str, &str)]) -> bool {
        match self {
            Self::Period(report, period) => {
                let its = (report.id.as_str(), report.unit.id.as_str());
                day < period.window.from && owed_before.binary_search(&its).is_ok()
            }
            Self::Indicator(_) | Self::Interim(..) | Self::Task(_) | Self::Dossier(_) | Self::Consequence(_) => false,
        }
    }

    fn status(self) -> Option<AnyStatus> {
        Some(match self {
            Self::Indicator(verdict) => AnyStatus::Indicator(verdict.status),
            Self::Interim(_, interim) => AnyStatus::Indicator(interim.status),
            Self::Task(verdict) => AnyStatus::Deadline(verdict.status),
            Self::Period(_, period) => AnyStatus::Deadline(period.status),
            Self::Dossier(verdict) => AnyStatus::Deadline(verdict.status),
            Self::Consequence(owed) => AnyStatus::Deadline(owed.status?),
        })
    }

    fn name(self) -> &'a Text {
        match self {
            Self::Indicator(verdict) | Self::Interim(verdict, _) => &verdict.name,
            Self::Task(verdict) => &verdict.name,
            Self::Period(report, _) => &report.name,
            Self::Dossier(verdict) => &verdict.service.name,
            Self::Consequence(owed) => &owed.name,
        }
    }
}

impl Seen<'_> {
    fn change(&self, before: Option<AnyStatus>, after: Option<AnyStatus>, because: Vec<Because>) -> VerdictChange {
        let (kind, id, _, period, follows, _) = self.of.key();
        let unit = match self.of {
            Of::Indicator(verdict) => verdict.unit.clone(),
            Of::Interim(..) | Of::Task(_) => None,
            Of::Period(report, _) => Some(report.unit.clone()),
            Of::Dossier(verdict) => Some(verdict.unit.clone()),
            Of::Consequence(owed) => Some(owed.owed_by.clone()),
        };
        let (due, since) = match self.of {
            Of::Interim(_, interim) => (Some(interim.due), None),
            Of::Consequence(owed) => (owed.due, owed.since),
            Of::Indicator(_) | Of::Task(_) | Of::Period(..) | Of::Dossier(_) => (None, None),
        };
        VerdictChange {
            kind,
            id: id.to_owned(),
            unit,
            period: period.map(str::to_owned).or(due.map(|due| due.to_string())),
            follows,
            since,
            name: self.of.name().clone(),
            before,
            after,
            because,
        }
    }

    /// What the plan says and a verdict does not repeat: how soon a deadline is near, which way growth is wanted.
    fn unnamed(&self) -> Because {
        let field = match self.of {
            Of::Indicator(_) => PlanField::Growth,
            Of::Interim(..) => PlanField::Path,
            Of::Task(_) | Of::Period(..) | Of::Dossier(_) | Of::Consequence(_) => PlanField::DueSoonDays,
        };
        Because::Plan { fields: vec![field] }
    }

    /// The inputs that are others than before.
    fn differences(&self, before: &Self) -> Vec<Because> {
        match (self.of, before.of) {
            (Of::Indicator(now), Of::Indicator(then)) => inputs::of_indicator(now, then),
            (Of::Interim(now_of, now), Of::Interim(then_of, then)) => {
                inputs::of_interim(&inputs::Judged::interim(now_of, now), &inputs::Judged::interim(then_of, then))
            }
            (Of::Task(now), Of::Task(then)) => {
                inputs::of_deadline((now.done_on, now.due, &now.reasons), (then.done_on, then.due, &then.reasons))
            }
            (Of::Period(_, now), Of::Period(_, then)) => inputs::of_deadline(
                (now.submitted_on, now.due, &now.reasons),
                (then.submitted_on, then.due, &then.reasons),
            ),
            (Of::Dossier(now), Of::Dossier(then)) => inputs::of_dossier(now, then),
            (Of::Consequence(now), Of::Consequence(then)) => {
                let dates =
                    inputs::of_deadline((now.done_on, now.due, &now.reasons), (then.done_on, then.due, &then.reasons));
                dates.into_iter().chain(other_causes(now, then)).collect()
            }
            // INVARIANT: one key is of one kind
            (
                Of::Indicator(_) | Of::Interim(..) | Of::Task(_) | Of::Period(..) | Of::Dossier(_) | Of::Consequence(_),
                _,
            ) => Vec::new(),
        }
    }

    /// The verdicts behind what follows, which is new with them, or gone with them.
    fn caused(&self, share_out: impl FnOnce(Vec<Cause>) -> (Vec<Cause>, Vec<Cause>)) -> Option<Because> {
        match self.of {
            Of::Consequence(owed) => {
                let (added, gone) = share_out(owed.because.clone());
                Some(Because::Causes { added, gone })
            }
            Of::Indicator(_) | Of::Interim(..) | Of::Task(_) | Of::Period(..) | Of::Dossier(_) => None,
        }
    }
}

/// The verdicts from which something follows now and did not, or did and does not.
fn other_causes(now: &Consequence, then: &Consequence) -> Option<Because> {
    let key = |cause: &Cause| {
        let unit = cause.unit.as_ref().map(|unit| unit.id.as_str()).unwrap_or_default();
        let period = cause.period.as_deref().unwrap_or_default();
        [&(cause.kind as u8).to_string(), cause.id.as_str(), unit, period].join("\0")
    };
    let not_among = |causes: &[Cause], others: &[Cause]| -> Vec<Cause> {
        let known: BTreeSet<String> = others.iter().map(key).collect();
        causes.iter().filter(|cause| !known.contains(&key(cause))).cloned().collect()
    };
    let (added, gone) = (not_among(&now.because, &then.because), not_among(&then.because, &now.because));
    (!(added.is_empty() && gone.is_empty())).then_some(Because::Causes { added, gone })
}
