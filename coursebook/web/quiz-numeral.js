// @ts-check
// Concern: read a number as people write it. Pure. `coursebook/quiz/numerals.py` reads the same grammar; one table of cases tests both.

/**
 * What a text can mean: every number that it can be read as, or why it is none. Two readings are those of "1,234".
 * @typedef {"empty"|"words"|"unit"|"percent"|"fraction"|"zero"|"separators"|"large"} NumeralFault
 * @typedef {{readings: number[], fault: NumeralFault|null}} Numeral
 */

/** No double needs more letters, even in full. */
const NUMERAL_LONGEST = 500;
const NUMERAL_PERCENT = "(?:%|per ?cent)";
const NUMERAL_OUT_OF = /^(?:out of|of|in|per) \d/;
const NUMERAL_POWER = [/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/, /^(.*[\d.,٫])e([-+]?\d{1,4})$/];

/**
 * Read a text such as "1 234,5", "−3", "1½", "3/4", "45 %", "€ 5" or "1e3".
 * @param {string} text  @param {string} [unit]  what the answer is counted in  @returns {Numeral}
 */
function numeralRead(text, unit = "") {
  const tidy = numeralTidy(text);
  const counted = numeralTidy(unit);
  if (!tidy) return numeralFault("empty");
  if (tidy.length > NUMERAL_LONGEST) return numeralFault("large");
  const inPercent = new RegExp(`^${NUMERAL_PERCENT}`).test(counted);
  const bare = numeralWithoutUnit(tidy, counted);
  const alone = numeralWithoutPercent(bare);
  if (!/\d/.test(alone)) return numeralFault("words");
  if (alone !== bare && !inPercent) return numeralFault("percent");
  const [, minus, unsigned] = /** @type {string[]} */ (/^([-+]?) ?(.*?)[.,]?$/.exec(alone));
  const sign = minus === "-" ? -1 : 1;
  const saysUnit = alone !== tidy;
  const fraction = /^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(unsigned);
  if (fraction) return numeralFraction(fraction, sign, !saysUnit && (inPercent || NUMERAL_OUT_OF.test(counted)));
  return numeralDecimal(unsigned, sign);
}

/** What a text such as "1,234 people" can mean, and the unit that it names. @param {string} text */
function numeralMeasured(text) {
  const parts = /^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(numeralTidy(text).slice(0, NUMERAL_LONGEST));
  return parts ? { unit: parts[2], readings: numeralRead(parts[1]).readings } : { unit: "", readings: [] };
}

/** @param {NumeralFault} fault  @returns {Numeral} */
function numeralFault(fault) {
  return { readings: [], fault };
}

/** Lower case, plain digits and signs, single spaces; "½" as " 1/2" and "10³" as "10^3". @param {string} text */
function numeralTidy(text) {
  const spelt = text
    .replace(/[⁰¹²³⁴-⁹⁺⁻]+/g, (raised) => `^${raised.normalize("NFKC")}`)
    .replace(/[¼-¾⅐-⅞↉]/g, (fraction) => ` ${fraction.normalize("NFKC")}`);
  return spelt
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Nd}/gu, numeralDigit)
    .replace(/[‐-―−]/g, "-")
    .replace(/[’‘ʼ`´_٬]/g, "'")
    .replace(/[⁄∕]/g, "/")
    .replaceAll("٪", "%")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** A digit of any script as one of ours: the digits of a script follow each other. @param {string} digit */
function numeralDigit(digit) {
  const code = /** @type {number} */ (digit.codePointAt(0));
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** @param {string} text  @param {string} unit  both tidied */
function numeralWithoutUnit(text, unit) {
  if (!unit) return text;
  for (const words of numeralUnits(unit)) {
    const joined = /[\d.,]/.test(words[0]) ? ` ${words}` : words;
    if (text.endsWith(joined)) return text.slice(0, -joined.length).trim();
    if (text.startsWith(words) && !/\d$/.test(words)) return text.slice(words.length).trim();
  }
  return text;
}

/** What a reader may write for a unit such as "person|people" or "likes", the longest first. @param {string} unit  tidied */
function numeralUnits(unit) {
  const forms = unit.split("|").map((form) => form.trim()).filter(Boolean);
  const bare = forms.filter((form) => form.length > 3 && form.endsWith("s")).map((form) => form.slice(0, -1));
  return [...forms, ...bare].sort((one, other) => other.length - one.length);
}

/** @param {string} text  tidied */
function numeralWithoutPercent(text) {
  return text.replace(new RegExp(`^${NUMERAL_PERCENT} ?| ?${NUMERAL_PERCENT}$`), "");
}

/** @param {string[]} parts  all, whole, above, below  @param {number} sign  @param {boolean} refused  @returns {Numeral} */
function numeralFraction([, whole, above, below], sign, refused) {
  if (Number(below) === 0) return numeralFault("zero");
  if (whole && Number(above) >= Number(below)) return numeralFault("separators");
  if (refused && !whole) return numeralFault("fraction");
  return numeralReadings([Number(whole ?? 0) + Number(above) / Number(below)], sign);
}

/** @param {string} unsigned  @param {number} sign  @returns {Numeral} */
function numeralDecimal(unsigned, sign) {
  const only = /^10 ?\^ ?([-+]?\d{1,4})$/.exec(unsigned);
  const power = only ? ["", "1", only[1]] : NUMERAL_POWER.map((form) => form.exec(unsigned)).find(Boolean);
  const [mantissa, exponent] = power ? [power[1], power[2]] : [unsigned, "0"];
  const written = numeralWritten(mantissa);
  if (written.length > 0) return numeralReadings(written.map((digits) => Number(`${digits}e${exponent}`)), sign);
  return numeralFault(/^[\d.,٫' -]+$/.test(unsigned) ? "separators" : "unit");
}

/** @param {number[]} sizes  @param {number} sign  @returns {Numeral} */
function numeralReadings(sizes, sign) {
  if (!sizes.every(Number.isFinite)) return numeralFault("large");
  return { readings: sizes.map((size) => (size === 0 ? 0 : sign * size)), fault: null };
}

/** Each way to read digits and separators, as a plain decimal: a whole number in groups, or one with a decimal mark. @param {string} text */
function numeralWritten(text) {
  const whole = numeralUngrouped(text);
  const parts = /^(.*)([.,٫])(\d*)$/.exec(text);
  const [, before, mark, after] = parts ?? ["", "", "", ""];
  const left = before === "" && after ? "0" : numeralUngrouped(before);
  const isDecimal = mark !== "" && left !== null && !before.includes(mark);
  return [...(whole === null ? [] : [whole]), ...(isDecimal ? [`${left}.${after || "0"}`] : [])];
}

/** Digits without the separators between groups of three, or of two and a last one of three, as in India; null if they are not grouped so. @param {string} text */
function numeralUngrouped(text) {
  if (/^\d+$/.test(text)) return text;
  const grouped = /^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(text) || /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(text);
  return grouped ? text.replace(/\D/g, "") : null;
}
