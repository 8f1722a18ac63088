//! The deadline calendar: every date of a plan between two days, and who owes what on it.

use super::{Question, report};
use crate::assessment::{Agenda, AgendaEntry, AnyStatus, Follows, ItemKind, Party};
use crate::order::sort_by_key;
use crate::plan::Plan;
use crate::records::Records;
use chrono::NaiveDate;

impl Plan {
    /// Every date of the plan from `from` to `to`, both included, as the records stand on `as_of`: due days of
    /// indicators, tasks, reports (also on periods still to begin) and of what follows from policies; by day, then in
    /// that order, then in the plan's order. What waits for something else has no day yet.
    ///
    /// ```
    /// use tiendo::{Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let day = |text| parse_as_of(text);
    /// let agenda = plan.agenda(&records, day("2023-08-31")?, day("2023-09-01")?, day("2023-09-30")?);
    /// assert!(agenda.entries.iter().any(|entry| entry.id == "1a-tax-report" && entry.day.to_string() == "2023-09-14"));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn agenda(&self, records: &Records, as_of: NaiveDate, from: NaiveDate, to: NaiveDate) -> Agenda {
        Question { plan: self, records, as_of, known_on: None }.agenda(from, to)
    }

    /// The same as it could be known on another day, as [`Plan::assess_as_known`].
    #[must_use]
    pub fn agenda_as_known(
        &self,
        records: &Records,
        as_of: NaiveDate,
        known_on: NaiveDate,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Agenda {
        let known = records.known_on(known_on);
        Question { plan: self, records: &known, as_of, known_on: Some(known_on) }.agenda(from, to)
    }
}

impl Question<'_> {
    fn agenda(&self, from: NaiveDate, to: NaiveDate) -> Agenda {
        let Self { plan, records, as_of, known_on } = *self;
        let assessment = self.answer();
        let within = |day: &NaiveDate| from <= *day && *day <= to;
        let mut entries: Vec<AgendaEntry> = Vec::new();
        // a unit's part is due with the whole, and its unit owes it, too
        for together in assessment.indicators.chunk_by(|a, b| a.id == b.id) {
            let Some((whole, units)) = together.split_first() else { continue };
            let mut owed_by = whole.responsible.clone();
            for unit in units.iter().flat_map(|unit| &unit.responsible) {
                if owed_by.iter().all(|known| known.id != unit.id) {
                    owed_by.push(unit.clone());
                }
            }
            let own = (whole.due, uid(&["indicator", &whole.id]), whole.status);
            let interim = whole
                .interim
                .iter()
                .map(|interim| (interim.due, uid(&["indicator", &whole.id, &interim.due.to_string()]), interim.status));
            for (day, uid, status) in interim.chain([own]).filter(|(day, _, _)| within(day)) {
                entries.push(AgendaEntry {
                    uid,
                    day,
                    kind: ItemKind::Indicator,
                    id: whole.id.clone(),
                    period: None,
                    name: whole.name.clone(),
                    section: whole.section.clone(),
                    owed_by: owed_by.clone(),
                    status: AnyStatus::Indicator(status),
                    done_on: None,
                    document: whole.document.clone(),
                    illustrative: whole.illustrative,
                });
            }
        }
        for task in &assessment.tasks {
            let Some(day) = task.due.filter(within) else { continue };
            entries.push(AgendaEntry {
                uid: uid(&["task", &task.id]),
                day,
                kind: ItemKind::Task,
                id: task.id.clone(),
                period: None,
                name: task.name.clone(),
                section: task.section.clone(),
                owed_by: task.responsible.clone(),
                status: AnyStatus::Deadline(task.status),
                done_on: task.done_on,
                document: task.document.clone(),
                illustrative: task.illustrative,
            });
        }
        // INVARIANT: there is one verdict for each report and unit
        let of_plan = plan.reports.iter().zip(0_u32..);
        let of_plan =
            of_plan.flat_map(|(report, n)| report.common.responsible.iter().map(move |unit| (report, n, *unit)));
        for ((report, position, unit), verdict) in of_plan.zip(&assessment.reports) {
            for period in report::periods_due(plan, report, records, position, unit, as_of, within) {
                let Some(day) = period.due else { continue };
                entries.push(AgendaEntry {
                    uid: uid(&["report", &report.id, &period.period, &verdict.unit.id]),
                    day,
                    kind: ItemKind::Report,
                    id: report.id.clone(),
                    period: Some(period.period),
                    name: verdict.name.clone(),
                    section: verdict.section.clone(),
                    owed_by: vec![verdict.unit.clone()],
                    status: AnyStatus::Deadline(period.status),
                    done_on: period.submitted_on,
                    document: verdict.document.clone(),
                    illustrative: period.illustrative,
                });
            }
        }
        for consequence in &assessment.consequences {
            let Some((day, status)) = consequence.due.filter(within).zip(consequence.status) else { continue };
            let owed_by: Party = consequence.owed_by.clone();
            let since = consequence.since.map(|since| since.to_string()).unwrap_or_default();
            // an explanation was the first that could be owed
            let of_policy = ["consequence", &consequence.policy, &owed_by.id, &since];
            let uid = match consequence.follows {
                Follows::Explanation => uid(&of_policy),
                Follows::Review | Follows::Reminder | Follows::Note | Follows::Grade => {
                    uid(&[&of_policy[..], &["review"]].concat())
                }
            };
            entries.push(AgendaEntry {
                uid,
                day,
                kind: ItemKind::Consequence,
                id: consequence.policy.clone(),
                period: None,
                name: consequence.name.clone(),
                section: None,
                owed_by: vec![owed_by],
                status: AnyStatus::Deadline(status),
                done_on: consequence.done_on,
                document: consequence.document.clone(),
                illustrative: consequence.illustrative,
            });
        }
        sort_by_key(&mut entries, |entry| entry.day);
        Agenda { plan: assessment.plan, as_of, known_on, from, to, entries }
    }
}

/// A name for an entry that stays when its day moves.
fn uid(parts: &[&str]) -> String {
    let plain = |part: &&str| part.replace('%', "%25").replace('/', "%2F").replace('@', "%40");
    parts.iter().map(plain).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_name_do_not_run_into_each_other() {
        assert_eq!(uid(&["task", "a/b@c"]), "task/a%2Fb%40c");
        assert_ne!(uid(&["report", "a", "b/c"]), uid(&["report", "a/b", "c"]));
    }
}
