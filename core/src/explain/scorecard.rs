//! Scorecards and rankings in words: each share with its division, each score with its weights, each rank with the next
//! better one.

use super::phrase::Lines;
use crate::assessment::{
    FourStates, NextBetter, Place, RankChange, RankedValue, Ranking, Score, ScorePart, Scorecard, ScoredKind, Share,
    ShareChange, Standing, Totals, WhyUnranked,
};
use crate::number::{Figure, Ratio};
use crate::status::Among;
use crate::text::{Language, in_language};

impl Scorecard {
    /// What the unit answers for, its shares with their divisions, and its score with the weights, one sentence a line.
    ///
    /// ```
    /// use tiendo::{Language, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let assessment = plan.assess(&records, parse_as_of("2023-12-31")?);
    /// let words: Vec<String> = assessment.units.iter().map(|unit| unit.explain(Language::En)).collect();
    /// assert!(words.iter().any(|words| words.contains("Done in time: ")));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let name = self.name.get(language);
        say_totals(name, &self.own, &mut lines);
        if let Some(with_below) = &self.subtree {
            let name = lines.words(&["{0} và các đơn vị trực thuộc", "{0} and the units below it"], &[name]);
            say_totals(&name, with_below, &mut lines);
        }
        lines.say_document(self.document.as_ref());
        // what is illustrative of the unit is so of its subtree
        lines.say_illustrative(&self.subtree.as_ref().unwrap_or(&self.own).reasons);
        lines.text()
    }
}

/// How many items there are, their shares and their score.
fn say_totals(name: &str, totals: &Totals, lines: &mut Lines) {
    let FourStates { tasks, reports, dossiers } = &totals.deadlines;
    let indicators = totals.indicators.all();
    let waived = [tasks, reports, dossiers].iter().map(|states| states.waived).fold(0, u32::saturating_add);
    let all = [indicators, tasks.total, reports.total, dossiers.total, waived];
    if all.iter().all(|count| *count == 0) {
        let words = &["{0}: không tự chủ trì nội dung nào.", "{0}: it answers for nothing itself."];
        lines.say(lines.words(words, &[name]));
        return;
    }
    let counts = [
        lines.counted(indicators, "chỉ tiêu", &["indicator", "indicators"]),
        lines.counted(tasks.total, "nhiệm vụ", &["task", "tasks"]),
        lines.counted(reports.total, "kỳ báo cáo", &["period of a report", "periods of reports"]),
        lines.counted(dossiers.total, "hồ sơ", &["dossier", "dossiers"]),
    ];
    let waived = match waived {
        0 => String::new(),
        waived => {
            lines.words(&["; ngoài tổng số, được miễn: {0}", "; waived beside these: {0}"], &[&lines.count(waived)])
        }
    };
    lines.say(format!("{name}: {}{waived}.", counts.join(", ")));
    say_shares(totals, lines);
    if let Some(score) = &totals.score {
        say_score(score, ALONE, lines);
    }
}

/// The shares that there are, and what stands outside.
fn say_shares(totals: &Totals, lines: &mut Lines) {
    let words: [(&Share, &[&str; 2]); 3] = [
        (
            &totals.achieved_share,
            &["Đạt chỉ tiêu: {0} số chỉ tiêu đã có kết luận.", "Achieved: {0} of the indicators that are decided."],
        ),
        (
            &totals.on_track_share,
            &[
                "Đúng tiến độ trở lên đến nay: {0} số chỉ tiêu xét được theo số liệu.",
                "On track or better so far: {0} of the indicators that their figures judge.",
            ],
        ),
        (
            &totals.on_time_share,
            &["Đúng hạn: {0} số việc đã xong hoặc đã quá hạn.", "Done in time: {0} of what is done or overdue."],
        ),
    ];
    for (share, words) in words {
        if share.value.is_some() {
            let words = lines.words(words, &[&division(share, ALONE, lines)]);
            lines.say(words);
        }
    }
    let without_data = totals.indicators.no_data;
    if 0 < without_data {
        let count = lines.counted(without_data, "chỉ tiêu", &["indicator", "indicators"]);
        let words = &["Chưa có số liệu, không tính vào tỷ lệ: {0}.", "Without data, and in none of these shares: {0}."];
        lines.say(lines.words(words, &[&count]));
    }
}

/// The places of a percentage that stands alone: none more than percentages have.
const ALONE: u32 = 0;

/// A value as a percentage, which looks like nothing, and like all of it, only where it is.
fn percent(value: &Ratio, places: u32, lines: &Lines) -> String {
    let places = places.max(places_beside(value, &[0, 1].map(Ratio::whole), lines));
    lines.with_percent(&lines.percent_to(places, value))
}

/// As many places as it takes a value not to look the same as another one that it is not.
fn places_beside(value: &Ratio, others: &[Ratio], lines: &Lines) -> u32 {
    let shown = |places: u32, value: &Ratio| lines.percent_to(places, value);
    let others: Vec<&Ratio> = others.iter().filter(|other| *other != value).collect();
    lines.enough(&|places| others.iter().all(|other| shown(places, other) != shown(places, value)))
}

/// As many places as it takes two values to be as far apart as is said beside them, in percentage points.
fn places_of_gap([over, own]: [&Ratio; 2], gap: &Figure, lines: &Lines) -> u32 {
    lines.enough(&|places| {
        let [over, own] = [over, own].map(|value| lines.percent_to(places, value).ratio());
        over.zip(own).is_some_and(|(over, own)| points(&over.minus(&own), lines) == *gap)
    })
}

/// Percentage points, with as many places as it takes not to look like none.
fn points(gap: &Ratio, lines: &Lines) -> Figure {
    lines.beside(gap, &[Ratio::whole(0)])
}

/// "2 / 3 = 66,67%".
fn division(share: &Share, places: u32, lines: &Lines) -> String {
    let exact = Ratio::whole(i64::from(share.over)).divided_by(&Ratio::whole(i64::from(share.under)));
    let percent = exact.map(|exact| percent(&exact, places, lines)).unwrap_or_default();
    format!("{} / {} = {percent}", lines.count(share.over), lines.count(share.under))
}

/// Each part of a score, and what they come to.
fn say_score(score: &Score, places: u32, lines: &mut Lines) {
    for part in &score.parts {
        let words = part_in_words(part, lines);
        lines.say(words);
    }
    let words = match score_in_words(score, places, lines) {
        Some(work) => lines.words(&["Điểm: {0}.", "Score: {0}."], &[&work]),
        None => lines.words(&["Chưa có điểm.", "There is no score yet."], &[]),
    };
    lines.say(words);
}

fn part_in_words(part: &ScorePart, lines: &Lines) -> String {
    let kind = in_language(
        lines.language,
        match part.kind {
            ScoredKind::Task => &["Nhiệm vụ", "Tasks"],
            ScoredKind::Report => &["Kỳ báo cáo", "Periods of reports"],
            ScoredKind::Dossier => &["Hồ sơ", "Dossiers"],
            ScoredKind::Indicator => &["Chỉ tiêu", "Indicators"],
        },
    );
    let weight = lines.number(&part.weight);
    let Some(share) = part.share() else {
        let words = &[
            "{0}: chưa có kết luận nào có trọng số, không tính trọng số {1}.",
            "{0}: nothing that has a weight is decided yet, so their weight of {1} is left out.",
        ];
        return lines.words(words, &[kind, &weight]);
    };
    let in_part = part.partly.ratio().is_some_and(|partly| !partly.is_zero());
    let over = if in_part {
        format!("({} + {} × {})", lines.number(&part.full), lines.number(&part.credit), lines.number(&part.partly))
    } else {
        lines.number(&part.full)
    };
    let work = format!("{over} / {} = {}", lines.number(&part.under), lines.percent_of_all(&share));
    if !in_part {
        return lines.words(&["{0}: {1}, trọng số {2}.", "{0}: {1}, weight {2}."], &[kind, &work, &weight]);
    }
    let partly = match part.kind {
        ScoredKind::Indicator => &["cơ bản đạt", "nearly achieved"],
        ScoredKind::Task | ScoredKind::Report | ScoredKind::Dossier => &["xong quá hạn", "done late"],
    };
    let credit = part.credit.ratio().filter(|credit| !credit.is_zero());
    let counts = match credit {
        Some(credit) if credit == Ratio::whole(1) => &["tính đủ", "counts in full"],
        Some(_) => &["tính một phần", "counts in part"],
        None => &["không được tính", "counts for nothing"],
    };
    let [partly, counts] = [partly, counts].map(|words| in_language(lines.language, words));
    let words = &["{0}: {1}, trọng số {2}; {3} {4}.", "{0}: {1}, weight {2}; {3} {4}."];
    lines.words(words, &[kind, &work, &weight, partly, counts])
}

/// "(60 × 66,67% + 25 × 80%) / 85 = 70,59%".
fn score_in_words(score: &Score, places: u32, lines: &Lines) -> Option<String> {
    let (value, weights) = score.exact()?;
    let result = percent(&value, places, lines);
    let parts: Vec<(Ratio, String, Ratio)> = score
        .parts
        .iter()
        .filter_map(|part| Some((part.weight.ratio()?, lines.number(&part.weight), part.share()?)))
        .collect();
    if let [_] = parts.as_slice() {
        return Some(result);
    }
    let places_of_parts = lines.enough(&|of_parts| {
        let mut sum = Ratio::whole(0);
        for (weight, _, share) in &parts {
            let Some(shown) = lines.percent_to(of_parts, share).ratio() else { return false };
            sum = sum.plus(&weight.times(&shown.times_ten_to(-2)));
        }
        sum.divided_by(&weights).is_some_and(|again| percent(&again, places, lines) == result)
    });
    let terms: Vec<String> = parts
        .iter()
        .map(|(_, weight, share)| format!("{weight} × {}", percent(share, places_of_parts, lines)))
        .collect();
    let weights = lines.number(&weights.whole_or_derived());
    Some(format!("({}) / {weights} = {result}", terms.join(" + ")))
}

/// The value with what it was worked out from, in short: "66,67% (2 / 3)".
fn value_in_short(result: &RankedValue, places: u32, lines: &Lines) -> Option<String> {
    let percent = percent(&result.exact()?, places, lines);
    Some(match result {
        RankedValue::Share(share) => format!("{percent} ({} / {})", lines.count(share.over), lines.count(share.under)),
        RankedValue::Score(_) => percent,
    })
}

/// The same with as many places as it takes not to look like others.
fn value_beside(result: &RankedValue, others: &[Ratio], lines: &Lines) -> Option<String> {
    value_in_short(result, places_beside(&result.exact()?, others, lines), lines)
}

fn among_in_words(among: Among, language: Language) -> &'static str {
    in_language(
        language,
        match among {
            Among::Own => &["chỉ tính việc của từng đơn vị", "of each unit's own items"],
            Among::Subtree => &["tính cả các đơn vị trực thuộc", "with the units below each"],
        },
    )
}

impl Ranking {
    /// By what units are ranked, each with its rank and value, and those without a rank with the reason, one sentence a
    /// line.
    ///
    /// ```
    /// use tiendo::{Language, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let assessment = plan.assess(&records, parse_as_of("2023-12-31")?);
    /// assert!(!assessment.rankings.is_empty());
    /// assert!(assessment.rankings.iter().all(|ranking| ranking.explain(Language::Vi).contains("Hạng 1")));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let head = lines.words(
            &["{0}: xếp theo {1}, {2}.", "{0}: by {1}, {2}."],
            &[self.name.get(language), self.by.label(language), among_in_words(self.among, language)],
        );
        lines.say(head);
        let exact: Vec<Option<Ratio>> = self.places.iter().map(|place| place.result.exact()).collect();
        for (place, at) in self.places.iter().zip(0_usize..) {
            // what is not the same does not look the same as its neighbours
            let from = at.saturating_sub(1);
            let beside: Vec<Ratio> = exact.iter().skip(from).take(3).flatten().cloned().collect();
            let value = value_beside(&place.result, &beside, &lines).unwrap_or_default();
            let tied = if place.tied_with == 0 { "" } else { in_language(language, &[" (cùng hạng)", " (tied)"]) };
            let values = [&place.rank.to_string(), tied, place.unit.name.get(language), &value];
            let words = lines.words(&["Hạng {0}{1}: {2}, {3}.", "Rank {0}{1}: {2}, {3}."], &values);
            lines.say(words);
        }
        for unranked in &self.unranked {
            let values = [unranked.unit.name.get(language), why_unranked(unranked.reason, language)];
            lines.say(lines.words(&["Chưa xếp hạng: {0}, {1}.", "Without a rank: {0}, {1}."], &values));
        }
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&self.reasons);
        lines.text()
    }
}

fn why_unranked(why: WhyUnranked, language: Language) -> &'static str {
    in_language(
        language,
        match why {
            WhyUnranked::NoItems => &["không có nội dung nào để xét", "nothing that counts"],
            WhyUnranked::NothingDecided => &["chưa nội dung nào có kết luận", "nothing is decided yet"],
            WhyUnranked::NoData => &["chưa có số liệu", "no data"],
            WhyUnranked::NotValid => &["đơn vị không tồn tại vào ngày này", "the unit does not exist on the day"],
        },
    )
}

impl Place {
    /// Why the unit has this rank: its value with the arithmetic, who shares the rank, and the next better one, one
    /// sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let (name, unit) = (self.ranking.name.get(language), self.unit.name.get(language));
        let [rank, of] = [self.rank, self.of].map(|count| lines.count(count));
        let words = &["{0}: {1} xếp hạng {2}/{3}.", "{0}: {1} has rank {2} of {3}."];
        lines.say(lines.words(words, &[name, unit, &rank, &of]));
        if 0 < self.tied_with {
            let others = lines.counted(self.tied_with, "đơn vị khác", &["other unit", "other units"]);
            lines.say(lines.words(&["Cùng hạng với {0} có kết quả bằng nhau.", "Tied with {0}."], &[&others]));
        }
        let by = lines.words(
            &["Xếp theo {0}, {1}.", "By {0}, {1}."],
            &[self.by.label(language), among_in_words(self.among, language)],
        );
        lines.say(by);
        let above = self.next_better.as_ref().zip(self.result.exact());
        let above = above.and_then(|(next, own)| {
            let over = next.result.exact()?;
            let gap = points(&over.minus(&own).times_ten_to(2), &lines);
            Some((next, places_of_gap([&over, &own], &gap, &lines), gap))
        });
        let places = above.as_ref().map_or(ALONE, |(_, places, _)| *places);
        match &self.result {
            RankedValue::Share(share) => {
                let work = division(share, places, &lines);
                lines.say(lines.words(&["Kết quả: {0}.", "Result: {0}."], &[&work]));
            }
            RankedValue::Score(score) => say_score(score, places, &mut lines),
        }
        let words = match above {
            Some((next, places, gap)) => next_in_words(next, places, &gap, &lines),
            None => lines.words(&["Không đơn vị nào cao hơn.", "No unit is above it."], &[]),
        };
        lines.say(words);
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&self.reasons);
        lines.text()
    }
}

fn next_in_words(next: &NextBetter, places: u32, gap: &Figure, lines: &Lines) -> String {
    let value = value_in_short(&next.result, places, lines).unwrap_or_default();
    lines.words(
        &[
            "Liền trên: {0}, hạng {1}, {2}, cao hơn {3} điểm phần trăm.",
            "Next above: {0}, rank {1}, {2}, {3} percentage points more.",
        ],
        &[next.unit.name.get(lines.language), &next.rank.to_string(), &value, &lines.number(gap)],
    )
}

impl ShareChange {
    /// From what to what, in a sentence.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let lines = Lines::new(language);
        let shown = |value: &Option<RankedValue>, other: &Option<RankedValue>| {
            let other = other.as_ref().and_then(RankedValue::exact);
            let shown = value.as_ref().and_then(|value| value_beside(value, other.as_slice(), &lines));
            shown.unwrap_or_else(|| in_language(language, &["chưa có", "none"]).to_owned())
        };
        let by = self.by.label(language);
        let among = match self.among {
            Among::Own => "",
            Among::Subtree => in_language(language, &[" (cả các đơn vị trực thuộc)", " (with the units below it)"]),
        };
        let (before, after) = (shown(&self.before, &self.after), shown(&self.after, &self.before));
        format!("{}, {by}{among}: {before} → {after}.", self.unit.name.get(language))
    }
}

impl RankChange {
    /// From which rank to which, in a sentence.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let lines = Lines::new(language);
        let value = |standing: &Option<Standing>| standing.as_ref().and_then(|standing| standing.result.clone());
        let (was, is) = (value(&self.before), value(&self.after));
        let shown = |standing: &Option<Standing>, other: &Option<RankedValue>| {
            let Some(standing) = standing else {
                return in_language(language, &["không xếp", "not ranked"]).to_owned();
            };
            let other = other.as_ref().and_then(RankedValue::exact);
            let result = standing.result.as_ref().and_then(|value| value_beside(value, other.as_slice(), &lines));
            match (standing.rank, standing.unranked) {
                (Some(rank), _) => {
                    lines.words(&["hạng {0}, {1}", "rank {0}, {1}"], &[&rank.to_string(), &result.unwrap_or_default()])
                }
                (None, why) => {
                    let why = why.map(|why| why_unranked(why, language)).unwrap_or_default();
                    lines.words(&["chưa xếp hạng ({0})", "no rank ({0})"], &[why])
                }
            }
        };
        let (before, after) = (shown(&self.before, &is), shown(&self.after, &was));
        let name = self.ranking.name.get(language);
        format!("{name}, {}: {before} → {after}.", self.unit.name.get(language))
    }
}
