import { madeOf, read } from "./open-sheets.mjs";
export const show = async (label, sheets) => {
  console.log(`== ${label}`);
  try {
    const m = await madeOf(sheets);
    console.log(JSON.stringify(m.plan.period), (m.plan.units ?? []).map(({ name }) => name).join(" | "));
    for (const { name, due, start, target, measure, responsible, supporting, interim, baseline } of m.plan.indicators) console.log("  I", name, JSON.stringify(target), measure.uom, measure.kind, start ?? "", due, JSON.stringify(responsible), supporting ? JSON.stringify(supporting) : "", baseline ? JSON.stringify(baseline) : "");
    for (const { name, deadline, responsible, supporting } of m.plan.tasks) console.log("  T", name, JSON.stringify(deadline), JSON.stringify(responsible), supporting ? JSON.stringify(supporting) : "");
    console.log("  said", m.said.join(" / ").slice(0, 900)); console.log("  wrong", m.wrong, JSON.stringify(m.problems.map(({ place, row, ...x }) => x)).slice(0, 400));
    console.log("  res", JSON.stringify(Object.fromEntries(Object.entries(m.results).filter(([k]) => k === "records"))).slice(0, 900), (m.results.problems ?? []).map(({ row, place, code }) => `${row}/${place} ${code}`).join());
  } catch (e) { console.log("  !!", e.message); }
};
