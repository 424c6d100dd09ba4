// @ts-check
// Concern: figures that lie outside the chart vocabulary, drawn with plotly.js, which the build puts on such a page only.

/** @param {HTMLElement} frame  @param {Figure} figure */
function plotlyDraw(frame, figure) {
  const plotly = /** @type {any} */ (window).Plotly;
  const font = { ...figure.layout?.font, color: getComputedStyle(frame).color };
  const ground = { paper_bgcolor: "transparent", plot_bgcolor: "transparent" };
  plotly?.react(frame, figure.data, { ...figure.layout, font, ...ground }, { displayModeBar: false, responsive: true });
}

class CoursePlotly extends HTMLElement {
  connectedCallback() {
    const source = this.querySelector("script");
    if (!source) return;
    const figure = JSON.parse(source.textContent ?? "{}");
    const draw = () => plotlyDraw(this, figure);
    draw();
    new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }
}

if (!customElements.get("course-plotly")) customElements.define("course-plotly", CoursePlotly);
