//! Scorecards and rankings on the wire.

use super::*;
use crate::status::{Among, RankedBy};

structures! {
    Scorecard {
        kind, id, name, code, parent, indicators, tasks, reports, dossiers, deadlines, consequences, score, achieved_share,
        on_track_share, on_time_share, subtree, reasons, document, illustrative,
    }
    Subtree {
        indicators, tasks, reports, dossiers, deadlines, consequences, score, achieved_share, on_track_share, on_time_share,
        reasons, illustrative,
    }
    Share { over, under, value }
    Score { value, parts }
    ScorePart { kind, weight, full, partly, credit, over, under, value }
    Ranking { kind, id, name, by, among, places, unranked, reasons, document, illustrative }
    Place {
        kind, ranking, by, among, unit, rank, of, tied_with, result, next_better, reasons, document, illustrative,
    }
    NextBetter { rank, unit, result }
    Unranked { unit, reason }
    ShareChange { kind, unit, by, among, before, after }
    RankChange { kind, ranking, by, unit, before, after }
    Standing { rank, result, unranked }
}

words! {
    WhyUnranked {
        "no-items" => NoItems, "nothing-decided" => NothingDecided, "no-data" => NoData, "not-valid" => NotValid,
    }
}

one_word!(RankedBy, RankedBy::WORDS, Self::Score);
one_word!(Among, Among::WORDS, Self::Own);

impl Wire for RankedValue {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Share(share) => share.write(out),
            Self::Score(score) => score.write(out),
        }
    }

    fn read(node: Node<'_>, is_whole: &mut bool) -> Self {
        // only a score is made of parts
        match node.member("parts").kind() {
            Kind::List => Self::Score(Wire::read(node, is_whole)),
            Kind::Null | Kind::True | Kind::False | Kind::Number | Kind::Text | Kind::EscapedText | Kind::Object => {
                Self::Share(Wire::read(node, is_whole))
            }
        }
    }
}
