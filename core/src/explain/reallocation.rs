//! A proposal to move capital in words: what moves, by which rule, and of each project the arithmetic.

use super::phrase::{Lines, quantity};
use crate::assessment::{
    CapitalForecast, CapitalMove, CapitalReason, CapitalRole, CapitalSource, ItemRef, NothingToMove, ProjectCapital,
    ReallocationProposal,
};
use crate::number::{Figure, Ratio, Rounding};
use crate::text::{Language, in_language};
use chrono::NaiveDate;

impl ReallocationProposal {
    /// What is to be moved and why, by source of capital, with what each project will leave unspent or needs, one sentence
    /// a line.
    ///
    /// ```
    /// use tiendo::{Language, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let assessment = plan.assess(&records, parse_as_of("2023-10-31")?);
    /// let words: Vec<String> = assessment.reallocations.iter().map(|p| p.explain(Language::En)).collect();
    /// assert!(words.iter().any(|words| words.contains("This is a proposal")));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        lines.say(self.what(&lines));
        lines.say(lines.words(
            &[
                "Đây là đề xuất: điều chỉnh kế hoạch vốn do cấp có thẩm quyền quyết định.",
                "This is a proposal: the authority in charge of the capital plan decides.",
            ],
            &[],
        ));
        lines.say(lines.words(
            &[
                "Cách tính: dự án không giải ngân hết vốn đến hết ngày {0} giảm nhiều nhất phần còn dư, tỷ lệ giải ngân \
                 thấp nhất giảm trước; dự án sẽ giải ngân hết vốn được bổ sung nhiều nhất bằng nhu cầu, tỷ lệ giải ngân \
                 cao nhất được trước; tỷ lệ bằng nhau thì số tiền lớn hơn trước, rồi theo thứ tự trong kế hoạch; vốn không \
                 chuyển sang nguồn khác.",
                "The rule: a project that will not spend all by {0} gives at most what it will leave, the smallest share \
                 disbursed first; one that will spend all takes at most what it asked for, the largest share disbursed \
                 first; of equal shares the larger amount first, then the plan's order; capital stays within its source.",
            ],
            &[&lines.day(self.closes_on)],
        ));
        for source in &self.capital_sources {
            self.say_source(source, &mut lines);
        }
        lines.say_parties(&self.responsible, &self.supporting);
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&self.reasons);
        lines.text()
    }

    fn what(&self, lines: &Lines) -> String {
        let (name, day) = (self.name.get(lines.language), lines.day(self.as_of));
        match self.nothing_to_move {
            Some(nothing) => lines.words(
                &[
                    "{0}: tính đến ngày {1} không có vốn để chuyển, vì {2}.",
                    "{0}: as of {1} there is nothing to move: {2}.",
                ],
                &[name, &day, &self.nothing(nothing, lines)],
            ),
            None => lines.words(
                &["{0}: tính đến ngày {1} đề xuất chuyển {2}.", "{0}: as of {1} moving {2} is proposed."],
                &[name, &day, &self.money(&self.moved, lines)],
            ),
        }
    }

    fn nothing(&self, nothing: NothingToMove, lines: &Lines) -> String {
        let words = match nothing {
            NothingToMove::Closed => &["đã hết thời gian giải ngân (ngày {0})", "the closing day {0} is past"],
            NothingToMove::NoFigures => {
                &["chưa dự án nào có số liệu dùng được", "no project has figures that can be used"]
            }
            // one without figures, or with a remainder that rounds down to nothing, may leave some all the same
            NothingToMove::NobodyLeaves => &[
                "không dự án nào có số liệu còn phần dư để chuyển",
                "no project with figures leaves anything that can be moved",
            ],
            NothingToMove::NobodyTakes => &[
                "không dự án nào sẽ giải ngân hết vốn mà cần thêm",
                "no project that will spend all of its own asks for more",
            ],
            NothingToMove::NeitherLeavesNorTakes => &[
                "không dự án nào có số liệu còn phần dư để chuyển, cũng không dự án nào sẽ giải ngân hết vốn mà cần thêm",
                "no project with figures leaves anything that can be moved, and none that will spend all of its own asks \
                 for more",
            ],
            NothingToMove::NotAcrossSources => &[
                "dự án còn dư vốn và dự án có nhu cầu bổ sung không cùng nguồn vốn",
                "who will leave some and who needs more have different sources of capital",
            ],
            NothingToMove::BySource => {
                &["lý do của từng nguồn vốn nêu dưới đây", "each source has its own reason, below"]
            }
        };
        lines.words(words, &[&lines.day(self.closes_on)])
    }

    /// An amount with its unit of measure.
    fn money(&self, amount: &Figure, lines: &Lines) -> String {
        quantity(&lines.number(amount), self.uom.get(lines.language))
    }

    fn say_source(&self, source: &CapitalSource, lines: &mut Lines) {
        let (name, capital) = (source.name.get(lines.language), self.money(&source.capital, lines));
        if let Some(nothing) = source.nothing_to_move {
            lines.say(lines.words(
                &[
                    "Nguồn vốn {0}, kế hoạch {1}: không chuyển, vì {2}.",
                    "Source of capital {0}, {1} in all: nothing moves, since {2}.",
                ],
                &[name, &capital, &self.nothing(nothing, lines)],
            ));
        } else {
            lines.say(lines.words(
                &[
                    "Nguồn vốn {0}: giảm {2}, bổ sung {2}, kế hoạch vẫn là {1}.",
                    "Source of capital {0}: {2} given, {2} taken, {1} in all as before.",
                ],
                &[name, &capital, &lines.number(&source.moved)],
            ));
        }
        for one in &source.moves {
            lines.say(self.move_in_words(one, source, lines));
        }
        for project in &source.projects {
            lines.say(self.project_in_words(project, lines));
        }
        let left: &[&str; 2] = match source.nothing_to_move {
            Some(NothingToMove::Closed) => {
                &["Vốn còn dư, không chuyển được nữa: {0}.", "Left, and cannot be moved any more: {0}."]
            }
            _ => &["Số dư còn có thể chuyển mà không chuyển: {0}.", "Left, could be moved and is not: {0}."],
        };
        let rest: [(&Figure, &[&str; 2]); 2] = [
            (&source.unmet_need, &["Nhu cầu bổ sung chưa được đáp ứng: {0}.", "Need that is not met: {0}."]),
            (&source.left_unspent, left),
        ];
        for (amount, words) in rest {
            if is_positive(amount) {
                lines.say(lines.words(words, &[&self.money(amount, lines)]));
            }
        }
    }

    /// How much, who with which share disbursed, and why no more.
    fn move_in_words(&self, one: &CapitalMove, source: &CapitalSource, lines: &Lines) -> String {
        let named = |of: &ItemRef| {
            let project = source.projects.iter().find(|project| project.id == of.id);
            let share = project.and_then(share).map(|share| lines.percent_of_all(&share)).unwrap_or_default();
            lines.words(&["{0} (giải ngân {1})", "{0} ({1} disbursed)"], &[of.name.get(lines.language), &share])
        };
        lines.words(
            &[
                "Chuyển {2} từ {0} sang {1}, là số nhỏ hơn trong hai số: {3} còn dư, {4} còn thiếu.",
                "{2} from {0} to {1}: the smaller of {3} still to give and {4} still asked for.",
            ],
            &[
                &named(&one.from),
                &named(&one.to),
                &self.money(&one.amount, lines),
                &lines.number(&one.to_give),
                &lines.number(&one.asked),
            ],
        )
    }

    /// Capital, what was disbursed, what that leads to, and what the project does.
    fn project_in_words(&self, project: &ProjectCapital, lines: &Lines) -> String {
        let mut parts = vec![lines.words(
            &["{0}: vốn {1}", "{0}: capital {1}"],
            &[project.name.get(lines.language), &lines.number(&project.capital)],
        )];
        parts.extend(disbursed(project, lines));
        parts.extend(self.ahead(project, lines));
        parts.extend(asks_all_the_same(project, lines));
        parts.push(does(project, self.closes_on, lines));
        format!("{}.", parts.join("; "))
    }

    /// What will have been disbursed by the closing day, and what that leaves.
    fn ahead(&self, project: &ProjectCapital, lines: &Lines) -> Option<String> {
        let [capital, disbursed] =
            [Some(&project.capital), project.disbursed.as_ref()].map(|f| f.and_then(Figure::ratio));
        let (capital, disbursed, days, method) = (capital?, disbursed?, project.days?, project.method?);
        // of no capital there is nothing to be spent
        let unspent = project.unspent.as_ref().filter(|_| capital.is_positive())?.ratio()?;
        let floor = |left: &Ratio| left.rounded_as(self.digits, Rounding::Truncate).ratio();
        let rate = disbursed.times(&Ratio::whole(days.all)).divided_by(&Ratio::whole(days.gone))?;
        // with as many places as it takes for the rest to come out, and not to look like the capital
        let comes_out = |places: u32| {
            let shown = rate.rounded_as(places, Rounding::HalfUp).ratio();
            shown.is_some_and(|shown| {
                (shown == capital) == (rate == capital)
                    && (method == CapitalForecast::Declared
                        || capital <= rate
                        || floor(&capital.minus(&shown)).as_ref() == Some(&unspent))
            })
        };
        let shown = rate.rounded_as(lines.enough(&comes_out), Rounding::HalfUp);
        let sign = if shown.ratio().as_ref() == Some(&rate) { "=" } else { "≈" };
        let (closes_on, number) = (lines.day(self.closes_on), |figure: &Figure| lines.number(figure));
        let so_far = number(project.disbursed.as_ref()?);
        let (all, gone) = (lines.count(days.all), lines.count(days.gone));
        let (foreseen, words) = match method {
            CapitalForecast::RunRate => {
                let words = lines.words(
                    &[
                        "theo tốc độ ấy đến hết ngày {0} được {1} × {2} / {3} {5} {4}",
                        "at that rate {1} × {2} / {3} {5} {4} by {0}",
                    ],
                    &[&closes_on, &so_far, &all, &gone, &number(&shown), sign],
                );
                (shown.ratio()?, words)
            }
            CapitalForecast::Declared => {
                let declared = project.forecast.as_ref()?;
                let words = lines.words(
                    &[
                        "dự án dự báo đến hết ngày {0} giải ngân {1} (theo tốc độ ấy là {2} × {3} / {4} {6} {5})",
                        "declared to come to {1} by {0} (at that rate {2} × {3} / {4} {6} {5})",
                    ],
                    &[&closes_on, &number(declared), &so_far, &all, &gone, &number(&shown), sign],
                );
                (declared.ratio()?, words)
            }
        };
        if capital <= foreseen {
            let all = in_language(lines.language, &["tức là hết vốn", "that is all of it"]);
            return Some(format!("{words}, {all}"));
        }
        let left = capital.minus(&foreseen);
        let mut out = lines.words(
            &["{0}, còn dư {1} − {2} = {3}", "{0}, leaving {1} − {2} = {3}"],
            &[
                &words,
                &number(&project.capital),
                &number(&foreseen.whole_or_derived()),
                &number(&left.whole_or_derived()),
            ],
        );
        if left != unspent {
            let rounded = number(project.unspent.as_ref()?);
            out.push_str(&lines.words(&[", làm tròn xuống {0}", ", rounded down to {0}"], &[&rounded]));
        }
        Some(out)
    }
}

fn is_positive(amount: &Figure) -> bool {
    amount.ratio().is_some_and(|amount| amount.is_positive())
}

fn disbursed(project: &ProjectCapital, lines: &Lines) -> Option<String> {
    let (on, disbursed) = (project.observed_on?, project.disbursed.as_ref()?);
    let said = lines
        .words(&["đến ngày {0} giải ngân {1}", "{1} disbursed by {0}"], &[&lines.day(on), &lines.number(disbursed)]);
    Some(match share(project) {
        Some(share) => format!("{said} ({})", lines.percent_of_all(&share)),
        None => said,
    })
}

/// disbursed / capital, worked out again, so that it is rounded once. Figures about another capital have none.
fn share(project: &ProjectCapital) -> Option<Ratio> {
    project.share.as_ref()?;
    project.disbursed.as_ref()?.ratio()?.divided_by(&project.capital.ratio()?)
}

/// A need that is not looked at, as while capital will be left.
fn asks_all_the_same(project: &ProjectCapital, lines: &Lines) -> Option<String> {
    let words = match project.because {
        CapitalReason::LeavesUnspent
        | CapitalReason::LeavesTooLittle
        | CapitalReason::NobodyTakes
        | CapitalReason::NeedIsMet => &[
            "nhu cầu bổ sung {0} không được xét vì còn dư vốn",
            "the {0} it asks for are not looked at while it leaves capital",
        ],
        CapitalReason::NoCapital | CapitalReason::Closed => &["có nhu cầu bổ sung {0}", "it asks for {0} more"],
        CapitalReason::SpendsAllAndAsks
        | CapitalReason::AsksForNothing
        | CapitalReason::NobodyLeaves
        | CapitalReason::NoneLeft
        | CapitalReason::NoFigures
        | CapitalReason::BeforeRevision
        | CapitalReason::FinalFigureMissing
        | CapitalReason::Conflicting => return None,
    };
    let need = project.need.as_ref().filter(|need| is_positive(need))?;
    Some(lines.words(words, &[&lines.number(need)]))
}

/// What the project does, and why.
fn does(project: &ProjectCapital, closes_on: NaiveDate, lines: &Lines) -> String {
    let after = lines.number(&project.capital_after);
    let need = project.need.as_ref().map(|need| lines.number(need)).unwrap_or_default();
    match project.role {
        CapitalRole::Gives => {
            lines.words(&["giảm {0}, vốn còn {1}", "gives {0} and keeps {1}"], &[&lines.number(&project.gives), &after])
        }
        CapitalRole::Takes => lines.words(
            &["cần bổ sung {0}, được bổ sung {1}, vốn thành {2}", "asks for {0} more, takes {1} and has {2}"],
            &[&need, &lines.number(&project.takes), &after],
        ),
        CapitalRole::Keeps | CapitalRole::NoData => {
            let words = match project.because {
                CapitalReason::LeavesUnspent | CapitalReason::NobodyTakes => &[
                    "giữ nguyên vì không dự án nào cùng nguồn nhận được",
                    "keeps it, since no project of its source can take it",
                ],
                CapitalReason::NeedIsMet => &[
                    "giữ nguyên vì các dự án xếp trước đã đủ bù nhu cầu",
                    "keeps it, since projects before it in order have met the need",
                ],
                CapitalReason::LeavesTooLittle => &[
                    "giữ nguyên vì phần dư làm tròn xuống bằng 0",
                    "keeps it, since what is left rounds down to nothing",
                ],
                CapitalReason::AsksForNothing => {
                    &["không có nhu cầu bổ sung, giữ nguyên", "asks for no more and keeps it"]
                }
                CapitalReason::SpendsAllAndAsks | CapitalReason::NobodyLeaves => &[
                    "cần bổ sung {0}, nhưng không dự án nào cùng nguồn có số liệu còn phần dư để chuyển",
                    "asks for {0} more, but no project of its source with figures leaves anything that can be moved",
                ],
                CapitalReason::NoneLeft => &[
                    "cần bổ sung {0}, nhưng các dự án xếp trước đã nhận hết",
                    "asks for {0} more, but projects before it in order take all there is",
                ],
                CapitalReason::NoCapital => &[
                    "không có vốn nên không có tỷ lệ giải ngân để xét",
                    "has no capital, so there is no share by which to judge it",
                ],
                CapitalReason::Closed => {
                    &["giữ nguyên vì đã hết thời gian giải ngân", "keeps it: the closing day is past"]
                }
                CapitalReason::NoFigures => {
                    &["chưa có số liệu, không giảm, không bổ sung", "no figures yet: neither gives nor takes"]
                }
                CapitalReason::BeforeRevision => &[
                    "vốn được điều chỉnh từ ngày {1}, sau số liệu này: chờ số liệu mới, không giảm, không bổ sung",
                    "its capital was revised from {1}, after these figures: neither gives nor takes until there are new ones",
                ],
                CapitalReason::FinalFigureMissing => &[
                    "đã hết thời gian giải ngân mà chưa có số liệu đến hết ngày {2}",
                    "the closing day is past, and there are no figures of {2} yet",
                ],
                CapitalReason::Conflicting => &[
                    "số liệu ngày cuối mâu thuẫn, không giảm, không bổ sung",
                    "the figures of the last day differ: neither gives nor takes",
                ],
            };
            let revised = project.revision.as_ref().map(|revision| {
                let (from, decided) = (lines.day(revision.from), lines.day(revision.decided));
                let is_late = revision.from < revision.decided;
                let late = if is_late {
                    &["{0} (quyết định ngày {1})", "{0} (decided on {1})"]
                } else {
                    &["{0}", "{0}"]
                };
                lines.words(late, &[&from, &decided])
            });
            let revised = revised.unwrap_or_default();
            lines.words(words, &[&need, &revised, &lines.day(closes_on)])
        }
    }
}
