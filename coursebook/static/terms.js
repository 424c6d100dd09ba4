// @ts-check
// Concern: the meaning of a term stays on the screen, and goes with Escape.

/** Move the meaning left as far as it would stand out to the right. @param {Event} event */
function termsPlace(event) {
  const term = termsOf(event);
  const meaning = /** @type {HTMLElement|null} */ (term?.querySelector(".course-term-meaning"));
  if (!term || !meaning) return;
  delete term.dataset.dismissed;
  meaning.style.left = "0";
  const { left, right } = meaning.getBoundingClientRect();
  const room = document.documentElement.clientWidth - 8;
  if (right > room) meaning.style.left = `${Math.max(room - right, 8 - left)}px`;
}

/** @param {KeyboardEvent} event */
function termsDismiss(event) {
  if (event.key !== "Escape") return;
  for (const term of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".course-term"))) term.dataset.dismissed = "";
}

/** @param {Event} event  @returns {HTMLElement|null} */
function termsOf(event) {
  return event.target instanceof Element ? event.target.closest(".course-term") : null;
}

document.addEventListener("pointerover", termsPlace);
document.addEventListener("focusin", termsPlace);
document.addEventListener("keydown", termsDismiss);
