"""A plot of shares by group: how much of each has which light. Needs the extra `plots`.


The tables beside it say how many; groups of any size can be held against each other here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.cells import cell_len
from rich.text import Text
from textual.color import Color
from textual.geometry import Size
from textual_plotext import PlotextPlot

from tracker.i18n import _
from tracker.records import Light
from tracker.services.listing.summary import SummaryTable, Tally
from tracker.services.wording import light_mark
from tracker.tui.terminal.cells import fit, width_of
from tracker.tui.wording import display

TICKS = (0, 25, 50, 75, 100)  # per cent
FRAME = 4  # lines for the title, the frame and the axis
MOST = 15  # bars in a plot that may be as high as it likes
ROWS = (4, 2, 1)  # lines that a bar takes with the gap after it, as there is room
FILLER = "\u200b"  # plotext counts characters, so that a wide one needs a second one, which takes no cell


class BarPlot(PlotextPlot):
    """The groups of a table, the first on top; those that do not fit are one bar at the bottom."""

    def __init__(self, table: SummaryTable, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.theme = "clear"
        self._table = table

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Where plots stand one under the other."""
        return FRAME + 2 * min(len(self._shown()), MOST)

    def _shown(self) -> list[Tally]:
        return [line for line in self._table.lines if line.total]

    def render(self) -> Text:
        shown = self._shown()
        width, height = self.size
        if not shown or height <= FRAME:
            return Text(self._table.title, style="bold")
        bars = list(_bars(shown, height - FRAME))
        bars.reverse()  # plotext draws the first one at the bottom
        rows = next(rows for rows in ROWS if rows * len(bars) <= height - FRAME)
        self._draw(bars, rows)
        plot: Any = self.plt
        plot.plotsize(width, len(bars) * rows + FRAME)
        plot._set_size(width, len(bars) * rows + FRAME)  # as PlotextPlot does: the line above is not enough
        text = Text("").join(Text.from_ansi(plot.build()).split(FILLER))
        text.no_wrap = True
        return text

    def _draw(self, bars: Sequence[tuple[str, Mapping[Light, int]]], rows: int) -> None:
        """Bars of `rows` lines each, of which the last one stays empty if there are several."""
        plot: Any = self.plt  # its annotations are narrower than what it takes
        plot.clear_figure()
        plot.theme("clear")
        colours = {
            code: Color.parse(self.app.theme_variables[f"state-{code}"]).rgb for code in display.LIGHTS
        }
        room = min(max(width_of(_label(*bar, 0)) for bar in bars), self.size.width // 3)
        filled = max(rows - 1, 1)
        plot.stacked_bar(
            [_wide(_label(*bar, room)) for bar in bars],
            [[_percent(counts, code) for _name, counts in bars] for code in display.LIGHTS],
            orientation="horizontal",
            marker=[light_mark(code) for code in display.LIGHTS],
            color=[colours[code] for code in display.LIGHTS],
            width=(filled - 1) / rows + 0.1 / rows,
        )
        # Bar n is drawn around n: the limits put the middle of its lines there.
        plot.ylim(1 - (rows - (filled + 1) / 2) / rows, len(bars) + ((filled - 1) / 2) / rows)
        plot.xlim(0, 100)
        plot.xticks(list(TICKS), [f"{tick}%" for tick in TICKS])
        plot.title(_wide(_("{table}: lights, % of the group").format(table=self._table.title)))


def _bars(lines: list[Tally], most: int) -> Iterator[tuple[str, Mapping[Light, int]]]:
    """The name of each group, and its counts by light."""
    kept = lines if len(lines) <= most else lines[: most - 1]
    for line in kept:
        yield line.name, line.lights
    if rest := lines[len(kept) :]:
        counts = {code: sum(line.lights[code] for line in rest) for code in display.LIGHTS}
        yield _("{count} others").format(count=len(rest)), counts


def _label(name: str, counts: Mapping[Light, int], room: int) -> str:
    """A group with how much of it is red, beside the mark of that light; the name gives way."""
    share = f"{light_mark('red')}{_percent(counts, 'red'):.0f}%"
    return fit(name, max(room - width_of(share), 0)) + share if room else f"{name} {share}"


def _percent(counts: Mapping[Light, int], code: Light) -> float:
    """How much of a group has a light, in per cent."""
    return 100 * counts[code] / max(sum(counts.values()), 1)


def _wide(text: str) -> str:
    """One character a cell, as plotext counts."""
    return "".join(
        character + FILLER if cell_len(character) == 2 else character
        for character in text
        if cell_len(character)
    )
