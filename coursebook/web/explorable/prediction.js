// The reader's guess before the controls unlock, and its comparison with the model.

/** @import { Guess } from "../store/merge.js" */

import { amountWords, roundToStep } from "../text/amounts.js";
import { asSentence } from "../text/wording.js";
import { guessWords, readGuess } from "./guess.js";

/**
 * Listen to a prediction's form until it is answered or skipped.
 * @param {HTMLFormElement} form  @param {(guess: Guess|null) => void} done  @param {AbortSignal} signal
 */
export function listenForGuess(form, done, signal) {
  const scale = /** @type {HTMLInputElement|null} */ (form.querySelector("input[type=range]"));
  scale?.addEventListener(
    "input",
    () => {
      const words = amountWords(scale.value, scale.dataset.unit);
      scale.setAttribute("aria-valuetext", words);
      /** @type {HTMLElement} */ (form.querySelector("[data-course=value]")).textContent = words;
    },
    { signal },
  );
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      const guess = readGuess(form);
      if (guess) done(guess);
      else focusOptions(form);
    },
    { signal },
  );
  form.querySelector("[data-course=skip]")?.addEventListener("click", () => done(null), { signal });
}

/** @param {HTMLFormElement} form  @param {string} value  the words beside an option */
function optionWords(form, value) {
  const option = form.querySelector(`input[value="${CSS.escape(value)}"]`);
  return option?.parentElement?.textContent?.trim() ?? value;
}

/** Nothing is chosen yet: move the focus to the options. @param {HTMLFormElement} form */
function focusOptions(form) {
  /** @type {HTMLInputElement|null} */ (form.querySelector("input"))?.focus();
}

/**
 * Say the verdict: the guess, and what happens in the model.
 * @param {Element} owner  @param {Guess} guess  @param {{truth: number|string, unit: string}} prediction
 */
export function announceVerdict(owner, guess, prediction) {
  const place = verdictPlace(owner);
  place.hidden = false;
  place.textContent = verdictWords(formIn(owner), guess, prediction);
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * Show the verdict of an earlier visit; it is not read aloud, and takes no focus.
 * @param {Element} owner  @param {Guess} guess  @param {{truth: number|string, unit: string}} prediction
 */
export function recallVerdict(owner, guess, prediction) {
  const place = verdictPlace(owner);
  place.removeAttribute("role");
  place.hidden = false;
  place.textContent = verdictWords(formIn(owner), guess, prediction);
}

/** @param {Element} owner  @returns {HTMLElement} */
function verdictPlace(owner) {
  return /** @type {HTMLElement} */ (owner.querySelector("[data-course=verdict]"));
}

/** @param {Element} owner  @returns {HTMLFormElement} */
export function formIn(owner) {
  return /** @type {HTMLFormElement} */ (owner.querySelector("[data-course=prediction]"));
}

/**
 * The verdict: the reader's guess, and what happens in the model.
 * @param {HTMLFormElement} form  @param {Guess} guess
 * @param {{truth: number|string, unit: string}} prediction
 */
export function verdictWords(form, guess, prediction) {
  const numeric = typeof prediction.truth === "number";
  const truth = numeric ? onFormScale(form, Number(prediction.truth)) : String(prediction.truth);
  const said = `${asSentence(`You said: ${guessWords(guess)}`)} `;
  if (String(guess.value) === truth) return `${said}That is what happens in this model.`;
  if (!numeric) return `${said}${asSentence(`In this model: ${optionWords(form, truth)}`)}`;
  const about = Number(truth) === prediction.truth ? "" : "about ";
  return `${said}In this model: ${about}${amountWords(truth, prediction.unit)}.`;
}

/**
 * A number as precise as the guesses: a scale of whole evenings has no fractions of one.
 * @param {HTMLFormElement} form  @param {number} number
 */
function onFormScale(form, number) {
  const scale = /** @type {HTMLInputElement|null} */ (form.querySelector("input[type=range]"));
  return roundToStep(number, scale?.step ?? "1");
}
