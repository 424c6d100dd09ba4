"""The models of a course, as quizzes use them: computed answers and states of explorables."""

import difflib
import inspect
import math
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from coursebook.explorable.catalogue import PACKAGE, Catalogued, explorables, import_from
from coursebook.explorable.controls import Value
from coursebook.explorable.state_links import link_value, state_fragment
from coursebook.problems import CourseError


class Call(Protocol):
    """A function of a model that an author names, with its arguments."""

    @property
    def function(self) -> str:
        """Its module and name, such as ``tides.height``."""

    @property
    def arguments(self) -> Mapping[str, Value]:
        """Its keyword arguments."""


class RoundedCall(Call, Protocol):
    """A function that returns a number."""

    @property
    def round(self) -> int:
        """The number of decimals of the answer."""


class CourseModels:
    """The models of a course.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    slug : str
        The quiz, whose explorable is used where a question names none.
    """

    def __init__(self, root: Path, slug: str) -> None:
        self.root = root
        self.slug = slug
        self._numbers: dict[str, float] = {}
        self._results: dict[str, list[Any]] = {}

    def evaluate(self, answer: float | RoundedCall) -> float:
        """Return an answer as a number, computed if it names a function.

        Raises
        ------
        ValueError
            If there is no such function, it takes other arguments, or does not return a finite number.
        """
        if isinstance(answer, int | float):
            return answer
        if repr(answer) not in self._numbers:
            self._numbers[repr(answer)] = self._call(answer)
        return self._numbers[repr(answer)]

    def function_for(self, call: Call, *first: object) -> Callable[..., Any]:
        """Find the function of a call, which must accept its arguments after those in `first`.

        Raises
        ------
        ValueError
            If there is none.
        """
        function = self._function(call.function)
        signature = inspect.signature(function)
        try:
            signature.bind(*first, **call.arguments)
        except TypeError as error:
            accepted = ", ".join(signature.parameters)
            message = f"{call.function} does not take these arguments ({error}); it takes {accepted}."
            raise ValueError(message) from None
        return function

    def explorable(self, slug: str | None) -> Catalogued:
        """Return an explorable; without a slug, that of the quiz.

        Raises
        ------
        ValueError
            If there is none.
        """
        name = slug or self.slug
        if name not in self._explorables:
            raise ValueError(f"There is no explorable `{name}`{nearest(name, self._explorables)}")
        return self._explorables[name]

    def results(self, entry: Catalogued) -> list[Any]:
        """Return what the model of an explorable returns in each of its states, in the order of the lattice."""
        if entry.slug not in self._results:
            explorable = entry.explorable
            try:
                self._results[entry.slug] = [explorable.model(**state) for state in explorable.states()]
            except Exception as error:  # an author's model may raise anything
                raise ValueError(f"The model of {entry.attribute} fails: {error}.") from None
        return self._results[entry.slug]

    def state_faults(self, slug: str | None, state: Mapping[str, Value]) -> Iterator[tuple[tuple[str, ...], str, str]]:
        """Yield each control of a state that does not exist or lacks the value: its name, what is wrong, a remedy."""
        try:
            controls = {control.name: control for control in self.explorable(slug).explorable.controls}
        except ValueError as error:
            yield (), str(error), "Name one with `explorable:`, or leave `state` out."
            return
        for name, value in state.items():
            if name not in controls:
                yield (name,), f"`{name}` is not a control there{nearest(name, controls)}", "Name a control."
            elif value not in controls[name].values:
                stops = ", ".join(map(str, controls[name].values))
                yield (name,), f"`{name}` never has the value {value}.", f"Choose one of {stops}."

    def state_link(self, slug: str | None, state: Mapping[str, Value]) -> str:
        """Return the address on the page that sets an explorable to a state."""
        whole = self.explorable(slug).explorable.completed(state)
        return state_fragment(slug or self.slug, whole)

    def parse_state(self, slug: str, query: Mapping[str, str]) -> dict[str, Value]:
        """Return the state that such an address names, without values that a control does not have."""
        controls = self.explorable(slug).explorable.controls
        stops = {control.name: {link_value(value): value for value in control.values} for control in controls}
        return {name: stops[name][word] for name, word in query.items() if word in stops.get(name, {})}

    def _call(self, answer: RoundedCall) -> float:
        function = self.function_for(answer)
        try:
            value = float(function(**answer.arguments))
        except Exception as error:  # an author's function may raise anything
            raise ValueError(f"{answer.function} fails with these arguments: {error}.") from None
        if not math.isfinite(value):
            raise ValueError(
                f"{answer.function} returns {value} with these arguments; an answer must be a finite number."
            )
        return round(value, answer.round)

    def _function(self, name: str) -> Callable[..., Any]:
        module_name, _, function_name = name.partition(".")
        modules = [file.stem for file in (self.root / PACKAGE).glob("*.py") if file.stem != "__init__"]
        if module_name not in modules:
            raise ValueError(f"There is no module {PACKAGE}/{module_name}.py{nearest(module_name, modules)}")
        module = self._module(module_name)
        functions = [
            key for key, value in vars(module).items() if inspect.isfunction(value) and not key.startswith("_")
        ]
        if function_name not in functions:
            what = f"{PACKAGE}/{module_name}.py has no function `{function_name}`"
            raise ValueError(f"{what}{nearest(function_name, functions)}")
        function: Callable[..., Any] = getattr(module, function_name)
        return function

    def _module(self, name: str) -> ModuleType:
        try:
            return import_from(self.root, f"{PACKAGE}.{name}")
        except Exception as error:  # an author's module may raise anything
            raise ValueError(f"{PACKAGE}/{name}.py cannot be imported: {error}.") from None

    @cached_property
    def _explorables(self) -> dict[str, Catalogued]:
        try:
            return explorables(self.root)
        except CourseError as error:  # it names each module at fault; the first is enough here
            raise ValueError(f"The explorables cannot be read: {error.problems[0]}") from None


def nearest(name: str, known: Collection[str]) -> str:
    """Name the known name that was probably meant, or all of them, as the end of a sentence."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean `{near[0]}`?" if near else f"; there are {', '.join(map(str, known)) or 'none'}."
