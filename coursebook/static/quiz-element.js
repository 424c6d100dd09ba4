// @ts-check
// Concern: the element `<course-quiz>`: checks answers, and keeps them with its keeper.

/**
 * Keeps answers: the browser's storage on the page, the widget's model in a notebook.
 * @typedef {{read: (id: string, aliases?: string[]) => any, write: (id: string, saved: any) => boolean}} Keeper
 */

class CourseQuiz extends HTMLElement {
  connectedCallback() {
    if (this.begun) return;
    this.begun = true;
    for (const form of this.querySelectorAll("form")) this.enhance(form);
  }

  /** @returns {Keeper} */
  keeperOrStore() {
    const given = /** @type {any} */ (this).keeper;
    return given ?? { read: storeRead, write: storeWrite };
  }

  /** @param {HTMLFormElement} form */
  enhance(form) {
    /** @type {HTMLElement} */ (form.querySelector(".course-answer")).hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check(form);
    });
    form.addEventListener("input", () => questionClear(form));
    const saved = this.keeperOrStore().read(form.dataset.question ?? "", form.dataset.aliases?.split(" ").filter(Boolean));
    if (saved) this.restore(form, saved.answer);
  }

  /** @param {HTMLFormElement} form */
  check(form) {
    const answer = questionAnswer(form);
    if (answer === null) {
      questionAskAgain(form);
      return;
    }
    const grade = questionGrade(form, answer);
    questionShow(form, grade);
    if (!this.keep(form, answer, grade)) this.sayFleeting(form);
    const detail = { question: form.dataset.question, result: grade.result, score: grade.score };
    this.dispatchEvent(new CustomEvent("course-answer", { bubbles: true, detail }));
  }

  /** @param {HTMLFormElement} form  @param {string[]|number} answer  @param {Grade} grade */
  keep(form, answer, grade) {
    const id = form.dataset.question ?? "";
    const before = this.keeperOrStore().read(id);
    const saved = {
      v: 1,
      quiz: this.dataset.quiz,
      answer,
      result: grade.result,
      score: grade.score,
      tries: (before?.tries ?? 0) + 1,
      at: new Date().toISOString(),
    };
    return this.keeperOrStore().write(id, saved);
  }

  /** Show an earlier answer again, graded by the key of today. @param {HTMLFormElement} form  @param {any} answer */
  restore(form, answer) {
    const fits = form.dataset.type === "number" ? typeof answer === "number" : Array.isArray(answer);
    if (!fits) return;
    questionRestore(form, answer);
    const now = questionAnswer(form);
    if (now !== null) questionShow(form, questionGrade(form, now));
  }

  /** @param {HTMLFormElement} form */
  sayFleeting(form) {
    const note = questionParagraph("This browser keeps nothing here, so the answer lasts until you leave the page.");
    note.className = "course-verdict-note";
    questionVerdict(form).append(note);
  }
}

if (!customElements.get("course-quiz")) customElements.define("course-quiz", CourseQuiz);
