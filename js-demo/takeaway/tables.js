// The board as tables, for workbooks and CSV: the same cells, whichever file they go into.

import { targetInWords } from "../words/amounts.js";
import { documentsOf, sourcesOf } from "../asked/cited.js";
import { changeFitting, fitting, followingFitting } from "../asked/fitting.js";
import { decisionsOf, papersIn, sectionPaper } from "../asked/papers.js";
import { causeInWords, gradesTaken, hasNoStatus, presenceIn, standingIn, standingOf } from "../words/following.js";
import * as format from "../words/format.js";
import { countedFrom, keptFrom } from "../words/grade-in-words.js";
import { partNames, whyUnranked } from "../words/i18n.js";
import { remark } from "../words/remark.js";
import { capital, FOUR_STATES, INDICATOR_TONES } from "../words/statuses.js";
import { count, day, decimal, moment, percent, text, worded } from "./cells.js";
import { wordsOf } from "./words.js";
import { illustrativeParts } from "../../wasm/js/elements/selection.js";

/** Every table, in the order of the sheets. */
const TABLES = {
  indicators, milestones, tasks, reports, services, dossiers, consequences, projects, moves, scorecards, rankings, grades, changes, tried, notes,
};

/**
 * The tables of an assessment: `{ id, name, columns: [words], rows: [[cell]] }`.
 * @param {{ assessment: object, given: object, comparison: object | null, tried: object | null, language: string, words: object }} board
 * @param {{ filters: { unit: string, section: string, status: string, find: string }, inWords: string[], endedLines: string[], trialLines: string[] | null }} choice
 *   what the board is restricted to ("" is no restriction), also in words; which units have ended; while something is tried, what that is, in words.
 *   The unit restricts every table, the other filters those of single items and of what follows.
 */
export function tablesOf(board, choice) {
  const context = contextOf(board, choice);
  const { t } = context;
  const isTrial = choice.trialLines !== null;
  return Object.entries(TABLES).map(([id, tableOf]) => ({ id, name: t(`sheet_${id}`), ...table(context, tableOf(context), isTrial) }));
}

function contextOf({ language: lang, words, ...board }, { filters, inWords, endedLines, trialLines }) {
  const { assessment } = board;
  const { unit } = filters;
  const named = (thing) => thing?.name[lang] ?? null;
  const papers = papersIn(board.given.plan);
  const titled = ({ name, number }) => [name[lang], number].filter(Boolean).join(", ");
  const isMine = (parties) => unit === "" || parties.some(({ id }) => id === unit);
  return {
    ...board, lang, t: wordsOf(lang), unit, inWords, endedLines, trialLines, isMine,
    fits: fitting({ ...board, ...filters }), follows: followingFitting({ ...board, ...filters }),
    named: (thing) => text(named(thing)),
    parties: (parties) => text(parties.map(named).join("; ")),
    status: (status) => text(status && capital(words.indicator[status] ?? words.deadline[status])),
    quality: (quality) => text(words.quality[quality]),
    section: (id) => text(assessment.sections.find((section) => section.id === id)?.name[lang]),
    document: (...documents) => text(documents.filter(Boolean).map(titled).join("; ")),
    decisions: (item) => text([...new Set(decisionsOf(papers, item).map((paper) => (typeof paper === "string" ? paper : titled(paper))))].join("; ")),
    sectionDocument: (item) => text([sectionPaper(papers, item)].filter(Boolean).map(titled).join("; ")),
    illustrative: (item) => text(item.illustrative ? partNames(illustrativeParts(item), lang) || wordsOf(lang)("yes") : null),
  };
}

/** Of columns and items a table; while something is tried each row says so, wherever it is copied to. */
function table({ t }, { columns, items }, isTrial) {
  const entries = Object.entries(columns);
  const mark = isTrial ? [text(t("trial_word"))] : [];
  return {
    columns: [...(isTrial ? [t("c_trial")] : []), ...entries.map(([name]) => headOf(t, name))],
    rows: items.map((item) => [...mark, ...entries.map(([, cellOf]) => cellOf(item))]),
  };
}

/** A column is named by its word, or by the words that it is. */
function headOf(t, name) {
  return name.startsWith("c_") ? t(name) : name;
}

/** A value of an indicator; of a share the percentage, as it is shown. */
function value({ measure }, number) {
  return measure.is_share ? percent(number) : decimal(number);
}

function indicators({ assessment, isMine, fits, named, parties, status, quality, section, document, sectionDocument, illustrative, t, lang }) {
  return {
    items: assessment.indicators.filter((item) => isMine(item.responsible) && fits(item)),
    columns: {
      c_section: (item) => section(item.section), c_id: ({ id }) => text(id), c_name: named, c_part_of: ({ unit }) => named(unit),
      c_status: (item) => status(item.status), c_quality: (item) => quality(item.quality),
      c_actual: (item) => value(item, item.actual),
      c_uom: ({ measure }) => text(measure.is_share ? "%" : measure.uom[lang]),
      c_figure_kind: ({ measure: { kind } }) => text(t(kind)), c_target: (item) => worded(capital(targetInWords({ t, lang }, item))),
      c_from: (item) => value(item, item.limits.from), c_to: (item) => value(item, item.limits.to), c_stretch: (item) => value(item, item.stretch),
      c_baseline: (item) => value(item, item.baseline?.value), c_baseline_on: ({ baseline }) => day(baseline?.on),
      c_achievement: ({ achievement }) => percent(achievement), c_expected: (item) => value(item, item.expected), c_pace: ({ pace }) => percent(pace),
      c_forecast: (item) => value(item, item.forecast?.value),
      c_observed_on: (item) => day(item.observed_on), c_recorded: ({ recorded }) => day(recorded), c_source: ({ source }) => named(source),
      c_start: ({ start }) => day(start), c_due: ({ due }) => day(due), c_counts_until: (item) => day(item.counts_until),
      c_days_left: (item) => count(item.days_left), c_days_past: (item) => count(item.days_past), c_since: ({ since }) => day(since),
      c_responsible: ({ responsible }) => parties(responsible), c_supporting: ({ supporting }) => parties(supporting),
      // that of the level in force stands behind the one that it revises
      c_document: (item) => document(item.document, item.revision?.document), c_section_document: sectionDocument, c_illustrative: illustrative,
    },
  };
}

/** The targets on the way of each indicator: one that is missed owes an explanation of its own. */
function milestones({ assessment, isMine, fits, named, parties, status, section, t, lang }) {
  const shown = assessment.indicators.filter((item) => isMine(item.responsible) && fits(item));
  return {
    items: shown.flatMap((indicator) => indicator.interim.map((step) => ({ ...step, indicator }))),
    columns: {
      c_section: ({ indicator }) => section(indicator.section), c_id: ({ indicator }) => text(indicator.id), c_name: ({ indicator }) => named(indicator),
      c_part_of: ({ indicator }) => named(indicator.unit), c_milestone: ({ due }) => day(due), c_status: (step) => status(step.status),
      c_actual: ({ indicator, actual }) => value(indicator, actual),
      c_uom: ({ indicator: { measure } }) => text(measure.is_share ? "%" : measure.uom[lang]),
      c_target: ({ indicator, target, limits }) => worded(capital(targetInWords({ t, lang }, indicator, target, limits))),
      c_from: ({ indicator, limits }) => value(indicator, limits.from), c_to: ({ indicator, limits }) => value(indicator, limits.to),
      c_achievement: ({ achievement }) => percent(achievement), c_observed_on: (step) => day(step.observed_on), c_recorded: ({ recorded }) => day(recorded),
      c_source: ({ source }) => named(source), c_since: ({ since }) => day(since),
      c_responsible: ({ indicator }) => parties(indicator.responsible), c_illustrative: (step) => text(step.illustrative ? t("yes") : null),
    },
  };
}

/** What every deadline says. */
const STANDING = {
  c_due: ({ due }) => day(due), c_original_due: (item) => day(item.original_due),
  c_days_left: (item) => count(item.days_left), c_working_days_left: (item) => count(item.working_days_left),
  c_days_late: (item) => count(item.days_late), c_working_days_late: (item) => count(item.working_days_late),
};

/** What was decided on a due day since it was set: the new day, by the last of several decisions, since when it is waived, and by which documents. */
const DECIDED = (decisions) => ({
  c_extended_until: (item) => day(reasonsOf(item, "extended").at(-1)?.until), c_extended_decided: (item) => day(reasonsOf(item, "extended").at(-1)?.decided),
  c_waived_on: (item) => day(reasonsOf(item, "waived").at(-1)?.on), c_decided_by: decisions,
});

/** When the time of a task stood still, and when it was opened again. */
const INTERRUPTED = ({ t, lang }) => ({
  c_paused: (item) => worded(reasonsOf(item, "paused").map(({ from, to }) =>
    (to === null ? t("since", format.day(from, lang)) : `${format.day(from, lang)} – ${format.day(to, lang)}`)).join("; ")),
  c_reopened_on: (item) => day(reasonsOf(item, "reopened").at(-1)?.on),
});

function reasonsOf({ reasons }, code) {
  return reasons.filter((reason) => reason.code === code);
}

function tasks({ assessment, isMine, fits, named, parties, status, section, document, sectionDocument, decisions, illustrative, t, lang }) {
  return {
    items: assessment.tasks.filter((item) => isMine(item.responsible) && fits(item)),
    columns: {
      c_section: (item) => section(item.section), c_id: ({ id }) => text(id), c_name: named, c_status: (item) => status(item.status),
      ...STANDING, c_done_on: (item) => day(item.done_on), c_was_overdue_from: (item) => day(item.was_overdue_from),
      ...DECIDED(decisions), ...INTERRUPTED({ t, lang }),
      c_responsible: ({ responsible }) => parties(responsible), c_supporting: ({ supporting }) => parties(supporting),
      c_document: (item) => document(item.document), c_section_document: sectionDocument, c_illustrative: illustrative,
    },
  };
}

function reports({ assessment, isMine, fits, named, status, section, document, sectionDocument, decisions, illustrative, lang }) {
  const mine = assessment.reports.filter(({ unit }) => isMine([unit]));
  const periodsOf = (report) => report.periods.filter((period) => fits({ ...report, periods: [period] }));
  return {
    items: mine.flatMap((report) => periodsOf(report).map((period) => ({ ...period, report }))),
    columns: {
      c_section: ({ report }) => section(report.section), c_id: ({ report }) => text(report.id), c_name: ({ report }) => named(report),
      c_unit: ({ report }) => named(report.unit), c_sent_to: ({ report }) => named(report.to),
      c_period: ({ period }) => text(capital(format.period(period, lang))),
      c_window_from: ({ window }) => day(window.from), c_window_to: ({ window }) => day(window.to),
      c_status: (item) => status(item.status), ...STANDING, c_submitted_on: (item) => day(item.submitted_on), ...DECIDED(decisions),
      c_document: ({ report }) => document(report.document), c_section_document: ({ report }) => sectionDocument(report), c_illustrative: illustrative,
    },
  };
}

/** Of each service the whole, and each unit. */
function services({ assessment, unit: chosen, isMine, named, t }) {
  const rowsOf = (service) => [
    ...(chosen === "" ? [{ service, unit: null, totals: service.totals }] : []),
    ...service.units.filter(({ unit }) => isMine([unit])).map(({ unit, totals }) => ({ service, unit, totals })),
  ];
  const counted = (read) => ({ totals }) => count(read(totals));
  return {
    items: assessment.services.flatMap(rowsOf),
    columns: {
      c_id: ({ service }) => text(service.id), c_service: ({ service }) => named(service),
      c_unit: ({ unit }) => (unit ? named(unit) : text(t("whole_service"))),
      c_received: counted(({ received }) => received), c_carried_over: counted((totals) => totals.carried_over), c_online: counted(({ online }) => online),
      c_processed: counted(({ processed }) => processed),
      c_early: counted(({ statuses }) => statuses.done_early), c_on_time: counted(({ statuses }) => statuses.done_on_time),
      c_late: counted(({ statuses }) => statuses.done_late),
      c_pending: counted(({ deadlines }) => deadlines.pending_in_time), c_overdue: counted(({ deadlines }) => deadlines.pending_overdue),
      c_falling_due: counted((totals) => totals.falling_due),
      c_rate: ({ totals }) => percent(totals.on_time.rate), c_over: counted((totals) => totals.on_time.over), c_under: counted((totals) => totals.on_time.under),
      c_mean_score: ({ totals }) => decimal(totals.mean_score),
      c_illustrative: ({ service }) => text(service.illustrative ? t("yes") : null),
    },
  };
}

function dossiers({ assessment, isMine, fits, named, status, illustrative, t }) {
  return {
    items: assessment.services.flatMap((service) => service.dossiers).filter((item) => isMine([item.unit]) && fits(item)),
    columns: {
      c_id: ({ id }) => text(id), c_service: ({ service }) => named(service), c_unit: ({ unit }) => named(unit),
      c_status: (item) => status(item.status), c_online: ({ online }) => text(online ? t("yes") : null),
      c_received_on: ({ received }) => moment(received),
      c_due: (item) => moment(item.due && item.due_time ? `${item.due}T${item.due_time}` : item.due),
      c_finished_on: ({ finished }) => moment(finished),
      c_days_left: STANDING.c_days_left, c_working_days_left: STANDING.c_working_days_left,
      c_days_late: STANDING.c_days_late, c_working_days_late: STANDING.c_working_days_late,
      c_score: ({ score }) => count(score), c_document: (item) => text(item.document), c_illustrative: illustrative,
    },
  };
}

function consequences({ assessment, isMine, follows, named, status, document, illustrative, t, lang }) {
  const causes = (because) => because.map((cause) => causeInWords({ t, lang }, cause).join("")).join("; ");
  const whatFollows = ({ follows: what, note, grade }) =>
    [note?.[lang] ?? t(`follows_${what}`), grade && gradesTaken({ t, lang }, grade)].filter(Boolean).join(": ");
  return {
    items: assessment.consequences.filter((item) => isMine([item.owed_by]) && follows(item)),
    columns: {
      c_unit: (item) => named(item.owed_by), c_follows: (item) => text(whatFollows(item)), c_policy: named,
      c_sent_to: ({ to }) => named(to), c_since: ({ since }) => day(since), c_due: ({ due }) => day(due), c_status: (item) => status(standingOf(item)),
      c_done_on: (item) => day(item.done_on), c_days_left: STANDING.c_days_left, c_days_late: STANDING.c_days_late,
      c_because: ({ because }) => worded(causes(because)), c_document: (item) => document(item.document), c_illustrative: illustrative,
    },
  };
}

/** What is proposed for the capital of each project; of a unit those it answers for, or all of a proposal that is its own. */
function projects({ assessment, isMine, named, parties, t }) {
  const rowsOf = (proposal) => proposal.capital_sources.flatMap((source) => source.projects
    .filter(({ responsible }) => isMine([...responsible, ...proposal.responsible])).map((project) => ({ ...project, proposal, source })));
  return {
    items: assessment.reallocations.flatMap(rowsOf),
    columns: {
      ...OF_CAPITAL({ named, t }), c_id: ({ id }) => text(id), [t("project")]: named,
      [t("col_capital")]: ({ capital }) => decimal(capital), [t("col_disbursed")]: ({ disbursed }) => decimal(disbursed),
      c_disbursed_share: ({ share }) => percent(share),
      [t("col_forecast")]: ({ forecast }) => decimal(forecast), c_method: ({ method }) => text(method && t(`method_${method}`)),
      [t("col_unspent")]: ({ unspent }) => decimal(unspent), [t("col_need")]: ({ need }) => decimal(need),
      [t("col_role")]: ({ role }) => text(t(`role_${role}`)), c_because: ({ because }) => worded(t(`because_${because}`)),
      c_gives: ({ gives }) => decimal(gives), c_takes: ({ takes }) => decimal(takes), [t("col_capital_after")]: (item) => decimal(item.capital_after),
      c_responsible: ({ responsible }) => parties(responsible),
      c_illustrative: (item) => text(item.illustrative || item.proposal.illustrative ? t("yes") : null),
    },
  };
}

/** What goes from which project to which. */
function moves({ assessment, isMine, named, t, document }) {
  const answers = (source) => new Map(source.projects.map(({ id, responsible }) => [id, responsible]));
  const rowsOf = (proposal) => proposal.capital_sources.flatMap((source) => source.moves
    .filter(({ from, to }) => isMine([...[from, to].flatMap(({ id }) => answers(source).get(id) ?? []), ...proposal.responsible]))
    .map((move) => ({ ...move, proposal, source })));
  return {
    items: assessment.reallocations.flatMap(rowsOf),
    columns: {
      ...OF_CAPITAL({ named, t }), c_move_from: ({ from }) => named(from), c_move_to: ({ to }) => named(to), c_amount: ({ amount }) => decimal(amount),
      c_document: ({ proposal }) => document(proposal.document), c_illustrative: ({ proposal }) => text(proposal.illustrative ? t("yes") : null),
    },
  };
}

/** Where capital comes from. */
const OF_CAPITAL = ({ named, t }) => ({
  [t("capital")]: ({ proposal }) => named(proposal), c_capital_source: ({ source }) => named(source), c_uom: ({ proposal }) => named({ name: proposal.uom }),
});

/** Of each unit its own items, and, where it has units below it, theirs too; at the end the whole plan. */
function scorecards({ assessment, unit: chosen, named, t, status }) {
  const rowsOf = (unit) => [
    { name: unit.name, scope: "own", totals: unit },
    ...(unit.subtree ? [{ name: unit.name, scope: "subtree", totals: unit.subtree }] : []),
  ];
  const units = assessment.units.filter(({ id }) => chosen === "" || id === chosen);
  const whole = { ...assessment.summary, consequences: assessment.consequences.length };
  const share = (name) => ({ totals }) => percent(totals[name]?.value);
  const states = (kind, word) => Object.fromEntries(Object.keys(FOUR_STATES).map((state) =>
    [`${word}: ${t(`${kind}_${state}`)}`, ({ totals }) => count(totals.deadlines[kind][state])]));
  return {
    items: [...units.flatMap(rowsOf), ...(chosen === "" && units.length > 0 ? [{ name: null, scope: null, totals: whole }] : [])],
    columns: {
      c_unit: ({ name }) => (name ? named({ name }) : text(t("whole_plan"))), c_scope: ({ scope }) => text(scope && t(scope)),
      ...Object.fromEntries(Object.keys(INDICATOR_TONES).map((name) =>
        [`${t("kind_indicator")}: ${status(name).value.toLowerCase()}`, ({ totals }) => count(totals.indicators[name])])),
      ...states("tasks", t("kind_task")), ...states("reports", t("kind_report")), ...states("dossiers", t("kind_dossier")),
      c_consequences: ({ totals }) => count(totals.consequences),
      c_achieved_share: share("achieved_share"), c_on_track_share: share("on_track_share"), c_on_time_share: share("on_time_share"), c_score_share: share("score"),
      c_illustrative: ({ totals }) => text(totals.illustrative ? t("yes") : null),
    },
  };
}

/** The places, and those without one, apart and with the reason. */
function rankings({ assessment, isMine, named, t }) {
  const rowsOf = (ranking) => [
    ...ranking.places.map((place) => ({ ...place, ranking })),
    ...ranking.unranked.map(({ unit, reason }) => ({ ranking, unit, reason, rank: null, tied_with: null, result: null })),
  ];
  return {
    items: assessment.rankings.flatMap(rowsOf).filter(({ unit }) => isMine([unit])),
    columns: {
      c_ranking: ({ ranking }) => named(ranking), c_by: ({ ranking }) => text(t(`by_${ranking.by}`)), c_scope: ({ ranking }) => text(t(ranking.among)),
      c_rank: ({ rank }) => count(rank), c_unit: ({ unit }) => named(unit), c_tied: (item) => count(item.tied_with),
      c_value: ({ result }) => percent(result?.value), c_over: ({ result }) => count(result?.over), c_under: ({ result }) => count(result?.under),
      c_why: ({ ranking: { by }, reason }) => text(reason && whyUnranked(t, by, reason)),
      c_illustrative: ({ ranking }) => text(ranking.illustrative ? t("yes") : null),
    },
  };
}

function grades({ assessment, isMine, named, document, illustrative, t, lang }) {
  return {
    items: assessment.gradings.flatMap(({ units }) => units).filter(({ unit }) => isMine([unit])),
    columns: {
      c_grading: ({ grading }) => named(grading), c_unit: ({ unit }) => named(unit),
      c_grade: ({ grade }) => (grade ? named(grade) : text(t("not_graded"))), c_provisional: ({ provisional }) => text(provisional ? t("yes") : null),
      c_looked_at: (item) => day(item.looked_at),
      [t("counted")]: (item) => worded(countedFrom({ lang, t }, item).join("; ")),
      [t("keeps_from_better")]: (item) => worded(keptFrom({ lang, t }, item).join("; ")),
      c_document: (item) => document(item.document), c_illustrative: illustrative,
    },
  };
}

function changes(context) {
  return compared(context, context.comparison);
}

function tried(context) {
  return compared(context, context.tried);
}

/** The verdicts that are others, then due days, ranks, and shares and scores. */
function differing({ changes, dues, ranks, shares }) {
  return [...changes, ...dues.map((due) => ({ ...due, isDue: true })), ...ranks, ...shares];
}

/** A line for each, with what it was and what it is. */
function compared(context, comparison) {
  const { assessment, isMine, named, t, lang } = context;
  return {
    items: comparison ? differing(comparison).filter(changeFitting({ assessment, isMine })) : [],
    columns: {
      c_kind: ({ kind, isDue }) => text([t(`kind_${kind}`), isDue && t("c_due").toLowerCase()].filter(Boolean).join(": ")),
      c_id: ({ id, ranking }) => text(ranking ? ranking.id : id), c_name: (item) => differingName(context, item), c_unit: ({ unit }) => named(unit),
      c_period: ({ kind, period }) => text(period && (kind === "report" ? capital(format.period(period, lang)) : format.day(period, lang))),
      c_before: (item) => stood(context, item, "before"), c_after: (item) => stood(context, item, "after"),
      c_because: ({ told: [, ...because] = [] }) => worded(because.join(" ")),
    },
  };
}

/** Of a share or a score the column in which it stands among those of its unit. */
function differingName({ named, t }, { kind, by, among, ranking, name }) {
  if (kind === "scorecard") return text(`${t(by === "score" ? "c_score_share" : `c_${by}`)}, ${t(among)}`);
  return named(ranking ?? { name });
}

/** How it stood: a rank, a share, a due day, a status; what has no status or no time is there, or it is not. */
function stood({ status, t }, item, when) {
  const found = item[when];
  if (item.kind === "place") return count(found?.rank);
  if (item.kind === "scorecard") return percent(found?.value);
  if (item.isDue) return day(found);
  const presence = hasNoStatus(item) ? presenceIn(item, when) : null;
  return presence ? text(t(presence)) : status(standingIn(item, found)) ?? text(found && t("yes"));
}

/** What somebody needs to know who has the file only. */
function notes({ assessment, given, comparison, inWords, endedLines, trialLines, t, lang }) {
  const { plan, as_of: asOf, known_on: knownOn, diagnostics } = assessment;
  const results = [...assessment.indicators, ...assessment.tasks, ...assessment.reports, ...assessment.services];
  const line = (word, says, link = null) => ({ word, says: typeof says === "string" ? worded(says) : says, link });
  return {
    items: [
      trialLines && line(t("c_trial"), t("n_trial")),
      ...(trialLines ?? []).map((words) => line(t("n_tried"), words)),
      line(t("n_plan"), `${plan.name[lang]} (${plan.id})`),
      line(t("n_period"), `${format.day(plan.start, lang)} – ${format.day(plan.end, lang)}`),
      line(t("n_as_of"), day(asOf)),
      line(t("n_known_on"), knownOn ? day(knownOn) : t("n_all_known")),
      comparison && line(t("n_since"), day(comparison.from_as_of)),
      inWords.length > 0 && line(t("n_filters"), `${inWords.join("; ")}. ${t("filters_how")}`),
      ...endedLines.map((words) => line(t("n_ended"), words)),
      results.some((item) => item.illustrative) && line(t("n_illustrative"), t("n_illustrative_says")),
      line(t("n_numbers"), t("n_numbers_say")),
      ...documentsOf({ assessment, given }).map(({ name, number, date, issuer, url }) =>
        line(t("n_document"), [name[lang], number, date && format.documentDate(date, lang), issuer?.[lang]].filter(Boolean).join("; "), url)),
      ...sourcesOf(assessment).map(({ name, url }) => line(t("n_source"), name[lang], url)),
      // backticks mark on the page what stands in a file
      ...diagnostics.map((diagnostic) => [diagnostic, remark(diagnostic, lang)]).map(([{ help, pointer, address, about }, says]) => line(t("n_diagnostic"),
        [about?.[lang], `${says}; ${help[lang]}`, address ?? pointer].filter(Boolean).join(" – ").replaceAll("`", ""))),
    ].filter(Boolean),
    columns: { c_note: ({ word }) => text(word), c_says: ({ says }) => says, c_link: ({ link }) => text(link) },
  };
}
