"""`rules explain` in words: why a sentence, or a line of a file, is read as it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.chinese.rule_phrases import COMMA, SENTENCE_STOPS
from tracker.document.formats import reads
from tracker.errors import DocumentError, NothingFound, UsageError
from tracker.i18n import _
from tracker.records import Document, Span
from tracker.rulebook.model import Rulebook
from tracker.services.rules.explain_json import sentence_as_json
from tracker.services.rules.explain_lines import Piece, lines_of
from tracker.services.rules.explain_words import sentence_pieces
from tracker.services.rules.trials import document_of

if TYPE_CHECKING:
    from tracker.extract.explain.explanation_model import SentenceExplained

SCHEMA = 1
LONGEST = 5000  # characters of a text typed on the command line
_PLACE = re.compile(r"(?P<file>.+):(?P<line>\d{1,7})")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Sentences with all that was decided about them, ready to be shown."""

    document: Document
    version: str  # of the rulebook
    sentences: tuple[SentenceExplained, ...]
    line: int = 0  # of the document, when a place was asked for

    def pieces(self) -> Iterator[Piece]:
        """The explanation piece by piece."""
        for number, sentence in enumerate(self.sentences):
            if number:
                yield Piece("gap")
            yield from sentence_pieces(sentence)

    def lines(self) -> Iterator[str]:
        """The explanation as lines of at most 80 terminal cells, as far as the words allow."""
        for piece in self.pieces():
            yield from lines_of(piece)
        if self.lacks_date:
            yield ""
            yield _(
                "The text has no date of its own, so 今年, 年内 and the like stay open; give one with --date."
            )

    @property
    def found(self) -> int:
        """How many targets were read."""
        things = [thing for sentence in self.sentences for thing in sentence.things]
        return sum(len(thing.targets) for thing in things if thing.outcome == "target")

    def as_json(self) -> dict[str, object]:
        """The contract of `rules explain --json`; offsets count code points of the document's text."""
        issued = self.document.issued_on
        return {
            "schema": SCHEMA,
            "rules": self.version,
            "doc": self.document.name if self.line else None,
            "line": self.line or None,
            "issued_on": issued.isoformat() if issued else None,
            "sentences": [sentence_as_json(sentence) for sentence in self.sentences],
        }

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that won, each once, in the order of the text."""
        things = [thing for sentence in self.sentences for thing in sentence.things]
        return tuple(dict.fromkeys(thing.attempts[0].rule.id for thing in things if thing.attempts))

    @property
    def lacks_date(self) -> bool:
        """Whether a date in the text stays open because the text itself has none."""
        dates = [when.date for sentence in self.sentences for when in sentence.dates]
        return self.document.issued_on is None and any(date.last is None for date in dates)


def explain(text: str, book: Rulebook, *, issued_on: dt.date | None = None) -> Explanation:
    """Explain a text, or a line of a document given as `FILE:LINE` (lines of the decoded text, from 1).

    Raises UsageError for an empty or very long text, NothingFound for a line that does not exist or is empty,
    DocumentError for a file that cannot be read.
    """
    place = _place(text)
    if place is None:
        return explain_text(text, book, issued_on=issued_on)
    from tracker.document.reader import read

    path, line = place
    return explain_document(read(path, issued_on=issued_on), book, line, where=str(path))


def explain_text(text: str, book: Rulebook, *, issued_on: dt.date | None = None) -> Explanation:
    """Explain a sentence or a few. Raises UsageError for an empty or very long text."""
    if not text.strip():
        raise UsageError(_("there is no text"), _("give a sentence, or FILE:LINE"))
    if len(text) > LONGEST:
        raise UsageError(
            _("the text is too long: {count} characters").format(count=len(text)),
            _("put it into a file and ask for one line with FILE:LINE"),
        )
    return explain_document(document_of(text.strip(), issued_on), book)


def explain_document(
    document: Document, book: Rulebook, line: int | None = None, *, where: str = ""
) -> Explanation:
    """Explain a document, or one of its lines, counted from 1.

    Raises NothingFound for a line that does not exist or is empty; `where` is the document's name in it.
    """
    from tracker.extract.explain.explanation import explain as explain_sentences

    span = None if line is None else _line_of(document, line, where or document.name)
    return Explanation(document, book.version, explain_sentences(document, book, span), line or 0)


def _place(text: str) -> tuple[Path, int] | None:
    """The file and line that a text names, if it does. Raises DocumentError for a file that is not there."""
    match = _PLACE.fullmatch(text)
    if match is None:
        return None
    path = Path(match["file"]).expanduser()
    try:
        if path.is_file():
            return path, int(match["line"])
    except OSError:  # too long for a file name: a text
        return None
    if not re.search(rf"[{COMMA}{SENTENCE_STOPS}\s]", match["file"]) and reads(path.suffix.lower()):
        raise DocumentError(
            _("{name} does not exist").format(name=path), _("check the spelling and the folder")
        )
    return None


def _line_of(document: Document, line: int, where: str) -> Span:
    lines = document.text.split("\n")
    if not 1 <= line <= len(lines):
        raise NothingFound(
            _("{file} has no line {line}").format(file=where, line=line),
            _("it has {count} lines").format(count=len(lines)),
        )
    words = lines[line - 1]
    if not words.strip():
        raise NothingFound(
            _("line {line} of {file} is empty").format(file=where, line=line),
            _("name a line with words on it"),
        )
    start = sum(len(above) + 1 for above in lines[: line - 1])
    return start, start + len(words)
