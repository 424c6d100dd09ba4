"""A corpus of mistakes that authors make: each is found, once, at the line that must be corrected, with a remedy."""

import re

import pytest

from coursebook.problems import CourseError
from coursebook.quiz import load_quiz
from coursebook.quiz.kinds import TYPES

#: Each: what is replaced, by what, the words on the line to be named, and words of the message.
MISTAKES = {
    # Keys and their spelling.
    "ask is missing": ("  ask: What moves the water *most*?\n", "", "- id: tides-cause", "`ask` is missing"),
    "key misspelt": ("  hints:\n    - Look", "  hint:\n    - Look", "  hint:", "did you mean `hints`?"),
    "key of another type": (
        "  low: 0\n",
        "  low: 0\n  tolerance: 1\n",
        "  tolerance: 1",
        "`tolerance` is not a key here",
    ),
    "key twice": ("  low: 0\n", "  low: 0\n  low: 1\n", "  low: 1", "`low` is written twice"),
    "type misspelt": ("type: estimate", "type: estimat", "type: estimat", "did you mean `estimate`?"),
    "type invented": ("type: match", "type: essay", "type: essay", "There is no type `essay`"),
    "option without why": (
        "      why: Its pull differs from one side of the earth to the other.\n",
        "",
        "    - text: The moon.",
        "`why` is missing",
    ),
    "option without text": (
        "    - text: The moon.\n      correct: true",
        "    - correct: true",
        "    - correct: true",
        "`text`",
    ),
    "gap without reply": ("      otherwise: It shines at night.\n", "", "    body:", "`otherwise` is missing"),
    "no unknown reply": ("  otherwise: It has to do with leaping.\n", "", "- id: tides-word", "`otherwise` is missing"),
    "why left empty": (
        "  why: The water springs up.",
        "  why:",
        "  why:\n  otherwise: It has",
        "`why` cannot be empty",
    ),
    # Values of another kind.
    "number in quotes": ("  high: 24", "  high: a day", "  high: a day", "Write a number"),
    "choices no list": ("  hints: [Half the pull for each hour.]", "  hints: Half.", "  hints: Half.", "Write a list"),
    "correct misspelt": (
        "      correct: true\n      why: Its",
        "      correct: ys\n      why: Its",
        "      correct: ys",
        "`true` or `false`",
    ),
    "round below zero": (
        "{hour: 3}, round: 1}",
        "{hour: 3}, round: -1}",
        "  answer: {function: tides.height, arguments: {hour: 3}",
        "at least 0",
    ),
    "step of nothing": ("  step: 0.5", "  step: 0", "  step: 0", "more than 0"),
    # Ids.
    "id with capitals": ("- id: tides-cause", "- id: Tides-Cause", "- id: Tides-Cause", "lower-case words"),
    "id twice": ("- id: tides-many", "- id: tides-cause", "- id: tides-cause\n  type: several", "used twice"),
    "alias of another": ("aliases: [tides-reason]", "aliases: [tides-many]", "- id: tides-many", "used twice"),
    "chapter misspelt": ("- id: tides-many", "- id: tide-many", "- id: tide-many", "Write `tides-many`"),
    # What cannot be right or wrong.
    "none right": (
        "      correct: true\n      why: Its",
        "      why: Its",
        "  choices:\n    - text: The moon.",
        "No choices are marked",
    ),
    "two right": (
        "      why: It turns",
        "      correct: true\n      why: It turns",
        "  choices:\n    - text: The moon.",
        "2 choices",
    ),
    "all of several right": (
        "    - text: Every sea has the same tides.\n      why: A closed sea has hardly any.\n"
        "      misconception: tides-are-everywhere\n",
        "",
        "  choices:\n    - text: Floods",
        "All choices are right",
    ),
    "options alike": ("text: The wind.", "text: The moon!", "    - text: The moon.\n", "begins like another"),
    "right one a mistake": (
        "      correct: true\n      why: Its",
        "      correct: true\n      misconception: moon\n      why: Its",
        "      misconception: moon",
        "A right option names a misconception",
    ),
    "told by its length": (
        "text: The moon.",
        "text: The moon, whose pull is stronger on the side of the earth that is nearer to it than on the other.",
        "    - text: The moon, whose",
        "gives it away",
    ),
    "all of the above": (
        "text: The wind.",
        "text: All of the above.",
        "    - text: All of the above.",
        "Write an option of its own",
    ),
    "question names answer": (
        "What is the strong one called, in two words?",
        "What is a spring tide?",
        "  ask: What is a spring",
        "names its answer",
    ),
    "wrong one in tolerance": (
        "    - answer: 6\n",
        "    - answer: 3.05\n",
        "    - answer: 3.05",
        "within the tolerance",
    ),
    "wrong one twice": (
        "    - answer: 6\n",
        "    - answer: 4\n",
        "    - answer: 4\n",
        "within the tolerance of another",
    ),
    "wrong text is right": (
        "  - answer: [neap tide, neap]",
        "  - answer: [Springtide]",
        "    - answer: [Springtide]",
        "already among the answers",
    ),
    "close beyond far": ("  close: 1", "  close: 7", "  far: 6", "`far` is nearer"),
    "answer off the scale": ("  answer: 12.4", "  answer: 30", "  answer: 30", "scale"),
    "wrong order is right": (
        "order: [water, moon, boats, dry]",
        "order: [moon, water, boats, dry]",
        "    - order: [moon",
        "is the right one",
    ),
    "wrong order incomplete": (
        "order: [water, moon, boats, dry]",
        "order: [water, moon]",
        "    - order: [water, moon]",
        "Not every item",
    ),
    "wrong order unknown": (
        "order: [water, moon, boats, dry]",
        "order: [wate, moon, boats, dry]",
        "    - order: [wate",
        "did you mean `water`?",
    ),
    "partner unknown": (
        "        - right: Sun and moon at right angles\n",
        "        - right: Sun and mood\n",
        "        - right: Sun and mood",
        "right",
    ),
    "gap in a title": (
        "follow the {body}",
        "follow [the](waves.html '{body}') thing",
        "  text: Tides follow",
        "in the address or title of a link",
    ),
    "gap without entry": ("follow the {body}", "follow the {bodi}", "  text: Tides follow", "no entry in `gaps`"),
    "gap not in the text": (
        "  gaps:\n",
        "  gaps:\n    seldom: {answer: one, otherwise: So.}\n",
        "    seldom:",
        "no gap {seldom}",
    ),
    "no choice right": (
        "choices: [once, twice, thrice]",
        "choices: [once, thrice]",
        "      choices: [once",
        "No choice is right",
    ),
    # Models, states and challenges.
    "function misspelt": (
        "tides.height, arguments: {hour: 3}",
        "tides.hieght, arguments: {hour: 3}",
        "  answer: {function: tides.hieght",
        "did you mean `height`?",
    ),
    "module missing": (
        "tides.height, arguments: {hour: 3}",
        "tidal.height, arguments: {hour: 3}",
        "  answer: {function: tidal",
        "no module widgets/tidal.py",
    ),
    "argument misspelt": (
        "arguments: {hour: 3}",
        "arguments: {hours: 3}",
        "  answer: {function: tides.height, arguments: {hours",
        "it takes hour, moon",
    ),
    "no number comes out": (
        "tides.height, arguments: {hour: 3}",
        "tides.depth, arguments: {}",
        "  answer: {function: tides.depth",
        "returns nan",
    ),
    "control unknown": ("state: {moon: none}", "state: {mon: none}", "      state: {mon", "did you mean `moon`?"),
    "control never so": (
        "state: {hour: 3}",
        "state: {hour: 3.5}",
        "      state: {hour: 3.5}",
        "never has the value 3.5",
    ),
    "challenge unknown": (
        "where: tides.is_high",
        "where: tides.is_hihg",
        "  where: tides.is_hihg",
        "did you mean `is_high`?",
    ),
    "challenge impossible": ("where: tides.is_high", "where: tides.is_deep", "  where: tides.is_deep", "None of the"),
    "challenge of all states": ("where: tides.is_high", "where: tides.is_wet", "  where: tides.is_wet", "satisfy this"),
    "challenge as it opens": (
        "where: tides.is_high",
        "where: tides.is_shallow",
        "  where: tides.is_shallow",
        "as it opens",
    ),
    "challenge gives a number": (
        "where: tides.is_high",
        "where: tides.in_metres",
        "  where: tides.in_metres",
        "true or false",
    ),
    "explorable unknown": (
        "  where: tides.is_high",
        "  explorable: tide\n  where: tides.is_high",
        "  explorable: tide\n",
        "did you mean `tides`?",
    ),
    # Writing.
    "colon in text": ("  why: The water springs up.", "  why: So: it springs.", "  why: So: it", "This is not YAML"),
    "quote left open": (
        "  why: The water springs up.",
        '  why: "The water springs up.',
        '  why: "The water',
        "This is not YAML",
    ),
    "formula broken": ("in $24$ hours", "in $\\left( 24$ hours", "  text: Tides follow", "cannot be read"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_found_at_its_line(name, course):
    """One mistake planted in a sound quiz; the first problem named is it, where the author must look."""
    old, new, place, words = MISTAKES[name]
    file = course / "book" / "quizzes" / "tides.yml"
    text = file.read_text("utf-8")
    assert old in text
    mistaken = text.replace(old, new, 1)
    file.write_text(mistaken, encoding="utf-8")

    with pytest.raises(CourseError) as caught:
        load_quiz(file, course)

    problems = caught.value.problems
    assert words in f"{problems[0].what} {problems[0].remedy}"
    assert problems[0].line == mistaken[: mistaken.index(place)].count("\n") + 1
    assert len(problems) == 1
    assert problems[0].column >= 1
    assert problems[0].remedy


def test_every_type_of_question_has_a_mistake(course):
    """No type is left out of the corpus: a mistake is planted in a question of each."""
    text = (course / "book" / "quizzes" / "tides.yml").read_text("utf-8")
    starts = [text.index(old) for old, *_ in MISTAKES.values()]
    questions = [text[: text.find("\n- id:", start + 1)].rpartition("\n- id:")[2] for start in starts]
    types = {
        match[1] if (match := re.search(r"^  type: (\w+)", question, re.M)) else "choice" for question in questions
    }

    assert types == TYPES.keys()
