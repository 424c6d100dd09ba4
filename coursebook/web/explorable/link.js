// A state in the page's address, as in "#tides?hour=3&moon=full". Pure.

/** @import { ControlData, State } from "../types/frozen.d.ts" */

/** @param {string} slug  @param {State} state */
export function stateHash(slug, state) {
  const words = Object.entries(state).map(([name, value]) => [name, String(value)]);
  return `#${slug}?${new URLSearchParams(words)}`;
}

/**
 * The state that an address names for this explorable; null if it names none, or one that is not there.
 * @param {string} hash  @param {string} slug  @param {ControlData[]} controls
 * @returns {State|null}
 */
export function stateInHash(hash, slug, controls) {
  const [named, query] = decodeURI(hash.slice(1)).split("?");
  if (named !== slug || query === undefined) return null;
  /** @type {State} */
  const state = Object.fromEntries(controls.map((control) => [control.name, control.default]));
  for (const [name, word] of new URLSearchParams(query)) {
    const control = controls.find((one) => one.name === name);
    const value = control?.values.find((one) => String(one) === word);
    if (value === undefined) return null;
    state[name] = value;
  }
  return state;
}

/** @param {string} hash  @param {string} slug */
export function namesExplorable(hash, slug) {
  return hash.slice(1).split("?")[0] === slug;
}
