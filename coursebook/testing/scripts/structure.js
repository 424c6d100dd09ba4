/**
 * What a reader who cannot see the page finds their way by.
 *
 * @returns {{language: string, title: string, mains: number, headings: {level: number, words: string}[], twice: string[]}}
 */
() => {
  const isThere = (/** @type {Element} */ element) =>
    element.getClientRects().length > 0 && !element.closest("[aria-hidden=true]");
  const wordsIn = (/** @type {Element} */ element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  const levelOf = (/** @type {Element} */ element) =>
    Number(element.getAttribute("aria-level") ?? (/^H[1-6]$/.test(element.tagName) ? element.tagName[1] : 2));
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")];
  const counts = new Map();
  for (const { id } of document.querySelectorAll("[id]")) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    language: document.documentElement.lang,
    title: document.title.trim(),
    mains: [...document.querySelectorAll("main, [role=main]")].filter(isThere).length,
    headings: headings.filter(isThere).map((one) => ({ level: levelOf(one), words: wordsIn(one) })),
    twice: [...counts].filter(([, count]) => count > 1).map(([id]) => id),
  };
};
