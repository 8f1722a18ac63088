// How files are named: plan, what it is, the as-of date, and whether it is a trial; in characters that every system takes.

const LONGEST = 60;
const WHAT = {
  board: { vi: "bang-theo-doi", en: "board" },
  calendar: { vi: "lich-thoi-han", en: "calendar" },
  assessment: { vi: "ket-qua", en: "assessment" },
  plan: { vi: "ke-hoach", en: "plan" },
  records: { vi: "so-lieu", en: "records" },
  explanation: { vi: "giai-trinh", en: "explanation" },
  periodic_report: { vi: "bao-cao-dinh-ky", en: "periodic-report" },
  year_end_report: { vi: "bao-cao-tong-ket", en: "year-end-report" },
};
const TRIAL = { vi: "thu", en: "trial" };

/** `nga-nam-2023-ket-qua-2023-08-31.json`; `what` is one of the above, or the name of a table, `unit` whose document it is. */
export function fileName({ assessment, lang, trial }, what, ending, unit = null) {
  const { plan, as_of: asOf } = assessment;
  const words = WHAT[what]?.[lang] ?? what;
  return `${[plan.id, words, unit, trial && TRIAL[lang], asOf].filter(Boolean).map(safe).join("-")}.${ending}`;
}

/** Letters without their marks, digits, and hyphens for all else. */
export function safe(words) {
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  return plain.replace(/[^A-Za-z0-9]+/g, "-").slice(0, LONGEST).replace(/^-+|-+$/g, "").toLowerCase();
}
