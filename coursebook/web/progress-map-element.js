// @ts-check
// Concern: the element `<course-map>`: every chapter with a dot for each question, as this browser knows it.

class CourseMap extends HTMLElement {
  connectedCallback() {
    this.left = new AbortController();
    carryOver(typeAll(this, ".course-map-chapter").flatMap(mapQuestions));
    storeOnChange(() => this.show(), this.left.signal);
    this.show();
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  show() {
    const counts = typeAll(this, ".course-map-chapter").map((chapter) => mapChapter(chapter));
    const sum = countAnswers(counts.flat());
    const place = /** @type {HTMLElement} */ (this.querySelector("[data-course=sum]"));
    place.textContent = sum.answered ? `${sum.answered} of ${sum.of} questions answered, ${sum.right} of them right.` : "Nothing is answered yet in this browser.";
  }
}

/** @param {HTMLElement} chapter  @returns {Answers} */
function mapChapter(chapter) {
  const answers = mapQuestions(chapter).map(([id, ...aliases]) => storeRead("question", id, aliases));
  for (const [place, dot] of typeAll(chapter, ".course-map-dot").entries()) {
    const result = answers[place]?.latest.result;
    if (result) dot.dataset.result = result;
    else delete dot.dataset.result;
  }
  const words = chapter.querySelector(".course-map-words");
  if (words) words.textContent = countWords(countAnswers(answers));
  return answers;
}

/** Ids of a chapter's questions, each with its earlier ones. @param {HTMLElement} chapter  @returns {string[][]} */
function mapQuestions(chapter) {
  return JSON.parse(chapter.dataset.questions ?? "[]");
}

if (!customElements.get("course-map")) customElements.define("course-map", CourseMap);
