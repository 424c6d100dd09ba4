// @ts-check
// Concern: the life of one question: answered, checked, kept, answered again.

/**
 * Keeps answers: the browser's storage on the page, the widget's model in a notebook.
 * @typedef {{read: (id: string, aliases: string[]) => QuestionRecord|null, write: (id: string, record: QuestionRecord) => StoreOutcome}} Keeper
 */

/** What is said of an answer that was not stored. @type {Record<StoreOutcome, string>} */
const QUESTION_NOT_KEPT = {
  kept: "",
  fleeting: "This browser keeps nothing here, so the answer lasts until you leave the page.",
  newer: "A newer version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page.",
};

/** @param {HTMLFormElement} form  @param {Keeper} keeper  @param {boolean} fresh  whether earlier answers stay hidden */
function questionBegin(form, keeper, fresh) {
  typeOf(form).begin?.(form);
  if (!fresh) questionRestore(form, keeper);
  verdictOf(form).setAttribute("role", "status"); // only now, so that what is restored is not read aloud
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    questionCheck(form, keeper);
  });
  form.addEventListener("input", (event) => {
    if (/** @type {HTMLInputElement} */ (event.target).name !== "sure") verdictClear(form);
  });
  questionAnswer(form).addEventListener("toggle", () => questionRevealed(form, keeper));
}

/** @param {HTMLFormElement} form  @param {Keeper} keeper */
function questionCheck(form, keeper) {
  const type = typeOf(form);
  const unclear = type.unclear?.(form);
  if (unclear) {
    meantAsk(form, unclear, () => questionCheck(form, keeper));
    return;
  }
  const answer = type.read(form);
  if (answer === null) {
    verdictClear(form);
    verdictSay(form, type.refusal?.(form) ?? type.ask);
    /** @type {HTMLElement|null} */ (form.querySelector(".course-question-field :is(input, select, button)"))?.focus();
    return;
  }
  const grade = gradeAnswer(form.dataset.type ?? "", typeKey(form), answer);
  questionShow(form, answer, grade);
  questionKeep(form, keeper, answer, grade);
  verdictOf(form).scrollIntoView({ block: "nearest" });
}

/** @param {HTMLFormElement} form  @param {any} answer  @param {Grade} grade */
function questionShow(form, answer, grade) {
  verdictShow(form, grade);
  if (form.dataset.type === "estimate") verdictOf(form).append(estimateLine(typeKey(form), answer));
}

/** @param {HTMLFormElement} form  @param {Keeper} keeper  @param {any} answer  @param {Grade} grade */
function questionKeep(form, keeper, answer, grade) {
  const id = form.dataset.question ?? "";
  const quiz = /** @type {HTMLElement} */ (form.closest("course-quiz"));
  const given = { quiz: quiz.dataset.quiz ?? "", answer, grade, sure: questionSure(form), revealed: questionAnswer(form).open, now: new Date() };
  const record = savedAnswer(questionRecord(form, keeper), given);
  const notKept = QUESTION_NOT_KEPT[keeper.write(id, record)];
  if (notKept) verdictSay(form, notKept);
  const { result, score, sure, misconceptions } = record.latest;
  form.dispatchEvent(new CustomEvent("course-answer", { bubbles: true, detail: { question: id, result, score, sure, misconceptions } }));
}

/** Show an earlier answer again, graded by the key of today; one that no longer fits leaves the question open. @param {HTMLFormElement} form  @param {Keeper} keeper */
function questionRestore(form, keeper) {
  const record = questionRecord(form, keeper);
  if (!record || !typeOf(form).restore(form, record.latest.answer)) return;
  const answer = form.dataset.type === "challenge" ? record.latest.answer : typeOf(form).read(form);
  if (answer !== null) questionShow(form, answer, gradeAnswer(form.dataset.type ?? "", typeKey(form), answer));
}

/** What is kept under the question's id and earlier ones. @param {HTMLFormElement} form  @param {Keeper} keeper */
function questionRecord(form, keeper) {
  const [id, ...aliases] = questionNames(form);
  return keeper.read(id, aliases);
}

/** The question's id, then its earlier ones. @param {HTMLFormElement} form  @returns {string[]} */
function questionNames(form) {
  return [form.dataset.question ?? "", ...(form.dataset.aliases ?? "").split(" ").filter(Boolean)];
}

/** How sure the reader said to be, from 1 to 4. @param {HTMLFormElement} form */
function questionSure(form) {
  const chosen = /** @type {HTMLInputElement|null} */ (form.querySelector("input[name=sure]:checked"));
  return chosen ? Number(chosen.value) : null;
}

/** Note that the answer was looked at. @param {HTMLFormElement} form  @param {Keeper} keeper */
function questionRevealed(form, keeper) {
  const record = questionRecord(form, keeper);
  if (questionAnswer(form).open && record && !record.revealed) keeper.write(form.dataset.question ?? "", { ...record, revealed: true });
}

/** @param {HTMLFormElement} form  @returns {HTMLDetailsElement} */
function questionAnswer(form) {
  return /** @type {HTMLDetailsElement} */ (form.querySelector(".course-answer"));
}
