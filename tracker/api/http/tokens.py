"""The tokens that let programs in, and who each of them is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tracker.base import toml
from tracker.base.admission import check_token, digest, is_same
from tracker.base.system_errors import reason_of
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.services.members.programs import Bearer, Bounds
from tracker.services.members.register import ROLES

_LONGEST = 64  # signs of a name
_SCHEME = "bearer"


class Tokens:
    """Tokens by the digest of each. Without any, everybody is let in."""

    def __init__(self, bearers: Mapping[str, Bearer], *, usual: str) -> None:
        self._bearers = {digest(token): bearer for token, bearer in bearers.items()}
        self._usual = Bearer(usual)

    def __bool__(self) -> bool:
        return bool(self._bearers)

    def who(self, authorization: str) -> Bearer | None:
        """Whose token this header gives; None for none that is known. Each is compared, in the same time."""
        if not self._bearers:
            return self._usual
        scheme, _blank, given = authorization.strip().partition(" ")
        proof = digest(given.strip()) if scheme.lower() == _SCHEME else ""
        found = [bearer for known, bearer in self._bearers.items() if is_same(proof, known)]
        return found[0] if found else None


def check_header(token: str) -> str:
    """The token, if it is long enough and a header can carry it. Raises UsageError."""
    if not token.isascii() or not token.isprintable() or " " in token:
        raise UsageError(
            _("a header cannot carry this token"), _("take Latin letters, digits and signs without blanks")
        )
    return check_token(token)


def read_tokens(path: Path) -> dict[str, Bearer]:
    """The tokens of a TOML file, each with who bears it. Raises UsageError.

    Its lines are NAME = "TOKEN", or NAME = { token = "TOKEN", role = "ROLE", unit = "UNIT" } for one that
    may do no more than a role.
    """
    try:
        said = toml.loads(path.expanduser().read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _unusable(
            _("cannot read the tokens in {path}: {why}").format(path=path, why=reason_of(error))
        ) from None
    bearers: dict[str, Bearer] = {}
    for name, words in said.items():
        parts = {"token": words} if isinstance(words, str) else words
        if not _is_token(parts) or not 0 < len(name.strip()) <= _LONGEST:
            raise _unusable(_("“{name}” in {path} is no token").format(name=name, path=path))
        token = check_header(parts["token"])
        if token in bearers:
            raise UsageError(
                _("{name} and {other} have the same token").format(name=bearers[token].name, other=name),
                _("give each program its own"),
            )
        bearers[token] = Bearer(" ".join(name.split()), own_token=True, at_most=_bounds(name, parts))
    if not bearers:
        raise _unusable(_("there are no tokens in {path}").format(path=path))
    return bearers


def _is_token(parts: Any) -> bool:
    return (
        isinstance(parts, dict)
        and {"token"} <= parts.keys() <= {"token", "role", "unit"}
        and all(isinstance(value, str) for value in parts.values())
    )


def _bounds(name: str, parts: Mapping[str, str]) -> Bounds | None:
    """What the token allows at most; None: all that its bearer may. Raises UsageError."""
    role, unit = parts.get("role"), " ".join(parts.get("unit", "").split())
    known = next((one for one in ROLES if one == role), None)
    if role is not None and known is None:
        raise UsageError(
            _("“{role}” of the token of {name} is no role").format(role=role, name=name),
            _("choose one of {names}").format(names=", ".join(ROLES)),
        )
    if (role == "unit") != bool(unit):
        raise UsageError(
            _("the token of {name} has a unit without the role unit, or that role without a unit").format(
                name=name
            ),
            _('write both: role = "unit", unit = "its name"'),
        )
    return Bounds(known, unit) if known else None


def _unusable(what: str) -> UsageError:
    return UsageError(what, _('write a line for each program: name = "token"'))
