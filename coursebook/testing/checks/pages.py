"""What may be wrong with any page: who cannot use it, what does not fit, what it complains of."""

from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from coursebook.testing.engines import Reader
from coursebook.testing.scripts import script

#: The rules of WCAG 2.2, levels A and AA, that a program can check.
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
#: The one rule that the colours of a theme decide.
CONTRAST = ("color-contrast",)
#: No more headings, ids or addresses are listed.
_LISTED = 5


def accessibility_faults(reader: Reader) -> list[str]:
    """Return which rules of WCAG 2.2 A and AA the page breaks as it is now, as far as a program can check them.

    Parameters
    ----------
    reader : Reader
        The page.

    Returns
    -------
    list of str
        One line per rule: its name, what breaks it, and what to do.
    """
    return _violations(reader, RULES)


def contrast_faults(reader: Reader) -> list[str]:
    """Return which words stand out too little from their background, as `accessibility_faults` does."""
    return _violations(reader, CONTRAST)


def width_faults(reader: Reader) -> list[str]:
    """Return whether the page is wider than its window, and what makes it so."""
    found = reader.run(script("width"))
    if found is None:
        return []
    window, page, widest = found["window"], found["page"], found["widest"]
    return [
        f"the page is {page} px wide in a window of {window} px, so that it scrolls sideways: `{widest}` sticks out. "
        "Let it wrap or shrink, or scroll by itself."
    ]


def structure_faults(reader: Reader) -> list[str]:
    """Return what is wrong with the page's language, title, main part, headings and ids.

    Names of controls and pictures are among the rules of `accessibility_faults`.
    """
    found = reader.run(script("structure"))
    faults = []
    if not found["language"]:
        faults.append("the page does not say its language. Set `language` in `_config.yml`.")
    if not found["title"]:
        faults.append("the page has no title. Begin it with a heading of the first level.")
    if found["mains"] != 1:
        faults.append(f"the page has {found['mains']} main parts; it needs one `main` element.")
    return faults + _heading_faults(found["headings"]) + _id_faults(found["twice"])


def theme_faults(reader: Reader) -> list[str]:
    """Return whether the page is light for a reader whose system asks for dark pages.

    Parameters
    ----------
    reader : Reader
        The page, opened with `ReaderOptions(is_dark=True)`.

    Returns
    -------
    list of str
        What is light that should be dark.
    """
    found = reader.run(script("theme"))
    faults = []
    if found["theme"] != "dark":
        named = found["theme"] or "missing"
        faults.append(f"the system asks for dark pages, but `data-theme` of the page is {named}; it should be dark.")
    if found["background"] >= found["words"]:
        faults.append(
            "the system asks for dark pages, but the page's background is lighter than its words "
            f"({found['background']:.2f} and {found['words']:.2f}, where white is 1). Give colours for both themes."
        )
    return faults


def console_faults(reader: Reader) -> list[str]:
    """Return what the page did wrong since the last call, and which other sites it asked."""
    errors = [f"the browser's console says: {error}" for error in reader.errors()]
    foreign = [
        f"the page asks another site for {address}. Put a copy of the file into the course, or remove what loads it."
        for address in dict.fromkeys(reader.foreign())
    ]
    return errors + foreign


def _violations(reader: Reader, rules: tuple[str, ...]) -> list[str]:
    if not reader.run("() => 'axe' in window"):
        reader.run(_axe())
    return [_violation(found) for found in reader.run(script("axe-violations"), rules)]


def _violation(found: dict[str, Any]) -> str:
    first = found["places"][0]
    others = [place["selector"] for place in found["places"][1:]]
    more = found["count"] - len(found["places"])
    also = f" Also: {', '.join(f'`{other}`' for other in others)}" if others else ""
    also += f" and {more} more" if more else ""
    return f"{found['rule']}: {found['help']}: `{first['selector']}`: {first['what']}.{also}"


@cache
def _axe() -> str:
    """Return axe as a function; run from outside the page, it is not subject to the page's policy for scripts."""
    source = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    return f"() => {{ {source}\n }}"


def _heading_faults(headings: list[dict[str, Any]]) -> list[str]:
    faults = []
    first = [heading["words"] for heading in headings if heading["level"] == 1]
    if len(first) != 1:
        found = f": {_listing(first)}" if first else ""
        faults.append(f"the page has {len(first)} headings of the first level, not one{found}.")
    for before, after in pairwise(headings):
        if after["level"] > before["level"] + 1:
            faults.append(
                f"the heading “{after['words']}” is of level {after['level']}, after “{before['words']}” of level "
                f"{before['level']}. Make it level {before['level'] + 1}, so that nobody misses a level."
            )
    return faults


def _id_faults(twice: list[str]) -> list[str]:
    if not twice:
        return []
    return [f"ids are on the page more than once: {_listing(twice)}. Rename all but one of each."]


def _listing(words: list[str]) -> str:
    more = len(words) - _LISTED
    return ", ".join(f"“{word}”" for word in words[:_LISTED]) + (f" and {more} more" if more > 0 else "")
