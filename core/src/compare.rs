//! Two assessments side by side: which verdicts changed, and because of what. Knows assessments only, so that filed ones
//! can be compared.

mod causes;
mod standing;

pub(crate) use standing::places;

use crate::assessment::{
    AnyStatus, Assessment, Because, Cause, Comparison, Consequence, DossierVerdict, Follows, IndicatorVerdict,
    InterimVerdict, ItemRef, MeasureForm, PartRole, PartValue, Path, PeriodVerdict, PlanField, Reason, ReportVerdict,
    SourceRef, Target, TaskVerdict, VerdictChange, VerdictKind,
};
use crate::number::Figure;
use crate::order::sort_by_key;
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
                } else if now.of.waits_anew(then.of) {
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

    /// Of what follows from verdicts that are the same in the other assessment, from whatever day: it is the policy that is
    /// not.
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
            Self::Period(_, period) => period.submitted_on.map(|on| Because::Done { on: Some(on), instead_of: None }),
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
            (Of::Indicator(now), Of::Indicator(then)) => of_indicator(now, then),
            (Of::Interim(now_of, now), Of::Interim(then_of, then)) => {
                of_interim(&Judged::interim(now_of, now), &Judged::interim(then_of, then))
            }
            (Of::Task(now), Of::Task(then)) => {
                of_deadline((now.done_on, now.due, &now.reasons), (then.done_on, then.due, &then.reasons))
            }
            (Of::Period(_, now), Of::Period(_, then)) => {
                of_deadline((now.submitted_on, now.due, &now.reasons), (then.submitted_on, then.due, &then.reasons))
            }
            (Of::Dossier(now), Of::Dossier(then)) => of_dossier(now, then),
            (Of::Consequence(now), Of::Consequence(then)) => {
                let dates = of_deadline((now.done_on, now.due, &now.reasons), (then.done_on, then.due, &then.reasons));
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

fn of_dossier(now: &DossierVerdict, then: &DossierVerdict) -> Vec<Because> {
    let mut because = Vec::new();
    if now.finished != then.finished {
        because.push(Because::Finished { on: now.finished.clone(), instead_of: then.finished.clone() });
    }
    because.extend(of_deadline((None, now.due, &now.reasons), (None, then.due, &then.reasons)));
    if now.due == then.due && now.due_time != then.due_time {
        because.push(Because::Plan { fields: vec![PlanField::Limit] });
    }
    because
}

fn of_indicator(now: &IndicatorVerdict, then: &IndicatorVerdict) -> Vec<Because> {
    let mut because = Vec::new();
    let (judged, before) = (Judged::whole(now), Judged::whole(then));
    let is_one_unit = now.measure.uom == then.measure.uom;
    let parts = moved_parts(now, then);
    let is_recalculated = is_one_unit && now.actual != then.actual && is_recalculated(now, then);
    if !is_recalculated {
        because.extend(judged.another_figure(&before));
    }
    if now.revision != then.revision {
        because.push(Because::Revision { revision: now.revision.clone() });
    } else {
        because.extend(judged.another_target(&before));
    }
    because.extend(judged.another_break(&before));
    let mut fields = of_plan(now, then);
    // nothing else says why the same figures come to something else
    let has_moved = parts.is_empty() || !now.parts.iter().map(Parts::key).eq(then.parts.iter().map(Parts::key));
    if is_recalculated && (has_moved || now.measure.form != then.measure.form) {
        fields.push(PlanField::Form);
    }
    if !fields.is_empty() {
        because.push(Because::Plan { fields });
    }
    if !parts.is_empty() {
        because.push(Because::Parts { parts });
    }
    because
}

/// The inputs of a target for an earlier day.
fn of_interim(now: &Judged<'_>, then: &Judged<'_>) -> Vec<Because> {
    let mut because: Vec<Because> = now.another_figure(then).into_iter().collect();
    if let Some(other) = now.another_target(then) {
        because.push(other);
    } else if now.of.revision != then.of.revision {
        // it redraws the way to this target, too
        because.push(Because::Revision { revision: now.of.revision.clone() });
    }
    because.extend(now.another_break(then));
    let mut fields = of_plan(now.of, then.of);
    // the others are of the whole, and of its last day
    fields.retain(|field| {
        use PlanField::{Bands, Baseline, Form, Path, Start, Uom};
        matches!(field, Bands | Baseline | Form | Path | Start | Uom)
    });
    if both_differ(nearly(now.reasons), nearly(then.reasons)) {
        fields.push(PlanField::NearlyAchieved);
    }
    if !fields.is_empty() {
        because.push(Because::Plan { fields });
    }
    because
}

/// What a target is judged by: that of an indicator, or one of its targets for earlier days.
struct Judged<'v> {
    of: &'v IndicatorVerdict,
    target: &'v Option<Target>,
    observed_on: Option<NaiveDate>,
    recorded: Option<NaiveDate>,
    source: &'v Option<SourceRef>,
    actual: &'v Option<Figure>,
    reasons: &'v [Reason],
}

impl<'v> Judged<'v> {
    fn whole(of: &'v IndicatorVerdict) -> Self {
        let IndicatorVerdict { target, observed_on, recorded, source, actual, reasons, .. } = of;
        Self { of, target, observed_on: *observed_on, recorded: *recorded, source, actual, reasons }
    }

    fn interim(of: &'v IndicatorVerdict, interim: &'v InterimVerdict) -> Self {
        let InterimVerdict { target, observed_on, recorded, source, actual, reasons, .. } = interim;
        Self { of, target, observed_on: *observed_on, recorded: *recorded, source, actual, reasons }
    }

    fn another_figure(&self, then: &Self) -> Option<Because> {
        let is_one_unit = self.of.measure.uom == then.of.measure.uom;
        // what is put together from verdicts has no figure
        let has_figure = self.actual.is_some() || then.actual.is_some();
        let is_other = (self.observed_on, self.actual, self.source) != (then.observed_on, then.actual, then.source);
        (is_one_unit && has_figure && is_other).then(|| Because::Figure {
            on: self.observed_on,
            value: self.actual.clone(),
            recorded: self.recorded,
            source: self.source.clone(),
            instead_of: then.actual.clone(),
            instead_of_day: then.observed_on,
            instead_of_source: then.source.clone(),
            measure: self.of.measure.clone(),
        })
    }

    fn another_target(&self, then: &Self) -> Option<Because> {
        (self.target != then.target).then(|| Because::Target {
            target: self.target.clone(),
            instead_of: then.target.clone(),
            measure: self.of.measure.clone(),
        })
    }

    /// An earlier figure that breaks the ceiling, or does not any more.
    fn another_break(&self, then: &Self) -> Option<Because> {
        let broken = |reasons: &[Reason]| {
            reasons.iter().find_map(|reason| match reason {
                Reason::CeilingBroken { on, value, .. } => Some((*on, value.clone())),
                _ => None,
            })
        };
        let earlier =
            |on, value, breaks| Because::EarlierFigure { on, value, breaks, measure: self.of.measure.clone() };
        match (broken(self.reasons), broken(then.reasons)) {
            (Some((on, value)), was) if was.as_ref() != Some(&(on, value.clone())) && self.observed_on != Some(on) => {
                Some(earlier(on, value, true))
            }
            (None, Some((on, value))) if then.observed_on != Some(on) => Some(earlier(on, value, false)),
            (Some(_) | None, Some(_) | None) => None,
        }
    }
}

/// Whether the same figures of the parts come to another value: by another target of a part, or another way that the plan
/// has.
fn is_recalculated(now: &IndicatorVerdict, then: &IndicatorVerdict) -> bool {
    let is_of_same_figures = |these: &IndicatorVerdict, those: &IndicatorVerdict| {
        let others = Parts::of(those);
        let is_same = |part: &PartValue| match others.in_any_role(part).first() {
            Some(other) => {
                (other.observed_on, &other.value, &other.source) == (part.observed_on, &part.value, &part.source)
            }
            // of what has no unit the plan says whether it is a part
            None => part.unit.is_none(),
        };
        !these.parts.is_empty() && these.parts.iter().all(is_same)
    };
    let is_derived = [now, then].iter().all(|verdict| verdict.measure.form != MeasureForm::Observed);
    is_derived && now.observed_on == then.observed_on && is_of_same_figures(now, then) && is_of_same_figures(then, now)
}

/// The parts that are new or others, and units that have ended and are none any more.
fn moved_parts(now: &IndicatorVerdict, then: &IndicatorVerdict) -> Vec<ItemRef> {
    let (before, after) = (Parts::of(then), Parts::of(now));
    let is_other = |part: &PartValue, other: &PartValue| {
        // beside a ratio a share follows from the numerator, too
        let counts_otherwise = || (&other.achievement, &other.share) != (&part.achievement, &part.share);
        (other.status, &other.value, &other.weight) != (part.status, &part.value, &part.weight)
            || (part.status.is_some() && counts_otherwise())
    };
    let mut moved: Vec<&PartValue> = now.parts.iter().collect();
    moved.retain(|part| before.find(part).is_none_or(|other| is_other(part, other)));
    // what cannot be worked out shows no parts
    if !now.parts.is_empty() {
        let left = |part: &&PartValue| part.unit.is_some() && after.find(part).is_none();
        moved.extend(then.parts.iter().filter(left));
    }
    let named = |part: &PartValue| match &part.unit {
        Some(unit) => ItemRef { id: unit.id.clone(), name: unit.name.clone() },
        None => ItemRef { id: part.id.clone(), name: part.name.clone() },
    };
    moved.into_iter().map(named).collect()
}

/// The parts of a verdict, in the order of their keys.
struct Parts<'v>(Vec<&'v PartValue>);

impl<'v> Parts<'v> {
    #[inline(never)]
    fn of(verdict: &'v IndicatorVerdict) -> Self {
        let mut parts: Vec<&PartValue> = verdict.parts.iter().collect();
        parts.sort_by(|a, b| Self::key(a).cmp(&Self::key(b)));
        Self(parts)
    }

    fn find(&self, part: &PartValue) -> Option<&'v PartValue> {
        self.in_any_role(part).iter().copied().find(|other| other.role == part.role)
    }

    /// What is the same, whatever it is in the calculation.
    #[inline(never)]
    fn in_any_role(&self, part: &PartValue) -> &[&'v PartValue] {
        let from = self.0.get(self.0.partition_point(|other| Self::item(other) < Self::item(part))..);
        let from = from.unwrap_or_default();
        let to = from.partition_point(|other| Self::item(other) == Self::item(part));
        from.get(..to).unwrap_or_default()
    }

    fn item(part: &PartValue) -> (&str, Option<&str>) {
        (&part.id, part.unit.as_ref().map(|unit| unit.id.as_str()))
    }

    fn key(part: &PartValue) -> ((&str, Option<&str>), PartRole) {
        (Self::item(part), part.role)
    }
}

/// The band of near enough, or that there is none, where the period is over and the verdict speaks of it.
fn nearly(reasons: &[Reason]) -> Option<Option<&str>> {
    reasons.iter().find_map(|reason| match reason {
        Reason::NearlyReached { threshold } => Some(Some(threshold.as_str())),
        Reason::NotReached { nearly } => Some(nearly.as_ref().map(|threshold| threshold.as_str())),
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
    // what cannot be worked out shows none
    !then.parts.is_empty() && !now.parts.is_empty() && !ids(then).is_subset(&ids(now))
}

/// The fields of the plan that are others, and what follows from its calendar.
fn of_plan(now: &IndicatorVerdict, then: &IndicatorVerdict) -> Vec<PlanField> {
    let is_one_figure = now.observed_on == then.observed_on;
    // beside the same period the baseline is another one on each day
    let is_same_period = now.path == Some(Path::SamePeriod);
    let others = [
        (PlanField::Uom, now.measure.uom != then.measure.uom),
        (PlanField::Start, now.start != then.start),
        (PlanField::Due, now.due != then.due),
        (PlanField::ClosesOn, now.closes_on != then.closes_on),
        (PlanField::CountsUntil, now.counts_until != then.counts_until),
        (PlanField::Baseline, (is_one_figure || !is_same_period) && now.baseline != then.baseline),
        // a verdict that is put together from others has none
        (PlanField::Path, now.measure.form == then.measure.form && now.path != then.path),
        (PlanField::Bands, now.bands != then.bands),
        // before the end nothing speaks of it
        (
            PlanField::NearlyAchieved,
            is_one_figure && now.actual == then.actual && both_differ(nearly(&now.reasons), nearly(&then.reasons)),
        ),
        // a whole may be of its own, or of its units: as the figures have it
        (PlanField::Form, is_one_figure && now.actual == then.actual && now.measure.form != then.measure.form),
        (
            PlanField::Growth,
            now.growth.is_some() && then.growth.is_some() && limit_of_growth(now) != limit_of_growth(then),
        ),
        (PlanField::Parts, has_lost_parts(now, then)),
    ];
    let mut fields: Vec<PlanField> = others.iter().filter(|(_, is_other)| *is_other).map(|(field, _)| *field).collect();
    // of a band what is expected of a value depends on which end it is nearer to
    let inputs =
        |verdict: &IndicatorVerdict| (verdict.target.clone(), verdict.revision.clone(), verdict.actual.clone());
    let is_other = both_differ(now.expected.as_ref(), then.expected.as_ref());
    if fields.is_empty() && is_one_figure && inputs(now) == inputs(then) && is_other {
        fields.push(PlanField::Expected);
    }
    fields
}

/// Whether both are there and are others.
fn both_differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
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
        // what is waived speaks of nothing else
        return because;
    }
    let (moved, was_moved) = (rescheduled(reasons), rescheduled(were));
    if moved != was_moved {
        because.push(Because::Rescheduled { to: moved, instead_of: was_moved });
    }
    let (rests, rested) = (pauses(reasons), pauses(were));
    let new = rests.iter().filter(|pause| !rested.contains(pause));
    because.extend(new.map(|(from, to)| Because::Paused { from: *from, to: *to }));
    let gone = rested.iter().filter(|(from, _)| rests.iter().all(|(now, _)| now != from));
    because.extend(gone.map(|(from, _)| Because::NotPaused { from: *from }));
    because
}

/// The last due day that was decided or promised in place of another.
fn rescheduled(reasons: &[Reason]) -> Option<NaiveDate> {
    reasons.iter().rev().find_map(|reason| match reason {
        Reason::Extended { until: to, .. } | Reason::Rescheduled { to, .. } => Some(*to),
        _ => None,
    })
}

/// When it rested.
fn pauses(reasons: &[Reason]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let pause = |reason: &Reason| match reason {
        Reason::Paused { from, to, .. } | Reason::Supplement { from, to } | Reason::Suspension { from, to } => {
            Some((*from, *to))
        }
        _ => None,
    };
    reasons.iter().filter_map(pause).collect()
}
