//! Proposals to move plan capital: what each project will leave unspent or needs, and what should go from where to where.

use super::{DocumentRef, ItemKind, ItemRef, Party, PathDays, Reason, RevisionRef, SourceRef};
use crate::number::Figure;
use crate::text::Text;
use chrono::NaiveDate;

/// A proposal to move plan capital from projects that are slow to projects that disburse well and need more (điều chỉnh
/// kế hoạch vốn). It decides nothing: who may adjust the plan decides.
///
/// Amounts are exact decimals in [`uom`](Self::uom). Nothing moves from one source of capital to another, so that each
/// keeps its sum.
///
/// ```
/// use tiendo::{Plan, Records, builtin, parse_as_of};
/// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
/// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
/// let assessment = plan.assess(&records, parse_as_of("2023-10-31")?);
/// let sources = assessment.reallocations.iter().flat_map(|proposal| &proposal.capital_sources);
/// for one in sources.flat_map(|source| &source.moves) {
///     println!("{} → {}: {}", one.from.name.vi, one.to.name.vi, one.amount);
/// }
/// # Ok::<(), tiendo::Diagnostics>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReallocationProposal {
    /// Always `reallocation`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The section it belongs to.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The day it is made for.
    pub as_of: NaiveDate,
    /// The unit of measure of all its amounts.
    pub uom: Text,
    /// The places to which what a run rate leaves unspent is rounded down.
    pub digits: u32,
    /// The first day of disbursement.
    pub start: NaiveDate,
    /// The last day of disbursement.
    pub closes_on: NaiveDate,
    /// Days until then, 0 on it; none afterwards.
    pub days_left: Option<i64>,
    /// The programmes and sources of capital, in the plan's order.
    pub capital_sources: Vec<CapitalSource>,
    /// All that is to be moved.
    pub moved: Figure,
    /// Why nothing is to be moved, if nothing is.
    pub nothing_to_move: Option<NothingToMove>,
    /// Which inputs are illustrative.
    pub reasons: Vec<Reason>,
    /// Who answers for the proposal.
    pub responsible: Vec<Party>,
    /// Who helps.
    pub supporting: Vec<Party>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Words of the plan.
    pub note: Option<Text>,
    /// Whether any input is illustrative.
    pub illustrative: bool,
}

/// A programme or source of capital, which moves do not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CapitalSource {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The capital of its projects: the same before the moves and after them.
    pub capital: Figure,
    /// Its projects, in the plan's order.
    pub projects: Vec<ProjectCapital>,
    /// What goes from where to where: by who takes, the most advanced first, then by who gives, the slowest first.
    pub moves: Vec<CapitalMove>,
    /// The sum of the moves: given and taken.
    pub moved: Figure,
    /// What those that could take asked for and do not get.
    pub unmet_need: Figure,
    /// What could still be given, rounded down as what moves is, and has no taker.
    pub left_unspent: Figure,
    /// Why nothing is to be moved, if nothing is.
    pub nothing_to_move: Option<NothingToMove>,
}

/// The capital of one project.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProjectCapital {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The plan capital in force.
    pub capital: Figure,
    /// The revision that brought it.
    pub revision: Option<RevisionRef>,
    /// The day of its last figures; none of a project without any.
    pub observed_on: Option<NaiveDate>,
    /// When they were recorded.
    pub recorded: Option<NaiveDate>,
    /// Who gave them.
    pub source: Option<SourceRef>,
    /// What was disbursed up to that day.
    pub disbursed: Option<Figure>,
    /// disbursed / capital.
    pub share: Option<Figure>,
    /// What will have been disbursed by the closing day, at most the capital.
    pub forecast: Option<Figure>,
    /// How that is foreseen.
    pub method: Option<CapitalForecast>,
    /// What the rate so far comes to, at most the capital; beside a declared forecast for comparison.
    pub run_rate: Option<Figure>,
    /// Days gone by on the day of the figures, and all days of disbursement, both ends counted.
    pub days: Option<PathDays>,
    /// capital − forecast: the most it can give.
    pub unspent: Option<Figure>,
    /// What it declared to need beyond its capital.
    pub need: Option<Figure>,
    /// What it does.
    pub role: CapitalRole,
    /// Why.
    pub because: CapitalReason,
    /// What it gives.
    pub gives: Figure,
    /// What it takes.
    pub takes: Figure,
    /// capital − gives + takes.
    pub capital_after: Figure,
    /// Who answers for it.
    pub responsible: Vec<Party>,
    /// Who helps.
    pub supporting: Vec<Party>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Words of the plan.
    pub note: Option<Text>,
    /// Whether its capital or its figures are illustrative.
    pub illustrative: bool,
}

/// Capital to be moved from one project to another: the smaller one of what is left to give and what is still asked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CapitalMove {
    /// Who gives.
    pub from: ItemRef,
    /// Who takes.
    pub to: ItemRef,
    /// How much.
    pub amount: Figure,
    /// What the giver still had to give before this move.
    pub to_give: Figure,
    /// What the taker still asked for before this move.
    pub asked: Figure,
    /// Which of the two the amount is.
    pub limited_by: MoveLimit,
}

/// How disbursement by the closing day is foreseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CapitalForecast {
    /// As the project declared.
    Declared,
    /// disbursed × all days / days gone by, at most the capital.
    RunRate,
}

/// What a project does in a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "who does not know it would move capital the other way")]
pub enum CapitalRole {
    /// giảm vốn: it gives.
    Gives,
    /// bổ sung vốn: it takes.
    Takes,
    /// giữ nguyên: neither.
    Keeps,
    /// chưa đủ số liệu: neither, because nothing can be said.
    NoData,
}

/// Why a project does what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CapitalReason {
    /// Gives: it will leave capital unspent.
    LeavesUnspent,
    /// Takes: it will spend all and needs more.
    SpendsAllAndAsks,
    /// Keeps: it will spend all and asks for nothing.
    AsksForNothing,
    /// Keeps: what it will leave is less than the smallest amount that is moved.
    LeavesTooLittle,
    /// Keeps: it will leave capital unspent, and no project of its source can take it.
    NobodyTakes,
    /// Keeps: it will leave capital unspent, and projects before it in order have met every need.
    NeedIsMet,
    /// Keeps: it needs more, and no project of its source with figures leaves anything that can be moved.
    NobodyLeaves,
    /// Keeps: it needs more, and projects before it in order take all there is.
    NoneLeft,
    /// Keeps: it has no plan capital, so nothing says how well it disburses.
    NoCapital,
    /// Keeps: the closing day is past.
    Closed,
    /// No data: there is no row up to the day.
    NoFigures,
    /// No data: the capital was revised after the last figures.
    BeforeRevision,
    /// No data: the closing day is past, and the last figures are older than it and not all of the capital.
    FinalFigureMissing,
    /// No data: rows of the last day say different things, and no source decides.
    Conflicting,
}

/// Why nothing is to be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NothingToMove {
    /// The closing day is past.
    Closed,
    /// No project has figures that can be used.
    NoFigures,
    /// No project with figures leaves anything that can be moved, and some ask.
    NobodyLeaves,
    /// No project can take anything, and some will leave capital unspent.
    NobodyTakes,
    /// Neither.
    NeitherLeavesNorTakes,
    /// Some would give and others take, but not within one source.
    NotAcrossSources,
    /// Each source has its own reason.
    BySource,
}

/// Which of two amounts a move is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MoveLimit {
    /// All that the giver had left.
    ToGive,
    /// All that the taker still asked for.
    Asked,
    /// Both.
    Both,
}
