"""What is done with the register of units: list them, enter one, change it, take one out."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command
from tracker.tui.commands.entering import ADD_TARGET
from tracker.tui.commands.windows import PICK

SHOW_UNITS = Command(
    "units",
    "B",
    N_("Units"),
    N_("The register of units: short names, and the words and topics by which targets are given to each"),
    rank=8,
)
CHANGE_UNIT = replace(
    PICK,
    label=N_("Change"),
    help=N_("Change the name, the short names, the words or the topics of the unit under the cursor"),
)
NEW_UNIT = replace(
    ADD_TARGET,
    name="new_unit",
    keys="plus,N",
    label=N_("New unit"),
    help=N_("Enter a unit into the register"),
    rank=1,
)
REMOVE_UNIT = Command(
    "remove_unit",
    "delete",
    N_("Take out"),
    N_("Take the unit under the cursor out of the register; targets keep its name"),
    rank=2,
)
