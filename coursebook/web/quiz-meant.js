// @ts-check
// Concern: ask which number was meant, where what was typed can be read in two ways, and remember it.

/** @typedef {{field: HTMLInputElement, readings: number[], unit: string}} Unclear */

/** Nothing to ask where the reader has said it already, and typed nothing since. @param {Unclear} unclear  @returns {Unclear|null} */
function meantOrNull(unclear) {
  return unclear.field.dataset.meant === unclear.field.value ? null : unclear;
}

/**
 * Ask in the place of the verdict. Neither question nor order depends on what is right.
 * @param {HTMLFormElement} form  @param {Unclear} unclear  @param {() => void} settled  called when the reader has chosen
 */
function meantAsk(form, unclear, settled) {
  const asked = document.createElement("div");
  asked.className = "course-meant";
  asked.setAttribute("role", "group");
  asked.tabIndex = -1; // so that the focus goes here, and a second press of Enter chooses nothing
  const words = document.createElement("p");
  const shown = unclear.readings.map((number) => meantWords(number, unclear.unit));
  words.textContent = `“${unclear.field.value.trim()}” can be read in two ways. Did you mean ${shown.join(" or ")}?`;
  words.id = `${form.id}-meant`;
  asked.setAttribute("aria-labelledby", words.id);
  const buttons = unclear.readings.map((number, place) => meantButton(shown[place], () => {
    meantWrite(unclear.field, number, unclear.unit);
    /** @type {HTMLElement|null} */ (form.querySelector("[data-course=check]"))?.focus();
    settled();
  }));
  asked.append(words, ...buttons);
  verdictClear(form);
  verdictOf(form).append(asked);
  asked.focus();
}

/** @param {string} words  @param {() => void} choose */
function meantButton(words, choose) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "course-button";
  button.textContent = words;
  button.addEventListener("click", choose);
  return button;
}

/** "1234", or "1.234 (between 1 and 2)", since a decimal point alone would leave the doubt. @param {number} number  @param {string} unit */
function meantWords(number, unit) {
  const low = Math.floor(number);
  const between = Number.isInteger(number) ? "" : ` (between ${meantShown(low)} and ${meantShown(low + 1)})`;
  return `${meantShown(number)} ${unit}`.trim() + between;
}

/** @param {number} number */
function meantShown(number) {
  return String(number).replace("-", "−");
}

/** Put a number into its field, plainly, and remember that it was meant. @param {HTMLInputElement} field  @param {number} number  @param {string} unit */
function meantWrite(field, number, unit) {
  field.value = `${number} ${unit}`.trim();
  meantRemember(field);
}

/** What stands in the field is meant as computers write numbers: a point for decimals, no groups. @param {HTMLInputElement} field */
function meantRemember(field) {
  field.dataset.meant = field.value;
}

/** The number in a field that a reader has settled; null where it was typed since. @param {HTMLInputElement} field */
function meantNumber(field) {
  return field.value !== "" && field.dataset.meant === field.value ? Number(field.value) : null;
}
