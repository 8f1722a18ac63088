//! The statuses: the words a verdict is given in, on the wire and in both languages.

use crate::text::{Language, in_language};

/// The status of an indicator, worst first. Closed: another one would be another verdict, which comes with 0.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "who does not know a status would show a wrong one")]
pub enum IndicatorStatus {
    /// không đạt: the target was not reached, or a ceiling was broken.
    Missed,
    /// chậm tiến độ: the pace is below the band `at_risk`.
    Behind,
    /// chưa có số liệu: nothing to judge by.
    NoData,
    /// có nguy cơ chậm: the pace is between the bands `at_risk` and `on_track`.
    AtRisk,
    /// cơ bản đạt: not reached, but within the plan's band, after the due date.
    NearlyAchieved,
    /// đang thực hiện: not due, not reached, and the path gives no pace.
    InProgress,
    /// chưa đến kỳ: the indicator's own start is still to come.
    NotStarted,
    /// đúng tiến độ: the pace is at or above the band `on_track`.
    OnTrack,
    /// đạt: the target is reached.
    Achieved,
    /// vượt: better than the target.
    Exceeded,
}

/// The status of a deadline, of whatever kind. Its order is not one of urgency. Closed, as [`IndicatorStatus`] is.
// INVARIANT: the order, here and in `WORDS`, is a promise. `assessDossiers` answers the position of a status, and counts
// by it: those that are still to come stand first, and the one that dossiers never have last (assess/columns.rs).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "who does not know a status would show a wrong one")]
pub enum DeadlineStatus {
    /// chưa đến hạn.
    Upcoming,
    /// sắp đến hạn: due within the plan's `due_soon_days`.
    DueSoon,
    /// đến hạn hôm nay.
    DueToday,
    /// quá hạn.
    Overdue,
    /// trước hạn: done before the due day.
    DoneEarly,
    /// đúng hạn: done on the due day.
    DoneOnTime,
    /// hoàn thành quá hạn: done after the due day.
    DoneLate,
    /// tạm dừng.
    Paused,
    /// miễn: stands outside the total.
    Waived,
}

/// By what units are ranked: a number of their scorecards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RankedBy {
    /// điểm: by the plan's weights.
    Score,
    /// tỷ lệ đạt: achieved or exceeded, of the indicators that are decided.
    AchievedShare,
    /// tỷ lệ đúng tiến độ: on track or better so far, of the indicators that have a verdict by their figures.
    OnTrackShare,
    /// tỷ lệ đúng hạn: done in time, of what is done or overdue.
    OnTimeShare,
}

/// Which items of a unit are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "its own, or those below it, too")]
pub enum Among {
    /// Its own.
    Own,
    /// Its own and those of all units below it.
    Subtree,
}

/// How far the figures can be trusted. A second axis: a late report is not a bad result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "who does not know it would trust a figure too far")]
pub enum Quality {
    /// Young enough.
    Fresh,
    /// Older than the plan's `stale_after_days`.
    Stale,
    /// Sources disagree on the day.
    Conflicting,
    /// There is no figure.
    None,
}

/// A word that stands for none of the values of an enumeration in JSON.
///
/// ```
/// use tiendo::IndicatorStatus;
/// assert_eq!(IndicatorStatus::NearlyAchieved.as_str(), "nearly_achieved");
/// assert_eq!("nearly_achieved".parse(), Ok(IndicatorStatus::NearlyAchieved));
/// let problem = "late".parse::<IndicatorStatus>().map_err(|problem| problem.to_string());
/// assert!(problem.is_err_and(|problem| problem.starts_with("`late` is none of `missed`, `behind`, ")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is none of `{}`", known.join("`, `"))]
#[non_exhaustive]
pub struct UnknownWord {
    /// As it was given.
    pub word: String,
    /// What there is.
    pub known: Vec<&'static str>,
}

impl IndicatorStatus {
    /// Wire words, worst first.
    pub(crate) const WORDS: [(&'static str, Self); 10] = [
        ("missed", Self::Missed),
        ("behind", Self::Behind),
        ("no_data", Self::NoData),
        ("at_risk", Self::AtRisk),
        ("nearly_achieved", Self::NearlyAchieved),
        ("in_progress", Self::InProgress),
        ("not_started", Self::NotStarted),
        ("on_track", Self::OnTrack),
        ("achieved", Self::Achieved),
        ("exceeded", Self::Exceeded),
    ];

    /// Whether it has a first day of the miss, from which a time can be counted.
    pub(crate) fn has_since(self) -> bool {
        match self {
            Self::Missed | Self::Behind | Self::NoData | Self::AtRisk | Self::NearlyAchieved => true,
            Self::InProgress | Self::NotStarted | Self::OnTrack | Self::Achieved | Self::Exceeded => false,
        }
    }

    /// Whether it goes too slowly, while nothing is decided yet.
    pub(crate) fn is_slipping(self) -> bool {
        match self {
            Self::Behind | Self::AtRisk => true,
            Self::Missed
            | Self::NoData
            | Self::NearlyAchieved
            | Self::InProgress
            | Self::NotStarted
            | Self::OnTrack
            | Self::Achieved
            | Self::Exceeded => false,
        }
    }

    /// Whether it is slipping, or worse: it continues a run of figures that were slipping.
    pub(crate) fn is_off_track(self) -> bool {
        self.is_slipping() || self == Self::Missed
    }

    /// Whether the target is reached.
    pub(crate) fn is_reached(self) -> bool {
        match self {
            Self::Achieved | Self::Exceeded => true,
            Self::Missed
            | Self::Behind
            | Self::NoData
            | Self::AtRisk
            | Self::NearlyAchieved
            | Self::InProgress
            | Self::NotStarted
            | Self::OnTrack => false,
        }
    }

    /// The status in words.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let words = match self {
            Self::Missed => &["không đạt", "missed"],
            Self::Behind => &["chậm tiến độ", "behind"],
            Self::NoData => &["chưa có số liệu", "no data"],
            Self::AtRisk => &["có nguy cơ chậm", "at risk"],
            Self::NearlyAchieved => &["cơ bản đạt", "nearly achieved"],
            Self::InProgress => &["đang thực hiện", "in progress"],
            Self::NotStarted => &["chưa đến kỳ", "not started"],
            Self::OnTrack => &["đúng tiến độ", "on track"],
            Self::Achieved => &["đạt", "achieved"],
            Self::Exceeded => &["vượt", "exceeded"],
        };
        in_language(language, words)
    }
}

impl DeadlineStatus {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 9] = [
        ("upcoming", Self::Upcoming),
        ("due_soon", Self::DueSoon),
        ("due_today", Self::DueToday),
        ("overdue", Self::Overdue),
        ("done_early", Self::DoneEarly),
        ("done_on_time", Self::DoneOnTime),
        ("done_late", Self::DoneLate),
        ("paused", Self::Paused),
        ("waived", Self::Waived),
    ];

    /// Whether it has a first day on which it was late, from which a time can be counted.
    pub(crate) fn has_since(self) -> bool {
        match self {
            Self::Overdue | Self::DoneLate => true,
            Self::Upcoming
            | Self::DueSoon
            | Self::DueToday
            | Self::DoneEarly
            | Self::DoneOnTime
            | Self::Paused
            | Self::Waived => false,
        }
    }

    /// Whether it is done, and was not late.
    pub(crate) fn is_done_in_time(self) -> bool {
        match self {
            Self::DoneEarly | Self::DoneOnTime => true,
            Self::Upcoming
            | Self::DueSoon
            | Self::DueToday
            | Self::Overdue
            | Self::DoneLate
            | Self::Paused
            | Self::Waived => false,
        }
    }

    /// The status in words.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let words = match self {
            Self::Upcoming => &["chưa đến hạn", "upcoming"],
            Self::DueSoon => &["sắp đến hạn", "due soon"],
            Self::DueToday => &["đến hạn hôm nay", "due today"],
            Self::Overdue => &["quá hạn", "overdue"],
            Self::DoneEarly => &["trước hạn", "done early"],
            Self::DoneOnTime => &["đúng hạn", "done on time"],
            Self::DoneLate => &["hoàn thành quá hạn", "done late"],
            Self::Paused => &["tạm dừng", "paused"],
            Self::Waived => &["miễn", "waived"],
        };
        in_language(language, words)
    }
}

impl RankedBy {
    /// Wire words, in the order of a scorecard.
    pub(crate) const WORDS: [(&'static str, Self); 4] = [
        ("score", Self::Score),
        ("achieved_share", Self::AchievedShare),
        ("on_track_share", Self::OnTrackShare),
        ("on_time_share", Self::OnTimeShare),
    ];

    /// What it is called.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let words = match self {
            Self::Score => &["điểm", "score"],
            Self::AchievedShare => &["tỷ lệ chỉ tiêu đạt", "share of indicators achieved"],
            Self::OnTrackShare => &["tỷ lệ chỉ tiêu đúng tiến độ", "share of indicators on track"],
            Self::OnTimeShare => &["tỷ lệ đúng hạn", "share done in time"],
        };
        in_language(language, words)
    }
}

impl Among {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 2] = [("own", Self::Own), ("subtree", Self::Subtree)];
}

impl Quality {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 4] =
        [("fresh", Self::Fresh), ("stale", Self::Stale), ("conflicting", Self::Conflicting), ("none", Self::None)];

    /// The quality in words.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let words = match self {
            Self::Fresh => &["số liệu mới", "fresh"],
            Self::Stale => &["số liệu cũ", "stale"],
            Self::Conflicting => &["số liệu mâu thuẫn", "conflicting"],
            Self::None => &["không có số liệu", "no figure"],
        };
        in_language(language, words)
    }
}
