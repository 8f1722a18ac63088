//! The statuses at which a condition may hold: a condition that no status meets is a mistake, and one look at a set of
//! bits passes over what a policy does not speak of.

use super::condition::{Condition, Range};
use crate::number::Number;
use crate::status::{DeadlineStatus, IndicatorStatus};

/// A set of statuses of items, one bit for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reach(u64);

/// Statuses of deadlines, by the kind of item that has one.
#[derive(Debug, Clone, Copy)]
pub(crate) enum DeadlineOf {
    Task,
    Report,
    Dossier,
    Owed,
}

const INDICATORS: u32 = IndicatorStatus::WORDS.len() as u32;
const DEADLINES: u32 = DeadlineStatus::WORDS.len() as u32;

impl Reach {
    pub(crate) const NOTHING: Self = Self(0);
    pub(crate) const ALL: Self = Self((1 << (INDICATORS + 4 * DEADLINES)) - 1);
    const OF_INDICATORS: Self = Self((1 << INDICATORS) - 1);

    pub(crate) fn indicator(status: IndicatorStatus) -> Self {
        Self::bit(status as u32)
    }

    pub(crate) fn deadline(of: DeadlineOf, status: DeadlineStatus) -> Self {
        Self::bit(first(of).saturating_add(status as u32))
    }

    /// All statuses of one kind of deadline.
    pub(crate) fn deadlines(of: DeadlineOf) -> Self {
        Self::any(DeadlineStatus::WORDS.iter().map(|(_, status)| Self::deadline(of, *status)))
    }

    fn bit(place: u32) -> Self {
        Self(1_u64.checked_shl(place).unwrap_or(0))
    }

    pub(crate) fn is_nothing(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn any(parts: impl Iterator<Item = Self>) -> Self {
        parts.fold(Self::NOTHING, Self::or)
    }

    /// With every status of the kinds of items that it has one of.
    fn of_whole_kinds(self) -> Self {
        let deadlines = [DeadlineOf::Task, DeadlineOf::Report, DeadlineOf::Dossier, DeadlineOf::Owed];
        let kinds = deadlines.map(Self::deadlines).into_iter().chain([Self::OF_INDICATORS]);
        Self::any(kinds.filter(|kind| kind.meets(self)))
    }

    fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The statuses at which a condition may hold.
    pub(crate) fn of(condition: &Condition) -> Self {
        bounds(condition).may
    }

    /// The statuses that a condition looks at, those of the other items of the unit with them.
    pub(crate) fn looked_at(condition: &Condition) -> Self {
        match condition {
            Condition::UnitShare { of, among, .. } => {
                // what is not among them now may have been before
                Self::of(among).of_whole_kinds().or(Self::looked_at(of)).or(Self::looked_at(among))
            }
            Condition::Any(parts) | Condition::All(parts) => Self::any(parts.iter().map(Self::looked_at)),
            Condition::Not(part) => Self::looked_at(part),
            Condition::Indicator(_)
            | Condition::Task(_)
            | Condition::Report(_)
            | Condition::Dossier(_)
            | Condition::Owed { .. }
            | Condition::Quality(_)
            | Condition::Forecast(_)
            | Condition::Number(..)
            | Condition::Unit(_)
            | Condition::Tag(_)
            | Condition::Section(_) => Self::NOTHING,
        }
    }
}

fn first(of: DeadlineOf) -> u32 {
    let before = match of {
        DeadlineOf::Task => 0,
        DeadlineOf::Report => 1,
        DeadlineOf::Dossier => 2,
        DeadlineOf::Owed => 3_u32,
    };
    before.saturating_mul(DEADLINES).saturating_add(INDICATORS)
}

/// Where a condition may hold, and where it holds whatever else is so.
struct Bounds {
    may: Reach,
    must: Reach,
}

fn bounds(condition: &Condition) -> Bounds {
    let statuses = |may: Reach| Bounds { may, must: may };
    let may_be = |may: Reach| Bounds { may, must: Reach::NOTHING };
    let of_deadlines =
        |of: DeadlineOf, all: &[DeadlineStatus]| Reach::any(all.iter().map(|status| Reach::deadline(of, *status)));
    match condition {
        Condition::Any(parts) => {
            let parts: Vec<Bounds> = parts.iter().map(bounds).collect();
            Bounds {
                may: Reach::any(parts.iter().map(|part| part.may)),
                must: Reach::any(parts.iter().map(|part| part.must)),
            }
        }
        Condition::All(parts) => {
            let all = Bounds { may: Reach::ALL, must: Reach::ALL };
            let both = parts.iter().map(bounds).fold(all, |so_far, part| Bounds {
                may: Reach(so_far.may.0 & part.may.0),
                must: Reach(so_far.must.0 & part.must.0),
            });
            if contradicts(parts) { may_be(Reach::NOTHING) } else { both }
        }
        Condition::Not(part) => {
            let Bounds { may, must } = bounds(part);
            Bounds { may: Reach::ALL.without(must), must: Reach::ALL.without(may) }
        }
        Condition::Indicator(all) => statuses(Reach::any(all.iter().map(|status| Reach::indicator(*status)))),
        Condition::Task(all) => statuses(of_deadlines(DeadlineOf::Task, all)),
        Condition::Report(all) => statuses(of_deadlines(DeadlineOf::Report, all)),
        Condition::Dossier(all) => statuses(of_deadlines(DeadlineOf::Dossier, all)),
        Condition::Owed { status, .. } => may_be(of_deadlines(DeadlineOf::Owed, status)),
        Condition::Quality(_) | Condition::Forecast(_) => may_be(Reach::OF_INDICATORS),
        Condition::Number(measured, _) if measured.is_of_indicators() => may_be(Reach::OF_INDICATORS),
        Condition::Number(_, range) if !range.meets(&from_nothing(None)) => may_be(Reach::NOTHING),
        Condition::UnitShare { range, .. } if !range.meets(&from_nothing(Some(1))) => may_be(Reach::NOTHING),
        Condition::Number(..) => may_be(Reach::any(
            [DeadlineOf::Task, DeadlineOf::Report, DeadlineOf::Dossier, DeadlineOf::Owed]
                .into_iter()
                .map(|of| of_deadlines(of, &[DeadlineStatus::Overdue, DeadlineStatus::DoneLate])),
        )),
        Condition::UnitShare { .. } | Condition::Unit(_) | Condition::Tag(_) | Condition::Section(_) => {
            may_be(Reach::ALL)
        }
    }
}

/// What is never negative, nor more than that: days late, shares.
fn from_nothing(most: Option<u32>) -> Range {
    Range { from: Some((Number::from(0), true)), to: most.map(|most| (Number::from(most), true)) }
}

/// Whether two parts ask of one and the same thing what cannot both be.
fn contradicts(parts: &[Condition]) -> bool {
    let clash = |one: &Condition, other: &Condition| match (one, other) {
        (Condition::Number(what, a), Condition::Number(same, b)) => what == same && !a.meets(b),
        (Condition::Quality(a), Condition::Quality(b)) => !a.iter().any(|quality| b.contains(quality)),
        (Condition::Forecast(a), Condition::Forecast(b)) => !a.iter().any(|reaches| b.contains(reaches)),
        (Condition::Unit(a), Condition::Unit(b)) | (Condition::Section(a), Condition::Section(b)) => {
            !a.iter().any(|place| b.contains(place))
        }
        (one, Condition::Not(other)) | (Condition::Not(other), one) => *one == **other,
        // the others do not exclude each other, and those of two kinds neither
        (
            Condition::Any(_)
            | Condition::All(_)
            | Condition::Indicator(_)
            | Condition::Task(_)
            | Condition::Report(_)
            | Condition::Dossier(_)
            | Condition::Owed { .. }
            | Condition::UnitShare { .. }
            | Condition::Tag(_)
            | Condition::Number(..)
            | Condition::Quality(_)
            | Condition::Forecast(_)
            | Condition::Unit(_)
            | Condition::Section(_),
            _,
        ) => false,
    };
    parts.iter().enumerate().any(|(n, one)| parts.iter().skip(n.saturating_add(1)).any(|other| clash(one, other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_status_has_a_bit_of_its_own() {
        let indicators = IndicatorStatus::WORDS.iter().map(|(_, status)| Reach::indicator(*status));
        let deadlines = [DeadlineOf::Task, DeadlineOf::Report, DeadlineOf::Dossier, DeadlineOf::Owed];
        let deadlines = deadlines.map(|of| DeadlineStatus::WORDS.map(|(_, status)| Reach::deadline(of, status)));
        let together = indicators.chain(deadlines.into_iter().flatten()).fold(Reach::NOTHING, |so_far, status| {
            assert!(!status.is_nothing() && !so_far.meets(status), "{status:?} in {so_far:?}");
            so_far.or(status)
        });
        assert_eq!(together, Reach::ALL);
    }
}
