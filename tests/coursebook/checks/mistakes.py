# ruff: noqa: E501  (a mistake is a line, as far as it can be)
"""A corpus of mistakes that authors make in a course: where each is, what the message says, and the remedy followed.

The quizzes have a corpus of their own, in ``tests/coursebook/quiz/test_authoring_errors.py``.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.coursebook.checks.sound import WATERING

DOCUMENT = "documents/tomatoes.md"
MODEL = "widgets/pot.py"
QUIZ = "book/quizzes/watering.yml"


@dataclass(frozen=True)
class Mistake:
    """One mistake in a sound course.

    Parameters
    ----------
    file : str
        The file that an author spoils.
    old, new : str
        What is replaced by what; an empty `old` appends.
    at : str
        Words on the line that is to be named, after the change; empty if the file as a whole is meant.
    says : str
        Words of the message or the remedy.
    remedy : tuple of str, optional
        What the remedy says to do, as a replacement in the same file; undoing the change if absent.
    named : str, optional
        The file that is named, if it is another.
    """

    file: str
    old: str
    new: str
    at: str
    says: str
    remedy: tuple[str, str] | None = None
    named: str = ""

    def make(self, course: Path) -> None:
        """Spoil a course."""
        _replace(course / self.file, self.old, self.new)

    def fix(self, course: Path, sound: Path) -> None:
        """Follow the remedy; without one that can be followed by a program, take the file as it was."""
        if self.remedy:
            _replace(course / self.file, *self.remedy)
        elif (sound / self.file).exists():
            shutil.copyfile(sound / self.file, course / self.file)
        else:
            (course / self.file).unlink()

    def line(self, course: Path) -> int | None:
        """The line that is to be named."""
        if not self.at:
            return None
        text = (course / (self.named or self.file)).read_text("utf-8")
        return 1 + text[: text.index(self.at)].count("\n")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8") if file.exists() else ""
    if old not in text:
        raise ValueError(f"{old!r} is not in {file}")
    file.write_text(text + new if not old else text.replace(old, new, 1), "utf-8")


LIGHT = "The weight tells earlier."

MISTAKES = {
    # The settings.
    "course without an id": Mistake(
        "_config.yml", "    course_id: tomatoes-7f3a2c\n", "    language: en\n", "", "Add this line"
    ),
    "id with a capital": Mistake(
        "_config.yml",
        "tomatoes-7f3a2c",
        "Tomatoes",
        "course_id: Tomatoes",
        "which is not a valid id",
        ("course_id: Tomatoes", "course_id: tomatoes"),
    ),
    "id at the top level": Mistake(
        "_config.yml", "sphinx:\n  config:\n    course_id", "course_id", "course_id", "Jupyter Book ignores it"
    ),
    # The front matter of the document.
    "title left empty": Mistake(DOCUMENT, "title: Growing tomatoes", "title:", "title:", "The title is not text"),
    "entry misspelt": Mistake(DOCUMENT, "title: Gro", "titel: Gro", "titel:", "unknown"),
    "part without a folder": Mistake(DOCUMENT, "    folder: start\n", "", "  - caption: Start", "has no folder"),
    "folder with a space": Mistake(DOCUMENT, "folder: garden", "folder: my garden", "my garden", "cannot be the name"),
    "caption twice": Mistake(DOCUMENT, "caption: Words", "caption: Start", "Start\n    folder: words", "Keep one"),
    "chapter misspelt": Mistake(
        DOCUMENT,
        "[watering, pruning]",
        "[watering, prunin]",
        "prunin]",
        "Write “pruning”?",
        ("prunin]", "pruning]"),
    ),
    "chapter twice": Mistake(
        DOCUMENT, "[watering, pruning]", "[watering, pruning, watering]", "[watering, pruning, watering]", "Keep one"
    ),
    "chapter in no part": Mistake(DOCUMENT, "[watering, pruning]", "[watering]", "", "The list of a part names"),
    "parts no list": Mistake(
        DOCUMENT,
        "    chapters: [introduction]",
        "    chapters: introduction",
        "    chapters: introduction",
        "is not a list",
    ),
    "front matter never closed": Mistake(
        DOCUMENT, "blossom-end-rot]\n---\n", "blossom-end-rot]\n", "---\ntitle", "never ends"
    ),
    "tab in the front matter": Mistake(DOCUMENT, "    folder: start", "\tfolder: start", "\tfolder", "not valid YAML"),
    "bracket left open": Mistake(DOCUMENT, "[introduction]", "[introduction", "  - caption: In the", "not valid YAML"),
    # The text of the document.
    "heading without words": Mistake(DOCUMENT, "## Pruning", "## ", "## \n", "no words"),
    "slug taken": Mistake(DOCUMENT, "## Pruning", "## Pruning {#watering}", "## Pruning {#", "is taken by line"),
    "slug with a space": Mistake(DOCUMENT, "{#watering}", "{#wat ering}", "{#wat ering}", "is not a slug"),
    "section without text": Mistake(DOCUMENT, "Pinch out side shoots.\n", "", "## Pruning", "has no text"),
    "code never closed": Mistake(DOCUMENT, "water\n```\n", "water\n", "```\nweight", "never closed"),
    "text before the first term": Mistake(
        DOCUMENT,
        "## Important terms\n",
        "## Important terms\n\nThese matter.\n",
        "These matter.",
        "in no chapter",
    ),
    "second title": Mistake(DOCUMENT, "They want sun.", "They want sun.\n\n# Another", "# Another", "second title"),
    "underline": Mistake(DOCUMENT, "They want sun.", "They want sun.\n-----", "-----\n\n##", "become a heading"),
    # Notebooks, and what follows from the document.
    "text out of step": Mistake(DOCUMENT, "Lift the pot.", "Lift it.", "", "older text", named=WATERING),
    "text edited by hand": Mistake(WATERING, "Lift the pot.", "Lift it up.", "", "edited by hand"),
    "tag unknown": Mistake(WATERING, '"reading"\n', '"readings"\n', "", "readings"),
    "tag of the text lost": Mistake(WATERING, '"document"', '"margin"', "", "has no place"),
    "notebook cut off": Mistake(
        WATERING,
        '"nbformat": 4,',
        '"nbformat": 4 "x"',
        '"nbformat": 4 "x"',
        "not valid JSON",
        ('"nbformat": 4 "x"', '"nbformat": 4,'),
    ),
    "contents misspelt": Mistake("_toc.yml", "book/garden/pruning", "book/garden/prunin", "", "out of step"),
    "contents no YAML": Mistake("_toc.yml", "root: book/index", "root: [book/index", "", "_toc.yml"),
    "quiz that is not there": Mistake(
        WATERING, 'data-quiz=\\"watering', 'data-quiz=\\"waterin', "", "Did you mean “watering”"
    ),
    # Links.
    "page misspelt": Mistake(
        "book/index.md",
        "</book/garden/watering>",
        "</book/garden/waterin>",
        "Begin with",
        "Did you mean “/book/garden/watering”",
        ("/book/garden/waterin>", "/book/garden/watering>"),
    ),
    "page misspelt in a notebook": Mistake(
        WATERING, "/book/words/blossom-end-rot", "/book/words/blossom", "Read on", "There is no page"
    ),
    "page in another folder": Mistake(
        "book/index.md",
        "</book/garden/watering>",
        "</book/start/watering>",
        "Begin with",
        "Did you mean “/book/garden/watering”",
        ("/book/start/watering>", "/book/garden/watering>"),
    ),
    "file misspelt": Mistake("book/index.md", "(help.md)", "(halp.md)", "(halp.md)", "which does not exist"),
    "control misspelt": Mistake(
        "book/index.md", "?days=4", "?day=4", "?day=4", "Did you mean “days”", ("?day=4", "?days=4")
    ),
    "value between stops": Mistake(
        "book/index.md", "?days=4", "?days=3", "?days=3", "Write one of 0, 2, 4, 6", ("?days=3", "?days=4")
    ),
    "explorable misspelt": Mistake(
        "book/index.md", "#pot?", "#pots?", "#pots?", "Did you mean “pot”", ("#pots?", "#pot?")
    ),
    # Citations.
    "key misspelt": Mistake(
        "book/help.md", "`green2001`", "`greene2001`", "greene", "Did you mean “green2001”", ("greene2001", "green2001")
    ),
    "key misspelt in a notebook": Mistake(
        WATERING, "`brown2002`", "`brown2020`", "brown2020", "Did you mean “brown2002”", ("brown2020", "brown2002")
    ),
    "key misspelt in a link": Mistake(
        WATERING, "#brown2002", "#brown2020", "#brown2020", "Did you mean “brown2002”", ("brown2020", "brown2002")
    ),
    "citation with another year": Mistake(
        WATERING, "[(Brown, 2002)]", "[(Brown, 2003)]", "2003", "do not fit the entry “brown2002”", ("2003", "2002")
    ),
    "citation with another author": Mistake(
        WATERING, "[Green (2001)]", "[Grey (2001)]", "Grey", "Write “Green (2001)”", ("Grey", "Green")
    ),
    "citation without words": Mistake(
        WATERING, "[Green (2001)]", "[]", "[](", "The citation of “green2001” has no words", ("[](", "[Green (2001)](")
    ),
    "key invented": Mistake("book/help.md", "`green2001`", "`green2001,xyz`", "xyz", "Add it to references.bib"),
    "key twice": Mistake(
        "book/references.bib", "@article{brown2002", "@article{green2001", "green2001,\n  title = {On soil", "already"
    ),
    "comma forgotten": Mistake(
        "book/references.bib", "title = {On water},", "title = {On water}", "  author = {Green", "cannot be read"
    ),
    "entry that nobody cites": Mistake(
        "book/references.bib", "", "\n@book{grey2003,\n  title = {G}\n}\n", "grey2003", "No page cites"
    ),
    "bibliography misnamed": Mistake(
        "_config.yml", "references.bib", "reference.bib", "", "does not exist", named="book/reference.bib"
    ),
    # Pictures.
    "picture without words": Mistake(
        "book/index.md",
        "![A red tomato on the windowsill]",
        "![]",
        "![](",
        "no alternative text",
        ("![]", "![A tomato]"),
    ),
    "figure without words": Mistake(
        "book/index.md",
        ":alt: A pot on a scale\n",
        "",
        "```{figure}",
        "no alternative text",
        ("pot.png\n", "pot.png\n:alt: A pot\n"),
    ),
    "tag without words": Mistake(
        "book/index.md",
        ' alt="A leaf with brown edges"',
        "",
        "<img",
        "no alternative text",
        ("leaf.png", 'leaf.png" alt="A leaf'),
    ),
    "picture misspelt": Mistake("book/index.md", "tomato.png", "tomatoe.png", "tomatoe.png", "does not exist"),
    # Evidence.
    "verdict misspelt": Mistake(
        WATERING, "**Holds**", "**Hold**", "**Hold**", "not a verdict", ("**Hold**", "**Holds**")
    ),
    "verdict invented": Mistake(WATERING, "**Not shown**", "**Maybe**", "**Maybe**", "not a verdict"),
    "verdict misspelt in a table with pipes": Mistake(
        WATERING, "**Partly**", "**Partially**", "**Partially**", "not a verdict", ("Partially", "Partly")
    ),
    "verdict on nothing in a table with pipes": Mistake(
        WATERING, "[(Brown, 2002)](../references.bib#brown2002)", "said somebody", "**Partly**", "names no study"
    ),
    "claim alone in a table with pipes": Mistake(
        WATERING, "| Music helps. | **Not shown** | Nobody has looked. |", "| Music helps. |", "Music", "no verdict"
    ),
    "verdict on nothing": Mistake(WATERING, "{cite:t}`green2001`", "somebody", "**Holds**", "names no study"),
    # What nobody sees.
    "page in no contents": Mistake("book/lost.md", "", "# Lost\n\nWords.\n", "", "not in the table of contents"),
    "quiz that nobody shows": Mistake(
        "book/quizzes/pruning.yml",
        "",
        "- id: pruning-a\n  type: text\n  ask: What is pinched out?\n  answer: side shoots\n  why: So it is.\n  otherwise: Look again.\n",
        "",
        "No page shows this quiz",
    ),
    "picture that nobody shows": Mistake("book/pictures/old.svg", "", "<svg/>\n", "", "No page shows this picture"),
    # How hard it is to read.
    "sentence without end": Mistake(
        DOCUMENT,
        "They want sun.",
        "Notwithstanding considerable horticultural disagreement, " + "unquestionably sophisticated agricultural " * 30,
        "Tomatoes are easy.",
        "years of school",
    ),
    # The help page.
    "help page that is not there": Mistake(
        "_config.yml",
        "    course_id: tomatoes-7f3a2c\n",
        "    course_id: tomatoes-7f3a2c\n    course_help: book/halp\n",
        "course_help:",
        "does not exist",
    ),
    "words that are no list": Mistake(
        "_config.yml",
        "    course_id: tomatoes-7f3a2c\n",
        "    course_id: tomatoes-7f3a2c\n    course_help_words: sad\n",
        "course_help_words:",
        "is not a list",
    ),
    "help that no word leads to": Mistake(
        "_config.yml",
        "    course_id: tomatoes-7f3a2c\n",
        "    course_id: tomatoes-7f3a2c\n    language: de\n",
        "language:",
        "No search leads",
        ("language: de", "language: de\n    course_help_words: ['einsam*']"),
    ),
    # Models.
    "bracket in code": Mistake(
        MODEL, "def describe(pot: Pot)", "def describe((pot: Pot)", "def describe((", "SyntaxError"
    ),
    "name misspelt": Mistake(MODEL, "    model=simulate,", "    model=simulat,", "    model=simulat,", "NameError"),
    "slug with capitals": Mistake(MODEL, 'slug="pot"', 'slug="Pot"', "pot = Explorable", "slug"),
    "default between stops": Mistake(MODEL, "default=4,", "default=3,", 'Slider("days"', "choose one of them"),
    "preset of no control": Mistake(MODEL, "big=False)]", "bigg=False)]", "pot = Explorable", "bigg"),
    "question without a mark": Mistake(MODEL, "water last?", "water last", "pot = Explorable", "question"),
    "argument misspelt": Mistake(MODEL, "(days: int, big: bool)", "(day: int, big: bool)", "pot = Explorable", "day"),
    "control that does nothing": Mistake(
        MODEL, "lost = 0.1 if big else 0.2", "lost = 0.1", "pot = Explorable", "changes nothing"
    ),
    "number without end": Mistake(
        MODEL, "return Pot(100 * (1", "return Pot(np.inf * (1", "pot = Explorable", "not finite"
    ),
    "one state that fails": Mistake(
        MODEL,
        "    lost = 0.1 if",
        "    assert days != 2\n    lost = 0.1 if",
        "    assert days",
        "remove that value",
        ("    assert days != 2\n", ""),
    ),
    "off the axis": Mistake(
        MODEL,
        'Axis("Water [%]", 0, 100)',
        'Axis("Water [%]", 0, 90)',
        "pot = Explorable",
        "Widen",
        ("0, 90)", "0, 100)"),
    ),
    "other marks in a state": Mistake(
        MODEL,
        "np.arange(8), pot.water)",
        "np.arange(8)[:8 - pot.days], pot.water[:8 - pot.days])",
        "pot = Explorable",
        "different marks",
    ),
    "guess out of reach": Mistake(
        MODEL,
        "Estimate(0, 100, 1",
        "Estimate(0, 10, 1",
        "pot = Explorable",
        "Widen the scale",
        ("(0, 10, 1", "(0, 100, 1"),
    ),
    "guess without its singular": Mistake(
        MODEL,
        'Estimate(0, 100, 1, "%")',
        'Estimate(0, 100, 1, "litres")',
        "Estimate(",
        "may say “1 litres”",
        ('"litres"', '"litre|litres"'),
    ),
    "slider without its singular": Mistake(
        MODEL, "0, 6, step=2", "0, 6, step=1", 'Slider("days"', "may say “1 days”", ('unit="days"', 'unit="day|days"')
    ),
    "sentence left empty": Mistake(MODEL, 'return f"After', 'return "" and f"After', "pot = Explorable", "empty"),
    "too many states": Mistake(
        MODEL, "0, 6, step=2", "0, 6, step=0.002", "pot = Explorable", "fewer values", ("step=0.002", "step=2")
    ),
    "labels that meet": Mistake(
        MODEL,
        'note("dry", 7, 2, anchor="top left")]',
        '*(note("it is nearly dry", 3 + n / 10, 50) for n in range(7))]',
        "pot = Explorable",
        "The labels “it is nearly dry” and “it is nearly dry” collide",
    ),
    "label with an endless word": Mistake(
        MODEL, 'note("dry"', 'note("dry" * 20', "pot = Explorable", "Use a shorter word"
    ),
    "tick beside the axis that is a sentence": Mistake(
        MODEL,
        'Axis("Water [%]", 0, 100)',
        'Axis("Water [%]", 0, 100, ticks={50: "half of the water is left"})',
        "pot = Explorable",
        "Shorten the tick",
    ),
    "one sentence far longer than the others": Mistake(
        MODEL,
        'return f"After',
        'return ("It is dry. " * 20 if pot.water[-1] < 30 else "") + f"After',
        "pot = Explorable",
        "is far longer",
    ),
    "dull start": Mistake(MODEL, "default=4,", "default=0,", "pot = Explorable", "flat", ("default=0,", "default=2,")),
    "explorable that nobody shows": Mistake(
        MODEL, "", '\nother = Explorable(**{**vars(pot), "slug": "other"})\n', "other = Explorable", "No page shows"
    ),
    # Quizzes, in a whole course.
    "key of a quiz misspelt": Mistake(
        QUIZ, "  choices:", "  choises:", "  choises:", "did you mean `choices`", ("choises", "choices")
    ),
    "function gone": Mistake(QUIZ, "pot.left", "pot.lft", "pot.lft", "left", ("pot.lft", "pot.left")),
    "argument out of range": Mistake(QUIZ, "{days: 6}", "{day: 6}", "{day: 6}", "days", ("{day: 6}", "{days: 6}")),
    "question without its singular": Mistake(
        QUIZ, 'unit: "%"', "unit: litres", "- id: watering-left", "may say “1 litres”", ("litres", "litre|litres")
    ),
    "nothing right": Mistake(QUIZ, "      correct: true\n", "", "  choices:\n    - text: The soil", "No choices"),
    "reply forgotten": Mistake(
        QUIZ, "  otherwise: Take a tenth off six times.\n", "", "- id: watering-left", "otherwise"
    ),
}
