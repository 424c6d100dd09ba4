// Formats a number with its unit, in agreement, as `coursebook/amounts.py` does. Pure.

/** Numbers, as displayed, that take a singular. */
const SINGULAR = new Set(["1", "-1", "−1"]);

/** @param {string} shown  the number as it is shown  @param {string} [unit]  a word, or "singular|plural" */
export function amountWords(shown, unit = "") {
  return `${shown} ${agreeingForm(shown, unit)}`.trim();
}

/**
 * The form of a word that goes with a number.
 * @param {string} shown  @param {string} forms  a word, or "singular|plural"
 */
export function agreeingForm(shown, forms) {
  const [singular, plural] = forms.split("|");
  return (plural === undefined || SINGULAR.has(shown) ? singular : plural).trim();
}

/** A number rounded to as many decimals as the step of a scale has. @param {number} number  @param {string} step */
export function roundToStep(number, step) {
  const decimals = (/\.(\d*?)0*$/.exec(step)?.[1] ?? "").length;
  return String(Number(number.toFixed(decimals)));
}
