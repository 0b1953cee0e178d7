"""A list of counts: name, number of targets, overdue and closed ones, and a bar of their lights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tracker.i18n import _
from tracker.services.listing.summary import Tally
from tracker.tui.terminal.cells import fit, width_of
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.widgets.light_bar import bar

FIGURE = 8  # cells of a column of figures
SHORT_BAR = 10  # cells; the columns of figures leave first when there is less
NAME = (10, 40)  # cells of the first column, at least and at most
GAP = 2


@dataclass(frozen=True, slots=True)
class CountListLine:
    """One line. Without counts it is a heading, or words between the lines, and the cursor skips it."""

    name: str
    counts: Tally | None = None
    id: str | None = None
    longest: int = 1  # the most targets of a line in its table
    note: str = ""  # after the bar
    heading: bool = False


class CountList(OptionList):
    """Lines of counts, laid out for the width; what has no targets cannot be chosen."""

    DEFAULT_CSS = """
    CountList { border: none; padding: 0; background: $background; text-wrap: nowrap; }
    CountList { scrollbar-size-vertical: 1; }
    CountList:focus { border: none; background-tint: $background 0%; }
    CountList > .option-list--option-disabled { color: $foreground; }
    CountList > .option-list--option-highlighted { background: $primary 20%; color: $foreground; }
    CountList:focus > .option-list--option-highlighted { background: $primary 45%; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "cursor_up", show=False),
        Binding("j", "cursor_down", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, markup=False)
        self.lines_shown: Sequence[CountListLine] = ()
        self._drawn_for = 0

    def show(self, lines: Sequence[CountListLine], at: str | None = None) -> None:
        """Show `lines`, with the cursor on the line called `at`, else on the first that can be chosen."""
        self.lines_shown = lines
        self._drawn_for = self._room
        self.set_options(
            Option(self._draw(line, self._drawn_for), id=line.id, disabled=not _choosable(line))
            for line in lines
        )
        places = [n for n, line in enumerate(lines) if _choosable(line)]
        self.highlighted = next((n for n in places if lines[n].id == at), places[0] if places else None)

    @property
    def _room(self) -> int:
        return max(self.scrollable_content_region.width - 1, 10)

    def on_resize(self) -> None:
        if self._room != self._drawn_for:
            self._drawn_for = self._room
            for place, line in enumerate(self.lines_shown):
                self.replace_option_prompt_at_index(place, self._draw(line, self._drawn_for))
        self.call_after_refresh(self.scroll_to_highlight)

    def _draw(self, line: CountListLine, width: int) -> Content:
        if line.counts is None and not line.heading:
            return Content.styled(fit(line.name, width), LABEL)
        name, figures, room = _columns(self.lines_shown, width)
        if line.counts is None:
            titles = (_("Targets"), _("Overdue"), _("Closed"))[:figures]
            words = fit(line.name, name) + "".join(fit(title, FIGURE, "right") for title in titles)
            return Content.styled(fit(words, width), "bold underline")
        counts = line.counts
        said: list[Content | tuple[str, str]] = [
            (fit(line.name, name), "" if counts.total else LABEL),
            (fit(str(counts.total), FIGURE, "right"), "bold" if counts.total else LABEL),
        ]
        if figures > 1:
            red = "$state-red bold" if counts.overdue else LABEL
            said.append((fit(str(counts.overdue), FIGURE, "right"), red))
            said.append((fit(str(counts.closed), FIGURE, "right"), "" if counts.closed else LABEL))
        said += [Content(" " * GAP), bar(counts.lights, line.longest, room)]
        if line.note:
            said.append((" " + line.note, "$picked bold"))
        return Content.assemble(*said)


def _choosable(line: CountListLine) -> bool:
    return line.counts is not None and line.id is not None and (line.counts.total > 0 or bool(line.note))


def _columns(lines: Sequence[CountListLine], width: int) -> tuple[int, int, int]:
    """Cells of the name, how many columns of figures, cells of the bar."""
    widest = max((width_of(line.name) for line in lines if line.counts or line.heading), default=0)
    least, most = NAME
    name = min(max(widest, least), most, max(width // 3, least))
    note = max((width_of(line.note) + 1 for line in lines if line.note), default=0)
    for figures in (3, 1):
        room = width - name - figures * FIGURE - GAP - note
        if room >= SHORT_BAR or figures == 1:
            return name, figures, max(room, 0)
    raise AssertionError
