//! What happened: figures, completions and submissions, pauses, extensions, waivers, dossiers. Text in, checked model out, every reference resolved against
//! the plan.

mod answer;
mod columns;
mod course;
mod dossier;
mod limit;
mod observation;
mod progress;
mod project;
mod score;
mod source;
mod trial;

pub(crate) use answer::Answer;
pub use columns::DossierColumns;
pub(crate) use columns::{day_at, day_of, number_of, time_of};
pub(crate) use course::{Change, Course, Moved, Rule};
pub(crate) use dossier::{
    Dossier, DossierCourse, DossierPause, DossierPauseKind, Moment, Rescheduled, print as print_moment,
};
pub(crate) use limit::{DossierDue, Due, Step, due_on};
pub(crate) use observation::{Observation, standing};
pub(crate) use progress::{Done, Obligation, Pause, Progress};
pub(crate) use project::{Amount, ProjectRow, decided};
pub(crate) use score::Score;
pub(crate) use source::place_in;
pub(crate) use trial::Trial;

use crate::calendar::parse_day;
use crate::diagnostic::{Diagnostic, Diagnostics, Input, Problem};
use crate::json::{self, Fields, Node, Problems, Tree};
use crate::plan::{Plan, position, read_format};
use chrono::NaiveDate;
use observation::read_observations;
use source::Sources;

/// Checked records for one plan.
///
/// Made by [`Records::parse`] only, so that what uses them cannot fail. They go with the plan they were read against, and
/// with no other text of it: where that changes, they are read again.
#[derive(Debug, Clone)]
pub struct Records {
    /// Of the plan against which they were read; none where there is nothing in them.
    pub(crate) of_plan: Option<u64>,
    /// Sorted by series and unit, then by day, then in a fixed order of sources and values.
    pub(crate) observations: Vec<Observation>,
    /// Names of sources, those of the plan first and in its order.
    pub(crate) sources: Vec<String>,
    /// What happened to tasks and reports.
    pub(crate) progress: Progress,
    /// By service, then by the day received, then by id.
    pub(crate) dossiers: Vec<Dossier>,
    /// What projects report of their capital: by project, then by day.
    pub(crate) projects: Vec<ProjectRow>,
    /// By grading, unit and criterion, then by day.
    pub(crate) scores: Vec<Score>,
    /// Warnings and notes.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Of each of them the day on which what it speaks of was recorded; none is always.
    pub(crate) seen_from: Vec<Option<NaiveDate>>,
}

/// As if nothing had happened.
const fn nothing(of_plan: Option<u64>) -> Records {
    Records {
        of_plan,
        observations: Vec::new(),
        sources: Vec::new(),
        progress: Progress::NONE,
        dossiers: Vec::new(),
        projects: Vec::new(),
        scores: Vec::new(),
        diagnostics: Vec::new(),
        seen_from: Vec::new(),
    }
}

impl Records {
    /// Reads and checks the records of a plan, JSON in the format `tiendo/1`.
    ///
    /// # Errors
    /// Every problem of the text at once, as [`Plan::parse`] gives them. Nothing of a text with an error is used.
    ///
    /// ```
    /// # let plan = tiendo::Plan::parse(tiendo::builtin::NGA_NAM_2023_PLAN)?;
    /// let problems = tiendo::Records::parse(r#"{"format": "tiendo/1", "plan": "another"}"#, &plan);
    /// assert!(problems.is_err_and(|p| p.iter().any(|d| d.code == "other-plan")));
    /// # Ok::<(), tiendo::Diagnostics>(())
    /// ```
    pub fn parse(text: &str, plan: &Plan) -> Result<Self, Diagnostics> {
        let tree = Tree::parse(text).map_err(|found| Problems::of_syntax(&found, text, Input::Records))?;
        let mut problems = Problems::default();
        let records = read(tree.root(), plan, &mut problems);
        let has_errors = problems.has_errors();
        let diagnostics = problems.located(&tree, text, Input::Records);
        match records {
            Some(records) if !has_errors => {
                let seen_from = seen_from(tree.root(), &diagnostics);
                Ok(Self { diagnostics, seen_from, ..records })
            }
            Some(_) | None => Err(Diagnostics(diagnostics)),
        }
    }

    /// No records at all: what a plan says before anything has happened.
    #[must_use]
    pub fn none() -> Self {
        nothing(None)
    }

    /// Warnings and notes: the records are used, with a defined result for each.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

fn read(root: Node<'_>, plan: &Plan, problems: &mut Problems) -> Option<Records> {
    const FIELDS: &[&str] = &[
        "format",
        "plan",
        "observations",
        "completions",
        "submissions",
        "pauses",
        "extensions",
        "waivers",
        "reopenings",
        "dossiers",
        "projects",
        "scores",
        // for editors: it changes no verdict
        "$schema",
    ];
    if json::is_of("period", "plan", root) {
        problems.at(root, Problem::PlanAsRecords);
        return None;
    }
    let mut fields = Fields::of(root, FIELDS, problems)?;
    read_format(&mut fields)?;
    fields.text_if_given("$schema");
    let plan_node = fields.need("plan")?;
    let given = json::id(plan_node, "plan", fields.problems)?;
    if given != plan.id {
        // records of another plan would only give a flood of unknown ids
        fields.problems.at(plan_node, Problem::OtherPlan { found: given.into_owned(), plan: plan.id.clone() });
        return None;
    }
    let mut sources = Sources::of(root, plan, &[]);
    let observations = read_observations(&mut fields, plan, &mut sources);
    let progress = progress::read(&mut fields, plan);
    let dossiers = dossier::read_all(&mut fields, plan);
    let projects = project::read_projects(&mut fields, plan, &mut sources);
    let scores = score::read_all(&mut fields, plan);
    Some(Records {
        of_plan: Some(plan.fingerprint),
        observations,
        sources: sources.names(),
        progress,
        dossiers,
        projects,
        scores,
        diagnostics: Vec::new(),
        seen_from: Vec::new(),
    })
}

/// When the rows of which diagnostics speak were recorded. Both stand in the order of the text: one walk for all.
fn seen_from(root: Node<'_>, diagnostics: &[Diagnostic]) -> Vec<Option<NaiveDate>> {
    let (mut list, mut rows) = ("", root.items().enumerate());
    let mut last: (Option<usize>, Option<NaiveDate>) = (None, None);
    let mut seen = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        // "/observations/12/unit"
        let mut path = diagnostic.pointer.split('/').skip(1);
        let (of_list, row) = (path.next().unwrap_or_default(), path.next().and_then(|row| row.parse().ok()));
        if of_list != list {
            (list, last) = (of_list, (None, None));
            rows = root.member(of_list).items().enumerate();
        }
        if row != last.0 {
            let found = rows.find(|(place, _)| Some(*place) == row).map(|(_, row)| row);
            let day = found.and_then(|row| row.member_if_given("recorded")).and_then(Node::string);
            last = (row, day.and_then(|day| parse_day(&day).ok()));
        }
        seen.push(last.1);
    }
    seen
}

impl Records {
    /// The observations of one series, of the whole or of one unit, by day.
    pub(crate) fn observations_of(&self, series: u32, unit: Option<u32>) -> &[Observation] {
        of(&self.observations, (series, unit), |observation| (observation.series, observation.unit))
    }

    /// All observations of one series, of the whole first.
    pub(crate) fn observations_of_series(&self, series: u32) -> &[Observation] {
        of(&self.observations, series, |observation| observation.series)
    }

    /// Nothing that any plan uses: no text has this number, but by the accident that fingerprints take into account.
    pub(crate) const OF_NO_PLAN: Self = nothing(Some(0));

    /// These, where they were read against this very plan, whose places they hold; of another one's nothing is used.
    pub(crate) fn used_by(&self, plan: &Plan) -> &Self {
        static NOTHING: Records = Records::OF_NO_PLAN;
        if self.is_of_another(plan) { &NOTHING } else { self }
    }

    /// Whether they were read against another plan, or another text of this one.
    pub(crate) fn is_of_another(&self, plan: &Plan) -> bool {
        self.of_plan.is_some_and(|of| of != plan.fingerprint)
    }

    /// What was known on a day: without what was recorded later.
    pub(crate) fn known_on(&self, day: NaiveDate) -> Self {
        fn known<T: Clone>(all: &[T], day: NaiveDate, recorded: impl Fn(&T) -> Option<NaiveDate>) -> Vec<T> {
            all.iter().filter(|record| recorded(record).is_none_or(|recorded| recorded <= day)).cloned().collect()
        }
        Self {
            of_plan: self.of_plan,
            observations: known(&self.observations, day, |record| record.recorded),
            sources: self.sources.clone(),
            progress: Progress {
                done: known(&self.progress.done, day, |record| record.recorded),
                pauses: known(&self.progress.pauses, day, |record| record.recorded),
                // a decision cannot be known before it is made
                extensions: known(&self.progress.extensions, day, |record| record.recorded.max(Some(record.decided))),
                waivers: known(&self.progress.waivers, day, |record| record.recorded),
                reopenings: known(&self.progress.reopenings, day, |record| record.recorded),
                answers: known(&self.progress.answers, day, |record| record.recorded),
            },
            dossiers: known(&self.dossiers, day, |record| record.recorded)
                .into_iter()
                .map(|dossier| dossier.promised_by(day))
                .collect(),
            projects: known(&self.projects, day, |record| record.recorded),
            scores: known(&self.scores, day, |record| record.recorded),
            diagnostics: known(&self.diagnostics.iter().zip(&self.seen_from).collect::<Vec<_>>(), day, |seen| *seen.1)
                .into_iter()
                .map(|(diagnostic, _)| diagnostic.clone())
                .collect(),
            seen_from: known(&self.seen_from, day, |seen| *seen),
        }
    }

    /// What happened to one obligation.
    pub(crate) fn course(&self, of: Obligation) -> Course<'_> {
        self.progress.course(of)
    }

    /// What a unit filed under a policy, by day: its explanations, or the reviews that were held.
    pub(crate) fn answers_to(&self, policy: u32, unit: u32, is_review: bool) -> &[Answer] {
        of(&self.progress.answers, (policy, unit, is_review), |answer| (answer.policy, answer.unit, answer.is_review))
    }

    /// The score of a unit by a criterion that stands on a day: the latest given, then the latest recorded.
    pub(crate) fn score(&self, grading: u32, unit: u32, criterion: u32, as_of: NaiveDate) -> Option<&Score> {
        let key = (grading, unit, criterion);
        let given = of(&self.scores, key, |score| (score.grading, score.unit, score.criterion));
        given.iter().rev().find(|score| score.on <= as_of)
    }

    /// The dossiers of one service, by the day received.
    pub(crate) fn dossiers_of(&self, service: usize) -> &[Dossier] {
        of(&self.dossiers, position(service), |dossier| dossier.service)
    }

    /// The rows of one project, by day.
    pub(crate) fn rows_of(&self, project: u32) -> &[ProjectRow] {
        of(&self.projects, project, |row| row.project)
    }

    /// How many of them are later than a day.
    pub(crate) fn later_than(&self, day: NaiveDate) -> usize {
        let Progress { done, pauses, extensions, waivers, reopenings, answers } = &self.progress;
        let counts = [
            self.observations.iter().filter(|record| day < record.on).count(),
            done.iter().filter(|record| day < record.on).count(),
            pauses.iter().filter(|record| day < record.from).count(),
            extensions.iter().filter(|record| day < record.decided).count(),
            waivers.iter().filter(|record| day < record.on).count(),
            reopenings.iter().filter(|record| day < record.on).count(),
            answers.iter().filter(|record| day < record.on).count(),
            self.dossiers.iter().filter(|record| day < record.received.0).count(),
            self.projects.iter().filter(|record| day < record.on).count(),
            self.scores.iter().filter(|record| day < record.on).count(),
        ];
        counts.into_iter().fold(0, usize::saturating_add)
    }
}

/// The run of records of one item, in a list sorted by item.
fn of<T, K: PartialOrd>(all: &[T], item: K, key: impl Fn(&T) -> K) -> &[T] {
    let from = all.partition_point(|record| key(record) < item);
    let to = all.partition_point(|record| key(record) <= item);
    all.get(from..to).unwrap_or_default()
}
