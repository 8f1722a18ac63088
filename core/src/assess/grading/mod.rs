//! Gradings: which grade does each unit get, by which conditions, and what limits it?
//!
//! Caps are asked in the order of their grades, the best first, and again until each holds on the grades as they come
//! out: who falls adds to a grade below, and takes from what a share above is counted of. A unit only ever falls, and a
//! cap that still changes something after `MOST_ROUNDS` lets nobody have its grade any more, so that there are at most
//! two rounds more for each cap; each costs what one round of all caps over all units does.

mod cap;
mod check;
mod items;

use super::{Question, Verdicts, refs};
use crate::assessment::{
    CapResult, Consequence, GradeReason, Grading, GradingCounts, Holds, IllustrativePart, ItemKind, ItemRef, LimitedBy,
    RuleSetRef, RuleSource, UnitGrade,
};
use crate::order::sort_by;
use crate::plan::{self, Cap, Plan, RuleSet, at, grade_at, position};
use cap::{Capped, Standing};
use check::{Asked, Checked, Known};
use chrono::NaiveDate;
use items::Tally;

/// Rounds after which a cap that does not come to rest closes its grade. Caps that are shares of one another's grades
/// wear each other down step by step; those of norms rest after two or three rounds.
const MOST_ROUNDS: u32 = 32;

/// The gradings of the plan. A grade is that of the day graded: until then of the as-of date, and later what is asked
/// afterwards changes nothing but the scores that were given since.
pub(super) fn all(question: &Question<'_>, verdicts: &Verdicts, consequences: &[Consequence]) -> Vec<Grading> {
    let gradings = &question.plan.gradings;
    let mut earlier: Vec<(NaiveDate, Verdicts, Vec<Consequence>)> = Vec::new();
    let mut found = Vec::new();
    for (grading, place) in gradings.all.iter().zip(0_u32..) {
        let Some(rule_set) = gradings.rule_set(grading) else { continue };
        let is_past = grading.on < question.as_of;
        if is_past && earlier.iter().all(|(day, ..)| *day != grading.on) {
            let then = Question { as_of: grading.on, ..*question };
            let verdicts = then.verdicts();
            let consequences = then.consequences(&verdicts);
            earlier.push((grading.on, verdicts, consequences));
        }
        let of_day = earlier.iter().find(|(day, ..)| is_past && *day == grading.on);
        let (verdicts, consequences) = match of_day {
            Some((_, verdicts, consequences)) => (verdicts, consequences.as_slice()),
            None => (verdicts, consequences),
        };
        let day = question.as_of.min(grading.on);
        found.push(Graded { question, grading, place, rule_set, day }.answer(verdicts, consequences));
    }
    found
}

/// One grading on one day.
struct Graded<'q> {
    question: &'q Question<'q>,
    grading: &'q plan::Grading,
    place: u32,
    rule_set: &'q RuleSet,
    day: NaiveDate,
}

/// A unit while limits are looked at.
struct UnitSoFar<'c> {
    unit: u32,
    tally: Tally,
    checked: Checked,
    /// By the conditions alone.
    before: Option<u32>,
    /// What policies and caps leave; also where it is to be decided whether it has that or the next one.
    grade: Option<u32>,
    /// What each cap does to it: those of better grades, behind which it fell, and those of the grade that it has.
    capped: Vec<Option<Capped>>,
    /// The limits by policies, with the places of the grades that each takes away.
    limits: Vec<(&'c Consequence, Vec<bool>)>,
    limited_by: Vec<LimitedBy>,
    reasons: Vec<GradeReason>,
    illustrative_cap: bool,
}

impl UnitSoFar<'_> {
    /// Whether it may still get a grade once scores or figures are there.
    fn hangs_on_what_is_missing(&self) -> bool {
        let is_missing = |reason: &GradeReason| {
            matches!(
                reason,
                GradeReason::ScoreMissing { .. } | GradeReason::NoItems {} | GradeReason::FiguresMissing { .. }
            )
        };
        self.grade.is_none() && self.reasons.iter().any(is_missing)
    }
}

impl UnitSoFar<'_> {
    fn is_to_decide(&self) -> bool {
        self.capped.contains(&Some(Capped::ToDecide))
    }

    fn is_taken(&self, grade: u32) -> bool {
        let place = usize::try_from(grade).ok();
        self.limits.iter().any(|(_, taken)| place.and_then(|place| taken.get(place)) == Some(&true))
    }

    /// The best grade that policies leave from one on.
    fn left_from(&self, grade: u32, grades: u32) -> Option<u32> {
        (grade..grades).find(|grade| !self.is_taken(*grade))
    }
}

impl Graded<'_> {
    fn answer(&self, verdicts: &Verdicts, consequences: &[Consequence]) -> Grading {
        let Self { question, grading, rule_set, .. } = *self;
        let plan = question.plan;
        let tallies = items::tallies(plan, grading, verdicts, self.day);
        let mut limiting: Vec<&Consequence> = consequences.iter().filter(|owed| owed.grade.is_some()).collect();
        // stable: of one unit they stay in the plan's order
        sort_by(&mut limiting, |one, other| one.owed_by.id.cmp(&other.owed_by.id));
        let mut units: Vec<UnitSoFar<'_>> =
            grading.units.iter().map(|unit| self.unit(*unit, &tallies, &limiting)).collect();
        let is_open = rule_set.is_in_force_on(self.day) && grading.period.0 <= self.day;
        let mut caps: Vec<&Cap> = rule_set.caps.iter().chain(&grading.caps).collect();
        // stable: of one grade they stay as they are listed
        sort_by(&mut caps, |one, other| one.grade.cmp(&other.grade));
        self.limit_by_caps(&caps, &mut units);
        let caps = caps.iter().enumerate();
        let caps: Vec<CapResult> = caps.filter_map(|(place, cap)| self.tell(place, cap, &mut units)).collect();
        let units: Vec<UnitGrade> = units.into_iter().filter_map(|unit| self.written(unit)).collect();
        Grading {
            kind: ItemKind::Grading,
            id: grading.id.clone(),
            name: grading.name.clone(),
            rule_set: rule_set_ref(rule_set),
            from: grading.period.0,
            to: grading.period.1,
            on: grading.on,
            looked_at: self.day,
            in_force: rule_set.is_in_force_on(self.day),
            counts: self.counts(),
            caps: if is_open { caps } else { Vec::new() },
            illustrative: units.iter().any(|unit| unit.illustrative),
            units,
            document: refs::document(plan, grading.document),
        }
    }

    /// A unit with the grade that its conditions and the policies leave to it.
    fn unit<'c>(&self, unit: u32, tallies: &[Tally], limiting: &[&'c Consequence]) -> UnitSoFar<'c> {
        let Self { question, grading, rule_set, .. } = *self;
        let (records, as_of) = (question.records, question.as_of);
        let asked = Asked { rule_set, records, grading: self.place, unit, as_of };
        let tally = at(tallies, unit).copied().unwrap_or_default();
        let checked = asked.check(&tally);
        let (before, reasons) = if !rule_set.is_in_force_on(self.day) {
            let reason = GradeReason::NotInForce { from: rule_set.valid_from, to: rule_set.valid_to };
            (None, vec![reason])
        } else if self.day < grading.period.0 {
            (None, vec![GradeReason::NotStarted { from: grading.period.0 }])
        } else {
            self.by_conditions(&checked, &tally)
        };
        let limits = self.limits(question.plan, unit, limiting);
        let (limited_by, illustrative_cap) = (Vec::new(), false);
        let capped = vec![None; rule_set.caps.len().saturating_add(grading.caps.len())];
        let mut found = UnitSoFar {
            unit,
            tally,
            checked,
            before,
            grade: None,
            capped,
            limits,
            limited_by,
            reasons,
            illustrative_cap,
        };
        if let Some(before) = before {
            found.grade = found.left_from(before, self.grades());
            self.tell_policies_from(before, &mut found);
        }
        found
    }

    /// The best grade all of whose conditions hold, where no better one hangs on what is not known.
    fn by_conditions(&self, checked: &Checked, tally: &Tally) -> (Option<u32>, Vec<GradeReason>) {
        let first = checked.grades.iter().zip(0_u32..).find(|(grade, _)| grade.holds != Holds::NotMet);
        match first {
            None => (None, vec![GradeReason::NoGradeHolds {}]),
            Some((grade, place)) if grade.holds == Holds::Met => (Some(place), Vec::new()),
            Some((grade, _)) => {
                let open = |place: &u32| {
                    let id = at(&self.rule_set.criteria, *place).map(|criterion| criterion.id.as_str());
                    let is_open = |criterion: &str| Some(criterion) == id;
                    grade.conditions.iter().any(|c| c.holds == Holds::Unknown && is_open(&c.criterion))
                };
                let criteria: Vec<u32> = (0..position(self.rule_set.criteria.len())).filter(open).collect();
                (None, self.missing(&criteria, checked, tally))
            }
        }
    }

    /// What is not known of some criteria.
    fn missing(&self, criteria: &[u32], checked: &Checked, tally: &Tally) -> Vec<GradeReason> {
        let mut reasons = Vec::new();
        let of = |known: fn(&Known) -> bool| {
            criteria.iter().filter(|place| at(&checked.known, **place).is_some_and(known)).collect::<Vec<_>>()
        };
        let scores = of(|known| matches!(known, Known::Missing));
        if !scores.is_empty() {
            let without = |place: &u32| at(&checked.known, *place).is_some_and(|known| matches!(known, Known::Missing));
            // of a sum the parts that nobody gave
            let given = |place: u32| match at(&self.rule_set.criteria, place).map(|criterion| &criterion.kind) {
                Some(plan::CriterionKind::WeightedSum(parts)) => parts.iter().map(|(part, _)| *part).collect(),
                Some(
                    plan::CriterionKind::Points { .. } | plan::CriterionKind::Fact | plan::CriterionKind::Share(_),
                )
                | None => vec![place],
            };
            let names = scores.iter().flat_map(|place| given(**place)).filter(without);
            let names = names.filter_map(|place| at(&self.rule_set.criteria, place));
            let criteria = names.map(|c| ItemRef { id: c.id.clone(), name: c.name.clone() }).collect();
            reasons.push(GradeReason::ScoreMissing { criteria });
        }
        if !of(|known| matches!(known, Known::NoItems)).is_empty() {
            reasons.push(GradeReason::NoItems {});
        }
        if !of(|known| matches!(known, Known::Values(_))).is_empty() {
            reasons.push(GradeReason::FiguresMissing { count: tally.counted.unknown });
        }
        reasons
    }

    /// What policies take from a unit, each with the places of the grades that it takes away; from those sorted by unit.
    fn limits<'c>(&self, plan: &Plan, unit: u32, limiting: &[&'c Consequence]) -> Vec<(&'c Consequence, Vec<bool>)> {
        let Some(id) = at(&plan.units, unit).map(|unit| unit.id.as_str()) else { return Vec::new() };
        let first = limiting.partition_point(|consequence| consequence.owed_by.id.as_str() < id);
        let of_unit = limiting.iter().skip(first).take_while(|consequence| consequence.owed_by.id == id);
        let taken = of_unit.copied().filter_map(|consequence| {
            let limit = consequence.grade.as_ref()?;
            let is_here = limit.grading.as_ref().is_none_or(|grading| grading.id == self.grading.id);
            let best = limit.at_most.as_ref().and_then(|best| grade_at(self.rule_set, &best.id));
            let is_taken = |place: u32| {
                let excluded =
                    limit.excluded_from.iter().any(|grade| grade_at(self.rule_set, &grade.id) == Some(place));
                excluded || best.is_some_and(|best| place < best)
            };
            let taken: Vec<bool> = (0..self.grades()).map(is_taken).collect();
            is_here.then_some((consequence, taken))
        });
        taken.collect()
    }

    fn counts(&self) -> GradingCounts {
        let counts = self.grading.counts;
        GradingCounts {
            indicators: counts.indicators,
            tasks: counts.tasks,
            reports: counts.reports,
            early_is_exceeded: counts.early_is_exceeded,
        }
    }

    fn grades(&self) -> u32 {
        position(self.rule_set.grades.len())
    }

    /// Names the policies that took a grade from a unit on its way down from one.
    fn tell_policies_from(&self, grade: u32, unit: &mut UnitSoFar<'_>) {
        let left = unit.left_from(grade, self.grades());
        let passed = grade..left.unwrap_or(self.grades());
        let bites = |taken: &[bool]| passed.clone().any(|place| at(taken, place) == Some(&true));
        for (consequence, taken) in &unit.limits {
            if let Some(limit) = consequence.grade.as_ref().filter(|_| bites(taken)) {
                let limit = LimitedBy::Policy {
                    policy: ItemRef { id: consequence.policy.clone(), name: consequence.name.clone() },
                    excluded_from: limit.excluded_from.clone(),
                    at_most: limit.at_most.clone(),
                    because: consequence.because.clone(),
                    shares: consequence.shares.clone(),
                    document: consequence.document.clone(),
                };
                // one may take a grade before a cap and another behind it
                if !unit.limited_by.contains(&limit) {
                    unit.limited_by.push(limit);
                }
            }
        }
        if left.is_none() {
            unit.reasons.push(GradeReason::NoGradeLeft {});
        }
    }

    /// Asks the caps in their order, until none of them changes anything.
    fn limit_by_caps(&self, caps: &[&Cap], units: &mut [UnitSoFar<'_>]) {
        let mut closed = vec![false; caps.len()];
        let (mut rounds, mut is_at_rest) = (0_u32, false);
        while !is_at_rest {
            rounds = rounds.saturating_add(1);
            is_at_rest = true;
            for ((place, cap), is_closed) in caps.iter().enumerate().zip(&mut closed) {
                if self.limit_by(cap, place, *is_closed, units) {
                    is_at_rest = false;
                    *is_closed |= MOST_ROUNDS < rounds;
                }
            }
        }
    }

    /// Lets no more units keep a grade than may have it; whether that changes anything.
    fn limit_by(&self, cap: &Cap, place: usize, is_closed: bool, units: &mut [UnitSoFar<'_>]) -> bool {
        let group = self.group(cap, units);
        let mut is_changed = false;
        for (unit, capped) in units.iter_mut().zip(cap::apply(cap, &group, is_closed).units) {
            let Some((capped, was)) = capped.zip(unit.capped.get_mut(place)) else { continue };
            is_changed |= was.replace(capped).unwrap_or(Capped::Keeps) != capped;
            if capped == Capped::Falls {
                // what other caps of the grade would have done is no matter any more
                unit.capped.iter_mut().filter(|capped| **capped != Some(Capped::Falls)).for_each(|other| *other = None);
                unit.grade = unit.left_from(cap.grade.saturating_add(1), self.grades());
            }
        }
        is_changed
    }

    /// The units as a cap sees them; those qualify that may still have the grade.
    fn group(&self, cap: &Cap, units: &[UnitSoFar<'_>]) -> Vec<Standing> {
        let points = |unit: &UnitSoFar<'_>| at(&unit.checked.known, cap.by?)?.exactly().cloned();
        let standing = |unit: &UnitSoFar<'_>| {
            let qualifies = unit.grade == Some(cap.grade);
            let grade = unit.grade.filter(|_| qualifies || !unit.is_to_decide());
            let next = unit.left_from(cap.grade.saturating_add(1), self.grades());
            Standing { qualifies, grade, next, points: points(unit) }
        };
        units.iter().map(standing).collect()
    }

    /// What a cap came to on the final grades, told to all whom it concerns.
    fn tell(&self, place: usize, cap: &Cap, units: &mut [UnitSoFar<'_>]) -> Option<CapResult> {
        let grade = self.grade_ref(cap.grade)?;
        let mut group = self.group(cap, units);
        let outcome = cap::apply(cap, &group, false);
        let (mut keeps, mut among, mut fallen, mut to_decide, mut missing) = (0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
        let count = |counter: &mut u32, is_counted: bool| *counter = counter.saturating_add(u32::from(is_counted));
        for unit in units.iter() {
            let capped = unit.capped.get(place).copied().flatten();
            count(&mut keeps, capped == Some(Capped::Keeps));
            count(&mut among, capped == Some(Capped::ToDecide));
            count(&mut fallen, capped == Some(Capped::Falls));
            count(&mut to_decide, unit.grade == Some(cap.grade) && unit.is_to_decide());
            count(&mut missing, unit.hangs_on_what_is_missing());
        }
        let qualified = outcome.qualified.saturating_add(fallen);
        let (mut allowed, mut counted_with_one_more) = (outcome.allowed, outcome.counted_with_one_more);
        if allowed == outcome.qualified && fallen == 0 {
            allowed = cap::share_of(cap, outcome.counted);
        } else if allowed == outcome.qualified {
            for (standing, unit) in group.iter_mut().zip(units.iter()) {
                standing.qualifies = unit.capped.get(place) == Some(&Some(Capped::Falls));
                standing.next = standing.grade;
            }
            counted_with_one_more = Some(cap::counted_with_one(cap, &group));
        }
        for unit in units.iter_mut() {
            let Some(capped) = unit.capped.get(place).copied().flatten() else { continue };
            unit.illustrative_cap |= cap.illustrative;
            if 0 < missing {
                unit.reasons.push(GradeReason::CapNotSettled { grade: grade.clone(), missing });
            }
            let is_to_decide = match capped {
                Capped::Keeps => continue,
                Capped::Falls => false,
                Capped::ToDecide => true,
            };
            let grade = grade.clone();
            unit.limited_by.push(LimitedBy::Cap { grade: grade.clone(), allowed, qualified, to_decide: is_to_decide });
            if is_to_decide {
                let left = allowed.saturating_sub(keeps);
                unit.reasons.push(GradeReason::ToBeDecided { grade, allowed, left, among });
            } else {
                self.tell_policies_from(cap.grade.saturating_add(1), unit);
            }
        }
        Some(CapResult {
            grade,
            at_most: cap.at_most.figure(),
            of: cap.of.iter().filter_map(|grade| self.grade_ref(*grade)).collect(),
            by: cap
                .by
                .and_then(|by| at(&self.rule_set.criteria, by))
                .map(|by| ItemRef { id: by.id.clone(), name: by.name.clone() }),
            article: cap.article.clone(),
            of_grading: self.grading.caps.iter().any(|own| std::ptr::eq(own, cap)),
            qualified,
            allowed,
            counted: outcome.counted,
            counted_with_one_more,
            kept: outcome.qualified.saturating_sub(to_decide),
            to_decide,
        })
    }

    fn grade_ref(&self, grade: u32) -> Option<ItemRef> {
        at(&self.rule_set.grades, grade).map(|grade| ItemRef { id: grade.id.clone(), name: grade.name.clone() })
    }

    fn written(&self, unit: UnitSoFar<'_>) -> Option<UnitGrade> {
        let Self { question, grading, rule_set, .. } = *self;
        let plan = question.plan;
        let is_to_decide = unit.is_to_decide();
        let mut reasons = unit.reasons;
        let pending = unit.tally.counted.pending;
        let is_open = rule_set.is_in_force_on(self.day) && grading.period.0 <= self.day;
        if is_open && self.day < grading.on {
            reasons.push(GradeReason::BeforeTheDay { on: grading.on });
        }
        if is_open && 0 < pending {
            reasons.push(GradeReason::NotSettled { count: pending });
        }
        let of_policy = unit.limited_by.iter().any(|limit| match limit {
            LimitedBy::Policy { policy, .. } => {
                unit.limits.iter().any(|(owed, _)| owed.policy == policy.id && owed.illustrative)
            }
            LimitedBy::Cap { .. } => false,
        });
        let parts = refs::illustrative(&[
            (plan.illustrative, IllustrativePart::Plan),
            (grading.illustrative, IllustrativePart::Grading),
            (rule_set.illustrative, IllustrativePart::RuleSet),
            (unit.checked.illustrative, IllustrativePart::Score),
            (self.counts_items() && unit.tally.illustrative, IllustrativePart::Item),
            (of_policy, IllustrativePart::Policy),
            (unit.illustrative_cap, IllustrativePart::Cap),
        ]);
        let illustrative = !parts.is_empty();
        reasons.extend(illustrative.then_some(GradeReason::Illustrative { parts }));
        Some(UnitGrade {
            kind: ItemKind::Grade,
            grading: ItemRef { id: grading.id.clone(), name: grading.name.clone() },
            rule_set: rule_set_ref(rule_set),
            unit: refs::party(plan, unit.unit)?,
            looked_at: self.day,
            grade: unit.grade.filter(|_| !is_to_decide).and_then(|grade| self.grade_ref(grade)),
            grade_before_limits: unit.before.and_then(|grade| self.grade_ref(grade)),
            limited_by: unit.limited_by,
            provisional: is_open && (self.day < grading.on || 0 < pending),
            counts: self.counts(),
            items: unit.tally.counted,
            criteria: unit.checked.criteria,
            grades: unit.checked.grades,
            reasons,
            document: refs::document(plan, grading.document),
            illustrative,
        })
    }

    /// Whether a condition is on a share of the unit's items.
    fn counts_items(&self) -> bool {
        self.rule_set.criteria.iter().any(|criterion| matches!(criterion.kind, plan::CriterionKind::Share(_)))
    }
}

fn rule_set_ref(rule_set: &RuleSet) -> RuleSetRef {
    RuleSetRef {
        id: rule_set.id.clone(),
        name: rule_set.name.clone(),
        document: rule_set.document.as_ref().map(refs::document_ref),
        valid_from: rule_set.valid_from,
        valid_to: rule_set.valid_to,
        source: match rule_set.source {
            plan::RuleSource::Norm => RuleSource::Norm,
            plan::RuleSource::Secondary => RuleSource::Secondary,
            plan::RuleSource::Own => RuleSource::Own,
        },
    }
}
