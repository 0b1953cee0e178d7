"""A form that writes a file: its path and format go together, and an existing file is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from textual import on
from textual.widget import Widget
from textual.widgets import Input
from textual.widgets.input import Selection

from tracker.i18n import _
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.widgets.choice import Choice, LabelledChoice
from tracker.tui.widgets.form_field import Field

_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]*")


class FileForm(TrackerModal[Path]):
    """Has the fields `path` and `format`; gives back the path written, None when closed."""

    def __init__(self) -> None:
        super().__init__()
        self._overwrite: Path | None = None  # the file that the user was asked about

    def default_name(self, format: str) -> str:
        """The name of the file where none is typed."""
        raise NotImplementedError

    def file_fields(self, formats: Sequence[str], given: str = "") -> Iterator[Widget]:
        """The two fields, at first with the format `given`, if it is one of these."""
        first = given if given in formats else formats[0]
        yield Field("path", _("File"), self.default_name(first), shows_end=True)
        yield LabelledChoice("format", _("Format"), [(name, name) for name in formats], first)

    def field(self, name: str) -> Field:
        """The field called `name`."""
        return self.query_one(f"#field-{name}", Field)

    def chosen(self, name: str) -> str:
        """The code chosen in the choice called `name`."""
        return self.query_one(f"#{name}", Choice).value

    @on(Choice.Changed, "#format")
    def _format_chosen(self, event: Choice.Changed) -> None:
        """Keep the path's suffix in step with the format."""
        field = self.field("path")
        path = Path(field.value or self.default_name(event.choice.value))
        if path.suffix.removeprefix(".") in {code for code, _words in event.choice.options}:
            field.input.value = str(path.with_suffix(f".{event.choice.value}"))

    @on(Input.Changed, "#path")
    def _path_typed(self, event: Input.Changed) -> None:
        """The format follows the ending of a name that is typed; one of no format leaves it."""
        self._overwrite = None
        choice, suffix = self.query_one("#format", Choice), Path(event.value.strip()).suffix
        formats = [code for code, _words in choice.options]
        if suffix.removeprefix(".") in formats:
            choice.chosen = formats.index(suffix.removeprefix("."))
        self.field("path").hint()

    def path_to_write(self) -> tuple[Path, bool] | None:
        """The path, and whether the user agreed to overwrite a file; None where a word is needed first."""
        field = self.field("path")
        if not field.value:
            field.hint(_("Say which file to write."), wrong=True)
            return None
        path = self._with_ending(Path(field.value).expanduser())
        agreed = self._overwrite == path and field.input.has_focus  # elsewhere Enter answers nothing
        if path.is_file() and not agreed:
            self._overwrite = path
            question = _("This file exists. Enter again overwrites it; another name keeps it.")
            field.hint(question, wrong=True)
            self._select_name(field.input)
            return None
        return path, agreed

    def _with_ending(self, path: Path) -> Path:
        """A name typed without an ending gets that of the format; .1 of v7.1 is none."""
        if _ENDING.fullmatch(path.suffix):
            return path
        return path.with_name(f"{path.name}.{self.chosen('format')}")

    def _select_name(self, typed: Input) -> None:
        """Put the cursor there with the name selected, so that the next letter begins another one."""
        start = len(typed.value) - len(Path(typed.value).name)
        typed.focus()
        # Focusing selects the whole path as soon as its event comes through: after that.
        self.call_after_refresh(lambda: setattr(typed, "selection", Selection(start, len(typed.value))))
