"""Terms and their meanings, found wherever a document explains its words.

They stand under a heading such as *Glossary* or *Key terms*, on any level and as often as the document likes:
as a definition list, as paragraphs or items that begin with a bold term, as a table of two columns, or with a
heading each. What stands there and is no term is kept as text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coursebook.importers.myst.syntax_tree import LINE_BREAK, Node, node, paragraph, plain_words, table_rows

#: Headings, in lower case and without numbers, under which words are explained.
_NAMES = re.compile(
    r"(?:(?:the |list of )?(?:important|key|main|basic|core|central|useful|new|technical)? ?"
    r"(?:terms|words|concepts|vocabulary|terminology|definitions)"
    r"(?: (?:and|&) (?:definitions|meanings|concepts|terms))?"
    r"|glossary(?: of terms)?|(?:the |list of )definitions|words to know|terms to know)"
)
#: Headings that could mean something else: under them are terms only if all that stands there has their form.
_LOOSE = {"words", "the words", "concepts", "the concepts", "new words", "main concepts", "basic concepts",
          "key concepts", "core concepts", "central concepts"}  # fmt: skip
_NUMBER = re.compile(
    r"^(?:(?:[Cc]hapter|[Ss]ection|[Aa]ppendix)\s+)?(?:\d{1,3}(?:\.\d{1,3})*|[A-Z]|[IVXLC]+)[.):]?\s+(?=\S)"
)
#: What separates a term from its meaning.
_SEPARATORS = (":", "–", "—", "-", "=")
#: The longest term. [characters]
MAX_TERM = 100
#: What a table's head may say of the column of terms.
_HEADS = {"term", "terms", "word", "words", "concept", "name", "expression"}


@dataclass
class Term:
    """A word and what it means."""

    words: str
    blocks: list[Node] = field(default_factory=list)


def names_terms(words: str) -> bool:
    """Tell whether a heading announces that words are explained."""
    bare = words.strip(" :.").casefold()
    return any(_NAMES.fullmatch(one) for one in (bare, _NUMBER.sub("", words.strip(" :.")).casefold()))


def take_terms(blocks: list[Node]) -> tuple[list[Node], list[Term]]:
    """Take the terms out of a document.

    Parameters
    ----------
    blocks : list of Node
        The document, without wrappers.

    Returns
    -------
    rest : list of Node
        All that is no term, in its order. A glossary's heading stays if something else stands under it.
    terms : list of Term
        In the order of the document; each once, with all its meanings.
    """
    rest: list[Node] = []
    terms: dict[str, Term] = {}
    for start, inside in _places(blocks):
        found, left = _found(inside) if start else ([], inside)
        is_loose = start is not None and _bare(start) in _LOOSE
        if not found or (is_loose and (left or len(found) < 2)):
            rest += [*([start] if start else []), *inside]
            continue
        for term in found:
            known = terms.setdefault(term.words.casefold(), Term(term.words))
            known.blocks += [block for block in term.blocks if block not in known.blocks]
        if left:
            rest += [start, *left]  # type: ignore[list-item]
    return rest, list(terms.values())


def _bare(start: Node) -> str:
    return _NUMBER.sub("", plain_words(start["c"][2]).strip(" :.")).casefold()


def _places(blocks: list[Node]) -> Iterator[tuple[Node | None, list[Node]]]:
    """Cut a document where words are explained: each such heading with what is under it, and all between."""
    start, inside = None, []
    for block in blocks:
        if block["t"] == "Header":
            ends = start is not None and block["c"][0] <= start["c"][0]
            begins = (start is None or ends) and names_terms(plain_words(block["c"][2]))
            if ends or begins:
                yield start, inside
                start, inside = None, []
            if begins:
                start = block
                continue
        inside.append(block)
    yield start, inside


def _found(blocks: list[Node]) -> tuple[list[Term], list[Node]]:
    """Find the terms under one heading; second, what is none."""
    levels = [block["c"][0] for block in blocks if block["t"] == "Header"]
    if not levels:
        return _by_form(blocks)
    terms, left = [], []
    for head, inside in _under(blocks, min(levels)):
        by_form, other = _by_form(inside) if not any(block["t"] == "Header" for block in inside) else ([], inside)
        words = plain_words(head["c"][2]) if head else ""
        if head is None or (by_form and (len(words) <= 3 or (len(by_form) > 1 and not other))):
            terms += by_form
            left += other
        elif inside and words and len(words) <= MAX_TERM:
            terms.append(Term(words, inside))
        else:
            left += [head, *inside]
    return terms, left


def _under(blocks: list[Node], level: int) -> Iterator[tuple[Node | None, list[Node]]]:
    head, inside = None, []
    for block in blocks:
        if block["t"] == "Header" and block["c"][0] == level:
            if head or inside:
                yield head, inside
            head, inside = block, []
        else:
            inside.append(block)
    if head or inside:
        yield head, inside


def _by_form(blocks: list[Node]) -> tuple[list[Term], list[Node]]:
    """Find terms by how they are written; text after a term that is none belongs to it."""
    plain_too = sum(len(_lines(block, plain_too=True)) for block in blocks) > 1
    terms: list[Term] = []
    left: list[Node] = []
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        found = _table_terms(block) or _definitions(block) or _lines(block, plain_too=plain_too)
        if not found and block["t"] in ("Para", "Plain") and following and following["t"] == "BlockQuote":
            words = plain_words(block["c"])
            found = [Term(words)] if 0 < len(words) <= MAX_TERM and words[-1] not in ".!?:" else []
        if found:
            terms += found
        elif terms:
            terms[-1].blocks += block["c"] if block["t"] == "BlockQuote" and not terms[-1].blocks else [block]
        else:
            left.append(block)
    return [term for term in terms if term.blocks], left


def _definitions(block: Node) -> list[Term]:
    if block["t"] != "DefinitionList":
        return []
    pairs = (
        (plain_words(words), [inner for meaning in meanings for inner in meaning]) for words, meanings in block["c"]
    )
    terms = [Term(words, meaning) for words, meaning in pairs]
    return terms if all(term.words and len(term.words) <= MAX_TERM and term.blocks for term in terms) else []


def _table_terms(block: Node) -> list[Term]:
    if block["t"] != "Table" or len(block["c"][2]) != 2:
        return []
    head, rows = table_rows(block)
    if not head and rows and _cell_words(rows[0][0]).casefold().rstrip(":") in _HEADS:
        rows = rows[1:]
    terms = [Term(_cell_words(first), second) for first, second in rows]
    return terms if terms and all(term.words and len(term.words) <= MAX_TERM and term.blocks for term in terms) else []


def _cell_words(blocks: list[Node]) -> str:
    return " ".join(plain_words(block["c"]) for block in blocks if block["t"] in ("Para", "Plain")).strip()


def _lines(block: Node, *, plain_too: bool) -> list[Term]:
    """Read a paragraph, or a list, whose every line begins with a term."""
    kind, content = block["t"], block.get("c")
    if kind in ("BulletList", "OrderedList"):
        items = content if kind == "BulletList" else content[1]
        found = [_item(item, plain_too=plain_too) for item in items]
        return [term for term in found if term] if all(found) else []
    if kind not in ("Para", "Plain"):
        return []
    lines = _cut(content)
    found = [_split(line, plain_too=plain_too) for line in lines]
    if len(lines) > 1 and not all(found):
        found = [_split(content, plain_too=plain_too)]
    return [term for term in found if term] if all(found) else []


def _item(item: list[Node], *, plain_too: bool) -> Term | None:
    if not item or item[0]["t"] not in ("Para", "Plain"):
        return None
    term = _split(item[0]["c"], plain_too=plain_too)
    if term:
        term.blocks += item[1:]
    return term


def _cut(inlines: list[Node]) -> list[list[Node]]:
    """Cut a paragraph into lines, where a line begins with bold words."""
    lines: list[list[Node]] = [[]]
    for place, one in enumerate(inlines):
        following = inlines[place + 1] if place + 1 < len(inlines) else None
        if one["t"] in ("LineBreak", "SoftBreak") and following and following["t"] == "Strong":
            lines.append([])
        else:
            lines[-1].append(one)
    return lines


def _split(inlines: list[Node], *, plain_too: bool) -> Term | None:
    """Split a line into a term and its meaning."""
    nodes = _without_spaces(inlines)
    if not nodes:
        return None
    if nodes[0]["t"] in ("Strong", "Emph") or (nodes[0]["t"] == "Span" and "dfn" in nodes[0]["c"][0][1]):
        return _bold_split(nodes)
    return _plain_split(nodes) if plain_too else None


def _bold_split(nodes: list[Node]) -> Term | None:
    said = plain_words(nodes[:1])
    words = said.rstrip("".join(_SEPARATORS) + " .")
    rest = _without_spaces(nodes[1:])
    is_marked = said.rstrip().endswith(_SEPARATORS)
    if rest and rest[0] == LINE_BREAK:
        rest, is_marked = _without_spaces(rest[1:]), True
    if rest and rest[0]["t"] == "Str" and rest[0]["c"].startswith(_SEPARATORS):
        first = rest[0]["c"].lstrip("".join(_SEPARATORS))
        rest, is_marked = _without_spaces([*([node("Str", first)] if first else []), *rest[1:]]), True
    if not words or len(words) > MAX_TERM or not rest or (nodes[0]["t"] == "Emph" and not is_marked):
        return None
    return Term(words, [paragraph(_as_sentence(rest) if is_marked else nodes)])


def _plain_split(nodes: list[Node]) -> Term | None:
    for place, one in enumerate(nodes[:20]):
        if one["t"] not in ("Str", "Space"):
            return None
        if one["t"] == "Space" or not one["c"].endswith(_SEPARATORS[:4]):
            continue
        is_colon = one["c"].endswith(":")
        if not is_colon and one["c"] not in _SEPARATORS:
            continue
        words = plain_words(nodes[: place + 1]).rstrip("".join(_SEPARATORS) + " ")
        rest = _without_spaces(nodes[place + 1 :])
        return Term(words, [paragraph(_as_sentence(rest))]) if words and len(words) <= MAX_TERM and rest else None
    return None


def _as_sentence(inlines: list[Node]) -> list[Node]:
    """Begin with a capital: what followed a colon now stands alone."""
    first, *rest = inlines
    if first["t"] == "Str" and first["c"].rstrip(",;.").isalpha() and first["c"].islower():
        first = node("Str", first["c"][:1].upper() + first["c"][1:])
    return [first, *rest]


def _without_spaces(inlines: list[Node]) -> list[Node]:
    """Leave out spaces at the start."""
    place = 0
    while place < len(inlines) and inlines[place]["t"] in ("Space", "SoftBreak"):
        place += 1
    return inlines[place:]
