"""What is done with the dated steps of targets."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands import agenda, entering, targets
from tracker.tui.commands.command import Command, Need

SHOW_MILESTONES = Command(
    "milestones",
    "H",
    N_("Milestones"),
    N_("The dated steps of the targets shown, by deadline: add one, say that one is done, drop one"),
    rank=9,
)
SHOW_ITS_TARGET = replace(
    agenda.OPEN,
    label=N_("Show target"),
    help=N_("Back to where you came from, at the target of the milestone"),
    needs=Need.TARGET,
)
MILESTONE_DONE = replace(
    targets.DONE,
    name="milestone_done",
    help=N_("Say that the milestone was reached on the day shown"),
    rank=0,
    needs=Need.MILESTONE,
)
ADD_MILESTONE = replace(
    entering.ADD_TARGET,
    name="add_milestone",
    label=N_("New milestone"),
    help=N_("Put a dated step under the target"),
    rank=1,
    needs=Need.TARGET,
)
DROP_MILESTONE = Command(
    "drop_milestone",
    "delete",
    N_("Drop"),
    N_("Give the milestone up, with the reason; it stays in the list"),
    rank=3,
    needs=Need.MILESTONE,
)
