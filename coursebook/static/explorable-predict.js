// @ts-check
// Concern: the reader's guess before the controls unlock, and its comparison with what the model does.

/**
 * Listen to a prediction's form until it is answered or skipped.
 * @param {HTMLFormElement} form  @param {(guess: {value: string, words: string}|null) => void} done  @param {AbortSignal} signal
 */
function predictListen(form, done, signal) {
  const scale = /** @type {HTMLInputElement|null} */ (form.querySelector("input[type=range]"));
  scale?.addEventListener("input", () => {
    const words = amountWords(scale.value, scale.dataset.unit);
    scale.setAttribute("aria-valuetext", words);
    /** @type {HTMLElement} */ (form.querySelector("[data-course=value]")).textContent = words;
  }, { signal });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const guess = predictGuess(form);
    if (guess) done(guess);
    else predictAskAgain(form);
  }, { signal });
  form.querySelector("[data-course=skip]")?.addEventListener("click", () => done(null), { signal });
}

/** @param {HTMLFormElement} form  @returns {{value: string, words: string}|null}  null while nothing is chosen */
function predictGuess(form) {
  const scale = /** @type {HTMLInputElement|null} */ (form.querySelector("input[type=range]"));
  if (scale) return { value: scale.value, words: amountWords(scale.value, scale.dataset.unit) };
  const chosen = /** @type {HTMLInputElement|null} */ (form.querySelector("input:checked"));
  return chosen && { value: chosen.value, words: predictWords(form, chosen.value) };
}

/** @param {HTMLFormElement} form  @param {string} value  the words beside an option */
function predictWords(form, value) {
  const option = form.querySelector(`input[value="${CSS.escape(value)}"]`);
  return option?.parentElement?.textContent?.trim() ?? value;
}

/** Nothing is chosen yet: lead the reader to the options. @param {HTMLFormElement} form */
function predictAskAgain(form) {
  /** @type {HTMLInputElement|null} */ (form.querySelector("input"))?.focus();
}

/**
 * Say the verdict: the guess, and what happens in the model.
 * @param {Element} owner  @param {{value: string, words: string}} guess  @param {{truth: number|string, unit: string}} prediction
 */
function predictSay(owner, guess, prediction) {
  const place = /** @type {HTMLElement} */ (owner.querySelector("[data-course=verdict]"));
  const form = /** @type {HTMLFormElement} */ (owner.querySelector("[data-course=prediction]"));
  place.hidden = false;
  place.textContent = predictVerdict(form, guess, prediction);
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * The verdict: what was said, and what happens in the model.
 * @param {HTMLFormElement} form  @param {{value: string, words: string}} guess
 * @param {{truth: number|string, unit: string}} prediction
 */
function predictVerdict(form, guess, prediction) {
  const numeric = typeof prediction.truth === "number";
  const truth = numeric ? predictOnScale(form, Number(prediction.truth)) : String(prediction.truth);
  const said = `${wordingClosed(`You said: ${guess.words}`)} `;
  if (guess.value === truth) return `${said}That is what happens in this model.`;
  if (!numeric) return `${said}${wordingClosed(`In this model: ${predictWords(form, truth)}`)}`;
  const about = Number(truth) === prediction.truth ? "" : "about ";
  return `${said}In this model: ${about}${amountWords(truth, prediction.unit)}.`;
}

/** A number as precise as the guesses: a scale of whole evenings has no fractions of one. @param {HTMLFormElement} form  @param {number} number */
function predictOnScale(form, number) {
  const scale = /** @type {HTMLInputElement|null} */ (form.querySelector("input[type=range]"));
  return amountOnScale(number, scale?.step ?? "1");
}
