// @ts-check
// Concern: keep the table of a chart's numbers up to date. `coursebook/table.py` makes it, and writes numbers the same way.

/** @param {Element} owner  @param {Figure} figure */
function tableFill(owner, figure) {
  for (const cell of /** @type {NodeListOf<HTMLElement>} */ (owner.querySelectorAll("[data-path]"))) {
    const value = tableLookUp(figure, /** @type {string} */ (cell.dataset.path));
    const number = Array.isArray(value) ? value.filter((one) => one !== null).length : value;
    cell.textContent = tableShown(number, Number(cell.dataset.digits));
  }
}

/** @param {any} figure  @param {string} path  such as "data.0.y.17" */
function tableLookUp(figure, path) {
  return path.split(".").reduce((found, key) => found[key], figure);
}

/** @param {number|null} value  @param {number} digits */
function tableShown(value, digits) {
  return value === null ? "–" : value.toFixed(digits).replace("-", "−");
}
