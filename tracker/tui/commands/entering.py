"""Entering targets by hand: on the list, and by marking words in the reader."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need

ADD_TARGET = Command(
    "add_target",
    "N,plus",
    N_("New target"),
    N_("Enter a target by hand: its words are read, its source is kept"),
    rank=7,
)
# N goes to the target before there.
MARK_WORDS = replace(
    ADD_TARGET,
    name="mark_words",
    keys="plus",
    help=N_("Mark words of the text as a target that the rules missed"),
    rank=3,
    needs=Need.DOCUMENT_TEXT,
)
TEACH = Command(
    "teach",
    "T",
    N_("Teach"),
    N_("Draft a rule that reads the marked words, and try it on all documents before it is kept"),
    rank=1,
)
TRY_RULE = Command(
    "try_rule",
    "enter",
    N_("Try"),
    N_("Read all documents with the rule and without it, and show what differs"),
    shown_key="Enter",
    rank=-2,
    priority=True,
)
KEEP_RULE = Command(
    "keep_rule",
    "f2,ctrl+s",
    N_("Keep"),
    N_("Keep the rule: every reading from now on goes by it"),
    rank=-1,
    priority=True,
)
OTHER_GUESS = Command(
    "other_guess",
    "f3,ctrl+n",
    N_("Another guess"),
    N_("Put another phrase that reads the words into the form"),
    rank=0,
    priority=True,
)
ENTER_MARKED = Command(
    "enter_marked",
    "enter",
    N_("Enter these words"),
    N_("Enter the marked words as a target, with the fields read from them"),
    shown_key="Enter",
    rank=-2,
)
# Priority: else the text scrolls.
NEXT_SENTENCE = Command(
    "next_sentence", "down,j", N_("Next sentence"), N_("Mark the next sentence"), shown_key="↓", priority=True
)
SENTENCE_BEFORE = Command(
    "sentence_before",
    "up,k",
    N_("Sentence before"),
    N_("Mark the sentence before"),
    shown_key="↑",
    priority=True,
)
MORE_WORDS = Command(
    "more",
    "right",
    N_("More"),
    N_("Take in the clause that follows, also of the next sentence"),
    shown_key="→",
    rank=1,
    priority=True,
)
LESS_WORDS = Command(
    "less", "left", N_("Less"), N_("Drop the last clause"), shown_key="←", rank=1, priority=True
)
