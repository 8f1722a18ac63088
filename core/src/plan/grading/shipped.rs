//! The rule sets that come with the crate: what sources establish of norms in force. GRADING.md says what was read where.

use super::rule_set::{self, RuleSet};
use crate::json::{Problems, Tree};

/// Each as a plan would state it, under its id.
const SHIPPED: [(&str, &str); 3] = [
    ("vn-366-qd-tw-2025", include_str!("../../../rules/vn-366-qd-tw-2025.json")),
    ("vn-nd-90-2020", include_str!("../../../rules/vn-nd-90-2020.json")),
    ("vn-qd-766-2022", include_str!("../../../rules/vn-qd-766-2022.json")),
];

pub(super) fn has(id: &str) -> bool {
    SHIPPED.iter().any(|(shipped, _)| *shipped == id)
}

/// All of them, read as those of a plan are. A test keeps them without a problem.
pub(super) fn all() -> Vec<RuleSet> {
    let read = |(_, text): &(&str, &str)| {
        let tree = Tree::parse(text).ok()?;
        rule_set::read(tree.root(), None, &mut Problems::default()).map(|(_, rule_set)| rule_set)
    };
    SHIPPED.iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_rule_set_reads_without_a_problem() {
        for (id, text) in SHIPPED {
            let mut problems = Problems::default();
            let read = Tree::parse(text).ok().and_then(|tree| rule_set::read(tree.root(), None, &mut problems));
            assert_eq!(read.map(|(read, _)| read).as_deref(), Some(id));
            assert_eq!(problems.count(), 0, "{id}");
        }
    }
}
