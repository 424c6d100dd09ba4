"""Each way of asking: what it asks for, and what it leaves alone."""

import pytest

from coursebook.document import read_document
from coursebook.question_maker import chapter_quiz, quiz_text
from coursebook.question_maker.corpus import Corpus
from tests.coursebook.question_maker.texts import GARDEN, document_of, quizzes

#: Chapters from which a gap can take its wrong words.
OTHERS = (
    ("Rain", "The gardener catches the rain of a storm in a barrel. A drop of it splashes over the bucket."),
    ("Wind", "The fence breaks the gusts of the west into a breeze. A branch of the hedge bends under the load."),
)


@pytest.fixture
def garden(tmp_path):
    """The questions on the garden, by id."""
    made = quizzes(read_document(GARDEN), tmp_path)
    return {question.id: question for chapter in made.values() for question in chapter}


def first_chapter(folder, text, heading="Tools", terms=()):
    """The questions of a chapter that comes before others."""
    made = quizzes(document_of((heading, text), *OTHERS, terms=terms), folder)
    return made.get("s0", ())


def test_term_in_a_sentence_is_asked_for_first(garden):
    """The words of the course come before mere keywords."""
    question = garden["watering-by-weight-gap-rootball"]

    assert question.gaps["rootball"].choices == ["leaf mould", "root ball", "side shoot", "soil crumb"]
    assert "That is another term. Its chapter begins: “A dark, crumbling matter" in str(question)


def test_term_is_not_asked_for_in_its_own_chapter(tmp_path):
    """The title would give it away."""
    own = "A rain gauge holds the water of a night in a marked tube."
    document = document_of(*OTHERS, terms=(("Rain gauge", own), ("Wind vane", own), ("Sun dial", own)))

    asked = [name for chapter in quizzes(document, tmp_path).values() for one in chapter for name in one.gaps]

    assert "raingauge" not in asked


TERMS = (
    ("Apple press", "A screw that squeezes fruit."),
    ("Oak cask", "A barrel of oak staves."),
    ("Cider vat", "A tub for cider."),
    ("Apple peeler", "A blade on a crank."),
    ("Egg timer", "A glass of sand for an egg."),
)


def test_terms_on_offer_agree_with_the_article_and_may_share_a_word(tmp_path):
    """After *an* only terms with a vowel; another kind of apple tool is the best wrong answer."""
    (question,) = first_chapter(tmp_path, "The farmer owns an apple press and lends it to all.", terms=TERMS)

    assert question.gaps["applepress"].choices == ["apple peeler", "apple press", "egg timer", "oak cask"]


def test_term_in_the_heading_is_not_asked_for(tmp_path):
    """As in the term's own chapter, the heading gives it away."""
    text = "The farmer owns an apple press and lends it to all."

    assert first_chapter(tmp_path, text, heading="Buying an apple press", terms=TERMS) == ()


def test_keyword_is_asked_for_where_a_noun_is(tmp_path):
    """Not "stay", not "quickly": what follows *the* or *of*, and is neither a verb nor its subject."""
    (question,) = first_chapter(tmp_path, "Sharp blades slip less and stay clean on the whetstone of a smith.")

    assert question.text == "Sharp blades slip less and stay clean on the whetstone of a {smith}."
    assert {wrong.answer for wrong in question.gaps["smith"].wrong} <= {"drop", "storm", "barrel", "bucket", "breeze"}


@pytest.mark.parametrize(
    "text",
    [
        "Every smith has a price.",
        "It has the whetstone of a smith on it.",
        "Who has ever seen the whetstone of a smith?",
        "Sharp blades stay clean on the whet4stone of a sm1th.",
        "Sharp blades stay clean on the [whetstone](a.md) of a [smith](b.md).",
        "Sharp blades stay clean on the `whetstone` of a smith.",
        "Sharp blades stay clean at $x$ and on the whetstone of a smith.",
        "Sharp blades stay clean <b>on the whetstone</b> of a smith.",
        "Sharp blades, as “old people say. On the whetstone of a smith” they stay clean.",
        "The smith sells blades that stay clean for years near the smith.",
        "- Sharp blades stay clean on the whetstone of a smith.",
        "1. Sharp blades stay clean on the whetstone of a smith.",
        "> Sharp blades stay clean on the whetstone of a smith.",
        "## Sharp blades stay clean on the whetstone of a smith",
        "Sharp blades | stay clean\n--- | ---\non the | whetstone of a smith.",
        "Sharp blades stay clean on the {role} of a smith.",
        " ".join(["Blades stay clean on the whetstone,"] * 9) + " of a smith.",
    ],
    ids=[
        "short",
        "points back",
        "question",
        "digits",
        "links",
        "code",
        "formula",
        "html",
        "cut quotation",
        "word told",
        "list",
        "numbers",
        "quotation",
        "heading",
        "table",
        "braces",
        "long",
    ],
)
def test_sentence_that_cannot_be_asked_honestly_is_left_alone(text, tmp_path):
    """There is no gap in what is not a sentence of its own, or has parts that a gap would break."""
    assert first_chapter(tmp_path, text) == ()


def test_marks_are_taken_off_and_signs_kept(tmp_path):
    """Emphasised text becomes plain; escaped characters stay visible."""
    (question,) = first_chapter(tmp_path, "Two \\* two *sharp* blades stay **clean** on the stone_wheel of a smith.")

    assert question.text == "Two \\* two sharp blades stay clean on the stone\\_wheel of a {smith}."


def test_word_of_the_heading_is_not_asked_for(tmp_path):
    """It is above the text."""
    text = "Sharp blades stay clean on the whetstone of a smith."

    assert first_chapter(tmp_path, text, heading="The smith's whetstones") == ()


def test_article_tells_nothing(tmp_path):
    """After *an* all words on offer begin with a vowel; without two such, nothing is asked."""
    assert first_chapter(tmp_path, "Sharp blades stay clean in the hand of an apprentice.", heading="Hands") == ()


def test_definitions_are_matched_without_their_terms(garden):
    """Each term's first sentence, its own words blanked, in the chapter of the group that is read last."""
    question = garden["seed-drill-match-terms"]

    assert [(pair.right, pair.left) for pair in question.pairs] == [
        ("Root ball", "The soil that a plant's … hold together when you take it out of its pot."),
        ("Side shoot", "A second stem that starts between a leaf and the main stem of a tomato."),
        ("Seed drill", "A tool that opens the ground, drops what you sow at even distances and covers it again."),
    ]
    assert question.pairs[0].otherwise.endswith("“It dries from the outside in.”")


def test_section_that_names_three_terms_has_them_matched(tmp_path):
    """In its own chapter, and then in no other."""
    terms = (
        ("Rake", "A tool with teeth that breaks what the spade has turned."),
        ("Hoe", "A blade on a long handle that cuts weeds below ground."),
        ("Spade", "A flat blade that is driven into the ground by the foot."),
    )
    made = quizzes(document_of(("Tools", "Rake, hoe and spade."), *OTHERS, terms=terms), tmp_path)

    matchings = [question.id for chapter in made.values() for question in chapter if question.type == "match"]
    assert matchings == ["s0-match-terms"]
    assert {pair.right for pair in made["s0"][0].pairs} == {"Rake", "Hoe", "Spade"}


def test_definitions_that_begin_alike_are_matched(tmp_path):
    """Many texts define all their terms with the same first words; the names of the pairs keep them apart."""
    terms = (
        ("Rake", "A tool that every gardener keeps in the shed breaks clods with its teeth."),
        ("Hoe", "A tool that every gardener keeps in the shed cuts weeds below ground."),
        ("Spade", "A tool that every gardener keeps in the shed is driven into the soil."),
    )
    made = quizzes(document_of(*OTHERS, terms=terms), tmp_path)

    (matching,) = [question for chapter in made.values() for question in chapter if question.type == "match"]
    assert {pair.name: pair.right for pair in matching.pairs} == {"t0": "Rake", "t1": "Hoe", "t2": "Spade"}


def test_two_terms_are_too_few_to_match(tmp_path):
    """One pair right is both right."""
    terms = (("Rake", "A tool with teeth that breaks clods."), ("Hoe", "A blade that cuts all weeds."))

    made = quizzes(document_of(*OTHERS, terms=terms), tmp_path)

    assert {question.type for chapter in made.values() for question in chapter} == {"gap"}


def test_numbered_steps_are_put_in_order(garden):
    """A list that Markdown numbers; no number is left on an item."""
    question = garden["watering-by-weight-order-lift"]

    assert [item.text for item in question.items] == [
        "Lift the pot.",
        "Compare it with a pot that you watered yesterday.",
        "Water until some runs out below.",
        "Empty the saucer.",
    ]


def test_told_steps_are_put_in_order_rather_than_reasons(garden):
    """First, then, finally are taken off; three numbered reasons have no order."""
    (question,) = [question for name, question in garden.items() if name.startswith("sowing-in-rows-order-")]

    assert [item.text for item in question.items] == [
        "Rake the bed until no clod is larger than a marble.",
        "Draw the furrow with the edge of a board.",
        "Cover the seed with twice its own thickness of soil.",
    ]


def test_numbered_lines_of_plain_text_are_steps(tmp_path):
    """Where Markdown does not see the list."""
    (question,) = first_chapter(tmp_path, "1\\. Lift the pot.\n2\\. Feel its weight.\n3\\. Water it.")

    assert [item.text for item in question.items] == ["Lift the pot.", "Feel its weight.", "Water it."]


@pytest.mark.parametrize("text", ["First, lift it.\nFinally, water it now.", "1. One way.\n2. Two ways.\n3. One way."])
def test_too_few_or_equal_steps_are_no_order(text, tmp_path):
    """Two steps are a coin toss, and two that look alike cannot be put in order."""
    assert first_chapter(tmp_path, text) == ()


def test_sentence_that_stands_twice_in_the_book_is_asked_once(tmp_path):
    """Where it is read first."""
    text = "Sharp blades stay clean on the whetstone of a smith. Dull ones rust on the workbench of a smith."
    made = quizzes(document_of(("Tools", text), *OTHERS, ("More", text)), tmp_path)

    assert [question.id for chapter in made.values() for question in chapter if "smith" in question.source] == [
        "s0-gap-smith"
    ]


def test_other_languages_work_more_weakly(tmp_path):
    """Without English function words, the words of most chapters are taken for them; capitals still sort the nouns."""
    texts = {
        "Gießen": "Der Gärtner hebt am Abend den Topf und prüft mit der Hand das Gewicht.",
        "Säen": "Der Bauer zieht am Morgen die Furche und deckt mit der Harke den Samen.",
        "Schneiden": "Der Winzer kappt am Mittag den Trieb und schont mit der Schere das Auge.",
        "Düngen": "Der Knecht streut am Montag den Kompost und mischt mit der Gabel die Erde.",
    }
    made = quizzes(document_of(*texts.items()), tmp_path)

    gaps = [filling for chapter in made.values() for question in chapter for filling in question.gaps.values()]
    assert len(gaps) >= 4
    assert all(choice[0].isupper() for filling in gaps for choice in filling.choices)


def test_document_is_read_once(monkeypatch):
    """What depends on the whole text is worked out for the first chapter, and again for another text."""
    read = []
    monkeypatch.setattr(chapter_quiz, "Corpus", lambda document: read.append(document) or Corpus(document))
    one, other = read_document(GARDEN), read_document(GARDEN)

    for document in (one, other):
        for section in document.everything:
            quiz_text(document, section)

    assert [document is known for document, known in zip(read, (one, other), strict=True)] == [True, True]
