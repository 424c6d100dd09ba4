// @ts-check
// Concern: the element `<course-quiz>`, which begins its questions.
// `data-fresh`: earlier answers stay hidden. `data-class`: one question at a time. A notebook sets `keeper` and `states`.

class CourseQuiz extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    document.addEventListener("course-state", (event) => this.follow(/** @type {CustomEvent} */ (event)), { signal: this.left.signal });
    if (this.begun) return;
    this.begun = true;
    const keeper = /** @type {any} */ (this).keeper ?? carryKeeper(this.forms().map(questionNames));
    for (const form of this.forms()) questionBegin(form, keeper, "fresh" in this.dataset);
    if ("class" in this.dataset) classBegin(this);
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  /** @param {CustomEvent} event */
  follow(event) {
    for (const form of this.forms()) {
      if (form.dataset.type === "challenge" && typeKey(form).explorable === event.detail?.slug) challengeFollow(form);
    }
  }

  /** Unfold the answers, or fold them. @param {boolean} open */
  reveal(open) {
    for (const form of this.forms()) {
      form.toggleAttribute("data-revealed", open);
      questionAnswer(form).open = open;
    }
  }

  /** @returns {HTMLFormElement[]} */
  forms() {
    return typeAll(this, "form[data-question]");
  }
}

if (!customElements.get("course-quiz")) customElements.define("course-quiz", CourseQuiz);
