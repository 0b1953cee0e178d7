"""A ledger: documents read into it, targets listed, reviewed and marked, and its report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from os import PathLike, fspath
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tracker.library.numbers import Number, exact
from tracker.library.reading import usual_rules
from tracker.records import Agenda, Change, Entry, IngestResult, Mark, Query, Review, Status
from tracker.reports.dimensions import GroupBy
from tracker.services.ingest import ingesting
from tracker.services.ledger import opening
from tracker.services.listing import agenda as listing
from tracker.services.report import reporting
from tracker.services.targets import change_log, marking, reviewing, undo_and_redo

if TYPE_CHECKING:
    from tracker.progress.light_thresholds import Profile
    from tracker.reports.model import DueReport
    from tracker.rulebook.model import Rulebook
    from tracker.store.ledger import Ledger as Store


def open_ledger(place: str | PathLike[str] | None = None, *, create: bool = True) -> Ledger:
    """Open a ledger: a file, a database URL, or the user's own if left out. Use it in a `with`.

    One that is not there is made, or with `create=False` refused; `sqlite://` is one in memory. Raises
    LedgerError, and UsageError for an address that is none.
    """
    address = None if place is None else fspath(place)
    return Ledger(opening.open_ledger(address, create=create, now=_now()))


class Ledger:
    """A ledger that `open_ledger` gave. Each call that changes it is one step, which `undo` takes back.

    Targets are named by their ids or the beginning of one. Methods raise NothingFound for an unknown id,
    UsageError for what contradicts itself, LedgerError for the database; then nothing is changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def name(self) -> str:
        """Where it lies, without a password."""
        return self._store.name

    def ingest(
        self,
        *paths: str | PathLike[str],
        rules: Rulebook | None = None,
        issued_on: dt.date | None = None,
        issuer: str = "",
        place: str = "",
        by: str = "",
    ) -> list[IngestResult]:
        """Read files, folders and patterns into the ledger: one result a document.

        A document that cannot be read is a result with its `error`, and the rest goes on. What is read again
        keeps its marks, reviews and edits.
        """
        return ingesting.ingest(
            self._store, [fspath(path) for path in paths], book=rules or usual_rules(), now=_now(),
            issued_on=issued_on, issuer=issuer, place=place, by=by,
        )  # fmt: skip

    def agenda(
        self,
        query: Query | None = None,
        *,
        as_of: dt.date | None = None,
        profile: Profile | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Agenda:
        """The targets that `query` asks for, judged as of a day (today if left out), by due date."""
        day = as_of or dt.date.today()
        return listing.agenda(
            self._store, query or Query(), as_of=day, profile=profile, limit=limit, offset=offset
        )

    def entry(self, id: str) -> Entry:
        """One target with all that was said of it."""
        return listing.entry(self._store, id)

    def review(
        self, ids: str | Sequence[str], decision: Review, *, reason: str = "", by: str = ""
    ) -> list[Entry]:
        """Call what was read `accepted` or `rejected`, or a `candidate` again."""
        return reviewing.review(self._store, _ids(ids), decision, now=_now(), reason=reason, by=by)

    def mark(
        self,
        ids: str | Sequence[str],
        *,
        value: Number | None = None,
        add: Number | None = None,
        unit: str = "",
        on: dt.date | None = None,
        status: Status | None = None,
        note: str = "",
        problem: str = "",
        next_step: str = "",
        evidence: str = "",
        due: dt.date | None = None,
        reason: str = "",
        approver: str = "",
        by: str = "",
    ) -> list[Entry]:
        """Note how targets stand; gives the entries as they are afterwards.

        `value` is the figure so far, true `on` a day (today if left out), `add` what came on top of the last.
        `unit`, if given, has to be the target's. `due` puts the due date off; it needs a `reason`.
        """
        figure, more = (None if number is None else exact(number) for number in (value, add))
        said = Mark(
            value=figure, add=more, unit=unit, on=on, status=status, note=note, problem=problem,
            next_step=next_step, evidence=evidence, due=due, reason=reason, approver=approver, by=by,
        )  # fmt: skip
        return marking.mark(self._store, _ids(ids), said, now=_now())

    def log(self, id: str | None = None, *, limit: int | None = None) -> list[Change]:
        """The changes of the ledger, or of one target, newest first."""
        return change_log.log(self._store, id, limit=limit)

    def undo(self, *, by: str = "") -> Change:
        """Take back the last change that still stands. Raises NothingFound when nothing is left."""
        return undo_and_redo.undo(self._store, now=_now(), by=by)

    def report(
        self,
        query: Query | None = None,
        *,
        as_of: dt.date | None = None,
        title: str = "",
        group_by: GroupBy = "",
        since: dt.date | None = None,
        profile: Profile | None = None,
        with_candidates: bool = False,
    ) -> DueReport:
        """The due-date report of the accepted targets that `query` asks for, as of a day (today if left out).

        Targets that nobody has reviewed are counted as waiting; `with_candidates` sets them apart at the end.
        With `since` it lists the changes from that day on.
        """
        found = self.agenda(query, as_of=as_of, profile=profile)
        return reporting.ledger_report(
            self._store, found, query=query or Query(), title=title, profile=profile, group_by=group_by,
            rules_version=usual_rules().version, since=since, with_candidates=with_candidates,
        )  # fmt: skip

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _ids(ids: str | Sequence[str]) -> list[str]:
    return [ids] if isinstance(ids, str) else list(ids)
