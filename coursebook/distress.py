"""Words of distress: anyone who searches for one of them is shown the help page first.

An entry is a word or a phrase, in lower case. A star matches any further letters: ``depress*`` is *depressed* and
*depression*. Case, accents and punctuation do not matter: ``self harm*`` is *Self-harm*, ``cant cope`` is *can't cope*.
A card too many does no harm, one too few may; so stems are short.
"""

from collections.abc import Iterable

#: Where a course's help page is, unless `course_help` in its `_config.yml` says otherwise.
HELP_PAGE = "book/help"
#: By language. A course in another one brings its own with `course_help_words`: "die" is an article in German.
WORDS: dict[str, tuple[str, ...]] = {
    "en": (
        # Asking for help, and where to find it.
        "help*",
        "need to talk",
        "someone to talk to",
        "somebody to talk to",
        "crisis",
        "crises",
        "emergency",
        "emergencies",
        "hotline*",
        "lifeline*",
        "988",
        "samaritan*",
        "counsel*",
        "therap*",
        "mental health",
        # Not wanting to live.
        "suicid*",
        "kill myself",
        "killing myself",
        "end my life",
        "ending my life",
        "end it all",
        "die",
        "dying",
        "dont want to live",
        "better off dead",
        "unalive*",
        "overdos*",
        # Harming oneself.
        "self harm*",
        "selfharm*",
        "self injur*",
        "cutting",
        "cut myself",
        "hurt myself",
        "hurting myself",
        "harm myself",
        "eating disorder*",
        "anorexi*",
        "bulimi*",
        # How it feels.
        "depress*",
        "hopeless*",
        "worthless*",
        "lonel*",
        "alone",
        "anxi*",
        "panic*",
        "scared",
        "cant cope",
        "cant go on",
        "grief",
        "griev*",
        # What others do.
        "abus*",
        "bully*",
        "bullie*",
        "harass*",
        "rape*",
        "assault*",
        "violen*",
        "blackmail*",
    ),
}


def words_of_distress(language: str | None, own: Iterable[str] = ()) -> list[str]:
    """Return the words of a language, with those that a course adds.

    Parameters
    ----------
    language : str or None
        The course's, such as "en" or "en_GB"; English if it is None.
    own : iterable of str, optional
        The course's own words, in the form described above.
    """
    known = WORDS.get((language or "en").replace("_", "-").partition("-")[0].lower(), ())
    return list(dict.fromkeys([*known, *(" ".join(str(word).lower().split()) for word in own)]))
