// @ts-check
// Concern: the meaning of a term shows in place: on hover, on focus, on a tap; it goes with Escape and a tap elsewhere.

/** Room that is left at the edges of the screen, and for the bar at its top. [CSS px] */
const TERMS_EDGE = 8, TERMS_BAR = 56;

/** A link without a script is a button with one: it shows the meaning, and the meaning has the link. */
function termsBegin() {
  for (const words of document.querySelectorAll(".course-term-words")) {
    words.setAttribute("role", "button");
    words.setAttribute("aria-expanded", "false");
  }
}

/** Keep the meaning on the screen. @param {Event} event */
function termsPlace(event) {
  const term = termsOf(event.target);
  const meaning = /** @type {HTMLElement|null} */ (term?.querySelector(".course-term-meaning"));
  if (!term || !meaning) return;
  delete term.dataset.dismissed;
  delete meaning.dataset.below;
  meaning.style.left = "0";
  const { left, right, top } = meaning.getBoundingClientRect();
  const room = document.documentElement.clientWidth - TERMS_EDGE;
  const shift = Math.max(Math.min(0, room - right), TERMS_EDGE - left);
  meaning.style.left = `${shift}px`;
  if (top < TERMS_BAR) meaning.dataset.below = "";
}

/** Show or hide a meaning that is asked for. @param {MouseEvent} event */
function termsPress(event) {
  const words = event.target instanceof Element ? event.target.closest(".course-term-words") : null;
  const term = termsOf(words);
  if (!words || !term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const isOpen = "open" in term.dataset;
  termsClose();
  if (isOpen) return;
  delete term.dataset.dismissed;
  term.dataset.open = "";
  words.setAttribute("aria-expanded", "true");
  termsPlace(event);
}

/** @param {KeyboardEvent} event */
function termsKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.key === "Escape") {
    const term = termsOf(target);
    if (target.matches(".course-term-more")) /** @type {HTMLElement|null} */ (term?.querySelector(".course-term-words"))?.focus();
    termsClose();
  }
  if (event.key === " " && target.matches(".course-term-words")) {
    event.preventDefault();
    target.click();
  }
}

/** Hide all meanings, but for one. @param {Element|null} [but] */
function termsClose(but = null) {
  for (const term of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".course-term"))) {
    if (term === but) continue;
    delete term.dataset.open;
    term.dataset.dismissed = "";
    term.querySelector(".course-term-words")?.setAttribute("aria-expanded", "false");
  }
}

/** @param {EventTarget|null} target  @returns {HTMLElement|null} */
function termsOf(target) {
  return target instanceof Element ? target.closest(".course-term") : null;
}

termsBegin();
document.addEventListener("pointerover", termsPlace);
document.addEventListener("focusin", termsPlace);
document.addEventListener("pointerdown", (event) => termsClose(termsOf(event.target)));
document.addEventListener("click", termsPress);
document.addEventListener("keydown", termsKey);
