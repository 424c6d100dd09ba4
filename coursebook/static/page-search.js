// @ts-check
// Concern: from disk a page cannot read the other pages, so the list of results does without excerpts there.

// @ts-expect-error Sphinx declares it, in a script of its own.
const searchOptions = typeof DOCUMENTATION_OPTIONS === "undefined" ? undefined : DOCUMENTATION_OPTIONS;
if (searchOptions && location.protocol === "file:") searchOptions.SHOW_SEARCH_SUMMARY = false;
