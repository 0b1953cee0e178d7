"""The samples in a ledger that is thrown away."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tracker.cli import clock, session
from tracker.errors import UsageError
from tracker.i18n import _


def check_own_ledger(db: str | None, rules: Sequence[Path] | None) -> None:
    """Raise UsageError where a line with `--demo` names a ledger or rules; environment and settings may."""
    if tuple(rules or ()) not in ((), session.set_rules()) or session.url_of(db) != os.environ.get(
        "TRACKER_DB"
    ):
        raise UsageError(
            _("--demo has a ledger and rules of its own"), _("leave out --demo, or --db and --rules")
        )


@contextmanager
def throw_away_folder() -> Iterator[Path]:
    """A folder that is gone afterwards, also where something still holds a file of it."""
    with tempfile.TemporaryDirectory(prefix="tracker-demo-", ignore_cleanup_errors=True) as name:
        yield Path(name)


def fill(url: str) -> None:
    """Make a ledger in use at `url`: the samples read, marked, reviewed but for a few, results taken over."""
    from tracker.cli.error_lines import complain
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
