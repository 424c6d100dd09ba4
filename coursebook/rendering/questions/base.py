"""What all types of question have in common: the functions to register for each, and the answer key as HTML."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import singledispatch
from typing import Any, TypeVar

from markupsafe import Markup

from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.base import Feedback, KeyPart
from coursebook.rendering.markdown import inline_html

_STATE_LINK = Markup(' <a class="course-reply-link" href="{}">See it in the picture</a>')

_Item = TypeVar("_Item")


@singledispatch
def template_values(question: Question, models: CourseModels) -> Mapping[str, object]:
    """Return what the templates of this type need, besides what all types have."""
    raise NotImplementedError


@singledispatch
def answer_html(question: Question, models: CourseModels) -> Markup:
    """Render the right answer and its reason as inline HTML."""
    raise NotImplementedError


def answer_key_html(part: KeyPart) -> Any:  # noqa: ANN401  (whatever JSON holds)
    """Return an answer key, or a part of one, with its feedback as HTML."""
    match part:
        case Feedback():
            link = _STATE_LINK.format(part.state_link) if part.state_link else ""
            return str(inline_html(part.markdown) + link)
        case Mapping():
            return {name: answer_key_html(inner) for name, inner in part.items()}
        case list() | tuple():
            return [answer_key_html(inner) for inner in part]
        case _:
            return part


def shuffled(items: Iterable[_Item], name: Callable[[_Item], str], seed: str) -> list[_Item]:
    """Put items in a fixed order without meaning: authors tend to write the right one first."""
    return sorted(items, key=lambda item: hashlib.sha256(f"{seed} {name(item)}".encode()).digest())
