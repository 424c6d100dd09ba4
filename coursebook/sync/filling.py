"""The document's text put into its chapters, unless that would destroy what somebody wrote there by hand."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from coursebook.problems import Problem
from coursebook.sync.conflicts import Conflict, conflict_of, taken_from_notebooks
from coursebook.sync.following import Followed
from coursebook.sync.places import Chapter, chapters_of
from coursebook.sync.planned import Notebooks, Planned
from coursebook.sync.recognising import Former
from coursebook.sync.texts import document_cells, may_be_written, shape_problem, source_trail


@dataclass(frozen=True)
class Wishes:
    """Whose words win where a chapter's text was edited by hand.

    Parameters
    ----------
    take : str or None
        Those of the document, or of the notebook; None to be asked.
    chapters : collection of str
        In which chapters; in all if empty.
    """

    take: Literal["document", "notebook"] | None = None
    chapters: Collection[str] = ()

    def taken(self, slug: str) -> str | None:
        """Whose words win in a chapter."""
        return self.take if not self.chapters or slug in self.chapters else None


@dataclass
class Filling:
    """Chapters that get their text.

    Parameters
    ----------
    root, document : pathlib.Path
        The folder of the course, and its source text.
    found : dict of str to Planned or None
        All notebooks, in their places; their cells are changed.
    followed : Followed
        The document; it is changed where a notebook's words are taken into it.
    """

    root: Path
    document: Path
    found: Notebooks
    followed: Followed

    def fill(self, known: Mapping[str, Former], wishes: Wishes) -> list[Problem]:
        """Write all texts; give chapters out of shape, and conflicts that nobody has settled.

        Parameters
        ----------
        known : mapping of str to Former
            Slug of a chapter to what it was when it was synced last.
        wishes : Wishes
            How conflicts are settled.
        """
        problems: list[Problem] = []
        settled: list[Conflict] = []
        for chapter in chapters_of(self.followed.document):
            planned = self.found.get(chapter.notebook)
            problem = self._fill_one(chapter, planned, known.get(chapter.slug)) if planned else None
            if isinstance(problem, Conflict) and wishes.taken(chapter.slug):
                settled.append(problem)
            elif problem:
                problems.append(problem)
        self._settle(settled, wishes)
        return problems

    def _fill_one(self, chapter: Chapter, planned: Planned, former: Former | None) -> Problem | None:
        file = self.root / (planned.moved_from or chapter.notebook)
        cells = document_cells(planned.notebook)
        problem = shape_problem(file, cells)
        trail = source_trail(planned.notebook, cells[-1]) if cells else ()
        if problem:
            return replace(problem, trail=trail)
        last = former.text if former and former.is_recorded else None
        if not may_be_written(cells[0].source, chapter.section.text, last):
            return replace(conflict_of(file, cells[0], self.document, chapter.section, last), trail=trail)
        _write(planned, chapter)
        return None

    def _settle(self, settled: list[Conflict], wishes: Wishes) -> None:
        if not settled:
            return
        if wishes.take == "notebook":
            self.followed.document, self.followed.data = taken_from_notebooks(
                self.document, self.followed.data, settled
            )
            self.followed.why += [f"The words of “{one.chapter}” are those of its notebook now." for one in settled]
        slugs = {conflict.chapter for conflict in settled}
        for chapter in chapters_of(self.followed.document):
            planned = self.found.get(chapter.notebook)
            if planned and chapter.slug in slugs:
                _write(planned, chapter)


def _write(planned: Planned, chapter: Chapter) -> None:
    cell = document_cells(planned.notebook)[0]
    if cell.source != chapter.section.text:
        cell.source = chapter.section.text
        planned.why.append(f"The cell “{cell.id}” has an older text than the document.")
