// Forms of offices that are no list of records, and what is read instead: counts of dossiers or tasks, a list of reports that are owed, a column for each period of reports.

import { plain } from "../cells/plain.js";
import { dayOfHeading } from "../sheets/day-headings.js";

/** Titles and headings are so far up. */
const FARTHEST = 12;
/** Nobody writes a longer heading. */
const LONGEST = 300;
/** Headings of counts, by how things stand. */
const COUNTED = new Set([
  "trước hạn", "đúng hạn", "sớm hạn", "trước và đúng hạn", "quá hạn", "trễ hạn", "trong hạn", "đã giải quyết", "đang giải quyết", "từ kỳ trước", "kỳ trước", "kỳ trước chuyển sang", "trực tuyến", "tiếp nhận",
  "đã hoàn thành", "hoàn thành", "hoàn thành đúng hạn", "hoàn thành quá hạn", "đang thực hiện", "chưa hoàn thành", "chưa đến hạn", "đã hoàn thành đúng hạn",
].map(plain));
const [OF_DOSSIERS, OF_TASKS] = [/(^| )(ho so|tthc|thu tuc hanh chinh)( |$)/, /(^| )nhiem vu( |$)/];
/** What each row of a list of single ones has. */
const SINGLE = /^(ma|so) (ho so|nhiem vu|bien nhan)$|^(ten |noi dung )?nhiem vu( .*)?$|^noi dung( .*)?$/;
const ITS_ID = /^(?:ma|ma so) (?:ho so|nhiem vu)$|^so bien nhan$/;
/** What each row is of that counts several: beside it `Số hồ sơ` is how many there are, and `nhiệm vụ` in the title what is counted. */
const COUNTING = /^(?:(?:ten |cac )?(?:linh vuc|don vi|co quan|co quan don vi|xa phuong|nganh|phong ban))$/;
const OF_REPORTS = /(^| )(nop|gui|che do|danh muc|theo doi) (cac )?(che do )?bao cao( |$)|(^| )bao cao dinh ky( |$)/;
const EACH = /^(dinh ky )?(hang|moi) (ngay|tuan|thang|quy|nam)( |$)/;

/** What is told of such a form, where it is not read; nothing of other sheets. */
export function formTold({ rows }) {
  const said = rows.slice(0, FARTHEST).map(({ cells }) => cells.filter((cell) => cell?.t === "s" && !cell.merged && cell.v.length <= LONGEST).map(({ v }) => ({ t: "s", v, words: plain(v) })));
  const all = said.flat().map(({ words }) => words);
  // headings stand side by side; what is said of single ones stands below another
  const isCounted = said.some((row) => new Set(row.map(({ words }) => words).filter((words) => COUNTED.has(words))).size > 1) && !all.some((words) => ITS_ID.test(words))
    && (all.some((words) => COUNTING.test(words)) || !all.some((words) => SINGLE.test(words)));
  if (isCounted && all.some((words) => OF_DOSSIERS.test(words))) return [{ code: "form-counts", of: "dossiers" }];
  if (isCounted && all.some((words) => OF_TASKS.test(words))) return [{ code: "form-counts", of: "tasks" }];
  if (!all.some((words) => OF_REPORTS.test(words))) return [];
  if (said.some((row) => row.filter((cell) => dayOfHeading(cell)?.month).length > 1)) return [{ code: "form-periods" }];
  return all.some((words) => EACH.test(words)) ? [{ code: "form-reports" }] : [];
}
