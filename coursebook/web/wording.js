// @ts-check
// Concern: sentences that are put together from parts, each of which may be a sentence: no full stop comes twice. Pure.

/** Words that end a sentence by themselves. */
const WORDING_MARK = /[?!…]$/;

/** Words without the full stop at their end, so that something may follow. @param {string} words */
function wordingOpen(words) {
  return words.trim().replace(/(?<!\.)\.$/, "");
}

/** Words as a sentence: with a full stop, unless they end in a mark already. @param {string} words */
function wordingClosed(words) {
  const open = wordingOpen(words);
  return WORDING_MARK.test(open) || open.endsWith("...") ? open : `${open}.`;
}

/** A name and what is said of it: "Name: words". @param {string} name  @param {string} words */
function wordingOf(name, words) {
  const open = wordingOpen(name).replace(/:$/, "");
  return `${open}${WORDING_MARK.test(open) ? "" : ":"} ${wordingOpen(words)}`;
}

/** Several answers in a row: "one; two", or "Who? Why?". @param {string[]} parts */
function wordingList(parts) {
  return parts.map(wordingOpen).reduce((list, part) => `${list}${WORDING_MARK.test(list) ? "" : ";"} ${part}`);
}
