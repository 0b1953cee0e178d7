"""Forms in which units, people, places and topics are typed: names that the ledger knows are offered."""

from __future__ import annotations

from textual.message import Message

from tracker.i18n import _
from tracker.tui.desk.office_desk import KnownNames
from tracker.tui.screens.target_form import TargetsForm
from tracker.tui.screens.tracker_screen import Result
from tracker.tui.widgets.completed_field import CompletedField

UNITS = ("lead", "lead_unit", "supporting", "supporting_units")


class NamesKnown(Message):
    """The names of the ledger were read."""

    def __init__(self, known: KnownNames) -> None:
        super().__init__()
        self.known = known


class NamedForm(TargetsForm[Result]):
    """A unit that is not known, beside one that may be meant, is saved only once that was seen."""

    def on_mount(self) -> None:
        self.in_background(lambda: NamesKnown(self.desk.of_offices.known()), "known")

    def on_names_known(self, message: NamesKnown) -> None:
        """Offer the names that the ledger knows."""
        for field in self.query(CompletedField):
            field.known = message.known.of(field.field_name)
            if field.field_name in UNITS and field.known and not field.input.placeholder:
                field.input.placeholder = _("short name or initials will do")
            if field.input.has_focus:
                field.offer()

    def offer_names(self, name: str) -> bool:
        """Say which names may be meant in the field, if it is one for names."""
        fields = [field for field in self.query(CompletedField) if field.field_name == name]
        for field in fields:
            field.offer()
        return bool(fields)

    def doubtful_unit(self) -> bool:
        """Whether a unit is typed that may be a known one; it is told, and passes the second time."""
        for field in self.query(CompletedField):
            if field.field_name in UNITS and field.typed and (doubt := field.doubt()):
                field.hint(doubt, wrong=True)
                field.input.focus()
                return True
        return False
