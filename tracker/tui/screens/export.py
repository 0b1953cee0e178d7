"""Writing the due-date report of what the agenda shows into a file."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tracker.i18n import _
from tracker.records import Query
from tracker.tui.cells import clean_line
from tracker.tui.commands.base import Commands, bindings
from tracker.tui.commands.program import FORM
from tracker.tui.messages import Trouble, Written
from tracker.tui.screens.base import TrackerModal, in_words
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.field import Field
from tracker.tui.widgets.keybar import KeyBar
from tracker.tui.widgets.topbar import filters_in_words


class ExportScreen(TrackerModal[Path]):
    """Gives back the path written, None when closed; an existing file needs a second Enter."""

    CSS_PATH = "modal.tcss"
    ACTS: ClassVar[Commands] = FORM
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTS)

    def __init__(self, filters: Query) -> None:
        super().__init__()
        self._filters = filters
        self._overwrite: Path | None = None  # the file that the user was asked about
        self._writing = False

    def compose(self) -> ComposeResult:
        formats = self.desk.formats()
        scopes = [("shown", _("what is shown")), ("all", _("everything"))]
        with VerticalScroll(classes="window", can_focus=False):
            yield Static(Content(_("Due-date report")), classes="title")
            yield Field("path", _("File"), self._default_name(formats[0]))
            yield LabelledChoice("format", _("Format"), [(name, name) for name in formats])
            yield LabelledChoice("scope", _("Targets"), scopes)
            filters = "; ".join(filters_in_words(self._filters, lights=True))
            shown = (
                _("shown now: {filters}").format(filters=filters) if filters else _("no filter is in force")
            )
            yield Static(Content(clean_line(shown)), classes="note")
        yield KeyBar()

    def _default_name(self, format: str) -> str:
        return f"report-{self.desk.as_of.isoformat()}.{format}"

    @property
    def _field(self) -> Field:
        return self.query_one("#field-path", Field)

    @on(Choice.Changed, "#format")
    def _format_chosen(self, event: Choice.Changed) -> None:
        """Keep the path's suffix in step with the format."""
        path = Path(self._field.value or self._default_name(event.choice.value))
        if path.suffix.removeprefix(".") in {code for code, _words in event.choice.options}:
            self._field.input.value = str(path.with_suffix(f".{event.choice.value}"))

    @on(Input.Changed, "#path")
    def _path_typed(self) -> None:
        self._overwrite = None
        self._field.hint()

    def accomplish(self) -> None:
        """Write the report, after asking once about an existing file."""
        if self._writing:
            return
        if not self._field.value:
            self._field.hint(_("Say which file to write."), wrong=True)
            return
        path = Path(self._field.value).expanduser()
        if path.is_file() and self._overwrite != path:
            self._overwrite = path
            question = _("This file exists. Enter again overwrites it; another name keeps it.")
            self._field.hint(question, wrong=True)
            return
        format = self.query_one("#format", Choice).value
        query = self._filters if self.query_one("#scope", Choice).value == "shown" else Query()
        force, self._writing = self._overwrite == path, True
        self.in_background(lambda: Written(self.desk.write_report(query, format, path, force=force)), "write")

    def on_written(self, message: Written) -> None:
        self.dismiss(message.path)

    def on_trouble(self, message: Trouble) -> None:
        """The form stays open with what was typed."""
        self._writing = False
        self._field.hint(in_words(message.error), wrong=True)
