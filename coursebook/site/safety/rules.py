"""The HTML that a page may contain: elements, attributes and addresses.

The sanitiser keeps what is listed here, and the check of finished pages refuses everything else. These are allowlists,
so an element or an attribute that browsers add tomorrow is refused until somebody has considered it.
"""

import re

from coursebook.limits import formulas

_PROSE = """
    aside
    a abbr address audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
    figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark ol p picture pre q rp rt ruby s
    samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr
"""
_DRAWING = """
    svg circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect
    stop symbol text tspan
"""
_CONTROLS = "button fieldset form input label legend meter optgroup option output progress select"
_COURSE = "course-explorable course-gallery course-keeping course-map course-offline course-playground course-quiz"
_COURSE_MORE = "course-plotly course-review course-sureness"
_AROUND = "article aside body dialog head html link main meta nav noscript script title"

#: Elements that an author's own HTML may have.
PROSE = frozenset(_PROSE.split())
DRAWING = frozenset(_DRAWING.split())
#: Placeholders that the build replaces, with the attributes that an author may set on each.
COURSE = {name: frozenset[str]() for name in f"{_COURSE} {_COURSE_MORE}".split()} | {
    "course-explorable": frozenset({"data-explorable", "data-prediction"}),
    "course-quiz": frozenset({"data-quiz", "data-only"}),
}
#: Elements in the article of a finished page, in lower case as browsers' parsers write them.
ARTICLE = (
    PROSE | {"aside"} | {name.lower() for name in DRAWING} | formulas.ELEMENTS | set(_CONTROLS.split()) | COURSE.keys()
)
#: Elements of a whole page.
PAGE = ARTICLE | set(_AROUND.split())

_ALL = "class dir hidden id lang role tabindex title translate"
_PRESENTATION = """
    clip-path clip-rule cx cy d dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style
    font-weight gradientTransform gradientUnits height marker-end marker-mid marker-start mask offset opacity points
    preserveAspectRatio r rx ry stop-color stop-opacity stroke stroke-dasharray stroke-linecap stroke-linejoin
    stroke-opacity stroke-width text-anchor transform viewBox visibility width x x1 x2 xmlns y y1 y2
"""
#: Presentation attributes of a drawing; some may refer to a part of the same drawing.
PRESENTATION = frozenset(name.lower() for name in _PRESENTATION.split()) | {"cursor", "filter"}
#: Attributes that an author's own HTML may have, by element; ``*`` for all elements.
ATTRIBUTES = {
    "*": set(_ALL.split()),
    "a": {"href", "name"},
    "abbr": {"title"},
    "audio": {"src", "controls", "loop", "muted", "preload"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "data": {"value"},
    "del": {"cite", "datetime"},
    "details": {"open", "name"},
    "img": {"alt", "height", "src", "width", "loading", "decoding"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "source": {"media", "src", "srcset", "type"},
    "table": {"border"},
    "td": {"colspan", "headers", "rowspan"},
    "th": {"abbr", "colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
    "track": {"default", "kind", "label", "src", "srclang"},
    "video": {"controls", "height", "loop", "muted", "poster", "preload", "src", "width"},
    **{name: set(_PRESENTATION.split()) for name in DRAWING},
    **{name: set(attributes) for name, attributes in COURSE.items()},
}

#: Attributes with an address that opens when a reader follows it.
LINKS = frozenset({"href", "xlink:href", "cite", "longdesc"})
#: Attributes with an address that the page itself loads.
SOURCES = frozenset(
    {"src", "srcset", "poster", "data", "background", "lowsrc", "dynsrc", "imagesrcset"}
    | {"data-source", "data-worker"}  # of our own elements, whose scripts load them
)
#: Attributes that run code, send data, or load a page into the page.
FORBIDDEN = frozenset(
    {"action", "archive", "attributionsrc", "classid", "codebase", "formaction", "http-equiv", "is", "manifest"}
    | {"nonce", "ping", "shadowrootmode", "srcdoc"}
)
#: Schemes that a link may have.
SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]+")
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp|avif|svg\+xml)[;,]", re.IGNORECASE)
_SAFE_STYLE = re.compile(
    r"\s*(((width|height|text-align|vertical-align)\s*:\s*[a-z0-9.]+%?|display\s*:\s*none)\s*(;\s*|$))*", re.IGNORECASE
)
_URL = re.compile(r"url\s*\(\s*[\"']?\s*(?!#)", re.IGNORECASE)


def is_link(address: str) -> bool:
    """Return whether an address may be linked: a page of the course, or one elsewhere that runs no code here."""
    scheme = _SCHEME.match(_IGNORED.sub("", address))
    return scheme is None or scheme[1].lower() in SCHEMES


def is_local(address: str) -> bool:
    """Return whether an address is a file of the course, or a picture within the address itself."""
    bare = _IGNORED.sub("", address).replace("\\", "/")
    return bool(_PICTURE.match(bare)) or not (_SCHEME.match(bare) or bare.startswith("//"))


def all_local(name: str, value: str) -> bool:
    """Return whether all addresses of an attribute are local; `srcset` has several."""
    several = name in {"srcset", "imagesrcset"} and not _PICTURE.match(_IGNORED.sub("", value))
    return all(map(is_local, value.split(",") if several else [value]))


def is_safe_style(style: str) -> bool:
    """Return whether a style only sets a size or an alignment, as docutils and pandas do, or hides an element."""
    return bool(_SAFE_STYLE.fullmatch(style))


def loads_remote(value: str) -> bool:
    """Return whether a value loads a file, as in ``fill="url(https://…)"``; a part of the same drawing does not."""
    return bool(_URL.search(value)) or "image-set" in value.lower()
