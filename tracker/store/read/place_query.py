"""The targets of a place and of all that lies in it: 江门市 finds those of its districts.

A target is of the place that it names, else of the place of its document: as a person said it, or by issuer
or title. What is no division (a town, a park) lies where its document is. Of several divisions of one name it
is the one nearest to where its document is of; where that leaves none or several, it is not known.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, Integer, and_, bindparam, false, or_, select

from tracker.chinese.administrative_divisions import (
    Division,
    chain,
    division_of,
    divisions_called,
    named,
    short_name,
    within,
)
from tracker.store.schema.tables import corrections, documents, targets

_t, _d = targets.c, documents.c


def of_place(connection: Connection, name: str) -> ColumnElement[bool]:
    """The condition that a target is of the place with this full or short name."""
    asked = "".join(name.split())
    above = divisions_called(asked)
    homes = _homes(connection)
    pairs = select(_t.place, _t.document_id).distinct().where(_t.removed.is_(False))
    inside: dict[str | None, list[int]] = defaultdict(list)
    outside: dict[str | None, list[int]] = defaultdict(list)
    for place, number in connection.execute(pairs):
        fits = _lies_in(place, homes.get(number, ("", None)), asked, above)
        (inside if fits else outside)[place or None].append(number)
    everywhere = [place for place in inside if place is not None and place not in outside]
    found: list[ColumnElement[bool]] = [_t.place.in_(everywhere)] if everywhere else []
    for place, numbers in inside.items():
        if place is None or place in outside:
            here = or_(_t.place.is_(None), _t.place == "") if place is None else _t.place == place
            found.append(and_(here, _t.document_id.in_(_written(numbers))))
    return or_(false(), *found)


def home_names(connection: Connection) -> dict[int, str]:
    """The division that each document is of, by its number; those of none are left out."""
    return {number: home.name for number, (_words, home) in _homes(connection).items() if home is not None}


class Home(NamedTuple):
    """The division that a document is of, and what of its head names it."""

    name: str
    named_by: Literal["place", "issuer", "title"]


def home_of(connection: Connection, number: int) -> Home | None:
    """Where a document is of; None where that is not known."""
    words, division = _homes(connection).get(number, ("", None))
    if division is None:
        return None
    place, issuer = connection.execute(select(_d.place, _d.issuer).where(_d.id == number)).one()
    return Home(division.name, "place" if words == place else "issuer" if words == issuer else "title")


def known_places(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Every place that finds targets, by name with its short names: those named, and all around them."""
    homes = _homes(connection)
    said: set[str] = set()
    lying_in: dict[str, Division] = {}
    pairs = select(_t.place, _t.document_id).distinct().where(_t.removed.is_(False))
    for place, number in connection.execute(pairs):
        home = homes.get(number, ("", None))[1]
        if place:
            said.add(place)
        spot = _division_of(place, home) or (None if named(place) else home) if place else home
        lying_in |= {one.code: one for one in chain(spot)}
    names: dict[str, tuple[str, ...]] = dict.fromkeys(
        sorted({*said, *(one.name for one in lying_in.values())}), ()
    )
    for one in lying_in.values():
        if (short := short_name(one)) != one.name and short not in names:
            names[one.name] = (short,)
    return names


def _homes(connection: Connection) -> dict[int, tuple[str, Division | None]]:
    """Where each document is of: as a person said it, else by issuer or title, else as was given with it."""
    heads = {  # no column behind the texts is read of all documents
        number: (issuer, title)
        for number, issuer, title in connection.execute(select(_d.id, _d.issuer, _d.title))
    }
    homes = {number: _home("", *words) for number, words in heads.items()}
    unknown = [number for number, (_words, division) in homes.items() if division is None]
    said = select(corrections.c.document_id).where(corrections.c.field == "place")
    asked_of = or_(_d.id.in_(said), _d.id.in_(_written(unknown)))
    for number, place in connection.execute(select(_d.id, _d.place).where(asked_of, _d.place != "")):
        homes[number] = _home(place, *heads[number])
    return homes


def _lies_in(
    place: str | None, home: tuple[str, Division | None], asked: str, above: tuple[Division, ...]
) -> bool:
    words, division = home
    if place and asked in place:
        return True
    if not above:
        return not place and asked in words
    spot = _division_of(place, division) if place else division
    if spot is None and place and not named(place):
        spot = division  # a town, a park: where its document is of
    return spot is not None and any(within(spot, one) for one in above)


@lru_cache(maxsize=4096)
def _division_of(place: str, home: Division | None) -> Division | None:
    return division_of(place, home)


@lru_cache(maxsize=4096)
def _home(place: str, issuer: str, title: str) -> tuple[str, Division | None]:
    """The words that say where a document is of, and the division that they mean."""
    for words in (place, issuer, title):
        if words and (found := division_of(words)):
            return words, found
        if words and words is place and len(meant := divisions_called(words)) == 1:
            return words, meant[0]
    return place or issuer, None


def _written(numbers: list[int]) -> Any:
    """Numbers written out in the statement: databases limit the number of variables, not its length."""
    return bindparam("numbers", numbers, expanding=True, literal_execute=True, unique=True, type_=Integer())
