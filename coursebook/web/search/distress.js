// Recognises a search made in distress, by a list of words on the page of results. Pure.

/**
 * Whether a query has one of the words, whatever its case, accents and punctuation.
 * @param {string} query  @param {string[]} words  each a word or a phrase; a star matches any further letters
 */
export function isDistress(query, words) {
  const asked = plain(query);
  return words.some((word) => patternOf(word).test(asked));
}

/** @param {string} words */
function plain(words) {
  const letters = words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, "");
  return letters.replace(/[^\p{L}\p{N}*]+/gu, " ").trim();
}

/** @param {string} word */
function patternOf(word) {
  const inside = plain(word).replaceAll("*", "[^ ]*");
  return new RegExp(`(?:^| )${inside}(?: |$)`, "u");
}
