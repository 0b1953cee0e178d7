"""What is done to targets: those selected, else the one under the cursor."""

from __future__ import annotations

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need

MARK_PROGRESS = Command(
    "mark",
    "m,f2",
    N_("Mark"),
    N_("Mark progress: actual figure, date, status, note, evidence; of all selected targets at once"),
    rank=0,
    needs=Need.TARGET,
)
# Capital, so that no key goes by mistake from the review (d: documents) into the ledger.
DONE = Command(
    "done",
    "D",
    N_("Done"),
    N_("Say at once that a target is done as of the day shown; of all selected targets at once"),
    rank=5,
    needs=Need.TARGET,
)
FIGURES = Command(
    "figures",
    "E",
    N_("Grid"),
    N_("Type figures down a column, of the selected targets or from the cursor on, and save them together"),
    rank=7,
    needs=Need.TARGET,
)
NEXT_FIGURE = Command(
    "next_figure",
    "enter",
    N_("Next"),
    N_("Go to the next line; on the last one save"),
    shown_key="Enter",
    rank=-2,
    priority=True,
)
SAVE_FIGURES = Command(
    "save_figures",
    "f2,ctrl+s",
    N_("Save all"),
    N_("Check every line and save all that was typed as one step"),
    rank=-1,
    priority=True,
)
ASSIGN = Command(
    "assign",
    "A,ctrl+g",
    N_("Assign"),
    N_("Say who leads, supports and is in charge: of all selected targets, of one, or of all shown"),
    rank=6,
    needs=Need.TARGET,
)
ASSIGN_BY_RULES = Command(
    "by_rules",
    "f2,ctrl+r",
    N_("By rules"),
    N_("Give the targets to units by the words and topics of the register; what somebody said stays"),
    rank=0,
    priority=True,
)
# In the form. Priority: else the input takes the key. Browsers keep Ctrl+N for themselves.
SAVE_AND_NEXT = Command(
    "accomplish_next",
    "f2,ctrl+n",
    N_("Save, next"),
    N_("Save and go on to the next target of the list; the date typed stays"),
    rank=-1,
    priority=True,
)
# Asks first where much would go back: a reading of many documents takes long to repeat.
UNDO = Command(
    "undo",
    "u,f8",
    N_("Undo"),
    N_("Take back the last step: a mark, a review or a reading of documents"),
    rank=2,
)
REDO = Command(
    "redo",
    "U,ctrl+y",
    N_("Redo"),
    N_("Do again what the last undo took back, until something new is done"),
    in_footer=False,
)
ACCEPT = Command(
    "accept",
    "a,insert",
    N_("Accept"),
    N_("Accept what was read as a target of the ledger"),
    rank=6,
    needs=Need.TARGET,
)
REJECT = Command(
    "reject",
    "r,delete",
    N_("Reject"),
    N_("Reject what was read by mistake; it is hidden from then on"),
    rank=6,
    needs=Need.TARGET,
)
COPY_QUOTE = Command("copy", "c", N_("Copy"), N_("Copy the exact words of the document"), needs=Need.TARGET)
SHOW_SOURCE = Command(
    "source",
    "p",
    N_("Source"),
    N_("The document at the place of the target, with all its targets lit up"),
    needs=Need.TARGET,
)
# Of one target.
TARGET_HISTORY = Command(
    "history",
    "h",
    N_("History"),
    N_("All changes of this target with day and person, its progress, milestones and mentions"),
    rank=6,
    needs=Need.ONE_TARGET,
)
# Priority: else the page takes the key, and the footer leaves it out.
PREVIOUS_TARGET = Command(
    "preceding",
    "left",
    N_("Target before"),
    N_("The target before"),
    shown_key="←",
    rank=2,
    priority=True,
    needs=Need.PREVIOUS_TARGET,
)
NEXT_TARGET = Command(
    "following",
    "n,right",
    N_("Next target"),
    N_("The next target of the agenda"),
    shown_key="→",
    rank=2,
    needs=Need.NEXT_TARGET,
)
LIST_APART = Command(
    "part",
    "S",
    N_("List apart"),
    N_("List a mention as a target of its own again"),
    rank=3,
    needs=Need.MENTION,
)
# Of one target; undo goes by steps, newest first.
TAKE_BACK = Command(
    "take_back",
    "X",
    N_("Take back figure"),
    N_("Take back one figure of the target, also an older one; the others stay"),
    rank=1,
    needs=Need.FIGURE,
)
