//! What follows from verdicts: for each policy, what comes to which unit by when, and which verdicts caused it.

mod deciding;
mod holds;
mod item;
mod since;

pub(super) use item::{Item, items, of_dossier, of_indicator, of_report, of_task, owed_reports};

use super::deadline::{Known, Settled, not_decided, settle};
use super::refs;
use crate::assessment::{
    Cause, Consequence, Follows, GradeLimit, IllustrativePart, ItemKind, ItemRef, Reason, UnitShare,
};
use crate::calendar::{Roll, Term, next};
use crate::order::sort_by_key;
use crate::plan::{self, Condition, Effect, LastGoodDay, Measured, Plan, Policy, Range, Reach, at};
use crate::records::{Answer, Course, Done, Records, Rule};
use chrono::NaiveDate;
use deciding::Deciding;
use holds::{Shares, holds};
use since::Since;
use std::collections::BTreeMap;

/// The statuses that some policy may speak of, or has to look at.
pub(super) fn wanted(plan: &Plan) -> Reach {
    let reach = |policy: &Policy| policy.reach.or(Reach::looked_at(&policy.when));
    plan.policies.iter().map(reach).fold(Reach::NOTHING, Reach::or)
}

/// What follows from items, by policy in the plan's order, then by unit in its order, then by day: misses of one unit from
/// one day are answered for together. `only`, in order, leaves out all other units.
pub(super) fn all(
    plan: &Plan,
    records: &Records,
    items: &[Item<'_>],
    only: Option<&[u32]>,
    as_of: NaiveDate,
) -> Vec<Consequence> {
    let mut found: Vec<(u32, u32, Consequence)> = Vec::new();
    for &position in &plan.policy_order {
        let Some(policy) = at(&plan.policies, position) else { continue };
        let looks_at = policy.reach.or(Reach::looked_at(&policy.when));
        // what is owed under the policies that it speaks of, which come before it
        let under = found.iter().filter(|(other, _, _)| policy.under.binary_search(other).is_ok());
        let owed = under.filter_map(|(policy, unit, owed)| item::of_owed(*policy, *unit, owed));
        let owed: Vec<Item<'_>> = owed.filter(|item| item.reach.meets(looks_at)).collect();
        let spoken_of = items.iter().chain(&owed).filter(|item| item.reach.meets(looks_at)).collect::<Vec<_>>();
        let follow = Asked { plan, records, policy, position, as_of }.answer(&spoken_of, only);
        found.extend(follow.into_iter().map(|(unit, follows)| (position, unit, follows)));
    }
    // stable: of one policy they stay by unit and by day
    sort_by_key(&mut found, |(policy, _, _)| *policy);
    found.into_iter().map(|(_, _, consequence)| consequence).collect()
}

/// What was filed up to the day and answers for nothing that is owed.
pub(super) fn unasked<'r>(
    plan: &Plan,
    records: &'r Records,
    consequences: &[Consequence],
    as_of: NaiveDate,
) -> impl Iterator<Item = &'r Answer> {
    // by policy, unit, and whether it is a review
    type Owed = (Option<u32>, Option<u32>, bool);
    let mut owed: BTreeMap<Owed, Vec<Option<NaiveDate>>> = BTreeMap::new();
    for consequence in consequences.iter().filter(|consequence| consequence.status.is_some()) {
        let (policy, unit) = (plan.policy_ids.get(&consequence.policy), plan.unit_ids.get(&consequence.owed_by.id));
        owed.entry((policy, unit, consequence.follows == Follows::Review)).or_default().push(consequence.since);
    }
    records.progress.answers.iter().filter(move |answer| {
        let of_unit = owed.get(&(Some(answer.policy), Some(answer.unit), answer.is_review));
        answer.on <= as_of && !of_unit.is_some_and(|days| days.iter().any(|since| answer.answers(*since)))
    })
}

/// One policy on one day.
struct Asked<'q> {
    plan: &'q Plan,
    records: &'q Records,
    policy: &'q Policy,
    position: u32,
    as_of: NaiveDate,
}

impl Asked<'_> {
    fn answer(&self, items: &[&Item<'_>], only: Option<&[u32]>) -> Vec<(u32, Consequence)> {
        let policy = self.policy;
        let shares = Shares::of(&policy.when, self.plan, self.as_of, items);
        let mut spoken_of: Vec<(u32, &Item<'_>)> = Vec::new();
        for item in items.iter().filter(|item| item.reach.meets(policy.reach)) {
            let units = item.owed_by.iter().filter(|unit| only.is_none_or(|only| only.binary_search(unit).is_ok()));
            spoken_of
                .extend(units.filter(|unit| holds(&policy.when, item, **unit, &shares)).map(|unit| (*unit, *item)));
        }
        // stable: items of one unit and day stay in the plan's order
        sort_by_key(&mut spoken_of, |(unit, _)| *unit);
        policy.then.iter().flat_map(|follows| self.follow(follows, &spoken_of, &shares)).collect()
    }

    /// One of the things that follow, by unit and day.
    fn follow(
        &self,
        follows: &plan::Follows,
        spoken_of: &[(u32, &Item<'_>)],
        shares: &Shares<'_>,
    ) -> Vec<(u32, Consequence)> {
        let held = Since::new(&self.policy.when, self.plan, self.as_of);
        let mut owed: Vec<((u32, Option<NaiveDate>), &Item<'_>)> = Vec::new();
        for (unit, item) in spoken_of {
            owed.extend(
                self.counted_from(follows, || held.of(item, *unit, shares)).map(|since| ((*unit, since), *item)),
            );
        }
        sort_by_key(&mut owed, |(key, _)| *key);
        let together = owed.chunk_by(|(a, _), (b, _)| a == b);
        let of_group = together.filter_map(|together| {
            let ((unit, since), _) = together.first()?;
            let items: Vec<&Item<'_>> = together.iter().map(|(_, item)| *item).collect();
            Some((*unit, self.consequence(follows, *unit, *since, &items, shares)?))
        });
        of_group.collect()
    }

    /// The day from which the time runs: since when the condition holds, or the policy's first day if that is later. What
    /// is not owed, and what has no such day, follows while the policy is in force. `None` if it is not.
    fn counted_from(
        &self,
        follows: &plan::Follows,
        held_since: impl Fn() -> Option<NaiveDate>,
    ) -> Option<Option<NaiveDate>> {
        let since = if is_owed(&follows.effect) { held_since() } else { None };
        let Policy { valid_from, valid_to, .. } = self.policy;
        let Some(since) = since else {
            let is_in_force =
                valid_from.is_none_or(|from| from <= self.as_of) && valid_to.is_none_or(|to| self.as_of <= to);
            return (is_in_force && follows.within.is_none()).then_some(None);
        };
        let from = valid_from.map_or(since, |valid_from| valid_from.max(since));
        (from <= self.as_of && valid_to.is_none_or(|to| from <= to)).then_some(Some(from))
    }

    fn consequence(
        &self,
        follows: &plan::Follows,
        unit: u32,
        since: Option<NaiveDate>,
        items: &[&Item<'_>],
        shares: &Shares<'_>,
    ) -> Option<Consequence> {
        let Self { plan, policy, .. } = *self;
        let lateness = self.lateness_counted(items, since);
        let mut settled = is_owed(&follows.effect).then(|| self.settled(follows, unit, since, lateness));
        let mut parts = refs::illustrative(&[
            (plan.illustrative, IllustrativePart::Plan),
            (policy.illustrative, IllustrativePart::Policy),
            (follows.illustrative, part_of(&follows.effect)),
            (items.iter().any(|item| item.illustrative), IllustrativePart::Cause),
        ]);
        parts.extend(refs::illustrative(&settled.as_ref().map(|settled| settled.parts.clone()).unwrap_or_default()));
        let illustrative = !parts.is_empty();
        let mut reasons = match &mut settled {
            Some(settled) => std::mem::take(&mut settled.reasons),
            None => not_decided(&plan.calendar, lateness.as_slice()).into_iter().collect(),
        };
        reasons.extend(refs::ended(plan, unit, self.as_of).filter(|_| is_owed(&follows.effect)));
        let (because, shares) = self.causes(unit, items, shares);
        reasons.extend(illustrative.then_some(Reason::Illustrative { parts }));
        let settled = settled.as_ref();
        let distance = settled.map(|settled| &settled.distance);
        Some(Consequence {
            kind: ItemKind::Consequence,
            policy: policy.id.clone(),
            name: policy.name.clone(),
            follows: match follows.effect {
                Effect::Explanation => Follows::Explanation,
                Effect::Review => Follows::Review,
                Effect::Reminder => Follows::Reminder,
                Effect::Note(_) => Follows::Note,
                Effect::Grade(_) => Follows::Grade,
            },
            note: match &follows.effect {
                Effect::Note(note) => Some(note.clone()),
                Effect::Explanation | Effect::Review | Effect::Reminder | Effect::Grade(_) => None,
            },
            grade: match &follows.effect {
                Effect::Grade(limit) => Some(grade_limit(plan, limit)),
                Effect::Explanation | Effect::Review | Effect::Reminder | Effect::Note(_) => None,
            },
            owed_by: refs::party(plan, unit)?,
            to: follows.to.and_then(|to| refs::party(plan, to)),
            because,
            shares,
            since,
            within: follows.within,
            due: settled.and_then(|settled| settled.due),
            status: settled.map(|settled| settled.status),
            overdue_from: settled.and_then(|settled| settled.since),
            done_on: settled.and_then(|settled| settled.done_on),
            days_left: distance.and_then(|distance| distance.days_left),
            working_days_left: distance.and_then(|distance| distance.working_days_left),
            days_late: distance.and_then(|distance| distance.days_late),
            working_days_late: distance.and_then(|distance| distance.working_days_late),
            reasons,
            document: refs::document(plan, policy.document),
            illustrative,
        })
    }

    /// The verdicts, each with the facts on which it hangs that the policy speaks of it; and the shares on which it hangs.
    fn causes(&self, unit: u32, items: &[&Item<'_>], shares: &Shares<'_>) -> (Vec<Cause>, Vec<UnitShare>) {
        let mut deciding = Deciding::default();
        let causes = items.iter().map(|item| {
            deciding.look(&self.policy.when, true, item, unit, shares);
            item.cause(std::mem::take(&mut deciding.facts))
        });
        (causes.collect(), deciding.shares)
    }

    /// The days behind the due days of items that were counted where the policy asks how many working days they are late:
    /// until since when it holds, and where it may cease to hold, or has no such day, until today or the completion.
    fn lateness_counted(&self, items: &[&Item<'_>], since: Option<NaiveDate>) -> Option<(NaiveDate, NaiveDate)> {
        let leaves = self.policy.when.leaves();
        let asked: Vec<&Range> = leaves
            .into_iter()
            .filter_map(|leaf| match leaf {
                Condition::Number(Measured::WorkingDaysLate, range) => Some(range),
                _ => None,
            })
            .collect();
        let since = since.filter(|_| asked.iter().all(|range| range.to.is_none()));
        let late = || items.iter().filter(|_| !asked.is_empty()).filter_map(|item| item.late());
        let from = next(late().filter_map(|late| late.due).min()?);
        let until = since.or(late().map(|late| late.done_on.unwrap_or(self.as_of)).max())?;
        Some((from, until))
    }

    /// Where the day, or the answer, stands to the due day; `lateness` are the days that were counted to find since when.
    fn settled(
        &self,
        follows: &plan::Follows,
        unit: u32,
        since: Option<NaiveDate>,
        lateness: Option<(NaiveDate, NaiveDate)>,
    ) -> Settled {
        // the first day is not counted; a period in days ends with a working day (Civil Code 2015 arts 147.2, 148.5)
        let last = follows.within.zip(since).and_then(|(within, since)| last_good_day(self.plan, within, since));
        let counts_working_days = follows.within.is_some_and(Term::counts_working_days);
        // calendar days end where they end; only the roll leans on the calendar
        let term = last
            .zip(since)
            .map(|(last, since)| if counts_working_days { (next(since), last.day) } else { (last.unrolled, last.day) });
        let known = Known {
            rule: Rule { counts_working_days, roll: follows.within.map_or(Roll::None, Term::default_roll) },
            last,
            reasons: Vec::new(),
            counted: lateness.into_iter().chain(term).collect(),
        };
        let is_review = follows.effect == Effect::Review;
        let answers = self.records.answers_to(self.position, unit, is_review).iter();
        let answers: Vec<Done> = answers.filter(|answer| answer.answers(since)).map(Answer::done).collect();
        let course = Course { done: &answers, pauses: &[], extensions: &[], waivers: &[], reopenings: &[] };
        settle(self.plan, known, &course, self.as_of, IllustrativePart::Submission)
    }
}

fn last_good_day(plan: &Plan, within: Term, since: NaiveDate) -> Option<LastGoodDay> {
    let unrolled = within.last_day(since, &plan.calendar)?;
    let day = plan.calendar.roll(unrolled, within.default_roll())?;
    Some(LastGoodDay { from: Some(since), unrolled, day })
}

fn is_owed(effect: &Effect) -> bool {
    match effect {
        Effect::Explanation | Effect::Review => true,
        Effect::Reminder | Effect::Note(_) | Effect::Grade(_) => false,
    }
}

fn part_of(effect: &Effect) -> IllustrativePart {
    match effect {
        Effect::Explanation => IllustrativePart::Explanation,
        Effect::Review => IllustrativePart::Review,
        Effect::Reminder | Effect::Note(_) | Effect::Grade(_) => IllustrativePart::Policy,
    }
}

/// The grades that a policy takes away, by their names in the rule set of the first grading that has them.
fn grade_limit(plan: &Plan, limit: &plan::GradeLimit) -> GradeLimit {
    let gradings = &plan.gradings;
    let named = limit.grading.and_then(|grading| at(&gradings.all, grading));
    let of = gradings.all.iter().filter(|grading| named.is_none_or(|named| named.id == grading.id));
    let sets: Vec<&plan::RuleSet> = of.filter_map(|grading| gradings.rule_set(grading)).collect();
    let grade = |id: &String| {
        let found = sets.iter().flat_map(|set| &set.grades).find(|grade| grade.id == *id)?;
        Some(ItemRef { id: found.id.clone(), name: found.name.clone() })
    };
    GradeLimit {
        excluded_from: limit.excluded_from.iter().filter_map(grade).collect(),
        at_most: limit.at_most.as_ref().and_then(grade),
        grading: named.map(|grading| ItemRef { id: grading.id.clone(), name: grading.name.clone() }),
    }
}
