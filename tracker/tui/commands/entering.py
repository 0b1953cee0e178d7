"""Entering targets by hand: on the list, and by marking words in the reader."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Commands, Need

ADD_TARGET = Command(
    "add_target",
    "plus,N",
    N_("New"),
    N_("Enter a target by hand: its words are read, its source is kept"),
    rank=7,
)
# N goes to the target before there.
MARK_WORDS = replace(
    ADD_TARGET,
    name="mark_words",
    keys="plus",
    label=N_("New target"),
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
    N_("Add target"),
    N_("Enter the marked words as a target, with the fields read from them"),
    shown_key="Enter",
    rank=-2,
)
# Priority: else the text scrolls. Two neighbours with one word share it in the key bar.
SENTENCE_BEFORE = Command(
    "sentence_before",
    "up,k",
    N_("Sentence"),
    N_("Mark the sentence before"),
    shown_key="↑",
    rank=2,
    priority=True,
)
NEXT_SENTENCE = replace(
    SENTENCE_BEFORE, name="next_sentence", keys="down,j", help=N_("Mark the next sentence"), shown_key="↓"
)
# The full-width twins are what input methods make of the brackets.
START_EARLIER = Command(
    "earlier",
    "left_square_bracket,left_black_lenticular_bracket",
    N_("Start"),
    N_("Take in the clause before"),
    rank=-1,
)
START_LATER = replace(
    START_EARLIER,
    name="later",
    keys="right_square_bracket,right_black_lenticular_bracket",
    help=N_("Drop the first clause; of a single one go on to the next"),
)
LESS_WORDS = Command(
    "less", "left", N_("End"), N_("Drop the last clause"), shown_key="←", rank=-1, priority=True
)
MORE_WORDS = replace(
    LESS_WORDS,
    name="more",
    keys="right",
    help=N_("Take in the clause that follows, also of the next sentence"),
    shown_key="→",
)
START_BACK = Command(
    "start_back",
    "left_curly_bracket,left_corner_bracket,fullwidth_left_curly_bracket",
    N_("Start"),
    N_("Take in the character before"),
    in_footer=False,
    priority=True,
)
START_ON = replace(
    START_BACK,
    name="start_on",
    keys="right_curly_bracket,right_corner_bracket,fullwidth_right_curly_bracket",
    help=N_("Drop the first character"),
)
END_BACK = replace(
    START_BACK,
    name="end_back",
    keys="shift+left",
    label=N_("End"),
    help=N_("Drop the last character"),
)
END_ON = replace(END_BACK, name="end_on", keys="shift+right", help=N_("Take in the character after"))
ON_MARKED_WORDS: Commands = (
    ENTER_MARKED,
    SENTENCE_BEFORE,
    NEXT_SENTENCE,
    START_EARLIER,
    START_LATER,
    LESS_WORDS,
    MORE_WORDS,
    TEACH,
    START_BACK,
    START_ON,
    END_BACK,
    END_ON,
)
