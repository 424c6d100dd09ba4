"""Which chapter of the document continues which chapter of the last sync, whatever became of its heading and place.

A slug that an author wrote, ``{#slug}``, always decides. A slug made from the heading decides as long as the texts
are still alike, or no other section has that text. Otherwise the text decides: a new section continues a previous
chapter if they share half of the shorter text (`likeness`); of several, the one that shares most, identical texts
first. Of previous chapters that are left, one whose text is in another chapter now was merged with it, and the others
were deleted; of new sections, one whose text was taken out of another chapter was split off from it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from coursebook.document import Section
from coursebook.sync.likeness import MOST, Index, are_alike, pairs
from coursebook.sync.previous import PreviousChapter


@dataclass(frozen=True)
class Match:
    """What became of the chapters of the last sync.

    Parameters
    ----------
    continued : mapping of str to PreviousChapter
        Slug of a chapter to the previous chapter that it continues.
    removed : tuple of PreviousChapter
        All that no chapter continues, because they were merged or deleted.
    merged : mapping of str to str
        Slug of a removed chapter to that of the chapter that has its text now.
    split : mapping of str to str
        Slug of a new chapter to that of the previous one whose text it has.
    """

    continued: Mapping[str, PreviousChapter]
    removed: tuple[PreviousChapter, ...] = ()
    merged: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[str, str] = field(default_factory=dict)


def match_chapters(
    previous: Mapping[str, PreviousChapter], sections: Iterable[Section], explicit: Collection[str]
) -> Match:
    """Find out what became of the chapters of the last sync.

    Parameters
    ----------
    previous : mapping of str to PreviousChapter
        By slug, in reading order.
    sections : iterable of Section
        The document's, in its order.
    explicit : collection of str
        Slugs that the author wrote in the document.
    """
    present = {section.slug: section for section in sections}
    continued = {slug: previous[slug] for slug in present if slug in previous}
    new = [section for slug, section in present.items() if slug not in previous]
    doubtful = [
        chapter
        for slug, chapter in continued.items()
        if new and slug not in explicit and not are_alike(chapter.text, present[slug].text)
    ]
    missing = [chapter for slug, chapter in previous.items() if slug not in present]
    for section, chapter in _by_text(new, [*missing, *doubtful]):
        continued.pop(chapter.slug, None)
        continued[section.slug] = chapter
    taken = {chapter.slug for chapter in continued.values()}
    removed = tuple(chapter for slug, chapter in previous.items() if slug not in taken)
    return Match(continued, removed, _merged(continued, removed, present), _split(continued, present))


def _by_text(sections: list[Section], chapters: list[PreviousChapter]) -> Iterator[tuple[Section, PreviousChapter]]:
    """Pair new sections with previous chapters of the same text or nearly so, the surest pairs first, each once."""
    places = {chapter.slug: place for place, chapter in enumerate(chapters)}
    by_slug = {chapter.slug: chapter for chapter in chapters}
    ranked = []
    for place, section, chapter, rank in _candidates(sections, chapters, by_slug):
        common = set(section.heading.casefold().split()) & set(chapter.heading.casefold().split())
        ranked.append(((*rank, len(common), -abs(place - places[chapter.slug]), -place), section, chapter))
    taken: set[str] = set()
    for _, section, chapter in sorted(ranked, key=lambda pair: pair[0], reverse=True):
        if section.slug not in taken and by_slug.pop(chapter.slug, None) is not None:
            taken.add(section.slug)
            yield section, chapter


def _candidates(
    sections: list[Section], chapters: list[PreviousChapter], by_slug: dict[str, PreviousChapter]
) -> Iterator[tuple[int, Section, PreviousChapter, tuple[bool, int]]]:
    same: dict[str, list[PreviousChapter]] = defaultdict(list)
    for chapter in chapters:
        same[chapter.text].append(chapter)
    index = Index({chapter.slug: pairs(chapter.text) for chapter in chapters}) if sections and chapters else None
    n_same: dict[str, int] = defaultdict(int)
    for place, section in enumerate(sections):
        equal = same.get(section.text, [])
        if len(equal) > MOST:  # of so many copies, the first is the first
            equal = equal[n_same[section.text] : n_same[section.text] + 1]
            n_same[section.text] += 1
        yield from ((place, section, chapter, (True, 0)) for chapter in equal)
        if index:
            for n_shared, slug in index.sharing(pairs(section.text)):
                yield place, section, by_slug[slug], (False, n_shared)


def _merged(
    continued: Mapping[str, PreviousChapter], removed: Iterable[PreviousChapter], present: Mapping[str, Section]
) -> dict[str, str]:
    """Find removed chapters whose text went into others, by comparing with what is new in these."""
    added = {
        slug: pairs(section.text) - (pairs(continued[slug].text) if slug in continued else frozenset())
        for slug, section in present.items()
        if removed and (slug not in continued or continued[slug].text != section.text)
    }
    index = Index(added)
    found = ((chapter.slug, index.holding(pairs(chapter.text))) for chapter in removed)
    return {slug: into for slug, into in found if into}


def _split(continued: Mapping[str, PreviousChapter], present: Mapping[str, Section]) -> dict[str, str]:
    """Find new sections whose text came out of other chapters, by comparing with what these have lost."""
    new = [section for slug, section in present.items() if slug not in continued]
    lost = {
        chapter.slug: pairs(chapter.text) - pairs(present[slug].text)
        for slug, chapter in continued.items()
        if new and chapter.text != present[slug].text
    }
    index = Index(lost)
    found = ((section.slug, index.holding(pairs(section.text))) for section in new)
    return {slug: source for slug, source in found if source}
