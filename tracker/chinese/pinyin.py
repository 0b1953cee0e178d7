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


def may_be_initials(word: str) -> bool:
    """Whether a typed word can stand for initials: two or more plain letters and digits, one a letter."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    return len(plain) > 1 and plain.isascii() and plain.isalnum() and not plain.isdigit()
