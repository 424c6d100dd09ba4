"""The nodes of a line as MyST Markdown."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from coursebook.importers.myst.escaping import address, clean, escaped
from coursebook.importers.myst.formulas import formula
from coursebook.importers.myst.syntax_tree import SPACE, Node, node, plain_words

_UP = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_DOWN = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SMALL = re.compile(r"[0-9+\-=()]+")
_WITHIN_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}
#: Signs around the content of a kind.
_AROUND = {"Emph": "*", "Strong": "**"}
_EDGE = re.compile(r"^([\W_]*)(.*?)([\W_]*)$", re.DOTALL)
#: The end of a sentence: after it comes a new line, which keeps later changes readable.
_SENTENCE = re.compile(r"\w[\w)”’»\"]+[.!?…][)”’»\"]*$")


@dataclass
class InlineWriter:
    """Writes what stands in lines, and gathers the notes that it meets.

    Parameters
    ----------
    target : callable
        Where a link leads in the course, None if nowhere.
    picture : callable
        Where a picture is in the course, None if it was not taken over.
    """

    target: Callable[[str], str | None] = field(default=lambda url: url)
    picture: Callable[[str], str | None] = field(default=lambda source: source)
    notes: list[list[Node]] = field(default_factory=list)

    def line(self, inlines: list[Node]) -> str:
        """Write on one line, as in a heading or the cell of a table."""
        return " ".join(self._write(inlines, frozenset()).replace("\\\n", " ").split())

    def text(self, inlines: list[Node]) -> str:
        """Write a paragraph, a sentence per line."""
        return self._write(inlines, frozenset()).strip(" \n").removesuffix("\\").rstrip()

    def _write(self, inlines: list[Node], around: frozenset[str]) -> str:
        written = ""
        nodes = _joined(inlines)
        for one, following in zip(nodes, [*nodes, None][1:], strict=True):
            written += self._one(one, following, written, around)
        return written

    def _one(self, one: Node, following: Node | None, before: str, around: frozenset[str]) -> str:  # noqa: PLR0911  (a line per kind)
        kind, content = one["t"], one.get("c")
        if kind == "Str":
            text = escaped(clean(content))
            return text[:-1] + "\\!" if text.endswith("!") and following and following["t"] == "Link" else text
        if kind in ("Space", "SoftBreak"):
            return "\n" if kind == "SoftBreak" or _ends_sentence(before, following) else " "
        if kind == "LineBreak":
            return "\\\n" if before.strip() and not before.endswith("\n") and following else " "
        if kind in _AROUND:
            return self._marked(one, following, before, around)
        if kind in ("Superscript", "Subscript"):
            return self._shifted(kind, content, around)
        if kind == "Quoted":
            opening, closing = _WITHIN_QUOTES[content[0]["t"]]
            return opening + self._write(content[1], around) + closing
        return self._special(kind, content, around)

    def _special(self, kind: str, content: Any, around: frozenset[str]) -> str:  # noqa: ANN401, PLR0911  (a line per kind)
        if kind == "Code":
            return code(content[1])
        if kind == "Math":
            tex = formula(content[1])
            return f"${tex}$" if tex else code(content[1])
        if kind == "Link":
            return self._link(content, around)
        if kind == "Image":
            return self._image(content)
        if kind == "Note":
            self.notes.append(content)
            return f"[^{len(self.notes)}]"
        if kind in ("Span", "Cite"):
            return self._write(content[1], around)
        return self._write(content, around) if kind in ("Underline", "Strikeout", "SmallCaps") else ""

    def _marked(self, one: Node, following: Node | None, before: str, around: frozenset[str]) -> str:
        """Write emphasis so that its signs are taken for such: no space inside, no sign between two words."""
        kind = one["t"]
        inside = self._write(one["c"], around | {kind})
        if kind in around or before.endswith("*") or not inside.strip():
            return inside
        core = inside.strip()
        left, right = inside[: len(inside) - len(inside.lstrip())], inside[len(inside.rstrip()) :]
        start, middle, end = _EDGE.match(core).groups() if _EDGE.match(core) else ("", core, "")
        word_before = not left and re.search(r"\w$", before)
        word_after = not right and following and re.match(r"\w", plain_words([following])[:1])
        if (word_before and start) or (word_after and end):
            return inside
        sign = _AROUND[kind]
        return f"{left}{sign}{core}{sign}{right}" if middle or core else inside

    def _shifted(self, kind: str, content: list[Node], around: frozenset[str]) -> str:
        words = plain_words(content)
        if _SMALL.fullmatch(words):
            return words.translate(_UP if kind == "Superscript" else _DOWN)
        if len(content) != 1 or content[0]["t"] != "Str" or re.search(r"[`{}\\<>]", words):
            return self._write(content, around)
        return f"{{{'sup' if kind == 'Superscript' else 'sub'}}}`{clean(words)}`"

    def _link(self, content: list, around: frozenset[str]) -> str:
        _, inlines, (url, _) = content
        notes_before = len(self.notes)
        words = self._write(inlines, around).strip()
        to = self.target(url)
        if not to or len(self.notes) > notes_before:
            return words or escaped(clean(url if to else ""))
        return f"[{words or escaped(address(to))}]({address(to)})"

    def _image(self, content: list) -> str:
        _, alt, (source, _) = content
        words = escaped(clean(plain_words(alt)))
        place = self.picture(source)
        if place:
            return f"![{words}]({address(place)})"
        to = self.target(source) if re.match("https?:", source, re.IGNORECASE) else None
        if to:
            return f"[{words or 'Picture'}]({address(to)})"
        return f"*({words})*" if words.strip() else ""


def code(text: str) -> str:
    """Write code in a line."""
    tidy = " ".join(clean(text).split())
    if not tidy:
        return ""
    fence = "`" * (max(map(len, re.findall("`+", tidy)), default=0) + 1)
    room = " " if tidy.startswith("`") or tidy.endswith("`") else ""
    return f"{fence}{room}{tidy}{room}{fence}"


def _joined(inlines: list[Node]) -> list[Node]:
    """Join neighbours of one kind of emphasis, which converters leave apart; no space at the ends of lines."""
    joined: list[Node] = []
    for kind, group in groupby(inlines, key=lambda one: one["t"]):
        nodes = list(group)
        if kind in _AROUND:
            joined.append(node(kind, [inner for one in nodes for inner in one["c"]]))
        else:
            joined += [SPACE] if kind == "Space" else nodes
    return joined


def _ends_sentence(before: str, following: Node | None) -> bool:
    """Tell whether a new sentence begins after this space."""
    begins = following and following["t"] == "Str" and following["c"][:1].isupper()
    return bool(begins and _SENTENCE.search(before[-40:]))
