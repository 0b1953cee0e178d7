"""The looks of the program: dark, light and high contrast, each with a readable colour for every light."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

from tracker.i18n import N_

# Contrast of at least 4.5:1 against the background and the panel of the same theme; a test computes it.
_DARK_STATES = {
    "state-red": "#ff8a94",
    "state-yellow": "#ffd166",
    "state-green": "#86dba0",
    "state-blue": "#7fbcf5",
    "state-grey": "#a9b3bd",
    "muted": "#a9b3bd",
    "picked": "#d3a8f7",
}
_LIGHT_STATES = {
    "state-red": "#a81229",
    "state-yellow": "#7a4f00",
    "state-green": "#17613a",
    "state-blue": "#0b529b",
    "state-grey": "#4a535d",
    "muted": "#4a535d",
    "picked": "#6f2a9a",
}

DARK = Theme(
    name="tracker-dark",
    primary="#4a90d9",
    accent="#d3a8f7",
    warning="#ffd166",
    error="#ff8a94",
    success="#86dba0",
    foreground="#e6e9ec",
    background="#14181c",
    surface="#1c2228",
    panel="#26303a",
    dark=True,
    variables={**_DARK_STATES, "footer-key-foreground": "#ffd166"},
)
LIGHT = Theme(
    name="tracker-light",
    primary="#0b529b",
    accent="#6f2a9a",
    warning="#7a4f00",
    error="#a81229",
    success="#17613a",
    foreground="#1a1f24",
    background="#fafbfc",
    surface="#f0f2f4",
    panel="#e0e5ea",
    dark=False,
    variables={**_LIGHT_STATES, "footer-key-foreground": "#0b529b"},
)
# At least 7:1, for tired eyes, projectors and bad screens; secondary text is not dimmed.
_HIGH_STATES = {
    "state-red": "#ffb3b9",
    "state-yellow": "#ffe14d",
    "state-green": "#8dffb0",
    "state-blue": "#a8d8ff",
    "state-grey": "#e2e2e2",
    "muted": "#e2e2e2",
    "picked": "#f0c4ff",
}
HIGH_CONTRAST = Theme(
    name="tracker-high-contrast",
    primary="#74bbff",
    accent="#f0c4ff",
    warning="#ffe14d",
    error="#ffb3b9",
    success="#8dffb0",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables={
        **_HIGH_STATES,
        "footer-key-foreground": "#ffe14d",
        "text-muted": "#e2e2e2",
        "text-disabled": "#c8c8c8",
        "block-cursor-foreground": "#000000",
        "block-cursor-background": "#ffe14d",
        "block-cursor-blurred-foreground": "#ffffff",
        "block-cursor-blurred-background": "#333333",
    },
)
DEFAULTS = _DARK_STATES
THEMES: Mapping[str, Theme] = {"dark": DARK, "light": LIGHT, "high-contrast": HIGH_CONTRAST}
NAMES: Mapping[str, str] = {
    "auto": N_("automatic"),
    "dark": N_("dark"),
    "light": N_("bright"),
    "high-contrast": N_("high contrast"),
}


def chosen(name: str, terminal: str = "") -> Theme:
    """The theme set as `name`; `auto` is light where the terminal says so, in the manner of COLORFGBG."""
    if name in THEMES:
        return THEMES[name]
    paper = terminal.rpartition(";")[2]
    return LIGHT if paper in ("7", "15") else DARK


def after(name: str) -> Theme:
    """The theme after the one called `name` by Textual."""
    order = list(THEMES.values())
    place = next((n for n, theme in enumerate(order) if theme.name == name), -1)
    return order[(place + 1) % len(order)]
