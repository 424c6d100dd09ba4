// Grades numbers: typed ones, and guesses on a scale. Pure.

/** @import { EstimateKey, NumberKey } from "../../types/keys.d.ts" */

import { amountWords } from "../../text/amounts.js";
import { createGrade } from "./result.js";

/** @param {NumberKey} key  @param {number} given */
export function gradeNumber(key, given) {
  if (isWithin(given, key.right, key.tolerance)) return createGrade(1, [{ html: key.why }]);
  const known = key.wrong.find((wrong) => isWithin(given, wrong.answer, key.tolerance));
  return createGrade(0, [{ html: known?.why ?? key.otherwise }], {}, [known]);
}

/**
 * All within `close`, nothing from `far` on, and evenly less in between.
 * @param {EstimateKey} key  @param {number} given
 */
export function gradeEstimate(key, given) {
  const off = Math.abs(given - key.right);
  if (isWithin(given, key.right, key.close)) return createGrade(1, [{ html: key.why }]);
  const score = off >= key.far ? 0 : (key.far - off) / (key.far - key.close);
  return createGrade(Math.min(score, 0.99), [{ html: given < key.right ? key.tooLow : key.tooHigh }]);
}

/**
 * Allow for rounding in binary fractions.
 * @param {number} given  @param {number} wanted  @param {number} tolerance
 */
export function isWithin(given, wanted, tolerance) {
  return Math.abs(given - wanted) <= tolerance + 1e-9 * Math.max(1, Math.abs(wanted));
}

/** A number with its unit, as a reader would write it. @param {number} number  @param {string} unit */
export function numberWords(number, unit) {
  const digits = Number(number.toFixed(10)).toLocaleString("en", { maximumFractionDigits: 10 }).replace("-", "−");
  return amountWords(digits, unit);
}
