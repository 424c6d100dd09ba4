// @ts-check
// Concern: all answers as one file, and back: an older answer never replaces a newer one, and a damaged file changes nothing.

const STORE_FILE = "course-progress";
/** The longest file that is read. [characters] */
const STORE_FILE_LONGEST = 5_000_000;

/** @param {Date} now  @returns {string} */
function storeExport(now) {
  const answers = Object.fromEntries([...storeAll()].sort(([one], [other]) => (one < other ? -1 : 1)));
  const file = { file: STORE_FILE, version: STORE_VERSION, course: STORE_COURSE, at: now.toISOString(), answers };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Take the answers of a file in.
 * @param {string} text
 * @returns {{taken: number, older: number, fleeting: number} | {refused: string}}  how many were taken in, left out since a
 *   newer answer is here, and taken in only for as long as the page lives; or why nothing was
 */
function storeImport(text) {
  const read = storeFileRead(text);
  if ("refused" in read) return read;
  const newer = read.answers.filter(([id, saved]) => storeIsLater(saved, storeRead(id)));
  const kept = newer.filter(([id, saved]) => storeKeep(id, saved)).length;
  storeTell();
  return { taken: newer.length, older: read.answers.length - newer.length, fleeting: newer.length - kept };
}

/** @param {Saved} saved  @param {Saved|null} other */
function storeIsLater(saved, other) {
  return other === null || Date.parse(saved.at) > Date.parse(other.at);
}

/** @param {string} text  @returns {{answers: [string, Saved][]} | {refused: string}} */
function storeFileRead(text) {
  if (text.length > STORE_FILE_LONGEST) return { refused: "The file is far longer than any file of answers." };
  const file = storeFileParse(text);
  if (file?.file !== STORE_FILE || file.answers === null || typeof file.answers !== "object" || Array.isArray(file.answers)) {
    return { refused: "This is not a file of answers, or it is damaged. Choose one that was saved with the button beside this one." };
  }
  if (file.version > STORE_VERSION) return { refused: "The file was saved by a newer version of this course. Open it there." };
  if (file.course !== STORE_COURSE) return { refused: `The file belongs to another course, “${String(file.course).slice(0, 60)}”.` };
  const answers = Object.entries(file.answers);
  const damaged = answers.filter(([id, saved]) => !storeIsId(id) || !storeIsSaved(saved));
  if (damaged.length) return { refused: `The file is damaged: ${damaged.length} of its ${answers.length} answers cannot be read. Nothing was changed.` };
  return { answers: /** @type {[string, Saved][]} */ (answers) };
}

/** @param {string} text  @returns {any} */
function storeFileParse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {string} id */
function storeIsId(id) {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 200;
}
