"""The header of a table of tasks: which column holds the task, its goal, its unit and its deadline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.extract.matching.match_text import Lexicons

TaskRole = Literal[
    "task", "indicator", "goal", "unit", "point", "lead", "due", "progress", "aside", "place", ""
]
_ROLES: Mapping[str, TaskRole] = {
    "column_task": "task", "column_indicator": "indicator", "column_goal": "goal",
    "column_standard": "goal", "column_unit": "unit", "column_responsible_unit": "lead",
    "column_due": "due",
    "column_progress": "progress", "column_responsible_person": "aside", "column_not_read": "aside",
}  # fmt: skip
_LONGEST = 16  # characters of a label
_BRACKET = lazy_pattern(r"[（(][^（）()]{1,8}[）)]$")


@dataclass(frozen=True, slots=True)
class TaskHeader:
    """The role of each column by place, with its label; `promised` are the places of those that say what is
    to be done: goals, and tasks beside a column that tells how far they are. `counts` are the labels that
    only say how many: a figure without a unit under them says nothing.
    """

    columns: tuple[tuple[TaskRole, str], ...]
    promised: frozenset[int] = frozenset()
    counts: frozenset[str] = frozenset()


class TaskHeaderReader:
    """Reads headers by the rulebook's lists of labels (`column_task` and so on)."""

    def __init__(self, lexicons: Lexicons, point: re.Pattern[str]) -> None:
        """`point` is a whole label that names a quarter or month of the year."""
        self._point = point
        self._words = {word: role for name, role in _ROLES.items() for word in lexicons.get(name, {})}
        self._places = frozenset(lexicons.get("column_place", {}))
        self._goals = tuple(lexicons.get("column_goal", {}))
        self._counts = frozenset(lexicons.get("column_quantity", {}))
        self._role = lru_cache(maxsize=1024)(self._role_of)  # rows are asked about again and again

    def header(self, labels: Sequence[str]) -> TaskHeader | None:
        """The header that these labels make; None for other rows.

        There must be a task or a goal, and a unit, a deadline or how far it is beside it; an indicator and
        its goal in words; or places, each with its own.
        """
        filled = [label for label in labels if label]
        if len(filled) < 2 or any(len(label) > _LONGEST for label in filled):
            return None
        roles = [self._role(label) for label in labels]
        told = set(roles)
        shared_out = {"task", "goal"} & told and {"lead", "due", "progress"} & told
        worded = "goal" in told and {"task", "indicator"} & told
        by_place = labels[0] in self._places and {"task", "goal"} & set(roles[1:])
        if not shared_out and not worded and not by_place:
            return None
        counts = frozenset(label for label in labels if self.says_how_many(label))
        roles = ["goal" if label in counts else role for role, label in zip(roles, labels, strict=True)]
        if by_place:  # whatever its label, what a place is to do is its goal
            roles = ["place", *("goal" if role == "task" else role for role in roles[1:])]
        columns = tuple(zip(roles, labels, strict=True))
        promised = {at for at, (role, label) in enumerate(columns) if role == "goal" and self._is_goal(label)}
        if "progress" in told:
            promised.update(at for at, (role, _) in enumerate(columns) if role == "task")
        return TaskHeader(columns, frozenset(promised), counts)

    def is_place(self, label: str) -> bool:
        """Whether a column under this label holds the names of places."""
        return label in self._places

    def tells_task(self, label: str) -> bool:
        """Whether a column under this label says what is to be done."""
        return self._role(label) == "task"

    def says_how_many(self, label: str) -> bool:
        """Whether a label only says that a quantity stands below it, with a unit in brackets or without."""
        return label in self._counts or _BRACKET.sub("", label) in self._counts

    def _is_goal(self, label: str) -> bool:
        """Whether a label says what is aimed at, and not how that is judged."""
        return label.endswith(self._goals) or label.startswith(self._goals)

    def _role_of(self, label: str) -> TaskRole:
        """The role by the longest listed label that ends or begins this one."""
        if self._point.fullmatch(label):
            return "point"
        fitting = [word for word in self._words if label.endswith(word) or label.startswith(word)]
        return self._words[max(fitting, key=len)] if fitting else ""
