// Shows the meaning of a term in place: on hover, on focus, on a tap. Escape or a tap elsewhere hides it.

/** Margin at the edges of the screen, and height of the bar at its top. [CSS px] */
const EDGE = 8,
  TOP_BAR = 56;

/** Show the meanings of the terms on this page. */
export function showMeaningsInPlace() {
  makeButtons();
  document.addEventListener("pointerover", showPointedAt);
  document.addEventListener("focusin", showPointedAt);
  document.addEventListener("scroll", placeShown, { capture: true, passive: true });
  document.addEventListener("pointerdown", (event) => closeMeanings(termAround(event.target)));
  document.addEventListener("click", toggleMeaning);
  document.addEventListener("keydown", handleKey);
}

/** A link without a script is a button with one: it shows the meaning, and the meaning has the link. */
function makeButtons() {
  for (const words of document.querySelectorAll(".course-term-words")) {
    words.setAttribute("role", "button");
    words.setAttribute("aria-expanded", "false");
  }
}

/** A term that is pointed at or has the focus shows its meaning, also after it was closed. @param {Event} event */
function showPointedAt(event) {
  const term = termAround(event.target);
  if (!term) return;
  delete term.dataset.dismissed;
  placeMeaning(term);
}

/**
 * Put the meaning over its words, and on the screen; below them, if there is no room above. It is placed on the screen
 * and not in the text, where a table that scrolls would cut it.
 * @param {HTMLElement} term
 */
function placeMeaning(term) {
  const meaning = /** @type {HTMLElement} */ (term.querySelector(".course-term-meaning"));
  const lines = /** @type {Element} */ (term.querySelector(".course-term-words")).getClientRects();
  if (lines.length === 0) return;
  meaning.style.position = "fixed";
  meaning.style.bottom = "auto";
  const { width, height } = meaning.getBoundingClientRect();
  const most = document.documentElement.clientWidth - EDGE - width;
  const above = lines[0].top - height;
  meaning.style.left = `${Math.max(EDGE, Math.min(lines[0].left, most))}px`;
  meaning.style.top = `${above < TOP_BAR ? lines[lines.length - 1].bottom : above}px`;
}

/** Keep open meanings beside their words while the page scrolls. */
function placeShown() {
  const shown = ".course-term[data-open], .course-term:hover, .course-term:focus-within";
  for (const term of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(shown))) placeMeaning(term);
}

/** Show or hide a meaning that is asked for. @param {MouseEvent} event */
function toggleMeaning(event) {
  const words = event.target instanceof Element ? event.target.closest(".course-term-words") : null;
  const term = termAround(words);
  if (!words || !term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const isOpen = "open" in term.dataset;
  closeMeanings();
  if (isOpen) return;
  delete term.dataset.dismissed;
  term.dataset.open = "";
  words.setAttribute("aria-expanded", "true");
  placeMeaning(term);
}

/** @param {KeyboardEvent} event */
function handleKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.key === "Escape") {
    const term = termAround(target);
    if (target.matches(".course-term-more"))
      /** @type {HTMLElement|null} */ (term?.querySelector(".course-term-words"))?.focus();
    closeMeanings();
  }
  if (event.key === " " && target.matches(".course-term-words")) {
    event.preventDefault();
    target.click();
  }
}

/** Hide all meanings, but for one. @param {Element|null} [but] */
function closeMeanings(but = null) {
  for (const term of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".course-term"))) {
    if (term === but) continue;
    delete term.dataset.open;
    term.dataset.dismissed = "";
    term.querySelector(".course-term-words")?.setAttribute("aria-expanded", "false");
  }
}

/** @param {EventTarget|null} target  @returns {HTMLElement|null} */
function termAround(target) {
  return target instanceof Element ? target.closest(".course-term") : null;
}
