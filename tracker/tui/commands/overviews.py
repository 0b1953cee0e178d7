"""What is done on the summary and the timeline."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need
from tracker.tui.commands.windows import PICK

SHOW_COUNTED = replace(
    PICK, label=N_("Show these"), help=N_("Back to the agenda, filtered by the line under the cursor")
)
# Where the terminal is too narrow for tables and plot side by side.
TOGGLE_PLOT = Command(
    "plot",
    "P",
    N_("Plot"),
    N_("Show which share of each group has which light, or hide it; a wide terminal shows it always"),
    needs=Need.NARROW_WINDOW,
)
SHOW_MONTH = replace(
    PICK, label=N_("Show these"), help=N_("Back to the agenda, filtered by the month under the cursor")
)
TIMELINE_PARTS = Command(
    "turn",
    "tab",
    N_("Other part"),
    N_("From the months to their targets and back"),
    shown_key="Tab",
    rank=1,
    in_palette=False,
)
