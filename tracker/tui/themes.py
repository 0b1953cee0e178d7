"""The looks of the program: dark and light, each with a readable colour for every light."""

from __future__ import annotations

from textual.theme import Theme

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
DEFAULTS = _DARK_STATES
