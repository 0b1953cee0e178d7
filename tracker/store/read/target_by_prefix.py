"""A target by the beginning of its id, with its document and its events: all a mark needs, in one statement.

The first rows are targets, the others their events; each leaves the columns of the other empty. (Joined, the
target would come again with each event, which takes twice the time of two statements.) The statement is put
together once in a process: that costs more than to run it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, bindparam, cast, null, select, union_all

from tracker.records import Entry
from tracker.store.read.event_rows import by_target, events_of
from tracker.store.read.snapshot import Reading
from tracker.store.read.stored_targets import JOINED, ROW, entry_of, read_row
from tracker.store.rows import TargetOfDocument
from tracker.store.schema.short_ids import after_all
from tracker.store.schema.tables import targets

_AT_MOST = 9  # targets that are named where a beginning fits several


def with_id_like(reading: Reading, prefix: str) -> list[tuple[TargetOfDocument, Entry]]:
    """The first targets with an id that begins with `prefix`; one with just this id comes alone."""
    after = after_all(prefix)
    written = prefix.replace("/", "//").replace("%", "/%").replace("_", "/_")
    asked = {"first": prefix, "after": after, "like": f"{written}%"}
    rows = reading.connection.execute(_statement(bool(after)), asked).all()
    width = len(ROW)
    named = sorted(
        (read_row(row[:width]) for row in rows if row[0] is not None), key=lambda one: one.stored.id
    )
    told = by_target(row[width:] for row in rows if row[0] is None)
    exact = [one for one in named if one.stored.id == prefix]
    return [(one, entry_of(one, told.get(one.stored.id, ()))) for one in exact or named]


@cache
def _statement(with_end: bool) -> CompoundSelect[Any]:
    """Between two ids, which an index can find, and checked as written; some beginnings have no end."""
    c = targets.c
    begins = [c.id >= bindparam("first"), c.id.like(bindparam("like"), escape="/"), c.removed.is_(False)]
    if with_end:
        begins.append(c.id < bindparam("after"))
    ids = select(c.id).where(*begins).order_by(c.id).limit(_AT_MOST).cte("named")
    told = events_of(select(ids.c.id)).subquery("told")
    no_event = (cast(null(), column.type).label(f"no_{column.name}") for column in told.c)
    no_target = (null().label(f"no_{column.name}") for column in ROW)
    return union_all(
        select(*ROW, *no_event).select_from(JOINED).join(ids, ids.c.id == c.id),
        select(*no_target, *told.c),
    )
