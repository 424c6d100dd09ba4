// Light or dark before the first paint; a stand-in for storage that is refused, on which the theme's scripts rely;
// and, should the course's own script never arrive or be cut off, the same page as without any script.
// It runs alone in the page's head; the answers of a reader are kept by store/store.js, which needs no stand-in.

/** @returns {Storage|null}  null where storage is refused altogether */
function givenStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Whether something can be kept. @param {Storage|null} storage */
function isUsable(storage) {
  try {
    storage?.setItem("course:probe", "");
    storage?.removeItem("course:probe");
    return storage !== null;
  } catch {
    return false;
  }
}

/**
 * Keeps what cannot be stored for as long as the page lives, in `fleeting`; `given` is the browser's own.
 * @param {Storage|null} storage
 */
function standIn(storage) {
  /** @type {Map<string, string>} */
  const fleeting = new Map();
  return {
    fleeting,
    given: storage,
    getItem: (/** @type {string} */ key) => fleeting.get(key) ?? storage?.getItem(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void fleeting.set(key, String(value)),
    removeItem: (/** @type {string} */ key) => void fleeting.delete(key),
  };
}

const given = givenStorage();
const storage = /** @type {Storage} */ (isUsable(given) ? given : standIn(given));
if (storage !== given) Object.defineProperty(window, "localStorage", { value: storage });
const known = storage.getItem("mode") ?? "";
const mode = ["light", "dark", "auto"].includes(known) ? known : "auto";
const dark = mode === "dark" || (mode === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.dataset.mode = mode;
document.documentElement.dataset.theme = dark ? "dark" : "light";

const beside = /** @type {HTMLScriptElement} */ (document.currentScript).src;
addEventListener("load", () => {
  if (customElements.get("course-explorable")) return;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("noscript.css", beside).href;
  document.head.append(style);
});
