//! The turns of phrase that all explanations share: numbers, shares, days, documents, names.

use crate::assessment::{DocumentRef, IllustrativePart, Party, Reason};
use crate::calendar::{parse_day, print_day, print_period};
use crate::number::{Figure, Ratio, Rounding};
use crate::text::{Language, filled, in_language};
use chrono::NaiveDate;

/// What a sentence of an explanation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    /// Which verdict it is.
    Verdict,
    /// What was due.
    Due,
    /// Which document ordered it.
    Document,
    /// What was recorded, when and by whom.
    Recorded,
    /// The calculation.
    Arithmetic,
    /// Which rule decided, at which threshold.
    Rule,
    /// What is still possible.
    Ahead,
    /// Who answers.
    Parties,
    /// What is illustrative.
    Marks,
}

/// Sentences in one language, one a line.
pub(crate) struct Lines {
    pub(crate) language: Language,
    /// Places of a percentage, and how it is rounded.
    places: u32,
    rounding: Rounding,
    /// What is being said.
    topic: Topic,
    lines: Vec<(Topic, String)>,
}

impl Lines {
    pub(crate) fn new(language: Language) -> Self {
        Self { language, places: 2, rounding: Rounding::HalfUp, topic: Topic::Verdict, lines: Vec::new() }
    }

    /// Percentages as an indicator wants them printed.
    pub(crate) fn print(&mut self, places: u32, rounding: Rounding) {
        (self.places, self.rounding) = (places, rounding);
    }

    pub(crate) fn say(&mut self, line: String) {
        self.lines.push((self.topic, line));
    }

    /// What is said from here on is about this.
    pub(crate) fn on(&mut self, topic: Topic) {
        self.topic = topic;
    }

    pub(crate) fn text(self) -> String {
        let lines: Vec<String> = self.lines.into_iter().map(|(_, line)| line).collect();
        lines.join("\n")
    }

    /// The sentences on a topic, in the order they were said.
    pub(crate) fn about(&self, topic: Topic) -> Vec<&str> {
        let said = self.lines.iter().filter(|(of, _)| *of == topic);
        said.map(|(_, line)| line.as_str()).collect()
    }

    /// A day.
    pub(crate) fn day(&self, day: NaiveDate) -> String {
        print_day(day, self.language)
    }

    /// A day; a dash where there is none.
    #[inline(never)]
    pub(crate) fn day_or_dash(&self, day: Option<NaiveDate>) -> String {
        day.map_or_else(|| "–".to_owned(), |day| self.day(day))
    }

    /// The decimal mark.
    pub(crate) fn point(&self) -> &'static str {
        in_language(self.language, &[",", "."])
    }

    /// A count, with the marks between thousands.
    pub(crate) fn count(&self, count: impl Into<i64>) -> String {
        self.number(&Ratio::whole(count.into()).whole_or_derived())
    }

    /// A number as it stands in the assessment, with the minus sign of a calculation.
    pub(crate) fn number(&self, figure: &Figure) -> String {
        figure.print(self.language).replace('-', "−")
    }

    /// A share of 1 as a percentage: rounded once, half-up and to two places if nothing else is wanted.
    pub(crate) fn percent(&self, share: &Ratio) -> String {
        self.percent_beside(share, &[])
    }

    /// How many of all there are, as a percentage: not all of them where one is missing, nor none where there is one.
    pub(crate) fn percent_of_all(&self, share: &Ratio) -> String {
        self.percent_beside(share, &[Ratio::whole(1)])
    }

    /// A percentage shown beside thresholds it was compared with: with as many places as it takes not to look like one
    /// of them when it is not (94.999 % is not 95 %), nor like nothing when it is something.
    #[inline(never)]
    pub(crate) fn percent_beside(&self, share: &Ratio, thresholds: &[Ratio]) -> String {
        const MOST_PLACES: u32 = 40;
        let hundredfold = share.times_ten_to(2);
        let looks_like_another = |shown: &Figure| {
            let shown = shown.ratio();
            let is_nothing = !share.is_zero() && shown.as_ref().is_some_and(Ratio::is_zero);
            is_nothing
                || thresholds.iter().any(|threshold| threshold != share && shown == Some(threshold.times_ten_to(2)))
        };
        let rounded = |places: u32| hundredfold.rounded_as(places, self.rounding);
        let mut shown = (self.places..MOST_PLACES).map(rounded);
        let enough = shown.find(|shown| !looks_like_another(shown)).unwrap_or_else(|| rounded(MOST_PLACES));
        self.with_percent(&enough)
    }

    /// A share as a percentage with so many places.
    #[inline(never)]
    pub(crate) fn percent_to(&self, places: u32, share: &Ratio) -> Figure {
        share.times_ten_to(2).rounded_as(places.max(self.places), self.rounding)
    }

    /// A percentage that was rounded, with its sign.
    #[inline(never)]
    pub(crate) fn with_percent(&self, percent: &Figure) -> String {
        format!("{}%", self.number(percent))
    }

    /// The fewest places, from those of percentages on, with which a calculation comes out as it is shown.
    #[inline(never)]
    pub(crate) fn enough(&self, comes_out: &dyn Fn(u32) -> bool) -> u32 {
        const MOST_PLACES: u32 = 40;
        // what never comes out is shown as derived numbers are
        (self.places..MOST_PLACES).find(|places| comes_out(*places)).unwrap_or(self.places.max(6))
    }

    /// The fewest places with which the quotient of two numbers that were rounded is shown as it should be.
    #[inline(never)]
    pub(crate) fn enough_for(
        &self,
        [over, under]: [&Ratio; 2],
        result: &str,
        rounded: &dyn Fn(u32, &Ratio) -> Figure,
        shown: &dyn Fn(&Ratio) -> String,
    ) -> u32 {
        self.enough(&|places| {
            let [over, under] = [over, under].map(|value| rounded(places, value).ratio());
            let quotient = over.zip(under).and_then(|(over, under)| over.divided_by(&under));
            quotient.is_some_and(|quotient| shown(&quotient) == result)
        })
    }

    /// Two shares as percentages whose quotient is shown as it should be.
    #[inline(never)]
    pub(crate) fn percents(
        &self,
        over: &Ratio,
        under: &Ratio,
        result: &str,
        shown: &dyn Fn(&Ratio) -> String,
    ) -> [String; 2] {
        let rounded = |places: u32, share: &Ratio| self.percent_to(places, share);
        let places = self.enough_for([over, under], result, &rounded, shown);
        [over, under].map(|share| self.with_percent(&rounded(places, share)))
    }

    /// A number worked out, rounded once: with as many places as it takes to stand on the same side of every limit.
    pub(crate) fn beside(&self, value: &Ratio, limits: &[Ratio]) -> Figure {
        self.beside_with(0, value, limits)
    }

    /// The same, with two digits that count at least.
    pub(crate) fn rate_beside(&self, value: &Ratio, limits: &[Ratio]) -> Figure {
        self.beside_with(places_of_rate(value), value, limits)
    }

    fn beside_with(&self, least: u32, value: &Ratio, limits: &[Ratio]) -> Figure {
        let places = self.enough(&|places| {
            let shown = value.rounded_as(places, self.rounding).ratio();
            let is_on_its_side =
                |limit: &Ratio| shown.as_ref().is_some_and(|shown| shown.cmp(limit) == value.cmp(limit));
            least <= places && limits.iter().all(is_on_its_side)
        });
        value.rounded_as(places, self.rounding)
    }

    /// A rate: with two digits that count, however small it is.
    pub(crate) fn rate(&self, value: &Ratio) -> Figure {
        self.rounded_to(places_of_rate(value), value)
    }

    /// A derived number, rounded as percentages are.
    pub(crate) fn rounded(&self, value: &Ratio) -> Figure {
        value.rounded_as(self.places, self.rounding)
    }

    /// A derived number with so many places, or more if percentages have more.
    pub(crate) fn rounded_to(&self, places: u32, value: &Ratio) -> Figure {
        value.rounded_as(places.max(self.places), self.rounding)
    }

    /// A number within a calculation: a negative one in brackets.
    pub(crate) fn term(&self, figure: &Figure) -> String {
        bracketed(&self.number(figure))
    }

    /// "10 / 10,2 = 98,04%", where the share is worked out from unrounded numbers.
    pub(crate) fn division(&self, over: &Figure, under: &Figure, share: &Ratio, thresholds: &[Ratio]) -> String {
        format!("{} / {} = {}", self.term(over), self.term(under), self.percent_beside(share, thresholds))
    }

    /// One of two sentences, by language, with values at `{0}`, `{1}`, …
    #[inline(never)]
    pub(crate) fn words(&self, [vi, en]: &[&str; 2], values: &[&str]) -> String {
        match self.language {
            Language::Vi => filled(vi, values),
            Language::En => filled(en, values),
        }
    }

    /// Bounds of a number, "từ 70 trở lên, dưới 90": at least, above, at most, below.
    pub(crate) fn bounds(&self, bounds: [&Option<Figure>; 4], shown: impl Fn(&Figure) -> String) -> String {
        const WORDS: [&[&str; 2]; 4] = [
            &["từ {0} trở lên", "at least {0}"],
            &["trên {0}", "above {0}"],
            &["không quá {0}", "at most {0}"],
            &["dưới {0}", "below {0}"],
        ];
        let given = bounds.into_iter().zip(WORDS);
        let words = given.filter_map(|(bound, words)| Some(self.words(words, &[&shown(bound.as_ref()?)])));
        words.collect::<Vec<_>>().join(", ")
    }

    /// Days as words: one day, two days.
    pub(crate) fn days(&self, count: i64) -> String {
        self.counted(u32::try_from(count).unwrap_or(u32::MAX), "ngày", &["day", "days"])
    }

    pub(crate) fn working_days(&self, count: i64) -> String {
        self.counted(u32::try_from(count).unwrap_or(u32::MAX), "ngày làm việc", &["working day", "working days"])
    }

    /// That a unit has ended, and what took its place.
    pub(crate) fn unit_ended(&self, on: NaiveDate, successors: &[Party]) -> String {
        let names: Vec<&str> = successors.iter().map(|unit| unit.name.get(self.language)).collect();
        let sentence = match names.is_empty() {
            true => &["Đơn vị này kết thúc ngày {0}.", "This unit ended on {0}."],
            false => &[
                "Đơn vị này kết thúc ngày {0}; tiếp nhận: {1}.",
                "This unit ended on {0}; its place was taken by {1}.",
            ],
        };
        self.words(sentence, &[&self.day(on), &names.join("; ")])
    }

    /// The same, where a verdict has it among its reasons.
    pub(crate) fn ended_by(&self, reasons: &[Reason]) -> Option<String> {
        reasons.iter().find_map(|reason| match reason {
            Reason::UnitEnded { on, successors } => Some(self.unit_ended(*on, successors)),
            _ => None,
        })
    }

    /// A number of things: one week, two weeks.
    pub(crate) fn counted(&self, count: u32, vi: &str, [one, many]: &[&str; 2]) -> String {
        let number = self.count(count);
        match (self.language, count) {
            (Language::Vi, _) => format!("{number} {vi}"),
            (Language::En, 1) => format!("1 {one}"),
            (Language::En, _) => format!("{number} {many}"),
        }
    }

    /// "Căn cứ: Kế hoạch … số 129/KH-UBND ngày 22/12/2022 (…)".
    pub(crate) fn say_document(&mut self, document: Option<&DocumentRef>) {
        let Some(document) = document else { return };
        self.on(Topic::Document);
        let line = format!("{}.", self.words(&["Căn cứ: {0}", "By order of: {0}"], &[&self.cited(document)]));
        self.say(line);
    }

    /// "Kế hoạch …, số 129/KH-UBND ngày 22/12/2022 (UBND thị xã Ngã Năm)".
    pub(crate) fn cited(&self, document: &DocumentRef) -> String {
        let mut cited = document.name.get(self.language).to_owned();
        cited.push_str(&match &document.number {
            Some(number) => self.words(&[", số {0}", ", no. {0}"], &[number]),
            None => self.words(&[", chưa ghi số", " (number left blank)"], &[]),
        });
        if let Some(date) = &document.date {
            cited.push_str(&document_date(date, self.language));
        }
        if let Some(issuer) = &document.issuer {
            cited.push_str(&format!(" ({})", issuer.get(self.language)));
        }
        cited
    }

    pub(crate) fn say_parties(&mut self, responsible: &[Party], supporting: &[Party]) {
        self.say_units(&["Chủ trì: {0}", "Responsible: {0}"], responsible, supporting);
    }

    /// Who answers, in these words, and who helps.
    pub(crate) fn say_units(&mut self, words: &[&str; 2], responsible: &[Party], supporting: &[Party]) {
        let names = |parties: &[Party]| {
            let names: Vec<&str> = parties.iter().map(|party| party.name.get(self.language)).collect();
            names.join("; ")
        };
        let mut line = self.words(words, &[&names(responsible)]);
        if !supporting.is_empty() {
            line.push_str(&self.words(&[". Phối hợp: {0}", ". Supporting: {0}"], &[&names(supporting)]));
        }
        line.push('.');
        self.on(Topic::Parties);
        self.say(line);
    }

    /// The name of a period as people say it: `2023-07` is "tháng 7/2023".
    pub(crate) fn period(&self, name: &str) -> String {
        print_period(name, self.language)
    }

    /// Which inputs are not from a source. Always said, and said last.
    pub(crate) fn say_illustrative(&mut self, reasons: &[Reason]) {
        self.on(Topic::Marks);
        for reason in reasons {
            if let Reason::Illustrative { parts } = reason {
                let language = self.language;
                let names: Vec<&str> = parts.iter().map(|part| part_name(*part, language)).collect();
                self.say(match language {
                    Language::Vi => format!("Số minh họa, không phải số chính thức: {}.", names.join(", ")),
                    Language::En => format!("Illustrative, not official: {}.", names.join(", ")),
                });
            }
        }
    }
}

/// The places with which two digits of a value count; six at most.
fn places_of_rate(value: &Ratio) -> u32 {
    let counts = |places: u32| {
        i32::try_from(places).is_ok_and(|places| Ratio::whole(10) <= value.magnitude().times_ten_to(places))
    };
    (0..6).find(|places| counts(*places)).unwrap_or(6)
}

/// A number as the term of a calculation.
pub(crate) fn bracketed(shown: &str) -> String {
    if shown.starts_with('−') { format!("({shown})") } else { shown.to_owned() }
}

/// A number with its unit of measure; a percentage as those of shares are written, without a blank.
#[inline(never)]
pub(crate) fn quantity(number: &str, uom: &str) -> String {
    let blank = if uom == "%" { "" } else { " " };
    format!("{number}{blank}{uom}")
}

/// A document's date: a day, a month or a year.
fn document_date(date: &str, language: Language) -> String {
    if let Ok(day) = parse_day(date) {
        return match language {
            Language::Vi => format!(" ngày {}", print_day(day, language)),
            Language::En => format!(" of {}", print_day(day, language)),
        };
    }
    match (date.split_once('-'), language) {
        (Some((year, month)), Language::Vi) => {
            format!(", tháng {}/{year}", month.trim_start_matches('0'))
        }
        (Some(_), Language::En) => {
            let first = parse_day(&format!("{date}-01")).map(|day| print_day(day, language)).unwrap_or_default();
            format!(" of {}", first.strip_prefix("1 ").unwrap_or(date))
        }
        (None, Language::Vi) => format!(", năm {date}"),
        (None, Language::En) => format!(" of {date}"),
    }
}

fn part_name(part: IllustrativePart, language: Language) -> &'static str {
    let words = match part {
        IllustrativePart::Plan => &["cả kế hoạch", "the whole plan"],
        IllustrativePart::Indicator => &["chỉ tiêu này", "this indicator"],
        IllustrativePart::Task => &["nhiệm vụ này", "this task"],
        IllustrativePart::Report => &["báo cáo này", "this report"],
        IllustrativePart::Service => &["thủ tục này", "this service"],
        IllustrativePart::Dossier => &["hồ sơ", "the dossiers"],
        IllustrativePart::Limit => &["thời hạn giải quyết", "the time limit"],
        IllustrativePart::Submission => &["việc gửi báo cáo", "the submissions"],
        IllustrativePart::Extension => &["việc gia hạn", "the extension"],
        IllustrativePart::Reopening => &["việc mở lại", "the reopening"],
        IllustrativePart::Policy => &["chính sách này", "this policy"],
        IllustrativePart::Target => &["mức chỉ tiêu", "the target"],
        IllustrativePart::Baseline => &["kỳ gốc", "the baseline"],
        IllustrativePart::Path => &["lộ trình", "the path"],
        IllustrativePart::Forecast => &["cách dự báo", "the method of the forecast"],
        IllustrativePart::Revision => &["việc điều chỉnh", "the revision"],
        IllustrativePart::Part => &["một phần dùng để tính", "a part it is worked out from"],
        IllustrativePart::Deadline => &["thời hạn", "the deadline"],
        IllustrativePart::Observation => &["số liệu thực hiện", "the figure"],
        IllustrativePart::Completion => &["ngày hoàn thành", "the day of completion"],
        IllustrativePart::Pause => &["việc tạm dừng", "the pause"],
        IllustrativePart::Waiver => &["việc miễn", "the waiver"],
        IllustrativePart::Explanation => &["thời hạn giải trình", "the time for the explanation"],
        IllustrativePart::Review => &["thời hạn xem xét trách nhiệm", "the time for the review"],
        IllustrativePart::Cause => &["kết quả làm căn cứ", "a verdict behind it"],
        IllustrativePart::Reallocation => &["đề xuất này", "this proposal"],
        IllustrativePart::Project => &["vốn của dự án", "the capital of a project"],
        IllustrativePart::RuleSet => &["bộ tiêu chí", "the rule set"],
        IllustrativePart::Grading => &["đợt xếp loại", "the grading"],
        IllustrativePart::Score => &["điểm và kết quả chấm", "the scores"],
        IllustrativePart::Cap => &["tỷ lệ khống chế", "the cap"],
        IllustrativePart::Item => &["kết quả của chỉ tiêu, nhiệm vụ được tính", "verdicts on items that count"],
        IllustrativePart::Weights => &["trọng số", "the weights"],
        IllustrativePart::Ranking => &["bảng xếp hạng này", "this ranking"],
    };
    in_language(language, words)
}
