"""What a command is: one class gives its key, footer word, palette entry, help and deed at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType

if TYPE_CHECKING:
    from tracker.tui.screens.tracker_screen import TrackerScreen


class Command:
    """One thing that a person can do on a screen.

    `label` and `help` are message ids, translated when shown. `keys` is a comma-separated list in Textual's
    names; the first one is shown. When the terminal is narrow, the highest `rank` leaves the footer first.
    """

    name: ClassVar[str]
    keys: ClassVar[str]
    label: ClassVar[str]
    help: ClassVar[str]
    shown_key: ClassVar[str | None] = (
        None  # with empty `keys`: a key of the focused widget, named in the footer
    )
    rank: ClassVar[int] = 5
    in_footer: ClassVar[bool] = True
    in_palette: ClassVar[bool] = True
    priority: ClassVar[bool] = False

    @classmethod
    def binding(cls) -> Binding:
        """The binding of this command; its id is the command's name, for the keymap of the settings file."""
        return Binding(
            cls.keys,
            f"act('{cls.name}')",
            cls.label,
            show=cls.in_footer,
            key_display=cls.shown_key,
            priority=cls.priority,
            id=cls.name,
        )

    @classmethod
    def enabled(cls, screen: Any) -> bool:  # noqa: ARG003 (for those who override it)
        """Whether it can be done now; what cannot be done is left out of the footer."""
        return True

    @classmethod
    async def run(cls, screen: Any) -> None:
        """Do it on `screen`."""
        raise NotImplementedError


Commands = tuple[type[Command], ...]


def bindings(commands: Iterable[type[Command]]) -> list[BindingType]:
    """The bindings of a screen, for its BINDINGS."""
    return [command.binding() for command in commands if command.keys]


def find(screen: TrackerScreen[Any], name: str) -> type[Command] | None:
    """The command of that name that `screen` offers."""
    return next((command for command in screen.acts() if command.name == name), None)
