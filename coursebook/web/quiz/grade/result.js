// What grading returns: a score, a result and the replies. Pure.

/** @import { KnownReply } from "../../types/keys.d.ts" */

/**
 * @typedef {"right"|"partly"|"wrong"} Result
 * @typedef {{html?: string, text?: string, about?: string}} Reply  the feedback, and the part of the answer it is about
 * @typedef {Record<string, "right"|"wrong">} Marks  by the names of the answer's parts
 * @typedef {{result: Result, score: number, replies: Reply[], marks: Marks, misconceptions: string[]}} Grade
 */

/**
 * @param {number} score  from 0 to 1  @param {Reply[]} replies
 * @param {Marks} [marks]  @param {(KnownReply|undefined)[]} [known]  the replies that may name a misconception
 * @returns {Grade}
 */
export function createGrade(score, replies, marks = {}, known = []) {
  const result = score === 1 ? "right" : partlyOrWrong(score);
  const misconceptions = known.flatMap((reply) => reply?.misconception ?? []);
  return { result, score: Math.round(score * 1000) / 1000, replies, marks, misconceptions };
}

/** @param {number} score  @returns {Result} */
function partlyOrWrong(score) {
  return score > 0 ? "partly" : "wrong";
}
