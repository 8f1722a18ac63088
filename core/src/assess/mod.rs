//! From plan, records and a day to verdicts. Pure functions, one room for each question; nothing here can fail.

mod agenda;
mod columns;
mod consequence;
mod deadline;
mod dossier;
mod figure;
mod indicator;
mod refs;
mod report;
mod scorecard;
mod service;
mod task;

use crate::assessment::{
    Assessment, IndicatorVerdict, PlanSummary, ReportVerdict, SectionRef, ServiceVerdict, TaskVerdict,
};
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
        let tasks: Vec<_> =
            self.tasks.iter().zip(0_u32..).map(|(task, n)| task::assess(self, task, records, n, as_of)).collect();
        let reports: Vec<_> = self
            .reports
            .iter()
            .zip(0_u32..)
            .flat_map(|(report, n)| report::assess(self, report, records, n, as_of))
            .collect();
        let services: Vec<_> = self
            .services
            .iter()
            .enumerate()
            .map(|(n, service)| service::assess(self, service, records, n, as_of))
            .collect();
        let verdicts = Verdicts { indicators, tasks, reports, services };
        let consequences = consequence::all(self, &verdicts, as_of);
        let units = scorecard::all(self, &verdicts, &consequences);
        let summary = scorecard::summary(&verdicts);
        let Verdicts { indicators, tasks, reports, services } = verdicts;
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
            reports,
            services,
            consequences,
            units,
            diagnostics: diagnostics(self, records, as_of),
        }
    }
}

/// The verdicts on every item, in the plan's order.
struct Verdicts {
    indicators: Vec<IndicatorVerdict>,
    tasks: Vec<TaskVerdict>,
    reports: Vec<ReportVerdict>,
    services: Vec<ServiceVerdict>,
}

/// The warnings and notes of plan and records, and those that the day brings.
fn diagnostics(plan: &Plan, records: &Records, as_of: NaiveDate) -> Vec<Diagnostic> {
    let mut all: Vec<Diagnostic> = plan.diagnostics.iter().chain(&records.diagnostics).cloned().collect();
    let later = records.later_than(as_of);
    if later > 0 {
        let problem = Problem::LaterRecords { count: later.to_string(), as_of: as_of.to_string() };
        all.push(problem.diagnostic(Input::Records, String::new(), None));
    }
    let (first, last) = plan.calendar.reach();
    // everything the day may be compared with: due days, and the day itself
    let of_tasks = plan.tasks.iter().filter_map(|task| task.deadline.last_good_day(&plan.calendar, None));
    let of_reports = plan.reports.iter().flat_map(|report| [report.first, report.last].map(|period| (report, period)));
    let of_reports = of_reports.filter_map(|(report, period)| report.last_good_day(period, &plan.calendar));
    let received = records.dossiers.iter().map(|dossier| dossier.received.0);
    let days = of_tasks.map(|due| due.day).chain(of_reports.map(|due| due.day)).chain(received).chain([as_of]);
    let has_deadlines = !(plan.tasks.is_empty() && plan.reports.is_empty() && plan.services.is_empty());
    if let Some(day) = days.into_iter().find(|day| *day < first || last < *day)
        && has_deadlines
    {
        let [day, first, last] = [day, first, last].map(|day| day.to_string());
        all.push(Problem::OutsideCalendar { day, first, last }.diagnostic(Input::AsOf, String::new(), None));
    }
    all
}
