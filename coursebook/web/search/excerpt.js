// Excerpts of pages that a search found: whole words of prose around the first word that was searched for. Pure.

/** Length of an excerpt, and how much of it may precede the word that was found. [letters] */
const LENGTH = 220,
  LENGTH_BEFORE = 90;
/** Elements that are not prose: headings, explorables, quizzes, hidden text. */
const LEFT_OUT = [
  "h1, .headerlink, script, style, template, nav, form, table, svg, .course-term-meaning, .course-hidden",
  ".course-help, course-explorable, course-quiz, .course-answers, .course-gallery, course-map, course-review",
  "course-offline",
].join(", ");

/**
 * The prose of a page, or of a section of it.
 * @param {Document} page  @param {string} anchor  such as "#a-section", or empty
 */
export function proseOf(page, anchor) {
  const article = page.querySelector("article") ?? page.querySelector("[role=main]");
  const part = (anchor && article?.querySelector(`#${CSS.escape(anchor.slice(1))}`)) || article;
  for (const one of part?.querySelectorAll(LEFT_OUT) ?? []) one.remove();
  return (part?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** @param {string} prose  @param {string[]} stems  of what was looked for, in lower case */
export function excerptAround(prose, stems) {
  const lower = prose.toLowerCase();
  const places = stems
    .map((stem) => lower.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(stem)}`, "u")))
    .filter((place) => place >= 0);
  const start = places.length ? excerptStart(prose, Math.min(...places)) : 0;
  const end = prose.length <= start + LENGTH ? prose.length : prose.lastIndexOf(" ", start + LENGTH);
  const isSentence = start === 0 || /[.?!] $/.test(prose.slice(0, start));
  return `${isSentence ? "" : "… "}${prose.slice(start, end)}${end < prose.length ? " …" : ""}`;
}

/**
 * Where an excerpt starts: at the beginning of the sentence if that is near, else of a word.
 * @param {string} prose  @param {number} place
 */
function excerptStart(prose, place) {
  const before = prose.slice(Math.max(0, place - LENGTH_BEFORE), place);
  if (before.length === place) return 0;
  const sentence = Math.max(...[". ", "? ", "! "].map((end) => before.lastIndexOf(end)));
  return place - before.length + (sentence >= 0 ? sentence + 2 : before.indexOf(" ") + 1);
}

/** @param {string} words */
function escaped(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
