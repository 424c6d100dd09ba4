"""The page's scripts and styles, as text: bundled scripts as they are, and styles in the order of the cascade.

`build.js` bundles the modules here into `dist/`, which is committed, so that a course is built without Node.
"""

from collections.abc import Iterable
from pathlib import Path

#: The generator's scripts and styles.
SOURCES = Path(__file__).parent
#: Styles of the quiz, which a notebook needs too.
QUIZ_STYLES = (
    "styles/quiz/inputs.css",
    "styles/quiz/made.css",
    "styles/quiz/verdict.css",
    "styles/quiz/quiz.css",
    "styles/class/quiz.css",
)
#: Styles of an explorable, which a notebook needs too.
EXPLORABLE_STYLES = (
    "styles/explorable.css",
    "styles/chart/text.css",
    "styles/chart/chart.css",
    "styles/class/explorable.css",
)
#: THE CASCADE IS THIS ORDER: tokens first, since all others use them; print last, since it overrides.
STYLE_ORDER = (
    "styles/tokens.css",
    "styles/theme.css",
    "styles/icons.css",
    "styles/button.css",
    "styles/terms.css",
    "styles/search.css",
    *QUIZ_STYLES,
    "styles/explorable.css",
    "styles/playground.css",
    "styles/chart/text.css",
    "styles/chart/chart.css",
    "styles/class/explorable.css",
    "styles/gallery.css",
    "styles/offline.css",
    "styles/progress.css",
    "styles/review.css",
    "styles/print-quiz.css",
    "styles/print.css",
)


def bundled_script(name: str) -> str:
    """Return a script of `dist/`, such as ``course.js``."""
    return _text(f"dist/{name}")


def joined_styles(names: Iterable[str]) -> str:
    """Return styles one after the other, by their paths in this folder."""
    return "".join(_text(name) + "\n" for name in names)


def _text(name: str) -> str:
    return (SOURCES / name).read_text(encoding="utf-8")
