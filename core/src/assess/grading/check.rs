//! The value of each criterion for a unit, and whether the conditions of each grade hold.

use super::items::Tally;
use crate::assessment::{ConditionCheck, CriterionKind, CriterionValue, GradeCheck, Holds, WeightedPart};
use crate::number::{Number, Ratio};
use crate::plan::{self, Criterion, Range, RuleSet, ShareOf, at, position};
use crate::records::{Records, Score};
use chrono::NaiveDate;

/// What is known of a criterion.
pub(super) enum Known {
    /// Nothing: nobody gave a score.
    Missing,
    /// Nothing: there are no items to take a share of.
    NoItems,
    /// One of these; of a score exactly one, of a share one for each number of items that may still come to it.
    Values(Vec<Ratio>),
}

impl Known {
    /// The one value, where there is one.
    pub(super) fn exactly(&self) -> Option<&Ratio> {
        match self {
            Self::Values(values) => values.first().filter(|_| values.len() == 1),
            Self::Missing | Self::NoItems => None,
        }
    }

    fn holds(&self, range: &Range) -> Holds {
        match self {
            Self::Missing | Self::NoItems => Holds::Unknown,
            Self::Values(values) if values.iter().all(|value| range.holds(value)) => Holds::Met,
            Self::Values(values) if values.iter().any(|value| range.holds(value)) => Holds::Unknown,
            Self::Values(_) => Holds::NotMet,
        }
    }
}

/// A unit by the criteria of a rule set.
pub(super) struct Checked {
    pub(super) known: Vec<Known>,
    pub(super) criteria: Vec<CriterionValue>,
    pub(super) grades: Vec<GradeCheck>,
    /// Whether a score that was used is illustrative.
    pub(super) illustrative: bool,
}

/// Whose scores, as they stand on a day.
pub(super) struct Asked<'q> {
    pub(super) rule_set: &'q RuleSet,
    pub(super) records: &'q Records,
    pub(super) grading: u32,
    pub(super) unit: u32,
    pub(super) as_of: NaiveDate,
}

impl<'q> Asked<'q> {
    pub(super) fn check(&self, tally: &Tally) -> Checked {
        let all = self.rule_set.criteria.iter().zip(0_u32..);
        let (known, criteria): (Vec<Known>, Vec<CriterionValue>) =
            all.map(|(criterion, place)| self.value(criterion, place, tally)).unzip();
        let grades = self.rule_set.grades.iter().map(|grade| self.grade(grade, &known)).collect();
        let scores = (0..position(self.rule_set.criteria.len())).filter_map(|criterion| self.score(criterion));
        let illustrative = scores.into_iter().any(|score| score.illustrative);
        Checked { known, criteria, grades, illustrative }
    }

    fn score(&self, criterion: u32) -> Option<&'q Score> {
        self.records.score(self.grading, self.unit, criterion, self.as_of)
    }

    fn value(&self, criterion: &Criterion, place: u32, tally: &Tally) -> (Known, CriterionValue) {
        let mut value = CriterionValue {
            id: criterion.id.clone(),
            name: criterion.name.clone(),
            article: criterion.article.clone(),
            by: CriterionKind::Fact,
            value: None,
            max: None,
            met: None,
            over: None,
            under: None,
            unknown: None,
            parts: Vec::new(),
            scored_on: None,
        };
        let known = match &criterion.kind {
            plan::CriterionKind::Points { max } => {
                let score = self.score(place);
                value.by = CriterionKind::Points;
                value.value = score.map(|score| score.value.figure());
                value.max = Some(max.figure());
                value.scored_on = score.map(|score| score.on);
                given(score)
            }
            plan::CriterionKind::Fact => {
                let score = self.score(place);
                value.met = score.map(|score| !score.value.is_zero());
                value.scored_on = score.map(|score| score.on);
                given(score)
            }
            plan::CriterionKind::WeightedSum(parts) => {
                let (sum, parts) = self.weighted(parts);
                value.by = CriterionKind::WeightedSum;
                value.value = sum.as_ref().map(Ratio::derived);
                value.max = Some(self.rule_set.most(place).whole_or_derived());
                value.parts = parts;
                sum.map_or(Known::Missing, |sum| Known::Values(vec![sum]))
            }
            plan::CriterionKind::Share(of) => {
                let items = &tally.counted;
                let (by, over) = match of {
                    ShareOf::Done => (CriterionKind::DoneShare, items.done),
                    ShareOf::OnTime => (CriterionKind::OnTimeShare, items.on_time),
                    ShareOf::Late => (CriterionKind::LateShare, items.late),
                    ShareOf::Exceeded => (CriterionKind::ExceededShare, items.exceeded),
                };
                value.by = by;
                (value.over, value.under, value.unknown) = (Some(over), Some(items.all), Some(items.unknown));
                let under = Ratio::whole(i64::from(items.all));
                let share = |more: u32| Ratio::whole(i64::from(over.saturating_add(more))).divided_by(&under);
                value.value = share(0).filter(|_| items.unknown == 0).map(|share| share.derived());
                let values: Vec<Ratio> = (0..=items.unknown).filter_map(share).collect();
                if values.is_empty() { Known::NoItems } else { Known::Values(values) }
            }
        };
        (known, value)
    }

    /// Each part's points over its most, times its weight.
    fn weighted(&self, parts: &[(u32, Number)]) -> (Option<Ratio>, Vec<WeightedPart>) {
        let mut sum = Some(Ratio::whole(0));
        let mut shown = Vec::new();
        for (criterion, weight) in parts {
            let score = self.score(*criterion);
            let most = self.rule_set.most(*criterion);
            let share = score.and_then(|score| score.value.ratio().divided_by(&most));
            sum = sum.zip(share).map(|(sum, share)| sum.plus(&share.times(&weight.ratio())));
            shown.push(WeightedPart {
                id: at(&self.rule_set.criteria, *criterion).map(|part| part.id.clone()).unwrap_or_default(),
                points: score.map(|score| score.value.figure()),
                max: most.whole_or_derived(),
                weight: weight.figure(),
            });
        }
        (sum, shown)
    }

    fn grade(&self, grade: &plan::Grade, known: &[Known]) -> GradeCheck {
        let conditions: Vec<ConditionCheck> =
            grade.all.iter().filter_map(|(criterion, range)| self.condition(*criterion, range, known)).collect();
        let any = |holds: Holds| conditions.iter().any(|condition| condition.holds == holds);
        let holds = match (any(Holds::NotMet), any(Holds::Unknown)) {
            (true, _) => Holds::NotMet,
            (false, true) => Holds::Unknown,
            (false, false) => Holds::Met,
        };
        let (id, name, article) = (grade.id.clone(), grade.name.clone(), grade.article.clone());
        GradeCheck { id, name, article, holds, conditions }
    }

    fn condition(&self, place: u32, range: &Range, known: &[Known]) -> Option<ConditionCheck> {
        let criterion = at(&self.rule_set.criteria, place)?;
        let mut check = ConditionCheck {
            criterion: criterion.id.clone(),
            at_least: None,
            above: None,
            at_most: None,
            below: None,
            met: None,
            holds: at(known, place).map_or(Holds::Unknown, |known| known.holds(range)),
        };
        if let plan::CriterionKind::Fact = criterion.kind {
            check.met = range.from.as_ref().map(|(met, _)| !met.is_zero());
            return Some(check);
        }
        [check.at_least, check.above, check.at_most, check.below] = range.bounds();
        Some(check)
    }
}

fn given(score: Option<&Score>) -> Known {
    score.map_or(Known::Missing, |score| Known::Values(vec![score.value.ratio()]))
}
