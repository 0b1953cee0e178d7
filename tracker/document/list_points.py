"""Points that end the number of an item where a figure follows at once, which makes a decimal of both.

2.50个村… under 1.修建泵站… is the second item, which begins with 50; so is 2.8月底前: no month has a point.
"""

from __future__ import annotations

from tracker.language.document import LineForms


def list_points(text: str, forms: LineForms) -> frozenset[int]:
    """Where such points stand in a text."""
    found = {match.end(1) for match in forms.item_before_month.finditer(text)}
    items = [(int(match[1]), match.end(1)) for match in forms.item_number.finditer(text)]
    for number, (said, place) in enumerate(items):
        around = {near for near, _ in (*items[max(0, number - 1) : number], *items[number + 1 : number + 2])}
        if forms.item_before_count.match(text, place) and around & {said - 1, said + 1}:
            found.add(place)
    return frozenset(found)
