"""A bar of characters parted by light: each light has its shape and its colour."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from tracker.records import Light
from tracker.services.wording import light_mark
from tracker.tui.widgets.describe_target import LIGHT_STYLES
from tracker.tui.wording import display


def parts(lights: Mapping[Light, int], longest: int, room: int) -> dict[Light, int]:
    """Cells of each light in a bar, where a bar of `longest` targets takes the whole room.

    Whatever is there gets a cell at least, as long as the room allows; the largest parts give way for it.
    """
    total = sum(lights.values())
    if not total or room <= 0:
        return {}
    cells = max(1, round(total / max(longest, total) * room))
    shares = {light: count * cells / total for light, count in lights.items() if count}
    given = {light: max(1, round(share)) for light, share in shares.items()}
    cells = min(room, max(cells, len(given)))
    while (surplus := sum(given.values()) - cells) != 0:
        step = -1 if surplus > 0 else 1
        open_ones = [light for light in given if step > 0 or given[light] > 1] or list(given)
        light = max(open_ones, key=lambda light: (shares[light] - given[light]) * step)
        given[light] += step
    return {light: count for light, count in given.items() if count}


def bar(lights: Mapping[Light, int], longest: int, room: int) -> Content:
    """The bar itself, as long as its share of the room."""
    found = parts(lights, longest, room)
    return Content.assemble(
        *((light_mark(code) * found[code], LIGHT_STYLES[code]) for code in display.LIGHTS if code in found)
    )
