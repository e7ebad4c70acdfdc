"""Colours keep their contrast: every pair used for text passes 4.5:1 on every paper, in both schemes."""

import itertools
import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[3] / "static/css/tokens.css").read_text()
PAIR = r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)"
BASE = {name: (light, dark) for name, light, dark in re.findall(PAIR, CSS.split("[data-accent")[0])}
ACCENTS = {
    match[1]: {name: (light, dark) for name, light, dark in re.findall(PAIR, match[2])}
    for match in re.finditer(r'\[data-accent="(\w+)"\] \{([^}]*)\}', CSS)
}
PAPERS = ["paper", "paper-raised", "paper-sunk"]
SCHEMES = pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@SCHEMES
@pytest.mark.parametrize(("ink", "paper"), list(itertools.product(["ink", "ink-soft", "seal"], PAPERS)))
def test_ink_on_paper(ink, paper, scheme):
    assert contrast(BASE[ink][scheme], BASE[paper][scheme]) >= 4.5


@SCHEMES
@pytest.mark.parametrize("state", ["yes", "wait", "no"])
def test_states_on_their_own_ground_and_on_paper(state, scheme):
    for ground in (f"{state}-soft", "paper", "paper-raised"):
        assert contrast(BASE[state][scheme], BASE[ground][scheme]) >= 4.5
    assert contrast(BASE["ink"][scheme], BASE[f"{state}-soft"][scheme]) >= 7


@SCHEMES
@pytest.mark.parametrize("paper", PAPERS)
def test_edges_of_controls_are_seen(paper, scheme):
    assert contrast(BASE["control"][scheme], BASE[paper][scheme]) >= 3


def test_the_palette_is_the_one_that_forums_choose_from():
    assert list(ACCENTS) == ["indigo", "pine", "plum", "rust", "slate", "teal"]


@SCHEMES
@pytest.mark.parametrize("accent", list(ACCENTS))
def test_every_accent_is_legible(accent, scheme):
    colours = ACCENTS[accent]
    assert contrast(colours["accent-ink"][scheme], colours["accent"][scheme]) >= 4.5
    assert contrast(BASE["ink"][scheme], colours["accent-soft"][scheme]) >= 7
    for ground in (BASE["paper"], BASE["paper-raised"], BASE["paper-sunk"], colours["accent-soft"]):
        assert contrast(colours["accent"][scheme], ground[scheme]) >= 4.5
