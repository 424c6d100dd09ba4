"""Notebooks and quizzes in the places that the document gives them: moved, merged, put into the attic, taken back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from nbformat import NotebookNode

from coursebook.notebooks import normalised, read_notebook
from coursebook.problems import Problem
from coursebook.sync.attic import Attic
from coursebook.sync.changes import Change, content
from coursebook.sync.mending import file_there, mended
from coursebook.sync.merging import cells_to_take_over, joined_quizzes
from coursebook.sync.places import Chapter
from coursebook.sync.planned import Notebooks, Planned
from coursebook.sync.recognising import Former, Recognition
from coursebook.sync.record import outputs_fingerprint
from coursebook.sync.texts import document_cells

#: How a quiz is named in code, on a page, and in words.
_QUIZ = re.compile(r"""(Quiz\(\s*(["']))([a-z0-9-]+)\2""")
_ELEMENT = re.compile(r"""(<course-quiz data-quiz=(["]))([a-z0-9-]+)\2""")
_QUIZ_AS_TEXT = re.compile(r"""\A(Quiz ('))([a-z0-9-]+)\2""")
#: Where the quizzes are, from the course's folder.
QUIZZES = Path("book") / "quizzes"


@dataclass
class Rearranging:
    """Chapters on their way to their places.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    found : dict of str to Planned or None
        All notebooks by path; it is changed.
    chapters : list of Chapter
        As the document has them.
    recognition : Recognition
        What became of those that were there.
    outputs : dict of str to str
        Notebook to the fingerprint of its code and the outputs that it gave; those in the attic are added.
    """

    root: Path
    found: Notebooks
    chapters: list[Chapter]
    recognition: Recognition
    outputs: dict[str, str]
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: Former place of a page to its present one; both from the course's folder and without an ending.
    moved: dict[str, str] = field(default_factory=dict)
    #: Former slug of a quiz to its present one.
    quizzes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.attic = Attic(self.root)
        self.by_slug = {chapter.slug: chapter for chapter in self.chapters}

    def clear(self) -> None:
        """Put what belongs to no chapter into the attic; what was merged stays until its cells are taken over."""
        for former in self.recognition.gone:
            is_whole = former.notebook is not None and self.found.get(former.notebook) is not None
            if is_whole and former.slug not in self.recognition.merged:
                self._put_away(former)

    def move(self) -> None:
        """Take every notebook to the place of its chapter, and its quiz along, if its slug is another now."""
        heirs = self.recognition.heirs
        leaving = {
            chapter.slug: (heirs[chapter.slug], self.found.pop(heirs[chapter.slug].notebook))
            for chapter in self.chapters
            if chapter.slug in heirs
            and _leaves(heirs[chapter.slug], chapter)
            and self.found[heirs[chapter.slug].notebook]
        }
        for slug, (former, planned) in leaving.items():
            chapter = self.by_slug[slug]
            if chapter.notebook in self.found:
                what = f"The chapter “{slug}” moves here from {former.notebook}, and this notebook is in its way."
                self.problems.append(Problem(self.root / chapter.notebook, what, "Give one of them another name."))
                continue
            self.found[chapter.notebook] = planned
            planned.moved_from = former.notebook
            planned.why.append(_why_moved(former, chapter))
            self.moved[former.notebook.removesuffix(".ipynb")] = chapter.entry
        self._rename_quizzes()

    def take_back(self) -> dict[str, Former]:
        """Bring chapters back whose sections are there again; give them as they were."""
        back = {}
        for chapter in self.chapters:
            file = self.attic.notebook(chapter.slug) if chapter.notebook not in self.found else None
            if chapter.slug in self.recognition.heirs and self.recognition.heirs[chapter.slug].notebook:
                file = None
            if file:
                back[chapter.slug] = self._take_back(chapter, file)
        return back

    def merge(self) -> None:
        """Give the cells and questions of merged chapters to those that took their text in."""
        for former in self.recognition.gone:
            into = self.by_slug.get(self.recognition.merged.get(former.slug, ""))
            source = self.found.get(former.notebook or "")
            target = self.found.get(into.notebook) if into else None
            if into and source and target and former.notebook:
                self._merge(former, self.found.pop(former.notebook), into, target)

    def mend(self) -> None:
        """Mend links to and from pages that moved, in all pages; in notebooks, but for the document's text."""
        if not self.moved:
            return
        exists = file_there(self.root)
        for path, planned in self.found.items():
            if planned:
                now = path.removesuffix(".ipynb")
                was = (planned.moved_from or path).removesuffix(".ipynb")
                own = {id(cell) for cell in document_cells(planned.notebook)}
                cells = [
                    cell for cell in planned.notebook.cells if cell.cell_type == "markdown" and id(cell) not in own
                ]
                n_mended = sum(_mend_cell(cell, was, now, self.moved, exists) for cell in cells)
                if n_mended:
                    planned.why.append(f"Links in {_count(n_mended, 'cell')} lead to where pages are now.")
        for file in sorted((self.root / "book").rglob("*.md")):
            place = file.relative_to(self.root).with_suffix("").as_posix()
            data = content(file)
            text = _text(data)
            new = mended(text, place, place, self.moved, exists)
            if new != text:
                self.changes.append(Change(file, data, new.encode(), "Its links lead to where pages are now."))

    def _put_away(self, former: Former) -> None:
        if not former.is_recorded:
            return  # its author decides, and is asked
        file = self.root / former.notebook
        quiz = self.root / QUIZZES / f"{former.slug}.yml"
        others = (planned for path, planned in self.found.items() if path != former.notebook)
        files = [file] if any(_shows(planned, former.slug) for planned in others) else [file, quiz]
        why = f"Its section is no longer in the document: it waits here, and comes back with a section “{former.slug}”."
        put = self.attic.put(former.slug, files, why)
        self.changes += put
        if former.notebook in self.outputs:
            self.outputs[put[0].path.relative_to(self.root).as_posix()] = self.outputs[former.notebook]
        del self.found[former.notebook]

    def _rename_quizzes(self) -> None:
        for slug, former in self.recognition.heirs.items():
            if former.slug == slug or slug not in self.by_slug:
                continue
            old, new = (self.root / QUIZZES / f"{name}.yml" for name in (former.slug, slug))
            data = content(old)
            if data is not None and (content(new) is None or slug in self._leaving_quizzes()):
                why = f"The quiz goes with its chapter, which was “{former.slug}”; the ids of its questions stay."
                self.changes.append(Change(new, data, data, why, moved_from=old))
                self.quizzes[former.slug] = slug
        for path, planned in self.found.items():
            if planned and self.quizzes:
                is_known = self._is_known(path, planned)
                n_renamed = sum(_rename_quiz(cell, self.quizzes) for cell in planned.notebook.cells)
                if n_renamed:
                    planned.is_made = is_known
                    planned.why.append("Its quiz has the chapter's new name.")

    def _is_known(self, path: str, planned: Planned) -> bool:
        """Tell whether the outputs of a notebook are those of its code, as far as sync knows."""
        given = outputs_fingerprint(planned.notebook)
        return planned.is_made or given in ("", self.outputs.get(planned.moved_from or path))

    def _leaving_quizzes(self) -> set[str]:
        return {former.slug for slug, former in self.recognition.heirs.items() if former.slug != slug}

    def _take_back(self, chapter: Chapter, file: Path) -> Former:
        data = content(file) or b""
        planned = Planned(data, read_notebook(file, data), ["Its section is in the document again: it comes back."])
        planned.moved_from = file.relative_to(self.root).as_posix()
        self.found[chapter.notebook] = planned
        quiz = self.attic.quiz(chapter.slug)
        place = self.root / QUIZZES / f"{chapter.slug}.yml"
        if quiz and content(place) is None:
            held = content(quiz)
            self.changes.append(Change(place, held, held, "The quiz comes back with its chapter.", moved_from=quiz))
        cells = document_cells(planned.notebook)
        return Former(chapter.slug, "", cells[0].source if cells else "", chapter.notebook)

    def _merge(self, former: Former, source: Planned, into: Chapter, target: Planned) -> None:
        is_quiz_joined = self._join_quizzes(former.slug, into.slug)
        is_known = self._is_known(former.notebook, source) and self._is_known(into.notebook, target)
        taken = cells_to_take_over(source.notebook, former, is_quiz_joined=is_quiz_joined)
        n_own = len(target.notebook.cells)
        target.notebook.cells += taken
        target.notebook = normalised(target.notebook)  # no two cells have one id
        target.is_made = is_known
        taken = target.notebook.cells[n_own:]
        named = ", ".join(f"“{cell.id}”" for cell in taken)
        cells = f"its cells {named} stand at the end" if taken else "it had no cells of its own"
        target.why.append(f"The document has the text of “{former.slug}” here now; {cells}.")
        why = f"The document has its text in “{into.slug}” now; so are its author's cells."
        self.changes.append(Change(self.root / former.notebook, source.before, None, why))
        self.moved[former.notebook.removesuffix(".ipynb")] = into.entry

    def _join_quizzes(self, slug: str, into: str) -> bool:
        """Put the questions of one quiz behind those of another; tell whether both were there and could be joined."""
        one, other = (self.root / QUIZZES / f"{name}.yml" for name in (slug, into))
        first, second = self._will_hold(other), self._will_hold(one)
        joined = joined_quizzes(first, second) if first is not None and second is not None else None
        if joined is None:
            return False
        why = f"The questions of “{slug}” are here now, under the ids that they had."
        planned = [place for place, change in enumerate(self.changes) if change.path == other]
        for place in planned:
            change = self.changes[place]
            self.changes[place] = replace(change, after=joined, why=f"{change.why} {why}")
        if not planned:
            self.changes.append(Change(other, first, joined, why))
        self.changes.append(Change(one, second, None, f"Its questions are in {other.name} now."))
        return True

    def _will_hold(self, file: Path) -> bytes | None:
        """What a file will hold, as far as it is planned yet."""
        for change in self.changes:
            if change.path == file:
                return change.after
        return None if any(change.moved_from == file for change in self.changes) else content(file)


def strays(root: Path, document: Path, recognition: Recognition, seconds: Iterable[str]) -> list[Problem]:
    """Name notebooks with text of the document that sync does not know: their author decides."""
    unknown = [one.notebook for one in recognition.gone if not one.is_recorded and one.notebook]
    what = f"No section of {document.name} belongs to this notebook."
    remedy = "Delete it, or bring its section back, or take away the tag “document” to keep it as a page of your own."
    return [Problem(root / path, what, remedy) for path in sorted([*unknown, *seconds])]


def _leaves(former: Former, chapter: Chapter) -> bool:
    return former.notebook is not None and former.notebook != chapter.notebook


def _why_moved(former: Former, chapter: Chapter) -> str:
    if former.slug != chapter.slug:
        return f"The chapter was “{former.slug}”; the document calls it “{chapter.slug}” now."
    place = PurePosixPath(former.notebook).parent
    return f"The document has this chapter in the part “{chapter.caption}” now; it was in {place}."


def _shows(planned: Planned | None, slug: str) -> bool:
    return planned is not None and slug in quizzes_in(planned.notebook)


def quizzes_in(notebook: NotebookNode) -> set[str]:
    """Slugs of the quizzes that a notebook's code names."""
    sources = (cell.source for cell in notebook.cells if cell.cell_type == "code")
    return {named[3] for source in sources for named in _QUIZ.finditer(source)}


def _rename_quiz(cell: NotebookNode, quizzes: dict[str, str]) -> bool:
    if cell.cell_type != "code":
        return False

    def renamed(match: re.Match[str]) -> str:
        return f"{match[1]}{quizzes.get(match[3], match[3])}{match[2]}"

    source = _QUIZ.sub(renamed, cell.source)
    if source == cell.source:
        return False
    cell.source = source
    for output in cell.outputs:
        for form, pattern in (("text/html", _ELEMENT), ("text/plain", _QUIZ_AS_TEXT)):
            if form in output.get("data", {}):
                output.data[form] = pattern.sub(renamed, output.data[form])
    return True


def _mend_cell(cell: NotebookNode, was: str, now: str, moved: dict[str, str], exists: object) -> bool:
    source = mended(cell.source, was, now, moved, exists)
    is_mended, cell.source = source != cell.source, source
    return is_mended


def _text(data: bytes | None) -> str:
    try:
        return (data or b"").decode()
    except UnicodeDecodeError:
        return ""  # no page of ours; whoever builds the book is told


def _count(number: int, thing: str) -> str:
    return f"1 {thing}" if number == 1 else f"{number} {thing}s"
