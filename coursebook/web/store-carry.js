// @ts-check
// Concern: answers that the first edition kept in this browser, copied once, for the questions that this course has.
// Their old keys stay as they are: another course of the same title may own them, and an older copy may still be in use.

/** Copy what the first edition kept of these questions. @param {string[][]} questions  each question's id with its earlier ones */
function carryOver(questions) {
  if (storeText(STORE_CLOSED) !== null) return; // the reader has erased everything since
  const carried = questions.filter((names) => carryOne(names));
  if (carried.length) storeTell();
}

/** @param {string[]} names  @returns {boolean}  whether there was something to copy */
function carryOne(names) {
  if (names.some((name) => storeFleeting.has(`question:${name}`) || storeFind("question", name).is !== "none")) return false;
  const record = STORE_TITLES.flatMap((title) => names.map((name) => carryRead(title, name))).reduce((sum, one) => mergeRecords("question", sum, one), null);
  if (record) storeKeep("question", names[0], record);
  return record !== null;
}

/** @param {string} title  @param {string} id  @returns {QuestionRecord|null} */
function carryRead(title, id) {
  return firstEditionRecord(storeParse(storeText(firstEditionKey(title, id))));
}

/** Keeps a quiz's answers in this browser. @param {string[][]} questions  @returns {Keeper} */
function carryKeeper(questions) {
  carryOver(questions);
  return { read: (id, aliases) => storeRead("question", id, aliases), write: (id, record) => storeWrite("question", id, record) };
}
