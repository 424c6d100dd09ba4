"""What follows from a document that changed, in the document itself: names that stay, lists of parts in step.

A heading whose words were changed gets the slug that it had, ``{#slug}``, behind it. So the chapter keeps its name:
its notebook, its quiz, its page's address, links to it and what readers have answered all stay as they are, and an
author sees why. If the author wrote a slug, or somebody else has the old one, the chapter takes the new name.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from coursebook.document import Document, Section
from coursebook.problems import CourseError
from coursebook.sync.manuscript import Manuscript, read_as, with_slugs
from coursebook.sync.part_lists import Arrival, relisted
from coursebook.sync.recognising import Former, Recognition, recognise


@dataclass
class Followed:
    """A document with what follows from its changes.

    Parameters
    ----------
    document : Document
        As it will be.
    data : bytes
        Its file.
    why : list of str
        What changed in it, as sentences.
    recognition : Recognition
        What became of the chapters, under the slugs that they will have.
    """

    document: Document
    data: bytes
    recognition: Recognition
    why: list[str] = field(default_factory=list)


def follow(manuscript: Manuscript, formers: Mapping[str, Former]) -> Followed:
    """Recognise the chapters, and write into the document what keeps their names and lists them.

    Raises
    ------
    CourseError
        If the parts of the document are out of step in a way that nobody but its author can mend.
    """
    found = recognise(formers, manuscript.everything, manuscript.written)
    kept = _kept(manuscript, found)
    try:
        return _followed(manuscript, formers, found, kept)
    except CourseError:
        if isinstance(manuscript.document, CourseError):
            raise manuscript.document from None
        return _followed(manuscript, formers, found, {})


def _kept(manuscript: Manuscript, found: Recognition) -> dict[str, str]:
    """Slugs from new headings, with the ones that are kept in their place."""
    present = {section.slug for section in manuscript.everything}
    free = {slug: former.slug for slug, former in found.heirs.items() if former.slug not in present}
    return {slug: former for slug, former in free.items() if slug not in manuscript.written}


def _followed(
    manuscript: Manuscript, formers: Mapping[str, Former], found: Recognition, kept: Mapping[str, str]
) -> Followed:
    named = [section for section in manuscript.everything if section.slug in kept]
    lines = with_slugs(manuscript.lines, {section.line: kept[section.slug] for section in named})
    why = [_renamed(section, found.heirs[section.slug]) for section in named]
    if manuscript.listed:
        lines, listed = _listed(manuscript, formers, found, kept, lines)
        why += listed
    data = "".join(lines).encode()
    document = manuscript.document if data == manuscript.data else read_as(manuscript.path, data)
    if isinstance(document, CourseError):
        raise document
    return Followed(document, data, _under(kept, found), why)


def _renamed(section: Section, former: Former) -> str:
    was = f"was “{former.heading}”" if former.heading else f"is of the chapter “{former.slug}”"
    return (
        f"The heading “{section.heading}” {was}: {{#{former.slug}}} behind it keeps the chapter's links, notebook, "
        "quiz and readers' answers."
    )


def _listed(
    manuscript: Manuscript,
    formers: Mapping[str, Former],
    found: Recognition,
    kept: Mapping[str, str],
    lines: list[str],
) -> tuple[list[str], list[str]]:
    """Bring the lists of the parts in step, as far as it is plain what they should be."""
    present = {kept.get(section.slug, section.slug) for section in manuscript.everything}
    replaced = {former.slug: slug for slug, former in found.heirs.items() if slug not in kept and slug != former.slug}
    renamed = {old: new for old, new in [*kept.items(), *replaced.items()] if old not in present}
    renamed = {old: new for old, new in renamed.items() if old in manuscript.listed and new not in manuscript.listed}
    listed = [renamed.get(slug, slug) for slug in manuscript.listed]
    missing = {slug for slug in listed if slug not in present}
    gone = frozenset(slug for slug in missing if slug in formers)
    if missing - gone:
        return lines, []  # a slip of the pen, which the document's reader names
    arrivals = _arrivals(manuscript, kept, listed)
    why = [f"The list of its part no longer names “{slug}”, which has no section." for slug in sorted(gone)]
    why += [f"The list of a part names “{one.slug}” now, beside “{one.neighbour}”." for one in arrivals]
    return relisted(lines, renamed, gone, arrivals), why


def _arrivals(manuscript: Manuscript, kept: Mapping[str, str], listed: Sequence[str]) -> list[Arrival]:
    """Chapters that no part lists: each stands behind the one before it in the text; terms among terms.

    Where nothing that is listed is left, they take the place of the last that was.
    """
    arrivals: list[Arrival] = []
    known = set(listed)
    opening = [manuscript.introduction] if manuscript.introduction else []
    for kind in ([*opening, *manuscript.sections], manuscript.terms):
        slugs = [kept.get(section.slug, section.slug) for section in kind]
        first = next((slug for slug in slugs if slug in known), None)
        others = [slug for slug in slugs if slug not in known]
        if first is None and others and (last := _last(manuscript, kept, known) or next(reversed(listed), "")):
            arrivals.append(Arrival(others[0], last, is_behind=True))
            known.add(others[0])
        for place, slug in enumerate(slugs):
            if slug not in known and place and slugs[place - 1] in known:
                arrivals.append(Arrival(slug, slugs[place - 1], is_behind=True))
                known.add(slug)
        for slug, following in reversed(list(pairwise(slugs))):
            if slug not in known:
                arrivals.append(Arrival(slug, following, is_behind=False))
                known.add(slug)
    return arrivals


def _last(manuscript: Manuscript, kept: Mapping[str, str], known: Collection[str]) -> str | None:
    slugs = [kept.get(section.slug, section.slug) for section in manuscript.everything]
    return next((slug for slug in reversed(slugs) if slug in known), None)


def _under(kept: Mapping[str, str], found: Recognition) -> Recognition:
    """The same under the slugs that chapters will have."""
    heirs = {kept.get(slug, slug): former for slug, former in found.heirs.items()}
    merged = {former: kept.get(slug, slug) for former, slug in found.merged.items()}
    return Recognition(heirs, merged, found.split, found.gone)
