"""Writing what became of the promises into a file."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.i18n import _
from tracker.services.fulfilment.promises import Fulfilment
from tracker.tui.background import REPORT
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.file_form import FileForm
from tracker.tui.screens.messages import Written
from tracker.tui.screens.tracker_screen import in_words
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar

FIRST = "docx"  # the format that is offered first


class FulfilmentReportScreen(FileForm):
    """Gives back the path written, None when closed; an existing file needs a second Enter."""

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.FULFILMENT_REPORT
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, found: Fulfilment) -> None:
        super().__init__()
        self._found = found
        self._writing = False

    def compose(self) -> ComposeResult:
        formats = sorted(self.desk.fulfilment.format_names(), key=lambda name: name != FIRST)
        with Vertical(classes="window"):
            yield Static(Content(_("What became of the promises")), classes="title")
            yield from self.file_fields(formats)
            yield Field("title", _("Title"), placeholder=_("that of the format"))
        yield KeyBar()

    def default_name(self, format: str) -> str:
        return f"fulfilment-{self.desk.as_of.isoformat()}.{format}"

    def action_accomplish(self) -> None:
        """Write the file, after asking once about an existing one."""
        place = None if self._writing else self.path_to_write()
        if place is None:
            return
        path, force = place
        format, title, found = self.chosen("format"), self.field("title").value, self._found
        self._writing = True
        self.field("path").hint(_("Writing…"))
        self.in_background(
            lambda: Written(self.desk.fulfilment.write(found, format, path, title=title, force=force)), REPORT
        )

    def on_written(self, message: Written) -> None:
        self.dismiss(message.path)

    def troubled(self, error: BaseException) -> None:
        """The form stays open with what was typed."""
        self._writing = False
        self.field("path").hint(in_words(error), wrong=True)
