//! A rule set as a plan, or the crate, states it: by which criteria which grade is given, and how many may have it.

use super::reach;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Ids, Kind, Node, Problems};
use crate::number::{Number, Ratio};
use crate::plan::at;
use crate::plan::parties::{self, Document};
use crate::plan::policy::{Range, range_of};
use crate::text::Text;
use chrono::NaiveDate;
use std::borrow::Cow;

/// Criteria, grades and caps, with the days on which they are in force.
#[derive(Debug, Clone)]
pub(crate) struct RuleSet {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// Rule sets of one scheme replace one another: a unit is graded by one of them at a time.
    pub(crate) scheme: String,
    pub(crate) valid_from: Option<NaiveDate>,
    pub(crate) valid_to: Option<NaiveDate>,
    pub(crate) document: Option<Document>,
    pub(crate) source: RuleSource,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) criterion_ids: Ids,
    /// The best first.
    pub(crate) grades: Vec<Grade>,
    pub(crate) grade_ids: Ids,
    pub(crate) caps: Vec<Cap>,
    pub(crate) illustrative: bool,
}

/// Where a rule set was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RuleSource {
    Norm,
    /// In sources that quote the norm.
    Secondary,
    /// It is the office's own.
    Own,
}

#[derive(Debug, Clone)]
pub(crate) struct Criterion {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) article: Option<Text>,
    pub(crate) kind: CriterionKind,
}

#[derive(Debug, Clone)]
pub(crate) enum CriterionKind {
    /// Points that somebody gives, from 0 to the most.
    Points { max: Number },
    /// A yes or no that somebody gives.
    Fact,
    /// Points of other criteria, each as a share of its most, times its weight.
    WeightedSum(Vec<(u32, Number)>),
    /// A share of the unit's own items.
    Share(ShareOf),
}

/// Of the items that count, those that are so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShareOf {
    Done,
    OnTime,
    Late,
    Exceeded,
}

#[derive(Debug, Clone)]
pub(crate) struct Grade {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) article: Option<Text>,
    /// Criteria and what they must be; all of them.
    pub(crate) all: Vec<(u32, Range)>,
}

/// How many of a group may have a grade.
#[derive(Debug, Clone)]
pub(crate) struct Cap {
    pub(crate) grade: u32,
    pub(crate) at_most: Number,
    /// The share is counted of the units with one of these grades.
    pub(crate) of: Vec<u32>,
    /// The points that put those in an order who qualify.
    pub(crate) by: Option<u32>,
    pub(crate) article: Option<Text>,
    pub(crate) illustrative: bool,
}

impl RuleSet {
    pub(crate) fn is_in_force_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// The highest value of a criterion; the lowest is always 0.
    pub(crate) fn most(&self, criterion: u32) -> Ratio {
        most(&self.criteria, criterion)
    }
}

/// The highest value of a criterion.
pub(super) fn most(criteria: &[Criterion], criterion: u32) -> Ratio {
    match at(criteria, criterion).map(|criterion| &criterion.kind) {
        Some(CriterionKind::Points { max }) => max.ratio(),
        Some(CriterionKind::WeightedSum(parts)) => {
            parts.iter().fold(Ratio::whole(0), |sum, (_, weight)| sum.plus(&weight.ratio()))
        }
        Some(CriterionKind::Fact | CriterionKind::Share(_)) | None => Ratio::whole(1),
    }
}

const FIELDS: &[&str] = &[
    "id",
    "name",
    "scheme",
    "valid_from",
    "valid_to",
    "document",
    "source",
    "criteria",
    "grades",
    "caps",
    "illustrative",
];

const SOURCES: [(&str, RuleSource); 3] =
    [("norm", RuleSource::Norm), ("secondary", RuleSource::Secondary), ("own", RuleSource::Own)];

/// Reads a rule set. `documents` are those of the plan, which it may name; it may also state its own.
pub(super) fn read(
    node: Node<'_>,
    documents: Option<(&Ids, &[Document])>,
    problems: &mut Problems,
) -> Option<(String, RuleSet)> {
    let before = problems.count();
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let name = fields.name("name").unwrap_or_default();
    let scheme = fields.text_if_given("scheme").unwrap_or_default();
    let (valid_from, valid_to) = (fields.day_if_given("valid_from"), fields.day_if_given("valid_to"));
    if let (Some(from), Some(to), Some(node)) = (valid_from, valid_to, fields.get("valid_to"))
        && to < from
    {
        fields.problems.at(node, Problem::ValidityReversed { from: from.to_string(), to: to.to_string() });
    }
    let document = fields.get("document").and_then(|node| read_document(node, documents, fields.problems));
    let source = fields.get("source").and_then(|node| json::word(node, &SOURCES, fields.problems));
    let illustrative = fields.flag("illustrative");
    let (criteria, criterion_ids) = read_criteria(&mut fields);
    let (grades, grade_ids) = read_grades(&mut fields, &criteria, &criterion_ids);
    let source = source.unwrap_or(RuleSource::Own);
    let caps = read_caps(&mut fields, &criteria, &criterion_ids, &grade_ids);
    // what could not be read would only seem to be out of reach
    if fields.problems.count() == before {
        reach::look_over(&grades, &criteria, fields.get("grades"), fields.problems);
    }
    let rule_set = RuleSet {
        id: id.clone(),
        name,
        scheme,
        valid_from,
        valid_to,
        document,
        source,
        criteria,
        criterion_ids,
        grades,
        grade_ids,
        caps,
        illustrative,
    };
    Some((id, rule_set))
}

fn read_document(node: Node<'_>, documents: Option<(&Ids, &[Document])>, problems: &mut Problems) -> Option<Document> {
    if node.kind() == Kind::Object {
        return parties::read_document(node, problems).map(|(_, document)| document);
    }
    let (ids, documents) = documents?;
    at(documents, ids.reference(node, Thing::Document, problems)?).cloned()
}

/// The ids of a list before any of its members is read.
fn noted(list: Option<Node<'_>>) -> Ids {
    let nodes = list.into_iter().flat_map(Node::items).filter(|node| node.kind() == Kind::Object);
    Ids::noted(nodes.map(|node| node.member("id").string().unwrap_or(Cow::Borrowed(""))))
}

/// A list that must hold something.
fn need_some<'a>(fields: &mut Fields<'a, '_>, list: &'static str) -> Option<Node<'a>> {
    let node = fields.need(list)?;
    if node.kind() == Kind::List && node.items().next().is_none() {
        fields.problems.at(node, Problem::Empty { what: list });
    }
    Some(node)
}

/// The word of a criterion's kind.
#[derive(Clone, Copy, PartialEq)]
enum KindWord {
    Points,
    Fact,
    WeightedSum,
    Share(ShareOf),
}

const KINDS: [(&str, KindWord); 7] = [
    ("points", KindWord::Points),
    ("fact", KindWord::Fact),
    ("weighted_sum", KindWord::WeightedSum),
    ("done_share", KindWord::Share(ShareOf::Done)),
    ("on_time_share", KindWord::Share(ShareOf::OnTime)),
    ("late_share", KindWord::Share(ShareOf::Late)),
    ("exceeded_share", KindWord::Share(ShareOf::Exceeded)),
];

fn read_criteria(set: &mut Fields<'_, '_>) -> (Vec<Criterion>, Ids) {
    let known = noted(need_some(set, "criteria"));
    let mut ids = Ids::default();
    let criteria = crate::plan::read_all(set, "criteria", &mut ids, |node, problems| {
        let mut fields = Fields::of(node, &["id", "name", "article", "kind", "max", "of"], problems)?;
        let id = fields.id().unwrap_or_default().into_owned();
        let name = fields.name("name").unwrap_or_default();
        let article = fields.name_if_given("article");
        let word = fields.need("kind").and_then(|node| json::word(node, &KINDS, fields.problems));
        let word = word.unwrap_or(KindWord::Fact);
        for (field, of) in [("max", KindWord::Points), ("of", KindWord::WeightedSum)] {
            if let Some(node) = fields.get(field).filter(|_| word != of) {
                let beside = json::word_of(word, &KINDS);
                fields.problems.at(node, Problem::FieldWithoutEffect { field, beside });
            }
        }
        let kind = match word {
            KindWord::Points => CriterionKind::Points { max: read_max(&mut fields) },
            KindWord::Fact => CriterionKind::Fact,
            KindWord::WeightedSum => CriterionKind::WeightedSum(read_weights(&mut fields, &known)),
            KindWord::Share(of) => CriterionKind::Share(of),
        };
        Some((id.clone(), Criterion { id, name, article, kind }))
    });
    say_weighted_others(&criteria, set);
    (criteria, ids)
}

fn read_max(fields: &mut Fields<'_, '_>) -> Number {
    let Some(node) = fields.get("max") else { return Number::from(100) };
    let max = json::number(node, fields.problems);
    if let Some(max) = max.as_ref().filter(|max| max.is_negative() || max.is_zero()) {
        fields.problems.at(node, Problem::MaxNotPositive { max: max.figure().to_string() });
    }
    max.unwrap_or_else(|| Number::from(100))
}

fn read_weights(fields: &mut Fields<'_, '_>, known: &Ids) -> Vec<(u32, Number)> {
    let node = need_some(fields, "of");
    let mut parts: Vec<(u32, Number)> = Vec::new();
    for part in json::items(node, fields.problems) {
        let Some(mut fields) = Fields::of(part, &["criterion", "weight"], fields.problems) else { continue };
        let criterion = fields.reference("criterion", known, Thing::Criterion);
        let weight = fields.number("weight");
        let (Some(criterion), Some(weight)) = (criterion, weight) else { continue };
        if weight.is_negative() {
            fields.problems.at(part, Problem::NegativeWeight { weight: weight.figure().to_string() });
        }
        if parts.iter().any(|(other, _)| *other == criterion) {
            let id = part.member("criterion").string().unwrap_or_default().into_owned();
            fields.problems.at(part, Problem::ListedTwice { id });
        }
        parts.push((criterion, weight));
    }
    if let Some(node) = node.filter(|_| !parts.is_empty() && parts.iter().all(|(_, weight)| weight.is_zero())) {
        fields.problems.at(node, Problem::WeightsSumToZero);
    }
    parts
}

/// A weighted sum is one of points: shares and facts have no most to be measured against.
fn say_weighted_others(criteria: &[Criterion], set: &mut Fields<'_, '_>) {
    let nodes = set.get("criteria").into_iter().flat_map(Node::items).filter(|node| node.kind() == Kind::Object);
    for (criterion, node) in criteria.iter().zip(nodes) {
        let CriterionKind::WeightedSum(parts) = &criterion.kind else { continue };
        for (part, _) in parts {
            if let Some(other) = at(criteria, *part)
                && !matches!(other.kind, CriterionKind::Points { .. })
            {
                set.problems.at(node.member("of"), Problem::WeightedOther { id: other.id.clone() });
            }
        }
    }
}

fn read_grades(set: &mut Fields<'_, '_>, criteria: &[Criterion], criterion_ids: &Ids) -> (Vec<Grade>, Ids) {
    need_some(set, "grades");
    let mut ids = Ids::default();
    let grades = crate::plan::read_all(set, "grades", &mut ids, |node, problems| {
        let mut fields = Fields::of(node, &["id", "name", "article", "all"], problems)?;
        let id = fields.id().unwrap_or_default().into_owned();
        let name = fields.name("name").unwrap_or_default();
        let article = fields.name_if_given("article");
        let list = fields.need("all");
        let nodes = json::items(list, fields.problems);
        let all = nodes.filter_map(|node| read_condition(node, criteria, criterion_ids, fields.problems)).collect();
        Some((id.clone(), Grade { id, name, article, all }))
    });
    (grades, ids)
}

fn read_condition(
    node: Node<'_>,
    criteria: &[Criterion],
    criterion_ids: &Ids,
    problems: &mut Problems,
) -> Option<(u32, Range)> {
    const BOUNDS: [&str; 4] = ["at_least", "above", "at_most", "below"];
    let mut fields = Fields::of(node, &["criterion", "at_least", "above", "at_most", "below", "met"], problems)?;
    let criterion = fields.reference("criterion", criterion_ids, Thing::Criterion)?;
    let found = at(criteria, criterion)?;
    if let CriterionKind::Fact = found.kind {
        for field in BOUNDS {
            if let Some(node) = fields.get(field) {
                fields.problems.at(node, Problem::FieldWithoutEffect { field, beside: "fact" });
            }
        }
        fields.need("met")?;
        let met = Number::from(u32::from(fields.flag("met")));
        return Some((criterion, Range { from: Some((met, true)), to: Some((met, true)) }));
    }
    if let Some(node) = fields.get("met") {
        fields.problems.at(node, Problem::FieldWithoutEffect { field: "met", beside: "criterion" });
    }
    let range = range_of(&mut fields, json::number)?;
    let most = most(criteria, criterion);
    for field in BOUNDS {
        let Some(node) = fields.get(field) else { continue };
        if let Some(bound) = json::number(node, &mut Problems::default())
            && !(Ratio::whole(0) <= bound.ratio() && bound.ratio() <= most)
        {
            let (value, most) = (bound.figure().to_string(), most.whole_or_derived().to_string());
            fields.problems.at(node, Problem::ThresholdOutside { value, criterion: found.id.clone(), most });
        }
    }
    Some((criterion, range))
}

/// Reads the caps of a rule set, or those that a grading adds.
pub(super) fn read_caps(
    of: &mut Fields<'_, '_>,
    criteria: &[Criterion],
    criterion_ids: &Ids,
    grade_ids: &Ids,
) -> Vec<Cap> {
    let mut caps = Vec::new();
    for node in of.list("caps") {
        let names = &["grade", "at_most", "of", "by", "article", "illustrative"];
        let Some(mut fields) = Fields::of(node, names, of.problems) else { continue };
        let grade = fields.reference("grade", grade_ids, Thing::Grade);
        let at_most = fields.need("at_most").and_then(|node| json::part_of_one(node, fields.problems));
        need_some(&mut fields, "of");
        let counted = fields.references("of", grade_ids, Thing::Grade);
        let by = fields.reference_if_given("by", criterion_ids, Thing::Criterion);
        if let (Some(by), Some(node)) = (by.and_then(|by| at(criteria, by)), fields.get("by"))
            && !matches!(by.kind, CriterionKind::Points { .. } | CriterionKind::WeightedSum(_))
        {
            fields.problems.at(node, Problem::OrderByOther { id: by.id.clone() });
        }
        let (article, illustrative) = (fields.name_if_given("article"), fields.flag("illustrative"));
        if let (Some(grade), Some(at_most)) = (grade, at_most) {
            caps.push(Cap { grade, at_most, of: counted, by, article, illustrative });
        }
    }
    caps
}
