"""The initials of Chinese words, as people type them to find something: 幼儿园 is `yey`."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 17)
def initials(text: str) -> str:
    """The first letter of each syllable, in lower case; letters and digits stay, all else is left out.

    A character with several readings is read as the phrase around it says: 重庆 is `cq`, 重点 is `zd`.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    if not plain.isascii():
        from pypinyin import Style, lazy_pinyin  # slow to load, and few need it

        plain = "".join(lazy_pinyin(plain, style=Style.FIRST_LETTER)).casefold()
    return "".join(filter(str.isalnum, plain))


_COMMITTEE = "委员会"


def may_shorten(letters: str, name: str) -> bool:
    """Whether letters can be the initials of a short name of an office: fgw of 省发展和改革委员会.

    They stand in the name in their order, and the last one is of what the name ends with, 委 for 委员会.
    """
    whole = initials(name.removesuffix(_COMMITTEE) + _COMMITTEE[0] if name.endswith(_COMMITTEE) else name)
    left = iter(whole)
    return len(letters) > 2 and whole.endswith(letters[-1]) and all(sign in left for sign in letters)


def may_be_initials(word: str) -> bool:
    """Whether a typed word can stand for initials: two or more plain letters and digits, one a letter."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    return len(plain) > 1 and plain.isascii() and plain.isalnum() and not plain.isdigit()
