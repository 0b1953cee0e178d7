"""What ends the number of an item, though it does not look so.

A point where a figure follows at once, which makes a decimal of both: 2.50个村… under 1.修建泵站… is the
second item, which begins with 50; so is 2.8月底前: no month has a point. Or no more than a blank:
1 修建泵站….
"""

from __future__ import annotations

from tracker.language.document import LineForms

_FEWEST = 3  # numbers with a blank behind them that count on


def list_points(text: str, forms: LineForms) -> frozenset[int]:
    """Where such points stand in a text."""
    found = {match.end(1) for match in forms.item_before_month.finditer(text)}
    items = [(int(match[1]), match.end(1)) for match in forms.item_number.finditer(text)]
    for number, (said, place) in enumerate(items):
        around = {near for near, _ in (*items[max(0, number - 1) : number], *items[number + 1 : number + 2])}
        if forms.item_before_count.match(text, place) and around & {said - 1, said + 1}:
            found.add(place)
    return frozenset(found)


def number_blanks(text: str, forms: LineForms) -> frozenset[int]:
    """Where blanks end the numbers of items: lines that count on, with a stop in each, which no row has."""
    found: list[int] = []
    run: list[int] = []
    expected = 0
    for match in forms.item_blank.finditer(text):
        number = int(match[1])
        end = text.find("\n", match.end())
        told = forms.item_told.search(text, match.end(), end if end >= 0 else len(text)) is not None
        if number != expected or not told:
            found += run if len(run) >= _FEWEST else []
            run = []
        if told and (run or number == 1):
            run.append(match.end(1))
            expected = number + 1
    return frozenset([*found, *(run if len(run) >= _FEWEST else [])])
