"""How well mistakes are told: the share that is named with its file and line, and the share whose remedy works.

Two corpora of seeded mistakes. Those of whole courses are made, checked, mended as the remedy says (or, where that
takes an author, undone) and checked again. Those of quizzes are made and checked.
"""

import shutil
import tempfile
import time
from pathlib import Path

from coursebook.checks import check_course
from coursebook.problems import CourseError
from coursebook.quiz import load_quiz
from tests.browser.quiz_page import SAMPLE, own_widgets
from tests.coursebook.checks.mistakes import MISTAKES
from tests.coursebook.checks.sound import make_sound_course
from tests.coursebook.checks.test_mistakes import checked, located
from tests.coursebook.quiz.test_authoring_errors import MISTAKES as OF_QUIZZES

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print the shares, and how long the check of this course takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole, with_line, gone, followed = of_courses(folder)
        quizzes = of_quizzes(folder)
    total = len(MISTAKES) + len(OF_QUIZZES)
    print(f"{total} seeded mistakes, {len(MISTAKES)} in courses and {len(OF_QUIZZES)} in quizzes")
    print(f"named in the right file, and at its line where it has one: {whole + quizzes} of {total}")
    print(f"with a line: {with_line + quizzes}; the others are of a whole file, such as one that is not there")
    print(f"remedies that a program can follow: {followed}; the problem went, and no other came: {gone}")
    for words in ("first", "again"):
        begun = time.perf_counter()
        found = check_course(ROOT)
        print(f"this course, {words}: {time.perf_counter() - begun:.1f} s, {len(found)} found")


def of_courses(folder: Path) -> tuple[int, int, int, int]:
    """Count mistakes that are located, those with a line, remedies that work, and those that can be followed."""
    with own_widgets():
        sound = make_sound_course(folder / "sound")
    whole = with_line = gone = followed = 0
    for mistake in MISTAKES.values():
        course = Path(shutil.copytree(sound, folder / "course"))
        mistake.make(course)
        found = located(mistake, course, checked(course))
        whole += bool(found)
        with_line += any(problem.line for problem in found)
        if mistake.remedy:
            followed += 1
            mistake.fix(course, sound)
            gone += not checked(course)
        shutil.rmtree(course)
    return whole, with_line, gone, followed


def of_quizzes(folder: Path) -> int:
    """Count the mistakes in quizzes that are named first, at their line."""
    count = 0
    with own_widgets():
        course = Path(shutil.copytree(SAMPLE, folder / "sample"))
        file = course / "book" / "quizzes" / "tides.yml"
        text = file.read_text("utf-8")
        for old, new, place, words in OF_QUIZZES.values():
            spoilt = text.replace(old, new, 1)
            file.write_text(spoilt, "utf-8")
            try:
                load_quiz(file, course)
            except CourseError as error:
                first = error.problems[0]
                at = spoilt[: spoilt.index(place)].count("\n") + 1
                count += words in f"{first.what} {first.remedy}" and first.line == at
    return count


if __name__ == "__main__":
    main()
