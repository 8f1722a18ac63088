//! Scorecards and rankings on the wire.

use super::*;
use crate::status::{Among, RankedBy};

/// Fields that may stand within another object, too.
macro_rules! fields_of {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $name {
            fn write_fields(&self, out: &mut Writer) {
                out.further(concat!($(",\"", stringify!($field), "\":"),*));
                $(self.$field.write(out);)*
            }
        }

        impl Wire for $name {
            fn write(&self, out: &mut Writer) {
                out.object("");
                self.write_fields(out);
                out.end();
            }

            fn read(node: Node<'_>, unread: &mut Unread) -> Self {
                Self { $($field: unread.field(node, stringify!($field))),* }
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
        out.object(",\"kind\":,\"id\":,\"name\":,\"code\":,\"parent\":");
        kind.write(out);
        id.write(out);
        name.write(out);
        code.write(out);
        parent.write(out);
        own.write_fields(out);
        out.further(",\"subtree\":,\"document\":");
        subtree.write(out);
        document.write(out);
        out.end();
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        Self {
            kind: unread.field(node, "kind"),
            id: unread.field(node, "id"),
            name: unread.field(node, "name"),
            code: unread.field(node, "code"),
            parent: unread.field(node, "parent"),
            own: Wire::read(node, unread),
            subtree: unread.field(node, "subtree"),
            document: unread.field(node, "document"),
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

one_word!(RankedBy, &RankedBy::WORDS, Self::Score);
one_word!(Among, &Among::WORDS, Self::Own);

impl Wire for RankedValue {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Share(share) => share.write(out),
            Self::Score(score) => score.write(out),
        }
    }

    fn read(node: Node<'_>, unread: &mut Unread) -> Self {
        // only a score is made of parts
        match node.member("parts").kind() {
            Kind::List => Self::Score(Wire::read(node, unread)),
            Kind::Null | Kind::True | Kind::False | Kind::Number | Kind::Text | Kind::EscapedText | Kind::Object => {
                Self::Share(Wire::read(node, unread))
            }
        }
    }
}
