// @ts-check
// Concern: what is kept of a reader in this browser: one reader and one writer. The only file that names localStorage.
// Each record has a key of its own, so that two pages open at once lose nothing. Storage may be absent, full or damaged:
// then records live as long as the page. store-schema.json says what a record is.

/** @typedef {"kept"|"fleeting"|"newer"} StoreOutcome  stored; known to this page only; a newer version's record is there, which stays */
/** @typedef {{is: "none"|"damaged"|"newer"|"sound", value: any}} StoreFound */

const STORE_VERSION = 2;
const STORE_KINDS = /** @type {Kind[]} */ (["question", "guess", "claim", "belief", "reader"]);
/** The id of the one record about the reader. */
const STORE_SELF = "self";
const STORE_COURSE = document.currentScript?.dataset.course ?? "course";
const STORE_PREFIX = `coursebook:${STORE_COURSE}:`;
/** The course's title, now and before, as it stood in the keys of the first edition. @type {string[]} */
const STORE_TITLES = JSON.parse(document.currentScript?.dataset.titles ?? "[]");
/** The key that says that a reader has erased everything, so that nothing is copied from the first edition any more. */
const STORE_CLOSED = `${STORE_PREFIX}closed:first-edition`;

/** What could not be stored, for as long as the page lives, by kind and id. @type {Map<string, any>} */
const storeFleeting = new Map();
/** @type {Set<() => void>} */
const storeWatchers = new Set();

/** What is known of one thing under its id and earlier ones. @template {Kind} K  @param {K} kind  @param {string} id  @param {string[]} [aliases]  @returns {Records[K]|null} */
function storeRead(kind, id, aliases = []) {
  const records = [id, ...aliases].map((name) => storeFleeting.get(`${kind}:${name}`) ?? storeSound(kind, name));
  return records.reduce((sum, one) => mergeRecords(kind, sum, one), null);
}

/** Keep a record. @template {Kind} K  @param {K} kind  @param {string} id  @param {Records[K]} record  @returns {StoreOutcome} */
function storeWrite(kind, id, record) {
  const outcome = storeKeep(kind, id, record);
  storeTell();
  return outcome;
}

/** Every record of a kind, of things that the course no longer has as well. @template {Kind} K  @param {K} kind  @returns {Map<string, Records[K]>} */
function storeAll(kind) {
  /** @type {Map<string, any>} */
  const all = new Map();
  for (const name of [...storeNames(), ...storeFleeting.keys()].filter((name) => name.startsWith(`${kind}:`))) {
    const id = name.slice(kind.length + 1);
    const record = storeRead(kind, id);
    if (record) all.set(id, record);
  }
  return all;
}

/** Every record of a newer version, of kinds that are not known as well. @returns {{kind: string, id: string, value: any}[]} */
function storeNewer() {
  return storeNames().flatMap((name) => {
    const [kind, ...id] = name.split(":");
    const { is, value } = storeFind(kind, id.join(":"));
    return is === "newer" ? [{ kind, id: id.join(":"), value }] : [];
  });
}

/** Erase one record. @param {Kind} kind  @param {string} id  @returns {boolean}  whether it is gone */
function storeForget(kind, id) {
  storeFleeting.delete(`${kind}:${id}`);
  try {
    if (storeFind(kind, id).is !== "newer") storeBrowser().removeItem(`${STORE_PREFIX}${kind}:${id}`);
  } catch {
    // then there is none
  }
  storeTell();
  return storeFind(kind, id).is === "none";
}

/** Erase everything of this course, what is damaged or newer too. What the first edition kept stays, and is read no more. @returns {boolean}  whether nothing is left */
function storeErase() {
  storeFleeting.clear();
  try {
    for (const name of storeNames()) storeBrowser().removeItem(STORE_PREFIX + name);
    if (storeHasFirstEdition()) storeBrowser().setItem(STORE_CLOSED, JSON.stringify({ v: STORE_VERSION }));
  } catch {
    // what cannot be reached cannot be erased: counted below
  }
  storeTell();
  return storeNames().length === 0;
}

/** Call back at every change, made here or in another tab. @param {() => void} callback  @param {AbortSignal} signal */
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

/** Keep a record without telling anybody. @param {string} kind  @param {string} id  @param {any} record  @returns {StoreOutcome} */
function storeKeep(kind, id, record) {
  const name = `${kind}:${id}`;
  try {
    if (storeFind(kind, id).is === "newer") {
      storeFleeting.set(name, record);
      return "newer";
    }
    if (validIs(record, kind)) {
      storeBrowser().setItem(STORE_PREFIX + name, JSON.stringify(record));
      storeFleeting.delete(name);
      return "kept";
    }
  } catch {
    // refused or full: known to this page only
  }
  storeFleeting.set(name, record);
  return "fleeting";
}

/** The browser's own storage, also where the page's head put a stand-in before it. @returns {Storage}  throws where it is refused */
function storeBrowser() {
  const storage = window.localStorage;
  return "fleeting" in storage ? /** @type {any} */ (storage).given : storage;
}

/** What was searched for stays nowhere: Sphinx keeps the words for the next page to mark, on whoever's computer it is. */
function storeForgetSearched() {
  try {
    window.localStorage.removeItem("sphinx_highlight_terms");
  } catch {
    // then nothing was kept either
  }
}

/** Names of all records, "kind:id". @returns {string[]} */
function storeNames() {
  try {
    const keys = Object.keys(storeBrowser()).filter((key) => key.startsWith(STORE_PREFIX) && key !== STORE_CLOSED);
    return keys.map((key) => key.slice(STORE_PREFIX.length));
  } catch {
    return [];
  }
}

/** @param {string} key  @returns {string|null} */
function storeText(key) {
  try {
    return storeBrowser().getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} kind  @param {string} id  @returns {any}  null if there is none that this version can read */
function storeSound(kind, id) {
  const { is, value } = storeFind(kind, id);
  return is === "sound" ? value : null;
}

/** @param {string} kind  @param {string} id  @returns {StoreFound} */
function storeFind(kind, id) {
  const text = storeText(`${STORE_PREFIX}${kind}:${id}`);
  if (text === null) return { is: "none", value: null };
  const value = storeParse(text);
  if (validIs(value, "newer")) return { is: "newer", value };
  const isSound = STORE_KINDS.some((known) => known === kind) && validIs(value, kind);
  return isSound ? { is: "sound", value } : { is: "damaged", value: null };
}

/** @param {string|null} text  @returns {any}  null for what is no JSON */
function storeParse(text) {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** Whether the first edition kept anything under a title of this course. */
function storeHasFirstEdition() {
  const starts = STORE_TITLES.map((title) => firstEditionKey(title, ""));
  return Object.keys(storeBrowser()).some((key) => starts.some((start) => key.startsWith(start)));
}
