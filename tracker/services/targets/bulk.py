"""What is done to any number of targets at once: the verbs of `marking` by ids, without giving entries back.

A hundred thousand entries would fill the memory of whoever asked; these take ids and give a count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.records import Mark, Review
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_versions, resolve
from tracker.services.targets.marking import check_mark, mark_within, review_within
from tracker.store.read.overview import quotes_of, versions_of


def mark_many(
    ledger: Ledger,
    ids: Sequence[str],
    mark: Mark,
    *,
    now: dt.datetime,
    expect: Mapping[str, int] | None = None,
) -> int:
    """Note progress on all of them as one change; see `marking.mark`. Gives how many they are."""
    check_mark(mark, now)
    with ledger.write() as writing:
        wanted = resolve(writing, ids)
        check_versions(writing, wanted, expect)
        mark_within(writing, wanted, mark, now=now)
    return len(wanted)


def review_many(
    ledger: Ledger,
    ids: Sequence[str],
    decision: Review,
    *,
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    expect: Mapping[str, int] | None = None,
) -> int:
    """Accept or reject all of them as one change; see `marking.review`. Gives how many they are."""
    with ledger.write() as writing:
        wanted = resolve(writing, ids)
        check_versions(writing, wanted, expect)
        review_within(writing, wanted, decision, now=now, reason=reason, by=by)
    return len(wanted)


def versions(ledger: Ledger, ids: Sequence[str]) -> dict[str, int]:
    """The version of each of them as it stands now."""
    with ledger.read() as reading:
        return versions_of(reading, ids)


def quotes(ledger: Ledger, ids: Sequence[str]) -> list[str]:
    """The exact words of each of them."""
    with ledger.read() as reading:
        return quotes_of(reading, ids)
