"""What is done with a report: look at it beforehand, write it, open what was written."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need
from tracker.tui.commands.windows import BACK, SUBMIT

WRITE_REPORT = replace(
    SUBMIT, label=N_("Write"), help=N_("Write the file; an existing one is asked about first")
)
# Priority: an input would scroll itself.
PREVIEW_DOWN = Command(
    "preview_on",
    "pagedown",
    N_("Preview on"),
    N_("Scroll the preview down; Page Up scrolls it up"),
    shown_key="PgDn",
    rank=2,
    in_palette=False,
    priority=True,
)
PREVIEW_UP = Command(
    "preview_back",
    "pageup",
    N_("Preview back"),
    N_("Scroll the preview up"),
    shown_key="PgUp",
    rank=2,
    in_footer=False,
    in_palette=False,
    priority=True,
)
PREVIEW_ANEW = Command(
    "preview_anew",
    "ctrl+r",
    N_("Preview anew"),
    N_("Make the preview of a large ledger again; that of a small one follows by itself"),
    rank=3,
)
# Priority: else an input takes the key.
ACCEPT_FILLED_IN = Command(
    "accept_filled_in",
    "f2",
    N_("Accept"),
    N_(
        "Accept the targets of the report that wait for review, after a question: all of them, or only those "
        "that somebody has filled in"
    ),
    rank=0,
    priority=True,
    needs=Need.FILLED_IN,
)
OPEN_REPORT_FILE = Command(
    "open_report", "O", N_("Open"), N_("Open the report in the system's viewer"), rank=0
)
COPY_PATH = Command("copy_path", "c", N_("Copy path"), N_("Copy the path of the report"), rank=1)
CLOSE_REPORT = replace(BACK, keys="escape,q,enter", label=N_("Close"))
