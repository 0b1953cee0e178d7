"""The name of a target in a list that is searched: the part that holds the word, or where else it stands."""

from __future__ import annotations

from tracker.i18n import _
from tracker.records import Row
from tracker.services.listing.search_hits import DOCUMENT, ISSUER, Hit, elsewhere
from tracker.tui.terminal.cells import clean_line, excerpt, fit, width_of
from tracker.tui.wording import target_fields

KEPT = 24  # cells that a name keeps beside the place of a hit: twelve characters


def found_name(row: Row, search: str, cells: int) -> str:
    """The indicator in exactly `cells` cells, and where no word stands in it a short tag that says where."""
    name = clean_line(row.entry.target.indicator)
    words = search.split()
    if shown := next((word for word in words if word.casefold() in name.casefold()), None):
        return fit(_around(name, shown, cells), cells)
    hit = elsewhere(search, row)
    tag = _tag(hit, cells - min(width_of(name), KEPT)) if hit else ""
    return fit(fit(name, cells - width_of(tag)).rstrip() + tag, cells)


def _tag(hit: Hit, cells: int) -> str:
    """The field and its words around the hit, as far as they fit: the words alone, the field or the word."""
    labels = {DOCUMENT: _("Document"), ISSUER: _("Issuer")}
    label = labels.get(hit.field) or target_fields.label(hit.field)
    text = clean_line(hit.text)
    least = min(width_of(text), width_of(hit.word) + 2)
    room = cells - width_of(label) - 4
    if room >= least:
        return f" ‹{label} {_around(text, hit.word, room)}›"
    if cells - 3 >= least:
        return f" ‹{_around(text, hit.word, cells - 3)}›"
    shortest = next((one for one in (label, hit.word) if width_of(one) + 3 <= cells), "")
    return f" ‹{shortest}›" if shortest else ""


def _around(text: str, word: str, cells: int) -> str:
    """The part of `text` around a word that a cut at the end would hide."""
    start = text.casefold().find(word.casefold())
    if start < 0 or width_of(text) <= cells or width_of(text[: start + len(word)]) < cells:
        return text if width_of(text) <= cells else fit(text, cells).rstrip()
    return excerpt(text, start, start + len(word), cells - 2)[0]
