// The quiz in a live notebook, as a module for anywidget: answers go to the widget's model instead of the browser's
// storage. build.js bundles it as dist/quiz.js.

/** @import { State } from "../types/frozen.d.ts" */

import { CourseQuiz } from "../quiz/element.js";
import { noteOutput } from "./run-all.js";

/**
 * The widget's model: `coursebook/live/quiz_widget.py` has its traits.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(message: unknown) => void} send
 * @property {(event: string, callback: () => void) => void} on
 * @property {(event: string, callback: () => void) => void} off
 */

if (!customElements.get("course-quiz")) customElements.define("course-quiz", CourseQuiz);

/**
 * Show a quiz in an output of the notebook; anywidget calls this.
 * @param {{model: Model, el: HTMLElement, signal?: AbortSignal}} output
 */
function render({ model, el, signal }) {
  let quiz = createQuiz(model);
  const follow = () => {
    quiz.states = model.get("states");
    for (const slug of Object.keys(quiz.states ?? {})) quiz.follow(slug);
  };
  const reveal = () => quiz.reveal(model.get("revealed"));
  const begin = () => {
    const next = createQuiz(model);
    quiz.replaceWith(next);
    quiz = next;
    reveal();
  };
  model.on("change:revealed", reveal);
  model.on("change:states", follow);
  model.on("change:html change:n_resets", begin);
  signal?.addEventListener("abort", () => {
    model.off("change:revealed", reveal);
    model.off("change:states", follow);
    model.off("change:html change:n_resets", begin);
  });
  el.classList.add("course-notebook");
  el.append(quiz);
  reveal();
  noteOutput(el);
}

/** @param {Model} model */
function createQuiz(model) {
  const html = new DOMParser().parseFromString(model.get("html"), "text/html").body.firstElementChild;
  const quiz = /** @type {CourseQuiz} */ (document.importNode(/** @type {Element} */ (html), true));
  quiz.keeper = {
    read: (id, aliases) => [id, ...aliases].map((name) => model.get("answers")[name]).find(Boolean) ?? null,
    write: (id, record) => {
      model.set("answers", { ...model.get("answers"), [id]: record });
      model.save_changes();
      return "kept";
    },
  };
  quiz.states = /** @type {Record<string, State>} */ (model.get("states"));
  quiz.toggleAttribute("data-class", model.get("one_at_a_time"));
  quiz.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest(".course-reply-link");
    if (!link) return;
    event.preventDefault();
    model.send({ go: link.getAttribute("href") });
  });
  return quiz;
}

export default { render };
