"""What a page may load: from its own site only, and what the course adds in its ``_config.yml``.

The policy is written into each page, so that it also holds from disk and on servers whose headers nobody can set.
Browsers join several policies to the strictest of all: a server's header must not name the kinds that are named here.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node

from coursebook.problems import Problem

#: The setting's name, under ``config`` in the ``sphinx`` part of ``_config.yml``.
SETTING = "course_policy"
#: What may be loaded, by kind. Pictures may also be written into a style sheet, as the theme's are.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
#: Kinds that a course may add, with the one that holds for each while it is not named.
FALLBACK = {
    "script-src-elem": "script-src",
    "script-src-attr": "script-src",
    "style-src-elem": "style-src",
    "style-src-attr": "style-src",
    "frame-src": "default-src",
    "child-src": "default-src",
    "media-src": "default-src",
    "object-src": "default-src",
}
#: Kinds that a page cannot name, only a server.
ONLY_HEADERS = ("frame-ancestors", "report-to", "report-uri", "sandbox")
_QUOTED = re.compile(
    r"'(self|unsafe-inline|unsafe-eval|unsafe-hashes|wasm-unsafe-eval|strict-dynamic|report-sample"
    r"|nonce-[\w+/=-]+|sha(256|384|512)-[\w+/=-]+)'"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST = re.compile(
    r"([A-Za-z][A-Za-z0-9+.-]*://)?(\*|localhost|(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)(:(\d+|\*))?(/[\w.~!$&()*+=:@%/-]*)?"
)


def policy_text(*additions: Mapping[str, str | list[str]]) -> str:
    """Write the policy as browsers read it.

    Parameters
    ----------
    *additions : mapping of str to str or list of str
        Sources that are allowed besides, by kind: ``{"frame-src": "https://example.org"}``. They add to what a kind
        allows anyway; ``'none'`` gives way.

    Returns
    -------
    str
        Kinds with what each may load, joined by semicolons.
    """
    whole = {kind: allowed.split() for kind, allowed in POLICY.items()}
    for added in additions:
        for kind in sorted(added, key=lambda kind: kind in FALLBACK):  # one that falls back takes the wider one over
            before = whole.get(kind) or whole[FALLBACK[kind]]
            both = [*before, *_sources(added[kind])]
            whole[kind] = [source for source in dict.fromkeys(both) if source != "'none'"] or ["'none'"]
    return "; ".join(f"{kind} {' '.join(sources)}" for kind, sources in whole.items())


def policy_problems(root: Path) -> list[Problem]:
    """Find what is wrong with a course's additions, with their lines in its ``_config.yml``."""
    file = root / "_config.yml"
    try:
        text = file.read_text(encoding="utf-8")
        setting = _within(YAML().compose(text), "sphinx", "config", SETTING)
        written = YAML(typ="safe").load(text)["sphinx"]["config"][SETTING] if setting else {}
    except (OSError, UnicodeDecodeError, YAMLError):
        return []  # whatever reads the settings says so
    if setting is None:
        return []
    places = {key.value: key.start_mark for key, _ in setting.value} if isinstance(setting, MappingNode) else {}
    return [
        Problem(file, what, remedy, place.line + 1, place.column + 1)
        for kind, what, remedy in _faults(written)
        for place in [places.get(kind, setting.start_mark)]
    ]


def _faults(written: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401  (whatever YAML holds)
    """Yield the kind that is meant, what is wrong with it, and what to write."""
    if not isinstance(written, dict):
        remedy = (
            f"Write kinds with what each may load besides, such as `{SETTING}: {{frame-src: https://example.org}}`."
        )
        yield "", f"`{SETTING}` is not a mapping.", remedy
        return
    for kind, allowed in written.items():
        if kind in ONLY_HEADERS:
            yield kind, f"A page cannot say `{kind}`; only a server can.", "Put it into the server's settings."
        elif kind not in POLICY and kind not in FALLBACK:
            yield kind, f"There is no kind `{kind}` in a policy.", f"Choose one of {', '.join([*POLICY, *FALLBACK])}."
        elif not isinstance(allowed, str) and not (
            isinstance(allowed, list) and all(isinstance(one, str) for one in allowed)
        ):
            yield kind, f"`{kind}` is neither text nor a list of texts.", "Write `https://example.org`, or several."
        else:
            sources = _sources(allowed)
            yield from ((kind, *fault) for source in sources if (fault := _fault(source)))
            if not sources:
                yield kind, f"`{kind}` names nothing.", "Write what may be loaded besides, or take the line away."


def _fault(source: str) -> tuple[str, str] | None:
    """Say what is wrong with one source, if anything is."""
    if source == "'none'":
        return "`'none'` adds nothing: a course can only add to the policy.", "Take it away."
    if _QUOTED.fullmatch(source) or _SCHEME.fullmatch(source) or _HOST.fullmatch(source):
        return None
    if _QUOTED.fullmatch(f"'{source}'") or source == "none":
        return f"“{source}” lacks its quotes.", f"Write `\"'{source}'\"`: the inner quotes belong to the word."
    return (
        f"“{source}” is not a source.",
        "Write an address such as `https://example.org`, a scheme such as `data:`, or `'self'`.",
    )


def _sources(allowed: str | list[str]) -> list[str]:
    """Split what is allowed at its spaces. A line break stays in its source, since it has no place in a policy."""
    return [
        source for one in ([allowed] if isinstance(allowed, str) else allowed) for source in one.split(" ") if source
    ]


def _within(node: Node | None, *keys: str) -> Node | None:
    """Find the value at the end of a path of keys."""
    for key in keys:
        inside = node.value if isinstance(node, MappingNode) else []
        node = next((value for name, value in inside if name.value == key), None)
    return node
