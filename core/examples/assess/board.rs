//! The assessment: counts, then every verdict by section, then what follows.

use crate::capital;
use crate::gradings;
use crate::indicator;
use crate::options::Options;
use crate::phrase::{self, day_or_dash, indented, mark, standing};
use crate::services;
use crate::units;
use std::io::Write;
use tiendo::{
    AnyStatus, Assessment, Consequence, DeadlineCounts, DeadlineStatus, Follows, IndicatorStatus, Language,
    ReportVerdict, TaskVerdict, print_day,
};

pub(crate) fn print(assessment: &Assessment, options: &Options) {
    if options.json {
        say!("{}", assessment.to_json());
        return;
    }
    let language = options.language;
    let title = assessment.plan.name.get(language);
    let as_of = phrase::of(language, ["Ngày đánh giá", "As of"]);
    let known = assessment.known_on.map_or(String::new(), |day| {
        format!(", {} {}", phrase::of(language, ["ghi nhận đến", "as known on"]), print_day(day, language))
    });
    say!("{title}\n{as_of} {}{known}\n", print_day(assessment.as_of, language));
    print_summary(assessment, language);
    let sections = assessment.sections.iter().map(|section| Some(section.id.as_str())).chain([None]);
    for section in sections {
        let lines = lines_of_section(assessment, section, options);
        if lines.is_empty() {
            continue;
        }
        let found = assessment.sections.iter().find(|known| Some(known.id.as_str()) == section);
        let name = found.map_or(phrase::of(language, ["Khác", "Other"]), |section| section.name.get(language));
        say!("\n{name}");
        lines.iter().for_each(|line| say!("{line}"));
    }
    services::print(&assessment.services, options);
    capital::print(&assessment.reallocations, options);
    if !assessment.consequences.is_empty() {
        say!("\n{}", phrase::of(language, ["Hệ quả", "What follows"]));
    }
    for consequence in &assessment.consequences {
        let line = || line_of_consequence(consequence, language);
        say!("{}", line_or_words(options, || consequence.explain(language), line));
    }
    gradings::print(&assessment.gradings, options);
    units::print(assessment, options);
    say!("\n{}", phrase::say_mark(language));
    assessment.diagnostics.iter().for_each(|diagnostic| eprintln!("{}", diagnostic.print(language)));
}

/// The words on everything of one id: an indicator with its units, a task, a report, a service, a dossier, a unit, a
/// ranking with its places, a proposal to move capital, a grading with its units.
pub(crate) fn explain(assessment: &Assessment, id: &str, language: Language) -> Result<(), String> {
    let indicators = assessment.indicators.iter().filter(|item| item.id == id).map(|item| item.explain(language));
    let tasks = assessment.tasks.iter().filter(|item| item.id == id).map(|item| item.explain(language));
    let reports = assessment.reports.iter().filter(|item| item.id == id).map(|item| item.explain(language));
    let services = assessment.services.iter().filter(|item| item.id == id).map(|item| item.explain(language));
    let dossiers = assessment.services.iter().flat_map(|service| &service.dossiers).filter(|item| item.id == id);
    let dossiers = dossiers.map(|item| item.explain(language));
    let proposals = assessment.reallocations.iter().filter(|item| item.id == id).map(|item| item.explain(language));
    let gradings = assessment.gradings.iter().filter(|item| item.id == id);
    let gradings = gradings.flat_map(|item| {
        let units = item.units.iter().map(|unit| unit.explain(language));
        std::iter::once(item.explain(language)).chain(units)
    });
    let others = services.chain(dossiers).chain(proposals);
    let units = assessment.units.iter().filter(|item| item.id == id).map(|item| item.explain(language));
    let rankings = assessment.rankings.iter().filter(|item| item.id == id).flat_map(|ranking| {
        let places = ranking.places.iter().map(|place| place.explain(language));
        std::iter::once(ranking.explain(language)).chain(places)
    });
    let verdicts = indicators.chain(tasks).chain(reports).chain(others).chain(gradings);
    let words: Vec<String> = verdicts.chain(units).chain(rankings).collect();
    if words.is_empty() {
        return Err(format!("không có mã {id} / there is no id {id}"));
    }
    say!("{}", words.join("\n\n"));
    Ok(())
}

/// A verdict in a line, or with `--explain` in all its words.
pub(crate) fn line_or_words(
    options: &Options,
    words: impl FnOnce() -> String,
    line: impl FnOnce() -> String,
) -> String {
    if options.explain { format!("{}\n", indented(&words())) } else { format!("  {}", line()) }
}

fn print_summary(assessment: &Assessment, language: Language) {
    use IndicatorStatus::{
        Achieved, AtRisk, Behind, Exceeded, InProgress, Missed, NearlyAchieved, NoData, NotStarted, OnTrack,
    };
    let counts = &assessment.summary.indicators;
    let by_status = [
        (Missed, counts.missed),
        (Behind, counts.behind),
        (NoData, counts.no_data),
        (AtRisk, counts.at_risk),
        (NearlyAchieved, counts.nearly_achieved),
        (InProgress, counts.in_progress),
        (NotStarted, counts.not_started),
        (OnTrack, counts.on_track),
        (Achieved, counts.achieved),
        (Exceeded, counts.exceeded),
    ];
    let some: Vec<String> = by_status
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| format!("{count} {}", status.label(language)))
        .collect();
    let indicators = phrase::of(language, ["Chỉ tiêu", "Indicators"]);
    let wholes = assessment.indicators.iter().filter(|indicator| indicator.unit.is_none()).count();
    say!("{indicators} ({wholes}): {}", some.join(", "));
    let deadlines = assessment.summary.deadlines;
    for (words, counts) in [
        (["Nhiệm vụ", "Tasks"], deadlines.tasks),
        (["Kỳ báo cáo", "Periods of reports"], deadlines.reports),
        (["Hồ sơ", "Dossiers"], deadlines.dossiers),
    ] {
        say!("{} {}", phrase::of(language, words), four_states(counts, language));
    }
}

fn four_states(counts: DeadlineCounts, language: Language) -> String {
    let DeadlineCounts { done_in_time, done_late, pending_in_time, pending_overdue, total, waived } = counts;
    match language {
        Language::Vi => format!(
            "({total}): {done_in_time} hoàn thành đúng hạn, {done_late} hoàn thành quá hạn, {pending_in_time} đang \
             trong hạn, {pending_overdue} quá hạn; miễn {waived}"
        ),
        Language::En => format!(
            "({total}): {done_in_time} done in time, {done_late} done late, {pending_in_time} pending in time, \
             {pending_overdue} overdue; {waived} waived"
        ),
    }
}

fn lines_of_section(assessment: &Assessment, section: Option<&str>, options: &Options) -> Vec<String> {
    let language = options.language;
    let belongs = |of: &Option<String>| of.as_deref() == section;
    let indicators = assessment.indicators.iter().filter(|indicator| belongs(&indicator.section)).map(|indicator| {
        line_or_words(options, || indicator.explain(language), || indicator::lines(indicator, language))
    });
    let tasks = assessment.tasks.iter().filter(|task| belongs(&task.section));
    let tasks = tasks.map(|task| line_or_words(options, || task.explain(language), || line_of_task(task, language)));
    let reports = assessment
        .reports
        .iter()
        .filter(|report| belongs(&report.section))
        .map(|report| line_or_words(options, || report.explain(language), || line_of_report(report, language)));
    indicators.chain(tasks).chain(reports).collect()
}

fn line_of_task(verdict: &TaskVerdict, language: Language) -> String {
    let (name, due) = (verdict.name.get(language), day_or_dash(verdict.due, language));
    format!("{} {name} ({due}){}", standing(AnyStatus::Deadline(verdict.status), language), mark(verdict.illustrative))
}

/// How reliably it came, which periods are overdue, what is due next.
fn line_of_report(verdict: &ReportVerdict, language: Language) -> String {
    let standing = match verdict.status {
        Some(status) => standing(AnyStatus::Deadline(status), language),
        None => format!("· {:<18}", phrase::of(language, ["chưa đến kỳ", "no period yet"])),
    };
    let compliance = &verdict.compliance;
    let mut facts = vec![if compliance.due == 0 {
        phrase::of(language, ["chưa có kỳ nào đến hạn", "no period due yet"]).to_owned()
    } else {
        let in_time = phrase::of(language, ["kỳ đúng hạn", "periods in time"]);
        format!("{}/{} {in_time}", compliance.in_time, compliance.due)
    }];
    let overdue = verdict.periods.iter().filter(|period| period.status == DeadlineStatus::Overdue);
    let overdue: Vec<&str> = overdue.map(|period| period.period.as_str()).collect();
    if !overdue.is_empty() {
        facts.push(format!("{} {}", phrase::of(language, ["chưa gửi kỳ", "missing"]), overdue.join(", ")));
    }
    if let Some(next) = &verdict.next_due {
        let (period, due) = (&next.period, print_day(next.due, language));
        facts.push(match language {
            Language::Vi => format!("hạn tới {due} (kỳ {period})"),
            Language::En => format!("next due on {due} ({period})"),
        });
    }
    let (name, unit) = (verdict.name.get(language), verdict.unit.name.get(language));
    format!("{standing} {name} – {unit}: {}{}", facts.join("; "), mark(verdict.illustrative))
}

fn line_of_consequence(consequence: &Consequence, language: Language) -> String {
    let due = day_or_dash(consequence.due, language);
    let because: Vec<String> = consequence
        .because
        .iter()
        .map(|cause| match &cause.period {
            Some(period) => format!("{} ({period})", cause.name.get(language)),
            None => cause.name.get(language).to_owned(),
        })
        .collect();
    let unit = consequence.owed_by.name.get(language);
    let what = match consequence.follows {
        Follows::Explanation => phrase::of(language, ["giải trình", "explanation"]),
        Follows::Review => phrase::of(language, ["xem xét trách nhiệm", "review"]),
        Follows::Reminder => phrase::of(language, ["nhắc việc", "reminder"]),
        Follows::Grade => phrase::of(language, ["hạn chế xếp loại", "grade limited"]),
        Follows::Note => consequence.note.as_ref().map_or("", |note| note.get(language)),
        other => other.as_str(),
    };
    let by = phrase::of(language, ["hạn", "by"]);
    let due = if consequence.due.is_some() { format!(", {by} {due}") } else { String::new() };
    // without a time nothing is early or late
    let status = consequence.status.filter(|_| consequence.due.is_some() || consequence.done_on.is_some());
    let status = status.map(|status| format!(", {}", status.label(language))).unwrap_or_default();
    format!("→ {unit} ({what}{due}{status}): {}{}", because.join("; "), mark(consequence.illustrative))
}
