// Typed queries of the page.

/** All fields of a kind. @template {HTMLElement} T  @param {Element} owner  @param {string} selector  @returns {T[]} */
export function findAll(owner, selector) {
  return /** @type {T[]} */ ([...owner.querySelectorAll(selector)]);
}

/**
 * The words of an element as a reader hears them: a formula once, and single spaces.
 * @param {Element|null|undefined} element
 */
export function wordsIn(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
