// The short name of a section.

/** `1a` for "a) …" under "1. …", `III` for "III. …"; else the words before the colon. */
export function labelOf(section, sections, lang) {
  const sign = (name) => /^([IVXLC]+|[\p{L}\d]{1,2})[.)]\s/u.exec(name)?.[1];
  const own = sign(section.name[lang]);
  if (!own) return section.name[lang].split(":")[0];
  const parent = sections.find(({ id }) => id === section.parent);
  return `${(parent && sign(parent.name[lang])) ?? ""}${own}`;
}
