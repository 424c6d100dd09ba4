"""One choice, or several: options that each answer back."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from markupsafe import Markup
from pydantic import Field

from coursebook.quiz.computing import Works
from coursebook.quiz.kinds.base import Fault, Question, Reply, Slug, Words, mixed
from coursebook.rendering.words import inline, slug


class Option(Reply):
    """One choice, right or wrong."""

    text: Words
    """What the option says."""
    correct: bool = False
    """Whether it is right."""
    id: Slug | None = None
    """Its name in saved answers, worth giving before its text is rewritten."""


class _Choices(Question):
    choices: list[Option]
    mixed: bool = True
    """Whether the options are mixed (the same for everybody); `false` keeps the written order."""

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find links that lead nowhere, and options that cannot be told apart."""
        for place, (option, names) in enumerate(zip(self.choices, self.names, strict=True)):
            if not names:
                what = f"The option “{option.text}” begins like another, or has no letters to be named by."
                yield Fault(("choices", place), what, "Say it differently, or give it an `id`.")
            if option.correct and option.misconception:
                what = "A right option names a misconception."
                yield Fault(("choices", place, "misconception"), what, "Take it away; `id` names an option.")
            yield from option.reply_faults(("choices", place), works, self.explorable)

    @property
    def names(self) -> list[list[str]]:
        """Every name under which each option may be saved; the first is written.

        Its id, its misconception, the first words of its text, as far as no other option has them: so neither a new
        name nor an edit of a named option loses an answer, and its place in the list never matters.
        """
        offered = [
            list(dict.fromkeys(filter(None, (option.id, option.misconception, slug(option.text)))))
            for option in self.choices
        ]
        taken = Counter(name for names in offered for name in names)
        return [[name for name in names if taken[name] == 1] for names in offered]

    def key(self, works: Works) -> dict[str, Any]:
        """Give the right options, and each option's reply."""
        named = [(names[0], option) for names, option in zip(self.names, self.choices, strict=True)]
        replies = {name: option.reply(works, self.explorable) for name, option in named}
        return {"right": [name for name, option in named if option.correct], "replies": replies}

    def face(self, works: Works) -> dict[str, Any]:
        """Give the options in the order of the page."""
        del works
        named = list(zip(self.names, self.choices, strict=True))
        order = mixed(named, lambda pair: pair[0][-1], self.id) if self.mixed else named
        return {"options": [{"names": names, "text": inline(option.text)} for names, option in order]}

    def answer_shown(self, works: Works) -> Markup:
        """Give the right options with their reasons."""
        del works
        right = [option for option in self.choices if option.correct]
        words = Markup("<strong>{}</strong> {}")
        return Markup(" ").join(words.format(inline(option.text), inline(option.why)) for option in right)


class OneChoice(_Choices):
    """Exactly one of several options is right."""

    type: Literal["choice"] = "choice"
    choices: Annotated[list[Option], Field(min_length=2)]
    """At least two options, exactly one of them `correct: true`."""

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find a count of right options other than one, and what may be wrong with options."""
        count = sum(option.correct for option in self.choices)
        if count != 1:
            what = f"{count or 'No'} choices are marked `correct: true`."
            yield Fault(("choices",), what, "Mark exactly one, or say `type: several`.")
        yield from super().faults(works)


class Several(_Choices):
    """Any number of options is right; each counts."""

    type: Literal["several"]
    choices: Annotated[list[Option], Field(min_length=3)]
    """At least three options, some of them `correct: true`."""

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find options that are all of one kind, and what may be wrong with each."""
        count = sum(option.correct for option in self.choices)
        if count in (0, len(self.choices)):
            what = "All choices are right." if count else "No choice is right."
            yield Fault(("choices",), what, "Mix right and wrong ones, so that there is something to tell apart.")
        yield from super().faults(works)
