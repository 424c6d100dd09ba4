"""What a page may load: a course adds to it, never takes away; a mistake in the setting is named with its line."""

import pytest

from coursebook.checks import policy
from coursebook.checks.course import Course
from coursebook.page_policy import POLICY, policy_problems, policy_text

CONFIG = "title: Tides\nsphinx:\n  config:\n    language: en\n    course_policy:\n{}"


def kinds(text):
    """Read a policy as a browser does: each kind with its sources."""
    return {kind: set(sources) for kind, *sources in (part.split() for part in text.split(";"))}


def problems(folder, written):
    """The problems of a setting, written under `course_policy`."""
    (folder / "_config.yml").write_text(CONFIG.format(written), encoding="utf-8")
    return policy_problems(folder)


def test_a_page_loads_from_its_own_site_only():
    """Without any addition."""
    assert kinds(policy_text())["default-src"] == {"'none'"}
    assert {source for sources in kinds(policy_text()).values() for source in sources} == {"'none'", "'self'", "data:"}


@pytest.mark.parametrize("kind", [*POLICY, "frame-src", "script-src-elem", "style-src-attr"])
@pytest.mark.parametrize("allowed", ["https://a.example", ["https://a.example", "https://b.example"]])
def test_an_addition_widens_its_kind_and_no_other(kind, allowed):
    """What was allowed before stays allowed; 'none' beside a source would be an error, and goes."""
    before, after = kinds(policy_text()), kinds(policy_text({kind: allowed}))
    fallback = before.get(kind) or before[{"frame-src": "default-src"}.get(kind, kind.rpartition("-")[0])]

    assert after[kind] - {"https://a.example", "https://b.example"} == fallback - {"'none'"}
    assert "https://a.example" in after[kind]
    assert {name: after[name] for name in before if name != kind} == {
        name: sources for name, sources in before.items() if name != kind
    }


def test_additions_of_the_page_and_of_the_course_add_up():
    """A page with a plotly figure, in a course that takes pictures from elsewhere."""
    both = kinds(policy_text({"img-src": "blob:"}, {"img-src": "https://a.example", "script-src": "'unsafe-eval'"}))

    assert both["img-src"] == {"'self'", "data:", "blob:", "https://a.example"}
    assert both["script-src"] == {"'self'", "'unsafe-eval'"}


@pytest.mark.parametrize(
    "written",
    [
        "      frame-src: https://player.example.org",
        "      img-src: [https://*.example.org, 'data:', \"'self'\"]",
        "      connect-src: wss://live.example.org:8443/room",
        "      script-src: \"'sha256-abc=' 'wasm-unsafe-eval'\"",
        "      {}",
    ],
)
def test_sound_additions_are_taken(written, tmp_path):
    """As text with spaces, or as a list."""
    assert problems(tmp_path, written) == []


MISTAKES = {
    "unknown kind": ("      img-source: https://a.example", "There is no kind `img-source`", 6),
    "quotes missing": ("      font-src: 'data:'\n      img-src: self", "“self” lacks its quotes", 7),
    "quotes missing around a hash": ("      script-src: sha256-abc=", "lacks its quotes", 6),
    "none": ("      img-src: \"'none'\"", "adds nothing", 6),
    "a semicolon": ('      img-src: "https://a.example; script-src *"', "is not a source", 6),
    "a comma": ("      img-src: https://a.example,https://b.example", "is not a source", 6),
    "a line break": ('      img-src: "https://a.example\\nscript-src"', "is not a source", 6),
    "a word": ("      img-src: pictures", "“pictures” is not a source", 6),
    "a kind for servers": ("      frame-ancestors: https://a.example", "only a server can", 6),
    "a number": ("      img-src: 3", "neither text nor a list", 6),
    "nothing": ("      img-src: ''", "names nothing", 6),
    "no mapping": ("      - img-src", "is not a mapping", 6),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_line(name, tmp_path):
    """A browser would silently ignore it, or everything after it."""
    written, words, line = MISTAKES[name]

    found = problems(tmp_path, written)

    assert [(problem.line, problem.remedy != "") for problem in found] == [(line, True)] * len(found)
    assert words in found[0].what


def test_check_names_them_too(tmp_path):
    """So that an author learns of all mistakes in one run, before a build."""
    found = problems(tmp_path, MISTAKES["quotes missing"][0])

    assert policy.check(Course(tmp_path)) == found
