"""Measures the messages about mistakes: how many name the right file and line, and how many remedies work.

There are two collections of seeded mistakes. Those in whole courses are planted, checked, fixed as the remedy says (or
undone, if only an author can fix them) and checked again. Those in quizzes are planted and checked.
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
from tests.coursebook.quiz.test_authoring_errors import MISTAKES as QUIZ_MISTAKES

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print the counts, and how long the check of this course takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        located_count, with_line, solved, applied = try_course_mistakes(folder)
        quizzes = try_quiz_mistakes(folder)
    total = len(MISTAKES) + len(QUIZ_MISTAKES)
    print(f"{total} seeded mistakes, {len(MISTAKES)} in courses and {len(QUIZ_MISTAKES)} in quizzes")
    print(f"reported for the right file, and the right line if there is one: {located_count + quizzes} of {total}")
    print(f"with a line: {with_line + quizzes}; the others concern a whole file, such as a missing one")
    print(f"remedies that a program can apply: {applied}; solved the problem and caused no other: {solved}")
    for words in ("first", "again"):
        begun = time.perf_counter()
        found = check_course(ROOT)
        print(f"this course, {words}: {time.perf_counter() - begun:.1f} s, {len(found)} found")


def try_course_mistakes(folder: Path) -> tuple[int, int, int, int]:
    """Count the mistakes that are located, those with a line, the remedies that work and those that can be applied."""
    with own_widgets():
        sound = make_sound_course(folder / "sound")
    located_count = with_line = solved = applied = 0
    for mistake in MISTAKES.values():
        course = Path(shutil.copytree(sound, folder / "course"))
        mistake.make(course)
        found = located(mistake, course, checked(course))
        located_count += bool(found)
        with_line += any(problem.line for problem in found)
        if mistake.remedy:
            applied += 1
            mistake.fix(course, sound)
            solved += not checked(course)
        shutil.rmtree(course)
    return located_count, with_line, solved, applied


def try_quiz_mistakes(folder: Path) -> int:
    """Count the mistakes in quizzes that are reported first, and for the right line."""
    count = 0
    with own_widgets():
        course = Path(shutil.copytree(SAMPLE, folder / "sample"))
        file = course / "book" / "quizzes" / "tides.yml"
        text = file.read_text("utf-8")
        for old, new, place, words in QUIZ_MISTAKES.values():
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
