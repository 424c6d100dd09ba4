// Grades the state of an explorable against the states that satisfy a challenge. Pure.

/**
 * @import { State } from "../../types/frozen.d.ts"
 * @import { ChallengeControl, ChallengeKey } from "../../types/keys.d.ts"
 */

import { stateIndex } from "../../explorable/lattice.js";
import { createGrade } from "./result.js";

/** @param {ChallengeKey} key  @param {State} state */
export function gradeChallenge(key, state) {
  const index = stateIndex(key.controls, state);
  if (isInRuns(key.where, index)) return createGrade(1, [{ html: key.why }]);
  const known = key.wrong.find((wrong) => isInRuns(wrong.where, index));
  return createGrade(0, [{ html: known?.why ?? key.otherwise }], {}, [known]);
}

/**
 * Whether a state is among those packed as lengths of runs, out and in by turns, seven bits a byte, in base64;
 * `coursebook/quiz/challenge_states.py` is the other side.
 * @param {string} packed  @param {number} index
 */
function isInRuns(packed, index) {
  let [end, length, shift, isIn] = [0, 0, 0, false];
  for (const sign of index < 0 ? "" : atob(packed)) {
    const byte = sign.charCodeAt(0);
    length += (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    end += length;
    if (index < end) return isIn;
    [length, shift, isIn] = [0, 0, !isIn];
  }
  return false;
}

/** A state in words. @param {ChallengeControl[]} controls  @param {State} state */
export function stateWords(controls, state) {
  return controls
    .map(({ name, label, values, words }) => `${label}: ${words[values.indexOf(state[name])] ?? "?"}`)
    .join(" · ");
}
