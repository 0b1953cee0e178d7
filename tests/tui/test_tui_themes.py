"""Every text can be read on every background of its theme: contrast as WCAG computes it."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme
from textual.widgets import Input
from tui_world import make_app, press, settle

from tracker.tui import themes


def _luminance(color: Color) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: Color, other: Color) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


LEAST = {themes.DARK.name: 4.5, themes.LIGHT.name: 4.5, themes.HIGH_CONTRAST.name: 7}
each_theme = pytest.mark.parametrize("theme", themes.THEMES.values(), ids=lambda theme: theme.name)


def _colours(theme: Theme) -> dict[str, str]:
    return {**theme.to_color_system().generate(), **theme.variables}


def _papers(theme: Theme) -> dict[str, Color]:
    """What text stands on: the plain backgrounds, the bar on top and the field that is typed into."""
    plain = {name: Color.parse(getattr(theme, name)) for name in ("background", "surface", "panel")}
    primary = Color.parse(theme.primary)
    return {
        **plain,
        "footer": Color.parse(_colours(theme)["footer-background"]),
        "bar": plain["background"].blend(primary, 0.30),
        "focus": plain["surface"].blend(primary, 0.25),
    }


@each_theme
@pytest.mark.parametrize("name", [*themes.DEFAULTS, "foreground", "footer-key-foreground"])
def test_text_has_the_contrast_that_its_theme_promises(theme: Theme, name: str) -> None:
    colours, least = _colours(theme), LEAST[theme.name]
    ink = Color.parse(colours[name])
    papers = _papers(theme)
    for paper in ("background", "surface", "panel", "footer"):
        assert _contrast(ink, papers[paper]) >= least, paper
    if name == "foreground":
        assert _contrast(ink, papers["bar"]) >= least
        assert _contrast(ink, papers["focus"]) >= least
    cursor = papers["background"].blend(Color.parse(theme.primary), 0.45)
    assert _contrast(ink, cursor) >= (4.5 if least == 7 else 3), "the line under the cursor"


def test_high_contrast_also_dims_no_hint_and_shows_the_cursor_of_lists() -> None:
    colours = _colours(themes.HIGH_CONTRAST)
    panel = Color.parse(themes.HIGH_CONTRAST.panel or "")
    for name in ("text-muted", "text-disabled"):
        assert _contrast(Color.parse(colours[name]), panel) >= 7
    ink, paper = (Color.parse(colours[f"block-cursor-{part}"]) for part in ("foreground", "background"))
    assert _contrast(ink, paper) >= 7 and _contrast(paper, panel) >= 7


def test_lights_differ_in_every_theme() -> None:
    for theme in themes.THEMES.values():
        lights = [theme.variables[f"state-{light}"] for light in ("red", "yellow", "green", "blue", "grey")]
        assert len(set(lights)) == 5


@pytest.mark.parametrize(
    ("name", "terminal", "theme"),
    [
        ("light", "15;0", themes.LIGHT),
        ("high-contrast", "", themes.HIGH_CONTRAST),
        ("auto", "", themes.DARK),
        ("auto", "15;0", themes.DARK),
        ("auto", "0;15", themes.LIGHT),
        ("auto", "0;default;7", themes.LIGHT),
        ("auto", "nonsense", themes.DARK),
    ],
)
def test_automatic_is_what_the_terminal_says(name: str, terminal: str, theme: Theme) -> None:
    assert themes.chosen(name, terminal) is theme


def test_themes_follow_one_another_in_a_ring() -> None:
    name, seen = themes.DARK.name, []
    for _step in range(3):
        name = themes.after(name).name
        seen.append(name)
    assert seen == [themes.LIGHT.name, themes.HIGH_CONTRAST.name, themes.DARK.name]


@each_theme
async def test_what_a_field_suggests_can_be_read_in_it(theme: Theme, url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        pilot.app.theme = theme.name
        await press(pilot, "m")
        for field in pilot.app.screen.query(Input):
            field.focus()
            await settle(pilot)
            style = field.get_component_rich_style("input--placeholder")
            assert style.color and style.bgcolor
            ink, paper = (Color.from_rich_color(one) for one in (style.color, style.bgcolor))
            assert _contrast(ink, paper) >= 4.5, field.id
        await press(pilot, "escape")
