//! Dossiers: citizens' applications, each with its service, its unit, when it came and when it was finished.

use super::limit::{self, Step};
use crate::calendar::{LAST_DAY, MinuteOfDay, next};
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Ids, Kind, Node, Problems};
use crate::order::{sort_by, sort_by_key};
use crate::plan::{Plan, at};
use chrono::NaiveDate;

/// A day, with the local time where it is known.
pub(crate) type Moment = (NaiveDate, Option<MinuteOfDay>);

/// Why a dossier waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DossierPauseKind {
    /// The applicant completes the papers: then the full limit starts again (Decree 61/2018/NĐ-CP).
    Supplement,
    /// What was left goes on afterwards.
    Suspension,
}

/// A dossier waited, both days included; without an end it still does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DossierPause {
    pub(crate) kind: DossierPauseKind,
    pub(crate) from: NaiveDate,
    pub(crate) to: Option<NaiveDate>,
    /// The time at which the papers were complete, where the limit needs one.
    pub(crate) to_time: Option<MinuteOfDay>,
    /// Of a row, where it stands.
    pub(crate) place: u32,
}

/// What is known of one dossier's course.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DossierCourse<'d> {
    pub(crate) received: Moment,
    /// In order, one behind the other.
    pub(crate) pauses: &'d [DossierPause],
    pub(crate) rescheduled: Option<Rescheduled>,
    pub(crate) finished: Option<Moment>,
}

impl DossierCourse<'_> {
    /// When a wait ended: on its own day, or with the result, since nobody waits for what has been given.
    pub(crate) fn end_of(&self, pause: &DossierPause) -> Option<Moment> {
        let own = pause.to.map(|to| (to, pause.to_time));
        match (own, self.finished) {
            (Some(own), Some(finished)) if is_before(finished, own) => Some(finished),
            (None, finished) => finished,
            (own, _) => own,
        }
    }
}

/// The result was promised for another day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rescheduled {
    pub(crate) to: NaiveDate,
    /// The day of that promise; absent is always known.
    pub(crate) decided: Option<NaiveDate>,
}

/// One dossier.
#[derive(Debug, Clone)]
pub(crate) struct Dossier {
    pub(crate) id: String,
    pub(crate) service: u32,
    pub(crate) unit: u32,
    pub(crate) online: bool,
    pub(crate) received: Moment,
    pub(crate) pauses: Vec<DossierPause>,
    pub(crate) rescheduled: Option<Rescheduled>,
    pub(crate) finished: Option<Moment>,
    pub(crate) document: Option<String>,
    /// When the row became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
}

impl Dossier {
    /// As it was known on a day: without another day that was promised later.
    pub(crate) fn promised_by(self, day: NaiveDate) -> Self {
        let is_known = |promise: &Rescheduled| promise.decided.is_none_or(|decided| decided <= day);
        Self { rescheduled: self.rescheduled.filter(is_known), ..self }
    }

    pub(crate) fn course(&self) -> DossierCourse<'_> {
        DossierCourse {
            received: self.received,
            pauses: &self.pauses,
            rescheduled: self.rescheduled,
            finished: self.finished,
        }
    }
}

const FIELDS: &[&str] = &[
    "id",
    "service",
    "unit",
    "online",
    "received",
    "pauses",
    "rescheduled",
    "finished",
    "document",
    "recorded",
    "note",
    "illustrative",
];

/// By service, then by the day received, then by id.
pub(super) fn read_all(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Dossier> {
    let mut dossiers: Vec<Dossier> = Vec::new();
    let (mut ids, mut nodes) = (Ids::default(), Vec::new());
    for node in records.list("dossiers") {
        let problems = &mut *records.problems;
        if let Some(dossier) = read(node, plan, problems) {
            ids.add(node, &dossier.id, crate::plan::position(dossiers.len()), problems);
            dossiers.push(dossier);
            nodes.push(node);
        }
    }
    ids.seal(&nodes, records.problems);
    say_outside_period(plan, &nodes, &dossiers, records.problems);
    let key = |d: &Dossier| (d.service, d.received.0, d.received.1);
    sort_by(&mut dossiers, |a, b| key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id)));
    dossiers
}

/// How many are outside the plan's period, at the first of them.
fn say_outside_period(plan: &Plan, nodes: &[Node<'_>], dossiers: &[Dossier], problems: &mut Problems) {
    let outside = || nodes.iter().zip(dossiers).filter(|(_, dossier)| is_outside_period(plan, dossier));
    if let Some((first, _)) = outside().next() {
        let (start, end) = plan.period();
        let (count, start, end) = (outside().count().to_string(), start.to_string(), end.to_string());
        problems.at(*first, Problem::DossiersOutsidePeriod { count, start, end });
    }
}

/// Whether it was received after the plan's period, or finished before it.
fn is_outside_period(plan: &Plan, dossier: &Dossier) -> bool {
    let (start, end) = plan.period();
    end < dossier.received.0 || dossier.finished.is_some_and(|(finished, _)| finished < start)
}

fn read(node: Node<'_>, plan: &Plan, problems: &mut Problems) -> Option<Dossier> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().map(std::borrow::Cow::into_owned);
    let service = fields.reference("service", &plan.service_ids, Thing::Service);
    let unit = fields.reference("unit", &plan.unit_ids, Thing::Unit);
    let online = fields.flag("online");
    let needs_time = service.and_then(|service| at(&plan.services, service)).is_some_and(|s| s.limit.needs_times());
    let received = fields.need("received").and_then(|node| read_moment(node, needs_time, fields.problems));
    let finished = fields.get("finished").and_then(|node| read_moment(node, needs_time, fields.problems));
    let rescheduled = fields.get("rescheduled").and_then(|node| read_rescheduled(node, fields.problems));
    let pauses = read_pauses(fields.get("pauses"), needs_time, fields.problems);
    let document = fields.text_if_given("document");
    fields.name_if_given("note");
    let (recorded, illustrative) =
        (fields.recorded(finished.or(received).map(|(day, _)| day)), fields.flag("illustrative"));
    if let (Some(received), Some(finished), Some(node)) = (received, finished, fields.get("finished"))
        && is_before(finished, received)
    {
        let (finished, received) = (print(finished), print(received));
        fields.problems.at(node, Problem::FinishedBeforeReceived { finished, received });
    }
    let (id, service, unit, received) = (id?, service?, unit?, received?);
    for pause in pauses.iter().filter(|pause| pause.from < received.0) {
        let (from, received) = (pause.from.to_string(), received.0.to_string());
        fields.problems.at_place(pause.place, Problem::PauseBeforeReceived { from, received });
    }
    // papers are complete at an hour of the day on which it came
    let on_that_day = |pause: &&DossierPause| pause.from == received.0 && pause.to == Some(received.0);
    for pause in pauses.iter().filter(on_that_day) {
        let complete = (received.0, pause.to_time);
        if is_before(complete, received) {
            let (from, to) = (print(received), print(complete));
            fields.problems.at_place(pause.place, Problem::PauseReversed { from, to });
        }
    }
    let dossier = Dossier {
        id,
        service,
        unit,
        online,
        received,
        pauses,
        rescheduled,
        finished,
        document,
        recorded,
        illustrative,
    };
    look_over(&dossier, &mut fields, plan);
    Some(dossier)
}

/// What the dates of a dossier say together.
fn look_over(dossier: &Dossier, fields: &mut Fields<'_, '_>, plan: &Plan) {
    let Some(service) = at(&plan.services, dossier.service) else { return };
    let due = limit::due_on(&plan.calendar, service, &dossier.course(), LAST_DAY);
    if due.is_outside
        && let Some(node) = fields.get("received")
    {
        let (first, last) = plan.calendar.reach();
        let (first, last) = (first.to_string(), last.to_string());
        fields.problems.at(node, Problem::DeadlineOutsideCalendar { first, last });
    }
    let mut shortened = None;
    for step in &due.steps {
        match step {
            Step::TooLate(pause, due) => {
                let (from, due) = (pause.from.to_string(), due.to_string());
                fields.problems.at_place(pause.place, Problem::PauseAfterDue { from, due });
            }
            Step::Promised(new, was_due) => shortened = was_due.filter(|due| new.to < *due),
            Step::Waited(_) | Step::RanOut(..) => {}
        }
    }
    let finished = dossier.finished.map(|(day, _)| day);
    let waited = |pause: &&DossierPause| {
        let over = |finished: Moment| pause.to.is_some_and(|to| !is_before(finished, (to, pause.to_time)));
        let began = |finished: &Moment| pause.from <= finished.0;
        dossier.finished.filter(began).is_some_and(|finished| !over(finished)) && !due.is_too_late(pause)
    };
    if let (Some(pause), Some(finished)) = (dossier.pauses.iter().find(waited), dossier.finished) {
        let (finished, from) = (print(finished), pause.from.to_string());
        fields.problems.at_place(pause.place, Problem::FinishedWhileWaiting { finished, from });
    }
    let after =
        |pause: &&DossierPause| finished.is_some_and(|finished| finished < pause.from) && !due.is_too_late(pause);
    if let (Some(pause), Some(finished)) = (dossier.pauses.iter().find(after), finished) {
        let (from, finished) = (pause.from.to_string(), finished.to_string());
        fields.problems.at_place(pause.place, Problem::PauseAfterResult { from, finished });
    }
    // who answers for it was there when it was finished, or is on the day on which it is due
    let unit = at(&plan.units, dossier.unit);
    let on = finished.or(due.due.map(|due| due.day));
    if let (Some(unit), Some(on), Some(node)) = (unit, on, fields.get("unit"))
        && !unit.is_valid_on(on)
        && !is_outside_period(plan, dossier)
    {
        fields.problems.at(node, Problem::DossierNotThere { unit: unit.id.clone(), on: on.to_string() });
    }
    let Some(Rescheduled { to, decided }) = dossier.rescheduled else { return };
    let Some(node) = fields.get("rescheduled") else { return };
    if let Some(decided) = decided.filter(|decided| to < *decided) {
        let (until, decided) = (to.to_string(), decided.to_string());
        fields.problems.at(node, Problem::ExtensionPast { until, decided });
    }
    if to < dossier.received.0 {
        let (to, received) = (to.to_string(), dossier.received.0.to_string());
        fields.problems.at(node, Problem::RescheduledBeforeReceived { to, received });
    } else if let Some(due) = shortened {
        fields.problems.at(node, Problem::ExtensionShortens { until: to.to_string(), due: due.to_string() });
    }
}

/// A day, or a day with that of the decision: `{"to": D, "decided": D}`.
fn read_rescheduled(node: Node<'_>, problems: &mut Problems) -> Option<Rescheduled> {
    if node.kind() != Kind::Object {
        return Some(Rescheduled { to: json::day(node, problems)?, decided: None });
    }
    let mut fields = Fields::of(node, &["to", "decided"], problems)?;
    let (to, decided) = (fields.day("to"), fields.day("decided"));
    Some(Rescheduled { to: to?, decided: Some(decided?) })
}

/// Surely before: on an earlier day, or earlier on one day where both times are known.
fn is_before(a: Moment, b: Moment) -> bool {
    match (a.1, b.1) {
        (Some(a_time), Some(b_time)) => (a.0, a_time) < (b.0, b_time),
        (None, _) | (_, None) => a.0 < b.0,
    }
}

/// A moment as it is written: `2023-08-01` or `2023-08-01T14:20`.
pub(crate) fn print(moment: Moment) -> String {
    match moment {
        (day, Some(time)) => format!("{day}T{time}"),
        (day, None) => day.to_string(),
    }
}

fn read_moment(node: Node<'_>, needs_time: bool, problems: &mut Problems) -> Option<Moment> {
    let moment = json::moment(node, problems)?;
    if needs_time && moment.1.is_none() {
        // the day is still compared with the others: every problem at once
        problems.at(node, Problem::TimeNeeded { text: moment.0.to_string() });
    }
    Some(moment)
}

fn read_pauses(list: Option<Node<'_>>, needs_time: bool, problems: &mut Problems) -> Vec<DossierPause> {
    let kinds = [("supplement", DossierPauseKind::Supplement), ("suspension", DossierPauseKind::Suspension)];
    let mut pauses: Vec<DossierPause> = Vec::new();
    for node in json::items(list, problems).collect::<Vec<_>>() {
        let Some(mut fields) = Fields::of(node, &["kind", "from", "to", "document", "note"], problems) else {
            continue;
        };
        let kind = fields.need("kind").and_then(|kind| json::word(kind, &kinds, fields.problems));
        let from = fields.day("from");
        // only the moment at which papers are complete starts a limit
        let timed = needs_time && kind == Some(DossierPauseKind::Supplement);
        let to = fields.get("to").and_then(|node| read_moment(node, timed, fields.problems));
        fields.text_if_given("document");
        fields.name_if_given("note");
        if let (Some(from), Some((to, _))) = (from, to)
            && to < from
        {
            fields.problems.at(node, Problem::PauseReversed { from: from.to_string(), to: to.to_string() });
        }
        if let (Some(kind), Some(from)) = (kind, from) {
            let (to, to_time) = to.map_or((None, None), |(to, time)| (Some(to), time));
            pauses.push(DossierPause { kind, from, to, to_time, place: node.place() });
        }
    }
    sort_by_key(&mut pauses, |pause| (pause.from, pause.to));
    for pair in pauses.windows(2) {
        if let [before, pause] = pair {
            let over = before.to.map(next);
            if over.is_none_or(|over| pause.from < over) {
                let (from, to) = (pause.from.to_string(), before.to.map_or("…".to_owned(), |to| to.to_string()));
                problems.at_place(pause.place, Problem::OverlappingPauses { from, to });
            }
        }
    }
    pauses
}
