"""What tells targets of one name apart: place, lead unit, document or due date, whichever of them differ.

A name of one word alone is told by its topic, or whose it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Final

from tracker.chinese.region_names import region, region_key
from tracker.chinese.typography import year_behind
from tracker.records import Row
from tracker.tui.terminal.cells import ELLIPSIS, clean_line, fit, last_cells
from tracker.tui.wording import display

SHORT = 2  # signs of a name that says too little by itself
BETWEEN: Final = " · "
# What is said behind a title that documents share: `shown_document`.
_FACTS = re.compile(r"^.+[（(]([^（()）]*\d{4}-\d\d-\d\d)[)）]$")
FIELDS: Final[Mapping[str, Callable[[Row], str]]] = {  # by the names that columns have; the first ones first
    "place": lambda row: row.entry.target.place or "",
    "unit": lambda row: row.entry.target.lead_unit or "",
    "document": lambda row: _document(row),
    "due": lambda row: display.date(row.entry.due) if row.entry.due else "",
}


def _document(row: Row) -> str:
    """What tells a document from others first: whose it is, then what it is, then its year."""
    if facts := _FACTS.match(row.entry.document):  # issuer and date, as its title is that of others
        return facts[1]
    title, issuer = year_behind(row.entry.document), row.entry.issuer
    return title if issuer[:SHORT] in title else f"{issuer} {title}"


def told_apart(rows: Iterable[Row], cells: int, seen: Collection[str] = ()) -> dict[str, str]:
    """By id, in at most `cells` cells, what to say beside names that several rows have; others are left out.

    The fields in `seen` stand beside the name anyway: they are not repeated, and rows that differ in them
    are told apart already.
    """
    named: dict[str, list[Row]] = {}
    for row in rows:
        named.setdefault(clean_line(row.entry.target.indicator), []).append(row)
    fields = [value for name, value in FIELDS.items() if name not in seen]
    shown = [value for name, value in FIELDS.items() if name in seen]
    found: dict[str, str] = {}
    for name, alike in named.items():
        if 0 < len(name) <= SHORT:
            found |= {row.entry.id: fit(said, cells).rstrip() for row in alike if (said := _about(row))}
        if len(alike) > 1:
            words = _apart(alike, fields, shown)
            cut = _cut(words, cells)
            found |= {row.entry.id: cut[one] for row, one in zip(alike, words, strict=True) if one}
    return found


def beside(name: str, addition: str) -> str:
    """A name and what tells it apart, as one text."""
    return BETWEEN.join(part for part in (name, addition) if part)


def _about(row: Row) -> str:
    """What a target is about, or else whose it is."""
    return clean_line(row.entry.target.topic or next(filter(None, (say(row) for say in FIELDS.values())), ""))


def _apart(
    rows: Sequence[Row], fields: Sequence[Callable[[Row], str]], shown: Sequence[Callable[[Row], str]]
) -> list[str]:
    """For each row the values of as few fields as tell the rows apart, beside those shown, if any do."""
    told = [tuple(value(row) for value in shown) for row in rows]
    for texts in _columns(rows, fields):
        longer = [(*words, text) for words, text in zip(told, texts, strict=True)]
        if len(set(longer)) > len(set(told)):
            told = longer
    return [BETWEEN.join(filter(None, words[len(shown) :])) for words in told]


def _columns(rows: Sequence[Row], fields: Sequence[Callable[[Row], str]]) -> Iterator[list[str]]:
    """The texts of the fields, one after another. Of a document its region (江西) comes before the unit.

    That is said where it is the only document of that region, else what the document is called.
    """
    if FIELDS["document"] not in fields:
        yield from ([clean_line(value(row)) for row in rows] for value in fields)
        return
    titles = [clean_line(_document(row)) for row in rows]
    regions = [region_key(region(row.entry.issuer, row.entry.document)) for row in rows]
    many = Counter(where for _title, where in {*zip(titles, regions, strict=True)})
    alone = [where if many[where] == 1 else "" for where in regions]
    first = FIELDS["unit" if FIELDS["unit"] in fields else "document"]
    for value in fields:
        if value is first:
            yield alone
        if value is FIELDS["document"]:
            yield ["" if where else title for title, where in zip(titles, alone, strict=True)]
        else:
            yield [clean_line(value(row)) for row in rows]


def _cut(texts: Sequence[str], cells: int) -> dict[str, str]:
    """Each text within `cells`: its beginning, or where others begin with the same words what differs."""
    every = sorted(set(texts))
    heads = {text: fit(text, cells).rstrip() for text in every}
    many = Counter(heads.values())
    shared = [_shared(*pair) for pair in pairwise(every)]  # a text shares most with a neighbour
    most = map(max, [0, *shared], [*shared, 0])
    return {
        text: _different(text, alike, cells) if heads[text] != text and many[heads[text]] > 1 else heads[text]
        for text, alike in zip(every, most, strict=True)
    }


def _different(text: str, shared: int, cells: int) -> str:
    """The end of a text, or if it differs from others before that, the words from the first that do."""
    end = last_cells(text, cells - 1)
    if len(text) - len(end) <= shared:
        return ELLIPSIS + end
    return fit(ELLIPSIS + text[shared:], cells).rstrip()


def _shared(one: str, other: str) -> int:
    """How many signs both begin with."""
    return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
