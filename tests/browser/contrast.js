// Measure the contrast of every text within an element, as `contrast.py` says.
(owner, least) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const pixel = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([red, green, blue, alpha], below) =>
    [red, green, blue].map((part, place) => part * alpha + below[place] * (1 - alpha));
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return Math.round((100 * (high + 0.05)) / (low + 0.05)) / 100;
  };
  const around = (element) => {
    const above = element.parentElement ?? element.getRootNode().host;
    return above ? [...around(above), element] : [element];
  };
  const styles = (element) => around(element).map((one) => getComputedStyle(one));
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest(".course-hidden, svg, option, script, style");
  const hasText = (element) =>
    element.matches("select, input[type=text]") || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const measured = [...owner.querySelectorAll("*")].filter((element) => isShown(element) && hasText(element)).map((element) => {
    const behind = styles(element).reduce((seen, style) => over(pixel(style.backgroundColor), seen), [255, 255, 255]);
    const [red, green, blue, alpha] = pixel(getComputedStyle(element).color);
    const seen = styles(element).reduce((whole, style) => whole * Number(style.opacity), alpha);
    const size = parseFloat(getComputedStyle(element).fontSize);
    return [element.textContent.trim().slice(0, 40), contrast(over([red, green, blue, seen], behind), behind), size];
  });
  return {
    count: measured.length,
    faint: measured.filter(([, ratio]) => ratio < least),
    sizes: measured.map(([, , size]) => size),
  };
}
