/** The verdict and the state of an explorable after an earlier guess. */
async (slug) => {
  const element = explorableOf(slug);
  element.scrollIntoView({ block: "center" });
  if (element.hasAttribute("data-locked")) return { verdict: "", state: {}, asks: true };
  element.load();
  await until(`${slug} is ready after a reload`, () => element.hasAttribute("data-ready"));
  const verdict = part(element, "verdict");
  return { verdict: verdict && isSeen(verdict) ? verdict.textContent.trim() : "", state: JSON.parse(element.dataset.state), asks: false };
};
