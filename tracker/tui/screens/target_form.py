"""What the forms that change targets share: saving once, and trouble told without losing what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.message import Message

from tracker.errors import StaleEdit
from tracker.i18n import _
from tracker.records import Entry, Row
from tracker.tui.background import WRITE
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.confirm_many import ask
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.tracker_screen import Result, TrackerModal, in_words
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field


class NewerRows(Message):
    """The state that the targets have now."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.rows = list(rows)


class TargetsForm(TrackerModal[Result]):
    """Somebody else's change meanwhile is told; saving again then writes on top of it.

    What is typed is given up only after a yes.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.rows = list(rows)
        self.notice = Fitted(id="said")
        self.saving = False

    def on_mount(self) -> None:
        self.notice.display = False

    def expect(self) -> dict[str, int]:
        """The versions that the person saw."""
        return {row.entry.id: row.entry.version for row in self.rows}

    def unsaved(self) -> str:
        """What is given up by closing, in words; empty where nothing was typed."""
        typed = [field.label for field in self.query(Field) if field.typed]
        return _("Not saved: {fields}.").format(fields=_(", ").join(typed)) if typed else ""

    def action_cancel(self) -> None:
        """Close without saving, after a question where something was typed."""
        if not (words := self.unsaved()):
            self.give_up()
            return
        question = AskYesNoScreen(_("Leave without saving?"), words, _("Give it up"), _("Go on typing"))
        ask(self, question, self.give_up)

    def give_up(self) -> None:
        """Close without saving what stands in the form."""
        self.dismiss(None)

    def save_once(self, work: Callable[[], Message]) -> None:
        """Do `work` in the background, unless it is being done."""
        if not self.saving:
            self.saving = True
            self.in_background(work, WRITE)

    def troubled(self, error: BaseException) -> None:
        self.saving = False
        lines = [in_words(error)]
        if isinstance(error, StaleEdit):
            lines.append(_("Enter saves yours on top; Esc leaves it."))
            self.in_background(self.look, "look")
        self.show_trouble(lines)

    def look(self) -> Message:
        """Read the targets as they are now, in a thread."""
        return NewerRows(self.desk.rows([row.entry.id for row in self.rows]))

    def on_newer_rows(self, message: NewerRows) -> None:
        self.take(message.rows)

    def take(self, rows: list[Row]) -> None:
        """From now on the person has seen these."""
        self.rows = rows

    def show_trouble(self, lines: Sequence[str]) -> None:
        """Say under the form what is wrong."""
        self.notice.display = True
        self.notice.draw(lambda _width: Content("\n".join(clean_line(line) for line in lines)))
        self.call_after_refresh(self.notice.scroll_visible, animate=False)


class CorrectionForm(TargetsForm[Entry]):
    """Gives back the target as it stands after saving, None when closed without."""

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012

    def save(self, work: Callable[[], Entry]) -> None:
        """Do `work` in the background, once at a time; close when it is done."""
        self.save_once(lambda: Saved("", [work()]))

    def on_saved(self, message: Saved) -> None:
        self.dismiss(message.entries[0])
