"""A new chapter's notebook, before its author has written anything."""

from nbformat import NotebookNode

from coursebook.notebooks import normalised
from coursebook.sync.chapters import Chapter
from coursebook.sync.text_cells import TAG

#: The tag of the cell that marks where a model fits.
PLACE = "place"

#: Readers of the page do not see it: a line that begins with a percent sign is shown in the notebook only.
PLACE_WORDS = (
    "% A model fits here, for readers to play with: `coursebook new explorable NAME` begins one. Or delete this cell."
)
_CHECK = "## Check yourself\n\nEvery answer answers back, right or wrong."
#: What older versions wrote: the second sentence is not true in a notebook that runs.
_OLDER_CHECK = f"{_CHECK} Nothing you choose leaves this browser."


def scaffold(chapter: Chapter, *, has_quiz: bool = False) -> NotebookNode:
    """Make a notebook: a title, which is the author's from now on, the document's text, a place for a model, a quiz."""
    cells = [
        _markdown("title", f"# {chapter.section.heading}"),
        _markdown("text", chapter.section.text, TAG),
        _markdown("place", PLACE_WORDS, PLACE),
        *(quiz_cells(chapter.slug) if has_quiz else []),
    ]
    return normalised(_node(nbformat=4, nbformat_minor=5, metadata={}, cells=cells))


def quiz_cells(slug: str) -> list[NotebookNode]:
    """Return the cells that show a quiz, with the output of a frozen run, so that no kernel has to start for it."""
    output = _node(output_type="execute_result", metadata={}, data=quiz_display(slug), execution_count=None)
    code = _node(
        cell_type="code",
        id="quiz",
        metadata={"tags": ["check", "remove-input"]},
        source=quiz_code(slug),
        execution_count=None,
        outputs=[output],
    )
    return [_markdown("check", _CHECK, "check"), code]


def quiz_code(slug: str) -> str:
    """Return the code that shows a quiz, under a name, so that a teacher can ask for its score."""
    return f'from coursebook import Quiz\n\nquiz = Quiz("{slug}")\nquiz'


def _older_quiz_code(slug: str) -> str:
    """Return what older versions wrote: the quiz had no name."""
    return f'from coursebook import Quiz\n\nQuiz("{slug}")'


def quiz_display(slug: str) -> NotebookNode:
    """Return what that code puts out in a frozen run."""
    html = f'<course-quiz data-quiz="{slug}"></course-quiz>'
    return _node(**{"text/html": html, "text/plain": f"Quiz {slug!r}"})


def is_quiz_cell(cell: NotebookNode, slug: str) -> bool:
    """Tell whether a cell is one of a scaffold's two for a quiz, unchanged by its author."""
    if cell.cell_type == "code":
        return cell.source in (quiz_code(slug), _older_quiz_code(slug))
    return cell.source in (_CHECK, _OLDER_CHECK)


def _markdown(name: str, source: str, *tags: str) -> NotebookNode:
    return _node(cell_type="markdown", id=name, metadata={"tags": list(tags)} if tags else {}, source=source)


def _node(**held: object) -> NotebookNode:
    return NotebookNode(held)  # type: ignore[no-untyped-call]  # nbformat has no types
