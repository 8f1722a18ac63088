//! An assessment back from its JSON, as it was written by [`Assessment::to_json`]: so that a filed one can be explained.
//!
//! The text is a program's own, so there is no diagnosis here: it is an assessment or it is none. That every field
//! comes back is proved by a test over generated plans.

use super::*;
use crate::calendar::parse_day;
use crate::diagnostic::{Input, Severity};
use crate::json::{Kind, Node, Tree};

impl Assessment {
    /// Reads the JSON of an assessment. `None` if it is none.
    ///
    /// ```
    /// use tiendo::{Assessment, Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let assessment = plan.assess(&Records::none(), parse_as_of("2023-08-31")?);
    /// assert_eq!(Assessment::parse(&assessment.to_json()), Some(assessment));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        Self::read(Tree::parse(json).ok()?.root())
    }
}

/// What can be read back.
pub(crate) trait Read: Sized {
    fn read(node: Node<'_>) -> Option<Self>;

    /// A field that is not there.
    fn absent() -> Option<Self> {
        None
    }
}

/// A member of an object.
pub(crate) fn field<T: Read>(node: Node<'_>, name: &str) -> Option<T> {
    match node.members().find(|(key, _)| key.raw() == name) {
        Some((_, value)) => T::read(value),
        None => T::absent(),
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.kind() == Kind::Null { Some(None) } else { T::read(node).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.kind() == Kind::List { node.items().map(T::read).collect() } else { None }
    }
}

impl Read for String {
    fn read(node: Node<'_>) -> Option<Self> {
        node.string().map(std::borrow::Cow::into_owned)
    }
}

impl Read for NaiveDate {
    fn read(node: Node<'_>) -> Option<Self> {
        parse_day(node.raw()).ok()
    }
}

impl Read for Figure {
    fn read(node: Node<'_>) -> Option<Self> {
        Self::from_assessment(&node.string()?)
    }
}

impl Read for bool {
    fn read(node: Node<'_>) -> Option<Self> {
        match node.kind() {
            Kind::True => Some(true),
            Kind::False => Some(false),
            Kind::Null | Kind::Number | Kind::Text | Kind::EscapedText | Kind::List | Kind::Object => None,
        }
    }
}

impl Read for i64 {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.kind() == Kind::Number { node.raw().parse().ok() } else { None }
    }
}

impl Read for u32 {
    fn read(node: Node<'_>) -> Option<Self> {
        i64::read(node).and_then(|value| Self::try_from(value).ok())
    }
}

/// Structures whose fields are named as on the wire.
macro_rules! structures {
    ($($name:ident { $($field:ident),* })*) => {
        $(impl Read for $name {
            fn read(node: Node<'_>) -> Option<Self> {
                Some(Self { $($field: field(node, stringify!($field))?),* })
            }
        })*
    };
}

structures! {
    Text { vi, en }
    Diagnostic { severity, code, input, pointer, line, message, help }
    Assessment { format, plan, as_of, summary, sections, indicators, tasks, consequences, units, diagnostics }
    PlanSummary { id, name, start, end, illustrative }
    SectionRef { id, name, parent }
    Party { id, name }
    DocumentRef { id, number, date, issuer, name, url }
    SourceRef { id, name, url }
    Measure { uom, kind }
    Baseline { value, on }
    PathDays { gone, all }
    Bands { on_track, at_risk }
    Consequence { kind, policy, name, owes, owed_by, because, since, due, within, reasons, document, illustrative }
    Cause { kind, id, name, status, since }
    SourcedValue { source, value }
    Counts { indicators, tasks, deadlines }
    IndicatorCounts {
        missed, behind, no_data, at_risk, nearly_achieved, in_progress, not_started, on_track, achieved, exceeded
    }
    TaskCounts { upcoming, due_soon, due_today, overdue, done_early, done_on_time, done_late, paused, waived }
    DeadlineCounts { done_in_time, done_late, pending_in_time, pending_overdue, total, waived }
}

impl Read for Scorecard {
    fn read(node: Node<'_>) -> Option<Self> {
        Some(Self {
            id: field(node, "id")?,
            name: field(node, "name")?,
            code: field(node, "code")?,
            parent: field(node, "parent")?,
            counts: Counts::read(node)?,
            consequences: field(node, "consequences")?,
        })
    }
}

/// Structures with the field `final`, which is no name in Rust.
macro_rules! verdicts {
    ($($name:ident { $($field:ident),* })*) => {
        $(impl Read for $name {
            fn read(node: Node<'_>) -> Option<Self> {
                Some(Self { is_final: field(node, "final")?, $($field: field(node, stringify!($field))?),* })
            }
        })*
    };
}

verdicts! {
    IndicatorVerdict {
        kind, id, name, section, tags, status, quality, since, measure, observed_on, recorded, source, actual, target,
        stretch, stretch_reached, baseline, achievement, progress, expected, expected_progress, path_days, pace, path,
        bands, start, due, closes_on, counts_until, days_left, days_past, reasons, responsible, supporting, document,
        note, illustrative
    }
    TaskVerdict {
        kind, id, name, section, tags, status, since, deadline, due, original_due, done_on, days_left,
        working_days_left, days_late, working_days_late, reasons, responsible, supporting, document, note, illustrative
    }
}

/// Enumerations that are one word on the wire.
macro_rules! words {
    ($($name:ident { $($word:literal => $variant:ident),* $(,)? })*) => {
        $(impl Read for $name {
            fn read(node: Node<'_>) -> Option<Self> {
                match node.raw() {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        })*
    };
}

words! {
    Severity { "error" => Error, "warning" => Warning, "note" => Note }
    Input { "plan" => Plan, "records" => Records, "as_of" => AsOf }
    MeasureKind { "cumulative" => Cumulative, "snapshot" => Snapshot }
    Path { "linear" => Linear, "at_end" => AtEnd }
    ItemKind { "indicator" => Indicator, "task" => Task, "consequence" => Consequence }
    Owed { "explanation" => Explanation }
    NoPace {
        "at-end" => AtEnd,
        "nothing-expected-yet" => NothingExpectedYet,
        "baseline-equals-target" => BaselineEqualsTarget,
        "baseline-beyond-target" => BaselineBeyondTarget,
        "past-the-band" => PastTheBand,
    }
    DecidedBy { "source-order" => SourceOrder, "worse-verdict" => WorseVerdict }
    IllustrativePart {
        "plan" => Plan,
        "indicator" => Indicator,
        "task" => Task,
        "policy" => Policy,
        "target" => Target,
        "baseline" => Baseline,
        "deadline" => Deadline,
        "observation" => Observation,
        "completion" => Completion,
        "pause" => Pause,
        "waiver" => Waiver,
        "explanation" => Explanation,
        "cause" => Cause,
    }
}

fn word_of<T: Copy>(node: Node<'_>, words: &[(&str, T)]) -> Option<T> {
    words.iter().find(|(word, _)| *word == node.raw()).map(|(_, meaning)| *meaning)
}

impl Read for IndicatorStatus {
    fn read(node: Node<'_>) -> Option<Self> {
        word_of(node, &Self::WORDS)
    }
}

impl Read for DeadlineStatus {
    fn read(node: Node<'_>) -> Option<Self> {
        word_of(node, &Self::WORDS)
    }
}

impl Read for Quality {
    fn read(node: Node<'_>) -> Option<Self> {
        word_of(node, &Self::WORDS)
    }
}

impl Read for AnyStatus {
    fn read(node: Node<'_>) -> Option<Self> {
        match IndicatorStatus::read(node) {
            Some(status) => Some(Self::Indicator(status)),
            None => DeadlineStatus::read(node).map(Self::Deadline),
        }
    }
}

/// The one member of an object, such as `{"at_least": "5"}`.
fn only(node: Node<'_>) -> Option<(&str, Node<'_>)> {
    node.members().next().map(|(key, value)| (key.raw(), value))
}

impl Read for Target {
    fn read(node: Node<'_>) -> Option<Self> {
        match only(node)? {
            ("at_least", limit) => Some(Self::AtLeast(Figure::read(limit)?)),
            ("at_most", limit) => Some(Self::AtMost(Figure::read(limit)?)),
            ("between", band) => Some(Self::Between { from: field(band, "from")?, to: field(band, "to")? }),
            _ => None,
        }
    }
}

impl Read for Deadline {
    fn read(node: Node<'_>) -> Option<Self> {
        match only(node)? {
            ("by", day) => Some(Self::By(NaiveDate::read(day)?)),
            ("before", day) => Some(Self::Before(NaiveDate::read(day)?)),
            _ => None,
        }
    }
}

impl Read for Within {
    fn read(node: Node<'_>) -> Option<Self> {
        match only(node)? {
            ("days", days) => Some(Self::Days(u32::read(days)?)),
            ("working_days", days) => Some(Self::WorkingDays(u32::read(days)?)),
            _ => None,
        }
    }
}

/// Reasons by code, each with its fields.
macro_rules! reasons {
    ($($code:literal => $variant:ident { $($field:ident),* })*) => {
        impl Read for Reason {
            fn read(node: Node<'_>) -> Option<Self> {
                let code: String = field(node, "code")?;
                match code.as_str() {
                    $($code => Some(Self::$variant { $($field: field(node, stringify!($field))?),* }),)*
                    _ => None,
                }
            }
        }
    };
}

reasons! {
    "not-started" => NotStarted { start }
    "no-observation" => NoObservation { from }
    "reached" => Reached {}
    "not-reached" => NotReached {}
    "nearly-reached" => NearlyReached { threshold }
    "pace" => Pace { pace, threshold, other_threshold }
    "nothing-used" => NothingUsed {}
    "no-pace" => NoPace { because }
    "ceiling-broken" => CeilingBroken { on, value, limit }
    "final-figure-missing" => FinalFigureMissing { from, until }
    "so-far" => SoFar { until }
    "still-counting" => StillCounting { until }
    "stale" => Stale { days, limit }
    "conflicting" => Conflicting { on, values, decided_by, value }
    "converted" => Converted { value, uom }
    "stretch" => Stretch { stretch, reached }
    "due-day" => DueDay { due }
    "last-good-day" => LastGoodDay { before }
    "done" => Done { on }
    "paused" => Paused { from, to, days }
    "waived" => Waived { on, document }
    "illustrative" => Illustrative { parts }
}
