/** The state that an explorable shows after its link was opened, and whether it asks for a guess; it is not unlocked. */
async (slug) => {
  const element = explorableOf(slug);
  await until(`the data of ${slug} arrive after its link was opened`, () => element.source);
  const form = part(element, "prediction");
  return { state: JSON.parse(element.dataset.state), asks: form !== null && isSeen(form), works: element.hasAttribute("data-ready") };
};
