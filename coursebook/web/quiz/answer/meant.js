// Remembers which number a reader meant by the text of a field.

/** @typedef {{field: HTMLInputElement, readings: number[], unit: string}} AmbiguousNumber */

/**
 * Null if the reader has already said which number was meant, and typed nothing since.
 * @param {AmbiguousNumber} unclear  @returns {AmbiguousNumber|null}
 */
export function unlessSettled(unclear) {
  return unclear.field.dataset.meant === unclear.field.value ? null : unclear;
}

/**
 * Put a number into its field, plainly, and remember that it was meant.
 * @param {HTMLInputElement} field  @param {number} number  @param {string} unit
 */
export function writeNumber(field, number, unit) {
  field.value = `${number} ${unit}`.trim();
  rememberMeaning(field);
}

/**
 * Note that the text of a field is a number as computers write it: a point for decimals, no groups.
 * @param {HTMLInputElement} field
 */
export function rememberMeaning(field) {
  field.dataset.meant = field.value;
}

/** The number that a reader settled on; null if the field was edited since. @param {HTMLInputElement} field */
export function settledNumber(field) {
  return field.value !== "" && field.dataset.meant === field.value ? Number(field.value) : null;
}
