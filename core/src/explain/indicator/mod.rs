//! An indicator's verdict in words.

mod ahead;
mod figure;
mod path;
mod reason;
pub(super) mod target;

use super::phrase::{Lines, Topic, bracketed, quantity};
use crate::assessment::{IndicatorVerdict, Measure, MeasureForm, Reason};
use crate::number::{Figure, Ratio};
use crate::status::Quality;
use crate::text::Language;
use chrono::NaiveDate;

impl IndicatorVerdict {
    /// The verdict in words, one sentence a line: what it is, what was recorded, what was due, the arithmetic, the rule
    /// that decided, what stands beside it, what lies ahead, the document.
    ///
    /// ```
    /// use tiendo::{Language, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let assessment = plan.assess(&records, parse_as_of("2024-02-15")?);
    /// let grdp = assessment.indicators.iter().find(|i| i.id == "ref-grdp").map(|i| i.explain(Language::En));
    /// assert!(grdp.is_some_and(|words| words.contains("at least 7.5%")));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        self.said(language).text()
    }

    pub(crate) fn said(&self, language: Language) -> Lines {
        let mut lines = Lines::new(language);
        if let Some(print) = self.print {
            lines.print(print.digits, print.rounding);
        }
        say_status(self, &mut lines);
        lines.on(Topic::Recorded);
        figure::say(self, &mut lines);
        lines.on(Topic::Due);
        target::say(self, &mut lines);
        lines.on(Topic::Arithmetic);
        target::say_achievement(self, &mut lines);
        path::say(self, &mut lines);
        lines.on(Topic::Rule);
        self.reasons.iter().for_each(|reason| reason::say(self, reason, &mut lines));
        say_since(self, &mut lines);
        ahead::say_interim(self, &mut lines);
        lines.on(Topic::Ahead);
        ahead::say(self, &mut lines);
        say_days(self, &mut lines);
        lines.say_document(self.document.as_ref());
        lines.say_parties(&self.responsible, &self.supporting);
        lines.say_illustrative(&self.reasons);
        lines
    }

    /// The same about its target for an earlier day.
    pub(crate) fn said_of_interim(&self, due: NaiveDate, language: Language) -> Lines {
        let mut lines = Lines::new(language);
        if let Some(print) = self.print {
            lines.print(print.digits, print.rounding);
        }
        if let Some(interim) = self.interim.iter().find(|interim| interim.due == due) {
            lines.on(Topic::Due);
            ahead::say_target_of_interim(self, interim, &mut lines);
            lines.on(Topic::Recorded);
            figure::say_of_interim(self, interim, &mut lines);
            lines.on(Topic::Rule);
            ahead::say_verdict_of_interim(self, interim, &mut lines);
        }
        lines.on(Topic::Ahead);
        let status = self.status.label(language);
        lines.say(lines.words(&["Chỉ tiêu cả kỳ: “{0}”.", "The target of the whole period: “{0}”."], &[status]));
        target::say(self, &mut lines);
        figure::say(self, &mut lines);
        ahead::say(self, &mut lines);
        lines.say_document(self.document.as_ref());
        lines.say_illustrative(&self.reasons);
        lines
    }
}

fn say_status(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let language = lines.language;
    let (name, status) = (verdict.name.get(language), verdict.status.label(language));
    let unit = verdict.unit.as_ref().map(|unit| format!(" ({})", unit.name.get(language))).unwrap_or_default();
    lines.say(match verdict.quality {
        Quality::Fresh | Quality::None => format!("{name}{unit}: {status}."),
        Quality::Stale | Quality::Conflicting => {
            format!("{name}{unit}: {status} ({}).", verdict.quality.label(language))
        }
    });
}

/// A derived number at the places of a percentage: it decides nothing, and nobody reads six of them.
#[inline(never)]
fn short(figure: &Figure, lines: &Lines) -> Figure {
    let shown = figure.ratio().map(|value| lines.rounded(&value));
    shown.filter(|shown| shown.as_str() != "0").unwrap_or_else(|| figure.clone())
}

/// An expected value: as the values are where they are shares, else with at least four digits that count, so that a
/// division by it comes out.
#[inline(never)]
fn expected_value(verdict: &IndicatorVerdict, figure: &Figure, lines: &Lines) -> Figure {
    let Some(value) = figure.ratio().filter(|_| !verdict.measure.is_share) else { return figure.clone() };
    let counts = |places: u32| {
        let thousand = Ratio::whole(1_000);
        i32::try_from(places).is_ok_and(|places| thousand <= value.magnitude().times_ten_to(places))
    };
    lines.rounded_to((0..6).find(|places| counts(*places)).unwrap_or(6), &value)
}

/// A value of the indicator: with its unit of measure, or as a percentage where it is a share.
#[inline(never)]
pub(super) fn with_uom(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    if measure.is_share {
        return figure.ratio().map(|share| lines.percent(&share)).unwrap_or_default();
    }
    quantity(&lines.number(figure), measure.uom.get(lines.language))
}

/// A value without its unit of measure; of a share the percentage.
#[inline(never)]
fn plain(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    if measure.is_share { with_uom(measure, figure, lines) } else { lines.term(figure) }
}

/// A number of the plan or the records, in full: a share as the percentage that was given.
#[inline(never)]
pub(super) fn given(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    match figure.ratio().filter(|_| measure.is_share) {
        Some(share) => in_full(&share, lines),
        None => with_uom(measure, figure, lines),
    }
}

/// The same without its unit of measure, in a sentence.
#[inline(never)]
fn given_bare(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    if measure.is_share { given(measure, figure, lines) } else { lines.number(figure) }
}

/// As a term of a calculation.
fn given_plain(measure: &Measure, figure: &Figure, lines: &Lines) -> String {
    bracketed(&given_bare(measure, figure, lines))
}

/// A share that was given as a decimal: its percentage with all its digits.
#[inline(never)]
fn in_full(share: &Ratio, lines: &Lines) -> String {
    lines.with_percent(&share.times_ten_to(2).whole_or_derived())
}

/// The value, unrounded: worked out from its parts again where it was divided on its way.
#[inline(never)]
fn value(verdict: &IndicatorVerdict) -> Option<Ratio> {
    let shown = verdict.actual.as_ref()?.ratio()?;
    let again = figure::quotient(verdict).filter(|again| again.derived() == shown.derived());
    Some(again.unwrap_or(shown))
}

/// The value beside limits that it was compared with, in a sentence: never like one that it is not.
#[inline(never)]
fn value_beside(verdict: &IndicatorVerdict, value: &Ratio, limits: &[Ratio], lines: &Lines) -> String {
    if verdict.measure.is_share {
        return lines.percent_beside(value, limits);
    }
    lines.number(&value.exact(MOST_PLACES).unwrap_or_else(|| lines.beside(value, limits)))
}

/// The same with its unit of measure.
#[inline(never)]
fn amount_beside(measure: &Measure, value: &Ratio, limits: &[Ratio], lines: &Lines) -> String {
    if measure.is_share {
        return lines.percent_beside(value, limits);
    }
    with_uom(measure, &value.exact(MOST_PLACES).unwrap_or_else(|| lines.beside(value, limits)), lines)
}

/// No number of a plan or of records has more.
const MOST_PLACES: u32 = 48;

/// What an achievement may be compared with: the whole, and the band of "nearly achieved".
fn near_thresholds(verdict: &IndicatorVerdict) -> [Ratio; 2] {
    let nearly = verdict.reasons.iter().find_map(|reason| match reason {
        Reason::NearlyReached { threshold } | Reason::NotReached { nearly: Some(threshold) } => threshold.ratio(),
        _ => None,
    });
    [Ratio::whole(1), nearly.unwrap_or_else(|| Ratio::whole(1))]
}

/// One side of a division: the value, or a number that was given.
enum Term<'f> {
    Value(Ratio),
    Given(&'f Figure, Ratio),
}

impl<'f> Term<'f> {
    fn value(verdict: &IndicatorVerdict) -> Option<Self> {
        value(verdict).map(Self::Value)
    }

    fn given(figure: &'f Figure) -> Option<Self> {
        Some(Self::Given(figure, figure.ratio()?))
    }

    fn ratio(&self) -> &Ratio {
        match self {
            Self::Value(ratio) | Self::Given(_, ratio) => ratio,
        }
    }

    /// As it is shown with so many places, and what that is exactly.
    fn shown(&self, measure: &Measure, places: u32, lines: &Lines) -> (String, Option<Ratio>) {
        match self {
            Self::Given(figure, ratio) => (given_plain(measure, figure, lines), Some(ratio.clone())),
            Self::Value(ratio) if measure.is_share => {
                let percent = lines.percent_to(places, ratio);
                let again = percent.ratio().map(|percent| percent.times_ten_to(-2));
                (bracketed(&lines.with_percent(&percent)), again)
            }
            Self::Value(ratio) => {
                let figure = ratio.exact(MOST_PLACES).unwrap_or_else(|| lines.rounded_to(places, ratio));
                (lines.term(&figure), figure.ratio())
            }
        }
    }
}

/// A division with its result as a percentage, rounded once, and never like one of the thresholds that it is not; what
/// was worked out is shown with the places with which the division comes out.
#[inline(never)]
fn divided_out(
    measure: &Measure,
    [over, under]: [&Term<'_>; 2],
    thresholds: &[Ratio],
    lines: &Lines,
) -> Option<String> {
    let share = over.ratio().divided_by(under.ratio())?;
    let result = lines.percent_beside(&share, thresholds);
    let places = lines.enough(&|places| {
        let [over, under] = [over, under].map(|term| term.shown(measure, places, lines).1);
        let again = over.zip(under).and_then(|(over, under)| over.divided_by(&under));
        again.is_some_and(|again| lines.percent_beside(&again, thresholds) == result)
    });
    let [over, under] = [over, under].map(|term| term.shown(measure, places, lines).0);
    Some(format!("{over} / {under} = {result}"))
}

/// The limit that a value is held against: of a band the end nearer to where the path begins.
#[inline(never)]
fn facing(verdict: &IndicatorVerdict) -> Option<&Figure> {
    match (&verdict.limits.from, &verdict.limits.to) {
        (Some(from), Some(to)) => {
            let above = match &verdict.baseline {
                Some(baseline) => to.ratio()? < baseline.value.ratio()?,
                None => false,
            };
            Some(if above { to } else { from })
        }
        (Some(limit), None) | (None, Some(limit)) => Some(limit),
        (None, None) => None,
    }
}

/// Whether it has no value, only a verdict.
fn is_verdict_only(verdict: &IndicatorVerdict) -> bool {
    use MeasureForm::{AllOf, AnyOf, GrowthOf, RolledAllOf};
    matches!(verdict.measure.form, AllOf | AnyOf | GrowthOf | RolledAllOf)
}

/// How long it has been off track, where the figure that counts is not the first.
fn say_since(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let is_slipping = verdict.status.is_slipping();
    let is_said = verdict.reasons.iter().any(|reason| matches!(reason, Reason::OffTrackSince { .. }));
    // a target that was decided later binds nobody yet
    if let (true, None, Some(revision), Some(on)) = (is_slipping, verdict.since, &verdict.revision, verdict.observed_on)
        && verdict.start <= on
        && on < revision.decided
    {
        let sentence = &[
            "Mức giao này ngày {0} mới quyết định: trước ngày ấy chưa ai phải giải trình theo nó.",
            "This target was decided on {0}: before that day nobody has to explain by it.",
        ];
        lines.say(lines.words(sentence, &[&lines.day(revision.decided)]));
    }
    let Some(since) = verdict.since.filter(|since| is_slipping && !is_said && Some(*since) != verdict.observed_on)
    else {
        return;
    };
    let sentence = &["Liên tục như vậy, hoặc xấu hơn, từ ngày {0}.", "It has been so, or worse, since {0}."];
    lines.say(lines.words(sentence, &[&lines.day(since)]));
}

fn say_days(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let (sentence, days) = match (verdict.days_left, verdict.days_past) {
        (Some(0), _) => (&["Hôm nay là ngày đến hạn.", "It is due today."], 0),
        (Some(left), _) => (&["Còn {0} đến hạn.", "{0} left."], left),
        (None, Some(past)) => (&["Đã qua hạn {0}.", "{0} past the due date."], past),
        (None, None) => return,
    };
    lines.say(lines.words(sentence, &[&lines.days(days)]));
}
