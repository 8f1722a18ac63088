//! An indicator's verdict in words.

use super::phrase::{Lines, bracketed};
use crate::assessment::{Band, DecidedBy, IndicatorVerdict, MeasureKind, NoPace, Reason, SourcedValue, Target};
use crate::number::{Figure, Ratio};
use crate::status::{IndicatorStatus, Quality};
use crate::text::Language;
use chrono::NaiveDate;

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
    let mut origin: Vec<String> = Vec::new();
    if let Some(source) = &verdict.source {
        origin.push(lines.words(&["nguồn: {0}", "source: {0}"], &[source.name.get(lines.language)]));
    }
    if let Some(recorded) = verdict.recorded {
        origin.push(lines.words(&["ghi nhận ngày {0}", "recorded on {0}"], &[&lines.day(recorded)]));
    }
    let origin = if origin.is_empty() { String::new() } else { format!(" ({})", origin.join("; ")) };
    let sentence = match verdict.measure.kind {
        MeasureKind::Cumulative => &["Lũy kế đến ngày {0}: {1}{2}.", "Total up to {0}: {1}{2}."],
        MeasureKind::Snapshot => &["Số liệu ngày {0}: {1}{2}.", "On {0}: {1}{2}."],
    };
    lines.say(lines.words(sentence, &[&lines.day(on), &with_uom(verdict, actual, lines), &origin]));
}

fn say_target(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let (sentence, from, limit) = match &verdict.target {
        Target::AtLeast(limit) => {
            (&["Chỉ tiêu giao: ít nhất {1}, hạn {2}.", "Target: at least {1} by {2}."], limit, limit)
        }
        Target::AtMost(limit) => {
            (&["Chỉ tiêu giao: không quá {1}, hạn {2}.", "Target: at most {1} by {2}."], limit, limit)
        }
        Target::Between(Band { from, to }) => {
            (&["Chỉ tiêu giao: từ {0} đến {1}, hạn {2}.", "Target: from {0} to {1} by {2}."], from, to)
        }
    };
    let limit = with_uom(verdict, limit, lines);
    lines.say(lines.words(sentence, &[&lines.number(from), &limit, &lines.day(verdict.due)]));
}

/// actual / target.
fn say_achievement(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let (Some(actual), Target::AtLeast(limit) | Target::AtMost(limit)) = (&verdict.actual, &verdict.target) else {
        return;
    };
    if let Some(work) = share_worked_out(verdict, actual, limit, lines) {
        lines.say(lines.words(&["Tỷ lệ thực hiện: {0} kế hoạch.", "Achievement: {0} of the target."], &[&work]));
    }
}

/// A share of the inputs, worked out again from them, so that it is rounded once.
fn share_worked_out(verdict: &IndicatorVerdict, over: &Figure, under: &Figure, lines: &Lines) -> Option<String> {
    let share = over.ratio()?.divided_by(&under.ratio()?)?;
    Some(lines.division(over, under, &share, &near_thresholds(verdict)))
}

/// What an achievement may be compared with: the whole, and the band of "nearly achieved".
fn near_thresholds(verdict: &IndicatorVerdict) -> [Ratio; 2] {
    let nearly = verdict.reasons.iter().find_map(|reason| match reason {
        Reason::NearlyReached { threshold } => threshold.ratio(),
        _ => None,
    });
    [Ratio::whole(1), nearly.unwrap_or_else(|| Ratio::whole(1))]
}

/// Where the path says the value should be, and the share of that which is reached.
fn say_path(verdict: &IndicatorVerdict, lines: &mut Lines) {
    let (Some(days), Some(expected), Some(on)) = (verdict.path_days, &verdict.expected, verdict.observed_on) else {
        return;
    };
    let Some(share) = Ratio::whole(days.gone).divided_by(&Ratio::whole(days.all)) else {
        return;
    };
    let sentence = &[
        "Theo lộ trình đều, đến ngày {0} phải đi được {1}/{2} ngày = {3}, tức {4}.",
        "On a linear path {1} of {2} days = {3} should be done by {0}, that is {4}.",
    ];
    let (gone, all) = (days.gone.to_string(), days.all.to_string());
    let expected = with_uom(verdict, expected, lines);
    lines.say(lines.words(sentence, &[&lines.day(on), &gone, &all, &lines.percent(&share), &expected]));
    if let Some(line) = pace_line(verdict, &share, lines) {
        lines.say(line);
    }
}

/// The pace, worked out again from the inputs: expected / actual for a cumulative ceiling, else progress / expected
/// progress.
fn pace_line(verdict: &IndicatorVerdict, share: &Ratio, lines: &Lines) -> Option<String> {
    let shown = verdict.pace.as_ref()?;
    let bands = [verdict.bands.on_track.ratio()?, verdict.bands.at_risk.ratio()?];
    let (actual, expected) = (verdict.actual.as_ref()?, verdict.expected.as_ref()?);
    let value = actual.ratio()?;
    let baseline = verdict.baseline.as_ref().map(|baseline| &baseline.value);
    let from = match baseline {
        Some(baseline) => baseline.ratio()?,
        None => Ratio::whole(0),
    };
    let allowed_to_used = |limit: &Figure| {
        let allowed = from.plus(&share.times(&limit.ratio()?.minus(&from)));
        allowed.divided_by(&value)
    };
    let of_ceiling = match (verdict.measure.kind, &verdict.target) {
        (MeasureKind::Snapshot, _) | (MeasureKind::Cumulative, Target::AtLeast(_)) => None,
        (MeasureKind::Cumulative, Target::AtMost(limit)) => allowed_to_used(limit),
        // of a band the end that decided is the one whose pace is shown
        (MeasureKind::Cumulative, Target::Between(Band { to, .. })) => {
            allowed_to_used(to).filter(|pace| value.is_positive() && pace.derived() == *shown)
        }
    };
    if let Some(pace) = of_ceiling {
        let work = lines.division(expected, actual, &pace, &bands);
        return Some(
            lines.words(&["Mức cho phép đến ngày ấy / đã dùng: {0}.", "Allowed by that day / used: {0}."], &[&work]),
        );
    }
    let limit = path_end(verdict)?;
    let progress = value.minus(&from).divided_by(&limit.ratio()?.minus(&from))?;
    let pace = progress.divided_by(share)?;
    let (actual, limit) = (lines.term(actual), lines.term(limit));
    let work = match baseline.map(|baseline| lines.term(baseline)) {
        Some(baseline) => format!("({actual} − {baseline}) / ({limit} − {baseline})"),
        None => format!("{actual} / {limit}"),
    };
    let progress = lines.percent(&progress);
    let against = format!("{} / {}", bracketed(&progress), lines.percent(share));
    let sentence =
        &["Tiến độ: {0} = {1}; so với lộ trình: {2} = {3}.", "Progress: {0} = {1}; against the path: {2} = {3}."];
    Some(lines.words(sentence, &[&work, &progress, &against, &lines.percent_beside(&pace, &bands)]))
}

/// Where the path leads, but for the ceiling of a total: of a band to the end nearer to the baseline.
fn path_end(verdict: &IndicatorVerdict) -> Option<&Figure> {
    match &verdict.target {
        Target::AtLeast(limit) | Target::AtMost(limit) => Some(limit),
        Target::Between(Band { from, to }) => {
            let above = match &verdict.baseline {
                Some(baseline) => to.ratio()? < baseline.value.ratio()?,
                None => false,
            };
            Some(if above { to } else { from })
        }
    }
}

/// The rule that decided, then the facts beside it. In every sentence `{0}` is the status.
fn say_reason(verdict: &IndicatorVerdict, reason: &Reason, lines: &mut Lines) {
    let status = verdict.status.label(lines.language);
    let day = |day: &NaiveDate| lines.day(*day);
    let line = match reason {
        Reason::NotStarted { start } => {
            lines.words(&["Kỳ bắt đầu ngày {1}.", "Its period starts on {1}."], &[status, &day(start)])
        }
        Reason::NoObservation { from } => {
            lines.words(&["Chưa có số liệu nào từ ngày {1}.", "There is no figure since {1}."], &[status, &day(from)])
        }
        Reason::Reached if verdict.status == IndicatorStatus::Exceeded => {
            lines.words(&["Hơn mức chỉ tiêu nên là “{0}”.", "Better than the target, so it is “{0}”."], &[status])
        }
        Reason::Reached => {
            lines.words(&["Đã đạt mức chỉ tiêu nên là “{0}”.", "The target is reached, so it is “{0}”."], &[status])
        }
        Reason::NotReached => lines.words(
            &[
                "Hết kỳ mà chưa đạt mức chỉ tiêu nên là “{0}”.",
                "The period is over and the target is not reached, so it is “{0}”.",
            ],
            &[status],
        ),
        Reason::NearlyReached { threshold } => lines.words(
            &[
                "Chưa đạt, nhưng {1}, không dưới ngưỡng {2} nên là “{0}”.",
                "Not reached, but {1} is not below {2}, so it is “{0}”.",
            ],
            &[status, &nearly_work(verdict, lines).unwrap_or_default(), &share_of(threshold, lines)],
        ),
        Reason::Pace { pace: _, threshold, other_threshold } => {
            let band = share_of(threshold, lines);
            match (other_threshold, verdict.status == IndicatorStatus::OnTrack) {
                (Some(other), _) => lines.words(
                    &[
                        "Từ {1} đến dưới {2} so với lộ trình nên là “{0}”.",
                        "From {1} to below {2} of the path, so it is “{0}”.",
                    ],
                    &[status, &band, &share_of(other, lines)],
                ),
                (None, true) => lines.words(
                    &["Không dưới {1} so với lộ trình nên là “{0}”.", "Not below {1} of the path, so it is “{0}”."],
                    &[status, &band],
                ),
                (None, false) => lines.words(
                    &["Dưới {1} so với lộ trình nên là “{0}”.", "Below {1} of the path, so it is “{0}”."],
                    &[status, &band],
                ),
            }
        }
        Reason::NothingUsed => {
            lines.words(&["Chưa phát sinh nên là “{0}”.", "Nothing of it is used up, so it is “{0}”."], &[status])
        }
        Reason::NoPace { because } => lines.words(no_pace(*because), &[status, &lines.words(so_far(verdict), &[])]),
        Reason::CeilingBroken { on, value, limit } => lines.words(
            &[
                "Ngày {1} lũy kế là {2}, vượt mức {3}; số lũy kế không giảm lại được nên là “{0}”.",
                "On {1} the total was {2}, above {3}; a total cannot come back, so it is “{0}”.",
            ],
            &[status, &day(on), &lines.number(value), &lines.number(limit)],
        ),
        Reason::FinalFigureMissing { from, until } if from == until => lines.words(
            &[
                "Thiếu số liệu chốt ngày {1} nên chưa kết luận được.",
                "The final figure of {1} is missing, so there is no verdict yet.",
            ],
            &[status, &day(from)],
        ),
        Reason::FinalFigureMissing { from, until } => lines.words(
            &[
                "Thiếu số liệu chốt (từ ngày {1} đến ngày {2}) nên chưa kết luận được.",
                "The final figure (from {1} to {2}) is missing, so there is no verdict yet.",
            ],
            &[status, &day(from), &day(until)],
        ),
        Reason::SoFar { until } => lines.words(
            &["Kết quả tạm thời: số liệu còn tính đến ngày {1}.", "So far: figures up to {1} count."],
            &[status, &day(until)],
        ),
        Reason::StillCounting { until } => lines.words(
            &[
                "Đã qua hạn, nhưng số liệu còn tính đến ngày {1} nên chưa kết luận.",
                "The due date is past, but figures up to {1} still count: not final.",
            ],
            &[status, &day(until)],
        ),
        Reason::Stale { days, limit } => lines.words(
            &["Số liệu cũ: {1} ngày, quá {2} ngày cho phép.", "The figure is {1} days old, more than {2}."],
            &[status, &days.to_string(), &limit.to_string()],
        ),
        Reason::Conflicting { on, values, decided_by, value } => {
            let sentence = match decided_by {
                DecidedBy::SourceOrder => &[
                    "Số liệu ngày {1} mâu thuẫn: {2}; theo thứ tự nguồn của kế hoạch, lấy {3}.",
                    "The figures of {1} conflict: {2}; by the plan's order of sources {3} is used.",
                ],
                DecidedBy::WorseVerdict => &[
                    "Số liệu ngày {1} mâu thuẫn: {2}; lấy {3}, cho kết quả xấu hơn.",
                    "The figures of {1} conflict: {2}; {3} is used, which gives the worse verdict.",
                ],
            };
            lines.words(sentence, &[status, &day(on), &sourced(values, lines), &lines.number(value)])
        }
        Reason::Converted { value, uom } => lines.words(
            &["Ghi nhận là {1} {2}, đổi đúng ra đơn vị của chỉ tiêu.", "Recorded as {1} {2}, converted exactly."],
            &[status, &lines.number(value), uom],
        ),
        Reason::Stretch { stretch, reached } => {
            let sentence = match reached {
                true => &["Đạt mức phấn đấu {1}.", "The stretch of {1} is reached."],
                false => &["Chưa đạt mức phấn đấu {1}.", "The stretch of {1} is not reached."],
            };
            lines.words(sentence, &[status, &with_uom(verdict, stretch, lines)])
        }
        Reason::DueDay { .. }
        | Reason::LastGoodDay { .. }
        | Reason::Done { .. }
        | Reason::Paused { .. }
        | Reason::Waived { .. }
        | Reason::NamedDay { .. }
        | Reason::Term { .. }
        | Reason::Rolled { .. }
        | Reason::AfterTask { .. }
        | Reason::WaitsFor { .. }
        | Reason::Extended { .. }
        | Reason::Reopened { .. }
        | Reason::NotDecided { .. }
        | Reason::OutsideCalendar
        | Reason::Limit { .. }
        | Reason::AfterCutOff { .. }
        | Reason::Supplement { .. }
        | Reason::Suspension { .. }
        | Reason::Rescheduled { .. }
        | Reason::Illustrative { .. } => return,
    };
    lines.say(line);
}

fn share_of(threshold: &Figure, lines: &Lines) -> String {
    threshold.ratio().map(|share| lines.percent(&share)).unwrap_or_default()
}

/// How near the value is to a target that it missed: to the nearer end of a band.
fn nearly_work(verdict: &IndicatorVerdict, lines: &Lines) -> Option<String> {
    let actual = verdict.actual.as_ref()?;
    let (over, under) = match &verdict.target {
        Target::AtLeast(limit) => (actual, limit),
        Target::AtMost(limit) => (limit, actual),
        Target::Between(Band { from, .. }) if actual.ratio()? < from.ratio()? => (actual, from),
        Target::Between(Band { to, .. }) => (to, actual),
    };
    share_worked_out(verdict, over, under, lines)
}

/// Why there is no pace; `{1}` is what there is instead.
fn no_pace(because: NoPace) -> &'static [&'static str; 2] {
    match because {
        NoPace::AtEnd => &["Chỉ xét vào cuối kỳ; {1}: “{0}”.", "Only the end of the period counts; {1}: “{0}”."],
        NoPace::NothingExpectedYet => &[
            "Số liệu có trước khi lộ trình bắt đầu; {1}: “{0}”.",
            "The figure is from before the path begins; {1}: “{0}”.",
        ],
        NoPace::BaselineEqualsTarget => &[
            "Kỳ gốc bằng chỉ tiêu nên không có lộ trình để so; {1}: “{0}”.",
            "The baseline equals the target: there is no path; {1}: “{0}”.",
        ],
        NoPace::BaselineBeyondTarget => &[
            "Kỳ gốc đã qua mức chỉ tiêu nên không có lộ trình để so; {1}: “{0}”.",
            "The baseline is already beyond the target: there is no path; {1}: “{0}”.",
        ],
        NoPace::PastTheBand => {
            &["Số liệu đã vượt ra ngoài khoảng; {1}: “{0}”.", "The value is beyond the band; {1}: “{0}”."]
        }
    }
}

fn so_far(verdict: &IndicatorVerdict) -> &'static [&'static str; 2] {
    // where there is no pace, a floor and a snapshot are not reached, and a ceiling of a total holds
    let holds = match (verdict.measure.kind, &verdict.target) {
        (MeasureKind::Snapshot, _) | (MeasureKind::Cumulative, Target::AtLeast(_)) => false,
        (MeasureKind::Cumulative, Target::AtMost(_)) => true,
        (MeasureKind::Cumulative, Target::Between(Band { from, .. })) => {
            from.ratio() <= verdict.actual.as_ref().and_then(Figure::ratio)
        }
    };
    match (holds, verdict.days_left) {
        (true, _) => &["đến nay chưa vượt mức", "not exceeded so far"],
        (false, Some(1..)) => &["chưa đạt, chưa đến hạn", "not reached, not due"],
        (false, Some(_) | None) => &["chưa đạt chỉ tiêu", "the target is not reached yet"],
    }
}

fn sourced(values: &[SourcedValue], lines: &Lines) -> String {
    let no_source = lines.words(&["không ghi nguồn", "no source"], &[]);
    let given = |value: &SourcedValue| {
        format!("{} ({})", lines.number(&value.value), value.source.as_deref().unwrap_or(&no_source))
    };
    values.iter().map(given).collect::<Vec<_>>().join(", ")
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
