/** What differs between two assessments, as tests of the page expect it to be counted. */

/** Tasks and periods of reports that have another due day, the status being as it was. */
export function dueDays(before, after) {
  const dated = ({ tasks, reports }) => [...tasks, ...reports.flatMap((report) => report.periods.map((period) => ({ ...period, kind: "report", id: report.id, name: report.name, unit: report.unit })))];
  const found = dated(before);
  return dated(after).flatMap((one) => {
    const was = found.find(({ kind, id, unit, period }) => kind === one.kind && id === one.id && unit?.id === one.unit?.id && period === one.period);
    return was?.status === one.status && was.due !== one.due ? [{ ...one, before: was.due, after: one.due }] : [];
  });
}

const WORDS = {
  vi: { changes: () => "kết quả", dues: () => "thời hạn", ranks: () => "thứ hạng", shares: () => "tỷ lệ/điểm của đơn vị", and: "và" },
  en: {
    changes: (isOne) => (isOne ? "verdict" : "verdicts"), dues: (isOne) => (isOne ? "due day" : "due days"), ranks: (isOne) => (isOne ? "rank" : "ranks"),
    shares: (isOne) => `${isOne ? "share or score" : "shares or scores"} of units`, and: "and",
  },
};

/** `94 kết quả, 8 thứ hạng và 40 tỷ lệ/điểm của đơn vị`, of the lists by their names; of nothing no verdicts. */
export function inWords(lang, lists) {
  const kinds = ["changes", "dues", "ranks", "shares"].filter((kind) => lists[kind].length > 0);
  const words = (kinds.length > 0 ? kinds : ["changes"]).map((kind) => `${lists[kind].length} ${WORDS[lang][kind](lists[kind].length === 1)}`);
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(", ")} ${WORDS[lang].and} ${words.at(-1)}`;
}
