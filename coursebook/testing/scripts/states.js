/** Shows each state, and returns what the page then says and draws. */
(slug, states) => {
  const element = explorableOf(slug);
  return states.map((state) => {
    element.show(state);
    return { sentence: sentenceOf(element), state: JSON.parse(element.dataset.state), data: numbersOf(element) };
  });
};
