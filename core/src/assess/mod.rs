//! From plan, records and a day to verdicts. Pure functions, one room for each question; nothing here can fail.

mod agenda;
mod chosen;
mod columns;
mod composite;
mod deadline;
mod dossier;
mod figure;
mod forecast;
mod grading;
mod growth;
mod indicator;
mod indicators;
mod parts;
mod past;
mod path;
mod policy;
mod ranking;
mod reallocation;
mod refs;
mod report;
mod scorecard;
mod series;
mod service;
mod stated;
mod subject;
mod task;
mod trial;

use crate::assessment::{Assessment, Consequence, PlanSummary, ReportVerdict, SectionRef, ServiceVerdict, TaskVerdict};
use crate::diagnostic::{Diagnostic, Input, Problem};
use crate::plan::{FORMAT, Plan, at};
use crate::records::{Answer, Records};
use chrono::NaiveDate;
use indicator::Exact;
use indicators::Indicators;
use scorecard::Tallies;
pub use trial::Opened;

impl Plan {
    /// Says of every target and deadline of the plan whether it is met, on the way, slipping or missed on the day
    /// `as_of`, why, and what follows.
    ///
    /// The day is an argument, never a clock: the same inputs give the same assessment for ever. Any day is answered;
    /// `parse_as_of` takes those of the years 1900 to 2199, in which plans and records stand, and [`Assessment::parse`]
    /// reads back no assessment of another.
    ///
    /// Records that were read against another plan, or against another text of it, are not used: the assessment is that of
    /// [`Records::none`], with the error `other-plan` among its diagnostics.
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
        Question { plan: self, records: records.used_by(self), as_of, known_on: None }.answer()
    }

    /// The same as it could be known on another day: without what was recorded, and what was decided, after `known_on`.
    ///
    /// ```
    /// use tiendo::{Plan, Records, builtin, parse_as_of};
    /// let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    /// let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    /// let day = parse_as_of("2023-08-31")?;
    /// let assessment = plan.assess_as_known(&records, day, parse_as_of("2023-08-21")?);
    /// assert_eq!(assessment.known_on, Some(parse_as_of("2023-08-21")?));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn assess_as_known(&self, records: &Records, as_of: NaiveDate, known_on: NaiveDate) -> Assessment {
        let known = records.used_by(self).known_on(known_on);
        Question { plan: self, records: &known, as_of, known_on: Some(known_on) }.answer()
    }
}

/// What is asked: of a plan and its records, about a day, as known on another.
#[derive(Clone, Copy)]
struct Question<'q> {
    plan: &'q Plan,
    /// Those known on that day.
    records: &'q Records,
    as_of: NaiveDate,
    known_on: Option<NaiveDate>,
}

impl Question<'_> {
    fn answer(&self) -> Assessment {
        self.answer_with_exact().assessment
    }

    /// The answer with what it was made from.
    fn answer_with_exact(&self) -> Answered {
        let Self { plan, records, as_of, known_on } = *self;
        let verdicts = self.verdicts();
        let consequences = self.consequences(&verdicts);
        let tallies = scorecard::tallied(plan, &verdicts, &consequences);
        let units = scorecard::all(plan, &tallies);
        let rankings = ranking::all(plan, &|unit, among| tallies.get(unit, among), as_of);
        let summary = scorecard::summary(&verdicts);
        let gradings = grading::all(self, &verdicts, &consequences);
        let mut diagnostics = diagnostics(plan, records, as_of);
        let unasked = policy::unasked(plan, records, &consequences, as_of);
        diagnostics.extend(unasked.filter_map(|answer| nothing_owed(plan, answer)));
        let Verdicts { indicators, tasks, reports, services } = verdicts;
        let assessment = Assessment {
            format: FORMAT.to_owned(),
            plan: PlanSummary {
                id: plan.id.clone(),
                name: plan.name.clone(),
                start: plan.start,
                end: plan.end,
                illustrative: plan.illustrative,
            },
            as_of,
            known_on,
            summary,
            sections: plan
                .sections
                .iter()
                .map(|section| SectionRef {
                    id: section.id.clone(),
                    name: section.name.clone(),
                    parent: section.parent.and_then(|parent| at(&plan.sections, parent)).map(|p| p.id.clone()),
                })
                .collect(),
            indicators: indicators.verdicts,
            tasks,
            reports,
            services,
            consequences,
            reallocations: reallocation::all(plan, records, as_of, known_on),
            units,
            gradings,
            rankings,
            diagnostics,
        };
        Answered { assessment, of: indicators.of, exact: indicators.exact, tallies }
    }

    /// The verdicts on every item.
    fn verdicts(&self) -> Verdicts {
        let Self { plan, records, as_of, .. } = *self;
        let indicators = indicators::assess(self);
        let tasks =
            plan.tasks.iter().zip(0_u32..).map(|(task, n)| task::assess(plan, task, records, n, as_of)).collect();
        let reports = plan
            .reports
            .iter()
            .zip(0_u32..)
            .flat_map(|(report, n)| report::assess(plan, report, records, n, as_of))
            .collect();
        let services = plan
            .services
            .iter()
            .enumerate()
            .map(|(n, service)| service::assess(plan, service, records, n, as_of))
            .collect();
        Verdicts { indicators, tasks, reports, services }
    }

    /// What follows from them.
    fn consequences(&self, verdicts: &Verdicts) -> Vec<Consequence> {
        let Self { plan, records, as_of, .. } = *self;
        policy::all(plan, records, &policy::items(plan, verdicts, policy::wanted(plan)), None, as_of)
    }
}

/// An assessment, what its indicators' verdicts are on, their unrounded numbers, and what units answer for.
struct Answered {
    assessment: Assessment,
    of: Vec<OfIndicator>,
    exact: Vec<Exact>,
    tallies: Tallies,
}

/// Which indicator a verdict is on, and of which of its units' parts.
#[derive(Debug, Clone, Copy)]
struct OfIndicator {
    indicator: u32,
    part: Option<u32>,
}

impl OfIndicator {
    /// Who answers for it: of a part its unit.
    fn responsible(self, plan: &Plan) -> &[u32] {
        let Some(indicator) = at(&plan.indicators, self.indicator) else { return &[] };
        match self.part.and_then(|part| at(&indicator.breakdown, part)) {
            Some(part) => &part.responsible,
            None => &indicator.common.responsible,
        }
    }
}

/// The verdicts on every item, in the plan's order.
struct Verdicts {
    indicators: Indicators,
    tasks: Vec<TaskVerdict>,
    reports: Vec<ReportVerdict>,
    services: Vec<ServiceVerdict>,
}

fn nothing_owed(plan: &Plan, answer: &Answer) -> Option<Diagnostic> {
    let (policy, unit) = (at(&plan.policies, answer.policy)?.id.clone(), at(&plan.units, answer.unit)?.id.clone());
    let problem = Problem::NothingOwed { policy, unit, on: answer.on.to_string() };
    Some(problem.diagnostic(Input::Records, format!("/submissions/{}", answer.row), None))
}

/// The warnings and notes of plan and records, and those that the day brings.
fn diagnostics(plan: &Plan, records: &Records, as_of: NaiveDate) -> Vec<Diagnostic> {
    let mut all: Vec<Diagnostic> = plan.diagnostics.iter().chain(&records.diagnostics).cloned().collect();
    if records.is_of_another(plan) {
        all.push(Problem::ReadAgainstAnother.diagnostic(Input::Records, String::new(), None));
    }
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
