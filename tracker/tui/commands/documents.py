"""What is done with documents: list them, read one, go from target to target, open the file."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need
from tracker.tui.commands.windows import PICK

READ_TEXT = replace(
    PICK,
    label=N_("Read text"),
    help=N_("Read the text of the document under the cursor, with its targets lit up"),
)
ITS_TARGETS = Command(
    "its_targets",
    "f",
    N_("Its targets only"),
    N_("Show only the targets of the document under the cursor in the list"),
    rank=1,
)
NEXT_QUOTE = Command(
    "next_quote",
    "n,right",
    N_("Next target"),
    N_("The next target of the document"),
    rank=1,
    needs=Need.QUOTE,
)
PREVIOUS_QUOTE = Command(
    "quote_before", "left", N_("Target before"), N_("The target before"), rank=2, needs=Need.QUOTE
)
FIND = Command(
    "find",
    "slash",
    N_("Find"),
    N_(
        "Find words in the text; ↓ goes to the next place, ↑ to the one before; after Enter letters are "
        "commands again and Enter goes on; Esc ends it"
    ),
    rank=1,
)
SECTION_ROLE = Command(
    "section_role",
    "equals_sign",
    N_("Kind of part"),
    N_("Say what the part here is: looking back, plan, situation…; the document is read again so"),
    rank=2,
    needs=Need.DOCUMENT_TEXT,
)
CORRECT_HEAD = Command(
    "correct_head",
    "e",
    N_("Head"),
    N_("Correct title, issuer, place or date of the document; it is read again so"),
    rank=2,
    needs=Need.DOCUMENT_TEXT,
)
OPEN_FILE = Command(
    "open_file",
    "O",
    N_("Open file"),
    N_("Open the file itself in the system's viewer"),
    rank=3,
    needs=Need.DOCUMENT_TEXT,
)
PAGE = Command(
    "page",
    "dollar_sign",
    N_("In $PAGER"),
    N_("Show the text from this line on in $PAGER"),
    rank=4,
    needs=Need.DOCUMENT_TEXT,
)
LEAVE_DOCUMENT = Command(
    "leave_document",
    "escape,q",
    N_("Back"),
    N_("End the search, then back to the screen before"),
    shown_key="Esc",
    rank=-1,
)
TO_AGENDA = Command(
    "to_list", "escape", N_("To the list"), N_("To the list of targets"), shown_key="Esc", rank=-1
)
