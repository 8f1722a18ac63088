//! Services: a line of counts for each, and under it the dossiers that are overdue.

use crate::board::line_or_words;
use crate::options::Options;
use crate::phrase::{self, counted, day_or_dash, mark, share, standing};
use std::io::Write;
use tiendo::{AnyStatus, DeadlineStatus, DossierVerdict, Language, ServiceVerdict};

pub(crate) fn print(services: &[ServiceVerdict], options: &Options) {
    let language = options.language;
    if !services.is_empty() {
        say!("\n{}", phrase::of(language, ["Dịch vụ một cửa", "One-stop services"]));
    }
    for service in services {
        say!("{}", line_or_words(options, || service.explain(language), || line_of_service(service, language)));
        for dossier in &service.dossiers {
            if options.explain || dossier.status == DeadlineStatus::Overdue {
                let line = || format!("    {}", line_of_dossier(dossier, language));
                say!("{}", line_or_words(options, || dossier.explain(language), line));
            }
        }
    }
}

/// Counts, on-time rate, online share, what falls due.
fn line_of_service(service: &ServiceVerdict, language: Language) -> String {
    let totals = &service.totals;
    let deadlines = totals.deadlines;
    let sign = match (deadlines.pending_overdue, totals.falling_due) {
        (0, 0) => '✓',
        (0, 1..) => '!',
        (1.., _) => '✗',
    };
    let (received, carried_over, processed) = (totals.received, totals.carried_over, totals.processed);
    let (late, in_time, overdue) = (deadlines.done_late, deadlines.pending_in_time, deadlines.pending_overdue);
    let on_time = share(totals.on_time.over, totals.on_time.under, language);
    let online = share(totals.online, received, language);
    let ahead = working_days(i64::from(service.forecast.working_days), language);
    let falling_due = totals.falling_due;
    let facts = match language {
        Language::Vi => format!(
            "tiếp nhận {received}, chuyển sang {carried_over}; đã giải quyết {processed} (quá hạn {late}); đang giải \
             quyết trong hạn {in_time}, quá hạn {overdue}; tỷ lệ đúng hạn {on_time}; trực tuyến {online}; đến hạn \
             trong {ahead} tới: {falling_due}"
        ),
        Language::En => format!(
            "received {received}, carried over {carried_over}; finished {processed} ({late} late); pending in time \
             {in_time}, overdue {overdue}; on-time rate {on_time}; online {online}; due within {ahead}: {falling_due}"
        ),
    };
    format!("{sign} {}: {facts}{}", service.name.get(language), mark(service.illustrative))
}

/// An overdue dossier: whose it is, and how late.
fn line_of_dossier(dossier: &DossierVerdict, language: Language) -> String {
    let standing = standing(AnyStatus::Deadline(dossier.status), language);
    let time = dossier.due_time.as_ref().map(|time| format!(" {time}")).unwrap_or_default();
    let due = format!("{}{time}", day_or_dash(dossier.due, language));
    let days = dossier.days_late.map(|days| counted(days, language, ["ngày", "day", "days"])).unwrap_or_default();
    let working = dossier.working_days_late.map(|days| format!(" ({})", working_days(days, language)));
    let working = working.unwrap_or_default();
    let late = match (dossier.days_late, language) {
        (Some(0), _) => phrase::of(language, ["chậm vài giờ", "late by hours"]).to_owned(),
        (Some(_) | None, Language::Vi) => format!("chậm {days}{working}"),
        (Some(_) | None, Language::En) => format!("{days} late{working}"),
    };
    let (id, unit) = (&dossier.id, dossier.unit.name.get(language));
    let by = phrase::of(language, ["hạn", "due"]);
    format!("{standing} {id} – {unit}: {by} {due}, {late}{}", mark(dossier.illustrative))
}

fn working_days(count: i64, language: Language) -> String {
    counted(count, language, ["ngày làm việc", "working day", "working days"])
}
