"""Where a table's rows come from: a list in memory, or a long one of which the lines near by are held."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import overload

from tracker.errors import NothingFound
from tracker.i18n import _
from tracker.records import Row

HELD = 2000  # rows of a long list; beyond that the ones fetched first are let go
UNKNOWN = ""  # the id of a line that is not known yet
AHEAD = 40  # lines around a line that is asked for out of turn


class ListRows(Sequence[Row]):
    """Rows that are all there."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows
        self._places = {row.entry.id: line for line, row in enumerate(rows)}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, line: int) -> Row: ...
    @overload
    def __getitem__(self, line: slice) -> Sequence[Row]: ...
    def __getitem__(self, line: int | slice) -> Row | Sequence[Row]:
        return self._rows[line]

    def at(self, line: int) -> Row | None:
        """The row of a line if it is here; drawing never waits for one."""
        return self._rows[line] if 0 <= line < len(self._rows) else None

    def id_at(self, line: int) -> str | None:
        """The id of the target on a line, also of one whose row is not here."""
        row = self.at(line)
        return row.entry.id if row else None

    def place(self, target_id: str | None) -> int | None:
        """The line of a target."""
        return self._places.get(target_id or "")

    def ids(self) -> Sequence[str]:
        """The ids of all lines."""
        return list(self._places)

    def held(self, ids: Iterable[str]) -> list[Row]:
        """The rows of these targets, as far as they are here."""
        return [self._rows[self._places[i]] for i in ids if i in self._places]

    def known(self) -> Iterable[Row]:
        """The rows that are here."""
        return self._rows

    def sample(self, most: int) -> Sequence[Row]:
        """Up to `most` rows to measure columns on."""
        return self._rows[:most]

    def missing(self, lines: Iterable[int]) -> Sequence[str]:  # noqa: ARG002 (for those that lack some)
        """The ids on those lines whose rows have to be fetched first."""
        return ()


class PagedRows(ListRows):
    """A list of `shown` lines, of which `rows` are held at first.

    `ids` of all lines come later than the first rows, which stand from line `first` on; until then the other
    lines stay blank. Whoever takes a row that is not held, as by reading on from target to target, waits for
    `load`.
    """

    def __init__(
        self,
        rows: Sequence[Row],
        shown: int,
        ids: Sequence[str] | None,
        load: Callable[[Sequence[str]], Sequence[Row]],
        first: int = 0,
    ) -> None:
        self._held = {row.entry.id: row for row in rows}
        self._sample = tuple(rows)
        self._shown = shown
        self._ids = ids if ids is not None else [*[UNKNOWN] * first, *(row.entry.id for row in rows)]
        self._load = load

    def __len__(self) -> int:
        return self._shown

    @overload
    def __getitem__(self, line: int) -> Row: ...
    @overload
    def __getitem__(self, line: slice) -> Sequence[Row]: ...
    def __getitem__(self, line: int | slice) -> Row | Sequence[Row]:
        if isinstance(line, slice):
            return [self[each] for each in range(*line.indices(len(self)))]
        target_id = self._ids[line]
        if target_id not in self._held:
            here = line % len(self._ids)
            self.take(self._load(self.missing(range(here - AHEAD, here + AHEAD))))
        if target_id not in self._held:
            raise NothingFound(_("the target is no longer in the ledger"), _("read the list again with R"))
        return self._held[target_id]

    def at(self, line: int) -> Row | None:
        return self._held.get(self.id_at(line) or "")

    def id_at(self, line: int) -> str | None:
        return (self._ids[line] or None) if 0 <= line < len(self._ids) else None

    def place(self, target_id: str | None) -> int | None:
        return self._ids.index(target_id) if target_id and target_id in self._ids else None

    def ids(self) -> Sequence[str]:
        return [i for i in self._ids if i != UNKNOWN] if self._ids[:1] == [UNKNOWN] else self._ids

    def held(self, ids: Iterable[str]) -> list[Row]:
        return [self._held[i] for i in ids if i in self._held]

    def known(self) -> Iterable[Row]:
        return self._held.values()

    def sample(self, most: int) -> Sequence[Row]:
        return self._sample[:most]

    def missing(self, lines: Iterable[int]) -> Sequence[str]:
        near = (self._ids[line] for line in lines if 0 <= line < len(self._ids))
        return [target_id for target_id in near if target_id != UNKNOWN and target_id not in self._held]

    def take(self, rows: Iterable[Row]) -> None:
        """Hold rows that were fetched; the longest held ones make room."""
        self._held.update((row.entry.id, row) for row in rows)
        for target_id in list(self._held)[: max(0, len(self._held) - HELD)]:
            del self._held[target_id]
