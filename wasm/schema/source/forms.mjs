/** What the schemas are put together from: descriptions in two languages, objects, days, exact numbers. */

/**
 * What something means, Vietnamese first, then a blank line, then English. Both stand in the one `description`: editors
 * show no other keyword, and strict validators refuse keywords that they do not know.
 */
export const described = (vi, en) => ({ description: `${vi}\n\n${en}` });

/** A property: its meaning, what may stand there, and examples or a default. */
export const field = (vi, en, schema, more = {}) => ({ ...described(vi, en), ...schema, ...more });

/** An object with these properties and no others; `needed` names those that must be there, in one text. */
export const object = (needed, properties, more = {}) => ({
  type: "object",
  properties,
  ...(needed === "" ? {} : { required: needed.split(" ") }),
  additionalProperties: false,
  ...more,
});

export const ref = (name) => ({ $ref: `#/$defs/${name}` });
export const list = (items, more = {}) => ({ type: "array", items, ...more });
/** A list that holds something. */
export const some = (items) => list(items, { minItems: 1 });
/** One of a few words. */
export const words = (...all) => ({ enum: all });
export const has = (...names) => ({ required: names });
/** The same of what stands in a property, which has to be an object. */
export const objectWith = (...schemas) => Object.assign({ type: "object" }, ...schemas);
/** None of these properties. */
export const without = (...names) => ({ properties: Object.fromEntries(names.map((name) => [name, false])) });
export const oneOf = (...names) => ({ oneOf: names.map((name) => has(name)) });

/** An id of something that stands elsewhere in the plan. */
export const id = () => ref("text");
/** Ids, none of them twice. */
export const ids = () => list(ref("text"), { uniqueItems: true });
export const someIds = () => list(ref("text"), { minItems: 1, uniqueItems: true });
/** A whole number; at most 100 years of days unless told otherwise. */
export const whole = (least, most = 36500) => ({ type: "integer", minimum: least, maximum: most });

export const illustrative = () => field(
  "Số liệu minh họa, không lấy từ nguồn nào; kết quả có dùng đến đều ghi rõ.",
  "Not from a source; every verdict that uses it says so.",
  { type: "boolean" },
  { default: false },
);
export const note = () => field("Ghi chú, in cùng kết quả.", "A note, printed with the verdict.", ref("name"));
export const documentOf = (vi, en) => field(vi, en, id(), { examples: ["cv-2023-08"] });

/** A JSON number, or the same as text where a page's own numbers would lose digits. */
const exact = (limits, pattern, refused) => ({
  anyOf: [
    { type: "number", ...limits },
    { type: "string", pattern: `^(?:${pattern})$`, ...(refused ? { not: { pattern: `^(?:${refused})` } } : {}) },
  ],
});
const MOST = { exclusiveMaximum: 1e28 };
const ZERO = "-?0(?:\\.0+)?";
/** More than 28 digits. */
const TOO_LONG = "-?[1-9](?:\\.?[0-9]){28}";

// years 1900 to 2199, each month with its days
const YEAR = "(?:19|20|21)[0-9]{2}";
const LEAP_YEAR = "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)";
const DAY = [
  `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])`,
  `${YEAR}-(?:0[13-9]|1[0-2])-(?:29|30)`,
  `${YEAR}-(?:0[13578]|1[02])-31`,
  `${LEAP_YEAR}-02-29`,
].join("|");
const TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
const WHITE = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

/** What every input is made of. */
export const COMMON = {
  text: {
    type: "string",
    minLength: 1,
    pattern: `[^${WHITE}]`,
  },
  name: {
    ...described(
      "Một chuỗi dùng cho cả hai ngôn ngữ, hoặc `{\"vi\": …, \"en\": …}`.",
      "One text for both languages, or `{\"vi\": …, \"en\": …}`.",
    ),
    anyOf: [
      ref("text"),
      object("vi en", {
        vi: field("Tiếng Việt.", "In Vietnamese.", ref("text"), { examples: ["Phòng Tài chính - Kế hoạch"] }),
        en: field("Tiếng Anh.", "In English.", ref("text"), { examples: ["Finance and Planning Office"] }),
      }),
    ],
    examples: ["Phòng Tài chính - Kế hoạch", { vi: "Phòng Tài chính - Kế hoạch", en: "Finance and Planning Office" }],
  },
  day: {
    ...described("Ngày viết `YYYY-MM-DD`, từ 1900 đến 2199.", "A day is written `YYYY-MM-DD`, 1900 to 2199."),
    type: "string",
    pattern: `^(?:${DAY})$`,
    examples: ["2023-08-31"],
  },
  time: {
    ...described("Giờ địa phương, viết `HH:MM`.", "A local time, written `HH:MM`."),
    type: "string",
    pattern: `^${TIME}$`,
    examples: ["07:30"],
  },
  moment: {
    ...described("Viết `YYYY-MM-DD`, hoặc kèm giờ địa phương `YYYY-MM-DDTHH:MM`.", "Written `YYYY-MM-DD`, or with a local time `YYYY-MM-DDTHH:MM`."),
    type: "string",
    pattern: `^(?:${DAY})(?:T${TIME})?$`,
    examples: ["2023-08-01", "2023-08-01T14:20"],
  },
  date: {
    ...described("Viết `YYYY`, `YYYY-MM` hoặc `YYYY-MM-DD`.", "Written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."),
    type: "string",
    pattern: `^(?:${DAY}|${YEAR}(?:-(?:0[1-9]|1[0-2]))?)$`,
    examples: ["2023", "2023-08", "2023-08-31"],
  },
  month_or_year: {
    ...described("Viết `YYYY-MM` hoặc `YYYY`.", "Written `YYYY-MM` or `YYYY`."),
    type: "string",
    pattern: `^${YEAR}(?:-(?:0[1-9]|1[0-2]))?$`,
    examples: ["2023-09", "2023"],
  },
  number: {
    ...described(
      "Số chính xác, dấu chấm thập phân: `1234.5`; quá 15 chữ số (đến 28) thì viết trong ngoặc kép.",
      "An exact number with a decimal point: `1234.5`; of more than 15 digits (up to 28) in quotes.",
    ),
    ...exact({ exclusiveMinimum: -1e28, ...MOST }, "-?0(?:\\.(?:[0-9]{1,28}|0+))?|-?[1-9][0-9]*(?:\\.[0-9]+)?", TOO_LONG),
    examples: [1234.5, "1234.5"],
  },
  number_not_negative: {
    ...described("Số chính xác, từ 0 trở lên.", "An exact number, 0 or more."),
    ...exact({ minimum: 0, ...MOST }, `${ZERO}|0\\.[0-9]{1,28}|[1-9][0-9]*(?:\\.[0-9]+)?`, TOO_LONG),
    examples: [2, "0.5"],
  },
  number_positive: {
    ...described("Số chính xác, lớn hơn 0.", "An exact number, more than 0."),
    ...exact({ exclusiveMinimum: 0, ...MOST }, "0\\.[0-9]{1,28}|[1-9][0-9]*(?:\\.[0-9]+)?", `${TOO_LONG}|0\\.0+$`),
    examples: [100],
  },
  /** Of 1, but ten times as much is still meant. */
  share: {
    ...described("Phần của 1, từ 0 đến 10: 95% viết `0.95`.", "A fraction of 1, from 0 to 10: 95% is `0.95`."),
    ...exact({ minimum: 0, maximum: 10 }, `${ZERO}|0\\.[0-9]{1,28}|[1-9](?:\\.[0-9]{1,27})?|10(?:\\.0{1,26})?`),
    examples: [0.95],
  },
  part_of_one: {
    ...described("Phần của 1, từ 0 đến 1: 20% viết `0.2`.", "A fraction of 1, from 0 to 1: 20% is `0.2`."),
    ...exact({ minimum: 0, maximum: 1 }, `${ZERO}|0\\.[0-9]{1,28}|1(?:\\.0{1,27})?`),
    examples: [0.2],
  },
  part_below_one: {
    ...described("Phần của 1, giữa 0 và 1: 98% viết `0.98`.", "A fraction of 1, between 0 and 1: 98% is `0.98`."),
    ...exact({ exclusiveMinimum: 0, exclusiveMaximum: 1 }, "0\\.[0-9]{1,28}", "0\\.0+$"),
    examples: [0.98],
  },
};

/** Where a due day goes on which nobody works. */
export const roll = (vi, en, more = {}) => field(
  `Hạn rơi vào ngày nghỉ thì dời đi đâu: \`none\` giữ nguyên, \`following\` sang ngày làm việc kế tiếp, \`preceding\` về ngày làm việc liền trước, \`modified_following\` kế tiếp trong tháng, nếu không thì liền trước. ${vi}`,
  `Where a due day goes that is no working day: \`none\` stays, \`following\` to the next working day, \`preceding\` to the one before, \`modified_following\` to the next of the month, else to the one before. ${en}`,
  words("none", "following", "preceding", "modified_following"),
  more,
);

export const INDICATOR_STATUS = ["missed", "behind", "no_data", "at_risk", "nearly_achieved", "in_progress", "not_started", "on_track", "achieved", "exceeded"];
export const DEADLINE_STATUS = ["upcoming", "due_soon", "due_today", "overdue", "done_early", "done_on_time", "done_late", "paused", "waived"];

/** A schema file: its root and, of the definitions, those that it leads to. */
export function schemaOf(name, [titleVi, titleEn], [vi, en], root, definitions) {
  const reached = new Set();
  const collect = (value) => {
    if (typeof value !== "object" || value === null) return;
    const wanted = nameOf(value);
    if (wanted && !reached.has(wanted)) {
      if (!(wanted in definitions)) throw new Error(`there is no definition of ${wanted}`);
      reached.add(wanted);
      collect(definitions[wanted]);
    }
    Object.values(value).forEach(collect);
  };
  collect(root);
  const inOrder = Object.keys(definitions).filter((key) => reached.has(key));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:tiendo:1:${name}`,
    title: `${titleVi} (${titleEn})`,
    ...described(vi, en),
    ...withWords(root, definitions),
    $defs: Object.fromEntries(inOrder.map((key) => [key, withoutWords(withWords(definitions[key], definitions))])),
  };
}

/**
 * A schema whose references say themselves what they mean: the words of the property, then those of what it refers to.
 * VS Code shows the words of a definition in place of those beside the reference, so a definition may have none.
 */
function withWords(node, definitions) {
  if (Array.isArray(node)) return node.map((inner) => withWords(inner, definitions));
  if (typeof node !== "object" || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === "examples" || key === "default" ? value : withWords(value, definitions)]));
  const of = definitions[nameOf(node)];
  if (!of) return inner;
  const { description, ...others } = inner;
  const words = [description, of.description].filter(Boolean).map((words) => words.split("\n\n"));
  const examples = inner.examples ?? of.examples;
  return {
    ...(words.length === 0 ? {} : described(words.map(([vi]) => vi).join(" "), words.map(([, en]) => en).join(" "))),
    ...others,
    ...(examples ? { examples } : {}),
  };
}

function withoutWords({ description, examples, default: _, ...rest }) {
  return rest;
}

function nameOf({ $ref }) {
  return typeof $ref === "string" ? $ref.slice("#/$defs/".length) : undefined;
}
