// @ts-check
// Concern: grade an answer, and choose what is said to it. Pure; nothing else grades, on the page or in Python.

/**
 * @typedef {"right"|"partly"|"wrong"} Result
 * @typedef {{html?: string, text?: string, about?: string}} Reply  what is said, and the part of the answer it is about
 * @typedef {{result: Result, score: number, replies: Reply[], marks: Record<string, "right"|"wrong">, misconceptions: string[]}} Grade
 * @typedef {{why: string, misconception?: string}} KnownReply
 */

/** @param {string} type  @param {any} key  @param {any} answer  @returns {Grade} */
function gradeAnswer(type, key, answer) {
  /** @type {Record<string, (key: any, answer: any) => Grade>} */
  const graders = {
    choice: gradeChoice,
    several: gradeSeveral,
    number: gradeNumber,
    estimate: gradeEstimate,
    order: gradeOrder,
    match: gradeMatch,
    gap: gradeGap,
    text: gradeText,
    challenge: gradeChallenge,
  };
  return graders[type](key, answer);
}

/**
 * @param {number} score  from 0 to 1  @param {Reply[]} replies
 * @param {Record<string, "right"|"wrong">} [marks]  @param {(KnownReply|undefined)[]} [known]  the replies that may name a misconception
 * @returns {Grade}
 */
function gradeGiven(score, replies, marks = {}, known = []) {
  const result = score === 1 ? "right" : gradePartly(score);
  const misconceptions = known.flatMap((reply) => reply?.misconception ?? []);
  return { result, score: Math.round(score * 1000) / 1000, replies, marks, misconceptions };
}

/** @param {number} score  @returns {Result} */
function gradePartly(score) {
  return score > 0 ? "partly" : "wrong";
}

/** @param {{right: string[], replies: Record<string, KnownReply>}} key  @param {string[]} chosen */
function gradeChoice(key, chosen) {
  const reply = key.replies[chosen[0]];
  const right = key.right.includes(chosen[0]);
  return gradeGiven(right ? 1 : 0, [{ html: reply?.why }], { [chosen[0]]: right ? "right" : "wrong" }, [reply]);
}

/** Each right option counts for, each wrong one against. @param {{right: string[], replies: Record<string, KnownReply>}} key  @param {string[]} chosen */
function gradeSeveral(key, chosen) {
  const hits = chosen.filter((name) => key.right.includes(name));
  const missing = key.right.length - hits.length;
  const score = Math.max(0, (2 * hits.length - chosen.length) / key.right.length);
  /** @type {Reply[]} */
  const replies = chosen.map((name) => ({ html: key.replies[name]?.why, about: name }));
  if (missing > 0 && hits.length > 0) replies.push({ text: missing === 1 ? "One more holds." : `${missing} more hold.` });
  const marks = Object.fromEntries(chosen.map((name) => [name, hits.includes(name) ? "right" : "wrong"]));
  return gradeGiven(score, replies, /** @type {Grade["marks"]} */ (marks), chosen.map((name) => key.replies[name]));
}
