// What the build knows of a question.

/** What the build knows of a question. @param {HTMLFormElement} form */
export function keyOf(form) {
  return JSON.parse(form.dataset.key ?? "{}");
}
