//! The rule that decided, and the facts beside it, in words.

use super::super::deadline::not_decided;
use super::super::phrase::{Lines, quantity};
use super::target::{Beside, words};
use super::{
    Term, amount_beside, divided_out, given, given_bare, in_full, near_thresholds, value, value_beside, with_uom,
};
use crate::assessment::{
    DecidedBy, GrowthCategory, IndicatorVerdict, ItemRef, Measure, MeasureForm, MeasureKind, NoPace, PartDay, Path,
    Reason, SourcedValue, Target,
};
use crate::number::{Figure, Ratio};
use crate::status::IndicatorStatus;
use crate::text::in_language;
use chrono::NaiveDate;

/// The rule that decided, then the facts beside it. In every sentence `{0}` is the status.
pub(super) fn say(verdict: &IndicatorVerdict, reason: &Reason, lines: &mut Lines) {
    let status = verdict.status.label(lines.language);
    let day = |day: &NaiveDate| lines.day(*day);
    let line = match reason {
        Reason::NotStarted { start } if *start != verdict.start => lines.words(
            &[
                "Đơn vị này có từ ngày {1}; lũy kế và lộ trình của phần việc tính từ ngày {2}.",
                "This unit begins on {1}; totals and the path of its part count from {2}.",
            ],
            &[status, &day(start), &day(&verdict.start)],
        ),
        Reason::NotStarted { start } => {
            lines.words(&["Kỳ bắt đầu ngày {1}.", "Its period starts on {1}."], &[status, &day(start)])
        }
        Reason::NoObservation { from } => {
            lines.words(&["Chưa có số liệu nào từ ngày {1}.", "There is no figure since {1}."], &[status, &day(from)])
        }
        Reason::Reached if verdict.status == IndicatorStatus::Exceeded => lines.words(exceeded(verdict), &[status]),
        Reason::Reached => {
            lines.words(&["Đã đạt mức chỉ tiêu nên là “{0}”.", "The target is reached, so it is “{0}”."], &[status])
        }
        Reason::NotReached { nearly } => missed(verdict, nearly.as_ref(), status, lines),
        Reason::NearlyReached { threshold } => lines.words(
            &[
                "Chưa đạt, nhưng {1}, không dưới ngưỡng {2} nên là “{0}”.",
                "Not reached, but {1} is not below {2}, so it is “{0}”.",
            ],
            &[status, &nearly_work(verdict, lines).unwrap_or_default(), &share_of(threshold, lines)],
        ),
        Reason::Pace { pace: _, threshold, other_threshold } => {
            by_pace(verdict, threshold, other_threshold.as_ref(), status, lines)
        }
        Reason::OfParts { parts } => {
            lines.words(&["Do {1} nên là “{0}”.", "It is “{0}” because of {1}."], &[status, &few(parts, lines)])
        }
        Reason::PartMissing { id, name } => {
            let has_figure = verdict.parts.iter().any(|part| part.id == *id && part.value.is_some());
            let sentence = match has_figure {
                true => &[
                    "“{1}” có số liệu nhưng không có tỷ lệ thực hiện hoặc điểm nên chưa tính được.",
                    "“{1}” has a figure, but no share of a target and no score, so it cannot be worked out.",
                ],
                false => &[
                    "Thiếu số liệu của “{1}” nên chưa tính được.",
                    "The figure of “{1}” is missing, so it cannot be worked out.",
                ],
            };
            lines.words(sentence, &[status, name.get(lines.language)])
        }
        Reason::NoCommonDay { from, parts } => {
            let shown = |part: &PartDay| format!("{} ({})", part.name.get(lines.language), lines.day(part.on));
            let list: Vec<String> = parts.iter().map(shown).collect();
            lines.words(
                &[
                    "Từ ngày {1} không có ngày nào mà mọi thành phần đều có số liệu nên không tính được; số liệu cuối: {2}.",
                    "From {1} on there is no day with figures of all parts, so there is no value; their last ones: {2}.",
                ],
                &[status, &day(from), &list.join("; ")],
            )
        }
        Reason::ZeroDenominator { on, name } => lines.words(
            &[
                "Mẫu số “{2}” ngày {1} bằng 0 nên không tính được.",
                "The denominator “{2}” of {1} is 0, so there is no value.",
            ],
            &[status, &day(on), name.get(lines.language)],
        ),
        Reason::NoUnit { on } => lines.words(
            &[
                "Ngày {1} không có đơn vị nào trong bảng giao theo đơn vị nên là “{0}”.",
                "On {1} none of the units of the breakdown exists, so it is “{0}”.",
            ],
            &[status, &day(on)],
        ),
        Reason::TooFewForTrend { days, figures } => lines.words(
            &[
                "Chưa dự báo được theo xu hướng: cần số liệu của ít nhất 2 ngày trong {1} ngày gần nhất, mới có {2}.",
                "No forecast by the trend yet: it needs figures of at least 2 days within {1} days, and there is {2}.",
            ],
            &[status, &lines.count(*days), &lines.count(*figures)],
        ),
        Reason::SamePeriodMissing { on } => lines.words(
            &[
                "Năm trước không có số liệu ngày {1} để so sánh.",
                "The year before has no figure of {1} to compare with.",
            ],
            &[status, &day(on)],
        ),
        Reason::ZeroBase { on } => lines.words(
            &[
                "Số ngày {1} của năm trước bằng 0, kế hoạch không nói so thế nào.",
                "The figure of {1} is 0, and the plan does not say how to compare with it.",
            ],
            &[status, &day(on)],
        ),
        Reason::ZeroBaseHolds { on } => lines.words(
            &[
                "Số ngày {1} của năm trước bằng 0; theo quy tắc của kế hoạch thì số nào cũng được nên là “{0}”.",
                "The figure of {1} is 0; by the plan's rule any figure holds then, so it is “{0}”.",
            ],
            &[status, &day(on)],
        ),
        Reason::Growth { category } => lines.words(
            &["Mức tiến bộ “{1}” nên là “{0}”.", "Progress is “{1}”, so it is “{0}”."],
            &[status, category_name(*category, lines)],
        ),
        Reason::UnitEnded { on, successors } => lines.unit_ended(*on, successors),
        Reason::NothingUsed => lines.words(nothing_used(verdict), &[status]),
        Reason::NoPace { because: NoPace::PastTheBand } => lines.words(
            &["Chưa đạt: {1}; “{0}”.", "Not reached: {1}; “{0}”."],
            &[status, &not_within(verdict, lines).unwrap_or_default()],
        ),
        Reason::NoPace { because } => lines.words(no_pace(*because), &[status, &lines.words(so_far(verdict), &[])]),
        Reason::CeilingBroken { on, value, limit, recorded, source } => {
            let said = super::figure::origin(source.as_ref(), *recorded, lines);
            let said = match said.is_empty() || Some(*on) == verdict.observed_on {
                true => String::new(),
                false => format!(" ({})", said.join("; ")),
            };
            ceiling_broken(verdict, *on, (value, &said), limit, status, lines)
        }
        Reason::FinalFigureMissing { from, until, part } => {
            final_figure_missing(verdict, (*from, *until), part.as_ref(), status, lines)
        }
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
        Reason::Stale { days, limit, part } => lines.words(
            &[
                "Số liệu{3} cũ: cách ngày đánh giá, hoặc ngày đến hạn nếu đã qua, {1}, quá {2} ngày cho phép.",
                "The figure{3} is stale: {1} before the day, or the due day if that is past, more than {2}.",
            ],
            &[status, &lines.days(*days), &lines.count(*limit), &of_part(part.as_ref(), lines)],
        ),
        Reason::BeforeStart { on, start } => lines.words(
            &[
                "Số liệu này có từ ngày {1}, trước ngày bắt đầu {2}: từ đầu kỳ chưa có số liệu mới.",
                "This figure is of {1}, before the start on {2}: there is none since.",
            ],
            &[status, &day(on), &day(start)],
        ),
        Reason::OffTrackSince { on, value, pace, target } => {
            off_track_since(verdict, *on, value, pace.as_ref(), target.as_ref(), lines)
        }
        Reason::Conflicting { part, on, values, decided_by, value } => {
            let name = part.as_ref().map(|part| format!(" “{}”", part.name.get(lines.language))).unwrap_or_default();
            lines.words(
                conflicting(*decided_by),
                &[status, &day(on), &sourced(values, lines), &lines.number(value), &name],
            )
        }
        Reason::Converted { value, uom } => lines.words(
            &["Ghi nhận là {1}, đổi đúng ra đơn vị của chỉ tiêu.", "Recorded as {1}, converted exactly."],
            &[status, &quantity(&lines.number(value), uom)],
        ),
        Reason::NotDecided { days, more } => not_decided(days, *more, lines),
        Reason::Stretch { stretch, reached } => {
            let sentence = match reached {
                true => &["Đạt mức phấn đấu {1}.", "The stretch of {1} is reached."],
                false => &["Chưa đạt mức phấn đấu {1}.", "The stretch of {1} is not reached."],
            };
            lines.words(sentence, &[status, &given(&verdict.measure, stretch, lines)])
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
        | Reason::OutsideCalendar
        | Reason::Limit { .. }
        | Reason::AfterCutOff { .. }
        | Reason::Supplement { .. }
        | Reason::Suspension { .. }
        | Reason::EndedByResult { .. }
        | Reason::Rescheduled { .. }
        | Reason::Illustrative { .. } => return,
    };
    lines.say(line);
}

/// Better than asked for: of a ceiling alone that is less.
fn exceeded(verdict: &IndicatorVerdict) -> &'static [&'static str; 2] {
    match (&verdict.limits.from, &verdict.limits.to) {
        (None, Some(_)) => &[
            "Thấp hơn mức tối đa, tốt hơn chỉ tiêu giao, nên là “{0}”.",
            "Below the ceiling, better than the target, so it is “{0}”.",
        ],
        (_, _) => &["Tốt hơn mức chỉ tiêu nên là “{0}”.", "Better than the target, so it is “{0}”."],
    }
}

/// The period is over and the target was not reached, nor the band of near enough where there is one.
fn missed(verdict: &IndicatorVerdict, nearly: Option<&Figure>, status: &str, lines: &Lines) -> String {
    let nearly = nearly.map(|band| {
        // of a floor the achievement is the share that was compared
        let is_said = verdict.limits.to.is_none();
        let work = nearly_work(verdict, lines).filter(|_| !is_said);
        let words = match work.is_some() {
            true => &["; {1}, dưới ngưỡng cơ bản đạt {0},", ", and {1} is below the band of {0} for nearly achieved"],
            false => &[", cũng dưới ngưỡng cơ bản đạt {0}", ", and it is below the band of {0} for nearly achieved"],
        };
        lines.words(words, &[&share_of(band, lines), &work.unwrap_or_default()])
    });
    lines.words(
        &["Hết kỳ mà {1}{2} nên là “{0}”.", "The period is over and {1}{2}, so it is “{0}”."],
        &[
            status,
            &not_within(verdict, lines).unwrap_or_else(|| lines.words(not_reached(), &[])),
            &nearly.unwrap_or_default(),
        ],
    )
}

/// The pace, held against the bands.
fn by_pace(
    verdict: &IndicatorVerdict,
    threshold: &Figure,
    other_threshold: Option<&Figure>,
    status: &str,
    lines: &Lines,
) -> String {
    let (band, path) = (share_of(threshold, lines), lines.words(compared_with(verdict), &[]));
    match (other_threshold, verdict.status == IndicatorStatus::OnTrack) {
        (Some(other), _) => lines.words(
            &["Từ {1} đến dưới {2} so với {3} nên là “{0}”.", "From {1} to below {2} of {3}, so it is “{0}”."],
            &[status, &band, &share_of(other, lines), &path],
        ),
        (None, true) => lines.words(
            &["Không dưới {1} so với {2} nên là “{0}”.", "Not below {1} of {2}, so it is “{0}”."],
            &[status, &band, &path],
        ),
        (None, false) => lines.words(
            &["Dưới {1} so với {2} nên là “{0}”.", "Below {1} of {2}, so it is “{0}”."],
            &[status, &band, &path],
        ),
    }
}

/// A ceiling of which there is nothing yet, or less than nothing.
fn nothing_used(verdict: &IndicatorVerdict) -> &'static [&'static str; 2] {
    match verdict.actual.as_ref().is_some_and(|actual| actual.as_str().starts_with('-')) {
        true => &[
            "Lũy kế âm và trong mức tối đa nên là “{0}”.",
            "The total is negative and within the ceiling, so it is “{0}”.",
        ],
        false => &["Chưa phát sinh nên là “{0}”.", "There is none so far, so it is “{0}”."],
    }
}

/// The first day on which a total was beyond its ceiling.
fn ceiling_broken(
    verdict: &IndicatorVerdict,
    on: NaiveDate,
    (value, origin): (&Figure, &str),
    limit: &Figure,
    status: &str,
    lines: &Lines,
) -> String {
    let sentence = match verdict.target {
        Some(Target::Below(_)) => &[
            "Ngày {1} lũy kế là {2}{5}, không còn dưới mức {3}; {4} nên là “{0}”.",
            "On {1} the total was {2}{5}, no longer below {3}; {4}, so it is “{0}”.",
        ],
        Some(_) | None => &[
            "Ngày {1} lũy kế là {2}{5}, vượt mức {3}; {4} nên là “{0}”.",
            "On {1} the total was {2}{5}, above {3}; {4}, so it is “{0}”.",
        ],
    };
    let broken = broken(&verdict.measure, value, limit, lines);
    let limit = given(&verdict.measure, limit, lines);
    lines.words(sentence, &[status, &lines.day(on), &broken, &limit, &lines.words(stays_broken(verdict), &[]), origin])
}

/// There is no figure of the days that decide: not yet, or for good.
fn final_figure_missing(
    verdict: &IndicatorVerdict,
    (from, until): (NaiveDate, NaiveDate),
    part: Option<&ItemRef>,
    status: &str,
    lines: &Lines,
) -> String {
    let sentence = match (verdict.is_final, from == until) {
        (true, true) => &[
            "Thiếu số liệu chốt ngày {1}{3} nên không kết luận được.",
            "The final figure{3} of {1} is missing, so there can be no verdict.",
        ],
        (true, false) => &[
            "Thiếu số liệu chốt (từ ngày {1} đến ngày {2}){3} nên không kết luận được.",
            "The final figure{3} (from {1} to {2}) is missing, so there can be no verdict.",
        ],
        (false, true) => &[
            "Thiếu số liệu chốt ngày {1}{3} nên chưa kết luận được.",
            "The final figure{3} of {1} is missing, so there is no verdict yet.",
        ],
        (false, false) => &[
            "Thiếu số liệu chốt (từ ngày {1} đến ngày {2}){3} nên chưa kết luận được.",
            "The final figure{3} (from {1} to {2}) is missing, so there is no verdict yet.",
        ],
    };
    lines.words(sentence, &[status, &lines.day(from), &lines.day(until), &of_part(part, lines)])
}

/// Whose figure it is, of what is made of several.
fn of_part(part: Option<&ItemRef>, lines: &Lines) -> String {
    part.map(|part| lines.words(&[" của “{0}”", " of “{0}”"], &[part.name.get(lines.language)])).unwrap_or_default()
}

/// The earlier figure from which on it was as bad as now, with its pace by the target of its time.
fn off_track_since(
    verdict: &IndicatorVerdict,
    on: NaiveDate,
    value: &Figure,
    pace: Option<&Figure>,
    target: Option<&Target>,
    lines: &Lines,
) -> String {
    let bands = [&verdict.bands.on_track, &verdict.bands.at_risk];
    let bands: Vec<Ratio> = bands.into_iter().filter_map(Figure::ratio).collect();
    let pace = pace.and_then(Figure::ratio).map(|pace| {
        let sentence = match target {
            Some(_) => {
                &[", {0} so với {1} theo chỉ tiêu lúc đó ({2})", ", {0} of {1} by the target at that time ({2})"]
            }
            None => &[", {0} so với {1}", ", {0} of {1}"],
        };
        let path = lines.words(compared_with(verdict), &[]);
        let target = target.map(|then| words(&verdict.measure, then, &Beside::default(), lines));
        lines.words(sentence, &[&lines.percent_beside(&pace, &bands), &path, &target.unwrap_or_default()])
    });
    lines.words(
        &[
            "Liên tục như vậy, hoặc xấu hơn, từ số liệu ngày {0}: {1}{2}.",
            "So, or worse, without a break since the figure of {0}: {1}{2}.",
        ],
        &[&lines.day(on), &with_uom(&verdict.measure, value, lines), &pace.unwrap_or_default()],
    )
}

/// What decided between different values of one day.
fn conflicting(decided_by: DecidedBy) -> &'static [&'static str; 2] {
    match decided_by {
        DecidedBy::SourceOrder => &[
            "Số liệu{4} ngày {1} mâu thuẫn: {2}; theo thứ tự nguồn của kế hoạch, lấy {3}.",
            "The figures{4} of {1} conflict: {2}; by the plan's order of sources {3} is used.",
        ],
        DecidedBy::WorseVerdict => &[
            "Số liệu{4} ngày {1} mâu thuẫn: {2}; lấy {3}, là số xấu hơn.",
            "The figures{4} of {1} conflict: {2}; {3} is used, which is the worse one.",
        ],
    }
}

/// Why a ceiling that broke decides: of a ratio not because it could not fall again.
fn stays_broken(verdict: &IndicatorVerdict) -> &'static [&'static str; 2] {
    match (verdict.measure.form, &verdict.target) {
        (MeasureForm::Ratio | MeasureForm::Share | MeasureForm::RatioOfSums, _) => &[
            "mức tối đa của lũy kế đã bị phá thì không xét lại, kể cả khi mẫu số tăng",
            "a ceiling of a total once broken stays broken, even where the denominator grows",
        ],
        (_, Some(Target::Below(_))) => &["đã chạm mức thì không trở lại được", "a ceiling once broken stays broken"],
        (_, Some(_) | None) => &["đã vượt thì không trở lại được", "a ceiling once broken stays broken"],
    }
}

fn not_reached() -> &'static [&'static str; 2] {
    &["chưa đạt mức chỉ tiêu", "the target is not reached"]
}

/// A total beside the ceiling that it broke.
fn broken(measure: &Measure, value: &Figure, limit: &Figure, lines: &Lines) -> String {
    let ratios = value.ratio().zip(limit.ratio());
    ratios.map(|(value, limit)| amount_beside(measure, &value, &[limit], lines)).unwrap_or_default()
}

/// On which side of a band the value is.
fn not_within(verdict: &IndicatorVerdict, lines: &Lines) -> Option<String> {
    let (from, to, value) = (verdict.limits.from.as_ref()?, verdict.limits.to.as_ref()?, value(verdict)?);
    let (sentence, end) = match value < from.ratio()? {
        true => (&["{0} thấp hơn {1}", "{0} is below {1}"], from),
        false => (&["{0} cao hơn {1}", "{0} is above {1}"], to),
    };
    let actual = value_beside(verdict, &value, &[end.ratio()?], lines);
    Some(lines.words(sentence, &[&actual, &given_bare(&verdict.measure, end, lines)]))
}

/// What the pace is a share of.
fn compared_with(verdict: &IndicatorVerdict) -> &'static [&'static str; 2] {
    match verdict.path {
        Some(Path::SamePeriod) => &["mức cùng kỳ", "the level of the same period"],
        Some(Path::Growth) => &["tốc độ tăng trưởng cần có", "the growth that is required"],
        Some(
            Path::Linear
            | Path::WorkingDays
            | Path::Compound
            | Path::MilestonesStep
            | Path::MilestonesLine
            | Path::LikeLastYear
            | Path::AtEnd,
        )
        | None => &["lộ trình", "the path"],
    }
}

fn share_of(threshold: &Figure, lines: &Lines) -> String {
    threshold.ratio().map(|share| in_full(&share, lines)).unwrap_or_default()
}

/// How near the value is to a target that it missed: to the nearer end of a band.
fn nearly_work(verdict: &IndicatorVerdict, lines: &Lines) -> Option<String> {
    let value = Term::value(verdict)?;
    let is_floor = match (&verdict.limits.from, &verdict.limits.to) {
        (Some(_), None) => true,
        (Some(from), Some(_)) => *value.ratio() < from.ratio()?,
        (None, _) => false,
    };
    let limit = Term::given(if is_floor { verdict.limits.from.as_ref()? } else { verdict.limits.to.as_ref()? })?;
    let terms = if is_floor { [&value, &limit] } else { [&limit, &value] };
    divided_out(&verdict.measure, terms, &near_thresholds(verdict), lines)
}

/// Why there is no pace; `{1}` is what there is instead.
fn no_pace(because: NoPace) -> &'static [&'static str; 2] {
    match because {
        NoPace::AtEnd => &["Chỉ xét vào cuối kỳ; {1}: “{0}”.", "Only the end of the period counts; {1}: “{0}”."],
        NoPace::NothingExpectedYet => &[
            "Theo lộ trình, đến ngày có số liệu chưa có mức nào để so; {1}: “{0}”.",
            "The path sets no level by the day of the figure; {1}: “{0}”.",
        ],
        NoPace::BaselineEqualsTarget => &[
            "Kỳ gốc bằng chỉ tiêu nên không có lộ trình để so; {1}: “{0}”.",
            "The baseline equals the target: there is no path; {1}: “{0}”.",
        ],
        NoPace::BaselineBeyondTarget => &[
            "Kỳ gốc đã qua mức chỉ tiêu nên không có lộ trình để so; {1}: “{0}”.",
            "The baseline is already beyond the target: there is no path; {1}: “{0}”.",
        ],
        NoPace::NoGrowth => &[
            "Không tính được tốc độ tăng trưởng (chưa đủ một năm, hoặc số liệu trái dấu); {1}: “{0}”.",
            "Growth cannot be worked out (less than a year, or values of different signs); {1}: “{0}”.",
        ],
        NoPace::NotPositive => &[
            "Số không dương nên không tính được tỷ lệ so với cùng kỳ; {1}: “{0}”.",
            "Of values that are not above zero no share of the same period can be taken; {1}: “{0}”.",
        ],
        // said with its numbers
        NoPace::PastTheBand => not_reached(),
    }
}

fn so_far(verdict: &IndicatorVerdict) -> &'static [&'static str; 2] {
    // where there is no pace, a floor and a snapshot are not reached, and a ceiling of a total holds
    let holds = match (verdict.measure.kind, &verdict.limits.from, &verdict.limits.to) {
        (MeasureKind::Snapshot, _, _) | (MeasureKind::Cumulative, _, None) => false,
        (MeasureKind::Cumulative, None, Some(_)) => true,
        (MeasureKind::Cumulative, Some(from), Some(_)) => {
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
        let source = value.source.as_ref().map_or(no_source.as_str(), |source| source.name.get(lines.language));
        format!("{} ({source})", lines.number(&value.value))
    };
    values.iter().map(given).collect::<Vec<_>>().join(", ")
}

/// The first few names, and how many more there are.
fn few(parts: &[ItemRef], lines: &Lines) -> String {
    const MOST: usize = 8;
    let mut names: Vec<&str> = parts.iter().take(MOST).map(|part| part.name.get(lines.language)).collect();
    let more = parts.len().saturating_sub(MOST);
    let rest = lines.words(&["{0} mục khác", "{0} more"], &[&lines.count(i64::try_from(more).unwrap_or(i64::MAX))]);
    if more > 0 {
        names.push(&rest);
    }
    names.join("; ")
}

/// A category of growth in words.
pub(super) fn category_name(category: GrowthCategory, lines: &Lines) -> &'static str {
    in_language(
        lines.language,
        match category {
            GrowthCategory::TargetAchieved => &["đã đạt chỉ tiêu", "target achieved"],
            GrowthCategory::Substantial => &["đáng kể", "substantial"],
            GrowthCategory::Moderate => &["vừa phải, cần nhanh hơn", "moderate, acceleration needed"],
            GrowthCategory::Limited => &["hạn chế", "limited"],
            GrowthCategory::Deterioration => &["đi lùi", "deterioration"],
        },
    )
}
