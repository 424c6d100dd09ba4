// The element `<course-quiz>`, which starts its questions.
// `data-fresh`: earlier answers stay hidden. `data-class`: one question at a time.

/**
 * @import { Keeper } from "./question.js"
 * @import { State } from "../types/frozen.d.ts"
 */

import { addFullScreenButton } from "../class/full-screen.js";
import { findAll } from "../find.js";
import { followExplorable } from "./answer/challenge.js";
import { keyOf } from "./key.js";
import { showAll, showOneAtATime } from "./one-at-a-time.js";
import { beginQuestion, foldedAnswer, questionNames } from "./question.js";

export class CourseQuiz extends HTMLElement {
  /**
   * What keeps answers where an element has no keeper of its own; the page's script puts the browser's storage here.
   * @type {(questions: string[][]) => Keeper}  called with the ids of each question
   */
  static keeperFor = () => ({ read: () => null, write: () => "fleeting" });

  /** Where answers go; a notebook sets it. @type {Keeper|undefined} */
  keeper;

  /**
   * The states of explorables, by slug, where they are not on the page; a notebook sets them.
   * @type {Record<string, State>|undefined}
   */
  states;

  connectedCallback() {
    this.left = new AbortController();
    const { signal } = this.left;
    const follow = (/** @type {CustomEvent} */ { detail }) => this.follow(detail?.slug, detail?.isOpening);
    document.addEventListener("course-state", /** @type {EventListener} */ (follow), { signal });
    this.offerFullScreen(signal);
    if (this.begun) return;
    this.begun = true;
    const keeper = this.keeper ?? CourseQuiz.keeperFor(this.forms().map(questionNames));
    for (const form of this.forms()) beginQuestion(form, keeper, "fresh" in this.dataset);
    if ("class" in this.dataset) showOneAtATime(this);
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  /** Full screen shows one question at a time. @param {AbortSignal} signal */
  offerFullScreen(signal) {
    const isForClass = "class" in this.dataset;
    const follow = (/** @type {boolean} */ isOn) => {
      if (!isForClass) (isOn ? showOneAtATime : showAll)(this);
    };
    addFullScreenButton(this, this, follow, signal);
  }

  /**
   * Follow an explorable to its state.
   * @param {string} slug  @param {boolean} [isOpening]  whether it opens there, and nobody has moved it
   */
  follow(slug, isOpening = false) {
    for (const form of this.forms()) {
      if (form.dataset.type === "challenge" && keyOf(form).explorable === slug) followExplorable(form, isOpening);
    }
  }

  /** Unfold or fold the answers. @param {boolean} open */
  reveal(open) {
    for (const form of this.forms()) {
      form.toggleAttribute("data-revealed", open);
      foldedAnswer(form).open = open;
    }
  }

  /** @returns {HTMLFormElement[]} */
  forms() {
    return findAll(this, "form[data-question]");
  }
}
