"""Short ids of targets: a consonant, then consonants and digits, such as `k7m2xq`.

No vowels, no 0, 1 and l: an id spells no word, is read over the telephone without a doubt, and no spreadsheet
takes it for a number or a date. The id is made from what the target says, so that the same document gives the
same ids in every ledger; a salt resolves the rare clash.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container

from tracker.records import Target

FIRST = "bcdfghjkmnpqrstvwxyz"
REST = FIRST + "23456789"
LENGTH = 6


def make_id(target: Target, document: str, taken: Container[str]) -> str:
    """An id for `target` of the document named `document` that is not in `taken`."""
    told = (document, target.kind, target.indicator, target.value, target.unit, target.due)
    seed = "|".join(map(str, told))
    salt = 0
    while True:
        candidate = short_id(hashlib.sha256(f"{seed}|{salt}".encode(errors="replace")).digest())
        if candidate not in taken:
            return candidate
        salt += 1


def short_id(digest: bytes) -> str:
    """Six letters for a digest."""
    number = int.from_bytes(digest[:8])
    number, first = divmod(number, len(FIRST))
    letters = [FIRST[first]]
    for _place in range(LENGTH - 1):
        number, rest = divmod(number, len(REST))
        letters.append(REST[rest])
    return "".join(letters)


def after_all(prefix: str) -> str:
    """What stands after all ids that begin with `prefix`, in letters of ids; empty where nothing does."""
    letters = sorted(REST)
    while prefix and prefix[-1] in letters:
        place = letters.index(prefix[-1]) + 1
        if place < len(letters):
            return prefix[:-1] + letters[place]
        prefix = prefix[:-1]
    return ""
