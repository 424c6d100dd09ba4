// Keeps a quiz's answers and a reader's guesses in this browser.

/**
 * @import { GuessKeeper } from "../explorable/guess.js"
 * @import { Keeper } from "../quiz/question.js"
 */

import { copyFirstEdition } from "./first-edition-copy.js";
import { readRecord, writeRecord } from "./store.js";

/** Keeps a quiz's answers in this browser. @param {string[][]} questions  @returns {Keeper} */
export function browserKeeper(questions) {
  copyFirstEdition(questions);
  return {
    read: (id, aliases) => readRecord("question", id, aliases),
    write: (id, record) => writeRecord("question", id, record),
  };
}

/** Keeps guesses in this browser. @type {GuessKeeper} */
export const guessKeeper = {
  read: (slug) => readRecord("guess", slug),
  write: (slug, record) => writeRecord("guess", slug, record),
};
