// By which heading a table that was taken away is known again; no other sheet has it.

export const TAKEN_MARK = { vi: "Minh họa (*)", en: "Illustrative (*)" };
