"""Settings for publishing: headers that allow no less than the pages do, and workflows that run the usual commands."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from coursebook.site.build import SITE
from coursebook.site.page_policy import FALLBACK, POLICY

ROOT = Path(__file__).parent.parent
OTHERS = {"Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}


def netlify_headers() -> dict[str, str]:
    """Return the headers that Netlify sends with each file."""
    (headers,) = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["headers"]
    assert headers["for"] == "/*"
    return headers["values"]


def nginx_headers() -> dict[str, str]:
    """Return the headers that nginx sends with each file, errors included."""
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    return dict(re.findall(r'add_header ([\w-]+) "(.*)" always;', text.partition("location / {")[2]))


@pytest.mark.parametrize("headers", [netlify_headers, nginx_headers])
def test_headers_only_add_what_a_page_cannot_say(headers):
    """Browsers apply both header and page, so the header leaves out every directive that a page sets."""
    sent = headers()
    kinds = {part.split()[0] for part in sent["Content-Security-Policy"].split(";")}

    assert kinds & {*POLICY, *FALLBACK} == set()
    assert "frame-ancestors" in kinds
    assert OTHERS.items() <= sent.items()


def test_netlify_builds_the_site():
    """It runs a target of the Makefile, on the oldest supported Python, and publishes what the build writes."""
    build = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["build"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)

    assert build["command"].split() == ["make", "site"]
    assert "site" in targets
    assert Path(build["publish"]) == SITE
    assert build["environment"]["PYTHON_VERSION"] == project["requires-python"].removeprefix(">=")


def test_nginx_keeps_no_log_of_readers():
    """Every setting of an access log switches it off, and there is one for the whole server."""
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    directives = re.sub(r"#.*", "", text)

    assert set(re.findall(r"\baccess_log\s+([^;]+);", directives)) == {"off"}
    assert "access_log" in directives.partition("location")[0]


@pytest.mark.parametrize("name", ["test.yml", "publish.yml"])
def test_workflow_runs_the_tests_first(name):
    """The site is published only if they pass."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    runs = [step.get("run") or step["uses"].partition("@")[0] for step in job["steps"]]

    assert runs[2] == ".ci/run"
    assert workflow["permissions"]["contents"] == "read"
    if name == "publish.yml":
        assert runs[3:] == ["make site", "actions/upload-pages-artifact", "actions/deploy-pages"]
        assert job["steps"][4]["with"]["path"] == "_build/html"
