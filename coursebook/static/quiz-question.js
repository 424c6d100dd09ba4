// @ts-check
// Concern: the life of one question: answered, checked, kept, answered anew.

/**
 * Keeps answers: the browser's storage on the page, the widget's model in a notebook.
 * @typedef {{read: (id: string) => any, write: (id: string, saved: any) => boolean}} Keeper
 */

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
  const saved = savedAnswer(questionSaved(form, keeper), given);
  if (!keeper.write(id, saved)) verdictSay(form, "This browser keeps nothing here, so the answer lasts until you leave the page.");
  const { result, score, sure, misconceptions } = saved;
  form.dispatchEvent(new CustomEvent("course-answer", { bubbles: true, detail: { question: id, result, score, sure, misconceptions } }));
}

/** Show an earlier answer again, graded by the key of today; one that no longer fits leaves the question open. @param {HTMLFormElement} form  @param {Keeper} keeper */
function questionRestore(form, keeper) {
  const saved = questionSaved(form, keeper);
  if (!saved || !typeOf(form).restore(form, saved.answer)) return;
  const answer = form.dataset.type === "challenge" ? saved.answer : typeOf(form).read(form);
  if (answer !== null) questionShow(form, answer, gradeAnswer(form.dataset.type ?? "", typeKey(form), answer));
}

/** What is kept under the question's id, or an earlier one. @param {HTMLFormElement} form  @param {Keeper} keeper */
function questionSaved(form, keeper) {
  const aliases = (form.dataset.aliases ?? "").split(" ").filter(Boolean);
  return [form.dataset.question ?? "", ...aliases].map((id) => keeper.read(id)).find(Boolean) ?? null;
}

/** How sure the reader said to be, from 1 to 4. @param {HTMLFormElement} form */
function questionSure(form) {
  const chosen = /** @type {HTMLInputElement|null} */ (form.querySelector("input[name=sure]:checked"));
  return chosen ? Number(chosen.value) : null;
}

/** Note that the answer was looked at. @param {HTMLFormElement} form  @param {Keeper} keeper */
function questionRevealed(form, keeper) {
  const saved = questionSaved(form, keeper);
  if (questionAnswer(form).open && saved && !saved.revealed) keeper.write(form.dataset.question ?? "", { ...saved, revealed: true });
}

/** @param {HTMLFormElement} form  @returns {HTMLDetailsElement} */
function questionAnswer(form) {
  return /** @type {HTMLDetailsElement} */ (form.querySelector(".course-answer"));
}
