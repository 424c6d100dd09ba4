// Figures outside the chart vocabulary, drawn by plotly.js, which the build adds only to pages that need it.

/** @import { Figure } from "../types/frozen.d.ts" */

/** @param {HTMLElement} frame  @param {Figure} figure */
export function drawPlotly(frame, figure) {
  const plotly = window.Plotly;
  const font = { ...figure.layout?.font, color: getComputedStyle(frame).color };
  const ground = { paper_bgcolor: "transparent", plot_bgcolor: "transparent" };
  plotly?.react(frame, figure.data, { ...figure.layout, font, ...ground }, { displayModeBar: false, responsive: true });
}

export class CoursePlotly extends HTMLElement {
  connectedCallback() {
    const source = this.querySelector("script");
    if (!source) return;
    const figure = JSON.parse(source.textContent ?? "{}");
    const draw = () => drawPlotly(this, figure);
    draw();
    new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }
}
