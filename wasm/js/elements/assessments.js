// The assessment that elements ask for: those with the same plan, records and day share one load and one answer.

import { agenda, assess, init } from "../tiendo.js";
import { dayAfter } from "./format.js";
import { sharing } from "./sharing.js";
import { sourceOf } from "./sources.js";

const answers = sharing();

/** What an element asks for, as one text: while it stays, nothing is loaded again; and as the page gives it, with or without a day. */
export function questionOf(element, asOf, addresses) {
  const sources = ["plan", "records"].map((input) => sourceOf(input, element[input], element, addresses[input]));
  const knownOn = element.knownOn || null;
  const keyOn = (day) => JSON.stringify([...sources.map(({ key }) => key), day, knownOn]);
  return { sources, asOf, knownOn, key: keyOn(asOf), given: keyOn(element.asOf) };
}

/** Loads the module and both inputs, each once, and assesses. */
export function answerTo({ sources, asOf, knownOn, key }, afresh) {
  return answers(key, async (signal) => {
    const taken = sources.map((source) => source.take(afresh));
    signal.addEventListener("abort", () => taken.forEach(({ release }) => release()), { once: true });
    const [plan, records] = await Promise.all([...taken.map(({ promise }) => promise), init(null, { afresh })]);
    signal.throwIfAborted();
    const assessment = assess(plan, records, { asOf, knownOn });
    // an object may be another one by the time this is asked
    const texts = [plan, records].map((input) => (typeof input === "string" ? input : JSON.stringify(input)));
    return { assessment, dueWithin: remembered((days) => agenda(...texts, { asOf, knownOn, from: asOf, to: dayAfter(asOf, days) })) };
  }, afresh);
}

/** Asks once for each argument. */
function remembered(ask) {
  const known = new Map();
  return (argument) => {
    if (!known.has(argument)) known.set(argument, ask(argument));
    return known.get(argument);
  };
}
