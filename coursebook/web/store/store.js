// Keeps records of the reader in this browser. The only file that names localStorage.
// Each record has a key of its own, so that two pages open at once lose nothing. Where storage is absent, full or
// damaged, records live as long as the page. schema.json says what a record is.

/** @import { Kind, Records } from "./merge.js" */

import { firstEditionKey } from "./first-edition.js";
import { mergeRecords } from "./merge.js";
import { isValid } from "./valid.js";

/**
 * Whether a record was stored, is known to this page only, or met one of a newer version, which stays.
 * @typedef {"kept"|"fleeting"|"newer"} StoreOutcome
 * @typedef {{is: "none"|"damaged"|"newer"|"sound", value: any}} StoreFound
 */

export const VERSION = 2;
export const KINDS = /** @type {Kind[]} */ (["question", "guess", "claim", "belief", "reader"]);
/** The id of the one record about the reader. */
export const SELF = "self";
export const COURSE_ID = document.currentScript?.dataset.course ?? "course";
export const PREFIX = `coursebook:${COURSE_ID}:`;
/** The course's title, now and before, as the first edition wrote it in its keys. @type {string[]} */
export const TITLES = JSON.parse(document.currentScript?.dataset.titles ?? "[]");
/** The key that says that a reader has erased everything, so that nothing is copied from the first edition any more. */
export const CLOSED_KEY = `${PREFIX}closed:first-edition`;

/** What could not be stored, for as long as the page lives, by kind and id. @type {Map<string, any>} */
export const fleetingRecords = new Map();
/** @type {Set<() => void>} */
const watchers = new Set();

/**
 * What is known of one thing under its id and earlier ones.
 * @template {Kind} K  @param {K} kind  @param {string} id  @param {string[]} [aliases]  @returns {Records[K]|null}
 */
export function readRecord(kind, id, aliases = []) {
  const records = [id, ...aliases].map((name) => fleetingRecords.get(`${kind}:${name}`) ?? soundRecord(kind, name));
  return records.reduce((sum, one) => mergeRecords(kind, sum, one), null);
}

/**
 * Keep a record.
 * @template {Kind} K  @param {K} kind  @param {string} id  @param {Records[K]} record  @returns {StoreOutcome}
 */
export function writeRecord(kind, id, record) {
  const outcome = keepRecord(kind, id, record);
  notifyWatchers();
  return outcome;
}

/**
 * Every record of a kind, of things that the course no longer has as well.
 * @template {Kind} K  @param {K} kind  @returns {Map<string, Records[K]>}
 */
export function readAll(kind) {
  /** @type {Map<string, any>} */
  const all = new Map();
  for (const name of [...recordNames(), ...fleetingRecords.keys()].filter((name) => name.startsWith(`${kind}:`))) {
    const id = name.slice(kind.length + 1);
    const record = readRecord(kind, id);
    if (record) all.set(id, record);
  }
  return all;
}

/**
 * Every record of a newer version, of kinds that are not known as well.
 * @returns {{kind: string, id: string, value: any}[]}
 */
export function newerRecords() {
  return recordNames().flatMap((name) => {
    const [kind, ...id] = name.split(":");
    const { is, value } = findRecord(kind, id.join(":"));
    return is === "newer" ? [{ kind, id: id.join(":"), value }] : [];
  });
}

/** Erase one record. @param {Kind} kind  @param {string} id  @returns {boolean}  whether it is gone */
export function forgetRecord(kind, id) {
  fleetingRecords.delete(`${kind}:${id}`);
  try {
    if (findRecord(kind, id).is !== "newer") browserStorage().removeItem(`${PREFIX}${kind}:${id}`);
  } catch {
    // then there is none
  }
  notifyWatchers();
  return findRecord(kind, id).is === "none";
}

/**
 * Erase everything of this course, including damaged and newer records. What the first edition kept stays, and is read
 * no more.
 * @returns {boolean}  whether nothing is left
 */
export function eraseCourse() {
  fleetingRecords.clear();
  try {
    for (const name of recordNames()) browserStorage().removeItem(PREFIX + name);
    if (hasFirstEdition()) browserStorage().setItem(CLOSED_KEY, JSON.stringify({ v: VERSION }));
  } catch {
    // what cannot be reached cannot be erased: counted below
  }
  notifyWatchers();
  return recordNames().length === 0;
}

/** Call back at every change, made here or in another tab. @param {() => void} callback  @param {AbortSignal} signal */
export function onChange(callback, signal) {
  watchers.add(callback);
  const elsewhere = (/** @type {StorageEvent} */ event) => {
    if (event.key === null || event.key.startsWith(PREFIX)) callback();
  };
  window.addEventListener("storage", elsewhere, { signal });
  signal.addEventListener("abort", () => watchers.delete(callback));
}

export function notifyWatchers() {
  for (const callback of watchers) callback();
}

/**
 * Keep a record without notifying watchers.
 * @param {string} kind  @param {string} id  @param {any} record  @returns {StoreOutcome}
 */
export function keepRecord(kind, id, record) {
  const name = `${kind}:${id}`;
  try {
    if (findRecord(kind, id).is === "newer") {
      fleetingRecords.set(name, record);
      return "newer";
    }
    if (isValid(record, kind)) {
      browserStorage().setItem(PREFIX + name, JSON.stringify(record));
      fleetingRecords.delete(name);
      return "kept";
    }
  } catch {
    // refused or full: known to this page only
  }
  fleetingRecords.set(name, record);
  return "fleeting";
}

/**
 * The browser's own storage, also where the page's head put a stand-in before it.
 * @returns {Storage}  throws where it is refused
 */
export function browserStorage() {
  const storage = window.localStorage;
  return "fleeting" in storage ? /** @type {any} */ (storage).given : storage;
}

/**
 * Forget what was searched for: Sphinx keeps the words for the next page to mark, even on a shared computer.
 */
export function forgetSearchedWords() {
  try {
    window.localStorage.removeItem("sphinx_highlight_terms");
  } catch {
    // then nothing was kept either
  }
}

/** Names of all records, "kind:id". @returns {string[]} */
export function recordNames() {
  try {
    const keys = Object.keys(browserStorage()).filter((key) => key.startsWith(PREFIX) && key !== CLOSED_KEY);
    return keys.map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** @param {string} key  @returns {string|null} */
export function storedText(key) {
  try {
    return browserStorage().getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} kind  @param {string} id  @returns {any}  null if there is none that this version can read */
function soundRecord(kind, id) {
  const { is, value } = findRecord(kind, id);
  return is === "sound" ? value : null;
}

/** @param {string} kind  @param {string} id  @returns {StoreFound} */
export function findRecord(kind, id) {
  const text = storedText(`${PREFIX}${kind}:${id}`);
  if (text === null) return { is: "none", value: null };
  const value = parseJson(text);
  if (isValid(value, "newer")) return { is: "newer", value };
  const isSound = KINDS.some((known) => known === kind) && isValid(value, kind);
  return isSound ? { is: "sound", value } : { is: "damaged", value: null };
}

/** @param {string|null} text  @returns {any}  null if it is not JSON */
export function parseJson(text) {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** Whether the first edition kept anything under a title of this course. */
function hasFirstEdition() {
  const starts = TITLES.map((title) => firstEditionKey(title, ""));
  return Object.keys(browserStorage()).some((key) => starts.some((start) => key.startsWith(start)));
}
