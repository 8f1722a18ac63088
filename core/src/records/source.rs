//! Who records are from: sources of the plan, and such as it does not list.

use crate::diagnostic::Problem;
use crate::json::{self, Node, Problems};
use crate::plan::{Plan, at, position};

/// Sources by their place: those of the plan first and in its order, then the others by name, each of them told once.
pub(super) struct Sources<'p> {
    plan: &'p Plan,
    unlisted: Vec<String>,
    is_told: Vec<bool>,
}

impl<'p> Sources<'p> {
    /// Those that figures and projects name, and others that are known already. The order of a file means nothing.
    pub(super) fn of(root: Node<'_>, plan: &'p Plan, known: &[String]) -> Self {
        let mut unlisted = known.get(plan.sources.len()..).unwrap_or_default().to_vec();
        for row in ["observations", "projects"].into_iter().flat_map(|list| root.member(list).items()) {
            // what is wrong with one is told where its row is read
            if let Some(node) = row.member_if_given("source")
                && let Some(id) = json::id(node, "source", &mut Problems::default())
                && plan.source_ids.get(&id).is_none()
            {
                unlisted.push(id.into_owned());
            }
        }
        unlisted.sort_unstable();
        unlisted.dedup();
        Self { plan, is_told: vec![false; unlisted.len()], unlisted }
    }

    /// The place of a source.
    pub(super) fn read(&mut self, node: Node<'_>, problems: &mut Problems) -> Option<u32> {
        let id = json::id(node, "source", problems)?;
        if let Some(position) = self.plan.source_ids.get(&id) {
            return Some(position);
        }
        let found = self.unlisted.binary_search_by(|name| name.as_str().cmp(&id)).ok()?;
        if let Some(is_told) = self.is_told.get_mut(found)
            && !std::mem::replace(is_told, true)
        {
            problems.at(node, Problem::UnknownSource { id: id.into_owned() });
        }
        Some(position(self.plan.sources.len().saturating_add(found)))
    }

    /// The names of all, by place.
    pub(super) fn names(self) -> Vec<String> {
        self.plan.sources.iter().map(|source| source.id.clone()).chain(self.unlisted).collect()
    }
}

/// The place among all sources of one that had another place before; `listed`: so many are the plan's, and first among both.
pub(crate) fn place_in(before: &[String], source: Option<u32>, all: &[String], listed: usize) -> Option<u32> {
    let source = source?;
    let place = usize::try_from(source).ok()?;
    if place < listed {
        return Some(source);
    }
    let found = all.get(listed..)?.binary_search(at(before, source)?).ok()?;
    Some(position(listed.saturating_add(found)))
}
