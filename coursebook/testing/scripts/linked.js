/** The state that an explorable shows after its link was opened. */
async (slug) => {
  const element = explorableOf(slug);
  await until(`${slug} shows the state of a link`, () => element.hasAttribute("data-ready") && element.dataset.state);
  return { state: JSON.parse(element.dataset.state), status: part(element, "status").textContent };
};
