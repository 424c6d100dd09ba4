// Improves the page of Sphinx's search results: help first for readers in distress, plain words, readable excerpts.

import { forgetSearchedWords } from "../store/store.js";
import { amountWords } from "../text/amounts.js";
import { isDistress } from "./distress.js";
import { excerptAround, proseOf } from "./excerpt.js";

/** Improve the page of results, if this is it; once Sphinx's scripts are there and before they search. */
export function improveSearch() {
  // From disk a page cannot read the other pages, so the list of results does without excerpts there.
  if (typeof DOCUMENTATION_OPTIONS !== "undefined" && location.protocol === "file:") {
    DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
  }
  const results = document.getElementById("search-results");
  if (results) improveResults(results);
}

/** @param {HTMLElement} results */
function improveResults(results) {
  if (typeof Search !== "undefined") Search.makeSearchSummary = makeSummary;
  const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  const words = JSON.parse(elementNamed("search-help")?.dataset.words ?? "[]");
  if (isDistress(query, words)) showHelp();
  const observer = new MutationObserver(() => {
    const found = resultCount(results);
    if (found === undefined) return;
    observer.disconnect();
    forgetSearchedWords();
    if (found === 0) showHelp();
    announceCount(found, query);
  });
  observer.observe(results, { childList: true, subtree: true, characterData: true });
}

/** How many pages Sphinx has found; undefined while it looks. @param {HTMLElement} results */
function resultCount(results) {
  if (!results.querySelector(".search-summary")?.textContent) return undefined;
  return results.querySelectorAll("ul.search > li").length;
}

/** @param {number} found  @param {string} query */
function announceCount(found, query) {
  const place = elementNamed("search-said");
  if (!place) return;
  const words = found
    ? `${amountWords(String(found), "page has|pages have")} “${query}”.`
    : `No page has “${query}”. Try fewer words, or another one.`;
  place.textContent = words;
}

/** Show the card with help, once, where screen readers announce it. */
function showHelp() {
  const place = elementNamed("search-help");
  const card = /** @type {HTMLTemplateElement|null} */ (
    document.querySelector("template[data-course=search-help-card]")
  );
  if (place && card && !place.hasChildNodes()) place.append(card.content.cloneNode(true));
}

/**
 * Replaces Sphinx's own summary, which shows tables of contents.
 * @param {string} html  @param {Iterable<string>} stems  @param {string} anchor
 */
function makeSummary(html, stems, anchor) {
  const prose = proseOf(new DOMParser().parseFromString(html, "text/html"), anchor);
  const summary = document.createElement("p");
  summary.className = "context";
  summary.textContent = excerptAround(prose, [...stems]);
  return summary;
}

/** @param {string} name */
function elementNamed(name) {
  return /** @type {HTMLElement|null} */ (document.querySelector(`[data-course=${name}]`));
}
