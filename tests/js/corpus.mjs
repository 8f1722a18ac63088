/** The comparison of the package with the native engine, byte for byte; the same in Node and in a browser. */

const asText = new TextDecoder("utf-8", { ignoreBOM: true });

/** The files that a case may need, by their paths. */
export const filesOf = ({ plan, records, out }) => [plan, records, ...["out", "vi.txt", "en.txt", "drafts"].map((ending) => `${out}.${ending}`)].filter(Boolean);

/**
 * One case on one day: what differs from the native answer, or null.
 * `read` gives a file of the checkout as bytes, or null if it is not there.
 */
export async function differenceOfCase({ name, plan, records, asOf, out }, read, tiendo) {
  const text = async (path) => {
    const bytes = await read(path);
    return bytes === null ? null : asText.decode(bytes);
  };
  const [planText, native] = [await text(plan), await text(`${out}.out`)];
  if (native === null) return `${name}: no native answer; run \`cargo test\` first`;
  const recordsText = records ? await text(records) : recordsOfNothing(planText);

  // `2023-08-31@2023-08-21`: as known on the second day
  const answer = tiendo.assessText(planText, recordsText, ...asOf.split("@"));
  if (answer !== native) return `${name}: ${firstDifference(answer, native)}`;
  for (const language of ["vi", "en"]) {
    const explained = await text(`${out}.${language}.txt`);
    if (explained === null) continue;
    const { indicators, tasks, reports, services, consequences, reallocations, gradings, units, rankings } = JSON.parse(answer);
    const dossiers = services.flatMap((service) => [service, ...service.dossiers]);
    const graded = gradings.flatMap((grading) => [grading, ...grading.units]);
    const ranked = rankings.flatMap((ranking) => [ranking, ...ranking.places]);
    const verdicts = [...indicators, ...tasks, ...reports, ...dossiers, ...consequences, ...reallocations, ...graded, ...units, ...ranked];
    const ours = verdicts.map((verdict) => tiendo.explain(verdict, language));
    if (ours.join("\n\n") !== explained) return `${name}, ${language}: ${firstDifference(ours.join("\n\n"), explained)}`;
  }
  const drafts = await text(`${out}.drafts`);
  if (drafts) {
    const ours = ["vi", "en"].flatMap((language) => draftsOf(answer, language, tiendo)).join("\n");
    const again = drafts.split("\n").map((draft) => JSON.stringify(JSON.parse(draft))).join("\n");
    if (ours !== again) return `${name}, drafts: ${firstDifference(ours, again)}`;
  }
  return null;
}

/** The explanation of each unit that owes one, and the office's report, as text. */
function draftsOf(answer, language, tiendo) {
  const assessment = JSON.parse(answer);
  const units = [...new Set(assessment.consequences.map(({ owed_by }) => owed_by.id))];
  const drafts = [...units.map((unit) => tiendo.explanationDraft(answer, unit, { language })), tiendo.reportDraft(answer, { language })];
  return drafts.filter((draft) => draft !== null).map((draft) => JSON.stringify(draft));
}

/** A stream of lines `{plan, records, as_of, answer}`: how many were compared, and what differs. */
export async function differencesOfReplay(stream, tiendo) {
  const differences = [];
  let compared = 0;
  for await (const line of lines(stream)) {
    compared += 1;
    const { plan, records, as_of, answer: native, agenda, questions, columns } = JSON.parse(line);
    const pairs = [[tiendo.assessText(plan, records, as_of), native]];
    if (agenda) pairs.push(...pairsOfAgenda(plan, records, as_of, agenda, tiendo));
    if (questions) pairs.push(...pairsOfQuestions(plan, records, as_of, questions, tiendo));
    if (columns) pairs.push(pairOfColumns(plan, as_of, columns, tiendo));
    for (const [ours, theirs] of pairs) {
      if (ours !== theirs) differences.push(`replay, line ${compared} of those that are compared: ${firstDifference(ours, theirs)}`);
    }
  }
  return { compared, differences };
}

/** The deadline calendar as data, as events and as to-dos: ours beside the native ones. */
function pairsOfAgenda(plan, records, asOf, { from, to, json, event, todo }, tiendo) {
  const days = { asOf, from, to, alarmDays: 3 };
  return [
    [JSON.stringify(tiendo.agenda(plan, records, days)), JSON.stringify(JSON.parse(json).entries)],
    [tiendo.icalendar(plan, records, days), event],
    [tiendo.icalendar(plan, records, { ...days, language: "en", component: "todo" }), todo],
  ];
}

/** What changed since an earlier day, and what another figure would change: ours beside the native answers. */
function pairsOfQuestions(plan, records, asOf, { from, comparison, report, change, what_if: whatIf }, tiendo) {
  const earlier = tiendo.assessText(plan, records, from);
  const later = tiendo.assessText(plan, records, asOf);
  const opened = tiendo.open(plan, records, { asOf });
  let tried;
  try {
    tried = opened.whatIf(change);
  } catch (error) {
    tried = error.diagnostics;
  } finally {
    opened.close();
  }
  const again = (text) => JSON.stringify(JSON.parse(text));
  return [
    [JSON.stringify(tiendo.compare(earlier, later)), again(comparison)],
    [tiendo.reportDraft(later, { last: from <= asOf ? earlier : null, language: "en" }).text, report],
    [JSON.stringify(tried), again(whatIf)],
  ];
}

const TYPES = { online: Uint8Array, pause_kind: Uint8Array, pause_row: Uint32Array };

/** Dossiers by columns: our answer beside the native one. */
function pairOfColumns(plan, asOf, { given, due, status, services }, tiendo) {
  const type = (name) => TYPES[name] ?? (/minute$|service|unit/.test(name) ? Uint16Array : Int32Array);
  const columns = Object.fromEntries(Object.entries(given).map(([name, list]) => [name, type(name).from(list)]));
  const ours = tiendo.assessDossiers(plan, columns, { asOf });
  const text = (answers) => JSON.stringify([Array.from(answers.due), Array.from(answers.status), answers.services]);
  return [text(ours), text({ due, status, services: JSON.parse(services) })];
}

/** The native runner has a value for "no records"; as text it is records that hold nothing. */
function recordsOfNothing(plan) {
  let id = "";
  try {
    ({ id } = JSON.parse(plan));
  } catch {
    // The plan's own problems come first.
  }
  return JSON.stringify({ format: "tiendo/1", plan: id });
}

async function* lines(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream("utf-8", { ignoreBOM: true })).getReader();
  let rest = "";
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const parts = (rest + value).split("\n");
    rest = parts.pop();
    yield* parts;
  }
  if (rest !== "") yield rest;
}

function firstDifference(ours, native) {
  let at = 0;
  while (at < ours.length && ours[at] === native[at]) at += 1;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `differs at ${at}: ${around(ours)}, natively ${around(native)}`;
}
