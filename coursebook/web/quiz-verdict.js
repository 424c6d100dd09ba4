// @ts-check
// Concern: say what came of an answer: right, partly or not yet, and why; by words, signs and colour.

const VERDICT_WORDS = { right: "Right.", partly: "Partly right.", wrong: "Not yet." };
const VERDICT_MARKS = { right: "Right", wrong: "Not this" };

/** @param {HTMLFormElement} form  @param {Grade} grade */
function verdictShow(form, grade) {
  const type = typeOf(form);
  form.dataset.result = grade.result;
  if (grade.result !== "right") form.dataset.tried = "";
  verdictMark(form, grade.marks);
  const word = document.createElement("p");
  word.className = "course-verdict-word";
  word.textContent = VERDICT_WORDS[grade.result];
  const said = verdictHidden("p", wordingClosed(`Your answer: ${type.said(form)}`));
  verdictOf(form).replaceChildren(word, said, ...grade.replies.map((reply) => verdictReply(form, reply, grade.marks)));
  if (grade.result === "right") verdictOf(form).append(...verdictSource(form));
}

/** The sentence of the text that says it, which the folded answer holds; it would tell a second try. @param {HTMLFormElement} form */
function verdictSource(form) {
  return typeAll(form, ".course-answer .course-source").map((source) => source.cloneNode(true));
}

/** Take the verdict back, since the answer has changed. @param {HTMLFormElement} form */
function verdictClear(form) {
  delete form.dataset.result;
  verdictMark(form, {});
  verdictOf(form).replaceChildren();
}

/** Say something that is no verdict. @param {HTMLFormElement} form  @param {string} words */
function verdictSay(form, words) {
  const note = document.createElement("p");
  note.className = "course-verdict-note";
  note.textContent = words;
  verdictOf(form).append(note);
}

/** @param {HTMLFormElement} form  @param {Grade["marks"]} marks */
function verdictMark(form, marks) {
  for (const marked of typeAll(form, "[data-mark]")) delete marked.dataset.mark;
  for (const [name, mark] of Object.entries(marks)) {
    const part = typeOf(form).part(form, name);
    if (part) part.dataset.mark = mark;
  }
}

/** A reply, led by the words of the part that it is about. @param {HTMLFormElement} form  @param {Reply} reply  @param {Grade["marks"]} marks */
function verdictReply(form, reply, marks) {
  const paragraph = document.createElement("p");
  const part = reply.about ? typeOf(form).part(form, reply.about) : null;
  if (reply.about && part) {
    paragraph.className = "course-reply";
    paragraph.dataset.mark = marks[reply.about] ?? "";
    paragraph.append(verdictHidden("span", `${VERDICT_MARKS[marks[reply.about]] ?? ""}: `), verdictLead(part), " ");
  }
  paragraph.append(...verdictNodes(reply));
  verdictLinks(form, paragraph);
  return paragraph;
}

/** @param {HTMLElement} part */
function verdictLead(part) {
  const lead = document.createElement("span");
  lead.className = "course-reply-about";
  const words = part.querySelector(".course-option-text, .course-order-text, .course-match-left");
  const field = /** @type {HTMLSelectElement|HTMLInputElement|null} */ (part.querySelector("select, input"));
  if (words) lead.append(...[...words.childNodes].map((node) => node.cloneNode(true)));
  else lead.textContent = fieldsWords(field);
  return lead;
}

/** Words of the page's own build as nodes; it escaped what an author wrote. @param {Reply} reply  @returns {Node[]} */
function verdictNodes(reply) {
  if (reply.text !== undefined) return [document.createTextNode(reply.text)];
  const words = new DOMParser().parseFromString(reply.html ?? "", "text/html").body;
  return [...words.childNodes].map((node) => document.importNode(node, true));
}

/** On another page than the chapter's own, as in a review, a link into the chapter goes there. @param {HTMLFormElement} form  @param {HTMLElement} paragraph */
function verdictLinks(form, paragraph) {
  for (const link of /** @type {HTMLAnchorElement[]} */ (typeAll(paragraph, "a[href^='#']"))) {
    link.href = (form.dataset.page ?? "") + link.getAttribute("href");
  }
}

/** Words for those who cannot see signs and places. @param {string} tag  @param {string} words */
function verdictHidden(tag, words) {
  const element = document.createElement(tag);
  element.className = "course-hidden";
  element.textContent = words;
  return element;
}

/** @param {HTMLFormElement} form  @returns {HTMLElement} */
function verdictOf(form) {
  return /** @type {HTMLElement} */ (form.querySelector("[data-course=verdict]"));
}
