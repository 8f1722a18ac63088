//! What is judged: an indicator as a whole, one unit's part of it, or one of its interim targets; by which target, and
//! by which limits on a day.

use super::Question;
use crate::assessment::Reason;
use crate::calendar::{same_day_of_year_before, year_before};
use crate::number::{Figure, Ratio};
use crate::plan::{
    Aim, Baseline, Bound, Indicator, Interim, Limits, MeasureKind, Plan, Revision, RollUp, Series, UnitPart, ValueOn,
    ZeroBase, at, is_to_be_revised, origin, revision_on,
};
use chrono::NaiveDate;

/// What is judged.
#[derive(Clone)]
pub(super) struct Subject<'p> {
    pub(super) plan: &'p Plan,
    pub(super) indicator: &'p Indicator,
    pub(super) series: &'p Series,
    /// Its unit's part, of a breakdown.
    pub(super) part: Option<(u32, &'p UnitPart)>,
    pub(super) position: u32,
    /// The target in force; none of composites of verdicts, and of growth without a target.
    pub(super) aim: Option<&'p Aim>,
    /// The target that milestones were written for.
    pub(super) first: Option<&'p Aim>,
    pub(super) revision: Option<&'p Revision>,
    /// Of a unit's part the whole's target, which may be one on trial, and its revision.
    whole: Option<(Option<&'p Aim>, Option<&'p Revision>)>,
    /// Whether another target is to come into force.
    pub(super) is_to_be_revised: bool,
    pub(super) start: NaiveDate,
    /// Its start; of a unit that begins later the unit's first day.
    pub(super) begins: NaiveDate,
    pub(super) due: NaiveDate,
    pub(super) closes_on: NaiveDate,
    pub(super) counts_until: NaiveDate,
}

/// The limits that a value of a day is held against.
pub(super) struct Goal {
    /// Those of the day.
    pub(super) now: Limits,
    /// Those of the due day, where they are known.
    pub(super) end: Option<Limits>,
    /// Whether they follow from the same day of the year before.
    pub(super) is_same_period: bool,
}

/// Why there are no limits.
pub(super) enum NoGoal {
    /// What they follow from is missing.
    Unknown(Box<Reason>),
    /// By the plan's rule anything holds, since the value of that day of the year before is zero.
    Anything { on: NaiveDate },
}

impl<'p> Subject<'p> {
    /// An indicator as a whole, by the target in force.
    pub(super) fn whole(question: &Question<'p>, position: u32) -> Option<Self> {
        let plan = question.plan;
        let indicator = at(&plan.indicators, position)?;
        let (aim, revision) = indicator.aim_on(None, question.as_of, question.known_on);
        Some(Self {
            plan,
            indicator,
            series: at(&plan.series, position)?,
            position,
            part: None,
            first: indicator.aim.as_ref(),
            aim,
            revision,
            whole: None,
            is_to_be_revised: is_to_be_revised(&indicator.revisions, question.as_of, question.known_on),
            start: indicator.start,
            begins: indicator.start,
            due: indicator.due,
            closes_on: indicator.closes_on,
            counts_until: indicator.counts_until,
        })
    }

    /// One unit's part of it.
    pub(super) fn of_unit(
        &self,
        question: &Question<'p>,
        position: u32,
        part: &'p UnitPart,
        tried: Option<&'p Aim>,
    ) -> Self {
        let first_day = at(&self.plan.units, part.unit).and_then(|unit| unit.valid_from);
        let begins = first_day.map_or(self.start, |first| first.max(self.start));
        let (day, known_on) = (question.as_of.min(self.due), question.known_on);
        let is_of_whole = tried.is_none() && part.is_of_whole(day, known_on);
        let is_to_be_revised = is_to_be_revised(&part.revisions, question.as_of, known_on);
        let whole = Some((self.aim, self.revision));
        let of_part = Self { part: Some((position, part)), begins, whole, ..self.clone() };
        if is_of_whole {
            return Self { is_to_be_revised: is_to_be_revised || self.is_to_be_revised, ..of_part };
        }
        let revision = revision_on(&part.revisions, day, known_on);
        let aim = tried.unwrap_or_else(|| revision.map_or(&part.aim, |revision| &revision.aim));
        Self { aim: Some(aim), revision, is_to_be_revised, ..of_part }
    }

    /// By another target.
    pub(super) fn by(self, tried: &'p Aim) -> Self {
        let first = if self.revision.is_some() { self.first } else { Some(tried) };
        Self { first, aim: Some(tried), ..self }
    }

    /// By the target that was in force, and known, on a day.
    pub(super) fn as_known_on(&self, day: NaiveDate) -> Self {
        match self.revision {
            Some(revision) if day < revision.in_force() => {
                let part = self.part.map(|(_, part)| part);
                let (aim, revision) = self.indicator.aim_on(part, day, Some(day));
                // what is on trial of the whole is so of a part, too, while it follows the whole
                let is_of_whole = part.is_some_and(|part| part.is_of_whole(day.min(self.due), Some(day)));
                let begun = |revision: Option<&Revision>| revision.map(|revision| (revision.from, revision.decided));
                let of_whole = self.whole.filter(|(_, of)| is_of_whole && begun(*of) == begun(revision));
                Self { aim: of_whole.map_or(aim, |(aim, _)| aim), revision, ..self.clone() }
            }
            Some(_) | None => self.clone(),
        }
    }

    /// Whether a verdict is put together from its status.
    pub(super) fn is_part_of_verdicts(&self) -> bool {
        let is_rolled_up = self.part.is_some() && self.indicator.roll_up == Some(RollUp::AllOf);
        is_rolled_up || self.plan.parts_of_verdicts.binary_search(&self.position).is_ok()
    }

    /// One of its interim targets.
    pub(super) fn interim(&self, interim: &'p Interim) -> Self {
        let (due, aim) = (interim.by, Some(&interim.aim));
        Self { aim, revision: None, is_to_be_revised: false, due, closes_on: due, counts_until: due, ..self.clone() }
    }

    /// What its values are counted from: the unit's own baseline, or the indicator's.
    pub(super) fn baseline(&self) -> Option<&'p Baseline> {
        let own = self.part.and_then(|(_, part)| part.baseline.as_ref());
        own.or(self.indicator.baseline.as_ref())
    }

    pub(super) fn kind(&self) -> MeasureKind {
        self.series.kind
    }

    pub(super) fn origin(&self) -> Option<Ratio> {
        origin(self.baseline(), self.kind(), self.aim)
    }

    /// Where the way of the milestones begins and ends: at the whole's baseline and its first target.
    pub(super) fn first_way(&self) -> Option<(Ratio, Ratio)> {
        let whole = Self { part: None, aim: self.first.or(self.aim), ..self.clone() };
        let (origin, base) = (whole.origin()?, whole.baseline().and_then(Baseline::value));
        let limit = whole.aim?.target.limits(base.as_ref())?.facing(Some(&origin)).clone();
        Some((origin, limit))
    }

    /// The value of the year before that a day is compared with, and its day.
    pub(super) fn same_period(&self, on: NaiveDate) -> Option<(NaiveDate, &'p ValueOn)> {
        let Some(Baseline::SamePeriod { values, .. }) = self.baseline() else { return None };
        let found = [same_day_of_year_before(on), year_before(on)].into_iter().find_map(|day| {
            values.binary_search_by_key(&day, |value| value.on).ok().and_then(|place| values.get(place))
        });
        found.map(|value| (value.on, value))
    }

    /// The limits for a value of a day.
    pub(super) fn goal(&self, on: NaiveDate) -> Result<Goal, NoGoal> {
        let missing = |on: NaiveDate| NoGoal::Unknown(Box::new(Reason::SamePeriodMissing { on: year_before(on) }));
        let aim = self.aim.ok_or_else(|| missing(on))?;
        let zero_base = match self.baseline() {
            Some(Baseline::SamePeriod { zero_base, .. }) if aim.target.is_relative() => zero_base,
            Some(Baseline::One { .. } | Baseline::SamePeriod { .. }) | None => {
                let baseline = self.baseline().and_then(Baseline::value);
                let now = aim.target.limits(baseline.as_ref()).ok_or_else(|| missing(on))?;
                return Ok(Goal { end: Some(now.clone()), now, is_same_period: false });
            }
        };
        // one rule for the day and for the due day
        let limits_on = |on: NaiveDate| {
            let base = self.same_period(on).map(|(_, value)| value.value.ratio()).ok_or_else(|| missing(on))?;
            match (base.is_zero() && aim.target.is_share_of_baseline(), zero_base) {
                (true, None) => Err(NoGoal::Unknown(Box::new(Reason::ZeroBase { on: year_before(on) }))),
                (true, Some(ZeroBase::Zero)) => Ok(Limits::Ceiling(Bound { value: Ratio::whole(0), is_strict: false })),
                (true, Some(ZeroBase::Holds)) => Err(NoGoal::Anything { on: year_before(on) }),
                (false, _) => aim.target.limits(Some(&base)).ok_or_else(|| missing(on)),
            }
        };
        Ok(Goal { now: limits_on(on)?, end: limits_on(self.due).ok(), is_same_period: true })
    }

    /// The limits as numbers.
    pub(super) fn limits_on(&self, on: NaiveDate) -> Option<Limits> {
        self.goal(on).ok().map(|goal| goal.now)
    }
}

pub(super) fn shown(limit: Option<&Ratio>) -> Option<Figure> {
    limit.map(Ratio::whole_or_derived)
}
