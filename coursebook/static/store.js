// @ts-check
// Concern: a reader's answers, kept in this browser. The only file that names localStorage.
// One key for each question, so that two pages open at once lose nothing. Storage may be absent, full or damaged:
// then answers live as long as the page.

/** What every version keeps of an answer; a file that is read back need not hold more. @typedef {{v: number, quiz: string, answer: any, result: string, score: number, at: string, due?: string|null, [more: string]: any}} Saved */

const STORE_VERSION = 1;
const STORE_COURSE = document.currentScript?.dataset.course ?? "course";
const STORE_PREFIX = `course:${STORE_COURSE}:`;

/** What could not be kept, for as long as the page lives. @type {Map<string, Saved>} */
const storeFleeting = new Map();
/** @type {Set<() => void>} */
const storeWatchers = new Set();

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
  const kept = storeKeep(id, saved);
  storeTell();
  return kept;
}

/** Every answer in this browser, of questions that are gone as well. @returns {Map<string, Saved>} */
function storeAll() {
  /** @type {Map<string, Saved>} */
  const all = new Map();
  for (const id of [...storeIds(), ...storeFleeting.keys()]) {
    const saved = storeRead(id);
    if (saved) all.set(id, saved);
  }
  return all;
}

/** Forget every answer, what is damaged or newer too. @returns {boolean}  whether nothing is left */
function storeErase() {
  storeFleeting.clear();
  try {
    for (const id of storeIds()) window.localStorage.removeItem(STORE_PREFIX + id);
  } catch {
    // what cannot be reached cannot be erased: counted below
  }
  storeTell();
  return storeIds().length === 0;
}

/** Hear of every change, made here or in another tab. @param {() => void} callback  @param {AbortSignal} signal */
function storeOnChange(callback, signal) {
  storeWatchers.add(callback);
  const elsewhere = (/** @type {StorageEvent} */ event) => {
    if (event.key === null || event.key.startsWith(STORE_PREFIX)) callback();
  };
  window.addEventListener("storage", elsewhere, { signal });
  signal.addEventListener("abort", () => storeWatchers.delete(callback));
}

function storeTell() {
  for (const callback of storeWatchers) callback();
}

/** @param {string} id  @param {Saved} saved  @returns {boolean} */
function storeKeep(id, saved) {
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

/** @returns {string[]} */
function storeIds() {
  try {
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(STORE_PREFIX));
    return keys.map((key) => key.slice(STORE_PREFIX.length));
  } catch {
    return [];
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
    return storeIsSaved(saved) ? saved : null;
  } catch {
    return null;
  }
}

/** Whether something is an answer as this version keeps it. @param {any} saved */
function storeIsSaved(saved) {
  if (saved === null || typeof saved !== "object" || saved.v !== STORE_VERSION || !("answer" in saved)) return false;
  const isScore = typeof saved.score === "number" && saved.score >= 0 && saved.score <= 1;
  return isScore && ["right", "partly", "wrong"].includes(saved.result) && !Number.isNaN(Date.parse(saved.at));
}

/** @param {string|null} text */
function storeIsNewer(text) {
  try {
    return JSON.parse(text ?? "null")?.v > STORE_VERSION;
  } catch {
    return false;
  }
}
