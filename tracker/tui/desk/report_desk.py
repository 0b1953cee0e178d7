"""The part of the desk where reports are looked at and written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import RuleError
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.services.report.preview import Preview
    from tracker.services.report.report_request import ReportRequest
    from tracker.services.report.reporting import DueReport
    from tracker.tui.desk.ledger_access import LedgerAccess

OnProgress = Callable[[int, int, str], None]


class ReportDesk:
    """Works on the ledger behind `access`; remembers what was chosen, for the next report."""

    def __init__(self, access: LedgerAccess) -> None:
        self._access = access
        self.chosen_last: dict[str, str] = {}  # codes by the choices of the form

    def format_names(self) -> tuple[str, ...]:
        """The report formats that can be written here."""
        from tracker.services.report.reporting import format_names

        return format_names()

    def format_words(self, name: str) -> str:
        """What a file of this format is good for."""
        from tracker.services.report.reporting import report_format

        return _(report_format(name).words)

    def profiles(self) -> tuple[str, ...]:
        """The names of the cut-offs that come with the program."""
        from tracker.services.report.reporting import profiles

        return profiles()

    def preview(self, request: ReportRequest, format: str) -> Preview:
        """The head, the counts and the first rows of the report that would be written in this format."""
        from tracker.services.report.preview import preview

        return preview(self._report(request), format)

    def write(
        self,
        request: ReportRequest,
        format: str,
        out: Path,
        *,
        force: bool = False,
        though_empty: bool = True,
        on_progress: OnProgress | None = None,
    ) -> Path:
        """Write what `tracker report` would; an existing file needs `force`.

        Raises UsageError; unless `though_empty`, NothingReviewed for a report that would hold no target.
        """
        from tracker.services.report.reporting import WriteOptions, check, write
        from tracker.services.report.reviewed_only import nothing_reviewed

        out = self._access.place_for(out)
        check(format, out, force=force)
        report = self._report(request)
        if report.candidates and not (report.written or though_empty):
            raise nothing_reviewed(report)
        return write(report, format, out, force=force, options=WriteOptions(on_progress=on_progress))

    def _report(self, request: ReportRequest) -> DueReport:
        from tracker.services.report.report_request import prepare

        with self._access.open() as ledger:
            return prepare(ledger, request, as_of=self._access.as_of, rules_version=self._rules_version())

    def _rules_version(self) -> str:
        try:
            return self._access.book.version
        except RuleError:  # the report does without; reading a document says what is wrong
            return ""
