"""Every check of a course in one run."""

from collections.abc import Collection, Iterator
from pathlib import Path

from coursebook.chapters import Plan, drift, plan_sync
from coursebook.chapters.plan import noting
from coursebook.listing import shown
from coursebook.problems import Problem


def check_course(root: Path) -> list[Problem]:
    """Check document, notebooks, table of contents, explorables and quizzes; write nothing.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Returns
    -------
    list of Problem
        All that is wrong, without repetitions; empty if the course is sound.
    """
    from coursebook.catalogue import explorables  # noqa: PLC0415  (models take a second to import)
    from coursebook.quiz import check_quizzes  # noqa: PLC0415

    problems: list[Problem] = []
    plan, known = None, None
    with noting(problems):
        plan = plan_sync(root)
        problems += drift(plan)
    with noting(problems):
        known = explorables(root)
    with noting(problems):
        problems += check_quizzes(root)
    if plan and known is not None:
        problems += _unknown(plan, known)
    return list(dict.fromkeys(problems))


def _unknown(plan: Plan, explorables: Collection[str]) -> Iterator[Problem]:
    """Find outputs that show what does not exist, or no longer."""
    quizzes = {path.stem for path in (plan.root / "book" / "quizzes").glob("*.yml")}
    for kind, known in (("explorable", explorables), ("quiz", quizzes)):
        for name, planned in plan.notebooks.items():
            for slug in (slug for slug in shown(planned.notebook, kind) if slug not in known):
                what = f"An output shows the {kind} “{slug}”, which does not exist."
                remedy = "Correct the cell's code, then run `coursebook sync --run`."
                yield Problem(plan.root / name, what, remedy)
