//! Proposals to move capital: by source what each project does, and what goes from where to where.

use crate::board::line_or_words;
use crate::options::Options;
use crate::phrase::{self, mark, percent, to_hundredths};
use std::io::Write;
use tiendo::{CapitalRole, CapitalSource, Figure, Language, ProjectCapital, ReallocationProposal};

pub(crate) fn print(proposals: &[ReallocationProposal], options: &Options) {
    let language = options.language;
    if !proposals.is_empty() {
        say!("\n{}", phrase::of(language, ["Đề xuất điều chỉnh kế hoạch vốn", "Proposals to move capital"]));
    }
    for proposal in proposals {
        say!("{}", line_or_words(options, || proposal.explain(language), || lines(proposal, language)));
    }
}

fn lines(proposal: &ReallocationProposal, language: Language) -> String {
    let (name, uom) = (proposal.name.get(language), proposal.uom.get(language));
    let moved = match proposal.nothing_to_move {
        Some(_) => phrase::of(language, ["không có vốn để chuyển", "nothing to move"]).to_owned(),
        None => format!("{} {} {uom}", phrase::of(language, ["chuyển", "moves"]), proposal.moved.print(language)),
    };
    let sources = proposal.capital_sources.iter().map(|source| lines_of_source(source, language));
    format!("{name}: {moved}{}{}", mark(proposal.illustrative), sources.collect::<String>())
}

fn lines_of_source(source: &CapitalSource, language: Language) -> String {
    let moves = source.moves.iter().map(|one| {
        let (from, to) = (one.from.name.get(language), one.to.name.get(language));
        format!("{from} → {to}: {}", one.amount.print(language))
    });
    let projects = source.projects.iter().map(|project| line_of_project(project, language));
    let under = projects.chain(moves).map(|line| format!("\n      {line}"));
    format!("\n    {}{}", source.name.get(language), under.collect::<String>())
}

/// Sign and role, disbursed of capital, what is foreseen to be left, what is asked for.
fn line_of_project(project: &ProjectCapital, language: Language) -> String {
    let (sign, role) = match project.role {
        CapitalRole::Gives => ('−', ["giảm", "gives"]),
        CapitalRole::Takes => ('+', ["bổ sung", "takes"]),
        CapitalRole::Keeps => ('=', ["giữ nguyên", "keeps"]),
        CapitalRole::NoData => ('·', ["chưa đủ số liệu", "no data"]),
    };
    let role = phrase::of(language, role);
    let or_dash = |figure: &Option<Figure>| figure.as_ref().map_or("–".to_owned(), |figure| figure.print(language));
    let share = project.share.as_ref().map(|share| format!(" ({})", percent(share, language))).unwrap_or_default();
    let capital = project.capital.print(language);
    // without a share the two amounts are not of each other
    let disbursed = match (language, &project.share) {
        (_, None) => format!("{}, {} {capital}", or_dash(&project.disbursed), phrase::of(language, ["vốn", "capital"])),
        (Language::Vi, Some(_)) => format!("{}/{capital}{share}", or_dash(&project.disbursed)),
        (Language::En, Some(_)) => format!("{} of {capital}{share}", or_dash(&project.disbursed)),
    };
    let forecast = project.forecast.as_ref().map_or("–".to_owned(), |figure| to_hundredths(figure, 0, language));
    let (unspent, need) = (or_dash(&project.unspent), or_dash(&project.need));
    let after = project.capital_after.print(language);
    let name = project.name.get(language);
    match language {
        Language::Vi => format!(
            "{sign} {role:<15} {name}: giải ngân {disbursed}, dự báo {forecast}, còn dư {unspent}, cần \
             bổ sung {need}; vốn sau điều chỉnh {after}"
        ),
        Language::En => format!(
            "{sign} {role:<15} {name}: disbursed {disbursed}, forecast {forecast}, leaves {unspent}, \
             asks for {need}; {after} afterwards"
        ),
    }
}
