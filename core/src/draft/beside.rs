//! What the office's report says beside verdicts: rankings, grades, and proposals to move capital.

use super::{About, Block};
use crate::assessment::{Assessment, Grading, ItemKind, Ranking, ReallocationProposal};
use crate::explain::Lines;
use crate::text::in_language;

/// Each ranking with its places in order, and the units that have none.
pub(super) fn rankings(assessment: &Assessment, lines: &Lines) -> Vec<Block> {
    let one = |ranking: &Ranking| said(&ranking.explain(lines.language), usize::MAX, ItemKind::Ranking, &ranking.id);
    assessment.rankings.iter().flat_map(one).collect()
}

/// Each grading: how many have which grade, and which unit has which, with what limits it or is not certain.
pub(super) fn gradings(assessment: &Assessment, lines: &Lines) -> Vec<Block> {
    let language = lines.language;
    let word = |words: &'static [&'static str; 2]| in_language(language, words).to_owned();
    let one = |grading: &Grading| {
        let rows = grading.units.iter().map(|unit| {
            let grade = unit.grade.as_ref().map(|grade| grade.name.get(language).to_owned());
            let grade = grade.unwrap_or_else(|| word(&["chưa xếp loại", "not graded"]));
            vec![unit.unit.name.get(language).to_owned(), grade, unit.note(lines)]
        });
        let rows = rows.collect();
        let said = said(&grading.explain(language), usize::MAX, ItemKind::Grading, &grading.id);
        let table = Block::Table {
            caption: word(&["Xếp loại từng đơn vị", "Grades by unit"]),
            header: vec![word(&["Đơn vị", "Unit"]), word(&["Xếp loại", "Grade"]), word(&["Ghi chú", "Note"])],
            words: 3,
            rows,
        };
        said.into_iter().chain([table]).collect::<Vec<_>>()
    };
    assessment.gradings.iter().flat_map(one).collect()
}

/// Each proposal: how much moves, from where to where, or why nothing does.
pub(super) fn capital(assessment: &Assessment, lines: &Lines) -> Vec<Block> {
    let language = lines.language;
    let word = |words: &'static [&'static str; 2]| in_language(language, words).to_owned();
    let one = |proposal: &ReallocationProposal| {
        // what is proposed, and that it is a proposal; or why nothing is, project by project
        let most = if proposal.nothing_to_move.is_none() { 2 } else { usize::MAX };
        let mut said = said(&proposal.explain(language), most, ItemKind::Reallocation, &proposal.id);
        let mut rows: Vec<Vec<String>> = Vec::new();
        for source in &proposal.capital_sources {
            rows.extend(source.moves.iter().map(|one| {
                let names = [&source.name, &one.from.name, &one.to.name].map(|name| name.get(language).to_owned());
                names.into_iter().chain([lines.number(&one.amount)]).collect()
            }));
        }
        if !rows.is_empty() {
            let uom = proposal.uom.get(language);
            said.push(Block::Table {
                caption: lines.words(&["Đề xuất chuyển vốn ({0})", "Capital to be moved ({0})"], &[uom]),
                header: vec![
                    word(&["Nguồn vốn", "Source"]),
                    word(&["Từ dự án", "From"]),
                    word(&["Sang dự án", "To"]),
                    word(&["Số vốn", "Amount"]),
                ],
                words: 3,
                rows,
            });
        }
        said
    };
    assessment.reallocations.iter().flat_map(one).collect()
}

/// The first sentences of an explanation.
fn said(explained: &str, most: usize, kind: ItemKind, id: &str) -> Vec<Block> {
    let about = About { kind, id: id.to_owned(), unit: None, period: None };
    let sentences = explained.lines().take(most);
    sentences.map(|line| Block::Paragraph { text: line.to_owned(), about: Some(about.clone()) }).collect()
}
