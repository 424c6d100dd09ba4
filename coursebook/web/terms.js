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

/** A term that is pointed at or has the focus shows its meaning, also after it was closed. @param {Event} event */
function termsMeet(event) {
  const term = termsOf(event.target);
  if (!term) return;
  delete term.dataset.dismissed;
  termsPlace(term);
}

/**
 * Put the meaning over its words, and on the screen; below them, if there is no room above. It is placed on the screen
 * and not in the text, where a table that scrolls would cut it.
 * @param {HTMLElement} term
 */
function termsPlace(term) {
  const meaning = /** @type {HTMLElement} */ (term.querySelector(".course-term-meaning"));
  const lines = /** @type {Element} */ (term.querySelector(".course-term-words")).getClientRects();
  if (lines.length === 0) return;
  meaning.style.position = "fixed";
  meaning.style.bottom = "auto";
  const { width, height } = meaning.getBoundingClientRect();
  const most = document.documentElement.clientWidth - TERMS_EDGE - width;
  const above = lines[0].top - height;
  meaning.style.left = `${Math.max(TERMS_EDGE, Math.min(lines[0].left, most))}px`;
  meaning.style.top = `${above < TERMS_BAR ? lines[lines.length - 1].bottom : above}px`;
}

/** What is shown moves along. */
function termsFollow() {
  const shown = ".course-term[data-open], .course-term:hover, .course-term:focus-within";
  for (const term of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(shown))) termsPlace(term);
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
  termsPlace(term);
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
document.addEventListener("pointerover", termsMeet);
document.addEventListener("focusin", termsMeet);
document.addEventListener("scroll", termsFollow, { capture: true, passive: true });
document.addEventListener("pointerdown", (event) => termsClose(termsOf(event.target)));
document.addEventListener("click", termsPress);
document.addEventListener("keydown", termsKey);
