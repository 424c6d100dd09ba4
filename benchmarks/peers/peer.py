"""The peers: what each one needs, and how to operate and read its page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

#: The selectors of the browser's own sliders, and of those of a library.
NATIVE, LIBRARY = "input[type=range]", ".noUi-handle"
#: The curves that plotly.js draws.
PLOTLY = ".scatterlayer .js-line"


@dataclass(frozen=True)
class Peer:
    """One kind of page.

    Parameters
    ----------
    name : str
        Its name in the table.
    folder : str
        Its folder beside this file, with ``make.py`` and, if it has a Python of its own, ``requirements.txt``.
    page : str
        The path of the page in its site.
    words : str
        CSS selector of the element that shows the sentence.
    sliders : str, optional
        CSS selector of its sliders, in the toy's order.
    curves : str, optional
        CSS selector of the two paths that it draws.
    npm : tuple of str, optional
        Packages of the npm registry, with versions.
    mirrored : mapping of str to str, optional
        The file or folder in its environment that is served for each address (without ``https://``) of another host.
    """

    name: str
    folder: str
    page: str
    words: str
    sliders: str = NATIVE
    curves: str = PLOTLY
    npm: tuple[str, ...] = ()
    mirrored: Mapping[str, str] = field(default_factory=dict)


BOKEH = "cdn.bokeh.org/bokeh/release/bokeh"

PEERS = (
    Peer(
        "this project",
        "this_project",
        "book/index.html",
        "[data-course=narration]",
        curves=".course-mark path",
    ),
    Peer(
        "Jupyter Book 1 with `interact`",
        "jupyter_book_interact",
        "talk.html",
        ".cell_output",
        sliders=LIBRARY,
        npm=("requirejs@2.3.4", "@jupyter-widgets/html-manager@1.0.6", "mathjax@3.2.2"),
        mirrored={
            "cdnjs.cloudflare.com/ajax/libs/require.js/2.3.4/require.min.js": "npm/requirejs/require.js",
            "cdn.jsdelivr.net/npm/@jupyter-widgets/html-manager@1.0.6": "npm/@jupyter-widgets/html-manager",
            "cdn.jsdelivr.net/npm/mathjax@3": "npm/mathjax",
        },
    ),
    Peer(
        "Panel, `embed`",
        "panel_embed",
        "index.html",
        "p",
        sliders=LIBRARY,
        mirrored={
            **{
                f"{BOKEH}{part}-3.9.2.min.js": f"packages/bokeh/server/static/js/bokeh{part}.min.js"
                for part in ("", "-gl", "-tables", "-widgets")
            },
            "cdn.holoviz.org/panel/1.9.4/dist": "packages/panel/dist",
        },
    ),
    Peer(
        "marimo-book, precomputed",
        "marimo_book_precomputed",
        "index.html",
        ".marimo-book-output",
        npm=("plotly.js-dist-min@2.35.2", "mathjax@3.2.2"),
        mirrored={
            "cdn.jsdelivr.net/npm/plotly.js-dist-min@2.35.2": "npm/plotly.js-dist-min",
            "cdn.jsdelivr.net/npm/mathjax@3": "npm/mathjax",
        },
    ),
    Peer(
        "Pyodide and plotly.js",
        "pyodide_page",
        "index.html",
        "#words",
        npm=("pyodide@314.0.7", "plotly.js-dist-min@4.1.2"),
    ),
    Peer(
        "a JSON table and plotly.js",
        "table_of_states",
        "index.html",
        "#words",
        npm=("plotly.js-dist-min@4.1.2",),
    ),
)
