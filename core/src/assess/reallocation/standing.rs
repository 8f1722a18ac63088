//! Where does one project stand: what will it have disbursed by the closing day, what will it leave, what does it need?

use super::Asked;
use crate::assessment::{CapitalForecast, CapitalReason, PathDays};
use crate::calendar::days_between;
use crate::number::{Number, Ratio, Rounding};
use crate::plan::{CapitalRevision, Project};
use crate::records::{Amount, ProjectRow, decided};

/// Where one project stands on the day.
pub(super) struct Standing<'q> {
    pub(super) project: &'q Project,
    pub(super) capital: &'q Number,
    pub(super) revision: Option<&'q CapitalRevision>,
    pub(super) row: Option<&'q ProjectRow>,
    /// What that leads to; or why nothing can be said.
    pub(super) ahead: Result<Ahead, CapitalReason>,
}

/// What one project will have done by the closing day.
pub(super) struct Ahead {
    /// disbursed / capital, where there is some.
    pub(super) share: Option<Ratio>,
    pub(super) forecast: Ratio,
    pub(super) method: CapitalForecast,
    pub(super) run_rate: Ratio,
    pub(super) days: PathDays,
    /// The most it can give: of a run rate rounded down, so that it is a decimal.
    pub(super) unspent: Ratio,
    /// The most it can take: what it needs, if it will spend all it has.
    pub(super) asks: Ratio,
    /// Why it keeps its capital where nothing moves.
    pub(super) alone: CapitalReason,
}

impl<'q> Standing<'q> {
    /// Of the project at a position of the plan.
    pub(super) fn of(asked: &Asked<'q>, project: &'q Project, place: u32) -> Self {
        let (start, closes_on) = (asked.reallocation.start, asked.reallocation.closes_on);
        let day = asked.as_of.min(closes_on);
        let (capital, revision) = project.capital_on(day, asked.known_on);
        let rows = asked.records.rows_of(place);
        let up_to_now = rows.get(..rows.partition_point(|row| row.on <= day)).unwrap_or_default();
        let within = up_to_now.get(up_to_now.partition_point(|row| row.on < start)..).unwrap_or_default();
        let last = within.chunk_by(|a, b| a.on == b.on).next_back();
        let row = last.and_then(|rows| decided(rows, asked.plan.sources.len()));
        let ahead = match (last, row) {
            (None, _) => Err(CapitalReason::NoFigures),
            (Some(_), None) => Err(CapitalReason::Conflicting),
            // what it declared was about another capital
            (Some(_), Some(row)) if revision.is_some_and(|revision| row.on < revision.known_in_force()) => {
                Err(CapitalReason::BeforeRevision)
            }
            // nothing is foreseen of a day that is past
            (Some(_), Some(row))
                if asked.is_closed() && row.on < closes_on && row.disbursed.value() < capital.ratio() =>
            {
                Err(CapitalReason::FinalFigureMissing)
            }
            (Some(_), Some(row)) => Ahead::of(asked, &capital.ratio(), row).ok_or(CapitalReason::NoFigures),
        };
        Self { project, capital, revision, row, ahead }
    }
}

impl Ahead {
    /// What a row leads to. `None` of a time without days, which no plan has.
    fn of(asked: &Asked<'_>, capital: &Ratio, row: &ProjectRow) -> Option<Self> {
        let (start, closes_on) = (asked.reallocation.start, asked.reallocation.closes_on);
        // both ends are counted
        let days_to = |day| days_between(start, day).saturating_add(1);
        let days = PathDays { gone: days_to(row.on), all: days_to(closes_on) };
        let gone = Ratio::whole(days.gone).divided_by(&Ratio::whole(days.all))?;
        let disbursed = row.disbursed.value();
        // before a revision was known the capital may have been less than what was disbursed under it
        let run_rate = disbursed.divided_by(&gone)?.min(capital.clone()).max(disbursed.clone());
        let (forecast, method) = match &row.forecast {
            // what was declared on the last day is overtaken by what was disbursed by its end
            Some(declared) if !asked.is_closed() => (declared.value(), CapitalForecast::Declared),
            Some(_) | None => (run_rate.clone(), CapitalForecast::RunRate),
        };
        let left = capital.minus(&forecast);
        let unspent = match (left.is_positive(), method) {
            (false, _) => Ratio::whole(0),
            (true, CapitalForecast::Declared) => left.clone(),
            (true, CapitalForecast::RunRate) => {
                left.rounded_as(asked.reallocation.digits, Rounding::Truncate).ratio()?
            }
        };
        let need = row.need.as_ref().map_or_else(|| Ratio::whole(0), Amount::value);
        // decided on what is left before it is rounded: who leaves anything does not spend all
        let alone = match (capital.is_positive(), left.is_positive(), unspent.is_positive(), need.is_positive()) {
            (false, ..) => CapitalReason::NoCapital,
            (true, true, false, _) => CapitalReason::LeavesTooLittle,
            (true, true, true, _) => CapitalReason::NobodyTakes,
            (true, false, _, true) => CapitalReason::NobodyLeaves,
            (true, false, _, false) => CapitalReason::AsksForNothing,
        };
        let asks = if alone == CapitalReason::NobodyLeaves { need } else { Ratio::whole(0) };
        let alone = if asked.is_closed() { CapitalReason::Closed } else { alone };
        Some(Self { share: disbursed.divided_by(capital), forecast, method, run_rate, days, unspent, asks, alone })
    }
}
