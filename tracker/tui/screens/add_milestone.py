"""Putting a dated step under a target: what is to be reached, and by when."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input

from tracker.errors import UsageError
from tracker.i18n import _
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.mark_input import say_date
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.target_form import TargetsForm
from tracker.tui.widgets.describe_target import headline
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar


class AddMilestoneScreen(TargetsForm[str]):
    """Gives back the id of the new milestone, None when closed without."""

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.ADD_MILESTONE
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, row: Row) -> None:
        super().__init__([row])

    def compose(self) -> ComposeResult:
        row = self.rows[0]
        with VerticalScroll(classes="window", can_focus=False):
            yield Fitted(
                lambda _width: Content.assemble(_("New milestone"), "  ", headline(row)), classes="title"
            )
            example = _("for example: building roofed")
            yield Field("title", _("To be reached"), placeholder=example, required=True)
            yield Field("due", _("Due"), required=True)
            yield self.notice
        yield KeyBar()

    @on(Input.Changed, "#field-due Input")
    def _understand(self, event: Input.Changed) -> None:
        self._due.hint(say_date(self.desk, event.value.strip()))

    @property
    def _due(self) -> Field:
        return self.query_one("#field-due", Field)

    def action_accomplish(self) -> None:
        """Save, or say what is missing."""
        target_id, title = self.rows[0].entry.id, self.query_one("#field-title", Field).value
        try:
            due = self.desk.read_date(self._due.value)
        except UsageError as error:
            self._due.hint(error.line(), wrong=True)
            return
        self.save_once(lambda: Saved("", focus=self.desk.of_milestones.add(target_id, title, due).id))

    def on_saved(self, message: Saved) -> None:
        self.dismiss(message.focus)
