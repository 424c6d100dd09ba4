// Updates the table of a chart's numbers. `coursebook/chart/table.py` makes it and formats numbers the same way.

/** @import { Figure } from "../types/frozen.d.ts" */

/** @param {Element} owner  @param {Figure} figure */
export function fillTable(owner, figure) {
  for (const cell of /** @type {NodeListOf<HTMLElement>} */ (owner.querySelectorAll("[data-path]"))) {
    const value = lookUp(figure, /** @type {string} */ (cell.dataset.path));
    const number = Array.isArray(value) ? value.filter((one) => one !== null).length : value;
    cell.textContent = formatNumber(number, Number(cell.dataset.digits), "tens" in cell.dataset);
  }
}

/** @param {any} figure  @param {string} path  such as "data.0.y.17" */
function lookUp(figure, path) {
  return path.split(".").reduce((found, key) => found[key], figure);
}

/** @param {number|null} value  @param {number} digits  @param {boolean} [tens]  whether it is a power of ten */
export function formatNumber(value, digits, tens = false) {
  if (value === null) return "–";
  if (!tens) return value.toFixed(digits).replace("-", "−");
  const decimals = Math.max(0, Math.ceil(1 - value));
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return Number((10 ** value).toPrecision(2)).toLocaleString("en", format);
}
