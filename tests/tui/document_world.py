"""What a reader of a document shows, and a ledger that has read one."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from tui_world import AS_OF, NOW, url_of

from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules.rule_files import load_book
from tracker.tui.screens.document import DocumentScreen
from tracker.tui.widgets.document_view import TextReader


def reader_of(pilot: Pilot[None]) -> DocumentScreen:
    assert isinstance(pilot.app.screen, DocumentScreen)
    return pilot.app.screen


def in_hand(pilot: Pilot[None]) -> list[str]:
    """The indicators of the quote that the reader stands at."""
    screen = reader_of(pilot)
    assert screen.read is not None and screen.at is not None
    return [entry.target.indicator for entry in screen.read.quotes[screen.at].entries]


def lit(pilot: Pilot[None]) -> list[str]:
    """The words that are shown reversed now."""
    reader = pilot.app.screen.query_one(TextReader)
    strips = [reader.render_line(y) for y in range(reader.size.height)]
    return [part.text for strip in strips for part in strip if part.style and part.style.reverse]


def ledger_of(folder: Path, text: str) -> str:
    """A ledger that has read a file with `text`."""
    (folder / "plan.txt").write_text(text, encoding="utf-8")
    url = url_of(folder)
    with open_ledger(url, now=NOW) as ledger:
        ingest(ledger, [str(folder / "plan.txt")], book=load_book(), now=NOW, issued_on=AS_OF)
    return url
