// The text of a plan or of its records in the editor component: in a shadow root, where its styles are sheets that the strict policy allows.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, redo, undo } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from "@codemirror/language";
import { forEachDiagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { h, withCode } from "../parts/dom.js";
import { look } from "./look.js";
import { formatted } from "./formatted.js";
import { phrases } from "./phrases.js";

/** So many suggestions are seen at once: the list moves with the choice, and needs no scrolling. */
const MOST_OFFERED = 10;
const SHOWN_AS = { error: "error", warning: "warning", note: "info" };

/**
 * @param {HTMLElement} host An empty element, which the editor fills.
 * @param {{ text: string, label: string, lang: string, t: Function, help: object, keys: object[], changed: () => void, moved: () => void }} options
 */
export function codeEditor(host, { text, label, lang, t, help, keys, changed, moved }) {
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), lintGutter(), foldGutter(), highlightActiveLine(), highlightActiveLineGutter(), EditorView.lineWrapping,
        history(), bracketMatching(), closeBrackets(), search({ top: true }), json(), indentUnit.of("  "),
        autocompletion({ override: [help.completions], icons: false, maxRenderedOptions: MOST_OFFERED }), hoverTooltip(help.tip),
        keymap.of([...keys, ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
        EditorState.phrases.of(phrases(lang)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
          if (update.docChanged || update.selectionSet) moved();
        }),
        look,
      ],
    }),
  });

  /** Another text in the place of this one, which is undone by itself. */
  function replace(insert) {
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert }, selection: { anchor: 0 }, scrollIntoView: true, annotations: isolateHistory.of("full"),
    });
  }

  /** Where a problem is by now: what was written since has moved it. */
  function placeOf(problem) {
    let place = problem;
    forEachDiagnostic(view.state, (diagnostic, from, to) => {
      if (diagnostic.problem === problem) place = { from, to };
    });
    return place;
  }

  return {
    text: () => view.state.doc.toString(),
    doc: () => view.state.doc,
    here: () => help.here(view.state),
    focus: () => view.focus(),
    undo: () => undo(view),
    redo: () => redo(view),
    search: () => openSearchPanel(view),
    destroy: () => view.destroy(),
    replace,
    /** Sets lines and indents anew; false where the text is not JSON. */
    format() {
      const insert = formatted(view.state.doc.toString());
      if (insert !== null) replace(insert);
      return insert !== null;
    },
    mark(problems) {
      const end = view.state.doc.length;
      const shown = problems.map((problem) => ({
        from: Math.min(problem.from, end), to: Math.min(problem.to, end), problem, severity: SHOWN_AS[problem.severity], message: problem.message[lang],
        renderMessage: () => said(problem, lang, t),
      }));
      view.dispatch(setDiagnostics(view.state, shown));
    },
    goTo(problem) {
      const { from, to } = placeOf(problem);
      const end = view.state.doc.length;
      const selection = { anchor: Math.min(from, end), head: Math.min(to, end) };
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
      view.focus();
    },
  };
}

function said({ severity, message, help }, lang, t) {
  return h("div", null,
    h("p", null, h("b", null, `${t(severity)}: `), withCode(message[lang])),
    h("p", { class: "way-out" }, withCode(help[lang])));
}
