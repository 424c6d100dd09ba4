/** Skips the guess, or loads the data, and waits until the controls work. */
async (slug) => {
  const element = explorableOf(slug);
  if (element.hasAttribute("data-ready")) return;
  element.scrollIntoView({ block: "center" });
  if (element.hasAttribute("data-locked")) part(element, "skip").click();
  else element.load();
  await untilReady(element);
};
