//! Records go with the plan they were read against: with another one, or another text of it, they would say what happened
//! to one item of another. What is asked of them then is answered as of no records, with an error that says so.

use tiendo::{Assessment, DeadlineStatus, Opened, Plan, Records, Severity, parse_as_of};

/// Tasks of these ids, in this order, each due on 31/03/2023.
fn plan(tasks: &[&str]) -> Result<Plan, tiendo::Diagnostics> {
    let tasks: Vec<String> = tasks
        .iter()
        .map(|id| {
            format!(r#"{{"id": "{id}", "name": "{id}", "deadline": {{"by": "2023-03-31"}}, "responsible": ["u"]}}"#)
        })
        .collect();
    Plan::parse(&format!(
        r#"{{"format": "tiendo/1", "id": "p", "name": "P", "period": {{"start": "2023-01-01", "end": "2023-12-31"}},
            "units": [{{"id": "u", "name": "U"}}], "tasks": [{}]}}"#,
        tasks.join(", ")
    ))
}

/// Only the task `done` is.
const DONE: &str = r#"{"format": "tiendo/1", "plan": "p", "completions": [{"task": "done", "on": "2023-03-01"}]}"#;

fn statuses(assessment: &Assessment) -> Vec<(&str, DeadlineStatus)> {
    assessment.tasks.iter().map(|task| (&*task.id, task.status)).collect()
}

fn errors(assessment: &Assessment) -> Vec<&str> {
    assessment.diagnostics.iter().filter(|d| d.severity == Severity::Error).map(|d| &*d.code).collect()
}

#[test]
fn records_of_another_text_are_refused() -> Result<(), tiendo::Diagnostics> {
    use DeadlineStatus::{DoneEarly, Overdue};
    let day = parse_as_of("2023-12-01")?;
    let read_against = plan(&["done", "open"])?;
    let records = Records::parse(DONE, &read_against)?;
    // read again, it is the same plan
    for same in [&read_against, &plan(&["done", "open"])?] {
        let assessment = same.assess(&records, day);
        assert_eq!(statuses(&assessment), [("done", DoneEarly), ("open", Overdue)]);
        assert_eq!(errors(&assessment), [""; 0]);
    }
    // in another order, the first task would have been done by what happened to the other one
    let other = plan(&["open", "done"])?;
    let nothing = [("open", Overdue), ("done", Overdue)];
    for assessment in [other.assess(&records, day), other.assess_as_known(&records, day, day)] {
        assert_eq!(statuses(&assessment), nothing);
        assert_eq!(errors(&assessment), ["other-plan"]);
    }
    // so in all that is asked: what is done would not be due any more
    let (from, to) = (parse_as_of("2023-03-31")?, parse_as_of("2023-03-31")?);
    let of = |agenda: tiendo::Agenda| agenda.entries.iter().map(|entry| entry.status).collect::<Vec<_>>();
    let none = of(other.agenda(&Records::none(), day, from, to));
    assert_eq!(of(other.agenda(&records, day, from, to)), none);
    assert_eq!(of(other.agenda_as_known(&records, day, day, from, to)), none);
    let opened = Opened::new(other, records.clone(), day, None);
    assert_eq!(statuses(opened.assessment()), nothing);
    assert_eq!(errors(opened.assessment()), ["other-plan"]);
    // a clone is the same plan
    let assessment = read_against.clone().assess(&records.clone(), day);
    assert_eq!(statuses(&assessment), [("done", DoneEarly), ("open", Overdue)]);
    assert_eq!(errors(&assessment), [""; 0]);
    // no records are of every plan
    assert_eq!(errors(&plan(&["open"])?.assess(&Records::none(), day)), [""; 0]);
    Ok(())
}

/// As a server keeps them.
#[test]
fn what_is_read_and_answered_may_be_shared_between_threads() {
    fn is_shared<T: Clone + Send + Sync + 'static>() {}
    is_shared::<Plan>();
    is_shared::<Records>();
    is_shared::<Assessment>();
    is_shared::<tiendo::Diagnostics>();
    is_shared::<tiendo::Calendar>();
    is_shared::<tiendo::Draft>();
}
