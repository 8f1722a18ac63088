//! The rules: who must reach what by when, and what follows if they do not. Text in, checked model out.

mod indicator;
mod parties;
mod policy;
mod task;

pub(crate) use indicator::{Indicator, MeasureKind, Path, Target};
pub(crate) use parties::{Document, Section, Source, Unit};
pub(crate) use policy::{Condition, Policy, Within};
pub(crate) use task::{Deadline, Task};

use crate::calendar::{self, Calendar};
use crate::diagnostic::{Diagnostic, Diagnostics, Input, Problem, Thing};
use crate::json::{self, Ids, Node, Problems, Tree};
use crate::text::Text;
use chrono::NaiveDate;

/// The one version of the format.
pub(crate) const FORMAT: &str = "tiendo/1";
const DUE_SOON_DAYS: u32 = 7;

/// A checked plan: every reference resolves, every date and number is usable.
///
/// Made by [`Plan::parse`] only, so that what uses it cannot fail.
#[derive(Debug)]
pub struct Plan {
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
    pub(crate) tasks: Vec<Task>,
    pub(crate) policies: Vec<Policy>,
    pub(crate) source_ids: Ids,
    pub(crate) indicator_ids: Ids,
    pub(crate) task_ids: Ids,
    /// Warnings and notes.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// What the parts of a plan refer to while it is read.
pub(crate) struct Known {
    pub(crate) start: Option<NaiveDate>,
    pub(crate) documents: Ids,
    pub(crate) units: Ids,
    pub(crate) sections: Ids,
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
            Some(plan) if !has_errors => Ok(Self { diagnostics, ..plan }),
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

    /// Warnings and notes: the plan is used, with a defined result for each.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

fn read(root: Node<'_>, problems: &mut Problems) -> Option<Plan> {
    let [
        format,
        id,
        name,
        period,
        calendar,
        due_soon_days,
        sources,
        documents,
        units,
        sections,
        indicators,
        tasks,
        policies,
        illustrative,
    ] = json::object(
        root,
        [
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
            "tasks",
            "policies",
            "illustrative",
        ],
        problems,
    )?;
    read_format(root, format, problems)?;
    let id = json::required(root, id, "id", problems).and_then(|node| json::id(node, problems));
    let name = json::required(root, name, "name", problems).and_then(|node| json::name(node, problems));
    let period = json::required(root, period, "period", problems).and_then(|node| read_period(node, problems));
    if let Some(calendar) = calendar {
        json::word(calendar, &[("vn", ())], problems);
    }
    let due_soon_days = due_soon_days.map(|node| json::whole(node, problems));
    let illustrative = json::flag(illustrative, problems);

    let mut source_ids = Ids::default();
    let sources = parties::read_sources(sources, &mut source_ids, problems);
    let mut known = Known {
        start: period.map(|(start, _)| start),
        documents: Ids::default(),
        units: Ids::default(),
        sections: Ids::default(),
    };
    let documents = parties::read_documents(documents, &mut known.documents, problems);
    let units = parties::read_units(units, &mut known.units, problems);
    let sections = parties::read_sections(sections, &mut known, problems);

    let (mut indicator_ids, mut task_ids) = (Ids::default(), Ids::default());
    let indicators = read_all(indicators, &mut indicator_ids, problems, |node, problems| {
        indicator::read(node, &known, problems).map(|indicator| (indicator.id.clone(), indicator))
    });
    let tasks = read_all(tasks, &mut task_ids, problems, |node, problems| {
        task::read(node, &known, problems).map(|task| (task.id.clone(), task))
    });
    let policies = read_all(policies, &mut Ids::default(), problems, |node, problems| {
        policy::read(node, &known, problems).map(|policy| (policy.id.clone(), policy))
    });
    if indicators.is_empty() && tasks.is_empty() && !problems.has_errors() {
        problems.at(root, Problem::NothingToCheck);
    }
    let (start, end) = period?;
    Some(Plan {
        id: id?.into_owned(),
        name: name?,
        start,
        end,
        illustrative,
        due_soon_days: due_soon_days.unwrap_or(Some(DUE_SOON_DAYS))?,
        calendar: calendar::vietnam(),
        sources,
        documents,
        units,
        sections,
        indicators,
        tasks,
        policies,
        source_ids,
        indicator_ids,
        task_ids,
        diagnostics: Vec::new(),
    })
}

/// The `format` field, first of all: another format would only give problems that mislead.
pub(crate) fn read_format(root: Node<'_>, format: Option<Node<'_>>, problems: &mut Problems) -> Option<()> {
    let node = json::required(root, format, "format", problems)?;
    let format = json::text(node, "format", problems)?;
    if format != FORMAT {
        problems.at(node, Problem::WrongFormat { found: format.into_owned() });
        return None;
    }
    Some(())
}

fn read_period(node: Node<'_>, problems: &mut Problems) -> Option<(NaiveDate, NaiveDate)> {
    let [start, end] = json::object(node, ["start", "end"], problems)?;
    let start = json::required(node, start, "start", problems).and_then(|start| json::day(start, problems));
    let end = json::required(node, end, "end", problems).and_then(|end| json::day(end, problems));
    let (start, end) = (start?, end?);
    if end < start {
        problems.at(node, Problem::PeriodReversed { start: start.to_string(), end: end.to_string() });
    }
    Some((start, end))
}

/// The items of a list, each with an id of its own.
fn read_all<T>(
    list: Option<Node<'_>>,
    ids: &mut Ids,
    problems: &mut Problems,
    read: impl Fn(Node<'_>, &mut Problems) -> Option<(String, T)>,
) -> Vec<T> {
    let mut all = Vec::new();
    for node in json::items(list, problems) {
        let position = position(all.len());
        if let Some((id, item)) = read(node, problems) {
            ids.add(node, &id, position, problems);
            all.push(item);
        }
    }
    all
}

/// Positions are 32 bits wide: a text of 2 GiB holds fewer items.
pub(crate) fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The item at a position that was resolved when the plan was read.
pub(crate) fn at<T>(items: &[T], position: u32) -> Option<&T> {
    items.get(usize::try_from(position).ok()?)
}

/// What indicators and tasks have in common.
#[derive(Debug)]
pub(crate) struct Common {
    pub(crate) name: Text,
    pub(crate) section: Option<u32>,
    pub(crate) tags: Vec<String>,
    pub(crate) responsible: Vec<u32>,
    pub(crate) supporting: Vec<u32>,
    pub(crate) document: Option<u32>,
    pub(crate) note: Option<Text>,
    pub(crate) illustrative: bool,
}

/// The nodes of the fields that indicators and tasks have in common.
pub(crate) struct CommonFields<'a> {
    pub(crate) name: Option<Node<'a>>,
    pub(crate) section: Option<Node<'a>>,
    pub(crate) tags: Option<Node<'a>>,
    pub(crate) responsible: Option<Node<'a>>,
    pub(crate) supporting: Option<Node<'a>>,
    pub(crate) document: Option<Node<'a>>,
    pub(crate) note: Option<Node<'a>>,
    pub(crate) illustrative: Option<Node<'a>>,
}

fn read_common(of: Node<'_>, fields: &CommonFields<'_>, known: &Known, problems: &mut Problems) -> Option<Common> {
    let name = json::required(of, fields.name, "name", problems).and_then(|node| json::name(node, problems));
    let section = fields.section.and_then(|node| known.sections.reference(node, Thing::Section, problems));
    let tags: Vec<Node<'_>> = json::items(fields.tags, problems).collect();
    let tags =
        tags.into_iter().filter_map(|tag| json::text(tag, "tag", problems)).map(|tag| tag.into_owned()).collect();
    let responsible = json::required(of, fields.responsible, "responsible", problems).map(|node| {
        if json::items(Some(node), &mut Problems::default()).next().is_none()
            && !json::has_other_than(node, json::Kind::List)
        {
            problems.at(node, Problem::Empty { what: "responsible" });
        }
        json::references(Some(node), &known.units, Thing::Unit, problems)
    });
    let supporting = json::references(fields.supporting, &known.units, Thing::Unit, problems);
    let document = fields.document.and_then(|node| known.documents.reference(node, Thing::Document, problems));
    let note = fields.note.map(|node| json::name(node, problems));
    let illustrative = json::flag(fields.illustrative, problems);
    Some(Common {
        name: name?,
        section,
        tags,
        responsible: responsible?,
        supporting,
        document,
        note: match note {
            Some(note) => Some(note?),
            None => None,
        },
        illustrative,
    })
}
