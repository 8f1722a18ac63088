//! Grades in words: why this one and not the next better one, with the numbers and the articles.

use super::phrase::Lines;
use crate::assessment::{
    CapResult, ConditionCheck, CriterionKind, CriterionValue, GradeCheck, GradeLimit, GradeReason, Grading, Holds,
    ItemRef, LimitedBy, Reason, RuleSetRef, RuleSource, UnitGrade,
};
use crate::number::{Figure, Ratio};
use crate::text::{Language, Text};

impl UnitGrade {
    /// The grade, the conditions of the next better grade and of its own, what limits it, and the norm; one sentence a
    /// line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        lines.say(self.what(&lines));
        let place = |grade: &Option<ItemRef>| {
            grade.as_ref().and_then(|grade| self.grades.iter().position(|check| check.id == grade.id))
        };
        // without a grade by the conditions all grades are looked at
        let (from, to) = match place(&self.grade_before_limits) {
            Some(own) => (own.saturating_sub(1), own.saturating_add(1)),
            None => (0, self.grades.len()),
        };
        for grade in self.grades.get(from..to).unwrap_or_default() {
            self.say_check(grade, &mut lines);
        }
        for limit in &self.limited_by {
            self.say_limit(limit, &mut lines);
        }
        for reason in &self.reasons {
            if let Some(words) = reason_in_words(reason, &lines) {
                lines.say(words);
            }
        }
        if self.criteria.iter().any(|criterion| criterion.under.is_some()) {
            lines.say(self.counted(&lines));
        }
        lines.say_rule_set(&self.rule_set);
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&illustrative(&self.reasons));
        lines.text()
    }

    fn what(&self, lines: &Lines) -> String {
        let language = lines.language;
        let (unit, grading) = (self.unit.name.get(language), self.grading.name.get(language));
        let day = lines.day(self.looked_at);
        let Some(grade) = &self.grade else {
            return lines.words(
                &["{0}: chưa xếp loại ({1}, xét ngày {2}).", "{0}: not graded ({1}, as of {2})."],
                &[unit, grading, &day],
            );
        };
        let words = if self.provisional {
            &["{0}: {1}, tạm tính ({2}, xét ngày {3}).", "{0}: {1}, provisional ({2}, as of {3})."]
        } else {
            &["{0}: {1} ({2}, xét ngày {3}).", "{0}: {1} ({2}, as of {3})."]
        };
        lines.words(words, &[unit, grade.name.get(language), grading, &day])
    }

    /// Beside its grade, or that it has none: whether it is provisional, which grade it would have by the conditions
    /// alone and what took that, what is not certain, and why there is none.
    pub(crate) fn note(&self, lines: &Lines) -> String {
        let language = lines.language;
        let named = |words: &[&str; 2], name: &Text| lines.words(words, &[name.get(language)]);
        let mut phrases = Vec::new();
        if self.provisional {
            phrases.push(lines.words(&["tạm tính", "provisional"], &[]));
        }
        if let Some(before) = self.grade_before_limits.as_ref().filter(|_| !self.limited_by.is_empty()) {
            phrases.push(named(&["đạt mức “{0}” theo tiêu chí", "“{0}” by the criteria"], &before.name));
        }
        for limit in &self.limited_by {
            let (words, name) = match limit {
                LimitedBy::Policy { policy, .. } => {
                    (&["hạn chế theo chính sách “{0}”", "limited under the policy “{0}”"], &policy.name)
                }
                LimitedBy::Cap { grade, to_decide: false, .. } => {
                    (&["vượt tỷ lệ khống chế mức “{0}”", "beyond the cap on “{0}”"], &grade.name)
                }
                // said among the reasons
                LimitedBy::Cap { to_decide: true, .. } => continue,
            };
            phrases.push(named(words, name));
        }
        let mut sentences = Vec::new();
        for reason in &self.reasons {
            match reason {
                GradeReason::CapNotSettled { grade, missing } => phrases.push(lines.words(
                    &[
                        "chưa chắc do tỷ lệ khống chế mức “{0}”: {1} còn thiếu điểm hoặc số liệu",
                        "not certain by the cap on “{0}”: {1} scores or figures",
                    ],
                    &[grade.name.get(language), &lines.counted(*missing, "đơn vị", &["lacks", "lack"])],
                )),
                // that it is provisional is said
                GradeReason::BeforeTheDay { .. } | GradeReason::NotSettled { .. } => {}
                GradeReason::NotInForce { .. }
                | GradeReason::NotStarted { .. }
                | GradeReason::ScoreMissing { .. }
                | GradeReason::NoItems {}
                | GradeReason::FiguresMissing { .. }
                | GradeReason::NoGradeHolds {}
                | GradeReason::NoGradeLeft {}
                | GradeReason::ToBeDecided { .. }
                | GradeReason::Illustrative { .. } => sentences.extend(reason_in_words(reason, lines)),
            }
        }
        let (phrases, sentences) = (phrases.join("; "), sentences.join(" "));
        let between = if phrases.is_empty() || sentences.is_empty() { "" } else { ". " };
        format!("{phrases}{between}{sentences}")
    }

    /// "Mức “hoàn thành xuất sắc nhiệm vụ” (Điều 11 khoản 1): không đạt.", then each condition.
    fn say_check(&self, grade: &GradeCheck, lines: &mut Lines) {
        let article = grade.article.as_ref().map(|article| format!(" ({})", article.get(lines.language)));
        let name = grade.name.get(lines.language);
        let holds = holds_in_words(grade.holds, lines);
        let words = &["Mức “{0}”{1}: {2}.", "Grade “{0}”{1}: {2}."];
        lines.say(lines.words(words, &[name, &article.unwrap_or_default(), holds]));
        for condition in &grade.conditions {
            lines.say(format!("– {}.", self.condition(condition, lines)));
        }
    }

    fn condition(&self, condition: &ConditionCheck, lines: &Lines) -> String {
        let Some(criterion) = self.criteria.iter().find(|criterion| criterion.id == condition.criterion) else {
            return String::new();
        };
        let name = with_article(&criterion.name, criterion.article.as_ref(), lines);
        let holds = holds_in_words(condition.holds, lines);
        if let Some(met) = condition.met {
            let given = match criterion.met {
                Some(true) => lines.words(&["có", "yes"], &[]),
                Some(false) => lines.words(&["không", "no"], &[]),
                None => lines.words(&["chưa có kết quả", "not recorded"], &[]),
            };
            let wanted = lines.words(if met { &["có", "yes"] } else { &["không", "no"] }, &[]);
            return lines
                .words(&["{0}: {1}, yêu cầu {2}: {3}", "{0}: {1}, asked {2}: {3}"], &[&name, &given, &wanted, holds]);
        }
        let bounds = bounds_of(condition);
        let value = criterion.in_words(&bounds, lines);
        let wanted = wanted_in_words(condition, criterion, lines);
        lines.words(&["{0}: {1}, yêu cầu {2}: {3}", "{0}: {1}, asked {2}: {3}"], &[&name, &value, &wanted, holds])
    }

    fn say_limit(&self, limit: &LimitedBy, lines: &mut Lines) {
        let language = lines.language;
        match limit {
            LimitedBy::Policy { policy, excluded_from, at_most, because, shares, document } => {
                let limit =
                    GradeLimit { excluded_from: excluded_from.clone(), at_most: at_most.clone(), grading: None };
                let words = &["Hạn chế: {0} theo chính sách “{1}”.", "Limit: {0} under the policy “{1}”."];
                let line = lines.words(words, &[&limit.in_words(lines), policy.name.get(language)]);
                lines.say(line);
                for cause in because {
                    lines.say(cause.in_words(lines));
                }
                for share in shares {
                    lines.say(share.in_words(lines));
                }
                lines.say_document(document.as_ref());
            }
            LimitedBy::Cap { grade, allowed, qualified, to_decide } => {
                // who is to decide is said among the reasons
                if !to_decide {
                    let words = &[
                        "Vượt tỷ lệ khống chế mức “{0}”: {2}, được tối đa {1}.",
                        "Beyond the cap on grade “{0}”: {2}, at most {1} may have it.",
                    ];
                    lines.say(lines.words(
                        words,
                        &[grade.name.get(language), &lines.count(*allowed), &who_qualify(*qualified, lines)],
                    ));
                }
            }
        }
    }

    /// What shares are counted of.
    fn counted(&self, lines: &Lines) -> String {
        let items = &self.items;
        let counts = [items.all, items.done, items.on_time, items.late, items.exceeded];
        let [all, done, on_time, late, exceeded] = counts.map(|count| lines.count(count));
        let outside = [items.unknown, items.pending, items.waived].map(|count| lines.count(count));
        let [unknown, pending, waived] = outside.each_ref().map(String::as_str);
        let early = match self.counts.early_is_exceeded {
            true => lines.words(&[" (kể cả hoàn thành trước hạn)", " (what was done early included)"], &[]),
            false => String::new(),
        };
        let words = &[
            "Được tính {0} chỉ tiêu, nhiệm vụ, kỳ báo cáo: hoàn thành {1}, đúng hạn {2}, không bảo đảm tiến độ {3}, vượt mức {4}{8}, thiếu số liệu {5}; chưa có kết quả cuối cùng {6}, được miễn {7} (không tính).",
            "Indicators, tasks and reports that count: {0}; {1} done, {2} on time, {3} not on schedule, {4} exceeded{8}, {5} without a figure; {6} not final yet, {7} waived (outside).",
        ];
        lines.words(words, &[&all, &done, &on_time, &late, &exceeded, unknown, pending, waived, &early])
    }
}

impl Grading {
    /// How many units got which grade, the arithmetic of each cap, and whom policies limit; one sentence a line.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        let (looked_at, name) = (lines.day(self.looked_at), self.name.get(language));
        let graded = self.units.iter().filter(|unit| unit.grade.is_some()).count();
        let words = &["{0}, xét ngày {1}: {2}/{3} được xếp loại.", "{0}, as of {1}: {2} of {3} graded."];
        let [graded, all] = [graded, self.units.len()].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        let all = lines.counted(all, "đơn vị", &["unit", "units"]);
        lines.say(lines.words(words, &[name, &looked_at, &lines.count(graded), &all]));
        let provisional = self.units.iter().filter(|unit| unit.grade.is_some() && unit.provisional).count();
        if 0 < provisional {
            let words = &["Trong đó tạm tính: {0}.", "Provisional among these: {0}."];
            lines.say(lines.words(words, &[&lines.count(u32::try_from(provisional).unwrap_or(u32::MAX))]));
        }
        let grades = self.units.first().map(|unit| unit.grades.as_slice()).unwrap_or_default();
        for grade in grades {
            let has = |unit: &&UnitGrade| unit.grade.as_ref().is_some_and(|own| own.id == grade.id);
            let count = self.units.iter().filter(has).count();
            if 0 < count {
                lines.say(lines.words(
                    &["“{0}”: {1}.", "“{0}”: {1}."],
                    &[grade.name.get(language), &lines.count(i64::try_from(count).unwrap_or(i64::MAX))],
                ));
            }
        }
        for cap in &self.caps {
            lines.say(cap.in_words(&lines));
        }
        self.say_policies(&mut lines);
        lines.say_rule_set(&self.rule_set);
        lines.say_document(self.document.as_ref());
        lines.text()
    }

    /// "Chính sách “…” hạn chế 2 đơn vị: …; …."
    fn say_policies(&self, lines: &mut Lines) {
        let mut limited: Vec<(&ItemRef, Vec<&str>)> = Vec::new();
        for unit in &self.units {
            for limit in &unit.limited_by {
                let LimitedBy::Policy { policy, .. } = limit else { continue };
                let name = unit.unit.name.get(lines.language);
                match limited.iter_mut().find(|(known, _)| *known == policy) {
                    // one policy may limit a unit for several items
                    Some((_, names)) if names.last() == Some(&name) => {}
                    Some((_, names)) => names.push(name),
                    None => limited.push((policy, vec![name])),
                }
            }
        }
        for (policy, names) in limited {
            let count = lines.count(i64::try_from(names.len()).unwrap_or(i64::MAX));
            let words = &["Chính sách “{0}” hạn chế {1} đơn vị: {2}.", "The policy “{0}” limits {1}: {2}."];
            lines.say(lines.words(words, &[policy.name.get(lines.language), &count, &names.join("; ")]));
        }
    }
}

impl CapResult {
    /// "Mức “…” không quá 20% số đơn vị “…”: 20% × 6 = 1,2, tối đa 1; 2 đơn vị đủ điều kiện."
    fn in_words(&self, lines: &Lines) -> String {
        let language = lines.language;
        let names: Vec<String> = self.of.iter().map(|grade| format!("“{}”", grade.name.get(language))).collect();
        let share = self.at_most.ratio().unwrap_or(Ratio::whole(0));
        let product = share.times(&Ratio::whole(i64::from(self.counted)));
        let numbers = [self.counted, self.allowed, self.to_decide].map(|count| lines.count(count));
        let [counted, allowed, to_decide] = numbers.each_ref().map(String::as_str);
        // no article of the norm, but of who grades
        let by_office =
            self.of_grading.then(|| lines.words(&["do cơ quan xếp loại quy định", "set by who grades"], &[]));
        let article: Vec<&str> =
            self.article.iter().map(|article| article.get(language)).chain(by_office.as_deref()).collect();
        let article = if article.is_empty() { String::new() } else { format!(" ({})", article.join(", ")) };
        let keep = match 0 < self.kept && self.kept == self.qualified {
            true if self.kept == 1 => lines.words(&[", được mức này", " and has it"], &[]),
            true => lines.words(&[", đều được mức này", " and have it"], &[]),
            false => String::new(),
        };
        let mut line = lines.words(
            &[
                "Mức “{0}” không quá {1} số đơn vị được xếp loại {2}{3}: {1} × {4} = {5}, tối đa {6}; {7}{8}.",
                "Grade “{0}” for at most {1} of the units graded {2}{3}: {1} × {4} = {5}, at most {6}; {7}{8}.",
            ],
            &[
                self.grade.name.get(language),
                &lines.percent(&share),
                &names.join(", "),
                &article,
                counted,
                &lines.number(&product.whole_or_derived()),
                allowed,
                &who_qualify(self.qualified, lines),
                &keep,
            ],
        );
        // those who fall count no more, or less: what is left of the product may be more than may have it
        let more = self.allowed.saturating_add(1);
        if let Some(counted) = self.counted_with_one_more.filter(|_| Ratio::whole(i64::from(more)) <= product) {
            let product = share.times(&Ratio::whole(i64::from(counted)));
            // another cap may have let more units into the grades of which the share is taken
            let words = if product < Ratio::whole(i64::from(more)) {
                &[
                    " Nếu {0} đơn vị giữ mức này thì số được tính là {1}: {2} × {1} = {3}, chưa đủ {0}.",
                    " With {0} at this grade {1} would count: {2} × {1} = {3}, less than {0}.",
                ]
            } else {
                &[
                    " Theo kết quả cuối cùng thì tỷ lệ đủ cho {0} đơn vị ({2} × {1} = {3}), nhưng đơn vị đã xuống mức dưới không được xét lại.",
                    " On the final grades the share would do for {0} ({2} × {1} = {3}), but who has fallen does not rise again.",
                ]
            };
            let product = lines.number(&product.whole_or_derived());
            line.push_str(
                &lines.words(words, &[&lines.count(more), &lines.count(counted), &lines.percent(&share), &product]),
            );
        }
        if let Some(by) = &self.by {
            line.push_str(&lines.words(&[" Thứ tự theo: {0}.", " In the order of: {0}."], &[by.name.get(language)]));
        }
        if 0 < self.to_decide {
            line.push_str(&lines.words(
                &[
                    " {0} đơn vị ngang nhau hoặc chưa có thứ tự: chờ quyết định.",
                    " {0} are level or in no order: to be decided.",
                ],
                &[to_decide],
            ));
        }
        line
    }
}

impl CriterionValue {
    /// "8/10 = 80%", "85 điểm": beside thresholds that it does not look like when it is not one of them.
    fn in_words(&self, bounds: &[Ratio], lines: &Lines) -> String {
        let unknown = || lines.words(&["chưa có", "not known"], &[]);
        match self.by {
            CriterionKind::Points => match &self.value {
                Some(points) => lines.words(&["{0} điểm", "{0} points"], &[&lines.number(points)]),
                None => unknown(),
            },
            CriterionKind::WeightedSum => match self.sum() {
                Some(sum) => {
                    let shown = lines.number(&lines.beside(&sum, bounds));
                    lines.words(&["{0} điểm ({1})", "{0} points ({1})"], &[&shown, &self.addition(lines)])
                }
                None => unknown(),
            },
            CriterionKind::DoneShare
            | CriterionKind::OnTimeShare
            | CriterionKind::LateShare
            | CriterionKind::ExceededShare => {
                let (over, under) = (self.over.unwrap_or(0), self.under.unwrap_or(0));
                let share = |over: u32| Ratio::whole(i64::from(over)).divided_by(&Ratio::whole(i64::from(under)));
                let more = self.unknown.unwrap_or(0);
                match (share(over), share(over.saturating_add(more))) {
                    (Some(least), Some(_)) if more == 0 => {
                        format!(
                            "{}/{} = {}",
                            lines.count(over),
                            lines.count(under),
                            lines.percent_beside(&least, bounds)
                        )
                    }
                    (Some(least), Some(most)) => lines.words(
                        &["từ {0} đến {1} (thiếu số liệu {2})", "from {0} to {1} ({2} without a figure)"],
                        &[
                            &lines.percent_beside(&least, bounds),
                            &lines.percent_beside(&most, bounds),
                            &lines.count(more),
                        ],
                    ),
                    (_, _) => lines.words(&["không có mục nào để tính", "nothing to count"], &[]),
                }
            }
            CriterionKind::Fact => String::new(),
        }
    }

    /// The exact sum, worked out again from the points.
    fn sum(&self) -> Option<Ratio> {
        let part = |points: &Option<Figure>, max: &Figure, weight: &Figure| {
            Some(points.as_ref()?.ratio()?.divided_by(&max.ratio()?)?.times(&weight.ratio()?))
        };
        let zero = Some(Ratio::whole(0));
        self.parts.iter().fold(zero, |sum, p| Some(sum?.plus(&part(&p.points, &p.max, &p.weight)?)))
    }

    /// "16/18 × 18 + …"
    fn addition(&self, lines: &Lines) -> String {
        let part = |points: &Option<Figure>, max: &Figure, weight: &Figure| {
            let points = points.as_ref().map(|points| lines.number(points)).unwrap_or_default();
            format!("{points}/{} × {}", lines.number(max), lines.number(weight))
        };
        let parts: Vec<String> = self.parts.iter().map(|p| part(&p.points, &p.max, &p.weight)).collect();
        parts.join(" + ")
    }
}

impl GradeLimit {
    /// "không được xếp loại “…”", "xếp loại không quá “…”".
    pub(super) fn in_words(&self, lines: &Lines) -> String {
        let language = lines.language;
        let mut parts = Vec::new();
        if !self.excluded_from.is_empty() {
            let names: Vec<String> =
                self.excluded_from.iter().map(|grade| format!("“{}”", grade.name.get(language))).collect();
            let words = &["không được xếp loại {0}", "excluded from grade {0}"];
            parts.push(lines.words(words, &[&names.join(", ")]));
        }
        if let Some(best) = &self.at_most {
            let words = &["xếp loại không quá mức “{0}”", "graded no better than “{0}”"];
            parts.push(lines.words(words, &[best.name.get(language)]));
        }
        let grading = self.grading.as_ref().map(|grading| format!(" ({})", grading.name.get(language)));
        format!("{}{}", parts.join(", "), grading.unwrap_or_default())
    }
}

impl Lines {
    fn say_rule_set(&mut self, rule_set: &RuleSetRef) {
        let mut line = self.words(&["Bộ tiêu chí: {0}", "Rule set: {0}"], &[rule_set.name.get(self.language)]);
        let days = [rule_set.valid_from, rule_set.valid_to].map(|day| day.map(|day| self.day(day)));
        let words = match &days {
            [Some(_), Some(_)] => Some(&[", hiệu lực từ {0} đến {1}", ", in force from {0} to {1}"]),
            [Some(_), None] => Some(&[", hiệu lực từ {0}", ", in force from {0}"]),
            [None, Some(_)] => Some(&[", hiệu lực đến {1}", ", in force to {1}"]),
            [None, None] => None,
        };
        if let Some(words) = words {
            let [from, to] = days.each_ref().map(|day| day.as_deref().unwrap_or_default());
            line.push_str(&self.words(words, &[from, to]));
        }
        line.push('.');
        self.say(line);
        self.say_document(rule_set.document.as_ref());
        if rule_set.source == RuleSource::Secondary {
            self.say(self.words(
                &[
                    "Nội dung tiêu chí lấy từ nguồn thứ cấp dẫn lại văn bản, chưa đối chiếu bản gốc.",
                    "The criteria were read in secondary sources that quote the norm, not in the norm itself.",
                ],
                &[],
            ));
        }
    }
}

fn holds_in_words(holds: Holds, lines: &Lines) -> &'static str {
    let words = match holds {
        Holds::Met => &["đạt", "met"],
        Holds::NotMet => &["không đạt", "not met"],
        Holds::Unknown => &["chưa xác định", "not known"],
    };
    crate::text::in_language(lines.language, words)
}

fn with_article(name: &Text, article: Option<&Text>, lines: &Lines) -> String {
    let name = name.get(lines.language);
    match article {
        Some(article) => format!("{name} ({})", article.get(lines.language)),
        None => name.to_owned(),
    }
}

fn bounds_of(condition: &ConditionCheck) -> Vec<Ratio> {
    let bounds = [&condition.at_least, &condition.above, &condition.at_most, &condition.below];
    bounds.into_iter().flatten().filter_map(Figure::ratio).collect()
}

/// "từ 70 trở lên, dưới 90"
fn wanted_in_words(condition: &ConditionCheck, criterion: &CriterionValue, lines: &Lines) -> String {
    let shown = |bound: &Figure| match bound.ratio().filter(|_| criterion.under.is_some()) {
        Some(share) => lines.percent(&share),
        None => lines.number(bound),
    };
    // the whole of a share, or all the points, is not "at least"
    let all = criterion.max.as_ref().and_then(Figure::ratio).unwrap_or_else(|| Ratio::whole(1));
    if let Some(bound) = condition.at_least.as_ref().filter(|bound| bound.ratio().as_ref() == Some(&all)) {
        return shown(bound);
    }
    lines.bounds([&condition.at_least, &condition.above, &condition.at_most, &condition.below], shown)
}

fn reason_in_words(reason: &GradeReason, lines: &Lines) -> Option<String> {
    let language = lines.language;
    Some(match reason {
        GradeReason::NotInForce { from, to } => {
            let days = [from, to].map(|day| day.map_or_else(|| "…".to_owned(), |day| lines.day(day)));
            let [from, to] = days.each_ref().map(String::as_str);
            lines.words(
                &[
                    "Chưa xếp loại vì bộ tiêu chí không có hiệu lực ngày này (hiệu lực {0} – {1}).",
                    "Not graded: the rule set is not in force on this day (in force {0} – {1}).",
                ],
                &[from, to],
            )
        }
        GradeReason::NotStarted { from } => {
            lines.words(&["Kỳ xếp loại bắt đầu ngày {0}.", "The period graded begins on {0}."], &[&lines.day(*from)])
        }
        GradeReason::ScoreMissing { criteria } => {
            let names: Vec<&str> = criteria.iter().map(|criterion| criterion.name.get(language)).collect();
            lines.words(&["Còn thiếu kết quả chấm: {0}.", "Scores are missing: {0}."], &[&names.join("; ")])
        }
        GradeReason::NoItems {} => lines.words(
            &[
                "Chưa có chỉ tiêu, nhiệm vụ nào để tính tỷ lệ.",
                "There are no items yet that a share could be counted of.",
            ],
            &[],
        ),
        GradeReason::FiguresMissing { count } => lines.words(
            &[
                "Chưa kết luận được vì {0} thiếu số liệu chốt.",
                "It cannot be said while {0} final figure.",
            ],
            &[&lines.counted(*count, "chỉ tiêu", &["indicator lacks its", "indicators lack their"])],
        ),
        GradeReason::NoGradeHolds {} => lines.words(
            &[
                "Không đủ điều kiện của mức nào mà bộ tiêu chí nêu; bộ tiêu chí không nói xếp loại gì.",
                "The conditions of no grade hold; the rule set does not say what follows.",
            ],
            &[],
        ),
        GradeReason::NoGradeLeft {} => {
            lines.words(&["Không còn mức nào thấp hơn để xếp.", "There is no lower grade left."], &[])
        }
        GradeReason::ToBeDecided { grade, allowed, left, among } => {
            let counts = [allowed, left, among].map(|count| lines.count(*count));
            let [allowed, left, among] = counts.each_ref().map(String::as_str);
            lines.words(
                &[
                    "Vượt tỷ lệ khống chế mức “{0}” (tối đa {1}), chờ quyết định: chọn {2} trong {3} đơn vị ngang nhau hoặc chưa có thứ tự.",
                    "Beyond the cap on grade “{0}” (at most {1}), to be decided: {2} of {3} units that are level or in no order.",
                ],
                &[grade.name.get(language), allowed, left, among],
            )
        }
        GradeReason::CapNotSettled { grade, missing } => lines.words(
            &[
                "Chưa chắc: {1} đơn vị còn thiếu điểm hoặc số liệu có thể làm thay đổi tỷ lệ khống chế mức “{0}”.",
                "Not certain: units that lack scores or figures ({1}) may still change who is within the cap on grade “{0}”.",
            ],
            &[grade.name.get(language), &lines.count(*missing)],
        ),
        GradeReason::BeforeTheDay { on } => lines.words(
            &["Ngày xếp loại là {0}: đây là kết quả tạm tính.", "The day graded is {0}: this is how it stands so far."],
            &[&lines.day(*on)],
        ),
        GradeReason::NotSettled { count } => lines.words(
            &["{0} trong kỳ chưa có kết quả cuối cùng.", "{0} not settled yet."],
            &[&lines.counted(*count, "mục", &["item of the period is", "items of the period are"])],
        ),
        GradeReason::Illustrative { .. } => return None,
    })
}

/// How many units qualify: one qualifies, two qualify.
fn who_qualify(count: u32, lines: &Lines) -> String {
    lines.counted(count, "đơn vị đủ điều kiện", &["qualifies", "qualify"])
}

fn illustrative(reasons: &[GradeReason]) -> Vec<Reason> {
    let parts = reasons.iter().filter_map(|reason| match reason {
        GradeReason::Illustrative { parts } => Some(Reason::Illustrative { parts: parts.clone() }),
        GradeReason::NotInForce { .. }
        | GradeReason::NotStarted { .. }
        | GradeReason::ScoreMissing { .. }
        | GradeReason::NoItems {}
        | GradeReason::FiguresMissing { .. }
        | GradeReason::NoGradeHolds {}
        | GradeReason::NoGradeLeft {}
        | GradeReason::ToBeDecided { .. }
        | GradeReason::CapNotSettled { .. }
        | GradeReason::BeforeTheDay { .. }
        | GradeReason::NotSettled { .. } => None,
    });
    parts.collect()
}
