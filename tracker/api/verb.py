"""What a program may ask for: one definition of each verb, offered over HTTP and to agents alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from tracker.progress.light_thresholds import Profile
from tracker.rulebook.model import Rulebook
from tracker.services.ledger.opening import Ledger
from tracker.services.members.programs import Bearer, at_ledger


class Said(BaseModel):
    """What is asked, in a query: numbers may come as their digits. An unknown field is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Body(Said):
    """What is said in a body: each value of its own kind."""

    model_config = ConfigDict(strict=True)


class Given(BaseModel):
    """What is answered. Fields are added, never renamed or removed; what services add is passed on."""

    model_config = ConfigDict(frozen=True, extra="allow")


@dataclass(frozen=True, slots=True)
class VerbContext:
    """What verbs work with: the ledger, the rules, the cut-offs of lights, and the clock of one server."""

    ledger: Ledger
    rules: Callable[[], Rulebook]  # loaded when they are first asked for
    clock: Callable[[], dt.datetime]
    profile: Profile | None = None
    day: dt.date | None = None  # that verdicts are given for where nothing else is asked; None: today

    def of(self, bearer: Bearer) -> VerbContext:
        """The desk as this program may use it."""
        return replace(self, ledger=at_ledger(self.ledger, bearer))

    def today(self) -> dt.date:
        """The day by the clock."""
        return self.clock().astimezone().date()

    def as_of(self, asked: dt.date | None) -> dt.date:
        """The day that verdicts are given for."""
        return asked or self.day or self.today()


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing that programs can do. `call` gets the desk, what was said, and who says it."""

    name: str
    method: Literal["GET", "POST"]
    path: str  # below the version; names in braces are fields of `takes`
    says: str  # a message id
    takes: type[Said]
    gives: type[Given]
    call: Callable[[VerbContext, Any, str], Given]
    writes: bool = False
