"""Inline nodes as MyST Markdown."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from coursebook.importers.myst.escaping import address, clean, escaped
from coursebook.importers.myst.formulas import tidy_formula
from coursebook.importers.syntax_tree import (
    Block,
    Code,
    Image,
    Inline,
    LineBreak,
    Link,
    Math,
    Note,
    Quoted,
    SoftBreak,
    Space,
    Span,
    Str,
    Style,
    Styled,
)
from coursebook.importers.traversal import plain_text

_SUPERSCRIPTS = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_SUBSCRIPTS = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_DIGITS = re.compile(r"[0-9+\-=()]+")
#: What is written before and after emphasised text.
_MARKERS: dict[Style, str] = {"Emph": "*", "Strong": "**"}
_EDGES = re.compile(r"^([\W_]*)(.*?)([\W_]*)$", re.DOTALL)
#: The end of a sentence, after which a new line begins: it keeps later changes readable.
_SENTENCE_END = re.compile(r"\w[\w)”’»\"]+[.!?…][)”’»\"]*$")


@dataclass
class InlineWriter:
    """Writes inline nodes, and collects the footnotes in them.

    Parameters
    ----------
    resolve_link : callable, optional
        Maps the address of a link to its address in the course; None for a dead link.
    picture_path : callable, optional
        Maps the address of a picture to its path in the course; None if the course does not have it.
    """

    resolve_link: Callable[[str], str | None] = field(default=lambda url: url)
    picture_path: Callable[[str], str | None] = field(default=lambda source: source)
    notes: list[list[Block]] = field(default_factory=list)

    def line(self, inlines: list[Inline]) -> str:
        """Write on one line, as in a heading or a cell of a table."""
        return " ".join(self._write(inlines, frozenset()).replace("\\\n", " ").split())

    def text(self, inlines: list[Inline]) -> str:
        """Write a paragraph, with a sentence per line."""
        return self._write(inlines, frozenset()).strip(" \n").removesuffix("\\").rstrip()

    def _write(self, inlines: list[Inline], around: frozenset[Style]) -> str:
        """Write nodes that are within other emphasis."""
        text = ""
        nodes = _joined(inlines)
        for one, following in zip(nodes, [*nodes, None][1:], strict=True):
            text += self._inline(one, following, text, around)
        return text

    def _inline(self, one: Inline, following: Inline | None, before: str, around: frozenset[Style]) -> str:  # noqa: PLR0911  (a line per kind)
        match one:
            case Str(word):
                text = escaped(clean(word))
                return text[:-1] + "\\!" if text.endswith("!") and isinstance(following, Link) else text
            case Space():
                return "\n" if _ends_sentence(before, following) else " "
            case SoftBreak():
                return "\n"
            case LineBreak():
                return "\\\n" if before.strip() and not before.endswith("\n") and following else " "
            case Styled("Emph" | "Strong"):
                return self._emphasised(one, following, before, around)
            case Styled("Superscript" | "Subscript"):
                return self._shifted(one, around)
            case Quoted(inside, is_double):
                opening, closing = "“”" if is_double else "‘’"
                return opening + self._write(inside, around) + closing
            case Styled(_, inside) | Span(inside):
                return self._write(inside, around)
        return self._special(one, around)

    def _special(self, one: Inline, around: frozenset[Style]) -> str:
        match one:
            case Code(text):
                return inline_code(text)
            case Math(tex):
                tidy = tidy_formula(tex)
                return f"${tidy}$" if tidy else inline_code(tex)
            case Link():
                return self._link(one, around)
            case Image():
                return self._image(one)
            case Note(blocks):
                self.notes.append(blocks)
                return f"[^{len(self.notes)}]"
        return ""

    def _emphasised(self, one: Styled, following: Inline | None, before: str, around: frozenset[Style]) -> str:
        """Write emphasis so that its markers work: no space inside of them, and no sign between them and a word."""
        inside = self._write(one.inlines, around | {one.style})
        core = inside.strip()
        if one.style in around or before.endswith("*") or not core:
            return inside
        left, right = inside[: len(inside) - len(inside.lstrip())], inside[len(inside.rstrip()) :]
        edges = _EDGES.match(core)
        start, end = (edges[1], edges[3]) if edges else ("", "")
        follows_word = not left and re.search(r"\w$", before)
        precedes_word = not right and following and re.match(r"\w", plain_text([following])[:1])
        if (follows_word and start) or (precedes_word and end):
            return inside
        marker = _MARKERS[one.style]
        return f"{left}{marker}{core}{marker}{right}"

    def _shifted(self, one: Styled, around: frozenset[Style]) -> str:
        """Write a superscript or subscript: digits as characters, a word as a role."""
        is_raised = one.style == "Superscript"
        words = plain_text(one.inlines)
        if _DIGITS.fullmatch(words):
            return words.translate(_SUPERSCRIPTS if is_raised else _SUBSCRIPTS)
        is_word = len(one.inlines) == 1 and isinstance(one.inlines[0], Str)
        if not is_word or re.search(r"[`{}\\<>]", words):
            return self._write(one.inlines, around)
        return f"{{{'sup' if is_raised else 'sub'}}}`{clean(words)}`"

    def _link(self, link: Link, around: frozenset[Style]) -> str:
        n_notes = len(self.notes)
        words = self._write(link.inlines, around).strip()
        target = self.resolve_link(link.url)
        if not target or len(self.notes) > n_notes:
            return words or escaped(clean(link.url if target else ""))
        return f"[{words or escaped(address(target))}]({address(target)})"

    def _image(self, image: Image) -> str:
        words = escaped(clean(plain_text(image.alt)))
        path = self.picture_path(image.source)
        if path:
            return f"![{words}]({address(path)})"
        is_external = re.match("https?:", image.source, re.IGNORECASE)
        target = self.resolve_link(image.source) if is_external else None
        if target:
            return f"[{words or 'Picture'}]({address(target)})"
        return f"*({words})*" if words.strip() else ""


def inline_code(text: str) -> str:
    """Write code within a line."""
    tidy = " ".join(clean(text).split())
    if not tidy:
        return ""
    fence = "`" * (max(map(len, re.findall("`+", tidy)), default=0) + 1)
    padding = " " if tidy.startswith("`") or tidy.endswith("`") else ""
    return f"{fence}{padding}{tidy}{padding}{fence}"


def _joined(inlines: list[Inline]) -> list[Inline]:
    """Join neighbours with the same emphasis, and consecutive spaces, which converters leave apart."""
    joined: list[Inline] = []
    for (kind, style), group in groupby(inlines, key=lambda one: (type(one), getattr(one, "style", None))):
        nodes = list(group)
        if kind is Styled and style in _MARKERS:
            inside = [inner for one in nodes if isinstance(one, Styled) for inner in one.inlines]
            joined.append(Styled(style, inside))
        else:
            joined += [Space()] if kind is Space else nodes
    return joined


def _ends_sentence(before: str, following: Inline | None) -> bool:
    """Whether a new sentence begins after a space."""
    begins = isinstance(following, Str) and following.text[:1].isupper()
    return begins and _SENTENCE_END.search(before[-40:]) is not None
