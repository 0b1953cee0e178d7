"""Correcting from the reader what was read of a document: the role of its parts, and its head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from textual import on
from textual.message import Message

from tracker.i18n import _
from tracker.records import DocumentSection, Entry, Row, SectionRole, Span
from tracker.services.documents.correctable_sections import DocumentPart
from tracker.services.documents.correcting import SectionSaid
from tracker.services.listing.document_text import DocumentText
from tracker.services.section_words import ROLES, role_word
from tracker.tui.background import WRITE
from tracker.tui.screens.messages import Corrected
from tracker.tui.screens.targets_screen import TargetsScreen
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.widgets.document_view import TextReader
from tracker.tui.wording.section_margin import margin

_AS_READ = "as_read"
_NAMED = 36  # cells of a part's opening in the list of parts


class PartsFound(Message):
    """The stretches around a place whose role may be corrected."""

    def __init__(self, parts: Sequence[DocumentPart]) -> None:
        super().__init__()
        self.parts = list(parts)


class DocumentCorrections(TargetsScreen[bool]):
    """The actions of a screen that shows a document; it gives back whether the ledger was changed."""

    read: DocumentText | None = None
    sections: tuple[DocumentSection, ...] = ()
    changed = False
    corrected: int | None = None  # where the part begins that was corrected last
    stay: int | None = None  # the place to show when the text was read again

    @property
    def place(self) -> int:
        """The place of the text that is looked at."""
        raise NotImplementedError

    @property
    def top(self) -> int:
        """The place of the text in the first row that is shown."""
        raise NotImplementedError

    def targets_acted_on(self) -> list[Row]:
        """None: what is done here is done to the document."""
        return []

    def action_mark_words(self) -> None:
        """Mark words that the rules missed, to enter them as a target."""
        self._mark_words(self.place)

    @on(TextReader.Marked)
    def _marked_by_mouse(self, message: TextReader.Marked) -> None:
        if self.read is not None:
            self._mark_words(message.span[0], message.span)

    def _mark_words(self, place: int, drawn: Span | None = None) -> None:
        from tracker.tui.screens.mark_words import MarkWordsScreen

        assert self.read is not None

        def done(entries: list[Entry] | None) -> None:
            if entries:
                self.tell_entered(entries)

        self.app.push_screen(MarkWordsScreen(self.read, place, drawn, margin(self.sections), self.top), done)

    def action_section_role(self) -> None:
        """Ask which part is meant, and what it is."""
        assert self.read is not None
        document, place = self.read.document.model_copy(update={"sections": self.sections}), self.place
        self.in_background(lambda: PartsFound(self.desk.of_documents.parts(document, place)), "parts")

    def on_parts_found(self, message: PartsFound) -> None:
        from tracker.tui.screens.choose_one import ChooseOneScreen

        options = [(str(number), _part_line(part)) for number, part in enumerate(message.parts)]

        def done(number: str | None) -> None:
            if number is not None:
                self._ask_role(message.parts[int(number)])

        usual = str(min(1, len(options) - 1))  # what stands under the innermost heading
        self.app.push_screen(ChooseOneScreen(_("Which part?"), options, usual), done)

    def _ask_role(self, part: DocumentPart) -> None:
        from tracker.tui.screens.choose_one import ChooseOneScreen

        options: list[tuple[str, str]] = [(role, role_word(role)) for role in ROLES]
        start, end = part.span
        if any(one.corrected and one.start < end and one.end > start for one in self.sections):
            options.append((_AS_READ, _("as read, without the correction")))

        def done(code: str | None) -> None:
            if code is not None:
                self._correct(part, None if code == _AS_READ else cast("SectionRole", code))

        section = next((one for one in self.sections if one.start <= start < one.end), None)
        usual = part.role or (section.role if section and section.followed else "")
        title = _("What is “{opening}”?").format(opening=clean_line(part.opening))
        self.app.push_screen(ChooseOneScreen(title, options, usual), done)

    def _correct(self, part: DocumentPart, role: SectionRole | None) -> None:
        assert self.read is not None
        self.corrected = part.span[0]
        number, said = self.read.id, SectionSaid(part, role)
        self.in_background(lambda: Corrected(self.desk.of_documents.correct(number, {}, [said])), WRITE)

    def on_corrected(self, message: Corrected) -> None:
        self._tell_corrected(message)

    def _tell_corrected(self, corrected: Corrected | None) -> None:
        if corrected is None:
            return
        result = corrected.result
        words = _("Read again: {new} targets new, {changed} changed, {gone} gone.").format(
            new=result.new, changed=result.changed, gone=result.gone
        )
        if corrected.told:
            words = _("{told}. {words}").format(told=corrected.told, words=words)
        self.say(self.can_undo(words))
        self.reload()

    def action_correct_head(self) -> None:
        """Correct title, issuer, place and date."""
        from tracker.tui.screens.correct_document import CorrectDocumentScreen

        assert self.read is not None
        self.app.push_screen(CorrectDocumentScreen(self.read.id, self.read.document), self._tell_corrected)


def _part_line(part: DocumentPart) -> str:
    first, last = part.lines
    lines = f"{first}–{last}" if last > first else f"{first}"
    role = f" · {role_word(part.role)}" if part.role else ""
    return (
        _("lines {lines}: {opening}").format(
            lines=lines, opening=fit(part.opening, min(_NAMED, width_of(part.opening)))
        )
        + role
    )
