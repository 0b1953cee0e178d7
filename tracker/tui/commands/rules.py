"""What is done with rules: look for one, try a sentence, read the files again."""

from __future__ import annotations

from typing import Any

from tracker.i18n import N_
from tracker.tui.commands.base import Command
from tracker.tui.commands.program import Pick


class TryExample(Pick):
    label = N_("Try its example")
    help = N_("Put the first example of the rule under the cursor into the sentence to try")


class TrySentence(Command):
    name = "try"
    keys = "t"
    label = N_("Try a sentence")
    help = N_("Type or paste a sentence and see what the rules read in it, and why")
    rank = 0

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.try_sentence("")


class FilterRules(Command):
    name = "filter_rules"
    keys = "slash"
    label = N_("Filter")
    help = N_("Filter as you type: id, meaning, topic, phrases, examples, file")
    rank = 1

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.open_filter()


class ReadRules(Command):
    name = "read_rules"
    keys = "ctrl+r"
    label = N_("Read again")
    help = N_("Read the rule files again, after you have changed them")
    rank = 3

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.read_rules(anew=True)


class LeaveRules(Command):
    name = "leave_rules"
    keys = "escape,q"
    label = N_("Back")
    help = N_("End the filter, then back to the screen before")
    shown_key = "Esc"
    rank = -1

    @classmethod
    async def run(cls, screen: Any) -> None:
        screen.leave()
