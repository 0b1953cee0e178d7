"""Texts and tables as GitHub Markdown, with nothing in them taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tracker.reports.wording.cleaning import clean

LINE_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_SIGNS = re.compile(r"[\\`*_{}\[\]|~#$!]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escape(text: str) -> str:
    """Text that shows as it is, inside and outside of tables; a line end becomes `<br>`."""
    return "<br>".join(line.strip() for line in LINE_END.split(escape_signs(text).strip()))


def escape_signs(text: str) -> str:
    """The same with its line ends left."""
    safe = "".join(_HTML.get(char, char) for char in clean(text))
    return _SIGNS.sub(lambda sign: "\\" + sign[0], safe)


def table_lines(heads: Iterable[str], rows: Iterable[Iterable[str]], right: Iterable[bool]) -> Iterator[str]:
    """The lines of a table; its cells are escaped already, its heads are not. `right`: columns of numbers."""
    yield f"| {' | '.join(escape(head) for head in heads)} |"
    yield f"| {' | '.join('---:' if number else '---' for number in right)} |"
    yield from (f"| {' | '.join(cells)} |" for cells in rows)
