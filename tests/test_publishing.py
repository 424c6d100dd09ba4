"""What is ready for publishing: headers as strict as the pages, and workflows that run what a person runs."""

import tomllib
from pathlib import Path

import pytest
import yaml

from coursebook.site.policy import policy

ROOT = Path(__file__).parent.parent
#: Headers also say who may frame the course, which a page cannot say itself.
HEADER = f"{policy({})}; frame-ancestors 'self'"
OTHERS = {"Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}


def test_netlify_sends_the_policy():
    """The same as in each page."""
    settings = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))
    (headers,) = settings["headers"]

    assert headers["for"] == "/*"
    assert headers["values"]["Content-Security-Policy"] == HEADER
    assert OTHERS.items() <= headers["values"].items()
    assert settings["build"] == {
        "command": "make site",
        "publish": "_build/html",
        "environment": {"PYTHON_VERSION": "3.11"},
    }


def test_nginx_sends_the_policy():
    """The same as in each page, where the files are served, and no reader is written down."""
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    served = text.partition("location / {")[2]

    assert f'add_header Content-Security-Policy "{HEADER}" always;' in served
    assert all(f'add_header {name} "{value}" always;' in served for name, value in OTHERS.items())
    assert "access_log off;" in text
    assert text.count("{") == text.count("}")


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
