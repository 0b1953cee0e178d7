"""What somebody proves with who they are: a name and a password, a session, or an administrator's word."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.store.members.passwords import fits
from tracker.store.members.roles import Role


@dataclass(frozen=True)
class Bounds:
    """No more than this role may do, whoever it is."""

    role: Role
    unit: str = ""  # whose targets one of role `unit` fills in


@dataclass
class Credentials:
    """Who somebody says to be. Kept as long as they work, so that a password is hashed once."""

    name: str = ""
    password: str = field(default="", repr=False)
    session: str = field(default="", repr=False)
    vouched_by: Credentials | None = field(default=None, repr=False)  # who let a program in by this name
    at_most: Bounds | None = None
    _tried: tuple[str, bool] | None = field(default=None, repr=False)  # what was kept, and whether it fitted

    @property
    def given(self) -> bool:
        """Whether anything can be proved with it."""
        return bool(self.session or (self.name and self.password))

    def prove(self, kept: str) -> bool:
        """Whether the password is the one that is kept; slow for the first time, as it is meant to be."""
        if self._tried is None or self._tried[0] != kept:
            self._tried = kept, fits(self.password, kept)
        return self._tried[1]


def nobody() -> Credentials:
    """What somebody has who says nothing."""
    return Credentials()
