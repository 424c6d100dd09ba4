// Counts a reader's answers by chapter and by confidence. Pure.

/** @import { QuestionRecord } from "../store/merge.js" */

/**
 * @typedef {(QuestionRecord|null)[]} Answers  one for each question of a chapter, null where there is none
 * @typedef {{sure: number, of: number, right: number}} Sureness  first answers given so sure, and how many were right
 */

/** @param {Answers} answers  @returns {{answered: number, right: number, of: number}} */
export function countAnswers(answers) {
  const answered = answers.filter((record) => record !== null);
  return {
    answered: answered.length,
    right: answered.filter((record) => record?.latest.result === "right").length,
    of: answers.length,
  };
}

/** @param {{answered: number, right: number, of: number}} count */
export function countWords({ answered, right, of }) {
  if (answered === 0) return of === 1 ? "1 question, not answered yet" : `${of} questions, none answered yet`;
  if (right === of) return of === 1 ? "Answered right" : `All ${of} right`;
  return `${answered} of ${of} answered, ${right} right`;
}

/**
 * First answers by how sure they were given, from 1 to 4; second tries know the reply already.
 * @param {Iterable<QuestionRecord>} all  @returns {Sureness[]}
 */
export function countSureness(all) {
  const first = [...all].flatMap((record) => (record.first && record.first.sure !== null ? [record.first] : []));
  return [1, 2, 3, 4].map((sure) => {
    const given = first.filter((one) => one.sure === sure);
    return { sure, of: given.length, right: given.filter((one) => one.result === "right").length };
  });
}

/** With fewer answers, no comparison is made. */
const ENOUGH = 8;

/** How sureness and rightness are related, in a sentence. @param {Sureness[]} rows */
export function surenessWords(rows) {
  const [unsure, sure] = [rows.slice(0, 2), rows.slice(2)].map((half) => ({
    of: half.reduce((sum, row) => sum + row.of, 0),
    right: half.reduce((sum, row) => sum + row.right, 0),
  }));
  if (unsure.of + sure.of < ENOUGH)
    return `Say how sure you are at ${ENOUGH} questions or more, and this will say how well you know what you know.`;
  if (!unsure.of || !sure.of) return "You were always about as sure. Use the whole scale, and this will say more.";
  const gap = sure.right / sure.of - unsure.right / unsure.of;
  if (gap >= 0.2) return "When you feel surer, you are right more often: your feeling is a fair guide.";
  if (gap > -0.2) return "Whether you feel sure or not, you are right about as often: check the sure ones as well.";
  return "You are right more often when you feel unsure: what feels certain deserves another look.";
}
