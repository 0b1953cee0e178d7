"""What a role must allow for a command: its verb of `tracker.store.members.roles`, by the command's name.

The services ask by themselves; this lets a screen say so before anything is typed. What only changes files of
this machine is asked where the screen is served to others: they are not the ones whose machine it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.services.members.register import Verb

VERBS: Mapping[str, Verb] = {
    "mark": "mark",
    "done": "mark",
    "figures": "mark",
    "save_figures": "mark",
    "add_milestone": "milestone",
    "milestone_done": "milestone",
    "drop_milestone": "milestone",
    "undo": "undo",
    "redo": "undo",
    "take_back": "undo",
    "accept": "review",
    "accept_above": "review",
    "accept_filled_in": "review",
    "reject": "review",
    "merge": "review",
    "split": "review",
    "part": "review",
    "edit": "edit",
    "assign": "assign",
    "by_rules": "assign",
    "new_unit": "register",
    "remove_unit": "register",
    "add_target": "enter",
    "mark_words": "enter",
    "enter_marked": "enter",
    "read": "ingest",
    "correct_head": "correct",
    "section_role": "correct",
}
SERVED: Mapping[str, Verb] = {
    "teach": "rules",
    "keep_rule": "rules",
    "settings": "settings",
    "columns": "settings",
    "save_view": "settings",
    "rename_view": "settings",
    "delete_view": "settings",
}


def verb_of(command: str, *, served: bool) -> Verb | None:
    """What a role must allow for the command; None where nothing is changed."""
    return VERBS.get(command) or (SERVED.get(command) if served else None)
