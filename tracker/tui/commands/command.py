"""A command as data: its keys, footer word, palette entry and help; and the keys of one screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from textual.binding import Binding, BindingType


class Need(Enum):
    """What a screen must have for a command to be done; see `TrackerScreen.has`."""

    NOTHING = auto()
    TARGET = auto()
    TARGETS = auto()
    GROUPS = auto()
    ONE_TARGET = auto()
    SEVERAL_TARGETS = auto()
    PREVIOUS_TARGET = auto()
    NEXT_TARGET = auto()
    MENTION = auto()
    FIGURE = auto()
    MILESTONE = auto()
    QUOTE = auto()
    DOCUMENT_TEXT = auto()
    FILTERS = auto()
    SEARCHING = auto()
    FILTER_OR_ORDER = auto()
    SAVED_VIEW = auto()
    SELECTION = auto()
    REVIEW_ITEM = auto()
    SUGGESTED_RESULT = auto()
    FULFILMENT_LINE = auto()
    PROMISE = auto()
    PROMISE_WITH_RESULT = auto()
    COMPARED = auto()
    LIST_BY_DOCUMENT = auto()
    FILLED_IN = auto()
    NARROW_WINDOW = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can do on a screen, which has it as the method `action_<name>`.

    `label` and `help` are message ids, translated when shown. `keys` is a comma-separated list in Textual's
    names; the first one is shown. When the terminal is narrow, the highest `rank` leaves the footer first.
    """

    name: str  # also its name under [keys] in the settings file
    keys: str
    label: str
    help: str
    shown_key: str | None = None  # with empty `keys`: a key of the focused widget, named in the footer
    rank: int = 5
    in_footer: bool = True
    in_palette: bool = True
    priority: bool = False  # before the focused widget takes the key
    needs: Need = Need.NOTHING

    def binding(self) -> Binding:
        """The binding of this command; its id is the command's name, for the keys of the settings file."""
        return Binding(
            self.keys,
            f"command('{self.name}')",
            self.label,
            show=self.in_footer,
            key_display=self.shown_key,
            priority=self.priority,
            id=self.name,
        )

    def default_keys(self) -> tuple[str, ...]:
        """The keys that the program gives it."""
        return tuple(key for key in self.keys.split(",") if key)


Commands = tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class FixedKey:
    """Keys that do the same whatever a person sets: `action` is one of the screen, with its parameters."""

    keys: str
    action: str


@dataclass(frozen=True, slots=True)
class ScreenKeys:
    """The keys of a screen class: its commands in the order of its footer, then keys that nobody changes."""

    screen: str
    commands: Commands
    fixed: tuple[FixedKey, ...] = ()

    def bindings(self) -> list[BindingType]:
        """The bindings of the screen, for its BINDINGS."""
        return list(self._bindings())

    def _bindings(self) -> Iterator[Binding]:
        for command in self.commands:
            if command.keys:
                yield command.binding()
        for fixed in self.fixed:
            yield Binding(fixed.keys, fixed.action, show=False)

    def fixed_keys(self) -> list[str]:
        """The single keys of `fixed`."""
        return [key for fixed in self.fixed for key in fixed.keys.split(",")]
