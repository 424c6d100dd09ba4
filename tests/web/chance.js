// Seeded chance for tests: the same numbers on every machine.

/** @typedef {ReturnType<typeof chanceFrom>} Chance */

/** Marsaglia's xorshift with 32 bits. @param {number} seed  a whole number, not 0 */
export function chanceFrom(seed) {
  let state = seed;
  const bits = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const real = () => bits() / 2 ** 32;
  const below = (/** @type {number} */ end) => Math.floor(real() * end);
  return { bits, real, below, pick: /** @template T @param {T[]} all */ (all) => all[below(all.length)] };
}
