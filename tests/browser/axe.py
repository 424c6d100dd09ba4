"""The rules of WCAG 2.2 A and AA that a program can check, on a page as it is now, in both themes."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

#: Every rule, for the light theme.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: The only rule that the colours of a theme decide.
CONTRAST = ["color-contrast"]
#: A selector for each of the thousands of elements that pass a rule would take as long as the rules themselves.
ONLY_VIOLATIONS = {"resultTypes": ["violations"], "preload": False}

#: Waits for every transition and animation that ends.
AT_REST = """() => Promise.allSettled(document.getAnimations()
  .filter((one) => one.effect.getComputedTiming().endTime < Infinity)
  .map((one) => one.finished))"""


def violations(page: Page) -> str:
    """Return a report of all that is broken, empty if nothing is.

    The page has to follow its reader's system, which asks for light here, then for dark. Colours are measured when
    none of them changes any more.
    """
    reports = []
    for theme, rules in (("light", RULES), ("dark", CONTRAST)):
        page.emulate_media(color_scheme=theme)
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
        page.evaluate(AT_REST)
        found = Axe().run(page, options={"runOnly": rules} | ONLY_VIOLATIONS)
        reports += [f"{theme}: {found.generate_report()}"] if found.violations_count else []
    return "\n".join(reports)
