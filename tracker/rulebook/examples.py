"""Examples of rules and cues: texts that they must read, and texts that they must not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule reads (or a cue fires on). `gives` names the fields to compare, as written."""

    text: str
    date: dt.date | None = None
    gives: Mapping[str, str] = field(default_factory=dict)
    path: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class RejectedText:
    """A text that a rule must not read (or a cue must not fire on), and why."""

    text: str
    because: str
    date: dt.date | None = None
    path: str = ""
    line: int = 0
    column: int = 0
