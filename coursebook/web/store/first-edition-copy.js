// Copies answers that the first edition kept in this browser, once, for the questions that this course has.
// Their old keys stay as they are: another course of the same title may own them, and an older copy may be in use.

/** @import { QuestionRecord } from "./merge.js" */

import { firstEditionKey, firstEditionRecord } from "./first-edition.js";
import { mergeRecords } from "./merge.js";
import {
  CLOSED_KEY,
  findRecord,
  fleetingRecords,
  keepRecord,
  notifyWatchers,
  parseJson,
  storedText,
  TITLES,
} from "./store.js";

/**
 * Copy what the first edition kept of these questions.
 * @param {string[][]} questions  each question's id with its earlier ones
 */
export function copyFirstEdition(questions) {
  if (storedText(CLOSED_KEY) !== null) return; // the reader has erased everything since
  const carried = questions.filter((names) => copyOne(names));
  if (carried.length) notifyWatchers();
}

/** @param {string[]} names  @returns {boolean}  whether there was something to copy */
function copyOne(names) {
  if (names.some((name) => fleetingRecords.has(`question:${name}`) || findRecord("question", name).is !== "none"))
    return false;
  const record = TITLES.flatMap((title) => names.map((name) => readFirstEdition(title, name))).reduce(
    (sum, one) => mergeRecords("question", sum, one),
    null,
  );
  if (record) keepRecord("question", names[0], record);
  return record !== null;
}

/** @param {string} title  @param {string} id  @returns {QuestionRecord|null} */
function readFirstEdition(title, id) {
  return firstEditionRecord(parseJson(storedText(firstEditionKey(title, id))));
}
