/** What an explorable shows, once its chart has come to rest. */
async (slug) => {
  const element = explorableOf(slug);
  await untilAtRest(element);
  return { state: JSON.parse(element.dataset.state), picture: pictureOf(element), sentence: sentenceOf(element) };
};
