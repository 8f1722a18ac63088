//! The rules: who must reach what by when, and what follows if they do not. Text in, checked model out.

mod calendar;
mod deadline;
mod grading;
mod indicator;
mod parties;
mod policy;
mod ranking;
mod reallocation;
mod report;
mod scorecard;
mod service;
mod task;

pub(crate) use crate::json::FORMAT;
pub(crate) use deadline::{Form, LastGoodDay, Start};
pub(crate) use grading::{
    Cap, Counts, Criterion, CriterionKind, Grade, GradeLimit, Grading, Gradings, RuleSet, RuleSource, ShareOf, grade_at,
};
pub(crate) use indicator::{
    Aim, Baseline, Bound, Change, Formula, Fulfilment, Indicator, Interim, Limits, MeasureKind, Method, Part, Path,
    Revision, RollUp, Series, Side, Target, UnitPart, ValueOn, ZeroBase, below, is_to_be_revised, misfits, origin,
    read_target, revision_on,
};
pub(crate) use parties::{Document, MOST_UNIT_LEVELS, Section, Source, Unit};
pub(crate) use policy::{Condition, DeadlineOf, Effect, Follows, Measured, Policy, Range, Reach};
pub(crate) use ranking::Ranking;
pub(crate) use reallocation::{CapitalRevision, CapitalSource, Project, Reallocation, projects_of};
pub(crate) use report::Report;
pub(crate) use scorecard::Weighting;
pub(crate) use service::{Limit, OnTimeRate, Service};
pub(crate) use task::Task;

use crate::calendar::Calendar;
use crate::diagnostic::{Diagnostic, Diagnostics, Input, Problem, Thing};
use crate::json::{self, Fields, Ids, Kind, Node, Problems, Tree};
use crate::number::Number;
use crate::text::{Text, composed};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::BTreeSet;

const DUE_SOON_DAYS: u32 = 7;

/// A checked plan: every reference resolves, every date and number is usable.
///
/// Made by [`Plan::parse`] only, so that what uses it cannot fail. A clone is the same plan: records that were read against
/// one of them go with both.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Of the text that it was read from: records are only of use with the plan whose places they hold.
    pub(crate) fingerprint: u64,
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) start: NaiveDate,
    pub(crate) end: NaiveDate,
    pub(crate) illustrative: bool,
    pub(crate) due_soon_days: u32,
    pub(crate) calendar: Calendar,
    pub(crate) sources: Vec<Source>,
    pub(crate) documents: Vec<Document>,
    pub(crate) units: Vec<Unit>,
    pub(crate) sections: Vec<Section>,
    pub(crate) indicators: Vec<Indicator>,
    /// Quantities: that of each indicator at its position, then those without a target.
    pub(crate) series: Vec<Series>,
    /// Their positions, parts before what is made of them.
    pub(crate) series_order: Vec<u32>,
    /// Those of whose verdicts others are the worst or the best; sorted.
    pub(crate) parts_of_verdicts: Vec<u32>,
    /// Whether a policy asks how many of a unit's items stand so, on earlier days, too.
    pub(crate) asks_for_shares: bool,
    /// Which series are broken down to which units; sorted.
    pub(crate) broken_down: Vec<(u32, u32)>,
    pub(crate) tasks: Vec<Task>,
    pub(crate) reports: Vec<Report>,
    pub(crate) services: Vec<Service>,
    pub(crate) policies: Vec<Policy>,
    /// Their positions, each after those that its condition speaks of.
    pub(crate) policy_order: Vec<u32>,
    pub(crate) reallocations: Vec<Reallocation>,
    /// By proposal, then in the plan's order.
    pub(crate) projects: Vec<Project>,
    pub(crate) gradings: Gradings,
    /// How scores are weighed; without it there are none.
    pub(crate) weighting: Option<Weighting>,
    pub(crate) rankings: Vec<Ranking>,
    pub(crate) source_ids: Ids,
    pub(crate) series_ids: Ids,
    pub(crate) task_ids: Ids,
    pub(crate) report_ids: Ids,
    pub(crate) service_ids: Ids,
    pub(crate) policy_ids: Ids,
    pub(crate) project_ids: Ids,
    pub(crate) unit_ids: Ids,
    /// Warnings and notes.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// What the parts of a plan refer to while it is read.
pub(crate) struct Known {
    pub(crate) period: Option<(NaiveDate, NaiveDate)>,
    pub(crate) calendar: Calendar,
    pub(crate) documents: Ids,
    pub(crate) units: Ids,
    pub(crate) sections: Ids,
    pub(crate) unit_list: Vec<Unit>,
    /// The series of indicators first, in the plan's order, then the others.
    pub(crate) series: Ids,
    /// How many indicators there are.
    pub(crate) indicators: u32,
    /// Whether items are weighed.
    pub(crate) has_scorecards: bool,
}

impl Plan {
    /// Reads and checks a plan, JSON in the format `tiendo/1`.
    ///
    /// # Errors
    /// Every problem of the text at once, each with its code, JSON Pointer, line and a way out. Warnings and notes alone
    /// are no error; they stand in [`Plan::diagnostics`].
    ///
    /// ```
    /// use tiendo::Plan;
    /// let plan = Plan::parse(r#"{
    ///   "format": "tiendo/1", "id": "my-plan", "name": "Kế hoạch 2023",
    ///   "period": {"start": "2023-01-01", "end": "2023-12-31"},
    ///   "units": [{"id": "tckh", "name": "Phòng Tài chính - Kế hoạch"}],
    ///   "tasks": [{"id": "tax", "name": "Báo cáo thuế", "deadline": {"before": "2023-09-15"}, "responsible": ["tckh"]}]
    /// }"#)?;
    /// assert_eq!(plan.id(), "my-plan");
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, Diagnostics> {
        let tree = Tree::parse(text).map_err(|found| Problems::of_syntax(&found, text, Input::Plan))?;
        let mut problems = Problems::default();
        let plan = read(tree.root(), &mut problems);
        let has_errors = problems.has_errors();
        let diagnostics = problems.located(&tree, text, Input::Plan);
        match plan {
            Some(plan) if !has_errors => Ok(Self { fingerprint: fingerprint(text), diagnostics, ..plan }),
            Some(_) | None => Err(Diagnostics(diagnostics)),
        }
    }

    /// The plan's id, which its records name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The plan's name.
    #[must_use]
    pub fn name(&self) -> &Text {
        &self.name
    }

    /// First and last day of the plan's period.
    #[must_use]
    pub fn period(&self) -> (NaiveDate, NaiveDate) {
        (self.start, self.end)
    }

    /// The calendar by which working days are counted.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Where a service stands in the plan, by its id: what `DossierColumns::service` asks
    /// for.
    #[must_use]
    pub fn service_position(&self, id: &str) -> Option<u16> {
        self.service_ids.get(&composed(id)).and_then(|position| u16::try_from(position).ok())
    }

    /// Where a unit stands in the plan, by its id: what `DossierColumns::unit` asks for.
    #[must_use]
    pub fn unit_position(&self, id: &str) -> Option<u16> {
        self.unit_ids.get(&composed(id)).and_then(|position| u16::try_from(position).ok())
    }

    /// Warnings and notes: the plan is used, with a defined result for each.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

const FIELDS: &[&str] = &[
    "format",
    "id",
    "name",
    "period",
    "calendar",
    "due_soon_days",
    "sources",
    "documents",
    "units",
    "sections",
    "indicators",
    "series",
    "tasks",
    "reports",
    "services",
    "policies",
    "reallocations",
    "rule_sets",
    "gradings",
    "scorecards",
    "rankings",
    "illustrative",
    // for editors: it changes no verdict
    "$schema",
];

fn read(root: Node<'_>, problems: &mut Problems) -> Option<Plan> {
    if json::is_of("plan", "period", root) {
        problems.at(root, Problem::RecordsAsPlan);
        return None;
    }
    let mut fields = Fields::of(root, FIELDS, problems)?;
    read_format(&mut fields)?;
    fields.text_if_given("$schema");
    let (id, name) = (fields.id(), fields.name("name"));
    let period = fields.need("period").and_then(|node| read_period(node, fields.problems));
    let calendar = fields.get("calendar").and_then(|calendar| calendar::read(calendar, fields.problems));
    let due_soon_days = fields.whole_if_given("due_soon_days").unwrap_or(DUE_SOON_DAYS);
    let (calendar, is_calendar_illustrative) = calendar.unwrap_or_else(|| (Calendar::vietnam(), false));
    let illustrative = fields.flag("illustrative") || is_calendar_illustrative;

    let mut source_ids = Ids::default();
    let sources = read_all(&mut fields, "sources", &mut source_ids, parties::read_source);
    let mut known = Known {
        period,
        calendar,
        documents: Ids::default(),
        units: Ids::default(),
        sections: Ids::default(),
        unit_list: Vec::new(),
        series: Ids::default(),
        indicators: 0,
        has_scorecards: fields.get("scorecards").is_some(),
    };
    let documents = read_all(&mut fields, "documents", &mut known.documents, parties::read_document);
    known.unit_list = parties::read_units(&mut fields, &mut known);
    let sections = parties::read_sections(&mut fields, &mut known);
    // parts may stand behind what is made of them
    (known.series, known.indicators) = ids_of_series(&fields);
    let mut series_ids = Ids::default();
    let with_series = read_all(&mut fields, "indicators", &mut series_ids, |node, problems| {
        indicator::read(node, &known, problems).map(|indicator| (indicator.0.id.clone(), indicator))
    });
    let (mut indicators, mut series): (Vec<Indicator>, Vec<Series>) = with_series.into_iter().unzip();
    read_series(&mut fields, &known, &mut series, &mut series_ids);
    let series_order = indicator::resolve(&mut indicators, &mut series, fields.problems);
    let parts_of_verdicts = parts_of_verdicts(&series);
    indicator::read_ways(&mut indicators, &series, &known.calendar, root, fields.problems);
    indicator::look_over(&indicators, &series, &known.unit_list, fields.problems);
    let broken_down =
        if fields.problems.has_errors() { Vec::new() } else { indicator::broken_down(&indicators, &series) };
    let (mut task_ids, mut report_ids, mut service_ids) = (Ids::default(), Ids::default(), Ids::default());
    let tasks = task::read_tasks(&mut fields, &known, &mut task_ids);
    let reports =
        read_all(&mut fields, "reports", &mut report_ids, |node, problems| report::read(node, &known, problems));
    report::look_over_all(&reports, &mut fields);
    let services =
        read_all(&mut fields, "services", &mut service_ids, |node, problems| service::read(node, &known, problems));
    let gradings = grading::read(&mut fields, &known, &documents);
    if !fields.problems.has_errors() {
        let (calendar, list) = (&known.calendar, fields.get("gradings"));
        let items = grading::Items { indicators: &indicators, tasks: &tasks, reports: &reports, calendar };
        grading::look_over_days(&gradings, &items, list, fields.problems);
    }
    let mut policy_ids = Ids::default();
    let of_work = indicators.iter().map(|item| &item.common).chain(tasks.iter().map(|item| &item.common));
    let of_routine = reports.iter().map(|item| &item.common).chain(services.iter().map(|item| &item.common));
    let tags: BTreeSet<&str> = of_work.chain(of_routine).flat_map(|common| &common.tags).map(String::as_str).collect();
    let (policies, policy_order) = policy::read(&mut fields, &known, &sections, &gradings, &tags, &mut policy_ids);
    policy::look_over(&policies, &indicators, &mut fields);
    let mut project_ids = Ids::default();
    let (reallocations, projects) = reallocation::read(&mut fields, &known, &mut project_ids);
    let weighting = scorecard::read(&mut fields, &known);
    let rankings = ranking::read(&mut fields, &known);
    let is_empty = indicators.is_empty() && tasks.is_empty() && reports.is_empty() && services.is_empty();
    // units may be graded by points alone
    let is_empty = is_empty && reallocations.is_empty() && gradings.all.is_empty();
    if is_empty && !problems.has_errors() {
        problems.at(root, Problem::NothingToCheck);
    }
    let (start, end) = period.unwrap_or_default();
    Some(Plan {
        id: id?.into_owned(),
        name: name?,
        start,
        end,
        illustrative,
        due_soon_days,
        calendar: known.calendar,
        sources,
        documents,
        units: known.unit_list,
        sections,
        indicators,
        series,
        series_order,
        parts_of_verdicts,
        asks_for_shares: policies.iter().any(|policy| !Reach::looked_at(&policy.when).is_nothing()),
        broken_down,
        tasks,
        reports,
        services,
        policies,
        policy_order,
        reallocations,
        projects,
        gradings,
        weighting,
        rankings,
        source_ids,
        series_ids,
        task_ids,
        report_ids,
        service_ids,
        policy_ids,
        project_ids,
        unit_ids: known.units,
        fingerprint: 0,
        diagnostics: Vec::new(),
    })
}

/// The parts of what is judged by the verdicts of others.
fn parts_of_verdicts(series: &[Series]) -> Vec<u32> {
    let of_verdicts = series.iter().filter(|series| matches!(series.formula, Formula::AllOf(_) | Formula::AnyOf(_)));
    let mut parts: Vec<u32> = of_verdicts.flat_map(|series| series.formula.verdicts()).collect();
    parts.sort_unstable();
    parts
}

/// The ids of indicators and series before any of them is read, and how many indicators there are.
fn ids_of_series(fields: &Fields<'_, '_>) -> (Ids, u32) {
    let nodes =
        |list: &str| fields.get(list).into_iter().flat_map(Node::items).filter(|node| node.kind() == Kind::Object);
    let ids = nodes("indicators").chain(nodes("series")).map(|node| node.member("id").string());
    let count = nodes("indicators").count();
    (Ids::noted(ids.map(Option::unwrap_or_default)), position(count))
}

/// Quantities without a target. Their ids are those of indicators, too.
fn read_series(fields: &mut Fields<'_, '_>, known: &Known, series: &mut Vec<Series>, ids: &mut Ids) {
    let others = read_all(fields, "series", &mut Ids::default(), |node, problems| {
        indicator::read_series(node, known, problems).map(|series| (series.id.clone(), series))
    });
    let nodes = fields.get("series").into_iter().flat_map(Node::items).filter(|node| node.kind() == Kind::Object);
    for (other, node) in others.into_iter().zip(nodes) {
        if ids.get(&other.id).is_some() {
            fields.problems.at(node, Problem::DuplicateId { id: other.id.clone() });
        }
        series.push(other);
    }
    *ids = Ids::noted(series.iter().map(|series| Cow::Borrowed(series.id.as_str())));
}

/// The `format` field, first of all: another format would only give problems that mislead.
pub(crate) fn read_format(fields: &mut Fields<'_, '_>) -> Option<()> {
    let node = fields.need("format")?;
    let format = json::text(node, "format", fields.problems)?;
    if format != FORMAT {
        fields.problems.at(node, Problem::WrongFormat { found: format.into_owned() });
        return None;
    }
    Some(())
}

fn read_period(node: Node<'_>, problems: &mut Problems) -> Option<(NaiveDate, NaiveDate)> {
    let mut fields = Fields::of(node, &["start", "end"], problems)?;
    let (start, end) = (fields.day("start"), fields.day("end"));
    let (start, end) = (start?, end?);
    if end < start {
        problems.at(node, Problem::PeriodReversed { start: start.to_string(), end: end.to_string() });
    }
    Some((start, end))
}

/// The items of a list, each with an id of its own. Of an item with a problem the id is noted all the same, so that what
/// refers to it is no problem too.
fn read_all<T>(
    fields: &mut Fields<'_, '_>,
    list: &'static str,
    ids: &mut Ids,
    read: impl Fn(Node<'_>, &mut Problems) -> Option<(String, T)>,
) -> Vec<T> {
    let (mut all, mut nodes) = (Vec::new(), Vec::new());
    for node in fields.list(list) {
        let Some((id, item)) = read(node, fields.problems) else { continue };
        if !id.is_empty() {
            ids.add(node, &id, position(all.len()), fields.problems);
        }
        all.push(item);
        nodes.push(node);
    }
    ids.seal(&nodes, fields.problems);
    all
}

/// Positions are 32 bits wide: a text of 2 GiB holds fewer items.
pub(crate) fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// A number that texts of different plans do not share but by a great accident (FNV-1a, eight bytes at a time).
fn fingerprint(text: &str) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let (eights, rest) = text.as_bytes().as_chunks();
    let words = eights.iter().map(|eight| u64::from_le_bytes(*eight)).chain(rest.iter().map(|byte| u64::from(*byte)));
    // what is high comes down, too: multiplying alone only carries upwards
    words.fold(OFFSET, |hash, word| (hash ^ word).wrapping_mul(PRIME).rotate_left(29))
}

/// The item at a position that was resolved when the plan was read.
pub(crate) fn at<T>(items: &[T], position: u32) -> Option<&T> {
    items.get(usize::try_from(position).ok()?)
}

/// What the items of a plan have in common.
#[derive(Debug, Clone)]
pub(crate) struct Common {
    pub(crate) name: Text,
    pub(crate) section: Option<u32>,
    pub(crate) tags: Vec<String>,
    pub(crate) responsible: Vec<u32>,
    pub(crate) supporting: Vec<u32>,
    pub(crate) document: Option<u32>,
    pub(crate) note: Option<Text>,
    /// How much it counts in a score beside others of its kind.
    pub(crate) weight: Number,
    pub(crate) illustrative: bool,
}

/// Reads `name`, `section`, `tags`, `document`, `note`, `illustrative` and, of what may have one, `weight`.
fn read_common(fields: &mut Fields<'_, '_>, known: &Known) -> Common {
    let name = fields.name("name");
    let section = fields.reference_if_given("section", &known.sections, Thing::Section);
    let mut tags = Vec::new();
    for tag in fields.list("tags") {
        tags.extend(json::text(tag, "tag", fields.problems).map(Cow::into_owned));
    }
    let document = fields.reference_if_given("document", &known.documents, Thing::Document);
    let note = fields.name_if_given("note");
    let illustrative = fields.flag("illustrative");
    let weight = fields.get("weight").map(|node| {
        if !known.has_scorecards {
            fields.problems.at(node, Problem::WeightWithoutScorecards);
        }
        indicator::read_weight(node, fields.problems)
    });
    let weight = weight.flatten().unwrap_or_else(|| Number::from(1));
    let (name, responsible, supporting) = (name.unwrap_or_default(), Vec::new(), Vec::new());
    Common { name, section, tags, responsible, supporting, document, note, weight, illustrative }
}

/// Reads the units that answer for an item, at least one, and those that help.
fn read_responsible(fields: &mut Fields<'_, '_>, field: &'static str, known: &Known, common: &mut Common) {
    if let Some(node) = fields.need(field)
        && node.kind() == Kind::List
        && node.items().next().is_none()
    {
        fields.problems.at(node, Problem::Empty { what: field });
    }
    common.responsible = fields.references(field, &known.units, Thing::Unit);
    common.supporting = fields.references("supporting", &known.units, Thing::Unit);
}

/// Of each thing the one it hangs on, by position; a circle is a problem.
fn chain(
    nodes: &[Option<Node<'_>>],
    ids: &Ids,
    thing: Thing,
    circle: impl Fn(String) -> Problem,
    problems: &mut Problems,
) -> Vec<Option<u32>> {
    let hangs_on: Vec<Option<u32>> =
        nodes.iter().map(|node| node.and_then(|node| ids.reference(node, thing, problems))).collect();
    // Climbing from each thing in turn; what was climbed through before leads to the top.
    let mut seen_from: Vec<Option<u32>> = vec![None; hangs_on.len()];
    for start in 0..hangs_on.len() {
        let start = position(start);
        let mut here = Some(start);
        while let Some(now) = here {
            let Some(seen) = usize::try_from(now).ok().and_then(|now| seen_from.get_mut(now)) else {
                break;
            };
            match seen {
                // met again on this same climb: a circle
                Some(first) if *first == start => {
                    if let Some(Some(node)) = at(nodes, now) {
                        problems.at(*node, circle(node.string().unwrap_or_default().into_owned()));
                    }
                    break;
                }
                Some(_) => break,
                None => *seen = Some(start),
            }
            here = at(&hangs_on, now).copied().flatten();
        }
    }
    hangs_on
}
