"""A sentence with gaps to fill."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import Field

from coursebook.document.inline_text import text_outside_formulas
from coursebook.quiz.course_models import CourseModels, nearest
from coursebook.quiz.kinds.base import AnswerKey, Fault, Feedback, Question, Strict, Words, as_list
from coursebook.quiz.kinds.text import WrongText, ambiguous_number_faults, comparison_key, text_faults, text_key
from coursebook.quiz.source import KeyPath

#: A gap in a text: its name in braces.
GAP = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
#: Takes the place of a gap while Markdown is parsed: a character that no author writes.
GAP_MARK = "\ue000"


class Filling(Strict):
    """What belongs in one gap."""

    answer: Words | list[Words]
    """The accepted answer, or several; the first is shown."""
    otherwise: Words
    """The reply to any other answer."""
    wrong: list[WrongText] = []
    """Common wrong answers, each with its own reply."""
    choices: list[Words] = []
    """Words to choose from, the right one among them; without them the gap is typed in."""


class Gap(Question):
    """A sentence with gaps to fill."""

    type: Literal["gap"]
    text: Words
    """The sentence, each gap as its name in braces: `Tides follow the {body}.`"""
    gaps: Annotated[dict[str, Filling], Field(min_length=1)]
    """What belongs in each gap, by its name."""
    why: Words
    """Why it is so; shown when all gaps are right."""

    @property
    def gap_names(self) -> list[str]:
        """The names of the gaps in the text, in its order."""
        return GAP.findall(self.text)

    @property
    def marked_text(self) -> str:
        """The text with `GAP_MARK` in each gap."""
        return GAP.sub(GAP_MARK, self.text)

    def faults(self, models: CourseModels) -> Iterator[Fault]:
        """Find gaps of the text and of `gaps` that do not match, and answers that cannot be given."""
        names = self.gap_names
        for name in dict.fromkeys(names):
            if name not in self.gaps:
                what = f"The gap {{{name}}} has no entry in `gaps`{nearest(name, self.gaps)}"
                yield Fault(("text",), what, "Write what belongs there.")
            if names.count(name) > 1:
                yield Fault(("text",), f"The gap {{{name}}} is there twice.", "Give each gap a name of its own.")
        if text_outside_formulas(self.marked_text).count(GAP_MARK) != len(names):
            what = "A gap is inside a formula, or in the address or title of a link or picture."
            yield Fault(("text",), what, "Put gaps between words only.")
        for name, filling in self.gaps.items():
            misspelt = [other for other in names if other not in self.gaps and get_close_matches(other, [name])]
            if name not in names and not misspelt:
                yield Fault(("gaps", name), f"The text has no gap {{{name}}}{nearest(name, names)}", "Put it there.")
            yield from self._filling_faults(("gaps", name), filling, models)

    def _filling_faults(self, path: KeyPath, filling: Filling, models: CourseModels) -> Iterator[Fault]:
        finders = [text_faults] if filling.choices else [text_faults, ambiguous_number_faults]
        for fault in (fault for find in finders for fault in find(filling.answer, filling.wrong)):
            yield Fault((*path, *fault.path), fault.what, fault.remedy)
        for place, wrong in enumerate(filling.wrong):
            yield from wrong.reply_faults((*path, "wrong", place), models, self.explorable)
        offered = {comparison_key(choice) for choice in filling.choices}
        right = {comparison_key(answer) for answer in as_list(filling.answer)}
        if filling.choices and len(offered & right) != 1:
            what = "No choice is right." if not offered & right else "Several choices are right."
            yield Fault((*path, "choices"), what, "Let exactly one be an accepted answer.")

    def answer_key(self, models: CourseModels) -> AnswerKey:
        """Return the accepted answers of each gap, and the replies."""
        gaps = {
            name: {
                **text_key(filling.answer, filling.wrong, filling.otherwise, models, self.explorable),
                "exact": bool(filling.choices),
            }
            for name, filling in self.gaps.items()
        }
        return {"gaps": gaps, "why": Feedback(self.why)}
