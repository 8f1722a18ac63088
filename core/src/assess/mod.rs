//! From plan, records and a day to verdicts. Pure functions, one room for each question; nothing here can fail.

mod consequence;
mod figure;
mod indicator;
mod refs;
mod scorecard;
mod task;

use crate::assessment::{Assessment, Counts, PlanSummary, SectionRef};
use crate::diagnostic::{Diagnostic, Input, Problem};
use crate::plan::{FORMAT, Plan, at};
use crate::records::Records;
use chrono::NaiveDate;

impl Plan {
    /// Says of every target and deadline of the plan whether it is met, on the way, slipping or missed on the day
    /// `as_of`, why, and what follows.
    ///
    /// The day is an argument, never a clock: the same inputs give the same assessment for ever.
    ///
    /// ```
    /// use tiendo::{Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let assessment = plan.assess(&records, parse_as_of("2023-08-31")?);
    /// assert_eq!(assessment.plan.id, "nga-nam-2023");
    /// assert!(assessment.behind().count() > 0);
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn assess(&self, records: &Records, as_of: NaiveDate) -> Assessment {
        let indicators: Vec<_> = self
            .indicators
            .iter()
            .enumerate()
            .map(|(position, indicator)| indicator::assess(self, indicator, records, position, as_of))
            .collect();
        let tasks: Vec<_> = self
            .tasks
            .iter()
            .enumerate()
            .map(|(position, task)| task::assess(self, task, records, position, as_of))
            .collect();
        let consequences = consequence::all(self, &indicators, &tasks, as_of);
        let units = scorecard::all(self, &indicators, &tasks, &consequences);
        let mut summary = Counts::default();
        indicators.iter().for_each(|indicator| summary.add_indicator(indicator.status));
        tasks.iter().for_each(|task| summary.add_task(task.status));
        Assessment {
            format: FORMAT.to_owned(),
            plan: PlanSummary {
                id: self.id.clone(),
                name: self.name.clone(),
                start: self.start,
                end: self.end,
                illustrative: self.illustrative,
            },
            as_of,
            summary,
            sections: self
                .sections
                .iter()
                .map(|section| SectionRef {
                    id: section.id.clone(),
                    name: section.name.clone(),
                    parent: section.parent.and_then(|parent| at(&self.sections, parent)).map(|p| p.id.clone()),
                })
                .collect(),
            indicators,
            tasks,
            consequences,
            units,
            diagnostics: diagnostics(self, records, as_of),
        }
    }
}

/// The warnings and notes of plan and records, and those that the day brings.
fn diagnostics(plan: &Plan, records: &Records, as_of: NaiveDate) -> Vec<Diagnostic> {
    let mut all: Vec<Diagnostic> = plan.diagnostics.iter().chain(&records.diagnostics).cloned().collect();
    let later = records.observations.iter().filter(|o| as_of < o.on).count();
    let later = later.saturating_add(records.completions.iter().filter(|c| as_of < c.on).count());
    let later = later.saturating_add(records.pauses.iter().filter(|p| as_of < p.from).count());
    let later = later.saturating_add(records.waivers.iter().filter(|w| as_of < w.on).count());
    if later > 0 {
        let problem = Problem::LaterRecords { count: later.to_string(), as_of: as_of.to_string() };
        all.push(problem.diagnostic(Input::Records, String::new(), None));
    }
    // everything the day may be compared with: from the earliest deadline to the latest
    let days = plan.tasks.iter().map(|task| task.deadline.last_good_day()).chain([as_of]);
    if let Some(outside) = days.clone().find(|day| plan.calendar.working_days(*day, *day).is_none())
        && !plan.tasks.is_empty()
    {
        let problem = Problem::OutsideCalendar { day: outside.to_string() };
        all.push(problem.diagnostic(Input::AsOf, String::new(), None));
    }
    all
}
