// The element `<course-map>`: every chapter, with a dot for each question, as answered in this browser.

/** @import { Answers } from "./count.js" */

import { findAll } from "../find.js";
import { copyFirstEdition } from "../store/first-edition-copy.js";
import { onChange, readRecord } from "../store/store.js";
import { countAnswers, countWords } from "./count.js";

export class CourseMap extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    copyFirstEdition(findAll(this, ".course-map-chapter").flatMap(questionsOf));
    onChange(() => this.show(), this.left.signal);
    this.show();
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  show() {
    const counts = findAll(this, ".course-map-chapter").map((chapter) => showChapter(chapter));
    const sum = countAnswers(counts.flat());
    const place = /** @type {HTMLElement} */ (this.querySelector("[data-course=sum]"));
    place.textContent = sum.answered
      ? `${sum.answered} of ${sum.of} questions answered, ${sum.right} of them right.`
      : "Nothing is answered yet in this browser.";
  }
}

/** @param {HTMLElement} chapter  @returns {Answers} */
function showChapter(chapter) {
  const answers = questionsOf(chapter).map(([id, ...aliases]) => readRecord("question", id, aliases));
  for (const [place, dot] of findAll(chapter, ".course-map-dot").entries()) {
    const result = answers[place]?.latest.result;
    if (result) dot.dataset.result = result;
    else delete dot.dataset.result;
  }
  const words = chapter.querySelector(".course-map-words");
  if (words) words.textContent = countWords(countAnswers(answers));
  return answers;
}

/** Ids of a chapter's questions, each with its earlier ones. @param {HTMLElement} chapter  @returns {string[][]} */
function questionsOf(chapter) {
  return JSON.parse(chapter.dataset.questions ?? "[]");
}
