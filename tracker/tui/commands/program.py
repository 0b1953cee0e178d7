"""What is done with the program itself."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command

THEME = Command(
    "theme", "t", N_("Theme"), N_("Dark, light or high contrast, for now; the settings keep one"), rank=9
)
OPEN_SETTINGS = Command(
    "settings",
    "comma,fullwidth_comma,f12",
    N_("Settings"),
    N_("Theme, language and keys, kept in a file"),
    rank=9,
)
HELP = Command(
    "help", "question_mark,fullwidth_question_mark,f1", N_("Help"), N_("All keys and what they do"), rank=-2
)
# Where something is typed the question mark is text, and F1 helps; a small footer has no room for it.
HELP_IN_WINDOW = replace(HELP, in_footer=False)
QUIT = Command("quit", "q,f10", N_("Quit"), N_("Leave; everything marked is kept"), rank=-1)
