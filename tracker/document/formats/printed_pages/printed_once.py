"""Letters of a PDF page that are no part of its text: printed twice, or a watermark."""

from __future__ import annotations

import math
from collections import defaultdict
from statistics import median
from typing import Any

_Char = dict[str, Any]

_SHIFT = 0.12  # of the letter size, within which a second print lies; the narrowest letter is 0.2 wide
_GRID = 4.0  # points
_SLANT = (4.0, 86.0)  # degrees off the page's edges; scanned pages lean up to 3
_LARGE = 2.0  # times the page's usual letter size
_OVER_TEXT = 0.3  # of the letters of one large size lie over other letters: headings never do
_FEWEST = 20  # letters, under which a page has no usual direction and size


def text_only(page: Any) -> Any:
    """The pdfplumber page without second prints and without watermarks."""
    chars = [char for char in page.chars if char["text"].strip()]
    dropped = _second_prints(chars) | _second_layer(chars)
    if len(chars) >= _FEWEST:
        rest = [char for char in chars if id(char) not in dropped]
        dropped |= _watermark(rest)
    if not dropped:
        return page
    return page.filter(lambda thing: id(thing) not in dropped)


def _second_prints(chars: list[_Char]) -> set[int]:
    seen: dict[tuple[str, int, int], list[tuple[float, float]]] = defaultdict(list)
    found: set[int] = set()
    for char in chars:
        x, y, text = char["x0"], char["top"], char["text"]
        reach = min(_SHIFT * char["size"], _GRID)
        columns = {int((x - reach) // _GRID), int((x + reach) // _GRID)}
        rows = {int((y - reach) // _GRID), int((y + reach) // _GRID)}
        near = (place for column in columns for row in rows for place in seen.get((text, column, row), ()))
        if any(abs(x - left) < reach and abs(y - top) < reach for left, top in near):
            found.add(id(char))
        else:
            seen[text, int(x // _GRID), int(y // _GRID)].append((x, y))
    return found


def _second_layer(chars: list[_Char]) -> set[int]:
    """The letters of a second copy of the whole page, such as a layer laid under it for searching."""
    half, odd = divmod(len(chars), 2)
    first, second = chars[:half], chars[half:]
    if odd or half < _FEWEST or any(a["text"] != b["text"] for a, b in zip(first, second, strict=True)):
        return set()
    lowest = max(char["top"] for char in first)  # a page of two forms has the second below the first
    over = sum(1 for char in second if char["top"] <= lowest)
    return {id(char) for char in second} if over * 2 > half else set()


def _watermark(chars: list[_Char]) -> set[int]:
    slanted = {id(char) for char in chars if _is_slanted(char)}
    if len(slanted) * 2 > len(chars):
        return set()
    usual = median(char["size"] for char in chars)
    straight = [char for char in chars if id(char) not in slanted]
    large: dict[int, list[_Char]] = defaultdict(list)
    for char in straight:
        if char["size"] >= _LARGE * usual:
            large[round(char["size"])].append(char)
    small = [char for char in straight if char["size"] < _LARGE * usual]
    found = set(slanted)
    for group in large.values():
        over = sum(1 for char in group if _lies_over(char, small))
        if over >= max(1, _OVER_TEXT * len(group)):
            found.update(map(id, group))
    return found


def _is_slanted(char: _Char) -> bool:
    a, b = char["matrix"][:2]
    return _SLANT[0] < math.degrees(math.atan2(b, a)) % 90 < _SLANT[1]


def _lies_over(char: _Char, others: list[_Char]) -> bool:
    """Whether the middle of another letter lies within the inner part of this one."""
    inset = 0.1 * char["size"]
    left, right = char["x0"] + inset, char["x1"] - inset
    top, bottom = char["top"] + inset, char["bottom"] - inset
    return any(
        left < (other["x0"] + other["x1"]) / 2 < right and top < (other["top"] + other["bottom"]) / 2 < bottom
        for other in others
    )
