// Which columns of a dossier's own row say that its time stood still: `Thời gian tạm dừng` over `Từ | Đến`, `Ngày yêu cầu bổ sung | Ngày bổ sung`, and why (`Lý do`).

import { withoutBrackets } from "../cells/brackets.js";
import { wordsOf } from "../cells/cell.js";
import { plain } from "../cells/plain.js";
import { KINDS } from "../sheets/kinds.js";
import { TIMES } from "./extended.js";
import { saysNone } from "./extension-words.js";

const SUPPLEMENT = /(^| )bo sung( |$)/;
const SUSPENSION = /(^| )(tam dung|tam ngung|dung (?:giai quyet|xu ly|tinh thoi gian))( |$)/;
/** What is about a pause, and neither its beginning nor its end. */
const OTHER = /(^| )(so (?:lan|ngay|gio|phieu|van ban)|tong|han|hen|thoi han|nguoi|can bo|de nghi|nhu cau)( |$)/;
const STOP = "(?:tam dung|tam ngung|dung)(?: (?:giai quyet|xu ly|ho so|tinh thoi gian|thu ly)){0,2}";
const MORE = "bo sung(?: (?:du|day du|xong|ho so|giay to|thong tin)){0,3}";
const WHEN = "(?:ngay|thoi diem|thoi gian)";
const FROM = new RegExp(`^(?:${[
  `(?:${WHEN} )?${STOP} tu(?: ngay)?`, `(?:ngay|thoi diem)(?: bat dau)? ${STOP}`,
  `${WHEN} (?:(?:gui|ban hanh|ra) )?(?:(?:phieu|thong bao|van ban) )?(?:yeu cau|thong bao)(?: (?:cong dan|to chuc|nguoi nop))? ${MORE}`, `(?:yeu cau )?${MORE} tu(?: ngay)?`,
].join("|")})$`);
const TO = new RegExp(`^(?:${[
  `(?:${WHEN} )?${STOP} den(?: het)?(?: ngay)?`, `(?:ngay|thoi diem) (?:ket thuc|het) ${STOP}`,
  `${WHEN} (?:(?:nop|nhan|nhan lai|tiep nhan|hoan thanh|hoan thien|da|cong dan|nguoi nop) ){0,2}${MORE}`, `(?:yeu cau )?${MORE} den(?: ngay)?`,
].join("|")})$`);
const FROM_UNDER = /^(?:tu|tu ngay|(?:ngay )?bat dau|ngay (?:yeu cau|thong bao|gui|tam dung|dung))$/;
const TO_UNDER = /^(?:den|den(?: het)? ngay|(?:ngay )?ket thuc|ngay (?:bo sung|nop|nhan|nhan lai|hoan thanh)(?: du)?)$/;
const REASON = new RegExp(`^(?:ly do|loai|hinh thuc|nguyen nhan)(?: ${STOP})?$`);

/** The columns of each pause that has a beginning and an end, `{ from, to, reason, kind }`, `kind` where the headings say it; and those besides that stand under such a heading (`left`). */
export function pauseColumns(paths) {
  const told = paths.map(({ place, words }) => ({ place, words: words.join(" "), ...roleOf(words) }));
  const groups = [...new Set(told.filter(({ role }) => role).map(({ group }) => group))];
  const found = groups.flatMap((group) => {
    const of = (role) => told.find((column) => column.group === group && column.role === role);
    const { about } = told.find((column) => column.group === group);
    const [from, to] = [of("from"), of("to")];
    const reason = about === "supplement" ? undefined : of("reason");
    return from && to ? [{ about, from, to, reason, kind: about === "supplement" || (about === "suspension" && !reason) ? about : undefined }] : [];
  });
  const places = new Set(found.flatMap(({ from, to, reason }) => [from, to, reason]).filter(Boolean).map(({ place }) => place));
  return { pauses: found, places, left: told.filter(({ place, isUnder }) => isUnder && !places.has(place)) };
}

/** What a column is by the words over it (`from`, `to`, `reason`), of which kind of pause (`about`, `either` where both are named) and of which time (`group`). */
function roleOf(words) {
  const levels = words.map((level) => plain(withoutBrackets(level)));
  const time = levels.map((level) => TIMES.exec(level)?.[1]).find(Boolean) ?? "";
  const [own, ...over] = levels.map((level) => level.replace(TIMES, "")).reverse();
  const all = [own, ...over].join(" ");
  const [isMore, isStop] = [SUPPLEMENT.test(all), SUSPENSION.test(all)];
  const isUnder = over.some((level) => SUPPLEMENT.test(level) || SUSPENSION.test(level));
  if ((!isMore && !isStop) || OTHER.test(own)) return { isUnder };
  const about = isMore && isStop ? "either" : isMore ? "supplement" : "suspension";
  const role = [
    ["from", FROM.test(own) || (isUnder && FROM_UNDER.test(own))], ["to", TO.test(own) || (isUnder && TO_UNDER.test(own))], ["reason", REASON.test(own)],
  ].find(([, is]) => is)?.[0];
  return { isUnder, ...role && { about, group: `${about} ${time}`, role } };
}

const columnOf = (field) => KINDS.dossier_pauses.columns.find((column) => column.field === field);

/** The headings of the pauses in rows of dossiers, and how each row says its own (`rowOf`). What kind it is stands behind the last column (`width`). */
export function pausesOf({ from, to, reason, kind }, id, { at, width }) {
  const column = (field, place) => [place, { column: columnOf(field), words: columnOf(field).title.vi }];
  return {
    kind: "dossier_pauses", at, across: [], isOfRecord: true,
    columns: new Map([column("dossier", id), column("from", from.place), column("to", to.place), column("kind", width)]),
    rowOf: (row) => saidByRow(row, { id, from, to, reason, kind }, width),
    places: { dossier: id, from: from.place, to: to.place, kind: (reason ?? from).place },
  };
}

/** A row with what kind of pause it says; one that says none has no dossier here. */
function saidByRow(row, { id, from, to, reason, kind }, width) {
  const cells = [...row.cells];
  for (const { place } of [from, to]) if (cells[place] && saysNone(cells[place])) delete cells[place];
  const isSaid = [from, to].some(({ place }) => cells[place] && !cells[place].merged);
  if (!isSaid) {
    for (const place of [id, from.place, to.place]) delete cells[place];
    return { ...row, cells };
  }
  const said = kind ?? kindIn(reason && cells[reason.place]);
  if (said) cells[width] = { t: "s", v: said };
  const place = (reason ?? from).place;
  return { ...row, cells, wrong: said ? [] : [{ place, field: "kind", code: "pause-kind", words: wordsOf(row.cells[place]), isOfReason: Boolean(reason) }] };
}

const NOT_ASKED = /(^| )(khong|chua|khong phai|khong can|khong co) (?:yeu cau )?bo sung( |$)/;

/** Why a dossier rests: papers are wanted, or something else is waited for. */
function kindIn(cell) {
  const words = cell ? plain(wordsOf(cell)) : "";
  if (!/[a-z]/.test(words) || NOT_ASKED.test(words)) return undefined;
  return SUPPLEMENT.test(words) || words === "supplement" ? "supplement" : "suspension";
}
