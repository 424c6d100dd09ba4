/** What the scripts of Sphinx and plotly.js declare on a page. */

declare const DOCUMENTATION_OPTIONS: { SHOW_SEARCH_SUMMARY: boolean } | undefined;
declare const Search:
  | { makeSearchSummary: (html: string, stems: Iterable<string>, anchor: string) => HTMLElement }
  | undefined;

interface Window {
  Plotly?: { react: (frame: HTMLElement, data: unknown, layout: unknown, config: unknown) => void };
}
