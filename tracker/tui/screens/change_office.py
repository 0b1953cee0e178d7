"""One unit of the register in a form: its names, and by which words and topics targets are given to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tracker.chinese.office_lists import split_units
from tracker.chinese.typography import listed
from tracker.i18n import _
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.target_form import TargetsForm
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from tracker.services.offices.register import Unit

_LISTS = ("short_names", "words", "topics")


class ChangeUnitScreen(TargetsForm[str]):
    """Writes the unit and gives back its name, None when closed. Without a unit a new one is entered."""

    CSS_PATH = ["modal.tcss", "target_form.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.CHANGE_UNIT
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, unit: Unit | None = None) -> None:
        super().__init__([])
        self._unit = unit

    def compose(self) -> ComposeResult:
        unit = self._unit
        with VerticalScroll(classes="window", can_focus=False):
            yield Static(Content(_("Change the unit") if unit else _("New unit")), classes="title")
            yield Field("name", _("Full name"), unit.name if unit else "", required=True)
            for name, label, example in (
                ("short_names", _("Short names"), _("as documents and people call it")),
                ("words", _("Keywords"), _("a target that has one of them is the unit's")),
                ("topics", _("Topics"), _("so is one of such a topic")),
            ):
                said = listed(getattr(unit, name)) if unit else ""
                yield Field(name, label, said, example)
            yield self.notice
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#name", Input).focus()

    def action_accomplish(self) -> None:
        """Write what was typed into the register."""
        from tracker.services.offices.register import Unit

        typed = {field.field_name: field.value for field in self.query(Field)}
        if not typed["name"]:
            self.query_one("#field-name", Field).hint(_("Type the full name of the unit."), wrong=True)
            return
        lists = {name: tuple(split_units(typed[name])) for name in _LISTS}
        unit, desk = Unit(name=typed["name"], **lists), self.desk
        old = self._unit.name if self._unit else ""

        def work() -> Saved:
            desk.of_offices.change(unit, old)
            return Saved(unit.name)

        self.save_once(work)

    def on_saved(self, message: Saved) -> None:
        self.dismiss(message.words)
