"""Mending what the rules read: other fields, several targets that are one, one that is several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.i18n import N_, _
from tracker.tui.commands.targets import OnTargets
from tracker.tui.screens.messages import Saved

if TYPE_CHECKING:
    from textual.screen import Screen

    from tracker.records import Entry
    from tracker.tui.screens.tracker_screen import TargetsScreen


class _OnOne(OnTargets):
    """Needs exactly one target."""

    rank = 1

    @classmethod
    def enabled(cls, screen: TargetsScreen[None]) -> bool:
        return len(screen.ids_in_hand()) == 1


def _ask(screen: TargetsScreen[None], form: Screen[Entry], words: str) -> None:
    """Show a form; what it gives back was saved, and is gone to."""

    def done(entry: Entry | None) -> None:
        if entry is not None:
            screen.post_message(Saved(words + " " + _("u takes it back."), focus=entry.id))

    screen.app.push_screen(form, done)


class Edit(_OnOne):
    name = "edit"
    keys = "e"
    label = N_("Edit")
    help = N_("Correct what was read: indicator, value, bound, unit, due date, lead unit and more")

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        from tracker.tui.screens.correct_target import EditScreen

        _ask(screen, EditScreen(screen.in_hand()[0]), _("Corrected."))


class Split(_OnOne):
    name = "split"
    keys = "s"
    label = N_("Split")
    help = N_("Make one target several, with an indicator each")
    rank = 5

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        from tracker.tui.screens.split_target import SplitScreen

        _ask(screen, SplitScreen(screen.in_hand()[0]), _("Split."))


class Merge(OnTargets):
    name = "merge"
    keys = "M"  # m marks on every other screen
    label = N_("Merge")
    help = N_("Say that the selected targets are one; the others become mentions of it")
    rank = 4

    @classmethod
    def enabled(cls, screen: TargetsScreen[None]) -> bool:
        return len(screen.ids_in_hand()) > 1

    @classmethod
    async def run(cls, screen: TargetsScreen[None]) -> None:
        from tracker.tui.screens.merge_targets import MergeScreen

        _ask(screen, MergeScreen(screen.in_hand()), _("Merged."))
