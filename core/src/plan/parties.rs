//! Who and what a plan names: units, the documents that order things, sections, sources of figures.

use super::{Known, position};
use crate::calendar::parse_day;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Ids, Kind, Node, Problems};
use crate::text::Text;

/// A unit: an office, a ward, an agency.
#[derive(Debug)]
pub(crate) struct Unit {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// Its code in the national list of administrative units.
    pub(crate) code: Option<String>,
    pub(crate) parent: Option<u32>,
}

/// A document that orders or explains something.
#[derive(Debug)]
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
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) parent: Option<u32>,
}

/// Where figures come from; the order among a plan's sources decides between conflicting ones.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) url: Option<String>,
}

pub(crate) fn read_sources(list: Option<Node<'_>>, ids: &mut Ids, problems: &mut Problems) -> Vec<Source> {
    let mut sources = Vec::new();
    for node in json::items(list, problems) {
        let source = if json::has_other_than(node, Kind::Text) {
            read_source(node, problems)
        } else {
            json::id(node, problems).map(|id| Source { name: Text::same(&id), id: id.into_owned(), url: None })
        };
        if let Some(source) = source {
            ids.add(node, &source.id, position(sources.len()), problems);
            sources.push(source);
        }
    }
    sources
}

fn read_source(node: Node<'_>, problems: &mut Problems) -> Option<Source> {
    let [id, name, url] = json::object(node, ["id", "name", "url"], problems)?;
    let id = json::required(node, id, "id", problems).and_then(|id| json::id(id, problems));
    let name = json::required(node, name, "name", problems).and_then(|name| json::name(name, problems));
    let url = url.and_then(|url| json::text(url, "url", problems)).map(|url| url.into_owned());
    Some(Source { id: id?.into_owned(), name: name?, url })
}

pub(crate) fn read_documents(list: Option<Node<'_>>, ids: &mut Ids, problems: &mut Problems) -> Vec<Document> {
    let mut documents = Vec::new();
    for node in json::items(list, problems) {
        if let Some(document) = read_document(node, problems) {
            ids.add(node, &document.id, position(documents.len()), problems);
            documents.push(document);
        }
    }
    documents
}

fn read_document(node: Node<'_>, problems: &mut Problems) -> Option<Document> {
    let [id, number, date, issuer, name, url] =
        json::object(node, ["id", "number", "date", "issuer", "name", "url"], problems)?;
    let id = json::required(node, id, "id", problems).and_then(|id| json::id(id, problems));
    let name = json::required(node, name, "name", problems).and_then(|name| json::name(name, problems));
    // a draft has no number yet: `null` says so
    let number = not_null(number).and_then(|number| json::text(number, "number", problems));
    let date = not_null(date).and_then(|date| read_date(date, problems));
    let issuer = issuer.and_then(|issuer| json::name(issuer, problems));
    let url = url.and_then(|url| json::text(url, "url", problems)).map(|url| url.into_owned());
    Some(Document { id: id?.into_owned(), number: number.map(|n| n.into_owned()), date, issuer, name: name?, url })
}

fn not_null(field: Option<Node<'_>>) -> Option<Node<'_>> {
    field.filter(|node| node.kind() != Kind::Null)
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

pub(crate) fn read_units(list: Option<Node<'_>>, ids: &mut Ids, problems: &mut Problems) -> Vec<Unit> {
    let mut read: Vec<(Unit, Option<Node<'_>>)> = Vec::new();
    for node in json::items(list, problems) {
        let fields = json::object(node, ["id", "name", "code", "parent"], problems);
        let Some([id, name, code, parent]) = fields else {
            continue;
        };
        let id = json::required(node, id, "id", problems).and_then(|id| json::id(id, problems));
        let name = json::required(node, name, "name", problems).and_then(|name| json::name(name, problems));
        let code = code.and_then(|code| json::text(code, "code", problems)).map(|code| code.into_owned());
        if let (Some(id), Some(name)) = (id, name) {
            ids.add(node, &id, position(read.len()), problems);
            read.push((Unit { id: id.into_owned(), name, code, parent: None }, parent));
        }
    }
    // parents may stand after their children
    let parents = parents(&read, ids, Thing::Unit, problems);
    read.into_iter().zip(parents).map(|((unit, _), parent)| Unit { parent, ..unit }).collect()
}

pub(crate) fn read_sections(list: Option<Node<'_>>, known: &mut Known, problems: &mut Problems) -> Vec<Section> {
    let mut read: Vec<(Section, Option<Node<'_>>)> = Vec::new();
    for node in json::items(list, problems) {
        let fields = json::object(node, ["id", "name", "parent", "document"], problems);
        let Some([id, name, parent, document]) = fields else {
            continue;
        };
        let id = json::required(node, id, "id", problems).and_then(|id| json::id(id, problems));
        let name = json::required(node, name, "name", problems).and_then(|name| json::name(name, problems));
        document.and_then(|document| known.documents.reference(document, Thing::Document, problems));
        if let (Some(id), Some(name)) = (id, name) {
            known.sections.add(node, &id, position(read.len()), problems);
            read.push((Section { id: id.into_owned(), name, parent: None }, parent));
        }
    }
    let parents = parents(&read, &known.sections, Thing::Section, problems);
    read.into_iter().zip(parents).map(|((section, _), parent)| Section { parent, ..section }).collect()
}

/// The parent of each, by position; a circle of parents is a problem.
fn parents<T>(read: &[(T, Option<Node<'_>>)], ids: &Ids, thing: Thing, problems: &mut Problems) -> Vec<Option<u32>> {
    let parents: Vec<Option<u32>> =
        read.iter().map(|(_, parent)| parent.and_then(|node| ids.reference(node, thing, problems))).collect();
    // Climbing from each thing in turn; what was climbed through before leads to the top.
    let mut seen_from: Vec<Option<u32>> = vec![None; parents.len()];
    for (start, _) in read.iter().enumerate() {
        let start = position(start);
        let mut here = Some(start);
        while let Some(now) = here {
            let Some(seen) = usize::try_from(now).ok().and_then(|now| seen_from.get_mut(now)) else {
                break;
            };
            match seen {
                // met again on this same climb: a circle
                Some(first) if *first == start => {
                    if let Some((_, Some(node))) = super::at(read, now) {
                        problems.at(*node, Problem::ParentCycle { id: node.string().unwrap_or_default().into_owned() });
                    }
                    break;
                }
                Some(_) => break,
                None => *seen = Some(start),
            }
            here = super::at(&parents, now).copied().flatten();
        }
    }
    parents
}
