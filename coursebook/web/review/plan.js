// Chooses and orders the questions of a review. Pure.

/** @import { QuestionRecord } from "../store/merge.js" */

import { isDue } from "../quiz/record.js";

/**
 * @typedef {{slug: string, title: string, page: string, source: string, questions: string[][]}} ReviewChapter
 *   `questions`: ids, each with its earlier ones
 * @typedef {{id: string, chapter: ReviewChapter, record: QuestionRecord}} ReviewItem
 */

/**
 * Every answered question of the book.
 * @param {ReviewChapter[]} chapters  @param {(id: string, aliases: string[]) => QuestionRecord|null} read
 * @returns {ReviewItem[]}
 */
export function answeredItems(chapters, read) {
  return chapters.flatMap((chapter) =>
    chapter.questions.flatMap(([id, ...aliases]) => {
      const record = read(id, aliases);
      return record ? [{ id, chapter, record }] : [];
    }),
  );
}

/** Questions due today: the longest waiting first, chapters mixed. @param {ReviewItem[]} items  @param {Date} now */
export function dueItems(items, now) {
  return mixChapters(items.filter(({ record }) => isDue(record, now)));
}

/** Questions that were not right the last time, due or not. @param {ReviewItem[]} items */
export function missedItems(items) {
  return mixChapters(items.filter(({ record }) => record.latest.result !== "right"));
}

/**
 * Alternate between chapters, since recognising the kind of problem is half of the practice.
 * @param {ReviewItem[]} items  @returns {ReviewItem[]}
 */
function mixChapters(items) {
  const waiting = [...items].sort(
    (one, other) => waitingSince(one) - waitingSince(other) || (one.id < other.id ? -1 : 1),
  );
  /** @type {ReviewItem[]} */
  const order = [];
  while (waiting.length) {
    const last = order[order.length - 1]?.chapter.slug;
    const next = waiting.findIndex(({ chapter }) => chapter.slug !== last);
    order.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return order;
}

/** @param {ReviewItem} item */
function waitingSince({ record }) {
  return Date.parse(record.review.due ?? record.latest.at);
}

/**
 * The day on which something next comes back; null if nothing does.
 * @param {ReviewItem[]} items  @param {Date} now  @returns {{day: Date, count: number}|null}
 */
export function nextDue(items, now) {
  const later = items.filter(({ record }) => record.review.due !== null && !isDue(record, now));
  if (!later.length) return null;
  const day = new Date(Math.min(...later.map(waitingSince)));
  return { day, count: later.filter(({ record }) => isDue(record, day)).length };
}
