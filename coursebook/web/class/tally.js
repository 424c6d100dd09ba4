// Reads and counts what a class has guessed. Pure.

/**
 * @typedef {{low: number, high: number, step: string}} Scale  of an estimate
 * @typedef {{guesses: number[], unread: string[], outside: string[]}} Reading
 */

import { readNumeral } from "../quiz/grade/numeral.js";

/**
 * Read guesses with spaces, semicolons or commas between them. A comma within a number is a decimal mark ("2,5 3"),
 * unless it is all there is to separate guesses ("2,5,3", or "2,5" on a scale of whole numbers).
 * @param {string} text  @param {Scale} scale
 * @returns {Reading}  with the parts that cannot be read as numbers, or are not on the scale
 */
export function readGuesses(text, scale) {
  const parts = partsOf(text.replace(/\s*%/g, ""), !/[.]/.test(scale.step));
  const reading = /** @type {Reading} */ ({ guesses: [], unread: [], outside: [] });
  for (const part of parts) {
    const { readings } = readNumeral(part);
    const guess = readings.find((value) => value >= scale.low && value <= scale.high);
    if (guess !== undefined) reading.guesses.push(guess);
    else (readings.length ? reading.outside : reading.unread).push(part);
  }
  return reading;
}

/** @param {string} text  @param {boolean} isWhole  whether the scale is of whole numbers */
function partsOf(text, isWhole) {
  const parts = text.split(/(?:[\s;]|,(?=\s|$))+/).filter(Boolean);
  const commas = parts.length === 1 ? parts[0].split(",").length - 1 : 0;
  return commas > 1 || (commas && isWhole) ? parts[0].split(",").filter(Boolean) : parts;
}

/** The share of each count, in whole per cent; 0 while there are none. @param {number[]} counts */
export function sharesOf(counts) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => Math.round((100 * count) / (total || 1)));
}

/** @param {number[]} numbers  at least one */
export function medianOf(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * How many guesses came within a tenth of the scale of the truth.
 * @param {number[]} guesses  @param {number} truth  @param {Scale} scale
 */
export function countClose(guesses, truth, { low, high }) {
  return guesses.filter((guess) => Math.abs(guess - truth) <= (high - low) / 10 + 1e-9).length;
}
