"""What a page must not do while it is tested: err in the console, or ask a third party."""

import re
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, WebError

#: How long a page may take for anything: much longer than it does, since a test must not fail on a busy machine. [ms]
PATIENCE = 60_000
#: Addresses of the site under test: files, what a page makes itself, and this machine's loopback.
OWN = re.compile(r"(file|data|blob|about):|(https?|wss?)://127\.0\.0\.1[:/]")


@dataclass
class Watch:
    """What the pages of a context did wrong.

    Parameters
    ----------
    errors : list of str
        Errors in the console, and errors that no script caught.
    foreign : list of str
        Addresses outside the site that a page asked for; each was refused.
    """

    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        """Watch every page of a context; the browser itself reaches no other machine (`flags`).

        No request is routed through Playwright: that would switch off the browser's cache.
        """
        context.on("console", self._console)
        context.on("weberror", self._uncaught)
        context.on("request", self._request)

    def complaint(self) -> str:
        """All that went wrong, one line each; empty if nothing did."""
        lines = [f"asked a third party: {address}" for address in self.foreign]
        return "\n".join(lines + [f"console error: {error}" for error in self.errors])

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            place = message.location
            self.errors.append(f"{message.text} ({place['url']}:{place['lineNumber']})")

    def _uncaught(self, error: WebError) -> None:
        self.errors.append(str(error.error))

    def _request(self, request: Request) -> None:
        if not OWN.match(request.url):
            self.foreign.append(request.url)


def watched_context(browser: Browser, watch: Watch, **options: Any) -> BrowserContext:
    """Return the browser context of a new reader, with Playwright's `options`; its pages are watched."""
    context = browser.new_context(**({"service_workers": "block"} | options))
    context.set_default_timeout(PATIENCE)
    watch.follow(context)
    return context
