// Two records of one thing become one. Pure. For every kind the order does not matter, and merging twice changes
// nothing: the laws on which import rests.

import { isObject } from "./valid.js";

/**
 * An answer as it was graded when it was given; what is not known is null.
 * @typedef {{answer: any, result: "right"|"partly"|"wrong", score: number|null, misconceptions: string[]|null,
 *   sure: number|null, at: string}} GivenAnswer
 * @typedef {{v: 2, quiz: string, first: GivenAnswer|null, latest: GivenAnswer, tries: number|null, revealed: boolean,
 *   review: {due: string|null, recalled: number}}} QuestionRecord
 * @typedef {{unit: string, low: number, high: number, step: number}} NumberScale
 * @typedef {{options: {id: string, words: string}[]}} OptionScale
 * @typedef {{title: string, low: number, high: number}} AxisScale
 * @typedef {{kind: "option", value: string, scale: OptionScale, truth: string|null}
 *   | {kind: "number", value: number, scale: NumberScale, truth: number|null}
 *   | {kind: "curve", value: number[][], scale: {x: AxisScale, y: AxisScale}, truth: number[][]|null}} Guess
 * @typedef {{v: 2, at: string} & Guess} GuessRecord
 * @typedef {{v: 2, said: "holds"|"partly"|"not-shown", at: string}} ClaimRecord
 * @typedef {{value: number|string, scale: NumberScale|OptionScale, at: string}} Believed
 * @typedef {{v: 2, start: Believed|null, end: Believed|null}} BeliefRecord
 * @typedef {{v: 2, name: string, at: string}} ReaderRecord
 * @typedef {{question: QuestionRecord, guess: GuessRecord, claim: ClaimRecord, belief: BeliefRecord,
 *   reader: ReaderRecord}} Records
 * @typedef {keyof Records} Kind
 */

/**
 * One record of two.
 * @template {Kind} K  @param {K} kind  @param {Records[K]|null} one  @param {Records[K]|null} other
 * @returns {Records[K]|null}
 */
export function mergeRecords(kind, one, other) {
  if (!one || !other) return one ?? other;
  /** @type {{[kind in Kind]: (one: any, other: any) => any}} */
  const rules = { question: mergeQuestions, guess: earlier, claim: earlier, belief: mergeBeliefs, reader: later };
  return rules[kind](one, other);
}

/** @param {QuestionRecord} one  @param {QuestionRecord} other  @returns {QuestionRecord} */
function mergeQuestions(one, other) {
  const [now, then] = [latestPart(one), latestPart(other)];
  const { at: _, ...latest } = /** @type {ReturnType<typeof latestPart>} */ (later(now, then));
  return {
    v: 2,
    ...latest,
    first: earlier(one.first, other.first),
    tries: one.tries === null || other.tries === null ? (one.tries ?? other.tries) : Math.max(one.tries, other.tries),
    revealed: one.revealed || other.revealed,
  };
}

/** The part of a record that the latest answer decides. @param {QuestionRecord} record */
function latestPart({ quiz, latest, review }) {
  return { quiz, latest, review, at: latest.at };
}

/** @param {BeliefRecord} one  @param {BeliefRecord} other  @returns {BeliefRecord} */
function mergeBeliefs(one, other) {
  return { v: 2, start: earlier(one.start, other.start), end: later(one.end, other.end) };
}

/** @template {{at: string}} T  @param {T|null} one  @param {T|null} other  @returns {T|null} */
function earlier(one, other) {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at < other.at ? one : other;
  return fuller(one, other);
}

/** @template {{at: string}} T  @param {T|null} one  @param {T|null} other  @returns {T|null} */
function later(one, other) {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return fuller(one, other);
}

/**
 * Of two records of the same moment, the fuller one; if equally full, always the same one.
 * @template T  @param {T} one  @param {T} other  @returns {T}
 */
function fuller(one, other) {
  const [here, there] = [canonicalText(one), canonicalText(other)];
  const [unknown, unknownThere] = [here, there].map((text) => text.split(":null").length);
  if (unknown !== unknownThere) return unknown < unknownThere ? one : other;
  return here <= there ? one : other;
}

/** A value as text, the same whatever the order of its keys. @param {any} value  @returns {string} */
export function canonicalText(value) {
  return JSON.stringify(value, (_, part) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  );
}
