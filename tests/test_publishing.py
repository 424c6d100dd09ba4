"""What is ready for publishing: servers that neither narrow a page's policy nor log readers, and tested workflows."""

import tomllib
import urllib.request
from pathlib import Path
from urllib.error import HTTPError

import pytest
import yaml

from coursebook.page_policy import FALLBACK, POLICY
from coursebook.site.build import SITE
from tests.browser.nginx import needs_nginx, nginx

ROOT = Path(__file__).parent.parent


def narrowed(headers) -> set[str]:
    """The kinds of a page's policy that a server's policy names too: browsers take the stricter of both."""
    kinds = {part.split()[0] for part in headers["Content-Security-Policy"].split(";")}
    return kinds & {*POLICY, *FALLBACK}


def keeps_to_itself(headers) -> bool:
    """Whether a server says what a page cannot say itself: no frames elsewhere, no addresses to others, no guessing."""
    is_framed_by_itself = "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    others = [headers["Referrer-Policy"], headers["X-Content-Type-Options"]]
    return is_framed_by_itself and others == ["no-referrer", "nosniff"]


@needs_nginx
def test_nginx_protects_pages_and_errors_and_logs_no_reader(tmp_path):
    """The shipped settings, run by a real nginx: a page, a page that does not exist, and what is in its logs then."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<p>Tides</p>", encoding="utf-8")
    (tmp_path / "server").mkdir()

    with nginx(site, tmp_path / "server") as address:
        with urllib.request.urlopen(f"{address}index.html") as page:
            answers = [page.headers]
        with pytest.raises(HTTPError) as missing:
            urllib.request.urlopen(f"{address}secret-question.html")
        missing.value.close()
        answers.append(missing.value.headers)
    logs = [file.read_text("utf-8") for file in (tmp_path / "server").rglob("*.log")]

    assert [(narrowed(headers), keeps_to_itself(headers)) for headers in answers] == [(set(), True)] * 2
    assert [log for log in logs if "index" in log or "secret" in log] == []


def test_netlify_builds_the_site_and_protects_it():
    """With a target of the Makefile; what it publishes is what the build writes."""
    settings = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))
    (headers,) = settings["headers"]

    assert is_make_target(settings["build"]["command"])
    assert Path(settings["build"]["publish"]) == SITE
    assert headers["for"] == "/*"
    assert (narrowed(headers["values"]), keeps_to_itself(headers["values"])) == (set(), True)


@pytest.mark.parametrize("name", ["test.yml", "publish.yml"])
def test_workflow_tests_before_anything_else_and_cannot_write(name):
    """The commands are those that a person runs; the repository stays as it is."""
    workflow = workflow_of(name)
    commands = [step["run"] for step in steps(workflow) if "run" in step]

    assert commands[0] == ".ci/run"
    assert all(is_make_target(command) for command in commands[1:])
    assert workflow["permissions"]["contents"] == "read"


def test_only_a_built_and_tested_site_is_deployed():
    """The artifact is what the build writes; a failed step ends the job."""
    actions = [step.get("run") or step["uses"].partition("@")[0] for step in steps(workflow_of("publish.yml"))]
    upload = actions.index("actions/upload-pages-artifact")

    assert actions.index(".ci/run") < actions.index("make site") < upload < actions.index("actions/deploy-pages")
    assert Path(steps(workflow_of("publish.yml"))[upload]["with"]["path"]) == SITE
    assert not any("if" in step or "continue-on-error" in step for step in steps(workflow_of("publish.yml")))


def workflow_of(name: str) -> dict:
    return yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))


def steps(workflow: dict) -> list[dict]:
    """The steps of a workflow's one job."""
    (job,) = workflow["jobs"].values()
    return job["steps"]


def is_make_target(command: str) -> bool:
    program, target = command.split()
    return program == "make" and f"\n{target}:" in (ROOT / "Makefile").read_text(encoding="utf-8")
