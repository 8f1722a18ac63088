// Sections of a plan: which stand below which.

/** Tells of a section which it is in: itself, and those above it. */
export function pathsOf(sections) {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  return (section) => {
    const path = [];
    for (let id = section; id; id = parents.get(id)) path.push(id);
    return path;
  };
}

/** Tells of a section whether it is the chosen one or below it. */
export function within(sections, chosen) {
  const pathOf = pathsOf(sections);
  const found = new Set(sections.map(({ id }) => id).filter((id) => pathOf(id).includes(chosen)));
  return (section) => section === chosen || found.has(section);
}
