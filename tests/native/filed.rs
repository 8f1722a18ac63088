//! An assessment or a verdict that was filed is read back as it was; of a text that is none, everything that is wrong is
//! told, each at its place.

use serde_json::{Value, json};
use tiendo::{Assessment, Diagnostics, Language, Plan, Records, Verdict, parse_as_of};

/// An indicator that is behind, a task that is overdue.
const PLAN: &str = r#"{"format": "tiendo/1", "id": "roads", "name": "Đường giao thông nông thôn",
    "period": {"start": "2023-01-01", "end": "2023-12-31"}, "units": [{"id": "kt", "name": "Phòng Kinh tế"}],
    "indicators": [{"id": "km", "name": "Bê tông hóa", "measure": {"uom": "km", "kind": "cumulative"},
        "due": "2023-12-31", "target": {"at_least": 12}, "responsible": ["kt"]}],
    "tasks": [{"id": "list", "name": "Danh mục", "deadline": {"by": "2023-03-31"}, "responsible": ["kt"]}]}"#;
const RECORDS: &str = r#"{"format": "tiendo/1", "plan": "roads",
    "observations": [{"indicator": "km", "on": "2023-06-30", "value": 3}]}"#;

fn filed() -> Result<Value, Diagnostics> {
    let plan = Plan::parse(PLAN)?;
    let records = Records::parse(RECORDS, &plan)?;
    let assessment = plan.assess(&records, parse_as_of("2023-07-15")?);
    Ok(serde_json::from_str(&assessment.to_json()).unwrap_or_default())
}

/// With another value at a place; without the place, where it is none.
fn but(mut text: Value, (place, value): &(&str, Option<Value>)) -> Value {
    let (within, name) = place.rsplit_once('/').unwrap_or_default();
    match (text.pointer_mut(within), value) {
        (Some(Value::Object(members)), Some(value)) => drop(members.insert(name.to_owned(), value.clone())),
        (Some(Value::Object(members)), None) => drop(members.remove(name)),
        _ => return format!("nothing can be changed at {place}").into(),
    }
    text
}

/// Code, place and words of each.
fn told(problems: &Diagnostics) -> Vec<String> {
    problems.iter().map(|d| format!("{} {}: {}", d.code, d.pointer, d.message.en)).collect()
}

#[test]
fn what_an_assessment_has_not_is_told_at_its_place() -> Result<(), Diagnostics> {
    let filed = filed()?;
    assert_eq!(Assessment::parse(&filed.to_string()).map(|read| read.plan.id), Ok("roads".to_owned()));
    let check = |changes: &[(&str, Option<Value>)], wanted: &[&str]| {
        let changed = changes.iter().fold(filed.clone(), but);
        let problems = Assessment::parse(&changed.to_string()).err().unwrap_or_default();
        assert_eq!(told(&problems), wanted, "{changes:?}");
    };
    // fields that come later are none of ours, and what may be absent may be
    check(&[("/later", Some(json!(1))), ("/known_on", None)], &[]);
    // of another format nothing else is told
    check(
        &[("/format", Some(json!("tiendo/2"))), ("/tasks", Some(json!(null)))],
        &["wrong-format /format: format `tiendo/2` cannot be read"],
    );
    check(&[("/format", None)], &["missing-field : field `format` is missing"]);
    // a field for all that would stand in it
    check(&[("/plan", None)], &["missing-field : field `plan` is missing"]);
    check(&[("/plan", Some(json!("roads")))], &["not-an-assessment /plan: an assessment has no `\"roads\"` here"]);
    check(&[("/plan/name", None)], &["missing-field /plan: field `name` is missing"]);
    check(&[("/tasks", Some(json!(null)))], &["not-an-assessment /tasks: an assessment has no `null` here"]);
    check(
        &[("/tasks/0/status", Some(json!("late")))],
        &["not-an-assessment /tasks/0/status: an assessment has no `\"late\"` here"],
    );
    check(
        &[("/indicators/0/target", Some(json!({"at_best": "12"})))],
        &["not-an-assessment /indicators/0/target: an assessment has no `{…}` here"],
    );
    check(
        &[("/indicators/0/reasons/0/code", Some(json!("because")))],
        &["not-an-assessment /indicators/0/reasons/0/code: an assessment has no `\"because\"` here"],
    );
    check(
        &[("/indicators/0/reasons/0/code", None)],
        &["missing-field /indicators/0/reasons/0: field `code` is missing"],
    );
    // a number of things is not negative, and a whole number
    check(&[("/summary/indicators/behind", Some(json!(0)))], &[]);
    check(
        &[("/summary/indicators/behind", Some(json!(-1)))],
        &["not-an-assessment /summary/indicators/behind: an assessment has no `-1` here"],
    );
    check(&[("/as_of", Some(json!("1900-01-01")))], &[]);
    check(&[("/as_of", Some(json!("2199-12-31")))], &[]);
    check(
        &[("/as_of", Some(json!("1899-12-31")))],
        &["year-out-of-range /as_of: the year of `1899-12-31` is not between 1900 and 2199"],
    );
    check(
        &[("/as_of", Some(json!("2200-01-01")))],
        &["year-out-of-range /as_of: the year of `2200-01-01` is not between 1900 and 2199"],
    );
    check(&[("/as_of", Some(json!(20230831)))], &["not-an-assessment /as_of: an assessment has no `20230831` here"]);
    // all at once, in the order of the text
    let many = [
        ("/tasks/0/status", Some(json!("late"))),
        ("/indicators/0/final", Some(json!(0))),
        ("/format", Some(json!(1))),
        ("/as_of", None),
    ];
    check(
        &many,
        &[
            "missing-field : field `as_of` is missing",
            "not-an-assessment /format: an assessment has no `1` here",
            "not-an-assessment /indicators/0/final: an assessment has no `0` here",
            "not-an-assessment /tasks/0/status: an assessment has no `\"late\"` here",
        ],
    );
    Ok(())
}

#[test]
fn what_is_no_assessment_at_all_is_told_once() {
    let check = |text: &str, wanted: &str| {
        let problems = Assessment::parse(text).err().unwrap_or_default();
        let lines: Vec<String> = problems.iter().map(|d| d.print(Language::Vi)).collect();
        assert_eq!(lines, [wanted], "{text}");
    };
    let as_filed = "đưa vào nguyên văn kết quả đã lưu, hoặc đánh giá lại";
    check(
        "[]",
        &format!(
            "lỗi[not-an-assessment] kết quả đánh giá / (dòng 1): kết quả đánh giá không có `[…]` ở đây; {as_filed}"
        ),
    );
    check(
        "\n5",
        &format!("lỗi[not-an-assessment] kết quả đánh giá / (dòng 2): kết quả đánh giá không có `5` ở đây; {as_filed}"),
    );
    check("", "lỗi[empty-text] kết quả đánh giá / (dòng 1): tệp rỗng; chọn lại tệp, hoặc dán nội dung vào");
}

#[test]
fn what_a_verdict_has_not_is_told_at_its_place() -> Result<(), Diagnostics> {
    let filed = filed()?;
    let check = |verdict: &str, changes: &[(&str, Option<Value>)], wanted: &[&str]| {
        let verdict = filed.pointer(verdict).cloned().unwrap_or_default();
        let changed = changes.iter().fold(verdict, but);
        let problems = Verdict::parse(&changed.to_string()).err().unwrap_or_default();
        assert_eq!(told(&problems), wanted, "{changes:?}");
    };
    for verdict in ["/indicators/0", "/tasks/0", "/units/0"] {
        check(verdict, &[], &[]);
        check(verdict, &[("/name/en", None)], &["missing-field /name: field `en` is missing"]);
        // of an unknown kind there is nothing else to say
        check(
            verdict,
            &[("/kind", Some(json!("goal")))],
            &["not-an-assessment /kind: an assessment has no `\"goal\"` here"],
        );
        check(verdict, &[("/kind", None)], &["missing-field : field `kind` is missing"]);
    }
    let help = Verdict::parse("{}").err().unwrap_or_default().iter().map(|d| d.help.en.clone()).collect::<Vec<_>>();
    assert_eq!(help, ["give the answer as it was filed, or assess again"]);
    Ok(())
}
