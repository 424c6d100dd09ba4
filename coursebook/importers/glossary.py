"""Find terms and their meanings in a document.

They are under a heading such as *Glossary* or *Key terms*, on any level and any number of times: as a definition
list, as paragraphs or items that begin with a bold term, as a table of two columns, or with a heading each. Anything
else there is kept as text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from coursebook.importers.syntax_tree import (
    Block,
    BlockQuote,
    BulletList,
    DefinitionList,
    Header,
    Inline,
    LineBreak,
    OrderedList,
    Paragraph,
    SoftBreak,
    Space,
    Span,
    Str,
    Styled,
    Table,
)
from coursebook.importers.traversal import plain_text

#: Headings of glossaries, in lower case and without numbers.
_HEADINGS = re.compile(
    r"(?:(?:the |list of )?(?:important|key|main|basic|core|central|useful|new|technical)? ?"
    r"(?:terms|words|concepts|vocabulary|terminology|definitions)"
    r"(?: (?:and|&) (?:definitions|meanings|concepts|terms))?"
    r"|glossary(?: of terms)?|(?:the |list of )definitions|words to know|terms to know)"
)
#: Headings that could mean something else: they have terms only if everything under them has the form of one.
_AMBIGUOUS = {"words", "the words", "concepts", "the concepts", "new words", "main concepts", "basic concepts",
              "key concepts", "core concepts", "central concepts"}  # fmt: skip
_NUMBER = re.compile(
    r"^(?:(?:[Cc]hapter|[Ss]ection|[Aa]ppendix)\s+)?(?:\d{1,3}(?:\.\d{1,3})*|[A-Z]|[IVXLC]+)[.):]?\s+(?=\S)"
)
#: What separates a term from its meaning.
_SEPARATORS = (":", "–", "—", "-", "=")
#: The longest term. [characters]
MAX_TERM = 100
#: A term without emphasis ends within so many nodes.
_MAX_TERM_NODES = 20
#: Heads of a table's column of terms.
_COLUMN_HEADS = {"term", "terms", "word", "words", "concept", "name", "expression"}


@dataclass
class Term:
    """A term and the text that explains it."""

    words: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def is_valid(self) -> bool:
        """Whether it has words, but not too many, and an explanation."""
        return 0 < len(self.words) <= MAX_TERM and bool(self.blocks)


@dataclass
class _Section:
    """A heading, if there is one, and the blocks under it."""

    header: Header | None = None
    blocks: list[Block] = field(default_factory=list)

    @property
    def everything(self) -> list[Block]:
        return [*([self.header] if self.header else []), *self.blocks]


def is_glossary_heading(heading: str) -> bool:
    """Whether a heading announces terms."""
    bare = heading.strip(" :.")
    return any(_HEADINGS.fullmatch(one.casefold()) for one in (bare, _NUMBER.sub("", bare)))


def extract_terms(blocks: list[Block]) -> tuple[list[Block], list[Term]]:
    """Separate the terms from the rest of a document.

    Parameters
    ----------
    blocks : list of Block
        The document, without wrappers.

    Returns
    -------
    rest : list of Block
        Everything that is not a term, in its order. A glossary's heading stays if other text is under it.
    terms : list of Term
        In the order of the document; each once, with all its meanings.
    """
    rest: list[Block] = []
    terms: list[Term] = []
    for section in _glossaries(blocks):
        found, other = _terms_in(section.blocks) if section.header else ([], section.blocks)
        is_ambiguous = section.header is not None and _bare(section.header) in _AMBIGUOUS
        if not found or (is_ambiguous and (other or len(found) < 2)):
            rest += section.everything
            continue
        terms += found
        if other:
            rest += _Section(section.header, other).everything
    return rest, merged_terms(terms)


def merged_terms(terms: Iterable[Term]) -> list[Term]:
    """Return every term once, with everything that explains it."""
    merged: dict[str, Term] = {}
    for term in terms:
        known = merged.setdefault(term.words.casefold(), Term(term.words))
        known.blocks += [block for block in term.blocks if block not in known.blocks]
    return list(merged.values())


def _bare(header: Header) -> str:
    return _NUMBER.sub("", plain_text(header.inlines).strip(" :.")).casefold()


def _glossaries(blocks: list[Block]) -> Iterator[_Section]:
    """Cut a document at glossaries: yield each with its heading, and the text between them without one."""
    section = _Section()
    for block in blocks:
        if isinstance(block, Header):
            ends = section.header is not None and block.level <= section.header.level
            begins = (section.header is None or ends) and is_glossary_heading(plain_text(block.inlines))
            if ends or begins:
                yield section
                section = _Section()
            if begins:
                section.header = block
                continue
        section.blocks.append(block)
    yield section


def _terms_in(blocks: list[Block]) -> tuple[list[Term], list[Block]]:
    """Find the terms in a glossary; second, the blocks that are not terms."""
    levels = [block.level for block in blocks if isinstance(block, Header)]
    if not levels:
        return _terms_by_form(blocks)
    terms: list[Term] = []
    other: list[Block] = []
    for section in _subsections(blocks, min(levels)):
        has_headers = any(isinstance(block, Header) for block in section.blocks)
        by_form, left = ([], section.blocks) if has_headers else _terms_by_form(section.blocks)
        words = plain_text(section.header.inlines) if section.header else ""
        if section.header is None or (by_form and (len(words) <= 3 or (len(by_form) > 1 and not left))):
            terms += by_form
            other += left
        elif (term := Term(words, section.blocks)).is_valid:
            terms.append(term)
        else:
            other += section.everything
    return terms, other


def _subsections(blocks: list[Block], level: int) -> Iterator[_Section]:
    section = _Section()
    for block in blocks:
        if isinstance(block, Header) and block.level == level:
            if section.everything:
                yield section
            section = _Section(block)
        else:
            section.blocks.append(block)
    if section.everything:
        yield section


def _terms_by_form(blocks: list[Block]) -> tuple[list[Term], list[Block]]:
    """Find terms by how they are written; text after a term that is not one itself belongs to it."""
    without_emphasis = sum(len(_terms_in_lines(block, without_emphasis=True)) for block in blocks) > 1
    terms: list[Term] = []
    other: list[Block] = []
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        found = _table_terms(block) or _definitions(block)
        found = found or _terms_in_lines(block, without_emphasis=without_emphasis) or _before_quote(block, following)
        if found:
            terms += found
        elif terms:
            is_meaning = isinstance(block, BlockQuote) and not terms[-1].blocks
            terms[-1].blocks += block.blocks if isinstance(block, BlockQuote) and is_meaning else [block]
        else:
            other.append(block)
    return [term for term in terms if term.blocks], other


def _before_quote(block: Block, following: Block | None) -> list[Term]:
    """Read a term on a line of its own, whose meaning is a quotation after it."""
    if not isinstance(block, Paragraph) or not isinstance(following, BlockQuote):
        return []
    words = plain_text(block.inlines)
    return [Term(words)] if 0 < len(words) <= MAX_TERM and words[-1] not in ".!?:" else []


def _definitions(block: Block) -> list[Term]:
    if not isinstance(block, DefinitionList):
        return []
    terms = [
        Term(plain_text(one.term), [inner for meaning in one.meanings for inner in meaning])
        for one in block.definitions
    ]
    return terms if all(term.is_valid for term in terms) else []


def _table_terms(block: Block) -> list[Term]:
    if not isinstance(block, Table) or block.n_columns != 2:
        return []
    head, rows = block.grid()
    if not head and rows and _cell_words(rows[0][0]).casefold().rstrip(":") in _COLUMN_HEADS:
        rows = rows[1:]
    terms = [Term(_cell_words(first), second) for first, second in rows]
    return terms if all(term.is_valid for term in terms) else []


def _cell_words(blocks: list[Block]) -> str:
    return " ".join(plain_text(block.inlines) for block in blocks if isinstance(block, Paragraph)).strip()


def _terms_in_lines(block: Block, *, without_emphasis: bool) -> list[Term]:
    """Read a paragraph, or a list, of which every line begins with a term."""
    if isinstance(block, BulletList | OrderedList):
        found = [_item_term(item, without_emphasis=without_emphasis) for item in block.items]
        return [term for term in found if term] if all(found) else []
    if not isinstance(block, Paragraph):
        return []
    lines = _lines(block.inlines)
    found = [_split(line, without_emphasis=without_emphasis) for line in lines]
    if len(lines) > 1 and not all(found):
        found = [_split(block.inlines, without_emphasis=without_emphasis)]
    return [term for term in found if term] if all(found) else []


def _item_term(item: list[Block], *, without_emphasis: bool) -> Term | None:
    first = item[0] if item else None
    term = _split(first.inlines, without_emphasis=without_emphasis) if isinstance(first, Paragraph) else None
    if term:
        term.blocks += item[1:]
    return term


def _lines(inlines: list[Inline]) -> list[list[Inline]]:
    """Cut a paragraph before each line that begins with bold words."""
    lines: list[list[Inline]] = [[]]
    for one, following in zip(inlines, [*inlines, None][1:], strict=True):
        is_break = isinstance(one, LineBreak | SoftBreak)
        if is_break and isinstance(following, Styled) and following.style == "Strong":
            lines.append([])
        else:
            lines[-1].append(one)
    return lines


def _split(inlines: list[Inline], *, without_emphasis: bool) -> Term | None:
    """Split a line into a term and its meaning."""
    nodes = _without_leading_spaces(inlines)
    match nodes[0] if nodes else None:
        case Styled("Strong" | "Emph"):
            return _split_emphasised(nodes)
        case Span(classes=classes) if "dfn" in classes:
            return _split_emphasised(nodes)
    return _split_at_separator(nodes) if nodes and without_emphasis else None


def _split_emphasised(nodes: list[Inline]) -> Term | None:
    text = plain_text(nodes[:1])
    words = text.rstrip("".join(_SEPARATORS) + " .")
    rest = _without_leading_spaces(nodes[1:])
    is_separated = text.rstrip().endswith(_SEPARATORS)
    if rest and isinstance(rest[0], LineBreak):
        rest, is_separated = _without_leading_spaces(rest[1:]), True
    if rest and isinstance(rest[0], Str) and rest[0].text.startswith(_SEPARATORS):
        first = rest[0].text.lstrip("".join(_SEPARATORS))
        rest, is_separated = _without_leading_spaces([*([Str(first)] if first else []), *rest[1:]]), True
    is_italic = isinstance(nodes[0], Styled) and nodes[0].style == "Emph"
    if not words or len(words) > MAX_TERM or not rest or (is_italic and not is_separated):
        return None
    return Term(words, [Paragraph(_as_sentence(rest) if is_separated else nodes)])


def _split_at_separator(nodes: list[Inline]) -> Term | None:
    for place, one in enumerate(nodes[:_MAX_TERM_NODES]):
        if not isinstance(one, Str | Space):
            return None
        if isinstance(one, Space) or not (one.text.endswith(":") or one.text in _SEPARATORS[:4]):
            continue
        words = plain_text(nodes[: place + 1]).rstrip("".join(_SEPARATORS) + " ")
        rest = _without_leading_spaces(nodes[place + 1 :])
        return Term(words, [Paragraph(_as_sentence(rest))]) if words and len(words) <= MAX_TERM and rest else None
    return None


def _as_sentence(inlines: list[Inline]) -> list[Inline]:
    """Begin what followed a colon with a capital."""
    first, *rest = inlines
    if isinstance(first, Str) and first.text.rstrip(",;.").isalpha() and first.text.islower():
        first = Str(first.text[:1].upper() + first.text[1:])
    return [first, *rest]


def _without_leading_spaces(inlines: list[Inline]) -> list[Inline]:
    start = next((n for n, one in enumerate(inlines) if not isinstance(one, Space | SoftBreak)), len(inlines))
    return inlines[start:]
