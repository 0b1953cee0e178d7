"""A text built line by line, with the place in the original kept beside every stretch."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.document.formats.base.cell_text import cell_text
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.records import Location


class TextBuilder:
    """Collects lines; knows the offset that the next one will stand at."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._locations: list[Location] = []
        self.offset = 0

    def line(
        self, text: str, *, page: int | None = None, paragraph: int | None = None, cell: str | None = None
    ) -> None:
        """Add one line; `text` has no line end of its own."""
        start = self._add(text)
        if text and not (page is None and paragraph is None and cell is None):
            self.place(start, start + len(text), page=page, paragraph=paragraph, cell=cell)

    def row(
        self, cells: Sequence[str], places: Sequence[str | None] = (), *, page: int | None = None
    ) -> None:
        """Add one line of tab-separated cells; `places` names each cell (`Sheet1!B4`)."""
        cells = [cell_text(cell) for cell in cells]
        start = self._add("\t".join(cells))
        for index, cell in enumerate(cells):
            place = places[index] if index < len(places) else None
            if cell and place:
                self.place(start, start + len(cell), page=page, cell=place)
            start += len(cell) + 1

    def blank(self) -> None:
        """Set the next line off by one empty line, unless one stands there already."""
        if self._parts and self._parts[-1] != "\n":
            self._add("")

    def place(
        self,
        start: int,
        end: int,
        *,
        page: int | None = None,
        paragraph: int | None = None,
        cell: str | None = None,
    ) -> None:
        """Note where the stretch of text from `start` to `end` stood."""
        self._locations.append(Location(span=(start, end), page=page, paragraph=paragraph, cell=cell))

    def parsed(self, *, encoding: str = "utf-8", title: str = "", unread: tuple[str, ...] = ()) -> ParsedText:
        """What was collected."""
        return ParsedText(
            "".join(self._parts), encoding, title, locations=tuple(self._locations), unread=unread
        )

    def _add(self, text: str) -> int:
        start = self.offset
        self._parts.append(text + "\n")
        self.offset += len(text) + 1
        return start
