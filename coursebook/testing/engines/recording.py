"""A script that notes a page's errors in the page itself, for a browser whose log cannot be read."""

#: The name of the recorder's file, and of the page that shows another in a small frame, at the root of a served site.
RECORDER, FRAME = "-recorder.js", "-frame.html"

#: How the recorder begins a note on a file that was not there.
MISSING = "did not arrive: "

#: Runs before every other script of a page.
RECORDER_SCRIPT = """(() => {
  const found = (window.coursebookFound = []);
  const note = (...words) => found.push(words.map(String).join(" "));
  const { error } = console;
  console.error = (...words) => { note(...words); error.apply(console, words); };
  addEventListener("error", (event) => {
    const { target } = event;
    if (target instanceof Element) note("did not arrive:", target.src || target.href);
    else note(event.message, `(${event.filename}:${event.lineno})`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => note("unhandled rejection:", reason));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    note("against the page's policy:", violatedDirective, blockedURI));
})();
"""

#: Shows the page whose address is its fragment, in a frame of the size that its query names.
FRAME_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Frame</title>
<style>body { margin: 0 } iframe { border: 0; display: block }</style>
<body><script>
const frame = document.createElement("iframe");
[frame.width, frame.height] = location.search.slice(1).split("x");
frame.src = location.hash.slice(1);
document.body.append(frame);
</script></body></html>
"""

#: Takes the notes of a page.
FOUND = """() => {
  if (!window.coursebookFound) return location.href === "about:blank" ? [] : ["the page has no recorder"];
  return window.coursebookFound.splice(0);
}"""
#: What a page has asked for.
REQUESTED = """() => {
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  performance.clearResourceTimings();
  return names;
}"""


def with_recorder(page: str, up: str) -> str:
    """Return a page with the recorder as its first script.

    Parameters
    ----------
    page : str
        HTML.
    up : str
        What leads from the page to the root of its site, such as ``../../``; empty at the root.
    """
    script = f'<script src="{up}{RECORDER}"></script>'
    head, found, rest = page.partition("<script")
    if not found:
        head, found, rest = page.partition("</head>")
    return head + script + found + rest
