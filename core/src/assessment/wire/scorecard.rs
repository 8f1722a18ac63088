//! Scorecards and rankings on the wire.

use super::*;
use crate::status::{Among, RankedBy};

/// Fields that may stand within another object, too.
macro_rules! fields_of {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $name {
            fn write_fields(&self, out: &mut Writer) {
                $(out.whole_key(concat!(",\"", stringify!($field), "\":")); self.$field.write(out);)*
            }
        }

        impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                out.open("{");
                self.write_fields(out);
                out.close("}");
            }

            fn read(node: Node<'_>, is_whole: &mut bool) -> Self {
                Self { $($field: field(node, stringify!($field), is_whole)),* }
            }
        }
    };
}

fields_of! {
    Totals {
        indicators, tasks, reports, dossiers, deadlines, consequences, score, achieved_share, on_track_share,
        on_time_share, reasons, illustrative,
    }
}

/// The unit's own totals are fields of its scorecard.
impl Wire for Scorecard {
    fn write(&self, out: &mut Writer) {
        let Self { kind, id, name, code, parent, own, subtree, document } = self;
        out.open("{");
        out.whole_key(",\"kind\":");
        kind.write(out);
        out.whole_key(",\"id\":");
        id.write(out);
        out.whole_key(",\"name\":");
        name.write(out);
        out.whole_key(",\"code\":");
        code.write(out);
        out.whole_key(",\"parent\":");
        parent.write(out);
        own.write_fields(out);
        out.whole_key(",\"subtree\":");
        subtree.write(out);
        out.whole_key(",\"document\":");
        document.write(out);
        out.close("}");
    }

    fn read(node: Node<'_>, is_whole: &mut bool) -> Self {
        Self {
            kind: field(node, "kind", is_whole),
            id: field(node, "id", is_whole),
            name: field(node, "name", is_whole),
            code: field(node, "code", is_whole),
            parent: field(node, "parent", is_whole),
            own: Wire::read(node, is_whole),
            subtree: field(node, "subtree", is_whole),
            document: field(node, "document", is_whole),
        }
    }
}

structures! {
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
