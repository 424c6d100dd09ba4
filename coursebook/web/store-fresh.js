// @ts-check
// Concern: once a reader has erased everything, or left the browser to somebody else, no page that is still open, or that
// the browser brings back from its memory, shows what was erased.

/** Load the page again if something that it may show is gone. @param {string[]} before  names of records, as "kind:id" */
function freshIfErased(before) {
  const now = new Set(storeNames());
  if (before.some((name) => !now.has(name) && !name.startsWith("reader:"))) location.reload();
}

/** Names of what was kept when the page was last left or changed. @type {string[]} */
let freshNames = [];

window.addEventListener("pagehide", () => {
  freshNames = storeNames();
});
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) freshIfErased(freshNames);
});
window.addEventListener("storage", ({ key, newValue }) => {
  const isOurs = key === null || key.startsWith(STORE_PREFIX);
  if (isOurs && newValue === null) freshIfErased(key === null ? freshNames : [key.slice(STORE_PREFIX.length)]);
});
