"""The name of a target in a list that is searched: the part that holds the word, or where else it stands."""

from __future__ import annotations

from tracker.i18n import _
from tracker.records import Row
from tracker.services.listing.search_hits import DOCUMENT, ISSUER, Hit, elsewhere
from tracker.tui.terminal.cells import clean_line, excerpt, fit, width_of
from tracker.tui.wording import target_fields

LEAST = 10  # cells of a name beside the place of a hit


def found_name(row: Row, search: str, cells: int) -> str:
    """The indicator in exactly `cells` cells, so that the line shows why it is listed."""
    name = clean_line(row.entry.target.indicator)
    if hit := elsewhere(search, row):
        where = _where(hit, cells - LEAST)
        return fit(fit(name, cells - width_of(where)) + where, cells)
    return fit(_around(name, search.split()[0], cells) if search.split() else name, cells)


def _where(hit: Hit, cells: int) -> str:
    """The field and its words around the hit, as far as they fit; in a narrow column the words alone."""
    labels = {DOCUMENT: _("Document"), ISSUER: _("Issuer")}
    label = labels.get(hit.field) or target_fields.label(hit.field)
    text, room = clean_line(hit.text), cells - width_of(label) - 4
    least = min(width_of(text), width_of(hit.word) + 2)
    if room >= least:
        return f" ‹{label} {_around(text, hit.word, room)}›"
    return f" ‹{_around(text, hit.word, max(cells - 3, least))}›"


def _around(text: str, word: str, cells: int) -> str:
    """The part of `text` around a word that a cut at the end would hide."""
    start = text.casefold().find(word.casefold())
    if start < 0 or width_of(text) <= cells or width_of(text[: start + len(word)]) < cells:
        return text if width_of(text) <= cells else fit(text, cells).rstrip()
    return excerpt(text, start, start + len(word), cells - 2)[0]
