//! Tiendo (*tiến độ*, progress) checks government targets and deadlines.
//!
//! Given a plan (indicators, tasks, recurring reports, services, policies, gradings, capital of projects), the records of
//! what happened and a day, it says which targets and deadlines are met, on the way, slipping or missed, why, and what
//! follows. The same inputs and the same day give the same assessment for ever, byte for byte, natively and in
//! WebAssembly: there is no clock, no locale, no floating point and no I/O in here.
//!
//! ```
//! use tiendo::{Language, Plan, Records, builtin, parse_as_of};
//!
//! let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;                        // every problem at once, or a plan
//! let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
//! let assessment = plan.assess(&records, parse_as_of("2023-08-31")?);         // cannot fail
//! for indicator in assessment.behind() {
//!     println!("{}", indicator.explain(Language::Vi));
//! }
//! # Ok::<(), tiendo::Diagnostics>(())
//! ```
//!
//! | to | call |
//! |---|---|
//! | read a plan, its records, a day | [`Plan::parse`], [`Records::parse`], [`parse_as_of`]; [`check`] says only what is wrong |
//! | assess a day, or what could be known of it on another | [`Plan::assess`], [`Plan::assess_as_known`] |
//! | say a verdict in words | `explain` of each, such as [`IndicatorVerdict::explain`]; [`Verdict`] for one that was filed |
//! | tell what changed between two days | [`Assessment::compare`] |
//! | tell what is due, also for calendars | [`Plan::agenda`], [`Agenda::to_ical`] |
//! | draft the documents that are owed | [`Assessment::explanation_draft`], [`Assessment::report_draft`] |
//! | try other figures and targets | [`Opened::what_if`] |
//! | judge dossiers in millions | [`Plan::assess_dossiers`] |
//! | count working days | [`Calendar`] |
//!
//! # Features
//!
//! `builtin-plans`, on by default, is the module `builtin`: the plan `nga-nam-2023` and its records, about 200 kB of text,
//! on which the example in the terminal and those of these pages stand. Without it the rest is the same, the built-in
//! calendar and rule sets included.
//!
//! # What may grow
//!
//! Answers may tell more from one 0.1 to the next, and plans may be written in more ways. So the structures of an answer and
//! the words of the format are `#[non_exhaustive]`: their fields are read with `..`, and what a `match` does not know says
//! itself, by `as_str` or `explain`. No answer has to be built by hand: [`Assessment::parse`] reads one.
//!
//! Closed until 0.2 is what nobody may pass over: [`IndicatorStatus`], [`DeadlineStatus`] and [`Quality`], with the counts
//! that have a field for each; [`Severity`], [`Language`], [`DayKind`], [`DayStatus`], [`Holds`], [`CapitalRole`],
//! [`Rounding`], and [`Block`], of which documents are made. A `match` on them needs no `_`, so that the compiler tells where a
//! new one has to be thought of. Closed, too, is what you fill in ([`DossierColumns`], [`Letterhead`], [`IcalOptions`]), and
//! what is complete as it is ([`Text`], [`Span`]).
//!
//! ```
//! # use tiendo::{Plan, Records, builtin, parse_as_of};
//! use tiendo::{IndicatorStatus, Reason};
//! # let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
//! # let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
//! # let assessment = plan.assess(&records, parse_as_of("2023-08-31")?);
//! for indicator in &assessment.indicators {
//!     let colour = match indicator.status {
//!         IndicatorStatus::Missed | IndicatorStatus::Behind => "red",
//!         IndicatorStatus::AtRisk | IndicatorStatus::NoData | IndicatorStatus::NearlyAchieved => "amber",
//!         IndicatorStatus::InProgress | IndicatorStatus::NotStarted => "grey",
//!         IndicatorStatus::OnTrack | IndicatorStatus::Achieved | IndicatorStatus::Exceeded => "green",
//!     };
//!     let pace = indicator.reasons.iter().find_map(|reason| match reason {
//!         Reason::Pace { pace, .. } => Some(pace.as_str()),
//!         _ => None,
//!     });
//!     println!("{colour} {} {}", indicator.id, pace.unwrap_or("–"));
//! }
//! # Ok::<(), tiendo::Diagnostics>(())
//! ```
//!
//! # Further
//!
//! Plans and records are JSON, whoever writes it. How they are written is told in the crate's Markdown files: indicators in
//! [INDICATORS.md], deadlines, reports and dossiers in [FORMAT.md], what follows in [POLICIES.md]; the README puts most of
//! these calls together. The rooms and what they may know of each other are described in [ARCHITECTURE.md].
//!
//! [INDICATORS.md]: https://github.com/tiendo/tiendo/blob/main/core/INDICATORS.md
//! [FORMAT.md]: https://github.com/tiendo/tiendo/blob/main/core/FORMAT.md
//! [POLICIES.md]: https://github.com/tiendo/tiendo/blob/main/core/POLICIES.md
//! [ARCHITECTURE.md]: https://github.com/tiendo/tiendo/blob/main/core/ARCHITECTURE.md

#![forbid(unsafe_code)]
// what may grow is `#[non_exhaustive]`, and what may not gives its reason
#![deny(clippy::exhaustive_enums, clippy::exhaustive_structs)]

/// The examples of the README run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// So do those of DRAFTS.md.
#[cfg(doctest)]
#[doc = include_str!("../DRAFTS.md")]
struct Drafts;

mod assess;
mod assessment;
#[cfg(feature = "builtin-plans")]
pub mod builtin;
mod calendar;
mod check;
mod compare;
mod diagnostic;
mod draft;
mod explain;
mod ical;
mod json;
mod number;
mod order;
mod plan;
mod records;
mod status;
mod text;

pub use assess::Opened;
pub use assessment::{
    Agenda, AgendaEntry, AnyStatus, Assessment, Band, Bands, Baseline, Because, Bounds, CapResult, CapitalForecast,
    CapitalMove, CapitalReason, CapitalRole, CapitalSource, Cause, CauseFact, CauseNumber, ChangeBy, Comparison,
    Compliance, ConditionCheck, Consequence, Counts, CriterionKind, CriterionValue, DayOfMonth, DayOfWeek, Deadline,
    DeadlineCounts, DecidedBy, DocumentRef, DossierAnswers, DossierTotals, DossierVerdict, Follows, Forecast,
    ForecastMethod, FourStates, GradeCheck, GradeLimit, GradeReason, GradedItems, Grading, GradingCounts,
    GrowthCategory, GrowthVerdict, Holds, IllustrativePart, IndicatorCounts, IndicatorForecast, IndicatorVerdict,
    InterimVerdict, ItemKind, ItemRef, Limit, LimitedBy, LimitsOf, Measure, MeasureForm, MeasureKind, MoveLimit,
    NextDue, NoPace, NotDecidedDay, NothingToMove, OnTimeRate, OnTimeShare, PartDay, PartRole, PartValue, Party, Path,
    PathDays, PathPoint, PeriodDeadline, PeriodVerdict, PlanField, PlanSummary, PrintRule, ProjectCapital,
    ReallocationProposal, Reason, ReportVerdict, RequiredRate, RevisionRef, RuleSetRef, RuleSource, Scorecard,
    SectionRef, ServiceVerdict, Side, SourceRef, SourcedValue, StatusCounts, Target, TaskVerdict, TermFrom, Tolerance,
    UnitGrade, UnitShare, UnitTotals, VerdictChange, VerdictKind, WeightedPart, WhatIf, WhichMonth, WhichWeek,
};
pub use assessment::{
    NextBetter, Place, RankChange, RankedValue, Ranking, Score, ScorePart, ScoredKind, Share, ShareChange, Standing,
    Totals, Unranked, WhyUnranked,
};
pub use calendar::{
    Calendar, CalendarDay, CalendarYear, DayKind, DayStatus, Every, NamedPoint, Roll, Span, Term, WindowKind,
    print_day, vietnam_days,
};
pub use check::{check, parse_as_of};
/// The days of this crate are chrono's.
pub use chrono::NaiveDate;
pub use diagnostic::{Diagnostic, Diagnostics, Input, Severity};
pub use draft::{About, Block, Draft, DraftKind, EntryTopic, Form, Letterhead};
pub use explain::{Verdict, Words};
pub use ical::{IcalComponent, IcalOptions};
pub use number::{Figure, Rounding};
pub use plan::Plan;
pub use records::{DossierColumns, Records};
pub use status::{Among, DeadlineStatus, IndicatorStatus, Quality, RankedBy, UnknownWord};
pub use text::{Language, Text};
