"""The texts in `assets`: style, script and starter of pages."""

from __future__ import annotations

from importlib import resources


def asset(name: str) -> str:
    """The text of one file."""
    return (resources.files("tracker.reports") / "assets" / name).read_text(encoding="utf-8")
