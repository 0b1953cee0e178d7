r"""A clean copy of a document for matching, in which every character knows where it stood.

The copy has half-width digits and letters, one form of each punctuation mark, no spaces inside Chinese text
or numbers, no numbers of pages and notes, and hard line breaks bridged; `\n` parts paragraphs and `\t` the
cells of a table row. Offsets always lead back into the text as it stands.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass

from tracker.base.lazy_patterns import lazy_pattern
from tracker.document.drawn_frames import without_frames
from tracker.document.language import LANGUAGE
from tracker.document.line_joining import Line, joined_lines
from tracker.document.list_points import list_points, number_blanks
from tracker.document.table_lines import barred
from tracker.language.document import DocumentLanguage
from tracker.records import Span

_BRAILLE = "\u2800-\u28ff"  # signs of the font of a formula
_PUNCTUATION = str.maketrans(",;:!?()", "，；：！？（）")
# All that may not stay as it is. A comma before a Chinese character groups no thousands, a colon is no ratio.
_ODD = lazy_pattern(
    rf"[\s\x00-\x1f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff,;:!?()|，：\[〔【\uff02-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5d\ua3a1-\ua3fe{_BRAILLE}]"
    r"(?:(?<![，：])|(?![\u4e00-\u9fff]))"
)
_BEFORE_NOTE = r"[\u4e00-\u9fff\d%％)）”》。；，、]"
# The number of a note or a source behind a word, or a blank behind it ([3], 【12】); a year is part of a
# document number. A dash behind it begins the next point of a digest: …6000公里 [1] - 水运方面.
_REFERENCE = lazy_pattern(
    rf"(?:(?<={_BEFORE_NOTE})|(?<={_BEFORE_NOTE} ))"
    r"[\[［〔【]\d{1,3}[\]］〕】](?!\d*号)(?P<next_point> [-–—](?= ))?"
)
_BRACKETS = frozenset("[［〔【")
_INVISIBLE = frozenset("\xad\ufeff").union(
    *(map(chr, range(*ends)) for ends in ((0x200B, 0x2010), (0x202A, 0x202F), (0x2060, 0x2065)))
)
_ITEM_END = "\uff09"  # what stands for a point that ends the number of an item
_LIST_MARK = "\u3001"
_FULL_STOP = "\u3002"
_LOST_PERCENT = lazy_pattern(rf"(?<=\d)[{_BRAILLE}](?=[、，,和至—~～-]\d[\d.]*[%％])")
_ASCII_WORD = lazy_pattern(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Shadow:
    """`text` is the clean copy, in stretches that stand in one piece in the document.

    The stretch that begins at `starts[i]` stands at `places[i]`; the last one is the end of both, and empty.
    """

    text: str
    starts: array[int]
    places: array[int]

    def place(self, position: int) -> int:
        """Where a character of the clean copy stands in the document."""
        stretch = bisect_right(self.starts, position) - 1
        return self.places[stretch] + position - self.starts[stretch]

    def span(self, start: int, end: int) -> Span:
        """The document's offsets of `text[start:end]`; an empty stretch stays empty."""
        first = self.place(start)
        return (first, first) if start >= end else (first, self.place(end - 1) + 1)


def shadow(text: str, language: DocumentLanguage = LANGUAGE) -> Shadow:
    """The clean copy of a document's text."""
    copy = _Copy()
    text = without_frames(text)
    text = language.lines.stop_point.sub(_FULL_STOP, text)
    text = language.lines.straight_quotes.sub(r"“\g<words>”", text) if '"' in text else text
    text = _with_marks(text, list_points(text, language.lines), _ITEM_END)
    text = _with_marks(text, number_blanks(text, language.lines), _LIST_MARK)
    for paragraph in joined_lines(text, language):
        if copy.last:
            copy.add("\n", paragraph[0].start)
        for line in paragraph:
            _append_line(text, line, copy)
    return copy.made(len(text))


def _with_marks(text: str, places: Collection[int], mark: str) -> str:
    """A text with a mark in place of the characters at these places."""
    if not places:
        return text
    chars = list(text)
    for place in places:
        chars[place] = mark
    return "".join(chars)


class _Copy:
    """A clean copy on its way: pieces of it with where they stand."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._starts, self._places = array("q"), array("q")
        self._length = 0
        self._shift = -1  # from the copy to the document, of the stretch on its way
        self.last = ""  # the piece before

    def add(self, piece: str, place: int) -> None:
        """A piece that stands at `place`."""
        if place - self._length != self._shift:
            self._shift = place - self._length
            self._starts.append(self._length)
            self._places.append(place)
        self._pieces.append(piece)
        self._length += len(piece)
        self.last = piece

    def made(self, end: int) -> Shadow:
        """The copy of a text that ends at `end`."""
        self._starts.append(self._length)
        self._places.append(end)
        return Shadow("".join(self._pieces), self._starts, self._places)


def _append_line(text: str, line: Line, copy: _Copy) -> None:
    if line.cell and line.cell.before:
        copy.add(line.cell.before, line.start)
    parted: str | None = None  # most lines have nothing odd, and nobody asks
    position, has_tab = line.start, False
    for odd in _ODD.finditer(text, line.start, line.end):
        place = odd.start()
        if place < position:
            continue
        if position < place:
            copy.add(text[position:place], position)
        if text[place] in _BRACKETS and (reference := _REFERENCE.match(text, place)):
            position = reference.end()
            if reference["next_point"]:
                copy.add(_FULL_STOP, place)
            continue
        position = place + 1
        if parted is None:
            parted = _parting(line)
        if text[place] == parted == "|" and copy.last in ("", "\n") and _opens(line, place):
            continue
        if char := _clean(text, place, parted, copy.last):
            copy.add(char, place)
            has_tab = has_tab or char == "\t"
    if position < line.end:
        copy.add(text[position : line.end], position)
    if line.in_table and not has_tab:
        copy.add("\t", line.end)  # a row of one cell is a row, too
    if line.cell and line.cell.behind:
        copy.add(line.cell.behind, line.end)


def _opens(line: Line, place: int) -> bool:
    """Whether a bar stands before the first cell: one behind it says that the first cell is empty."""
    return place == line.start or line.cell is not None or not line.text.strip("| ")


def _parting(line: Line) -> str:
    """What parts the cells of a line: tabs or bars where it has them, else the spaces of a flattened row."""
    if "\t" in line.text:
        return "\t"
    if barred(line.text):
        return "|"
    return " " if line.row else ""


def _clean(text: str, position: int, parted: str, before: str) -> str:
    """What an odd character becomes behind the piece `before`."""
    char = text[position]
    if "\ua3a1" <= char <= "\ua3fe":  # GB 2312 codes of full-width signs that a PDF gave as characters
        char = _FULL_STOP if char == "\ua3ae" and not before[-1:].isdigit() else chr(ord(char) - 0xA380)
    if _BRAILLE[0] <= char <= _BRAILLE[-1]:  # what a formula's font left: 9⠥、12%、15%
        return "%" if _LOST_PERCENT.match(text, position) else ""
    if "\uff01" <= char <= "\uff5e" and char not in "，；：！？（）～":
        char = chr(ord(char) - 0xFEE0)
    if char == parted and char in "\t|":
        return "\t"
    if char.isspace():
        return _space(text, position, parted == " ", before)
    if char in ",:：，":
        return _between_digits(text, position, char)
    if char in _INVISIBLE or ord(char) < 32:
        return ""
    return char.translate(_PUNCTUATION)


def _space(text: str, position: int, keep_cells: bool, before: str) -> str:
    """A space parts cells in a table row and words in Latin text; elsewhere it is noise."""
    last = before[-1:] or "\n"
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
