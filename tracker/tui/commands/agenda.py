"""What is done on the agenda: find, filter, sort, select, open, and go to the other screens."""

from __future__ import annotations

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need

OPEN = Command(
    "open",
    "enter",
    N_("Details"),
    N_("Everything known of a target: its paragraph, dates, pace, progress and changes"),
    shown_key="Enter",
    rank=2,
    needs=Need.TARGETS,
)
SELECT = Command(
    "select",
    "space",
    N_("Select"),
    N_("Select or unselect a target and step down; commands then act on all that are selected"),
    shown_key="Space",
    rank=1,
    needs=Need.TARGETS,
)
SELECT_ALL = Command(
    "select_all",
    "asterisk",
    N_("Select all"),
    N_("Select every target shown, or none"),
    rank=8,
    needs=Need.TARGET,
)
SELECT_RUN = Command(
    "select_run",
    "Z",
    N_("Range"),
    N_("Select from the line that Space selected last to the cursor; again elsewhere: to there instead"),
    rank=8,
    needs=Need.SELECTION,
)
# The ideographic comma is what an input method makes of the slash.
SEARCH = Command(
    "search",
    "slash,ideographic_comma,f3",
    N_("Search"),
    N_(
        "Filter as you type: indicator, quote, unit, place, topic, document; yey finds 幼儿园 by its initials"
    ),
    rank=1,
)
FILTER = Command(
    "filter",
    "f,f4",
    N_("Filter"),
    N_("Filter by due date or period, light, status, verdict, review, document, topic, place and unit"),
    rank=1,
)
DROP_FILTER = Command(
    "drop_filter",
    "backspace",
    N_("Drop filter"),
    N_("Drop the filter, order or grouping named last; a click on one drops it"),
    in_footer=False,
    needs=Need.FILTER_OR_ORDER,
)
# One fixed key a light, see `screen_keys`.
FILTER_BY_LIGHT = Command(
    "light",
    "",
    N_("Lights"),
    N_("Show only red, yellow, green, blue or grey; the same digit again shows all"),
    shown_key="1–5",
    in_footer=False,
    in_palette=False,
)
CLEAR = Command(
    "clear",
    "escape",
    N_("Clear"),
    N_("Clear the selection, then search and filters, then the groups"),
    shown_key="Esc",
    rank=1,
    needs=Need.FILTERS,
)
# While words are typed: what the line does with its own keys.
KEEP_SEARCH = Command(
    "keep_search",
    "",
    N_("Keep result"),
    N_("While a search is typed: close its line and keep what was found"),
    shown_key="Enter",
    in_palette=False,
    needs=Need.SEARCHING,
)
WALK_FOUND = Command(
    "walk_found",
    "",
    N_("Into the list"),
    N_("While a search is typed: go into the list of what was found"),
    shown_key="↓",
    in_palette=False,
    needs=Need.SEARCHING,
)
SORT = Command(
    "sort",
    "o,f6",
    N_("Sort"),
    N_("Sort by another column; the same column again turns the order round"),
    rank=7,
)
GROUP = Command(
    "group",
    "g",
    N_("Group"),
    N_(
        "Put the targets under headings by light, month, topic, unit, place or document, or in one list again"
    ),
    rank=8,
)
# The full-width twins are what input methods make of these keys.
FOLD = Command(
    "fold",
    "minus",
    N_("Fold"),
    N_("Fold the group under the cursor, or open it; a click on its heading does the same"),
    rank=5,
    needs=Need.GROUPS,
)
FOLD_ALL = Command(
    "fold_all",
    "underscore",
    N_("Fold all"),
    N_("Fold all groups, or open them"),
    in_footer=False,
    needs=Need.GROUPS,
)
NEXT_GROUP = Command(
    "next_group",
    "right_square_bracket,right_black_lenticular_bracket",
    N_("Next group"),
    N_("To the next group, or without groups to the next month"),
    in_footer=False,
    needs=Need.TARGETS,
)
GROUP_BEFORE = Command(
    "group_before",
    "left_square_bracket,left_black_lenticular_bracket",
    N_("Group before"),
    N_("To the group before, or without groups to the month before"),
    in_footer=False,
    needs=Need.TARGETS,
)
TODAY = Command(
    "today",
    "full_stop,ideographic_full_stop",
    N_("Today"),
    N_("To what is due today or next"),
    rank=8,
    needs=Need.TARGETS,
)
TO_DATE = Command(
    "to_date",
    "at",
    N_("Go to date"),
    N_("To what is due on a date that you type, or next after it"),
    in_footer=False,
    needs=Need.TARGETS,
)
COLUMNS = Command(
    "columns", "C", N_("Columns"), N_("Choose the columns of the list; the settings keep them"), rank=9
)
OPEN_VIEWS = Command(
    "views",
    "w,ctrl+o",
    N_("Views"),
    N_("Views are filters kept under a name: apply, save what is shown now, rename, delete"),
    rank=8,
)
RELOAD = Command(
    "reload",
    "R,ctrl+r,f5",
    N_("Reload"),
    N_("Read the ledger again, to see what others changed"),
    in_footer=False,
)
REPORT = Command(
    "export", "x,f9", N_("Report"), N_("Write the due-date report of what is shown into a file"), rank=3
)
DOCUMENTS = Command(
    "documents",
    "d,f7",
    N_("Documents"),
    N_("The documents read so far: read the text of one, or show only its targets"),
    rank=7,
)
RULES = Command(
    "rules",
    "b",
    N_("Rules"),
    N_("The rules by topic, and what they read in a sentence that you type, and why"),
    rank=8,
)
READ_DOCUMENTS = Command(
    "read", "i", N_("Read"), N_("Read documents into the ledger: the samples, a file or a folder"), rank=8
)
# Of the whole ledger.
HISTORY = Command("history", "h", N_("History"), N_("All changes of the ledger, newest first"), rank=8)
SHOW_SUMMARY = Command(
    "summary",
    "s",
    N_("Summary"),
    N_("Count what is shown by verdict, light, topic, lead unit and place, with plots"),
    rank=6,
)
SHOW_TIMELINE = Command("timeline", "l", N_("Timeline"), N_("What falls due month by month"), rank=6)
OPEN_REVIEW = Command(
    "review",
    "v",
    N_("Review"),
    N_("The review queue: what was read and waits for a decision, disputes, results, revisions"),
)
