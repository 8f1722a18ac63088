// What the engine says of plan and records, in a few lines.

import { remark } from "../words/remark.js";
import { h, withCode } from "./dom.js";

const INPUTS = { plan: "plan_file", records: "records_file", as_of: "as_of_input", letterhead: "letterhead" };

/** A problem: how bad, where, what, and a way out. */
export function diagnosticLine({ t, lang }, diagnostic) {
  const { severity, input, line, pointer, address, isBeside, about, help } = diagnostic;
  const place = [t(INPUTS[input]), line !== null && t("line", line), isBeside && t("beside_sheets")].filter(Boolean).join(", ");
  return [
    h("p", null, h("b", { class: `severity ${severity}` }, t(severity)), ` · ${place}`,
      !isBeside && (address ?? pointer) && [" ", h("code", { class: "pointer" }, address ?? pointer)]),
    h("p", null, about && h("b", null, `${about[lang]}: `), withCode(remark(diagnostic, lang))),
    h("p", { class: "meta" }, withCode(help[lang])),
  ];
}
