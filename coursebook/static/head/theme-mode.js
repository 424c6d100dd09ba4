// @ts-check
// Concern: light or dark before the first paint, and a stand-in for storage that is refused, on which the theme's scripts rely.
// It runs alone in the page's head; the answers of a reader are kept by store.js, which needs no stand-in.

(() => {
  "use strict";

  /** @returns {Storage|null} */
  function usableStorage() {
    try {
      const storage = window.localStorage;
      storage.getItem("mode");
      return storage;
    } catch {
      return null;
    }
  }

  function standIn() {
    /** @type {Map<string, string>} */
    const kept = new Map();
    return {
      getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, String(value)),
      removeItem: (/** @type {string} */ key) => void kept.delete(key),
    };
  }

  let storage = usableStorage();
  if (!storage) {
    storage = /** @type {any} */ (standIn());
    Object.defineProperty(window, "localStorage", { value: Object.assign(/** @type {any} */ (storage), { refused: true }) });
  }
  const known = /** @type {Storage} */ (storage).getItem("mode") ?? "";
  const mode = ["light", "dark", "auto"].includes(known) ? known : "auto";
  const dark = mode === "dark" || (mode === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.mode = mode;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
