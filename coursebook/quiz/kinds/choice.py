"""One choice, or several: options that each have a reply."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from coursebook.document.inline_text import short_name
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.kinds.base import AnswerKey, Fault, Question, Reply, Slug, Words


class Option(Reply):
    """One choice, right or wrong."""

    text: Words
    """What the option says."""
    correct: bool = False
    """Whether it is right."""
    id: Slug | None = None
    """Its name in saved answers; add one before you rewrite its text."""


class Choices(Question):
    """Options, each right or wrong."""

    choices: list[Option]
    mixed: bool = True
    """Whether the options are mixed (the same for everybody); `false` keeps the written order."""

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find options that share a name, and links to states that do not exist."""
        for place, (option, names) in enumerate(zip(self.choices, self.names, strict=True)):
            if not names:
                what = f"The option “{option.text}” begins like another, or has no letters to be named by."
                yield Fault(("choices", place), what, "Say it differently, or give it an `id`.")
            if option.correct and option.misconception:
                what = "A right option names a misconception."
                yield Fault(("choices", place, "misconception"), what, "Remove it; `id` names an option.")
            yield from option.reply_faults(("choices", place), models, self.explorable)

    @property
    def names(self) -> list[list[str]]:
        """Every name under which answers may have been saved, for each option; the first is used from now on.

        Its id, its misconception, the first words of its text, as far as no other option has them: so neither a new
        name nor an edit of a named option loses an answer, and its place in the list never matters.
        """
        offered = [
            list(dict.fromkeys(filter(None, (option.id, option.misconception, short_name(option.text)))))
            for option in self.choices
        ]
        taken = Counter(name for names in offered for name in names)
        return [[name for name in names if taken[name] == 1] for names in offered]

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return the right options, and each option's reply."""
        named = [(names[0], option) for names, option in zip(self.names, self.choices, strict=True)]
        replies = {name: option.reply_key(models, self.explorable) for name, option in named}
        return {"right": [name for name, option in named if option.correct], "replies": replies}


class OneChoice(Choices):
    """Exactly one of several options is right."""

    type: Literal["choice"] = "choice"
    choices: Annotated[list[Option], Field(min_length=2)]
    """At least two options, exactly one of them `correct: true`."""

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find a number of right options other than one, and faults of single options."""
        count = sum(option.correct for option in self.choices)
        if count != 1:
            what = f"{count or 'No'} choices are marked `correct: true`."
            yield Fault(("choices",), what, "Mark exactly one, or write `type: several`.")
        yield from super().faults(models)


class Several(Choices):
    """Any number of options is right; each counts."""

    type: Literal["several"]
    choices: Annotated[list[Option], Field(min_length=3)]
    """At least three options, some of them `correct: true`."""

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find options that are all right or all wrong, and faults of single options."""
        count = sum(option.correct for option in self.choices)
        if count in (0, len(self.choices)):
            what = "All choices are right." if count else "No choice is right."
            yield Fault(("choices",), what, "Mix right and wrong ones, so that there is something to choose.")
        yield from super().faults(models)
