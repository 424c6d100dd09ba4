// Loads plotly.js from the kernel, once, for figures outside the chart vocabulary.

/** @import { NotebookModel } from "./output.js" */

/** @type {Promise<void>|undefined} */
let loading;

/** @param {NotebookModel} model  @returns {Promise<void>} */
export function loadPlotly(model) {
  if (window.Plotly) return Promise.resolve();
  loading ??= new Promise((resolve, reject) => {
    const hear = (/** @type {{plotly?: string}} */ message) => {
      if (!message.plotly) return;
      model.off("msg:custom", hear);
      const script = document.createElement("script");
      script.src = URL.createObjectURL(new Blob([message.plotly], { type: "text/javascript" }));
      script.onload = () => resolve();
      script.onerror = reject;
      document.head.append(script);
    };
    model.on("msg:custom", hear);
    model.send({ ask: "plotly" });
  });
  return loading;
}
