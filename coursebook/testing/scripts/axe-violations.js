/**
 * Rules of axe that the page breaks as it is now, once nothing on it moves any more.
 *
 * @param {string[]} rules  tags or names of rules
 * @returns {Promise<{rule: string, help: string, count: number, places: {selector: string, what: string}[]}[]>}
 */
async (rules) => {
  const PATIENCE = 30_000; // [ms]
  const LISTED = 3;
  const moving = document
    .getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime < Infinity && one.playState === "running");
  const late = new Promise((_, fail) =>
    setTimeout(() => fail(new Error(`waited ${PATIENCE / 1000} s for transitions to end`)), PATIENCE),
  );
  await Promise.race([Promise.allSettled(moving.map((one) => one.finished)), late]);
  const found = await window.axe.run(document, {
    runOnly: rules,
    resultTypes: ["violations"], // a selector for each element that passes a rule would take as long as the rules
    preload: false,
    iframes: false,
  });
  const place = (/** @type {any} */ { target, failureSummary }) => ({
    selector: target.flat().join(" "),
    what: failureSummary
      .split("\n")
      .slice(1)
      .map((line) => line.trim())
      .join("; "),
  });
  return found.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    count: nodes.length,
    places: nodes.slice(0, LISTED).map(place),
  }));
};
