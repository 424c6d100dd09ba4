// Follows the front end's colours. Each front end marks its theme in its own way, and some hide their elements from
// each other, so what counts is the background that is behind an output.

/** Below this luminance, a background is dark. [-] */
const DARK_BELOW = 0.4;
/** The attributes with which front ends choose a theme. */
const MARKS = [
  "class",
  "data-jp-theme-name",
  "data-jp-theme-light",
  "data-theme",
  "data-vscode-theme-kind",
  "theme",
  "style",
];

/**
 * Keep an output's `data-theme` as light or dark as what is behind it.
 * @param {HTMLElement} output  @param {AbortSignal} [signal]
 */
export function followTheme(output, signal) {
  const apply = () => {
    const theme = isDark(backgroundBehind(output)) ? "dark" : "light";
    if (output.dataset.theme !== theme) output.dataset.theme = theme;
  };
  const observer = new MutationObserver(() => requestAnimationFrame(apply));
  for (const root of [document.documentElement, document.body]) {
    observer.observe(root, { attributes: true, attributeFilter: MARKS });
  }
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", apply);
  signal?.addEventListener("abort", () => {
    observer.disconnect();
    system.removeEventListener("change", apply);
  });
  requestAnimationFrame(apply); // the output is in the page by then
}

/** The nearest background behind an element that can be seen. @param {Element} output  @returns {number[]|null} */
function backgroundBehind(output) {
  for (let one = parentOf(output); one; one = parentOf(one)) {
    const colour = channels(getComputedStyle(one).backgroundColor);
    if (colour && (colour[3] ?? 1) > 0.5) return colour;
  }
  return null;
}

/** The element around another, out of a shadow tree as well. @param {Element} element  @returns {Element|null} */
function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * The channels of a computed colour: red, green and blue from 0 to 255, and opacity; null if it is written otherwise.
 * @param {string} colour
 */
export function channels(colour) {
  return colour.startsWith("rgb") ? (colour.match(/[\d.]+/g) ?? []).map(Number) : null;
}

/**
 * Whether a background is dark; where none is known, as the system is.
 * @param {number[]|null} colour
 */
export function isDark(colour) {
  if (!colour) return matchMedia("(prefers-color-scheme: dark)").matches;
  const [red, green, blue] = colour.map((channel) => channel / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW;
}
