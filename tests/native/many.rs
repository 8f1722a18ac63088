//! A hundred thousand parts: worked out in one go, or refused with a way out.

#![expect(clippy::panic, reason = "a plan that is not read is a failure")]

use tiendo::{Assessment, Block, Diagnostics, IndicatorStatus, Language, Letterhead, Reason};
use tiendo_tests::answer;

const MANY: usize = 100_000;

fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(",")
}

fn asked(units: &str, indicators: &str, observations: &str) -> Result<Assessment, Diagnostics> {
    let plan = format!(
        r#"{{"format":"tiendo/1","id":"p","name":"P","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{units}],"indicators":[{indicators}]}}"#
    );
    let records = format!(r#"{{"format":"tiendo/1","plan":"p","observations":[{observations}]}}"#);
    answer(&plan, Some(&records), "2024-01-01")
}

fn verdict(asked: Result<Assessment, Diagnostics>, id: &str) -> (IndicatorStatus, Option<String>, usize) {
    let assessment = match asked {
        Ok(assessment) => assessment,
        Err(problems) => panic!("{problems}"),
    };
    match assessment.indicator(id) {
        Some(found) => {
            (found.status, found.actual.as_ref().map(ToString::to_string), found.explain(Language::Vi).len())
        }
        None => panic!("there is no {id}"),
    }
}

fn plain(n: usize) -> String {
    format!(
        r#"{{"id":"i{n}","name":"I","measure":{{"uom":"đồng","kind":"cumulative"}},"due":"2023-12-31","target":{{"at_least":1}},"responsible":["u"]}}"#
    )
}

const UNIT: &str = r#"{"id":"u","name":"U"}"#;

/// Numbers of documents written as sources: each is told once, and found at once.
#[test]
fn each_figure_from_a_source_of_its_own() {
    let observations =
        list(MANY, |n| format!(r#"{{"indicator":"i{}","on":"2023-12-31","value":2,"source":"{n}/BC-UBND"}}"#, n / 2));
    let all = asked(UNIT, &list(MANY / 2, plain), &observations);
    let (status, actual, _) = verdict(all.clone(), "i0");
    assert_eq!((status, actual.as_deref()), (IndicatorStatus::Exceeded, Some("2")));
    let told = all.map_or(0, |all| all.diagnostics.iter().filter(|told| told.code == "unknown-source").count());
    assert_eq!(told, MANY);
}

/// 0.5 + 1.5 + … = half of the square of their number; written out in words it stays short.
#[test]
fn a_sum_and_the_worst_of_many_parts() {
    let parts = list(MANY, |n| format!("\"i{n}\""));
    let of = format!(
        r#"{},{{"id":"sum","name":"S","sum":[{parts}],"due":"2023-12-31","target":{{"at_least":5000000000}},"responsible":["u"]}},{{"id":"all","name":"A","all_of":[{parts}],"responsible":["u"]}}"#,
        list(MANY, plain)
    );
    let observations = list(MANY, |n| format!(r#"{{"indicator":"i{n}","on":"2023-12-31","value":"{n}.5"}}"#));
    let asked = asked(UNIT, &of, &observations);
    let (status, actual, words) = verdict(asked.clone(), "sum");
    assert_eq!((status, actual.as_deref()), (IndicatorStatus::Achieved, Some("5000000000")));
    assert!(words < 2_000, "{words} bytes");
    // the first part has 0.5 of 1
    assert_eq!(verdict(asked, "all").0, IndicatorStatus::Missed);
}

/// Eight old figures under twelve levels of eight indicators, each of all of the level below: each figure is told once, by whichever way.
#[test]
fn doubts_that_many_ways_lead_to_are_told_once() {
    let old = list(8, |n| plain(n).replace(r#""responsible""#, r#""stale_after_days":1,"responsible""#));
    let level = |level: usize| {
        let below = if level == 0 { "i".to_owned() } else { format!("l{}x", level.saturating_sub(1)) };
        let parts = list(8, |n| format!("\"{below}{n}\""));
        list(8, |n| format!(r#"{{"id":"l{level}x{n}","name":"L","all_of":[{parts}],"responsible":["u"]}}"#))
    };
    let observations = list(8, |n| format!(r#"{{"indicator":"i{n}","on":"2023-06-30","value":2}}"#));
    let asked = asked(UNIT, &format!("{old},{}", list(12, level)), &observations);
    let top = asked.ok().and_then(|all| all.indicator("l11x7").map(|found| found.reasons.clone()));
    let stale = top.map_or(0, |all| all.iter().filter(|reason| matches!(reason, Reason::Stale { .. })).count());
    assert_eq!(stale, 8);
}

#[test]
fn a_roll_up_of_many_units() {
    let units = list(MANY, |n| format!(r#"{{"id":"u{n}","name":"U"}}"#));
    let parts = list(MANY, |n| format!(r#"{{"unit":"u{n}","target":{{"at_least":1}}}}"#));
    let whole = format!(
        r#"{{"id":"i","name":"I","measure":{{"uom":"đồng","kind":"cumulative"}},"due":"2023-12-31","target":{{"at_least":{MANY}}},"breakdown":[{parts}],"roll_up":"sum","responsible":["u0"]}}"#
    );
    let observations = list(MANY, |n| format!(r#"{{"indicator":"i","unit":"u{n}","on":"2023-12-31","value":2}}"#));
    let (status, actual, _) = verdict(asked(&units, &whole, &observations), "i");
    assert_eq!((status, actual.as_deref()), (IndicatorStatus::Exceeded, Some("200000")));
}

fn codes(asked: Result<Assessment, Diagnostics>) -> Vec<String> {
    asked.err().into_iter().flat_map(|problems| problems.0).map(|problem| problem.code).collect()
}

#[test]
fn a_circle_of_units_above_a_breakdown_is_told() {
    let units =
        r#"{"id":"a","name":"A","parent":"b"},{"id":"b","name":"B","parent":"a"},{"id":"p","name":"P","parent":"a"}"#;
    let whole = r#"{"id":"i","name":"I","measure":{"uom":"đồng","kind":"cumulative"},"due":"2023-12-31","target":{"at_least":1},"breakdown":[{"unit":"p","target":{"at_least":1}}],"roll_up":"sum","responsible":["p"]}"#;
    assert_eq!(codes(asked(units, whole, "")), ["parent-cycle"]);
    let chain = list(40, |n| format!(r#"{{"id":"u{n}","name":"U","parent":"u{}"}}"#, n.saturating_add(1)));
    let chain = format!(r#"{chain},{{"id":"u40","name":"U"}}"#);
    assert_eq!(codes(asked(&chain, &plain(0).replace("\"u\"", "\"u0\""), "")), ["too-deep-units"]);
}

/// Each division doubles the digits of an exact fraction.
#[test]
fn fractions_of_fractions_are_refused_before_they_grow() {
    let level = |n: usize| {
        let [r, q] = ["r", "q"].map(|name| format!("{name}{}", n.saturating_sub(1)));
        let more = r#""due":"2023-12-31","target":{"at_least":1},"responsible":["u"]"#;
        format!(
            r#"{{"id":"r{n}","name":"R","ratio":{{"of":"{r}","to":"{q}"}},{more}}},{{"id":"q{n}","name":"Q","sum":["{r}","{q}"],{more}}}"#
        )
    };
    let first = ["r0", "q0"].map(|id| plain(0).replace("i0", id)).join(",");
    for (most, is_refused) in [(3, false), (4, false), (5, true), (14, true)] {
        let levels = (1..=most).map(level).collect::<Vec<_>>().join(",");
        let found = codes(asked(UNIT, &format!("{first},{levels}"), ""));
        assert_eq!(found.contains(&"too-deep-derived".to_owned()), is_refused, "{most} divisions: {found:?}");
    }
}

/// The exact sum of so many fractions costs the square of their number; that of whole numbers does not.
#[test]
fn a_sum_of_many_fractions_is_refused() {
    let more = r#""due":"2023-12-31","target":{"at_least":1},"responsible":["u"]"#;
    let ratio = |n: usize| format!(r#"{{"id":"r{n}","name":"R","ratio":{{"of":"i0","to":"i1"}},{more}}}"#);
    let sum = |count: usize, of: &str| {
        let parts = list(count, |n| format!(r#""{of}{n}""#));
        format!(r#"{{"id":"sum","name":"S","sum":[{parts}],{more}}}"#)
    };
    for (count, expected) in [(999, &[][..]), (1_000, &[]), (1_001, &["too-many-parts"])] {
        let plan = format!("{},{},{}", list(2, plain), list(count, ratio), sum(count, "r"));
        assert_eq!(codes(asked(UNIT, &plan, "")), expected, "{count} fractions");
    }
    let whole = format!("{},{}", list(1_001, plain), sum(1_001, "i"));
    assert_eq!(codes(asked(UNIT, &whole, "")), [""; 0]);
}

/// The exact mean of so many fractions would cost the square of their number.
#[test]
fn a_mean_of_many_parts_is_refused_with_a_way_out() {
    for (count, expected) in [(999, &[][..]), (1_000, &[]), (1_001, &["too-many-parts"])] {
        let parts = list(count, |n| format!(r#"{{"of":"i{n}"}}"#));
        let score = format!(
            r#"{},{{"id":"score","name":"S","score":[{parts}],"target":{{"at_least":1}},"responsible":["u"]}}"#,
            list(count, plain)
        );
        assert_eq!(codes(asked(UNIT, &score, "")), expected, "{count} parts");
    }
}

/// Each policy is compared with all before it.
#[test]
fn more_policies_than_anybody_keeps_in_mind_are_refused() {
    let plan = |count: usize| {
        let policies = list(count, |n| {
            format!(r#"{{"id":"p{n}","name":"P","when":{{"indicator":["missed"]}},"then":{{"reminder":{{}}}}}}"#)
        });
        format!(
            r#"{{"format":"tiendo/1","id":"p","name":"P","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{UNIT}],"indicators":[{}],"policies":[{policies}]}}"#,
            plain(0)
        )
    };
    assert_eq!(codes(answer(&plan(1_000), None, "2024-01-01")), Vec::<String>::new());
    assert_eq!(codes(answer(&plan(1_001), None, "2024-01-01")), ["too-many-policies"]);
}

/// 100,000 units in one ranking are ranked; in two they are more places than there may be.
#[test]
fn many_units_are_ranked_and_more_are_refused() {
    let plan = |rankings: usize| {
        let units = list(MANY, |n| format!(r#"{{"id":"u{n}","name":"U","parent":"u"}}"#));
        let tasks = list(MANY, |n| {
            format!(r#"{{"id":"t{n}","name":"T","deadline":{{"by":"2023-12-31"}},"responsible":["u{n}"]}}"#)
        });
        let rankings = list(rankings, |n| {
            format!(r#"{{"id":"r{n}","name":"R","units":{{"children_of":"u"}},"by":"on_time_share"}}"#)
        });
        format!(
            r#"{{"format":"tiendo/1","id":"p","name":"P","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{UNIT},{units}],"tasks":[{tasks}],"rankings":[{rankings}]}}"#
        )
    };
    let ranked = answer(&plan(1), None, "2024-01-01").map(|assessment| assessment.rankings);
    let tied: Vec<(u32, u32)> = ranked
        .iter()
        .flatten()
        .flat_map(|ranking| &ranking.places)
        .map(|place| (place.rank, place.tied_with))
        .collect();
    assert_eq!(tied.len(), MANY);
    assert!(tied.iter().all(|place| *place == (1, 99_999)));
    assert_eq!(codes(answer(&plan(2), None, "2024-01-01")), ["too-many-places"]);
}

/// Each of them is found at once: looked for among all, they took minutes.
#[test]
fn an_explanation_of_many_misses_and_dossiers() {
    let tasks =
        list(MANY, |n| format!(r#"{{"id":"t{n}","name":"T","deadline":{{"by":"2023-06-30"}},"responsible":["u"]}}"#));
    let plan = format!(
        r#"{{"format":"tiendo/1","id":"p","name":"P","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{UNIT}],"tasks":[{tasks}],
        "services":[{{"id":"s","name":"S","limit":{{"days":10}},"on_time_rate":"due"}}],
        "policies":[{{"id":"e","name":"E","when":{{"any":[{{"task":["overdue"]}},{{"dossier":["overdue"]}}]}},"then":{{"explanation":{{"within":{{"days":5}}}}}}}}]}}"#
    );
    let dossiers = list(MANY, |n| format!(r#"{{"id":"d{n}","service":"s","unit":"u","received":"2023-06-20"}}"#));
    let records = format!(r#"{{"format":"tiendo/1","plan":"p","dossiers":[{dossiers}]}}"#);
    let assessment = match answer(&plan, Some(&records), "2024-01-01") {
        Ok(assessment) => assessment,
        Err(problems) => panic!("{problems}"),
    };
    let draft = assessment.explanation_draft("u", None, &Letterhead::default(), Language::Vi);
    let body = draft.map(|draft| draft.body).unwrap_or_default();
    let misses = body.iter().filter(|block| matches!(block, Block::Heading { level: 2, .. })).count();
    let rows: usize = body.iter().map(|block| if let Block::Table { rows, .. } = block { rows.len() } else { 0 }).sum();
    // the dossiers of one service are one miss
    assert_eq!((misses, rows), (MANY + 1, MANY));
}

/// In the report what is owed stands by unit: each of them is found at once.
/// 20,000 of 20,001 are 99.995%, which two places would show as all of them.
#[test]
fn one_of_very_many_that_is_late_is_seen_in_the_share() {
    let plan = r#"{"format":"tiendo/1","id":"p","name":"P","period":{"start":"2023-01-01","end":"2023-12-31"},"units":[{"id":"u","name":"U"}],
        "services":[{"id":"s","name":"S","limit":{"days":2},"on_time_rate":"processed"}]}"#;
    let dossiers = list(20_001, |n| {
        let finished = if n == 0 { "2023-03-10" } else { "2023-03-02" };
        format!(
            r#"{{"id":"d{n}","service":"s","unit":"u","received":"2023-03-01","finished":"{finished}","online":{}}}"#,
            n != 1
        )
    });
    let records = format!(r#"{{"format":"tiendo/1","plan":"p","dossiers":[{dossiers}]}}"#);
    let all = match answer(plan, Some(&records), "2023-04-01") {
        Ok(all) => all,
        Err(problems) => panic!("{problems}"),
    };
    let of_service = |language| all.services.iter().map(|service| service.explain(language)).collect::<String>();
    let of_unit = |language| all.units.iter().map(|unit| unit.explain(language)).collect::<String>();
    for (words, wanted) in [
        (of_service(Language::Vi), "Tỷ lệ đúng hạn: 20.000 / 20.001 = 99,995%"),
        (of_service(Language::En), "Filed online: 20,000 / 20,001 = 99.995%."),
        (of_unit(Language::Vi), "Đúng hạn: 20.000 / 20.001 = 99,995% số việc"),
        (of_unit(Language::En), "Done in time: 20,000 / 20,001 = 99.995% of"),
    ] {
        assert!(words.contains(wanted), "no {wanted} in {words}");
    }
}

#[test]
fn a_report_on_many_units_that_owe() {
    let units = list(MANY, |n| format!(r#"{{"id":"u{n}","name":"U{n}"}}"#));
    let ids = list(MANY, |n| format!("\"u{n}\""));
    let plan = format!(
        r#"{{"format":"tiendo/1","id":"p","name":"P","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{units}],"tasks":[{{"id":"t","name":"T","deadline":{{"by":"2023-06-30"}},"responsible":[{ids}]}}],
        "policies":[{{"id":"e","name":"E","when":{{"task":["overdue"]}},"then":{{"explanation":{{"within":{{"days":5}}}}}}}}]}}"#
    );
    let assessment = match answer(&plan, None, "2024-01-01") {
        Ok(assessment) => assessment,
        Err(problems) => panic!("{problems}"),
    };
    let report = assessment.report_draft(None, &Letterhead::default(), Language::Vi);
    let owed = report.body.iter().find_map(|block| match block {
        Block::Table { header, rows, .. } if header.iter().any(|column| column == "Nghĩa vụ") => Some(rows),
        _ => None,
    });
    let owing: Vec<&str> = owed.into_iter().flatten().filter_map(|row| row.first()).map(String::as_str).collect();
    assert_eq!((owing.len(), owing.first(), owing.last()), (MANY, Some(&"U0"), Some(&"U99999")));
}

/// Caps that are shares of one another's grades wear each other down by a step a round: after some rounds the grades
/// are closed. Nobody fits: x ≤ 0.9999 t and t ≤ 0.9999 x hold of nothing else.
#[test]
fn caps_that_wear_each_other_down_come_to_rest() {
    const UNITS: usize = 4_000;
    let units = list(UNITS, |n| format!(r#"{{"id":"u{n}","name":"U"}}"#));
    let ids = list(UNITS, |n| format!("\"u{n}\""));
    let cap = |grade: &str, of: &str| format!(r#"{{"grade":"{grade}","at_most":"0.9999","of":["{of}"],"by":"d"}}"#);
    let plan = format!(
        r#"{{"format":"tiendo/1","id":"p","name":"P","period":{{"start":"2023-01-01","end":"2023-12-31"}},"units":[{units}],"rule_sets":[{{"id":"q","name":"Q","criteria":[{{"id":"d","name":"D","kind":"points","max":{UNITS}}}],"grades":[{{"id":"x","name":"X","all":[{{"criterion":"d","at_least":2000}}]}},{{"id":"t","name":"T","all":[{{"criterion":"d","at_least":1}}]}},{{"id":"h","name":"H","all":[]}}]}}],"gradings":[{{"id":"g","name":"G","rule_set":"q","units":[{ids}],"caps":[{},{}]}}]}}"#,
        cap("x", "t"),
        cap("t", "x"),
    );
    let scores =
        list(UNITS, |n| format!(r#"{{"grading":"g","unit":"u{n}","criterion":"d","points":{n},"on":"2023-12-31"}}"#));
    let records = format!(r#"{{"format":"tiendo/1","plan":"p","scores":[{scores}]}}"#);
    let assessment = match answer(&plan, Some(&records), "2024-01-01") {
        Ok(assessment) => assessment,
        Err(problems) => panic!("{problems}"),
    };
    let grades = assessment.gradings.iter().flat_map(|grading| &grading.units).map(|unit| unit.grade.as_ref());
    assert!(grades.clone().all(|grade| grade.is_some_and(|grade| grade.id == "h")));
    assert_eq!(grades.count(), UNITS);
}
