// An explorable in a live notebook, as a module for anywidget: its pictures come from the kernel. build.js bundles it
// as dist/explorable.js.

/**
 * @import { NotebookModel, NotebookOutput } from "./output.js"
 */

import { CourseExplorable } from "../explorable/element.js";
import { kernelSource } from "./kernel-source.js";
import { elementFrom, prepareOutput } from "./output.js";
import { loadPlotly } from "./plotly.js";
import { followTheme } from "./theme.js";

if (!customElements.get("course-explorable")) customElements.define("course-explorable", CourseExplorable);

/** Show an explorable in an output of the notebook; anywidget calls this. @param {NotebookOutput} output */
async function render({ model, el, signal }) {
  const explorable = /** @type {CourseExplorable} */ (elementFrom(model.get("html")));
  prepareOutput(el, signal);
  followTheme(el, signal);
  if (!explorable.dataset.explorable) {
    el.append(explorable); // there is nothing to show but why
    return;
  }
  if (model.get("is_plotly")) await loadPlotly(model);
  explorable.source = kernelSource(model, explorable, signal);
  explorable.keeper = keeperOf(model);
  explorable.address = model.get("address") || null;
  explorable.toggleAttribute("data-class", model.get("is_for_class"));
  el.append(explorable);
}

/** Keeps the guess with the kernel, so that a cell that is run again shows it. @param {NotebookModel} model */
function keeperOf(model) {
  return {
    read: () => model.get("guess"),
    write: (/** @type {string} */ _, /** @type {import("../store/merge.js").GuessRecord} */ record) => {
      model.set("guess", record);
      model.save_changes();
      return /** @type {const} */ ("kept");
    },
  };
}

export default { render };
