"""Which chapter of the document is which of those that were there before, whatever became of its heading and place.

A slug that an author wrote, ``{#slug}``, always decides. A slug that comes from the heading decides as long as the text
is still alike, or nobody else has that text. Otherwise the text decides: a chapter that is new takes over from a former
one if they share half of the shorter text (`likeness`); if several do, those that share most, word for word the same
first. Of former chapters that are left, one whose text went into another chapter was merged with it, and the others
were deleted; of new ones, one whose text was taken out of another chapter was split off from it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from coursebook.document import Section
from coursebook.sync.likeness import MOST, Index, are_alike, pairs


@dataclass(frozen=True)
class Former:
    """A chapter as it was when it was synced last.

    Parameters
    ----------
    slug, heading, text : str
        Its name, its heading (empty if that is not known) and the document's text.
    notebook : str or None
        Its notebook, from the course's folder; None if there is none any more.
    is_recorded : bool
        Whether sync knows that it made this chapter.
    """

    slug: str
    heading: str
    text: str
    notebook: str | None
    is_recorded: bool = True


@dataclass
class Recognition:
    """What became of the chapters.

    Parameters
    ----------
    heirs : dict of str to Former
        Slug of a chapter to the former one that it goes on from.
    merged : dict of str to str
        Slug of a former chapter to that of the one which took its text in.
    split : dict of str to str
        Slug of a new chapter to that of the former one whose text it took.
    gone : list of Former
        All that no chapter goes on from, merged or deleted.
    """

    heirs: dict[str, Former] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    split: dict[str, str] = field(default_factory=dict)
    gone: list[Former] = field(default_factory=list)


def recognise(formers: Mapping[str, Former], sections: Iterable[Section], written: Collection[str]) -> Recognition:
    """Find out what became of the chapters.

    Parameters
    ----------
    formers : mapping of str to Former
        By slug, in reading order.
    sections : iterable of Section
        The document's, in its order.
    written : collection of str
        Slugs that stand in the document as such.
    """
    present = {section.slug: section for section in sections}
    found = Recognition({slug: formers[slug] for slug in present if slug in formers})
    new = [section for slug, section in present.items() if slug not in formers]
    doubtful = [
        former
        for slug, former in found.heirs.items()
        if new and slug not in written and not are_alike(former.text, present[slug].text)
    ]
    missing = [former for slug, former in formers.items() if slug not in present]
    for section, former in _by_text(new, [*missing, *doubtful]):
        found.heirs.pop(former.slug, None)
        found.heirs[section.slug] = former
    taken = {former.slug for former in found.heirs.values()}
    found.gone = [former for slug, former in formers.items() if slug not in taken]
    _find_merged(found, present)
    _find_split(found, present)
    return found


def _by_text(sections: list[Section], formers: list[Former]) -> Iterator[tuple[Section, Former]]:
    """Pair new sections with former chapters of the same text or nearly so, the surest pairs first, each once."""
    places = {former.slug: place for place, former in enumerate(formers)}
    by_slug = {former.slug: former for former in formers}
    ranked = []
    for place, section, former, rank in _candidates(sections, formers, by_slug):
        common = set(section.heading.casefold().split()) & set(former.heading.casefold().split())
        ranked.append(((*rank, len(common), -abs(place - places[former.slug]), -place), section, former))
    taken: set[str] = set()
    for _, section, former in sorted(ranked, key=lambda pair: pair[0], reverse=True):
        if section.slug not in taken and by_slug.pop(former.slug, None):
            taken.add(section.slug)
            yield section, former


def _candidates(
    sections: list[Section], formers: list[Former], by_slug: dict[str, Former]
) -> Iterator[tuple[int, Section, Former, tuple[bool, int]]]:
    same: dict[str, list[Former]] = defaultdict(list)
    for former in formers:
        same[former.text].append(former)
    index = Index({former.slug: pairs(former.text) for former in formers}) if sections and formers else None
    n_same: dict[str, int] = defaultdict(int)
    for place, section in enumerate(sections):
        equal = same.get(section.text, [])
        if len(equal) > MOST:  # of so many copies, the first is the first
            equal = equal[n_same[section.text] : n_same[section.text] + 1]
            n_same[section.text] += 1
        yield from ((place, section, former, (True, 0)) for former in equal)
        if index:
            for n_shared, slug in index.sharing(pairs(section.text)):
                yield place, section, by_slug[slug], (False, n_shared)


def _find_merged(found: Recognition, present: Mapping[str, Section]) -> None:
    """Find former chapters whose text came into others: what is looked at is what is new in these."""
    if not found.gone:
        return
    added = {
        slug: pairs(section.text) - (pairs(found.heirs[slug].text) if slug in found.heirs else frozenset())
        for slug, section in present.items()
        if slug not in found.heirs or found.heirs[slug].text != section.text
    }
    index = Index(added)
    for former in found.gone:
        into = index.holding(pairs(former.text))
        if into:
            found.merged[former.slug] = into


def _find_split(found: Recognition, present: Mapping[str, Section]) -> None:
    """Find new chapters whose text came out of others: what is looked at is what these have lost."""
    new = [section for slug, section in present.items() if slug not in found.heirs]
    if not new:
        return
    lost = {
        former.slug: pairs(former.text) - pairs(present[slug].text)
        for slug, former in found.heirs.items()
        if former.text != present[slug].text
    }
    index = Index(lost)
    for section in new:
        source = index.holding(pairs(section.text))
        if source:
            found.split[section.slug] = source
