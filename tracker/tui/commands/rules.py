"""What is done with rules: look for one, try a sentence, read the files again."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command
from tracker.tui.commands.program import HELP
from tracker.tui.commands.windows import BACK, PICK

TRY_EXAMPLE = replace(
    PICK,
    label=N_("Try its example"),
    help=N_("Put the first example of the rule under the cursor into the sentence to try"),
)
TRY_SENTENCE = Command(
    "try",
    "z",
    N_("Try a sentence"),
    N_("Type or paste a sentence and see what the rules read in it, and why"),
    rank=0,
)
FILTER_RULES = Command(
    "filter_rules",
    "slash",
    N_("Filter"),
    N_("Filter as you type: id, meaning, topic, phrases, examples, file"),
    rank=1,
)
READ_RULES = Command(
    "read_rules",
    "ctrl+r",
    N_("Read again"),
    N_("Read the rule files again, after you have changed them"),
    rank=3,
)
LEAVE_RULES = Command(
    "leave_rules",
    "escape,q",
    N_("Back"),
    N_("End the filter, then back to the screen before"),
    shown_key="Esc",
    rank=-1,
)
# A question mark is text here.
HELP_WHILE_TYPING = replace(HELP, keys="f1", shown_key="F1")
# Letters are text here.
BACK_FROM_SENTENCE = replace(BACK, keys="escape")
# Names the key that moves the focus anyway.
SENTENCE_PARTS = Command(
    "other_part",
    "",
    N_("Sentence, date, answer"),
    N_("Go round: the sentence, the date of the text, the answer to scroll"),
    shown_key="Tab",
    in_palette=False,
)
