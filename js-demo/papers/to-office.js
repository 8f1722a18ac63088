// A draft as a file that a word processor opens: the letters, sizes and margins of Decree 30/2020/NĐ-CP, Appendix I, as attributes and plain rules,
// which LibreOffice Writer keeps. The draft itself says nothing of its looks.

const RULES = `
@page { size: 21cm 29.7cm; margin: 2cm 1.5cm 2cm 3cm }
body, p, td, th { font-family: "Times New Roman", "Liberation Serif", serif; font-size: 13pt }
p { margin: 0 0 6pt; text-align: justify }
h1, h2, h3 { font-family: "Times New Roman", "Liberation Serif", serif; font-size: 14pt; margin: 12pt 0 6pt }
h1 { text-align: center }
table { border-collapse: collapse }
th, td, caption { font-size: 11pt; text-align: left; vertical-align: top }
caption { font-weight: bold }`;

const SIDES = /<table role="presentation">.*?<\/table>/gs;
const CELL = /<td>(.*?)<\/td>/gs;

/** The whole file; `mark` is what stands before the document, `html` the draft, in which words are text and no markup. */
export function forOffice(title, mark, html) {
  const document = html
    .replaceAll("<table><", '<table border="1" cellspacing="0" cellpadding="4" width="100%"><')
    .replace(SIDES, (sides) => sides.replace("<table", '<table width="100%" border="0"').replace(CELL, (cell, words) => cellOf(words)))
    // the subject, and who it is for
    .replace(/<\/h1><p>(.*?<\/p>)<p>(.*?<\/p>)((?:<p>- .*?<\/p>)*)/s, (_, subject, to, names) => `</h1>${CENTRED}${subject}${CENTRED}${to}${names.replaceAll("<p>", INDENTED)}`);
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${RULES}\n</style>${mark}${document}`;
}

const CENTRED = '<p align="center" style="text-align: center">';
/** Several addressees, each below the colon. */
const INDENTED = '<p align="left" style="margin-left: 8cm; text-align: left">';

/** Recipients stand at the left; what else stands side by side is centred. */
function cellOf(words) {
  if (words.startsWith("<p><strong><em>")) return `<td valign="top" width="45%">${words}</td>`;
  return `<td valign="top" align="center">${words.replaceAll("<p>", CENTRED)}</td>`;
}
