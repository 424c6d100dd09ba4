// @ts-check
// Concern: whether somebody searches in distress, by a list of words that the page of results has. Pure.

/**
 * Whether a query has one of the words, whatever its case, accents and punctuation.
 * @param {string} query  @param {string[]} words  each a word or a phrase; a star stands for any further letters
 */
function distressIsIn(query, words) {
  const asked = distressPlain(query);
  return words.some((word) => distressPattern(word).test(asked));
}

/** @param {string} words */
function distressPlain(words) {
  const letters = words.normalize("NFKD").toLowerCase().replace(/[\p{M}'’ʼ]/gu, "");
  return letters.replace(/[^\p{L}\p{N}*]+/gu, " ").trim();
}

/** @param {string} word */
function distressPattern(word) {
  const inside = distressPlain(word).replaceAll("*", "[^ ]*");
  return new RegExp(`(?:^| )${inside}(?: |$)`, "u");
}
