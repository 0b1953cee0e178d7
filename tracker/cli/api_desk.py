"""The ledger, rules and clock that programs and agents work with, as the options of a command say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli import clock, session

if TYPE_CHECKING:
    from tracker.api.verb import VerbContext
    from tracker.rulebook import Rulebook


@dataclass(frozen=True)
class LedgerOptions:
    """What `--db`, `--rules`, `--profile`, `--as-of` and `--demo` say."""

    db: str | None = None
    rules: Sequence[Path] | None = None
    profile: str | None = None
    as_of: str | None = None
    demo: bool = False


@contextmanager
def open_desk(source: LedgerOptions) -> Iterator[VerbContext]:
    """The desk at an existing ledger, or at the samples in one that is thrown away."""
    from tracker import api
    from tracker.services.report.reporting import load_profile

    day, db = session.day(source.as_of), source.db
    with ExitStack() as stack:
        if source.demo:
            from tracker.cli import throw_away
            from tracker.services.ingest.samples import sample_day

            folder = stack.enter_context(throw_away.throw_away_folder())
            db = f"sqlite:///{(folder / 'demo.db').as_posix()}"
            throw_away.fill(db)
            day = day or sample_day()
        cut_offs = load_profile(source.profile)
        ledger = stack.enter_context(session.open_ledger(db, create=False))
        ledger.permit()  # a password is typed now, and not in the middle of an answer

        @cache
        def rules() -> Rulebook:
            return session.load_book(source.rules)

        yield api.desk_of(ledger, rules, clock=clock.now, profile=cut_offs, day=day)
