//! Dossiers by columns: each column at its boundaries, the last row that can be used and the first that cannot.

use serde_json::json;
use tiendo::DossierColumns;
use tiendo_tests::columns::Columns;

const NO_DAY: i32 = DossierColumns::NO_DAY;
const NO_MINUTE: u16 = DossierColumns::NO_MINUTE;
/// Tuesday 01/08/2023, days since 1970-01-01.
const RECEIVED: i32 = 19_570;
/// 01/01/1900 and 31/12/2199.
const FIRST: i32 = -25_567;
const LAST: i32 = 84_005;

/// Two dossiers of a limit in days and two in hours, received at 09:00; the second and the fourth finished ten days later.
fn columns() -> Columns {
    Columns {
        service: vec![0, 0, 1, 1],
        unit: vec![0, 1, 0, 1],
        received: vec![RECEIVED; 4],
        received_minute: vec![540; 4],
        finished: vec![NO_DAY, RECEIVED + 10, NO_DAY, RECEIVED + 10],
        finished_minute: vec![NO_MINUTE, 600, NO_MINUTE, 600],
        ..Columns::default()
    }
}

/// Waits of dossiers: row, kind, first day, last day, minute.
fn waits(found: &[(u32, u8, i32, i32, u16)]) -> Columns {
    Columns {
        pause_row: found.iter().map(|wait| wait.0).collect(),
        pause_kind: found.iter().map(|wait| wait.1).collect(),
        pause_from: found.iter().map(|wait| wait.2).collect(),
        pause_to: found.iter().map(|wait| wait.3).collect(),
        pause_to_minute: found.iter().map(|wait| wait.4).collect(),
        ..columns()
    }
}

/// The problems of columns on 31/12/2023, as `code place`; where they have no minutes, of a plan that has no hours either.
fn problems(columns: &Columns) -> Vec<String> {
    let of_second = if columns.finished_minute.is_empty() { json!({"days": 8}) } else { json!({"hours": 8}) };
    let plan = json!({"format": "tiendo/1", "id": "columns", "name": "Cột",
        "period": {"start": "2023-01-01", "end": "2023-12-31"},
        "units": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "calendar": {"id": "hours", "name": "Giờ", "extends": "vn", "office_hours": [["07:30", "11:30"], ["13:30", "17:00"]]},
        "services": [{"id": "days", "name": "Ngày", "limit": {"working_days": 10}, "on_time_rate": "due"},
            {"id": "hours", "name": "Giờ", "limit": of_second, "on_time_rate": "due"}]});
    match columns.try_assess(&plan.to_string(), "2023-12-31") {
        Ok(_) => Vec::new(),
        Err(found) => found.iter().map(|problem| format!("{} {}", problem.code, problem.pointer)).collect(),
    }
}

fn check(name: &str, columns: Columns, expected: &[&str]) {
    assert_eq!(problems(&columns), expected, "{name}");
}

/// The same of columns that have no minutes, which are looked at in another way.
fn check_both(name: &str, columns: Columns, expected: &[&str]) {
    let of_days = Columns { received_minute: Vec::new(), finished_minute: Vec::new(), ..columns.clone() };
    check(&format!("{name}, in days"), of_days, expected);
    check(name, columns, expected);
}

#[test]
fn rows_at_the_boundaries_of_each_column() {
    check_both("as they are", columns(), &[]);
    check_both("the last service and unit", Columns { service: vec![1; 4], unit: vec![1; 4], ..columns() }, &[]);
    check_both("no such service", Columns { service: vec![0, 2, 1, 1], ..columns() }, &["bad-column /service/1"]);
    check_both("no such unit", Columns { unit: vec![0, 1, 0, 2], ..columns() }, &["bad-column /unit/3"]);

    let received = |day| Columns { received: vec![RECEIVED, day, RECEIVED, RECEIVED], ..columns() };
    check_both("received before any day", received(FIRST - 1), &["bad-column /received/1"]);
    check_both(
        "received on the first day, before the calendar",
        received(FIRST),
        &["deadline-outside-calendar /received/1"],
    );
    let late = |day| Columns { finished: vec![NO_DAY, day, NO_DAY, NO_DAY], ..received(day) };
    check_both("received on the last day, after the calendar", late(LAST), &["deadline-outside-calendar /received/1"]);
    check_both("received after any day", late(LAST + 1), &["bad-column /received/1", "bad-column /finished/1"]);

    let at = |minute| Columns { received_minute: vec![540, 540, 540, minute], ..columns() };
    check("received in the first minute", at(0), &[]);
    check("received in the last minute", at(1439), &[]);
    check("received in no minute", at(1440), &["bad-column /received_minute/3"]);
    check("hours from no minute", at(NO_MINUTE), &["bad-column /received_minute/3"]);
    check("days need none", Columns { received_minute: vec![NO_MINUTE, NO_MINUTE, 540, 540], ..columns() }, &[]);
    check(
        "hours need theirs",
        Columns { received_minute: Vec::new(), ..columns() },
        &["bad-column /received_minute/2"],
    );

    let finished = |day, minute| Columns {
        finished: vec![NO_DAY, RECEIVED + 10, NO_DAY, day],
        finished_minute: vec![NO_MINUTE, 600, NO_MINUTE, minute],
        ..columns()
    };
    check_both("finished the day before", finished(RECEIVED - 1, 600), &["bad-column /finished/3"]);
    check("finished the minute before", finished(RECEIVED, 539), &["bad-column /finished/3"]);
    check("finished in the minute", finished(RECEIVED, 540), &[]);
    check("finished the minute after", finished(RECEIVED, 541), &[]);
    check_both("finished the day after, at an earlier minute", finished(RECEIVED + 1, 0), &[]);
    check_both("finished on the last day", finished(LAST, 1439), &[]);
    check_both("finished after any day", finished(LAST + 1, 600), &["bad-column /finished/3"]);
    check("finished in no minute", finished(RECEIVED + 10, 1440), &["bad-column /finished_minute/3"]);
    check("hours to no minute", finished(RECEIVED + 10, NO_MINUTE), &["bad-column /finished_minute/3"]);
    check("not finished, at a minute", finished(NO_DAY, 600), &[]);
    check(
        "on the day, when of days nobody knows",
        Columns {
            received_minute: vec![540, NO_MINUTE, 540, 540],
            finished: vec![NO_DAY, RECEIVED, NO_DAY, RECEIVED + 10],
            finished_minute: vec![NO_MINUTE, 0, NO_MINUTE, 600],
            ..columns()
        },
        &[],
    );

    let again = |day| Columns { rescheduled: vec![NO_DAY, NO_DAY, NO_DAY, day], ..columns() };
    check_both("promised again for the day before", again(RECEIVED - 1), &["bad-column /rescheduled/3"]);
    check_both("promised again for the day", again(RECEIVED), &[]);
    check_both("promised again for the last day", again(LAST), &[]);
    check_both("promised again after any day", again(LAST + 1), &["bad-column /rescheduled/3"]);
    let decided = |day| Columns { rescheduled_decided: vec![NO_DAY, NO_DAY, NO_DAY, day], ..again(RECEIVED + 5) };
    check_both("decided before any day", decided(FIRST - 1), &["bad-column /rescheduled_decided/3"]);
    check_both("decided on the first day", decided(FIRST), &[]);
    check_both("decided on the last day", decided(LAST), &[]);
    check_both("decided after any day", decided(LAST + 1), &["bad-column /rescheduled_decided/3"]);

    check_both("online or not", Columns { online: vec![0, 1, 0, 1], ..columns() }, &[]);
    check_both("online is neither", Columns { online: vec![0, 1, 2, 1], ..columns() }, &["bad-column /online/2"]);
}

#[test]
fn waits_at_the_boundaries_of_each_column() {
    let day = RECEIVED + 2;
    let wait = |row, kind, from, to, minute| waits(&[(row, kind, from, to, minute)]);
    check_both("of the last row", wait(3, 0, day, day, 600), &[]);
    check_both("of no row", wait(4, 0, day, day, 600), &["bad-column /pause_row/0"]);
    check_both("of rows in order", waits(&[(1, 1, day, day, 600), (2, 1, day, day, 600)]), &[]);
    check_both(
        "of rows out of order",
        waits(&[(2, 1, day, day, 600), (1, 1, day, day, 600)]),
        &["bad-column /pause_row/1"],
    );
    check_both("a suspension", wait(3, 1, day, day, 600), &[]);
    check_both("neither", wait(3, 2, day, day, 600), &["bad-column /pause_kind/0"]);

    check_both("from the day before receipt", wait(3, 1, RECEIVED - 1, day, 600), &["bad-column /pause_from/0"]);
    check_both("from the day of receipt", wait(3, 1, RECEIVED, day, 600), &[]);
    check_both("to the day before", wait(3, 1, day, day - 1, 600), &["bad-column /pause_to/0"]);
    // on the day of the question it still waits
    check_both("to the last day", wait(3, 1, day, LAST, 600), &[]);
    check_both("to after any day", wait(3, 1, day, LAST + 1, 600), &["bad-column /pause_to/0"]);
    check_both("from after any day", wait(3, 1, LAST + 1, NO_DAY, 600), &["bad-column /pause_from/0"]);

    let second = |from| waits(&[(3, 1, day, day + 3, 600), (3, 1, from, from + 1, 600)]);
    check_both("again on the last day of the one before", second(day + 3), &["bad-column /pause_from/1"]);
    check_both("again the day after", second(day + 4), &[]);
    check_both(
        "again while the one before lasts",
        waits(&[(3, 1, day, NO_DAY, NO_MINUTE), (3, 1, day + 9, day + 9, 600)]),
        &["bad-column /pause_from/1"],
    );
    check_both("another dossier on the same day", waits(&[(2, 1, day, day + 3, 600), (3, 1, day, day, 600)]), &[]);

    let until = |kind, to, minute| wait(3, kind, day, to, minute);
    check("papers complete in the last minute", until(0, day, 1439), &[]);
    check("papers complete in no minute", until(0, day, 1440), &["bad-column /pause_to_minute/0"]);
    check("hours from when papers are complete", until(0, day, NO_MINUTE), &["bad-column /pause_to_minute/0"]);
    let complete = |minute| wait(3, 0, RECEIVED, RECEIVED, minute);
    check("papers complete the minute before receipt", complete(539), &["bad-column /pause_to_minute/0"]);
    check("papers complete in the minute of receipt", complete(540), &[]);
    check("papers complete the minute after receipt", complete(541), &[]);
    check("papers that are missing", until(0, NO_DAY, NO_MINUTE), &[]);
    check("hours after a suspension", until(1, day, NO_MINUTE), &[]);
    check("days from when papers are complete", wait(1, 0, day, day, NO_MINUTE), &[]);
}

#[test]
fn columns_of_other_lengths() {
    let row = |count| vec![540_u16; count];
    check("left out", Columns { online: Vec::new(), ..columns() }, &[]);
    check("too short", Columns { received_minute: row(3), ..columns() }, &["unequal-columns /received_minute"]);
    check("too long", Columns { finished_minute: row(5), ..columns() }, &["unequal-columns /finished_minute"]);
    check("not to be left out", Columns { finished: Vec::new(), ..columns() }, &["unequal-columns /finished"]);
    check(
        "a wait without its days",
        Columns { pause_row: vec![0], ..columns() },
        &["unequal-columns /pause_kind", "unequal-columns /pause_from", "unequal-columns /pause_to"],
    );
}
