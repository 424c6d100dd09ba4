"""Which part each chapter is in, and whether the front matter's lists fit the text."""

from difflib import get_close_matches

from coursebook.document.front_matter import FrontMatter, ListedPart, Word
from coursebook.document.model import Part, Section
from coursebook.document.outline import Outline
from coursebook.document.slugs import RULE, is_slug


def parts_of(front: FrontMatter, outline: Outline) -> tuple[Part, ...]:
    """Arrange the chapters in parts; mistakes are noted in the front matter and the outline."""
    if front.parts is None:
        return _default_parts(outline)
    _check_folders(front, front.parts)
    _check_chapters(front, front.parts, outline)
    return tuple(_part(listed) for listed in front.parts)


def _part(listed: ListedPart) -> Part:
    slugs = tuple(slug.text for slug in listed.chapters)
    return Part(listed.caption.text, listed.folder.text, slugs)


def _default_parts(outline: Outline) -> tuple[Part, ...]:
    first = [outline.introduction] if outline.introduction else []
    sections = Part("Sections", "sections", _slugs([*first, *outline.sections]))
    terms = Part("Terms", "terms", _slugs(outline.terms))
    return tuple(part for part in (sections, terms) if part.chapters)


def _slugs(sections: list[Section]) -> tuple[str, ...]:
    return tuple(section.slug for section in sections)


def _check_folders(front: FrontMatter, parts: list[ListedPart]) -> None:
    for folder in (part.folder for part in parts):
        if not is_slug(folder.text):
            front.wrong(folder, f"“{folder.text}” cannot be the name of a folder.", f"Write {RULE}.")
    _check_unique(front, [part.caption for part in parts], "caption")
    _check_unique(front, [part.folder for part in parts], "folder")


def _check_chapters(front: FrontMatter, parts: list[ListedPart], outline: Outline) -> None:
    listed = [slug for part in parts for slug in part.chapters]
    for slug in (slug for slug in listed if slug.text not in outline.taken):
        what = f"No section or term has the slug “{slug.text}”."
        front.wrong(slug, what, _suggestion(slug.text, outline))
    _check_unique(front, listed, "chapter")
    for missing in outline.taken.keys() - {slug.text for slug in listed}:
        what = f"The chapter “{missing}” is in no part of the front matter."
        outline.wrong(outline.taken[missing], what, "Add its slug to the chapters of a part.")


def _check_unique(front: FrontMatter, words: list[Word], name: str) -> None:
    lines: dict[str, int] = {}
    for word in words:
        if word.text in lines:
            what = f"The {name} “{word.text}” is in line {lines[word.text]} already."
            front.wrong(word, what, "Keep one.")
        lines.setdefault(word.text, word.line)


def _suggestion(slug: str, outline: Outline) -> str:
    close = get_close_matches(slug, outline.taken, n=1) if len(outline.taken) < 1000 else []
    return f"Write “{close[0]}”?" if close else "Correct it, or give a heading this slug: {#…}."
