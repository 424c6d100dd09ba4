// Which number a reader meant by what stands in a field, once they have said it.

/** @typedef {{field: HTMLInputElement, readings: number[], unit: string}} AmbiguousNumber */

/**
 * Nothing to ask where the reader has said it already, and typed nothing since.
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
 * What stands in the field is meant as computers write numbers: a point for decimals, no groups.
 * @param {HTMLInputElement} field
 */
export function rememberMeaning(field) {
  field.dataset.meant = field.value;
}

/** The number in a field that a reader has settled; null where it was typed since. @param {HTMLInputElement} field */
export function settledNumber(field) {
  return field.value !== "" && field.dataset.meant === field.value ? Number(field.value) : null;
}
