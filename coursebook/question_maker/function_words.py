"""English function words, which say nothing about the subject of a sentence, and the grammatical slots that they open.

For texts in other languages, `coursebook.question_maker.corpus` takes the words that are in most chapters for function
words, each with a slot of its own.
"""

from collections.abc import Mapping

#: The slot of a noun.
NOUN = "noun"
#: The slots, each with the words that open it.
_OPENING: Mapping[str, str] = {
    NOUN: "a an the this these those each every some any no another such whose my your his her its "
    "our their all both many much few several most more less one two three four five six seven eight nine ten "
    "of in on at by for with from into about between through during against under over within without among "
    "across behind beyond upon towards toward since until than like per via despite except near off onto out up "
    "down around before after",
    "done": "to can could may might must shall should will would do does did not cannot",
    "said": "is are was were be been being am has have had having become becomes became seem seems get gets got",
    "doing": "i you he she it we they who there somebody someone anybody anyone everybody everyone nobody nothing "
    "something anything everything me him us them one's",
    "joined": "and or but nor so yet",
}
#: Function words that open no slot.
_OTHERS = (
    "as that which what if when while where why how because though although unless whether however therefore thus "
    "hence then also too very quite rather just only even still already always never often sometimes again once "
    "here now well much almost perhaps indeed instead else ever soon later both either neither mine yours ours "
    "theirs itself himself herself yourself themselves ourselves myself whatever whoever whenever wherever please "
    "yes same other others own first last next thing things way ways lot lots kind kinds sort sorts make makes "
    "made making take takes took taken give gives given gave put puts go goes went gone come comes came say says "
    "said let lets keep keeps kept use uses used using know knows known knew think thinks thought want wants need "
    "needs see sees saw seen look looks find finds found tell tells told ask asks asked show shows shown part "
    "parts example examples people person none second third full inside outside longer better best worse worst "
    "more most time times day days week weeks month months year years place places today tomorrow yesterday "
    "somebody's anything's don't doesn't didn't isn't aren't wasn't weren't can't won't it's that's there's "
    "you're they're"
)

#: Words that follow a verb rather than a noun.
_OBJECTS = "a an the this these those my your his her its our their it him them me us you"
OBJECTS = frozenset(_OBJECTS.split())
_ANAPHORS = (
    "he she it they this these those that such his her its their him them one both each another others either neither "
    "here there so then thus hence therefore however but and or nor yet also instead otherwise still again likewise "
    "moreover furthermore nevertheless meanwhile afterwards finally next second third"
)

#: Every function word, in lower case, with the slot that it opens; empty for none.
FUNCTION_WORDS: Mapping[str, str] = dict.fromkeys(_OTHERS.split(), "") | {
    word: slot for slot, words in _OPENING.items() for word in words.split()
}
#: Words that refer to the sentence before when they begin one, which then cannot be understood alone.
ANAPHORIC = frozenset(_ANAPHORS.split())
