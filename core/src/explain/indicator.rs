//! An indicator's verdict in words.

use super::phrase::Lines;
use crate::assessment::{
    DecidedBy, IndicatorVerdict, MeasureKind, NoPace, Path, PathDays, Reason, SourcedValue, Target,
};
use crate::number::{Figure, Ratio};
use crate::status::{IndicatorStatus, Quality};
use crate::text::Language;

impl IndicatorVerdict {
    /// The verdict in words, one sentence a line: what it is, what was recorded, what was due, the arithmetic, the rule
    /// that decided, what stands beside it, the document.
    ///
    /// ```
    /// use tiendo::{Language, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let assessment = plan.assess(&records, parse_as_of("2024-02-15")?);
    /// let grdp = assessment.indicators.iter().find(|i| i.id == "ref-grdp").map(|i| i.explain(Language::En));
    /// assert!(grdp.is_some_and(|words| words.contains("at least 7.5 %")));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let mut lines = Lines::new(language);
        say_status(self, &mut lines);
        say_figure(self, &mut lines);
        say_target(self, &mut lines);
        say_achievement(self, &mut lines);
        say_path(self, &mut lines);
        self.reasons.iter().for_each(|reason| say_reason(self, reason, &mut lines));
        say_days(self, &mut lines);
        lines.say_document(self.document.as_ref());
        lines.say_parties(&self.responsible, &self.supporting);
        lines.say_illustrative(&self.reasons);
        lines.text()
    }
}

fn say_status(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let language = lines.language;
    let (name, status) = (verdict.name.get(language), verdict.status.label(language));
    lines.say(match verdict.quality {
        Quality::Fresh | Quality::None => format!("{name}: {status}."),
        Quality::Stale | Quality::Conflicting => {
            format!("{name}: {status} ({}).", verdict.quality.label(language))
        }
    });
}

fn with_uom(verdict: &IndicatorVerdict, figure: &Figure, lines: &Lines) -> String {
    format!("{} {}", lines.number(figure), verdict.measure.uom.get(lines.language))
}

fn say_figure(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let (Some(actual), Some(on)) = (&verdict.actual, verdict.observed_on) else {
        return;
    };
    let language = lines.language;
    let value = with_uom(verdict, actual, lines);
    let mut line = match (language, verdict.measure.kind) {
        (Language::Vi, MeasureKind::Cumulative) => {
            format!("Lũy kế đến ngày {}: {value}", lines.day(on))
        }
        (Language::Vi, MeasureKind::Snapshot) => format!("Số liệu ngày {}: {value}", lines.day(on)),
        (Language::En, MeasureKind::Cumulative) => {
            format!("Total up to {}: {value}", lines.day(on))
        }
        (Language::En, MeasureKind::Snapshot) => format!("On {}: {value}", lines.day(on)),
    };
    let mut origin: Vec<String> = Vec::new();
    if let Some(source) = &verdict.source {
        origin.push(match language {
            Language::Vi => format!("nguồn: {}", source.name.vi),
            Language::En => format!("source: {}", source.name.en),
        });
    }
    if let Some(recorded) = verdict.recorded {
        origin.push(match language {
            Language::Vi => format!("ghi nhận ngày {}", lines.day(recorded)),
            Language::En => format!("recorded on {}", lines.day(recorded)),
        });
    }
    if !origin.is_empty() {
        line.push_str(&format!(" ({})", origin.join("; ")));
    }
    line.push('.');
    lines.say(line);
}

fn say_target(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let (language, due) = (lines.language, lines.day(verdict.due));
    let target = match (&verdict.target, language) {
        (Target::AtLeast(limit), Language::Vi) => {
            format!("ít nhất {}", with_uom(verdict, limit, lines))
        }
        (Target::AtLeast(limit), Language::En) => {
            format!("at least {}", with_uom(verdict, limit, lines))
        }
        (Target::AtMost(limit), Language::Vi) => {
            format!("không quá {}", with_uom(verdict, limit, lines))
        }
        (Target::AtMost(limit), Language::En) => {
            format!("at most {}", with_uom(verdict, limit, lines))
        }
        (Target::Between { from, to }, Language::Vi) => {
            format!("từ {} đến {}", lines.number(from), with_uom(verdict, to, lines))
        }
        (Target::Between { from, to }, Language::En) => {
            format!("from {} to {}", lines.number(from), with_uom(verdict, to, lines))
        }
    };
    lines.say(match language {
        Language::Vi => format!("Chỉ tiêu giao: {target}, hạn {due}."),
        Language::En => format!("Target: {target} by {due}."),
    });
}

/// actual / target, worked out again from the inputs, so that it is rounded once.
fn say_achievement(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let limit = match &verdict.target {
        Target::AtLeast(limit) | Target::AtMost(limit) => limit,
        Target::Between { .. } => return,
    };
    let (Some(actual), Some(limit_ratio)) = (&verdict.actual, limit.ratio()) else {
        return;
    };
    let Some(share) = actual.ratio().and_then(|actual| actual.divided_by(&limit_ratio)) else {
        return;
    };
    let percent = lines.percent_beside(&share, &near_thresholds(verdict));
    let (actual, limit) = (lines.number(actual), lines.number(limit));
    lines.say(match lines.language {
        Language::Vi => format!("Tỷ lệ thực hiện: {actual} / {limit} = {percent} kế hoạch."),
        Language::En => format!("Achievement: {actual} / {limit} = {percent} of the target."),
    });
}

/// What an achievement may be compared with: the whole, and the band of "nearly achieved".
fn near_thresholds(verdict: &IndicatorVerdict) -> Vec<Ratio> {
    let nearly = verdict.reasons.iter().find_map(|reason| match reason {
        Reason::NearlyReached { threshold } => threshold.ratio(),
        _ => None,
    });
    [Some(Ratio::whole(1)), nearly].into_iter().flatten().collect()
}

/// Where the path says the value should be, and the share of that which is reached.
fn say_path(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let (Some(days), Some(expected), Some(on)) = (verdict.path_days, &verdict.expected, verdict.observed_on) else {
        return;
    };
    let Some(share) = Ratio::whole(days.gone).divided_by(&Ratio::whole(days.all)) else {
        return;
    };
    let (on, percent) = (lines.day(on), lines.percent(&share));
    let expected = with_uom(verdict, expected, lines);
    let PathDays { gone, all } = days;
    lines.say(match lines.language {
        Language::Vi => {
            format!("Theo lộ trình đều, đến ngày {on} phải đi được {gone}/{all} ngày = {percent}, tức {expected}.")
        }
        Language::En => {
            format!("On a linear path {gone} of {all} days = {percent} should be done by {on}, that is {expected}.")
        }
    });
    if let Some(line) = pace_line(verdict, &share, lines) {
        lines.say(line);
    }
}

/// The pace, worked out again from the inputs: expected / actual for a cumulative ceiling, else progress / expected.
fn pace_line(verdict: &IndicatorVerdict, share: &Ratio, lines: &Lines) -> Option<String> {
    verdict.pace.as_ref()?;
    let bands = [verdict.bands.on_track.ratio()?, verdict.bands.at_risk.ratio()?];
    let actual = verdict.actual.as_ref()?;
    let is_ceiling = ceiling_decides(verdict);
    let baseline = verdict.baseline.as_ref().map(|baseline| &baseline.value);
    let from = match baseline {
        Some(baseline) => baseline.ratio()?,
        None => Ratio::whole(0),
    };
    let limit = path_end(verdict, is_ceiling)?;
    let change = limit.ratio()?.minus(&from);
    if is_ceiling {
        let pace = from.plus(&share.times(&change)).divided_by(&actual.ratio()?)?;
        let (actual, pace) = (lines.number(actual), lines.percent_beside(&pace, &bands));
        let expected = lines.number(verdict.expected.as_ref()?);
        return Some(match lines.language {
            Language::Vi => {
                format!("Mức cho phép đến ngày ấy / đã dùng: {expected} / {actual} = {pace}.")
            }
            Language::En => format!("Allowed by that day / used: {expected} / {actual} = {pace}."),
        });
    }
    let progress = actual.ratio()?.minus(&from).divided_by(&change)?;
    let pace = progress.divided_by(share)?;
    let work = match baseline {
        Some(baseline) => {
            let (actual, limit, baseline) = (lines.number(actual), lines.number(limit), lines.number(baseline));
            format!("({actual} − {baseline}) / ({limit} − {baseline})")
        }
        None => format!("{} / {}", lines.number(actual), lines.number(limit)),
    };
    let (progress, share) = (lines.percent(&progress), lines.percent(share));
    let pace = lines.percent_beside(&pace, &bands);
    Some(match lines.language {
        Language::Vi => {
            format!("Tiến độ: {work} = {progress}; so với lộ trình: {progress} / {share} = {pace}.")
        }
        Language::En => format!("Progress: {work} = {progress}; against the path: {progress} / {share} = {pace}."),
    })
}

/// Whether the pace is that of a cumulative ceiling: one by itself, or the upper end of a band that decided.
fn ceiling_decides(verdict: &IndicatorVerdict) -> bool {
    match (verdict.measure.kind, &verdict.target) {
        (MeasureKind::Snapshot, _) | (MeasureKind::Cumulative, Target::AtLeast(_)) => false,
        (MeasureKind::Cumulative, Target::AtMost(_)) => {
            !verdict.reasons.iter().any(|r| matches!(r, Reason::Reached | Reason::NotReached))
        }
        // the path of the end that decided is the one shown
        (MeasureKind::Cumulative, Target::Between { from, .. }) => {
            let expected_of = |end: &Figure| {
                let days = verdict.path_days?;
                let share = Ratio::whole(days.gone).divided_by(&Ratio::whole(days.all))?;
                let from = match &verdict.baseline {
                    Some(baseline) => baseline.value.ratio()?,
                    None => Ratio::whole(0),
                };
                Some(from.plus(&share.times(&end.ratio()?.minus(&from))).derived())
            };
            expected_of(from) != verdict.expected
        }
    }
}

fn path_end(verdict: &IndicatorVerdict, is_ceiling: bool) -> Option<&Figure> {
    match &verdict.target {
        Target::AtLeast(limit) | Target::AtMost(limit) => Some(limit),
        Target::Between { to, .. } if is_ceiling => Some(to),
        Target::Between { from, to } => {
            let above = match &verdict.baseline {
                Some(baseline) => to.ratio()? < baseline.value.ratio()?,
                None => false,
            };
            Some(if above { to } else { from })
        }
    }
}

/// The rule that decided, then the facts beside it.
fn say_reason(verdict: &IndicatorVerdict, reason: &Reason, lines: &mut Lines) {
    let language = lines.language;
    let status = verdict.status.label(language);
    let line = match (reason, language) {
        (Reason::NotStarted { start }, Language::Vi) => {
            format!("Kỳ bắt đầu ngày {}.", lines.day(*start))
        }
        (Reason::NotStarted { start }, Language::En) => {
            format!("Its period starts on {}.", lines.day(*start))
        }
        (Reason::NoObservation { from }, Language::Vi) => {
            format!("Chưa có số liệu nào từ ngày {}.", lines.day(*from))
        }
        (Reason::NoObservation { from }, Language::En) => {
            format!("There is no figure since {}.", lines.day(*from))
        }
        (Reason::Reached, Language::Vi) if verdict.status == IndicatorStatus::Exceeded => {
            format!("Hơn mức chỉ tiêu nên là “{status}”.")
        }
        (Reason::Reached, Language::En) if verdict.status == IndicatorStatus::Exceeded => {
            format!("Better than the target, so it is “{status}”.")
        }
        (Reason::Reached, Language::Vi) => format!("Đã đạt mức chỉ tiêu nên là “{status}”."),
        (Reason::Reached, Language::En) => format!("The target is reached, so it is “{status}”."),
        (Reason::NotReached, Language::Vi) => {
            format!("Hết kỳ mà chưa đạt mức chỉ tiêu nên là “{status}”.")
        }
        (Reason::NotReached, Language::En) => {
            format!("The period is over and the target is not reached, so it is “{status}”.")
        }
        (Reason::NearlyReached { threshold }, Language::Vi) => {
            format!("Chưa đạt, nhưng không dưới ngưỡng {} nên là “{status}”.", share_of(threshold, lines))
        }
        (Reason::NearlyReached { threshold }, Language::En) => {
            format!("Not reached, but not below {}, so it is “{status}”.", share_of(threshold, lines))
        }
        (Reason::Pace { pace: _, threshold, other_threshold }, _) => {
            pace_rule(verdict, threshold, other_threshold.as_ref(), lines)
        }
        (Reason::NothingUsed, Language::Vi) => format!("Chưa phát sinh nên là “{status}”."),
        (Reason::NothingUsed, Language::En) => {
            format!("Nothing of it is used up, so it is “{status}”.")
        }
        (Reason::NoPace { because }, _) => no_pace(verdict, *because, lines),
        (Reason::CeilingBroken { on, value, limit }, Language::Vi) => format!(
            "Ngày {} lũy kế là {}, vượt mức {}; số lũy kế không giảm lại được nên là “{status}”.",
            lines.day(*on),
            lines.number(value),
            lines.number(limit)
        ),
        (Reason::CeilingBroken { on, value, limit }, Language::En) => format!(
            "On {} the total was {}, above {}; a total cannot come back, so it is “{status}”.",
            lines.day(*on),
            lines.number(value),
            lines.number(limit)
        ),
        (Reason::FinalFigureMissing { from, until }, Language::Vi) if from == until => {
            format!("Thiếu số liệu chốt ngày {} nên chưa kết luận được.", lines.day(*from))
        }
        (Reason::FinalFigureMissing { from, until }, Language::Vi) => format!(
            "Thiếu số liệu chốt (từ ngày {} đến ngày {}) nên chưa kết luận được.",
            lines.day(*from),
            lines.day(*until)
        ),
        (Reason::FinalFigureMissing { from, until }, Language::En) if from == until => {
            format!("The final figure of {} is missing, so there is no verdict yet.", lines.day(*from))
        }
        (Reason::FinalFigureMissing { from, until }, Language::En) => format!(
            "The final figure (from {} to {}) is missing, so there is no verdict yet.",
            lines.day(*from),
            lines.day(*until)
        ),
        (Reason::SoFar { until }, Language::Vi) => {
            format!("Kết quả tạm thời: số liệu còn tính đến ngày {}.", lines.day(*until))
        }
        (Reason::SoFar { until }, Language::En) => {
            format!("So far: figures up to {} count.", lines.day(*until))
        }
        (Reason::StillCounting { until }, Language::Vi) => {
            format!("Đã qua hạn, nhưng số liệu còn tính đến ngày {} nên chưa kết luận.", lines.day(*until))
        }
        (Reason::StillCounting { until }, Language::En) => {
            format!("The due date is past, but figures up to {} still count: not final.", lines.day(*until))
        }
        (Reason::Stale { days, limit }, Language::Vi) => {
            format!("Số liệu cũ: {days} ngày, quá {limit} ngày cho phép.")
        }
        (Reason::Stale { days, limit }, Language::En) => {
            format!("The figure is {days} days old, more than {limit}.")
        }
        (Reason::Conflicting { on, values, decided_by, value }, _) => {
            let (on, value) = (lines.day(*on), lines.number(value));
            conflict(&on, values, *decided_by, &value, lines)
        }
        (Reason::Converted { value, uom }, Language::Vi) => {
            format!("Ghi nhận là {} {uom}, đổi đúng ra đơn vị của chỉ tiêu.", lines.number(value))
        }
        (Reason::Converted { value, uom }, Language::En) => {
            format!("Recorded as {} {uom}, converted exactly.", lines.number(value))
        }
        (Reason::Stretch { stretch, reached }, _) => stretch_line(verdict, stretch, *reached, lines),
        (
            Reason::DueDay { .. }
            | Reason::LastGoodDay { .. }
            | Reason::Done { .. }
            | Reason::Paused { .. }
            | Reason::Waived { .. }
            | Reason::Illustrative { .. },
            _,
        ) => return,
    };
    lines.say(line);
}

fn share_of(threshold: &Figure, lines: &Lines) -> String {
    threshold.ratio().map(|share| lines.percent(&share)).unwrap_or_default()
}

fn pace_rule(verdict: &IndicatorVerdict, threshold: &Figure, other: Option<&Figure>, lines: &Lines) -> String {
    let language = lines.language;
    let status = verdict.status.label(language);
    let band = share_of(threshold, lines);
    match (other.map(|other| share_of(other, lines)), verdict.status == IndicatorStatus::OnTrack, language) {
        (Some(other), _, Language::Vi) => {
            format!("Từ {band} đến dưới {other} so với lộ trình nên là “{status}”.")
        }
        (Some(other), _, Language::En) => {
            format!("From {band} to below {other} of the path, so it is “{status}”.")
        }
        (None, true, Language::Vi) => {
            format!("Không dưới {band} so với lộ trình nên là “{status}”.")
        }
        (None, true, Language::En) => format!("Not below {band} of the path, so it is “{status}”."),
        (None, false, Language::Vi) => format!("Dưới {band} so với lộ trình nên là “{status}”."),
        (None, false, Language::En) => format!("Below {band} of the path, so it is “{status}”."),
    }
}

fn no_pace(verdict: &IndicatorVerdict, because: NoPace, lines: &Lines) -> String {
    let status = verdict.status.label(lines.language);
    let [vi, en] = match (because, verdict.path) {
        (NoPace::AtEnd, _) => ["Chỉ xét vào cuối kỳ", "Only the end of the period counts"],
        (NoPace::NothingExpectedYet, _) => {
            ["Số liệu có trước khi lộ trình bắt đầu", "The figure is from before the path begins"]
        }
        (NoPace::BaselineEqualsTarget, _) => {
            ["Kỳ gốc bằng chỉ tiêu nên không có lộ trình để so", "The baseline equals the target: there is no path"]
        }
        (NoPace::BaselineBeyondTarget, Path::Linear | Path::AtEnd) => [
            "Kỳ gốc đã hơn chỉ tiêu nên không có lộ trình để so",
            "The baseline is already better than the target: there is no path",
        ],
        (NoPace::PastTheBand, _) => ["Số liệu đã vượt ra ngoài khoảng", "The value is beyond the band"],
    };
    match lines.language {
        Language::Vi => format!("{vi}; chưa đạt, chưa đến hạn: “{status}”."),
        Language::En => format!("{en}; not reached, not due: “{status}”."),
    }
}

fn conflict(on: &str, values: &[SourcedValue], decided_by: DecidedBy, value: &str, lines: &Lines) -> String {
    let language = lines.language;
    let all: Vec<String> = values
        .iter()
        .map(|given| {
            let source = given.source.as_deref().unwrap_or(match language {
                Language::Vi => "không ghi nguồn",
                Language::En => "no source",
            });
            format!("{} ({source})", lines.number(&given.value))
        })
        .collect();
    let all = all.join(", ");
    match (language, decided_by) {
        (Language::Vi, DecidedBy::SourceOrder) => {
            format!("Số liệu ngày {on} mâu thuẫn: {all}; theo thứ tự nguồn của kế hoạch, lấy {value}.")
        }
        (Language::Vi, DecidedBy::WorseVerdict) => {
            format!("Số liệu ngày {on} mâu thuẫn: {all}; lấy {value}, cho kết quả xấu hơn.")
        }
        (Language::En, DecidedBy::SourceOrder) => {
            format!("The figures of {on} conflict: {all}; by the plan's order of sources {value} is used.")
        }
        (Language::En, DecidedBy::WorseVerdict) => {
            format!("The figures of {on} conflict: {all}; {value} is used, which gives the worse verdict.")
        }
    }
}

fn stretch_line(verdict: &IndicatorVerdict, stretch: &Figure, reached: bool, lines: &Lines) -> String {
    let stretch = with_uom(verdict, stretch, lines);
    match (lines.language, reached) {
        (Language::Vi, true) => format!("Đạt mức phấn đấu {stretch}."),
        (Language::Vi, false) => format!("Chưa đạt mức phấn đấu {stretch}."),
        (Language::En, true) => format!("The stretch of {stretch} is reached."),
        (Language::En, false) => format!("The stretch of {stretch} is not reached."),
    }
}

fn say_days(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let line = match (verdict.days_left, verdict.days_past, lines.language) {
        (Some(0), _, Language::Vi) => "Hôm nay là ngày đến hạn.".to_owned(),
        (Some(0), _, Language::En) => "It is due today.".to_owned(),
        (Some(left), _, Language::Vi) => format!("Còn {} đến hạn.", lines.days(left)),
        (Some(left), _, Language::En) => format!("{} left.", lines.days(left)),
        (None, Some(past), Language::Vi) => format!("Đã qua hạn {}.", lines.days(past)),
        (None, Some(past), Language::En) => format!("{} past the due date.", lines.days(past)),
        (None, None, _) => return,
    };
    lines.say(line);
}
