// What the build says of a question: its type, and the key that grades it.

/** @import { KeyByType } from "../types/keys.d.ts" */

/** The type of a question. @param {HTMLFormElement} form */
export function typeOf(form) {
  return /** @type {keyof KeyByType} */ (form.dataset.type);
}

/** The key of a question. @param {HTMLFormElement} form */
export function keyOf(form) {
  return JSON.parse(form.dataset.key ?? "{}");
}
