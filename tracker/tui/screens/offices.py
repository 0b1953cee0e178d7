"""The register of units: each with its short names, its words and topics, and how many targets it leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.i18n import _, ngettext
from tracker.tui.background import WRITE
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.change_office import ChangeUnitScreen
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LABEL
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from tracker.services.offices.register import ListedUnit


class UnitsScreen(TrackerModal[None]):
    """Lists the units; gives back nothing."""

    CSS_PATH = ["modal.tcss", "documents.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.UNITS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self) -> None:
        super().__init__()
        self._units: Sequence[ListedUnit] = ()

    def compose(self) -> ComposeResult:
        note = _("Words and topics decide which targets F2 in the window of assigning gives to a unit.")
        with Vertical(classes="window"):
            yield Static(Content(_("Units")), classes="title")
            yield OptionList()
            yield Fitted(lambda _width: Content(note), classes="note below")
        yield KeyBar()

    def on_mount(self) -> None:
        self._fetch()

    def _fetch(self, focus: str = "") -> None:
        self.in_background(lambda: UnitsListed(self.desk.of_offices.listed(), focus), "units")

    def on_units_listed(self, message: UnitsListed) -> None:
        """Show the units, the cursor on the one that was changed."""
        options = self.query_one(OptionList)
        kept = options.highlighted or 0
        self._units = message.units
        options.clear_options()
        options.add_options([Option(_line(one)) for one in message.units])
        if not message.units:
            options.add_option(Option(Content(_("No unit is registered yet.")), disabled=True))
        names = [one.unit.name for one in message.units]
        place = names.index(message.focus) if message.focus in names else min(kept, len(names) - 1)
        options.highlighted = place if names else None
        options.focus()

    @property
    def _under_cursor(self) -> ListedUnit | None:
        place = self.query_one(OptionList).highlighted
        return self._units[place] if place is not None and place < len(self._units) else None

    def on_option_list_option_selected(self) -> None:
        if (one := self._under_cursor) is not None:
            self._ask(one)

    def action_new_unit(self) -> None:
        """Enter another unit."""
        self._ask(None)

    def _ask(self, one: ListedUnit | None) -> None:
        def done(name: str | None) -> None:
            if name:
                self._fetch(name)

        self.app.push_screen(ChangeUnitScreen(one.unit if one else None), done)

    def action_remove_unit(self) -> None:
        """Take the unit under the cursor out of the register."""
        one, desk = self._under_cursor, self.desk
        if one is None or not one.registered:
            self.say(_("This unit is not in the register; it is only named by targets."))
            return
        name = one.unit.name
        words = _("{unit} is out of the register.").format(unit=clean_line(name))

        def work() -> Message:
            desk.of_offices.remove(name)
            return Saved(words)

        self.in_background(work, WRITE)

    def on_saved(self, message: Saved) -> None:
        self.say(message.words)
        self._fetch()


class UnitsListed(Message):
    """The units were read; `focus` is the one to go to."""

    def __init__(self, units: Sequence[ListedUnit], focus: str) -> None:
        super().__init__()
        self.units, self.focus = units, focus


def _line(one: ListedUnit) -> Content:
    """Two lines of a unit: its name and targets, and what else the register says of it."""
    unit = one.unit
    count = ngettext("{count} target", "{count} targets", one.targets).format(count=one.targets)
    parts = [
        (_("short: {names}"), unit.short_names),
        (_("words: {names}"), unit.words),
        (_("topics: {names}"), unit.topics),
    ]
    said = [words.format(names=_(", ").join(names)) for words, names in parts if names]
    if not one.registered:
        said.append(_("not in the register"))
    lines = [Content.assemble((clean_line(unit.name), "bold"), f"  {count}")]
    if said:
        lines.append(Content.styled(f"  {clean_line(' · '.join(said))}", LABEL))
    return Content("\n").join(lines)
