// Records of a reader for tests: one by hand, and any by chance.

/** @import { Chance } from "./chance.js" */
/** @import { GivenAnswer, QuestionRecord, Records } from "../../coursebook/web/store/merge.js" */

export const NOW = "2026-03-01T10:00:00.000Z";

/** @param {Partial<GivenAnswer>} [changes]  @returns {GivenAnswer} */
export function givenAnswer(changes = {}) {
  return { answer: ["x"], result: "right", score: 1, misconceptions: [], sure: null, at: NOW, ...changes };
}

/** A question that was answered once. @param {Partial<QuestionRecord>} [changes]  @returns {QuestionRecord} */
export function question(changes = {}) {
  const only = givenAnswer();
  const review = { due: null, recalled: 0 };
  return { v: 2, quiz: "tides", first: only, latest: only, tries: 1, revealed: false, review, ...changes };
}

/** Any record of each kind; two often have the same time. @param {Chance} chance  @returns {Records} */
export function anyRecords(chance) {
  const { below, pick } = chance;
  const at = () => `2026-03-0${below(6) + 1}T10:00:00.000Z`;
  const orNull = (/** @type {() => any} */ make) => (below(3) ? make() : null);
  const words = () => pick(["", "a", "b", "ß", "“x”", ":null"]);
  const scalar = () => pick([words(), below(9), -0.5, true, null]);
  const answer = () => pick([scalar(), [scalar(), scalar()], { [words()]: scalar(), k: scalar() }]);
  const given = () => ({
    answer: answer(),
    result: pick(/** @type {const} */ (["right", "partly", "wrong"])),
    score: pick([null, 0, 0.25, 1]),
    misconceptions: orNull(() => pick([[], ["a-b"]])),
    sure: pick([null, 1, 2, 3, 4]),
    at: at(),
  });
  const range = () => ({ unit: words(), low: below(9), high: below(9), step: 1 });
  const options = () => ({ options: [{ id: words(), words: words() }] });
  const believed = () => ({ value: pick([words(), below(9)]), scale: pick([range(), options()]), at: at() });
  return {
    question: question({
      quiz: pick(["a", "b"]),
      first: orNull(given),
      latest: given(),
      tries: orNull(() => 1 + below(4)),
      revealed: below(2) === 1,
      review: { due: orNull(at), recalled: below(4) },
    }),
    guess: { v: 2, kind: "number", value: below(3), scale: range(), truth: orNull(() => below(3)), at: at() },
    claim: { v: 2, said: pick(/** @type {const} */ (["holds", "partly", "not-shown"])), at: at() },
    belief: { v: 2, start: orNull(believed), end: orNull(believed) },
    reader: { v: 2, name: pick(["A", "B"]), at: at() },
  };
}
