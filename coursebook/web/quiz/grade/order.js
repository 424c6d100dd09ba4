// Grades an order of items, and matched pairs. Pure.

/**
 * @import { Grade, Reply } from "./result.js"
 * @import { KnownReply, OrderKey, MatchKey } from "../../types/keys.d.ts"
 */

import { createGrade } from "./result.js";

/**
 * Each pair of items counts: for, if it is in the right order, else against.
 * @param {OrderKey} key  @param {string[]} order
 */
export function gradeOrder(key, order) {
  const ranks = order.map((name) => key.right.indexOf(name));
  const pairs = (ranks.length * (ranks.length - 1)) / 2;
  const swapped = ranks.flatMap((rank, place) => ranks.slice(place + 1).filter((later) => later < rank)).length;
  const kept = longestOrdered(ranks);
  const misplaced = order.filter((name) => !kept.has(key.right.indexOf(name)));
  const marks = Object.fromEntries(order.map((name) => [name, misplaced.includes(name) ? "wrong" : "right"]));
  const known = key.wrong.find((wrong) => wrong.order.every((name, place) => name === order[place]));
  const score = Math.max(0, (pairs - 2 * swapped) / pairs);
  return createGrade(score, [orderReply(key, misplaced, known)], /** @type {Grade["marks"]} */ (marks), [known]);
}

/** @param {OrderKey} key  @param {string[]} misplaced  @param {KnownReply|undefined} known  @returns {Reply} */
function orderReply(key, misplaced, known) {
  if (misplaced.length === 0) return { html: key.why };
  if (known) return { html: known.why };
  const explained = misplaced.find((name) => key.whys[name]);
  return explained ? { html: key.whys[explained], about: explained } : { html: key.otherwise };
}

/**
 * The ranks of the longest run of items already in order; the other items are misplaced.
 * @param {number[]} ranks  @returns {Set<number>}
 */
function longestOrdered(ranks) {
  /** @type {number[][]} */
  const runs = [];
  for (const [place, rank] of ranks.entries()) {
    const before = runs.filter((run, earlier) => earlier < place && run[run.length - 1] < rank);
    const longest = before.reduce((best, run) => (run.length > best.length ? run : best), /** @type {number[]} */ ([]));
    runs.push([...longest, rank]);
  }
  return new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []));
}

/**
 * Each pair counts alike.
 * @param {MatchKey} key  @param {Record<string, string>} chosen
 */
export function gradeMatch(key, chosen) {
  const names = Object.keys(key.pairs);
  const wrong = names.filter((name) => chosen[name] !== key.pairs[name].right);
  const known = wrong.map((name) => key.pairs[name].wrong[chosen[name]]);
  const replies = wrong.length
    ? wrong.map((name, place) => ({ html: known[place]?.why ?? key.pairs[name].otherwise, about: name }))
    : [{ html: key.why }];
  const marks = Object.fromEntries(names.map((name) => [name, wrong.includes(name) ? "wrong" : "right"]));
  return createGrade(1 - wrong.length / names.length, replies, /** @type {Grade["marks"]} */ (marks), known);
}
