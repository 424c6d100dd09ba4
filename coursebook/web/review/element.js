// The element `<course-review>`: brings back questions that are due or were missed, one at a time.

/** @import { ReviewChapter, ReviewItem } from "./plan.js" */

import { pointLinksAtChapter } from "../quiz/verdict.js";
import { copyFirstEdition } from "../store/first-edition-copy.js";
import { onChange, readRecord } from "../store/store.js";
import { answeredItems, dueItems, missedItems, nextDue } from "./plan.js";

/** How long a chapter's questions may take to arrive. [ms] */
const PATIENCE = 8000;
/** Questions of chapters that have arrived, as HTML by id. @type {Map<string, Record<string, string>>} */
const questionsByChapter = new Map();

export class CourseReview extends HTMLElement {
  /**
   * Take the questions of a chapter; its data script calls this.
   * @param {string} slug  @param {Record<string, string>} questions
   */
  static receive(slug, questions) {
    questionsByChapter.set(slug, questions);
  }

  /** The questions of this review. @type {ReviewItem[]} */
  queue = [];
  tally = { of: 0, right: 0 };
  /** The question whose answer was counted. @type {string|undefined} */
  counted;

  connectedCallback() {
    this.left = new AbortController();
    copyFirstEdition(this.chapters().flatMap(({ questions }) => questions));
    onChange(() => this.overview(), this.left.signal);
    if (this.begun) return;
    this.begun = true;
    this.on("due", () => this.begin(dueItems(this.items(), new Date())));
    this.on("missed", () => this.begin(missedItems(this.items())));
    this.on("next", () => this.next());
    this.on("end", () => this.end());
    this.addEventListener("course-answer", (event) => this.count(/** @type {CustomEvent} */ (event).detail));
    this.overview();
  }

  disconnectedCallback() {
    this.left?.abort();
  }

  /** @returns {ReviewItem[]} */
  items() {
    return answeredItems(this.chapters(), (id, aliases) => readRecord("question", id, aliases));
  }

  /** @returns {ReviewChapter[]} */
  chapters() {
    return JSON.parse(this.dataset.chapters ?? "[]");
  }

  /** @param {string} name  @returns {HTMLElement} */
  named(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-course=${name}]`));
  }

  /** @param {string} name  @param {() => void} press */
  on(name, press) {
    this.named(name).addEventListener("click", press);
  }

  /** Show how many questions are due or were missed; a review under way continues. */
  overview() {
    const now = new Date();
    const items = this.items();
    const [due, missed] = [dueItems(items, now).length, missedItems(items).length];
    this.named("overview").textContent = overviewWords(items, due, now);
    this.named("due").hidden = !due;
    this.named("due").textContent = `Review what is due (${due})`;
    this.named("missed").hidden = !missed;
    this.named("missed").textContent = `Try what you missed (${missed})`;
  }

  /** @param {ReviewItem[]} items */
  begin(items) {
    this.queue = items;
    this.place = -1;
    this.tally = { of: 0, right: 0 };
    this.show(true);
    this.next();
  }

  /** @param {boolean} under  whether a review is under way */
  show(under) {
    this.named("overview").hidden = under;
    this.named("start").hidden = under;
    this.named("round").hidden = !under;
  }

  next() {
    this.place = (this.place ?? -1) + 1;
    const item = this.queue?.[this.place];
    if (item) showItem(this, item);
    else this.end();
  }

  /** Each question counts once, by its first answer of the round. @param {{question: string, result: string}} answer */
  count(answer) {
    const item = this.queue?.[this.place ?? 0];
    if (!item || item.id !== answer.question || this.counted === item.id) return;
    this.counted = item.id;
    this.tally = { of: this.tally.of + 1, right: this.tally.right + (answer.result === "right" ? 1 : 0) };
  }

  end() {
    this.queue = [];
    this.counted = undefined;
    this.named("question").replaceChildren();
    this.show(false);
    this.overview();
    const { of, right } = this.tally;
    if (of) this.named("overview").prepend(`${right} of ${of} right. `);
    this.named("overview").focus();
  }
}

/** @param {ReviewItem[]} items  @param {number} due  @param {Date} now */
function overviewWords(items, due, now) {
  if (!items.length)
    return (
      "Nothing to review yet. Answer a few questions in any chapter, and they come back here:" +
      " what you missed the next day, what you knew a week later."
    );
  if (due) return due === 1 ? "One question is due." : `${due} questions are due.`;
  const next = nextDue(items, now);
  if (!next) return "Nothing is due, and nothing is waiting.";
  const day = next.day.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
  const questions = next.count === 1 ? "One question comes" : `${next.count} questions come`;
  return `Nothing is due today. ${questions} back on ${day}.`;
}

/** @param {CourseReview} review  @param {ReviewItem} item */
function showItem(review, item) {
  const { chapter, id } = item;
  const [place, of] = [(review.place ?? 0) + 1, review.queue?.length ?? 0];
  review.named("place").textContent = `Question ${place} of ${of}`;
  const link = /** @type {HTMLAnchorElement} */ (review.named("chapter"));
  link.textContent = chapter.title;
  link.href = chapter.page;
  review.named("next").textContent = place === of ? "Finish" : "Next question";
  fetchQuestions(chapter, (questions) => {
    if (review.queue?.[review.place ?? 0] !== item) return;
    review.named("question").replaceChildren(questionElement(chapter, id, questions?.[id]));
    review.named("place").focus();
  });
}

/** @param {ReviewChapter} chapter  @param {string} id  @param {string|undefined} html  @returns {Node} */
function questionElement(chapter, id, html) {
  const form = html ? new DOMParser().parseFromString(html, "text/html").querySelector("form") : null;
  if (!form) return linkToChapter(chapter, id, "The questions of this chapter did not arrive. Answer this one in its");
  if (form.dataset.type === "challenge")
    return linkToChapter(chapter, id, "This challenge needs its explorable. Answer it in its");
  form.dataset.page = chapter.page;
  pointLinksAtChapter(form, form);
  const quiz = document.createElement("course-quiz");
  quiz.className = "course-quiz";
  quiz.dataset.quiz = chapter.slug;
  quiz.dataset.fresh = "";
  quiz.append(document.importNode(form, true));
  return quiz;
}

/** @param {ReviewChapter} chapter  @param {string} id  @param {string} words */
function linkToChapter(chapter, id, words) {
  const paragraph = document.createElement("p");
  const link = document.createElement("a");
  link.href = `${chapter.page}#question-${id}`;
  link.textContent = "chapter";
  paragraph.append(`${words} `, link, ".");
  return paragraph;
}

/**
 * Fetch the questions of a chapter once.
 * @param {ReviewChapter} chapter  @param {(questions: Record<string, string>|undefined) => void} take
 */
function fetchQuestions(chapter, take) {
  if (questionsByChapter.has(chapter.slug)) {
    take(questionsByChapter.get(chapter.slug));
    return;
  }
  const script = document.createElement("script");
  const end = () => {
    clearTimeout(patience);
    script.onload = null;
    script.onerror = null;
    take(questionsByChapter.get(chapter.slug));
  };
  const patience = setTimeout(end, PATIENCE);
  script.src = chapter.source;
  script.onload = end;
  script.onerror = end;
  document.head.append(script);
}
