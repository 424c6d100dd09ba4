// After a reader has erased everything, or handed the computer to another, no page that is still open, or that the
// browser restores from memory, shows what was erased.

import { PREFIX, recordNames } from "./store.js";

/** Names of what was kept when the page was last left or changed. @type {string[]} */
let namesBefore = [];

/** Load the page again once records that it may show were erased, here or in another tab. */
export function reloadOnceErased() {
  window.addEventListener("pagehide", () => {
    namesBefore = recordNames();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) reloadIfErased(namesBefore);
  });
  window.addEventListener("storage", ({ key, newValue }) => {
    const isOurs = key === null || key.startsWith(PREFIX);
    if (isOurs && newValue === null) reloadIfErased(key === null ? namesBefore : [key.slice(PREFIX.length)]);
  });
}

/**
 * Load the page again if something that it may show is gone.
 * @param {string[]} before  names of records, as "kind:id"
 */
function reloadIfErased(before) {
  const now = new Set(recordNames());
  if (before.some((name) => !now.has(name) && !name.startsWith("reader:"))) location.reload();
}
