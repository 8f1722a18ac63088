//! Two assessments side by side: which verdicts changed, and because of what. Knows assessments only, so that filed ones
//! can be compared.

use crate::assessment::{
    AnyStatus, Assessment, Because, Comparison, IndicatorVerdict, ItemKind, ItemRef, PartValue, Path, PeriodVerdict,
    Reason, ReportVerdict, TaskVerdict, VerdictChange,
};
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
        let (before, after) = (seen(self), seen(later));
        let time = (self.as_of != later.as_of).then_some(Because::TimePassed { from: self.as_of, to: later.as_of });
        let mut changes: Vec<(usize, VerdictChange)> = Vec::new();
        for (key, now) in &after {
            match find(&before, key) {
                Some(then) if then.status == now.status => {}
                Some(then) => {
                    let mut because = now.differences(then);
                    // what changes without a record changes with the calendar
                    if because.is_empty() {
                        because.push(time.clone().unwrap_or_else(|| now.unnamed()));
                    }
                    changes.push((now.place, now.change(Some(then.status), Some(now.status), because)));
                }
                None => changes.push((now.place, now.change(None, Some(now.status), vec![Because::Added]))),
            }
        }
        for (key, then) in &before {
            if find(&after, key).is_none() {
                let gone = then.change(Some(then.status), None, vec![Because::Removed]);
                changes.push((usize::MAX, gone));
            }
        }
        changes.sort_by_key(|(place, _)| *place);
        Comparison {
            plan: later.plan.id.clone(),
            from_as_of: self.as_of,
            from_known_on: self.known_on,
            to_as_of: later.as_of,
            to_known_on: later.known_on,
            changes: changes.into_iter().map(|(_, change)| change).collect(),
        }
    }
}

/// The verdict on one item, as far as it is compared.
struct Seen<'a> {
    /// Among all of its assessment.
    place: usize,
    of: Of<'a>,
    status: AnyStatus,
}

/// What the verdict is on.
#[derive(Clone, Copy)]
enum Of<'a> {
    Indicator(&'a IndicatorVerdict),
    Task(&'a TaskVerdict),
    Period(&'a ReportVerdict, &'a PeriodVerdict),
}

/// Kind, id, unit and period.
type Key<'a> = (ItemKind, &'a str, Option<&'a str>, Option<&'a str>);

/// Sorted by key.
fn seen(assessment: &Assessment) -> Vec<(Key<'_>, Seen<'_>)> {
    let indicators = assessment.indicators.iter().map(Of::Indicator);
    let tasks = assessment.tasks.iter().map(Of::Task);
    let reports = assessment.reports.iter();
    let periods = reports.flat_map(|report| report.periods.iter().map(move |period| Of::Period(report, period)));
    let all = indicators.chain(tasks).chain(periods).enumerate();
    let mut seen: Vec<(Key<'_>, Seen<'_>)> =
        all.map(|(place, of)| (of.key(), Seen { place, of, status: of.status() })).collect();
    seen.sort_by_key(|(key, _)| *key);
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
                (ItemKind::Indicator, &verdict.id, unit, None)
            }
            Self::Task(verdict) => (ItemKind::Task, &verdict.id, None, None),
            Self::Period(report, period) => (ItemKind::Report, &report.id, Some(&report.unit.id), Some(&period.period)),
        }
    }

    fn status(self) -> AnyStatus {
        match self {
            Self::Indicator(verdict) => AnyStatus::Indicator(verdict.status),
            Self::Task(verdict) => AnyStatus::Deadline(verdict.status),
            Self::Period(_, period) => AnyStatus::Deadline(period.status),
        }
    }

    fn name(self) -> &'a Text {
        match self {
            Self::Indicator(verdict) => &verdict.name,
            Self::Task(verdict) => &verdict.name,
            Self::Period(report, _) => &report.name,
        }
    }
}

impl Seen<'_> {
    fn change(&self, before: Option<AnyStatus>, after: Option<AnyStatus>, because: Vec<Because>) -> VerdictChange {
        let (kind, id, _, period) = self.of.key();
        let unit = match self.of {
            Of::Indicator(verdict) => verdict.unit.clone(),
            Of::Task(_) => None,
            Of::Period(report, _) => Some(report.unit.clone()),
        };
        VerdictChange {
            kind,
            id: id.to_owned(),
            unit,
            period: period.map(str::to_owned),
            name: self.of.name().clone(),
            before,
            after,
            because,
        }
    }

    /// What the plan says and a verdict does not repeat: how soon a deadline is near, which way growth is wanted.
    fn unnamed(&self) -> Because {
        let field = match self.of {
            Of::Indicator(_) => "growth",
            Of::Task(_) | Of::Period(..) => "due_soon_days",
        };
        Because::Plan { fields: vec![field.to_owned()] }
    }

    /// The inputs that are others than before.
    fn differences(&self, before: &Self) -> Vec<Because> {
        match (self.of, before.of) {
            (Of::Indicator(now), Of::Indicator(then)) => of_indicator(now, then),
            (Of::Task(now), Of::Task(then)) => {
                of_deadline((now.done_on, now.due, &now.reasons), (then.done_on, then.due, &then.reasons))
            }
            (Of::Period(_, now), Of::Period(_, then)) => {
                of_deadline((now.submitted_on, now.due, &now.reasons), (then.submitted_on, then.due, &then.reasons))
            }
            // INVARIANT: one key is of one kind
            (Of::Indicator(_) | Of::Task(_) | Of::Period(..), _) => Vec::new(),
        }
    }
}

fn of_indicator(now: &IndicatorVerdict, then: &IndicatorVerdict) -> Vec<Because> {
    let mut because = Vec::new();
    let figure = |verdict: &IndicatorVerdict| (verdict.observed_on, verdict.actual.clone(), verdict.source.clone());
    if figure(now) != figure(then) {
        because.push(Because::Figure {
            on: now.observed_on,
            value: now.actual.clone(),
            recorded: now.recorded,
            source: now.source.clone(),
            instead_of: then.actual.clone(),
        });
    }
    if now.revision != then.revision {
        because.push(Because::Revision { revision: now.revision.clone() });
    } else if now.target != then.target {
        because.push(Because::Target {
            target: now.target.clone(),
            instead_of: then.target.clone(),
            measure: now.measure.clone(),
        });
    }
    let broken = |verdict: &IndicatorVerdict| {
        verdict.reasons.iter().find_map(|reason| match reason {
            Reason::CeilingBroken { on, value, .. } => Some((*on, value.clone())),
            _ => None,
        })
    };
    match (broken(now), broken(then)) {
        (Some((on, value)), was) if was.as_ref() != Some(&(on, value.clone())) && now.observed_on != Some(on) => {
            because.push(Because::EarlierFigure { on, value, breaks: true });
        }
        (None, Some((on, value))) if then.observed_on != Some(on) => {
            because.push(Because::EarlierFigure { on, value, breaks: false });
        }
        (Some(_) | None, Some(_) | None) => {}
    }
    let fields = of_plan(now, then);
    if !fields.is_empty() {
        because.push(Because::Plan { fields });
    }
    let key = |part: &PartValue| (part.role, part.id.clone(), part.unit.as_ref().map(|unit| unit.id.clone()));
    let mut before: Vec<_> = then.parts.iter().map(|part| (key(part), part)).collect();
    before.sort_by(|(a, _), (b, _)| a.cmp(b));
    let moved = now.parts.iter().filter(|part| {
        let key = key(part);
        let found = before.binary_search_by(|(other, _)| other.cmp(&key)).ok().and_then(|place| before.get(place));
        found.is_none_or(|(_, other)| (other.status, &other.value) != (part.status, &part.value))
    });
    let parts: Vec<ItemRef> = moved
        .map(|part| match &part.unit {
            Some(unit) => ItemRef { id: unit.id.clone(), name: unit.name.clone() },
            None => ItemRef { id: part.id.clone(), name: part.name.clone() },
        })
        .collect();
    if !parts.is_empty() {
        because.push(Because::Parts { parts });
    }
    because
}

/// The band of near enough, as far as the verdict speaks of it.
fn nearly(verdict: &IndicatorVerdict) -> Option<&str> {
    verdict.reasons.iter().find_map(|reason| match reason {
        Reason::NearlyReached { threshold } | Reason::NotReached { nearly: Some(threshold) } => {
            Some(threshold.as_str())
        }
        _ => None,
    })
}

fn limit_of_growth(verdict: &IndicatorVerdict) -> Option<&str> {
    verdict.growth.as_ref().and_then(|growth| growth.limit.as_ref()).map(|limit| limit.as_str())
}

/// Whether it was made of something that it is not made of any more.
fn has_lost_parts(now: &IndicatorVerdict, then: &IndicatorVerdict) -> bool {
    let ids = |verdict: &IndicatorVerdict| -> BTreeSet<String> {
        verdict.parts.iter().filter(|part| part.unit.is_none()).map(|part| part.id.clone()).collect()
    };
    !then.parts.is_empty() && !ids(then).is_subset(&ids(now))
}

/// The fields of the plan that are others, and what follows from its calendar.
fn of_plan(now: &IndicatorVerdict, then: &IndicatorVerdict) -> Vec<String> {
    let is_one_figure = now.observed_on == then.observed_on;
    // beside the same period the baseline is another one on each day
    let is_same_period = now.path == Some(Path::SamePeriod);
    let others = [
        ("start", now.start != then.start),
        ("due", now.due != then.due),
        ("closes_on", now.closes_on != then.closes_on),
        ("counts_until", now.counts_until != then.counts_until),
        ("baseline", (is_one_figure || !is_same_period) && now.baseline != then.baseline),
        ("path", now.path != then.path),
        ("bands", now.bands != then.bands),
        ("nearly_achieved", is_one_figure && now.actual == then.actual && nearly(now) != nearly(then)),
        // a whole may be of its own, or of its units: as the figures have it
        ("form", is_one_figure && now.actual == then.actual && now.measure.form != then.measure.form),
        ("growth", now.growth.is_some() && then.growth.is_some() && limit_of_growth(now) != limit_of_growth(then)),
        ("parts", has_lost_parts(now, then)),
    ];
    let mut fields: Vec<String> =
        others.iter().filter(|(_, is_other)| *is_other).map(|(field, _)| (*field).to_owned()).collect();
    // of a band what is expected of a value depends on which end it is nearer to
    let inputs =
        |verdict: &IndicatorVerdict| (verdict.target.clone(), verdict.revision.clone(), verdict.actual.clone());
    if fields.is_empty() && is_one_figure && inputs(now) == inputs(then) && now.expected != then.expected {
        fields.push("expected".to_owned());
    }
    fields
}

/// Done on, due, and what else is said of it.
type Deadline<'v> = (Option<NaiveDate>, Option<NaiveDate>, &'v [Reason]);

fn of_deadline((done, due, reasons): Deadline<'_>, (was_done, was_due, were): Deadline<'_>) -> Vec<Because> {
    let waived_on = |reasons: &[Reason]| {
        reasons.iter().find_map(|reason| match reason {
            Reason::Waived { on, .. } => Some(*on),
            _ => None,
        })
    };
    let (waived, was_waived) = (waived_on(reasons), waived_on(were));
    let mut because = Vec::new();
    if done != was_done {
        because.push(Because::Done { on: done, instead_of: was_done });
    }
    if due != was_due {
        because.push(Because::Due { due, instead_of: was_due });
    }
    if waived != was_waived {
        because.push(Because::Waived { on: waived, instead_of: was_waived });
    }
    because
}
