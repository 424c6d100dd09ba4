// @ts-check
// Concern: grade numbers: one typed in, and a guess on a scale. Pure.

/**
 * @typedef {{right: number, tolerance: number, unit: string, why: string, otherwise: string, wrong: ({answer: number} & KnownReply)[]}} NumberKey
 * @typedef {{right: number, low: number, high: number, close: number, far: number, unit: string, why: string, tooLow: string, tooHigh: string}} EstimateKey
 */

/** @param {NumberKey} key  @param {number} given */
function gradeNumber(key, given) {
  if (gradeIsWithin(given, key.right, key.tolerance)) return gradeGiven(1, [{ html: key.why }]);
  const known = key.wrong.find((wrong) => gradeIsWithin(given, wrong.answer, key.tolerance));
  return gradeGiven(0, [{ html: known?.why ?? key.otherwise }], {}, [known]);
}

/** All within `close`, nothing from `far` on, and evenly less in between. @param {EstimateKey} key  @param {number} given */
function gradeEstimate(key, given) {
  const off = Math.abs(given - key.right);
  if (gradeIsWithin(given, key.right, key.close)) return gradeGiven(1, [{ html: key.why }]);
  const score = off >= key.far ? 0 : (key.far - off) / (key.far - key.close);
  return gradeGiven(Math.min(score, 0.99), [{ html: given < key.right ? key.tooLow : key.tooHigh }]);
}

/** With room for the binary fractions of a computer. @param {number} given  @param {number} wanted  @param {number} tolerance */
function gradeIsWithin(given, wanted, tolerance) {
  return Math.abs(given - wanted) <= tolerance + 1e-9 * Math.max(1, Math.abs(wanted));
}

/** A number with its unit, as a reader would write it. @param {number} number  @param {string} unit */
function gradeNumberWords(number, unit) {
  const digits = Number(number.toFixed(10)).toLocaleString("en", { maximumFractionDigits: 10 }).replace("-", "−");
  return amountWords(digits, unit);
}
