"""What is done on the review screen. Each list has its own meaning for the two keys that decide."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need
from tracker.tui.commands.windows import BACK, SUBMIT

ACCEPT_ITEMS = Command(
    "accept",
    "a",
    N_("Accept"),
    N_("Accept what was read as a target of the ledger, and go on to the next"),
    rank=0,
    needs=Need.REVIEW_ITEM,
)
REJECT_ITEMS = Command(
    "reject",
    "r",
    N_("Reject"),
    N_("Reject what was read by mistake, with a reason if you like; it stays rejected when read again"),
    rank=0,
    needs=Need.REVIEW_ITEM,
)
KEEP_MINE = Command(
    "accept",
    "a",
    N_("Keep mine"),
    N_("Keep the correction; the document's new words are not asked about again"),
    rank=0,
    needs=Need.REVIEW_ITEM,
)
TAKE_NEW = Command(
    "reject",
    "r",
    N_("Take the new"),
    N_("Give the correction up: the field says what the document now says"),
    rank=0,
    needs=Need.REVIEW_ITEM,
)
TAKE_SUGGESTION = Command(
    "accept",
    "a",
    N_("Accept"),
    N_("Record the figure as progress, with its words, document and period"),
    rank=0,
    needs=Need.REVIEW_ITEM,
)
LEAVE_SUGGESTION = Command(
    "reject",
    "r",
    N_("Leave"),
    N_("Leave what the document suggests, with a reason if you like; it is not offered again"),
    rank=0,
    needs=Need.REVIEW_ITEM,
)
REJECT_RESULT = replace(
    LEAVE_SUGGESTION,
    label=N_("Reject"),
    help=N_("Say why the figure is no result: other period, other thing, a part; the pair never comes back"),
)
ACCEPT_ABOVE = Command(
    "accept_above",
    "V",
    N_("Accept all sure"),
    N_("Accept all results above a confidence, after their count was shown"),
    rank=1,
    needs=Need.SUGGESTED_RESULT,
)
ACCEPT_COUNTED = replace(SUBMIT, label=N_("Accept"), help=N_("Accept as many as were counted, as one step"))
LINK_TWINS = replace(
    TAKE_SUGGESTION,
    label=N_("They are one"),
    help=N_("List the two as one target: the other becomes a mention of it"),
)
OPEN_ITEM = Command(
    "open",
    "enter",
    N_("Details"),
    N_("Everything known of a target: its paragraph, dates, pace, progress and changes"),
    shown_key="Enter",
    needs=Need.REVIEW_ITEM,
)
SELECT_ALL_ITEMS = Command(
    "select_all",
    "asterisk",
    N_("Select all"),
    N_("Select everything shown, or nothing"),
    rank=0,
    in_footer=False,
    needs=Need.REVIEW_ITEM,
)
NEXT_LIST = Command(
    "next_list",
    "tab",
    N_("Lists"),
    N_("Candidates, disputes, results, same, revisions; the digits 1–5 open one at once"),
    shown_key="Tab",
    rank=3,
)
CHOOSE_DOCUMENT = Command(
    "documents",
    "d",
    N_("Document"),
    N_("Only what was read from one document"),
    rank=6,
    needs=Need.LIST_BY_DOCUMENT,
)
# Names the fixed keys of the screen.
SCROLL_PANE = Command(
    "scroll_pane",
    "",
    N_("Scroll"),
    N_("Scroll the words under the list"),
    shown_key="Shift+↑↓",
    in_footer=False,
    in_palette=False,
)
LEAVE_REVIEW = replace(BACK, help=N_("Clear the selection, then go back"))
