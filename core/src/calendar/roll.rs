//! What happens to a day on which nobody works: the roll conventions of ISDA.

use crate::text::{Language, in_language};

/// Where a due day goes that is no working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Roll {
    /// It stays.
    None,
    /// To the next working day (Civil Code 2015 art. 148.5).
    Following,
    /// To the working day before.
    Preceding,
    /// To the next working day, but not into another month: then to the one before.
    ModifiedFollowing,
}

impl Roll {
    /// Wire words.
    pub(crate) const WORDS: [(&'static str, Self); 4] = [
        ("none", Self::None),
        ("following", Self::Following),
        ("preceding", Self::Preceding),
        ("modified_following", Self::ModifiedFollowing),
    ];

    /// The convention in words.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        in_language(
            language,
            match self {
                Self::None => &["giữ nguyên", "no roll"],
                Self::Following => &["sang ngày làm việc kế tiếp", "to the next working day"],
                Self::Preceding => &["về ngày làm việc liền trước", "to the working day before"],
                Self::ModifiedFollowing => &[
                    "sang ngày làm việc kế tiếp trong tháng, nếu không thì về ngày làm việc liền trước",
                    "to the next working day of the month, else to the one before",
                ],
            },
        )
    }
}
