// What a notebook's front end hands to a script, and the element that is made from the kernel's HTML.

/**
 * The widget's model, whose traits are shared with the kernel.
 * @typedef {object} NotebookModel
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(message: unknown) => void} send
 * @property {(event: string, callback: (value: any) => void) => void} on
 * @property {(event: string, callback: (value: any) => void) => void} off
 *
 * @typedef {{model: NotebookModel, el: HTMLElement, signal?: AbortSignal}} NotebookOutput  an output to fill
 */

/** How many elements were made: their ids must not meet in one document. */
let made = 0;

/**
 * An element with ids of its own.
 * @param {string} html  one element
 */
export function elementFrom(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  const element = /** @type {HTMLElement} */ (document.importNode(/** @type {Element} */ (parsed), true));
  made += 1;
  for (const one of [element, ...element.querySelectorAll("*")]) {
    for (const name of ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"]) {
      const ids = one.getAttribute(name);
      if (ids)
        one.setAttribute(
          name,
          ids.replace(/\S+/g, (id) => `${id}-${made}`),
        );
    }
  }
  return element;
}

/**
 * Prepare an output for an element of the course. In JupyterLab and Notebook 7, keys that are pressed in it are for the
 * element alone: they neither add a cell nor take the focus away. Those that run a cell, and those with Ctrl or Cmd,
 * such as that for saving, are the notebook's; and a click elsewhere gives the keys back to it.
 * @param {HTMLElement} output  @param {AbortSignal} [signal]
 */
export function prepareOutput(output, signal) {
  output.classList.add("course-notebook");
  const decide = (/** @type {KeyboardEvent} */ event) => {
    const { target } = event;
    if (!(target instanceof Element) || !output.contains(target)) return;
    target.toggleAttribute("data-lm-suppress-shortcuts", !isForNotebook(event));
  };
  const leave = (/** @type {PointerEvent} */ { target }) => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !output.contains(active)) return;
    if (target instanceof Node && !output.contains(target)) active.blur(); // no notebook takes the focus from an input
  };
  const keep = (/** @type {KeyboardEvent} */ event) => {
    if (!isForNotebook(event)) event.stopPropagation();
  };
  window.addEventListener("keydown", decide, { capture: true, signal }); // before the notebook looks at the key
  window.addEventListener("pointerdown", leave, { capture: true, signal });
  output.addEventListener("keydown", keep, { signal });
}

/** @param {KeyboardEvent} event */
function isForNotebook({ key, shiftKey, altKey, ctrlKey, metaKey }) {
  return ctrlKey || metaKey || (key === "Enter" && (shiftKey || altKey));
}
