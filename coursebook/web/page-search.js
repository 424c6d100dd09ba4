// @ts-check
// Concern: the page of results around Sphinx's search: help first for those who need it, plain words, readable excerpts.

// @ts-expect-error Sphinx declares it, in a script of its own.
const searchOptions = typeof DOCUMENTATION_OPTIONS === "undefined" ? undefined : DOCUMENTATION_OPTIONS;
// From disk a page cannot read the other pages, so the list of results does without excerpts there.
if (searchOptions && location.protocol === "file:") searchOptions.SHOW_SEARCH_SUMMARY = false;

/** Begin once Sphinx's scripts are there and before they search. @param {HTMLElement} results */
function searchBegin(results) {
  // @ts-expect-error Sphinx declares it.
  if (typeof Search !== "undefined") Search.makeSearchSummary = searchSummary;
  const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  const words = JSON.parse(searchPart("search-help")?.dataset.words ?? "[]");
  if (distressIsIn(query, words)) searchShowHelp();
  const observer = new MutationObserver(() => {
    const found = searchFound(results);
    if (found === undefined) return;
    observer.disconnect();
    storeForgetSearched();
    if (found === 0) searchShowHelp();
    searchSay(found, query);
  });
  observer.observe(results, { childList: true, subtree: true, characterData: true });
}

/** How many pages Sphinx has found; undefined while it looks. @param {HTMLElement} results */
function searchFound(results) {
  if (!results.querySelector(".search-summary")?.textContent) return undefined;
  return results.querySelectorAll("ul.search > li").length;
}

/** @param {number} found  @param {string} query */
function searchSay(found, query) {
  const place = searchPart("search-said");
  if (!place) return;
  const words = found ? `${amountWords(String(found), "page has|pages have")} “${query}”.` : `No page has “${query}”. Try fewer words, or another one.`;
  place.textContent = words;
}

/** Put the card where it is announced; once. */
function searchShowHelp() {
  const place = searchPart("search-help");
  const card = /** @type {HTMLTemplateElement|null} */ (document.querySelector("template[data-course=search-help-card]"));
  if (place && card && !place.hasChildNodes()) place.append(card.content.cloneNode(true));
}

/** In place of Sphinx's own, which shows lists of contents. @param {string} html  @param {Iterable<string>} stems  @param {string} anchor */
function searchSummary(html, stems, anchor) {
  const prose = excerptProse(new DOMParser().parseFromString(html, "text/html"), anchor);
  const summary = document.createElement("p");
  summary.className = "context";
  summary.textContent = excerptAround(prose, [...stems]);
  return summary;
}

/** @param {string} name */
function searchPart(name) {
  return /** @type {HTMLElement|null} */ (document.querySelector(`[data-course=${name}]`));
}

const searchResults = document.getElementById("search-results");
if (searchResults) searchBegin(searchResults);
