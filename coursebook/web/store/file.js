// Everything that is kept as one file, and back: records are merged, so that nothing is lost whichever way a file
// goes, and a damaged file changes nothing.

/**
 * @import { Kind } from "./merge.js"
 * @import { StoreOutcome } from "./store.js"
 */

import { firstEditionRecord } from "./first-edition.js";
import { canonicalText, mergeRecords } from "./merge.js";
import {
  browserStorage,
  COURSE_ID,
  findRecord,
  fleetingRecords,
  KINDS,
  keepRecord,
  newerRecords,
  notifyWatchers,
  PREFIX,
  parseJson,
  readAll,
  readRecord,
  SELF,
  TITLES,
  VERSION,
} from "./store.js";
import { isObject, isValid } from "./valid.js";

const FILE_TYPE = "course-progress";
/** The longest file that is read. [characters] */
const LONGEST_FILE = 5_000_000;

/**
 * A record, or one of a newer version; and what was read of a file, with the number of answers to unknown questions.
 * @typedef {{kind: string, id: string, value: any}} FileEntry
 * @typedef {{entries: FileEntry[], unknown: number} | {refused: string}} FileRead
 */

/** Everything that is kept, as the text of a file. @param {Date} now  @returns {string} */
export function exportText(now) {
  const [known, newer] = [knownEntries(), newerRecords()];
  const records = Object.fromEntries(
    [...KINDS, ...newer.map(({ kind }) => kind)].map((kind) => [kind, recordsOfKind(kind, known, newer)]),
  );
  const { reader, ...others } = records;
  const file = {
    file: FILE_TYPE,
    version: VERSION,
    course: COURSE_ID,
    at: now.toISOString(),
    reader: reader[SELF] ?? null,
    records: others,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The name of such a file: course, the reader's name or code if there is one, and the day. @param {Date} now */
export function exportName(now) {
  const name = readRecord("reader", SELF)?.name ?? "";
  const words = name.replace(/[^\p{Letter}\p{Number}]+/gu, "-").replace(/^-|-$/g, "");
  return `${[COURSE_ID, words, now.toISOString().slice(0, 10)].filter(Boolean).join("-")}.json`;
}

/** @returns {FileEntry[]} */
function knownEntries() {
  return KINDS.flatMap((kind) => [...readAll(kind)].map(([id, value]) => ({ kind, id, value })));
}

/**
 * The records of a kind by id; what a newer version wrote goes before what only this page knows.
 * @param {string} kind  @param {FileEntry[]} known  @param {FileEntry[]} newer
 */
function recordsOfKind(kind, known, newer) {
  const entries = [...known, ...newer]
    .filter((entry) => entry.kind === kind)
    .map(({ id, value }) => /** @type {const} */ ([id, value]));
  return Object.fromEntries(
    Object.entries(Object.fromEntries(entries)).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/**
 * What came of a file: the kind of each record that brought something; how many brought nothing, belong to no question
 * of this course, and are known only as long as the page lives; or why nothing was read.
 * @typedef {{taken: string[], known: number, unknown: number, fleeting: number} | {refused: string}} Imported
 */

/**
 * Merge a file into what is kept here.
 * @param {string} text  @param {string[][]} [questions]  the course's questions, each id with its earlier ones: a file
 *   of the first edition may hold answers of another course of the same title
 * @returns {Imported}
 */
export function importFile(text, questions = []) {
  const read = readFile(text, questions);
  if ("refused" in read) return read;
  const outcomes = read.entries.map((entry) => mergeEntry(entry));
  notifyWatchers();
  const isTaken = (/** @type {number} */ place) => outcomes[place] === "kept" || outcomes[place] === "fleeting";
  const taken = read.entries.filter((_, place) => isTaken(place)).map(({ kind }) => kind);
  const fleeting = outcomes.filter((outcome) => outcome === "fleeting").length;
  return { taken, known: outcomes.length - taken.length, unknown: read.unknown, fleeting };
}

/** @param {FileEntry} entry  @returns {StoreOutcome|"known"} */
function mergeEntry({ kind, id, value }) {
  if (isValid(value, "newer")) return keepNewerEntry(kind, id, value);
  const known = /** @type {Kind} */ (kind);
  const here = readRecord(known, id);
  const merged = mergeRecords(known, here, value);
  if (canonicalText(merged) === canonicalText(here)) return "known";
  return keepRecord(kind, id, merged);
}

/**
 * What a newer version wrote is put where nothing is, since it can be merged with nothing.
 * @param {string} kind  @param {string} id  @param {any} value  @returns {StoreOutcome|"known"}
 */
function keepNewerEntry(kind, id, value) {
  if (fleetingRecords.has(`${kind}:${id}`) || findRecord(kind, id).is !== "none") return "known";
  try {
    browserStorage().setItem(`${PREFIX}${kind}:${id}`, JSON.stringify(value));
    return "kept";
  } catch {
    return "newer";
  }
}

/** @param {string} text  @param {string[][]} questions  @returns {FileRead} */
function readFile(text, questions) {
  if (text.length > LONGEST_FILE) return { refused: "The file is far longer than any file of answers." };
  const file = parseJson(text);
  if (!isObject(file) || file.file !== FILE_TYPE || !isObject(file.version === 1 ? file.answers : file.records)) {
    return {
      refused:
        "This is not a file of answers, or it is damaged. Choose one that was saved with the button beside this one.",
    };
  }
  if (file.version > VERSION)
    return { refused: "The file was saved by a newer version of this course. Open it there." };
  const isOwn = file.version === 1 ? TITLES.includes(file.course) : file.course === COURSE_ID;
  if (!isOwn) return { refused: `The file belongs to another course, “${String(file.course).slice(0, 60)}”.` };
  return file.version === 1 ? readFirstEditionFile(file.answers, questions) : readRecords(file);
}

/** @param {any} file  @returns {FileRead} */
function readRecords(file) {
  const kinds = file.reader === null ? file.records : { ...file.records, reader: { [SELF]: file.reader } };
  const entries = Object.entries(kinds).flatMap(([kind, records]) =>
    Object.entries(records ?? {}).map(([id, value]) => ({ kind, id, value })),
  );
  const damaged = entries.filter(
    ({ kind, value }) => !isValid(value, "newer") && !(KINDS.some((known) => known === kind) && isValid(value, kind)),
  );
  if (damaged.length) return refuseDamaged(damaged.length, entries.length);
  if (!isValid(file, "file")) return refuseDamaged(0, entries.length);
  return { entries, unknown: 0 };
}

/**
 * Read a file of the first edition.
 * @param {Record<string, any>} answers  @param {string[][]} questions  @returns {FileRead}
 */
function readFirstEditionFile(answers, questions) {
  const read = Object.entries(answers).map(([id, old]) => ({
    id,
    value: isValid(id, "id") ? firstEditionRecord(old) : null,
  }));
  const damaged = read.filter(({ value }) => value === null);
  if (damaged.length) return refuseDamaged(damaged.length, read.length);
  const entries = read.flatMap(({ id, value }) => {
    const names = questions.find((names) => names.includes(id));
    return names ? [{ kind: "question", id: names[0], value }] : [];
  });
  return { entries, unknown: read.length - entries.length };
}

/** @param {number} damaged  @param {number} of */
function refuseDamaged(damaged, of) {
  const part = damaged ? `${damaged} of its ${of} records` : "a part of it";
  return { refused: `The file is damaged: ${part} cannot be read. Nothing was changed.` };
}
