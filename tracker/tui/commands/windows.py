"""What windows and forms have in common: close, save, go from field to field."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command

BACK = Command("back", "escape,q", N_("Back"), N_("Back to the screen before"), shown_key="Esc", rank=-1)
# Letters are typed text in a form.
CANCEL = Command("cancel", "escape", N_("Cancel"), N_("Close without saving"), shown_key="Esc", rank=-1)
# Priority: else the input takes the key.
SUBMIT = Command(
    "accomplish",
    "enter,ctrl+s",
    N_("Save"),
    N_("Check what was typed and save it"),
    shown_key="Enter",
    rank=-2,
    priority=True,
)
# Priority: else the scrolling window around the fields takes the key.
NEXT_FIELD = Command(
    "next_field",
    "down",
    N_("Next field"),
    N_("Go to the next field; Tab does the same"),
    shown_key="↓",
    rank=1,
    in_palette=False,
    priority=True,
)
PREVIOUS_FIELD = Command(
    "field_before",
    "up",
    N_("Field before"),
    N_("Go to the field before; Shift+Tab does the same"),
    shown_key="↑",
    rank=1,
    in_palette=False,
    priority=True,
)
# Where a list has the arrows for itself.
NEXT_FIELD_BESIDE_LIST = replace(NEXT_FIELD, priority=False)
# Names in the footer what Enter does in a list; the key is the list's own.
PICK = Command(
    "pick",
    "",
    N_("Choose"),
    N_("Choose the line under the cursor"),
    shown_key="Enter",
    rank=-2,
    in_palette=False,
)
CONFIRM_REASON = replace(SUBMIT, label=N_("Confirm"), help=N_("Do it, with the reason if one was typed"))
