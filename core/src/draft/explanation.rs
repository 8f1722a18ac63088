//! The explanation of a unit (báo cáo giải trình): what it owes an explanation for, each miss with what was due and by
//! which document, what was recorded, the arithmetic, the threshold, since when, and what is still possible.

use super::verdicts::{Found, Verdicts, firsts};
use super::{About, Block, Draft, DraftKind, EntryTopic, Form, Letterhead};
use crate::assessment::{
    AnyStatus, Assessment, Cause, Consequence, DocumentRef, DossierVerdict, Follows, IllustrativePart, ItemKind,
    ItemRef, Party, Reason, ServiceVerdict, VerdictKind,
};
use crate::calendar::{Roll, parse_day};
use crate::explain::{Lines, Topic, limit_in_words, print_moment, term_in_words};
use crate::status::{DeadlineStatus, IndicatorStatus};
use crate::text::{Language, composed, in_language};
use chrono::NaiveDate;

impl Assessment {
    /// Drafts the explanation that a unit still owes on the day of the assessment; with `since` the one for what is counted
    /// from that day, filed or not. `None` if it owes none.
    ///
    /// Causes, remedies, responsibility and signature are left blank: only people know them.
    ///
    /// ```
    /// use tiendo::{Language, Letterhead, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let assessment = plan.assess(&records, parse_as_of("2024-01-15")?);
    /// let head = Letterhead { place: Some("Ngã Năm".to_owned()), ..Letterhead::default() };
    /// let draft = assessment.explanation_draft("hdbt", None, &head, Language::Vi);
    /// assert!(draft.is_some_and(|draft| draft.to_text().contains("Giải phóng mặt bằng: Đường D3")));
    /// assert_eq!(assessment.explanation_draft("nga-nam", None, &head, Language::Vi), None);
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn explanation_draft(
        &self,
        unit: &str,
        since: Option<NaiveDate>,
        head: &Letterhead,
        language: Language,
    ) -> Option<Draft> {
        let is_asked = |owed: &&Consequence| match since {
            Some(since) => owed.since == Some(since),
            None => owed.done_on.is_none(),
        };
        let unit = composed(unit);
        let of_unit = self.consequences.iter().filter(|owed| owed.owed_by.id == unit);
        let owed: Vec<&Consequence> =
            of_unit.filter(|owed| owed.follows == Follows::Explanation).filter(is_asked).collect();
        let unit = &owed.first()?.owed_by;
        let mut to: Vec<&Party> = Vec::new();
        for party in owed.iter().filter_map(|owed| owed.to.as_ref()) {
            if !to.contains(&party) {
                to.push(party);
            }
        }
        let to: Vec<String> = to.iter().map(|party| party.name.get(language).to_owned()).collect();
        let lines = Lines::new(language);
        let mut documents: Vec<&DocumentRef> = Vec::new();
        for document in owed.iter().filter_map(|owed| owed.document.as_ref()) {
            if !documents.contains(&document) {
                documents.push(document);
            }
        }
        let of = Explanation { assessment: self, unit, verdicts: Verdicts::of(self), documents, lines };
        let subject = of.lines.words(
            &[
                "Giải trình kết quả thực hiện chỉ tiêu, nhiệm vụ được giao (tính đến ngày {0})",
                "Explanation of the results on targets and tasks assigned (as of {0})",
            ],
            &[&of.lines.day(self.as_of)],
        );
        let form = Form::of(head, unit.name.get(language), subject, to, language);
        let illustrative = owed.iter().any(|owed| owed.illustrative);
        let mut body = of.opening(&owed, illustrative);
        body.extend(of.results(&owed));
        body.extend(of.closing(&form));
        Some(Draft {
            kind: DraftKind::Explanation,
            language,
            plan: ItemRef { id: self.plan.id.clone(), name: self.plan.name.clone() },
            as_of: self.as_of,
            known_on: self.known_on,
            unit: Some(unit.clone()),
            form,
            body,
            illustrative,
        })
    }
}

/// What names a miss: its kind, id, unit, period, and the day from which it is counted.
type Key<'a> = (VerdictKind, &'a str, Option<&'a str>, Option<&'a str>, Option<NaiveDate>);

/// What a unit explains.
struct Explanation<'a> {
    assessment: &'a Assessment,
    unit: &'a Party,
    verdicts: Verdicts<'a>,
    /// What orders the explanation. The opening cites it in full, and what comes after in short (Decree 30/2020/NĐ-CP
    /// Appendix I).
    documents: Vec<&'a DocumentRef>,
    lines: Lines,
}

impl<'a> Explanation<'a> {
    fn word(&self, words: &'static [&'static str; 2]) -> &'static str {
        in_language(self.lines.language, words)
    }

    /// By which documents and policies, and by when.
    fn opening(&self, owed: &[&Consequence], illustrative: bool) -> Vec<Block> {
        let Self { assessment, unit, documents, lines, .. } = self;
        let day = lines.day(assessment.as_of);
        let known = assessment.known_on.map(|known| {
            lines.words(
                &[" (theo số liệu, quyết định ghi nhận đến ngày {0})", " (as known on {0})"],
                &[&lines.day(known)],
            )
        });
        let values = [
            documents.iter().map(|document| lines.cited(document)).collect::<Vec<_>>().join("; "),
            unit.name.get(lines.language).to_owned(),
            assessment.plan.name.get(lines.language).to_owned(),
            day,
            known.unwrap_or_default(),
        ];
        let sentence = match documents.is_empty() {
            true => &[
                "{1} báo cáo giải trình các nội dung dưới đây của “{2}”, theo kết quả đánh giá ngày {3}{4}.",
                "{1} explains the following points of “{2}” as assessed on {3}{4}.",
            ],
            false => &[
                "Thực hiện {0}, {1} báo cáo giải trình các nội dung dưới đây của “{2}”, theo kết quả đánh giá ngày {3}{4}.",
                "By order of: {0}. {1} explains the following points of “{2}” as assessed on {3}{4}.",
            ],
        };
        let mut body = vec![paragraph(lines.words(sentence, &values.each_ref().map(String::as_str)))];
        body.extend(owed.iter().filter_map(|owed| self.time_given(owed)));
        body.extend(illustrative.then(|| {
            paragraph(lines.words(
                &[
                    "Dự thảo này có dùng số minh họa, không phải số chính thức; từng nội dung ghi rõ.",
                    "This draft uses illustrative inputs, which are not official; each point says which.",
                ],
                &[],
            ))
        }));
        body
    }

    /// By when the explanation is owed, how that came about, and whether it is late.
    fn time_given(&self, owed: &Consequence) -> Option<Block> {
        let lines = &self.lines;
        let (due, since, within) = (owed.due?, owed.since?, owed.within?);
        let rolled = match within.default_roll() {
            Roll::None => "",
            Roll::Following | Roll::Preceding | Roll::ModifiedFollowing => {
                self.word(&[", ngày cuối nghỉ thì sang ngày làm việc kế tiếp", ", rolled to the next working day"])
            }
        };
        let mut text = lines.words(
            &[
                "Hạn nộp theo “{0}”: ngày {1}, tức {2} kể từ ngày {3}, ngày đầu không tính{4}.",
                "Due under “{0}”: {1}, that is {2} from {3}, the first day not counted{4}.",
            ],
            &[owed.name.get(lines.language), &lines.day(due), &term_in_words(within, lines), &lines.day(since), rolled],
        );
        let said = owed.said(lines.language);
        let undecided = owed.undecided_until_due(lines);
        let standing =
            if owed.status == Some(DeadlineStatus::Overdue) { said.about(Topic::Rule).first().copied() } else { None };
        let ended = lines.ended_by(&owed.reasons);
        let first = undecided.as_deref().into_iter().chain(standing).chain(ended.as_deref());
        for sentence in first.chain(said.about(Topic::Marks)) {
            text.push(' ');
            text.push_str(sentence);
        }
        let about = About {
            kind: ItemKind::Consequence,
            id: owed.policy.clone(),
            unit: Some(owed.owed_by.id.clone()),
            period: Some(due.to_string()),
        };
        Some(Block::Paragraph { text, about: Some(about) })
    }

    /// Every miss, each once.
    fn results(&self, owed: &[&'a Consequence]) -> Vec<Block> {
        let mut body = vec![heading(1, self.word(&["I. Kết quả thực hiện", "I. Results"]).to_owned(), None)];
        let causes: Vec<&Cause> = owed.iter().flat_map(|owed| &owed.because).collect();
        // the dossiers of one service stand together
        let dossiers: Vec<Option<(&ServiceVerdict, &DossierVerdict)>> =
            causes.iter().map(|cause| self.dossier(cause)).collect();
        let keys: Vec<Key<'_>> =
            causes.iter().zip(&dossiers).map(|(cause, dossier)| key(cause, dossier.map(|(of, _)| of))).collect();
        let mut number = 0_u32;
        for place in firsts(&keys) {
            let (Some(cause), Some(dossier)) = (causes.get(place), dossiers.get(place)) else { continue };
            number = number.saturating_add(1);
            body.push(heading(2, format!("{number}. {}", self.name(cause)), Some(about(cause))));
            match dossier {
                Some((service, _)) => {
                    let of_service = dossiers.iter().flatten().filter(|(of, _)| of.id == service.id);
                    body.extend(
                        self.of_dossiers(service, &of_service.map(|(_, dossier)| *dossier).collect::<Vec<_>>()),
                    );
                }
                None => body.extend(self.of_cause(cause)),
            }
            let blanks: [&[&str; 2]; 3] = [
                &["Nguyên nhân khách quan", "Causes beyond the unit's control"],
                &["Nguyên nhân chủ quan", "Causes within the unit's control"],
                &["Biện pháp, thời hạn khắc phục", "Remedies, and by when"],
            ];
            body.extend(blanks.map(|label| Block::Blank { label: in_language(self.lines.language, label).to_owned() }));
        }
        body
    }

    fn name(&self, cause: &Cause) -> String {
        // the dossiers of one service stand together
        if cause.kind == VerdictKind::Dossier {
            return self.lines.words(&["Hồ sơ: {0}", "Dossiers: {0}"], &[cause.name.get(self.lines.language)]);
        }
        cause.named(&self.lines)
    }

    /// What its verdict says, by topic.
    fn of_cause(&self, cause: &Cause) -> Vec<Block> {
        let Some(said) = self.said(cause) else { return Vec::new() };
        let about = |topic: Topic| said.about(topic).into_iter().map(str::to_owned).collect::<Vec<_>>();
        let mut due = about(Topic::Due);
        due.extend(self.found(cause).and_then(Found::document).map(|document| self.cited(document)));
        let mut recorded = about(Topic::Recorded);
        if recorded.is_empty() {
            recorded.extend(self.nothing_recorded(cause));
        }
        let mut verdict = vec![self.status(cause)];
        verdict.extend(about(Topic::Rule));
        let mut ahead = about(Topic::Ahead);
        if self.is_settled(cause) {
            ahead.push(
                self.word(match cause.status {
                    AnyStatus::Indicator(IndicatorStatus::NoData) => &[
                        "Kết quả này đã chốt, không thay đổi nữa nếu số liệu chốt không được ghi bổ sung.",
                        "This verdict is final, unless the final figure is still recorded.",
                    ],
                    AnyStatus::Indicator(_) | AnyStatus::Deadline(_) => &[
                        "Kết quả này đã chốt, không thay đổi nữa nếu số liệu không được đính chính.",
                        "This verdict is final, unless the figures are corrected.",
                    ],
                })
                .to_owned(),
            );
        }
        let label = self.word(&["Đánh giá", "Verdict"]).to_owned();
        let entries = [
            (EntryTopic::Due, None, due),
            (EntryTopic::Recorded, None, recorded),
            (EntryTopic::Arithmetic, None, about(Topic::Arithmetic)),
            (EntryTopic::Verdict, Some(label), verdict),
            (EntryTopic::Ahead, None, ahead),
            (EntryTopic::Note, None, about(Topic::Marks)),
        ];
        let said = entries.into_iter().filter(|(_, _, sentences): &(_, _, Vec<String>)| !sentences.is_empty());
        said.map(|(topic, label, sentences)| Block::Entry { topic: Some(topic), label, sentences, about: None })
            .collect()
    }

    /// What orders an item: in short where the opening cites it in full.
    fn cited(&self, document: &DocumentRef) -> String {
        let lines = &self.lines;
        if !self.documents.contains(&document) {
            return lines.words(&["Căn cứ: {0}.", "By order of: {0}."], &[&lines.cited(document)]);
        }
        if self.documents.len() == 1 {
            return self.word(&["Căn cứ: văn bản nêu trên.", "By order of: the document named above."]).to_owned();
        }
        let short = match &document.number {
            Some(number) => lines.words(&["văn bản số {0}", "document no. {0}"], &[number]),
            None => lines.words(&["“{0}”", "“{0}”"], &[document.name.get(lines.language)]),
        };
        lines.words(&["Căn cứ: {0} nêu trên.", "By order of: {0}, named above."], &[&short])
    }

    fn nothing_recorded(&self, cause: &Cause) -> Option<String> {
        let words = match cause.kind {
            VerdictKind::Indicator => &["Đến ngày {0} chưa có số liệu.", "There is no figure up to {0}."],
            VerdictKind::Task if self.was_reopened(cause) => {
                &["Đến ngày {0} chưa ghi nhận việc hoàn thành lại.", "Nothing was recorded as done again by {0}."]
            }
            VerdictKind::Task => {
                &["Đến ngày {0} chưa ghi nhận việc hoàn thành.", "Nothing was recorded as done by {0}."]
            }
            VerdictKind::Report | VerdictKind::Consequence => {
                &["Đến ngày {0} chưa ghi nhận việc gửi báo cáo.", "Nothing was recorded as filed by {0}."]
            }
            VerdictKind::Dossier => return None,
        };
        Some(self.lines.words(words, &[&self.lines.day(self.assessment.as_of)]))
    }

    fn was_reopened(&self, cause: &Cause) -> bool {
        let is_reopening = |reason: &Reason| matches!(reason, Reason::Reopened { .. });
        matches!(self.found(cause), Some(Found::Task(task)) if task.reasons.iter().any(is_reopening))
    }

    /// Whether no later day can change the verdict on an indicator.
    fn is_settled(&self, cause: &Cause) -> bool {
        cause.period.is_none() && matches!(self.found(cause), Some(Found::Indicator(verdict)) if verdict.is_final)
    }

    fn found(&self, cause: &Cause) -> Option<Found<'a>> {
        self.verdicts.behind(cause, &self.unit.id)
    }

    fn status(&self, cause: &Cause) -> String {
        format!("{}.", cause.standing(&self.lines))
    }

    /// The verdict in words; dossiers stand in a table.
    fn said(&self, cause: &Cause) -> Option<Lines> {
        let language = self.lines.language;
        match self.found(cause)? {
            Found::Indicator(verdict) => Some(match cause.period.as_deref().and_then(|due| parse_day(due).ok()) {
                Some(due) => verdict.said_of_interim(due, language),
                None => verdict.said(language),
            }),
            Found::Task(task) => Some(task.said(language)),
            Found::Report(report) => {
                let period = report.periods.iter().find(|period| Some(&period.period) == cause.period.as_ref())?;
                Some(report.said_of_period(period, language))
            }
            Found::Consequence(owed) => Some(owed.said(language)),
            Found::Dossier(..) => None,
        }
    }

    fn dossier(&self, cause: &Cause) -> Option<(&'a ServiceVerdict, &'a DossierVerdict)> {
        match self.found(cause)? {
            Found::Dossier(service, dossier) => Some((service, dossier)),
            Found::Indicator(_) | Found::Task(_) | Found::Report(_) | Found::Consequence(_) => None,
        }
    }

    /// The dossiers of one service in a table.
    fn of_dossiers(&self, service: &ServiceVerdict, dossiers: &[&DossierVerdict]) -> Vec<Block> {
        let lines = &self.lines;
        let day = |day: Option<NaiveDate>| day.map(|day| lines.day(day)).unwrap_or_default();
        // one may be a cause under several policies
        let ids: Vec<&str> = dossiers.iter().map(|dossier| dossier.id.as_str()).collect();
        let dossiers: Vec<&DossierVerdict> =
            firsts(&ids).into_iter().filter_map(|place| dossiers.get(place).copied()).collect();
        let illustrative = dossiers.iter().any(|dossier| dossier.illustrative);
        // of a limit in hours
        let due = |dossier: &DossierVerdict| match &dossier.due_time {
            Some(time) => format!("{} {time}", day(dossier.due)),
            None => day(dossier.due),
        };
        let row = |dossier: &&DossierVerdict| {
            vec![
                dossier.id.clone(),
                print_moment(&dossier.received, lines),
                due(dossier),
                dossier.finished.as_deref().map(|moment| print_moment(moment, lines)).unwrap_or_default(),
                dossier.status.label(lines.language).to_owned(),
                day(dossier.since),
                dossier.days_late.map(|late| lines.count(late)).unwrap_or_default(),
                dossier.working_days_late.map(|late| lines.count(late)).unwrap_or_default(),
            ]
        };
        let rows: Vec<Vec<String>> = dossiers.iter().map(row).collect();
        let header: [&'static [&'static str; 2]; 8] = [
            &["Mã hồ sơ", "Dossier"],
            &["Tiếp nhận", "Received"],
            &["Hẹn trả", "Due"],
            &["Có kết quả", "Finished"],
            &["Đánh giá", "Verdict"],
            &["Quá hạn từ", "Overdue from"],
            &["Chậm (ngày)", "Days late"],
            &["Chậm (ngày làm việc)", "Working days late"],
        ];
        let limit = limit_in_words(service.limit, lines);
        let mut due = vec![lines.words(&["Thời hạn giải quyết: {0}.", "Time limit: {0}."], &[&limit])];
        due.extend(service.document.as_ref().map(|document| self.cited(document)));
        let mut blocks = vec![Block::Entry { topic: Some(EntryTopic::Due), label: None, sentences: due, about: None }];
        let count = lines.counted(u32::try_from(rows.len()).unwrap_or(u32::MAX), "hồ sơ", &["dossier", "dossiers"]);
        blocks.push(Block::Table {
            caption: lines.words(&["Danh sách {0}", "List of {0}"], &[&count]),
            header: header.map(|words| self.word(words).to_owned()).to_vec(),
            words: 6,
            rows,
        });
        blocks.extend(dossiers.iter().filter_map(|dossier| self.way_to_due(dossier)));
        blocks.extend(illustrative.then(|| Block::Entry {
            topic: Some(EntryTopic::Note),
            label: None,
            about: None,
            sentences: self.illustrative_among(&dossiers),
        }));
        blocks
    }

    /// How the due day of a dossier came about, where it is not that of its limit alone.
    fn way_to_due(&self, dossier: &DossierVerdict) -> Option<Block> {
        let sentences = dossier.way_to_due(&self.lines);
        (!sentences.is_empty()).then(|| Block::Entry {
            topic: Some(EntryTopic::Arithmetic),
            label: Some(self.lines.words(&["Hạn của hồ sơ {0}", "Due day of dossier {0}"], &[&dossier.id])),
            sentences,
            about: None,
        })
    }

    /// That there are illustrative dossiers or limits, and which dossiers if not all are.
    fn illustrative_among(&self, dossiers: &[&DossierVerdict]) -> Vec<String> {
        let mut sentences = vec![
            self.word(&[
                "Danh sách có hồ sơ hoặc thời hạn minh họa, không phải số chính thức.",
                "Some of these dossiers, or their limits, are illustrative, not official.",
            ])
            .to_owned(),
        ];
        let is_illustrative = |reason: &Reason| matches!(reason, Reason::Illustrative { parts } if parts.contains(&IllustrativePart::Dossier));
        let those = dossiers.iter().filter(|dossier| dossier.reasons.iter().any(is_illustrative));
        let ids: Vec<&str> = those.map(|dossier| dossier.id.as_str()).collect();
        if !ids.is_empty() && ids.len() < dossiers.len() {
            let words = &["Hồ sơ minh họa: {0}.", "Illustrative dossiers: {0}."];
            sentences.push(self.lines.words(words, &[&ids.join(", ")]));
        }
        sentences
    }

    /// What only people know, and the last sentence.
    fn closing(&self, form: &Form) -> Vec<Block> {
        let lines = &self.lines;
        let unit = self.unit.name.get(lines.language);
        let last = lines.words(
            &[
                "{0} báo cáo, giải trình và chịu trách nhiệm về các nội dung nêu trên trước {1}./.",
                "{0} reports and explains the above, and answers for it before {1}.",
            ],
            &[unit, &form.to.join(self.word(&[" và ", " and "]))],
        );
        vec![
            heading(1, self.word(&["II. Trách nhiệm", "II. Responsibility"]).to_owned(), None),
            Block::Blank { label: self.word(&["Của tập thể", "Of the unit"]).to_owned() },
            Block::Blank { label: self.word(&["Của cá nhân", "Of persons"]).to_owned() },
            heading(1, self.word(&["III. Kiến nghị, đề xuất", "III. Proposals"]).to_owned(), None),
            Block::Blank { label: self.word(&["Nội dung", "Content"]).to_owned() },
            paragraph(last),
        ]
    }
}

/// What names a miss; of a dossier its service does.
fn key<'a>(cause: &'a Cause, service: Option<&'a ServiceVerdict>) -> Key<'a> {
    let period = if service.is_some() { None } else { cause.period.as_deref() };
    let id = service.map_or(&cause.id, |service| &service.id);
    (cause.kind, id, cause.unit.as_ref().map(|unit| unit.id.as_str()), period, cause.counted_from)
}

fn about(cause: &Cause) -> About {
    About {
        kind: cause.kind.into(),
        id: cause.id.clone(),
        unit: cause.unit.as_ref().map(|unit| unit.id.clone()),
        period: cause.period.clone(),
    }
}

pub(super) fn heading(level: u32, text: String, about: Option<About>) -> Block {
    Block::Heading { level, text, about }
}

pub(super) fn paragraph(text: String) -> Block {
    Block::Paragraph { text, about: None }
}
