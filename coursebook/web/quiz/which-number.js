// Asks which number was meant where the text of a field can be read in two ways.

/** @import { AmbiguousNumber } from "./answer/meant.js" */

import { writeNumber } from "./answer/meant.js";
import { clearVerdict, verdictPlace } from "./verdict.js";

/**
 * Ask in the place of the verdict. Neither question nor order depends on what is right.
 * @param {HTMLFormElement} form  @param {AmbiguousNumber} unclear  @param {() => void} settled  called after the choice
 */
export function askWhichNumber(form, unclear, settled) {
  const asked = document.createElement("div");
  asked.className = "course-meant";
  asked.setAttribute("role", "group");
  asked.tabIndex = -1; // so that the focus goes here, and a second press of Enter chooses nothing
  const words = document.createElement("p");
  const shown = unclear.readings.map((number) => readingWords(number, unclear.unit));
  words.textContent = `“${unclear.field.value.trim()}” can be read in two ways. Did you mean ${shown.join(" or ")}?`;
  words.id = `${form.id}-meant`;
  asked.setAttribute("aria-labelledby", words.id);
  const buttons = unclear.readings.map((number, place) =>
    readingButton(shown[place], () => {
      writeNumber(unclear.field, number, unclear.unit);
      /** @type {HTMLElement|null} */ (form.querySelector("[data-course=check]"))?.focus();
      settled();
    }),
  );
  asked.append(words, ...buttons);
  clearVerdict(form);
  verdictPlace(form).append(asked);
  asked.focus();
}

/** @param {string} words  @param {() => void} choose */
function readingButton(words, choose) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "course-button";
  button.textContent = words;
  button.addEventListener("click", choose);
  return button;
}

/**
 * "1234", or "1.234 (between 1 and 2)", since a decimal point alone would leave the doubt.
 * @param {number} number  @param {string} unit
 */
function readingWords(number, unit) {
  const low = Math.floor(number);
  const between = Number.isInteger(number) ? "" : ` (between ${withMinus(low)} and ${withMinus(low + 1)})`;
  return `${withMinus(number)} ${unit}`.trim() + between;
}

/** @param {number} number */
function withMinus(number) {
  return String(number).replace("-", "−");
}
