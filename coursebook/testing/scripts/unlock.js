/** Skips the guess, or loads the numbers, and waits until the controls act. */
async (slug) => {
  const element = explorableOf(slug);
  if (element.hasAttribute("data-ready")) return;
  element.scrollIntoView({ block: "center" });
  if (element.hasAttribute("data-locked")) part(element, "skip").click();
  else element.load();
  await until(`${slug} is ready`, () => element.hasAttribute("data-ready"));
};
