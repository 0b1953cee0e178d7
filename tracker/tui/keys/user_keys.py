"""Keys as a person set them: held against the commands of every screen, then given to Textual."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from typing import Any

from textual.binding import Binding

from tracker.base.suggestions import did_you_mean
from tracker.errors import Problem, SettingsError
from tracker.i18n import _
from tracker.services.settings.verbs import Loaded
from tracker.tui import screens
from tracker.tui.commands.base import Command
from tracker.tui.commands.program import Accomplish
from tracker.tui.keys import key_names
from tracker.tui.screens.tracker_screen import TrackerScreen
from tracker.tui.widgets.agenda_table import AgendaTable

Keymap = Mapping[str, str]  # name of a command → its keys, parted by commas, as Textual takes them
FIXED = ("tab", "shift+tab", "ctrl+c", "ctrl+p", "ctrl+q")


def keymap(loaded: Loaded) -> Keymap:
    """What the settings say of keys. Raises SettingsError with every key that cannot be."""
    if not loaded.settings.keys:
        return {}  # and no screen is loaded for it
    known = commands()
    problems: list[Problem] = []
    found: dict[str, tuple[str, ...]] = {}
    for name, keys in loaded.settings.keys.items():
        command = known.get(name)
        if command is None or not command.keys:
            choices = [name for name, each in known.items() if each.keys]
            message = _("there is no command “{name}” with a key").format(name=name)
            problems.append(loaded.problem(("keys", name), message, did_you_mean(name, choices)))
            continue
        found[name] = tuple(_read(loaded, name, keys, problems))
    problems += _typed_text(loaded, found)
    problems += _clashes(loaded, found)
    if problems:
        raise SettingsError(problems)
    return {name: ",".join(keys) for name, keys in found.items()}


def commands() -> dict[str, type[Command]]:
    """Every command of every screen by its name, those of the agenda first."""
    found: dict[str, type[Command]] = {}
    for screen in all_screens():
        for command in screen.ACTS:
            found.setdefault(command.name, command)
    return found


def all_screens() -> list[type[TrackerScreen[Any]]]:
    """Every screen with commands, the agenda first."""
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    found = [screen for screen in _below(TrackerScreen) if screen.ACTS]
    return sorted(
        dict.fromkeys(found), key=lambda screen: (screen.__name__ != "AgendaScreen", screen.__name__)
    )


def default_keys(command: type[Command]) -> tuple[str, ...]:
    """The keys that the program gives a command."""
    return tuple(key for key in command.keys.split(",") if key)


def _below(kind: type[TrackerScreen[Any]]) -> Iterator[type[TrackerScreen[Any]]]:
    for each in kind.__subclasses__():
        if each.__module__.startswith("tracker."):
            yield each
        yield from _below(each)


def _read(loaded: Loaded, name: str, keys: tuple[str, ...], problems: list[Problem]) -> Iterator[str]:
    """The keys of a command in Textual's names; notes those that cannot be."""
    taken = {*FIXED, *_keys_of(AgendaTable)} - set(default_keys(commands()[name]))
    for written in keys:
        try:
            key = key_names.plain(written)
        except key_names.NoKey as error:
            message = _("{command}: there is no key “{key}” to use").format(command=_named(name), key=written)
            problems.append(loaded.problem(("keys", name), message, str(error)))
            continue
        if key in taken:
            message = _("{command}: “{key}” always moves about or leaves").format(
                command=_named(name), key=key_names.written(key)
            )
            problems.append(loaded.problem(("keys", name), message, _("choose another key")))
        yield key


def _typed_text(loaded: Loaded, found: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Letters for commands of forms only: there they are typed text."""
    elsewhere = {command.name for screen in all_screens() if not _is_form(screen) for command in screen.ACTS}
    for name, keys in found.items():
        for key in keys:
            if name not in elsewhere and key_names.is_text(key):
                message = _("{command}: “{key}” is typed text in a form").format(
                    command=_named(name), key=key_names.written(key)
                )
                cure = _("choose a function key, an arrow or one with Ctrl")
                yield loaded.problem(("keys", name), message, cure)


def _is_form(screen: type[TrackerScreen[Any]]) -> bool:
    return any(issubclass(command, Accomplish) for command in screen.ACTS)


def _clashes(loaded: Loaded, found: Mapping[str, tuple[str, ...]]) -> list[Problem]:
    """Two commands of one screen on one key."""
    told: dict[tuple[str, frozenset[str]], Problem] = {}
    for screen in all_screens():
        held: dict[str, str] = {key: "light" for key in _keys_without_id(screen)}
        for command in screen.ACTS:
            for key in found.get(command.name, default_keys(command)):
                other = held.setdefault(key, command.name)
                pair = (key, frozenset((other, command.name)))
                if other != command.name and pair not in told:
                    mine, theirs = (command.name, other) if command.name in found else (other, command.name)
                    message = _("“{key}” would be the key of {one} and of {other}").format(
                        key=key_names.written(key), one=_named(mine), other=_named(theirs)
                    )
                    cure = _("give one of them another key")
                    told[pair] = loaded.problem(("keys", mine), message, cure)
    return list(told.values())


def _keys_of(widget: type[Any]) -> list[str]:
    return [each.key for each in Binding.make_bindings(widget.BINDINGS)]


def _keys_without_id(screen: type[TrackerScreen[Any]]) -> list[str]:
    own = vars(screen).get("BINDINGS", ())
    return [each.key for each in Binding.make_bindings(own) if each.id is None]


def _named(name: str) -> str:
    """A command by its name in the file and its word on the screen."""
    return f"{name} ({_(commands()[name].label)})"
