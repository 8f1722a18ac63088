//! Units: a line of shares and score for each, and for each with those below it; then the rankings.

use crate::board::line_or_words;
use crate::options::Options;
use crate::phrase::{self, mark, percent, share};
use std::io::Write;
use tiendo::{Assessment, Language, Place, RankedValue, Ranking, Scorecard, Totals, WhyUnranked};

pub(crate) fn print(assessment: &Assessment, options: &Options) {
    let language = options.language;
    if !assessment.units.is_empty() {
        say!("\n{}", phrase::of(language, ["Đơn vị", "Units"]));
    }
    for unit in &assessment.units {
        say!("{}", line_or_words(options, || unit.explain(language), || lines_of_unit(unit, language)));
    }
    for ranking in &assessment.rankings {
        say!("\n{}{}", ranking.name.get(language), mark(ranking.illustrative));
        for place in &ranking.places {
            say!("{}", line_or_words(options, || place.explain(language), || line_of_place(place, language)));
        }
        unranked(ranking, language).iter().for_each(|line| say!("  {line}"));
    }
}

/// The unit's own shares, and under them those with the units below it.
fn lines_of_unit(unit: &Scorecard, language: Language) -> String {
    let own = format!("{}: {}", unit.name.get(language), facts(&unit.own, language));
    let Some(with_below) = &unit.subtree else { return own };
    let with_them = phrase::of(language, ["└ cả đơn vị trực thuộc", "└ with the units below it"]);
    format!("{own}\n    {with_them}: {}", facts(with_below, language))
}

fn facts(totals: &Totals, language: Language) -> String {
    let words = [
        (&totals.achieved_share, ["chỉ tiêu đạt", "indicators achieved"]),
        (&totals.on_track_share, ["đúng tiến độ", "on track"]),
        (&totals.on_time_share, ["việc đúng hạn", "done in time"]),
    ];
    let there = words.iter().filter(|(share, _)| share.value.is_some());
    let mut facts: Vec<String> = there
        .map(|(shown, words)| format!("{} {}", phrase::of(language, *words), share(shown.over, shown.under, language)))
        .collect();
    if let Some(value) = totals.score.as_ref().and_then(|score| score.value.as_ref()) {
        facts.push(format!("{} {}", phrase::of(language, ["điểm", "score"]), percent(value, language)));
    }
    if facts.is_empty() {
        return phrase::of(language, ["chưa có gì để tính", "nothing to divide yet"]).to_owned();
    }
    format!("{}{}", facts.join("; "), mark(totals.illustrative))
}

fn line_of_place(place: &Place, language: Language) -> String {
    let value = match &place.result {
        RankedValue::Share(shown) => share(shown.over, shown.under, language),
        RankedValue::Score(score) => score.value.as_ref().map(|value| percent(value, language)).unwrap_or_default(),
    };
    let tied = if place.tied_with > 0 { phrase::of(language, [" (cùng hạng)", " (tied)"]) } else { "" };
    format!("{:>3}. {}{tied}: {value}{}", place.rank, place.unit.name.get(language), mark(place.illustrative))
}

/// Those without a place, and why.
fn unranked(ranking: &Ranking, language: Language) -> Vec<String> {
    let without = phrase::of(language, ["chưa xếp hạng", "without a rank"]);
    let line = |unranked: &tiendo::Unranked| {
        let why = match unranked.reason {
            WhyUnranked::NoItems => ["không có nội dung nào để xét", "nothing that counts"],
            WhyUnranked::NothingDecided => ["chưa nội dung nào có kết luận", "nothing is decided yet"],
            WhyUnranked::NoData => ["chưa có số liệu", "no data"],
            WhyUnranked::NotValid => ["đơn vị không tồn tại vào ngày này", "the unit does not exist on the day"],
            other => [other.as_str(), other.as_str()],
        };
        format!("  ·  {} ({without}: {})", unranked.unit.name.get(language), phrase::of(language, why))
    };
    ranking.unranked.iter().map(line).collect()
}
