"""A chapter's name in files, links and saved answers: lower-case words joined by hyphens."""

import re
import unicodedata

#: The longest slug. File systems end at 255 bytes; addresses are read by people long before.
MAX_SLUG = 60

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RULE = f"lower-case letters a to z and digits, in words joined by single hyphens, at most {MAX_SLUG}"


def is_slug(text: str) -> bool:
    """Tell whether a text can be a slug."""
    return len(text) <= MAX_SLUG and SLUG.fullmatch(text) is not None


def slug_of(heading: str) -> str:
    """Make a slug from a heading.

    Accents are dropped (``é`` becomes ``e``). Of a long heading, the first words that fit are
    taken.

    Returns
    -------
    str
        Empty if the heading holds no letter a to z and no digit.
    """
    ascii_only = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    slug = ""
    for word in re.findall("[a-z0-9]+", ascii_only.replace("'", "").lower()):
        longer = f"{slug}-{word}" if slug else word[:MAX_SLUG]
        if len(longer) > MAX_SLUG:
            break
        slug = longer
    return slug
