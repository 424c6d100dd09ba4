// Reads numbers as people write them. Pure. `coursebook/quiz/numerals.py` reads the same grammar; one table of cases
// tests both.

/**
 * What a text can mean: every number that it can be read as, or why it cannot be read as one. "1,234" has two readings.
 * @typedef {"empty"|"words"|"unit"|"percent"|"fraction"|"zero"|"separators"|"large"} NumeralFault
 * @typedef {{readings: number[], fault: NumeralFault|null}} Numeral
 */

/** No double needs more characters, even written in full. */
const LONGEST = 500;
const PERCENT = "(?:%|per ?cent)";
const OUT_OF = /^(?:out of|of|in|per) \d/;
const POWER = [/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/, /^(.*[\d.,٫])e([-+]?\d{1,4})$/];

/**
 * Read a text such as "1 234,5", "−3", "1½", "3/4", "45 %", "€ 5" or "1e3".
 * @param {string} text  @param {string} [unit]  what the answer is counted in  @returns {Numeral}
 */
export function readNumeral(text, unit = "") {
  const tidy = tidied(text);
  const counted = tidied(unit);
  if (!tidy) return refuse("empty");
  if (tidy.length > LONGEST) return refuse("large");
  const inPercent = new RegExp(`^${PERCENT}`).test(counted);
  const bare = withoutUnit(tidy, counted);
  const alone = withoutPercent(bare);
  if (!/\d/.test(alone)) return refuse("words");
  if (alone !== bare && !inPercent) return refuse("percent");
  const [, minus, unsigned] = /** @type {string[]} */ (/^([-+]?) ?(.*?)[.,]?$/.exec(alone));
  const sign = minus === "-" ? -1 : 1;
  const saysUnit = alone !== tidy;
  const fraction = /^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(unsigned);
  if (fraction) return readFraction(fraction, sign, !saysUnit && (inPercent || OUT_OF.test(counted)));
  return readDecimal(unsigned, sign);
}

/** What a text such as "1,234 people" can mean, and the unit that it names. @param {string} text */
export function readMeasured(text) {
  const parts = /^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(tidied(text).slice(0, LONGEST));
  return parts ? { unit: parts[2], readings: readNumeral(parts[1]).readings } : { unit: "", readings: [] };
}

/** @param {NumeralFault} fault  @returns {Numeral} */
function refuse(fault) {
  return { readings: [], fault };
}

/** Lower case, plain digits and signs, single spaces; "½" as " 1/2" and "10³" as "10^3". @param {string} text */
function tidied(text) {
  const spelt = text
    .replace(/[⁰¹²³⁴-⁹⁺⁻]+/g, (raised) => `^${raised.normalize("NFKC")}`)
    .replace(/[¼-¾⅐-⅞↉]/g, (fraction) => ` ${fraction.normalize("NFKC")}`);
  return spelt
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/[‐-―−]/g, "-")
    .replace(/[’‘ʼ`´_٬]/g, "'")
    .replace(/[⁄∕]/g, "/")
    .replaceAll("٪", "%")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** A digit of any script as one from 0 to 9: the digits of a script follow each other. @param {string} digit */
function plainDigit(digit) {
  const code = /** @type {number} */ (digit.codePointAt(0));
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** @param {string} text  @param {string} unit  both tidied */
function withoutUnit(text, unit) {
  if (!unit) return text;
  for (const words of unitForms(unit)) {
    const joined = /[\d.,]/.test(words[0]) ? ` ${words}` : words;
    if (text.endsWith(joined)) return text.slice(0, -joined.length).trim();
    if (text.startsWith(words) && !/\d$/.test(words)) return text.slice(words.length).trim();
  }
  return text;
}

/**
 * What a reader may write for a unit such as "person|people" or "likes", the longest first.
 * @param {string} unit  tidied
 */
function unitForms(unit) {
  const forms = unit
    .split("|")
    .map((form) => form.trim())
    .filter(Boolean);
  const bare = forms.filter((form) => form.length > 3 && form.endsWith("s")).map((form) => form.slice(0, -1));
  return [...forms, ...bare].sort((one, other) => other.length - one.length);
}

/** @param {string} text  tidied */
function withoutPercent(text) {
  return text.replace(new RegExp(`^${PERCENT} ?| ?${PERCENT}$`), "");
}

/**
 * @param {string[]} parts  all, whole, above, below  @param {number} sign  @param {boolean} refused  @returns {Numeral}
 */
function readFraction([, whole, above, below], sign, refused) {
  if (Number(below) === 0) return refuse("zero");
  if (whole && Number(above) >= Number(below)) return refuse("separators");
  if (refused && !whole) return refuse("fraction");
  return signedReadings([Number(whole ?? 0) + Number(above) / Number(below)], sign);
}

/** @param {string} unsigned  @param {number} sign  @returns {Numeral} */
function readDecimal(unsigned, sign) {
  const only = /^10 ?\^ ?([-+]?\d{1,4})$/.exec(unsigned);
  const power = only ? ["", "1", only[1]] : POWER.map((form) => form.exec(unsigned)).find(Boolean);
  const [mantissa, exponent] = power ? [power[1], power[2]] : [unsigned, "0"];
  const written = decimalsIn(mantissa);
  if (written.length > 0)
    return signedReadings(
      written.map((digits) => Number(`${digits}e${exponent}`)),
      sign,
    );
  return refuse(/^[\d.,٫' -]+$/.test(unsigned) ? "separators" : "unit");
}

/** @param {number[]} sizes  @param {number} sign  @returns {Numeral} */
function signedReadings(sizes, sign) {
  if (!sizes.every(Number.isFinite)) return refuse("large");
  return { readings: sizes.map((size) => (size === 0 ? 0 : sign * size)), fault: null };
}

/**
 * Each way to read digits and separators, as a plain decimal: a whole number in groups, or one with a decimal mark.
 * @param {string} text
 */
function decimalsIn(text) {
  const whole = ungrouped(text);
  const parts = /^(.*)([.,٫])(\d*)$/.exec(text);
  const [, before, mark, after] = parts ?? ["", "", "", ""];
  const left = before === "" && after ? "0" : ungrouped(before);
  const isDecimal = mark !== "" && left !== null && !before.includes(mark);
  return [...(whole === null ? [] : [whole]), ...(isDecimal ? [`${left}.${after || "0"}`] : [])];
}

/**
 * Digits without the separators between groups of three, or of two and a last one of three, as in India; null if they
 * are not grouped so.
 * @param {string} text
 */
function ungrouped(text) {
  if (/^\d+$/.test(text)) return text;
  const grouped = /^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(text) || /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(text);
  return grouped ? text.replace(/\D/g, "") : null;
}
