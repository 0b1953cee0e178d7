"""A document to scroll through: rows drawn one by one, with quotes, headings and finds lit up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.records import Span
from tracker.tui.terminal.wrapped_text import WrappedText
from tracker.tui.widgets.marked_by_mouse import MarkedByMouse

LAYERS = ("heading", "quote", "current", "hit", "found")  # a later one lies over those before it
RULE = "│"  # between the margin of the sections and the text
_ROOM = 60  # cells from which there is room for that margin
HERE = "▸"  # beside the rows of the target or find in hand: not by colour alone


class Layer:
    """Stretches of the text by their beginnings; they may overlap."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = sorted(spans)
        self._starts = [start for start, _end in self.spans]
        self._longest = max((end - start for start, end in self.spans), default=0)

    def over(self, start: int, end: int) -> list[Span]:
        """Those that touch a stretch."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [span for span in self.spans[first:last] if span[1] > start]


class TextReader(MarkedByMouse, ScrollView, can_focus=True):
    """Shows a text; `paint` lights stretches of it up, `go_to` brings a place into view."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reader--gutter",
        "reader--role",
        *(f"reader--{name}" for name in LAYERS),
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup,ctrl+b", "page(-1)", show=False),
        Binding("pagedown,space,ctrl+f", "page(1)", show=False),
        Binding("home,g", "jump(False)", show=False),
        Binding("end,G", "jump(True)", show=False),
    ]
    DEFAULT_CSS = """
    TextReader {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        & > .reader--gutter { color: $muted; }
        & > .reader--role { color: $muted; text-style: italic; }
        & > .reader--heading { text-style: bold; color: $state-blue; }
        & > .reader--quote { text-style: bold underline; color: $state-yellow; }
        & > .reader--current { text-style: bold reverse; color: $state-yellow; }
        & > .reader--hit { text-style: underline; color: $picked; }
        & > .reader--found { text-style: bold reverse; color: $picked; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = WrappedText("")
        self._layers = {name: Layer() for name in LAYERS}
        self._sections: list[tuple[int, int, str, str]] = []
        self._section_starts: list[int] = []
        self._margin_width = 0  # cells of the longest word beside the text

    # -- what it shows

    def show(self, rows: WrappedText) -> None:
        """Show another text, from its beginning."""
        self.rows = rows
        self._layers = {name: Layer() for name in LAYERS}
        self._lay_out()
        self.scroll_to(y=0, animate=False, immediate=True)

    def paint(self, **layers: Sequence[Span]) -> None:
        """Light up these stretches, for each layer that is named."""
        for name, spans in layers.items():
            self._layers[name] = Layer(spans)
        self.refresh()

    def painted(self, layer: str) -> Sequence[Span]:
        """The stretches of a layer that are lit up."""
        return self._layers[layer].spans

    def part(self, sections: Sequence[tuple[int, int, str, str]]) -> None:
        """Name the sections in the margin: of each its span and the words of its first two rows."""
        self._sections = sorted(sections)
        self._section_starts = [section[0] for section in self._sections]
        words = [word for _start, _end, *both in self._sections for word in both]
        self._margin_width = max(map(cell_len, words), default=0)
        self._lay_out()

    def show_at(self, offset: int) -> None:
        """Bring the row with this place to the top."""
        self.scroll_to(y=self.rows.row_of(offset), animate=False, immediate=True)

    @property
    def top(self) -> int:
        """The offset at which the first row in view begins."""
        row = min(self.scroll_offset.y, len(self.rows) - 1)
        return self.rows.span(row)[0]

    def in_view(self, offset: int) -> bool:
        """Whether a place of the text can be seen now."""
        row = self.rows.row_of(offset)
        return 0 <= row - self.scroll_offset.y < self.scrollable_content_region.height

    def go_to(self, offset: int) -> None:
        """Bring a place into view, a third from the top, unless it can be seen already."""
        if not self.in_view(offset):
            height = self.scrollable_content_region.height
            self.scroll_to(y=max(self.rows.row_of(offset) - height // 3, 0), animate=False, immediate=True)

    def offset_at(self, x: int, y: int) -> int:
        """The place of the text under a cell of the widget."""
        row = min(max(y + self.scroll_offset.y, 0), len(self.rows) - 1)
        return self.rows.offset_at(row, x - self._margin - self._gutter)

    # -- keys: at once, without Textual's animation

    def action_move(self, rows: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, immediate=True)

    def action_page(self, pages: int) -> None:
        self.action_move(pages * max(self.scrollable_content_region.height - 1, 1))

    def action_jump(self, last: bool) -> None:
        self.scroll_to(y=len(self.rows) if last else 0, animate=False, immediate=True)

    # -- layout and drawing

    @property
    def _gutter(self) -> int:
        """Cells for the line numbers and the mark."""
        return len(str(self.rows.line_count)) + 3 if self.size.width >= 40 else 2

    @property
    def _margin(self) -> int:
        """Cells for the names of the sections and the rule beside them."""
        return self._margin_width + 2 if self._margin_width and self.size.width >= _ROOM else 0

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        top = self.top if len(self.rows) else 0
        self.rows.lay_out(max(self.scrollable_content_region.width - self._margin - self._gutter - 1, 4))
        self.virtual_size = Size(self.size.width, len(self.rows))
        self.scroll_to(y=self.rows.row_of(top), animate=False, immediate=True)
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        row, width = y + self.scroll_offset.y, self.size.width
        if row >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        start, end = self.rows.span(row)
        segments = [*self._roles(row), self._number(row, start, end), *self._segments(start, end)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _roles(self, row: int) -> Iterable[Segment]:
        """The margin of a row: what its section is, where it begins and in the first rows of the view."""
        if not self._margin:
            return
        words = ""
        place = self._section_of(row)
        if place is not None:
            start, _end, role, period = self._sections[place]
            named = row - max(self.rows.row_of(start), self.scroll_offset.y)  # rows since it is named
            words = (role, period)[named] if 0 <= named <= 1 else ""
        style = self.get_component_rich_style("reader--role", partial=True)
        rule = self.get_component_rich_style("reader--gutter", partial=True)
        blank = " " * (self._margin_width - cell_len(words))
        yield Segment(words + blank + " ", self.rich_style + style)
        yield Segment(RULE if place is not None else " ", self.rich_style + rule)

    def _section_of(self, row: int) -> int | None:
        """The number of the section that a row is in: of several, the one that begins last."""
        start, end = self.rows.span(row)
        place = bisect_left(self._section_starts, max(end, start + 1)) - 1
        return place if place >= 0 and self._sections[place][1] > start else None

    def _number(self, row: int, start: int, end: int) -> Segment:
        """The number of a line that begins here, and the mark of what is in hand."""
        layer = self._layers["found"] if self._layers["found"].spans else self._layers["current"]
        here = layer.over(start, end)
        numbered = self._gutter > 2 and self.rows.begins_line(row)
        number = str(self.rows.line_of(start)) if numbered else ""
        words = f"{number:>{self._gutter - 2}}{HERE if here else ' '} "
        return Segment(words, self.rich_style + self.get_component_rich_style("reader--gutter", partial=True))

    def _segments(self, start: int, end: int) -> Iterable[Segment]:
        painted = [""] * (end - start)
        for name in LAYERS:
            for first, last in self._layers[name].over(start, end):
                first, last = max(first, start), min(last, end)
                painted[first - start : last - start] = [name] * (last - first)
        at = start
        for name, run in groupby(painted):
            stop = at + len(list(run))
            yield Segment(self.rows.text[at:stop], self._style(name))
            at = stop

    def _style(self, name: str) -> Style:
        base = self.rich_style
        return base + self.get_component_rich_style(f"reader--{name}", partial=True) if name else base
