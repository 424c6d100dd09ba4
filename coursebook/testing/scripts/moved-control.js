/**
 * What a key has done to an explorable: its state, which may take a moment to change, and whether the chart or the
 * sentence is another than before.
 */
async (slug, name, before) => {
  const element = explorableOf(slug);
  const end = performance.now() + 2000;
  const hasMoved = () => JSON.parse(element.dataset.state)[name] !== before.state[name];
  while (!hasMoved() && performance.now() < end) await pause(10);
  const hasChanged = () => sentenceOf(element) !== before.sentence || digestOf(pictureOf(element)) !== before.picture;
  await until(`the chart of ${slug} comes to rest`, () => element.drawn === element.figure || hasChanged());
  return { state: JSON.parse(element.dataset.state), hasChanged: hasChanged() };
};
