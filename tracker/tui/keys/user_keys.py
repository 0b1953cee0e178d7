"""Keys as a person set them: held against the commands of every screen, then given to Textual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.binding import Binding

from tracker.base.did_you_mean import did_you_mean
from tracker.errors import Problem, SettingsError
from tracker.i18n import _
from tracker.services.settings.changes import LoadedSettings
from tracker.tui.commands.command import Command, ScreenKeys
from tracker.tui.commands.screen_keys import SCREENS
from tracker.tui.commands.windows import CANCEL, NEXT_FIELD, SUBMIT
from tracker.tui.keys import key_names
from tracker.tui.widgets.line_table import LineTable

Keymap = Mapping[str, str]  # name of a command → its keys, parted by commas, as Textual takes them
_TABLE_KEYS = tuple(each.key for each in Binding.make_bindings(LineTable.BINDINGS))  # move the cursor
FIXED = ("tab", "shift+tab", "ctrl+c", "ctrl+p", "ctrl+q")


def keymap(loaded: LoadedSettings) -> Keymap:
    """What the settings say of keys. Raises SettingsError with every key that cannot be."""
    if not loaded.settings.keys:
        return {}
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


def commands() -> dict[str, Command]:
    """Every command of every screen by its name, those of the agenda first."""
    found: dict[str, Command] = {}
    for screen in SCREENS:
        for command in screen.commands:
            found.setdefault(command.name, command)
    return found


def _read(loaded: LoadedSettings, name: str, keys: tuple[str, ...], problems: list[Problem]) -> Iterator[str]:
    """The keys of a command in Textual's names; notes those that cannot be."""
    taken = {*FIXED, *_TABLE_KEYS} - set(commands()[name].default_keys())
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


def _typed_text(loaded: LoadedSettings, found: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Letters for commands of forms only: there they are typed text."""
    elsewhere = {command.name for screen in SCREENS if not _is_form(screen) for command in screen.commands}
    for name, keys in found.items():
        for key in keys:
            if name not in elsewhere and key_names.is_text(key):
                message = _("{command}: “{key}” is typed text in a form").format(
                    command=_named(name), key=key_names.written(key)
                )
                cure = _("choose a function key, an arrow or one with Ctrl")
                yield loaded.problem(("keys", name), message, cure)


def _is_form(screen: ScreenKeys) -> bool:
    return any(command.name in (SUBMIT.name, CANCEL.name, NEXT_FIELD.name) for command in screen.commands)


def _clashes(loaded: LoadedSettings, found: Mapping[str, tuple[str, ...]]) -> list[Problem]:
    """Two commands of one screen on one key."""
    told: dict[tuple[str, frozenset[str]], Problem] = {}
    for screen in SCREENS:
        held: dict[str, str] = {key: "light" for key in screen.fixed_keys()}
        for command in screen.commands:
            for key in found.get(command.name, command.default_keys()):
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


def _named(name: str) -> str:
    """A command by its name in the file and its word on the screen."""
    return f"{name} ({_(commands()[name].label)})"
