// *Run All* leaves JupyterLab and Notebook 7 at the last cell, far from the picture. Once all cells have run, this
// brings the first explorable or quiz into view. A reader who scrolls, clicks or types meanwhile stays in place.

const NOTEBOOK = ".jp-Notebook";
/** How long nothing new must have been shown. [ms] */
const QUIET = 500;

/**
 * What is awaited, by notebook.
 * @type {WeakMap<Element, Arrivals>}
 */
const awaited = new WeakMap();

/**
 * Note that a widget shows an output; to be called by each, once for every output.
 * @param {Element} output  with the class `course-notebook`
 */
export function noteOutput(output) {
  setTimeout(() => {
    // Only now is the output in the notebook.
    const notebook = output.closest(NOTEBOOK);
    if (!notebook) return;
    if (!awaited.has(notebook)) awaited.set(notebook, new Arrivals(notebook));
    awaited.get(notebook)?.add(output);
  });
}

/**
 * Return what to bring into view, if all cells have run: the last one is active, which is not the one of the output.
 * @param {ParentNode} notebook
 * @param {Set<Element>} arrived  the outputs that are new
 */
export function firstAfterRunAll(notebook, arrived) {
  const first = notebook.querySelector(".course-notebook");
  const last = [...notebook.querySelectorAll(".jp-Cell")].at(-1);
  if (!first || !arrived.has(first)) return null;
  return last?.classList.contains("jp-mod-active") && !last.contains(first) ? first : null;
}

/** The outputs that arrive in a notebook until it is quiet. */
class Arrivals {
  /** @param {Element} notebook */
  constructor(notebook) {
    this.notebook = notebook;
    /** @type {Set<Element>} */
    this.outputs = new Set();
    this.ended = new AbortController();
    for (const kind of ["wheel", "pointerdown", "keydown"]) {
      notebook.addEventListener(kind, () => this.end(), { signal: this.ended.signal, passive: true });
    }
  }

  /** @param {Element} output */
  add(output) {
    this.outputs.add(output);
    this.wait();
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), QUIET);
  }

  settle() {
    if (isRunning(this.notebook)) {
      this.wait();
      return;
    }
    this.end();
    firstAfterRunAll(this.notebook, this.outputs)?.scrollIntoView({ block: "start" });
  }

  end() {
    clearTimeout(this.timer);
    this.ended.abort();
    awaited.delete(this.notebook);
  }
}

/** @param {ParentNode} notebook */
function isRunning(notebook) {
  return [...notebook.querySelectorAll(".jp-InputArea-prompt")].some((prompt) => prompt.textContent?.includes("*"));
}
