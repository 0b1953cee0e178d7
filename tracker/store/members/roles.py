"""What each role may do: one table, which every change of a ledger is held against.

A ledger without members knows no roles: whoever opens it may do everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from tracker.i18n import N_

Role = Literal["reader", "unit", "supervisor", "administrator"]
Verb = Literal[
    "log_in", "password", "undo", "mark", "milestone",
    "extend", "review", "edit", "assign", "enter", "ingest", "correct", "register",
    "import", "restore", "upgrade", "members", "serve", "rules", "settings", "administer",
]  # fmt: skip

ROLES: tuple[Role, ...] = get_args(Role)

_EVERYBODY: frozenset[Verb] = frozenset({"log_in", "password"})
_UNIT: frozenset[Verb] = frozenset({"mark", "milestone", "undo"})
_DAILY: frozenset[Verb] = frozenset(
    {"extend", "review", "edit", "assign", "enter", "ingest", "correct", "register"}
)
MAY: Mapping[Role, frozenset[Verb]] = {
    "reader": _EVERYBODY,
    "unit": _EVERYBODY | _UNIT,
    "supervisor": _EVERYBODY | _UNIT | _DAILY,
    "administrator": frozenset(get_args(Verb)),
}
OWN_ONLY: frozenset[Role] = frozenset({"unit"})  # what they change must be their unit's

# To take a change back, or do it again, one must be allowed to make it: kind of change → verb.
VERB_OF_KIND: Mapping[str, Verb] = {
    "ingest": "ingest",
    "mark": "mark",
    "review": "review",
    "edit": "edit",
    "undo": "undo",
    "redo": "undo",
}  # any other: "administer"

ROLE_WORDS: Mapping[Role, str] = {
    "reader": N_("reader"),
    "unit": N_("unit that fills in"),
    "supervisor": N_("supervisor"),
    "administrator": N_("administrator"),
}

VERB_WORDS: Mapping[Verb, str] = {
    "log_in": N_("log in"),
    "password": N_("change the own password"),
    "undo": N_("take changes back"),
    "mark": N_("mark progress"),
    "milestone": N_("change milestones"),
    "extend": N_("move a due date, revise or drop a target"),
    "review": N_("review targets and suggestions"),
    "edit": N_("correct targets"),
    "assign": N_("give targets to units"),
    "enter": N_("enter targets by hand"),
    "ingest": N_("read documents into the ledger"),
    "correct": N_("correct documents"),
    "register": N_("change the register of units"),
    "import": N_("import a ledger"),
    "restore": N_("put a backup in the ledger's place"),
    "upgrade": N_("bring the ledger to a newer version"),
    "members": N_("change members and roles"),
    "serve": N_("serve the screen to others in their names"),
    "rules": N_("change the rules of the machine that serves the screen"),
    "settings": N_("change the settings of the machine that serves the screen"),
    "administer": N_("do what only administrators do"),
}


def roles_for(verb: Verb) -> tuple[Role, ...]:
    """The roles that may do it, in the order of ROLES."""
    return tuple(role for role in ROLES if verb in MAY[role])
