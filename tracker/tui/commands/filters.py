"""What is done in the windows of filters, present and saved."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need
from tracker.tui.commands.windows import PICK, SUBMIT

APPLY_FILTERS = replace(SUBMIT, label=N_("Apply"), help=N_("Show what fits the filters"))
APPLY_COLUMNS = replace(SUBMIT, label=N_("Apply"), help=N_("Show the columns ticked"))
# Names the list's own key in the footer.
TICK = Command("tick", "", N_("Tick"), N_("Tick or untick a line"), shown_key="Space", in_palette=False)
FILTER_PARTS = Command(
    "turn",
    "tab",
    N_("Other part"),
    N_("From the list to the fields and back"),
    shown_key="Tab",
    rank=1,
    in_palette=False,
    priority=True,
)
TO_FIELDS = replace(
    FILTER_PARTS,
    label=N_("To the fields"),
    help=N_("From the list to the fields, from one to the next, and back to the list"),
)
APPLY_VIEW = replace(
    PICK,
    label=N_("Apply"),
    help=N_("Show what the view under the cursor lets through, in its order"),
)
SAVE_VIEW = Command(
    "save_view",
    "ctrl+s,insert",
    N_("Save view"),
    N_("Keep the present search, filters and order as a view under a name"),
    rank=0,
)
RENAME_VIEW = Command(
    "rename_view", "e,f2", N_("Rename"), N_("Give the view another name"), needs=Need.SAVED_VIEW
)
DELETE_VIEW = Command(
    "delete_view",
    "delete,backspace",
    N_("Delete"),
    N_("Forget the view; the key pressed once more does it"),
    needs=Need.SAVED_VIEW,
)
