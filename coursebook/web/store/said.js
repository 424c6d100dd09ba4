// Records of what a reader says before the page does: guesses, opinions of claims, beliefs. Pure.

/** @import { BeliefRecord, ClaimRecord, Guess, GuessRecord, NumberScale, OptionScale } from "./merge.js" */

import { canonicalText } from "./merge.js";

/**
 * The record of a guess: the first is kept for good; the truth that was not known yet is added.
 * @param {GuessRecord|null} before  @param {Guess} guess  @param {Date} now  @returns {GuessRecord}
 */
export function guessRecord(before, guess, now) {
  if (!before) return { v: 2, ...guess, at: now.toISOString() };
  const isTheSame = canonicalText(before.value) === canonicalText(guess.value) && before.kind === guess.kind;
  return isTheSame && before.truth === null ? /** @type {GuessRecord} */ ({ ...before, truth: guess.truth }) : before;
}

/**
 * The record of a reader's view of a claim; the first view is kept.
 * @param {ClaimRecord|null} before  @param {ClaimRecord["said"]} said  @param {Date} now  @returns {ClaimRecord}
 */
export function claimRecord(before, said, now) {
  return before ?? { v: 2, said, at: now.toISOString() };
}

/**
 * The record of a belief, asked at the start and at the end: of the start the first answer is kept, of the end the
 * last.
 * @param {BeliefRecord|null} before  @param {"start"|"end"} when
 * @param {{value: number|string, scale: NumberScale|OptionScale}} belief  @param {Date} now
 * @returns {BeliefRecord}
 */
export function beliefRecord(before, when, { value, scale }, now) {
  const known = before ?? { v: 2, start: null, end: null };
  if (when === "start" && known.start) return known;
  return { ...known, [when]: { value, scale, at: now.toISOString() } };
}
