/** Shows each state, and returns what the page then says, draws, and has its controls at. */
(slug, states, names) => {
  const element = explorableOf(slug);
  return states.map((state) => {
    element.show(state);
    return {
      sentence: sentenceOf(element),
      state: JSON.parse(element.dataset.state),
      controls: element.chosen(),
      data: dataOf(element, names),
    };
  });
};
