"""What is done on the settings and help windows."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command
from tracker.tui.commands.windows import BACK, NEXT_FIELD_BESIDE_LIST, PICK

NEW_KEY = replace(PICK, label=N_("New key"), help=N_("Press another key for the command under the cursor"))
DEFAULT_KEYS = Command(
    "own_keys",
    "delete,backspace",
    N_("Own keys"),
    N_("Give the command under the cursor its own keys back"),
    rank=2,
)
NEXT_SETTING = replace(
    NEXT_FIELD_BESIDE_LIST,
    label=N_("Next"),
    help=N_("Go to the next part; Tab does the same"),
    shown_key="Tab",
)
CLOSE_HELP = replace(BACK, keys="escape,q,question_mark,enter", label=N_("Close"))
