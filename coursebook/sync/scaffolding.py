"""A new chapter's notebook: what is there before its author has written anything."""

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from coursebook.notebooks import normalised
from coursebook.sync.places import Chapter

#: The tag of the cell that sync writes, and of the one that marks where a model fits.
TAG, PLACE = "document", "place"

#: A line that begins with a percent sign is seen in the notebook and not on the page.
PLACE_WORDS = (
    "% A model fits here, for readers to play with: `coursebook new explorable NAME` begins one. Or delete this cell."
)
_CHECK = "## Check yourself\n\nEvery answer answers back, right or wrong."
#: What it was before: the second sentence is not true in a notebook that runs.
_FORMER_CHECK = f"{_CHECK} Nothing you choose leaves this browser."


def scaffold(chapter: Chapter, *, has_quiz: bool = False) -> NotebookNode:
    """Begin a chapter: a title, which is the author's from now on, the document's text, a place for a model, a quiz."""
    cells = [
        new_markdown_cell(f"# {chapter.section.heading}", id="title"),
        new_markdown_cell(chapter.section.text, id="text", metadata={"tags": [TAG]}),
        new_markdown_cell(PLACE_WORDS, id="place", metadata={"tags": [PLACE]}),
    ]
    return normalised(new_notebook(cells=cells + (quiz_cells(chapter.slug) if has_quiz else [])))


def quiz_cells(slug: str) -> list[NotebookNode]:
    """Show a quiz; its output is what a frozen run gives, so that no kernel has to start for it."""
    shown = {"text/html": f'<course-quiz data-quiz="{slug}"></course-quiz>', "text/plain": f"Quiz {slug!r}"}
    output = new_output("execute_result", shown, execution_count=None)
    code = new_code_cell(quiz_code(slug), id="quiz", metadata={"tags": ["check", "remove-input"]}, outputs=[output])
    return [new_markdown_cell(_CHECK, id="check", metadata={"tags": ["check"]}), code]


def quiz_code(slug: str) -> str:
    """The code that shows a quiz."""
    return f'from coursebook import Quiz\n\nQuiz("{slug}")'


def is_quiz_cell(cell: NotebookNode, slug: str) -> bool:
    """Tell whether a cell is one of those that a scaffold has for a quiz, and nothing of an author's is in it."""
    return cell.source in ([quiz_code(slug)] if cell.cell_type == "code" else [_CHECK, _FORMER_CHECK])
