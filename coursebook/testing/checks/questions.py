"""Whether each question of a page is graded as its author meant, answers, keeps its answer, and needs no pointer."""

from collections.abc import Iterator
from typing import Any

from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.choice import OneChoice
from coursebook.quiz.loading import QuizFile
from coursebook.rendering.markdown import inline_html
from coursebook.rendering.questions import answer_html
from coursebook.testing.checks.answers import answer_to
from coursebook.testing.engines.engine import PageError, Reader
from coursebook.testing.scripts import script

_QUESTION = script("question")
_READABLE = script("readable-questions")
_ON_PAGE = """(ids) => ids.filter((id) => document.querySelector(`form[data-question="${id}"]`))"""


def answer_faults(reader: Reader, quiz: QuizFile, *, right: bool) -> list[str]:
    """Answer each question of a quiz that is on the page, and check the answer.

    Parameters
    ----------
    reader : Reader
        The page; explorables that ask for a guess are skipped where a challenge needs them.
    quiz : QuizFile
        The questions.
    right : bool
        Whether to answer rightly.

    Returns
    -------
    list of str
        Questions that grade the answer otherwise than their author, and replies that are not the author's.
    """
    return [fault for question in _on_page(reader, quiz) for fault in _answer_faults(reader, quiz, question, right)]


def kept_faults(reader: Reader, quiz: QuizFile) -> list[str]:
    """Return what is not there again of answers that `answer_faults` gave, after the page was loaded again."""
    return [fault for question in _on_page(reader, quiz) for fault in _kept_faults(reader, quiz, question)]


def unanswered_faults(reader: Reader, quiz: QuizFile) -> list[str]:
    """Press Check on each question, none of which was answered yet; each should ask for an answer.

    Parameters
    ----------
    reader : Reader
        The page, opened by a new reader.
    quiz : QuizFile
        The questions.

    Returns
    -------
    list of str
        Questions that give a result, or say nothing.
    """
    return [fault for question in _on_page(reader, quiz) for fault in _unanswered_faults(reader, quiz, question)]


def keyboard_faults(reader: Reader, quiz: QuizFile) -> list[str]:
    """Answer the first question that has one right option by keys alone: space, arrows and Enter.

    Parameters
    ----------
    reader : Reader
        The page.
    quiz : QuizFile
        The questions.

    Returns
    -------
    list of str
        What is wrong if the answer does not count as right; empty if the page has no such question.
    """
    for question in _on_page(reader, quiz):
        if isinstance(question, OneChoice):
            return _keyboard_faults(reader, quiz, question)
    return []


def no_script_faults(reader: Reader, quiz: QuizFile) -> list[str]:
    """Return which questions or answers cannot be read while scripts are blocked, and which buttons are dead.

    Parameters
    ----------
    reader : Reader
        The page, opened with a policy that blocks scripts.
    quiz : QuizFile
        The questions.

    Returns
    -------
    list of str
        What is missing, or is there in vain.
    """
    plans = [
        {
            "id": question.id,
            "ask": str(inline_html(question.ask)),
            "answer": str(answer_html(question, quiz.models)),
        }
        for question in _on_page(reader, quiz)
    ]
    found: list[str] = reader.run(_READABLE, quiz.slug, plans)
    return found


def _on_page(reader: Reader, quiz: QuizFile) -> list[Question]:
    there = reader.run(_ON_PAGE, [question.id for question in quiz.questions])
    return [question for question in quiz.questions if question.id in there]


def _answer_faults(reader: Reader, quiz: QuizFile, question: Question, right: bool) -> Iterator[str]:
    kind = "right" if right else "wrong"
    answer = answer_to(question, quiz.models, right=right)
    if answer is None:
        return
    try:
        found = reader.run(_QUESTION, "answer", answer.as_json(question))
    except PageError as error:
        yield f"{question.id}: the {kind} answer cannot be given: {_reason(error)}"
        return
    given = "; ".join(found["wanted"])
    if found["entered"] != found["wanted"]:
        entered = "; ".join(found["entered"])
        yield f"{question.id}: the {kind} answer “{given}” was entered, but the page shows “{entered}”."
    if not found["said"]:
        yield f"{question.id}: the page says nothing to the {kind} answer “{given}”."
    if not found["result"]:
        yield f"{question.id}: the {kind} answer “{given}” gets no result; the page says “{found['said']}”."
    elif (found["result"] == "right") != right:
        yield f"{question.id}: the {kind} answer “{given}” counts as {found['result']}. {_remedy(right)}"
    else:
        yield from (
            f"{question.id}: the reply to the {kind} answer “{given}” lacks {words}; the page says “{found['said']}”."
            for words in found["missing"]
        )


def _remedy(right: bool) -> str:
    if right:
        return "Compare the question in its quiz file with `data-key` of the page; build the site again if it is older."
    return "Correct the answer in the quiz file, or build the site again if it is older."


def _kept_faults(reader: Reader, quiz: QuizFile, question: Question) -> Iterator[str]:
    found = _read(reader, quiz, question, right=True)
    if found["result"] and found["result"] != "right":
        found = _read(reader, quiz, question, right=False)
    if not found["result"]:
        yield f"{question.id}: its result is not there again after a reload."
    elif not found["said"]:
        yield f"{question.id}: its verdict is not there again after a reload."
    if found["entered"] != found["wanted"]:
        given, entered = "; ".join(found["wanted"]), "; ".join(found["entered"])
        yield f"{question.id}: the answer “{given}” is not there again after a reload; the page shows “{entered}”."


def _read(reader: Reader, quiz: QuizFile, question: Question, *, right: bool) -> dict[str, Any]:
    answer = answer_to(question, quiz.models, right=right)
    assert answer is not None  # it was given
    return dict(reader.run(_QUESTION, "read", answer.as_json(question)))


def _unanswered_faults(reader: Reader, quiz: QuizFile, question: Question) -> Iterator[str]:
    answer = answer_to(question, quiz.models, right=True)
    assert answer is not None
    try:
        found = reader.run(_QUESTION, "leave open", answer.as_json(question))
    except PageError as error:
        yield f"{question.id}: it cannot be checked: {_reason(error)}"
        return
    if found["result"]:
        yield f"{question.id}: it counts as {found['result']} before it is answered."
    elif not found["said"]:
        yield f"{question.id}: checked without an answer, it says nothing; it should ask for one."


def _keyboard_faults(reader: Reader, quiz: QuizFile, question: Question) -> list[str]:
    answer = answer_to(question, quiz.models, right=True)
    assert answer is not None
    try:
        place = reader.run(_QUESTION, "focus", answer.as_json(question))
        reader.press("Space", *["ArrowDown"] * place, "Enter")
        found = reader.run(_QUESTION, "read", answer.as_json(question))
    except PageError as error:
        return [f"{question.id}: it cannot be answered by keyboard: {_reason(error)}"]
    given, entered = "; ".join(found["wanted"]), "; ".join(found["entered"])
    if found["entered"] != found["wanted"]:
        return [f"{question.id}: space and arrow keys should choose “{given}”; they choose “{entered}”."]
    if found["result"] != "right":
        return [f"{question.id}: Enter should check the right answer; its result is “{found['result'] or 'none'}”."]
    return []


def _reason(error: PageError) -> str:
    """Return the words of our own script, without what each engine adds."""
    return str(error).split("\n", 1)[0].split("Error: ")[-1] + "."
