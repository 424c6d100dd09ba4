"""What a changed document needs in its own file: slugs that keep names, and lists of chapters that are up to date.

A heading whose words were changed gets its old slug, ``{#slug}``, behind it. So the chapter keeps its name: its
notebook, its quiz, its page's address, links to it and readers' answers stay as they are, and its author sees why. If
the author wrote a slug, or another chapter has the old one, the chapter gets the new name.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coursebook.document import Document, Section, read_document
from coursebook.problems import CourseError
from coursebook.sync.document_file.file import DocumentFile, with_slugs
from coursebook.sync.document_file.part_lists import Insertion, relisted
from coursebook.sync.match import Match, match_chapters
from coursebook.sync.previous import PreviousChapter


@dataclass(frozen=True)
class DocumentUpdate:
    """A document with the changes that sync makes to it.

    Parameters
    ----------
    document : Document
        As it will be.
    data : bytes
        Its file.
    match : Match
        What became of the chapters, under the slugs that they will have.
    why : tuple of str
        What changes in it, as sentences.
    """

    document: Document
    data: bytes
    match: Match
    why: tuple[str, ...] = ()


def update_document(file: DocumentFile, previous: Mapping[str, PreviousChapter]) -> DocumentUpdate:
    """Match the chapters with those of the last sync, and write what keeps their names and lists them.

    Raises
    ------
    CourseError
        If its lists of chapters are wrong in a way that only its author can fix.
    """
    match = match_chapters(previous, file.everything, file.explicit_slugs)
    try:
        return _updated(file, previous, match, _kept_slugs(file, match))
    except CourseError:
        if isinstance(file.document, CourseError):
            raise file.document from None
        return _updated(file, previous, match, {})


def _kept_slugs(file: DocumentFile, match: Match) -> dict[str, str]:
    """Return the old slug for each new one that follows from a changed heading, if it is free."""
    present = {section.slug for section in file.everything}
    free = {slug: chapter.slug for slug, chapter in match.continued.items() if chapter.slug not in present}
    return {slug: old for slug, old in free.items() if slug not in file.explicit_slugs}


def _updated(
    file: DocumentFile, previous: Mapping[str, PreviousChapter], match: Match, kept: Mapping[str, str]
) -> DocumentUpdate:
    named = [section for section in file.everything if section.slug in kept]
    lines = with_slugs(file.lines, {section.line: kept[section.slug] for section in named})
    why = [_slug_note(section, match.continued[section.slug]) for section in named]
    if file.listed:
        lines, notes = _relisted(file, previous, match, kept, lines)
        why += notes
    data = "".join(lines).encode()
    document = file.document if data == file.data else read_document(file.path, data)
    if isinstance(document, CourseError):
        raise document
    return DocumentUpdate(document, data, _under(kept, match), tuple(why))


def _slug_note(section: Section, previous: PreviousChapter) -> str:
    was = f"was “{previous.heading}”" if previous.heading else f"is of the chapter “{previous.slug}”"
    return (
        f"The heading “{section.heading}” {was}: {{#{previous.slug}}} behind it keeps the chapter's links, notebook, "
        "quiz and readers' answers."
    )


def _relisted(
    file: DocumentFile,
    previous: Mapping[str, PreviousChapter],
    match: Match,
    kept: Mapping[str, str],
    lines: list[str],
) -> tuple[list[str], list[str]]:
    """Update the lists of chapters, as far as it is clear what they should be."""
    present = {kept.get(section.slug, section.slug) for section in file.everything}
    replaced = {one.slug: slug for slug, one in match.continued.items() if slug not in kept and slug != one.slug}
    renamed = {old: new for old, new in [*kept.items(), *replaced.items()] if old not in present}
    renamed = {old: new for old, new in renamed.items() if old in file.listed and new not in file.listed}
    listed = [renamed.get(slug, slug) for slug in file.listed]
    missing = {slug for slug in listed if slug not in present}
    gone = frozenset(slug for slug in missing if slug in previous)
    if missing - gone:
        return lines, []  # a misspelt slug, which the reader of documents reports
    insertions = _insertions(file, kept, listed)
    why = [f"The list of its part no longer names “{slug}”, which has no section." for slug in sorted(gone)]
    why += [f"The list of a part names “{one.slug}” now, beside “{one.neighbour}”." for one in insertions]
    return relisted(lines, renamed, gone, insertions), why


def _insertions(file: DocumentFile, kept: Mapping[str, str], listed: Sequence[str]) -> list[Insertion]:
    """Say where to list each chapter that no part lists: behind the one before it in the text; terms among terms.

    If no listed chapter is left, they take the place of the last that was listed.
    """
    insertions: list[Insertion] = []
    known = set(listed)
    opening = [file.introduction] if file.introduction else []
    for kind in ([*opening, *file.sections], file.terms):
        slugs = [kept.get(section.slug, section.slug) for section in kind]
        first = next((slug for slug in slugs if slug in known), None)
        others = [slug for slug in slugs if slug not in known]
        if first is None and others and (last := _last(file, kept, known) or next(reversed(listed), "")):
            insertions.append(Insertion(others[0], last, is_behind=True))
            known.add(others[0])
        for place, slug in enumerate(slugs):
            if slug not in known and place and slugs[place - 1] in known:
                insertions.append(Insertion(slug, slugs[place - 1], is_behind=True))
                known.add(slug)
        for slug, following in reversed(list(pairwise(slugs))):
            if slug not in known:
                insertions.append(Insertion(slug, following, is_behind=False))
                known.add(slug)
    return insertions


def _last(file: DocumentFile, kept: Mapping[str, str], known: Collection[str]) -> str | None:
    slugs = [kept.get(section.slug, section.slug) for section in file.everything]
    return next((slug for slug in reversed(slugs) if slug in known), None)


def _under(kept: Mapping[str, str], match: Match) -> Match:
    """Return a match under the slugs that chapters will have."""
    continued = {kept.get(slug, slug): chapter for slug, chapter in match.continued.items()}
    merged = {old: kept.get(slug, slug) for old, slug in match.merged.items()}
    return replace(match, continued=continued, merged=merged)
