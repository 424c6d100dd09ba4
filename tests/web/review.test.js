// What follows from a reader's records: the next record of a question, its review, how sure and how right.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countSureness, surenessWords } from "../../coursebook/web/progress/count.js";
import { recordAfter } from "../../coursebook/web/quiz/record.js";
import { answeredItems, dueItems, missedItems, nextDue } from "../../coursebook/web/review/plan.js";
import { beliefRecord, claimRecord, guessRecord } from "../../coursebook/web/store/said.js";
import { isValid } from "../../coursebook/web/store/valid.js";
import { givenAnswer, NOW, question } from "./records.js";

/** @import { BeliefRecord, Guess, QuestionRecord } from "../../coursebook/web/store/merge.js" */
/** @import { Result } from "../../coursebook/web/quiz/grade/result.js" */

/** A question with its latest result, and when it comes back. @param {Result} result  @param {string|null} due */
const waiting = (result, due) => question({ latest: givenAnswer({ result }), review: { due, recalled: 0 } });

/** @type {Record<string, QuestionRecord>} */
const ANSWERED = {
  "a-0": waiting("right", "2026-03-08T10:00:00.000Z"),
  "a-1": waiting("wrong", "2026-03-02T10:00:00.000Z"),
  "a-2": waiting("partly", "2026-03-02T09:00:00.000Z"),
  "b-0": waiting("wrong", "2026-03-02T23:00:00.000Z"),
  "b-1": waiting("right", null),
};
const CHAPTERS = ["a", "b"].map((slug) => {
  return { slug, title: slug, page: "", source: "", questions: [0, 1, 2, 3].map((number) => [`${slug}-${number}`]) };
});
const ITEMS = answeredItems(CHAPTERS, (id) => ANSWERED[id] ?? null);
const ids = (/** @type {{id: string}[]} */ items) => items.map(({ id }) => id);

test("a review has what is due from the morning of its day, the longest waiting first, chapters by turns", () => {
  assert.deepEqual(ids(dueItems(ITEMS, new Date("2026-03-01T12:00:00Z"))), []);
  assert.deepEqual(ids(dueItems(ITEMS, new Date("2026-03-02T08:00:00Z"))), ["a-2", "b-0", "a-1"]);
  assert.deepEqual(ids(dueItems(ITEMS, new Date("2026-03-09T08:00:00Z"))), ["a-2", "b-0", "a-1", "a-0"]);
  assert.deepEqual(ids(missedItems(ITEMS)), ["a-2", "b-0", "a-1"]);
  assert.equal(nextDue(ITEMS, new Date("2026-03-01T12:00:00Z"))?.count, 3);
  assert.equal(nextDue(ITEMS, new Date("2026-03-09T12:00:00Z")), null);
});

/**
 * The record after a further answer.
 * @param {QuestionRecord|null} before  @param {Result} result  @param {string} now
 * @param {{answer?: any, misconceptions?: string[], sure?: number}} [more]
 */
function answered(before, result, now, { answer = 1, misconceptions = [], sure } = {}) {
  const grade = { result, score: result === "right" ? 1 : 0, misconceptions, replies: [], marks: {} };
  return recordAfter(before, { quiz: "q", answer, grade, sure: sure ?? null, revealed: false, now: new Date(now) });
}

test("a question comes back a week after a right answer, a day after a miss, until it was right four times", () => {
  const missed = answered(null, "wrong", "2026-03-01T10:00:00Z");
  const again = answered(missed, "right", "2026-03-01T10:05:00Z");
  /** @type {QuestionRecord|null} */
  let record = null;
  const days = [];
  for (const day of ["01", "08", "15", "22"]) {
    record = answered(record, "right", `2026-03-${day}T10:00:00Z`);
    days.push(record.review.due?.slice(0, 10) ?? null);
  }
  assert.equal(missed.review.due?.slice(0, 10), "2026-03-02");
  assert.deepEqual([again.review.due?.slice(0, 10), again.review.recalled], ["2026-03-08", 0]);
  assert.deepEqual(days, ["2026-03-08", "2026-03-15", "2026-03-22", null]);
});

test("a retry erases nothing of the first answer", () => {
  const first = answered(null, "wrong", NOW, { answer: 60, misconceptions: ["likes-lift-for-good"], sure: 4 });
  const second = answered(first, "right", "2026-03-01T10:05:00.000Z", { answer: 39, sure: 1 });
  const third = answered(second, "partly", "2026-03-01T10:06:00.000Z", { answer: 41 });
  const given = { answer: 60, result: "wrong", score: 0, misconceptions: ["likes-lift-for-good"], sure: 4, at: NOW };
  assert.deepEqual(third.first, given);
  assert.deepEqual([second.latest.answer, second.latest.misconceptions], [39, []]);
  assert.deepEqual([first.tries, second.tries, third.tries], [1, 2, 3]);
});

test("a first answer that nobody kept is not invented", () => {
  const record = answered(question({ first: null, tries: null }), "right", "2026-03-02T10:00:00.000Z");
  assert.deepEqual([record.first, record.tries], [null, null]);
});

test("sureness is compared with rightness, by first answers alone", () => {
  /** @type {[number, number, number][][]} each: so sure, right, of so many */
  const rows = [
    [
      [1, 0, 2],
      [4, 1, 1],
    ],
    [
      [1, 0, 4],
      [4, 4, 4],
    ],
    [
      [1, 2, 4],
      [4, 2, 4],
    ],
    [
      [1, 4, 4],
      [4, 0, 4],
    ],
    [
      [3, 4, 5],
      [4, 3, 5],
    ],
  ];
  const said = ["8 questions or more", "fair guide", "about as often", "deserves another look", "whole scale"];
  for (const [place, given] of rows.entries()) {
    const records = given.flatMap(([sure, right, of]) =>
      Array.from({ length: of }, (_, number) => {
        return question({ first: givenAnswer({ result: number < right ? "right" : "wrong", sure }) });
      }),
    );
    const counted = countSureness([...records, question(), question({ first: null })]);
    const used = counted.filter(({ of }) => of).map(({ sure, right, of }) => [sure, right, of]);
    assert.deepEqual(used, given);
    assert.match(surenessWords(counted), new RegExp(said[place]));
  }
});

const SCALE = { unit: "posts", low: 0, high: 10, step: 1 };

test("the first guess is kept, and its truth added once", () => {
  /** @param {number} value  @param {number|null} truth  @returns {Guess} */
  const guess = (value, truth) => ({ kind: "number", value, scale: SCALE, truth });
  const kept = guessRecord(null, guess(3, null), new Date(NOW));
  assert.equal(guessRecord(kept, guess(4, 7), new Date()).truth, null);
  const known = guessRecord(kept, guess(3, 7), new Date());
  assert.deepEqual([known.value, known.truth, known.at], [3, 7, NOW]);
  assert.deepEqual(guessRecord(known, guess(3, 8), new Date()), known);
});

test("the first word on a claim is kept", () => {
  const record = claimRecord(claimRecord(null, "holds", new Date(NOW)), "partly", new Date());
  assert.deepEqual(record, { v: 2, said: "holds", at: NOW });
});

test("of a belief the first answer at the start and the last one at the end are kept", () => {
  /** @type {BeliefRecord|null} */
  let record = null;
  for (const [place, when] of /** @type {const} */ (["start", "start", "end", "end"]).entries()) {
    record = beliefRecord(
      record,
      when,
      { value: place + 1, scale: SCALE },
      new Date(`2026-03-0${place + 1}T10:00:00Z`),
    );
  }
  assert.deepEqual([record?.start?.value, record?.end?.value], [1, 4]);
  assert.ok(isValid(record, "belief"));
});
