// The order of states: that in which `coursebook/frozen/lattice.py` runs them. Pure.

/** @import { ControlData, State } from "../types/frozen.d.ts" */

/**
 * The place of a state in the lattice, in which the last control changes fastest; -1 if a control does
 * not have its value.
 * @param {ControlData[]} controls  @param {State} state
 */
export function stateIndex(controls, state) {
  let index = 0;
  for (const control of controls) {
    const stop = control.values.indexOf(state[control.name]);
    if (stop < 0) return -1;
    index = index * control.values.length + stop;
  }
  return index;
}
