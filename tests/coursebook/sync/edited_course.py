"""A course as its authors work on it: sections renamed, moved, split, merged, deleted, brought back, in any order."""

import json
import re
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from coursebook.document import read_document
from coursebook.sync import apply_plan, plan_sync
from coursebook.sync.document_file import read_document_file
from tests.coursebook.small_course import make_course


@dataclass
class Written:
    """A section as written in the document; without a slug, it gets one from its heading."""

    heading: str
    slug: str | None
    paragraphs: list[str]


@dataclass
class EditedCourse:
    """A course under work.

    Parameters
    ----------
    root : pathlib.Path
        Its folder.
    has_parts : bool
        Whether its front matter lists the chapters of two parts.
    """

    root: Path
    has_parts: bool
    sections: list[Written] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    cut: list[Written] = field(default_factory=list)
    #: Slugs that a list names, and no chapter had at the last sync: without their sections they are mistakes.
    newly_listed: set[str] = field(default_factory=set)
    own: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.numbers = count(1)
        self.sections = [self._section() for _ in range(4)]
        slugs = [section.slug for section in self.sections]
        self.parts = {"one": slugs[:2], "two": slugs[2:]} if self.has_parts else {}
        make_course(self.root, self.text())
        (self.root / "book/quizzes").mkdir(parents=True)
        for slug in slugs:
            quiz = f"- id: {slug}-q\n  ask: What?\n  choices:\n    - text: A\n      correct: true\n      why: A.\n"
            (self.root / f"book/quizzes/{slug}.yml").write_text(quiz)
        self.sync()

    def text(self) -> str:
        """The document."""
        lists = [
            f"  - caption: {name}\n    folder: {name}\n    chapters: [{', '.join(of)}]"
            for name, of in self.parts.items()
        ]
        front = ["---", "title: Big", "parts:", *lists, "---", ""] if lists else ["# Big", ""]
        pieces = [_heading(one) + "\n\n" + "\n\n".join(one.paragraphs) for one in self.sections]
        return "\n".join(front) + "\n" + "\n\n".join(pieces) + "\n"

    def write(self) -> None:
        """Save the document."""
        (self.root / "documents/tomatoes.md").write_text(self.text(), encoding="utf-8")

    def sync(self, take: str | None = None) -> list[str]:
        """Sync, then read the document as it is now; give what was written."""
        changes = apply_plan(plan_sync(self.root, take=take))
        file = read_document_file(self.root / "documents/tomatoes.md")
        self.sections = [
            Written(one.heading, one.slug if one.slug in file.explicit_slugs else None, list(one.paragraphs))
            for one in file.everything
        ]
        document = read_document(self.root / "documents/tomatoes.md")
        self.parts = {part.folder: list(part.chapters) for part in document.parts} if self.has_parts else {}
        self.ids |= set(self.questions())
        self.newly_listed.clear()
        return [change.path.name for change in changes]

    def notebooks(self) -> dict[str, list[dict]]:
        """Cells of all notebooks, in the book and in the attic."""
        found = [path for folder in ("book", "attic") for path in sorted((self.root / folder).rglob("*.ipynb"))]
        return {path.relative_to(self.root).as_posix(): json.loads(path.read_text())["cells"] for path in found}

    def cells(self) -> list[str]:
        """Every cell of an author."""
        sources = ["".join(cell["source"]) for cells in self.notebooks().values() for cell in cells]
        return sorted(source for source in sources if source.startswith("Own words"))

    def texts(self) -> dict[str, str]:
        """The document's text in each notebook of the book."""
        return {
            path: "".join(cell["source"])
            for path, cells in self.notebooks().items()
            for cell in cells
            if "document" in cell["metadata"].get("tags", []) and path.startswith("book/")
        }

    def questions(self) -> list[str]:
        """The id of every question, in the book and in the attic."""
        files = [path for folder in ("book", "attic") for path in sorted((self.root / folder).rglob("*.yml"))]
        return [name for path in files for name in re.findall("^- id: (.+)$", path.read_text(), re.MULTILINE)]

    # What authors do. Numbers choose the section, and whatever else there is to choose.

    def rename(self, one: int, _: int) -> None:
        """Other words, and no slug behind them."""
        section = self._at(one)
        if section.slug not in self.newly_listed:
            section.heading, section.slug = f"Renamed {next(self.numbers)}", None

    def rename_slug(self, one: int, other: int) -> None:
        """Another slug, on purpose; in the list of its part as well, or not."""
        section, new = self._at(one), f"slug-{next(self.numbers)}"
        if section.slug in self.newly_listed:
            return
        for slugs in self.parts.values():
            if other % 2 and section.slug in slugs:
                slugs[slugs.index(section.slug)] = new
                self.newly_listed.add(new)
        section.slug = new

    def swap(self, one: int, other: int) -> None:
        """Two sections change their places."""
        a, b = one % len(self.sections), other % len(self.sections)
        self.sections[a], self.sections[b] = self.sections[b], self.sections[a]

    def move(self, one: int, other: int) -> None:
        """To the end of another part."""
        if self.parts:
            slugs = [slug for of in self.parts.values() for slug in of]
            slug = slugs[one % len(slugs)] if slugs else None
            for of in self.parts.values():
                of[:] = [name for name in of if name != slug]
            self.parts[list(self.parts)[other % len(self.parts)]] += [slug] if slug else []

    def split(self, one: int, other: int) -> None:
        """The last paragraphs go under a heading of their own."""
        section = self._at(one)
        cut = 1 + other % max(1, len(section.paragraphs) - 1)
        if len(section.paragraphs) > cut:
            new = Written(f"Split {next(self.numbers)}", None, section.paragraphs[cut:])
            del section.paragraphs[cut:]
            self.sections.insert(self.sections.index(section) + 1, new)

    def merge(self, one: int, other: int) -> None:
        """One section takes in another."""
        if len(self.sections) > 1 and self._at(other).slug not in self.newly_listed:
            gone = self.sections.pop(other % len(self.sections))
            self._at(one).paragraphs += gone.paragraphs

    def delete(self, one: int, _: int) -> None:
        """A section goes; its author keeps a copy."""
        if len(self.sections) > 1 and self._at(one).slug not in self.newly_listed:
            self.cut.append(self.sections.pop(one % len(self.sections)))

    def bring_back(self, one: int, other: int) -> None:
        """From the copy, with its slug or without."""
        if self.cut:
            section = self.cut.pop(one % len(self.cut))
            taken = {present.slug for present in self.sections}
            section.slug = section.slug if other % 2 and section.slug not in taken else None
            section.heading = section.heading if section.slug else f"Back {next(self.numbers)}"
            self.sections.append(section)

    def edit_paragraph(self, one: int, other: int) -> None:
        """A word or all of it."""
        section = self._at(one)
        place = other % len(section.paragraphs)
        section.paragraphs[place] = self._paragraph() if other % 3 == 0 else section.paragraphs[place] + " Indeed."

    def add(self, _: int, __: int) -> None:
        """A new section."""
        self.sections.append(self._section())
        self.sections[-1].slug = None

    def write_cell(self, one: int, _: int) -> None:
        """A cell of an author's own, in any notebook of the book."""
        words = f"Own words {next(self.numbers)}."
        path = self._notebook(one)
        notebook = json.loads(path.read_text())
        notebook["cells"].append(
            {"cell_type": "markdown", "id": f"own-{len(self.own)}", "metadata": {}, "source": words}
        )
        path.write_text(json.dumps(notebook))
        self.own.append(words)

    def edit_cell(self, one: int, _: int) -> None:
        """The document's text, edited by hand in the notebook."""
        path = self._notebook(one)
        notebook = json.loads(path.read_text())
        cell = next(cell for cell in notebook["cells"] if "document" in cell["metadata"].get("tags", []))
        cell["source"] = "".join(cell["source"]) + f"\n\nBy hand {next(self.numbers)}."
        path.write_text(json.dumps(notebook))

    def _notebook(self, one: int) -> Path:
        found = sorted((self.root / "book").rglob("*.ipynb"))
        return found[one % len(found)]

    def _at(self, one: int) -> Written:
        return self.sections[one % len(self.sections)]

    def _section(self) -> Written:
        number = next(self.numbers)
        return Written(f"Section {number}", f"section-{number}", [self._paragraph() for _ in range(3)])

    def _paragraph(self) -> str:
        """Words that no other paragraph has, and some that all have."""
        number = next(self.numbers)
        return f"The tomato{number} is a fruit{number} that wants the sun{number} and the rain{number} of June."


def _heading(section: Written) -> str:
    return f"## {section.heading}" + (f" {{#{section.slug}}}" if section.slug else "")


#: Everything that an author may do.
EDITS = (
    *("rename", "rename_slug", "swap", "move", "split", "merge", "delete", "bring_back"),
    *("edit_paragraph", "add", "write_cell", "edit_cell"),
)
