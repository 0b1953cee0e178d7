"""Filtering by status, verdict, review and due date in one list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, SelectionList, Static
from textual.widgets.selection_list import Selection

from tracker.errors import UsageError
from tracker.i18n import N_, _
from tracker.records import Query
from tracker.services.words import review_word, status_word, verdict_word
from tracker.tui import words
from tracker.tui.commands.base import Commands, bindings
from tracker.tui.commands.program import Accomplish, Cancel, NextField
from tracker.tui.screens.base import TrackerModal
from tracker.tui.typed import say_date
from tracker.tui.widgets.field import Field
from tracker.tui.widgets.keybar import KeyBar


class Apply(Accomplish):
    label = N_("Apply")
    help = N_("Show what fits the filters")
    priority = True


class Tick(NextField):
    """Space is the list's own key; this names it in the footer."""

    name = "tick"
    keys = "tab"
    label = N_("Next")
    help = N_("Space ticks a line; Tab goes to the other part of the form")
    shown_key = "Tab"


class FilterScreen(TrackerModal[Query]):
    """Gives back the query with the filters chosen, None when closed."""

    CSS_PATH = "modal.tcss"
    ACTS: ClassVar[Commands] = (Apply, Cancel, Tick)
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTS)

    def __init__(self, query: Query) -> None:
        super().__init__()
        self._given = query

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Filter (space ticks a line)")), classes="title")
            yield SelectionList[tuple[str, str]](*self._lines(), compact=True)
            before = self._given.due_before
            yield Field("due_before", _("Due by"), before.isoformat() if before else "")
        yield KeyBar()

    def _lines(self) -> Iterator[Selection[tuple[str, str]]]:
        groups: list[tuple[str, str, Any, Any]] = [
            ("status", _("Status"), words.STATUSES, status_word),
            ("verdict", _("Verdict"), words.VERDICTS, verdict_word),
            ("review", _("Review"), words.REVIEWS, review_word),
        ]
        for field, title, codes, name in groups:
            chosen = getattr(self._given, field)
            for code in codes:
                yield Selection(Content(f"{title} · {name(code)}"), (field, code), code in chosen)

    @on(Input.Changed, "#due_before")
    def _understand(self, event: Input.Changed) -> None:
        self.query_one(Field).hint(say_date(self.desk, event.value.strip()))

    def accomplish(self) -> None:
        """Close with the filters, unless the date cannot be read."""
        field = self.query_one(Field)
        try:
            due_before = self.desk.read_date(field.value) if field.value else None
        except UsageError as error:
            field.hint(error.line(), wrong=True)
            field.input.focus()
            return
        ticked = cast("list[tuple[str, str]]", self.query_one(SelectionList).selected)
        chosen = {
            name: tuple(code for field_name, code in ticked if field_name == name)
            for name in ("status", "verdict", "review")
        }
        self.dismiss(self._given.model_copy(update={**chosen, "due_before": due_before}))
