//! The wire format of gradings.

use super::*;

structures! {
    Grading {
        kind, id, name, rule_set, from, to, on, looked_at, in_force, counts, caps, units, document, illustrative,
    }
    RuleSetRef { id, name, document, valid_from, valid_to, source }
    GradingCounts { indicators, tasks, reports, early_is_exceeded }
    UnitGrade {
        kind, grading, rule_set, unit, looked_at, grade, grade_before_limits, limited_by, provisional, counts, items,
        criteria, grades, reasons, document, illustrative,
    }
    GradedItems { all, done, on_time, late, exceeded, unknown, pending, waived }
    CriterionValue { id, name, article, by, value, max, met, over, under, unknown, parts, scored_on }
    WeightedPart { id, points, max, weight }
    GradeCheck { id, name, article, holds, conditions }
    ConditionCheck { criterion, at_least, above, at_most, below, met, holds }
    CapResult { grade, at_most, of, by, article, of_grading, qualified, allowed, counted, counted_with_one_more, kept, to_decide }
    GradeLimit { excluded_from, at_most, grading }
}

words! {
    RuleSource { "norm" => Norm, "secondary" => Secondary, "own" => Own }
    CriterionKind {
        "points" => Points,
        "fact" => Fact,
        "weighted_sum" => WeightedSum,
        "done_share" => DoneShare,
        "on_time_share" => OnTimeShare,
        "late_share" => LateShare,
        "exceeded_share" => ExceededShare,
    }
    Holds { "met" => Met, "not_met" => NotMet, "unknown" => Unknown }
}

coded! {
    LimitedBy, Self::Cap { grade: ItemRef { id: String::new(), name: Text::same("") }, allowed: 0, qualified: 0, to_decide: false };
    "policy" => Policy { policy, excluded_from, at_most, because, shares, document }
    "cap" => Cap { grade, allowed, qualified, to_decide }
}

coded! {
    GradeReason, Self::NoItems {};
    "not-in-force" => NotInForce { from, to }
    "not-started" => NotStarted { from }
    "score-missing" => ScoreMissing { criteria }
    "no-items" => NoItems {}
    "figures-missing" => FiguresMissing { count }
    "no-grade-holds" => NoGradeHolds {}
    "no-grade-left" => NoGradeLeft {}
    "to-be-decided" => ToBeDecided { grade, allowed, left, among }
    "cap-not-settled" => CapNotSettled { grade, missing }
    "before-the-day" => BeforeTheDay { on }
    "not-settled" => NotSettled { count }
    "illustrative" => Illustrative { parts }
}
