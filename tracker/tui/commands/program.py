"""What is done with the program itself."""

from __future__ import annotations

from typing import Any

from tracker.errors import TrackerError
from tracker.i18n import N_
from tracker.tui.commands.base import Command


class Theme(Command):
    name = "theme"
    keys = "t"
    label = N_("Theme")
    help = N_("Dark, light or high contrast, for now; the settings keep one")
    rank = 9

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.app.turn_theme()


class OpenSettings(Command):
    name = "settings"
    keys = "comma,fullwidth_comma,f12"
    label = N_("Settings")
    help = N_("Theme, language and keys, kept in a file")
    rank = 9

    @classmethod
    async def run(cls, screen: Any) -> None:
        from tracker.tui.screens.settings import SettingsScreen

        try:
            screen.app.push_screen(SettingsScreen(screen.desk.settings()))
        except TrackerError as error:
            screen.tell(error)


class Help(Command):
    name = "help"
    keys = "question_mark,fullwidth_question_mark,f1"
    label = N_("Help")
    help = N_("All keys and what they do")
    rank = -2

    @classmethod
    async def run(cls, screen: Any) -> None:
        from tracker.tui.screens.help import HelpScreen

        screen.app.push_screen(HelpScreen(screen.acts()))


class Quit(Command):
    name = "quit"
    keys = "q,f10"
    label = N_("Quit")
    help = N_("Leave; everything marked is kept")
    rank = -1

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.app.exit()


class Back(Command):
    """Close a screen without a result."""

    name = "back"
    keys = "escape,q"
    label = N_("Back")
    help = N_("Back to the screen before")
    shown_key = "Esc"
    rank = -1

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.dismiss(None)


class Cancel(Back):
    """Close a form without saving; letters are typed text there."""

    name = "cancel"
    keys = "escape"
    label = N_("Cancel")
    help = N_("Close without saving")


class Accomplish(Command):
    """Do what a form is for."""

    name = "accomplish"
    keys = "enter,ctrl+s"
    label = N_("Save")
    help = N_("Check what was typed and save it")
    shown_key = "Enter"
    rank = -2
    priority = True  # else the input takes the key

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.accomplish()


class NextField(Command):
    name = "next_field"
    keys = "down"
    label = N_("Next field")
    help = N_("Go to the next field; Tab does the same")
    shown_key = "↓"
    priority = True  # else the scrolling window around the fields takes the key
    in_palette = False
    rank = 1

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.focus_next()


class FieldBefore(Command):
    name = "field_before"
    keys = "up"
    label = N_("Field before")
    help = N_("Go to the field before; Shift+Tab does the same")
    shown_key = "↑"
    priority = True
    in_palette = False
    rank = 1

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.focus_previous()


class Pick(Command):
    """Names in the footer what Enter does in a list; the key is the list's own."""

    name = "pick"
    keys = ""
    label = N_("Choose")
    help = N_("Choose the line under the cursor")
    shown_key = "Enter"
    in_palette = False
    rank = -2


class ToNext(NextField):
    """For windows in which a list has the arrows for itself."""

    priority = False


FORM = (Accomplish, Cancel, NextField, FieldBefore)
