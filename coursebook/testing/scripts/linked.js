/** What an explorable shows after its link was opened; it is not unlocked. */
async (slug) => {
  const element = explorableOf(slug);
  element.load();
  await until(`the data of ${slug} arrive after its link was opened`, () => element.source);
  const isInView = () => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const end = performance.now() + 2000;
  while (!isInView() && performance.now() < end) await pause(10);
  const form = part(element, "prediction");
  return {
    state: JSON.parse(element.dataset.state),
    asks: form !== null && isSeen(form),
    works: element.hasAttribute("data-ready"),
    isInView: isInView(),
  };
};
