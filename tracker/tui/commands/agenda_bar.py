"""Which keys the agenda's footer keeps where it is narrow, the first ones longest: what one needs there."""

from __future__ import annotations

from tracker.tui.commands import agenda, entering, program, targets
from tracker.tui.commands.command import Command, Commands

PLAIN: Commands = (
    program.HELP,
    program.QUIT,
    targets.MARK_PROGRESS,
    agenda.SELECT,
    agenda.SEARCH,
    agenda.FILTER,
    agenda.REPORT,
    entering.ADD_TARGET,
    agenda.OPEN,
    targets.UNDO,
    agenda.FOLD,
    agenda.GROUP,
    agenda.OPEN_VIEWS,
    targets.ASSIGN,
    targets.ACCEPT,
    targets.FIGURES,
)
# Something was written from here: the way back goes before the way out.
CHANGED: Commands = (PLAIN[0], *PLAIN[2:6], targets.UNDO, *PLAIN[6:9], program.QUIT, *PLAIN[10:])
FILTERED: Commands = (
    program.HELP,
    agenda.CLEAR,
    targets.MARK_PROGRESS,
    agenda.FILTER,
    agenda.REPORT,
    agenda.OPEN_VIEWS,
    agenda.GROUP,
    agenda.SELECT_ALL,
    agenda.OPEN,
    agenda.SEARCH,
    agenda.SELECT,
    targets.UNDO,
    entering.ADD_TARGET,
    targets.ASSIGN,
)
ON_SELECTION: Commands = (
    program.HELP,
    agenda.CLEAR,
    targets.MARK_PROGRESS,
    agenda.SELECT_RUN,
    agenda.SELECT_ALL,
    targets.ASSIGN,
    targets.ACCEPT,
    targets.FIGURES,
    entering.ADD_TARGET,
    targets.DONE,
    agenda.SELECT,
    targets.REJECT,
    agenda.REPORT,
)
SEARCHING: Commands = (agenda.KEEP_SEARCH, agenda.WALK_FOUND, agenda.CLEAR, program.HELP)


def with_views(first: Commands) -> Commands:
    """These where views are saved: the way to them goes before the details."""
    place = first.index(agenda.OPEN)
    others = tuple(one for one in first[place:] if one is not agenda.OPEN_VIEWS)
    return (*first[:place], agenda.OPEN_VIEWS, *others)


def rank(command: Command, first: Commands) -> int:
    """The rank of a command where these come first, in their order."""
    return first.index(command) if command in first else len(first) + max(command.rank, 0)
