/** What an explorable shows, once nothing of it moves any more. */
async (slug) => {
  const element = explorableOf(slug);
  let picture = "";
  await until(`${slug} is at rest`, () => {
    const before = picture;
    picture = pictureOf(element);
    return picture === before;
  });
  return { state: element.dataset.state, picture, sentence: sentenceOf(element) };
};
