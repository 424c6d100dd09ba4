"""Every limit of size and time, with its unit and its reason; the guide lists the same."""

from dataclasses import dataclass
from pathlib import Path

from coursebook.problems import CourseError, Problem

_SPLIT = "Split it into several documents, and name them in order."


@dataclass(frozen=True)
class Limit:
    """The largest accepted amount of something.

    Parameters
    ----------
    name : str
        What is limited, in the words of the guide.
    value : int
        The largest accepted number.
    unit : str
        The unit of the value; bytes are shown as kB or MB.
    why : str
        The reason, as a sentence.
    remedy : str
        What an author can do, as a sentence.
    """

    name: str
    value: int
    unit: str
    why: str
    remedy: str = _SPLIT

    def __str__(self) -> str:
        return self.formatted(self.value)

    def formatted(self, number: float) -> str:
        """Return a number with its unit, for people."""
        if self.unit != "bytes":
            return f"{number:,} {self.unit}"
        return f"{number / 1_000_000:,.0f} MB" if number >= 1_000_000 else f"{number / 1000:,.0f} kB"

    def problem(
        self, file: Path | str, subject: str, number: float, line: int | None = None, column: int | None = None
    ) -> Problem:
        """Return the problem that `subject`, such as "The table has", exceeds the limit."""
        amount = self.formatted(number)
        if amount == str(self):  # both are rounded to the same
            amount = f"{number:,} bytes"
        what = f"{subject} {amount}; the limit is {self}."
        return Problem(file, what, self.remedy, line, column, why=self.why)

    def enforce(self, file: Path | str, subject: str, number: float, line: int | None = None) -> None:
        """Refuse a file if `subject`, such as "The table has", exceeds the limit.

        Raises
        ------
        CourseError
            If `number` is larger than the limit.
        """
        if number > self.value:
            raise CourseError([self.problem(file, subject, number, line)])


# Documents that a course is made from
DOCUMENT_FILE = Limit(
    "a document's file", 200_000_000, "bytes", "Word files and PDFs grow by their pictures, which are read as a whole."
)
DOCUMENT_TEXT = Limit(
    "a text for `new`: Markdown, plain text, HTML, a notebook",
    20_000_000,
    "bytes",
    "Pictures may be written into it; a long novel alone has three megabytes.",
)
DOCUMENT_WORDS = Limit(
    "the words of a document for `new`", 500_000, "words", "That is thirty hours of reading; each word becomes a node."
)
CONVERTED = Limit(
    "a document's text after conversion, as a syntax tree",
    60_000_000,
    "bytes",
    "In memory the tree takes ten times as much.",
)
UNPACKED = Limit(
    "a Word, OpenDocument or EPUB file, unpacked", 500_000_000, "bytes", "A small file can unpack to fill a disk."
)
MEMBER_TEXT = Limit(
    "one text in such a file, unpacked", 100_000_000, "bytes", "A small file can unpack to fill the memory."
)
MEMBERS = Limit("files in such a file", 10_000, "files", "Each of them is opened.")
PDF_PAGES = Limit("a PDF", 3_000, "pages", "The letters of a page are placed one by one.")
READING_SECONDS = Limit("reading one document", 120, "seconds", "A file can be made to take hours.")
READING_MEMORY = Limit("memory for reading one document", 3_000_000_000, "bytes", "A file can be made to take all.")
CONVERTER_HEAP = Limit(
    "memory for pandoc, which converts documents", 1_000_000_000, "bytes", "A file can be made to take all."
)

# Texts of a course
TEXT = Limit(
    "a course's document, or a page",
    5_000_000,
    "bytes",
    "A long novel has three megabytes, and each takes seconds to read.",
    "Leave out a part, or make several courses.",
)
LINE = Limit(
    "a line of text, without pictures written into it",
    200_000,
    "characters",
    "Markdown is read line by line, and editors stall on longer ones.",
    "Break the line.",
)
TABLE = Limit(
    "a table",
    20_000,
    "cells",
    "No reader looks through more, and each cell costs half a millisecond and several kilobytes.",
    "Show a part of the table or a summary, and link the whole as a file.",
)
TABLES = Limit(
    "all tables of a file together",
    100_000,
    "cells",
    "Each cell costs half a millisecond and several kilobytes.",
    "Show parts of the tables, and link the whole as files.",
)
CHAPTER_WORDS = Limit(
    "a chapter or a page",
    100_000,
    "words",
    "A page of that length is a book, and is loaded and searched as one piece.",
    "Divide it by headings that open chapters.",
)
CHAPTERS = Limit(
    "a document's sections and terms, each of which is a chapter",
    2_000,
    "chapters",
    "Every page lists all chapters in its menu.",
    "Use deeper headings for sections that need no chapter of their own, or make several courses.",
)

# Other files of a course
NOTEBOOK = Limit(
    "a notebook",
    20_000_000,
    "bytes",
    "Notebooks are compared and committed; pictures and data belong in files.",
    "Clear outputs that are not needed, and put pictures and data in files of their own.",
)
PICTURE = Limit("a picture's file", 20_000_000, "bytes", "Readers download it, often on a phone.", "Save it smaller.")
PICTURES = Limit(
    "all pictures of a course",
    300_000_000,
    "bytes",
    "All of them are copied into the site and its offline edition.",
    "Leave some out, or save them smaller.",
)
PIXELS = Limit(
    "a picture",
    50_000_000,
    "pixels",
    "A browser needs four bytes of memory for each pixel, however small the file is.",
    "Save it with fewer pixels; 4,000 across are enough for any screen.",
)
DRAWING = Limit(
    "an SVG drawing", 500_000, "elements", "A browser keeps each element in memory.", "Save it as PNG or simplify it."
)
BIBLIOGRAPHY = Limit("a bibliography (BibTeX)", 1_000_000, "bytes", "It is parsed on every build.")
SETTINGS = Limit(
    "`_config.yml` or `_toc.yml`", 500_000, "bytes", "Reading YAML takes several seconds per megabyte.", "Shorten it."
)
FRONT_MATTER = Limit(
    "front matter", 100_000, "characters", "Reading YAML takes several seconds per megabyte.", "Shorten it."
)
YAML_DEPTH = Limit("nesting of YAML", 30, "levels", "The reader calls itself for every level.", "Nest it less.")

# Quizzes
QUIZ = Limit(
    "a quiz file",
    500_000,
    "bytes",
    "Reading YAML takes several seconds per megabyte.",
    "Move some questions to another quiz.",
)
QUESTIONS = Limit(
    "a quiz",
    200,
    "questions",
    "Nobody answers more at a sitting, and each is read and checked.",
    "Move some to another quiz.",
)

# Running
CELL_SECONDS = Limit(
    "one cell of a notebook, when `sync` runs it",
    300,
    "seconds",
    "A command must come to an end.",
    "Compute less, or store the result in a file.",
)

#: Every limit, in the order in which the guide lists them.
LIMITS = tuple(value for value in globals().values() if isinstance(value, Limit))
