r"""A clean copy of a document for matching, in which every character knows where it stood.

The copy has half-width digits and letters, one form of each punctuation mark, no spaces inside Chinese text
or numbers, no page numbers, and hard line breaks bridged; `\n` parts paragraphs and `\t` parts the cells of a
table row. Offsets always lead back into the text as it stands.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.records import Span
from tracker.text.lines import Line, joined_lines

_PUNCTUATION = str.maketrans(",;:!?()", "，；：！？（）")
_RUN = re.compile(r"(?P<plain>[\u4e00-\u9fff。、；]+)|.", re.DOTALL)  # plain text stays as it is
_ASCII_WORD = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Shadow:
    """`text` is the clean copy; `offsets[i]` is where its character i stood; the text's length ends it."""

    text: str
    offsets: array[int]

    def span(self, start: int, end: int) -> Span:
        """The document's offsets of `text[start:end]`; an empty stretch stays empty."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


def shadow(text: str) -> Shadow:
    """The clean copy of a document's text."""
    pieces: list[str] = []
    offsets = array("q")
    places = array("q", range(len(text)))  # to copy stretches from
    for paragraph in joined_lines(text):
        if pieces:
            pieces.append("\n")
            offsets.append(paragraph[0].start)
        _append_paragraph(text, paragraph, pieces, offsets, places)
    offsets.append(len(text))
    return Shadow("".join(pieces), offsets)


def _append_paragraph(
    text: str, lines: Iterable[Line], pieces: list[str], offsets: array[int], places: array[int]
) -> None:
    for line in lines:
        parted = _parting(line)
        first = len(pieces)
        for run in _RUN.finditer(text, line.start, line.end):
            if run["plain"]:
                pieces.append(run[0])
                offsets.extend(places[run.start() : run.end()])
            elif char := _clean(text, run.start(), parted, pieces):
                pieces.append(char)
                offsets.append(run.start())
        if line.in_table and "\t" not in pieces[first:]:
            pieces.append("\t")  # a row of one cell is a row, too
            offsets.append(line.end)


def _parting(line: Line) -> str:
    """What parts the cells of a line: tabs or bars where it has them, else the spaces of a flattened row."""
    if "\t" in line.text:
        return "\t"
    if line.text.startswith("|"):
        return "|"
    return " " if line.row else ""


def _clean(text: str, position: int, parted: str, pieces: list[str]) -> str:
    char = text[position]
    if "\uff01" <= char <= "\uff5e" and char not in "，；：！？（）～":
        char = chr(ord(char) - 0xFEE0)
    if char == parted and char in "\t|":
        return "\t" if char == "\t" or (pieces and pieces[-1] != "\n") else ""
    if char.isspace():
        return _space(text, position, parted == " ", pieces)
    if char in ",:：，":
        return _between_digits(text, position, char)
    if char in "\u200b\u200c\u200d\ufeff\u00ad" or (ord(char) < 32):
        return ""
    return char.translate(_PUNCTUATION)


def _space(text: str, position: int, keep_cells: bool, pieces: list[str]) -> str:
    """A space parts cells in a table row and words in Latin text; elsewhere it is noise."""
    last = pieces[-1][-1] if pieces else "\n"
    if keep_cells:
        return "" if last in "\t\n" else "\t"
    following = text[position + 1 : position + 2]
    if _ASCII_WORD.match(last) and _ASCII_WORD.match(following):
        return " "
    return ""


def _between_digits(text: str, position: int, char: str) -> str:
    """A comma between digits groups thousands, a colon is a ratio; elsewhere they are punctuation."""
    before, after = text[position - 1 : position], text[position + 1 : position + 4]
    digits = before.isdigit() and after[:1].isdigit()
    if char in ",，":
        fourth = text[position + 4 : position + 5]
        thousands = digits and len(after) == 3 and after.isdigit() and not fourth.isdigit()
        return "," if thousands else "，"
    return "∶" if digits else "："
