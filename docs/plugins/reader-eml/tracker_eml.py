"""E-mails (.eml) as documents: the subject is the title, the date is that of the letter."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from tracker import DocumentError
from tracker.plugins import FormatReader, ParsedText


def parse(data: bytes, where: str, suffix: str) -> ParsedText:  # noqa: ARG001 - one ending only
    """The letter's plain text under its subject."""
    letter = message_from_bytes(data, policy=policy.default)
    assert isinstance(letter, EmailMessage)  # by that policy
    body = letter.get_body(("plain",))
    if body is None:
        raise DocumentError(f"{where}: the letter has no plain text", "save its text as .txt")
    subject = str(letter["subject"] or "").strip()
    text = f"{subject}\n\n{body.get_content()}".replace("\r\n", "\n")
    sent = parsedate_to_datetime(letter["date"]).date() if letter["date"] else None
    return ParsedText(text=text, title=subject, published=sent)


READER = FormatReader(kind="e-mail", suffixes=(".eml",), extra="", parse=parse)
