// @ts-check
// Concern: grade the state of an explorable against the states that were found to satisfy a challenge. Pure.

/**
 * @typedef {{name: string, label: string, values: (number|string|boolean)[], words: string[], default: number|string|boolean}} ChallengeControl
 * @typedef {{explorable: string, controls: ChallengeControl[], where: string, why: string, otherwise: string, wrong: ({where: string} & KnownReply)[]}} ChallengeKey
 */

/** @param {ChallengeKey} key  @param {Record<string, any>} state */
function gradeChallenge(key, state) {
  const index = gradeStateIndex(key.controls, state);
  if (gradeInRuns(key.where, index)) return gradeGiven(1, [{ html: key.why }]);
  const known = key.wrong.find((wrong) => gradeInRuns(wrong.where, index));
  return gradeGiven(0, [{ html: known?.why ?? key.otherwise }], {}, [known]);
}

/** The place of a state among all, in which the last control changes fastest; -1 if it is none. @param {ChallengeControl[]} controls  @param {Record<string, any>} state */
function gradeStateIndex(controls, state) {
  let index = 0;
  for (const { name, values } of controls) {
    const stop = values.indexOf(state[name]);
    if (stop < 0) return -1;
    index = index * values.length + stop;
  }
  return index;
}

/**
 * Whether a state is among those packed as lengths of runs, out and in by turns, seven bits a byte, in base64;
 * `coursebook/quiz/challenge_states.py` is the other side.
 * @param {string} packed  @param {number} index
 */
function gradeInRuns(packed, index) {
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

/** A state in words. @param {ChallengeControl[]} controls  @param {Record<string, any>} state */
function gradeStateWords(controls, state) {
  return controls
    .map(({ name, label, values, words }) => `${label}: ${words[values.indexOf(state[name])] ?? "?"}`)
    .join(" · ");
}
