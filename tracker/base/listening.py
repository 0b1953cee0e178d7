"""Where the server listens: the address, bound before anything else so that trouble is told at once."""

from __future__ import annotations

import contextlib
import errno
import ipaddress
import socket
from dataclasses import dataclass
from typing import Any

from tracker.base.system_errors import reason_of
from tracker.errors import UsageError
from tracker.i18n import _

_BACKLOG = 64
_LAST_PORT = 65535
_MANY = 20_000  # open files and connections


@dataclass(frozen=True)
class Listening:
    """A bound socket, and whether only this machine can reach it."""

    host: str
    port: int  # the one in use, also where 0 asked for any free one
    sock: socket.socket
    loopback: bool
    secure: bool = False  # by TLS

    @property
    def url(self) -> str:
        """The address for a browser; for “every address” it names this machine."""
        host = socket.gethostname() if self.host in ("0.0.0.0", "::") else self.host
        scheme = "https" if self.secure else "http"
        return f"{scheme}://{f'[{host}]' if ':' in host else host}:{self.port}/"


def listen(host: str, port: int) -> Listening:
    """Bind `host` and `port`. Raises UsageError with what to do instead."""
    if not 0 <= port <= _LAST_PORT:
        raise UsageError(
            _("there is no port {port}").format(port=port), _("choose one up to 65535 with --port")
        )
    family, address = _resolve(host, port)
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # on Windows SO_REUSEADDR would share a port in use
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen(_BACKLOG)
    except OSError as error:
        sock.close()
        raise _refused(error, host, port) from None
    return Listening(host, int(sock.getsockname()[1]), sock, _is_loopback(str(address[0])))


def allow_many() -> None:
    """Take as many open connections as the system gives without being asked to."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # not on Windows
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if hard == resource.RLIM_INFINITY or hard > _MANY:
            hard = _MANY
        if soft < hard:
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))


def _resolve(host: str, port: int) -> tuple[socket.AddressFamily, tuple[Any, ...]]:
    """The one address that is bound; what it is, and not what it is called, says whether it is loopback."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        found = []
    if not host or not found:
        raise UsageError(
            _("there is no address “{host}”").format(host=host),
            _("give an address of this machine to --host"),
        )
    return found[0][0], found[0][4]


def _is_loopback(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_loopback


def _refused(error: OSError, host: str, port: int) -> UsageError:
    if error.errno == errno.EADDRINUSE:
        said = _("port {port} is used by another program").format(port=port)
        return UsageError(said, _("choose another with --port"))
    if error.errno in (errno.EACCES, errno.EPERM):
        said = _("port {port} may not be used by you").format(port=port)
        return UsageError(said, _("choose one above 1023 with --port"))
    said = _("cannot listen on {host} ({what})").format(host=host, what=reason_of(error))
    return UsageError(said, _("give an address of this machine to --host"))
