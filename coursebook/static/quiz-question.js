// @ts-check
// Concern: one question on the page: what was answered, and the verdict that comes back.

const QUESTION_VERDICTS = { right: "Right.", partly: "Partly right.", wrong: "Not yet." };

/** The reader's answer; null while there is none. @param {HTMLFormElement} form  @returns {string[]|number|null} */
function questionAnswer(form) {
  if (form.dataset.type === "number") {
    const given = gradeParse(/** @type {HTMLInputElement} */ (form.querySelector(".course-question-input")).value);
    return Number.isNaN(given) ? null : given;
  }
  const chosen = questionOptions(form).filter((option) => option.checked);
  return chosen.length ? chosen.map((option) => option.value) : null;
}

/** Put an answer back as it was given. @param {HTMLFormElement} form  @param {string[]|number} answer */
function questionRestore(form, answer) {
  if (typeof answer === "number") {
    /** @type {HTMLInputElement} */ (form.querySelector(".course-question-input")).value = String(answer);
    return;
  }
  for (const option of questionOptions(form)) option.checked = answer.includes(option.value);
}

/** @param {HTMLFormElement} form  @param {string[]|number} answer  @returns {Grade} */
function questionGrade(form, answer) {
  const key = JSON.parse(form.dataset.key ?? "{}");
  return typeof answer === "number" ? gradeNumber(key, answer) : gradeChoices(key, answer);
}

/** Say what came of an answer. @param {HTMLFormElement} form  @param {Grade} grade */
function questionShow(form, grade) {
  form.dataset.result = grade.result;
  const replies = grade.replies.map((reply) => questionParagraph(reply));
  if (grade.result === "partly" && grade.missing > 0) replies.push(questionParagraph(questionMissing(grade.missing)));
  const verdict = document.createElement("strong");
  verdict.className = "course-verdict-word";
  verdict.textContent = QUESTION_VERDICTS[grade.result];
  questionVerdict(form).replaceChildren(verdict, ...replies);
  questionMark(form);
}

/** Take the verdict back, since the answer has changed. @param {HTMLFormElement} form */
function questionClear(form) {
  delete form.dataset.result;
  questionVerdict(form).replaceChildren();
  for (const option of questionOptions(form)) delete option.parentElement?.dataset.mark;
}

/** Ask for an answer, where there is none. @param {HTMLFormElement} form */
function questionAskAgain(form) {
  const number = form.dataset.type === "number";
  questionVerdict(form).replaceChildren(questionParagraph(number ? "Write a number first." : "Choose an answer first."));
  /** @type {HTMLInputElement|null} */ (form.querySelector("input"))?.focus();
}

/** Mark each chosen option as right or wrong, by sign and colour. @param {HTMLFormElement} form */
function questionMark(form) {
  const right = JSON.parse(form.dataset.key ?? "{}").right;
  for (const option of questionOptions(form)) {
    const label = /** @type {HTMLElement} */ (option.parentElement);
    if (option.checked) label.dataset.mark = right.includes(option.value) ? "right" : "wrong";
    else delete label.dataset.mark;
  }
}

/** @param {number} missing */
function questionMissing(missing) {
  return missing === 1 ? "One more holds." : `${missing} more hold.`;
}

/** A paragraph of the author's words, rendered at build time. @param {string} html */
function questionParagraph(html) {
  const paragraph = document.createElement("p");
  const words = new DOMParser().parseFromString(html, "text/html").body;
  paragraph.append(...[...words.childNodes].map((node) => document.importNode(node, true)));
  return paragraph;
}

/** @param {HTMLFormElement} form  @returns {HTMLInputElement[]} */
function questionOptions(form) {
  return [...form.querySelectorAll(".course-option input")].map((option) => /** @type {HTMLInputElement} */ (option));
}

/** @param {HTMLFormElement} form  @returns {Element} */
function questionVerdict(form) {
  return /** @type {Element} */ (form.querySelector("[data-course=verdict]"));
}
