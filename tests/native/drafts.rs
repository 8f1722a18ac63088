//! Drafts: user text stays text in every form, letterheads fill the form, and bad ones are diagnosed.

#![expect(clippy::panic, reason = "inputs of these tests that cannot be used are failures")]

use serde_json::{Value, json};
use tiendo::{Assessment, Block, Draft, Language, Letterhead, Plan, Records, parse_as_of};

const HOSTILE: &str = "<img src=x onerror=alert(1)> | *b* [a](javascript:0)\n# c & \"d\" 'e'";

fn assessed(plan: &Value, records: &Value, day: &str) -> Assessment {
    let assessed = || {
        let plan = Plan::parse(&plan.to_string())?;
        let records = Records::parse(&records.to_string(), &plan)?;
        Ok::<_, tiendo::Diagnostics>(plan.assess(&records, parse_as_of(day)?))
    };
    assessed().unwrap_or_else(|problems| panic!("{problems}"))
}

/// A plan whose every name is hostile, with one miss of each kind.
fn hostile() -> Assessment {
    let plan = json!({
        "format": "tiendo/1", "id": "p", "name": HOSTILE, "period": {"start": "2023-01-01", "end": "2023-12-31"}, "calendar": "vn",
        "documents": [{"id": "d", "number": HOSTILE, "date": "2023-08", "name": HOSTILE, "issuer": HOSTILE}],
        "units": [{"id": "u", "name": HOSTILE}],
        "indicators": [{"id": "i", "name": HOSTILE, "measure": {"uom": "<b>", "kind": "cumulative"}, "due": "2023-12-31", "target": {"at_least": 10}, "responsible": ["u"], "document": "d"}],
        "tasks": [{"id": "t", "name": HOSTILE, "deadline": {"by": "2023-12-29"}, "responsible": ["u"]}],
        "reports": [{"id": "r", "name": HOSTILE, "every": "year", "window": "calendar", "deadline": {"before_day": 2}, "owed_by": ["u"]}],
        "services": [{"id": "s", "name": HOSTILE, "limit": {"working_days": 1}, "on_time_rate": "processed"}],
        "policies": [{
            "id": "e", "name": HOSTILE, "document": "d", "then": {"explanation": {"within": {"days": 3}, "to": "u"}},
            "when": {"any": [{"indicator": ["missed"]}, {"task": ["overdue"]}, {"report": ["overdue"]}, {"dossier": ["overdue"]}]},
        }],
    });
    let records = json!({
        "format": "tiendo/1", "plan": "p",
        "observations": [{"indicator": "i", "on": "2023-12-31", "value": 4}],
        "dossiers": [{"id": HOSTILE, "service": "s", "unit": "u", "received": "2023-12-20"}],
    });
    assessed(&plan, &records, "2024-01-20")
}

fn drafts(assessment: &Assessment) -> Vec<Draft> {
    let head = Letterhead {
        superior: Some(HOSTILE.to_owned()),
        place: Some(HOSTILE.to_owned()),
        to: vec![HOSTILE.to_owned()],
        copies: vec![HOSTILE.to_owned()],
        signer: Some(HOSTILE.to_owned()),
        ..Letterhead::default()
    };
    let languages = [Language::Vi, Language::En];
    let explanations =
        languages.iter().filter_map(|language| assessment.explanation_draft("u", None, &head, *language));
    let reports = languages.iter().map(|language| assessment.report_draft(Some(assessment), &head, *language));
    explanations.chain(reports).collect()
}

#[test]
fn user_text_is_never_markup() {
    let assessment = hostile();
    let drafts = drafts(&assessment);
    assert_eq!(drafts.len(), 4, "an explanation and a report in two languages");
    let tags =
        ["article", "p", "strong", "em", "h1", "h2", "h3", "table", "caption", "thead", "tbody", "tr", "th", "td"];
    for draft in &drafts {
        let html = draft.to_html();
        for tag in html.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            assert!(tags.contains(&name.as_str()), "a tag of the user's: <{tag}");
        }
        // every attribute is one of our own
        assert!(html.matches("onerror").count() == html.matches("onerror=alert(1)&gt;").count(), "{html}");
        let markdown = draft.to_markdown();
        let unescaped = |markup: &str| {
            let escaped = markdown.matches(&format!("\\{markup}")).count();
            markdown.matches(markup).count().saturating_sub(escaped)
        };
        assert_eq!(["<img", "*b*", "[a]", "# c", "<b>"].map(unescaped), [0; 5], "{markdown}");
        let text = draft.to_text();
        assert!(text.lines().all(|line| !line.starts_with("# c")), "{text}");
    }
}

#[test]
fn every_miss_is_explained_once() {
    let assessment = hostile();
    let Some(draft) = assessment.explanation_draft("u", None, &Letterhead::default(), Language::En) else {
        panic!("no draft")
    };
    let of: Vec<String> = draft
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 2, about: Some(about), .. } => Some(about.id.clone()),
            _ => None,
        })
        .collect();
    // by the day of the miss: 22 and 30 December, 1 and 2 January
    assert_eq!(of, [HOSTILE, "t", "i", "r"]);
    let tables = draft.body.iter().filter(|block| matches!(block, Block::Table { rows, .. } if rows.len() == 1));
    assert_eq!(tables.count(), 1, "the dossiers of a service stand in a table");
}

#[test]
fn the_letterhead_fills_the_form() {
    let head = Letterhead::parse(
        r#"{"superior": "UBND thị xã Ngã Năm", "issuer": "Phòng Kinh tế", "number": "12", "symbol": "KT", "place": "Ngã Năm",
            "date": "2024-02-08", "to": ["UBND thị xã", "VP"], "copies": ["Phòng Nội vụ"], "signatory": "Trưởng phòng", "signer": "Nguyễn Văn A"}"#,
    );
    let head = head.unwrap_or_else(|problems| panic!("{problems}"));
    let form = hostile().report_draft(None, &head, Language::Vi).form;
    assert_eq!(form.superior.as_deref(), Some("UBND THỊ XÃ NGÃ NĂM"));
    assert_eq!(form.issuer, "PHÒNG KINH TẾ");
    assert_eq!(form.number, "Số: 12/BC-KT");
    // days below 10 and the first two months with a zero: Decree 30/2020/NĐ-CP Appendix I
    assert_eq!(form.place_and_date, "Ngã Năm, ngày 08 tháng 02 năm 2024");
    assert_eq!(form.to, ["UBND thị xã", "VP"]);
    assert_eq!(form.recipients, ["Như trên", "Phòng Nội vụ", "Lưu: VT"]);
    assert_eq!((form.signatory.as_str(), form.signer.as_str()), ("TRƯỞNG PHÒNG", "Nguyễn Văn A"));
    let of = |date: &str| {
        let head = Letterhead { date: parse_as_of(date).ok(), ..Letterhead::default() };
        hostile().report_draft(None, &head, Language::Vi).form.place_and_date
    };
    assert_eq!(of("2024-03-10"), "………, ngày 10 tháng 3 năm 2024");
    assert_eq!(of("2024-12-09"), "………, ngày 09 tháng 12 năm 2024");
}

#[test]
fn bad_letterheads_are_diagnosed_all_at_once() {
    let check = |text: &str, expected: &[&str]| {
        let problems = Letterhead::parse(text).err().unwrap_or_default();
        let found: Vec<String> = problems.iter().map(|p| format!("{} {}", p.code, p.pointer)).collect();
        assert_eq!(found, expected, "{text}");
    };
    check("", &["empty-text "]);
    check("[]", &["wrong-type "]);
    check(
        r#"{"palce": "a", "date": "08/01/2024", "to": "UBND", "copies": [1]}"#,
        &["unknown-field /palce", "not-a-day /date", "wrong-type /to", "wrong-type /copies/0"],
    );
    check("{}", &[]);
}

#[test]
fn a_day_asks_for_what_is_counted_from_it_filed_or_not() {
    let plan = json!({
        "format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"}, "calendar": "vn",
        "units": [{"id": "u", "name": "U"}, {"id": "v", "name": "V"}],
        "tasks": [
            {"id": "a", "name": "A", "deadline": {"by": "2023-03-01"}, "responsible": ["u"]},
            {"id": "b", "name": "B", "deadline": {"by": "2023-04-03"}, "responsible": ["u"]},
        ],
        "policies": [{"id": "e", "name": "E", "when": {"task": ["overdue"]}, "then": {"explanation": {"within": {"working_days": 5}}}}],
    });
    let records = json!({
        "format": "tiendo/1", "plan": "p",
        "submissions": [{"explanation": "e", "unit": "u", "since": "2023-03-02", "on": "2023-03-06"}],
    });
    let assessment = assessed(&plan, &records, "2023-04-10");
    let of = |unit: &str, since: Option<&str>| {
        let since = since.and_then(|day| parse_as_of(day).ok());
        let draft = assessment.explanation_draft(unit, since, &Letterhead::default(), Language::Vi);
        draft.map(|draft| {
            let text = draft.to_text();
            ["1. A", "1. B", "2. B"].into_iter().filter(|name| text.contains(name)).collect::<Vec<_>>()
        })
    };
    assert_eq!(of("u", None), Some(vec!["1. B"]), "what is filed is not owed any more");
    assert_eq!(of("u", Some("2023-03-02")), Some(vec!["1. A"]));
    assert_eq!(of("u", Some("2023-04-04")), Some(vec!["1. B"]));
    assert_eq!(of("u", Some("2023-04-05")), None);
    assert_eq!(of("v", None), None);
    assert_eq!(of("nobody", None), None);
}

#[test]
fn the_lines_of_who_signs_stay_lines() {
    let assessment = hostile();
    let signatory = Some("TM. Ủy ban nhân dân\nChủ tịch".to_owned());
    let head = Letterhead { signatory, signer: Some("Nguyễn Văn A".to_owned()), ..Letterhead::default() };
    let draft = assessment.report_draft(None, &head, Language::Vi);
    for (written, lines) in [
        (draft.to_text(), "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"),
        (draft.to_markdown(), "**TM. ỦY BAN NHÂN DÂN**\\\n**CHỦ TỊCH**\n\nNguyễn Văn A"),
        (
            draft.to_html(),
            "<p><strong>TM. ỦY BAN NHÂN DÂN</strong></p><p><strong>CHỦ TỊCH</strong></p><p>Nguyễn Văn A</p>",
        ),
    ] {
        assert!(written.contains(lines), "no {lines} in {written}");
    }
}

#[test]
fn the_unit_of_an_explanation_may_be_written_either_way() {
    let plan = json!({
        "format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
        "units": [{"id": "phường-một", "name": "Phường Một"}],
        "tasks": [{"id": "t", "name": "Rà soát", "deadline": {"by": "2023-12-29"}, "responsible": ["phường-một"]}],
        "policies": [{"id": "e", "name": "Quy chế", "when": {"task": ["overdue"]}, "then": {"explanation": {"within": {"days": 3}}}}],
    });
    let assessment = assessed(&plan, &json!({"format": "tiendo/1", "plan": "p"}), "2024-01-20");
    for unit in ["phường-một", "phu\u{31b}o\u{31b}\u{300}ng-mo\u{323}\u{302}t"] {
        assert!(assessment.explanation_draft(unit, None, &Letterhead::default(), Language::Vi).is_some(), "{unit}");
    }
}

#[test]
fn a_dossier_of_a_limit_in_hours_shows_when_it_was_due() {
    let plan = json!({
        "format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
        "calendar": {"id": "c", "name": "C", "extends": "vn", "office_hours": [["07:00", "11:00"], ["13:00", "17:00"]]},
        "units": [{"id": "u", "name": "U"}],
        "services": [{"id": "s", "name": "S", "limit": {"hours": 8}, "on_time_rate": "processed"}],
        "policies": [{"id": "e", "name": "Quy chế", "when": {"dossier": ["done_late"]}, "then": {"explanation": {"within": {"days": 3}}}}],
    });
    // eight hours of work from Monday 09:00: till 09:00 on Tuesday
    let records = json!({
        "format": "tiendo/1", "plan": "p",
        "dossiers": [
            {"id": "minutes", "service": "s", "unit": "u", "received": "2023-08-07T09:00", "finished": "2023-08-08T09:05"},
            {"id": "days", "service": "s", "unit": "u", "received": "2023-08-07T09:00", "finished": "2023-08-10T09:05"},
        ],
    });
    let text = assessed(&plan, &records, "2023-08-31")
        .explanation_draft("u", None, &Letterhead::default(), Language::Vi)
        .map(|draft| draft.to_text())
        .unwrap_or_default();
    assert!(text.contains("minutes | 07/08/2023 09:00 | 08/08/2023 09:00 | 08/08/2023 09:05"), "{text}");
    assert!(text.contains("days | 07/08/2023 09:00 | 08/08/2023 09:00 | 10/08/2023 09:05"), "{text}");
}
