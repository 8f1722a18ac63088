//! Who and what a plan names: units, the documents that order things, sections, sources of figures.

use super::{Known, at, chain, read_all};
use crate::calendar::parse_day;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Kind, Node, Problems};
use crate::text::Text;
use chrono::NaiveDate;
use std::borrow::Cow;

/// A unit: an office, a ward, an agency.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// Its code in the national list of administrative units.
    pub(crate) code: Option<String>,
    pub(crate) parent: Option<u32>,
    /// Its first and last day, where it does not exist for ever.
    pub(crate) valid_from: Option<NaiveDate>,
    pub(crate) valid_to: Option<NaiveDate>,
    /// The units whose place it took.
    pub(crate) succeeds: Vec<u32>,
}

impl Unit {
    pub(crate) fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// Whether one of those who answer for something is there on the day on which it is due.
pub(super) fn anybody_there(responsible: &[u32], due: NaiveDate, known: &Known) -> bool {
    let mut units = responsible.iter().filter_map(|unit| at(&known.unit_list, *unit)).peekable();
    units.peek().is_none() || units.any(|unit| unit.is_valid_on(due))
}

pub(super) fn say_nobody_there(responsible: Node<'_>, due: NaiveDate, problems: &mut Problems) {
    problems.at(responsible, Problem::NobodyThere { due: due.to_string() });
}

/// Says which of those who answer for something are not there on the day on which it is due.
pub(super) fn say_who_is_not_there(
    named: Option<Node<'_>>,
    responsible: &[u32],
    due: NaiveDate,
    known: &Known,
    problems: &mut Problems,
) {
    let Some(named) = named else { return };
    if !anybody_there(responsible, due, known) {
        return say_nobody_there(named, due, problems);
    }
    for (node, unit) in named.items().zip(responsible) {
        if let Some(unit) = at(&known.unit_list, *unit).filter(|unit| !unit.is_valid_on(due)) {
            problems.at(node, Problem::NotThere { unit: unit.id.clone(), due: due.to_string() });
        }
    }
}

/// A document that orders or explains something.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) number: Option<String>,
    /// A day, a month or a year, as it was written.
    pub(crate) date: Option<String>,
    pub(crate) issuer: Option<Text>,
    pub(crate) name: Text,
    pub(crate) url: Option<String>,
}

/// A section of the plan.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) parent: Option<u32>,
}

/// Where figures come from; the order among a plan's sources decides between conflicting ones.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) url: Option<String>,
}

pub(crate) fn read_source(node: Node<'_>, problems: &mut Problems) -> Option<(String, Source)> {
    if matches!(node.kind(), Kind::Text | Kind::EscapedText) {
        let id = json::id(node, "source", problems)?.into_owned();
        return Some((id.clone(), Source { name: Text::same(&id), id, url: None }));
    }
    let mut fields = Fields::of(node, &["id", "name", "url"], problems)?;
    let (id, name, url) = (fields.id(), fields.name("name"), read_url(&mut fields));
    let id = id.unwrap_or_default().into_owned();
    Some((id.clone(), Source { id, name: name.unwrap_or_default(), url }))
}

/// An address; the elements link to none but whole ones of the web.
fn read_url(fields: &mut Fields<'_, '_>) -> Option<String> {
    let (url, node) = (fields.text_if_given("url")?, fields.get("url")?);
    if !["https://", "http://"].iter().any(|start| url.starts_with(start)) {
        fields.problems.at(node, Problem::NoLink { url: json::shortened(&url) });
    }
    Some(url)
}

pub(crate) fn read_document(node: Node<'_>, problems: &mut Problems) -> Option<(String, Document)> {
    let mut fields = Fields::of(node, &["id", "number", "date", "issuer", "name", "url"], problems)?;
    let (id, name) = (fields.id(), fields.name("name"));
    // a draft has no number and no date yet: `null` says so
    let is_given = |node: &Node<'_>| node.kind() != Kind::Null;
    let number = fields.get("number").filter(is_given).and_then(|node| json::text(node, "number", fields.problems));
    let date = fields.get("date").filter(is_given).and_then(|node| read_date(node, fields.problems));
    let (issuer, url) = (fields.name_if_given("issuer"), read_url(&mut fields));
    let id = id.unwrap_or_default().into_owned();
    let number = number.map(Cow::into_owned);
    Some((id.clone(), Document { id, number, date, issuer, name: name.unwrap_or_default(), url }))
}

/// `2023`, `2023-08` or `2023-08-31`.
fn read_date(node: Node<'_>, problems: &mut Problems) -> Option<String> {
    let text = json::text(node, "date", problems)?;
    let whole_day = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.clone().into_owned(),
    };
    if parse_day(&whole_day).is_err() {
        problems.at(node, Problem::NotADate { text: text.into_owned() });
        return None;
    }
    Some(text.into_owned())
}

pub(crate) fn read_units(plan: &mut Fields<'_, '_>, known: &mut Known) -> Vec<Unit> {
    let parents = parent_nodes(plan.get("units"));
    let mut units = read_all(plan, "units", &mut known.units, |node, problems| {
        let names = &["id", "name", "code", "parent", "valid_from", "valid_to", "succeeds"];
        let mut fields = Fields::of(node, names, problems)?;
        let (id, name, code) = (fields.id(), fields.name("name"), fields.text_if_given("code"));
        let id = id.unwrap_or_default().into_owned();
        let (valid_from, valid_to) = (fields.day_if_given("valid_from"), fields.day_if_given("valid_to"));
        if let (Some(from), Some(to), Some(node)) = (valid_from, valid_to, fields.get("valid_to"))
            && to < from
        {
            fields.problems.at(node, Problem::ValidityReversed { from: from.to_string(), to: to.to_string() });
        }
        let (name, succeeds) = (name.unwrap_or_default(), Vec::new());
        Some((id.clone(), Unit { id, name, code, parent: None, valid_from, valid_to, succeeds }))
    });
    // parents and predecessors may stand after the units that name them
    let nodes = plan.get("units").into_iter().flat_map(Node::items).filter(|node| node.kind() == Kind::Object);
    let mut places_taken = Vec::new();
    for (unit, node) in units.iter_mut().zip(nodes) {
        let named = json::items(Some(node.member("succeeds")).filter(|list| list.kind() != Kind::Null), plan.problems);
        for node in named {
            let Some(before) = known.units.reference(node, Thing::Unit, plan.problems) else { continue };
            unit.succeeds.push(before);
            places_taken.push((node, before, unit.valid_from));
        }
    }
    // what both do on one day would count twice; a day that cannot be read is told by itself
    let have_days = !plan.problems.has_errors();
    for (node, before, from) in places_taken {
        let Some(before) = at(&units, before).filter(|_| have_days) else { continue };
        // one that was there before may take in another one
        if before.valid_to.is_none_or(|last| from.is_some_and(|from| from <= last)) {
            plan.problems.at(node, Problem::SuccessorOverlaps { unit: before.id.clone() });
        }
    }
    let parents = chain(&parents, &known.units, Thing::Unit, |id| Problem::ParentCycle { id }, plan.problems);
    units.iter_mut().zip(parents).for_each(|(unit, parent)| unit.parent = parent);
    say_too_deep(&units, plan);
    units
}

/// No country has more levels of units.
pub(crate) const MOST_UNIT_LEVELS: usize = 32;

fn say_too_deep(units: &[Unit], plan: &mut Fields<'_, '_>) {
    let Some(list) = plan.get("units").filter(|_| !plan.problems.has_errors()) else { return };
    let is_too_deep = |unit: &&Unit| {
        let mut above = unit.parent;
        (0..MOST_UNIT_LEVELS).for_each(|_| above = above.and_then(|unit| at(units, unit)).and_then(|unit| unit.parent));
        above.is_some()
    };
    if let Some(unit) = units.iter().find(is_too_deep) {
        let (id, most) = (unit.id.clone(), MOST_UNIT_LEVELS.to_string());
        plan.problems.at(list, Problem::TooDeepUnits { id, most });
    }
}

pub(crate) fn read_sections(plan: &mut Fields<'_, '_>, known: &mut Known) -> Vec<Section> {
    let parents = parent_nodes(plan.get("sections"));
    let documents = &known.documents;
    let mut sections = read_all(plan, "sections", &mut known.sections, |node, problems| {
        let mut fields = Fields::of(node, &["id", "name", "parent", "document"], problems)?;
        let (id, name) = (fields.id(), fields.name("name"));
        fields.reference_if_given("document", documents, Thing::Document);
        let id = id.unwrap_or_default().into_owned();
        Some((id.clone(), Section { id, name: name.unwrap_or_default(), parent: None }))
    });
    let parents = chain(&parents, &known.sections, Thing::Section, |id| Problem::ParentCycle { id }, plan.problems);
    sections.iter_mut().zip(parents).for_each(|(section, parent)| section.parent = parent);
    sections
}

/// The `parent` field of each object of a list.
fn parent_nodes<'a>(list: Option<Node<'a>>) -> Vec<Option<Node<'a>>> {
    list.into_iter()
        .flat_map(Node::items)
        .filter(|node| node.kind() == Kind::Object)
        .map(|node| node.members().find(|(key, _)| key.raw() == "parent").map(|(_, parent)| parent))
        .collect()
}
