//! The wire names of proposals to move capital.

use super::*;

structures! {
    ReallocationProposal {
        kind, id, name, section, tags, as_of, uom, digits, start, closes_on, days_left, capital_sources, moved,
        nothing_to_move, reasons, responsible, supporting, document, note, illustrative,
    }
    CapitalSource { id, name, capital, projects, moves, moved, unmet_need, left_unspent, nothing_to_move }
    ProjectCapital {
        id, name, capital, revision, observed_on, recorded, source, disbursed, share, forecast, method, run_rate, days,
        unspent, need, role, because, gives, takes, capital_after, responsible, supporting, document, note, illustrative,
    }
    CapitalMove { from, to, amount, to_give, asked, limited_by }
}

words! {
    CapitalForecast { "declared" => Declared, "run_rate" => RunRate }
    CapitalRole { "gives" => Gives, "takes" => Takes, "keeps" => Keeps, "no_data" => NoData }
    CapitalReason {
        "leaves-unspent" => LeavesUnspent,
        "spends-all-and-asks" => SpendsAllAndAsks,
        "asks-for-nothing" => AsksForNothing,
        "leaves-too-little" => LeavesTooLittle,
        "nobody-takes" => NobodyTakes,
        "need-is-met" => NeedIsMet,
        "nobody-leaves" => NobodyLeaves,
        "none-left" => NoneLeft,
        "no-capital" => NoCapital,
        "closed" => Closed,
        "no-figures" => NoFigures,
        "before-revision" => BeforeRevision,
        "final-figure-missing" => FinalFigureMissing,
        "conflicting" => Conflicting,
    }
    NothingToMove {
        "closed" => Closed,
        "no-figures" => NoFigures,
        "nobody-leaves" => NobodyLeaves,
        "nobody-takes" => NobodyTakes,
        "neither-leaves-nor-takes" => NeitherLeavesNorTakes,
        "not-across-sources" => NotAcrossSources,
        "by-source" => BySource,
    }
    MoveLimit { "to_give" => ToGive, "asked" => Asked, "both" => Both }
}
