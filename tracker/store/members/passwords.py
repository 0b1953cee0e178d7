"""Passwords as they are kept: scrypt with a salt of their own and the figures that they were made with."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import b64decode, b64encode

COST, BLOCK, LANES = 15, 8, 3  # 2**15 × 8 × 128 bytes of memory, three times over
_SALT, _LENGTH = 16, 32
_HIGHEST_COST = 20  # a kept figure beyond it is none of ours


def keep(password: str) -> str:
    """What is kept of a password: `scrypt$cost$block$lanes$salt$hash`."""
    salt = secrets.token_bytes(_SALT)
    made = _scrypt(password, salt, COST, BLOCK, LANES)
    return "$".join(("scrypt", str(COST), str(BLOCK), str(LANES), _text(salt), _text(made)))


def fits(password: str, kept: str) -> bool:
    """Whether a password is the one that was kept, compared in constant time. Nothing fits an empty one.

    Takes as long where nothing is kept, so that the time does not tell which names there are.
    """
    try:
        kind, cost, block, lanes, salt, made = kept.split("$")
        if kind != "scrypt" or not 0 < int(cost) <= _HIGHEST_COST:
            raise ValueError
        given = _scrypt(password, b64decode(salt), int(cost), int(block), int(lanes))
        return hmac.compare_digest(given, b64decode(made))
    except ValueError:
        _scrypt(password, b"\0" * _SALT, COST, BLOCK, LANES)
        return False


def token() -> str:
    """A new secret that nobody can guess."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is kept of a token: whoever reads it cannot use it."""
    return hashlib.sha256(b"tracker session " + secret.encode("utf-8", "surrogatepass")).hexdigest()


def _scrypt(password: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    need = 128 * block * (2**cost + lanes + 2)
    return hashlib.scrypt(
        password.encode("utf-8", "surrogatepass"),
        salt=salt,
        n=2**cost,
        r=block,
        p=lanes,
        maxmem=2 * need,
        dklen=_LENGTH,
    )


def _text(data: bytes) -> str:
    return b64encode(data).decode("ascii")
