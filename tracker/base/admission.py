"""Who may talk to a server of this program, decided by what a request says of itself; needs no web library.

Three things are checked. The name in `Host`: on loopback it must be a name of this machine, so that a foreign
site whose name was pointed at 127.0.0.1 is refused. The `Origin`: it must be this server, as browsers let any
page send requests and open web sockets to any address. And the token, where there is one.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from tracker.errors import UsageError
from tracker.i18n import _

PRIVATE_HEADERS = {  # of every answer: nobody keeps it, frames it, or guesses what it is
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_SHORTEST = 16  # signs of a token; one that we make has 43
_HOST = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[\w.-]+)(?::\d+)?", re.ASCII)
_THIS_MACHINE = frozenset({"localhost", "[::1]"})


def is_host(host: str) -> bool:
    """Whether this is a name with or without a port, and nothing else."""
    return _HOST.fullmatch(host) is not None


def is_own_page(headers: Mapping[str, str], *, loopback: bool) -> bool:
    """Whether a request with these headers was meant for this server, by no page of another site."""
    return _host_is_known(headers.get("Host", ""), loopback=loopback) and not _is_foreign(headers)


def check_token(token: str) -> str:
    """The token, if it is not too short. Raises UsageError."""
    if len(token) < _SHORTEST:
        raise UsageError(
            _("the token is too short"),
            _("take at least {count} signs, or leave it out").format(count=_SHORTEST),
        )
    return token


def digest(token: str) -> str:
    """What a token is compared by: of one length, and fit for a cookie."""
    return hashlib.sha256(b"tracker serve " + token.encode("utf-8", "surrogatepass")).hexdigest()


def is_same(given: str, proof: str) -> bool:
    """Whether two digests are one, in a time that tells nothing of them."""
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), proof.encode())


def _host_is_known(host: str, *, loopback: bool) -> bool:
    match = _HOST.fullmatch(host)
    if match is None:
        return False
    name = match["name"].lower()
    return not loopback or name in _THIS_MACHINE or bool(re.fullmatch(r"127(\.\d{1,3}){3}", name))


def _is_foreign(headers: Mapping[str, str]) -> bool:
    """Whether another page sent this; opening the address itself from a link is not meant by it."""
    origin = headers.get("Origin")
    if origin is not None and _place(origin) != headers["Host"].lower():
        return True
    fetched = headers.get("Sec-Fetch-Mode", "navigate") != "navigate"
    return fetched and headers.get("Sec-Fetch-Site") == "cross-site"


def _place(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:  # brackets that do not match
        return ""
