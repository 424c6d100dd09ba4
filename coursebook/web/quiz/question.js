// The life of one question: answered, checked, kept, answered again.

/**
 * @import { Grade } from "./grade/result.js"
 * @import { QuestionRecord } from "../store/merge.js"
 * @import { StoreOutcome } from "../store/store.js"
 */

import { createScaleLine } from "./answer/estimate.js";
import { answerTypeOf } from "./answer/types.js";
import { gradeAnswer } from "./grade/grade.js";
import { keyOf, typeOf } from "./key.js";
import { recordAfter } from "./record.js";
import { addNote, clearVerdict, showVerdict, verdictPlace } from "./verdict.js";
import { askWhichNumber } from "./which-number.js";

/**
 * Keeps answers: the browser's storage on the page, the widget's model in a notebook.
 * @typedef {object} Keeper
 * @property {(id: string, aliases: string[]) => QuestionRecord|null} read
 * @property {(id: string, record: QuestionRecord) => StoreOutcome} write
 */

/** Notices about an answer that was not stored. @type {Record<StoreOutcome, string>} */
const NOT_KEPT = {
  kept: "",
  fleeting: "This browser keeps nothing here, so the answer lasts until you leave the page.",
  newer:
    "A newer version of this course has stored an answer here, which stays as it is." +
    " This one lasts until you leave the page.",
};

/**
 * @param {HTMLFormElement} form  @param {Keeper} keeper  @param {boolean} fresh  whether earlier answers stay hidden
 */
export function beginQuestion(form, keeper, fresh) {
  answerTypeOf(form).begin?.(form);
  if (!fresh) restoreAnswer(form, keeper);
  verdictPlace(form).setAttribute("role", "status"); // only now, so that what is restored is not read aloud
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    checkAnswer(form, keeper);
  });
  form.addEventListener("input", (event) => {
    if (/** @type {HTMLInputElement} */ (event.target).name !== "sure") clearVerdict(form);
  });
  foldedAnswer(form).addEventListener("toggle", () => noteRevealed(form, keeper));
}

/** @param {HTMLFormElement} form  @param {Keeper} keeper */
function checkAnswer(form, keeper) {
  const type = answerTypeOf(form);
  const unclear = type.unclear?.(form);
  if (unclear) {
    askWhichNumber(form, unclear, () => checkAnswer(form, keeper));
    return;
  }
  const answer = type.read(form);
  if (answer === null) {
    clearVerdict(form);
    addNote(form, type.refusal?.(form) ?? type.ask);
    /** @type {HTMLElement|null} */ (form.querySelector(".course-question-field :is(input, select, button)"))?.focus();
    return;
  }
  const grade = gradeAnswer(typeOf(form), keyOf(form), answer);
  showGrade(form, answer, grade);
  keepAnswer(form, keeper, answer, grade);
  verdictPlace(form).scrollIntoView({ block: "nearest" });
}

/** @param {HTMLFormElement} form  @param {any} answer  @param {Grade} grade */
function showGrade(form, answer, grade) {
  showVerdict(form, grade);
  if (typeOf(form) === "estimate") verdictPlace(form).append(createScaleLine(keyOf(form), answer));
}

/** @param {HTMLFormElement} form  @param {Keeper} keeper  @param {any} answer  @param {Grade} grade */
function keepAnswer(form, keeper, answer, grade) {
  const id = form.dataset.question ?? "";
  const quiz = /** @type {HTMLElement} */ (form.closest("course-quiz"));
  const given = {
    quiz: quiz.dataset.quiz ?? "",
    answer,
    grade,
    sure: surenessOf(form),
    revealed: foldedAnswer(form).open,
    now: new Date(),
  };
  const record = recordAfter(recordOf(form, keeper), given);
  const notKept = NOT_KEPT[keeper.write(id, record)];
  if (notKept) addNote(form, notKept);
  const { result, score, sure, misconceptions } = record.latest;
  form.dispatchEvent(
    new CustomEvent("course-answer", { bubbles: true, detail: { question: id, result, score, sure, misconceptions } }),
  );
}

/**
 * Show an earlier answer again, graded by the key of today; one that no longer fits leaves the question open.
 * @param {HTMLFormElement} form  @param {Keeper} keeper
 */
function restoreAnswer(form, keeper) {
  const record = recordOf(form, keeper);
  if (!record || !answerTypeOf(form).restore(form, record.latest.answer)) return;
  const answer = typeOf(form) === "challenge" ? record.latest.answer : answerTypeOf(form).read(form);
  if (answer !== null) showGrade(form, answer, gradeAnswer(typeOf(form), keyOf(form), answer));
}

/** What is kept under the question's id and earlier ones. @param {HTMLFormElement} form  @param {Keeper} keeper */
function recordOf(form, keeper) {
  const [id, ...aliases] = questionNames(form);
  return keeper.read(id, aliases);
}

/** The question's id, then its earlier ones. @param {HTMLFormElement} form  @returns {string[]} */
export function questionNames(form) {
  return [form.dataset.question ?? "", ...(form.dataset.aliases ?? "").split(" ").filter(Boolean)];
}

/** How sure the reader said to be, from 1 to 4. @param {HTMLFormElement} form */
function surenessOf(form) {
  const chosen = /** @type {HTMLInputElement|null} */ (form.querySelector("input[name=sure]:checked"));
  return chosen ? Number(chosen.value) : null;
}

/** Note that the answer was looked at. @param {HTMLFormElement} form  @param {Keeper} keeper */
function noteRevealed(form, keeper) {
  const record = recordOf(form, keeper);
  if (foldedAnswer(form).open && record && !record.revealed)
    keeper.write(form.dataset.question ?? "", { ...record, revealed: true });
}

/** @param {HTMLFormElement} form  @returns {HTMLDetailsElement} */
export function foldedAnswer(form) {
  return /** @type {HTMLDetailsElement} */ (form.querySelector(".course-answer"));
}
