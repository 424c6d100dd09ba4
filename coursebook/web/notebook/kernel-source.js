// Gets the pictures of an explorable from the kernel. Pure, but for the widget's model.

/**
 * @import { NotebookModel } from "./output.js"
 * @import { PictureConsumer, StateSource } from "../explorable/source.js"
 * @import { Figure, State, Trace } from "../types/frozen.d.ts"
 */

/** How long the kernel may take before the reader is told that there is no answer yet. [ms] */
export const PATIENCE = 4000;
const NO_ANSWER =
  "The kernel has not answered yet. If it is busy, the picture will follow; if it was restarted, run this cell again.";

/**
 * What the kernel answers: what differs from the opening figure, by the number of the mark, or what went wrong.
 * @typedef {{state: State, marks: Record<string, Partial<Trace>>, sentence: string}
 *   | {state: State, error: string}} Answer
 */

/**
 * A source of states that asks one at a time: while the kernel works, only the newest request waits.
 * @param {NotebookModel} model  its traits are in `coursebook/live/explorable_widget.py`
 * @param {PictureConsumer} consumer  is also told when Python has moved the state
 * @param {AbortSignal} [signal]
 * @returns {StateSource}
 */
export function kernelSource(model, consumer, signal) {
  const opening = /** @type {Figure} */ (model.get("figure"));
  /** What the kernel is working on, and what is to be asked next. @type {State|null} */
  let asked = null;
  /** @type {State|null} */
  let next = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  const ask = (/** @type {State} */ state) => {
    asked = state;
    timer = setTimeout(() => {
      asked = null;
      consumer.fail(NO_ANSWER);
    }, PATIENCE);
    model.set("state", state);
    model.save_changes();
  };
  const hear = () => {
    const answer = /** @type {Answer} */ (model.get("picture"));
    if (asked && !areEqual(asked, answer.state)) return; // of an earlier request
    clearTimeout(timer);
    const state = next;
    asked = next = null;
    deliver(answer);
    if (state) request(state);
  };
  const deliver = (/** @type {Answer} */ answer) => {
    if ("error" in answer) consumer.fail(answer.error);
    else consumer.receive({ ...answer, figure: withMarks(opening, answer.marks) });
  };
  const request = (/** @type {State} */ state) => {
    if (asked) {
      next = state;
      return;
    }
    const answer = /** @type {Answer} */ (model.get("picture"));
    if (areEqual(state, answer.state)) deliver(answer);
    else ask(state);
  };

  model.on("change:picture", hear);
  signal?.addEventListener("abort", () => {
    clearTimeout(timer);
    model.off("change:picture", hear);
  });
  return {
    controls: model.get("controls"),
    prediction: model.get("prediction"),
    opening,
    varying: new Set(opening.data.keys()),
    start: model.get("state"),
    request,
  };
}

/** @param {Figure} figure  @param {Record<string, Partial<Trace>>} marks  @returns {Figure} */
function withMarks(figure, marks) {
  return { ...figure, data: figure.data.map((trace, number) => ({ ...trace, ...marks[number] })) };
}

/** @param {State} one  @param {State} other */
function areEqual(one, other) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
