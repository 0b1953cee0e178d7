"""The run of rows that one key selects: from the last selected one to the cursor."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def run_of(ids: Sequence[str], selection: Collection[str], last: str | None, cursor: range) -> Sequence[str]:
    """The ids from the one selected `last` to the rows of the cursor, in either direction, both ends with it.

    Where `last` is selected no longer, the run begins at the nearest selected row: the one above, else below.
    Without a selection it is the cursor alone. `cursor` is more than one row on a folded group.
    """
    if not cursor:
        return ()
    chosen = [place for place, one in enumerate(ids) if one in selection]
    begin = cursor.start
    if last is not None and last in selection and last in ids:
        begin = ids.index(last)
    elif above := [place for place in chosen if place < cursor.start]:
        begin = above[-1]
    elif chosen:
        begin = chosen[0]
    return ids[min(begin, cursor.start) : max(begin + 1, cursor.stop)]
