"""Commands are data: every one that a screen offers is carried out by that screen or the application."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest

from tracker.tui import screens
from tracker.tui.app import TrackerApp
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.commands.screen_keys import SCREENS
from tracker.tui.review_lists.review_list import ReviewList
from tracker.tui.screens.review_reading import LISTS
from tracker.tui.screens.tracker_screen import TrackerScreen


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def _screens() -> dict[str, type[TrackerScreen[Any]]]:
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    own = (each for each in _below(TrackerScreen) if each.__module__.startswith("tracker."))
    return {each.__name__: each for each in own if each.KEYS is not None}


def test_every_screen_with_commands_is_listed_once_and_takes_its_keys_from_the_list() -> None:
    found = _screens()
    assert sorted(keys.screen for keys in SCREENS) == sorted(found)
    for keys in SCREENS:
        assert found[keys.screen].KEYS is keys


@pytest.mark.parametrize("keys", SCREENS, ids=[keys.screen for keys in SCREENS])
def test_every_command_of_a_screen_has_its_action(keys: ScreenKeys) -> None:
    screen = _screens()[keys.screen]
    for command in keys.commands:
        if command.keys:
            action = f"action_{command.name}"
            assert hasattr(screen, action) or hasattr(TrackerApp, action), command.name


@pytest.mark.parametrize("one", LISTS, ids=[one.key for one in LISTS])
def test_every_list_of_the_review_has_the_names_and_keys_that_its_screen_binds(one: type[ReviewList]) -> None:
    bound = {command.name: command.keys for command in _screens()["ReviewScreen"].KEYS.commands}  # type: ignore[union-attr]
    assert all(bound[command.name] == command.keys for command in one.commands)


@pytest.mark.parametrize("keys", SCREENS, ids=[keys.screen for keys in SCREENS])
def test_help_is_had_by_the_same_keys_on_every_screen(keys: ScreenKeys) -> None:
    if keys.screen != "HelpScreen":
        helping = {key for one in keys.commands if one.name == "help" for key in one.default_keys()}
        assert "f1" in helping


# Commands that mean the same to a person: what is copied, decided or left differs by the screen only.
_ONE_MEANING = (
    {"copy", "copy_path"},
    {"open_file", "open_report"},
    {"filter", "its_targets"},
    {"part", "split"},
    {"following", "next_quote"},
    {"edit", "correct_head", "rename_view"},
    {"done", "milestone_done"},
    {"add_target", "add_milestone", "new_unit"},
    {"back", "quit", "leave_document", "leave_review", "leave_rules", "close_help"},
)


def test_a_letter_means_one_thing_on_every_screen() -> None:
    meant: dict[str, set[str]] = {}
    for keys in SCREENS:
        for command in keys.commands:
            for key in command.default_keys():
                if len(key) == 1:
                    meant.setdefault(key, set()).add(command.name)
    several = {key: names for key, names in meant.items() if len(names) > 1}
    assert {
        key: names for key, names in several.items() if not any(names <= one for one in _ONE_MEANING)
    } == {}
