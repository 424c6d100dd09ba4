// @ts-check
// Concern: everything that is kept as one file, and back: records are merged, so that nothing is lost whichever way a file
// goes, and a damaged file changes nothing.

const STORE_FILE = "course-progress";
/** The longest file that is read. [characters] */
const STORE_FILE_LONGEST = 5_000_000;

/** @typedef {{kind: string, id: string, value: any}} FileEntry  a record, or one of a newer version */
/** @typedef {{entries: FileEntry[], unknown: number} | {refused: string}} FileRead  `unknown`: answers to questions that this course does not have */

/** Everything that is kept, as the text of a file. @param {Date} now  @returns {string} */
function storeExport(now) {
  const [known, newer] = [storeEntries(), storeNewer()];
  const records = Object.fromEntries([...STORE_KINDS, ...newer.map(({ kind }) => kind)].map((kind) => [kind, fileOfKind(kind, known, newer)]));
  const { reader, ...others } = records;
  const file = { file: STORE_FILE, version: STORE_VERSION, course: STORE_COURSE, at: now.toISOString(), reader: reader[STORE_SELF] ?? null, records: others };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The name of such a file: course, the reader's name or code if there is one, and the day. @param {Date} now */
function storeExportName(now) {
  const name = storeRead("reader", STORE_SELF)?.name ?? "";
  const words = name.replace(/[^\p{Letter}\p{Number}]+/gu, "-").replace(/^-|-$/g, "");
  return [STORE_COURSE, words, now.toISOString().slice(0, 10)].filter(Boolean).join("-") + ".json";
}

/** @returns {FileEntry[]} */
function storeEntries() {
  return STORE_KINDS.flatMap((kind) => [...storeAll(kind)].map(([id, value]) => ({ kind, id, value })));
}

/** The records of a kind by id; what a newer version wrote goes before what only this page knows. @param {string} kind  @param {FileEntry[]} known  @param {FileEntry[]} newer */
function fileOfKind(kind, known, newer) {
  const entries = [...known, ...newer].filter((entry) => entry.kind === kind).map(({ id, value }) => /** @type {const} */ ([id, value]));
  return Object.fromEntries(Object.entries(Object.fromEntries(entries)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Merge a file into what is kept here.
 * @param {string} text  @param {string[][]} [questions]  the course's questions, each id with its earlier ones: a file of the
 *   first edition may hold answers of another course of the same title
 * @returns {{taken: string[], known: number, unknown: number, fleeting: number} | {refused: string}}  the kind of each record
 *   that brought something; how many brought nothing, belong to no question of this course, and are known only as long as
 *   the page lives; or why nothing was read
 */
function storeImport(text, questions = []) {
  const read = fileRead(text, questions);
  if ("refused" in read) return read;
  const outcomes = read.entries.map((entry) => fileTake(entry));
  storeTell();
  const isTaken = (/** @type {number} */ place) => outcomes[place] === "kept" || outcomes[place] === "fleeting";
  const taken = read.entries.filter((_, place) => isTaken(place)).map(({ kind }) => kind);
  const fleeting = outcomes.filter((outcome) => outcome === "fleeting").length;
  return { taken, known: outcomes.length - taken.length, unknown: read.unknown, fleeting };
}

/** @param {FileEntry} entry  @returns {StoreOutcome|"known"} */
function fileTake({ kind, id, value }) {
  if (validIs(value, "newer")) return fileTakeNewer(kind, id, value);
  const known = /** @type {Kind} */ (kind);
  const here = storeRead(known, id);
  const merged = mergeRecords(known, here, value);
  if (mergeText(merged) === mergeText(here)) return "known";
  return storeKeep(kind, id, merged);
}

/** What a newer version wrote is put where nothing is, since it can be merged with nothing. @param {string} kind  @param {string} id  @param {any} value  @returns {StoreOutcome|"known"} */
function fileTakeNewer(kind, id, value) {
  if (storeFleeting.has(`${kind}:${id}`) || storeFind(kind, id).is !== "none") return "known";
  try {
    storeBrowser().setItem(`${STORE_PREFIX}${kind}:${id}`, JSON.stringify(value));
    return "kept";
  } catch {
    return "newer";
  }
}

/** @param {string} text  @param {string[][]} questions  @returns {FileRead} */
function fileRead(text, questions) {
  if (text.length > STORE_FILE_LONGEST) return { refused: "The file is far longer than any file of answers." };
  const file = storeParse(text);
  if (!validIsObject(file) || file.file !== STORE_FILE || !validIsObject(file.version === 1 ? file.answers : file.records)) {
    return { refused: "This is not a file of answers, or it is damaged. Choose one that was saved with the button beside this one." };
  }
  if (file.version > STORE_VERSION) return { refused: "The file was saved by a newer version of this course. Open it there." };
  const isOwn = file.version === 1 ? STORE_TITLES.includes(file.course) : file.course === STORE_COURSE;
  if (!isOwn) return { refused: `The file belongs to another course, “${String(file.course).slice(0, 60)}”.` };
  return file.version === 1 ? fileReadFirstEdition(file.answers, questions) : fileReadRecords(file);
}

/** @param {any} file  @returns {FileRead} */
function fileReadRecords(file) {
  const kinds = file.reader === null ? file.records : { ...file.records, reader: { [STORE_SELF]: file.reader } };
  const entries = Object.entries(kinds).flatMap(([kind, records]) => Object.entries(records ?? {}).map(([id, value]) => ({ kind, id, value })));
  const damaged = entries.filter(({ kind, value }) => !validIs(value, "newer") && !(STORE_KINDS.some((known) => known === kind) && validIs(value, kind)));
  if (damaged.length) return fileDamaged(damaged.length, entries.length);
  if (!validIs(file, "file")) return fileDamaged(0, entries.length);
  return { entries, unknown: 0 };
}

/** Read a file of the first edition. @param {Record<string, any>} answers  @param {string[][]} questions  @returns {FileRead} */
function fileReadFirstEdition(answers, questions) {
  const read = Object.entries(answers).map(([id, old]) => ({ id, value: validIs(id, "id") ? firstEditionRecord(old) : null }));
  const damaged = read.filter(({ value }) => value === null);
  if (damaged.length) return fileDamaged(damaged.length, read.length);
  const entries = read.flatMap(({ id, value }) => {
    const names = questions.find((names) => names.includes(id));
    return names ? [{ kind: "question", id: names[0], value }] : [];
  });
  return { entries, unknown: read.length - entries.length };
}

/** @param {number} damaged  @param {number} of */
function fileDamaged(damaged, of) {
  return { refused: `The file is damaged: ${damaged ? `${damaged} of its ${of} records` : "a part of it"} cannot be read. Nothing was changed.` };
}
