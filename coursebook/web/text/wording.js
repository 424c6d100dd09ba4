// Sentences that are put together from parts, each of which may be a sentence: no full stop comes twice. Pure.

/** Words that end a sentence by themselves. */
const END_MARK = /[?!…]$/;

/** Words without the full stop at their end, so that something may follow. @param {string} words */
export function withoutFullStop(words) {
  return words.trim().replace(/(?<!\.)\.$/, "");
}

/** Words as a sentence: with a full stop, unless they end in a mark already. @param {string} words */
export function asSentence(words) {
  const open = withoutFullStop(words);
  return END_MARK.test(open) || open.endsWith("...") ? open : `${open}.`;
}

/** A name and what is said of it: "Name: words". @param {string} name  @param {string} words */
export function labelled(name, words) {
  const open = withoutFullStop(name).replace(/:$/, "");
  return `${open}${END_MARK.test(open) ? "" : ":"} ${withoutFullStop(words)}`;
}

/** Several answers in a row: "one; two", or "Who? Why?". @param {string[]} parts */
export function joinAnswers(parts) {
  return parts.map(withoutFullStop).reduce((list, part) => `${list}${END_MARK.test(list) ? "" : ";"} ${part}`);
}
