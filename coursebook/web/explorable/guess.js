// Reads a guess from its form, with the scale it was made on; puts it into words; keeps it.

/**
 * @import { Guess, GuessRecord, NumberScale, OptionScale } from "../store/merge.js"
 * @import { StoreOutcome } from "../store/store.js"
 */

import { canonicalText } from "../store/merge.js";
import { guessRecord } from "../store/said.js";
import { amountWords } from "../text/amounts.js";

/**
 * Where guesses are kept: in the browser on a page, by the kernel in a notebook.
 * @typedef {object} GuessKeeper
 * @property {(slug: string) => GuessRecord|null} read
 * @property {(slug: string, record: GuessRecord) => StoreOutcome} write
 */

/**
 * @param {HTMLFormElement} form
 * @returns {Guess|null}  null while nothing is chosen; the truth is added once it is known
 */
export function readGuess(form) {
  const slider = /** @type {HTMLInputElement|null} */ (form.querySelector("input[type=range]"));
  if (slider) return { kind: "number", value: Number(slider.value), scale: numberScale(slider), truth: null };
  const chosen = /** @type {HTMLInputElement|null} */ (form.querySelector("input:checked"));
  return chosen && { kind: "option", value: chosen.value, scale: optionScale(form), truth: null };
}

/** @param {HTMLInputElement} slider  @returns {NumberScale} */
function numberScale({ min, max, step, dataset }) {
  return { unit: dataset.unit ?? "", low: Number(min), high: Number(max), step: Number(step) };
}

/** @param {HTMLFormElement} form  @returns {OptionScale} */
function optionScale(form) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[type=radio]")]);
  return {
    options: inputs.map((input) => ({
      id: input.value,
      words: (input.parentElement?.textContent ?? input.value).trim(),
    })),
  };
}

/** The guess as a reader says it. @param {Guess} guess */
export function guessWords(guess) {
  if (guess.kind === "number") return amountWords(String(guess.value), guess.scale.unit);
  if (guess.kind === "curve") return "the curve that you drew";
  return guess.scale.options.find(({ id }) => id === guess.value)?.words ?? guess.value;
}

/** Notices about a guess that was not stored. @type {Record<StoreOutcome, string>} */
const NOT_KEPT = {
  kept: "",
  fleeting: "This browser keeps nothing here, so your guess lasts until you leave the page.",
  newer:
    "A newer version of this course has stored a guess here, which stays as it is." +
    " This one lasts until you leave the page.",
};

/**
 * Keep a guess; the first one stays.
 * @param {GuessKeeper} keeper  @param {string} slug  @param {Guess} guess
 * @param {any} truth  undefined while it is not known
 * @returns {string}  what to say if it was not stored
 */
export function keepGuess(keeper, slug, guess, truth) {
  const before = keeper.read(slug);
  const record = guessRecord(before, /** @type {Guess} */ ({ ...guess, truth: truth ?? null }), new Date());
  if (before && canonicalText(before) === canonicalText(record)) return "";
  return NOT_KEPT[keeper.write(slug, record)];
}
