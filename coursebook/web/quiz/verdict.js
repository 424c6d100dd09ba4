// Shows the verdict on an answer: right, partly right or not yet, and why; in words, signs and colour.

/** @import { Grade, Reply } from "./grade/result.js" */

import { findAll } from "../find.js";
import { asSentence } from "../text/wording.js";
import { fieldWords } from "./answer/fields.js";
import { answerTypeOf } from "./answer/types.js";

const RESULT_WORDS = { right: "Right.", partly: "Partly right.", wrong: "Not yet." };
const MARK_WORDS = { right: "Right", wrong: "Not this" };

/** @param {HTMLFormElement} form  @param {Grade} grade */
export function showVerdict(form, grade) {
  const type = answerTypeOf(form);
  form.dataset.result = grade.result;
  if (grade.result !== "right") form.dataset.tried = "";
  markParts(form, grade.marks);
  const word = document.createElement("p");
  word.className = "course-verdict-word";
  word.textContent = RESULT_WORDS[grade.result];
  const said = hiddenWords("p", asSentence(`Your answer: ${type.said(form)}`));
  verdictPlace(form).replaceChildren(
    word,
    said,
    ...grade.replies.map((reply) => replyParagraph(form, reply, grade.marks)),
  );
  if (grade.result === "right") verdictPlace(form).append(...sourceSentences(form));
}

/**
 * The sentence of the text that says it, which the folded answer holds; it would tell a second try.
 * @param {HTMLFormElement} form
 */
function sourceSentences(form) {
  return findAll(form, ".course-answer .course-source").map((source) => source.cloneNode(true));
}

/** Remove the verdict, since the answer has changed. @param {HTMLFormElement} form */
export function clearVerdict(form) {
  delete form.dataset.result;
  markParts(form, {});
  verdictPlace(form).replaceChildren();
}

/** Add a note that is not a verdict. @param {HTMLFormElement} form  @param {string} words */
export function addNote(form, words) {
  const note = document.createElement("p");
  note.className = "course-verdict-note";
  note.textContent = words;
  verdictPlace(form).append(note);
}

/** @param {HTMLFormElement} form  @param {Grade["marks"]} marks */
function markParts(form, marks) {
  for (const marked of findAll(form, "[data-mark]")) delete marked.dataset.mark;
  for (const [name, mark] of Object.entries(marks)) {
    const part = answerTypeOf(form).part(form, name);
    if (part) part.dataset.mark = mark;
  }
}

/**
 * A reply, led by the words of the part that it is about.
 * @param {HTMLFormElement} form  @param {Reply} reply  @param {Grade["marks"]} marks
 */
function replyParagraph(form, reply, marks) {
  const paragraph = document.createElement("p");
  const part = reply.about ? answerTypeOf(form).part(form, reply.about) : null;
  if (reply.about && part) {
    paragraph.className = "course-reply";
    paragraph.dataset.mark = marks[reply.about] ?? "";
    paragraph.append(hiddenWords("span", `${MARK_WORDS[marks[reply.about]] ?? ""}: `), replyLead(part), " ");
  }
  paragraph.append(...replyNodes(reply));
  pointLinksAtChapter(form, paragraph);
  return paragraph;
}

/** @param {HTMLElement} part */
function replyLead(part) {
  const lead = document.createElement("span");
  lead.className = "course-reply-about";
  const words = part.querySelector(".course-option-text, .course-order-text, .course-match-left");
  const field = /** @type {HTMLSelectElement|HTMLInputElement|null} */ (part.querySelector("select, input"));
  if (words) lead.append(...[...words.childNodes].map((node) => node.cloneNode(true)));
  else lead.textContent = fieldWords(field);
  return lead;
}

/** HTML from the build as nodes; the build escaped what an author wrote. @param {Reply} reply  @returns {Node[]} */
function replyNodes(reply) {
  if (reply.text !== undefined) return [document.createTextNode(reply.text)];
  const words = new DOMParser().parseFromString(reply.html ?? "", "text/html").body;
  return [...words.childNodes].map((node) => document.importNode(node, true));
}

/**
 * Outside the chapter's own page, as in a review, point links within the chapter at that page.
 * @param {HTMLFormElement} form  @param {HTMLElement} paragraph
 */
export function pointLinksAtChapter(form, paragraph) {
  for (const link of /** @type {HTMLAnchorElement[]} */ (findAll(paragraph, "a[href^='#']"))) {
    link.href = (form.dataset.page ?? "") + link.getAttribute("href");
  }
}

/** Text for screen readers only. @param {string} tag  @param {string} words */
function hiddenWords(tag, words) {
  const element = document.createElement(tag);
  element.className = "course-hidden";
  element.textContent = words;
  return element;
}

/** @param {HTMLFormElement} form  @returns {HTMLElement} */
export function verdictPlace(form) {
  return /** @type {HTMLElement} */ (form.querySelector("[data-course=verdict]"));
}
