// @ts-check
// Concern: grade an answer. Pure, and the only place that grades.

/**
 * @typedef {{result: "right"|"partly"|"wrong", score: number, replies: string[], missing: number}} Grade
 * @typedef {{right: string[], whys: Record<string, string>}} ChoiceKey
 * @typedef {{right: number, tolerance: number, why: string, otherwise: string, wrong: {answer: number, why: string}[]}} NumberKey
 */

/** @param {ChoiceKey} key  @param {string[]} chosen  @returns {Grade} */
function gradeChoices(key, chosen) {
  const hits = chosen.filter((option) => key.right.includes(option)).length;
  const score = Math.max(0, (hits - (chosen.length - hits)) / key.right.length);
  const exact = hits === key.right.length && chosen.length === hits;
  const replies = chosen.map((option) => key.whys[option]).filter(Boolean);
  return { result: gradeResult(exact, score), score: exact ? 1 : score, replies, missing: key.right.length - hits };
}

/** @param {NumberKey} key  @param {number} given  @returns {Grade} */
function gradeNumber(key, given) {
  if (gradeIsClose(given, key.right, key.tolerance)) return { result: "right", score: 1, replies: [key.why], missing: 0 };
  const known = key.wrong.find((wrong) => gradeIsClose(given, wrong.answer, key.tolerance));
  return { result: "wrong", score: 0, replies: [known?.why ?? key.otherwise], missing: 0 };
}

/** @param {boolean} exact  @param {number} score  @returns {Grade["result"]} */
function gradeResult(exact, score) {
  if (exact) return "right";
  return score > 0 ? "partly" : "wrong";
}

/** @param {number} given  @param {number} wanted  @param {number} tolerance */
function gradeIsClose(given, wanted, tolerance) {
  return Math.abs(given - wanted) <= tolerance + 1e-9 * Math.max(1, Math.abs(wanted));
}

/** Read a number as people write it, "1 234,5" or "1,234.5" or "−3"; NaN if it is none. @param {string} text */
function gradeParse(text) {
  const plain = text.trim().replace(/[\s\u00a0\u202f]/g, "").replace(/[−–]/g, "-");
  if (!/^[-+]?[\d.,]+$/.test(plain)) return NaN;
  const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  return Number(grouped ? plain.replaceAll(",", "") : plain.replace(",", "."));
}
