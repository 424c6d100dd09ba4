// @ts-check
// Concern: what is kept of an answer. Pure.

/**
 * @typedef {{v: 1, quiz: string, answer: any, result: Result, score: number, sure: number|null, tries: number,
 *   first: {result: Result, at: string, sure: number|null}, at: string, due: string|null, recalled: number,
 *   revealed?: true, misconceptions: string[]}} SavedAnswer
 */

/** Days until a question comes back: the same after every right answer, and soon after any other. */
const SAVED_DAYS = { right: 7, partly: 1, wrong: 1 };
/** So many times right, each time when it was due, and it comes back no more. */
const SAVED_LEARNT = 4;

/**
 * The record of an answer; `sure` and `first.sure` are from 1, a guess, to 4, certain, or null.
 * @param {any} before  the record so far, or null
 * @param {{quiz: string, answer: any, grade: Grade, sure: number|null, revealed: boolean, now: Date}} given
 * @returns {SavedAnswer}
 */
function savedAnswer(before, { quiz, answer, grade, sure, revealed, now }) {
  const { result, score, misconceptions } = grade;
  const at = now.toISOString();
  const first = before?.first ?? (before ? { result: before.result, at: before.at, sure: null } : { result, at, sure });
  const known = { v: /** @type {const} */ (1), quiz, answer, result, score, sure, tries: (before?.tries ?? 0) + 1 };
  const seen = revealed || before?.revealed ? { revealed: /** @type {const} */ (true) } : {};
  const recalled = savedRecalled(before, result, now);
  const due = recalled < SAVED_LEARNT ? savedDue(result, now) : null;
  return { ...known, first, at, due, recalled, misconceptions, ...seen };
}

/** @param {Result} result  @param {Date} now */
function savedDue(result, now) {
  const due = new Date(now);
  due.setUTCDate(due.getUTCDate() + SAVED_DAYS[result]);
  return due.toISOString();
}

/** How often in a row a question was right when it was due; trying again at once proves nothing. @param {any} before  @param {Result} result  @param {Date} now */
function savedRecalled(before, result, now) {
  if (result !== "right") return 0;
  const sofar = before?.recalled ?? 0;
  return !before || savedIsDue(before, now) ? sofar + 1 : sofar;
}

/** Whether an answer is due on the day of `now`, at whatever hour. @param {any} saved  @param {Date} now */
function savedIsDue(saved, now) {
  const evening = new Date(now);
  evening.setHours(23, 59, 59, 999);
  return typeof saved.due === "string" && Date.parse(saved.due) <= evening.getTime();
}
