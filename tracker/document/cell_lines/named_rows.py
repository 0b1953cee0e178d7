"""Rows without numbers: they begin where words follow a cell that is none, or every so many lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.document.cell_lines.row_fitting import RowFitter, RowLines


def rows_by_names(body: Sequence[int], fitter: RowFitter) -> Iterator[RowLines]:
    """The rows of a table whose last column tells itself, up to the first that does not fit."""
    kinds = [fitter.is_words(number) for number in body]
    starts = [at for at in range(len(body)) if kinds[at] and (not at or not kinds[at - 1])]
    if not starts or starts[0]:
        return
    for here, following in pairwise([*starts, len(body)]):
        own = body[here:following]
        titles = _titles(own, fitter)
        row = fitter.row(own[len(titles) :])
        if row is None:
            return
        yield from (RowLines((title,), None) for title in titles)
        yield row


def rows_by_count(body: Sequence[int], fitter: RowFitter) -> Iterator[RowLines]:
    """Rows of as many lines as there are columns, up to the first that does not fill them."""
    width = len(fitter.roles)
    for here in range(0, len(body) - width + 1, width):
        row = fitter.row(body[here : here + width])
        if row is None or row.row is None or not row.row.whole:
            return
        yield row


def _titles(own: Sequence[int], fitter: RowFitter) -> Sequence[int]:
    """The lines before the name of a row that entitle the rows below."""
    forms, lines = fitter.forms, fitter.lines
    count = 0
    while count + 2 < len(own):
        line, following = lines[own[count]], lines[own[count + 1]]
        opens = forms.own_number.match(following) and not forms.own_number.match(line)
        if not forms.group.match(line) and not opens:
            break
        rest = fitter.fit(own[count + 1 :])
        if rest is None or not rest.whole or not fitter.is_words(own[count + 1]):
            break
        count += 1
    return own[:count]
