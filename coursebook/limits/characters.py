"""Invisible characters that change the order or the meaning of what is shown.

Right-to-left text needs none of them: letters carry their direction, and the marks U+200E, U+200F and U+061C, which
change nothing but their own place, are accepted. So are the joiners that some scripts are written with (U+200C,
U+200D). See Unicode Technical Report 36, "Unicode Security Considerations", and "Trojan Source" (CVE-2021-42574).
"""

import re
import unicodedata
from collections.abc import Iterator

#: Embeddings, overrides and isolates; deprecated format characters; annotation marks; tags that belong to no flag.
HIDDEN = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb\U000e0001]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]+"
)
#: A character reference in Markdown or HTML; after a backslash it is text.
_ENTITY = re.compile(r"(?<!\\)&#(?:[xX]0*(?P<hex>[0-9a-fA-F]{1,6})|0*(?P<decimal>\d{1,7}));")
_CODE_SPAN = re.compile(r"(`+)(?:(?!`).)*\1")

REMEDY = (
    "Delete it: right-to-left words need no such character. Where a sign or number beside them jumps, put U+200E "
    "(left-to-right mark) or U+200F (right-to-left mark) next to it."
)


def hidden_characters(text: str) -> Iterator[tuple[int, str]]:
    """Find invisible characters that change how a text reads.

    Yields
    ------
    index : int
        The position of the character.
    name : str
        Such as ``U+202E (right-to-left override)``.
    """
    for match in HIDDEN.finditer(text):
        yield match.start(), character_name(match[0][0])


def hidden_in_markdown(line: str) -> Iterator[tuple[int, str]]:
    """Find the same in a line of Markdown outside of code blocks, also written as ``&#x202e;``."""
    yield from hidden_characters(line)
    if "&#" in line:
        prose = _CODE_SPAN.sub(lambda span: " " * len(span[0]), line)
        for match in _ENTITY.finditer(prose):
            code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
            if code <= 0x10FFFF and HIDDEN.match(chr(code)):
                yield match.start(), character_name(chr(code))


def character_name(character: str) -> str:
    """Return a character's code point and Unicode name."""
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'format character').lower()})"


def what_is_hidden(name: str, where: str = "here") -> str:
    """Return a sentence that reports such a character."""
    return f"The invisible character {name} {where} changes how the text reads."


def without_hidden(text: str) -> str:
    """Remove the characters."""
    return HIDDEN.sub("", text)


def made_visible(text: str) -> str:
    """Replace the characters by their code points, so that a terminal shows the text in its true order."""
    return HIDDEN.sub(lambda match: "".join(f"<U+{ord(one):04X}>" for one in match[0]), text)
