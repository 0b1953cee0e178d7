"""What every format reader gives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tracker.records import Location


@dataclass(frozen=True, slots=True)
class ParsedText:
    r"""The text of a document with `\n` line ends, and where its stretches stood in the original."""

    text: str
    encoding: str = "utf-8"
    title: str = ""  # what the format itself names the title, such as <title>; empty when it does not
    published: dt.date | None = None  # the day that the format itself names, such as a page's PubDate
    locations: tuple[Location, ...] = ()
    unread: tuple[str, ...] = ()  # a line with the cure for each part of the file that could not be read


def unix_lines(text: str) -> str:
    r"""The text with `\r\n` and lone `\r` read as `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
