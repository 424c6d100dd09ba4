"""A sentence with gaps to fill."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from markupsafe import Markup
from pydantic import Field

from coursebook.quiz.computing import Works, nearest
from coursebook.quiz.kinds.base import Fault, Question, Strict, Words, listed, mixed
from coursebook.quiz.kinds.text import WrongText, compared, text_faults, text_key, unclear_number_faults
from coursebook.rendering.words import inline, plain, slug

#: A gap in a text: its name in braces.
GAP = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
#: Narrowest and widest field. [characters]
NARROWEST, WIDEST = 6, 24


class Filling(Strict):
    """What belongs into one gap."""

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
    """What belongs into each gap, by its name."""
    why: Words
    """Why it is so; shown when all gaps are right."""

    def faults(self, works: Works) -> Iterator[Fault]:
        """Find gaps of the text and of the list that do not correspond, and answers that cannot be given."""
        names = GAP.findall(self.text)
        for name in dict.fromkeys(names):
            if name not in self.gaps:
                what = f"The gap {{{name}}} has no entry in `gaps`{nearest(name, self.gaps)}"
                yield Fault(("text",), what, "Write what belongs there.")
            if names.count(name) > 1:
                yield Fault(("text",), f"The gap {{{name}}} is there twice.", "Give each gap a name of its own.")
        words = _NO_WORDS.sub("", inline(GAP.sub(_MARK, self.text)))
        if words.count(_MARK) != len(names):
            what = "A gap is inside a formula, or in the address or title of a link or picture."
            yield Fault(("text",), what, "Put gaps between words only.")
        for name, filling in self.gaps.items():
            misspelt = [other for other in names if other not in self.gaps and get_close_matches(other, [name])]
            if name not in names and not misspelt:
                yield Fault(("gaps", name), f"The text has no gap {{{name}}}{nearest(name, names)}", "Put it there.")
            yield from self._filling_faults(("gaps", name), filling, works)

    def _filling_faults(self, trail: tuple[str, ...], filling: Filling, works: Works) -> Iterator[Fault]:
        finders = [text_faults] if filling.choices else [text_faults, unclear_number_faults]
        for fault in (fault for find in finders for fault in find(filling.answer, filling.wrong)):
            yield Fault((*trail, *fault.trail), fault.what, fault.remedy)
        for place, wrong in enumerate(filling.wrong):
            yield from wrong.reply_faults((*trail, "wrong", place), works, self.explorable)
        offered = {compared(choice) for choice in filling.choices}
        right = {compared(answer) for answer in listed(filling.answer)}
        if filling.choices and len(offered & right) != 1:
            what = "No choice is right." if not offered & right else "Several choices are right."
            yield Fault((*trail, "choices"), what, "Let exactly one be an accepted answer.")

    def key(self, works: Works) -> dict[str, Any]:
        """Give the accepted answers of each gap, and the replies."""
        gaps = {
            name: text_key(filling.answer, filling.wrong, filling.otherwise, works, self.explorable)
            | {"exact": bool(filling.choices)}
            for name, filling in self.gaps.items()
        }
        return {"gaps": gaps, "why": str(inline(self.why))}

    def face(self, works: Works) -> dict[str, Any]:
        """Give the sentence cut at its gaps: words, then a gap's name, and so on, ending in words."""
        del works
        names = GAP.findall(self.text)
        marked = inline(GAP.sub(_MARK, self.text))
        pieces = [Markup(piece) for piece in str(marked).split(_MARK)]
        return {"pieces": pieces, "gaps": [self._field(name, number) for number, name in enumerate(names, start=1)]}

    def _field(self, name: str, number: int) -> dict[str, Any]:
        filling = self.gaps[name]
        longest = max(len(answer) for other in self.gaps.values() for answer in listed(other.answer))
        width = min(max(longest + 2, NARROWEST), WIDEST)  # one for all, so that none tells its answer's length
        choices = mixed(map(plain, filling.choices), slug, self.id)
        return {"name": name, "number": number, "width": width, "choices": choices}

    def answer_shown(self, works: Works) -> Markup:
        """Give the whole sentence, and the reason."""
        face = self.face(works)
        filled = Markup("<strong>{}</strong>")
        whole = face["pieces"][0]
        for piece, gap in zip(face["pieces"][1:], face["gaps"], strict=True):
            whole += filled.format(listed(self.gaps[gap["name"]].answer)[0]) + piece
        return whole + Markup(" ") + inline(self.why)


#: Parts of HTML in which no field can be put.
_NO_WORDS = re.compile(r"<math\b.*?</math>|<[^>]*>", re.DOTALL)
#: Stands for a gap while Markdown is rendered: a sign that no author writes.
_MARK = "\ue000"
