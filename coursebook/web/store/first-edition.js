// What the first edition kept of an answer, as a record of today. Pure. It kept answers under the course's title;
// of a first answer it kept result, time and sureness only. What is not known stays null.

/** @import { QuestionRecord } from "./merge.js" */

import { isObject, isValid } from "./valid.js";

/** @typedef {{v: 1, answer: any, result: string, score: number, at: string, [more: string]: any}} FirstEditionAnswer */

/**
 * The key of an answer in the first edition.
 * @param {string} title  the course's title, as it was written in keys  @param {string} id
 */
export function firstEditionKey(title, id) {
  return `course:${title}:${id}`;
}

/** Read an answer of the first edition. @param {any} old  @returns {QuestionRecord|null}  null if it cannot be read */
export function firstEditionRecord(old) {
  if (!isFirstEditionAnswer(old)) return null;
  const latest = {
    answer: old.answer,
    result: old.result,
    score: old.score,
    misconceptions: old.misconceptions ?? null,
    sure: old.sure ?? null,
    at: timeOf(old.at),
  };
  const record = {
    v: 2,
    quiz: old.quiz,
    first: firstAnswer(old, latest),
    latest,
    tries: old.tries ?? null,
    revealed: old.revealed === true,
    review: { due: timeOf(old.due), recalled: old.recalled ?? 0 },
  };
  return isValid(record, "question") ? /** @type {QuestionRecord} */ (record) : null;
}

/** @param {any} old  @returns {old is FirstEditionAnswer} */
function isFirstEditionAnswer(old) {
  if (!isObject(old) || old.v !== 1 || !("answer" in old)) return false;
  const isScore = typeof old.score === "number" && old.score >= 0 && old.score <= 1;
  return isScore && ["right", "partly", "wrong"].includes(old.result) && timeOf(old.at) !== null;
}

/**
 * The first answer as far as it is known: whole if there was no other.
 * @param {FirstEditionAnswer} old  @param {any} latest
 */
function firstAnswer(old, latest) {
  if (!isObject(old.first)) return null;
  const at = timeOf(old.first.at);
  if (old.tries === 1 && at === latest.at && old.first.result === latest.result) return latest;
  return {
    answer: null,
    result: old.first.result,
    score: null,
    misconceptions: null,
    sure: old.first.sure ?? null,
    at,
  };
}

/** @param {any} text  @returns {string|null} */
function timeOf(text) {
  const time = typeof text === "string" ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
