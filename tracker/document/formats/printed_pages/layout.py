"""The reading order of one page: lines, columns and rows of cells. Lengths are in points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.document.language import LANGUAGE

_SAME_LINE = 0.5  # of the letter height
_WORD_GAP = 0.45  # of the letter height, from which a gap is a space
_CELL_GAP = 1.6  # of the letter height, from which a gap parts the cells of a table without rules
_FEWEST_CELLS = 3  # a line with fewer wide gaps is text
_GUTTER = 8.0
_MIDDLE = (0.35, 0.65)  # of the page width, where a gutter may run
_COLUMN_SHARE = 0.6  # of the lines must keep the gutter free, with words on both sides
_FEWEST_LINES = 8
_FEWEST_SET = 4  # lines, if they are set as columns are: all begin at one edge and most end at one
_SET_SHARE = 0.7
_NARROW = 15  # letters in a line, under which reading does not tell wrapped lines from others
_EDGE = 0.3  # of the letter height, within which two left edges are one
_LAST_LETTER = 1.2  # of the letter height, by which a full line may end early


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A line of text (one cell) or a row of a table; `top` is its distance from the page's upper edge."""

    cells: tuple[str, ...]
    top: float
    table: bool = False


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A stretch of letters without a wide gap, and the box round it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


_Line = list[PrintedWord]


def rows_of_words(words: Sequence[PrintedWord], width: float) -> list[PrintedRow]:
    """The rows that the words of a page of this width stand in, in reading order."""
    return [_row(line) for line in _in_columns(_lines(words), width)]


def _lines(words: Sequence[PrintedWord]) -> list[_Line]:
    lines: list[_Line] = []
    for word in sorted(words, key=lambda w: ((w.top + w.bottom) / 2, w.left)):
        height = word.bottom - word.top
        if lines and abs(_middle(lines[-1][0]) - _middle(word)) < _SAME_LINE * height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.left) for line in lines]


def _middle(word: PrintedWord) -> float:
    return (word.top + word.bottom) / 2


def _in_columns(lines: list[_Line], width: float) -> Iterator[_Line]:
    """Lines top to bottom; where a gutter runs, the left column's lines before the right one's."""
    gutter = _gutter(lines, width)
    if gutter is None:
        yield from lines
        return
    left: list[_Line] = []
    right: list[_Line] = []
    for line in lines:
        if _crosses(line, gutter):
            yield from _unwrapped(left)
            yield from _unwrapped(right)
            left, right = [], []
            yield line
            continue
        halves = [w for w in line if w.right <= gutter], [w for w in line if w.right > gutter]
        for column, half in zip((left, right), halves, strict=True):
            if half:
                column.append(half)
    yield from _unwrapped(left)
    yield from _unwrapped(right)


def _unwrapped(column: list[_Line]) -> Iterator[_Line]:
    """The lines of a column; in a narrow one, a full line that ends no sentence is one with the next."""
    edge = min((line[0].left for line in column), default=0.0)
    end = max((line[-1].right for line in column), default=0.0)
    if not column or end - edge > _NARROW * (column[0][0].bottom - column[0][0].top):
        yield from column
        return
    paragraph: _Line = []
    for line in column:
        height = line[0].bottom - line[0].top
        if paragraph and line[0].left - edge > _EDGE * height:
            yield paragraph
            paragraph = []
        paragraph = [*paragraph, *line]
        full = end - line[-1].right <= _LAST_LETTER * height
        if not full or line[-1].text.endswith(tuple(LANGUAGE.lines.sentence_ends)):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _gutter(lines: list[_Line], width: float) -> float | None:
    """The place of the free strip down the middle; None on a page of one column."""
    best, place = 0, None
    for step in range(int(width * _MIDDLE[0]), int(width * _MIDDLE[1]), 2):
        parted = sum(
            1
            for line in lines
            if not _crosses(line, step)
            and line[0].right < step
            and line[-1].left > step
            and _is_prose(line, step)
        )
        if parted > best:
            best, place = parted, float(step)
    if place is None or best < _COLUMN_SHARE * len(lines):
        return None
    return place if best >= _FEWEST_LINES or _are_set(lines, place) else None


def _are_set(lines: list[_Line], gutter: float) -> bool:
    """Whether a few lines with a gutter are two columns: the parts of a table's rows end anywhere."""
    parted = [line for line in lines if line[0].right < gutter < line[-1].left]
    if len(parted) < _FEWEST_SET:
        return False
    lefts = [line[0].left for line in parted]
    ends = [max(w.right for w in line if w.right < gutter) for line in parted]
    starts = [min(w.left for w in line if w.left > gutter) for line in parted]
    height = parted[0][0].bottom - parted[0][0].top
    aligned = all(max(edges) - min(edges) <= _EDGE * height for edges in (lefts, starts))
    full = sum(1 for end in ends if max(ends) - end <= _LAST_LETTER * height)
    return aligned and full >= _SET_SHARE * len(ends)


def _is_prose(line: _Line, gutter: float) -> bool:
    """Both halves are filled with text, as columns are; the cells of a table are short."""
    left = sum(w.right - w.left for w in line if w.right < gutter)
    right = sum(w.right - w.left for w in line if w.left > gutter)
    reach = max(line[-1].right - gutter, gutter - line[0].left)
    return left > 0.5 * reach and right > 0.2 * reach


def _crosses(line: _Line, x: float) -> bool:
    return any(word.left < x + _GUTTER / 2 and word.right > x - _GUTTER / 2 for word in line)


def _row(line: _Line) -> PrintedRow:
    """A line of text, or of cells where wide gaps part it."""
    cells = [line[0].text]
    for before, word in pairwise(line):
        height = word.bottom - word.top
        gap = word.left - before.right
        if gap > _CELL_GAP * height:
            cells.append(word.text)
        else:
            cells[-1] += f" {word.text}" if gap > _WORD_GAP * height or _latin(before, word) else word.text
    if len(cells) < _FEWEST_CELLS:
        return PrintedRow((" ".join(cells),), line[0].top)
    return PrintedRow(tuple(cells), line[0].top, table=True)


def _latin(before: PrintedWord, word: PrintedWord) -> bool:
    return before.text[-1:].isascii() and word.text[:1].isascii() and before.text[-1:].isalpha()
