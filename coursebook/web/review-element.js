// @ts-check
// Concern: the element `<course-review>`: it brings back what is due or was missed, one question at a time.

/** How long a chapter's questions may take to arrive. [ms] */
const REVIEW_PATIENCE = 8000;
/** Questions of chapters that have arrived, as HTML by id. @type {Map<string, Record<string, string>>} */
const reviewArrived = new Map();

class CourseReview extends HTMLElement {
  /** Take the questions of a chapter; its data script calls this. @param {string} slug  @param {Record<string, string>} questions */
  static receive(slug, questions) {
    reviewArrived.set(slug, questions);
  }

  connectedCallback() {
    this.left = new AbortController();
    carryOver(this.chapters().flatMap(({ questions }) => questions));
    storeOnChange(() => this.overview(), this.left.signal);
    if (this.begun) return;
    this.begun = true;
    this.queue = /** @type {ReviewItem[]} */ ([]);
    this.tally = { of: 0, right: 0 };
    this.on("due", () => this.begin(reviewDue(this.items(), new Date())));
    this.on("missed", () => this.begin(reviewMissed(this.items())));
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
    return reviewAnswered(this.chapters(), (id, aliases) => storeRead("question", id, aliases));
  }

  /** @returns {ReviewChapter[]} */
  chapters() {
    return JSON.parse(this.dataset.chapters ?? "[]");
  }

  /** @param {string} name  @returns {HTMLElement} */
  part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-course=${name}]`));
  }

  /** @param {string} name  @param {() => void} press */
  on(name, press) {
    this.part(name).addEventListener("click", press);
  }

  /** Say what waits; a review that is under way goes on. */
  overview() {
    const now = new Date();
    const items = this.items();
    const [due, missed] = [reviewDue(items, now).length, reviewMissed(items).length];
    this.part("overview").textContent = reviewWords(items, due, now);
    this.part("due").hidden = !due;
    this.part("due").textContent = `Review what is due (${due})`;
    this.part("missed").hidden = !missed;
    this.part("missed").textContent = `Try what you missed (${missed})`;
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
    this.part("overview").hidden = under;
    this.part("start").hidden = under;
    this.part("round").hidden = !under;
  }

  next() {
    this.place = (this.place ?? -1) + 1;
    const item = this.queue?.[this.place];
    if (item) reviewShow(this, item);
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
    this.part("question").replaceChildren();
    this.show(false);
    this.overview();
    const { of, right } = this.tally;
    if (of) this.part("overview").prepend(`${right} of ${of} right. `);
    this.part("overview").focus();
  }
}

/** @param {ReviewItem[]} items  @param {number} due  @param {Date} now */
function reviewWords(items, due, now) {
  if (!items.length) return "Nothing to review yet. Answer a few questions in any chapter, and they come back here: what you missed the next day, what you knew a week later.";
  if (due) return due === 1 ? "One question is due." : `${due} questions are due.`;
  const next = reviewNext(items, now);
  if (!next) return "Nothing is due, and nothing is waiting.";
  const day = next.day.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
  return `Nothing is due today. ${next.count === 1 ? "One question comes" : `${next.count} questions come`} back on ${day}.`;
}

/** @param {CourseReview} review  @param {ReviewItem} item */
function reviewShow(review, item) {
  const { chapter, id } = item;
  const [place, of] = [(review.place ?? 0) + 1, review.queue?.length ?? 0];
  review.part("place").textContent = `Question ${place} of ${of}`;
  const link = /** @type {HTMLAnchorElement} */ (review.part("chapter"));
  link.textContent = chapter.title;
  link.href = chapter.page;
  review.part("next").textContent = place === of ? "Finish" : "Next question";
  reviewQuestions(chapter, (questions) => {
    if (review.queue?.[review.place ?? 0] !== item) return;
    review.part("question").replaceChildren(reviewQuestion(chapter, id, questions?.[id]));
    review.part("place").focus();
  });
}

/** @param {ReviewChapter} chapter  @param {string} id  @param {string|undefined} html  @returns {Node} */
function reviewQuestion(chapter, id, html) {
  const form = html ? new DOMParser().parseFromString(html, "text/html").querySelector("form") : null;
  if (!form) return reviewElsewhere(chapter, id, "The questions of this chapter did not arrive. Answer this one in its");
  if (form.dataset.type === "challenge") return reviewElsewhere(chapter, id, "This challenge needs its explorable. Answer it in its");
  form.dataset.page = chapter.page;
  verdictLinks(form, form);
  const quiz = document.createElement("course-quiz");
  quiz.className = "course-quiz";
  quiz.dataset.quiz = chapter.slug;
  quiz.dataset.fresh = "";
  quiz.append(document.importNode(form, true));
  return quiz;
}

/** @param {ReviewChapter} chapter  @param {string} id  @param {string} words */
function reviewElsewhere(chapter, id, words) {
  const paragraph = document.createElement("p");
  const link = document.createElement("a");
  link.href = `${chapter.page}#question-${id}`;
  link.textContent = "chapter";
  paragraph.append(`${words} `, link, ".");
  return paragraph;
}

/** Fetch the questions of a chapter once. @param {ReviewChapter} chapter  @param {(questions: Record<string, string>|undefined) => void} take */
function reviewQuestions(chapter, take) {
  if (reviewArrived.has(chapter.slug)) {
    take(reviewArrived.get(chapter.slug));
    return;
  }
  const script = document.createElement("script");
  const end = () => {
    clearTimeout(patience);
    script.onload = null;
    script.onerror = null;
    take(reviewArrived.get(chapter.slug));
  };
  const patience = setTimeout(end, REVIEW_PATIENCE);
  script.src = chapter.source;
  script.onload = end;
  script.onerror = end;
  document.head.append(script);
}

if (!customElements.get("course-review")) customElements.define("course-review", CourseReview);
