"""Saying that targets are one: which of them stays listed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.i18n import _
from tracker.records import Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.target_form import CorrectionForm
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL, headline
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display


class MergeTargetsScreen(CorrectionForm):
    """Merges targets as one step."""

    KEYS: ClassVar[ScreenKeys] = screen_keys.MERGE_TARGETS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()
    AUTO_FOCUS = "OptionList"

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__(rows)
        self._options = OptionList(*(Option(_line(row), id=row.entry.id) for row in rows))

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="window", can_focus=False):
            yield Static(Content(_("Which one stays listed?")), classes="title")
            yield self._options
            yield Field("reason", _("Reason"), placeholder=_("may be left empty; kept in the log"))
            yield self.notice
        yield KeyBar()

    def action_turn(self) -> None:
        """From the list to the reason and back."""
        self.focus_next()

    def action_accomplish(self) -> None:
        """Merge into the target under the list's cursor."""
        into = self.rows[self._options.highlighted or 0].entry.id
        others = [row.entry.id for row in self.rows if row.entry.id != into]
        expect, reason = self.expect(), self.query_one(Field).value
        self.save(lambda: self.desk.reviewing.merge(others, into, expect, reason))


def _line(row: Row) -> Content:
    """The target, and where it is said."""
    facts = f"  {row.entry.document} · {display.date(row.entry.due)} · {row.entry.target.quote}"
    return Content("\n").join([headline(row), Content.styled(clean_line(facts), LABEL)])
