// The look of the elements: the page's own font and size, colours that a page can set, light and dark as the page has it,
// high contrast, paper. Lengths are in em, since pages differ in what a rem is.

import { css } from "lit";

const colours = css`
  :host {
    --paper: var(--tiendo-paper, #fff);
    --ground: var(--tiendo-ground, #f5f6f8);
    --ink: var(--tiendo-ink, #1b2430);
    --soft: var(--tiendo-soft, #525c69);
    --line: var(--tiendo-line, #d9dee5);
    --strong-line: var(--tiendo-strong-line, #808996);
    --accent: var(--tiendo-accent, #17365f);
    --link: var(--tiendo-link, #17509a);
    --focus: var(--tiendo-focus, #1a5fd0);
    --radius: var(--tiendo-radius, 4px);
    --notice: var(--tiendo-notice, #fff8e5);
    --hover: var(--tiendo-hover, #eaf1fb);
    --bad: var(--tiendo-bad, #a31621); --late: var(--tiendo-late, #a5430b); --warn: var(--tiendo-warn, #7d5a00);
    --near: var(--tiendo-near, #5b5f0a); --none: var(--tiendo-none, #5b4a78); --info: var(--tiendo-info, #2a5391);
    --calm: var(--tiendo-calm, #55606c); --ahead: var(--tiendo-ahead, #0b666b); --good: var(--tiendo-good, #17693c);
    --best: var(--tiendo-best, #0f4f2c);
    --bad-tint: #fcebec; --late-tint: #fdefe5; --warn-tint: #fdf5da; --near-tint: #f5f6dc; --none-tint: #f2eef8;
    --info-tint: #eaf1fb; --calm-tint: #eef0f3; --ahead-tint: #e3f4f4; --good-tint: #e7f5ec; --best-tint: #dff0e5;
  }
  /* Dark where the page says that it is: color-scheme is inherited. */
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --paper: var(--tiendo-paper, light-dark(#fff, #171c24));
      --ground: var(--tiendo-ground, light-dark(#f5f6f8, #10141a));
      --ink: var(--tiendo-ink, light-dark(#1b2430, #e8ecf2));
      --soft: var(--tiendo-soft, light-dark(#525c69, #aab4c1));
      --line: var(--tiendo-line, light-dark(#d9dee5, #323a46));
      --strong-line: var(--tiendo-strong-line, light-dark(#808996, #717d8d));
      --accent: var(--tiendo-accent, light-dark(#17365f, #b9cff0));
      --link: var(--tiendo-link, light-dark(#17509a, #8fbcff));
      --focus: var(--tiendo-focus, light-dark(#1a5fd0, #8fbcff));
      --notice: var(--tiendo-notice, light-dark(#fff8e5, #2b2514));
      --hover: var(--tiendo-hover, light-dark(#eaf1fb, #1c2a40));
      --bad: var(--tiendo-bad, light-dark(#a31621, #ff9a9f)); --late: var(--tiendo-late, light-dark(#a5430b, #ffab7a));
      --warn: var(--tiendo-warn, light-dark(#7d5a00, #f1c75b)); --near: var(--tiendo-near, light-dark(#5b5f0a, #d3d57a));
      --none: var(--tiendo-none, light-dark(#5b4a78, #cdb8ef)); --info: var(--tiendo-info, light-dark(#2a5391, #9fc2f7));
      --calm: var(--tiendo-calm, light-dark(#55606c, #b4bdc9)); --ahead: var(--tiendo-ahead, light-dark(#0b666b, #74d0d3));
      --good: var(--tiendo-good, light-dark(#17693c, #84d6a3)); --best: var(--tiendo-best, light-dark(#0f4f2c, #5fc98a));
      --bad-tint: light-dark(#fcebec, #3a1d21); --late-tint: light-dark(#fdefe5, #38241a);
      --warn-tint: light-dark(#fdf5da, #322a14); --near-tint: light-dark(#f5f6dc, #2a2b17);
      --none-tint: light-dark(#f2eef8, #2a2436); --info-tint: light-dark(#eaf1fb, #1c2a40);
      --calm-tint: light-dark(#eef0f3, #262d37); --ahead-tint: light-dark(#e3f4f4, #15302f);
      --good-tint: light-dark(#e7f5ec, #17301f); --best-tint: light-dark(#dff0e5, #122a1b);
    }
  }
  .tone-bad { --tone: var(--bad); --tint: var(--bad-tint); }
  .tone-late { --tone: var(--late); --tint: var(--late-tint); }
  .tone-warn { --tone: var(--warn); --tint: var(--warn-tint); }
  .tone-near { --tone: var(--near); --tint: var(--near-tint); }
  .tone-none { --tone: var(--none); --tint: var(--none-tint); }
  .tone-info { --tone: var(--info); --tint: var(--info-tint); }
  .tone-calm { --tone: var(--calm); --tint: var(--calm-tint); }
  .tone-ahead { --tone: var(--ahead); --tint: var(--ahead-tint); }
  .tone-good { --tone: var(--good); --tint: var(--good-tint); }
  .tone-best { --tone: var(--best); --tint: var(--best-tint); }
`;

const ground = css`
  /* What pages set for themselves and would come in by inheritance stays outside, but for the font and its size. */
  :host {
    display: block; container-type: inline-size;
    font-family: var(--tiendo-font, inherit); font-size: var(--tiendo-font-size, inherit);
    font-variant-numeric: tabular-nums; font-weight: 400; font-style: normal; line-height: 1.5; letter-spacing: normal;
    text-align: start; text-indent: 0; text-transform: none; white-space: normal; overflow-wrap: break-word;
    color: var(--ink);
  }
  :host([hidden]) { display: none; }
  .tiendo { position: relative; min-block-size: var(--tiendo-min-block-size, 0); }
  .pending { min-block-size: var(--tiendo-min-block-size, 12em); }
  *, *::before, *::after { box-sizing: border-box; }
  p, ul, ol, dl, dd { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  a { color: var(--link); text-underline-offset: .15em; }
  code {
    padding: 0 .25em; border-radius: 3px; background: var(--calm-tint); font-family: ui-monospace, monospace; font-size: .9em;
    overflow-wrap: anywhere;
  }
  .meta { color: var(--soft); font-size: .875em; font-weight: 400; }
  .lead { padding: .5em 1.125em; }
  .unseen {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  button, select { font: inherit; color: inherit; }
  button { cursor: pointer; }
  .h { line-height: 1.35; font-weight: 700; text-wrap: pretty; }
  .h0 { color: var(--accent); font-size: 1.25em; }
  .h1 { color: var(--accent); font-size: 1.0625em; }

  .icon { flex: none; width: 1.125em; height: 1.125em; color: var(--tone); }
  .icon .shape { fill: none; stroke: currentColor; stroke-width: 1.5; }
  .icon .sign { fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .icon.filled .shape { fill: currentColor; stroke: none; }
  .icon.filled .sign { stroke: var(--paper); }
  .badge {
    display: inline-flex; align-items: center; gap: .375em; padding: .1875em .5em; border-radius: var(--radius);
    background: var(--tint); color: var(--tone); font-size: .8125em; font-weight: 700; line-height: 1.35;
  }
  .plain, .why {
    min-height: 2.25em; padding: .25em .75em; border: 1px solid var(--strong-line); border-radius: var(--radius);
    background: var(--paper); color: var(--link); font-size: .875em; font-weight: 600; white-space: nowrap;
  }
  :is(.plain, .why, button.count, .folder):hover { background: var(--hover); }
  .why[aria-expanded="true"] { border-color: var(--accent); background: var(--accent); color: var(--paper); }
`;

const messages = css`
  .problems {
    margin-block-end: 1em; padding: .875em 1.125em; border: 1px solid var(--bad); border-inline-start-width: 5px;
    border-radius: var(--radius); background: var(--paper);
  }
  .title { --tone: var(--bad); display: flex; align-items: center; gap: .5em; color: var(--bad); font-size: 1.0625em; font-weight: 700; }
  .input { margin-block-start: .75em; font-weight: 700; }
  .diagnostics li { padding-block: .5em; }
  .diagnostics li + li { border-block-start: 1px solid var(--line); }
  .place { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .625em; font-size: .875em; }
  .severity { display: inline-flex; align-items: center; gap: .375em; color: var(--tone); }
  .problems .plain { margin-block-start: .625em; }
  .waiting { color: var(--soft); text-align: center; }
  .pending .waiting { padding-block: 1em; }
  :not(.pending) > .waiting { position: absolute; inset-block-start: 0; inset-inline-end: 0; background: var(--paper); }
  :not(.pending) > .waiting p:not(:empty) { padding: .25em .75em; }
`;

const board = css`
  header { margin-block-end: .75em; }
  .day-line { font-size: .9375em; }
  .notice {
    margin-block-start: .5em; padding: .375em .75em; border-inline-start: 4px solid var(--warn); border-radius: var(--radius);
    background: var(--notice); font-size: .875em;
  }
  .panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr)); gap: .75em; }
  .panel { padding: .75em .875em; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
  .panel .h { display: flex; justify-content: space-between; align-items: baseline; }
  .total { font-size: 1.25em; }
  .stack { display: block; margin-block: .375em .5em; }
  .stack rect { fill: var(--tone); stroke: var(--paper); stroke-width: 1; }
  .count {
    display: flex; align-items: center; gap: .5em; width: 100%; min-height: 1.875em; padding: .125em .375em; border: 1px solid transparent;
    border-radius: var(--radius); background: none; font-size: .875em; text-align: start;
  }
  .count b { margin-inline-start: auto; color: var(--tone); font-size: 1.125em; }
  button.count { border-color: var(--line); margin-block-start: .25em; }
  .count[aria-pressed="true"] { border-color: var(--tone); background: var(--tint); box-shadow: inset 0 0 0 1px var(--tone); }

  .filters { display: flex; flex-wrap: wrap; gap: .75em; margin-block-start: .875em; }
  .filters:empty { display: none; }
  .field { display: grid; flex: 1 1 14em; gap: .125em; min-width: 0; }
  .field span { color: var(--soft); font-size: .8125em; font-weight: 600; }
  select {
    width: 100%; min-width: 0; min-height: 2.375em; padding: .25em .5em; border: 1px solid var(--strong-line); border-radius: var(--radius);
    background: var(--paper); text-overflow: ellipsis;
  }
  .chosen {
    display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5em 1em; margin-block-start: .875em;
    padding: .375em .75em; border-inline-start: 4px solid var(--accent); border-radius: var(--radius); background: var(--info-tint);
    font-size: .9375em;
  }

  .part, .card { margin-block-start: .875em; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); overflow: clip; }
  .part > .h { padding: .625em 1.125em; border-block-end: 1px solid var(--line); background: var(--info-tint); }
  .part > .h0 { font-size: 1.125em; }
  .alone, .card { margin: 0; }

  .item {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; gap: .375em .75em; padding: .75em 1.125em;
  }
  .item:not(:first-child), .items + .items, .items + .fold, .fold + :is(.items, .fold), .days + .fold, .folded > :first-child { border-block-start: 1px solid var(--line); }
  .item > :is(.what, .figures, .when, .wide, .why-text) { grid-column: 1 / -1; }
  .item > .ask { grid-column: 2; grid-row: 1; }
  .verdict { display: flex; flex-wrap: wrap; align-items: center; gap: .375em; }
  .item .h2 { font-size: .9375em; }
  .doubt { padding: .0625em .4375em; border: 1px dashed var(--warn); border-radius: var(--radius); color: var(--warn); font-size: .8125em; }
  .illustrative { color: var(--late); font-size: .8125em; font-style: italic; }
  .star { color: var(--late); font-weight: 700; }
  .when { font-size: .875em; }
  .when .meta { font-size: 1em; }
  .values :is(dt, dd) { display: inline; }
  .values dt { color: var(--soft); font-size: .8125em; }
  .values dt::after { content: ": "; }
  .values .actual dd { font-size: 1.0625em; font-weight: 700; }
  .values .target dd { font-size: .875em; }
  .values .absent, .absent { color: var(--soft); font-size: .875em; font-weight: 400; }
  .shares { display: flex; flex-wrap: wrap; gap: 0 .875em; font-size: .8125em; }
  .awaited-words { color: var(--soft); }
  .awaited-words::before {
    content: ""; display: inline-block; width: 3px; height: .8em; margin-inline-end: .375em; background: var(--ink);
  }
  .bar { display: block; margin-block: .1875em; }
  .track { fill: var(--calm-tint); stroke: var(--line); }
  .reached { fill: var(--tone); }
  .foreseen, .zone { fill: var(--tone); opacity: .3; }
  .mark { fill: var(--ink); stroke: var(--paper); stroke-width: 1; }
  .limit { fill: var(--strong-line); }

  .folder {
    position: relative; display: flex; flex-wrap: wrap; align-items: center; gap: .375em .875em; width: 100%; padding: .625em 1.125em .625em 2.5em; border: 0; background: none; text-align: start;
  }
  .folder::before {
    content: ""; position: absolute; inset-inline-start: 1.1875em; inset-block-start: 1.0625em; width: .5em; height: .5em; border: solid var(--link);
    border-width: 0 2px 2px 0; transform: rotate(-45deg);
  }
  .folder[aria-expanded="true"]::before { transform: rotate(45deg); }
  .folder:focus-visible { outline-offset: -3px; }
  .fold-title { color: var(--link); font-size: .9375em; font-weight: 600; }
  .fold-count { display: inline-flex; align-items: center; gap: .25em; font-size: .875em; }
  .folded:not(.open) { display: none; }

  .day { display: grid; gap: .25em; padding: .625em 1.125em; }
  .day + .day { border-block-start: 1px solid var(--line); }
  .day .h { color: var(--ink); font-size: .9375em; }
  .entry { display: grid; grid-template-columns: minmax(0, 1fr); gap: .125em .75em; padding-block: .25em; }

  .ower { padding: .625em 1.125em; border-block-start: 1px solid var(--line); }
  .ower .h { font-size: .9375em; }
  .debt { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25em .75em; padding-block: .375em; }
  .debt > .why-text { grid-column: 1 / -1; }
  .why-text { padding: .625em .875em; border-inline-start: 4px solid var(--accent); background: var(--ground); font-size: .9375em; }
  .why-text p + p { margin-block-start: .25em; }
  .why-verdict { font-weight: 700; }
  .links { display: flex; flex-wrap: wrap; gap: 0 1em; }

  .scroll { overflow-x: auto; }
  .scroll:focus-visible { outline-offset: -3px; }
  table { width: 100%; border-collapse: collapse; font-size: .875em; }
  caption { padding: .5em 1.285em; color: var(--soft); text-align: start; }
  th, td { padding: .375em .625em; border-block-start: 1px solid var(--line); text-align: start; vertical-align: baseline; font-weight: 400; }
  thead th { color: var(--soft); font-weight: 600; }
  th:first-child { padding-inline-start: 1.285em; }
  td:last-child, th:last-child { padding-inline-end: 1.285em; }
  .number { text-align: end; }
  .alarm { color: var(--bad); font-weight: 700; }
  .remarks .folded > * { padding-inline: 1.125em; }

  .card { display: grid; gap: .625em; padding: 1em 1.125em; }
  .card header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .375em .75em; margin: 0; }
  .card .h0 { font-size: 1.125em; }
  footer { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .375em .75em; color: var(--soft); font-size: .9375em; }
  .alone > footer { padding: .5em 1.125em; border-block-start: 1px solid var(--line); }
  .forecast { font-size: .875em; }
  .role { color: var(--soft); }
  .interim { display: grid; gap: .25em; padding-inline-start: .75em; border-inline-start: 3px solid var(--line); font-size: .875em; }
  .interim .badge { padding-block: 0; }
  .shares-list { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr)); gap: .5em; }
  .shares-list > div { padding: .5em .75em; border-radius: var(--radius); background: var(--ground); }
  .shares-list dt { color: var(--soft); font-size: .8125em; }
  .shares-list dd { font-size: 1.125em; font-weight: 700; }
  .ranks { font-size: .9375em; }

  @container (min-width: 36em) {
    .item { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; gap: .25em 1em; }
    .item > .verdict { grid-column: 1 / 3; }
    .item > .ask { grid-column: 3; }
    .item > .what { grid-column: 1; grid-row: 2 / span 2; }
    .item > :is(.figures, .when) { grid-column: 2 / -1; }
    .entry { grid-template-columns: 9.5em minmax(0, 1fr); }
  }
  @container (min-width: 58em) {
    .item { grid-template-columns: 9.5em minmax(0, 1fr) 15em 4.75em; }
    .indicator { grid-template-columns: 9.5em minmax(0, 1fr) 16em 9em 4.75em; }
    .item > :is(.verdict, .what, .figures, .when, .ask) { grid-column: auto; grid-row: 1; }
    .item > .ask { justify-self: end; }
    .item > :is(.wide, .why-text) { grid-column: 2 / -1; }
    .owers { columns: 2; column-gap: 0; }
    .ower { break-inside: avoid; }
  }
  @container (max-width: 24em) {
    .item, .day, .ower { padding-inline: .75em; }
    .part > .h, .lead { padding-inline: .75em; }
    .folder { padding-inline: 2em .75em; }
    .folder::before { inset-inline-start: .75em; }
  }
`;

const media = css`
  @media (prefers-contrast: more) {
    :host { --line: var(--strong-line); --soft: var(--ink); }
    .badge { border: 1px solid currentColor; }
  }
  @media (forced-colors: active) {
    .badge, .count[aria-pressed="true"] { border: 1px solid; }
    .icon { color: CanvasText; }
    .icon.filled .sign { stroke: Canvas; }
    .track { fill: Canvas; stroke: CanvasText; }
    .reached { fill: Highlight; }
    .mark, .foreseen, .zone { fill: CanvasText; stroke: Canvas; }
    .stack rect { fill: CanvasText; stroke: Canvas; stroke-width: 3; }
    .count[aria-pressed="true"], .why[aria-expanded="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; --tone: HighlightText; --paper: Highlight; }
    .awaited-words::before { forced-color-adjust: none; background: CanvasText; }
  }
  @media print {
    :host { color-scheme: light; container-type: normal; }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .filters, .ask, .why, .plain, .waiting, .remarks { display: none; }
    .folded:not(.open) { display: block; }
    .folder::before { content: none; }
    .folder { padding-inline-start: 1.125em; }
    .part, .card, .scroll { overflow: visible; }
    .item, .entry, .day, .ower, .debt, .panel, tr { break-inside: avoid; }
    .h { break-after: avoid; }
    a { color: inherit; text-decoration: none; }
    .part > .h { background: none; }
  }
`;

export const styles = [colours, ground, messages, board, media];
