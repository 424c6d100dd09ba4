"""Colours of charts: readable on both backgrounds, and distinct without colour."""

import re

import pytest

from coursebook.chart.palette import INK, ROLE_STYLES

#: Contrast that the Web Content Accessibility Guidelines 2.2 ask of graphics (success criterion 1.4.11). [-]
LEAST_CONTRAST = 3.0
COLOURS = {"ink": INK} | {role: style.colour for role, style in ROLE_STYLES.items()}


def luminance(colour):
    """Relative luminance, 0 for black to 1 for white, by the definition in WCAG 2.2 [-]."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Contrast of two colours, 1 for the same to 21 for black on white [-]."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_contrast_of_the_definition():
    """(1 + 0.05) / (0 + 0.05) = 21, so the measure of the tests below is that of the guidelines."""
    measured = contrast("#000000", "#ffffff")

    assert measured == pytest.approx(21, rel=1e-12)  # floating point only


@pytest.mark.parametrize("background", ["#ffffff", "#14181e"], ids=["light", "dark"])
@pytest.mark.parametrize("colour", COLOURS.values(), ids=COLOURS)
def test_colour_stands_out_on_both_backgrounds(colour, background):
    """The same colour serves the light page and the dark one: at least 3:1 on each."""
    measured = contrast(colour, background)

    assert measured >= LEAST_CONTRAST


@pytest.mark.parametrize("part", ["colour", "symbol"])
def test_no_two_roles_look_alike(part):
    """Each mark differs from every other one, by its colour and without it."""
    values = [getattr(style, part) for style in ROLE_STYLES.values()]

    assert len(set(values)) == len(ROLE_STYLES)


def test_lines_of_the_story_differ_in_their_dash():
    """In grey print four lines stay four; the background is thinner and may be solid."""
    dashes = [style.dash for role, style in ROLE_STYLES.items() if role != "quiet"]

    assert len(set(dashes)) == 4


@pytest.mark.parametrize("colour", COLOURS.values(), ids=COLOURS)
def test_colour_has_six_digits(colour):
    """A band takes its tint from the six digits of the role."""
    assert re.fullmatch("#[0-9a-f]{6}", colour)
