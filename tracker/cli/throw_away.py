"""The samples in a ledger that is thrown away."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.cli import clock, session


@contextmanager
def throw_away_folder() -> Iterator[Path]:
    """A folder that is gone afterwards, also where something still holds a file of it."""
    with tempfile.TemporaryDirectory(prefix="tracker-demo-", ignore_cleanup_errors=True) as name:
        yield Path(name)


def fill(url: str) -> None:
    """Make a ledger in use at `url`: the samples read, marked, reviewed but for a few, results taken over."""
    from tracker.cli.failures import complain
    from tracker.services.sample_ledger import mark_samples, read_samples, review_samples, take_results

    now, book = clock.now(), session.load_book(())
    with session.open_ledger(url) as ledger:
        results = read_samples(ledger, book=book, now=now)
        mark_samples(ledger, now=now)
        review_samples(ledger, now=now)
        take_results(ledger, book=book, now=now)
    for result in results:
        if result.error:
            complain(result.error)
