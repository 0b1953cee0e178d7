"""A question before one step changes many targets: a selection may be larger than it looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from tracker.tui.screens.ask_yes_no import AskYesNoScreen

ASKED_FROM = 20  # more targets than so many are changed only after a yes


def ask_first(
    screen: Screen[Any], count: int, question: Callable[[], AskYesNoScreen], go_on: Callable[[], None]
) -> None:
    """Do `go_on`, for many targets only after a yes to `question`."""
    if count <= ASKED_FROM:
        go_on()
    else:
        ask(screen, question(), go_on)


def ask(screen: Screen[Any], question: AskYesNoScreen, go_on: Callable[[], None]) -> None:
    """Do `go_on` after a yes."""

    def answered(yes: bool | None) -> None:
        if yes:
            go_on()

    screen.app.push_screen(question, answered)
