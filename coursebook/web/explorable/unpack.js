// Unpacks the numbers and words of one state. Pure. `coursebook/frozen/packing.py` packs them.

/** @import { Figure, FrozenData, PackedNumbers, PackedWords } from "../types/frozen.d.ts" */

export const FORMAT = 1;
const FIRST_CODE = 35;
const STEPS = 1022;

/**
 * The figure and the sentence of one state.
 * @param {FrozenData} frozen  @param {number} index
 * @returns {{figure: Figure, sentence: string}}
 */
export function unpackState(frozen, index) {
  const data = frozen.figure.data.map((trace) => ({ ...trace }));
  for (const packed of frozen.varying) {
    const [, number, key] = /** @type {string} */ (packed.path).split(".");
    const list = "table" in packed ? unpackWords(packed, index) : unpackNumbers(packed, index);
    Object.assign(data[Number(number)], { [key]: list });
  }
  return { figure: { data, layout: frozen.figure.layout }, sentence: unpackWords(frozen.sentences, index)[0] };
}

/** @param {PackedNumbers} packed  @param {number} index  @returns {(number|null)[]} */
export function unpackNumbers(packed, index) {
  const scale = (packed.high - packed.low) / STEPS;
  const start = index * packed.length;
  let level = 0;
  return Array.from({ length: packed.length }, (_, place) => {
    const folded = packed.text.charCodeAt(start + place) - FIRST_CODE;
    level += folded % 2 ? -(folded + 1) / 2 : folded / 2;
    return level === 0 ? null : packed.low + (level - 1) * scale;
  });
}

/** @param {PackedWords} packed  @param {number} index */
export function unpackWords(packed, index) {
  return packed.table[packed.text.charCodeAt(index) - FIRST_CODE];
}
