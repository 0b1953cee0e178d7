"""TLS files: a certificate with its chain, and its key."""

from __future__ import annotations

import ssl
from pathlib import Path

from tracker.base.system_errors import reason_of
from tracker.errors import UsageError
from tracker.i18n import _


def tls_context(cert: Path | None, key: Path | None) -> ssl.SSLContext | None:
    """What the server encrypts with; None for neither file. Raises UsageError."""
    if cert is None and key is None:
        return None
    if cert is None or key is None:
        raise UsageError(
            _("TLS takes a certificate and its key"), _("give both --tls-cert FILE and --tls-key FILE")
        )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    for path in (cert, key):
        try:
            path.read_bytes()
        except OSError as error:
            raise _unusable(path, reason_of(error)) from error
    try:
        context.load_cert_chain(cert, key, password=lambda: "")
    except (ssl.SSLError, ValueError) as error:
        raise _unusable(cert, _("it is no certificate in PEM, or the key is another's")) from error
    return context


def _unusable(path: Path, why: str) -> UsageError:
    return UsageError(
        _("{name} cannot be read: {why}").format(name=path, why=why),
        _("give a certificate and its key as PEM files, the key without a password"),
    )
