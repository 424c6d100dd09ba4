// The laws of merging two records of one thing, on which import rests, over records by chance; and cases by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeRecords } from "../../coursebook/web/store/merge.js";
import schema from "../../coursebook/web/store/schema.json" with { type: "json" };
import { isValid, KEYWORDS } from "../../coursebook/web/store/valid.js";
import { chanceFrom } from "./chance.js";
import { anyRecords, givenAnswer, question } from "./records.js";

/** @import { Kind } from "../../coursebook/web/store/merge.js" */

const KINDS = /** @type {Kind[]} */ (["question", "guess", "claim", "belief", "reader"]);
const SETS = 400;

for (const kind of KINDS) {
  test(`the order of ${kind} records does not matter, and a second merge changes nothing`, () => {
    const chance = chanceFrom(7);
    const merge = (/** @type {any} */ one, /** @type {any} */ other) => mergeRecords(kind, one, other);
    for (let set = 0; set < SETS; set += 1) {
      const [a, b, c] = [0, 1, 2].map(() => anyRecords(chance)[kind]);
      const both = merge(a, b);
      assert.ok(isValid(a, kind) && isValid(both, kind));
      assert.deepEqual(merge(b, a), both);
      assert.deepEqual(merge(both, b), both);
      assert.deepEqual(merge(a, a), a);
      assert.deepEqual(merge(both, c), merge(a, merge(b, c)));
      assert.deepEqual([merge(a, null), merge(null, a)], [a, a]);
    }
  });
}

test("of a question the earlier first answer and the later latest one are kept", () => {
  const [early, late] = ["2026-02-01T10:00:00.000Z", "2026-04-01T10:00:00.000Z"];
  const here = question({ first: givenAnswer({ at: early }), tries: 2 });
  const there = question({ latest: givenAnswer({ at: late, result: "wrong" }), tries: null, revealed: true });
  const merged = mergeRecords("question", here, there);
  assert.deepEqual([merged?.first?.at, merged?.latest.at, merged?.latest.result], [early, late, "wrong"]);
  assert.deepEqual([merged?.tries, merged?.revealed], [2, true]);
});

test("of two first answers of one moment, the one that is known whole is kept", () => {
  const part = givenAnswer({ answer: null, score: null, misconceptions: null });
  const merged = mergeRecords("question", question({ first: part }), question());
  assert.deepEqual(merged?.first, givenAnswer());
});

test("the validator knows every keyword of the schema", () => {
  const annotations = ["$schema", "$defs", "title", "description"];
  /** @param {any} part  @returns {string[]} */
  const keywords = (part) => {
    if (Array.isArray(part)) return part.flatMap(keywords);
    if (part === null || typeof part !== "object") return [];
    return Object.entries(part).flatMap(([keyword, value]) => {
      if (keyword === "const" || keyword === "enum") return [keyword];
      return [keyword, ...keywords(["properties", "$defs"].includes(keyword) ? Object.values(value) : value)];
    });
  };
  const unknown = keywords(schema).filter((keyword) => !annotations.includes(keyword) && !KEYWORDS.has(keyword));
  assert.deepEqual(unknown, []);
});

test("a damaged record is not valid", () => {
  const sound = question();
  const latest = givenAnswer();
  const damaged = [
    null,
    [],
    { ...sound, v: 1 },
    { ...sound, quiz: "Not An Id" },
    { ...sound, tries: 0 },
    { ...sound, more: 1 },
    { ...sound, latest: { ...latest, score: 2 } },
    { ...sound, latest: { ...latest, at: "2026-03-01" } },
    { ...sound, latest: { ...latest, sure: 5 } },
    { ...sound, latest: { ...latest, answer: "x".repeat(10_001) } },
    { ...sound, latest: undefined },
  ];
  assert.ok(isValid(sound, "question"));
  assert.deepEqual(
    damaged.filter((record) => isValid(record, "question")),
    [],
  );
  assert.ok(!isValid(sound, "toString"));
});
