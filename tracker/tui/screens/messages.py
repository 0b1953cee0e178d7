"""What workers tell the screens. Workers only post; the handlers of these messages touch widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from tracker.records import Change, Context, Entry, IngestResult, Row
from tracker.services.listing.agenda import DocumentInfo
from tracker.services.settings.changes import LoadedSettings

if TYPE_CHECKING:
    from tracker.services.ingest.tally import IngestTally
    from tracker.services.listing.agenda_pages import Listing
    from tracker.services.listing.known_names import KnownNames
    from tracker.services.listing.summary import Summary
    from tracker.services.listing.timeline import Timeline
    from tracker.services.targets.milestones import Milestone
    from tracker.tui.widgets.row_cache import PagedRows


class Listed(Message):
    """A list was read as far as its first rows, its order or its lights; what it lacks is read next."""

    def __init__(
        self,
        listing: Listing,
        focus: str | None = None,
        day: dt.date | None = None,
        *,
        top: bool = False,
        without: str | None = None,
    ) -> None:
        super().__init__()
        self.day = day  # that was asked for
        self.top = top  # asked for from its first row
        self.without = without  # shown from its first row, too, where this target is not in it
        self.listing = listing
        self.focus = focus


class Named(Message):
    """The names that the ledger knows were read."""

    def __init__(self, names: KnownNames) -> None:
        super().__init__()
        self.names = names


class Fetched(Message):
    """Rows of a long list were read for the lines that are looked at."""

    def __init__(self, source: PagedRows, rows: Sequence[Row]) -> None:
        super().__init__()
        self.source = source
        self.rows = tuple(rows)


class Explained(Message):
    """The paragraphs and milestones of one target were read, and what was changed of it so far."""

    def __init__(
        self,
        row: Row,
        contexts: Sequence[Context],
        milestones: Sequence[Milestone] = (),
        changes: Sequence[Change] = (),
    ) -> None:
        super().__init__()
        self.row = row
        self.contexts = tuple(contexts)
        self.milestones = tuple(milestones)
        self.changes = tuple(changes)


class Reachable(Message):
    """Whether the server of the ledger answers again."""

    def __init__(self, answers: bool) -> None:
        super().__init__()
        self.answers = answers


class Saved(Message):
    """Something was written into the ledger; `words` say what, for the notification.

    `acted_on` are the targets that a command of the screen was done to.
    """

    def __init__(
        self,
        words: str,
        entries: Sequence[Entry] = (),
        focus: str | None = None,
        acted_on: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.words = words
        self.entries = tuple(entries)
        self.focus = focus
        self.acted_on = tuple(acted_on)


class Ask(Message):
    """Something large is about to be done: `go_on` does it once the user has said yes to `words`."""

    def __init__(self, words: str, go_on: Callable[[], None]) -> None:
        super().__init__()
        self.words = words
        self.go_on = go_on


class Logged(Message):
    """The list of changes was read."""

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__()
        self.changes = tuple(changes)


class Inventoried(Message):
    """The list of documents was read."""

    def __init__(self, documents: Sequence[DocumentInfo]) -> None:
        super().__init__()
        self.documents = tuple(documents)


class Summed(Message):
    """The targets under the filters were counted."""

    def __init__(self, summary: Summary) -> None:
        super().__init__()
        self.summary = summary


class Dated(Message):
    """The targets under the filters were put into their months."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self.timeline = timeline


class Corrected(Message):
    """A document was corrected and read again; `told` says what its head says otherwise now."""

    def __init__(self, result: IngestResult, told: str = "") -> None:
        super().__init__()
        self.result = result
        self.told = told


class Told(Message):
    """Something was done outside of the ledger; `words` say what."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Written(Message):
    """A report stands in `path`."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path


class Reading(Message):
    """Progress of reading documents: `done` of `total` files, now at `name`."""

    def __init__(self, done: int, total: int, name: str) -> None:
        super().__init__()
        self.done = done
        self.total = total
        self.name = name


class Read(Message):
    """All documents were read; each result says what it changed or why it failed."""

    def __init__(self, results: Sequence[IngestResult], tally: IngestTally) -> None:
        super().__init__()
        self.results = tuple(results)
        self.tally = tally


class Kept(Message):
    """The settings file was changed and says this now; `words` are for the notification, if any."""

    def __init__(self, loaded: LoadedSettings, words: str = "") -> None:
        super().__init__()
        self.loaded = loaded
        self.words = words


class Trouble(Message):
    """A worker failed. Nothing on the screen was lost; the message says what to do."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error
