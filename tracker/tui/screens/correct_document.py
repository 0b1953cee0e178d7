"""Correcting what was read of a document's head: title, issuer, place and date, each to be typed over."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from tracker.errors import UsageError
from tracker.i18n import N_, _
from tracker.records import Document
from tracker.services.documents.correcting import Head, HeadField
from tracker.services.listing.document_text import Home
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.messages import Corrected
from tracker.tui.screens.target_form import TargetsForm
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar

_LABELS: dict[HeadField, str] = {
    "title": N_("Title"),
    "issuer": N_("Issuer"),
    "place": N_("Place"),
    "issued_on": N_("Date"),
}
_NAMED_BY = {
    "issuer": N_("taken as {place}, by the issuer; type another to correct it"),
    "title": N_("taken as {place}, by the title; type another to correct it"),
}


class HomeFound(Message):
    """The place that the filters go by was read."""

    def __init__(self, home: Home | None) -> None:
        super().__init__()
        self.home = home


class CorrectDocumentScreen(TargetsForm[Corrected]):
    """Gives back what the correction changed, None when closed without."""

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.CORRECT_DOCUMENT
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, document_id: int, document: Document) -> None:
        super().__init__([])
        self._document_id = document_id
        self._document = document
        self._shown = {field: clean_line(_typed(document, field)) for field in _LABELS}

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="window", can_focus=False):
            yield Fitted(lambda _width: Content(_("Correct what was read of the document")), classes="title")
            yield Fitted(
                lambda _width: Content.styled(clean_line(self._document.name), LABEL), classes="quote"
            )
            for field, word in _LABELS.items():
                yield Field(field, _(word), self._shown[field], placeholder=_("not known"))
            yield Field("reason", _("Reason"), placeholder=_("may be left empty; kept in the log"))
            yield self.notice
        yield KeyBar()

    def on_mount(self) -> None:
        super().on_mount()
        for field in _LABELS:
            if field in self._document.as_read:
                was = self._document.as_read[field] or "—"
                words = _("read as {was}; emptied, it is so again").format(was=was)
                self.query_one(f"#field-{field}", Field).hint(words)
        number = self._document_id
        self.in_background(lambda: HomeFound(self.desk.of_documents.home(number)), "home")

    def on_home_found(self, message: HomeFound) -> None:
        """Show the place that the filters go by, where the document's own says it not."""
        home = message.home
        if home is None or home.named_by == "place" or "place" in self._document.as_read:
            return
        field = self.query_one("#field-place", Field)
        field.input.placeholder = home.name
        field.hint(_(_NAMED_BY[home.named_by]).format(place=home.name))

    @on(Input.Changed, "#issued_on")
    def _understand(self, event: Input.Changed) -> None:
        """Show at once how a date is understood."""
        text = event.value.strip()
        if text != self._shown["issued_on"]:
            self.query_one("#field-issued_on", Field).hint(self._day_in_words(text))

    def _day_in_words(self, text: str) -> str:
        try:
            return self.desk.of_documents.read_date(text).isoformat() if text else ""
        except UsageError:
            return ""

    def action_accomplish(self) -> None:
        """Save, or say what is wrong."""
        typed = {field.field_name: field.value for field in self.query(Field)}
        reason = typed.pop("reason")
        head: dict[HeadField, str | dt.date | None] = {}
        self.notice.display = False
        try:
            for name in _LABELS:
                if typed[name] != self._shown[name].strip():
                    head[name] = self._value(name, typed[name])
        except UsageError as error:
            self.query_one("#field-issued_on", Field).hint(error.line(), wrong=True)
            self.query_one("#issued_on", Input).focus()
            return
        if not head:
            self.show_trouble([_("Nothing was changed yet.")])
            return
        number = self._document_id
        self.save_once(lambda: self._save(number, head, reason))

    def _save(self, number: int, head: Head, reason: str) -> Corrected:
        result = self.desk.of_documents.correct(number, head, reason=reason)
        after = self.desk.of_documents.document_text(number).document
        told = [self._told(field, _typed(after, field)) for field in head]
        return Corrected(result, _("; ").join(told))

    def _told(self, field: HeadField, now: str) -> str:
        words = {"field": _(_LABELS[field]), "old": self._shown[field] or "—", "new": clean_line(now) or "—"}
        return _("{field} {old} → {new}").format(**words)

    def _value(self, name: HeadField, text: str) -> str | dt.date | None:
        if not text:
            return None
        return self.desk.of_documents.read_date(text) if name == "issued_on" else text

    def on_corrected(self, message: Corrected) -> None:
        self.dismiss(message)


def _typed(document: Document, field: HeadField) -> str:
    value = getattr(document, field)
    return str(value) if value else ""
