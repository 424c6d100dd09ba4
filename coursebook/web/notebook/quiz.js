// The quiz in a live notebook, as a module for anywidget: answers go to the widget's model instead of the browser's
// storage. build.js bundles it as dist/quiz.js.

/**
 * @import { NotebookModel, NotebookOutput } from "./output.js"
 * @import { State } from "../types/frozen.d.ts"
 */

import { CourseQuiz } from "../quiz/element.js";
import { elementFrom, prepareOutput } from "./output.js";
import { followTheme } from "./theme.js";

if (!customElements.get("course-quiz")) customElements.define("course-quiz", CourseQuiz);

/** Show a quiz in an output of the notebook; anywidget calls this. @param {NotebookOutput} output */
function render({ model, el, signal }) {
  const quiz = createQuiz(model);
  const follow = () => {
    quiz.states = model.get("states");
    for (const slug of Object.keys(quiz.states ?? {})) quiz.follow(slug);
  };
  const reveal = () => quiz.reveal(model.get("revealed"));
  model.on("change:revealed", reveal);
  model.on("change:states", follow);
  signal?.addEventListener("abort", () => {
    model.off("change:revealed", reveal);
    model.off("change:states", follow);
  });
  prepareOutput(el, signal);
  followTheme(el, signal);
  el.append(quiz);
  reveal();
}

/** @param {NotebookModel} model */
function createQuiz(model) {
  const quiz = /** @type {CourseQuiz} */ (elementFrom(model.get("html")));
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
