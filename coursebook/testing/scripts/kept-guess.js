/** The verdict and the state of an explorable after an earlier guess, and whether it asks for one again. */
async (slug) => {
  const element = explorableOf(slug);
  element.scrollIntoView({ block: "center" });
  if (element.hasAttribute("data-locked")) return { asks: true };
  element.load();
  await untilReady(element, " after the page was loaded again");
  return {
    asks: isSeen(part(element, "prediction")),
    verdict: verdictOf(element),
    state: JSON.parse(element.dataset.state),
  };
};
