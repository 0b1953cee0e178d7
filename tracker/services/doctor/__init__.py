"""Whether this installation can do its work: what is here, what is missing and how to get it."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.services.doctor.file_format_checks import formats_read, formats_written, other_parts
from tracker.services.doctor.finding import Finding
from tracker.services.doctor.program_and_ledger_checks import ledger, program, rules, settings

__all__ = ["Finding", "look"]


def look(url: str | None) -> Iterator[Finding]:
    """Every finding, in the order in which they are told. `url` None: the ledger in use. Changes nothing."""
    yield from program()
    yield from settings()
    yield from rules()
    yield from ledger(url)
    yield from formats_read()
    yield from formats_written()
    yield from other_parts()
