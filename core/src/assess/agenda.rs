//! The deadline calendar: every date of a plan between two days, and who owes what on it.

use super::{Question, report};
use crate::assessment::{
    Agenda, AgendaEntry, AnyStatus, Consequence, Follows, IndicatorVerdict, ItemKind, Party, PeriodVerdict,
    ReportVerdict, TaskVerdict,
};
use crate::order::sort_by_key;
use crate::plan::{Plan, at};
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
    /// let day = parse_as_of;
    /// let agenda = plan.agenda(&records, day("2023-08-31")?, day("2023-09-01")?, day("2023-09-30")?);
    /// assert!(agenda.entries.iter().any(|entry| entry.id == "1a-tax-report" && entry.day.to_string() == "2023-09-14"));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn agenda(&self, records: &Records, as_of: NaiveDate, from: NaiveDate, to: NaiveDate) -> Agenda {
        Question { plan: self, records: records.used_by(self), as_of, known_on: None }.agenda(from, to)
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
        let known = records.used_by(self).known_on(known_on);
        Question { plan: self, records: &known, as_of, known_on: Some(known_on) }.agenda(from, to)
    }
}

/// Whether a day is asked for.
type Within<'w> = dyn Fn(&NaiveDate) -> bool + 'w;

impl Question<'_> {
    fn agenda(&self, from: NaiveDate, to: NaiveDate) -> Agenda {
        let within = |day: &NaiveDate| from <= *day && *day <= to;
        let assessment = self.answer();
        let mut entries: Vec<AgendaEntry> = Vec::new();
        for together in assessment.indicators.chunk_by(|a, b| a.id == b.id) {
            self.of_indicator(together, &within, &mut entries);
        }
        for task in &assessment.tasks {
            entries.extend(of_task(task, &within));
        }
        for verdict in &assessment.reports {
            self.of_report(verdict, &within, &mut entries);
        }
        for owed in &assessment.consequences {
            entries.extend(of_consequence(owed, &within));
        }
        sort_by_key(&mut entries, |entry| entry.day);
        Agenda { plan: assessment.plan, as_of: self.as_of, known_on: self.known_on, from, to, entries }
    }

    /// The due day of an indicator, and those of its interim targets, which the whole alone has. A unit's part is due with
    /// the whole, and its unit owes it, too; of all of them those that are there on the day, if any is.
    fn of_indicator(&self, together: &[IndicatorVerdict], within: &Within<'_>, entries: &mut Vec<AgendaEntry>) {
        let Some((whole, units)) = together.split_first() else { return };
        let mut owed_by = whole.responsible.clone();
        for unit in units.iter().flat_map(|unit| &unit.responsible) {
            if owed_by.iter().all(|known| known.id != unit.id) {
                owed_by.push(unit.clone());
            }
        }
        let own = (whole.due, None, whole.status, &owed_by);
        let interim = whole.interim.iter().map(|on| (on.due, Some(on.due.to_string()), on.status, &whole.responsible));
        for (day, period, status, owed_by) in interim.chain([own]).filter(|(day, ..)| within(day)) {
            let parts = ["indicator", &whole.id].into_iter().chain(period.as_deref());
            let there: Vec<Party> = owed_by.iter().filter(|unit| self.is_there(unit, day)).cloned().collect();
            entries.push(AgendaEntry {
                uid: uid(&parts.collect::<Vec<_>>()),
                day,
                kind: ItemKind::Indicator,
                id: whole.id.clone(),
                period,
                follows: None,
                name: whole.name.clone(),
                section: whole.section.clone(),
                owed_by: if there.is_empty() { owed_by.clone() } else { there },
                status: AnyStatus::Indicator(status),
                done_on: None,
                document: whole.document.clone(),
                illustrative: whole.illustrative,
            });
        }
    }

    fn is_there(&self, unit: &Party, day: NaiveDate) -> bool {
        let known = self.plan.unit_ids.get(&unit.id).and_then(|unit| at(&self.plan.units, unit));
        known.is_none_or(|unit| unit.is_valid_on(day))
    }

    /// The periods of a report that one unit owes.
    fn of_report(&self, verdict: &ReportVerdict, within: &Within<'_>, entries: &mut Vec<AgendaEntry>) {
        let Self { plan, records, as_of, .. } = *self;
        let found = (plan.report_ids.get(&verdict.id), plan.unit_ids.get(&verdict.unit.id));
        let (Some(position), Some(unit)) = found else { return };
        let Some(report) = at(&plan.reports, position) else { return };
        for period in report::periods_due(plan, report, records, position, unit, as_of, within) {
            entries.extend(of_period(verdict, period));
        }
    }
}

fn of_task(task: &TaskVerdict, within: &Within<'_>) -> Option<AgendaEntry> {
    Some(AgendaEntry {
        uid: uid(&["task", &task.id]),
        day: task.due.filter(within)?,
        kind: ItemKind::Task,
        id: task.id.clone(),
        period: None,
        follows: None,
        name: task.name.clone(),
        section: task.section.clone(),
        owed_by: task.responsible.clone(),
        status: AnyStatus::Deadline(task.status),
        done_on: task.done_on,
        document: task.document.clone(),
        illustrative: task.illustrative,
    })
}

fn of_period(verdict: &ReportVerdict, period: PeriodVerdict) -> Option<AgendaEntry> {
    Some(AgendaEntry {
        uid: uid(&["report", &verdict.id, &period.period, &verdict.unit.id]),
        day: period.due?,
        kind: ItemKind::Report,
        id: verdict.id.clone(),
        period: Some(period.period),
        follows: None,
        name: verdict.name.clone(),
        section: verdict.section.clone(),
        owed_by: vec![verdict.unit.clone()],
        status: AnyStatus::Deadline(period.status),
        done_on: period.submitted_on,
        document: verdict.document.clone(),
        illustrative: period.illustrative,
    })
}

fn of_consequence(owed: &Consequence, within: &Within<'_>) -> Option<AgendaEntry> {
    let (day, status) = owed.due.filter(within).zip(owed.status)?;
    let since = owed.since.map(|since| since.to_string()).unwrap_or_default();
    // an explanation was the first that could be owed
    let of_policy = ["consequence", &owed.policy, &owed.owed_by.id, &since];
    let uid = match owed.follows {
        Follows::Explanation => uid(&of_policy),
        Follows::Review | Follows::Reminder | Follows::Note | Follows::Grade => {
            uid(&[&of_policy[..], &["review"]].concat())
        }
    };
    Some(AgendaEntry {
        uid,
        day,
        kind: ItemKind::Consequence,
        id: owed.policy.clone(),
        period: None,
        follows: Some(owed.follows),
        name: owed.name.clone(),
        section: None,
        owed_by: vec![owed.owed_by.clone()],
        status: AnyStatus::Deadline(status),
        done_on: owed.done_on,
        document: owed.document.clone(),
        illustrative: owed.illustrative,
    })
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
