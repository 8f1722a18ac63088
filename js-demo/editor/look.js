// How the text of a plan looks: the page's own colours, which know light and dark. All of it is in sheets that the strict policy allows.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono', 'Liberation Mono', monospace";
const SIGNS = { error: ["✕", "--bad"], warning: ["!", "--warn"], info: ["i", "--info"] };

const bySeverity = (style) => Object.assign({}, ...Object.entries(SIGNS).map(([severity, [sign, colour]]) => style(severity, sign, `var(${colour})`)));

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: ".875rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: MONO, lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)", padding: ".25rem 0" },
  ".cm-gutters, .cm-gutter": { color: "var(--soft)", backgroundColor: "var(--ground)", borderColor: "var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--info-tint)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "2px solid var(--link)" },
  // a partner may be too far away to be looked for: what is really missing the engine says
  ".cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent" },
  ".cm-searchMatch": { backgroundColor: "var(--notice)", outline: "1px solid var(--notice-line)" },
  ".cm-searchMatch-selected": { outline: "2px solid var(--link)" },
  ".cm-foldPlaceholder": { color: "var(--ink)", backgroundColor: "var(--calm-tint)", borderColor: "var(--strong-line)" },
  // the component's own waves and signs are pictures in `data:` addresses, which the policy of the page does not load
  ".cm-lintRange": { backgroundImage: "none !important", paddingBottom: "0" },
  ...bySeverity((severity, _, colour) => ({ [`.cm-lintRange-${severity}`]: { textDecoration: `underline wavy ${colour}`, textDecorationSkipInk: "none" } })),
  ".cm-lintRange-active": { backgroundColor: "var(--notice)" },
  ".cm-lintPoint::after": { borderBottomColor: "currentColor" },
  ...bySeverity((severity, sign, colour) => ({
    [`.cm-lint-marker-${severity}`]: { content: "none !important", color: colour },
    [`.cm-lint-marker-${severity}::before`]: { content: `"${sign}"`, fontWeight: "700", lineHeight: "1" },
  })),
  ".cm-lint-marker": { display: "flex", justifyContent: "center", width: "1em", height: "1.2em" },
  ".cm-tooltip": { border: "1px solid var(--strong-line)", borderRadius: "4px", color: "var(--ink)", backgroundColor: "var(--paper)", maxWidth: "min(36rem, 92vw)" },
  ".cm-tooltip p": { margin: ".25rem 0", lineHeight: "1.45" },
  ".cm-tooltip code": { fontFamily: MONO, fontSize: ".9em" },
  ".tip, .cm-completionInfo, .cm-diagnostic": { fontFamily: "inherit", padding: ".375rem .625rem", fontSize: ".875rem", overflowWrap: "anywhere" },
  ".cm-diagnostic": { whiteSpace: "normal", marginLeft: "0" },
  ...bySeverity((severity, _, colour) => ({ [`.cm-diagnostic-${severity}`]: { borderLeft: `4px solid ${colour}` } })),
  ".cm-diagnostic .way-out": { color: "var(--soft)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: MONO, maxHeight: "none", overflow: "hidden", maxWidth: "min(30rem, 92vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: ".1875rem .5rem", lineHeight: "1.5" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--paper) !important", backgroundColor: "var(--link) !important" },
  // where there is no room beside the list, what a suggestion means stands below it
  ".cm-completionInfo.cm-completionInfo-right-narrow, .cm-completionInfo.cm-completionInfo-left-narrow": {
    top: "100% !important", bottom: "auto !important", left: "-1px", right: "auto", maxWidth: "80vw", minWidth: "12rem",
  },
  ".cm-completionDetail": { color: "var(--soft)", fontStyle: "normal" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionMatchedText": { fontWeight: "700" },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--ground)", borderColor: "var(--line) !important", fontFamily: "inherit" },
  ".cm-panel.cm-search": { padding: ".5rem 2rem .5rem .5rem", fontSize: ".875rem" },
  ".cm-panel.cm-search label": { fontSize: ".875rem" },
  ".cm-textfield": { padding: ".25rem .375rem", border: "1px solid var(--strong-line)", borderRadius: "4px", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "1rem", maxWidth: "14rem" },
  ".cm-button": { padding: ".25rem .625rem", border: "1px solid var(--strong-line)", borderRadius: "4px", color: "var(--ink)", background: "var(--paper)", fontSize: ".875rem" },
  ".cm-panel [name=close], .cm-panel.cm-search [name=close]": { width: "1.75rem", height: "1.75rem", color: "var(--ink)", fontSize: "1.25rem" },
  ".cm-panel button:focus-visible, .cm-panel input:focus-visible": { outline: "3px solid var(--focus)" },
  "@media (forced-colors: active)": {
    ".cm-tooltip-autocomplete ul li[aria-selected]": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});

const words = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--link)" },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.number, color: "var(--late)" },
  { tag: [tags.bool, tags.null], color: "var(--none)", fontWeight: "700" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

export const look = [theme, syntaxHighlighting(words)];
