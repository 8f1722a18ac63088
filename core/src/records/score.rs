//! Scores that somebody gave: points and facts by which units are graded.

use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Node, Problems};
use crate::number::{Number, Ratio};
use crate::order::sort_by_key;
use crate::plan::{CriterionKind, Grading, Plan, RuleSet, at};
use chrono::NaiveDate;

/// The points, or the yes or no (1 or 0), of one unit by one criterion.
#[derive(Debug, Clone)]
pub(crate) struct Score {
    pub(crate) grading: u32,
    pub(crate) unit: u32,
    pub(crate) criterion: u32,
    pub(crate) value: Number,
    pub(crate) on: NaiveDate,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
    place: u32,
}

impl Score {
    /// Of one unit and criterion the last one stands.
    fn order(&self) -> (u32, u32, u32, NaiveDate, Option<NaiveDate>) {
        (self.grading, self.unit, self.criterion, self.on, self.recorded)
    }
}

pub(super) fn read_all(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Score> {
    let list = records.list("scores");
    let mut scores: Vec<Score> = list.filter_map(|node| read(node, plan, records.problems)).collect();
    sort_by_key(&mut scores, |score| (score.order(), score.illustrative, score.place));
    for pair in scores.windows(2) {
        if let [one, other] = pair
            && one.order() == other.order()
            && one.value.ratio() != other.value.ratio()
        {
            let problem = Problem::ScoresDiffer { on: one.on.to_string() };
            records.problems.at_place(one.place.max(other.place), problem);
        }
    }
    scores
}

const FIELDS: &[&str] =
    &["grading", "unit", "criterion", "points", "met", "on", "document", "recorded", "note", "illustrative"];

fn read(node: Node<'_>, plan: &Plan, problems: &mut Problems) -> Option<Score> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let grading = fields.reference("grading", &plan.gradings.ids, Thing::Grading);
    let unit = fields.reference("unit", &plan.unit_ids, Thing::Unit);
    let found = grading.and_then(|grading| at(&plan.gradings.all, grading));
    let rule_set = found.and_then(|grading| plan.gradings.rule_set(grading));
    if let Some((grading, unit)) = found.zip(unit) {
        say_not_graded(grading, unit, &mut fields);
    }
    let read = rule_set.and_then(|rule_set| read_value(rule_set, &mut fields));
    let on = fields.day("on");
    fields.text_if_given("document");
    fields.name_if_given("note");
    let (recorded, illustrative) = (fields.recorded(on), fields.flag("illustrative"));
    let (place, (criterion, value)) = (fields.of.place(), read?);
    Some(Score { grading: grading?, unit: unit?, criterion, value, on: on?, recorded, illustrative, place })
}

fn say_not_graded(grading: &Grading, unit: u32, fields: &mut Fields<'_, '_>) {
    if let Some(node) = fields.get("unit").filter(|_| !grading.units.contains(&unit)) {
        let (unit, grading) = (node.string().unwrap_or_default().into_owned(), grading.id.clone());
        fields.problems.at(node, Problem::UnitNotGraded { unit, grading });
    }
}

/// The criterion and its value; what the rule set works out itself takes none.
fn read_value(rule_set: &RuleSet, fields: &mut Fields<'_, '_>) -> Option<(u32, Number)> {
    let position = fields.reference("criterion", &rule_set.criterion_ids, Thing::Criterion)?;
    let criterion = at(&rule_set.criteria, position)?;
    let (field, other) = match criterion.kind {
        CriterionKind::Points { .. } => ("points", "met"),
        CriterionKind::Fact => ("met", "points"),
        CriterionKind::WeightedSum(_) | CriterionKind::Share(_) => {
            let node = fields.get("criterion")?;
            fields.problems.at(node, Problem::ScoreOfComputed { id: criterion.id.clone() });
            return None;
        }
    };
    if let Some(node) = fields.get(other) {
        fields.problems.at(node, Problem::FieldWithoutEffect { field: other, beside: "criterion" });
    }
    let node = fields.need(field)?;
    if field == "met" {
        return Some((position, Number::from(u32::from(fields.flag("met")))));
    }
    let points = json::number(node, fields.problems)?;
    let most = rule_set.most(position);
    if !(Ratio::whole(0) <= points.ratio() && points.ratio() <= most) {
        let (points, max) = (points.figure().to_string(), most.whole_or_derived().to_string());
        fields.problems.at(node, Problem::ScoreOutside { points, max, id: criterion.id.clone() });
        return None;
    }
    Some((position, points))
}
