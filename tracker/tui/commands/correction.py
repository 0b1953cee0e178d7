"""Correcting what the rules read: other fields, several targets that are one, one that is several."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need
from tracker.tui.commands.windows import SUBMIT

CORRECT = Command(
    "edit",
    "e",
    N_("Edit"),
    N_("Correct what was read: indicator, value, bound, unit, due date, lead unit and more"),
    rank=1,
    needs=Need.ONE_TARGET,
)
SPLIT = Command(
    "split", "S", N_("Split"), N_("Make one target several, with an indicator each"), needs=Need.ONE_TARGET
)
# M: m marks on every other screen.
MERGE = Command(
    "merge",
    "M",
    N_("Merge"),
    N_("Say that the selected targets are one; the others become mentions of it"),
    rank=4,
    needs=Need.SEVERAL_TARGETS,
)
MERGE_NOW = replace(
    SUBMIT,
    label=N_("Merge"),
    help=N_("Keep the target under the cursor listed; the others become mentions of it"),
)
MERGE_PARTS = Command(
    "turn",
    "tab",
    N_("Other part"),
    N_("From the list to the reason and back"),
    shown_key="Tab",
    rank=1,
    in_palette=False,
    priority=True,
)
