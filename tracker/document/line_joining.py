"""Lines of a document joined into paragraphs: hard wraps and page breaks inside a sentence are bridged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.values import value
from tracker.document.cell_lines.cell_line import CellLine
from tracker.document.cell_lines.tables import cell_lines
from tracker.document.language import LANGUAGE
from tracker.document.page_breaks import running_heads
from tracker.document.run_on_tables import pieces
from tracker.document.table_lines import barred, table_lines
from tracker.language.document import DocumentLanguage, LineForms

_NARROW = lazy_pattern(r"[\x00-\u2e7f]+")  # all else is as wide as two
_BORDER = "|"  # between the cells of a table that stand one below another
_FEWEST_ITEMS = 3  # numbers on lines of their own
_LONGEST_ITEM = 360  # characters from one number to the next
_CELLS = lazy_pattern(r"[ \u3000]+|\t+")
_ENDED = 0.6  # of the lines that are as wide as the text; more are those of a list
_WIDEST = 60  # characters of a wrapped line
_LONG = 3 * _WIDEST  # characters of a line that is longer, however narrow they are


@value
class Line:
    """One line without its outer white space; `start` and `end` are offsets into the document.

    `row` marks a row of cells; `in_table` one under a table's header, which may be a cell's wrapped words.
    `cell` is what a line is that holds one cell of a row.
    """

    start: int
    end: int
    text: str
    indented: bool
    in_table: bool = False
    cell: CellLine | None = None

    @property
    def row(self) -> bool:
        """Whether white space in the line parts cells."""
        return self.in_table or is_table_row(self.text)


def joined_lines(text: str, language: DocumentLanguage = LANGUAGE) -> Iterator[list[Line]]:
    """Paragraphs as runs of lines; blank lines, page numbers and what stands on every page are left out.

    A sentence goes on over the end of a page, blank lines or not.
    """
    forms = language.lines
    lines = list(_lines(text, language))
    width = wrap_width(lines, forms)
    borders, heads = _item_numbers(lines), running_heads(lines, forms)
    paragraph: list[Line] = []
    blank_between = page_between = False
    for line in lines:
        if line.cell:
            if paragraph and line.cell.begins:
                yield paragraph
                paragraph = []
            paragraph.append(line)
            continue
        if line.text == _BORDER or line.start in borders:
            if paragraph:
                yield paragraph
                paragraph = []
            continue
        if not line.text or line.start in heads or forms.page_number.fullmatch(line.text):
            blank_between = blank_between or not line.text
            page_between = page_between or bool(line.text)
            continue
        blank = blank_between and not (page_between and _is_told(paragraph, forms))
        if paragraph and not _continues(paragraph, line, width, blank, forms):
            yield paragraph
            paragraph = []
        paragraph.append(line)
        blank_between = page_between = False
    if paragraph:
        yield paragraph


def _item_numbers(lines: list[Line]) -> frozenset[int]:
    """Where lines begin that are the number of the item below them, and no number of a page.

    They count on from 1, and what stands between two of them is too short for a page.
    """
    found: list[int] = []
    for line in lines:
        if not line.text.isdecimal() or line.cell:
            continue
        if line.text == str(len(found) + 1) and (not found or line.start - found[-1] <= _LONGEST_ITEM):
            found.append(line.start)
        elif len(found) < _FEWEST_ITEMS:
            found = [line.start] if line.text == "1" else []
    return frozenset(found) if len(found) >= _FEWEST_ITEMS else frozenset()


def wrap_width(lines: list[Line], forms: LineForms = LANGUAGE.lines) -> int:
    """The width at which the document is hard-wrapped, in characters; 0 when it is not.

    Lines of a list may be as wide as each other, but end their sentences.
    """
    lengths: Counter[int] = Counter()
    ended: Counter[int] = Counter()
    for line in lines:
        if not line.text or forms.page_number.fullmatch(line.text):
            continue
        length = _cells(line.text) // 2 if len(line.text) < _LONG else _LONG
        lengths[length] += 1
        ended[length] += line.text[-1] in forms.sentence_ends
    total = sum(lengths.values())
    if total < 8:
        return 0
    width, most = 0, 0
    for candidate in range(15, _WIDEST + 1):
        near = sum(lengths[candidate + step] for step in (-1, 0, 1))
        if near > most:
            width, most = candidate, near
    longer = sum(count for length, count in lengths.items() if length > width + 3)
    if sum(ended[width + step] for step in (-1, 0, 1)) > _ENDED * most:
        return 0
    return width if most >= 0.3 * total and longer <= 0.15 * total else 0


def is_table_row(line: str, forms: LineForms = LANGUAGE.lines) -> bool:
    """Whether a line is a row of cells, parted by tabs, or by spaces with two numbers and no sentence."""
    if "\t" in line.strip() or barred(line):
        return True
    if forms.no_cells.search(line):
        return False
    cells = _CELLS.split(forms.inside_date.sub("", line.strip()))
    return len(cells) > 2 and sum(bool(forms.numeric_cell.match(cell)) for cell in cells[1:]) >= 2


def _lines(text: str, language: DocumentLanguage) -> Iterator[Line]:
    raws, starts, own = _parted(text, language)
    lines = [_stripped(raw) for raw in raws]
    unbarred = [_unbarred(line) for line in lines]
    cells = {**cell_lines(unbarred, language.cell_lines), **own}
    lines = [unbarred[number] if number in cells else line for number, line in enumerate(lines)]
    others = ["" if number in cells else line for number, line in enumerate(lines)] if cells else lines
    tables = table_lines(others, language.tables)
    for number, (raw, position, stripped) in enumerate(zip(raws, starts, lines, strict=True)):
        start = position + raw.index(stripped)
        yield Line(
            start, start + len(stripped), stripped, start > position, number in tables, cells.get(number)
        )


def _parted(text: str, language: DocumentLanguage) -> tuple[list[str], list[int], dict[int, CellLine]]:
    """The lines with where they begin, those that are tables taken apart; and which of them are cells."""
    raws: list[str] = []
    starts: list[int] = []
    cells: dict[int, CellLine] = {}
    position = 0
    for raw in text.split("\n"):
        for piece in pieces(raw, language.run_on_tables):
            if piece.cell:
                cells[len(raws)] = piece.cell
            raws.append(raw[piece.start : piece.end])
            starts.append(position + piece.start)
        position += len(raw) + 1
    return raws, starts, cells


def _unbarred(line: str) -> str:
    """Without the bars around the only cell of a line."""
    bare = line.strip("| ")
    return line if "|" in bare or "\t" in line else bare


def _stripped(raw: str) -> str:
    """Without outer white space, but with the empty cells before the first filled one."""
    whole = raw.strip()
    if "\t" not in whole:
        return whole
    lead = len(raw) - len(raw.lstrip())
    return raw[:lead].lstrip(" \u3000") + whole


def _continues(paragraph: list[Line], line: Line, width: int, blank_between: bool, forms: LineForms) -> bool:
    """Whether `line` goes on in the sentence or the paragraph that the lines before it have begun."""
    last = paragraph[-1]
    if last.cell or last.in_table or line.in_table:
        return False
    if forms.block_start.match(line.text) or forms.heading_mark.match(last.text):
        return False
    full = width > 0 and _cells(last.text) // 2 >= width - 3
    if last.text[-1] in forms.sentence_ends:
        return full and not blank_between and not line.indented and last.text[-1] not in forms.announces
    if last.row or line.row:
        return False
    if full or (not blank_between and (_breaks_off(paragraph, forms) or _counts(last, line, forms))):
        return True
    if (
        forms.numbered.match(last.text)
        and len(last.text) <= 60
        and (not width or not forms.marks.search(last.text[2:]))
    ):
        return False
    if blank_between and not width and not any(mark in line.text for mark in forms.full_stops):
        return False  # lines of a list
    return len(last.text) > 24 and bool(forms.marks.search(last.text)) and not (width and not blank_between)


def _breaks_off(paragraph: list[Line], forms: LineForms) -> bool:
    """Whether the last line, which ends with no end mark, stops in the midst of a sentence."""
    last = paragraph[-1].text
    return len(paragraph) > 1 or forms.unfinished.search(last) is not None


def _is_told(paragraph: list[Line], forms: LineForms) -> bool:
    """Whether the lines so far tell something and have not come to an end."""
    told = any(forms.marks.search(line.text) for line in paragraph)
    return told and paragraph[-1].text[-1] not in forms.sentence_ends


def _counts(last: Line, line: Line, forms: LineForms) -> bool:
    """Whether a line gives the count of what an unnumbered one before it names; a count alone is a cell."""
    counts = forms.count_ahead.match(line.text) and forms.marks.search(line.text)
    return bool(counts) and not forms.block_start.match(last.text)


def _cells(text: str) -> int:
    """Width in terminal cells: Chinese characters count two."""
    return 2 * len(text) - sum(map(len, _NARROW.findall(text)))
