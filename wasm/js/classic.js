/** The classic script: everything in one file for `<script src>`, as the global `Tiendo`, and the elements. */
import "./elements/define.js";

export * from "./inlined.js";
