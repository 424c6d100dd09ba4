// Bundles the scripts into `dist/`, which is committed: building a course needs no Node. `make scripts` runs it.

import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @param {string} path  beside this file */
const beside = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Leaves annotations for people out of a JSON Schema. @type {import("esbuild").Plugin} */
const withoutDescriptions = {
  name: "without-descriptions",
  setup: (bundle) =>
    bundle.onLoad({ filter: /schema\.json$/ }, async ({ path }) => {
      const isForPeople = (/** @type {string} */ key, /** @type {unknown} */ value) =>
        ["description", "title", "$schema"].includes(key) && typeof value === "string";
      const schema = JSON.parse(await readFile(path, "utf8"), (key, value) =>
        isForPeople(key, value) ? undefined : value,
      );
      return { contents: JSON.stringify(schema), loader: "json" };
    }),
};

/** @type {import("esbuild").BuildOptions} */
const settings = {
  bundle: true,
  minify: true,
  lineLimit: 120,
  charset: "utf8",
  target: "es2022",
  legalComments: "none",
  plugins: [withoutDescriptions],
};

/** Where each script comes from, and in what form it is needed. @type {[string, import("esbuild").Format][]} */
const scripts = [
  ["course.js", "iife"],
  ["head/theme-mode.js", "iife"],
  ["notebook/explorable.js", "esm"],
  ["notebook/quiz.js", "esm"],
  ["preview/preview.js", "iife"],
];
const folder = process.argv[2] ?? beside("dist");
for (const [entry, format] of scripts) {
  await build({ ...settings, entryPoints: [beside(entry)], outfile: join(folder, basename(entry)), format });
}
