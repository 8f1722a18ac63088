//! Gradings on a day on which something that is graded may still be reached: what is missed by then would be left out.

use super::{CriterionKind, Grading, Gradings};
use crate::calendar::Calendar;
use crate::diagnostic::Problem;
use crate::json::{Node, Problems};
use crate::plan::indicator::Indicator;
use crate::plan::report::Report;
use crate::plan::task::Task;
use chrono::NaiveDate;

/// What units may answer for.
pub(in crate::plan) struct Items<'p> {
    pub(in crate::plan) indicators: &'p [Indicator],
    pub(in crate::plan) tasks: &'p [Task],
    pub(in crate::plan) reports: &'p [Report],
    pub(in crate::plan) calendar: &'p Calendar,
}

pub(in crate::plan) fn look_over(
    gradings: &Gradings,
    items: &Items<'_>,
    list: Option<Node<'_>>,
    problems: &mut Problems,
) {
    for (grading, node) in gradings.all.iter().zip(list.into_iter().flat_map(Node::items)) {
        let criteria = gradings.rule_set(grading).map(|set| set.criteria.as_slice()).unwrap_or_default();
        let counts_items = criteria.iter().any(|criterion| matches!(criterion.kind, CriterionKind::Share(_)));
        // a deadline ends with its last day, and so does the time in which figures count
        if let Some(last) = items.last_day(grading).filter(|last| counts_items && grading.on <= *last) {
            let place = node.member_if_given("on").unwrap_or(node);
            problems.at(place, Problem::GradedTooEarly { on: grading.on.to_string(), last: last.to_string() });
        }
    }
}

impl Items<'_> {
    /// The last day on which an item of a grading is due, or a figure of it still counts. What waits for a task that is
    /// not done yet has no day.
    fn last_day(&self, grading: &Grading) -> Option<NaiveDate> {
        let (from, to) = grading.period;
        let is_due = |due: &NaiveDate| from <= *due && *due <= to;
        let is_graded = |units: &[u32]| units.iter().any(|unit| grading.units.contains(unit));
        let of_indicator = |indicator: &Indicator| {
            let is_one = is_graded(&indicator.common.responsible)
                || indicator.breakdown.iter().any(|part| is_graded(&part.responsible));
            (is_one && is_due(&indicator.due)).then_some(indicator.counts_until)
        };
        let of_task = |task: &Task| {
            let due = task.deadline.last_good_day(self.calendar, None)?.day;
            (is_graded(&task.common.responsible) && is_due(&due)).then_some(due)
        };
        let of_report = |report: &Report| {
            let days = report.periods().filter_map(|period| report.last_good_day(period, self.calendar));
            days.map(|last| last.day).filter(|due| is_graded(&report.common.responsible) && is_due(due)).max()
        };
        let counts = grading.counts;
        let indicators = self.indicators.iter().filter(|_| counts.indicators).filter_map(of_indicator);
        let tasks = self.tasks.iter().filter(|_| counts.tasks).filter_map(of_task);
        let reports = self.reports.iter().filter(|_| counts.reports).filter_map(of_report);
        indicators.chain(tasks).chain(reports).max()
    }
}
