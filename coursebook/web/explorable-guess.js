// @ts-check
// Concern: the guess that a form of prediction holds, with the scale that it was made on; and a guess in words.

/** @param {HTMLFormElement} form  @returns {Guess|null}  null while nothing is chosen; the truth is added once it is known */
function guessRead(form) {
  const slider = /** @type {HTMLInputElement|null} */ (form.querySelector("input[type=range]"));
  if (slider) return { kind: "number", value: Number(slider.value), scale: guessRange(slider), truth: null };
  const chosen = /** @type {HTMLInputElement|null} */ (form.querySelector("input:checked"));
  return chosen && { kind: "option", value: chosen.value, scale: guessOptions(form), truth: null };
}

/** @param {HTMLInputElement} slider  @returns {NumberScale} */
function guessRange({ min, max, step, dataset }) {
  return { unit: dataset.unit ?? "", low: Number(min), high: Number(max), step: Number(step) };
}

/** @param {HTMLFormElement} form  @returns {OptionScale} */
function guessOptions(form) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[type=radio]")]);
  return { options: inputs.map((input) => ({ id: input.value, words: (input.parentElement?.textContent ?? input.value).trim() })) };
}

/** The guess as a reader says it. @param {Guess} guess */
function guessWords(guess) {
  if (guess.kind === "number") return amountWords(String(guess.value), guess.scale.unit);
  if (guess.kind === "curve") return "the curve that you drew";
  return guess.scale.options.find(({ id }) => id === guess.value)?.words ?? guess.value;
}

/** What is said of a guess that was not stored. @type {Record<StoreOutcome, string>} */
const GUESS_NOT_KEPT = {
  kept: "",
  fleeting: "This browser keeps nothing here, so your guess lasts until you leave the page.",
  newer: "A newer version of this course has stored a guess here, which stays as it is. This one lasts until you leave the page.",
};

/** Keep a guess; the first one stays. @param {string} slug  @param {Guess} guess  @param {any} truth  undefined while it is not known  @returns {string}  what to say if it was not stored */
function guessKeep(slug, guess, truth) {
  const before = storeRead("guess", slug);
  const record = saidGuess(before, /** @type {Guess} */ ({ ...guess, truth: truth ?? null }), new Date());
  if (before && mergeText(before) === mergeText(record)) return "";
  return GUESS_NOT_KEPT[storeWrite("guess", slug, record)];
}
