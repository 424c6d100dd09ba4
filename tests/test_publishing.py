"""What is ready for publishing: headers that never narrow a page, and workflows that run what a person runs."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from coursebook.page_policy import FALLBACK, POLICY

ROOT = Path(__file__).parent.parent
OTHERS = {"Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}


def netlify_headers() -> dict[str, str]:
    """The headers that Netlify sends with each file."""
    (headers,) = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["headers"]
    assert headers["for"] == "/*"
    return headers["values"]


def nginx_headers() -> dict[str, str]:
    """The headers that nginx sends with each file, errors included."""
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    return dict(re.findall(r'add_header ([\w-]+) "(.*)" always;', text.partition("location / {")[2]))


@pytest.mark.parametrize("headers", [netlify_headers, nginx_headers])
def test_server_says_what_a_page_cannot_say_and_narrows_none(headers):
    """Browsers take the strictest of header and page, so the header names no kind that a page names."""
    sent = headers()
    kinds = {part.split()[0] for part in sent["Content-Security-Policy"].split(";")}

    assert kinds & {*POLICY, *FALLBACK} == set()
    assert "frame-ancestors" in kinds
    assert OTHERS.items() <= sent.items()


def test_netlify_builds_the_site():
    """With the command that a person runs."""
    settings = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))

    assert settings["build"] == {
        "command": "make site",
        "publish": "_build/html",
        "environment": {"PYTHON_VERSION": "3.11"},
    }


def test_nginx_writes_no_reader_down():
    """No log of who read what."""
    assert "access_log off;" in (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["test.yml", "publish.yml"])
def test_workflow_runs_what_a_person_runs(name):
    """The tests first; the site is published only where they have passed."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    runs = [step.get("run") or step["uses"].partition("@")[0] for step in job["steps"]]

    assert runs[2] == ".ci/run"
    assert workflow["permissions"]["contents"] == "read"
    if name == "publish.yml":
        assert runs[3:] == ["make site", "actions/upload-pages-artifact", "actions/deploy-pages"]
        assert job["steps"][4]["with"]["path"] == "_build/html"
