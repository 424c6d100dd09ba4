// @ts-check
// Concern: what the first edition kept of an answer, as a record of today. Pure. It kept answers under the course's title;
// of a first answer it kept result, time and sureness only. What is not known stays null.

/** @typedef {{v: 1, answer: any, result: string, score: number, at: string, [more: string]: any}} FirstEditionAnswer */

/** The key of an answer in the first edition. @param {string} title  the course's title, as it stood in keys  @param {string} id */
function firstEditionKey(title, id) {
  return `course:${title}:${id}`;
}

/** Read an answer of the first edition. @param {any} old  @returns {QuestionRecord|null}  null if it cannot be read */
function firstEditionRecord(old) {
  if (!firstEditionIsAnswer(old)) return null;
  const latest = {
    answer: old.answer,
    result: old.result,
    score: old.score,
    misconceptions: old.misconceptions ?? null,
    sure: old.sure ?? null,
    at: firstEditionTime(old.at),
  };
  const record = {
    v: 2,
    quiz: old.quiz,
    first: firstEditionFirst(old, latest),
    latest,
    tries: old.tries ?? null,
    revealed: old.revealed === true,
    review: { due: firstEditionTime(old.due), recalled: old.recalled ?? 0 },
  };
  return validIs(record, "question") ? /** @type {QuestionRecord} */ (record) : null;
}

/** @param {any} old  @returns {old is FirstEditionAnswer} */
function firstEditionIsAnswer(old) {
  if (!validIsObject(old) || old.v !== 1 || !("answer" in old)) return false;
  const isScore = typeof old.score === "number" && old.score >= 0 && old.score <= 1;
  return isScore && ["right", "partly", "wrong"].includes(old.result) && firstEditionTime(old.at) !== null;
}

/** The first answer as far as it is known: whole if there was no other. @param {FirstEditionAnswer} old  @param {any} latest */
function firstEditionFirst(old, latest) {
  if (!validIsObject(old.first)) return null;
  const at = firstEditionTime(old.first.at);
  if (old.tries === 1 && at === latest.at && old.first.result === latest.result) return latest;
  return { answer: null, result: old.first.result, score: null, misconceptions: null, sure: old.first.sure ?? null, at };
}

/** @param {any} text  @returns {string|null} */
function firstEditionTime(text) {
  const time = typeof text === "string" ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
