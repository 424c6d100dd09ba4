// Numbers as people write them: the table of cases that also tests Python, and every locale's way of writing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { readNumeral } from "../../coursebook/web/quiz/grade/numeral.js";
import { chanceFrom } from "./chance.js";

/** @type {{text: string, unit?: string, is?: number[], not?: string}[]} */
const CASES = parse(readFileSync(new URL("../coursebook/quiz/numerals.yml", import.meta.url), "utf8"));
const LOCALES = ["en", "de", "fr", "de-CH", "es", "sv", "ar", "ar-EG", "fa", "hi", "en-IN", "pt-PT", "pl"];

/** Numbers that people write, and any others; with both signs. */
function someNumbers() {
  const chance = chanceFrom(3);
  const usual = [0, 0.5, 0.125, 1.234, 1234, 12000, 56940.5, 999.999, 999999, 0.001, 1e6, 123456789.25];
  const bits = Array.from(
    { length: 300 },
    () => new Float64Array(new Uint32Array([chance.bits(), chance.bits()]).buffer)[0],
  );
  const rounded = Array.from({ length: 300 }, () =>
    Number((chance.real() * 10 ** chance.below(10)).toFixed(chance.below(5))),
  );
  return [...usual, ...rounded, ...bits.filter(Number.isFinite)].flatMap((number) => [number, -number]);
}

test("the table of cases", () => {
  assert.ok(CASES.length > 100);
  for (const { text, unit, is = [], not = null } of CASES) {
    assert.deepEqual(readNumeral(text, unit), { readings: is, fault: not }, JSON.stringify({ text, unit }));
  }
});

/** @type {Intl.NumberFormatOptions["useGrouping"][]} */
const groupings = [true, false, "always"];
for (const useGrouping of groupings) {
  test(`a number written in full in any locale is among its readings, with grouping ${useGrouping}`, () => {
    for (const locale of LOCALES) {
      const format = new Intl.NumberFormat(locale, { useGrouping, maximumSignificantDigits: 17 });
      const misread = someNumbers().filter(
        (number) => !readNumeral(format.format(number)).readings.includes(number + 0),
      );
      assert.deepEqual(misread, [], locale);
    }
  });
}

/** @type {Intl.NumberFormatOptions[]} */
const styles = [{ notation: "scientific" }, { style: "percent" }, { notation: "engineering" }];
for (const style of styles) {
  test(`a number in another notation is never read as another: ${JSON.stringify(style)}`, () => {
    const scale = style.style === "percent" ? 100 : 1;
    const numbers = someNumbers().filter((number) => Math.abs(number) > 1e-200 && Math.abs(number) < 1e200);
    for (const locale of LOCALES) {
      const format = new Intl.NumberFormat(locale, { ...style, maximumSignificantDigits: 15 });
      const misread = numbers.filter((number) => {
        const { readings } = readNumeral(format.format(number), scale === 100 ? "%" : "");
        const isNear = (/** @type {number} */ read) =>
          Math.abs(read - scale * number) <= 1e-13 * Math.abs(scale * number);
        return readings.length > 0 && !readings.some(isNear);
      });
      assert.deepEqual(misread, [], locale);
    }
  });
}
