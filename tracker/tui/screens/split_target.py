"""Making one target several: an indicator for each part."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input

from tracker.i18n import _
from tracker.records import Entry, Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.target_form import CorrectionForm
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import QUOTE, headline
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar

MOST = 9  # parts; who needs more splits a part again


class SplitTargetScreen(CorrectionForm):
    """Splits one target as one step; another line comes as soon as the last one is used."""

    KEYS: ClassVar[ScreenKeys] = screen_keys.SPLIT_TARGET
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, row: Row) -> None:
        super().__init__([row])

    def compose(self) -> ComposeResult:
        row = self.rows[0]
        with VerticalScroll(classes="window", can_focus=False):
            yield Fitted(lambda _width: Content.assemble(_("Split"), "  ", headline(row)), classes="title")
            quote = clean_line(row.entry.target.quote)
            yield Fitted(lambda _width: Content.styled(quote, QUOTE), classes="quote")
            for number in range(1, MOST + 1):
                label = _("Part {number}").format(number=number)
                text = clean_line(row.entry.target.indicator) if number == 1 else ""
                hint = _("its indicator; the first part keeps id and progress") if number <= 2 else ""
                yield Field(f"part{number}", label, text, placeholder=hint)
            yield Field("reason", _("Reason"), placeholder=_("may be left empty; kept in the log"))
            yield self.notice
        yield KeyBar()

    def on_mount(self) -> None:
        self._offer()

    def _parts(self) -> list[Field]:
        return [self.query_one(f"#field-part{number}", Field) for number in range(1, MOST + 1)]

    @on(Input.Changed)
    def _offer(self) -> None:
        """Show the parts that are named, and one more; two at least."""
        parts = self._parts()
        used = max((number for number, field in enumerate(parts) if field.value), default=0)
        for number, field in enumerate(parts):
            field.display = number <= max(used + 1, 1)

    def action_accomplish(self) -> None:
        """Save, or say what is missing."""
        target_id, expect = self.rows[0].entry.id, self.expect()
        names = [field.value for field in self._parts() if field.value]
        reason = self.query_one("#field-reason", Field).value

        def work() -> Entry:
            return self.desk.reviewing.split(target_id, names, expect, reason)[0]

        self.save(work)
