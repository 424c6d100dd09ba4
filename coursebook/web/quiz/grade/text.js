// Grades typed words, forgiving case, accents, articles and small slips. Pure.

/**
 * @import { Grade } from "./result.js"
 * @import { GapKey, KnownReply, WordsKey, TextKey } from "../../types/keys.d.ts"
 */

import { isWithin } from "./number.js";
import { readMeasured } from "./numeral.js";
import { createGrade } from "./result.js";

/**
 * @typedef {{distance: number, text: string}} Nearness  how far from which text
 */

/** @param {TextKey} key  @param {string} typed */
export function gradeText(key, typed) {
  const { right, spelt, known } = matchText(key, typed);
  if (!right) return createGrade(0, [{ html: known?.why ?? key.otherwise }], {}, [known]);
  const replies = [{ html: key.why }];
  return createGrade(1, spelt ? [{ text: `It is spelt “${spelt}”.` }, ...replies] : replies);
}

/**
 * Each gap counts alike.
 * @param {GapKey} key  @param {Record<string, string>} typed
 */
export function gradeGap(key, typed) {
  const graded = Object.entries(key.gaps).map(([name, gap]) => ({ name, gap, ...matchText(gap, typed[name] ?? "") }));
  const wrong = graded.filter((one) => !one.right);
  const marks = Object.fromEntries(graded.map((one) => [one.name, one.right ? "right" : "wrong"]));
  const replies = wrong.length
    ? wrong.map((one) => ({ html: one.known?.why ?? one.gap.otherwise, about: one.name }))
    : [{ html: key.why }];
  const score = 1 - wrong.length / graded.length;
  return createGrade(
    score,
    replies,
    /** @type {Grade["marks"]} */ (marks),
    wrong.map((one) => one.known),
  );
}

/**
 * Whether typed words are right; how the right ones are spelt, if there was a slip; the known wrong answer, if it is
 * one. Between a right and a wrong answer the nearer one was meant; in doubt, the wrong one.
 * @param {WordsKey} key  @param {string} typed
 * @returns {{right: boolean, spelt: string|null, known: KnownReply|undefined}}
 */
function matchText(key, typed) {
  const right = nearestText(typed, key.right, key.exact);
  const wrong = key.wrong.map((known) => ({ known, near: nearestText(typed, known.answer, key.exact) }));
  const nearest = wrong.reduce((best, one) => (one.near.distance < best.near.distance ? one : best), {
    known: /** @type {KnownReply|undefined} */ (undefined),
    near: { distance: Infinity, text: "" },
  });
  const isRight = right.distance < nearest.near.distance;
  return {
    right: isRight,
    spelt: isRight && right.distance > 0 ? right.text : null,
    known: isRight ? undefined : nearest.known,
  };
}

/**
 * The text that is nearest, if it is near enough to have been meant.
 * @param {string} typed  @param {string[]} texts  @param {boolean} [exact]  @returns {Nearness}
 */
function nearestText(typed, texts, exact = false) {
  return texts
    .map((text) => ({ text, distance: numberDistance(typed, text) ?? forgivenSlips(fold(typed), fold(text), exact) }))
    .reduce((best, one) => (one.distance < best.distance ? one : best), { text: "", distance: Infinity });
}

/**
 * Two numbers are compared by their size, so that "4.5" is not "45"; null if the expected words are not a number.
 * @param {string} typed  @param {string} wanted
 */
function numberDistance(typed, wanted) {
  const right = measuredNumber(wanted);
  if (!right) return null;
  const given = measuredNumber(typed);
  const sameUnit = !given?.unit || fold(given.unit) === fold(right.unit);
  return given && sameUnit && isWithin(given.number, right.number, 0) ? 0 : Infinity;
}

/**
 * A number with its unit; one that could be read in two ways is read as computers write it, since a reader has been
 * asked.
 * @param {string} text
 */
function measuredNumber(text) {
  const { unit, readings } = readMeasured(text);
  if (readings.length === 0) return null;
  return { unit, number: text.includes(",") ? readings[0] : readings[readings.length - 1] };
}

/**
 * @param {string} given  @param {string} wanted  @param {boolean} exact
 * @returns {number}  slips between them, or infinitely many if too many
 */
function forgivenSlips(given, wanted, exact) {
  const slips = countSlips(given, wanted);
  return slips <= (exact ? 0 : slipsAllowed(wanted)) ? slips : Infinity;
}

/** Slips forgiven in a word: none in a short one or in a number. @param {string} wanted */
function slipsAllowed(wanted) {
  if (wanted.length < 5 || /\d/.test(wanted)) return 0;
  return wanted.length < 9 ? 1 : 2;
}

/** No case, accents, spaces, leading article, or punctuation but a decimal mark. @param {string} text */
function fold(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const short = bare.replace(/^(a|an|the)\s+/, "");
  const letters = short.replace(/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu, (_, digit) => (digit ? `${digit}.` : ""));
  return letters.replaceAll("ß", "ss");
}

/** Letters added, left out, changed, or swapped with a neighbour. @param {string} one  @param {string} other */
function countSlips(one, other) {
  let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, last[j] + 1, row[j - 1] + 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
