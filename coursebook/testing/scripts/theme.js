/**
 * The theme that the page says it has, and how light its background and its words are, from 0 to 1.
 *
 * @returns {{theme: string, background: number, words: number}}
 */
() => {
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  /** @param {string} colour  as the browser computes it  @returns {number[]} */
  const parts = (colour) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const lightness = ([red, green, blue]) => (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  const grounds = [document.body, document.documentElement].map((one) => parts(getComputedStyle(one).backgroundColor));
  const ground = grounds.find(([, , , opacity]) => opacity === 255) ?? [255, 255, 255];
  return {
    theme: document.documentElement.dataset.theme ?? "",
    background: lightness(ground),
    words: lightness(parts(getComputedStyle(document.body).color)),
  };
};
