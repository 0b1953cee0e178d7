"""Every colour of a light can be read on every background of its theme."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from tracker.tui import themes


def _luminance(color: Color) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: Color, other: Color) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", list(themes.DEFAULTS))
def test_contrast_is_at_least_four_and_a_half(theme: Theme, name: str) -> None:
    ink = Color.parse(theme.variables[name])
    cursor = Color.parse(theme.background or "").blend(Color.parse(theme.primary), 0.45)
    for paper in (theme.background, theme.surface, theme.panel):
        assert _contrast(ink, Color.parse(paper or "")) >= 4.5, paper
    assert _contrast(ink, cursor) >= 3, "the line under the cursor"
