// Where an explorable gets the picture and the sentence of a state: from frozen data on a page, from the kernel in a
// notebook.

/** @import { ControlData, Figure, FrozenData, PredictionData, State } from "../types/frozen.d.ts" */

import { defaultState } from "./controls.js";
import { stateIndex } from "./lattice.js";
import { unpackState } from "./unpack.js";

/**
 * @typedef {{state: State, figure: Figure, sentence: string}} Picture  what is shown in a state
 * @typedef {object} PictureConsumer  the explorable
 * @property {(picture: Picture) => void} receive
 * @property {(words: string) => void} fail  a state cannot be shown; in plain words
 *
 * @typedef {object} StateSource
 * @property {ControlData[]} controls
 * @property {PredictionData|null} prediction
 * @property {Figure} opening  the figure that was drawn before any script ran
 * @property {Set<number>} varying  numbers of the marks that differ between states
 * @property {State} start  the state to begin with
 * @property {(state: State, consumer: PictureConsumer) => void} request  a newer request replaces one that waits
 */

/** Plays frozen data, at once. @param {FrozenData} frozen  @returns {StateSource} */
export function frozenSource(frozen) {
  const { controls, prediction, varying } = frozen;
  const start = defaultState(controls);
  return {
    controls,
    prediction,
    opening: unpackState(frozen, stateIndex(controls, start)).figure,
    varying: new Set(varying.map((packed) => Number(packed.path?.split(".")[1]))),
    start,
    request: (state, consumer) => {
      consumer.receive({ state, ...unpackState(frozen, stateIndex(controls, state)) });
    },
  };
}
