"""Which lines of a document are rows of a table of indicators: a header, then rows down to the next text.

A PDF flattens such a table: cells are parted by single spaces, and a long name is wrapped over the lines
before and after its values. The header gives the table away; without one a line is judged by itself
(`lines`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tracker.base.lazy_patterns import lazy_pattern
from tracker.document.language import LANGUAGE
from tracker.language.document import TableForms

_LONGEST = 64  # characters of a flattened row
_FEWEST = 2  # cells of a header that stands on one line
_LONGEST_LABEL = 30
_WRAPS = 4  # lines of a wrapped name between two lines of values
_FEWEST_LINED_UP = 3  # lines whose cells stand one below another, and cells in each
_LONGEST_CELL = 24
_BLANKS = ("  ", "\u3000")  # of which each gap holds one; few lines do
_GAP = lazy_pattern(r"\S(?: {2,}|\u3000+)\S")
_END = " |"  # behind the last one
_SHORT = 22  # characters of the rest of a wrapped name


def table_lines(lines: Sequence[str], forms: TableForms = LANGUAGE.tables) -> frozenset[int]:
    """The numbers of the lines that are rows, headers too; `lines` without outer white space."""
    found: set[int] = set()
    number = 0
    while number < len(lines):
        body = header_end(lines, number, forms)
        end = _body_end(lines, body, forms) if body > number else body
        if end > body:
            found.update(n for n in range(number, end) if lines[n])
        number = max(end, body, number + 1)
    return frozenset(found | _lined_up(lines, forms))


def _lined_up(lines: Sequence[str], forms: TableForms) -> set[int]:
    """The numbers of the lines whose cells wide gaps line up: labels, then as many cells with values."""
    found: set[int] = set()
    for _, group in groupby(enumerate(lines), key=lambda one: _gapped_cells(one[1], forms)):
        block = list(group)
        cells = _gapped_cells(block[0][1], forms)
        if cells < _FEWEST_LINED_UP or len(block) < _FEWEST_LINED_UP:
            continue
        head, *body = (line.split() for _, line in block)
        valued = all(any(_is_value(cell, forms) for cell in row[1:]) for row in body)
        if valued and not any(_is_value(cell, forms) and forms.year not in cell for cell in head):
            found.update(number for number, _ in block)
    return found


def _gapped_cells(line: str, forms: TableForms) -> int:
    """How many cells wide gaps part in a line; 0 for a sentence, and for one that tabs or bars part."""
    if not any(blank in line for blank in _BLANKS):
        return 0
    if not _GAP.search(line) or "\t" in line or "|" in line or forms.sentence.search(line):
        return 0
    cells = line.split()
    return len(cells) if all(len(cell) <= _LONGEST_CELL for cell in cells) else 0


def header_end(lines: Sequence[str], number: int, forms: TableForms = LANGUAGE.tables) -> int:
    """The line after a header that begins at `number`; `number` itself when none does."""
    end = number
    words = ""
    while end < len(lines) and end < number + 6 and _heads(lines, end, number, forms):
        words += bare(lines[end])
        end += 1
    if end == number:
        return number
    cells = sum(len(cells_of(line)) for line in lines[number:end])
    whole = (
        cells >= _FEWEST
        and forms.name.search(words)
        and forms.value.search(forms.name.sub("", words, count=1))
    )
    return end if whole else number


def _heads(lines: Sequence[str], at: int, first: int, forms: TableForms) -> bool:
    """Whether a line belongs to the header that begins with the line `first`."""
    if not lines[at]:
        return False
    return is_header_line(lines[at], forms) or (at > first and _parts_labels(lines[at - 1], lines[at], forms))


def _parts_labels(above: str, line: str, forms: TableForms) -> bool:
    """Whether a row names the parts of labels above it, each of which stands over several columns."""
    if "\t" not in above or "\t" not in line:
        return False
    labels, parts = ([cell.strip() for cell in row.split("\t")] for row in (above, line))
    labels += [""] * (len(parts) - len(labels))
    filled = [at for at, part in enumerate(parts) if part]
    if len(filled) < _FEWEST or filled[0] == 0 or any(len(parts[at]) > _LONGEST_LABEL for at in filled):
        return False
    spanned = all(not labels[at] or not any(labels[at + 1 : at + 2]) for at in filled)
    return (
        spanned
        and any(not labels[at] for at in filled)
        and not any(_is_value(parts[at], forms) or forms.sentence.search(parts[at]) for at in filled)
    )


def is_header_line(line: str, forms: TableForms = LANGUAGE.tables) -> bool:
    """Whether a line holds only words that head columns; a row of tabs may hold other columns too."""
    if forms.caption.match(line):
        return False
    if len(line) <= _LONGEST and forms.header.fullmatch(bare(line)):
        return True
    if "\t" not in line:
        return False
    cells = [bare(cell) for cell in line.split("\t") if cell.strip()]
    heads = [cell for cell in cells if forms.header.fullmatch(cell)]
    named = any(forms.name.search(cell) for cell in heads) and any(forms.value.search(cell) for cell in cells)
    return len(cells) > 1 and named and all(len(cell) <= _LONGEST_LABEL for cell in cells)


def cells_of(line: str) -> list[str]:
    """The cells of a row: parted by tabs, by bars, or in flattened text by spaces."""
    if "\t" in line:
        return [cell.strip() for cell in line.split("\t")]
    if barred(line):
        return [cell.strip() for cell in line.strip("|").split("|")]
    return line.split()


def barred(line: str, forms: TableForms = LANGUAGE.tables) -> bool:
    """Whether bars part the cells of a line: one before them, or more than one (A|B|C).

    One behind the label of a column makes a cell of it, too (指标 |).
    """
    if line.startswith("|") or line.count("|") > 1:
        return True
    return line.endswith(_END) and forms.header.fullmatch(bare(line.removesuffix(_END))) is not None


def bare(text: str) -> str:
    """Without white space."""
    return "".join(text.split())


def _body_end(lines: Sequence[str], number: int, forms: TableForms) -> int:
    """The line after the last row of the table whose body begins at `number`."""
    end, wraps = number, 0
    while number < len(lines) and wraps <= _WRAPS:
        line = lines[number]
        number += 1
        if not line:
            continue
        if "\t" in line or barred(line):
            end, wraps = number, 0
        elif _ends_table(line, forms):
            break
        elif has_values(line, forms) or is_header_line(line, forms):
            end, wraps = number, 0
        else:
            wraps += 1
    return _with_tail(lines, end, forms)


def _ends_table(line: str, forms: TableForms) -> bool:
    return len(line) > _LONGEST or bool(forms.sentence.search(line) or forms.heading.match(line))


def has_values(line: str, forms: TableForms = LANGUAGE.tables) -> bool:
    """Whether a flattened line holds values: a number, dash or 约束性 that is not the row's number."""
    cells = forms.year_gap.sub("", line).split()
    if len(cells) < 2:
        return False
    first = 1 if _is_number(cells[0], forms) else 0
    return any(_is_value(cell, forms) for cell in cells[first:])


def _is_value(cell: str, forms: TableForms) -> bool:
    return bool(forms.value_cell.match(cell) or forms.nature_cell.match(cell)) and not cell.endswith(
        forms.year
    )


def _is_number(cell: str, forms: TableForms) -> bool:
    return forms.row_number.fullmatch(cell) is not None


def _with_tail(lines: Sequence[str], end: int, forms: TableForms) -> int:
    """Take in the rest of the last row's name: a short line under values that no name stands before."""
    if end == 0 or end >= len(lines) or "\t" in lines[end - 1]:
        return end
    cells = lines[end - 1].split()
    rest = lines[end]
    nameless = (
        len(cells) > 1
        and (_is_number(cells[0], forms) or _is_value(cells[0], forms))
        and not forms.word.search(cells[1])
    )
    wrapped = end >= 2 and forms.wrapped_unit.search(lines[end - 2].strip()) is not None
    short = rest and len(rest) <= _SHORT and not forms.numbered.match(rest)
    return end + 1 if short and (nameless or wrapped) and not _ends_table(rest, forms) else end
