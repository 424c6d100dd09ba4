// A question's record after each answer. Pure. store/schema.json says what each part means.

/**
 * @import { Grade, Result } from "./grade/result.js"
 * @import { QuestionRecord } from "../store/merge.js"
 */

/** Days until a question comes back: the same after every right answer, and soon after any other. */
const DAYS_UNTIL_DUE = { right: 7, partly: 1, wrong: 1 };
/** After this many right answers, each given when due, a question does not come back. */
const LEARNT_AFTER = 4;

/**
 * The record after a further answer. The first answer is never overwritten; `sure` is from 1, a guess, to 4, certain,
 * or null.
 * @param {QuestionRecord|null} before  the record so far
 * @param {{quiz: string, answer: any, grade: Grade, sure: number|null, revealed: boolean, now: Date}} given
 * @returns {QuestionRecord}
 */
export function recordAfter(before, { quiz, answer, grade, sure, revealed, now }) {
  const { result, score, misconceptions } = grade;
  const latest = { answer, result, score, misconceptions, sure, at: now.toISOString() };
  const recalled = recalledAfter(before, result, now);
  return {
    v: 2,
    quiz,
    first: before ? before.first : latest,
    latest,
    tries: triesAfter(before),
    revealed: revealed || Boolean(before?.revealed),
    review: { due: recalled < LEARNT_AFTER ? dueAfter(result, now) : null, recalled },
  };
}

/**
 * The number of answers including this one; null if earlier ones were not counted.
 * @param {QuestionRecord|null} before
 */
function triesAfter(before) {
  if (!before) return 1;
  return before.tries === null ? null : before.tries + 1;
}

/** @param {Result} result  @param {Date} now */
function dueAfter(result, now) {
  const due = new Date(now);
  due.setUTCDate(due.getUTCDate() + DAYS_UNTIL_DUE[result]);
  return due.toISOString();
}

/**
 * How often in a row a question was right when it was due; trying again at once proves nothing.
 * @param {QuestionRecord|null} before  @param {Result} result  @param {Date} now
 */
function recalledAfter(before, result, now) {
  if (result !== "right") return 0;
  const sofar = before?.review.recalled ?? 0;
  return !before || isDue(before, now) ? sofar + 1 : sofar;
}

/**
 * Whether a question is due on the day of `now`, at whatever hour.
 * @param {QuestionRecord} record  @param {Date} now
 */
export function isDue({ review }, now) {
  const evening = new Date(now);
  evening.setHours(23, 59, 59, 999);
  return review.due !== null && Date.parse(review.due) <= evening.getTime();
}
