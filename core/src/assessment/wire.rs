//! The wire format of assessments, diagnostics and words: how each is written as JSON, and how an assessment is read
//! back, so that a filed one can be explained. Every name on the wire stands here once.
//!
//! A value that cannot be read back is noted at its place, and anything stands for it until the reading ends.

use super::*;
use crate::calendar::{
    CalendarDay, CalendarYear, DayKind, DayStatus, Every, NamedPoint, RestDays, Roll, Span, Term, WindowKind,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Input, Problem, Severity};
use crate::json::{FORMAT, Kind, Node, Problems, Tree, Writer, day, shown, word_of};
use crate::number::{Figure, Rounding};
use crate::status::{Quality, UnknownWord};

impl Assessment {
    /// As a JSON object, in the order of the fields.
    #[must_use]
    pub fn to_json(&self) -> String {
        written(self)
    }

    /// Reads the JSON of an assessment, as [`Assessment::to_json`] wrote it. Fields that it does not know are left out.
    ///
    /// # Errors
    /// Another `format`, alone; else everything that an assessment has and this text has not, or has otherwise; a day
    /// outside the years 1900 to 2199 is none, though `Plan::assess` answers it.
    ///
    /// ```
    /// use tiendo::{Assessment, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let assessment = plan.assess(&Records::none(), parse_as_of("2023-08-31")?);
    /// let filed = assessment.to_json();
    /// assert_eq!(Assessment::parse(&filed), Ok(assessment));
    /// let problems = Assessment::parse(&filed.replacen("\"status\":\"no_data\"", "\"status\":\"nodata\"", 1)).err().unwrap_or_default();
    /// assert!(problems.to_string().starts_with("error[not-an-assessment] assessment /indicators/0/status (line 1): "));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    pub fn parse(json: &str) -> Result<Self, Diagnostics> {
        parsed(json, |root, unread| unread.is_of_this_format(root).then(|| Wire::read(root, unread)))
    }
}

impl DossierAnswers {
    /// The counts as a JSON array, as an assessment's `services` are.
    #[must_use]
    pub fn services_to_json(&self) -> String {
        written(&self.services)
    }
}

impl Comparison {
    /// As a JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        written(self)
    }
}

impl WhatIf {
    /// As a JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        written(self)
    }
}

impl Agenda {
    /// As a JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        written(self)
    }
}

impl CalendarYear {
    /// As a JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        written(self)
    }
}

impl Diagnostics {
    /// As a JSON array.
    #[must_use]
    pub fn to_json(&self) -> String {
        written(&self.0)
    }
}

fn written(value: &impl Wire) -> String {
    let mut out = Writer::default();
    value.write(&mut out);
    out.text()
}

/// Whether two values are one and the same on the wire.
pub(crate) fn is_same(one: &impl Wire, other: &impl Wire) -> bool {
    written(one) == written(other)
}

/// What a text says, if all of it could be read.
pub(crate) fn parsed<T>(json: &str, read: impl Fn(Node<'_>, &mut Unread) -> Option<T>) -> Result<T, Diagnostics> {
    let tree = Tree::parse(json).map_err(|found| Problems::of_syntax(&found, json, Input::Assessment))?;
    let mut unread = Unread::default();
    let value = read(tree.root(), &mut unread).filter(|_| unread.is_none());
    value.ok_or_else(|| Diagnostics(unread.problems.located(&tree, json, Input::Assessment)))
}

/// What could not be read.
#[derive(Debug, Default)]
pub(crate) struct Unread {
    problems: Problems,
    /// The field asked for last in what is there.
    asked: &'static str,
    /// Where the last one of the problems is, and what is missing there.
    last: Option<(u32, &'static str)>,
}

impl Unread {
    /// Whether everything could be read so far.
    pub(crate) fn is_none(&self) -> bool {
        self.problems.count() == 0
    }

    /// Whether it says no other format, of which all else would only give problems that mislead.
    fn is_of_this_format(&mut self, root: Node<'_>) -> bool {
        let node = root.member("format");
        let other = node.string().filter(|found| found.as_ref() != FORMAT);
        if let Some(found) = &other {
            self.problems.at(node, Problem::WrongFormat { found: found.to_string() });
        }
        other.is_none()
    }

    /// A member of an object.
    pub(crate) fn field<T: Wire>(&mut self, node: Node<'_>, name: &'static str) -> T {
        T::read(self.member(node, name), self)
    }

    #[inline(never)]
    fn member<'a>(&mut self, node: Node<'a>, name: &'static str) -> Node<'a> {
        if node.missing_in().is_none() {
            self.asked = name;
        }
        node.member(name)
    }

    /// Notes a value that is missing, or is none that stands there in an assessment.
    #[inline(never)]
    fn note(&mut self, node: Node<'_>) {
        let at = node.missing_in().unwrap_or(node);
        // of what is no object, every field would be missing
        let is_missing = node.missing_in().is_some() && at.kind() == Kind::Object;
        let here = (at.place(), if is_missing { self.asked } else { "" });
        // of what is missing, every field would be, too
        if self.last.replace(here) == Some(here) {
            return;
        }
        let problem = match is_missing {
            true => Problem::MissingInAssessment { field: self.asked },
            false => Problem::NotAnAssessment { found: shown(at) },
        };
        self.problems.at(at, problem);
    }
}

/// What goes over the wire.
pub(crate) trait Wire {
    fn write(&self, out: &mut Writer);

    /// Notes what cannot be read, and goes on with anything in its place.
    fn read(node: Node<'_>, unread: &mut Unread) -> Self;
}

/// Notes what is missing and takes anything in its place.
fn or_noted<T>(value: Option<T>, instead: T, node: Node<'_>, unread: &mut Unread) -> T {
    if value.is_none() {
        unread.note(node);
    }
    value.unwrap_or(instead)
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut Writer) {
        match self {
            Some(value) => value.write(out),
            None => out.null(),
        }
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        if node.kind() == Kind::Null { None } else { Some(T::read(node, unread)) }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.list();
        for item in self {
            item.write(out);
        }
        out.end();
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        if node.kind() != Kind::List {
            unread.note(node);
        }
        node.items().map(|item| T::read(item, unread)).collect()
    }
}

impl Wire for String {
    fn write(&self, out: &mut Writer) {
        out.string(self);
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        or_noted(node.string().map(std::borrow::Cow::into_owned), Self::new(), node, unread)
    }
}

impl Wire for NaiveDate {
    fn write(&self, out: &mut Writer) {
        out.day(*self);
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        let read = match node.kind() {
            Kind::Text | Kind::EscapedText => day(node, &mut unread.problems),
            Kind::Null | Kind::True | Kind::False | Kind::Number | Kind::List | Kind::Object => {
                unread.note(node);
                None
            }
        };
        read.unwrap_or(Self::MIN)
    }
}

impl Wire for Figure {
    fn write(&self, out: &mut Writer) {
        out.string(self.as_str());
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        let figure = Self::from_assessment(node.raw());
        if figure.ratio().is_none() {
            unread.note(node);
        }
        figure
    }
}

impl Wire for bool {
    fn write(&self, out: &mut Writer) {
        out.bare(if *self { "true" } else { "false" });
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        if !matches!(node.kind(), Kind::True | Kind::False) {
            unread.note(node);
        }
        node.kind() == Kind::True
    }
}

impl Wire for i64 {
    fn write(&self, out: &mut Writer) {
        out.whole(*self);
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        or_noted(node.raw().parse().ok().filter(|_| node.kind() == Kind::Number), 0, node, unread)
    }
}

impl Wire for i32 {
    fn write(&self, out: &mut Writer) {
        i64::from(*self).write(out);
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        let value = i64::read(node, unread);
        or_noted(Self::try_from(value).ok(), 0, node, unread)
    }
}

impl Wire for u32 {
    fn write(&self, out: &mut Writer) {
        i64::from(*self).write(out);
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        let value = i64::read(node, unread);
        or_noted(Self::try_from(value).ok(), 0, node, unread)
    }
}

/// Structures, field by field in the order of the wire. `final` is no name in Rust, so a field may have another there.
macro_rules! structures {
    ($($name:ident { $($field:ident $(as $wire:literal)?),* $(,)? })*) => {
        $(impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                out.object(concat!($(",\"", structures!(@name $field $($wire)?), "\":"),*));
                $(self.$field.write(out);)*
                out.end();
            }

            fn read(node: Node<'_>, unread: &mut Unread) -> Self {
                Self { $($field: unread.field(node, structures!(@name $field $($wire)?))),* }
            }
        })*
    };
    (@name $field:ident $wire:literal) => { $wire };
    (@name $field:ident) => { stringify!($field) };
}

structures! {
    Text { vi, en }
    Diagnostic { severity, code, input, pointer, line, message, help }
    Assessment {
        format, plan, as_of, known_on, summary, sections, indicators, tasks, reports, services, consequences,
        reallocations, units, rankings, gradings, diagnostics,
    }
    PlanSummary { id, name, start, end, illustrative }
    SectionRef { id, name, parent }
    Party { id, name }
    DocumentRef { id, number, date, issuer, name, url }
    SourceRef { id, name, url }
    Measure { uom, kind, form, is_share }
    Tolerance { value, tolerance }
    ChangeBy { amount, share_of_baseline }
    LimitsOf { from, to }
    RevisionRef { from, decided, document }
    PartValue {
        role, id, name, unit, observed_on, recorded, source, value, uom, status, achievement, weight, share, score,
    }
    PathPoint { on, value }
    IndicatorForecast { method, value, since, figures, level, slope, points, gap, reaches, reached_on }
    RequiredRate {
        left, months, working_days, per_month, per_working_day, so_far_per_month, so_far_per_working_day,
    }
    GrowthVerdict { observed, required, ratio, limit, coefficient, category, score }
    InterimVerdict {
        due, target, limits, status, is_final as "final", since, observed_on, recorded, source, actual, achievement,
        expected, path_days, path_points, pace, reasons, illustrative,
    }
    PrintRule { digits, rounding }
    Baseline { value, on }
    PathDays { gone, all }
    Bands { on_track, at_risk }
    IndicatorVerdict {
        kind, id, unit, name, section, tags, status, quality, is_final as "final", since, measure, observed_on, recorded,
        source, actual, parts, target, limits, due_limits, revision, stretch, stretch_reached, baseline, achievement, progress,
        expected, expected_progress, path_days, path_points, pace, path, bands, growth, forecast, required_rate, interim,
        print, start, due, closes_on, counts_until, days_left, days_past, reasons, responsible,
        supporting, document, note, illustrative,
    }
    TaskVerdict {
        kind, id, name, section, tags, status, is_final as "final", since, deadline, roll, due, original_due,
        was_overdue_from, done_on, days_left, working_days_left, days_late, working_days_late, reasons, responsible,
        supporting, document, note, illustrative,
    }
    Consequence {
        kind, policy, name, follows, note, grade, owed_by, to, because, shares, since, within, due, status, overdue_from,
        done_on, days_left, working_days_left, days_late, working_days_late, reasons, document, illustrative,
    }
    Cause { kind, id, unit, period, counted_from, name, status, since, facts }
    UnitShare { over, under, value, bounds }
    Bounds { at_least, above, at_most, below }
    TermFrom { term, from, after }
    ItemRef { id, name }
    PartDay { id, name, on }
    Span { from, to }
    PeriodVerdict {
        period, window, status, is_final as "final", since, due, original_due, was_overdue_from, submitted_on, days_left,
        working_days_left, days_late, working_days_late, reasons, illustrative,
    }
    DayOfMonth { day, within as "in" }
    DayOfWeek { day, within as "in" }
    ReportVerdict {
        kind, id, name, section, tags, unit, to, every, window, deadline, roll, start, end, status, periods, compliance,
        next_due, reasons, supporting, document, note, illustrative,
    }
    Compliance { due, in_time, late, missing, rate }
    NextDue { period, due }
    DossierVerdict {
        kind, id, service, unit, online, status, is_final as "final", since, received, counted_from, due, due_time, original_due, was_overdue_from, finished, days_left, working_days_left, days_late, working_days_late, score, reasons, document,
        illustrative,
    }
    ServiceVerdict {
        kind, id, name, section, tags, limit, cut_off, on_time_rate, forecast, totals, units, dossiers, reasons, document,
        note, illustrative,
    }
    Forecast { working_days, until }
    UnitTotals { unit, totals }
    DossierTotals {
        received, carried_over, online, processed, due, statuses, deadlines, on_time, online_share, score, mean_score,
        falling_due,
    }
    OnTimeShare { over, under, rate }
    Agenda { plan, as_of, known_on, from, to, entries }
    AgendaEntry { uid, day, kind, id, period, follows, name, section, owed_by, status, done_on, document, illustrative }
    NotDecidedDay { date, kind, status, name }
    CalendarDay { date, kind, status, name, source }
    CalendarYear { year, known, days, to_decide }
    SourcedValue { source, value }
    Counts { indicators, tasks, reports, dossiers, deadlines }
    FourStates { tasks, reports, dossiers }
    IndicatorCounts {
        missed, behind, no_data, at_risk, nearly_achieved, in_progress, not_started, on_track, achieved, exceeded
    }
    StatusCounts { upcoming, due_soon, due_today, overdue, done_early, done_on_time, done_late, paused, waived }
    DeadlineCounts { done_in_time, done_late, pending_in_time, pending_overdue, total, waived }
}

/// Enumerations that are one word on the wire.
macro_rules! words {
    ($($name:ident { $first_word:literal => $first:ident $(, $word:literal => $variant:ident)* $(,)? })*) => {
        $(impl $name {
            const WIRE: &[(&str, Self)] = &[($first_word, Self::$first) $(, ($word, Self::$variant))*];
        })*
        $(one_word!($name, $name::WIRE, Self::$first);)*
    };
}

/// What a word stands for. As of [`word_of`], of all enumerations of a byte the optimizer keeps one copy.
#[inline(never)]
fn meaning_of<T: Copy>(node: Node<'_>, words: &[(&'static str, T)]) -> Option<T> {
    words.iter().find(|(word, _)| *word == node.raw()).map(|(_, meaning)| *meaning)
}

/// An enumeration of ours with a table of its words, which programs can ask for.
macro_rules! one_word {
    ($name:ident, $table:expr, $instead:expr) => {
        wire_word!($name, $table, $instead);

        impl $name {
            /// Its word in JSON, which stays the same in all languages.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                word_of(self, $table)
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownWord;

            /// What a word in JSON stands for.
            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                let found = $table.iter().find(|(known, _)| *known == word);
                let known = || $table.iter().map(|(known, _)| *known).collect();
                found.map(|(_, meaning)| *meaning).ok_or_else(|| UnknownWord { word: word.to_owned(), known: known() })
            }
        }
    };
}

/// Any enumeration with a table of its words.
macro_rules! wire_word {
    ($name:ident, $table:expr, $instead:expr) => {
        impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                out.string(word_of(*self, $table));
            }

            fn read(node: Node<'_>, unread: &mut Unread) -> Self {
                or_noted(meaning_of(node, $table), $instead, node, unread)
            }
        }
    };
}

words! {
    Severity { "error" => Error, "warning" => Warning, "note" => Note }
    Input { "plan" => Plan, "records" => Records, "as_of" => AsOf, "letterhead" => Letterhead, "change" => Change, "calendar" => Calendar, "assessment" => Assessment }
    MeasureKind { "cumulative" => Cumulative, "snapshot" => Snapshot }
    MeasureForm {
        "observed" => Observed,
        "ratio" => Ratio,
        "share" => Share,
        "sum" => Sum,
        "difference" => Difference,
        "score" => Score,
        "worst_of" => WorstOf,
        "all_of" => AllOf,
        "any_of" => AnyOf,
        "growth_of" => GrowthOf,
        "rolled_sum" => RolledSum,
        "ratio_of_sums" => RatioOfSums,
        "weighted_mean" => WeightedMean,
        "worst" => Worst,
        "rolled_all_of" => RolledAllOf,
    }
    CauseNumber {
        "achievement" => Achievement,
        "pace" => Pace,
        "days_late" => DaysLate,
        "working_days_late" => WorkingDaysLate,
    }
    Side { "not_below" => NotBelow, "not_above" => NotAbove }
    PartRole { "of" => Of, "to" => To, "minus" => Minus, "part" => Part, "beside" => Beside }
    ForecastMethod { "run_rate" => RunRate, "trend" => Trend, "like_last_year" => LikeLastYear }
    GrowthCategory {
        "target_achieved" => TargetAchieved,
        "substantial" => Substantial,
        "moderate" => Moderate,
        "limited" => Limited,
        "deterioration" => Deterioration,
    }
    Path {
        "linear" => Linear,
        "working_days" => WorkingDays,
        "compound" => Compound,
        "milestones_step" => MilestonesStep,
        "milestones_line" => MilestonesLine,
        "like_last_year" => LikeLastYear,
        "same_period" => SamePeriod,
        "growth" => Growth,
        "at_end" => AtEnd,
    }
    ItemKind {
        "indicator" => Indicator,
        "task" => Task,
        "report" => Report,
        "service" => Service,
        "dossier" => Dossier,
        "consequence" => Consequence,
        "reallocation" => Reallocation,
        "grading" => Grading,
        "grade" => Grade,
        "scorecard" => Scorecard,
        "ranking" => Ranking,
        "place" => Place,
    }
    VerdictKind {
        "indicator" => Indicator,
        "task" => Task,
        "report" => Report,
        "dossier" => Dossier,
        "consequence" => Consequence,
    }
    ScoredKind { "indicator" => Indicator, "task" => Task, "report" => Report, "dossier" => Dossier }
    WhichMonth { "next_month" => Next, "last_month" => Last }
    WhichWeek { "next_week" => Next, "last_week" => Last }
    OnTimeRate {
        "received" => Received,
        "processed" => Processed,
        "due" => Due,
        "received_and_carried" => ReceivedAndCarried,
    }
    Follows { "explanation" => Explanation, "review" => Review, "reminder" => Reminder, "note" => Note, "grade" => Grade }
    NoPace {
        "at-end" => AtEnd,
        "nothing-expected-yet" => NothingExpectedYet,
        "baseline-equals-target" => BaselineEqualsTarget,
        "baseline-beyond-target" => BaselineBeyondTarget,
        "past-the-band" => PastTheBand,
        "no-growth" => NoGrowth,
        "not-positive" => NotPositive,
    }
    DecidedBy { "source-order" => SourceOrder, "worse-verdict" => WorseVerdict }
    IllustrativePart {
        "plan" => Plan,
        "indicator" => Indicator,
        "task" => Task,
        "policy" => Policy,
        "target" => Target,
        "baseline" => Baseline,
        "path" => Path,
        "forecast" => Forecast,
        "revision" => Revision,
        "part" => Part,
        "report" => Report,
        "service" => Service,
        "dossier" => Dossier,
        "deadline" => Deadline,
        "limit" => Limit,
        "submission" => Submission,
        "extension" => Extension,
        "reopening" => Reopening,
        "observation" => Observation,
        "completion" => Completion,
        "pause" => Pause,
        "waiver" => Waiver,
        "explanation" => Explanation,
        "review" => Review,
        "cause" => Cause,
        "reallocation" => Reallocation,
        "project" => Project,
        "rule_set" => RuleSet,
        "grading" => Grading,
        "score" => Score,
        "cap" => Cap,
        "item" => Item,
        "weights" => Weights,
        "ranking" => Ranking,
    }
}

one_word!(IndicatorStatus, &IndicatorStatus::WORDS, Self::NoData);
one_word!(DeadlineStatus, &DeadlineStatus::WORDS, Self::Upcoming);
one_word!(Quality, &Quality::WORDS, Self::None);
one_word!(Rounding, &Rounding::WORDS, Self::HalfUp);
one_word!(DayKind, &DayKind::WORDS, Self::Holiday);
one_word!(DayStatus, &DayStatus::WORDS, Self::Decided);
one_word!(Roll, &Roll::WORDS, Self::None);
one_word!(Every, &Every::WORDS, Self::Year);
one_word!(WindowKind, &WindowKind::WORDS, Self::Calendar);
one_word!(NamedPoint, &NamedPoint::WORDS, Self::StartOf);
type Weekday = chrono::Weekday;
wire_word!(Weekday, &RestDays::WORDS, Self::Mon);

impl Wire for AnyStatus {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Indicator(status) => status.write(out),
            Self::Deadline(status) => status.write(out),
        }
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        match meaning_of(node, &IndicatorStatus::WORDS) {
            Some(status) => Self::Indicator(status),
            None => Self::Deadline(DeadlineStatus::read(node, unread)),
        }
    }
}

/// Enumerations that are an object with one member, such as `{"at_least": "5"}`.
macro_rules! forms {
    ($($name:ident { $($word:literal => $variant:ident),* $(,)? } else $instead:expr;)*) => {
        $(impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                match self {
                    $(Self::$variant(value) => { out.object(concat!(",\"", $word, "\":")); value.write(out); })*
                }
                out.end();
            }

            fn read(node: Node<'_>, unread: &mut Unread) -> Self {
                let Some((key, value)) = node.members().next() else { return or_noted(None, $instead, node, unread) };
                match key.raw() {
                    $($word => Self::$variant(Wire::read(value, unread)),)*
                    _ => or_noted(None, $instead, node, unread),
                }
            }
        })*
    };
}

forms! {
    Target {
        "at_least" => AtLeast,
        "above" => Above,
        "at_most" => AtMost,
        "below" => Below,
        "between" => Between,
        "equal" => Equal,
        "increase_by" => IncreaseBy,
        "reduce_by" => ReduceBy,
        "maintain" => Maintain,
        "zero" => Zero,
    } else Self::AtLeast(Figure::zero());
    Deadline { "by" => By, "before" => Before, "within" => Within } else Self::By(NaiveDate::MIN);
    Term {
        "days" => Days, "working_days" => WorkingDays, "weeks" => Weeks, "months" => Months, "years" => Years,
    } else Self::Days(0);
    Limit { "days" => Days, "working_days" => WorkingDays, "half_days" => HalfDays, "hours" => Hours } else Self::Days(0);
    PeriodDeadline {
        "by_day" => ByDay,
        "before_day" => BeforeDay,
        "by_weekday" => ByWeekday,
        "working_days_after_close" => WorkingDaysAfterClose,
    } else Self::WorkingDaysAfterClose(0);
}

structures! { Band { from, to } }

/// Enumerations by code, each with its fields.
macro_rules! coded {
    ($name:ident, $instead:expr; $($code:literal => $variant:ident { $($field:ident),* })*) => {
        impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                match self {
                    $(Self::$variant { $($field),* } => {
                        out.object(concat!(",\"code\":", $(",\"", stringify!($field), "\":"),*));
                        out.string($code);
                        $($field.write(out);)*
                    })*
                }
                out.end();
            }

            fn read(node: Node<'_>, unread: &mut Unread) -> Self {
                let code = unread.member(node, "code");
                match code.raw() {
                    $($code => Self::$variant { $($field: unread.field(node, stringify!($field))),* },)*
                    _ => or_noted(None, $instead, code, unread),
                }
            }
        }
    };
}

coded! {
    Reason, Self::Reached;
    "not-started" => NotStarted { start }
    "no-observation" => NoObservation { from }
    "reached" => Reached {}
    "not-reached" => NotReached { nearly }
    "nearly-reached" => NearlyReached { threshold }
    "pace" => Pace { pace, threshold, other_threshold }
    "nothing-used" => NothingUsed {}
    "of-parts" => OfParts { parts }
    "part-missing" => PartMissing { id, name }
    "no-common-day" => NoCommonDay { from, parts }
    "zero-denominator" => ZeroDenominator { on, name }
    "no-unit" => NoUnit { on }
    "too-few-for-trend" => TooFewForTrend { days, figures }
    "same-period-missing" => SamePeriodMissing { on }
    "zero-base" => ZeroBase { on }
    "zero-base-holds" => ZeroBaseHolds { on }
    "growth" => Growth { category }
    "unit-ended" => UnitEnded { on, successors }
    "no-pace" => NoPace { because }
    "ceiling-broken" => CeilingBroken { on, value, limit, recorded, source }
    "final-figure-missing" => FinalFigureMissing { from, until, part }
    "so-far" => SoFar { until }
    "still-counting" => StillCounting { until }
    "stale" => Stale { days, limit, part }
    "before-start" => BeforeStart { on, start }
    "off-track-since" => OffTrackSince { on, value, pace, target }
    "conflicting" => Conflicting { part, on, values, decided_by, value }
    "converted" => Converted { value, uom }
    "stretch" => Stretch { stretch, reached }
    "due-day" => DueDay { due }
    "last-good-day" => LastGoodDay { before }
    "done" => Done { on, document }
    "paused" => Paused { from, to, days, working_days, last, was_due, document }
    "named-day" => NamedDay { point, of, day }
    "term" => Term { term, from, last }
    "rolled" => Rolled { roll, from, to }
    "after-task" => AfterTask { task, name, on }
    "waits-for" => WaitsFor { task, name, waived }
    "extended" => Extended { until, decided, was_due, in_time, stays, document }
    "reopened" => Reopened { on, done, document }
    "not-decided" => NotDecided { days, more }
    "outside-calendar" => OutsideCalendar {}
    "limit" => Limit { limit, from, time }
    "after-cut-off" => AfterCutOff { cut_off, day_off, counted_from }
    "supplement" => Supplement { from, to }
    "suspension" => Suspension { from, to }
    "ended-by-result" => EndedByResult { on }
    "rescheduled" => Rescheduled { to, decided, was_due }
    "waived" => Waived { on, document }
    "illustrative" => Illustrative { parts }
}

coded! {
    CauseFact, Self::Forecast { reaches: false };
    "number" => Number { number, value, bounds }
    "quality" => Quality { quality }
    "forecast" => Forecast { reaches }
}

words! {
    PlanField {
        "uom" => Uom,
        "start" => Start,
        "due" => Due,
        "closes_on" => ClosesOn,
        "counts_until" => CountsUntil,
        "baseline" => Baseline,
        "path" => Path,
        "bands" => Bands,
        "nearly_achieved" => NearlyAchieved,
        "form" => Form,
        "growth" => Growth,
        "parts" => Parts,
        "expected" => Expected,
        "policy" => Policy,
        "limit" => Limit,
        "due_soon_days" => DueSoonDays,
    }
}

coded! {
    Because, Self::Added;
    "figure" => Figure { on, value, recorded, source, instead_of, instead_of_day, instead_of_source, measure }
    "revision" => Revision { revision }
    "target" => Target { target, instead_of, measure }
    "earlier-figure" => EarlierFigure { on, value, breaks, measure }
    "plan" => Plan { fields }
    "parts" => Parts { parts }
    "done" => Done { on, instead_of, reopened }
    "due" => Due { due, instead_of }
    "waived" => Waived { on, instead_of }
    "finished" => Finished { on, instead_of }
    "rescheduled" => Rescheduled { to, instead_of }
    "paused" => Paused { from, to }
    "not-paused" => NotPaused { from }
    "causes" => Causes { added, gone }
    "time-passed" => TimePassed { from, to }
    "added" => Added {}
    "removed" => Removed {}
}

structures! {
    Comparison { plan, from_as_of, from_known_on, to_as_of, to_known_on, changes, shares, ranks }
    VerdictChange { kind, id, unit, period, follows, since, name, before, after, because }
    WhatIf { indicators, summary, units, rankings, owed, settled }
}

// behind the macros, which it uses
mod reallocation;

// below the macros that it uses
mod grading;

mod scorecard;
