"""The tokens that let programs in, and who each of them is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tracker.base import toml
from tracker.base.admission import check_token, digest, is_same
from tracker.base.system_reasons import reason_of
from tracker.errors import UsageError
from tracker.i18n import _

_LONGEST = 64  # signs of a name
_SCHEME = "bearer"


class Tokens:
    """Tokens by the digest of each. Without any, everybody is let in."""

    def __init__(self, names: Mapping[str, str], *, usual: str) -> None:
        self._names = {digest(token): name for token, name in names.items()}
        self._usual = usual

    def __bool__(self) -> bool:
        return bool(self._names)

    def who(self, authorization: str) -> str | None:
        """Whose token this header gives; None for none that is known. Each is compared, in the same time."""
        if not self._names:
            return self._usual
        scheme, _blank, given = authorization.strip().partition(" ")
        proof = digest(given.strip()) if scheme.lower() == _SCHEME else ""
        found = [name for known, name in self._names.items() if is_same(proof, known)]
        return found[0] if found else None


def check_header(token: str) -> str:
    """The token, if it is long enough and a header can carry it. Raises UsageError."""
    if not token.isascii() or not token.isprintable() or " " in token:
        raise UsageError(
            _("a header cannot carry this token"), _("take Latin letters, digits and signs without blanks")
        )
    return check_token(token)


def read_tokens(path: Path) -> dict[str, str]:
    """The tokens of a TOML file of lines NAME = "TOKEN", each with its name. Raises UsageError."""
    try:
        said = toml.loads(path.expanduser().read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _unusable(
            _("cannot read the tokens in {path}: {why}").format(path=path, why=reason_of(error))
        ) from None
    names: dict[str, str] = {}
    for name, token in said.items():
        if not isinstance(token, str) or not 0 < len(name.strip()) <= _LONGEST:
            raise _unusable(_("“{name}” in {path} is no token").format(name=name, path=path))
        if token in names:
            raise UsageError(
                _("{name} and {other} have the same token").format(name=names[token], other=name),
                _("give each program its own"),
            )
        names[check_header(token)] = name.strip()
    if not names:
        raise _unusable(_("there are no tokens in {path}").format(path=path))
    return names


def _unusable(what: str) -> UsageError:
    return UsageError(what, _('write a line for each program: name = "token"'))
