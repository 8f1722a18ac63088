//! Whether the verdicts from which something follows were the same in another assessment: then it is the policy that is
//! another one, in force on other days, or asks for more than statuses.

use super::{Key, Of, Seen, find};
use crate::assessment::{AnyStatus, Cause, Consequence, Follows, VerdictKind};

/// Whether every verdict behind a consequence stands the same among those of another assessment.
pub(super) fn all_stand(consequence: &Consequence, others: &[(Key<'_>, Seen<'_>)]) -> bool {
    let stands = |cause: &Cause| status(cause, &consequence.owed_by.id, others) == Some(cause.status);
    !consequence.because.is_empty() && consequence.because.iter().all(stands)
}

/// The status of what a cause of a unit's consequence is on; none of dossiers, which a cause names without their service.
fn status(cause: &Cause, unit: &str, others: &[(Key<'_>, Seen<'_>)]) -> Option<AnyStatus> {
    let part = cause.unit.as_ref().map(|unit| unit.id.as_str());
    let period = cause.period.as_deref();
    match cause.kind {
        VerdictKind::Indicator => {
            let seen = find(others, &(cause.kind, &cause.id, part, None, None, None))?;
            match (period, seen.of) {
                (None, _) => seen.status,
                (Some(due), Of::Indicator(verdict)) => {
                    let interim = verdict.interim.iter().find(|interim| interim.due.to_string() == due)?;
                    Some(AnyStatus::Indicator(interim.status))
                }
                (Some(_), Of::Interim(..) | Of::Task(_) | Of::Period(..) | Of::Dossier(_) | Of::Consequence(_)) => None,
            }
        }
        VerdictKind::Task => find(others, &(cause.kind, &cause.id, None, None, None, None))?.status,
        VerdictKind::Report => find(others, &(cause.kind, &cause.id, Some(unit), period, None, None))?.status,
        VerdictKind::Consequence => [Follows::Explanation, Follows::Review].into_iter().find_map(|follows| {
            find(others, &(cause.kind, &cause.id, Some(unit), None, Some(follows), cause.counted_from))?.status
        }),
        VerdictKind::Dossier => None,
    }
}
