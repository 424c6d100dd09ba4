// Grades chosen options. Pure.

/**
 * @import { Grade, Reply } from "./result.js"
 * @import { ChoiceKey } from "../../types/keys.d.ts"
 */

import { createGrade } from "./result.js";

/** @param {ChoiceKey} key  @param {string[]} chosen */
export function gradeChoice(key, chosen) {
  const reply = key.replies[chosen[0]];
  const right = key.right.includes(chosen[0]);
  return createGrade(right ? 1 : 0, [{ html: reply?.why }], { [chosen[0]]: right ? "right" : "wrong" }, [reply]);
}

/**
 * Each right option counts for, each wrong one against.
 * @param {ChoiceKey} key  @param {string[]} chosen
 */
export function gradeSeveral(key, chosen) {
  const hits = chosen.filter((name) => key.right.includes(name));
  const missing = key.right.length - hits.length;
  const score = Math.max(0, (2 * hits.length - chosen.length) / key.right.length);
  /** @type {Reply[]} */
  const replies = chosen.map((name) => ({ html: key.replies[name]?.why, about: name }));
  if (missing > 0 && hits.length > 0)
    replies.push({ text: missing === 1 ? "One more holds." : `${missing} more hold.` });
  const marks = Object.fromEntries(chosen.map((name) => [name, hits.includes(name) ? "right" : "wrong"]));
  return createGrade(
    score,
    replies,
    /** @type {Grade["marks"]} */ (marks),
    chosen.map((name) => key.replies[name]),
  );
}
