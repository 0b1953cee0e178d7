"""Words of a document quoted in one line: the sentence, or clauses of a long one, and where the quote is."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.document.language import LANGUAGE

LONGEST = 90  # characters of a quoted sentence; two lines of a printed page, or of a cell of a wide table
_CUT = "…"
_WIDE_SPACE = "\u3000"
_BULLET = lazy_pattern(r"[#>*\-•●■◆\s\u3000]+")
_SPACE = lazy_pattern(r"\s")
_ROW_NUMBER = lazy_pattern(r"\d{1,4}")

Quoted = tuple[str, int, int]  # the line, and the quote's first and last offset in it


def one_line(text: str) -> str:
    """The text in one line: white space stays only where it parts words."""
    return _joined(text, 0, len(text), 0, len(text))[0].strip()


def quoted_sentence(paragraph: str, start: int, end: int) -> Quoted:
    """The sentence of a paragraph round `paragraph[start:end]`; cut between clauses above `LONGEST`."""
    forms = LANGUAGE.lines
    first = max(paragraph.rfind(mark, 0, start) for mark in forms.full_stops) + 1
    last = _end(paragraph, end, forms.full_stops)
    bullet = _BULLET.match(paragraph, first, start)
    first = bullet.end() if bullet else first
    begun, ended = _cut(paragraph, first, last, start, end)
    line, at, after = _joined(paragraph, begun, ended, start, end)
    before = _CUT if begun > first else ""
    if ended < last:
        line = line[:after] + line[after:].rstrip(forms.clause_ends) + _CUT
    return before + line, at + len(before), after + len(before)


def quoted_cell_row(row: str, start: int, end: int) -> Quoted:
    """The cells of a table row in one line, without its number; of a cell with a whole text its sentence."""
    bar = "\t" if "\t" in row else "|"
    if bar not in row:
        return quoted_sentence(row, start, end)
    left = row.rfind(bar, 0, start) + 1
    right = row.find(bar, end)
    right = len(row) if right < 0 else right
    cell, at, after = quoted_sentence(row[left:right], start - left, end - left)
    befores = [words for part in row[:left].split(bar) if (words := " ".join(part.split()))]
    afters = [words for part in row[right:].split(bar) if (words := " ".join(part.split()))]
    if befores and _ROW_NUMBER.fullmatch(befores[0]):
        del befores[0]
    joint = LANGUAGE.lines.quoted_cells
    room = LONGEST - len(cell)
    kept = _fitting(befores, room, len(joint))
    room -= sum(len(part) + len(joint) for part in kept)
    head = joint.join(kept) + joint if kept else ""
    tail = "".join(joint + part for part in _fitting(afters, room, len(joint)))
    return head + cell + tail, len(head) + at, len(head) + after


def _fitting(cells: list[str], room: int, joint: int) -> list[str]:
    """The first cells that fit: what a row is about stands at its beginning."""
    kept: list[str] = []
    for cell in cells:
        room -= len(cell) + joint
        if room < 0:
            break
        kept.append(cell)
    return kept


def _end(paragraph: str, position: int, marks: str) -> int:
    """Behind the next full stop at or after a position, which may be the quote's own last character."""
    if position and paragraph[position - 1] in marks:
        return position
    found = [at for mark in marks if (at := paragraph.find(mark, position)) >= 0]
    return min(found) + 1 if found else len(paragraph)


def _cut(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The clauses round the quote that fit into `LONGEST`; those before it say who and when, and go first."""
    if last - first <= LONGEST:
        return first, last
    ends = LANGUAGE.lines.clause_ends
    stops = [at + 1 for at in range(first, last) if text[at] in ends and not _in_number(text, at)]
    befores = [at for at in stops if at <= start]
    afters = [at for at in stops if at >= end]
    begun, ended = (befores[-1] if befores else first), (afters[0] if afters else last)
    if ended - begun > LONGEST:  # one clause that is too long
        spare = max(LONGEST - (end - start), 0)
        return max(begun, start - spare * 2 // 3), min(ended, end + spare // 3)
    for at in (*reversed(befores[:-1]), first):
        if ended - at > LONGEST:
            break
        begun = at
    for at in (*afters[1:], last):
        if at - begun > LONGEST:
            break
        ended = at
    return begun, ended


def _in_number(text: str, at: int) -> bool:
    """Whether a comma groups the digits of a number."""
    return text[at] in ",:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _joined(text: str, begun: int, ended: int, start: int, end: int) -> Quoted:
    """`text[begun:ended]` without its line breaks, and where the quote stands then.

    White space goes where an ideograph or a full-width mark stands beside it, else one space stays; so does
    a full-width one inside a line, which parts a number from its words.
    """
    if not _SPACE.search(text, begun, ended):
        return text[begun:ended], min(start, ended) - begun, min(end, ended) - begun
    made: list[str] = []
    at = after = None
    for place in range(begun, ended):
        if place == start:
            at = len(made)
        if place == end:
            after = len(made)
        char = text[place]
        if not char.isspace():
            made.append(char)
        elif made and not made[-1].isspace() and _parts(text, place, ended, made[-1]):
            made.append(" ")
    line = "".join(made).rstrip()
    at = len(line) if at is None else at
    return line, at, min(len(line) if after is None else after, len(line))


def _parts(text: str, place: int, ended: int, before: str) -> bool:
    """Whether the white space at a place parts words."""
    rest = text[place:ended].lstrip()
    if not rest or "\n" in text[place : ended - len(rest)]:
        return bool(rest) and rest[0].isascii() and before.isascii()
    return text[place] == _WIDE_SPACE or (rest[0].isascii() and before.isascii())
