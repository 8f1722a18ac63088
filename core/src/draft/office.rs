//! The office's periodic and year-end report: totals by section and unit, what changed since the last one, what is hard to
//! reach, and who owes what.

use super::beside;
use super::explanation::{heading, paragraph};
use super::form::DOTS;
use super::{About, Block, Draft, DraftKind, Form, Letterhead};
use crate::assessment::{
    AnyStatus, Assessment, Because, Consequence, Counts, DeadlineCounts, Follows, FourStates, IndicatorCounts,
    IndicatorVerdict, ItemRef, MeasureForm, Party, Reason, VerdictChange, VerdictKind,
};
use crate::compare;
use crate::explain::{Lines, Topic};
use crate::status::{DeadlineStatus, IndicatorStatus};
use crate::text::{Language, in_language};
use chrono::NaiveDate;

impl Assessment {
    /// Drafts the office's report on the day of the assessment: the year-end report when the plan's period is over, a
    /// periodic one before. With the assessment of the last report it says what changed since.
    ///
    /// ```
    /// use tiendo::{DraftKind, Language, Letterhead, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let august = plan.assess(&records, parse_as_of("2023-08-31")?);
    /// let october = plan.assess(&records, parse_as_of("2023-10-31")?);
    /// let draft = october.report_draft(Some(&august), &Letterhead::default(), Language::En);
    /// assert_eq!(draft.kind, DraftKind::PeriodicReport);
    /// assert!(draft.to_text().contains("What changed since 31 August 2023"));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn report_draft(&self, last: Option<&Self>, head: &Letterhead, language: Language) -> Draft {
        let is_over = self.plan.end < self.as_of;
        let office = Office { assessment: self, lines: Lines::new(language) };
        let lines = &office.lines;
        let (day, name) = (lines.day(self.as_of), self.plan.name.get(language));
        let subject = match is_over {
            true => &["Kết quả thực hiện “{0}” (cuối kỳ, tính đến ngày {1})", "Results of “{0}” (final, as of {1})"],
            false => {
                &["Tình hình, kết quả thực hiện “{0}” (tính đến ngày {1})", "Progress and results of “{0}” (as of {1})"]
            }
        };
        let form = Form::of(head, DOTS, lines.words(subject, &[name, &day]), Vec::new(), language);
        let parts = [
            office.totals(),
            last.map(|last| office.changes(last)).unwrap_or_default(),
            office.hard_to_reach(),
            office.missed(),
            office.owed(),
            beside::rankings(self, lines),
            beside::gradings(self, lines),
            beside::capital(self, lines),
            vec![Block::Blank { label: office.word(&["Nội dung", "Content"]).to_owned() }],
        ];
        let titles: [&'static [&'static str; 2]; 9] = [
            &["Kết quả chung", "Totals"],
            &["Thay đổi so với ngày {0}", "What changed since {0}"],
            &["Chỉ tiêu khó đạt", "Targets that are hard to reach"],
            &["Chỉ tiêu không đạt, nhiệm vụ quá hạn", "Targets missed and tasks overdue"],
            &["Trách nhiệm giải trình", "Who owes what"],
            &["Xếp hạng", "Rankings"],
            &["Xếp loại", "Grades"],
            &["Điều chỉnh kế hoạch vốn", "Moving capital"],
            &["Kiến nghị, đề xuất", "Proposals"],
        ];
        let since = last.map(|last| lines.day(last.as_of)).unwrap_or_default();
        let mut body: Vec<Block> = Vec::new();
        let mut number = 0_usize;
        for (title, part) in titles.into_iter().zip(parts).filter(|(_, part)| !part.is_empty()) {
            let roman =
                ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].get(number).copied().unwrap_or_default();
            number = number.saturating_add(1);
            body.push(heading(1, format!("{roman}. {}", lines.words(title, &[&since])), None));
            body.extend(part);
        }
        body.push(paragraph(
            lines.words(&["Trên đây là báo cáo tính đến ngày {0}./.", "This is the report as of {0}."], &[&day]),
        ));
        Draft {
            kind: if is_over { DraftKind::YearEndReport } else { DraftKind::PeriodicReport },
            language,
            plan: ItemRef { id: self.plan.id.clone(), name: self.plan.name.clone() },
            as_of: self.as_of,
            known_on: self.known_on,
            unit: None,
            form,
            body,
            illustrative: self.is_illustrative(),
        }
    }

    fn is_illustrative(&self) -> bool {
        self.plan.illustrative
            || self.indicators.iter().any(|verdict| verdict.illustrative)
            || self.tasks.iter().any(|verdict| verdict.illustrative)
            || self.reports.iter().any(|verdict| verdict.illustrative)
            || self.services.iter().any(|verdict| verdict.illustrative)
            || self.consequences.iter().any(|owed| owed.illustrative)
            || self.rankings.iter().any(|ranking| ranking.illustrative)
            || self.gradings.iter().any(|grading| grading.illustrative)
            || self.reallocations.iter().any(|proposal| proposal.illustrative)
    }
}

/// What things are called: in Vietnamese, and one or many of them in English.
type Names<'w> = (&'w str, &'w [&'w str; 2]);

/// Counts in words; the first of them of things by their name.
fn counted(words: &[&str; 2], (vi, en): Names<'_>, counts: &[u32], lines: &Lines) -> String {
    let mut counts = counts.iter().copied();
    let first = counts.next().map(|count| lines.counted(count, vi, en));
    let counts: Vec<String> = first.into_iter().chain(counts.map(|count| lines.count(count))).collect();
    lines.words(words, &counts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// How many indicators there are, and how many of each kind of status, as a table has them.
fn by_kind(counts: IndicatorCounts) -> (u32, [u32; 9]) {
    let IndicatorCounts {
        missed,
        behind,
        no_data,
        at_risk,
        nearly_achieved,
        in_progress,
        not_started,
        on_track,
        achieved,
        exceeded,
    } = counts;
    let waiting = in_progress.saturating_add(not_started);
    let kinds = [exceeded, achieved, nearly_achieved, on_track, waiting, at_risk, behind, missed, no_data];
    (kinds.iter().fold(0, |sum, count| sum.saturating_add(*count)), kinds)
}

/// Whether there is no verdict though the due day is past.
fn has_no_verdict(verdict: &IndicatorVerdict) -> bool {
    verdict.status == IndicatorStatus::NoData && verdict.days_past.is_some()
}

/// Whether it is something else than its figure that it lacks: what that is compared with or divided by, or who has one.
fn has_its_figure(verdict: &IndicatorVerdict) -> bool {
    matches!(
        verdict.reasons.first(),
        Some(
            Reason::SamePeriodMissing { .. }
                | Reason::ZeroBase { .. }
                | Reason::ZeroDenominator { .. }
                | Reason::NoUnit { .. }
        )
    )
}

/// Whether it is the worst or the best of other verdicts.
fn is_put_together(verdict: &IndicatorVerdict) -> bool {
    matches!(verdict.reasons.first(), Some(Reason::OfParts { .. }))
}

/// Whether these parts of units are what a whole lacks; one without a value does not say how it would be made.
fn is_made_of(whole: &IndicatorVerdict, parts: &[&IndicatorVerdict]) -> bool {
    use MeasureForm::{RatioOfSums, RolledAllOf, RolledSum, WeightedMean, Worst};
    let missing = match whole.reasons.first() {
        Some(Reason::PartMissing { id, .. }) => Some(id),
        Some(Reason::NoCommonDay { parts, .. }) => parts.first().map(|part| &part.id),
        Some(_) | None => None,
    };
    let is_of_unit = |part: &&IndicatorVerdict| part.unit.as_ref().map(|unit| &unit.id) == missing;
    matches!(whole.measure.form, RolledSum | RatioOfSums | WeightedMean | Worst | RolledAllOf)
        || parts.iter().any(is_of_unit)
}

struct Office<'a> {
    assessment: &'a Assessment,
    lines: Lines,
}

impl Office<'_> {
    fn word(&self, words: &'static [&'static str; 2]) -> &'static str {
        in_language(self.lines.language, words)
    }

    fn header(&self, columns: &[&'static [&'static str; 2]]) -> Vec<String> {
        columns.iter().map(|words| self.word(words).to_owned()).collect()
    }

    /// All together, then by section, then by unit.
    fn totals(&self) -> Vec<Block> {
        let assessment = self.assessment;
        let mut blocks = Vec::new();
        if assessment.is_illustrative() {
            blocks.push(paragraph(self.lines.words(
                &[
                    "Báo cáo này có dùng số minh họa, không phải số chính thức.",
                    "This report uses illustrative inputs, which are not official.",
                ],
                &[],
            )));
        }
        if let Some(known) = assessment.known_on {
            let words = &["Theo số liệu, quyết định ghi nhận đến ngày {0}.", "As known on {0}."];
            blocks.push(paragraph(self.lines.words(words, &[&self.lines.day(known)])));
        }
        blocks.extend(Some(self.summary()).filter(|summary| !summary.is_empty()).map(paragraph));
        let section = &["Mục", "Section"];
        let unit = &["Đơn vị chủ trì", "Responsible unit"];
        let sections = self.by_section();
        let units: Vec<(String, Counts)> = assessment
            .units
            .iter()
            .map(|unit| {
                let counts = Counts {
                    indicators: unit.own.indicators,
                    tasks: unit.own.tasks,
                    reports: unit.own.reports,
                    dossiers: unit.own.dossiers,
                    deadlines: unit.own.deadlines,
                };
                (unit.name.get(self.lines.language).to_owned(), counts)
            })
            .collect();
        let caption = |words: &[&str; 2]| self.lines.words(words, &[]);
        let (has_indicators, has_deadlines) = (!assessment.indicators.is_empty(), self.has_deadlines());
        let tables: [(bool, &dyn Fn() -> Block); 4] = [
            (has_indicators, &|| {
                self.indicators(caption(&["Chỉ tiêu theo mục", "Indicators by section"]), section, &sections, true)
            }),
            (has_deadlines, &|| {
                self.deadlines(
                    caption(&[
                        "Nhiệm vụ, kỳ báo cáo, hồ sơ theo mục",
                        "Tasks, periods of reports, dossiers by section",
                    ]),
                    section,
                    &sections,
                    true,
                )
            }),
            (has_indicators, &|| {
                self.indicators(
                    caption(&[
                        "Chỉ tiêu theo đơn vị (mỗi đơn vị chủ trì tính một lần)",
                        "Indicators by unit (once for each responsible unit)",
                    ]),
                    unit,
                    &units,
                    false,
                )
            }),
            (has_deadlines, &|| {
                self.deadlines(
                    caption(&[
                        "Nhiệm vụ, kỳ báo cáo, hồ sơ theo đơn vị (mỗi đơn vị chủ trì tính một lần)",
                        "Tasks, periods of reports, dossiers by unit (once for each responsible unit)",
                    ]),
                    unit,
                    &units,
                    false,
                )
            }),
        ];
        blocks.extend(tables.into_iter().filter(|(is_wanted, _)| *is_wanted).map(|(_, table)| table()));
        blocks
    }

    /// Whether any task, period of a report or dossier is counted.
    fn has_deadlines(&self) -> bool {
        let FourStates { tasks, reports, dossiers } = self.assessment.summary.deadlines;
        [tasks, reports, dossiers].iter().any(|counts| 0 < counts.total || 0 < counts.waived)
    }

    /// All together, in sentences.
    fn summary(&self) -> String {
        let lines = &self.lines;
        let Counts { indicators, deadlines, .. } = self.assessment.summary;
        let (all, kinds) = by_kind(indicators);
        let [exceeded, achieved, nearly, on_track, waiting, at_risk, behind, missed, no_data] = kinds;
        let of_indicators = [
            all,
            achieved.saturating_add(exceeded),
            nearly,
            on_track.saturating_add(waiting),
            behind.saturating_add(at_risk),
            missed,
            no_data,
        ];
        let mut sentences = Vec::new();
        if !self.assessment.indicators.is_empty() {
            sentences.push(counted(
            &[
                "{0}: {1} đạt và vượt, {2} cơ bản đạt, {3} đúng tiến độ, đang thực hiện hoặc chưa đến kỳ, {4} chậm hoặc có nguy cơ chậm, {5} không đạt, {6} chưa có số liệu.",
                "{0}: {1} achieved or exceeded, {2} nearly achieved, {3} on track, in progress or not started, {4} behind or at risk, {5} missed, {6} without data.",
            ],
            ("chỉ tiêu", &["indicator", "indicators"]),
            &of_indicators,
            lines,
        ));
        }
        let of_deadlines: [(DeadlineCounts, Names<'_>, &[&str; 2]); 3] = [
            (
                deadlines.tasks,
                ("nhiệm vụ", &["task", "tasks"]),
                &[
                    "{0}: {1} xong đúng hạn, {2} xong quá hạn, {3} chưa xong trong hạn, {4} quá hạn",
                    "{0}: {1} done in time, {2} done late, {3} pending in time, {4} overdue",
                ],
            ),
            (
                deadlines.reports,
                ("kỳ báo cáo", &["period of a report", "periods of reports"]),
                &[
                    "{0}: {1} gửi đúng hạn, {2} gửi quá hạn, {3} chưa gửi trong hạn, {4} quá hạn",
                    "{0}: {1} submitted in time, {2} late, {3} pending in time, {4} overdue",
                ],
            ),
            (
                deadlines.dossiers,
                ("hồ sơ", &["dossier", "dossiers"]),
                &[
                    "{0}: {1} xong đúng hạn, {2} xong quá hạn, {3} đang giải quyết trong hạn, {4} quá hạn",
                    "{0}: {1} finished in time, {2} late, {3} pending in time, {4} overdue",
                ],
            ),
        ];
        let with_any = of_deadlines.iter().filter(|(counts, _, _)| 0 < counts.total);
        sentences.extend(with_any.map(|(counts, names, words)| {
            let DeadlineCounts { done_in_time, done_late, pending_in_time, pending_overdue, total, waived } = *counts;
            let mut sentence =
                counted(words, *names, &[total, done_in_time, done_late, pending_in_time, pending_overdue], lines);
            if 0 < waived {
                sentence.push_str(
                    &lines.words(&["; ngoài ra {0} được miễn", "; {0} more waived"], &[&lines.count(waived)]),
                );
            }
            sentence.push('.');
            sentence
        }));
        sentences.join(" ")
    }

    /// Of each section that has items; those of none last.
    fn by_section(&self) -> Vec<(String, Counts)> {
        let Assessment { sections, indicators, tasks, reports, services, .. } = self.assessment;
        let other = self.word(&["Không thuộc mục nào", "In no section"]);
        let named = sections.iter().map(|section| (Some(&section.id), section.name.get(self.lines.language)));
        let counted = named.chain([(None, other)]).filter_map(|(id, name)| {
            let is_in = |section: &Option<String>| section.as_ref() == id;
            let mut counts = Counts::default();
            let wholes = indicators.iter().filter(|verdict| verdict.unit.is_none() && is_in(&verdict.section));
            wholes.for_each(|verdict| counts.add_indicator(verdict.status));
            tasks.iter().filter(|task| is_in(&task.section)).for_each(|task| counts.add_task(task.status));
            let periods = reports.iter().filter(|report| is_in(&report.section)).flat_map(|report| &report.periods);
            periods.for_each(|period| counts.add_report(period.status));
            let of_services = services.iter().filter(|service| is_in(&service.section));
            of_services.for_each(|service| counts.add_dossiers(&service.totals.statuses));
            (counts != Counts::default()).then(|| (name.to_owned(), counts))
        });
        counted.collect()
    }

    fn total(&self) -> (String, &Counts) {
        (self.word(&["Tổng số", "Total"]).to_owned(), &self.assessment.summary)
    }

    fn indicators(
        &self,
        caption: String,
        first: &'static [&'static str; 2],
        rows: &[(String, Counts)],
        has_total: bool,
    ) -> Block {
        let header = self.header(&[
            first,
            &["Tổng", "All"],
            &["Vượt", "Exceeded"],
            &["Đạt", "Achieved"],
            &["Cơ bản đạt", "Nearly"],
            &["Đúng tiến độ", "On track"],
            &["Đang thực hiện, chưa đến kỳ", "In progress, not started"],
            &["Nguy cơ chậm", "At risk"],
            &["Chậm", "Behind"],
            &["Không đạt", "Missed"],
            &["Chưa có số liệu", "No data"],
        ]);
        let row = |name: &str, counts: &Counts| {
            let (all, kinds) = by_kind(counts.indicators);
            let numbers = std::iter::once(all).chain(kinds).map(|count| self.lines.count(count));
            std::iter::once(name.to_owned()).chain(numbers).collect::<Vec<String>>()
        };
        let with_any = rows.iter().filter(|(_, counts)| counts.indicators != IndicatorCounts::default());
        let mut rows: Vec<Vec<String>> = with_any.map(|(name, counts)| row(name, counts)).collect();
        if has_total {
            let (name, counts) = self.total();
            rows.push(row(&name, counts));
        }
        Block::Table { caption, header, words: 1, rows }
    }

    fn deadlines(
        &self,
        caption: String,
        first: &'static [&'static str; 2],
        rows: &[(String, Counts)],
        has_total: bool,
    ) -> Block {
        let header = self.header(&[
            first,
            &["Loại", "Kind"],
            &["Tổng (không kể miễn)", "All but waived"],
            &["Xong đúng hạn", "Done in time"],
            &["Xong quá hạn", "Done late"],
            &["Chưa xong, trong hạn", "Pending in time"],
            &["Chưa xong, quá hạn", "Overdue"],
            &["Miễn", "Waived"],
        ]);
        let of = |name: &str, counts: &Counts| {
            let kinds: [(&'static [&'static str; 2], DeadlineCounts); 3] = [
                (&["Nhiệm vụ", "Tasks"], counts.deadlines.tasks),
                (&["Kỳ báo cáo", "Periods of reports"], counts.deadlines.reports),
                (&["Hồ sơ", "Dossiers"], counts.deadlines.dossiers),
            ];
            let with_any = kinds.into_iter().filter(|(_, counts)| *counts != DeadlineCounts::default());
            let rows = with_any.map(|(kind, counts)| {
                let DeadlineCounts { done_in_time, done_late, pending_in_time, pending_overdue, total, waived } =
                    counts;
                let numbers = [total, done_in_time, done_late, pending_in_time, pending_overdue, waived];
                let words = [name.to_owned(), self.word(kind).to_owned()];
                words.into_iter().chain(numbers.map(|count| self.lines.count(count))).collect::<Vec<String>>()
            });
            rows.collect::<Vec<_>>()
        };
        let mut rows: Vec<Vec<String>> = rows.iter().flat_map(|(name, counts)| of(name, counts)).collect();
        if has_total {
            let (name, counts) = self.total();
            rows.extend(of(&name, counts));
        }
        Block::Table { caption, header, words: 2, rows }
    }

    /// Every verdict that is another one than in the last report, and why.
    fn changes(&self, last: &Assessment) -> Vec<Block> {
        let language = self.lines.language;
        let comparison = compare::between(last, self.assessment);
        // dossiers are counted, and what follows stands in a part of its own
        let is_named = |change: &&VerdictChange| {
            matches!(change.kind, VerdictKind::Indicator | VerdictKind::Task | VerdictKind::Report)
        };
        let count = |count: usize| self.lines.count(u32::try_from(count).unwrap_or(u32::MAX));
        let named = comparison.changes.iter().filter(is_named).count();
        let dossiers = comparison.changes.iter().filter(|change| change.kind == VerdictKind::Dossier);
        let is_gone = |change: &&VerdictChange| change.because.iter().any(|why| matches!(why, Because::Removed));
        let (all, gone) = (dossiers.clone().count(), dossiers.filter(is_gone).count());
        let counted = self.lines.words(
            &[
                "Có kết quả khác: {0} chỉ tiêu, mốc, nhiệm vụ, kỳ báo cáo; khác hoặc mới: {1} hồ sơ; không còn tính: {2} hồ sơ.",
                "Indicators, targets on the way, tasks and periods of reports with another verdict: {0}; dossiers with another one, or new: {1}; not counted any more: {2}.",
            ],
            &[&count(named), &count(all.saturating_sub(gone)), &count(gone)],
        );
        let changes = comparison.changes.iter().filter(is_named).map(|change| Block::Paragraph {
            text: change.explain(language).replace('\n', " "),
            about: Some(About {
                kind: change.kind.into(),
                id: change.id.clone(),
                unit: change.unit.as_ref().map(|unit| unit.id.clone()),
                period: change.period.clone(),
            }),
        });
        let ranks = comparison.ranks.iter().map(|change| Block::Paragraph {
            text: change.explain(language).replace('\n', " "),
            about: Some(About {
                kind: change.kind,
                id: change.ranking.id.clone(),
                unit: Some(change.unit.id.clone()),
                period: None,
            }),
        });
        std::iter::once(paragraph(counted)).chain(changes).chain(ranks).collect()
    }

    /// Those not decided yet that lag, or whose forecast does not reach the target.
    fn hard_to_reach(&self) -> Vec<Block> {
        use IndicatorStatus::{AtRisk, Behind};
        let mut blocks = self.entries(|verdict| {
            let lags = matches!(verdict.status, AtRisk | Behind);
            let falls_short = verdict.forecast.as_ref().is_some_and(|forecast| !forecast.reaches);
            !verdict.is_final && (lags || falls_short)
        });
        blocks.extend(self.parts_that_lag());
        blocks
    }

    /// Targets missed, those of units and for earlier days among them, and what is overdue.
    fn missed(&self) -> Vec<Block> {
        let mut blocks = self.entries(|verdict| verdict.status == IndicatorStatus::Missed);
        blocks.extend(self.without_final_figures());
        blocks.extend(self.without_verdict());
        blocks.extend(self.of_units_and_earlier_days());
        let overdue = self.overdue();
        if !overdue.is_empty() {
            blocks.push(Block::Table {
                caption: self.word(&["Quá hạn, chưa xong", "Overdue"]).to_owned(),
                header: self.header(&[
                    &["Nhiệm vụ, báo cáo, hồ sơ", "Task, report, dossier"],
                    &["Chủ trì", "Responsible"],
                    &["Hạn", "Due"],
                    &["Quá hạn (ngày)", "Days overdue"],
                ]),
                words: 3,
                rows: overdue,
            });
        }
        blocks
    }

    /// Which indicators lack their final figures, and who answers for them: of one that is rolled up the parts that do.
    fn without_final_figures(&self) -> Option<Block> {
        let named = self.assessment.indicators.chunk_by(|a, b| a.id == b.id).flat_map(|together| {
            let lacking: Vec<&IndicatorVerdict> =
                together.iter().filter(|verdict| has_no_verdict(verdict) && !has_its_figure(verdict)).collect();
            match lacking.split_first() {
                Some((whole, _)) if whole.unit.is_some() => Vec::new(),
                // its units lack something else
                Some((whole, [])) if together.len() > 1 && is_put_together(whole) => Vec::new(),
                Some((whole, parts)) if !parts.is_empty() && is_made_of(whole, parts) => parts.to_vec(),
                Some((whole, _)) => vec![*whole],
                None => Vec::new(),
            }
        });
        self.listed(&["Chưa có số liệu chốt: {0}.", "Without final figures: {0}."], named)
    }

    /// Which have theirs, and what it is compared with or divided by lacks.
    fn without_verdict(&self) -> Option<Block> {
        let named = self.assessment.indicators.chunk_by(|a, b| a.id == b.id).flat_map(|together| {
            let mut lacking = together.iter().filter(|verdict| has_no_verdict(verdict));
            let whole = lacking.next().filter(|whole| whole.unit.is_none());
            let is_whole = |whole: &&IndicatorVerdict| !is_put_together(whole);
            let parts = whole.filter(|whole| is_put_together(whole)).map(|_| lacking);
            whole.filter(is_whole).into_iter().chain(parts.into_iter().flatten()).filter(|one| has_its_figure(one))
        });
        self.listed(
            &[
                "Chưa kết luận được, không phải vì thiếu số liệu chốt: {0}.",
                "Without a verdict, and not for want of final figures: {0}.",
            ],
            named,
        )
    }

    /// The parts of units that lag, and may still change.
    fn parts_that_lag(&self) -> Option<Block> {
        use IndicatorStatus::{AtRisk, Behind};
        let lags = |verdict: &&IndicatorVerdict| {
            verdict.unit.is_some() && !verdict.is_final && matches!(verdict.status, AtRisk | Behind)
        };
        self.listed(
            &[
                "Phần của đơn vị chậm tiến độ hoặc có nguy cơ chậm: {0}.",
                "Parts of units that are behind or at risk: {0}.",
            ],
            self.assessment.indicators.iter().filter(lags),
        )
    }

    /// Indicators by name, each with who answers for it.
    fn listed<'v>(&self, words: &[&str; 2], named: impl Iterator<Item = &'v IndicatorVerdict>) -> Option<Block> {
        let lines = &self.lines;
        let named = named.map(|verdict| {
            let units: Vec<&str> = verdict.responsible.iter().map(|unit| unit.name.get(lines.language)).collect();
            format!("{} ({})", verdict.name.get(lines.language), units.join("; "))
        });
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| paragraph(lines.words(words, &[&named.join("; ")])))
    }

    /// The units whose part of a target is missed, and the targets for earlier days that are, in a table.
    fn of_units_and_earlier_days(&self) -> Option<Block> {
        let lines = &self.lines;
        let language = lines.language;
        let mut rows: Vec<Vec<String>> = Vec::new();
        for verdict in &self.assessment.indicators {
            let name = verdict.name.get(language);
            let units: Vec<&str> = verdict.responsible.iter().map(|unit| unit.name.get(language)).collect();
            if verdict.unit.is_some() && verdict.status == IndicatorStatus::Missed {
                rows.push(vec![name.to_owned(), units.join("; "), lines.day(verdict.due)]);
            }
            let missed = verdict.interim.iter().filter(|interim| interim.status == IndicatorStatus::Missed);
            rows.extend(missed.map(|interim| vec![name.to_owned(), units.join("; "), lines.day(interim.due)]));
        }
        (!rows.is_empty()).then(|| Block::Table {
            caption: self
                .word(&["Không đạt: phần giao cho đơn vị, các mốc", "Missed: parts of units, earlier targets"])
                .to_owned(),
            header: self.header(&[&["Chỉ tiêu", "Indicator"], &["Đơn vị", "Unit"], &["Hạn, mốc", "Due"]]),
            words: 3,
            rows,
        })
    }

    /// Tasks, periods of reports and dossiers: name, who answers, due day, days.
    fn overdue(&self) -> Vec<Vec<String>> {
        let Assessment { tasks, reports, services, .. } = self.assessment;
        let lines = &self.lines;
        let language = lines.language;
        let row = |name: String, units: &[&Party], due: Option<NaiveDate>, late: Option<i64>| {
            let units: Vec<&str> = units.iter().map(|unit| unit.name.get(language)).collect();
            let due = due.map(|due| lines.day(due)).unwrap_or_default();
            vec![name, units.join("; "), due, late.map(|late| lines.count(late)).unwrap_or_default()]
        };
        let of_tasks = tasks.iter().filter(|task| task.status == DeadlineStatus::Overdue).map(|task| {
            let units: Vec<&Party> = task.responsible.iter().collect();
            row(task.name.get(language).to_owned(), &units, task.due, task.days_late)
        });
        let periods = reports.iter().flat_map(|report| report.periods.iter().map(move |period| (report, period)));
        let periods = periods.filter(|(_, period)| period.status == DeadlineStatus::Overdue);
        let of_reports = periods.map(|(report, period)| {
            let words = &["{0}, kỳ {1}", "{0}, period {1}"];
            let name = lines.words(words, &[report.name.get(language), &lines.period(&period.period)]);
            row(name, &[&report.unit], period.due, period.days_late)
        });
        let dossiers = services.iter().flat_map(|service| &service.dossiers);
        let of_dossiers = dossiers.filter(|dossier| dossier.status == DeadlineStatus::Overdue).map(|dossier| {
            let words = &["Hồ sơ {0}, {1}", "Dossier {0}, {1}"];
            let name = lines.words(words, &[&dossier.id, dossier.service.name.get(language)]);
            row(name, &[&dossier.unit], dossier.due, dossier.days_late)
        });
        of_tasks.chain(of_reports).chain(of_dossiers).collect()
    }

    /// Indicators as wholes, each with its status, figure, target and what lies ahead.
    fn entries(&self, is_asked: impl Fn(&IndicatorVerdict) -> bool) -> Vec<Block> {
        let language = self.lines.language;
        let asked = self.assessment.indicators.iter().filter(|verdict| verdict.unit.is_none() && is_asked(verdict));
        let entry = |verdict: &IndicatorVerdict| {
            let said = verdict.said(language);
            let mut sentences = vec![format!("{}.", verdict.status.label(language))];
            for topic in [Topic::Recorded, Topic::Due] {
                sentences.extend(said.about(topic).into_iter().map(str::to_owned));
            }
            // what the rule is held against: a pace with the path that it goes by, else what share of the target is reached
            let is_by_pace = verdict.reasons.iter().any(|reason| matches!(reason, Reason::Pace { .. }));
            let most = if is_by_pace { usize::MAX } else { 1 };
            sentences.extend(said.about(Topic::Arithmetic).into_iter().take(most).map(str::to_owned));
            sentences.extend(said.about(Topic::Rule).into_iter().map(str::to_owned));
            // the first of what lies ahead is the forecast
            let last = [Topic::Ahead, Topic::Parties, Topic::Marks];
            sentences
                .extend(last.into_iter().filter_map(|topic| said.about(topic).first().map(|line| (*line).to_owned())));
            Block::Entry {
                topic: None,
                label: Some(verdict.name.get(language).to_owned()),
                sentences,
                about: Some(About { kind: verdict.kind, id: verdict.id.clone(), unit: None, period: None }),
            }
        };
        asked.map(entry).collect()
    }

    /// Explanations and reviews, by unit as the consequences stand.
    fn owed(&self) -> Vec<Block> {
        let lines = &self.lines;
        let language = lines.language;
        let is_owed = |owed: &&Consequence| matches!(owed.follows, Follows::Explanation | Follows::Review);
        let mut owed: Vec<&Consequence> = self.assessment.consequences.iter().filter(is_owed).collect();
        let places = compare::places(self.assessment.units.iter().map(|unit| unit.id.as_str()).collect());
        owed.sort_by_cached_key(|owed| places.get(owed.owed_by.id.as_str()).copied());
        if owed.is_empty() {
            return vec![paragraph(
                lines.words(&["Không đơn vị nào phải giải trình.", "No unit owes an explanation."], &[]),
            )];
        }
        let row = |owed: &&Consequence| {
            let follows = match owed.follows == Follows::Review {
                true => &["Xem xét trách nhiệm", "Review"],
                false => &["Giải trình", "Explanation"],
            };
            let because: Vec<String> = owed.because.iter().map(|cause| cause.named(lines)).collect();
            let told = owed
                .status
                .map(AnyStatus::Deadline)
                .and_then(|status| status.told(VerdictKind::Consequence, owed.due.is_some()));
            let status = match owed.done_on.filter(|_| owed.due.is_none()) {
                Some(done) => lines.words(answered_on(owed.follows), &[&lines.day(done)]),
                None => told.map(|status| status.label(language).to_owned()).unwrap_or_default(),
            };
            vec![
                owed.owed_by.name.get(language).to_owned(),
                self.word(follows).to_owned(),
                because.join("; "),
                owed.due.map(|due| lines.day(due)).unwrap_or_default(),
                status,
            ]
        };
        vec![Block::Table {
            caption: self.word(&["Giải trình và xem xét trách nhiệm", "Explanations and reviews"]).to_owned(),
            header: self.header(&[
                &["Đơn vị", "Unit"],
                &["Nghĩa vụ", "Owes"],
                &["Nội dung", "Because of"],
                &["Hạn", "Due"],
                &["Tình trạng", "Status"],
            ]),
            words: 5,
            rows: owed.iter().map(row).collect(),
        }]
    }
}

/// What has no due day was answered neither before nor after one.
fn answered_on(follows: Follows) -> &'static [&'static str; 2] {
    match follows {
        Follows::Review => &["đã xem xét ngày {0}", "held on {0}"],
        Follows::Explanation | Follows::Reminder | Follows::Grade | Follows::Note => {
            &["đã nộp ngày {0}", "filed on {0}"]
        }
    }
}
