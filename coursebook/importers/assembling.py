"""Documents in chapters to one course: every chapter gets its slug, its place and its Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from coursebook.document import Document, Part, Section
from coursebook.document.blocks import Heading
from coursebook.document.markdown import is_heading
from coursebook.document.model import INTRODUCTION_HEADING, INTRODUCTION_SLUG
from coursebook.document.slugs import MAX_SLUG, slug_of
from coursebook.importers.glossary import Term
from coursebook.importers.links import leading
from coursebook.importers.meanings import Meaning, meaning_of
from coursebook.importers.myst.blocks import written
from coursebook.importers.myst.escaping import clean, escaped
from coursebook.importers.myst.inlines import InlineWriter
from coursebook.importers.myst.syntax_tree import flattened
from coursebook.importers.pictures import Pictures
from coursebook.importers.sections import Piece, Sectioned, piece_of
from coursebook.importers.taken import Taken

#: What a reader sees above the chapters of a document without parts, and above the terms.
CHAPTERS, TERMS = "Chapters", "Important terms"
#: Names of folders that hold something else.
_RESERVED = {"pictures", "quizzes", INTRODUCTION_SLUG}


@dataclass
class Place:
    """A chapter to be: its content, and where it will be."""

    taken: Taken
    piece: Piece
    slug: str
    folder: str
    is_term: bool = False

    @property
    def page(self) -> str:
        """Its page, from the folder of the book."""
        return f"{self.folder}/{self.slug}"


@dataclass(frozen=True)
class Assembled:
    """A course's text, and the entries of its glossary."""

    document: Document
    meanings: tuple[Meaning, ...]


@dataclass
class _Names:
    """Names that are taken."""

    taken: set[str] = field(default_factory=set)

    def unique(self, wanted: str, otherwise: str) -> str:
        name = stem = wanted or otherwise
        number = 2
        while name in self.taken:
            end = f"-{number}"
            name, number = stem[: MAX_SLUG - len(end)].rstrip("-") + end, number + 1
        self.taken.add(name)
        return name


def assembled(documents: list[Sectioned], title: str, pictures: Pictures) -> Assembled:
    """Put documents together.

    Parameters
    ----------
    documents : list of Sectioned
        In the order of the course. A single one may have parts; of several, each is a part.
    title : str
        What the course is called.
    pictures : Pictures
        Takes the pictures over.
    """
    slugs, folders = _Names(), _Names(set(_RESERVED))
    parts: list[tuple[str, list[Place]]] = []
    captions: set[str] = set()
    for document in documents:
        for caption, pieces in _captioned(document, is_only=len(documents) == 1):
            unique = _numbered(caption, captions)
            folder = folders.unique(slug_of(unique), "part")
            parts.append((unique, [_place(document.taken, piece, folder, slugs) for piece in pieces]))
    terms = _terms(documents)
    if terms:
        folder = folders.unique("terms", "terms")
        caption = _numbered(TERMS, captions)
        places = [_term_place(documents[0].taken, term, folder, slugs) for term in terms]
        parts.append((caption, places))
    document = _document(title, parts, pictures)
    written_terms = {term.slug for term in document.terms}
    entries = (
        meaning_of(place.piece.title, place.piece.blocks, place.page)
        for _, inside in parts
        for place in inside
        if place.is_term and place.slug in written_terms
    )
    return Assembled(document, tuple(filter(None, entries)))


def _captioned(document: Sectioned, *, is_only: bool) -> Iterable[tuple[str, list[Piece]]]:
    """Give the captions of a document's parts with their chapters; the introduction is in the first."""
    opening = [document.introduction] if document.introduction.blocks else []
    if not is_only:
        document.introduction.title = _short_caption(document.title)
        pieces = [*opening, *(piece for group in document.groups for piece in group.pieces)]
        return [(_short_caption(document.title) or CHAPTERS, pieces)] if pieces else []
    if opening:
        document.introduction.slug = INTRODUCTION_SLUG
    groups = [(clean(group.caption or CHAPTERS), list(group.pieces)) for group in document.groups]
    if groups:
        return [(groups[0][0], [*opening, *groups[0][1]]), *groups[1:]]
    return [(CHAPTERS, opening)] if opening else []


def _numbered(caption: str, taken: set[str]) -> str:
    """Tell captions of one name apart."""
    wanted = " ".join(caption.split()) or CHAPTERS
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted} ({number})", number + 1
    taken.add(name)
    return name


def _short_caption(title: str) -> str:
    return clean(title)[:100].strip()


def _place(taken: Taken, piece: Piece, folder: str, slugs: _Names) -> Place:
    return Place(taken, piece, slugs.unique(piece.slug or slug_of(piece.title), "chapter"), folder)


def _term_place(taken: Taken, term: Term, folder: str, slugs: _Names) -> Place:
    piece = piece_of(term.words, list(flattened(term.blocks)))
    return Place(taken, piece, slugs.unique(slug_of(term.words), "term"), folder, is_term=True)


def _terms(documents: list[Sectioned]) -> list[Term]:
    """Every term once, with what all documents say of it."""
    terms: dict[str, Term] = {}
    for document in documents:
        for term in document.terms:
            known = terms.setdefault(term.words.casefold(), Term(term.words))
            known.blocks += [block for block in term.blocks if block not in known.blocks]
    return list(terms.values())


def _document(title: str, parts: list[tuple[str, list[Place]]], pictures: Pictures) -> Document:
    places = [place for _, inside in parts for place in inside]
    documents: dict[str, str] = {}
    anchors: dict[Path, dict[str, str]] = {}
    for place in places:
        if not place.is_term:
            documents.setdefault(place.taken.path.name, place.page)
        for name in filter(None, place.piece.anchors):
            anchors.setdefault(place.taken.path, {}).setdefault(name, place.page)
    made: dict[str, Section] = {}
    for place in places:
        lead = leading(place.page, anchors.get(place.taken.path, {}), documents)
        section = _section(place, InlineWriter(lead, lambda source, taken=place.taken: pictures.place(taken, source)))
        if section.paragraphs:
            made[place.slug] = section
    introduction = made.get(INTRODUCTION_SLUG) if _has_introduction(places) else None
    chapters = [made[place.slug] for place in places if place.slug in made and not place.is_term]
    return Document(
        title=clean(title),
        introduction=introduction,
        sections=tuple(section for section in chapters if section is not introduction),
        terms=tuple(made[place.slug] for place in places if place.slug in made and place.is_term),
        parts=_parts(parts, made),
    )


def _has_introduction(places: list[Place]) -> bool:
    return bool(places) and places[0].slug == INTRODUCTION_SLUG and not places[0].piece.title


def _parts(parts: list[tuple[str, list[Place]]], made: dict[str, Section]) -> tuple[Part, ...]:
    kept = (
        Part(caption, inside[0].folder, tuple(place.slug for place in inside if place.slug in made))
        for caption, inside in parts
        if inside
    )
    return tuple(part for part in kept if part.chapters)


def _section(place: Place, writer: InlineWriter) -> Section:
    texts = (clean(text) for text in written(place.piece.blocks, writer))  # accents that met when joined
    paragraphs = tuple(filter(str.strip, texts))
    if all(map(is_heading, paragraphs)):
        paragraphs = tuple(f"**{text.lstrip('# ').replace('*', '')}**" for text in paragraphs)
    return Section(place.slug, _title(place), paragraphs, 0)


def _title(place: Place) -> str:
    """One line of Markdown; it must not open the terms."""
    if not place.piece.title:
        return INTRODUCTION_HEADING
    words = " ".join(clean(place.piece.title).split()) or place.slug
    if Heading(2, words, 0).opens_terms and not place.is_term:
        words = f"The {words[:1].lower()}{words[1:]}"
    return escaped(words).replace("#", r"\#") if words.endswith("#") else escaped(words)
