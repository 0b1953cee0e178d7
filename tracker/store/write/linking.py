"""Linking targets that say the same, and keeping what people answered to suggestions."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.store.read.links import mentions_of
from tracker.store.rows import StoredTarget
from tracker.store.schema.tables import answers
from tracker.store.target_update import link_update
from tracker.store.write.bulk_insert import put
from tracker.store.write.transaction import Writing


def link(writing: Writing, given: Iterable[StoredTarget], first: str, change: int) -> None:
    """Make targets mentions of the one with the id `first`, with all that are mentions of them."""
    for stored in given:
        for one in (stored, *mentions_of(writing, stored.id)):
            writing.alter(one, link_update(first), change)


def answer(writing: Writing, suggestions: Iterable[str], change: int, *, taken: bool) -> None:
    """Keep what people said to suggestions."""
    rows = [{"suggestion": one, "change_number": change, "taken": taken} for one in suggestions]
    put(writing.connection, answers, rows)
