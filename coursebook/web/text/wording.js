// Joins sentences from parts, each of which may end in a full stop, without doubling one. Pure.

/** Marks that end a sentence without a full stop. */
const END_MARK = /[?!…]$/;

/** Remove the full stop at the end, so that more words can follow. @param {string} words */
export function withoutFullStop(words) {
  return words.trim().replace(/(?<!\.)\.$/, "");
}

/** Add a full stop, unless the words end in a mark already. @param {string} words */
export function asSentence(words) {
  const open = withoutFullStop(words);
  return END_MARK.test(open) || open.endsWith("...") ? open : `${open}.`;
}

/** A label and its words: "Name: words". @param {string} name  @param {string} words */
export function labelled(name, words) {
  const open = withoutFullStop(name).replace(/:$/, "");
  return `${open}${END_MARK.test(open) ? "" : ":"} ${withoutFullStop(words)}`;
}

/** Join several answers: "one; two", or "Who? Why?". @param {string[]} parts */
export function joinAnswers(parts) {
  return parts.map(withoutFullStop).reduce((list, part) => `${list}${END_MARK.test(list) ? "" : ";"} ${part}`);
}
