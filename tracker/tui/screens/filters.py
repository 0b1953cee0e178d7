"""Filtering by status, verdict and review in one list, and by due date and place."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Query
from tracker.services.wording import review_word, status_word, verdict_word
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.mark_input import say_date
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.widgets.check_list import CheckList
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display

FIELDS = ("status", "verdict", "review")


class FiltersScreen(TrackerModal[Query]):
    """Gives back the query with the filters chosen, None when closed."""

    CSS_PATH = "modal.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.FILTERS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, query: Query) -> None:
        super().__init__()
        self._given = query

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Filter")), classes="title")
            yield CheckList(self._lines(), self._ticked())
            before = self._given.due_before
            yield Field("due_before", _("Due by"), before.isoformat() if before else "")
            yield Field("place", _("Place"), self._given.place or "", _("with all that lies in it"))
        yield KeyBar()

    def _lines(self) -> list[tuple[str, str]]:
        """A line for each code of each group."""
        groups: list[tuple[str, str, Any, Any]] = [
            ("status", _("Status"), display.STATUSES, status_word),
            ("verdict", _("Verdict"), display.VERDICTS, verdict_word),
            ("review", _("Review"), display.REVIEWS, review_word),
        ]
        return [
            (f"{field} {code}", f"{title} · {word(code)}")
            for field, title, codes, word in groups
            for code in codes
        ]

    def _ticked(self) -> set[str]:
        return {f"{field} {code}" for field in FIELDS for code in getattr(self._given, field)}

    @on(Input.Changed, "#due_before")
    def _understand(self, event: Input.Changed) -> None:
        self.query_one("#field-due_before", Field).hint(say_date(self.desk, event.value.strip()))

    def action_turn(self) -> None:
        """From the list to the date, to the place and back."""
        self.focus_next()

    def action_accomplish(self) -> None:
        """Close with the filters, unless the date cannot be read."""
        field = self.query_one("#field-due_before", Field)
        try:
            due_before = self.desk.read_date(field.value) if field.value else None
        except UsageError as error:
            field.hint(error.line(), wrong=True)
            field.input.focus()
            return
        ticked = [line.split() for line, _words in self._lines() if line in self.query_one(CheckList).ticked]
        chosen = {name: tuple(code for field_name, code in ticked if field_name == name) for name in FIELDS}
        place = self.query_one("#field-place", Field).value or None
        self.dismiss(self._given.model_copy(update={**chosen, "due_before": due_before, "place": place}))
