// Every grader: the right answer, a wrong one that was expected, one that was not, and what lies between.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gradeAnswer } from "../../coursebook/web/quiz/grade/grade.js";

/** @import { KeyByType } from "../../coursebook/web/types/keys.d.ts" */

/**
 * Grade answers of one type and compare result, score, misconceptions and the first reply.
 * @template {keyof KeyByType} T
 * @param {T} type  @param {KeyByType[T]} key  @param {[any, string, number, string, string[]?][]} cases
 */
function check(type, key, cases) {
  for (const [answer, result, score, said, misconceptions = []] of cases) {
    const grade = gradeAnswer(type, key, answer);
    const reply = grade.replies[0];
    const found = [grade.result, grade.score, reply.html ?? reply.text, grade.misconceptions];
    assert.deepEqual(found, [result, score, said, misconceptions], JSON.stringify(answer));
  }
}

test("one option is right", () => {
  const key = { right: ["b"], replies: { a: { why: "not a", misconception: "a-first" }, b: { why: "b it is" } } };
  check("choice", key, [
    [["b"], "right", 1, "b it is"],
    [["a"], "wrong", 0, "not a", ["a-first"]],
  ]);
});

test("of several options, each right one counts for and each wrong one against", () => {
  const replies = { a: { why: "a" }, b: { why: "b" }, c: { why: "c", misconception: "sees-c" }, d: { why: "d" } };
  const key = { right: ["a", "b"], replies };
  check("several", key, [
    [["a", "b"], "right", 1, "a"],
    [["a"], "partly", 0.5, "a"],
    [["a", "b", "c"], "partly", 0.5, "a", ["sees-c"]],
    [["a", "c"], "wrong", 0, "a", ["sees-c"]],
    [["c", "d"], "wrong", 0, "c", ["sees-c"]],
  ]);
  assert.equal(gradeAnswer("several", key, ["a"]).replies.at(-1)?.text, "One more holds.");
  assert.deepEqual(gradeAnswer("several", key, ["a", "c"]).marks, { a: "right", c: "wrong" });
});

test("a number is right within its tolerance, binary fractions aside", () => {
  const wrong = [{ answer: 6, why: "that is twice as much", misconception: "doubles" }];
  const key = { right: 3, tolerance: 0.2, unit: "metres", why: "yes", otherwise: "measure again", wrong };
  check("number", key, [
    [3, "right", 1, "yes"],
    [2.8, "right", 1, "yes"],
    [3.2, "right", 1, "yes"],
    [3.21, "wrong", 0, "measure again"],
    [6.1, "wrong", 0, "that is twice as much", ["doubles"]],
  ]);
});

test("an estimate loses evenly between close and far, and is never quite right outside close", () => {
  const scale = { low: 0, high: 100, close: 5, far: 25, unit: "%" };
  const key = { right: 40, ...scale, why: "yes", tooLow: "more than that", tooHigh: "less than that" };
  check("estimate", key, [
    [45, "right", 1, "yes"],
    [30, "partly", 0.75, "more than that"],
    [50, "partly", 0.75, "less than that"],
    [45.01, "partly", 0.99, "less than that"],
    [65, "wrong", 0, "less than that"],
    [0, "wrong", 0, "more than that"],
  ]);
});

test("in an order, pairs count; the longest run in order is kept, and the first item astray is explained", () => {
  const wrong = [{ order: ["d", "c", "b", "a"], why: "all backwards", misconception: "reverses" }];
  const key = { right: ["a", "b", "c", "d"], whys: { b: "b comes second" }, why: "yes", otherwise: "no", wrong };
  check("order", key, [
    [["a", "b", "c", "d"], "right", 1, "yes"],
    [["a", "c", "d", "b"], "partly", 0.333, "b comes second"],
    [["a", "b", "d", "c"], "partly", 0.667, "no"],
    [["d", "c", "b", "a"], "wrong", 0, "all backwards", ["reverses"]],
    [["c", "d", "a", "b"], "wrong", 0, "b comes second"],
  ]);
  assert.deepEqual(gradeAnswer("order", key, ["d", "a", "b", "c"]).marks, {
    a: "right",
    b: "right",
    c: "right",
    d: "wrong",
  });
});

test("each pair counts alike", () => {
  const one = { right: "x", otherwise: "not that", wrong: { y: { why: "y is another's", misconception: "swaps" } } };
  const key = { pairs: { a: one, b: { right: "y", otherwise: "no", wrong: {} } }, why: "yes" };
  check("match", key, [
    [{ a: "x", b: "y" }, "right", 1, "yes"],
    [{ a: "y", b: "y" }, "partly", 0.5, "y is another's", ["swaps"]],
    [{ a: "z", b: "y" }, "partly", 0.5, "not that"],
    [{ a: "z", b: "x" }, "wrong", 0, "not that"],
  ]);
});

test("typed words forgive case, accents, articles and small slips, and nothing in short words or numbers", () => {
  const wrong = [{ answer: ["neap tide"], why: "those are small", misconception: "confuses-tides" }];
  const key = { right: ["spring tide"], why: "yes", otherwise: "no", wrong };
  check("text", key, [
    ["Spring tide", "right", 1, "yes"],
    ["the SPRÍNG-tide", "right", 1, "yes"],
    ["sprng tide", "right", 1, "It is spelt “spring tide”."],
    ["spirng tide", "right", 1, "It is spelt “spring tide”."],
    ["neap tide", "wrong", 0, "those are small", ["confuses-tides"]],
    ["high water", "wrong", 0, "no"],
  ]);
  check("text", { ...key, right: ["moon"], wrong: [] }, [["mooon", "wrong", 0, "no"]]);
  check("text", { ...key, right: ["4.5 hours"], wrong: [] }, [
    ["4,5", "right", 1, "yes"],
    ["4½ hours", "right", 1, "yes"],
    ["45", "wrong", 0, "no"],
    ["-4.5", "wrong", 0, "no"],
    ["4.5 days", "wrong", 0, "no"],
    ["four and a half", "wrong", 0, "no"],
  ]);
});

test("each gap counts alike, and what is chosen from a list is compared exactly", () => {
  const often = { right: ["twice"], otherwise: "count again", wrong: [{ answer: ["once"], why: "once is too few" }] };
  const typed = { right: ["spring tide"], otherwise: "no", wrong: [] };
  const key = { gaps: { what: typed, often: { ...often, exact: true } }, why: "yes" };
  check("gap", key, [
    [{ what: "spring tide", often: "twice" }, "right", 1, "yes"],
    [{ what: "sprng tide", often: "once" }, "partly", 0.5, "once is too few"],
    [{ what: "spring tide", often: "twicee" }, "partly", 0.5, "count again"],
    [{ what: "ebb", often: "once" }, "wrong", 0, "no"],
  ]);
});

test("the state of an explorable counts if it is among those found, packed as lengths of runs", () => {
  const control = { label: "Hour", values: [0, 1, 2, 3], words: ["0 h", "1 h", "2 h", "3 h"], default: 0 };
  const moon = { name: "moon", label: "Moon", values: ["new", "full"], words: ["New", "Full"], default: "new" };
  const controls = [{ name: "hour", ...control }, moon];
  // Three states out, two in, one out, one in: of eight states, numbers 3, 4 and 6 count.
  const where = btoa(String.fromCharCode(3, 2, 1, 1));
  const wrong = [{ where: btoa(String.fromCharCode(0, 1)), why: "that is the start", misconception: "stays" }];
  const key = { explorable: "tides", controls, where, why: "yes", otherwise: "no", wrong };
  check("challenge", key, [
    [{ hour: 1, moon: "full" }, "right", 1, "yes"],
    [{ hour: 2, moon: "new" }, "right", 1, "yes"],
    [{ hour: 2, moon: "full" }, "wrong", 0, "no"],
    [{ hour: 3, moon: "new" }, "right", 1, "yes"],
    [{ hour: 0, moon: "new" }, "wrong", 0, "that is the start", ["stays"]],
    [{ hour: 3, moon: "full" }, "wrong", 0, "no"],
    [{ hour: 9, moon: "full" }, "wrong", 0, "no"],
  ]);
  // A length of 200 takes two bytes, seven bits each.
  const many = { ...control, values: Array.from({ length: 300 }, (_, hour) => hour) };
  const late = {
    ...key,
    controls: [{ name: "hour", ...many }],
    where: btoa(String.fromCharCode(200, 1, 5)),
    wrong: [],
  };
  const results = [199, 200, 204, 205].map((hour) => gradeAnswer("challenge", late, { hour }).result);
  assert.deepEqual(results, ["wrong", "right", "right", "wrong"]);
});
