"""What HTML may be in a page: elements, attributes and addresses.

The sanitiser keeps what is listed here, and the check of finished pages refuses what is not. Both lists say what is
allowed, so that an element or an attribute that browsers learn tomorrow is refused until somebody has thought about it.
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
#: Elements that are filled when the site is built, with what an author may say on each.
COURSE = {name: frozenset[str]() for name in f"{_COURSE} {_COURSE_MORE}".split()} | {
    "course-explorable": frozenset({"data-explorable", "data-prediction"}),
    "course-quiz": frozenset({"data-quiz", "data-only"}),
}
#: Elements in the article of a finished page; browsers' parsers write names in lower case.
ARTICLE = (
    PROSE | {"aside"} | {name.lower() for name in DRAWING} | formulas.ELEMENTS | set(_CONTROLS.split()) | COURSE.keys()
)
#: Elements of a whole page.
PAGE = ARTICLE | set(_AROUND.split())

_ALL = "class dir hidden id lang role tabindex title translate"
_LOOKS = """
    clip-path clip-rule cx cy d dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style
    font-weight gradientTransform gradientUnits height marker-end marker-mid marker-start mask offset opacity points
    preserveAspectRatio r rx ry stop-color stop-opacity stroke stroke-dasharray stroke-linecap stroke-linejoin
    stroke-opacity stroke-width text-anchor transform viewBox visibility width x x1 x2 xmlns y y1 y2
"""
#: Attributes that are the look of a drawing, of which some may name a part of the same drawing.
LOOKS = frozenset(name.lower() for name in _LOOKS.split()) | {"cursor", "filter"}
#: Attributes that an author's own HTML may have, by element; those of all under ``*``.
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
    **{name: set(_LOOKS.split()) for name in DRAWING},
    **{name: set(attributes) for name, attributes in COURSE.items()},
}

#: Attributes that lead somewhere once a reader follows them.
LINKS = frozenset({"href", "xlink:href", "cite", "longdesc"})
#: Attributes whose address is asked for by the page itself.
SOURCES = frozenset(
    {"src", "srcset", "poster", "data", "background", "lowsrc", "dynsrc", "imagesrcset"}
    | {"data-source", "data-worker"}  # of our own elements, whose script asks for them
)
#: Attributes that run something, send something, or load a page into the page.
FORBIDDEN = frozenset(
    {"action", "archive", "attributionsrc", "classid", "codebase", "formaction", "http-equiv", "is", "manifest"}
    | {"nonce", "ping", "shadowrootmode", "srcdoc"}
)
#: Schemes of addresses that a link may lead to.
SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SKIPPED = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]+")
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp|avif|svg\+xml)[;,]", re.IGNORECASE)
_LAID = re.compile(
    r"\s*(((width|height|text-align|vertical-align)\s*:\s*[a-z0-9.]+%?|display\s*:\s*none)\s*(;\s*|$))*", re.IGNORECASE
)
_URL = re.compile(r"url\s*\(\s*[\"']?\s*(?!#)", re.IGNORECASE)


def is_link(address: str) -> bool:
    """Tell whether an address may be linked to: a page of the course, or one elsewhere that runs nothing here."""
    scheme = _SCHEME.match(_SKIPPED.sub("", address))
    return scheme is None or scheme[1].lower() in SCHEMES


def is_local(address: str) -> bool:
    """Tell whether an address is a file of the course, or a picture written into the address itself."""
    bare = _SKIPPED.sub("", address).replace("\\", "/")
    return bool(_PICTURE.match(bare)) or not (_SCHEME.match(bare) or bare.startswith("//"))


def are_local(name: str, value: str) -> bool:
    """Tell whether all addresses of an attribute are local; a set of sources has several."""
    several = name in {"srcset", "imagesrcset"} and not _PICTURE.match(_SKIPPED.sub("", value))
    return all(map(is_local, value.split(",") if several else [value]))


def is_size(style: str) -> bool:
    """Tell whether a style is only a size or an alignment, as docutils and pandas write it, or hides a part."""
    return bool(_LAID.fullmatch(style))


def asks_elsewhere(value: str) -> bool:
    """Tell whether the look of a drawing is fetched: ``fill="url(https://…)"``; a part of the same one is none."""
    return bool(_URL.search(value)) or "image-set" in value.lower()
