"""The stylesheet's colours, measured: WCAG 2 contrast, in light and night, for every scheme."""

import re
from typing import get_type_hints

import pytest

from duizhao.config import Cards
from duizhao.output.templates import note_types

CSS = re.sub(r"/\*.*?\*/", "", note_types()["word"].css, flags=re.DOTALL)
BLOCKS = [(s.strip(), body) for s, body in re.findall(r"([^{}]+)\{([^{}]*)\}", CSS)]
SCHEMES = get_type_hints(Cards)["tones"].__args__


def variables(selector):
    """Return the variables that rules whose selector holds `selector` set."""
    return {
        name: value.strip()
        for found, body in BLOCKS
        if selector in re.split(r",\s*", found)
        for name, value in re.findall(r"--([\w-]+):([^;]+);", body)
    }


LIGHT = variables(".card")
NIGHT = {**LIGHT, **variables(".card.nightMode")}


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_night_changes_every_colour():
    assert variables(".card.nightMode").keys() == LIGHT.keys()
    assert not set(variables(".card.nightMode").values()) & set(LIGHT.values())


@pytest.mark.parametrize("palette", [LIGHT, NIGHT], ids=["light", "night"])
@pytest.mark.parametrize("behind", ["paper", "wash", "marker"])
def test_text_is_readable_on_what_is_behind_it(palette, behind):
    assert contrast(palette["ink"], palette[behind]) >= 7
    if behind != "marker":
        assert contrast(palette["soft"], palette[behind]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, NIGHT], ids=["light", "night"])
@pytest.mark.parametrize("scheme", [s for s in SCHEMES if s != "none"])
def test_each_tone_has_a_readable_colour_of_its_own(palette, scheme):
    tones = variables(f".tones-{scheme}")
    assert list(tones) == [f"tone-{n}" for n in range(1, 6)]
    colours = [palette[re.fullmatch(r"var\(--(\w+)\)", value)[1]] for value in tones.values()]
    assert len(set(colours)) == 5
    for colour in colours:
        assert contrast(colour, palette["paper"]) >= 4.5
        assert contrast(colour, palette["wash"]) >= 4.5


def test_no_tones_means_no_colour():
    assert "none" in SCHEMES
    assert variables(".tones-none") == {}


def test_every_colour_outside_the_palette_is_a_variable():
    rest = "".join(body for selector, body in BLOCKS if "--paper" not in body)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", rest)
