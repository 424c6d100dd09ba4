// @ts-check
// Concern: a reader's answers, kept in this browser. The only file that names localStorage.
// One key for each question, so that two pages open at once lose nothing. Storage may be absent, full or damaged:
// then answers live as long as the page.

/**
 * @typedef {{v: number, quiz: string, answer: any, result: string, score: number, tries: number, at: string}} Saved
 */

const STORE_VERSION = 1;
const STORE_PREFIX = `course:${document.currentScript?.dataset.course ?? "course"}:`;

/** What could not be kept, for as long as the page lives. @type {Map<string, Saved>} */
const storeFleeting = new Map();

/** The answer to a question, under its name or an earlier one. @param {string} id  @param {string[]} [aliases]  @returns {Saved|null} */
function storeRead(id, aliases = []) {
  for (const name of [id, ...aliases]) {
    const saved = storeFleeting.get(name) ?? storeParse(storeText(name));
    if (saved) return saved;
  }
  return null;
}

/** Keep an answer. @param {string} id  @param {Saved} saved  @returns {boolean}  whether it outlives the page */
function storeWrite(id, saved) {
  try {
    if (storeIsNewer(storeText(id))) throw new Error("written by a newer version");
    if ("fleeting" in window.localStorage) throw new Error("the page's stand-in for refused storage");
    window.localStorage.setItem(STORE_PREFIX + id, JSON.stringify(saved));
    storeFleeting.delete(id);
    return true;
  } catch {
    storeFleeting.set(id, saved);
    return false;
  }
}

/** @param {string} id  @returns {string|null} */
function storeText(id) {
  try {
    return window.localStorage.getItem(STORE_PREFIX + id);
  } catch {
    return null;
  }
}

/** @param {string|null} text  @returns {Saved|null}  null for what is damaged or of another version */
function storeParse(text) {
  try {
    const saved = JSON.parse(text ?? "null");
    return saved?.v === STORE_VERSION && typeof saved.result === "string" ? saved : null;
  } catch {
    return null;
  }
}

/** @param {string|null} text */
function storeIsNewer(text) {
  try {
    return JSON.parse(text ?? "null")?.v > STORE_VERSION;
  } catch {
    return false;
  }
}
