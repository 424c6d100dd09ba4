"""Assemble the chapters of documents into one course: each gets its slug, its place and its Markdown."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from coursebook.document import Document, Part, Section
from coursebook.document.blocks import Heading
from coursebook.document.markdown import is_heading
from coursebook.document.model import INTRODUCTION_HEADING, INTRODUCTION_SLUG
from coursebook.document.slugs import MAX_SLUG, slug_of
from coursebook.importers.glossary import Term, merged_terms
from coursebook.importers.glossary_entries import GlossaryEntry, glossary_entry
from coursebook.importers.links import link_resolver
from coursebook.importers.myst.blocks import markdown_blocks
from coursebook.importers.myst.escaping import clean, escaped
from coursebook.importers.myst.inlines import InlineWriter
from coursebook.importers.outline import ChapterDraft, Outline, chapter_draft
from coursebook.importers.pictures import Pictures
from coursebook.importers.source_document import SourceDocument
from coursebook.importers.traversal import without_divs

#: The captions of the chapters of a document without parts, and of the terms.
CHAPTERS, TERMS = "Chapters", "Important terms"
#: Names of folders that contain something else.
_RESERVED = {"pictures", "quizzes", INTRODUCTION_SLUG}


@dataclass(frozen=True)
class AssembledCourse:
    """A course's document, and the entries of its glossary."""

    document: Document
    glossary: tuple[GlossaryEntry, ...]


@dataclass
class _PlacedChapter:
    """A drafted chapter, and where it will be."""

    source: SourceDocument
    draft: ChapterDraft
    slug: str
    folder: str
    is_term: bool = False

    @property
    def page(self) -> str:
        """Its page, from the folder of the book."""
        return f"{self.folder}/{self.slug}"

    @property
    def is_introduction(self) -> bool:
        return self.slug == INTRODUCTION_SLUG and not self.draft.title


@dataclass
class _UniqueNames:
    """Slugs or folders, each used once."""

    used: set[str] = field(default_factory=set)

    def add(self, wanted: str, default: str) -> str:
        name = stem = wanted or default
        number = 2
        while name in self.used:
            end = f"-{number}"
            name, number = stem[: MAX_SLUG - len(end)].rstrip("-") + end, number + 1
        self.used.add(name)
        return name


def assemble(outlines: list[Outline], title: str, pictures: Pictures) -> AssembledCourse:
    """Assemble a course.

    Parameters
    ----------
    outlines : list of Outline
        Of its documents, in the order of the course. A single document may have parts; of several, each is a part.
    title : str
        The title of the course.
    pictures : Pictures
        To which the pictures of the documents are added.
    """
    slugs, folders = _UniqueNames(), _UniqueNames(set(_RESERVED))
    parts: list[tuple[str, list[_PlacedChapter]]] = []
    captions: set[str] = set()
    for outline in outlines:
        for caption, drafts in _captioned(outline, is_only=len(outlines) == 1):
            unique = _unique_caption(caption, captions)
            folder = folders.add(slug_of(unique), "part")
            parts.append((unique, [_placed(outline.document, draft, folder, slugs) for draft in drafts]))
    terms = merged_terms(term for outline in outlines for term in outline.terms)
    if terms:
        folder = folders.add("terms", "terms")
        placed_terms = [_placed_term(outlines[0].document, term, folder, slugs) for term in terms]
        parts.append((_unique_caption(TERMS, captions), placed_terms))
    document = _document(title, parts, pictures)
    return AssembledCourse(document, tuple(_glossary(parts, {term.slug for term in document.terms})))


def _captioned(outline: Outline, *, is_only: bool) -> Iterable[tuple[str, list[ChapterDraft]]]:
    """Return the captions of a document's parts with their chapters; the introduction is in the first part."""
    opening = [outline.introduction] if outline.introduction.blocks else []
    if not is_only:
        outline.introduction.title = _short_caption(outline.title)
        drafts = [*opening, *(chapter for part in outline.parts for chapter in part.chapters)]
        return [(_short_caption(outline.title) or CHAPTERS, drafts)] if drafts else []
    if opening:
        outline.introduction.slug = INTRODUCTION_SLUG
    parts = [(clean(part.caption or CHAPTERS), list(part.chapters)) for part in outline.parts]
    if parts:
        return [(parts[0][0], [*opening, *parts[0][1]]), *parts[1:]]
    return [(CHAPTERS, opening)] if opening else []


def _unique_caption(caption: str, used: set[str]) -> str:
    wanted = " ".join(caption.split()) or CHAPTERS
    name, number = wanted, 2
    while name in used:
        name, number = f"{wanted} ({number})", number + 1
    used.add(name)
    return name


def _short_caption(title: str) -> str:
    return clean(title)[:100].strip()


def _placed(source: SourceDocument, draft: ChapterDraft, folder: str, slugs: _UniqueNames) -> _PlacedChapter:
    return _PlacedChapter(source, draft, slugs.add(draft.slug or slug_of(draft.title), "chapter"), folder)


def _placed_term(source: SourceDocument, term: Term, folder: str, slugs: _UniqueNames) -> _PlacedChapter:
    draft = chapter_draft(term.words, list(without_divs(term.blocks)))
    return _PlacedChapter(source, draft, slugs.add(slug_of(term.words), "term"), folder, is_term=True)


def _glossary(parts: list[tuple[str, list[_PlacedChapter]]], slugs: set[str]) -> Iterable[GlossaryEntry]:
    """Yield the entries of the terms that are in the document."""
    terms = (one for _, chapters in parts for one in chapters if one.is_term and one.slug in slugs)
    entries = (glossary_entry(term.draft.title, term.draft.blocks, term.page) for term in terms)
    return (entry for entry in entries if entry)


def _document(title: str, parts: list[tuple[str, list[_PlacedChapter]]], pictures: Pictures) -> Document:
    placed = [chapter for _, chapters in parts for chapter in chapters]
    sections = _sections(placed, pictures)
    introduction = sections.get(INTRODUCTION_SLUG) if placed and placed[0].is_introduction else None
    chapters = [sections[one.slug] for one in placed if one.slug in sections and not one.is_term]
    return Document(
        title=clean(title),
        introduction=introduction,
        sections=tuple(section for section in chapters if section is not introduction),
        terms=tuple(sections[one.slug] for one in placed if one.slug in sections and one.is_term),
        parts=_parts(parts, sections),
    )


def _sections(placed: list[_PlacedChapter], pictures: Pictures) -> dict[str, Section]:
    """Write each chapter that has text, by slug."""
    first_pages: dict[str, str] = {}
    anchors: dict[Path, dict[str, str]] = {}
    for chapter in placed:
        if not chapter.is_term:
            first_pages.setdefault(chapter.source.path.name, chapter.page)
        for anchor in filter(None, chapter.draft.anchors):
            anchors.setdefault(chapter.source.path, {}).setdefault(anchor, chapter.page)
    sections: dict[str, Section] = {}
    for chapter in placed:
        resolve_link = link_resolver(chapter.page, anchors.get(chapter.source.path, {}), first_pages)
        section = _section(chapter, InlineWriter(resolve_link, _picture_adder(pictures, chapter.source)))
        if section.paragraphs:
            sections[chapter.slug] = section
    return sections


def _picture_adder(pictures: Pictures, source: SourceDocument) -> Callable[[str], str | None]:
    return lambda address: pictures.add(source, address)


def _parts(parts: list[tuple[str, list[_PlacedChapter]]], sections: dict[str, Section]) -> tuple[Part, ...]:
    kept = (
        Part(caption, chapters[0].folder, tuple(one.slug for one in chapters if one.slug in sections))
        for caption, chapters in parts
        if chapters
    )
    return tuple(part for part in kept if part.chapters)


def _section(chapter: _PlacedChapter, writer: InlineWriter) -> Section:
    texts = (clean(text) for text in markdown_blocks(chapter.draft.blocks, writer))  # accents that met when joined
    paragraphs = tuple(filter(str.strip, texts))
    if all(map(is_heading, paragraphs)):
        paragraphs = tuple(f"**{text.lstrip('# ').replace('*', '')}**" for text in paragraphs)
    return Section(chapter.slug, _heading(chapter), paragraphs, 0)


def _heading(chapter: _PlacedChapter) -> str:
    """Return a chapter's heading as one line of Markdown; only that of the terms may open the terms."""
    if not chapter.draft.title:
        return INTRODUCTION_HEADING
    words = " ".join(clean(chapter.draft.title).split()) or chapter.slug
    if Heading(2, words, 0).opens_terms and not chapter.is_term:
        words = f"The {words[:1].lower()}{words[1:]}"
    return escaped(words).replace("#", r"\#") if words.endswith("#") else escaped(words)
