"""The names of several targets that the rules read in one sentence, each in a field of its own."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from tracker.i18n import _
from tracker.records import Target
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.form_field import Field

MOST = 9  # targets of a sentence; the names of others are corrected once they are in the ledger


class DraftNames(Vertical):
    """Shown where there are several targets; a name that somebody typed stays when words are read again."""

    DEFAULT_CSS = """
    DraftNames { height: auto; }
    """

    def __init__(self) -> None:
        super().__init__(id="names")
        self._fields = [
            Field(f"name-{n}", _("Indicator {number}").format(number=n)) for n in range(1, MOST + 1)
        ]

    def compose(self) -> ComposeResult:
        yield from self._fields

    def show(self, found: Sequence[Target]) -> None:
        """The names as they were read; nothing where there is one target alone."""
        several = found if len(found) > 1 else ()
        self.display = bool(several)
        for place, field in enumerate(self._fields):
            field.display = place < len(several)
            name = clean_line(several[place].indicator) if field.display else ""
            if not (field.display and field.typed):
                field.input.value = name
            field.given = name

    def blank(self) -> Field | None:
        """The first field whose name was taken away."""
        return next((field for field in self._shown() if not field.value), None)

    def typed_over(self, found: Sequence[Target]) -> list[Target]:
        """The targets with the names that stand in the fields."""
        names = {place: field.value for place, field in enumerate(self._shown()) if field.typed}
        return [
            one.model_copy(update={"indicator": names[place]}) if place in names else one
            for place, one in enumerate(found)
        ]

    def _shown(self) -> list[Field]:
        return [field for field in self._fields if field.display]
