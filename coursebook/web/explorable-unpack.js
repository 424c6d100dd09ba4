// @ts-check
// Concern: the numbers and words of one state, out of the packed lattice. Pure; `coursebook/frozen/packing.py` is the other side.

/**
 * @typedef {{path: string, low: number, high: number, length: number, text: string}} PackedNumbers
 * @typedef {{path?: string, table: string[][], text: string}} PackedWords
 * @typedef {{name: string, values: (number|string|boolean)[], default: number|string|boolean, unit?: string, words?: string[]}} ControlData
 * @typedef {Record<string, any>} Trace
 * @typedef {{data: Trace[], layout: Record<string, any>}} Figure
 * @typedef {{format: number, controls: ControlData[], figure: Figure, varying: (PackedNumbers|PackedWords)[],
 *   sentences: PackedWords, prediction: {state: State, truth: number|string, unit: string}|null}} FrozenData
 * @typedef {Record<string, number|string|boolean>} State
 */

const UNPACK_FORMAT = 1;
const UNPACK_FIRST = 35;
const UNPACK_STEPS = 1022;

/**
 * The place of a state in the lattice, in which the last control changes fastest; -1 if a value is none of its control's.
 * @param {ControlData[]} controls  @param {State} state
 */
function unpackIndex(controls, state) {
  let index = 0;
  for (const control of controls) {
    const stop = control.values.indexOf(state[control.name]);
    if (stop < 0) return -1;
    index = index * control.values.length + stop;
  }
  return index;
}

/**
 * The figure and the sentence of one state.
 * @param {FrozenData} frozen  @param {number} index
 * @returns {{figure: Figure, sentence: string}}
 */
function unpackState(frozen, index) {
  const data = frozen.figure.data.map((trace) => ({ ...trace }));
  for (const packed of frozen.varying) {
    const [, number, key] = /** @type {string} */ (packed.path).split(".");
    data[Number(number)][key] = "table" in packed ? unpackWords(packed, index) : unpackNumbers(packed, index);
  }
  return { figure: { data, layout: frozen.figure.layout }, sentence: unpackWords(frozen.sentences, index)[0] };
}

/** @param {PackedNumbers} packed  @param {number} index  @returns {(number|null)[]} */
function unpackNumbers(packed, index) {
  const scale = (packed.high - packed.low) / UNPACK_STEPS;
  const start = index * packed.length;
  let level = 0;
  return Array.from({ length: packed.length }, (_, place) => {
    const folded = packed.text.charCodeAt(start + place) - UNPACK_FIRST;
    level += folded % 2 ? -(folded + 1) / 2 : folded / 2;
    return level === 0 ? null : packed.low + (level - 1) * scale;
  });
}

/** @param {PackedWords} packed  @param {number} index */
function unpackWords(packed, index) {
  return packed.table[packed.text.charCodeAt(index) - UNPACK_FIRST];
}
