//! How many of each status there are.

use crate::status::{DeadlineStatus, IndicatorStatus};

/// Counts of items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Indicators by status.
    pub indicators: IndicatorCounts,
    /// Tasks by status.
    pub tasks: StatusCounts,
    /// Periods of reports by status.
    pub reports: StatusCounts,
    /// Dossiers by status.
    pub dossiers: StatusCounts,
    /// Each in the four states of official reports.
    pub deadlines: FourStates,
}

/// What has deadlines, in the four states of official reports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FourStates {
    /// Tasks.
    pub tasks: DeadlineCounts,
    /// Periods of reports.
    pub reports: DeadlineCounts,
    /// Dossiers.
    pub dossiers: DeadlineCounts,
}

/// Indicators by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the statuses")]
#[expect(clippy::exhaustive_structs, reason = "one for each status")]
pub struct IndicatorCounts {
    pub missed: u32,
    pub behind: u32,
    pub no_data: u32,
    pub at_risk: u32,
    pub nearly_achieved: u32,
    pub in_progress: u32,
    pub not_started: u32,
    pub on_track: u32,
    pub achieved: u32,
    pub exceeded: u32,
}

/// What has deadlines, by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the statuses")]
#[expect(clippy::exhaustive_structs, reason = "one for each status")]
pub struct StatusCounts {
    pub upcoming: u32,
    pub due_soon: u32,
    pub due_today: u32,
    pub overdue: u32,
    pub done_early: u32,
    pub done_on_time: u32,
    pub done_late: u32,
    pub paused: u32,
    pub waived: u32,
}

/// The four-state count of official reports. The four add up to `total`; waived items stand outside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::exhaustive_structs,
    reason = "the four states of official reports, and what stands outside their total"
)]
pub struct DeadlineCounts {
    /// Done early or on time.
    pub done_in_time: u32,
    /// Done late.
    pub done_late: u32,
    /// Not done, not late.
    pub pending_in_time: u32,
    /// Not done, late.
    pub pending_overdue: u32,
    /// All four.
    pub total: u32,
    /// Waived.
    pub waived: u32,
}

impl IndicatorCounts {
    /// The count of one status.
    pub(crate) fn of(&mut self, status: IndicatorStatus) -> &mut u32 {
        match status {
            IndicatorStatus::Missed => &mut self.missed,
            IndicatorStatus::Behind => &mut self.behind,
            IndicatorStatus::NoData => &mut self.no_data,
            IndicatorStatus::AtRisk => &mut self.at_risk,
            IndicatorStatus::NearlyAchieved => &mut self.nearly_achieved,
            IndicatorStatus::InProgress => &mut self.in_progress,
            IndicatorStatus::NotStarted => &mut self.not_started,
            IndicatorStatus::OnTrack => &mut self.on_track,
            IndicatorStatus::Achieved => &mut self.achieved,
            IndicatorStatus::Exceeded => &mut self.exceeded,
        }
    }

    /// All of them.
    pub(crate) fn all(&self) -> u32 {
        let mut counts = *self;
        IndicatorStatus::WORDS.iter().map(|(_, status)| *counts.of(*status)).fold(0, u32::saturating_add)
    }

    /// One of them has another status now.
    pub(crate) fn change(&mut self, from: IndicatorStatus, to: IndicatorStatus) {
        let count = self.of(from);
        *count = count.saturating_sub(1);
        let count = self.of(to);
        *count = count.saturating_add(1);
    }
}

impl Counts {
    pub(crate) fn add_indicator(&mut self, status: IndicatorStatus) {
        let count = self.indicators.of(status);
        *count = count.saturating_add(1);
    }

    pub(crate) fn add_task(&mut self, status: DeadlineStatus) {
        self.tasks.add(status);
        self.deadlines.tasks.add(status, 1);
    }

    pub(crate) fn add_report(&mut self, status: DeadlineStatus) {
        self.reports.add(status);
        self.deadlines.reports.add(status, 1);
    }

    pub(crate) fn add_dossiers(&mut self, counts: &StatusCounts) {
        for (_, status) in DeadlineStatus::WORDS {
            let count = counts.of(status);
            let all = self.dossiers.place(status);
            *all = all.saturating_add(count);
            self.deadlines.dossiers.add(status, count);
        }
    }
}

impl StatusCounts {
    /// The count of one status.
    #[must_use]
    pub fn of(&self, status: DeadlineStatus) -> u32 {
        let mut counts = *self;
        *counts.place(status)
    }

    pub(crate) fn place(&mut self, status: DeadlineStatus) -> &mut u32 {
        match status {
            DeadlineStatus::Upcoming => &mut self.upcoming,
            DeadlineStatus::DueSoon => &mut self.due_soon,
            DeadlineStatus::DueToday => &mut self.due_today,
            DeadlineStatus::Paused => &mut self.paused,
            DeadlineStatus::Overdue => &mut self.overdue,
            DeadlineStatus::DoneEarly => &mut self.done_early,
            DeadlineStatus::DoneOnTime => &mut self.done_on_time,
            DeadlineStatus::DoneLate => &mut self.done_late,
            DeadlineStatus::Waived => &mut self.waived,
        }
    }

    pub(crate) fn add(&mut self, status: DeadlineStatus) {
        let count = self.place(status);
        *count = count.saturating_add(1);
    }
}

impl DeadlineCounts {
    pub(crate) fn add(&mut self, status: DeadlineStatus, count: u32) {
        let state = match status {
            DeadlineStatus::DoneEarly | DeadlineStatus::DoneOnTime => &mut self.done_in_time,
            DeadlineStatus::DoneLate => &mut self.done_late,
            DeadlineStatus::Upcoming | DeadlineStatus::DueSoon | DeadlineStatus::DueToday | DeadlineStatus::Paused => {
                &mut self.pending_in_time
            }
            DeadlineStatus::Overdue => &mut self.pending_overdue,
            DeadlineStatus::Waived => &mut self.waived,
        };
        *state = state.saturating_add(count);
        if status != DeadlineStatus::Waived {
            self.total = self.total.saturating_add(count);
        }
    }
}
