"""The run of rows that one key selects: from the row selected last, its anchor, to the cursor."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tracker.i18n import _


def run_of(ids: Sequence[str], selection: Collection[str], last: str | None, cursor: range) -> Sequence[str]:
    """The ids from the one selected `last` to the rows of the cursor, in either direction, both ends with it.

    Where `last` is selected no longer, the run begins at the nearest selected row: the one above, else below.
    Without a selection it is the cursor alone. `cursor` is more than one row on a folded group.
    """
    if not cursor:
        return ()
    return _between(ids, _begin(ids, selection, last, cursor), cursor)


def _begin(ids: Sequence[str], selection: Collection[str], last: str | None, cursor: range) -> int:
    if last is not None and last in selection and last in ids:
        return ids.index(last)
    chosen = [place for place, one in enumerate(ids) if one in selection]
    if above := [place for place in chosen if place < cursor.start]:
        return above[-1]
    return chosen[0] if chosen else cursor.start


def _between(ids: Sequence[str], begin: int, cursor: range) -> Sequence[str]:
    return ids[min(begin, cursor.start) : max(begin + 1, cursor.stop)]


class SelectedRun:
    """Where runs begin, and which rows the last one took in: the next one from there lets them go first."""

    def __init__(self) -> None:
        self._anchor: str | None = None
        self._taken: frozenset[str] = frozenset()

    def begin_at(self, anchor: str | None) -> None:
        """Begin the runs from now on at a row that was selected or let go by itself."""
        self._anchor, self._taken = anchor, frozenset()

    def end(self) -> None:
        """Let no row go with the next run: the selection was made in another way."""
        self._taken = frozenset()

    def extend(self, ids: Sequence[str], selection: Collection[str], cursor: range) -> set[str]:
        """The selection with the run from its beginning to the cursor instead of the run before."""
        others = set(selection) - self._taken
        run: Sequence[str] = ()
        if cursor:
            begin = _begin(ids, others, self._anchor, cursor)
            self._anchor, run = ids[begin], _between(ids, begin, cursor)
        self._taken = frozenset(run) - others
        return others.union(run)

    def why_unchanged(self, ids: Sequence[str], cursor: range) -> str:
        """Why `extend` changed nothing."""
        if self._anchor in ids[cursor.start : cursor.stop]:
            return _("The range begins on this line; go to its last line first.")
        return _("All lines up to here are selected already.")
