// A state in the page's address, as in "#tides?hour=3&moon=full".

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

/**
 * Copy a link that opens a state.
 * @param {string} slug  @param {State} state
 * @param {string|null} [address]  of the page it leads to; this page if absent, null if it is not known
 * @returns {Promise<string>}  what to say about it
 */
export async function copyStateLink(slug, state, address) {
  const hash = stateHash(slug, state);
  const link = address === null ? hash : new URL(hash, address ?? location.href).href;
  if (address === undefined) history.replaceState(history.state, "", link);
  try {
    await navigator.clipboard.writeText(link);
    if (address === null) return `Copied: ${hash}. Add it to the address of the course’s page.`;
    return "Link copied: it opens this very state.";
  } catch {
    if (address === undefined) return "The link to this very state is in the address bar; copy it from there.";
    return `This opens this very state: ${link}`;
  }
}
