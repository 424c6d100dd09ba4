// Generated from coursebook/frozen/data_types.py by tests/web/typings.py; edit it there.

export type Scalar = number | string | boolean;

export type State = Record<string, number | string | boolean>;

/** Equally many numbers in every state, packed by `coursebook.frozen.packing`. */
export interface PackedNumbers {
  path: string;
  low: number;
  high: number;
  length: number;
  text: string;
}

/** A list of strings for every state: its place in a table, as one character. */
export interface PackedWords {
  path?: string;
  table: string[][];
  text: string;
}

/** A control: its values, and words for them or their unit. */
export interface ControlData {
  name: string;
  values: (number | string | boolean)[];
  default: number | string | boolean;
  words?: string[];
  unit?: string;
}

/** Which mark of the vocabulary a trace is. */
export interface TraceMeta {
  mark: "line" | "steps" | "band" | "links" | "bars" | "dots" | "people" | "rule" | "note";
}

/** One mark of a chart. */
export interface Trace {
  name: string;
  x: (number | null)[];
  y: (number | null)[];
  meta: TraceMeta;
  hoverinfo?: string;
  width?: number;
  text?: string[];
  textposition?: string;
}

/** An axis of plotly's. */
export interface Axis {
  range: [number, number];
  visible?: boolean;
  tickvals?: number[];
  ticktext?: string[];
}

/** How values along an axis are read out: its name, their unit and decimals, and whether they are powers of ten. */
export interface AxisReading {
  label: string;
  unit: string;
  digits: number;
  tens?: boolean;
}

/** What the chart and its axes are called. */
export interface LayoutMeta {
  name: string;
  x: AxisReading;
  y: AxisReading;
}

/** Everything about a chart but its marks. */
export interface Layout {
  xaxis: Axis;
  yaxis: Axis;
  meta: LayoutMeta;
  font?: Record<string, unknown>;
}

/** A chart. */
export interface Figure {
  data: Trace[];
  layout: Layout;
}

/** The state in which a prediction shows, and what happens there. */
export interface PredictionData {
  state: Record<string, number | string | boolean>;
  truth: number | string;
  unit: string;
}

/** An explorable without Python: its first figure, and what varies from it in each state. */
export interface FrozenData {
  format: number;
  controls: ControlData[];
  figure: Figure;
  varying: (PackedNumbers | PackedWords)[];
  sentences: PackedWords;
  prediction: PredictionData | null;
}
